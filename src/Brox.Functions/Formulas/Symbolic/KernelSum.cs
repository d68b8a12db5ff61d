using System.Collections.Immutable;
using Brox.Numbers;

namespace Brox.Functions.Formulas.Symbolic;

/// <summary>
/// A formula as a sum of monomials in kernels, like terms collected: two formulas that differ by the laws of a field, <c>exp(u) exp(v) = exp(u+v)</c> and <c>sin^2 + cos^2 = 1</c> have the
/// same form, and a formula whose form is 0 is 0 wherever it is defined.
/// </summary>
internal sealed class KernelSum : IEquatable<KernelSum>
{
    /// <summary>The largest number of terms that is kept.</summary>
    public const int MostTerms = 250;

    private KernelSum(ImmutableArray<Monomial> terms)
    {
        Terms = terms;
        Key = string.Join("+", terms.Select(t => $"{t.Coefficient}*{t.Key}"));
        IsConstant = terms.All(t => t.IsConstant);
    }

    /// <summary>The number 0.</summary>
    public static KernelSum Zero { get; } = new([]);

    /// <summary>The terms, in the order of their keys.</summary>
    public ImmutableArray<Monomial> Terms { get; }

    /// <summary>A text that two sums share exactly when they are the same.</summary>
    public string Key { get; }

    /// <summary>Whether it is 0.</summary>
    public bool IsZero => Terms.IsEmpty;

    /// <summary>Whether no variable occurs.</summary>
    public bool IsConstant { get; }

    /// <summary>The rational number that it is; <see langword="null"/> where it is none.</summary>
    public Rational? RationalOrNull => IsZero ? Rational.Zero : Terms is [{ IsRational: true } only] ? only.Coefficient : null;

    /// <summary>A rational number.</summary>
    public static KernelSum Of(Rational value) => value.IsZero ? Zero : new([Monomial.Of(value)]);

    /// <summary>One monomial.</summary>
    public static KernelSum Of(Monomial term) => Collect([term]);

    /// <summary>The sum of any terms.</summary>
    public static KernelSum Collect(IEnumerable<Monomial> terms)
    {
        var found = new Dictionary<string, Monomial>(StringComparer.Ordinal);
        var open = new Stack<Monomial>(terms);
        while (open.TryPop(out var term))
        {
            if (term.Coefficient.IsZero)
            {
                continue;
            }

            if (Squared(term) is { } cosine)
            {
                // cos^2 = 1 - sin^2
                var rest = term * Monomial.Of(cosine, -2);
                open.Push(rest);
                open.Push(rest.Times(-Rational.One) * Monomial.Of(Kernel.Of(KernelKind.Sin, cosine.Argument!), 2));
                continue;
            }

            found[term.Key] = found.TryGetValue(term.Key, out var known) ? known.Times((known.Coefficient + term.Coefficient) / known.Coefficient) : term;
            if (found[term.Key].Coefficient.IsZero)
            {
                found.Remove(term.Key);
            }
        }

        return new([.. found.Values.OrderBy(t => t.Key, StringComparer.Ordinal)]);
    }

    /// <summary>The sum.</summary>
    public static KernelSum operator +(KernelSum left, KernelSum right) => Collect(left.Terms.Concat(right.Terms));

    /// <summary>The difference.</summary>
    public static KernelSum operator -(KernelSum left, KernelSum right) => left + right.Times(-Rational.One);

    /// <summary>A multiple.</summary>
    public KernelSum Times(Rational factor) => factor.IsZero ? Zero : new([.. Terms.Select(t => t.Times(factor))]);

    /// <summary>The product with a monomial.</summary>
    public KernelSum Times(Monomial factor) => Collect(Terms.Select(t => t * factor));

    /// <summary>The product; <see langword="null"/> where it has too many terms.</summary>
    public KernelSum? Times(KernelSum other) =>
        Terms.Length * other.Terms.Length > 16 * MostTerms ? null
        : Collect(Terms.SelectMany(a => other.Terms.Select(b => a * b))) is var product && product.Terms.Length <= MostTerms ? product : null;

    /// <summary>A natural power, expanded; <see langword="null"/> where it has too many terms.</summary>
    public KernelSum? Expanded(int power)
    {
        var result = (KernelSum?)Of(Rational.One);
        for (var i = 0; i < power && result is not null; i++)
        {
            result = result.Times(this);
        }

        return result;
    }

    /// <summary>The partial derivative with respect to a variable, where the formula is differentiable; <see langword="null"/> where it has too many terms.</summary>
    public KernelSum? Derivative(int variable)
    {
        var terms = new List<Monomial>();
        foreach (var term in Terms)
        {
            foreach (var (kernel, power) in term.Powers)
            {
                if (Derivative(kernel, variable) is not { } inner)
                {
                    return null;
                }

                var outer = term.Times(power) * Monomial.Of(kernel, -Rational.One);
                terms.AddRange(inner.Terms.Select(t => outer * t));
            }

            if (term.Exponent is { } exponent)
            {
                if (exponent.Derivative(variable) is not { } inner)
                {
                    return null;
                }

                terms.AddRange(inner.Terms.Select(t => term * t));
            }

            if (terms.Count > 8 * MostTerms)
            {
                return null;
            }
        }

        var result = Collect(terms);
        return result.Terms.Length <= MostTerms ? result : null;
    }

    /// <inheritdoc/>
    public bool Equals(KernelSum? other) => other is not null && Key == other.Key;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as KernelSum);

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    /// <summary>The sum as a formula.</summary>
    public Expression ToExpression()
    {
        if (IsZero)
        {
            return Expression.Constant(Rational.Zero);
        }

        var result = Terms[0].ToExpression();
        foreach (var term in Terms.Skip(1))
        {
            result = term.Coefficient.Sign < 0
                ? Expression.Of(Operation.Subtract, result, term.Times(-Rational.One).ToExpression())
                : Expression.Of(Operation.Add, result, term.ToExpression());
        }

        return result;
    }

    /// <summary>The polynomial in one variable that it is; <see langword="null"/> where it is none with rational coefficients.</summary>
    public Polynomial? AsPolynomial(int variable, int mostDegree = 60)
    {
        var coefficients = new List<Rational>();
        foreach (var term in Terms)
        {
            var degree = 0;
            if (term.Exponent is not null || term.Powers.Length > 1)
            {
                return null;
            }

            if (term.Powers is [var (kernel, power)])
            {
                if (kernel.Kind != KernelKind.Variable || kernel.Index != variable || !power.IsInteger || power.Sign < 0 || power > mostDegree)
                {
                    return null;
                }

                degree = (int)power.Numerator;
            }

            while (coefficients.Count <= degree)
            {
                coefficients.Add(Rational.Zero);
            }

            coefficients[degree] = term.Coefficient;
        }

        return new Polynomial(coefficients);
    }

    private static KernelSum? Derivative(Kernel kernel, int variable)
    {
        if (kernel.Kind is KernelKind.Number or KernelKind.Pi or KernelKind.Variable)
        {
            return kernel.Kind == KernelKind.Variable && kernel.Index == variable ? Of(Rational.One) : Zero;
        }

        var u = kernel.Argument!;
        if (u.Derivative(variable) is not { } slope || slope.IsZero)
        {
            return u.Derivative(variable);
        }

        return kernel.Kind switch
        {
            KernelKind.Abs => null,
            KernelKind.Log => SymbolicForm.Power(u, -Rational.One, default) is { } inverse ? slope.Times(inverse) : null,
            KernelKind.Sin => slope.Times(Monomial.Of(Kernel.Of(KernelKind.Cos, u), Rational.One)),
            KernelKind.Cos => slope.Times(Monomial.Of(Kernel.Of(KernelKind.Sin, u), Rational.One).Times(-Rational.One)),
            KernelKind.Atan => u.Expanded(2) is { } square && SymbolicForm.Power(square + Of(Rational.One), -Rational.One, default) is { } inverse ? slope.Times(inverse) : null,
            _ => slope,
        };
    }

    private static Kernel? Squared(Monomial term)
    {
        foreach (var (kernel, power) in term.Powers)
        {
            if (kernel.Kind == KernelKind.Cos && power.IsInteger && power >= 2)
            {
                return kernel;
            }
        }

        return null;
    }
}
