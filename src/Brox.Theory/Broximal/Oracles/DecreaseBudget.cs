using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Numbers;

namespace Brox.Theory.Broximal.Oracles;

/// <summary>
/// How inexact a step may be and still keep the decrease of Theorem 4.1 (ii): the least suboptimality among the points of the ball that violate it or give equality,
/// <c>b = min {f(u) : u in Ball(x, t), &lt;x - u, u - x*&gt;_B &lt;= 0} - min f over Ball(x, t)</c>. Every u of the ball with <c>f(u) - min &lt; b</c> satisfies
/// <c>|u - x*|^2 &lt; |x - x*|^2 - |u - x|^2</c>. The points asked about lie outside the open ball with diameter <c>[x*, x]</c> (Figure 1); x is one of them, so b is at most the decrease of f.
/// </summary>
internal static class DecreaseBudget
{
    /// <summary>
    /// The largest share of the decrease of f that a step may lose, <c>b / (f(x) - min)</c>, enclosed: at most 1, and 0 where an exact step gives equality or violates the inequality;
    /// <see langword="null"/> where x may itself minimize f over the ball.
    /// </summary>
    /// <param name="ball">The function and the ball.</param>
    /// <param name="exact">The exact step from the centre of the ball.</param>
    /// <param name="xStar">The minimizer x*.</param>
    /// <param name="budget">The largest number of boxes to look at.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static FloatInterval? Share(OracleBall ball, ExactStep exact, ReadOnlySpan<double> xStar, int budget = 6_000, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ball);
        ArgumentNullException.ThrowIfNull(exact);
        if (!(exact.Decrease.Lower > 0))
        {
            return null;
        }

        var f = ball.Function;
        double[] x = [.. ball.Center];
        var region = new FormulaBall(f, new Functions.Geometry.Point([.. x.Select(Rational.FromDouble)]), Functions.Geometry.Radius.FromLength(Rational.FromDouble(ball.Radius)));
        var (center, star) = (FloatBoxes.Of(x), FloatBoxes.Of(xStar));
        var (middle, squaredHalf) = Disc(f, center, star);
        bool? IsInside(FloatInterval[] box)
        {
            var product = FormulaOperator.Inner(f, FloatBoxes.Difference(center, box), FloatBoxes.Difference(box, star));
            var power = squaredHalf - FormulaOperator.SquaredDistance(f, box, middle);
            var (low, high) = (Math.Max(product.Lower, power.Lower), Math.Min(product.Upper, power.Upper));
            return low > 0 || region.IsInside(box) is not { } inside ? (low > 0 ? false : null)
                : !inside ? false
                : high <= 0 ? true
                : null;
        }

        double[] Project(double[] z)
        {
            // Out of the disc along the ray from its middle, then into the ball; what is not both is refused.
            var from = FloatBoxes.Middle(middle);
            var distance = Math.Sqrt(FormulaOperator.SquaredDistance(f, FloatBoxes.Of(z), middle).Upper);
            var half = Math.Sqrt(squaredHalf.Upper) * (1 + 1e-13);
            return region.Project(distance >= half || distance == 0 ? z : [.. z.Select((c, i) => from[i] + (half / distance * (c - from[i])))]);
        }

        var search = new MinimumSearch(f, region.Around, IsInside, Project);
        search.Offer(x);
        if (search.Run(budget, double.PositiveInfinity, int.MaxValue, cancellation) is not { } found)
        {
            return null;
        }

        var share = (new FloatInterval(found.Lower, found.Upper) - exact.Enclosure.Minimum) / exact.Decrease;
        return new FloatInterval(Math.Clamp(share.Lower, 0, 1), Math.Clamp(share.Upper, 0, 1));
    }

    /// <summary>The middle of <c>[x*, x]</c> and the square of half its length.</summary>
    private static (FloatInterval[] Middle, FloatInterval SquaredHalf) Disc(FormulaFunction f, FloatInterval[] x, FloatInterval[] star)
    {
        var half = new FloatInterval(0.5);
        return ([.. x.Zip(star, (a, b) => half * (a + b))], half * half * FormulaOperator.SquaredDistance(f, x, star));
    }
}
