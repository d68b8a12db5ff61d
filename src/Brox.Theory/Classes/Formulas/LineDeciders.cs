using Brox.Definitions.Verdicts;
using Brox.Functions;

namespace Brox.Theory.Classes.Formulas;

/// <summary>Formulas of one variable that are piecewise polynomials: they are decided exactly, as such.</summary>
internal static class LineDeciders
{
    /// <summary>The largest degree for which classes with a radius are decided exactly first: beyond it, enclosures are quicker.</summary>
    private const int MostCurved = 4;

    /// <summary>The formula as a piecewise polynomial on its box; <see langword="null"/> where it is none.</summary>
    public static PiecewisePolynomial? Exact(FormulaFunction f) => FormulaAnalysis.Of(f).Line;

    /// <summary>The verdict of the piecewise polynomial; <see langword="null"/> where there is none.</summary>
    public static Verdict? Decide(FormulaFunction f, string name, ClassArgument argument, CancellationToken cancellation) =>
        Exact(f) is not { } line || (argument.RadiusOrNull is not null && line.Degree > MostCurved) ? null : ClassCatalog.Named(name).Decide(line, argument, cancellation) switch
        {
            Holds holds => holds with { Reason = BoxScope.On(holds.Reason, f.Box) },
            Fails fails => fails with { Reason = BoxScope.On(fails.Reason, f.Box) },
            _ => null,
        };
}
