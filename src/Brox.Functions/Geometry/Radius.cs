using Brox.Numbers;

namespace Brox.Functions.Geometry;

/// <summary>A radius <c>t &gt; 0</c>, kept as its square so that <c>t = sqrt(2)</c> is as exact as <c>t = 1</c>.</summary>
public readonly record struct Radius : IParsable<Radius>
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

    /// <summary>Reads <c>t=3/2</c> or <c>t^2=2</c>.</summary>
    /// <exception cref="FormatException">The text is not a radius; the message says why, in one line.</exception>
    public static Radius Parse(string text) => TryParse(text, out var radius, out var error) ? radius : throw new FormatException(error);

    /// <summary>Reads a radius as <see cref="Parse"/> does; on failure <paramref name="error"/> says why, in one line.</summary>
    public static bool TryParse(string? text, out Radius radius, out string error)
    {
        radius = default;
        var shown = OneLine.Clean(text ?? string.Empty);
        if (text?.Split('=', StringSplitOptions.TrimEntries) is not [("t" or "t^2") and var side, var number])
        {
            error = $"\"{shown}\" is not a radius; write t=3/2 or t^2=2";
            return false;
        }

        if (!Rational.TryParse(number, out var value, out error))
        {
            error = $"\"{shown}\": {error}";
            return false;
        }

        if (value.Sign <= 0)
        {
            error = $"\"{shown}\": a radius is positive";
            return false;
        }

        radius = side == "t" ? FromLength(value) : FromSquare(value);
        return true;
    }

    static Radius IParsable<Radius>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Radius>.TryParse(string? s, IFormatProvider? provider, out Radius result) => TryParse(s, out result, out _);

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
