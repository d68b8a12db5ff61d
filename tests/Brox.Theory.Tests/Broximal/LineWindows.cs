using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Tests.Broximal;

/// <summary>Closed piecewise linear functions with windows over them, and the points that decide what is true of all points.</summary>
internal static class LineWindows
{
    /// <summary>Some half-widths, rational and not, that put ends of the window on knots and beside them.</summary>
    public static IReadOnlyList<Surd> HalfWidths { get; } =
        [Rational.Half, Rational.One, Rational.Create(3, 2), new Rational(2), new Rational(5), Surd.SquareRoot(Rational.Create(1, 2)), Surd.SquareRoot(new Rational(2))];

    /// <summary>Random functions, alike in every run.</summary>
    public static IEnumerable<PiecewiseLinear> Functions(int seed, int count)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            if (LineSamples.Linear(random, 1 + random.Next(5)) is { } f)
            {
                yield return PiecewiseLinear.Of(f);
            }
        }
    }

    /// <summary>The places, one point between each two neighbours, and one beyond each end.</summary>
    public static List<Surd> WithPointsBetween(IEnumerable<Surd> places)
    {
        var sorted = places.Distinct().Order().ToList();
        return [sorted[0] - Rational.One, .. sorted.Zip(sorted.Skip(1).Append(sorted[^1] + new Rational(2)), (a, b) => new[] { a, (a + b) * Rational.Half }).SelectMany(pair => pair)];
    }

    /// <summary>The places where the window <c>[x - h, x + h]</c> changes its form, with points between them.</summary>
    public static List<Surd> Centres(PiecewiseLinear f, Surd halfWidth) => WithPointsBetween(f.Knots.SelectMany(k => new[] { k - halfWidth, k, k + halfWidth }));

    /// <summary>
    /// Points of the window that decide its minimum and where it is attained: the ends, the knots, and a point between each two neighbours. Between neighbours the function is affine, and it is closed, so
    /// the minimum is attained inside only where it is constant there.
    /// </summary>
    public static List<Surd> PointsOf(PiecewiseLinear f, Surd x, Surd halfWidth)
    {
        var (low, high) = (x - halfWidth, x + halfWidth);
        return [.. WithPointsBetween([low, high, .. f.Knots.Select(k => (Surd)k).Where(k => low < k && k < high)]).Where(p => low <= p && p <= high)];
    }

    /// <summary>The minimum over the window, from the definition; <see langword="null"/> where it misses the domain.</summary>
    public static Surd? Minimum(PiecewiseLinear f, Surd x, Surd halfWidth)
    {
        var values = PointsOf(f, x, halfWidth).Select(f.Evaluate).OfType<Surd>().ToList();
        return values.Count == 0 ? null : values.Min();
    }
}
