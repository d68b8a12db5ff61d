namespace Brox.Numbers;

/// <content>Elementary functions.</content>
internal readonly partial record struct FloatInterval
{
    // The C library's elementary functions are within 1 or 2 units in the last place (tanh within 2 or 3); this is more.
    private const int SafeUlps = 6;

    // Beyond this size a double is coarser than the period, and nothing is claimed of sine, cosine and tangent.
    private const double LargestAngle = 1e14;

    /// <inheritdoc/>
    public static FloatInterval Absolute(FloatInterval value) => value with { Lower = value.IsEmpty ? double.NaN : value.Mignitude, Upper = value.IsEmpty ? double.NaN : value.Magnitude };

    /// <inheritdoc/>
    public static FloatInterval Slope(FloatInterval value) =>
        value.IsEmpty ? Empty
        : value.Lower > 0 ? new(1, 1, value.Decoration)
        : value.Upper < 0 ? new(-1, -1, value.Decoration)
        : new(-1, 1, Decoration.Trivial);

    /// <inheritdoc/>
    public static FloatInterval Bend(FloatInterval value) =>
        value.IsEmpty ? Empty : value.Lower > 0 || value.Upper < 0 ? Zero with { Decoration = value.Decoration } : Unknown;

    /// <inheritdoc/>
    public static FloatInterval Positive(FloatInterval value) =>
        value.IsEmpty ? Empty
        : value.Lower > 0 ? new(1, 1, value.Decoration)
        : value.Upper < 0 ? new(0, 0, value.Decoration)
        : new(0, 1, Decoration.Trivial);

    /// <inheritdoc/>
    public static FloatInterval SquareRoot(FloatInterval value)
    {
        if (value.IsEmpty || value.Upper < 0)
        {
            return Empty;
        }

        var lower = value.Lower <= 0 ? 0 : DirectedRounding.SquareRootDown(value.Lower);
        return new(lower, DirectedRounding.SquareRootUp(value.Upper), value.Lower < 0 ? Decoration.Trivial : value.Decoration);
    }

    /// <inheritdoc/>
    public static FloatInterval Exponential(FloatInterval value) => value.IsEmpty ? Empty : new(
        value.Lower == 0 ? 1 : Math.Max(0, Down(Math.Exp(value.Lower))),
        value.Upper == 0 ? 1 : Up(Math.Exp(value.Upper)),
        value.Decoration);

    /// <inheritdoc/>
    public static FloatInterval Logarithm(FloatInterval value)
    {
        if (value.IsEmpty || value.Upper <= 0)
        {
            return Empty;
        }

        return new(
            value.Lower <= 0 ? double.NegativeInfinity : value.Lower == 1 ? 0 : Down(Math.Log(value.Lower)),
            value.Upper == 1 ? 0 : Up(Math.Log(value.Upper)),
            value.Lower <= 0 ? Decoration.Trivial : value.Decoration);
    }

    /// <inheritdoc/>
    public static FloatInterval Sine(FloatInterval value) => Wave(value, Math.Sin, quarters: 1);

    /// <inheritdoc/>
    public static FloatInterval Cosine(FloatInterval value) => Wave(value, Math.Cos, quarters: 0);

    /// <inheritdoc/>
    public static FloatInterval Tangent(FloatInterval value)
    {
        if (value.IsEmpty)
        {
            return Empty;
        }

        // The poles are pi/2 + k*pi.
        if (!value.IsBounded || value.Magnitude > LargestAngle || HasMultiple(value, quarters: 1, period: 2))
        {
            return Unknown;
        }

        return new(
            value.Lower == 0 ? 0 : Down(Math.Tan(value.Lower)), value.Upper == 0 ? 0 : Up(Math.Tan(value.Upper)), value.Decoration);
    }

    /// <inheritdoc/>
    public static FloatInterval ArcTangent(FloatInterval value) => value.IsEmpty ? Empty : new(
        value.Lower == 0 ? 0 : Down(Math.Atan(value.Lower)), value.Upper == 0 ? 0 : Up(Math.Atan(value.Upper)), value.Decoration);

    /// <inheritdoc/>
    public static FloatInterval HyperbolicTangent(FloatInterval value) => value.IsEmpty ? Empty : new(
        value.Lower == 0 ? 0 : Math.Max(-1, Down(Math.Tanh(value.Lower))),
        value.Upper == 0 ? 0 : Math.Min(1, Up(Math.Tanh(value.Upper))),
        value.Decoration);

    /// <inheritdoc/>
    public static FloatInterval Floor(FloatInterval value)
    {
        if (value.IsEmpty)
        {
            return Empty;
        }

        // Continuous, as a function on the box, where it is constant.
        var (low, high) = (Math.Floor(value.Lower), Math.Floor(value.Upper));
        return new(low, high, low == high || value.Decoration == Decoration.Trivial ? value.Decoration : Decoration.Defined);
    }

    /// <inheritdoc/>
    public static FloatInterval Power(FloatInterval value, int exponent)
    {
        if (value.IsEmpty)
        {
            return Empty;
        }

        if (exponent == 0)
        {
            return new(1, 1, value.Decoration);
        }

        if (exponent < 0)
        {
            return new FloatInterval(1) / Power(value, -exponent);
        }

        if (exponent % 2 == 0)
        {
            return new(
                DirectedRounding.PowerDown(value.Mignitude, exponent), DirectedRounding.PowerUp(value.Magnitude, exponent), value.Decoration);
        }

        return new(
            value.Lower >= 0 ? DirectedRounding.PowerDown(value.Lower, exponent) : -DirectedRounding.PowerUp(-value.Lower, exponent),
            value.Upper >= 0 ? DirectedRounding.PowerUp(value.Upper, exponent) : -DirectedRounding.PowerDown(-value.Upper, exponent),
            value.Decoration);
    }

    /// <inheritdoc/>
    public static FloatInterval Power(FloatInterval value, Rational exponent)
    {
        if (exponent.IsInteger && Rational.Abs(exponent) <= int.MaxValue)
        {
            return Power(value, (int)exponent.Numerator);
        }

        if (value.IsEmpty || value.Upper < 0)
        {
            return Empty;
        }

        if (exponent.Sign < 0)
        {
            return new FloatInterval(1) / Power(value, -exponent);
        }

        var power = FromRational(exponent);
        var (low, high) = (Math.Max(0, value.Lower), value.Upper);
        var lower = low is 0 or 1 ? low : Exponential(power * Logarithm(new FloatInterval(low))).Lower;
        var upper = high is 0 or 1 ? high : Exponential(power * Logarithm(new FloatInterval(high))).Upper;
        return new(lower, upper, value.Lower < 0 ? Decoration.Trivial : value.Decoration);
    }

    /// <inheritdoc/>
    public static FloatInterval SignedPower(FloatInterval value, Rational exponent)
    {
        if (value.IsEmpty)
        {
            return Empty;
        }

        double At(double x, bool up)
        {
            var power = Power(new FloatInterval(Math.Abs(x)), exponent);
            return x >= 0 ? (up ? power.Upper : power.Lower) : -(up ? power.Lower : power.Upper);
        }

        return new(At(value.Lower, up: false), At(value.Upper, up: true), value.Decoration);
    }

    /// <inheritdoc/>
    public static FloatInterval Power(FloatInterval value, FloatInterval exponent)
    {
        if (value.IsEmpty || exponent.IsEmpty)
        {
            return Empty;
        }

        if (exponent.Lower == exponent.Upper && Math.Abs(exponent.Lower) < int.MaxValue && exponent.Lower == Math.Round(exponent.Lower))
        {
            return And(Power(value, (int)exponent.Lower), exponent);
        }

        if (value.Lower >= 0)
        {
            return And(NonNegativePower(value, exponent), Worse(value, exponent));
        }

        // Below 0 the integer powers alone are defined; their absolute values are those of |x|.
        var result = value.Upper >= 0 ? NonNegativePower(value with { Lower = 0 }, exponent) : Empty;
        if (Math.Floor(exponent.Upper) >= Math.Ceiling(exponent.Lower))
        {
            var size = NonNegativePower(new FloatInterval(Math.Max(0, -value.Upper), -value.Lower), exponent);
            result = Hull(result, size.IsEmpty ? Empty : new FloatInterval(-size.Upper, size.Upper));
        }

        return result with { Decoration = Decoration.Trivial };
    }

    /// <inheritdoc/>
    public static FloatInterval Minimum(FloatInterval left, FloatInterval right) =>
        left.IsEmpty || right.IsEmpty ? Empty : new(Math.Min(left.Lower, right.Lower), Math.Min(left.Upper, right.Upper), Worse(left, right));

    /// <inheritdoc/>
    public static FloatInterval Maximum(FloatInterval left, FloatInterval right) =>
        left.IsEmpty || right.IsEmpty ? Empty : new(Math.Max(left.Lower, right.Lower), Math.Max(left.Upper, right.Upper), Worse(left, right));

    /// <inheritdoc/>
    public static bool? IsLess(FloatInterval left, FloatInterval right, bool strict)
    {
        if (left.Decoration == Decoration.Trivial || right.Decoration == Decoration.Trivial)
        {
            return null;
        }

        if (strict ? left.Upper < right.Lower : left.Upper <= right.Lower)
        {
            return true;
        }

        return (strict ? left.Lower >= right.Upper : left.Lower > right.Upper) ? false : null;
    }

    /// <inheritdoc/>
    public static FloatInterval Either(FloatInterval left, FloatInterval right) => Hull(left, right);

    /// <inheritdoc/>
    public static FloatInterval Unproven(FloatInterval value) =>
        value with { Decoration = value.Decoration == Decoration.Continuous ? Decoration.Defined : value.Decoration };

    /// <inheritdoc/>
    public static FloatInterval And(FloatInterval value, FloatInterval claim) => value with { Decoration = Worse(value, claim) };

    /// <inheritdoc/>
    public static FloatInterval Limited(FloatInterval value, FloatInterval bound) =>
        value.IsEmpty ? new(-bound.Upper, bound.Upper, Decoration.Trivial) : new(Math.Max(value.Lower, -bound.Upper), Math.Min(value.Upper, bound.Upper), value.Decoration);

    /// <inheritdoc/>
    public static FloatInterval Undecorated(FloatInterval value) => value with { Decoration = Decoration.Trivial };

    /// <summary>Powers of numbers of <c>[0, inf)</c> with exponents that are not one integer.</summary>
    private static FloatInterval NonNegativePower(FloatInterval value, FloatInterval exponent)
    {
        if (value.Lower > 0)
        {
            return Exponential(exponent * Logarithm(value));
        }

        // At 0: 0 for positive exponents, 1 for the exponent 0, undefined for negative ones.
        var positive = value.Upper > 0 ? Exponential(exponent * Logarithm(value with { Decoration = Decoration.Continuous })) : Empty;
        var atZero = exponent.Upper < 0 ? Empty : new FloatInterval(exponent.Upper > 0 ? 0 : 1, exponent.Contains(0.0) ? 1 : 0);
        return Hull(positive, atZero) with
        {
            Decoration = exponent.Lower > 0 ? Decoration.Continuous : exponent.Lower == 0 ? Decoration.Defined : Decoration.Trivial,
        };
    }

    private static FloatInterval And(FloatInterval value, Decoration most) => value with { Decoration = value.Decoration < most ? value.Decoration : most };

    private static double Down(double value)
    {
        for (var i = 0; i < SafeUlps; i++)
        {
            value = double.BitDecrement(value);
        }

        return value;
    }

    private static double Up(double value)
    {
        for (var i = 0; i < SafeUlps; i++)
        {
            value = double.BitIncrement(value);
        }

        return value;
    }

    /// <summary>A function with maxima 1 at <c>quarters*pi/2 + 2k*pi</c> and minima -1 half a period later, monotone between.</summary>
    private static FloatInterval Wave(FloatInterval value, Func<double, double> wave, int quarters)
    {
        if (value.IsEmpty)
        {
            return Empty;
        }

        if (!value.IsBounded || value.Magnitude > LargestAngle)
        {
            return new(-1, 1, value.Decoration);
        }

        if (value.IsZero)
        {
            return new(wave(0), wave(0), value.Decoration);
        }

        var (a, b) = (wave(value.Lower), wave(value.Upper));
        var upper = HasMultiple(value, quarters, period: 4) ? 1 : Math.Min(1, Up(Math.Max(a, b)));
        var lower = HasMultiple(value, quarters + 2, period: 4) ? -1 : Math.Max(-1, Down(Math.Min(a, b)));
        return new(lower, upper, value.Decoration);
    }

    /// <summary>Whether <c>(quarters + period*k)*pi/2</c> may lie in the interval for some integer k; never false where it does.</summary>
    private static bool HasMultiple(FloatInterval value, int quarters, int period)
    {
        var halfPi = Pi / new FloatInterval(2);
        var count = ((value / halfPi) - new FloatInterval(quarters)) / new FloatInterval(period);
        return Math.Floor(count.Upper) >= Math.Ceiling(count.Lower);
    }
}
