using Brox.Definitions.Verdicts;

namespace Brox.Theory.Classes.Formulas;

/// <summary>Formulas that are not known to be continuous, or defined, on their whole box: what the rules of composition prove all the same, and what a few points of the domain refute.</summary>
internal static class Discontinuous
{
    /// <summary>The verdict; <see langword="null"/> where there is none.</summary>
    public static Verdict? Decide(FormulaAnalysis a, string name, CancellationToken cancellation)
    {
        switch (name)
        {
            case "convex" or "strongly-convex":
                return (Verdict?)DomainGap.Find(a, cancellation) ?? (name == "convex" && IsWhole(a, cancellation) && a.Rules.Is(a.Formula, 1)
                    ? new Holds($"convex on {a.F.Box} by the rules of composition", Method.Certified) : ConvexityDeciders.NotConvex(a, cancellation));
            case "quasiconvex":
                return (Verdict?)DomainGap.Find(a, cancellation) ?? (IsWhole(a, cancellation) && a.Rules.IsQuasi(a.Formula, 1)
                    ? new Holds($"quasiconvex on {a.F.Box} by the rules of composition", Method.Certified) : ConvexityDeciders.Hump(a, strict: false, cancellation));
            case "strictly-quasiconvex":
                return (Verdict?)DomainGap.Find(a, cancellation) ?? ConvexityDeciders.Hump(a, strict: true, cancellation);
            case "pseudoconvex" or "quasar-convex" or "aiming" or "polyak-lojasiewicz" or "restricted-secant":
                return RegularityDeciders.Differentiable(a, cancellation) as Fails;
            case "unique-minimizer" or "connected-minimizers" or "has-minimizer":
                return a.Minimum(cancellation) is { IsUnique: true, Structure: not null } minimum ? new Holds($"on {a.F.Box}, {minimum.Text}", Method.Certified) : null;
            default:
                return null;
        }
    }

    private static bool IsWhole(FormulaAnalysis a, CancellationToken cancellation) => RegularityDeciders.RealValued(a, cancellation) is Holds;
}
