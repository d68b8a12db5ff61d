namespace Brox.Numbers;

/// <summary>
/// What a formula needs of a number: it is evaluated, and differentiated, over doubles (<see cref="Approximate"/>), over enclosures (<see cref="FloatInterval"/>)
/// and exactly (<see cref="ExactNumber"/>) by one and the same code.
/// </summary>
/// <typeparam name="T">The number itself.</typeparam>
internal interface IScalar<T>
    where T : struct, IScalar<T>
{
    /// <summary>The circle number.</summary>
    static abstract T Pi { get; }

    /// <summary>Whether the number is exactly 0.</summary>
    bool IsZero { get; }

    /// <summary>The sum.</summary>
    static abstract T operator +(T left, T right);

    /// <summary>The difference.</summary>
    static abstract T operator -(T left, T right);

    /// <summary>The product.</summary>
    static abstract T operator *(T left, T right);

    /// <summary>The quotient.</summary>
    static abstract T operator /(T left, T right);

    /// <summary>The number with the opposite sign.</summary>
    static abstract T operator -(T value);

    /// <summary>A rational number.</summary>
    static abstract T FromRational(Rational value);

    /// <summary>The absolute value.</summary>
    static abstract T Absolute(T value);

    /// <summary>The derivative of the absolute value: its sign; at 0 every number of <c>[-1, 1]</c>.</summary>
    static abstract T Slope(T value);

    /// <summary>The second derivative of the absolute value: 0; at 0 it does not exist.</summary>
    static abstract T Bend(T value);

    /// <summary>The indicator of the positive numbers; at 0 every number of <c>[0, 1]</c>.</summary>
    static abstract T Positive(T value);

    /// <summary>The non-negative square root.</summary>
    static abstract T SquareRoot(T value);

    /// <summary>The exponential.</summary>
    static abstract T Exponential(T value);

    /// <summary>The natural logarithm.</summary>
    static abstract T Logarithm(T value);

    /// <summary>The sine.</summary>
    static abstract T Sine(T value);

    /// <summary>The cosine.</summary>
    static abstract T Cosine(T value);

    /// <summary>The tangent.</summary>
    static abstract T Tangent(T value);

    /// <summary>The arc tangent, in <c>(-pi/2, pi/2)</c>.</summary>
    static abstract T ArcTangent(T value);

    /// <summary>The hyperbolic tangent.</summary>
    static abstract T HyperbolicTangent(T value);

    /// <summary>The largest integer that is not above the number.</summary>
    static abstract T Floor(T value);

    /// <summary>An integer power; a negative one needs a number other than 0.</summary>
    static abstract T Power(T value, int exponent);

    /// <summary>A rational power of a non-negative number.</summary>
    static abstract T Power(T value, Rational exponent);

    /// <summary>The power of the absolute value with the number's sign, for a positive exponent.</summary>
    static abstract T SignedPower(T value, Rational exponent);

    /// <summary>
    /// A real power: of a positive number any; <c>0^p</c> is 0 for <c>p &gt; 0</c>, 1 for <c>p = 0</c> and undefined for <c>p &lt; 0</c>; of a negative number the integer powers.
    /// </summary>
    static abstract T Power(T value, T exponent);

    /// <summary>The smaller of two.</summary>
    static abstract T Minimum(T left, T right);

    /// <summary>The larger of two.</summary>
    static abstract T Maximum(T left, T right);

    /// <summary>Whether <c>left &lt; right</c> (<c>&lt;=</c> where not <paramref name="strict"/>); <see langword="null"/> where that is not known.</summary>
    static abstract bool? IsLess(T left, T right, bool strict);

    /// <summary>One of the two, it is not known which.</summary>
    static abstract T Either(T left, T right);

    /// <summary>The same number without any claim of continuity.</summary>
    static abstract T Unproven(T value);

    /// <summary>The same number without any claim of existence.</summary>
    static abstract T Undecorated(T value);

    /// <summary>The same number, claimed no more than another is.</summary>
    static abstract T And(T value, T claim);

    /// <summary>A number that, besides, is at most a bound in absolute value.</summary>
    static abstract T Limited(T value, T bound);

    /// <summary>A number of which nothing is known.</summary>
    static abstract T Unknown { get; }
}
