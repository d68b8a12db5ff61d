using Brox.Numbers;

namespace Brox.Reference.Definitions;

/// <summary>What is known of a number of a definition on a formula: that it is real and lies in an interval, its exact value where that is rational, that it is <c>+inf</c>, or nothing.</summary>
/// <param name="Interval">The interval, where it is real.</param>
/// <param name="Exact">The exact value, where it is known.</param>
/// <param name="IsReal">Whether it is certainly a real number.</param>
/// <param name="IsInfinite">Whether it is certainly <c>+inf</c>.</param>
internal readonly record struct EnclosedNumber(FloatInterval Interval, Rational? Exact, bool IsReal, bool IsInfinite)
{
    public static EnclosedNumber Unknown { get; } = new(FloatInterval.Unknown, null, false, false);

    public static EnclosedNumber Infinity { get; } = new(FloatInterval.Unknown, null, false, true);

    public static EnclosedNumber Of(Rational value) => new(FloatInterval.FromRational(value), value, true, false);

    public static EnclosedNumber Of(FloatInterval interval) =>
        interval.IsEmpty || interval.Decoration == Decoration.Trivial ? Unknown : new EnclosedNumber(interval, null, true, false);

    /// <summary>An operation on real numbers; what it does to others is not followed, except that <c>+inf</c> absorbs a real number that is added.</summary>
    public static EnclosedNumber Of(EnclosedNumber left, EnclosedNumber right, Func<FloatInterval, FloatInterval, FloatInterval> enclose, Func<Rational, Rational, Rational?> exact) =>
        !left.IsReal || !right.IsReal ? Unknown
        : left.Exact is { } a && right.Exact is { } b && exact(a, b) is { } value ? Of(value)
        : Of(enclose(left.Interval, right.Interval));

    public static EnclosedNumber operator +(EnclosedNumber left, EnclosedNumber right) =>
        (left.IsInfinite && (right.IsInfinite || right.IsReal)) || (right.IsInfinite && left.IsReal) ? Infinity : Of(left, right, (a, b) => a + b, (a, b) => a + b);

    public static EnclosedNumber operator -(EnclosedNumber left, EnclosedNumber right) => left.IsInfinite && right.IsReal ? Infinity : Of(left, right, (a, b) => a - b, (a, b) => a - b);

    public static EnclosedNumber operator *(EnclosedNumber left, EnclosedNumber right) => Of(left, right, (a, b) => a * b, (a, b) => a * b);

    public static EnclosedNumber operator /(EnclosedNumber left, EnclosedNumber right) =>
        right.IsReal && right.Interval.Mignitude == 0 && right.Exact is not { IsZero: false } ? Unknown : Of(left, right, (a, b) => a / b, (a, b) => b.IsZero ? null : a / b);

    public static EnclosedNumber Max(EnclosedNumber left, EnclosedNumber right) =>
        left.IsInfinite && (right.IsReal || right.IsInfinite) ? left : right.IsInfinite && left.IsReal ? right : Of(left, right, FloatInterval.Maximum, (a, b) => Rational.Max(a, b));

    public static EnclosedNumber Min(EnclosedNumber left, EnclosedNumber right) =>
        left.IsInfinite && (right.IsReal || right.IsInfinite) ? right : right.IsInfinite && left.IsReal ? left : Of(left, right, FloatInterval.Minimum, (a, b) => Rational.Min(a, b));

    /// <summary>The sign of the difference of two numbers, where the enclosures tell it; else a range of signs.</summary>
    public static (int Least, int Greatest)? Order(EnclosedNumber left, EnclosedNumber right)
    {
        if (left.IsReal && right.IsReal)
        {
            if (left.Exact is { } a && right.Exact is { } b)
            {
                return (a.CompareTo(b), a.CompareTo(b));
            }

            var (x, y) = (left.Interval, right.Interval);
            return (x.Lower > y.Upper ? 1 : x.Lower >= y.Upper ? 0 : -1, x.Upper < y.Lower ? -1 : x.Upper <= y.Lower ? 0 : 1);
        }

        return (left.IsInfinite, right.IsInfinite) switch
        {
            (true, true) => (0, 0),
            (true, false) when right.IsReal => (1, 1),
            (false, true) when left.IsReal => (-1, -1),
            _ => null,
        };
    }

    public override string ToString() => Exact?.ToString() ?? (IsInfinite ? "+inf" : IsReal ? $"[{Interval.Lower:R}, {Interval.Upper:R}]" : "not known");
}
