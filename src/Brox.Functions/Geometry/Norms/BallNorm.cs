using Brox.Numbers;

namespace Brox.Functions.Geometry.Norms;

/// <summary>A norm whose balls may take the place of the balls of <c>|.|_B</c>; all comparisons are exact.</summary>
internal abstract class BallNorm
{
    private protected BallNorm()
    {
    }

    /// <summary>The sum of the absolute values of the coordinates.</summary>
    public static BallNorm L1 { get; } = new SumNorm();

    /// <summary>The largest absolute value of a coordinate.</summary>
    public static BallNorm LInfinity { get; } = new MaximumNorm();

    /// <summary>The largest singular value of a 2x2 matrix, whose entries are given row by row.</summary>
    public static BallNorm Spectral { get; } = new SpectralNorm();

    /// <summary>The norms that are not Euclidean, by name: <c>l1</c>, <c>linf</c>, <c>spectral</c>.</summary>
    public static IReadOnlyList<BallNorm> All { get; } = [L1, LInfinity, Spectral];

    /// <summary>The name on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>The norm <c>|.|_B</c> of a metric.</summary>
    public static BallNorm Of(Metric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return new MetricNorm(metric);
    }

    /// <summary>Whether it is a norm on R^d.</summary>
    public abstract bool IsOn(int dimension);

    /// <summary>The square of the norm, exact.</summary>
    public abstract Surd SquaredLength(Point v);

    /// <summary>Whether <c>|v| &lt;= t</c>.</summary>
    public abstract bool IsWithin(Point v, Radius radius);

    /// <summary>The sign of <c>|v| - |w|</c>.</summary>
    public virtual int Compare(Point v, Point w) => SquaredLength(v).CompareTo(SquaredLength(w));

    /// <inheritdoc/>
    public override string ToString() => Name;

    private abstract class RationalNorm : BallNorm
    {
        public override bool IsOn(int dimension) => dimension >= 1;

        public override bool IsWithin(Point v, Radius radius) => Squared(v) <= radius.Squared;

        public override Surd SquaredLength(Point v) => Squared(v);

        protected abstract Rational Squared(Point v);
    }

    private sealed class SumNorm : RationalNorm
    {
        public override string Name => "l1";

        protected override Rational Squared(Point v)
        {
            var sum = v.Coordinates.Aggregate(Rational.Zero, (total, c) => total + Rational.Abs(c));
            return sum * sum;
        }
    }

    private sealed class MaximumNorm : RationalNorm
    {
        public override string Name => "linf";

        protected override Rational Squared(Point v)
        {
            var largest = v.Coordinates.Aggregate(Rational.Zero, (most, c) => Rational.Max(most, Rational.Abs(c)));
            return largest * largest;
        }
    }

    private sealed class MetricNorm(Metric metric) : RationalNorm
    {
        public override string Name => metric.IsIdentity ? "euclidean" : "metric";

        public override bool IsOn(int dimension) => dimension == metric.Dimension;

        protected override Rational Squared(Point v) => metric.SquaredNorm(v);
    }
}
