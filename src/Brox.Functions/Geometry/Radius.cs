using Brox.Numbers;

namespace Brox.Functions.Geometry;

/// <summary>A radius <c>t &gt; 0</c>, kept as its square so that <c>t = sqrt(2)</c> is as exact as <c>t = 1</c>.</summary>
public readonly record struct Radius
{
    private Radius(Rational squared) => Squared = squared;

    /// <summary>The square <c>t^2</c>, a positive rational.</summary>
    public Rational Squared { get; }

    /// <summary>The radius of the given length.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is not positive.</exception>
    public static Radius FromLength(Rational length) =>
        length.Sign > 0
            ? new Radius(length * length)
            : throw new ArgumentOutOfRangeException(nameof(length), $"A radius is positive; {length} is not.");

    /// <summary>The radius whose square is given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The square is not positive.</exception>
    public static Radius FromSquare(Rational squared) =>
        squared.Sign > 0
            ? new Radius(squared)
            : throw new ArgumentOutOfRangeException(nameof(squared), $"The square of a radius is positive; {squared} is not.");

    /// <summary>The length itself, rational or the root of a rational.</summary>
    public Surd Length() => Surd.SquareRoot(Squared);

    /// <summary>
    /// The half-width of <c>Ball(x, t)</c> on the line with the metric <c>B = (b)</c>: the ball is <c>[x - h, x + h]</c> with <c>h = t/sqrt(b)</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The metric is not of dimension 1.</exception>
    public Surd HalfWidth(Metric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return metric.Dimension == 1
            ? Surd.SquareRoot(Squared / metric.Rows[0][0])
            : throw new ArgumentException("Only a ball on the line is an interval.", nameof(metric));
    }

    /// <summary>The text <c>t=1</c>, or <c>t^2=2</c> where the length is irrational.</summary>
    public override string ToString() => Squared.ExactSquareRoot() is { } length ? $"t={length}" : $"t^2={Squared}";
}
