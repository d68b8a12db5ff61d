namespace Brox.Definitions.Language;

/// <summary>The parts of a definition: statements, sets, numbers, points and vectors.</summary>
internal static class Tree
{
    /// <summary>A part and all parts inside it, the outer ones first.</summary>
    public static IEnumerable<object> Parts(object part) => Children(part).SelectMany(Parts).Prepend(part);

    /// <summary>The parts directly inside a part.</summary>
    /// <exception cref="ArgumentException">It is no part of a definition.</exception>
    public static object[] Children(object part) => part switch
    {
        PointTerm.Variable => [],
        PointTerm.Shift p => [p.Origin, p.By],
        PointTerm.Mix p => [p.Weight, p.First, p.Second],
        VectorTerm.Difference v => [v.To, v.From],
        VectorTerm.Gradient v => [v.At],
        VectorTerm.Scale v => [v.Factor, v.Vector],
        VectorTerm.Sum v => [v.Left, v.Right],
        NumberTerm.Constant or NumberTerm.Variable or NumberTerm.Minimum => [],
        NumberTerm.FunctionValue n => [n.At],
        NumberTerm.InnerProduct n => [n.Left, n.Right],
        NumberTerm.Norm n => [n.Vector],
        NumberTerm.Distance n => [n.From],
        NumberTerm.Negate n => [n.Operand],
        NumberTerm.AbsoluteValue n => [n.Operand],
        NumberTerm.SquareRoot n => [n.Operand],
        NumberTerm.Power n => [n.Base],
        NumberTerm.Binary n => [n.Left, n.Right],
        PointSet.Domain or PointSet.Minimizers or PointSet.Space => [],
        PointSet.Ball s => [s.Centre, s.Radius],
        PointSet.Broximal s => [s.Centre, s.Radius],
        PointSet.Segment s => [s.From, s.To],
        PointSet.Nearest s => [s.Of],
        Statement.Comparison s => [s.Left, s.Right],
        Statement.Same s => [s.Left, s.Right],
        Statement.Member s => [s.Point, s.Set],
        Statement.Class s => [.. s.Arguments.Select(a => a.Value)],
        Statement.Not s => [s.Operand],
        Statement.Joined s => [s.Left, s.Right],
        Statement.OverPoints s => [s.Set, s.Body],
        Statement.OverNumbers s => [s.Body],
        _ => throw new ArgumentException($"{part.GetType().Name} is no part of a definition", nameof(part)),
    };
}
