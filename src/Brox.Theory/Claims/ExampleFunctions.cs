using System.Globalization;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Claims;

/// <summary>The concrete functions of the paper, as exact instances.</summary>
internal static class ExampleFunctions
{
    /// <summary>The absolute value with <c>f(b) = value</c> at one more point (Example 2); at no other point when <paramref name="b"/> is 0.</summary>
    public static PiecewisePolynomial AbsoluteValue(Rational b, Rational value) => PiecewisePolynomial.Create(
        [new Piece(null, Rational.Zero, Line(0, -1)), new Piece(Rational.Zero, null, Line(0, 1))],
        b.IsZero ? [] : [(b, value)]);

    /// <summary><c>min(|x|, 1)</c>: a plateau at infinity.</summary>
    public static PiecewisePolynomial Capped() => PiecewisePolynomial.Create(
    [
        new Piece(null, -1, Line(1, 0)), new Piece(-1, 0, Line(0, -1)), new Piece(0, 1, Line(0, 1)), new Piece(1, null, Line(1, 0)),
    ]);

    /// <summary>The function on 0, 2, 3 with the values 0, 2, 1 (Proposition 3).</summary>
    public static FiniteFunction ThreePoints() => FiniteFunction.OnLine((0, 0), (2, 2), (3, 1));

    /// <summary>
    /// Example 1 in a piecewise linear form, restricted to <c>[-n, n]</c>: <c>|x|</c> plus the 1-periodic triangle wave that is 0 at the integers and
    /// <paramref name="amplitude"/> halfway between them. For <c>amplitude &gt; 1/2</c> every integer is a local minimum.
    /// </summary>
    public static PiecewisePolynomial Sawtooth(int n, Rational amplitude)
    {
        var pieces = new List<Piece>();
        for (var k = 0; k < n; k++)
        {
            Rational start = k;
            var peak = start + Rational.Half;
            foreach (var (from, to, slope, through) in new[] { (start, peak, Rational.One + (2 * amplitude), start), (peak, start + Rational.One, Rational.One - (2 * amplitude), start + Rational.One) })
            {
                var constant = through - (slope * through);
                pieces.Add(new Piece(from, to, new Polynomial([constant, slope])));
                pieces.Add(new Piece(-to, -from, new Polynomial([constant, -slope])));
            }
        }

        return PiecewisePolynomial.Create(pieces, name: string.Create(CultureInfo.InvariantCulture, $"sawtooth on [-{n}, {n}]"));
    }

    /// <summary>
    /// Example 1 as a continuously differentiable spline on all of R, up to <c>|x| = n</c>: even, <c>f(x+1) = f(x) + 1</c> for <c>x &gt;= 0</c>, with the slope at 0, 1/4, 1/2, 3/4 being 0, 8, 0, -4 and
    /// affine between, so that every integer is a local minimum; beyond n it rises as <c>n + (|x|-n)^2</c>.
    /// </summary>
    public static PiecewisePolynomial SmoothWave(int n)
    {
        var quarters = new (Rational Vertex, Rational Height, long Curvature)[] { (0, 0, 16), (Rational.Half, 2, -16), (Rational.Half, 2, -8), (1, 1, 8) };
        var pieces = new List<Piece>();
        for (var k = 0; k < 4 * n; k++)
        {
            var (vertex, height, curvature) = quarters[k % 4];
            var (from, unit) = (Rational.Create(k, 4), new Rational(k / 4));
            AddBoth(from, from + Rational.Create(1, 4), Parabola(unit + vertex, unit + height, curvature), pieces);
        }

        AddBoth(n, null, Parabola(n, n, 1), pieces);
        return PiecewisePolynomial.Create(pieces, name: string.Create(CultureInfo.InvariantCulture, $"smooth wave up to {n}"));
    }

    /// <summary>
    /// A planar function on which reading P of Theorem 4.1 (ii) fails: from <c>(0, 10)</c> the farthest minimizer over the unit ball is <c>(1/2, 9.9749)</c>, which ties with
    /// <c>(0.48, 9.974)</c>; nine steps of length 1 and two shorter ones lead on to the origin.
    /// </summary>
    public static FiniteFunction PlateauChain()
    {
        var points = new List<Point>
        {
            new(0, 10), new(Rational.Half, Rational.Create(99749, 10000)), new(Rational.Create(48, 100), Rational.Create(9974, 1000)),
        };
        for (var k = 1; k <= 9; k++)
        {
            points.Add(new Point(Rational.Create(48, 100), Rational.Create(9974, 1000) - k));
        }

        points.Add(new Point(Rational.Create(24, 100), Rational.Half));
        points.Add(new Point(0, 0));

        // Values fall along the chain; the second and the third point tie.
        var values = points.Select((_, i) => new Rational(points.Count - 1 - Math.Max(i, i == 1 ? 2 : i)));
        return FiniteFunction.Create(points, values, name: "plateau chain");
    }

    private static Polynomial Line(long constant, long slope) => new([constant, slope]);

    private static Polynomial Parabola(Rational vertex, Rational height, Rational curvature) =>
        new([height + (curvature * vertex * vertex), -2 * curvature * vertex, curvature]);

    /// <summary>A piece on the positive half-line and its mirror image.</summary>
    private static void AddBoth(Rational from, Rational? to, Polynomial p, List<Piece> pieces)
    {
        pieces.Add(new Piece(from, to, p));
        pieces.Add(new Piece(to is { } end ? -end : null, -from, new Polynomial(p.Coefficients.Select((c, i) => i % 2 == 0 ? c : -c))));
    }
}
