using Brox.Numbers;

namespace Brox.Functions.Formulas;

/// <summary>The elementary functions of the language with their derivatives.</summary>
internal static class Elementary
{
    /// <summary>The value of a function or conditional.</summary>
    public static T Value<T>(Operation operation, int[] arguments, T[] values)
        where T : struct, IScalar<T>
    {
        var a = values[arguments[0]];
        switch (operation)
        {
            case Operation.Abs:
                return T.Absolute(a);
            case Operation.Sqrt:
                return T.SquareRoot(a);
            case Operation.Exp:
                return T.Exponential(a);
            case Operation.Log:
                return T.Logarithm(a);
            case Operation.Sin:
                return T.Sine(a);
            case Operation.Cos:
                return T.Cosine(a);
            case Operation.Tan:
                return T.Tangent(a);
            case Operation.Atan:
                return T.ArcTangent(a);
            case Operation.Tanh:
                return T.HyperbolicTangent(a);
            case Operation.Floor:
                return T.Floor(a);
            case Operation.Min:
                return arguments.Skip(1).Aggregate(a, (least, k) => T.Minimum(least, values[k]));
            case Operation.Max:
                return arguments.Skip(1).Aggregate(a, (greatest, k) => T.Maximum(greatest, values[k]));
            case Operation.Norm:
                return arguments.Length == 1 ? T.Absolute(a) : T.SquareRoot(arguments.Skip(1).Aggregate(T.Power(a, 2), (sum, k) => sum + T.Power(values[k], 2)));
            case Operation.IfLess or Operation.IfLessOrEqual:
                return T.IsLess(a, values[arguments[1]], operation == Operation.IfLess) switch
                {
                    true => values[arguments[2]],
                    false => values[arguments[3]],
                    null => T.Unproven(T.Either(values[arguments[2]], values[arguments[3]])),
                };
            default:
                throw new ArgumentOutOfRangeException(nameof(operation));
        }
    }

    /// <summary>The derivatives of a function or conditional.</summary>
    public static Jet<T> Derivatives<T>(Operation operation, int[] arguments, Jet<T>[] jets, bool second)
        where T : struct, IScalar<T>
    {
        var a = jets[arguments[0]];
        var v = a.Value;
        switch (operation)
        {
            case Operation.Abs:
                return a.Compose(T.Absolute(v), T.Slope(v), () => T.Bend(v));
            case Operation.Sqrt:
                return SquareRoot(a);
            case Operation.Exp:
                var exp = T.Exponential(v);
                return a.Compose(exp, exp, () => exp);
            case Operation.Log:
                return Logarithm(a);
            case Operation.Sin:
                return a.Compose(T.Sine(v), T.Cosine(v), () => -T.Sine(v));
            case Operation.Cos:
                return a.Compose(T.Cosine(v), -T.Sine(v), () => -T.Cosine(v));
            case Operation.Tan:
                var tan = T.Tangent(v);
                var slope = Number<T>(1) + T.Power(tan, 2);
                return a.Compose(tan, slope, () => Number<T>(2) * tan * slope);
            case Operation.Atan:
                var inverse = Number<T>(1) / (Number<T>(1) + T.Power(v, 2));
                return a.Compose(T.ArcTangent(v), inverse, () => Number<T>(-2) * v * T.Power(inverse, 2));
            case Operation.Tanh:
                var tanh = T.HyperbolicTangent(v);
                var flat = Number<T>(1) - T.Power(tanh, 2);
                return a.Compose(tanh, flat, () => Number<T>(-2) * tanh * flat);
            case Operation.Floor:
                // Below every member there is the same integer: no integer is a member, and the function is constant nearby.
                var floor = T.Floor(v);
                return T.IsLess(floor, v, strict: true) is true
                    ? Jet<T>.Constant(floor, a.Slopes.Length, second) : Jet<T>.Rough(T.Unproven(floor), a.Slopes.Length, second);
            case Operation.Min:
                return arguments.Skip(1).Aggregate(a, (least, k) => Smaller(least, jets[k]));
            case Operation.Max:
                return arguments.Skip(1).Aggregate(a.Map(static x => -x), (least, k) => Smaller(least, jets[k].Map(static x => -x))).Map(static x => -x);
            case Operation.Norm:
                return Norm([.. arguments.Select(k => jets[k])]);
            case Operation.IfLess or Operation.IfLessOrEqual:
                return T.IsLess(v, jets[arguments[1]].Value, operation == Operation.IfLess) switch
                {
                    true => Settled(a, jets[arguments[1]], jets[arguments[2]], second),
                    false => Settled(a, jets[arguments[1]], jets[arguments[3]], second),
                    null => Jet<T>.Rough(T.Unproven(T.Either(jets[arguments[2]].Value, jets[arguments[3]].Value)), a.Slopes.Length, second),
                };
            default:
                throw new ArgumentOutOfRangeException(nameof(operation));
        }
    }

    /// <summary>The derivatives of a quotient.</summary>
    public static Jet<T> Quotient<T>(Jet<T> a, Jet<T> b)
        where T : struct, IScalar<T>
    {
        var inverse = Number<T>(1) / b.Value;
        var square = T.Power(inverse, 2);
        var product = Jet<T>.Product(a, b.Compose(inverse, -square, () => Number<T>(2) * square * inverse));
        return new Jet<T>(a.Value / b.Value, product.Slopes, product.Curvatures);
    }

    /// <summary>The derivatives of a constant power.</summary>
    public static Jet<T> Power<T>(Jet<T> a, Rational n)
        where T : struct, IScalar<T>
    {
        T Term(Rational factor, Rational exponent) => factor.IsZero
            ? Number<T>(0)
            : T.FromRational(factor) * (exponent.IsInteger ? T.Power(a.Value, (int)exponent.Numerator) : T.Power(a.Value, exponent));
        return a.Compose(Term(Rational.One, n), Term(n, n - Rational.One), () => Term(n * (n - Rational.One), n - 2));
    }

    /// <summary>The derivatives of a power whose exponent is no rational number: a constant one, such as pi, or one that depends on the variables.</summary>
    public static Jet<T> RealPower<T>(Jet<T> a, Jet<T> b, bool isConstant)
        where T : struct, IScalar<T>
    {
        var value = T.Power(a.Value, b.Value);
        if (isConstant)
        {
            var (one, p) = (Number<T>(1), b.Value);
            return a.Compose(value, p * T.Power(a.Value, p - one), () => p * (p - one) * T.Power(a.Value, p - Number<T>(2)));
        }

        // a^b = exp(b log a): nothing is said of derivatives where a may be 0.
        var exponent = Jet<T>.Product(b, Logarithm(a));
        return exponent.Compose(value, value, () => value);
    }

    /// <summary>The derivatives of <c>|u|^n</c>, <c>n &gt; 1</c>, from those of <c>u</c> and the value of <c>|u|</c>.</summary>
    public static Jet<T> AbsolutePower<T>(Jet<T> u, T size, Rational n)
        where T : struct, IScalar<T>
    {
        T To(Rational exponent) => exponent.IsInteger ? T.Power(size, (int)exponent.Numerator) : T.Power(size, exponent);
        return u.Compose(
            To(n),
            T.FromRational(n) * T.SignedPower(u.Value, n - Rational.One),
            () => T.FromRational(n * (n - Rational.One)) * To(n - 2));
    }

    /// <summary>The derivatives of <c>max(u, 0)^n</c>, <c>n &gt; 1</c>, from those of <c>u</c> and the value of <c>max(u, 0)</c>.</summary>
    public static Jet<T> PositivePower<T>(Jet<T> u, T positive, Rational n)
        where T : struct, IScalar<T>
    {
        var side = T.Positive(u.Value);
        if (side.IsZero)
        {
            return Jet<T>.Constant(positive, u.Slopes.Length, u.Curvatures.Length > 0);
        }

        // Where u = 0 is not excluded the second derivative jumps for n = 2, and is unbounded for n < 2.
        T To(Rational exponent) => exponent.IsInteger ? T.Power(positive, (int)exponent.Numerator) : T.Power(positive, exponent);
        return u.Compose(
            To(n),
            T.FromRational(n) * To(n - Rational.One),
            () => T.FromRational(n * (n - Rational.One)) * (n == 2 ? side : To(n - 2)));
    }

    /// <summary>The derivatives of the logarithm.</summary>
    public static Jet<T> Logarithm<T>(Jet<T> a)
        where T : struct, IScalar<T>
    {
        var value = T.Logarithm(a.Value);
        var inverse = T.And(Number<T>(1) / a.Value, value);
        return a.Compose(value, inverse, () => -T.Power(inverse, 2));
    }

    private static Jet<T> SquareRoot<T>(Jet<T> a)
        where T : struct, IScalar<T>
    {
        var root = T.SquareRoot(a.Value);
        var first = Number<T>(1) / (Number<T>(2) * root);
        return a.Compose(root, first, () => -(first / (Number<T>(2) * a.Value)));
    }

    private static Jet<T> Norm<T>(Jet<T>[] parts)
        where T : struct, IScalar<T>
    {
        if (parts.Length == 1)
        {
            return parts[0].Compose(T.Absolute(parts[0].Value), T.Slope(parts[0].Value), () => T.Bend(parts[0].Value));
        }

        var squares = parts.Select(p => p.Compose(T.Power(p.Value, 2), Number<T>(2) * p.Value, () => Number<T>(2))).Aggregate((p, q) => Jet<T>.Linear(p, q, static (a, b) => a + b));
        var smooth = SquareRoot(squares);

        // |d|u|| <= sum of |du_i|, also where u = 0: then Clarke's gradient lies in that box.
        var gradient = new T[smooth.Slopes.Length];
        for (var i = 0; i < gradient.Length; i++)
        {
            var sum = Number<T>(0);
            foreach (var p in parts)
            {
                sum += T.Absolute(p.Slopes[i]);
            }

            gradient[i] = T.Limited(smooth.Slopes[i], sum);
        }

        return new Jet<T>(smooth.Value, gradient, smooth.Curvatures);
    }

    private static Jet<T> Smaller<T>(Jet<T> a, Jet<T> b)
        where T : struct, IScalar<T> => T.IsLess(a.Value, b.Value, strict: true) is true ? Settled(a, b, a, a.Curvatures.Length > 0)
        : T.IsLess(b.Value, a.Value, strict: true) is true ? Settled(a, b, b, a.Curvatures.Length > 0)
        : Jet<T>.Kink(T.Minimum(a.Value, b.Value), a, b);

    /// <summary>The branch taken; its derivatives hold on the box as a whole, with its boundary only where the other branch is strictly away.</summary>
    private static Jet<T> Settled<T>(Jet<T> a, Jet<T> b, Jet<T> branch, bool second)
        where T : struct, IScalar<T> =>
        T.IsLess(a.Value, b.Value, strict: true) is true || T.IsLess(b.Value, a.Value, strict: true) is true
            ? branch
            : Jet<T>.Rough(T.Unproven(branch.Value), branch.Slopes.Length, second);

    private static T Number<T>(long value)
        where T : struct, IScalar<T> => T.FromRational(value);
}
