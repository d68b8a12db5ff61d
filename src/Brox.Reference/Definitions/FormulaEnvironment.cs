using Brox.Definitions.Language;
using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Reference.Definitions;

/// <summary>A point of a definition on a formula: a rational point, or any point of a box.</summary>
/// <param name="Exact">The rational point, where it is one.</param>
/// <param name="Box">A box around it.</param>
internal sealed record EnclosedPoint(Point? Exact, FloatInterval[] Box)
{
    public static EnclosedPoint Of(Point point) => new(point, FloatBoxes.Of(point));
}

/// <summary>What the names of a definition stand for on a formula, and enclosures of what its terms are worth then.</summary>
internal sealed class FormulaEnvironment
{
    private const int MinimumBudget = 4_000;
    private readonly FormulaFunction _f;
    private readonly Lazy<(EnclosedNumber Minimum, IReadOnlyList<FloatInterval[]> Cover)> _minimum;

    public FormulaEnvironment(FormulaFunction f, CancellationToken cancellation)
    {
        _f = f;
        Region = [.. f.Enclosure];
        _minimum = new(() => FindMinimum(cancellation));
    }

    public FormulaFunction Function => _f;

    /// <summary>The box of the function, rounded outward.</summary>
    public FloatInterval[] Region { get; }

    /// <summary>Boxes that together contain every minimizer.</summary>
    public IReadOnlyList<FloatInterval[]> MinimizerCover => _minimum.Value.Cover;

    public Dictionary<string, EnclosedPoint> Points { get; } = [];

    public Dictionary<string, EnclosedNumber> Numbers { get; } = [];

    /// <summary>Whether a point lies in the domain; <see langword="null"/> where that is not known.</summary>
    public bool? InDomain(EnclosedPoint point) => Value(point) is var value && value.IsReal ? true : value.IsInfinite ? false : null;

    public EnclosedNumber Value(EnclosedPoint point)
    {
        if (point.Exact is { } exact)
        {
            if (!_f.Box.Contains(exact))
            {
                return EnclosedNumber.Infinity;
            }

            if (_f.ExactValue(exact) is { } value)
            {
                return EnclosedNumber.Of(value);
            }
        }
        else if (!point.Box.Zip(Region).All(p => p.Second.Contains(p.First)))
        {
            return EnclosedNumber.Unknown;
        }

        return EnclosedNumber.Of(_f.Enclose(point.Box));
    }

    public EnclosedNumber Minimum => _minimum.Value.Minimum;

    public EnclosedPoint? Of(PointTerm point) => point switch
    {
        PointTerm.Variable p => Points[p.Name],
        PointTerm.Shift p => Of(p.Origin) is { } origin && Of(p.By) is { } by ? Moved(origin, by) : null,
        PointTerm.Mix p => Of(p.First) is { } first && Of(p.Second) is { } second ? Mixed(Of(p.Weight), first, second) : null,
        _ => throw new ArgumentException($"{point.GetType().Name} is no point of the language", nameof(point)),
    };

    /// <summary>The coordinates of a vector; <see langword="null"/> where nothing is known of it.</summary>
    public EnclosedNumber[]? Of(VectorTerm vector) => vector switch
    {
        VectorTerm.Difference v => Of(v.To) is { } to && Of(v.From) is { } from ? Difference(to, from) : null,
        VectorTerm.Scale v => Of(v.Factor) is { IsReal: true } factor && Of(v.Vector) is { } coordinates ? [.. coordinates.Select(c => factor * c)] : null,
        VectorTerm.Sum v => Of(v.Left) is { } left && Of(v.Right) is { } right ? [.. left.Zip(right, (a, b) => a + b)] : null,
        VectorTerm.Gradient v => Of(v.At) is { } at ? Gradient(at) : null,
        _ => throw new ArgumentException($"{vector.GetType().Name} is no vector of the language", nameof(vector)),
    };

    public EnclosedNumber Of(NumberTerm number)
    {
        switch (number)
        {
            case NumberTerm.Constant n:
                return EnclosedNumber.Of(n.Value);
            case NumberTerm.Variable n:
                return Numbers[n.Name];
            case NumberTerm.FunctionValue n:
                return Of(n.At) is { } at ? Value(at) : EnclosedNumber.Unknown;
            case NumberTerm.Minimum:
                return Minimum;
            case NumberTerm.InnerProduct n:
                return Of(n.Left) is { } left && Of(n.Right) is { } right ? Inner(left, right, n.InMetric) : EnclosedNumber.Unknown;
            case NumberTerm.Power { Base: NumberTerm.Norm norm, Exponent: 2 }:
                return Squared(norm);
            case NumberTerm.Norm n:
                return Root(Squared(n));
            case NumberTerm.Negate n:
                return EnclosedNumber.Of(0) - Of(n.Operand);
            case NumberTerm.AbsoluteValue n:
                var value = Of(n.Operand);
                return EnclosedNumber.Of(value, value, (a, _) => FloatInterval.Absolute(a), (a, _) => Rational.Abs(a));
            case NumberTerm.SquareRoot n:
                return Root(Of(n.Operand));
            case NumberTerm.Power n:
                var power = Of(n.Base);
                return EnclosedNumber.Of(power, power, (a, _) => FloatInterval.Power(a, n.Exponent), (a, _) => Enumerable.Repeat(a, n.Exponent).Aggregate((p, q) => p * q));
            case NumberTerm.Distance:
                return EnclosedNumber.Unknown;
            case NumberTerm.Binary n:
                return Binary(n.Operation, Of(n.Left), Of(n.Right));
            default:
                throw new ArgumentException($"{number.GetType().Name} is no number of the language", nameof(number));
        }
    }

    public EnclosedNumber Inner(EnclosedNumber[] left, EnclosedNumber[] right, bool inMetric)
    {
        var sum = EnclosedNumber.Of(0);
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = 0; j < right.Length; j++)
            {
                var weight = inMetric ? _f.Metric.Rows[i][j] : i == j ? Rational.One : Rational.Zero;
                if (!weight.IsZero)
                {
                    sum += EnclosedNumber.Of(weight) * left[i] * right[j];
                }
            }
        }

        return sum;
    }

    public static EnclosedNumber[] Difference(EnclosedPoint to, EnclosedPoint from) => to.Exact is { } a && from.Exact is { } b
        ? [.. (a - b).Coordinates.Select(EnclosedNumber.Of)]
        : [.. to.Box.Zip(from.Box, (p, q) => EnclosedNumber.Of(p - q))];

    /// <summary>An enclosure of <c>|v|^2</c>, which is not negative.</summary>
    private EnclosedNumber Squared(NumberTerm.Norm norm)
    {
        if (Of(norm.Vector) is not { } v)
        {
            return EnclosedNumber.Unknown;
        }

        var squared = Inner(v, v, norm.InMetric);
        return squared is { IsReal: true, Exact: null } && squared.Interval.Lower < 0 ? squared with { Interval = squared.Interval with { Lower = 0 } } : squared;
    }

    private static EnclosedNumber Root(EnclosedNumber square) => square is { IsReal: true, Interval.Lower: >= 0 }
        ? EnclosedNumber.Of(square, square, (a, _) => FloatInterval.SquareRoot(a), (a, _) => a.ExactSquareRoot())
        : EnclosedNumber.Unknown;

    private static EnclosedNumber Binary(NumberOperation operation, EnclosedNumber left, EnclosedNumber right) => operation switch
    {
        NumberOperation.Add => left + right,
        NumberOperation.Subtract => left - right,
        NumberOperation.Multiply => left * right,
        NumberOperation.Divide => left / right,
        NumberOperation.Max => EnclosedNumber.Max(left, right),
        _ => EnclosedNumber.Min(left, right),
    };

    private static EnclosedPoint? Moved(EnclosedPoint origin, EnclosedNumber[] by)
    {
        if (by.Any(c => !c.IsReal))
        {
            return null;
        }

        return origin.Exact is { } exact && by.All(c => c.Exact is not null)
            ? EnclosedPoint.Of(new Point([.. exact.Coordinates.Zip(by, (a, b) => a + b.Exact!.Value)]))
            : new EnclosedPoint(null, [.. origin.Box.Zip(by, (a, b) => a + b.Interval)]);
    }

    private static EnclosedPoint? Mixed(EnclosedNumber weight, EnclosedPoint first, EnclosedPoint second) =>
        weight.IsReal ? Moved(second, [.. Difference(first, second).Select(c => weight * c)]) : null;

    /// <summary>The gradient at a point inside the box, where the formula has one; what an enclosure says of a point where it has none is of no account, since <c>differentiable</c> is asked for.</summary>
    private EnclosedNumber[]? Gradient(EnclosedPoint at)
    {
        if (at.Exact is not { } exact || !_f.Box.Contains(exact))
        {
            return null;
        }

        var known = _f.Differentiate(exact, second: false).Gradient;
        var enclosed = _f.Differentiate(at.Box, second: false).Gradient;
        return [.. known.Zip(enclosed, (k, e) => k.Value is { } value ? EnclosedNumber.Of(value) : EnclosedNumber.Of(e))];
    }

    private (EnclosedNumber Minimum, IReadOnlyList<FloatInterval[]> Cover) FindMinimum(CancellationToken cancellation)
    {
        if (!_f.Box.IsBounded || _f.Enclose(Region).Decoration == Decoration.Trivial)
        {
            return (EnclosedNumber.Unknown, [Region]);
        }

        FloatInterval[] inner = [.. _f.Box.Sides.Select(s => new FloatInterval(FloatInterval.FromRational(s.Lower!.Value).Upper, FloatInterval.FromRational(s.Upper!.Value).Lower))];
        var search = new MinimumSearch(
            _f,
            Region,
            box => FloatBoxes.Contains(inner, box) ? true : FloatBoxes.Meet(Region, box) ? null : false,
            x => [.. x.Select((c, i) => Math.Clamp(c, inner[i].Lower, inner[i].Upper))]);
        return search.Run(MinimumBudget, 1e-6, 200, cancellation) is { } found && double.IsFinite(found.Lower)
            ? (EnclosedNumber.Of(new FloatInterval(found.Lower, found.Upper)), found.Cover)
            : (EnclosedNumber.Unknown, [Region]);
    }
}
