using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Broximal;

/// <summary>What is proved of <c>brox_t(x)</c> for a formula.</summary>
/// <param name="Minimum">An enclosure of the least value over the ball, cut with the box; its width is the certified optimality gap.</param>
/// <param name="Point">A point of the ball whose value is at most the upper end.</param>
/// <param name="Cover">Boxes that together contain <c>brox_t(x)</c>.</param>
internal sealed record BroximalEnclosure(FloatInterval Minimum, ImmutableArray<double> Point, IReadOnlyList<ImmutableArray<FloatInterval>> Cover)
{
    /// <summary>How far the value at <see cref="Point"/> may be above the least one.</summary>
    public double Gap => Minimum.Width;
}

/// <summary>The broximal operator of a formula over a ball of its metric, by branch and bound.</summary>
internal static class FormulaOperator
{
    /// <summary>
    /// An enclosure of <c>brox_t(x)</c>: the minimizers of f over <c>Ball(x, t)</c> cut with the box of f. <see langword="null"/> where x is not in the box, the box is too thin for floating point, or no point of the ball was found
    /// at which f is defined.
    /// </summary>
    /// <param name="f">The function; it must be defined and continuous on the ball for the enclosure to mean anything, which <see cref="FormulaFunction.Enclose"/> decides.</param>
    /// <param name="x">The centre.</param>
    /// <param name="radius">The radius, in the metric of f.</param>
    /// <param name="budget">The largest number of boxes to look at.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static BroximalEnclosure? Brox(FormulaFunction f, Point x, Radius radius, int budget = 20_000, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(f);
        if (!f.Box.Contains(x) || !f.HasDoubles)
        {
            return null;
        }

        var ball = new FormulaBall(f, x, radius);
        var search = new MinimumSearch(f, ball.Around, ball.IsInside, ball.Project, ball.IsHopeless);
        var random = new Random(29);
        for (var i = 0; i < 4; i++)
        {
            var start = ball.Around.Select(s => i == 0 ? s.Middle : s.Lower + (random.NextDouble() * s.Width)).ToArray();
            search.Offer(LocalSearch.Descend(f, ball.Project(start), ball.Project));
        }

        return search.Run(budget, FloatBoxes.Width(ball.Around) / 256, 256, cancellation) is { } found
            ? new BroximalEnclosure(new FloatInterval(found.Lower, found.Upper), [.. found.Best], [.. found.Cover.Select(box => box.ToImmutableArray())])
            : null;
    }

    /// <summary>An enclosure of the squared distance <c>|z - y|_B^2</c> of members of two boxes.</summary>
    internal static FloatInterval SquaredDistance(FormulaFunction f, FloatInterval[] z, FloatInterval[] y)
    {
        var difference = FloatBoxes.Difference(z, y);
        return f.Metric.IsIdentity ? FloatBoxes.SquaredNorm(difference) : FloatInterval.Maximum(FloatInterval.Zero, Inner(f, difference, difference));
    }

    /// <summary>An enclosure of <c>&lt;v, w&gt;_B</c> for members of two boxes.</summary>
    internal static FloatInterval Inner(FormulaFunction f, FloatInterval[] v, FloatInterval[] w) => FloatBoxes.Dot(Times(f.Metric, v), w);

    /// <summary>An enclosure of <c>Bv</c> for members of a box.</summary>
    internal static FloatInterval[] Times(Metric metric, FloatInterval[] v) =>
        metric.IsIdentity ? v : [.. metric.Enclosure.Select(row => FloatBoxes.Dot(row, v))];
}
