using Brox.Definitions.Forms;
using Brox.Definitions.Language;
using Brox.Functions;

namespace Brox.Theory.Classes;

/// <summary>
/// A definition in floating point, at two points of a formula: how far it is violated there, relative to the numbers that are compared. Points of <c>dom</c> are the two sampled ones, a point of a segment is the
/// middle of it, points of <c>X</c> and projections are the minimizers that are known; a number that a quantifier binds is one of its range.
/// </summary>
/// <remarks>
/// <c>A and B</c> is violated as far as the worse part, <c>A or B</c> as far as the better one, <c>not A</c> as far as <c>A</c> is satisfied, and <c>A implies B</c> is <c>not A or B</c>. What is strict is taken with
/// equality. A parameter that is left out has the lower end of its range, where a comparison is multiplied by it first: what is violated then is violated for every value.
/// </remarks>
internal sealed class SampledDefinition
{
    private readonly FormulaFunction _f;
    private readonly IReadOnlyList<double[]> _minimizers;
    private readonly double _least;
    private readonly Dictionary<string, double> _numbers = [];
    private readonly Dictionary<string, Func<double[][], double[]>> _points = [];
    private readonly HashSet<string> _leftOut = [];
    private int _sampled;
    private bool _hasSamples;

    private SampledDefinition(FormulaFunction f, IReadOnlyList<double[]> minimizers, double least) => (_f, _minimizers, _least) = (f, minimizers, least);

    /// <summary>Whether what is evaluated only follows from the definition: a part of it is strict, or a parameter is left out.</summary>
    public bool IsWeaker { get; private set; }

    /// <summary>The violation at two points, positive where there is one; <see langword="null"/> where the definition asks for more than is sampled.</summary>
    public Func<double[][], double>? Excess { get; private set; }

    /// <summary>The definition of a class for one function.</summary>
    /// <param name="expression">The class.</param>
    /// <param name="f">The function.</param>
    /// <param name="minimizers">The minimizers as far as they are known.</param>
    /// <param name="least">The value at them.</param>
    public static SampledDefinition Of(ClassExpression expression, FormulaFunction f, IReadOnlyList<double[]> minimizers, double least)
    {
        var result = new SampledDefinition(f, minimizers, least);
        var values = expression.Values;
        foreach (var parameter in expression.Class.Form.Parameters)
        {
            if (values.TryGetValue(parameter.Name, out var value))
            {
                result._numbers[parameter.Name] = value.IsSquare ? Math.Sqrt(value.Value.ToDouble()) : value.Value.ToDouble();
            }
            else if (parameter.Range.Lower is { Sign: >= 0 } lower)
            {
                result._numbers[parameter.Name] = lower.ToDouble();
                result._leftOut.Add(parameter.Name);
                result.IsWeaker = true;
            }
        }

        // A statement without a point of the domain, such as that a minimizer exists, is none that a sample could violate.
        var excess = result.Of(expression.Class.Form.Statement, isAsked: true);
        result.Excess = result._hasSamples ? excess : null;
        return result;
    }

    private static Func<double[][], double>? Larger(Func<double[][], double>? left, Func<double[][], double>? right) => left is null || right is null ? null : p => Math.Max(left(p), right(p));

    private static Func<double[][], double>? Smaller(Func<double[][], double>? left, Func<double[][], double>? right) => left is null || right is null ? null : p => Math.Min(left(p), right(p));

    private static Func<double[][], double>? Opposite(Func<double[][], double>? excess) => excess is null ? null : p => -excess(p);

    private static double Relative(double left, double right) => (left - right) / (1 + Math.Abs(left) + Math.Abs(right));

    private static double Product(double[] v, double[] w) => v.Zip(w, (a, b) => a * b).Sum();

    /// <summary>The violation of a statement; <paramref name="isAsked"/> says whether it is asked for, or is a condition.</summary>
    private Func<double[][], double>? Of(Statement statement, bool isAsked)
    {
        switch (statement)
        {
            case Statement.Comparison s:
                IsWeaker |= isAsked && s.Relation is Relation.Less or Relation.Greater;
                return Of(s);
            case Statement.Class s:
                // Samples are differentiated; that a minimizer is missing is seen before.
                return Primitives.IsSmooth(s.Name) ? _ => double.NegativeInfinity
                    : Primitives.WhereSmooth(s.Name) is { } smooth ? Of(ClassCatalog.Find(smooth)!.Form.Statement, isAsked) : null;
            case Statement.Not s:
                return Opposite(Of(s.Operand, !isAsked));
            case Statement.Joined { Connective: Connective.And } s:
                return Larger(Of(s.Left, isAsked), Of(s.Right, isAsked));
            case Statement.Joined { Connective: Connective.Or } s:
                return Smaller(Of(s.Left, isAsked), Of(s.Right, isAsked));
            case Statement.Joined { Connective: Connective.Implies } s:
                return Smaller(Opposite(Of(s.Left, !isAsked)), Of(s.Right, isAsked));
            case Statement.Same s when Of(s.Left) is { } left && Of(s.Right) is { } right:
                return p => left(p) is var a && right(p) is var b ? Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum()) / (1 + a.Sum(Math.Abs) + b.Sum(Math.Abs)) : 0;
            case Statement.Member { Set: PointSet.Domain }:
                return _ => double.NegativeInfinity;
            case Statement.Member { Set: PointSet.Minimizers, Point: var point } when Of(point) is { } at:
                return p => Relative(_f.Evaluate(at(p)), _least);
            case Statement.OverPoints s:
                return StandardForms.IsThatAMinimizerExists(s) ? _ => double.NegativeInfinity : OverPoints(s, isAsked);
            case Statement.OverNumbers { Quantifier: Quantifier.All } s when isAsked:
                _numbers[s.Name] = Within(s.Range);
                return Of(s.Body, isAsked);
            default:
                return null;
        }
    }

    private static double Within(NumberRange range) => (range.Lower?.ToDouble(), range.Upper?.ToDouble()) switch
    {
        ({ } low, { } high) => (low + high) / 2,
        ({ } low, null) => low + 1,
        (null, { } high) => high - 1,
        _ => 0,
    };

    private Func<double[][], double>? OverPoints(Statement.OverPoints s, bool isAsked)
    {
        var bound = _sampled;
        var point = (s.Quantifier, s.Set) switch
        {
            _ when !isAsked => null,
            (Quantifier.All, PointSet.Domain) when _sampled < 2 => Sample(_sampled++),
            (Quantifier.All, PointSet.Segment { From: var from, To: var to }) when Of(from) is { } a && Of(to) is { } b => p => [.. a(p).Zip(b(p), (x, y) => (x + y) / 2)],

            // With several minimizers, known in floating point only, the one that is asked for may be another.
            (_, PointSet.Minimizers or PointSet.Nearest) when _minimizers.Count == 1 => _ => _minimizers[0],
            _ => null,
        };
        if (point is null)
        {
            return null;
        }

        _points[s.Name] = point;
        var body = Of(s.Body, isAsked);
        _sampled = bound;
        return body;
    }

    private Func<double[][], double[]> Sample(int index)
    {
        _hasSamples = true;
        return p => p[index];
    }

    private Func<double[][], double>? Of(Statement.Comparison s)
    {
        var (lower, upper) = s.Relation is Relation.AtLeast or Relation.Greater ? (s.Right, s.Left) : (s.Left, s.Right);
        foreach (var divisor in _leftOut.Where(name => Tree.Parts(s).Any(p => p is NumberTerm.Binary { Operation: NumberOperation.Divide, Right: NumberTerm.Variable v } && v.Name == name)))
        {
            (lower, upper) = (Times(lower, divisor), Times(upper, divisor));
        }

        if (Of(lower) is not { } left || Of(upper) is not { } right)
        {
            return null;
        }

        return s.Relation switch
        {
            Relation.Equal => p => Math.Abs(Relative(left(p), right(p))),
            Relation.NotEqual => p => -Math.Abs(Relative(left(p), right(p))),
            _ => p => Relative(left(p), right(p)),
        };
    }

    /// <summary>A number times a positive parameter, which is taken out of its divisors.</summary>
    private static NumberTerm Times(NumberTerm number, string factor) => number switch
    {
        NumberTerm.Binary { Operation: NumberOperation.Add or NumberOperation.Subtract } n => n with { Left = Times(n.Left, factor), Right = Times(n.Right, factor) },
        NumberTerm.Binary { Operation: NumberOperation.Divide, Right: NumberTerm.Variable v } n when v.Name == factor => n.Left,
        _ => new NumberTerm.Binary(NumberOperation.Multiply, new NumberTerm.Variable(factor), number),
    };

    private Func<double[][], double>? Of(NumberTerm number)
    {
        switch (number)
        {
            case NumberTerm.Constant n:
                var constant = n.Value.ToDouble();
                return _ => constant;
            case NumberTerm.Variable n when _numbers.TryGetValue(n.Name, out var value):
                return _ => value;
            case NumberTerm.Minimum:
                return _ => _least;
            case NumberTerm.FunctionValue n when Of(n.At) is { } at:
                return p => _f.Evaluate(at(p));
            case NumberTerm.InnerProduct { InMetric: false } n when Of(n.Left) is { } left && Of(n.Right) is { } right:
                return p => Product(left(p), right(p));
            case NumberTerm.Norm { InMetric: false } n when Of(n.Vector) is { } vector:
                return p => vector(p) is var v ? Math.Sqrt(Product(v, v)) : 0;
            case NumberTerm.Distance { InMetric: false } n when _minimizers.Count == 1 && Of(n.From) is { } from:
                return p => Math.Sqrt(from(p).Zip(_minimizers[0], (a, b) => (a - b) * (a - b)).Sum());
            case NumberTerm.Negate n when Of(n.Operand) is { } operand:
                return p => -operand(p);
            case NumberTerm.AbsoluteValue n when Of(n.Operand) is { } operand:
                return p => Math.Abs(operand(p));
            case NumberTerm.SquareRoot n when Of(n.Operand) is { } operand:
                return p => Math.Sqrt(operand(p));
            case NumberTerm.Power n when Of(n.Base) is { } one:
                return p => Math.Pow(one(p), n.Exponent);
            case NumberTerm.Binary n when Of(n.Left) is { } left && Of(n.Right) is { } right:
                return n.Operation switch
                {
                    NumberOperation.Add => p => left(p) + right(p),
                    NumberOperation.Subtract => p => left(p) - right(p),
                    NumberOperation.Multiply => p => left(p) * right(p),
                    NumberOperation.Divide => p => left(p) / right(p),
                    NumberOperation.Max => p => Math.Max(left(p), right(p)),
                    _ => p => Math.Min(left(p), right(p)),
                };
            default:
                return null;
        }
    }

    private Func<double[][], double[]>? Of(PointTerm point) => point switch
    {
        PointTerm.Variable v => _points.GetValueOrDefault(v.Name),
        PointTerm.Shift s when Of(s.Origin) is { } origin && Of(s.By) is { } by => p => [.. origin(p).Zip(by(p), (a, b) => a + b)],
        PointTerm.Mix m when Of(m.Weight) is { } weight && Of(m.First) is { } first && Of(m.Second) is { } second =>
            p => weight(p) is var a ? [.. first(p).Zip(second(p), (x, y) => (a * x) + ((1 - a) * y))] : [],
        _ => null,
    };

    private Func<double[][], double[]>? Of(VectorTerm vector) => vector switch
    {
        VectorTerm.Difference v when Of(v.To) is { } to && Of(v.From) is { } from => p => [.. to(p).Zip(from(p), (a, b) => a - b)],
        VectorTerm.Gradient v when Of(v.At) is { } at => p => [.. _f.Differentiate(at(p), second: false).Slopes.Select(g => g.Value)],
        VectorTerm.Scale v when Of(v.Factor) is { } factor && Of(v.Vector) is { } scaled => p => factor(p) is var a ? [.. scaled(p).Select(x => a * x)] : [],
        VectorTerm.Sum v when Of(v.Left) is { } left && Of(v.Right) is { } right => p => [.. left(p).Zip(right(p), (a, b) => a + b)],
        _ => null,
    };
}
