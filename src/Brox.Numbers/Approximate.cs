namespace Brox.Numbers;

/// <summary>A double in the role of a real number: for search and for pictures, no verdict but a <c>sampled</c> one rests on it.</summary>
/// <param name="Value">The double.</param>
internal readonly record struct Approximate(double Value) : IScalar<Approximate>
{
    /// <inheritdoc/>
    public static Approximate Pi => new(Math.PI);

    /// <inheritdoc/>
    public static Approximate Unknown => new(double.NaN);

    /// <inheritdoc/>
    public bool IsZero => Value == 0;

    /// <inheritdoc/>
    public static Approximate operator +(Approximate left, Approximate right) => new(left.Value + right.Value);

    /// <inheritdoc/>
    public static Approximate operator -(Approximate left, Approximate right) => new(left.Value - right.Value);

    /// <inheritdoc/>
    public static Approximate operator *(Approximate left, Approximate right) => new(left.Value * right.Value);

    /// <inheritdoc/>
    public static Approximate operator /(Approximate left, Approximate right) => new(left.Value / right.Value);

    /// <inheritdoc/>
    public static Approximate operator -(Approximate value) => new(-value.Value);

    /// <inheritdoc/>
    public static Approximate FromRational(Rational value) => new(value.ToDouble());

    /// <inheritdoc/>
    public static Approximate Absolute(Approximate value) => new(Math.Abs(value.Value));

    /// <inheritdoc/>
    public static Approximate Slope(Approximate value) => new(value.Value > 0 ? 1 : value.Value < 0 ? -1 : 0);

    /// <inheritdoc/>
    public static Approximate Bend(Approximate value) => new(0);

    /// <inheritdoc/>
    public static Approximate Positive(Approximate value) => new(value.Value > 0 ? 1 : 0);

    /// <inheritdoc/>
    public static Approximate SquareRoot(Approximate value) => new(Math.Sqrt(value.Value));

    /// <inheritdoc/>
    public static Approximate Exponential(Approximate value) => new(Math.Exp(value.Value));

    /// <inheritdoc/>
    public static Approximate Logarithm(Approximate value) => new(value.Value > 0 ? Math.Log(value.Value) : double.NaN);

    /// <inheritdoc/>
    public static Approximate Sine(Approximate value) => new(Math.Sin(value.Value));

    /// <inheritdoc/>
    public static Approximate Cosine(Approximate value) => new(Math.Cos(value.Value));

    /// <inheritdoc/>
    public static Approximate Tangent(Approximate value) => new(Math.Tan(value.Value));

    /// <inheritdoc/>
    public static Approximate ArcTangent(Approximate value) => new(Math.Atan(value.Value));

    /// <inheritdoc/>
    public static Approximate HyperbolicTangent(Approximate value) => new(Math.Tanh(value.Value));

    /// <inheritdoc/>
    public static Approximate Floor(Approximate value) => new(Math.Floor(value.Value));

    /// <inheritdoc/>
    public static Approximate Power(Approximate value, int exponent) => new(exponent == 2 ? value.Value * value.Value : Math.Pow(value.Value, exponent));

    /// <inheritdoc/>
    public static Approximate Power(Approximate value, Rational exponent) => new(Math.Pow(value.Value, exponent.ToDouble()));

    /// <inheritdoc/>
    public static Approximate SignedPower(Approximate value, Rational exponent) => new(Math.CopySign(Math.Pow(Math.Abs(value.Value), exponent.ToDouble()), value.Value));

    /// <inheritdoc/>
    public static Approximate Power(Approximate value, Approximate exponent) =>
        new(value.Value == 0 && exponent.Value < 0 ? double.NaN : Math.Pow(value.Value, exponent.Value));

    /// <inheritdoc/>
    public static Approximate Minimum(Approximate left, Approximate right) => new(Math.Min(left.Value, right.Value));

    /// <inheritdoc/>
    public static Approximate Maximum(Approximate left, Approximate right) => new(Math.Max(left.Value, right.Value));

    /// <inheritdoc/>
    public static bool? IsLess(Approximate left, Approximate right, bool strict) => strict ? left.Value < right.Value : left.Value <= right.Value;

    /// <inheritdoc/>
    public static Approximate Either(Approximate left, Approximate right) => left;

    /// <inheritdoc/>
    public static Approximate Unproven(Approximate value) => value;

    /// <inheritdoc/>
    public static Approximate And(Approximate value, Approximate claim) => value;

    /// <inheritdoc/>
    public static Approximate Limited(Approximate value, Approximate bound) => value;

    /// <inheritdoc/>
    public static Approximate Undecorated(Approximate value) => value;
}
