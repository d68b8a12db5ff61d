using System.Collections.Immutable;
using System.Numerics;

namespace Brox.Numbers;

/// <summary>A polynomial in one variable with rational coefficients.</summary>
public sealed partial class Polynomial : IEquatable<Polynomial>
{
    /// <summary>The polynomial with the given coefficients, ascending: <c>c0 + c1*x + c2*x^2 + ...</c>. Leading zeros are dropped.</summary>
    public Polynomial(IEnumerable<Rational> coefficients)
    {
        ArgumentNullException.ThrowIfNull(coefficients);
        var list = coefficients.ToList();
        while (list.Count > 0 && list[^1].IsZero)
        {
            list.RemoveAt(list.Count - 1);
        }

        Coefficients = [.. list];
    }

    /// <summary>The coefficients, ascending, without leading zeros; empty for the zero polynomial.</summary>
    public ImmutableArray<Rational> Coefficients { get; }

    /// <summary>The degree; 0 for every constant, the zero polynomial included.</summary>
    public int Degree => Math.Max(0, Coefficients.Length - 1);

    /// <summary>The coefficient of <c>x^power</c>; 0 beyond the degree.</summary>
    public Rational Coefficient(int power) => power < Coefficients.Length ? Coefficients[power] : Rational.Zero;

    /// <summary>The value at <paramref name="x"/>, by Horner's rule over the integers and one reduction at the end.</summary>
    public Rational Evaluate(Rational x)
    {
        if (Coefficients.Length <= 2)
        {
            return Coefficient(0) + (Coefficient(1) * x);
        }

        var common = Coefficients.Aggregate(BigInteger.One, (lcm, c) => lcm / BigInteger.GreatestCommonDivisor(lcm, c.Denominator) * c.Denominator);
        var (p, q) = (x.Numerator, x.Denominator);
        var value = BigInteger.Zero;
        var power = BigInteger.One;
        for (var i = Coefficients.Length - 1; i >= 0; i--)
        {
            var c = Coefficients[i];
            value = (value * p) + (c.Numerator * (common / c.Denominator) * power);
            power *= q;
        }

        return Rational.Create(value, common * BigInteger.Pow(q, Coefficients.Length - 1));
    }

    /// <summary>The value at a number of a quadratic field.</summary>
    public Surd Evaluate(Surd x)
    {
        if (x.IsRational)
        {
            return Evaluate(x.RationalPart);
        }

        Surd value = Rational.Zero;
        for (var i = Coefficients.Length - 1; i >= 0; i--)
        {
            value = (value * x) + Coefficients[i];
        }

        return value;
    }

    /// <summary>The derivative.</summary>
    public Polynomial Derivative() => new(Coefficients.Skip(1).Select((c, i) => c * new Rational(i + 1)));

    /// <inheritdoc/>
    public bool Equals(Polynomial? other) => other is not null && Coefficients.AsSpan().SequenceEqual(other.Coefficients.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Polynomial);

    /// <inheritdoc/>
    public override int GetHashCode() => Coefficients.Aggregate(Coefficients.Length, HashCode.Combine);
}
