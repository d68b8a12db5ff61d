using Brox.Definitions.Language;

namespace Brox.Definitions.Forms;

/// <summary>What a definition says of the functions whose domain is one point.</summary>
/// <remarks>
/// <b>Theorem.</b> Let <c>dom f = {p}</c>. Then <c>X = brox(x, t) = proj(x) = {p}</c>, for <c>x = p</c> and <c>t &gt; 0</c>; every point that such a set binds is <c>p</c>, and so is <c>a*p + (1 - a)*p</c>; lengths, inner products and
/// distances between such points are 0, and <c>f(p) = f*</c>. So both sides of a comparison are polynomials in <c>f*</c> and the numbers that occur; where these are equal the comparison is decided, for all values of them
/// and all positions of <c>p</c>. <c>(p, p)</c> is empty. What depends on other points, or on the size of a number, is left open.
/// </remarks>
internal static class OnePoint
{
    private static readonly NumberTerm Value = new NumberTerm.Minimum();
    private static readonly NumberTerm Zero = new NumberTerm.Constant(0);

    /// <summary>Whether a statement is true of all functions on one point, or false of all, whatever its free numbers are; <see langword="null"/> where neither is found.</summary>
    /// <param name="statement">The statement, with the classes that it names written out.</param>
    /// <param name="radii">The free numbers that are radii, and positive.</param>
    public static bool? Holds(Statement statement, IReadOnlySet<string> radii) => statement switch
    {
        Statement.Comparison s => Compare(s),
        Statement.Same s => IsThePoint(s.Left) && IsThePoint(s.Right) ? true : null,
        Statement.Member s => IsThePoint(s.Point) ? Contains(s.Set) : null,
        Statement.Class s => Primitives.OnFinite(s.Name) is { } meaning ? meaning != FiniteMeaning.Never : null,
        Statement.Not s => !Holds(s.Operand, radii),
        Statement.Joined s => Join(s.Connective, Holds(s.Left, radii), Holds(s.Right, radii)),
        Statement.OverPoints { Set: PointSet.Segment { WithEnds: false, From: var from, To: var to } } s => IsThePoint(from) && IsThePoint(to) ? s.Quantifier == Quantifier.All : null,
        Statement.OverPoints s => IsOnlyThePoint(s.Set, radii) ? Holds(s.Body, radii) : null,
        Statement.OverNumbers s => s.Range.IsEmpty ? s.Quantifier == Quantifier.All : Holds(s.Body, radii),
        _ => null,
    };

    private static bool? Join(Connective connective, bool? left, bool? right) => connective switch
    {
        Connective.And => left & right,
        Connective.Or => left | right,
        Connective.Implies => !left | right,
        _ => left is { } a && right is { } b ? a == b : null,
    };

    private static bool IsThePoint(PointTerm point) => point switch
    {
        PointTerm.Variable => true,
        PointTerm.Mix mix => IsThePoint(mix.First) && IsThePoint(mix.Second),
        _ => false,
    };

    private static bool? Contains(PointSet set) => set switch
    {
        PointSet.Domain or PointSet.Minimizers or PointSet.Space => true,
        PointSet.Segment s => IsThePoint(s.From) && IsThePoint(s.To) ? s.WithEnds : null,
        PointSet.Nearest s => IsThePoint(s.Of) ? true : null,
        _ => null,
    };

    private static bool IsOnlyThePoint(PointSet set, IReadOnlySet<string> radii) => set switch
    {
        PointSet.Domain or PointSet.Minimizers => true,
        PointSet.Nearest s => IsThePoint(s.Of),
        PointSet.Broximal { Radius: NumberTerm.Variable radius } s => IsThePoint(s.Centre) && radii.Contains(radius.Name),
        PointSet.Segment { WithEnds: true } s => IsThePoint(s.From) && IsThePoint(s.To),
        _ => false,
    };

    private static bool? Compare(Statement.Comparison s) =>
        Simplified(s.Left) is { } left && Simplified(s.Right) is { } right && WeightPolynomial.Sum([left, new NumberTerm.Negate(right)]).IsConstant(0)
            ? s.Relation is Relation.AtMost or Relation.AtLeast or Relation.Equal
            : null;

    /// <summary>The number with <c>f*</c> for each value and 0 for each length; <see langword="null"/> where it may be undefined, or is not known.</summary>
    private static NumberTerm? Simplified(NumberTerm number) => number switch
    {
        NumberTerm.Constant or NumberTerm.Variable or NumberTerm.Minimum => number,
        NumberTerm.FunctionValue n => IsThePoint(n.At) ? Value : null,
        NumberTerm.InnerProduct n => IsZero(n.Left) && IsZero(n.Right) ? Zero : null,
        NumberTerm.Norm n => IsZero(n.Vector) ? Zero : null,
        NumberTerm.Distance n => IsThePoint(n.From) ? Zero : null,
        NumberTerm.Negate n => Simplified(n.Operand) is { } operand ? new NumberTerm.Negate(operand) : null,
        NumberTerm.Power n => Simplified(n.Base) is { } one ? Enumerable.Repeat(one, n.Exponent).Aggregate((a, b) => new NumberTerm.Binary(NumberOperation.Multiply, a, b)) : null,
        NumberTerm.Binary n when Simplified(n.Left) is { } left && Simplified(n.Right) is { } right => n.Operation switch
        {
            NumberOperation.Max or NumberOperation.Min => left == right ? left : null,
            NumberOperation.Divide when right is not NumberTerm.Constant { Value.IsZero: false } => null,
            _ => new NumberTerm.Binary(n.Operation, left, right),
        },
        _ => null,
    };

    private static bool IsZero(VectorTerm vector) => vector switch
    {
        VectorTerm.Difference v => IsThePoint(v.To) && IsThePoint(v.From),
        VectorTerm.Scale v => Simplified(v.Factor) is not null && IsZero(v.Vector),
        VectorTerm.Sum v => IsZero(v.Left) && IsZero(v.Right),
        _ => false,
    };
}
