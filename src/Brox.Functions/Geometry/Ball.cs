namespace Brox.Functions.Geometry;

/// <summary>The closed ball <c>Ball(x, t) = {z : |z - x|_B &lt;= t}</c> in R^d; membership is decided through squares.</summary>
/// <param name="Center">The centre x.</param>
/// <param name="Radius">The radius t.</param>
/// <param name="Metric">The metric B.</param>
internal sealed record Ball(Point Center, Radius Radius, Metric Metric)
{
    /// <summary>Whether <paramref name="point"/> belongs to the ball; a point at distance exactly t does.</summary>
    public bool Contains(Point point) => Metric.SquaredDistance(point, Center) <= Radius.Squared;
}
