using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes.Further;

/// <summary>
/// Where a strictly quasiconvex, closed function of one variable is too flat for the width of its sublevel sets: points x inside a cell and y with <c>f(y) &lt;= f(x)</c> and <c>|f'(x)| &lt; (mu/2)|x-y|</c>.
/// </summary>
/// <remarks>
/// With <c>Y(x) = x - (2/mu) f'(x)</c> such a y lies beyond Y(x), as seen from x. Beyond Y(x) the function has its infimum at Y(x) if Y(x) lies beyond the minimizer, and is below f(x) there if Y(x) lies between; so there is a y exactly when
/// f at Y(x), as a limit from beyond, is below f(x): signs of polynomials in x, for each pair of cells.
/// </remarks>
internal static class SublevelReach
{
    /// <summary>Such points, both rational; <see langword="null"/> if there are none.</summary>
    public static (Rational X, Rational Y)? Beyond(PiecewisePolynomial f, Rational mu)
    {
        foreach (var (of, p) in Cells(f))
        {
            var reach = Polynomial.X - (p.Derivative() * (Polynomial)(2 / mu));
            foreach (var (over, q) in Cells(f))
            {
                foreach (var x in Samples(f, of, [.. Ends(f, over).Select(e => reach - (Polynomial)e), p - After(q, reach)]))
                {
                    if (Partner(f, x, p, over, q, reach.Evaluate(x)) is { } y)
                    {
                        return (x, y);
                    }
                }
            }
        }

        return null;
    }

    private static IEnumerable<(int Cell, Polynomial Polynomial)> Cells(PiecewisePolynomial f) =>
        Enumerable.Range(0, f.Cells.Length).Where(i => f.Cells[i] is not null).Select(i => (i, f.Cells[i]!));

    private static IEnumerable<Rational> Ends(PiecewisePolynomial f, int cell) => new[] { f.CellFrom(cell), f.CellTo(cell) }.OfType<Rational>();

    /// <summary>A rational point in each part of a cell on which no polynomial changes its sign.</summary>
    private static IEnumerable<Rational> Samples(PiecewisePolynomial f, int cell, IReadOnlyList<Polynomial> polynomials)
    {
        var (from, to) = (AlgebraicNumber.From(f.CellFrom(cell)), AlgebraicNumber.From(f.CellTo(cell)));
        var last = from;
        foreach (var root in polynomials.Where(p => !p.IsZero).SelectMany(p => RealRoots.Between(p, from, to)).Order().Append(to))
        {
            if (last is null || root is null || last < root)
            {
                yield return AlgebraicNumber.SimplestBetween(last, root);
            }

            last = root;
        }
    }

    /// <summary>A point y of a cell, beyond <paramref name="reach"/> as seen from x, with <c>f(y) &lt;= f(x)</c>.</summary>
    private static Rational? Partner(PiecewisePolynomial f, Rational x, Polynomial p, int over, Polynomial q, Rational reach)
    {
        var side = (reach - x).Sign;
        var (from, to) = (f.CellFrom(over), f.CellTo(over));
        var isThere = side < 0 ? !(from >= reach) && !(to < reach) : !(from > reach) && !(to <= reach);
        var height = p.Evaluate(x);
        if (side == 0 || !isThere || q.Evaluate(reach) >= height)
        {
            return null;
        }

        var end = side < 0 ? from : to;
        for (var step = end is { } e ? (e - reach) / 2 : (Rational)side; ; step /= 2)
        {
            if (q.Evaluate(reach + step) <= height)
            {
                return reach + step;
            }
        }
    }

    /// <summary>The polynomial <c>x -&gt; q(inner(x))</c>.</summary>
    private static Polynomial After(Polynomial q, Polynomial inner) =>
        q.Coefficients.Reverse().Aggregate((Polynomial)Rational.Zero, (sum, c) => (sum * inner) + (Polynomial)c);
}
