using System.Collections.Immutable;
using Brox.Numbers;

namespace Brox.Functions.Formulas.Symbolic;

/// <summary>A rational number times powers of kernels times the exponential of a sum.</summary>
internal sealed class Monomial
{
    private Monomial(Rational coefficient, ImmutableArray<(Kernel Kernel, Rational Power)> powers, KernelSum? exponent)
    {
        Coefficient = coefficient;
        Powers = powers;
        Exponent = exponent;
        Key = string.Concat(powers.Select(p => $"{p.Kernel.Key}^{p.Power}*")) + (exponent is null ? string.Empty : $"e[{exponent.Key}]");
    }

    /// <summary>The number 1.</summary>
    public static Monomial One { get; } = new(Rational.One, [], null);

    /// <summary>The rational factor, not 0.</summary>
    public Rational Coefficient { get; }

    /// <summary>The kernels with their exponents, none of which is 0, in the order of their keys.</summary>
    public ImmutableArray<(Kernel Kernel, Rational Power)> Powers { get; }

    /// <summary>The exponent of the exponential factor, not 0; <see langword="null"/> where there is none.</summary>
    public KernelSum? Exponent { get; }

    /// <summary>A text that two monomials share exactly when they differ by a rational factor.</summary>
    public string Key { get; }

    /// <summary>Whether no variable occurs.</summary>
    public bool IsConstant => (Exponent is null || Exponent.IsConstant) && Powers.All(p => p.Kernel.IsConstant);

    /// <summary>Whether it is a rational number.</summary>
    public bool IsRational => Powers.IsEmpty && Exponent is null;

    /// <summary>A rational number.</summary>
    public static Monomial Of(Rational value) => new(value, [], null);

    /// <summary>A power of a kernel.</summary>
    public static Monomial Of(Kernel kernel, Rational power) => Make(Rational.One, [(kernel, power)], null);

    /// <summary>The exponential of a sum.</summary>
    public static Monomial Exponential(KernelSum exponent) => new(Rational.One, [], exponent.IsZero ? null : exponent);

    /// <summary>A monomial of parts in any order.</summary>
    public static Monomial Make(Rational coefficient, IEnumerable<(Kernel Kernel, Rational Power)> powers, KernelSum? exponent)
    {
        var kept = new List<(Kernel Kernel, Rational Power)>();
        foreach (var group in powers.GroupBy(p => p.Kernel))
        {
            var power = group.Aggregate(Rational.Zero, (sum, p) => sum + p.Power);
            if (group.Key.Kind == KernelKind.Number)
            {
                // Whole powers of a number belong to the coefficient.
                var whole = Rational.Create(power.Floor(), 1);
                coefficient *= ExactNumber.Power(new ExactNumber(group.Key.Value), (int)whole.Numerator).Value!.Value;
                power -= whole;
            }

            if (!power.IsZero)
            {
                kept.Add((group.Key, power));
            }
        }

        kept.Sort(static (a, b) => string.CompareOrdinal(a.Kernel.Key, b.Kernel.Key));
        return new Monomial(coefficient, [.. kept], exponent is { IsZero: true } ? null : exponent);
    }

    /// <summary>The product.</summary>
    public static Monomial operator *(Monomial left, Monomial right) => Make(
        left.Coefficient * right.Coefficient,
        left.Powers.Concat(right.Powers),
        left.Exponent is null ? right.Exponent : right.Exponent is null ? left.Exponent : left.Exponent + right.Exponent);

    /// <summary>A multiple.</summary>
    public Monomial Times(Rational factor) => new(Coefficient * factor, Powers, Exponent);

    /// <summary>The monomial with every exponent multiplied; for an integer it is the power, for another number one must know that the factors are positive.</summary>
    public Monomial Raised(Rational power, Rational coefficient) =>
        Make(coefficient, Powers.Select(p => (p.Kernel, p.Power * power)), Exponent?.Times(power));

    /// <summary>The reciprocal.</summary>
    public Monomial Inverse() => Raised(-Rational.One, Rational.One / Coefficient);

    /// <summary>The exponent of a kernel; 0 where it does not occur.</summary>
    public Rational PowerOf(Kernel kernel) => Powers.FirstOrDefault(p => p.Kernel.Equals(kernel)).Power;

    /// <summary>The monomial without a kernel.</summary>
    public Monomial Without(Kernel kernel) => new(Coefficient, [.. Powers.Where(p => !p.Kernel.Equals(kernel))], Exponent);

    /// <summary>The monomial as a formula.</summary>
    public Expression ToExpression()
    {
        var factors = new List<Expression>();
        foreach (var (kernel, power) in Powers)
        {
            var e = kernel.ToExpression();
            factors.Add(power == Rational.One ? e : Expression.Of(Operation.Power, e, Expression.Constant(power)));
        }

        if (Exponent is { } exponent)
        {
            factors.Add(Expression.Of(Operation.Exp, exponent.ToExpression()));
        }

        if (Coefficient != Rational.One || factors.Count == 0)
        {
            factors.Insert(0, Expression.Constant(Coefficient));
        }

        return factors.Aggregate((a, b) => Expression.Of(Operation.Multiply, a, b));
    }
}
