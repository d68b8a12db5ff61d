using Brox.Numbers;

namespace Brox.Definitions.Language;

/// <summary>Prints definitions for a paper, as the inside of a formula of LaTeX.</summary>
internal static class DefinitionLatex
{
    private const int SumLevel = 1;
    private const int ProductLevel = 2;
    private const int SignLevel = 3;
    private const int AtomLevel = 4;

    private static readonly HashSet<string> Greek = ["alpha", "beta", "gamma", "delta", "epsilon", "eta", "theta", "kappa", "lambda", "mu", "nu", "rho", "sigma", "tau"];

    public static string Text(ClassDefinition definition) => definition.Body is { } body ? Text(body, 0, atEnd: true) : $@"\text{{{definition.Sentence}}}";

    private static string Text(Statement statement, int strength, bool atEnd)
    {
        switch (statement)
        {
            case Statement.Comparison s:
                return $"{Number(s.Left, SumLevel)} {Symbol(s.Relation)} {Number(s.Right, SumLevel)}";
            case Statement.Same s:
                return $"{Point(s.Left, SumLevel)} = {Point(s.Right, SumLevel)}";
            case Statement.Not { Operand: Statement.Same s }:
                return $@"{Point(s.Left, SumLevel)} \ne {Point(s.Right, SumLevel)}";
            case Statement.Member s:
                return $@"{Point(s.Point, SumLevel)} \in {Set(s.Set)}";
            case Statement.Class s:
                var arguments = s.Arguments.IsEmpty ? string.Empty : $"$({string.Join(", ", s.Arguments.Select(a => $"{Name(a.Parameter)}{(a.IsSquare ? "^2" : string.Empty)} = {Number(a.Value, SumLevel)}"))})$";
                return $@"\text{{$f$ is {s.Name}{arguments}}}";
            case Statement.Not s:
                return $@"\neg {Text(s.Operand, 5, atEnd)}";
            case Statement.Joined s:
                var (own, word) = s.Connective switch
                {
                    Connective.And => (4, @"\;\wedge\;"),
                    Connective.Or => (3, @"\;\vee\;"),
                    Connective.Implies => (2, @"\implies"),
                    _ => (1, @"\iff"),
                };
                var isWrapped = own < strength;
                var text = $"{Text(s.Left, own + 1, atEnd: false)} {word} {Text(s.Right, own, atEnd || isWrapped)}";
                return isWrapped ? Parenthesised(text) : text;
            case Statement.OverPoints s:
                return Quantified($@"{Quantifier(s.Quantifier)} {Name(s.Name)} \in {Set(s.Set)}", s.Body, atEnd);
            case Statement.OverNumbers s:
                return Quantified($"{Quantifier(s.Quantifier)} {Range(Name(s.Name), s.Range)}", s.Body, atEnd);
            default:
                throw new ArgumentException($"{statement.GetType().Name} is no statement of the language", nameof(statement));
        }
    }

    private static string Quantified(string head, Statement body, bool atEnd)
    {
        var text = $@"{head}:\; {Text(body, 0, atEnd: true)}";
        return atEnd ? text : Parenthesised(text);
    }

    private static string Quantifier(Quantifier quantifier) => quantifier == Language.Quantifier.All ? @"\forall" : @"\exists";

    private static string Range(string name, NumberRange range) => range switch
    {
        { Upper: null, Lower: { } low } => $@"{name} {(range.WithLower ? @"\ge" : ">")} {Constant(low)}",
        { Lower: null, Upper: { } high } => $@"{name} {(range.WithUpper ? @"\le" : "<")} {Constant(high)}",
        { Lower: { } low, Upper: { } high } => $@"{name} \in {(range.WithLower ? '[' : '(')}{Constant(low)}, {Constant(high)}{(range.WithUpper ? ']' : ')')}",
        _ => $@"{name} \in \mathbb R",
    };

    private static string Symbol(Relation relation) => relation switch
    {
        Relation.AtMost => @"\le",
        Relation.Less => "<",
        Relation.AtLeast => @"\ge",
        Relation.Greater => ">",
        Relation.Equal => "=",
        _ => @"\ne",
    };

    private static string Set(PointSet set) => set switch
    {
        PointSet.Domain => @"\operatorname{dom} f",
        PointSet.Minimizers => "X",
        PointSet.Space => @"\mathbb R^d",
        PointSet.Ball s => $"B({Point(s.Centre, SumLevel)}, {Number(s.Radius, SumLevel)})",
        PointSet.Broximal s => $@"\operatorname{{brox}}_{{{Number(s.Radius, SumLevel)}}}({Point(s.Centre, SumLevel)})",
        PointSet.Segment s => $"{(s.WithEnds ? '[' : '(')}{Point(s.From, SumLevel)}, {Point(s.To, SumLevel)}{(s.WithEnds ? ']' : ')')}",
        PointSet.Nearest s => $@"\operatorname{{proj}}_X({Point(s.Of, SumLevel)})",
        _ => throw new ArgumentException($"{set.GetType().Name} is no set of the language", nameof(set)),
    };

    private static string Name(string name)
    {
        var parts = name.Split('_', 2);
        var letter = Greek.Contains(parts[0]) ? $@"\{parts[0]}" : parts[0].Length == 1 ? parts[0] : $@"\mathit{{{parts[0]}}}";
        return parts.Length == 1 ? letter : $"{letter}_{{{parts[1].Replace("_", @"\_", StringComparison.Ordinal)}}}";
    }

    private static string Constant(Rational value) =>
        value.IsInteger ? value.ToString() : $@"{(value.Sign < 0 ? "-" : string.Empty)}\tfrac{{{Rational.Abs(value).Numerator}}}{{{value.Denominator}}}";

    private static string Number(NumberTerm number, int level) => number switch
    {
        NumberTerm.Constant n => Wrap(Constant(n.Value), n.Value.Sign < 0 ? SignLevel : AtomLevel, level),
        NumberTerm.Variable n => Name(n.Name),
        NumberTerm.FunctionValue n => $"f({Point(n.At, SumLevel)})",
        NumberTerm.Minimum => @"f^\star",
        NumberTerm.InnerProduct n => $@"\langle {Vector(n.Left, SumLevel)}, {Vector(n.Right, SumLevel)} \rangle{Metric(n.InMetric)}",
        NumberTerm.Norm n => Norm(n),
        NumberTerm.Distance n => Distance(n, string.Empty),
        NumberTerm.Power { Base: NumberTerm.Distance distance } n => Distance(distance, $"^{n.Exponent}"),
        NumberTerm.Negate n => Wrap($"-{Number(n.Operand, SignLevel)}", SignLevel, level),
        NumberTerm.AbsoluteValue n => $@"\lvert {Number(n.Operand, SumLevel)} \rvert",
        NumberTerm.SquareRoot n => $@"\sqrt{{{Number(n.Operand, SumLevel)}}}",
        NumberTerm.Power n => $"{Number(n.Base, AtomLevel)}^{n.Exponent}",
        NumberTerm.Binary { Operation: NumberOperation.Max } n => $@"\max({Number(n.Left, SumLevel)}, {Number(n.Right, SumLevel)})",
        NumberTerm.Binary { Operation: NumberOperation.Min } n => $@"\min({Number(n.Left, SumLevel)}, {Number(n.Right, SumLevel)})",
        NumberTerm.Binary { Operation: NumberOperation.Add } n => Wrap($"{Number(n.Left, SumLevel)} + {Number(n.Right, ProductLevel)}", SumLevel, level),
        NumberTerm.Binary { Operation: NumberOperation.Subtract } n => Wrap($"{Number(n.Left, SumLevel)} - {Number(n.Right, ProductLevel)}", SumLevel, level),
        NumberTerm.Binary { Operation: NumberOperation.Multiply } n => Wrap($"{Number(n.Left, ProductLevel)}\\,{Number(n.Right, AtomLevel)}", ProductLevel, level),
        NumberTerm.Binary n => $@"\frac{{{Number(n.Left, SumLevel)}}}{{{Number(n.Right, SumLevel)}}}",
        _ => throw new ArgumentException($"{number.GetType().Name} is no number of the language", nameof(number)),
    };

    private static string Norm(NumberTerm.Norm n) => $@"\lVert {Vector(n.Vector, SumLevel)} \rVert{Metric(n.InMetric)}";

    private static string Distance(NumberTerm.Distance n, string power) => $@"\operatorname{{dist}}{Metric(n.InMetric)}{power}({Point(n.From, SumLevel)}, X)";

    private static string Point(PointTerm point, int level) => point switch
    {
        PointTerm.Variable p => Name(p.Name),
        PointTerm.Shift p => Wrap($"{Point(p.Origin, SumLevel)} + {Vector(p.By, ProductLevel)}", SumLevel, level),
        PointTerm.Mix p => Wrap($"{Number(p.Weight, ProductLevel)} {Point(p.First, AtomLevel)} + (1 - {Number(p.Weight, ProductLevel)}) {Point(p.Second, AtomLevel)}", SumLevel, level),
        _ => throw new ArgumentException($"{point.GetType().Name} is no point of the language", nameof(point)),
    };

    private static string Vector(VectorTerm vector, int level) => vector switch
    {
        VectorTerm.Difference v => Wrap($"{Point(v.To, SumLevel)} - {Point(v.From, ProductLevel)}", SumLevel, level),
        VectorTerm.Gradient v => $@"\nabla f({Point(v.At, SumLevel)})",
        VectorTerm.Scale v => Wrap($"{Number(v.Factor, ProductLevel)} {Vector(v.Vector, SignLevel)}", ProductLevel, level),
        VectorTerm.Sum v => Wrap($"{Vector(v.Left, SumLevel)} + {Vector(v.Right, ProductLevel)}", SumLevel, level),
        _ => throw new ArgumentException($"{vector.GetType().Name} is no vector of the language", nameof(vector)),
    };

    private static string Metric(bool inMetric) => inMetric ? "_B" : string.Empty;

    private static string Parenthesised(string text) => $@"\bigl({text}\bigr)";

    private static string Wrap(string text, int own, int wanted) => own < wanted ? $"({text})" : text;
}
