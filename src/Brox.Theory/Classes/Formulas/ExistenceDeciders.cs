using Brox.Definitions.Verdicts;
using Brox.Functions.Formulas;

namespace Brox.Theory.Classes.Formulas;

/// <summary>Whether a formula that is continuous on its box has a minimizer there.</summary>
internal static class ExistenceDeciders
{
    /// <summary>
    /// It has one where the box is bounded (Weierstrass), or where one was found and proved. It has none where it strictly falls along a coordinate for ever: from every point of the box a lower one can be reached.
    /// </summary>
    public static Verdict HasMinimizer(FormulaAnalysis a, CancellationToken cancellation)
    {
        if (a.Region.IsBounded)
        {
            return new Holds($"continuous on the compact box {a.F.Box}", Method.Certified);
        }

        return (Verdict?)Missing(a, cancellation)
            ?? (a.Minimum(cancellation) is { } minimum
                ? new Holds($"on {a.F.Box}, {minimum.Text}", Method.Certified)
                : new Undecided($"it is not decided whether the infimum on {a.F.Box} is attained"));
    }

    /// <summary>The failure of every class that speaks of a minimizer, where the formula strictly falls along a coordinate for ever; else <see langword="null"/>.</summary>
    public static Fails? Missing(FormulaAnalysis a, CancellationToken cancellation)
    {
        for (var i = 0; i < a.F.Dimension; i++)
        {
            var side = a.F.Box.Sides[i];
            var downward = CoordinateMonotony.Of(a.Formula, i) switch
            {
                1 when side.Lower is null => "decreases",
                -1 when side.Upper is null => "increases",
                _ => null,
            };
            if (downward is not null)
            {
                var x = SimplePoints.Round(a.F, a.Region.Project(new double[a.F.Dimension]), 1);
                return new Fails(
                    $"X is empty: the formula strictly falls as {a.F.Variables[i]} {downward}, without end on {a.F.Box}",
                    Witness.Of($"f has a lower value where {a.F.Variables[i]} {downward} from x on; so at every point").With("x", x),
                    Method.Certified);
            }
        }

        return a.Falling(cancellation);
    }
}
