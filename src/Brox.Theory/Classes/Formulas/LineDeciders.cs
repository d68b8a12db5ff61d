using System.Collections.Immutable;
using Brox.Definitions.Verdicts;
using Brox.Functions;

namespace Brox.Theory.Classes.Formulas;

/// <summary>Formulas of one variable that are piecewise polynomials: they are decided exactly, as such.</summary>
internal static class LineDeciders
{
    /// <summary>The largest degree for which classes with a radius are decided exactly first: beyond it, enclosures are quicker.</summary>
    private const int MostCurved = 4;

    /// <summary>
    /// Classes that mean something else for a function restricted to an interval, depending on how it is given: a formula is continuous, or differentiable, on its box, and its subgradients are
    /// those of the formula, while a piecewise polynomial of bounded domain has an infinite value beyond it.
    /// </summary>
    private static readonly ImmutableHashSet<string> _ofTheFormula =
    [
        "continuous", "real-valued", "differentiable", "pseudoconvex", "generalized-pseudoconvex", "quasar-convex", "aiming", "polyak-lojasiewicz", "restricted-secant", "convex-domain",
        "bounded-domain",
    ];

    /// <summary>The piecewise polynomial that decides a class for a formula; <see langword="null"/> where there is none.</summary>
    public static PiecewisePolynomial? Exact(FormulaFunction f, string name) => f.HasBox && _ofTheFormula.Contains(name) ? null : FormulaAnalysis.Of(f).Line;

    /// <summary>The verdict of the piecewise polynomial; <see langword="null"/> where there is none.</summary>
    public static Verdict? Decide(FormulaFunction f, string name, ClassArgument argument, CancellationToken cancellation) =>
        Exact(f, name) is not { } line || (argument.RadiusOrNull is not null && line.Degree > MostCurved) ? null : ClassCatalog.Find(name)!.Decide(line, argument, cancellation) switch
        {
            Holds holds => holds with { Reason = $"{holds.Reason}, on {f.Box}" },
            Fails fails => fails with { Reason = $"{fails.Reason}, on {f.Box}" },
            _ => null,
        };
}
