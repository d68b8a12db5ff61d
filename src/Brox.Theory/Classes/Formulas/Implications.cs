using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;

namespace Brox.Theory.Classes.Formulas;

/// <summary>
/// What other verdicts on the same formula say of a class, where its own decider says nothing. Each line is a fact on every convex box; X is not empty where a class of those named holds.
/// </summary>
/// <remarks>
/// The sublevel sets of a function of one variable on R^d are those on the line times R^(d-1). Convex, pseudoconvex, strictly quasiconvex functions are quasiconvex, so what is not quasiconvex is none of them. Star-convex functions, with a minimizer p, are star-quasiconvex, strictly:
/// <c>f(z) &lt;= a f* + (1-a) f(x) &lt; f(x)</c> outside X; closed strictly star-quasiconvex functions are broximally aligned for every t (conj-star); the segments from p to the other
/// minimizers lie in X, so that X is connected. Quasiconvex functions have a convex X. A differentiable star-convex function is quasar-convex with every gamma, and with one minimizer it has
/// aiming(1). On all of R^d the Polyak-Lojasiewicz inequality implies quadratic growth with the same mu: <c>sqrt(f - f*)</c> has a slope of at least <c>sqrt(mu/2)</c> outside X, so by
/// Ekeland's principle it is at least <c>sqrt(mu/2) dist(x, X)</c>.
/// </remarks>
internal static class Implications
{
    /// <summary>The verdict that follows; <see langword="null"/> where none does.</summary>
    public static Verdict? Decide(string name, FormulaAnalysis a, ClassArgument argument, CancellationToken cancellation)
    {
        Verdict Of(string c, ClassArgument? with = null) => FormulaDeciders.Own(c, a.F, with ?? ClassArgument.None, cancellation);
        Holds? From(string c) => Of(c) is Holds holds ? holds with { Reason = $"{c}: {holds.Reason}" } : null;
        Fails? Without(string c) => Of(c) is Fails fails ? fails with { Reason = $"not {c}: {fails.Reason}" } : null;
        switch (name)
        {
            case ClassName.Convex:
                return Without(ClassName.Quasiconvex);
            case ClassName.StronglyConvex:
                // A closed strongly convex function has one minimizer; one that is not closed may have none.
                return Without(ClassName.Quasiconvex) ?? (Of(ClassName.Closed) is Holds ? Without(ClassName.UniqueMinimizer) : null);
            case ClassName.Quasiconvex when FurtherDeciders.Section(a) is { } section && OnLine(section) is Holds onLine:
                return onLine with { Reason = $"f is a function of one variable, and quasiconvex on the line: {onLine.Reason}" };
            case ClassName.Pseudoconvex or ClassName.StrictlyQuasiconvex:
                return Without(ClassName.Quasiconvex);
            case ClassName.QuadraticGrowth when a.F.Box.IsWholeSpace && Of(ClassName.PolyakLojasiewicz, argument) is Holds polyak:
                return polyak with { Reason = $"{ClassName.PolyakLojasiewicz}: {polyak.Reason}" };
            case ClassName.ConnectedMinimizers:
                return From(ClassName.UniqueMinimizer) ?? From(ClassName.StarConvex);
            case ClassName.StarQuasiconvex or ClassName.StrictlyStarQuasiconvex:
                return From(ClassName.StarConvex);
            case ClassName.Alignment or ClassName.Progress or ClassName.BroximallyAligned:
                return Without(ClassName.Closed) ?? (Of(ClassName.Closed) is Holds ? (Verdict?)From(ClassName.StarConvex) ?? From(ClassName.StrictlyStarQuasiconvex) : null);
            case ClassName.UniformlyAligned or ClassName.UniformlyAlignedSublevel or ClassName.UniformlyAlignedInBall or ClassName.GeneralizedPseudoconvex:
                // These ask for closed functions.
                return Without(ClassName.Closed);
            case ClassName.QuasarConvex when Of(ClassName.Differentiable) is Holds:
                return From(ClassName.StarConvex);
            case ClassName.Aiming when !(argument.ConstantOrNull > Numbers.Rational.One) && Of(ClassName.Differentiable) is Holds
                && Of(ClassName.UniqueMinimizer) is Holds:
                return From(ClassName.StarConvex);
            default:
                return null;
        }

        Verdict OnLine(FormulaFunction section) => LineDeciders.Exact(section) is { } line
            ? ClassCatalog.Named(name).Decide(line, argument, cancellation)
            : FormulaDeciders.Decide(name, section, argument, cancellation);
    }
}
