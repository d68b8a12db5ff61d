using System.Collections.Immutable;
using Brox.Functions.Formulas;
using Brox.Functions.Formulas.Symbolic;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Line;

/// <summary>
/// The signs of a sum of kernels on an open interval, bounded or not, on which it is analytic: common factors are taken out and looked at for themselves; what is left is a polynomial, whose
/// roots are known exactly, or is enclosed between the ends, at which (also infinite ones) the leading monomial decides.
/// </summary>
internal static class LineChart
{
    private const int MostDepth = 6;
    private static readonly Monomial _t = Monomial.Of(Kernel.Variable(0), Rational.One);

    /// <summary>The chart; <see langword="null"/> where it was not found.</summary>
    public static SignChart? Of(KernelSum sum, Rational? lower, Rational? upper, CancellationToken cancellation) => Of(sum, lower, upper, 0, cancellation);

    /// <summary>
    /// A sum near an end in a new variable t that tends to infinity: <c>x = t</c>, <c>x = -t</c>, or <c>x = end + 1/t</c> (right of the end), <c>x = end - 1/t</c> (left of it).
    /// </summary>
    public static KernelSum? Near(KernelSum sum, Rational? end, bool fromBelow)
    {
        var value = end is not { } e ? KernelSum.Of(fromBelow ? _t : _t.Times(-Rational.One))
            : KernelSum.Of(e) + KernelSum.Of(_t.Inverse().Times(fromBelow ? -Rational.One : Rational.One));
        return SymbolicForm.At(sum, 0, value, [0]);
    }

    private static SignChart? Of(KernelSum sum, Rational? lower, Rational? upper, int depth, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (sum.IsZero)
        {
            return SignChart.Constant(0);
        }

        ImmutableArray<int> positive = lower is { Sign: >= 0 } ? [0] : [];
        if (SymbolicForm.SignByTerms(sum, positive) is var byTerms && byTerms != 0)
        {
            return SignChart.Constant(byTerms);
        }

        if (depth > MostDepth || Factored(sum) is not var (outside, core))
        {
            return null;
        }

        var charts = new List<SignChart>();
        foreach (var (kernel, power) in outside.Powers)
        {
            if (OfPower(kernel, power, lower, upper, positive, depth, cancellation) is not { } chart)
            {
                return null;
            }

            charts.Add(chart);
        }

        if (OfCore(core, lower, upper, positive, cancellation) is not { } rest)
        {
            return null;
        }

        charts.Add(rest);
        return charts.Count == 1 ? rest : SignChart.Product(charts);
    }

    /// <summary>The sum as a product multiplied out: what cancels within it is gone.</summary>
    public static KernelSum Simplified(KernelSum sum) => !sum.IsZero && Factored(sum) is var (outside, core) ? core.Times(outside) : sum;

    /// <summary>The powers of kernels and the exponential that are common to all terms, and what is left, with powers of sums multiplied out.</summary>
    private static (Monomial Outside, KernelSum Core)? Factored(KernelSum sum)
    {
        var all = Monomial.One;
        var core = sum;
        for (var round = 0; round < 4; round++)
        {
            var outside = Monomial.One;
            foreach (var kernel in core.Terms.SelectMany(t => t.Powers.Select(p => p.Kernel)).Distinct())
            {
                var least = core.Terms.Min(t => t.PowerOf(kernel));
                if (!least.IsZero && !kernel.IsConstant)
                {
                    outside *= Monomial.Of(kernel, least);
                }
            }

            if (core.Terms[0].Exponent is { } exponent)
            {
                outside *= Monomial.Exponential(exponent);
            }

            all *= outside;
            var divided = core.Times(outside.Inverse());
            if (MultipliedOut(divided) is not { } next)
            {
                return null;
            }

            if (next.Equals(core) || next.IsZero)
            {
                core = next;
                break;
            }

            core = next;
        }

        return (all, core);
    }

    /// <summary>The sum with natural powers of sums multiplied out.</summary>
    private static KernelSum? MultipliedOut(KernelSum sum)
    {
        var result = KernelSum.Zero;
        foreach (var term in sum.Terms)
        {
            var product = (KernelSum?)KernelSum.Of(term);
            foreach (var (kernel, power) in term.Powers)
            {
                if (kernel.Kind == KernelKind.Sum && power.IsInteger && power.Sign > 0)
                {
                    product = product is not null && kernel.Argument!.Expanded((int)power.Numerator) is { } expanded
                        ? product.Times(Monomial.Of(kernel, -power)).Times(expanded) : null;
                }
            }

            if (product is null)
            {
                return null;
            }

            result += product;
        }

        return result.Terms.Length <= KernelSum.MostTerms ? result : null;
    }

    private static SignChart? OfPower(
        Kernel kernel, Rational power, Rational? lower, Rational? upper, ImmutableArray<int> positive, int depth, CancellationToken cancellation)
    {
        var chart = kernel.Kind switch
        {
            KernelKind.Number or KernelKind.Pi => SignChart.Constant(1),
            KernelKind.Variable => lower is { Sign: >= 0 } ? SignChart.Constant(1)
                : upper is { Sign: <= 0 } ? SignChart.Constant(-1)
                : new SignChart([Cut.At(Rational.Zero)], [-1, 1]),
            KernelKind.Log => Of(kernel.Argument! - KernelSum.Of(Rational.One), lower, upper, depth + 1, cancellation),
            KernelKind.Sum or KernelKind.Atan => Of(kernel.Argument!, lower, upper, depth + 1, cancellation),
            _ => OfCore(KernelSum.Of(Monomial.Of(kernel, Rational.One)), lower, upper, positive, cancellation),
        };
        if (chart is null)
        {
            return null;
        }

        if (!power.IsInteger)
        {
            // The power is defined where the kernel is not negative.
            return chart.IsNonNegative ? chart : null;
        }

        return (power * Rational.Half).IsInteger ? chart.Map(static s => s * s) : chart;
    }

    /// <summary>Whether a sum is not 0 at some point: an identity that its form does not show is 0 everywhere.</summary>
    private static bool IsSomewhereOther(KernelSum core, Rational? lower, Rational? upper)
    {
        var program = new FormulaProgram(core.ToExpression(), 1);
        var x = SimplestRational.Between(lower, upper);
        for (var k = 0; k < 4; k++)
        {
            var value = program.Value<FloatInterval>([FloatInterval.FromRational(x)]);
            if (!value.IsEmpty && !value.Contains(0.0))
            {
                return true;
            }

            x = SimplestRational.Between(x, upper);
        }

        return false;
    }

    private static SignChart? OfCore(KernelSum core, Rational? lower, Rational? upper, ImmutableArray<int> positive, CancellationToken cancellation)
    {
        if (core.IsConstant)
        {
            return SymbolicForm.ConstantSign(core) is var sign && (sign != 0 || core.IsZero) ? SignChart.Constant(sign) : null;
        }

        if (SymbolicForm.SignByTerms(core, positive) is var byTerms && byTerms != 0)
        {
            return SignChart.Constant(byTerms);
        }

        if (core.AsPolynomial(0) is { } polynomial)
        {
            var parts = PolynomialSigns.Over(polynomial, AlgebraicNumber.From(lower), AlgebraicNumber.From(upper));
            return new SignChart(
                [.. parts.Where((_, i) => i % 2 == 1).Select(p => Cut.At(p.Part.Lower!))], [.. parts.Where((_, i) => i % 2 == 0).Select(p => p.Sign)]);
        }

        if (ZeroIsolation.Of(core, lower, upper, cancellation) is { } chart)
        {
            return chart;
        }

        // An analytic function that is nowhere negative and not 0 is positive but for isolated points.
        var all = new FloatInterval(
            lower is { } a ? FloatInterval.FromRational(a).Lower : double.NegativeInfinity, upper is { } b ? FloatInterval.FromRational(b).Upper : double.PositiveInfinity);
        var values = new FormulaProgram(core.ToExpression(), 1).Value<FloatInterval>([all]);
        return (values.Lower >= 0 || values.Upper <= 0) && IsSomewhereOther(core, lower, upper) ? SignChart.Constant(values.Lower >= 0 ? 1 : -1) with { IsWeak = true } : null;
    }
}
