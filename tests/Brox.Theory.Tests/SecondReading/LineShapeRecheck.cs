using Brox.Definitions;
using Brox.Numbers;

namespace Brox.Theory.Tests.SecondReading;

/// <summary>The classes without a radius, by their definitions at sample points: every knot, and in every cell points near both ends and one in the middle.</summary>
internal sealed class LineShapeRecheck
{
    private readonly LineElements _f;
    private readonly Rational[] _x;
    private readonly Rational?[] _value;

    public LineShapeRecheck(LineElements f)
    {
        _f = f;
        _x = [.. Samples(f.Function.Knots)];
        _value = [.. _x.Select(Evaluate)];
    }

    public bool IsMember(string className) => className switch
    {
        ClassName.Convex => Triples((x, z, y, a, c, b) => b is { } m && m <= (((y - z) * a) + ((z - x) * c)) / (y - x)),
        ClassName.Quasiconvex => Triples((_, _, _, a, c, b) => b is { } m && m <= Rational.Max(a, c)),
        ClassName.StrictlyQuasiconvex => Triples((_, _, _, a, c, b) => b is { } m && m < Rational.Max(a, c)),
        ClassName.StarConvex => Star((star, z, x, m, v) => m <= (((x - z) * _f.Lowest) + ((z - star) * v)) / (x - star)),
        ClassName.StarQuasiconvex => Star((_, _, _, m, v) => m <= v),
        ClassName.StrictlyStarQuasiconvex => Star((_, _, _, m, v) => v == _f.Lowest ? m <= v : m < v),
        ClassName.GeneralizedPseudoconvex => IsGeneralizedPseudoconvex(),
        _ => throw new ArgumentException($"\"{className}\" is not rechecked on the line", nameof(className)),
    };

    private static List<Rational> Samples(IReadOnlyList<Rational> knots)
    {
        var small = new Rational(1) / new Rational(1000);
        if (knots.Count == 0)
        {
            return [new Rational(-1), Rational.Zero, Rational.One];
        }

        var samples = new List<Rational>(knots);
        foreach (var step in new[] { small, Rational.One, new Rational(2) })
        {
            samples.Add(knots[0] - step);
            samples.Add(knots[^1] + step);
        }

        for (var i = 1; i < knots.Count; i++)
        {
            var length = knots[i] - knots[i - 1];
            samples.AddRange([knots[i - 1] + (length * small), Rational.Midpoint(knots[i - 1], knots[i]), knots[i] - (length * small)]);
        }

        samples.Sort();
        return samples;
    }

    private Rational? Evaluate(Rational x) => _f.Function.Evaluate(x)?.RationalPart;

    /// <summary>Whether a condition holds at all samples x &lt; z &lt; y with x and y in the domain; it gets x, z, y and the values at x, y, z.</summary>
    private bool Triples(Func<Rational, Rational, Rational, Rational, Rational, Rational?, bool> condition)
    {
        for (var i = 0; i < _x.Length; i++)
        {
            for (var k = i + 2; k < _x.Length; k++)
            {
                for (var j = i + 1; j < k && _value[i] is { } a && _value[k] is { } c; j++)
                {
                    if (!condition(_x[i], _x[j], _x[k], a, c, _value[j]))
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }

    /// <summary>Whether some x* satisfies a condition at all z strictly between x* and x; it gets x*, z, x and the values at z and x.</summary>
    private bool Star(Func<Rational, Rational, Rational, Rational, Rational, bool> condition) =>
        Candidates().Any(star =>
        {
            for (var i = 0; i < _x.Length; i++)
            {
                for (var j = 0; j < _x.Length && _value[i] is not null; j++)
                {
                    var between = (star < _x[j] && _x[j] < _x[i]) || (_x[i] < _x[j] && _x[j] < star);
                    if (between && !(_value[j] is { } m && condition(star, _x[j], _x[i], m, _value[i]!.Value)))
                    {
                        return false;
                    }
                }
            }

            return true;
        });

    private IEnumerable<Rational> Candidates()
    {
        var feet = _f.Cells.Where(c => !c.Slope.IsZero).Select(c => (_f.Lowest - c.Intercept) / c.Slope);
        return _x.Concat(feet).Distinct().Where(x => Evaluate(x) == _f.Lowest);
    }

    private bool IsGeneralizedPseudoconvex()
    {
        for (var i = 0; i < _x.Length; i++)
        {
            if (_value[i] is not { } value)
            {
                continue;
            }

            var (least, greatest) = Subdifferential(_x[i], value);
            for (var j = 0; j < _x.Length; j++)
            {
                // The product <g, y-x> must be negative for every g from the least to the greatest; null is infinite.
                var negative = _x[j] > _x[i] ? greatest is { Sign: < 0 } : least is { Sign: > 0 };
                if (_value[j] < value && !negative)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>
    /// The ends of Clarke's subdifferential. Only cells whose closure holds the point (x, f(x)) of the graph meet the epigraph near that point beside
    /// the vertical ray: with none the epigraph there is the ray alone and every g is a subgradient; with one it is a convex angle.
    /// </summary>
    private (Rational? Least, Rational? Greatest) Subdifferential(Rational x, Rational value)
    {
        foreach (var cell in _f.Cells)
        {
            if ((cell.From is not { } from || from < x) && (cell.To is not { } to || x < to))
            {
                return (cell.Slope, cell.Slope);
            }
        }

        var left = _f.Cells.FirstOrDefault(c => c.To == x && (c.Slope * x) + c.Intercept == value)?.Slope;
        var right = _f.Cells.FirstOrDefault(c => c.From == x && (c.Slope * x) + c.Intercept == value)?.Slope;
        return (left, right) switch
        {
            ({ } l, { } r) => (Rational.Min(l, r), Rational.Max(l, r)),
            ({ } l, null) => (l, null),
            (null, { } r) => (null, r),
            _ => (null, null),
        };
    }
}
