using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Tests;

/// <summary>The classes of the literature on functions of finitely many points, written out as loops by hand: what their definitions are compared with.</summary>
internal static class LiteratureLoops
{
    /// <summary>Whether a function is in a class; <see langword="null"/> for a class that is not written out here.</summary>
    /// <param name="f">The function.</param>
    /// <param name="className">The class.</param>
    /// <param name="value">The value of its parameter; a radius by its length.</param>
    public static bool? IsMember(FiniteFunction f, string className, Rational value) => className switch
    {
        // Between two points of the domain there are points at which f = +inf; beside each, too.
        "strictly-convex" or "weakly-convex" or "semistrictly-quasiconvex" or "strongly-quasiconvex" or "concave" or "quasiconcave" or "gamma-convex" => f.Points.Length == 1,
        "star-convex-all" or "star-quasiconvex-all" or "strongly-star-convex" or "strongly-star-quasiconvex" => f.Points.Length == 1,
        "l-smooth" or "strictly-pseudoconvex" or "invex" or "variationally-coherent" or "weakly-variationally-coherent" or "strongly-quasar-convex" or "quasi-strongly-convex"
            or "one-point-convex" or "error-bound" or "upper-error-bound" or "acute-gradient" or "twice-differentiable" or "quadratic-upper-growth" => false,
        "bounded-minimizers" => true,
        "convex-minimizers" => Minimizers(f).Count == 1,
        "local-minimizers-global" => f.Values.Distinct().Count() == 1,
        "sharp" => f.Points.Zip(f.Values).All(p => Square(p.Second - f.Values.Min()) >= value * value * Minimizers(f).Min(s => Distance(p.First, s))),
        "lipschitz" => Pairs(f).All(p => p.Above - p.Below <= 0 || Square(p.Above - p.Below) <= value * value * Distance(p.X, p.Y)),
        "ball-convex" => f.Points.All(x => Broximal(f, x, value).All(u => HasSlope(f, x, u))),
        "outer-gamma-convex" => Pairs(f).All(p => LongestGap(f, p.X, p.Above, p.Y, p.Below) is var gap && gap * gap * Distance(p.X, p.Y) <= value * value),
        _ => null,
    };

    private static Rational Square(Rational a) => a * a;

    private static Rational Distance(Point x, Point y) => (x - y).Coordinates.Select(Square).Aggregate((a, b) => a + b);

    private static List<Point> Minimizers(FiniteFunction f) => [.. f.Points.Where((_, i) => f.Values[i] == f.Values.Min())];

    private static IEnumerable<(Point X, Rational Above, Point Y, Rational Below)> Pairs(FiniteFunction f) =>
        from x in f.Points.Zip(f.Values) from y in f.Points.Zip(f.Values) where x.First != y.First select (x.First, x.Second, y.First, y.Second);

    private static IEnumerable<Point> Broximal(FiniteFunction f, Point x, Rational t)
    {
        var ball = f.Points.Zip(f.Values).Where(p => f.Metric.SquaredDistance(p.First, x) <= t * t).ToList();
        return ball.Where(p => p.Second == ball.Min(q => q.Second)).Select(p => p.First);
    }

    /// <summary>Whether some c &gt;= 0 has f(y) - f(u) &gt;= c*k for every y, where k = &lt;x - u, y - u&gt;_B: c is at most (f(y) - f(u))/k where k &gt; 0, and at least that where k &lt; 0.</summary>
    private static bool HasSlope(FiniteFunction f, Point x, Point u)
    {
        var (least, most) = (Rational.Zero, (Rational?)null);
        foreach (var (y, value) in f.Points.Zip(f.Values))
        {
            var (k, rise) = (f.Metric.InnerProduct(x - u, y - u), value - f.Values[f.IndexOf(u)]);
            if (k.IsZero && rise < 0)
            {
                return false;
            }

            if (k > 0 && (most is null || rise / k < most))
            {
                most = rise / k;
            }

            if (k < 0 && rise / k > least)
            {
                least = rise / k;
            }
        }

        return most is null || least <= most;
    }

    /// <summary>The longest part of the segment between two neighbours among its points that do not lie above the chord, as a part of the whole.</summary>
    private static Rational LongestGap(FiniteFunction f, Point x, Rational atX, Point y, Rational atY)
    {
        var below = new List<Rational> { Rational.Zero, Rational.One };
        foreach (var (z, value) in f.Points.Zip(f.Values))
        {
            var weight = (z - x).Coordinates.Zip((y - x).Coordinates).Where(c => !c.Second.IsZero).Select(c => c.First / c.Second).First();
            if (x + (weight * (y - x)) == z && weight > 0 && weight < 1 && value <= (weight * atY) + ((Rational.One - weight) * atX))
            {
                below.Add(weight);
            }
        }

        below.Sort();
        return below.Zip(below.Skip(1)).Max(p => p.Second - p.First);
    }
}
