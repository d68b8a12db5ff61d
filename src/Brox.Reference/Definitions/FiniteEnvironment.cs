using Brox.Definitions.Language;
using Brox.Functions;

namespace Brox.Reference.Definitions;

/// <summary>What the names of a definition stand for at some moment of its evaluation, and what its terms are worth then, on finitely many points.</summary>
/// <param name="f">The function.</param>
internal sealed class FiniteEnvironment(FiniteFunction f)
{
    private readonly ExactReal[][] _metric = [.. f.Metric.Rows.Select(row => row.Select(c => (ExactReal)c).ToArray())];
    private readonly FinitePoint[] _domain = [.. f.Points.Select((_, i) => FinitePoint.At(f, i))];

    public FiniteFunction Function => f;

    /// <summary>The points of the domain.</summary>
    public IReadOnlyList<FinitePoint> Domain => _domain;

    public Dictionary<string, FinitePoint> Points { get; } = [];

    /// <summary>The numbers by their names; one that is <see cref="ExtendedReal.UnknownReal"/> is bound by a quantifier that is being decided.</summary>
    public Dictionary<string, ExtendedReal> Numbers { get; } = [];

    /// <summary>Binds a name for a while; when it is left the name stands for what it stood for before.</summary>
    public IDisposable Scope(string name) => new Binding(this, name);

    public bool IsMinimizer(FinitePoint point) => point.Index >= 0 && f.IsMinimizer(point.Index);

    public ExtendedReal Value(FinitePoint point) => point.Index switch
    {
        >= 0 => (ExactReal)f.Values[point.Index],
        -1 => ExtendedReal.Infinity,
        _ => ExtendedReal.Unknown,
    };

    public FinitePoint Of(PointTerm point) => point switch
    {
        PointTerm.Variable p => Points[p.Name],
        PointTerm.Shift p => Of(p.Origin) is { Coordinates: { } origin } && Of(p.By) is { } by ? FinitePoint.At(f, [.. origin.Zip(by, (a, b) => a + b)]) : FinitePoint.Unknown,
        PointTerm.Mix p => Mixed(Of(p.Weight), Of(p.First), Of(p.Second)),
        _ => throw new ArgumentException($"{point.GetType().Name} is no point of the language", nameof(point)),
    };

    /// <summary>The coordinates of a vector; <see langword="null"/> where they are not known or not defined.</summary>
    public ExactReal[]? Of(VectorTerm vector) => vector switch
    {
        VectorTerm.Difference v => Of(v.To).Coordinates is { } to && Of(v.From).Coordinates is { } from ? [.. to.Zip(from, (a, b) => a - b)] : null,
        VectorTerm.Scale v => Of(v.Factor) is { IsReal: true, Real: var factor } && Of(v.Vector) is { } coordinates ? [.. coordinates.Select(c => factor * c)] : null,
        VectorTerm.Sum v => Of(v.Left) is { } left && Of(v.Right) is { } right ? [.. left.Zip(right, (a, b) => a + b)] : null,
        VectorTerm.Gradient => null,
        _ => throw new ArgumentException($"{vector.GetType().Name} is no vector of the language", nameof(vector)),
    };

    public ExtendedReal Of(NumberTerm number)
    {
        switch (number)
        {
            case NumberTerm.Constant n:
                return (ExactReal)n.Value;
            case NumberTerm.Variable n:
                return Numbers[n.Name];
            case NumberTerm.FunctionValue n:
                return Value(Of(n.At));
            case NumberTerm.Minimum:
                return (ExactReal)f.Minimum;
            case NumberTerm.InnerProduct n:
                return Of(n.Left) is { } left && Of(n.Right) is { } right ? Inner(left, right, n.InMetric) : Unknown(IsFinite(n.Left) && IsFinite(n.Right));
            case NumberTerm.Norm n:
                return Of(n.Vector) is { } v ? ExactReal.SquareRoot(Inner(v, v, n.InMetric)) : Unknown(IsFinite(n.Vector));
            case NumberTerm.Distance n:
                return SquaredDistance(n) is { } squared ? ExactReal.SquareRoot(squared) : Unknown(IsFinite(n.From));
            case NumberTerm.Negate n:
                return -Of(n.Operand);
            case NumberTerm.AbsoluteValue n:
                return ExtendedReal.Abs(Of(n.Operand));
            case NumberTerm.SquareRoot n:
                return ExtendedReal.SquareRoot(Of(n.Operand));
            case NumberTerm.Power { Base: NumberTerm.Norm norm, Exponent: 2 }:
                return Of(norm.Vector) is { } w ? Inner(w, w, norm.InMetric) : Unknown(IsFinite(norm.Vector));
            case NumberTerm.Power { Base: NumberTerm.Distance distance, Exponent: 2 }:
                return SquaredDistance(distance) is { } square ? square : Unknown(IsFinite(distance.From));
            case NumberTerm.Power n:
                var powerOf = Of(n.Base);
                return Enumerable.Repeat(powerOf, n.Exponent - 1).Aggregate(powerOf, (product, next) => product * next);
            case NumberTerm.Binary n:
                return Binary(n.Operation, Of(n.Left), Of(n.Right));
            default:
                throw new ArgumentException($"{number.GetType().Name} is no number of the language", nameof(number));
        }
    }

    public ExactReal Inner(ExactReal[] left, ExactReal[] right, bool inMetric)
    {
        var sum = ExactReal.Zero;
        for (var i = 0; i < left.Length; i++)
        {
            if (!inMetric || f.Metric.IsIdentity)
            {
                sum += left[i] * right[i];
                continue;
            }

            for (var j = 0; j < right.Length; j++)
            {
                sum += left[i] * _metric[i][j] * right[j];
            }
        }

        return sum;
    }

    public ExactReal SquaredDistance(FinitePoint left, FinitePoint right, bool inMetric)
    {
        var difference = left.Coordinates!.Zip(right.Coordinates!, (a, b) => a - b).ToArray();
        return Inner(difference, difference, inMetric);
    }

    /// <summary>The minimizers nearest to a point in the Euclidean distance; <see langword="null"/> where the point is not known.</summary>
    public IReadOnlyList<FinitePoint>? Nearest(FinitePoint of)
    {
        if (of.Coordinates is null)
        {
            return null;
        }

        var minimizers = _domain.Where(IsMinimizer).Select(m => (Point: m, Squared: SquaredDistance(of, m, false))).ToList();
        return [.. minimizers.Where(m => minimizers.All(other => m.Squared <= other.Squared)).Select(m => m.Point)];
    }

    private static ExtendedReal Unknown(bool isFinite) => isFinite ? ExtendedReal.UnknownReal : ExtendedReal.Unknown;

    /// <summary>Whether a point is certainly one of <c>R^d</c>, known or not.</summary>
    private bool IsFinite(PointTerm point) => point switch
    {
        PointTerm.Variable => true,
        PointTerm.Shift p => IsFinite(p.Origin) && IsFinite(p.By),
        PointTerm.Mix p => IsFinite(p.Weight) && IsFinite(p.First) && IsFinite(p.Second),
        _ => false,
    };

    private bool IsFinite(VectorTerm vector) => vector switch
    {
        VectorTerm.Difference v => IsFinite(v.To) && IsFinite(v.From),
        VectorTerm.Scale v => IsFinite(v.Factor) && IsFinite(v.Vector),
        VectorTerm.Sum v => IsFinite(v.Left) && IsFinite(v.Right),
        _ => false,
    };

    private bool IsFinite(NumberTerm number) => Of(number).Of is ExtendedReal.Kind.Real or ExtendedReal.Kind.UnknownReal;

    private static ExtendedReal Binary(NumberOperation operation, ExtendedReal left, ExtendedReal right) => operation switch
    {
        NumberOperation.Add => left + right,
        NumberOperation.Subtract => left - right,
        NumberOperation.Multiply => left * right,
        NumberOperation.Divide => left / right,
        NumberOperation.Max => ExtendedReal.Max(left, right),
        _ => ExtendedReal.Min(left, right),
    };

    private ExactReal? SquaredDistance(NumberTerm.Distance distance) =>
        Of(distance.From) is { Coordinates: not null } from ? _domain.Where(IsMinimizer).Select(m => SquaredDistance(from, m, distance.InMetric)).Min() : (ExactReal?)null;

    private FinitePoint Mixed(ExtendedReal weight, FinitePoint first, FinitePoint second) =>
        weight.IsReal && first.Coordinates is { } p && second.Coordinates is { } q
            ? FinitePoint.At(f, [.. p.Zip(q, (a, b) => b + (weight.Real * (a - b)))])
            : FinitePoint.Unknown;

    private sealed class Binding(FiniteEnvironment at, string name) : IDisposable
    {
        private readonly FinitePoint? _before = at.Points.GetValueOrDefault(name);

        public void Dispose()
        {
            at.Points.Remove(name);
            if (_before is not null)
            {
                at.Points[name] = _before;
            }
        }
    }
}
