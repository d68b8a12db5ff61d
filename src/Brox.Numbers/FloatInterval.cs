using System.Globalization;

namespace Brox.Numbers;

/// <summary>What is known of a function on the box over which it was enclosed (IEEE 1788-2015, clause 8.8, coarsened).</summary>
internal enum Decoration
{
    /// <summary>It may be undefined, or without the derivative asked for, at some point of the box.</summary>
    Trivial,

    /// <summary>It is defined at every point of the box.</summary>
    Defined,

    /// <summary>It is defined and continuous at every point of the box.</summary>
    Continuous,
}

/// <summary>
/// A closed interval of reals with double ends, rounded outward: the exact result of every operation on members lies in the result. An end may be infinite
/// (the interval is unbounded, the infinity is no member). The decoration says whether the operation was defined and continuous on all of its arguments.
/// </summary>
/// <param name="Lower">The lower end.</param>
/// <param name="Upper">The upper end.</param>
/// <param name="Decoration">What is known of the function that this encloses.</param>
internal readonly partial record struct FloatInterval(double Lower, double Upper, Decoration Decoration) : IScalar<FloatInterval>
{
    /// <summary>All reals.</summary>
    public static FloatInterval Whole { get; } = new(double.NegativeInfinity, double.PositiveInfinity, Decoration.Continuous);

    /// <summary>All reals, as the enclosure of something that need not exist.</summary>
    public static FloatInterval Unknown { get; } = Whole with { Decoration = Decoration.Trivial };

    /// <summary>The empty interval: the value of something that is nowhere defined.</summary>
    public static FloatInterval Empty { get; } = new(double.NaN, double.NaN, Decoration.Trivial);

    /// <summary>An enclosure of the circle number, one unit in the last place wide.</summary>
    public static FloatInterval Pi { get; } = new(Math.PI, double.BitIncrement(Math.PI));

    /// <summary>The number 0.</summary>
    public static FloatInterval Zero { get; } = new(0.0);

    /// <summary>The interval between two doubles.</summary>
    public FloatInterval(double lower, double upper)
        : this(lower, upper, Decoration.Continuous)
    {
    }

    /// <summary>One double.</summary>
    public FloatInterval(double value)
        : this(value, value, Decoration.Continuous)
    {
    }

    /// <summary>Whether no number belongs to it.</summary>
    public bool IsEmpty => double.IsNaN(Lower);

    /// <inheritdoc/>
    public bool IsZero => Lower == 0 && Upper == 0;

    /// <summary>Whether both ends are finite.</summary>
    public bool IsBounded => double.IsFinite(Lower) && double.IsFinite(Upper);

    /// <summary>The length; infinite for an unbounded interval.</summary>
    public double Width => Upper - Lower;

    /// <summary>The largest absolute value.</summary>
    public double Magnitude => Math.Max(Math.Abs(Lower), Math.Abs(Upper));

    /// <summary>The smallest absolute value.</summary>
    public double Mignitude => Lower > 0 ? Lower : Upper < 0 ? -Upper : 0;

    /// <summary>A double inside, near the middle; of an unbounded interval one from which halving makes progress.</summary>
    public double Middle =>
        IsBounded ? Math.Clamp(Lower + ((Upper - Lower) / 2), Lower, Upper)
        : double.IsFinite(Lower) ? Math.Max(1, Lower >= 0 ? 2 * Lower : Lower / 2)
        : double.IsFinite(Upper) ? Math.Min(-1, Upper <= 0 ? 2 * Upper : Upper / 2)
        : 0;

    /// <summary>The narrowest enclosure of a rational number: itself where it is a double, else between the two neighbouring doubles.</summary>
    public static FloatInterval FromRational(Rational value)
    {
        const long Exact = 1L << 53;
        var near = value.ToDouble();
        if (double.IsInfinity(near))
        {
            return near > 0 ? new FloatInterval(double.MaxValue, near) : new FloatInterval(near, double.MinValue);
        }

        // The remainder of a rounded quotient of doubles is a double, so its sign is exact.
        var excess = value.TryGetSmall(out var numerator, out var denominator) && numerator is >= -Exact and <= Exact && denominator <= Exact
            ? Math.Sign(Math.FusedMultiplyAdd(near, denominator, -numerator))
            : Rational.FromDouble(near).CompareTo(value);
        return excess > 0 ? new FloatInterval(double.BitDecrement(near), near)
            : excess < 0 ? new FloatInterval(near, double.BitIncrement(near))
            : new FloatInterval(near);
    }

    /// <summary>Whether a double belongs to it.</summary>
    public bool Contains(double value) => Lower <= value && value <= Upper;

    /// <summary>Whether a rational belongs to it.</summary>
    public bool Contains(Rational value) =>
        !IsEmpty && (double.IsInfinity(Lower) || Rational.FromDouble(Lower) <= value) && (double.IsInfinity(Upper) || value <= Rational.FromDouble(Upper));

    /// <summary>Whether every member of another interval belongs to it.</summary>
    public bool Contains(FloatInterval other) => other.IsEmpty || (Lower <= other.Lower && other.Upper <= Upper);

    /// <summary>Whether the two have a common member.</summary>
    public bool Meets(FloatInterval other) => Lower <= other.Upper && other.Lower <= Upper;

    /// <summary>The common members.</summary>
    public static FloatInterval Intersection(FloatInterval left, FloatInterval right) =>
        left.Meets(right) ? new(Math.Max(left.Lower, right.Lower), Math.Min(left.Upper, right.Upper), Worse(left, right)) : Empty;

    /// <summary>The smallest interval that contains both.</summary>
    public static FloatInterval Hull(FloatInterval left, FloatInterval right) =>
        left.IsEmpty ? right with { Decoration = Worse(left, right) }
        : right.IsEmpty ? left with { Decoration = Worse(left, right) }
        : new(Math.Min(left.Lower, right.Lower), Math.Max(left.Upper, right.Upper), Worse(left, right));

    /// <inheritdoc/>
    public static FloatInterval operator +(FloatInterval left, FloatInterval right) =>
        left.IsEmpty || right.IsEmpty ? Empty
        : new(DirectedRounding.SumDown(left.Lower, right.Lower), DirectedRounding.SumUp(left.Upper, right.Upper), Worse(left, right));

    /// <inheritdoc/>
    public static FloatInterval operator -(FloatInterval left, FloatInterval right) => left + (-right);

    /// <inheritdoc/>
    public static FloatInterval operator -(FloatInterval value) => new(-value.Upper, -value.Lower, value.Decoration);

    /// <inheritdoc/>
    public static FloatInterval operator *(FloatInterval left, FloatInterval right)
    {
        if (left.IsEmpty || right.IsEmpty)
        {
            return Empty;
        }

        var (a, b, c, d) = (left.Lower, left.Upper, right.Lower, right.Upper);
        return new(
            Math.Min(
                Math.Min(DirectedRounding.ProductDown(a, c), DirectedRounding.ProductDown(a, d)),
                Math.Min(DirectedRounding.ProductDown(b, c), DirectedRounding.ProductDown(b, d))),
            Math.Max(
                Math.Max(DirectedRounding.ProductUp(a, c), DirectedRounding.ProductUp(a, d)),
                Math.Max(DirectedRounding.ProductUp(b, c), DirectedRounding.ProductUp(b, d))),
            Worse(left, right));
    }

    /// <inheritdoc/>
    public static FloatInterval operator /(FloatInterval left, FloatInterval right)
    {
        if (left.IsEmpty || right.IsEmpty || right.IsZero)
        {
            return Empty;
        }

        if (right.Lower <= 0 && right.Upper >= 0)
        {
            return DivideAcrossZero(left, right) with { Decoration = Decoration.Trivial };
        }

        var (a, b, c, d) = (left.Lower, left.Upper, right.Lower, right.Upper);
        return new(
            Math.Min(
                Math.Min(DirectedRounding.QuotientDown(a, c), DirectedRounding.QuotientDown(a, d)),
                Math.Min(DirectedRounding.QuotientDown(b, c), DirectedRounding.QuotientDown(b, d))),
            Math.Max(
                Math.Max(DirectedRounding.QuotientUp(a, c), DirectedRounding.QuotientUp(a, d)),
                Math.Max(DirectedRounding.QuotientUp(b, c), DirectedRounding.QuotientUp(b, d))),
            Worse(left, right));
    }

    /// <summary>The text <c>[a, b]</c>, with enough digits to read the same doubles back.</summary>
    public override string ToString() =>
        IsEmpty ? "empty" : string.Create(CultureInfo.InvariantCulture, $"[{Lower:R}, {Upper:R}]");

    private static Decoration Worse(FloatInterval left, FloatInterval right) =>
        left.Decoration < right.Decoration ? left.Decoration : right.Decoration;

    private static FloatInterval DivideAcrossZero(FloatInterval left, FloatInterval right)
    {
        if ((left.Lower <= 0 && left.Upper >= 0) || (right.Lower < 0 && right.Upper > 0))
        {
            return Whole;
        }

        // The divisor has 0 as one end, so the quotient is a half-line.
        var divisor = right.Upper > 0 ? right.Upper : right.Lower;
        var near = left.Lower > 0 ? left.Lower : left.Upper;
        return (left.Lower > 0) == (right.Upper > 0)
            ? new(DirectedRounding.QuotientDown(near, divisor), double.PositiveInfinity)
            : new(double.NegativeInfinity, DirectedRounding.QuotientUp(near, divisor));
    }
}
