using Brox.Functions.Formulas.Symbolic;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Line;

/// <summary>Identities that bring what stands under a logarithm close to 1, and under an arc tangent close to 0, far out.</summary>
/// <param name="tail">The ray on which they hold.</param>
internal sealed class TailRewriting(Tail tail)
{
    /// <summary>
    /// The sum with <c>log(u) = log(m) + log(u/m)</c> for the leading monomial m of u, and <c>atan(u) = pi/2 - atan(1/u)</c> where u tends to infinity: what stays under the functions is
    /// close to 1, or to 0.
    /// </summary>
    public KernelSum Rewritten(KernelSum sum)
    {
        for (var round = 0; round < 6; round++)
        {
            var next = Once(sum);
            if (next is null)
            {
                return sum;
            }

            sum = next;
        }

        return sum;
    }

    private KernelSum? Once(KernelSum sum)
    {
        foreach (var term in sum.Terms)
        {
            foreach (var (kernel, power) in term.Powers)
            {
                if (power.IsInteger && power.Sign > 0 && power <= 4 && Replacement(kernel) is { } replacement && replacement.Expanded((int)power.Numerator) is { } expanded)
                {
                    var others = KernelSum.Collect(sum.Terms.Where(t => !ReferenceEquals(t, term)));
                    return others + expanded.Times(term.Without(kernel));
                }
            }
        }

        return null;
    }

    private KernelSum? Replacement(Kernel kernel)
    {
        if (kernel.Kind == KernelKind.Log && !kernel.IsConstant && kernel.Argument is { Terms.Length: > 1 } u && tail.Leading(u) is var (leading, _) && !leading.IsRational
            && leading.Coefficient.Sign > 0 && leading.Powers.All(p => tail.SignOf(p.Kernel) > 0))
        {
            var rest = KernelSum.Of(Monomial.Of(Kernel.Of(KernelKind.Log, u.Times(leading.Inverse())), Rational.One));
            return rest + SymbolicForm.LogarithmOf(leading);
        }

        if (kernel.Kind == KernelKind.Atan && !kernel.IsConstant && tail.Leading(kernel.Argument!) is var (term, _) && tail.TrendOf(term) == Trend.ToInfinity && tail.SignOf(term) is var sign && sign != 0
            && SymbolicForm.Power(kernel.Argument!, -Rational.One, [0]) is { } inverse)
        {
            var half = KernelSum.Of(Monomial.Of(Kernel.Pi, Rational.One).Times(Rational.Create(sign, 2)));
            return half - KernelSum.Of(Monomial.Of(Kernel.Of(KernelKind.Atan, inverse.Times(sign)), Rational.One).Times(sign));
        }

        return null;
    }
}
