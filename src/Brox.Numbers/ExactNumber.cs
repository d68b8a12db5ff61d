namespace Brox.Numbers;

/// <summary>
/// A rational number, or the remark that a number is not known to be one. <c>exp(0)</c>, <c>sqrt(9/4)</c> and <c>sin(0)</c> are rational; <c>exp(1)</c>, <c>pi</c> and anything
/// undefined (a division by 0) is unknown, and so is whatever is computed from it, but for products of 0 with numbers that exist: <c>sin(2*pi*0)</c> is 0.
/// </summary>
/// <param name="Value">The number; <see langword="null"/> where it is not known.</param>
internal readonly record struct ExactNumber(Rational? Value) : IScalar<ExactNumber>
{
    // Beyond this many bits a number is given up: no witness for people has them.
    private const long MaximumBits = 20_000;

    // A larger exponent gives numbers of too many bits, or 0 and 1, of which little is lost.
    private const long MaximumExponent = 20_000;

    // Some real number, it is not known which.
    private static readonly ExactNumber _real = new(true);

    private readonly bool _isReal;

    private ExactNumber(bool isReal)
        : this((Rational?)null) => _isReal = isReal;

    /// <summary>Whether the number exists, be it rational or not; <see langword="false"/> says only that this is not known.</summary>
    private bool IsReal => _isReal || Value is not null;

    /// <inheritdoc/>
    public static ExactNumber Pi => _real;

    /// <inheritdoc/>
    public static ExactNumber Unknown => default;

    /// <inheritdoc/>
    public bool IsZero => Value is { IsZero: true };

    /// <inheritdoc/>
    public static ExactNumber operator +(ExactNumber left, ExactNumber right) => Bounded(left.Value + right.Value, left.IsReal && right.IsReal);

    /// <inheritdoc/>
    public static ExactNumber operator -(ExactNumber left, ExactNumber right) => Bounded(left.Value - right.Value, left.IsReal && right.IsReal);

    /// <inheritdoc/>
    public static ExactNumber operator *(ExactNumber left, ExactNumber right) =>
        (left.IsZero && right.IsReal) || (right.IsZero && left.IsReal) ? new(Rational.Zero) : Bounded(left.Value * right.Value, left.IsReal && right.IsReal);

    /// <inheritdoc/>
    public static ExactNumber operator /(ExactNumber left, ExactNumber right) => right.IsZero ? default : Bounded(left.Value / right.Value, left.IsReal && right.Value is not null);

    /// <inheritdoc/>
    public static ExactNumber operator -(ExactNumber value) => value.Value is { } v ? new(-v) : value;

    /// <inheritdoc/>
    public static ExactNumber FromRational(Rational value) => new(value);

    /// <inheritdoc/>
    public static ExactNumber Absolute(ExactNumber value) => value.Value is { } v ? new(Rational.Abs(v)) : value;

    /// <inheritdoc/>
    public static ExactNumber Slope(ExactNumber value) => value.Value is { IsZero: false } v ? new(v.Sign) : default;

    /// <inheritdoc/>
    public static ExactNumber Bend(ExactNumber value) => value.Value is { IsZero: false } ? new(Rational.Zero) : default;

    /// <inheritdoc/>
    public static ExactNumber Positive(ExactNumber value) => value.Value is { IsZero: false } v ? new(v.Sign > 0 ? Rational.One : Rational.Zero) : default;

    /// <inheritdoc/>
    public static ExactNumber SquareRoot(ExactNumber value) => value.Value is { Sign: >= 0 } v ? v.ExactSquareRoot() is { } root ? new(root) : _real : default;

    /// <inheritdoc/>
    public static ExactNumber Exponential(ExactNumber value) => At(value, Rational.Zero, Rational.One);

    /// <inheritdoc/>
    public static ExactNumber Logarithm(ExactNumber value) => value.Value is { Sign: > 0 } ? At(value, Rational.One, Rational.Zero) : default;

    /// <inheritdoc/>
    public static ExactNumber Sine(ExactNumber value) => At(value, Rational.Zero, Rational.Zero);

    /// <inheritdoc/>
    public static ExactNumber Cosine(ExactNumber value) => At(value, Rational.Zero, Rational.One);

    /// <inheritdoc/>
    public static ExactNumber Tangent(ExactNumber value) => value.Value is not null ? At(value, Rational.Zero, Rational.Zero) : default;

    /// <inheritdoc/>
    public static ExactNumber ArcTangent(ExactNumber value) => At(value, Rational.Zero, Rational.Zero);

    /// <inheritdoc/>
    public static ExactNumber HyperbolicTangent(ExactNumber value) => At(value, Rational.Zero, Rational.Zero);

    /// <inheritdoc/>
    public static ExactNumber Floor(ExactNumber value) => value.Value is { } v ? new(Rational.Create(v.Floor(), 1)) : value;

    /// <inheritdoc/>
    public static ExactNumber Power(ExactNumber value, int exponent)
    {
        if (value.Value is not { } v || (v.IsZero && exponent < 0))
        {
            return value is { Value: null, IsReal: true } && exponent >= 0 ? exponent == 0 ? new(Rational.One) : _real : default;
        }

        var (result, square) = (new ExactNumber(Rational.One), new ExactNumber(v));
        for (var k = Math.Abs(exponent); k > 0; k >>= 1)
        {
            if ((k & 1) != 0)
            {
                result *= square;
            }

            if (k > 1)
            {
                square *= square;
            }
        }

        return exponent < 0 ? new ExactNumber(Rational.One) / result : result;
    }

    /// <inheritdoc/>
    public static ExactNumber Power(ExactNumber value, Rational exponent)
    {
        if (exponent.IsInteger)
        {
            return Power(value, (int)exponent.Numerator);
        }

        if (value.Value is not { Sign: >= 0 } v || (v.IsZero && exponent.Sign < 0))
        {
            return default;
        }

        if (v.IsZero || v == Rational.One)
        {
            return new(v);
        }

        return exponent.Denominator == 2 && SquareRoot(value) is { Value: not null } root ? Power(root, (int)exponent.Numerator) : _real;
    }

    /// <inheritdoc/>
    public static ExactNumber SignedPower(ExactNumber value, Rational exponent) =>
        value.Value is { Sign: < 0 } ? -Power(-value, exponent) : Power(value, exponent);

    /// <inheritdoc/>
    public static ExactNumber Power(ExactNumber value, ExactNumber exponent)
    {
        if (exponent.Value is not { } n)
        {
            return value.Value == Rational.One ? value : default;
        }

        return Rational.Abs(n) <= MaximumExponent ? Power(value, n) : value.Value == Rational.One ? value : default;
    }

    /// <inheritdoc/>
    public static ExactNumber Minimum(ExactNumber left, ExactNumber right) =>
        left.Value is { } a && right.Value is { } b ? new(Rational.Min(a, b)) : left.IsReal && right.IsReal ? _real : default;

    /// <inheritdoc/>
    public static ExactNumber Maximum(ExactNumber left, ExactNumber right) =>
        left.Value is { } a && right.Value is { } b ? new(Rational.Max(a, b)) : left.IsReal && right.IsReal ? _real : default;

    /// <inheritdoc/>
    public static bool? IsLess(ExactNumber left, ExactNumber right, bool strict) =>
        left.Value is { } a && right.Value is { } b ? (strict ? a < b : a <= b) : null;

    /// <inheritdoc/>
    public static ExactNumber Either(ExactNumber left, ExactNumber right) => left == right ? left : default;

    /// <inheritdoc/>
    public static ExactNumber Unproven(ExactNumber value) => value;

    /// <inheritdoc/>
    public static ExactNumber And(ExactNumber value, ExactNumber claim) => value;

    /// <inheritdoc/>
    public static ExactNumber Limited(ExactNumber value, ExactNumber bound) => value;

    /// <inheritdoc/>
    public static ExactNumber Undecorated(ExactNumber value) => value;

    private static ExactNumber At(ExactNumber value, Rational place, Rational result) => value.Value == place ? new(result) : value.IsReal ? _real : default;

    private static ExactNumber Bounded(Rational? value, bool isReal) =>
        value is { } v && v.Numerator.GetBitLength() + v.Denominator.GetBitLength() <= MaximumBits ? new(v) : isReal ? _real : default;
}
