using System.Collections.Immutable;
using Brox.Numbers;

namespace Brox.Functions.Formulas.Symbolic;

/// <summary>
/// Writes a formula as a <see cref="KernelSum"/>. Each step is an identity at every point at which the formula is defined and the variables that are called positive are positive; where the
/// form is defined beyond the formula (<c>x/x</c>) nothing is said. Maxima, minima and conditionals have no such form: they are taken apart before.
/// </summary>
internal static class SymbolicForm
{
    /// <summary>The form; <see langword="null"/> where the formula has none, or one of too many terms.</summary>
    /// <param name="e">The formula.</param>
    /// <param name="positive">The variables that are positive wherever the form is used.</param>
    public static KernelSum? Of(Expression e, ImmutableArray<int> positive = default)
    {
        KernelSum? At(int i) => Of(e.Arguments[i], positive);
        switch (e.Operation)
        {
            case Operation.Constant:
                return KernelSum.Of(e.Value);
            case Operation.Pi:
                return KernelSum.Of(Monomial.Of(Kernel.Pi, Rational.One));
            case Operation.Variable:
                return KernelSum.Of(Monomial.Of(Kernel.Variable(e.Index), Rational.One));
            case Operation.Add:
                return At(0) is { } a && At(1) is { } b ? Limited(a + b) : null;
            case Operation.Subtract:
                return At(0) is { } c && At(1) is { } d ? Limited(c - d) : null;
            case Operation.Negate:
                return At(0)?.Times(-Rational.One);
            case Operation.Multiply:
                return At(0) is { } p && At(1) is { } q ? p.Times(q) : null;
            case Operation.Divide:
                return At(0) is { } u && At(1) is { } v && Power(v, -Rational.One, positive) is { } inverse ? u.Times(inverse) : null;
            case Operation.Power:
                return At(0) is { } @base && At(1) is { } exponent ? ToPower(@base, exponent, positive) : null;
            case Operation.Sqrt:
                return At(0) is { } under ? Power(under, Rational.Half, positive) : null;
            case Operation.Exp:
                return At(0) is { } argument ? Exponential(argument) : null;
            case Operation.Log:
                return At(0) is { } inside ? Logarithm(inside, positive) : null;
            case Operation.Sin:
                return At(0) is { } angle ? Odd(KernelKind.Sin, angle) : null;
            case Operation.Cos:
                return At(0) is { } phase ? Cosine(phase) : null;
            case Operation.Tan:
                return At(0) is { } slope && Odd(KernelKind.Sin, slope) is { } sine && Power(Cosine(slope), -Rational.One, positive) is { } secant ? sine.Times(secant) : null;
            case Operation.Atan:
                return At(0) is { } tangent ? Odd(KernelKind.Atan, tangent) : null;
            case Operation.Tanh:
                return At(0) is { } t ? HyperbolicTangent(t) : null;
            case Operation.Abs:
                return At(0) is { } size ? Absolute(size, positive) : null;
            case Operation.Norm:
                return Norm([.. e.Arguments.Select(x => Of(x, positive))], positive);
            default:
                return null;
        }
    }

    /// <summary>A power with a rational exponent; <see langword="null"/> where it is undefined, or not known to be defined, or has too many terms.</summary>
    public static KernelSum? Power(KernelSum @base, Rational power, ImmutableArray<int> positive)
    {
        if (power == Rational.One)
        {
            return @base;
        }

        if (@base.IsZero || power.IsZero)
        {
            return power.Sign < 0 ? null : KernelSum.Of(power.IsZero ? Rational.One : Rational.Zero);
        }

        if (!power.IsInteger && @base.IsConstant && ConstantSign(@base) <= 0)
        {
            return null;
        }

        if (@base.Terms is [var only])
        {
            return KernelSum.Of(PowerOfTerm(only, power, positive));
        }

        if (power.IsInteger && power.Sign > 0)
        {
            return power <= 40 && @base.Expanded((int)power.Numerator) is { } expanded ? expanded : KernelSum.Of(Monomial.Of(Kernel.Of(KernelKind.Sum, @base), power));
        }

        var (outside, inside) = Content(@base, power.IsInteger, positive);
        return KernelSum.Of(PowerOfTerm(outside, power, positive) * Monomial.Of(Kernel.Of(KernelKind.Sum, inside), power));
    }

    /// <summary>
    /// 1 where every term is known to be nowhere negative and one of them positive, -1 where that holds of the negative, else 0.
    /// </summary>
    public static int SignByTerms(KernelSum sum, ImmutableArray<int> positive)
    {
        if (sum.IsZero)
        {
            return 0;
        }

        var signs = sum.Terms.Select(t => (Sign: t.Coefficient.Sign, Kind: Positivity(t, positive))).ToList();
        return signs.TrueForAll(s => s.Kind >= 0 && s.Sign == signs[0].Sign) && signs.Exists(s => s.Kind > 0) ? signs[0].Sign
            : sum.IsConstant ? ConstantSign(sum)
            : 0;
    }

    /// <summary>The sign of a sum without variables, as far as an enclosure shows it; 0 where it does not.</summary>
    public static int ConstantSign(KernelSum sum)
    {
        if (sum.RationalOrNull is { } value)
        {
            return value.Sign;
        }

        var enclosure = new FormulaProgram(sum.ToExpression(), 1).Value<FloatInterval>([FloatInterval.Zero]);
        return enclosure.Decoration == Decoration.Trivial ? 0 : enclosure.Lower > 0 ? 1 : enclosure.Upper < 0 ? -1 : 0;
    }

    /// <summary>The sum at a rational value of one variable, as a sum again; <see langword="null"/> where it is not defined there.</summary>
    public static KernelSum? At(KernelSum sum, int variable, KernelSum value, ImmutableArray<int> positive = default)
    {
        var result = KernelSum.Zero;
        foreach (var term in sum.Terms)
        {
            var product = (KernelSum?)KernelSum.Of(term.Coefficient);
            foreach (var (kernel, power) in term.Powers)
            {
                product = product is not null && At(kernel, variable, value, positive) is { } inner && Power(inner, power, positive) is { } factor ? product.Times(factor) : null;
            }

            if (term.Exponent is { } exponent)
            {
                product = product is not null && At(exponent, variable, value, positive) is { } inner ? product.Times(Exponential(inner)) : null;
            }

            if (product is null)
            {
                return null;
            }

            result += product;
        }

        return Limited(result);
    }

    private static KernelSum? At(Kernel kernel, int variable, KernelSum value, ImmutableArray<int> positive)
    {
        if (kernel.Argument is not { } argument)
        {
            return kernel.Kind == KernelKind.Variable && kernel.Index == variable ? value : KernelSum.Of(Monomial.Of(kernel, Rational.One));
        }

        if (At(argument, variable, value, positive) is not { } inner)
        {
            return null;
        }

        return kernel.Kind switch
        {
            KernelKind.Log => Logarithm(inner, positive),
            KernelKind.Sin => Odd(KernelKind.Sin, inner),
            KernelKind.Cos => Cosine(inner),
            KernelKind.Atan => Odd(KernelKind.Atan, inner),
            KernelKind.Abs => Absolute(inner, positive),
            _ => inner,
        };
    }

    private static KernelSum? Limited(KernelSum sum) => sum.Terms.Length <= KernelSum.MostTerms ? sum : null;

    private static KernelSum? ToPower(KernelSum @base, KernelSum exponent, ImmutableArray<int> positive)
    {
        if (exponent.RationalOrNull is { } power)
        {
            return Rational.Abs(power) <= FormulaParser.MaximumExponent ? Power(@base, power, positive) : null;
        }

        if (@base.IsZero)
        {
            return exponent.IsConstant && ConstantSign(exponent) > 0 ? KernelSum.Zero : null;
        }

        // u^v = exp(v log u) where u > 0.
        return SignByTerms(@base, positive) > 0 && Logarithm(@base, positive) is { } log && exponent.Times(log) is { } product ? Exponential(product) : null;
    }

    /// <summary>1 where the factors of a term make it positive, its coefficient apart, 0 where they make it non-negative, else -1.</summary>
    private static int Positivity(Monomial term, ImmutableArray<int> positive)
    {
        var result = 1;
        foreach (var (kernel, power) in term.Powers)
        {
            if (IsPositive(kernel, positive))
            {
                continue;
            }

            var isEven = power.IsInteger && (power * Rational.Half).IsInteger;
            if (!isEven && power.IsInteger)
            {
                return -1;
            }

            // A fractional power is defined for numbers that are not negative; a negative one for numbers other than 0.
            result = power.Sign < 0 ? result : 0;
        }

        return result;
    }

    private static bool IsPositive(Kernel kernel, ImmutableArray<int> positive) => kernel.Kind switch
    {
        KernelKind.Number or KernelKind.Pi => true,
        KernelKind.Variable => !positive.IsDefault && positive.Contains(kernel.Index),
        KernelKind.Sum => SignByTerms(kernel.Argument!, positive) > 0,
        KernelKind.Atan => SignByTerms(kernel.Argument!, positive) > 0,
        KernelKind.Log => SignByTerms(kernel.Argument! - KernelSum.Of(Rational.One), positive) > 0,
        _ => false,
    };

    private static Monomial PowerOfTerm(Monomial term, Rational power, ImmutableArray<int> positive)
    {
        if (power.IsInteger && Rational.Abs(power) <= FormulaParser.MaximumExponent && ExactNumber.Power(new ExactNumber(term.Coefficient), (int)power.Numerator).Value is { } whole)
        {
            return term.Raised(power, whole);
        }

        // Positive factors leave the root, the others stay together under it.
        bool Leaves((Kernel Kernel, Rational Power) p) => IsPositive(p.Kernel, positive) || !p.Power.IsInteger;
        var stays = Monomial.Make(term.Coefficient.Sign < 0 ? -Rational.One : Rational.One, term.Powers.Where(p => !Leaves(p)), null);
        var leaves = Monomial.Make(Rational.One, term.Powers.Where(Leaves).Select(p => (p.Kernel, p.Power * power)), term.Exponent?.Times(power));
        var size = Rational.Abs(term.Coefficient);
        var number = size == Rational.One ? Monomial.One
            : size.ExactSquareRoot() is { } root && (2 * power).IsInteger ? Monomial.Of(ExactNumber.Power(new ExactNumber(root), (int)(2 * power).Numerator).Value!.Value)
            : Monomial.Of(Kernel.Number(size), power);
        var result = leaves * number;
        return stays.IsRational && stays.Coefficient.Sign > 0 ? result
            : stays is { Powers: [var single], Coefficient: var c } && c == Rational.One && single.Power == Rational.One ? result * Monomial.Of(single.Kernel, power)
            : result * Monomial.Of(Kernel.Of(KernelKind.Sum, KernelSum.Of(stays)), power);
    }

    /// <summary>
    /// A sum as a monomial times a sum: the monomial takes the exponential of the first term and the rational content, and with an integer power the common powers of kernels and the sign as well.
    /// </summary>
    private static (Monomial Outside, KernelSum Inside) Content(KernelSum sum, bool isInteger, ImmutableArray<int> positive)
    {
        var first = sum.Terms[0];
        var outside = first.Exponent is { } exponent && sum.Terms.All(t => t.Exponent is not null) ? Monomial.Exponential(exponent) : Monomial.One;
        outside = outside.Times(Rational.Abs(first.Coefficient) * (isInteger ? first.Coefficient.Sign : 1));
        foreach (var (kernel, _) in first.Powers)
        {
            var least = sum.Terms.Min(t => t.PowerOf(kernel));
            if (!least.IsZero && (isInteger || IsPositive(kernel, positive)) && sum.Terms.All(t => !t.PowerOf(kernel).IsZero))
            {
                outside *= Monomial.Of(kernel, least);
            }
        }

        return (outside, sum.Times(outside.Inverse()));
    }

    private static KernelSum Exponential(KernelSum argument)
    {
        // exp(c log u) = u^c
        var (powers, rest) = (new List<(Kernel, Rational)>(), new List<Monomial>());
        foreach (var term in argument.Terms)
        {
            if (term is { Exponent: null, Powers: [({ Kind: KernelKind.Log } kernel, var power)] } && power == Rational.One)
            {
                var u = kernel.Argument!;
                var factor = u.RationalOrNull is { } number ? Kernel.Number(number)
                    : u.Terms is [{ Exponent: null, Powers: [var (inner, one)] } m] && one == Rational.One && m.Coefficient == Rational.One ? inner
                    : Kernel.Of(KernelKind.Sum, u);
                powers.Add((factor, term.Coefficient));
            }
            else
            {
                rest.Add(term);
            }
        }

        return KernelSum.Of(Monomial.Make(Rational.One, powers, KernelSum.Collect(rest)));
    }

    private static KernelSum? Logarithm(KernelSum argument, ImmutableArray<int> positive)
    {
        if (argument.IsZero || (argument.IsConstant && ConstantSign(argument) <= 0))
        {
            return null;
        }

        if (argument.RationalOrNull == Rational.One)
        {
            return KernelSum.Zero;
        }

        if (argument.Terms is not [var only] || only.Coefficient.Sign < 0 || only.IsRational)
        {
            return KernelSum.Of(Monomial.Of(Kernel.Of(KernelKind.Log, argument), Rational.One));
        }

        // The log of a product of positive factors is the sum of their logs; a single factor with an odd or fractional power must be positive itself.
        bool IsOdd(Rational power) => !power.IsInteger || !(power * Rational.Half).IsInteger;
        var separate = only.Powers.All(p => IsPositive(p.Kernel, positive)) || only.Powers is [var (_, single)] && IsOdd(single);
        if (!separate)
        {
            return KernelSum.Of(Monomial.Of(Kernel.Of(KernelKind.Log, argument), Rational.One));
        }

        return LogarithmOf(only);
    }

    /// <summary>The logarithm of <c>|term|</c> as the sum of those of its factors, which are positive where it is used.</summary>
    internal static KernelSum LogarithmOf(Monomial term)
    {
        var result = term.Exponent ?? KernelSum.Zero;
        if (term.Coefficient != Rational.One)
        {
            result += KernelSum.Of(Monomial.Of(Kernel.Of(KernelKind.Log, KernelSum.Of(Rational.Abs(term.Coefficient))), Rational.One));
        }

        foreach (var (kernel, power) in term.Powers)
        {
            var inside = kernel.Kind switch
            {
                KernelKind.Number => KernelSum.Of(kernel.Value),
                KernelKind.Sum => kernel.Argument!,
                _ => KernelSum.Of(Monomial.Of(kernel, Rational.One)),
            };
            result += KernelSum.Of(Monomial.Of(Kernel.Of(KernelKind.Log, inside), Rational.One).Times(power));
        }

        return result;
    }

    /// <summary>The number r of an angle <c>2 pi r</c>; <see langword="null"/> where it is none.</summary>
    private static Rational? Turns(KernelSum angle) =>
        angle.Terms is [{ Exponent: null, Powers: [({ Kind: KernelKind.Pi }, var power)] } only] && power == Rational.One ? only.Coefficient * Rational.Half : null;

    /// <summary>The sine of <c>2 pi r</c> where it is rational: r is a multiple of 1/4, or 1/12 more or less than one of 1/2.</summary>
    private static Rational? SineOfTurns(Rational turns)
    {
        var twelfths = 12 * (turns - Rational.Create(turns.Floor(), 1));
        return !twelfths.IsInteger ? null : (int)twelfths.Numerator switch
        {
            0 or 6 => Rational.Zero,
            3 => Rational.One,
            9 => -Rational.One,
            1 or 5 => Rational.Half,
            7 or 11 => -Rational.Half,
            _ => null,
        };
    }

    private static KernelSum Absolute(KernelSum argument, ImmutableArray<int> positive) =>
        argument.IsZero ? KernelSum.Zero
        : SignByTerms(argument, positive) is var sign && sign != 0 ? argument.Times(sign)
        : KernelSum.Of(Monomial.Of(Kernel.Of(KernelKind.Abs, IsNegated(argument) ? argument.Times(-Rational.One) : argument), Rational.One));

    private static bool IsNegated(KernelSum sum) => sum.Terms[0].Coefficient.Sign < 0;

    private static KernelSum Odd(KernelKind kind, KernelSum argument) =>
        argument.IsZero ? KernelSum.Zero
        : kind == KernelKind.Sin && Turns(argument) is { } turns && SineOfTurns(turns) is { } known ? KernelSum.Of(known)
        : IsNegated(argument) ? KernelSum.Of(Monomial.Of(Kernel.Of(kind, argument.Times(-Rational.One)), Rational.One).Times(-Rational.One))
        : KernelSum.Of(Monomial.Of(Kernel.Of(kind, argument), Rational.One));

    private static KernelSum Cosine(KernelSum argument) =>
        argument.IsZero ? KernelSum.Of(Rational.One)
        : Turns(argument) is { } turns && SineOfTurns(turns + Rational.Create(1, 4)) is { } known ? KernelSum.Of(known) : KernelSum.Of(Monomial.Of(Kernel.Of(KernelKind.Cos, IsNegated(argument) ? argument.Times(-Rational.One) : argument), Rational.One));

    private static KernelSum? HyperbolicTangent(KernelSum argument)
    {
        // tanh(u) = (exp(2u) - 1)/(exp(2u) + 1)
        var (double2, one) = (Exponential(argument.Times(2)), KernelSum.Of(Rational.One));
        return argument.IsZero ? KernelSum.Zero : Power(double2 + one, -Rational.One, default) is { } inverse ? (double2 - one).Times(inverse) : null;
    }

    private static KernelSum? Norm(KernelSum?[] parts, ImmutableArray<int> positive)
    {
        if (parts is [{ } only])
        {
            return Absolute(only, positive);
        }

        var sum = KernelSum.Zero;
        foreach (var part in parts)
        {
            if (part?.Expanded(2) is not { } square)
            {
                return null;
            }

            sum += square;
        }

        return Power(sum, Rational.Half, positive);
    }
}
