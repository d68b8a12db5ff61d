using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes.Further;

/// <summary>Finds three points of the line that are known to be there: at knots, inside the pieces, and ever nearer to their ends.</summary>
internal static class TripleSearch
{
    /// <summary>Rational points <c>x &lt; z &lt; y</c> of the domain whose values, in this order, satisfy a condition.</summary>
    public static Triple Find(MonotoneProfile f, Func<Rational, Rational, Rational, bool> condition) => Find(f, (x, z, y, _) => condition(x, z, y));

    /// <summary>The same, where the condition speaks of the points too. There must be a triple that stays one when its points are moved a little inside the pieces that they lie in.</summary>
    public static Triple Find(MonotoneProfile f, Func<Rational, Rational, Rational, Triple, bool> condition)
    {
        for (var scale = Rational.One; ; scale *= 2)
        {
            var points = f.Elements.SelectMany(e => Samples(e, scale)).Distinct().Order().Select(x => (X: x, Value: f.Evaluate(x))).Where(p => p.Value is not null).ToList();
            for (var i = 0; i < points.Count; i++)
            {
                for (var j = i + 1; j < points.Count; j++)
                {
                    for (var k = j + 1; k < points.Count; k++)
                    {
                        var t = new Triple(points[i].X, points[j].X, points[k].X);
                        if (condition(points[i].Value!.Value, points[j].Value!.Value, points[k].Value!.Value, t))
                        {
                            return t;
                        }
                    }
                }
            }
        }
    }

    private static IEnumerable<Rational> Samples(ProfileElement element, Rational scale)
    {
        if (element.IsPoint)
        {
            return element.Part.Lower!.RationalOrNull is { } x ? [x] : [];
        }

        var (lower, upper) = (element.Part.Lower, element.Part.Upper);
        var middle = AlgebraicNumber.SimplestBetween(lower, upper);
        var nearLower = lower is null ? middle - scale : Between(lower, middle, scale);
        var nearUpper = upper is null ? middle + scale : -Between(Elimination.Value(-Polynomial.X, upper), -middle, scale);
        return [nearLower, Rational.Midpoint(nearLower, middle), middle, Rational.Midpoint(middle, nearUpper), nearUpper];
    }

    /// <summary>A rational between a number and a point above it, no farther from the number than a share of one.</summary>
    private static Rational Between(AlgebraicNumber from, Rational to, Rational scale)
    {
        var near = from.Enclose(Rational.One / scale).Upper + (Rational.One / scale);
        return AlgebraicNumber.SimplestBetween(from, Rational.Min(near, to));
    }
}
