using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Functions.Geometry.Norms;
using Brox.Numbers;

namespace Brox.Theory.Broximal;

/// <summary>
/// The method on a function of finitely many points, with the balls of any norm in the place of <c>|.|_B</c> (arXiv 2510.00823). Distances, also those of the rules, are in that norm.
/// </summary>
/// <param name="f">The function.</param>
/// <param name="norm">The norm of the balls.</param>
/// <param name="radius">The radius.</param>
internal sealed class NormBpm(FiniteFunction f, BallNorm norm, Radius radius) : IBpmProblem<Point>
{
    /// <inheritdoc/>
    public Radius Radius => radius;

    /// <inheritdoc/>
    public bool IsMinimizer(Point x) => f.Minimizers.Contains(x);

    /// <inheritdoc/>
    public bool IsFar(Point x) => !f.Minimizers.Any(z => norm.IsWithin(z - x, radius));

    /// <inheritdoc/>
    public Surd SquaredDistance(Point x, Point y) => norm.SquaredLength(x - y);

    /// <inheritdoc/>
    public Surd Value(Point x) => f.Values[f.IndexOf(x)];

    /// <summary>The points of the broximal set <c>argmin of f over {z : |z - x| &lt;= t}</c>, lexicographically ascending.</summary>
    public ImmutableArray<Point> Brox(Point x)
    {
        var inBall = f.Points.Where(z => norm.IsWithin(z - x, radius)).ToList();
        return inBall.Count == 0 ? [] : [.. inBall.GroupBy(z => f.Values[f.IndexOf(z)]).MinBy(level => level.Key)!.Order()];
    }

    /// <inheritdoc/>
    public ImmutableArray<Point> Choices(Point x, SelectionRule rule)
    {
        var candidates = Brox(x);
        var moving = candidates.Where(u => u != x).ToImmutableArray();
        if (rule == SelectionRule.AnyMoving)
        {
            return moving.IsEmpty ? candidates : moving;
        }

        var sign = rule == SelectionRule.Farthest ? 1 : -1;
        return [.. candidates.Where(u => candidates.All(v => sign * norm.Compare(u - x, v - x) >= 0))];
    }

    /// <inheritdoc/>
    public bool Diverges(Point from, Point to) => false;

    /// <summary>
    /// The minimizers <c>x*</c> with <c>&lt;x-u, u-x*&gt;_B &gt;= 0</c> for every far x and every u of its broximal set, both by the norm of the balls; the inner product is that of the
    /// metric of f. With the norm <c>|.|_B</c> these are the <c>x*</c> that serve in Assumption 3.1.
    /// </summary>
    public ImmutableArray<Point> Serving() =>
        [.. f.Minimizers.Where(star => f.Points.Where(IsFar).All(x => Brox(x).All(u => f.Metric.InnerProduct(x - u, u - star).Sign >= 0)))];

    /// <summary>Whether no point outside X is alone in its broximal set: Assumption 3.2 with the balls of the norm.</summary>
    public bool Progresses() => f.Points.All(x => IsMinimizer(x) || Brox(x) is not [var only] || only != x);
}
