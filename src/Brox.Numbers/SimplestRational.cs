using System.Numerics;

namespace Brox.Numbers;

/// <summary>
/// The simplest rational in an open interval: the one of smallest denominator, among those the one nearest to 0 (the Stern–Brocot choice).
/// Witnesses are meant for a blackboard, so a point that may be chosen freely is chosen this way.
/// </summary>
internal static class SimplestRational
{
    /// <summary>
    /// The simplest rational strictly between <paramref name="lower"/> and <paramref name="upper"/>; <see langword="null"/> stands for an infinite end.
    /// </summary>
    /// <exception cref="ArgumentException">The interval is empty.</exception>
    public static Rational Between(Surd? lower, Surd? upper)
    {
        if (lower is { } a && upper is { } b && a >= b)
        {
            throw new ArgumentException("The interval is empty.", nameof(upper));
        }

        if ((lower is null || lower.Value.Sign < 0) && (upper is null || upper.Value.Sign > 0))
        {
            return Rational.Zero;
        }

        return lower is { } low && low.Sign >= 0
            ? BetweenPositive(low, upper)
            : -BetweenPositive(-upper!.Value, lower is { } l ? -l : null);
    }

    /// <summary>Whether the left number is simpler: of smaller denominator, or of the same and nearer to 0.</summary>
    public static bool IsSimpler(Rational left, Rational right)
    {
        var denominators = left.Denominator.CompareTo(right.Denominator);
        return denominators < 0 || (denominators == 0 && Rational.Abs(left) < Rational.Abs(right));
    }

    private static Rational BetweenPositive(Surd lower, Surd? upper)
    {
        // Continued fractions: the integer just above the lower end if it fits, else the same question one level down.
        var floor = lower.Floor();
        var next = Rational.Create(floor + BigInteger.One, BigInteger.One);
        if (upper is not { } high || next < high)
        {
            return next;
        }

        var whole = Rational.Create(floor, BigInteger.One);
        var remainderLow = lower - whole;
        var remainderHigh = high - whole;
        Surd? inverseLow = remainderLow.Sign == 0 ? null : (Surd)Rational.One / remainderLow;
        return whole + (Rational.One / BetweenPositive((Surd)Rational.One / remainderHigh, inverseLow));
    }
}
