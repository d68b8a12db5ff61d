using System.Collections.Immutable;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Theory.Classes.Formulas.Rules;

namespace Brox.Theory.Classes.Formulas;

/// <summary>Which decider answers for which class on functions given by a formula.</summary>
internal static class FormulaDeciders
{
    /// <summary>The classes whose definitions speak of X or f*: they fail where X is empty.</summary>
    private static readonly ImmutableHashSet<string> _speakOfMinimizers =
    [
        "quasar-convex", "star-convex", "aiming", "polyak-lojasiewicz", "quadratic-growth", "star-quasiconvex", "strictly-star-quasiconvex", "restricted-secant", "unique-minimizer",
        "connected-minimizers", "alignment", "progress", "broximally-aligned", "uniformly-aligned", "uniformly-aligned-sublevel", "uniformly-aligned-in-ball",
    ];

    /// <summary>The verdict for a class, by its name: exact where the formula is a piecewise polynomial of one variable, else by enclosures.</summary>
    public static Verdict Decide(string name, FormulaFunction f, ClassArgument argument, CancellationToken cancellation) =>
        Own(name, f, argument, cancellation) is var own && own is Undecided ? Implications.Decide(name, FormulaAnalysis.Of(f), argument, cancellation) ?? own : own;

    /// <summary>The verdict for a class without those for other classes.</summary>
    public static Verdict Own(string name, FormulaFunction f, ClassArgument argument, CancellationToken cancellation) =>
        LineDeciders.Decide(f, name, argument, cancellation)
        ?? FormulaAnalysis.Of(f).Theory(cancellation)?.Decide(name, argument)
        ?? Line.LineTheory.Gap(FormulaAnalysis.Of(f), name, cancellation)
        ?? FormulaAnalysis.Of(f).Separable?.Decide(name, argument, cancellation)
        ?? FormulaAnalysis.Of(f).Radial?.Decide(name, argument, cancellation)
        ?? FormulaAnalysis.Of(f).Ridge?.Decide(name, argument, cancellation)
        ?? PeriodicFunction.Decide(FormulaAnalysis.Of(f), name, cancellation)
        ?? ByEnclosures(name, f, argument, cancellation);

    /// <summary>The verdict for a class, by its name, from enclosures and rules of composition.</summary>
    public static Verdict ByEnclosures(string name, FormulaFunction f, ClassArgument argument, CancellationToken cancellation)
    {
        if (!f.HasDoubles)
        {
            return new Undecided($"the box {f.Box} is too thin, or too far out, for interval arithmetic in floating point");
        }

        var a = FormulaAnalysis.Of(f);
        switch (name)
        {
            case "real-valued":
                return RegularityDeciders.RealValued(a, cancellation);
            case "continuous":
                return RegularityDeciders.Continuous(a, cancellation);
            case "closed":
                return RegularityDeciders.Closed(a, cancellation);
            case "convex-domain":
                return RegularityDeciders.ConvexDomain(a, cancellation);
            case "bounded-domain":
                return RegularityDeciders.BoundedDomain(a, cancellation);
            case "differentiable":
                return RegularityDeciders.Differentiable(a, cancellation);
            default:
                break;
        }

        if (RegularityDeciders.Obstacle(a, cancellation) is { } obstacle)
        {
            return Discontinuous.Decide(a, name, cancellation) ?? obstacle;
        }

        if (_speakOfMinimizers.Contains(name) && ExistenceDeciders.Missing(a, cancellation) is { } missing)
        {
            return missing;
        }

        return name switch
        {
            "convex" => ConvexityDeciders.Convex(a, cancellation),
            "strongly-convex" => ConvexityDeciders.StronglyConvex(a, argument.ConstantOrNull, cancellation),
            "quasiconvex" => ConvexityDeciders.Quasiconvex(a, cancellation),
            "strictly-quasiconvex" => ConvexityDeciders.StrictlyQuasiconvex(a, cancellation),
            "pseudoconvex" => GradientDeciders.Pseudoconvex(a, cancellation),
            "generalized-pseudoconvex" => GradientDeciders.GeneralizedPseudoconvex(a, cancellation),
            "quasar-convex" => GradientDeciders.QuasarConvex(a, argument.ConstantOrNull, cancellation),
            "star-convex" => StarDeciders.StarConvex(a, cancellation),
            "aiming" => GradientDeciders.Aiming(a, argument.ConstantOrNull, cancellation),
            "polyak-lojasiewicz" => GrowthDeciders.PolyakLojasiewicz(a, argument.ConstantOrNull, cancellation),
            "quadratic-growth" => GrowthDeciders.QuadraticGrowth(a, argument.ConstantOrNull, cancellation),
            "star-quasiconvex" => StarDeciders.StarQuasiconvex(a, strictly: false, cancellation),
            "strictly-star-quasiconvex" => StarDeciders.StarQuasiconvex(a, strictly: true, cancellation),
            "restricted-secant" => GradientDeciders.RestrictedSecant(a, argument.ConstantOrNull, cancellation),
            "unique-minimizer" => MinimizerDeciders.Unique(a, cancellation),
            "has-minimizer" => ExistenceDeciders.HasMinimizer(a, cancellation),
            "connected-minimizers" => MinimizerDeciders.Connected(a, cancellation),
            "alignment" => BroximalDeciders.Alignment(a, argument.Radius, cancellation),
            "progress" => BroximalDeciders.Progress(a, argument.Radius, cancellation),
            "broximally-aligned" => BroximalDeciders.BroximallyAligned(a, argument.Radius, cancellation),
            "uniformly-aligned" or "uniformly-aligned-sublevel" => BroximalDeciders.UniformlyAligned(a, argument.Radius, cancellation),
            "uniformly-aligned-in-ball" => BroximalDeciders.UniformlyAlignedInBall(a, argument.Radius, cancellation),
            _ => new Undecided($"{name} is not decided on {f.Box}"),
        };
    }
}
