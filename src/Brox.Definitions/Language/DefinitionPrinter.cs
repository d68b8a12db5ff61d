using System.Text;
using Brox.Numbers;

namespace Brox.Definitions.Language;

/// <summary>Prints definitions in the language they are read in; what is printed reads back as the same tree.</summary>
internal static class DefinitionPrinter
{
    // How strongly a text holds together; what is put into a place that asks for more gets parentheses.
    private const int SumLevel = 1;
    private const int ProductLevel = 2;
    private const int SignLevel = 3;
    private const int AtomLevel = 4;

    public static string Text(ClassDefinition definition)
    {
        var text = new StringBuilder("class ").Append(definition.Name);
        if (!definition.Parameters.IsEmpty)
        {
            text.Append('(').AppendJoin(", ", definition.Parameters.Select(p => p.IsRadius && p.Range == NumberRange.Positive ? p.Name : p.Range.Text(p.Name))).Append(')');
        }

        if (definition.Source.Length > 0)
        {
            text.Append(" \"").Append(definition.Source).Append('"');
        }

        if (!definition.Aliases.IsEmpty)
        {
            text.Append(" also ").AppendJoin(", ", definition.Aliases);
        }

        return text.Append("\n  ").Append(definition.Body is { } body ? Text(body) : $"primitive \"{definition.Sentence}\"").ToString();
    }

    public static string Text(PointTerm point) => Point(point, SumLevel);

    public static string Text(VectorTerm vector) => Vector(vector, SumLevel);

    public static string Text(NumberTerm number) => Number(number, SumLevel);

    public static string Text(PointSet set) => set switch
    {
        PointSet.Domain => "dom",
        PointSet.Minimizers => "X",
        PointSet.Space => "space",
        PointSet.Ball s => $"ball({s.Centre}, {s.Radius})",
        PointSet.Broximal s => $"brox({s.Centre}, {s.Radius})",
        PointSet.Segment { WithEnds: true } s => $"[{s.From}, {s.To}]",
        PointSet.Segment s => $"({s.From}, {s.To})",
        PointSet.Nearest s => $"proj({s.Of})",
        _ => throw new ArgumentException($"{set.GetType().Name} is no set of the language", nameof(set)),
    };

    public static string Text(Statement statement) => Text(statement, 0, atEnd: true);

    public static string Symbol(Relation relation) => relation switch
    {
        Relation.AtMost => "<=",
        Relation.Less => "<",
        Relation.AtLeast => ">=",
        Relation.Greater => ">",
        Relation.Equal => "=",
        _ => "!=",
    };

    /// <summary>The text of a statement where at least the given strength is wanted: 1 right of iff, 2 in implies, 3 in or, 4 in and, 5 after not.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="strength">The strength that the place asks for.</param>
    /// <param name="atEnd">Whether nothing follows that a quantifier would take into its body.</param>
    private static string Text(Statement statement, int strength, bool atEnd)
    {
        switch (statement)
        {
            case Statement.Comparison s:
                return $"{s.Left} {Symbol(s.Relation)} {s.Right}";
            case Statement.Same s:
                return $"{s.Left} = {s.Right}";
            case Statement.Not { Operand: Statement.Same s }:
                return $"{s.Left} != {s.Right}";
            case Statement.Member s:
                return $"{s.Point} in {s.Set}";
            case Statement.Class { Arguments.IsEmpty: true } s:
                return s.Name;
            case Statement.Class s:
                return $"{s.Name}({string.Join(", ", s.Arguments.Select(a => $"{a.Parameter}{(a.IsSquare ? "^2" : string.Empty)}={a.Value}"))})";
            case Statement.Not s:
                return $"not {Text(s.Operand, 5, atEnd)}";
            case Statement.Joined s:
                var own = s.Connective switch
                {
                    Connective.And => 4,
                    Connective.Or => 3,
                    Connective.Implies => 2,
                    _ => 1,
                };
                var wrapped = own < strength;
                var right = s.Connective == Connective.Implies ? own : own + 1;
                var left = s.Connective == Connective.Implies ? own + 1 : own;
                var text = $"{Text(s.Left, left, atEnd: false)} {Word(s.Connective)} {Text(s.Right, right, atEnd || wrapped)}";
                return wrapped ? $"({text})" : text;
            case Statement.OverPoints or Statement.OverNumbers:
                return atEnd ? Quantified(statement) : $"({Quantified(statement)})";
            default:
                throw new ArgumentException($"{statement.GetType().Name} is no statement of the language", nameof(statement));
        }
    }

    private static string Word(Connective connective) => connective switch
    {
        Connective.And => "and",
        Connective.Or => "or",
        Connective.Implies => "implies",
        _ => "iff",
    };

    private static string Quantified(Statement statement)
    {
        var (quantifier, range, body) = Head(statement)!.Value;
        var names = Name(statement);
        while (Head(body) is { } next && next.Quantifier == quantifier && Equals(next.Range, range))
        {
            names += $", {Name(body)}";
            body = next.Body;
        }

        var word = quantifier == Quantifier.All ? "forall" : "exists";
        return $"{word} {(range is NumberRange numbers ? numbers.Text(names) : $"{names} in {range}")}: {Text(body, 0, atEnd: true)}";
    }

    private static (Quantifier Quantifier, object Range, Statement Body)? Head(Statement statement) => statement switch
    {
        Statement.OverPoints s => (s.Quantifier, s.Set, s.Body),
        Statement.OverNumbers s => (s.Quantifier, s.Range, s.Body),
        _ => null,
    };

    private static string Name(Statement quantified) => quantified is Statement.OverPoints s ? s.Name : ((Statement.OverNumbers)quantified).Name;

    private static string Number(NumberTerm number, int level) => number switch
    {
        NumberTerm.Constant n => Wrap(n.Value.ToString(), n.Value.Sign < 0 ? (n.Value.IsInteger ? SignLevel : ProductLevel) : n.Value.IsInteger ? AtomLevel : ProductLevel, level),
        NumberTerm.Variable n => n.Name,
        NumberTerm.FunctionValue n => $"f({n.At})",
        NumberTerm.Minimum => "f*",
        NumberTerm.InnerProduct n => $"<{n.Left}, {n.Right}>{Metric(n.InMetric)}",
        NumberTerm.Norm n => $"|{n.Vector}|{Metric(n.InMetric)}",
        NumberTerm.Distance n => $"dist({n.From}, X){Metric(n.InMetric)}",
        NumberTerm.Negate n => Wrap($"-{Number(n.Operand, SignLevel)}", SignLevel, level),
        NumberTerm.AbsoluteValue n => $"abs({n.Operand})",
        NumberTerm.SquareRoot n => $"sqrt({n.Operand})",
        NumberTerm.Power n => $"{Number(n.Base, AtomLevel)}^{n.Exponent}",
        NumberTerm.Binary { Operation: NumberOperation.Max } n => $"max({n.Left}, {n.Right})",
        NumberTerm.Binary { Operation: NumberOperation.Min } n => $"min({n.Left}, {n.Right})",
        NumberTerm.Binary { Operation: NumberOperation.Add } n => Wrap($"{Number(n.Left, SumLevel)} + {Number(n.Right, ProductLevel)}", SumLevel, level),
        NumberTerm.Binary { Operation: NumberOperation.Subtract } n => Wrap($"{Number(n.Left, SumLevel)} - {Number(n.Right, ProductLevel)}", SumLevel, level),
        NumberTerm.Binary { Operation: NumberOperation.Multiply } n => Wrap($"{Number(n.Left, ProductLevel)}*{Number(n.Right, SignLevel)}", ProductLevel, level),
        NumberTerm.Binary n => Wrap($"{Number(n.Left, ProductLevel)}/{Number(n.Right, SignLevel)}", ProductLevel, level),
        _ => throw new ArgumentException($"{number.GetType().Name} is no number of the language", nameof(number)),
    };

    private static string Point(PointTerm point, int level) => point switch
    {
        PointTerm.Variable p => p.Name,
        PointTerm.Shift { By: VectorTerm.Scale { Factor: NumberTerm.Constant { Value: var minus }, Vector: var v } } p when minus == -1 =>
            Wrap($"{Point(p.Origin, SumLevel)} - {Vector(v, ProductLevel)}", SumLevel, level),
        PointTerm.Shift p => Wrap($"{Point(p.Origin, SumLevel)} + {Vector(p.By, ProductLevel)}", SumLevel, level),
        PointTerm.Mix p => Wrap($"{Number(p.Weight, ProductLevel)}*{Point(p.First, AtomLevel)} + {Rest(p.Weight)}*{Point(p.Second, AtomLevel)}", SumLevel, level),
        _ => throw new ArgumentException($"{point.GetType().Name} is no point of the language", nameof(point)),
    };

    private static string Rest(NumberTerm weight) =>
        weight is NumberTerm.Constant { Value: var a } ? Number(new NumberTerm.Constant(Rational.One - a), ProductLevel) : $"(1 - {Number(weight, ProductLevel)})";

    private static string Vector(VectorTerm vector, int level) => vector switch
    {
        VectorTerm.Difference v => Wrap($"{Point(v.To, SumLevel)} - {Point(v.From, ProductLevel)}", SumLevel, level),
        VectorTerm.Gradient v => $"grad f({v.At})",
        VectorTerm.Scale v => Wrap($"{Number(v.Factor, ProductLevel)}*{Vector(v.Vector, SignLevel)}", ProductLevel, level),
        VectorTerm.Sum { Right: VectorTerm.Scale { Factor: NumberTerm.Constant { Value: var minus }, Vector: var w } } v when minus == -1 =>
            Wrap($"{Vector(v.Left, SumLevel)} - {Vector(w, ProductLevel)}", SumLevel, level),
        VectorTerm.Sum v => Wrap($"{Vector(v.Left, SumLevel)} + {Vector(v.Right, ProductLevel)}", SumLevel, level),
        _ => throw new ArgumentException($"{vector.GetType().Name} is no vector of the language", nameof(vector)),
    };

    private static string Metric(bool inMetric) => inMetric ? "_B" : string.Empty;

    private static string Wrap(string text, int own, int wanted) => own < wanted ? $"({text})" : text;
}
