using Brox.Definitions;
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
            case ClassName.Convex or ClassName.StronglyConvex:
                return (Verdict?)DomainGap.Find(a, cancellation) ?? (name == ClassName.Convex && IsWhole(a,
                    cancellation) && a.Rules.Is(a.Formula, 1)
                    ? new Holds($"convex on {a.F.Box} by the rules of composition", Method.Certified) : ConvexityDeciders.NotConvex(a, cancellation));
            case ClassName.Quasiconvex:
                return (Verdict?)DomainGap.Find(a, cancellation) ?? (IsWhole(a, cancellation) && a.Rules.IsQuasi(a.Formula, 1)
                    ? new Holds($"quasiconvex on {a.F.Box} by the rules of composition", Method.Certified) : ConvexityDeciders.Hump(a, strict: false, cancellation));
            case ClassName.StrictlyQuasiconvex:
                return (Verdict?)DomainGap.Find(a, cancellation) ?? ConvexityDeciders.Hump(a, strict: true, cancellation);
            case ClassName.Pseudoconvex or ClassName.QuasarConvex or ClassName.Aiming or ClassName.PolyakLojasiewicz
                or ClassName.RestrictedSecant:
                return RegularityDeciders.Differentiable(a, cancellation) as Fails;
            case ClassName.UniqueMinimizer or ClassName.ConnectedMinimizers or ClassName.HasMinimizer:
                return IsWhole(a, cancellation) && a.Minimum(cancellation) is { IsUnique: true, Structure: not null } minimum ? new Holds($"on {a.F.Box}, {minimum.Text}", Method.Certified) : null;
            default:
                return null;
        }
    }

    private static bool IsWhole(FormulaAnalysis a, CancellationToken cancellation) => RegularityDeciders.RealValued(a, cancellation) is Holds;
}
