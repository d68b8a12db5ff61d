using System.Collections.Immutable;
using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Broximal;

namespace Brox.Theory.Classes.Formulas.Rules;

/// <summary>A continuous function on all of R^d that is periodic along a vector T, and not constant along it.</summary>
/// <remarks>
/// It has no unique minimizer: with x* every <c>x* + kT</c> is one. It is not star-quasiconvex, and so neither star-convex nor quasar-convex: if x* served, every <c>x* + kT</c> would; f is at most f(x) on the
/// segment from x to it, so in the limit on the ray <c>x + sT</c>, s &gt;= 0, and, as f is periodic, on the whole line; as x is arbitrary, f is constant along T. In one variable it has a minimizer, and
/// its greatest value at a point that is stationary where f is differentiable: no inequality that is positive outside X holds there; and X is not connected.
/// </remarks>
internal static class PeriodicFunction
{
    private const int MostPoints = 40;

    private static readonly ImmutableHashSet<string> _alongStars = [ClassName.UniqueMinimizer, ClassName.StarConvex, ClassName.StarQuasiconvex, ClassName.StrictlyStarQuasiconvex, ClassName.QuasarConvex];

    private static readonly ImmutableHashSet<string> _onLines = [ClassName.ConnectedMinimizers, ClassName.Aiming, ClassName.PolyakLojasiewicz, ClassName.RestrictedSecant, ClassName.Pseudoconvex, ClassName.Convex, ClassName.Quasiconvex];

    /// <summary>The verdict for a class; <see langword="null"/> where this gives none.</summary>
    public static Verdict? Decide(FormulaAnalysis a, string name, CancellationToken cancellation)
    {
        var isOnLine = a.F.Dimension == 1 && (name == ClassName.HasMinimizer || _onLines.Contains(name));
        if (!a.F.Box.IsWholeSpace || (!_alongStars.Contains(name) && !isOnLine))
        {
            return null;
        }

        foreach (var v in Translations.Directions(a.F.Dimension))
        {
            var period = Period.None;
            if (!period.Covers(a.Formula, v) || period.Length is null || NotConstant(a, v) is not var (x, y) || !a.IsContinuous(cancellation).IsComplete)
            {
                continue;
            }

            var along = a.F.Dimension == 1 ? string.Empty : $" along ({string.Join(", ", v)})";
            var reason = $"f is continuous on {a.F.Box} and periodic{along} with the period {period}, but not constant";
            return name == ClassName.HasMinimizer ? new Holds(reason, Method.Certified)
                : new Fails($"{reason}{along}", Witness.Of("f(x) != f(y), and f takes both values again and again beyond them").With("x", x).With("y", y), Method.Certified);
        }

        return null;
    }

    /// <summary>
    /// The failure of alignment: a far x such that <c>&lt;x - u, T&gt;_B</c> has one sign, and is not 0, for all u in <c>brox_t(x)</c>. For the points <c>x + kT</c>, far as well, with <c>u + kT</c>,
    /// <c>&lt;x - u, u + kT - x*&gt;_B = &lt;x - u, u - x*&gt;_B + k&lt;x - u, T&gt;_B</c> is negative for a large k of the right sign, whatever x* is.
    /// </summary>
    public static Fails? Misaligned(FormulaAnalysis a, Radius t, CancellationToken cancellation)
    {
        // In one variable a periodic function has a minimizer.
        if (!a.F.Box.IsWholeSpace || (a.F.Dimension > 1 && a.Minimum(cancellation) is null) || a.LocalMinima(cancellation) is not [var lowest, ..])
        {
            return null;
        }

        var value = a.F.Enclose(FloatBoxes.Of(lowest)).Upper;
        foreach (var v in Translations.Directions(a.F.Dimension))
        {
            var period = Period.None;
            if (!period.Covers(a.Formula, v) || period.Length is null || !a.IsContinuous(cancellation).IsComplete)
            {
                continue;
            }

            var random = new Random(43);
            FloatInterval[] along = [.. v.Select(c => new FloatInterval(c))];
            for (var k = 0; k < MostPoints; k++)
            {
                var x = SimplePoints.Round(a.F, a.Region.Sample(random), 4);
                if (!FarPoints.IsHighAround(a, value, x, t, cancellation) || FormulaOperator.Brox(a.F, x, t, 2_000, cancellation) is not { Cover.Count: > 0 } brox)
                {
                    continue;
                }

                var products = brox.Cover.Select(box => FormulaOperator.Inner(a.F, FloatBoxes.Difference(FloatBoxes.Of(x), [.. box]), along)).ToList();
                if (products.TrueForAll(p => p.Lower > 0) || products.TrueForAll(p => p.Upper < 0))
                {
                    return new Fails(
                        $"f is periodic along ({string.Join(", ", v)}) with the period {period}, so that X is, and no minimizer serves as x*, on {a.F.Box}",
                        Witness.Of($"x is far, and a step from it goes {(products[0].Lower > 0 ? "against" : "along")} the period T: at x + kT with a large k{(products[0].Lower > 0 ? " < 0" : string.Empty)} it leads away from any x*")
                            .With("x", x), Method.Certified);
                }
            }
        }

        return null;
    }

    /// <summary>Two points on a line along a direction with different values; <see langword="null"/> where none were found.</summary>
    private static (Point X, Point Y)? NotConstant(FormulaAnalysis a, int[] v)
    {
        for (var k = 0; k < 8; k++)
        {
            var x = new Point([.. v.Select((_, i) => Rational.Create(k * (i + 1), 3))]);
            var y = new Point([.. x.Coordinates.Select((c, i) => c + (v[i] * Rational.Create(k + 2, 5)))]);
            var difference = Quantity.At(a.F, x) - Quantity.At(a.F, y);
            if (difference.IsPositive || (Quantity.Of(-Rational.One) * difference).IsPositive)
            {
                return (x, y);
            }
        }

        return null;
    }
}
