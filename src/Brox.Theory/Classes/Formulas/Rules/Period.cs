using Brox.Functions.Formulas;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Rules;

/// <summary>A common period of all waves met so far: <c>P = factor</c>, or <c>factor * pi</c>.</summary>
internal sealed class Period
{
    private Rational? _factor;
    private bool _isOfPi;

    public static Period None => new();

    /// <summary>The length; <see langword="null"/> where no wave was met.</summary>
    public FloatInterval? Length => _factor is { } f ? _isOfPi ? FloatInterval.FromRational(f) * FloatInterval.Pi : FloatInterval.FromRational(f) : null;

    /// <summary>Takes a formula in; <see langword="false"/> where it is not periodic along the direction, as far as this sees.</summary>
    public bool Covers(Expression e, int[] v)
    {
        if (!Changes(e, v))
        {
            return true;
        }

        if (e.Operation is Operation.Sin or Operation.Cos && Rate(e.Arguments[0], v) is { } rate)
        {
            return Join(rate, 2);
        }

        var isEven = e is { Operation: Operation.Abs }
            or { Operation: Operation.Power, Arguments: [_, { Operation: Operation.Constant, Value: { IsInteger: true, Numerator.IsEven: true } }] };
        if (isEven && e.Arguments[0] is { Operation: Operation.Sin or Operation.Cos } wave && Rate(wave.Arguments[0], v) is { } half)
        {
            return Join(half, 1);
        }

        return !e.Arguments.IsEmpty && e.Arguments.All(x => Covers(x, v));
    }

    public override string ToString() => _isOfPi ? (_factor == Rational.One ? "pi" : $"{_factor}*pi") : $"{_factor}";

    /// <summary>Makes the period a multiple of <c>halves*pi/|rate|</c>.</summary>
    private bool Join((Rational Number, Rational Pi) rate, int halves)
    {
        var isOfPi = rate.Pi.IsZero;
        if ((!rate.Number.IsZero && !rate.Pi.IsZero) || (_factor is not null && isOfPi != _isOfPi))
        {
            return false;
        }

        var own = halves / Rational.Abs(isOfPi ? rate.Number : rate.Pi);
        _isOfPi = isOfPi;
        _factor = _factor is { } known ? LeastCommonMultiple(known, own) : own;
        return true;
    }

    private static Rational LeastCommonMultiple(Rational p, Rational q)
    {
        // Of a/c and b/c, c a common denominator: lcm(a, b)/c.
        var (a, b, c) = (p.Numerator * q.Denominator, q.Numerator * p.Denominator, p.Denominator * q.Denominator);
        return Rational.Create(a * b / System.Numerics.BigInteger.GreatestCommonDivisor(a, b), c);
    }

    /// <summary>Whether a formula may change along the direction: affine ones whose rate is 0 do not.</summary>
    private static bool Changes(Expression e, int[] v) => e.Operation == Operation.Variable
        ? v[e.Index] != 0
        : !e.Arguments.IsEmpty && e.Arguments.Any(x => Changes(x, v)) && !(Rate(e, v) is { Number.IsZero: true, Pi.IsZero: true });

    /// <summary>The rate of an affine formula, a number plus a multiple of pi; <see langword="null"/> for another formula.</summary>
    private static (Rational Number, Rational Pi)? Rate(Expression e, int[] v)
    {
        if (e.IsConstant)
        {
            return (Rational.Zero, Rational.Zero);
        }

        var a = e.Arguments.IsEmpty ? null : Rate(e.Arguments[0], v);
        var b = e.Arguments.Length > 1 ? Rate(e.Arguments[1], v) : null;
        switch (e.Operation)
        {
            case Operation.Variable:
                return (v[e.Index], Rational.Zero);
            case Operation.Negate when a is var (n, p):
                return (-n, -p);
            case Operation.Add when a is var (n, p) && b is var (m, q):
                return (n + m, p + q);
            case Operation.Subtract when a is var (n, p) && b is var (m, q):
                return (n - m, p - q);
            case Operation.Multiply when e.Arguments[0].IsConstant && b is { } right:
                return Times(Factor(e.Arguments[0]), right);
            case Operation.Multiply when e.Arguments[1].IsConstant && a is { } left:
                return Times(Factor(e.Arguments[1]), left);
            case Operation.Divide when Simplifier.Constant(e.Arguments[1]) is { IsZero: false } d && a is var (n, p):
                return (n / d, p / d);
            default:
                return null;
        }
    }

    private static (Rational Number, Rational Pi)? Times((Rational Number, Rational Pi)? factor, (Rational Number, Rational Pi) rate) =>
        factor is not var (c, k) ? null
        : k.IsZero ? (c * rate.Number, c * rate.Pi)
        : rate.Pi.IsZero ? (c * rate.Number, k * rate.Number)
        : null;

    /// <summary>A constant as a number plus a multiple of pi.</summary>
    private static (Rational Number, Rational Pi)? Factor(Expression e)
    {
        if (Simplifier.Constant(e) is { } number)
        {
            return (number, Rational.Zero);
        }

        return e.Operation switch
        {
            Operation.Pi => (Rational.Zero, Rational.One),
            Operation.Negate when Factor(e.Arguments[0]) is var (n, p) => (-n, -p),
            Operation.Multiply when Factor(e.Arguments[0]) is { } a && Factor(e.Arguments[1]) is { } b => a.Pi.IsZero ? (a.Number * b.Number, a.Number * b.Pi) : b.Pi.IsZero ? (b.Number * a.Number, b.Number * a.Pi) : null,
            Operation.Divide when Factor(e.Arguments[0]) is var (n, p) && Simplifier.Constant(e.Arguments[1]) is { IsZero: false } d => (n / d, p / d),
            _ => null,
        };
    }
}
