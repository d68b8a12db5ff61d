using System.Collections.Immutable;
using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Rules;

/// <summary>A continuous function on all of R^d that is periodic along a vector T, and not constant along it.</summary>
/// <remarks>
/// It has no unique minimizer: with x* every <c>x* + kT</c> is one. It is not star-quasiconvex, and so neither star-convex nor quasar-convex: if x* served, every <c>x* + kT</c> would; f is at most f(x) on the
/// segment from x to it, so in the limit on the ray <c>x + sT</c>, s &gt;= 0, and, as f is periodic, on the whole line; as x is arbitrary, f is constant along T. In one variable it has a minimizer, and
/// its greatest value at a point that is stationary where f is differentiable: no inequality that is positive outside X holds there; and X is not connected.
/// </remarks>
internal static class PeriodicFunction
{
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
