using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Broximal;

/// <summary>The method on a function of finitely many points.</summary>
/// <param name="f">The function.</param>
/// <param name="radius">The radius.</param>
internal sealed class FiniteBpm(FiniteFunction f, Radius radius) : IBpmProblem<Point>
{
    /// <inheritdoc/>
    public Radius Radius => radius;

    /// <inheritdoc/>
    public bool IsMinimizer(Point x) => f.Minimizers.Contains(x);

    /// <inheritdoc/>
    public bool IsFar(Point x) => FiniteOperator.IsFar(f, x, radius);

    /// <inheritdoc/>
    public Surd SquaredDistance(Point x, Point y) => f.Metric.SquaredDistance(x, y);

    /// <inheritdoc/>
    public Surd Value(Point x) => f.Values[f.IndexOf(x)];

    /// <inheritdoc/>
    public ImmutableArray<Point> Choices(Point x, SelectionRule rule) =>
        SelectionRules.Choose([.. FiniteOperator.Brox(f, x, radius).Select(i => f.Points[i]).Order()], x, rule, SquaredDistance);

    /// <inheritdoc/>
    public bool Diverges(Point from, Point to) => false;
}
