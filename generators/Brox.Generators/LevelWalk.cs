using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Generators;

/// <summary>
/// Builds a function on finitely many points level by level, from the minimizers upwards, and keeps alignment with one <c>x*</c> and progress at every step.
/// </summary>
/// <remarks>
/// Why the result is a member: <c>brox_t(x)</c> is <c>Ball(x, t)</c> cut with the lowest level that meets it. The ball of a placed point is met, at the latest by the point itself, so
/// nothing placed higher changes its broximal set, nor the points with <c>f(u) &lt;= f(x)</c>, nor whether it is far. So the definitions need to be looked at once for each point,
/// when it is placed, and a level is placed only if they hold for all its points.
/// </remarks>
internal sealed class LevelWalk
{
    private readonly Metric _metric;
    private readonly Radius _radius;
    private readonly AlignmentRule _rule;
    private readonly bool _progress;
    private readonly List<(Point Point, int Level)> _placed = [];
    private readonly HashSet<Point> _points = [];
    private int _top;

    /// <summary>Starts with the lowest level.</summary>
    /// <param name="metric">The metric B.</param>
    /// <param name="radius">The radius t.</param>
    /// <param name="rule">The pairs to be kept aligned.</param>
    /// <param name="progress">Whether <c>progress(t)</c> is kept, too.</param>
    /// <param name="minimizers">The set X, not empty; its first point is the <c>x*</c>.</param>
    public LevelWalk(Metric metric, Radius radius, AlignmentRule rule, bool progress, IReadOnlyList<Point> minimizers)
    {
        ArgumentNullException.ThrowIfNull(minimizers);
        (_metric, _radius, _rule, _progress) = (metric, radius, rule, progress);
        XStar = minimizers[0];
        Place(minimizers);
    }

    /// <summary>The minimizer with which all pairs are aligned.</summary>
    public Point XStar { get; }

    /// <summary>The number of points placed.</summary>
    public int Count => _placed.Count;

    /// <summary>The points placed, lowest level first.</summary>
    public IEnumerable<Point> Points => _placed.Select(p => p.Point);

    /// <summary>The lowest level that meets <c>Ball(x, t)</c>, 0 for the minimizers; <see langword="null"/> where none does yet.</summary>
    public int? LevelReached(Point x)
    {
        int? lowest = null;
        foreach (var (point, level) in _placed)
        {
            if ((lowest is null || level < lowest) && Near(x, point))
            {
                lowest = level;
            }
        }

        return lowest;
    }

    /// <summary>Whether all definitions hold for the points of a level if it is placed on top.</summary>
    public bool IsAdmissible(IReadOnlyList<Point> level)
    {
        ArgumentNullException.ThrowIfNull(level);
        return level.Distinct().Count() == level.Count && level.All(p => !_points.Contains(p)) && level.All(p => Keeps(p, level));
    }

    /// <summary>Places a level on top, admissible or not.</summary>
    public void Place(IReadOnlyList<Point> level)
    {
        ArgumentNullException.ThrowIfNull(level);
        _placed.AddRange(level.Select(p => (p, _top)));
        _points.UnionWith(level);
        _top++;
    }

    /// <summary>The function whose values are the given ones, level by level, ascending.</summary>
    /// <param name="value">The value of a level.</param>
    public FiniteFunction ToFunction(Func<int, Rational> value)
    {
        List<(Point Point, int Level)> sorted = [.. _placed.OrderBy(p => p.Point)];
        return FiniteFunction.Create(sorted.Select(p => p.Point), sorted.Select(p => value(p.Level)), _metric);
    }

    private bool Keeps(Point x, IReadOnlyList<Point> level)
    {
        var reached = LevelReached(x);
        if (reached == 0)
        {
            // Not far, and brox_t(x) consists of minimizers, of which x is none.
            return true;
        }

        if (reached is null && _progress && !level.Any(u => u != x && Near(x, u)))
        {
            return false;
        }

        var admitted = _rule switch
        {
            AlignmentRule.Broximal => reached is { } first ? At(first).Where(u => Near(x, u)) : level.Where(u => Near(x, u)),
            AlignmentRule.BelowBallMinimum => reached is { } first ? _placed.Where(p => p.Level <= first).Select(p => p.Point) : Points.Concat(level),
            AlignmentRule.Sublevel => Points.Concat(level),
            AlignmentRule.SublevelInBall => Points.Concat(level).Where(u => Near(x, u)),
            _ => [],
        };
        return admitted.All(u => _metric.InnerProduct(x - u, u - XStar).Sign >= 0);
    }

    private IEnumerable<Point> At(int level) => _placed.Where(p => p.Level == level).Select(p => p.Point);

    private bool Near(Point x, Point u) => _metric.SquaredDistance(x, u) <= _radius.Squared;
}
