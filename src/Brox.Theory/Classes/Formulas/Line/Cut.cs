using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Line;

/// <summary>A point of the line at which a function vanishes: a rational one, or the only zero between two rationals, which can be brought closer.</summary>
/// <param name="low">The rational, or one below the point.</param>
/// <param name="high">The rational, or one above the point.</param>
/// <param name="refine">Narrower bounds from the given ones; <see langword="null"/> where there are none.</param>
internal sealed class Cut(Rational low, Rational high, Func<Rational, Rational, (Rational Low, Rational High)?>? refine)
{
    /// <summary>The rational, or one below the point.</summary>
    public Rational Low { get; private set; } = low;

    /// <summary>The rational, or one above the point.</summary>
    public Rational High { get; private set; } = high;

    /// <summary>Whether the point is known as a rational.</summary>
    public bool IsExact => Low == High;

    /// <summary>The point where it is rational.</summary>
    public Rational? Exact => IsExact ? Low : null;

    /// <summary>An enclosure.</summary>
    public FloatInterval Enclosure => new(FloatInterval.FromRational(Low).Lower, FloatInterval.FromRational(High).Upper);

    /// <summary>A rational point.</summary>
    public static Cut At(Rational x) => new(x, x, null);

    /// <summary>A root of a polynomial.</summary>
    public static Cut At(AlgebraicNumber x)
    {
        if (x.RationalOrNull is { } value)
        {
            return At(value);
        }

        var (low, high) = x.Enclose(Rational.Create(1, 1L << 40));
        return new Cut(low, high, (a, b) => x.Enclose((b - a) * Rational.Create(1, 4)));
    }

    /// <summary>Brings the bounds closer; <see langword="false"/> where they stay.</summary>
    public bool Refine()
    {
        if (IsExact || refine?.Invoke(Low, High) is not { } bounds || bounds.High - bounds.Low >= High - Low)
        {
            return false;
        }

        (Low, High) = bounds;
        return true;
    }

    /// <summary>The mirror image of the point.</summary>
    public Cut Mirrored() => new(-High, -Low, refine is null ? null : (a, b) => refine(-b, -a) is var (low, high) ? (-high, -low) : null);

    /// <summary>The point for people.</summary>
    public override string ToString() => IsExact ? Low.ToString() : $"a point of {Functions.Formulas.FloatBoxes.Text(Enclosure)}";
}
