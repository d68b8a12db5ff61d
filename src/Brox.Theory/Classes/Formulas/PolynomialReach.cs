using Brox.Functions.Formulas;
using Brox.Functions.Formulas.Symbolic;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas;

/// <summary>How far the points with small values of a polynomial in several variables lie from the origin.</summary>
/// <remarks>
/// Let <c>c_i x_i^(p_i)</c>, <c>c_i &gt; 0</c>, <c>p_i</c> even, be the highest pure power of each variable, c the least of the <c>c_i</c>, and <c>M = max |x_i|^(p_i)</c>. A monomial <c>k x^a</c> is at most
/// <c>|k| M^w</c> in absolute value, <c>w = sum a_i/p_i</c>; where all its exponents are even and k &gt; 0 it is not negative. If every other monomial has w &lt; 1, the greatest of these being w, and
/// <c>M &gt;= 1</c>, then <c>f &gt;= cM - S M^w</c> with S the sum of the <c>|k|</c>, the constant included; so f exceeds a value v where <c>M &gt; ((S + |v|)/c)^(1/(1-w))</c>.
/// </remarks>
internal static class PolynomialReach
{
    /// <summary>Bounds of the absolute values of the variables wherever the polynomial is at most a value; <see langword="null"/> where it is no polynomial, or this does not apply.</summary>
    public static double[]? Of(Expression formula, int dimension, double value)
    {
        if (SymbolicForm.Of(formula) is not { } sum || sum.Terms.Any(t => t.Exponent is not null || t.Powers.Any(p => p.Kernel.Kind != KernelKind.Variable || !p.Power.IsInteger || p.Power.Sign < 0)))
        {
            return null;
        }

        var (powers, factors) = (new int[dimension], new Rational[dimension]);
        foreach (var term in sum.Terms)
        {
            if (term.Powers is [var (kernel, power)] && power > powers[kernel.Index])
            {
                (powers[kernel.Index], factors[kernel.Index]) = ((int)power.Numerator, term.Coefficient);
            }
        }

        if (powers.Any(p => p == 0 || p % 2 == 1) || factors.Any(c => c.Sign <= 0))
        {
            return null;
        }

        var (rest, weight) = (Rational.Abs(Rational.FromDouble(value)), Rational.Zero);
        foreach (var term in sum.Terms)
        {
            if (term.Powers is [var (kernel, power)] && power == powers[kernel.Index])
            {
                continue;
            }

            var isEven = term.Coefficient.Sign > 0 && term.Powers.All(p => (p.Power * Rational.Half).IsInteger);
            if (isEven)
            {
                continue;
            }

            var own = term.Powers.Aggregate(Rational.Zero, (w, p) => w + (p.Power / powers[p.Kernel.Index]));
            if (own >= Rational.One)
            {
                return null;
            }

            (rest, weight) = (rest + Rational.Abs(term.Coefficient), Rational.Max(weight, own));
        }

        var least = factors.Aggregate(Rational.Min);
        var quotient = FloatInterval.FromRational(Rational.Max(Rational.One, rest / least));
        var most = FloatInterval.Power(quotient, Rational.One / (Rational.One - weight)).Upper;
        return [.. powers.Select(p => FloatInterval.Power(new FloatInterval(Math.Max(1, most)), Rational.Create(1, p)).Upper)];
    }
}
