using Brox.Definitions.Verdicts;

namespace Brox.Theory.Classes.Formulas;

/// <summary>
/// What other verdicts on the same formula say of a class, where its own decider says nothing. Each line is a fact on every convex box; X is not empty where a class of those named holds.
/// </summary>
/// <remarks>
/// Convex, pseudoconvex, strictly quasiconvex functions are quasiconvex, so what is not quasiconvex is none of them. Star-convex functions, with a minimizer p, are star-quasiconvex, strictly:
/// <c>f(z) &lt;= a f* + (1-a) f(x) &lt; f(x)</c> outside X; the segments from p to the other minimizers lie in X, so that X is connected. Quasiconvex functions have a convex X. A differentiable star-convex
/// function is quasar-convex with every gamma, and with one minimizer it has aiming(1).
/// </remarks>
internal static class Implications
{
    /// <summary>The verdict that follows; <see langword="null"/> where none does.</summary>
    public static Verdict? Decide(string name, FormulaAnalysis a, ClassArgument argument, CancellationToken cancellation)
    {
        Verdict Of(string c) => FormulaDeciders.Own(c, a.F, ClassArgument.None, cancellation);
        Holds? From(string c) => Of(c) is Holds holds ? holds with { Reason = $"{c}: {holds.Reason}" } : null;
        Fails? Without(string c) => Of(c) is Fails fails ? fails with { Reason = $"not {c}: {fails.Reason}" } : null;
        switch (name)
        {
            case "convex":
                return Without("quasiconvex");
            case "strongly-convex":
                // A closed strongly convex function has one minimizer; one that is not closed may have none.
                return Without("quasiconvex") ?? (Of("closed") is Holds ? Without("unique-minimizer") : null);
            case "pseudoconvex" or "strictly-quasiconvex":
                return Without("quasiconvex");
            case "connected-minimizers":
                return From("unique-minimizer") ?? From("star-convex");
            case "star-quasiconvex" or "strictly-star-quasiconvex" or "alignment" or "progress" or "broximally-aligned":
                return From("star-convex");
            case "quasar-convex" when Of("differentiable") is Holds:
                return From("star-convex");
            case "aiming" when !(argument.ConstantOrNull > Numbers.Rational.One) && Of("differentiable") is Holds && Of("unique-minimizer") is Holds:
                return From("star-convex");
            default:
                return null;
        }
    }
}
