using Brox.Definitions.Verdicts;
using Brox.Functions.Formulas.Symbolic;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Rules;

/// <summary>
/// A ray <c>p + tv</c> from a minimizer along which <c>f - f*</c> and <c>|grad f|^2</c> are polynomials in t, the first with a lower order at 0 than the second: their quotient is unbounded, and the
/// Polyak-Lojasiewicz inequality fails for every mu (<c>x^2 y^2</c> at the origin: orders 4 and 6).
/// </summary>
internal static class DegenerateRay
{
    private const int MostPoints = 4;
    private const int MostVariables = 4;

    /// <summary>The failure; <see langword="null"/> where no such ray was found.</summary>
    public static Fails? Find(FormulaAnalysis a, Minimum minimum, CancellationToken cancellation)
    {
        var d = a.F.Dimension;
        if (minimum.Value.Exact is not { } least || d > MostVariables || SymbolicForm.Of(a.Formula) is not { } form)
        {
            return null;
        }

        KernelSum?[] slopes = [.. Enumerable.Range(0, d).Select(form.Derivative)];
        foreach (var p in minimum.Members.Take(MostPoints))
        {
            foreach (var v in Directions(d))
            {
                cancellation.ThrowIfCancellationRequested();
                if (!Leads(a, p, v) || OnRay(form, p, v)?.AsPolynomial(d) is not { } f || Array.ConvertAll(slopes, s => s is null ? null : OnRay(s, p, v)?.AsPolynomial(d)) is var g && Array.Exists(g, s => s is null))
                {
                    continue;
                }

                var (rise, steep) = (Order(f - (Polynomial)least), g.Select(s => Order(s!)).Min());
                if (rise is { } k && 2 * (steep ?? int.MaxValue / 4) > k)
                {
                    return new Fails(
                        $"no mu > 0 serves, on {a.F.Box}",
                        Witness.Of($"x is a minimizer; at x + t({string.Join(", ", v)}) f - f* is of order t^{k}, and |grad f|^2 of order {(steep is { } m ? $"t^{2 * m}" : "0")}").With("x", p), Method.Certified);
                }
            }
        }

        return null;
    }

    /// <summary>Whether points beyond p in a direction belong to the box.</summary>
    private static bool Leads(FormulaAnalysis a, Point p, int[] v) =>
        a.F.Box.Sides.Select((s, i) => v[i] == 0 || (v[i] > 0 ? s.Upper is not { } high || p[i] < high : s.Lower is not { } low || p[i] > low)).All(x => x);

    private static KernelSum? OnRay(KernelSum sum, Point p, int[] v)
    {
        var t = KernelSum.Of(Monomial.Of(Kernel.Variable(v.Length), Rational.One));
        var result = sum;
        for (var i = 0; i < v.Length && result is not null; i++)
        {
            result = SymbolicForm.At(result, i, KernelSum.Of(p[i]) + t.Times(v[i]));
        }

        return result;
    }

    /// <summary>The order of the zero at 0; <see langword="null"/> for the polynomial 0.</summary>
    private static int? Order(Polynomial p) => p.IsZero ? null : Enumerable.Range(0, p.Degree + 1).First(k => !p.Coefficient(k).IsZero);

    private static IEnumerable<int[]> Directions(int d)
    {
        IEnumerable<int[]> all = [[]];
        for (var i = 0; i < d; i++)
        {
            all = all.SelectMany(v => new[] { 1, 0, -1, 2 }.Select(s => (int[])[.. v, s]));
        }

        return all.Where(v => v.Any(s => s != 0));
    }
}
