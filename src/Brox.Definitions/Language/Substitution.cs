namespace Brox.Definitions.Language;

/// <summary>Puts numbers and points in the place of free names. A quantifier whose name occurs in what is put in gets another name.</summary>
/// <param name="numbers">The numbers by the names they replace.</param>
/// <param name="points">The points by the names they replace.</param>
internal sealed class Substitution(IReadOnlyDictionary<string, NumberTerm> numbers, IReadOnlyDictionary<string, PointTerm> points)
{
    private readonly HashSet<string> _incoming = [.. numbers.Values.SelectMany(FreeNames.Of), .. points.Values.SelectMany(p => Tree.Parts(p)).OfType<PointTerm.Variable>().Select(p => p.Name)];

    /// <summary>Puts numbers in the place of names.</summary>
    public static Substitution OfNumbers(IReadOnlyDictionary<string, NumberTerm> numbers) => new(numbers, new Dictionary<string, PointTerm>());

    /// <summary>Puts points in the place of names.</summary>
    public static Substitution OfPoints(IReadOnlyDictionary<string, PointTerm> points) => new(new Dictionary<string, NumberTerm>(), points);

    public Statement In(Statement statement) => statement switch
    {
        Statement.Comparison s => s with { Left = In(s.Left), Right = In(s.Right) },
        Statement.Same s => s with { Left = In(s.Left), Right = In(s.Right) },
        Statement.Member s => s with { Point = In(s.Point), Set = In(s.Set) },
        Statement.Class s => s with { Arguments = [.. s.Arguments.Select(a => a with { Value = In(a.Value) })] },
        Statement.Not s => s with { Operand = In(s.Operand) },
        Statement.Joined s => s with { Left = In(s.Left), Right = In(s.Right) },
        Statement.OverPoints s => Fresh(s.Name, s.Body) is var name && name == s.Name
            ? s with { Set = In(s.Set), Body = Without(s.Name).In(s.Body) }
            : new Statement.OverPoints(s.Quantifier, name, In(s.Set), In(OfPoints(new Dictionary<string, PointTerm> { [s.Name] = new PointTerm.Variable(name) }).In(s.Body))),
        Statement.OverNumbers s => Fresh(s.Name, s.Body) is var name && name == s.Name
            ? s with { Body = Without(s.Name).In(s.Body) }
            : new Statement.OverNumbers(s.Quantifier, name, s.Range, In(OfNumbers(new Dictionary<string, NumberTerm> { [s.Name] = new NumberTerm.Variable(name) }).In(s.Body))),
        _ => throw new ArgumentException($"{statement.GetType().Name} is no statement of the language", nameof(statement)),
    };

    public PointSet In(PointSet set) => set switch
    {
        PointSet.Ball s => s with { Centre = In(s.Centre), Radius = In(s.Radius) },
        PointSet.Broximal s => s with { Centre = In(s.Centre), Radius = In(s.Radius) },
        PointSet.Segment s => s with { From = In(s.From), To = In(s.To) },
        PointSet.Nearest s => s with { Of = In(s.Of) },
        _ => set,
    };

    public NumberTerm In(NumberTerm number) => number switch
    {
        NumberTerm.Variable n => numbers.TryGetValue(n.Name, out var value) ? value : n,
        NumberTerm.FunctionValue n => n with { At = In(n.At) },
        NumberTerm.InnerProduct n => n with { Left = In(n.Left), Right = In(n.Right) },
        NumberTerm.Norm n => n with { Vector = In(n.Vector) },
        NumberTerm.Distance n => n with { From = In(n.From) },
        NumberTerm.Negate n => n with { Operand = In(n.Operand) },
        NumberTerm.AbsoluteValue n => n with { Operand = In(n.Operand) },
        NumberTerm.SquareRoot n => n with { Operand = In(n.Operand) },
        NumberTerm.Power n => n with { Base = In(n.Base) },
        NumberTerm.Binary n => n with { Left = In(n.Left), Right = In(n.Right) },
        _ => number,
    };

    public PointTerm In(PointTerm point) => point switch
    {
        PointTerm.Variable p => points.TryGetValue(p.Name, out var value) ? value : p,
        PointTerm.Shift p => p with { Origin = In(p.Origin), By = In(p.By) },
        PointTerm.Mix p => Mixed(new PointTerm.Mix(In(p.Weight), In(p.First), In(p.Second))),
        _ => point,
    };

    /// <summary>A mixture of a point with itself is that point, whatever the weight, which is defined: names, constants and their sums.</summary>
    private static PointTerm Mixed(PointTerm.Mix mix) =>
        mix.First == mix.Second && Tree.Parts(mix.Weight).All(part => part is NumberTerm.Variable or NumberTerm.Constant or NumberTerm.Binary { Operation: NumberOperation.Add or NumberOperation.Subtract })
            ? mix.First
            : mix;

    public VectorTerm In(VectorTerm vector) => vector switch
    {
        VectorTerm.Difference v => v with { To = In(v.To), From = In(v.From) },
        VectorTerm.Gradient v => v with { At = In(v.At) },
        VectorTerm.Scale v => v with { Factor = In(v.Factor), Vector = In(v.Vector) },
        VectorTerm.Sum v => v with { Left = In(v.Left), Right = In(v.Right) },
        _ => vector,
    };

    /// <summary>The name of a quantifier, or another one where it would catch a name that is put in.</summary>
    private string Fresh(string name, Statement body)
    {
        if (!_incoming.Contains(name))
        {
            return name;
        }

        var taken = FreeNames.All(body);
        taken.UnionWith(_incoming);
        return Enumerable.Range(2, int.MaxValue - 2).Select(i => $"{name}_{i}").First(n => !taken.Contains(n));
    }

    private Substitution Without(string name) => numbers.ContainsKey(name) || points.ContainsKey(name)
        ? new Substitution(numbers.Where(n => n.Key != name).ToDictionary(), points.Where(p => p.Key != name).ToDictionary())
        : this;
}
