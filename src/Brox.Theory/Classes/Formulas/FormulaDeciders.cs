using System.Collections.Immutable;
using Brox.Definitions;
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
        ClassName.QuasarConvex, ClassName.StarConvex, ClassName.Aiming, ClassName.PolyakLojasiewicz, ClassName.QuadraticGrowth,
        ClassName.StarQuasiconvex, ClassName.StrictlyStarQuasiconvex, ClassName.RestrictedSecant, ClassName.UniqueMinimizer,
        ClassName.ConnectedMinimizers, ClassName.Alignment, ClassName.Progress, ClassName.BroximallyAligned, ClassName.UniformlyAligned,
        ClassName.UniformlyAlignedSublevel, ClassName.UniformlyAlignedInBall,
    ];

    /// <summary>The verdict for a class, by its name: exact where the formula is a piecewise polynomial of one variable, else by enclosures.</summary>
    public static Verdict Decide(string name, FormulaFunction f, ClassArgument argument, CancellationToken cancellation) =>
        Own(name, f, argument, cancellation) is var own && own is Undecided ? Implications.Decide(name, FormulaAnalysis.Of(f), argument, cancellation) ?? own : own;

    /// <summary>The verdict for a class without those for other classes.</summary>
    public static Verdict Own(string name, FormulaFunction f, ClassArgument argument, CancellationToken cancellation) =>
        LineDeciders.Decide(f, name, argument, cancellation)
        ?? FormulaAnalysis.Of(f).Theory(cancellation)?.Decide(name, argument)
        ?? Line.LineGap.Decide(FormulaAnalysis.Of(f), name, cancellation)
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
            case ClassName.RealValued:
                return RegularityDeciders.RealValued(a, cancellation);
            case ClassName.Continuous:
                return RegularityDeciders.Continuous(a, cancellation);
            case ClassName.Closed:
                return RegularityDeciders.Closed(a, cancellation);
            case ClassName.ConvexDomain:
                return RegularityDeciders.ConvexDomain(a, cancellation);
            case ClassName.BoundedDomain:
                return RegularityDeciders.BoundedDomain(a, cancellation);
            case ClassName.Differentiable:
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
            ClassName.Convex => ConvexityDeciders.Convex(a, cancellation),
            ClassName.StronglyConvex => ConvexityDeciders.StronglyConvex(a, argument.ConstantOrNull, cancellation),
            ClassName.Quasiconvex => ConvexityDeciders.Quasiconvex(a, cancellation),
            ClassName.StrictlyQuasiconvex => ConvexityDeciders.StrictlyQuasiconvex(a, cancellation),
            ClassName.Pseudoconvex => GradientDeciders.Pseudoconvex(a, cancellation),
            ClassName.GeneralizedPseudoconvex => GradientDeciders.GeneralizedPseudoconvex(a, cancellation),
            ClassName.QuasarConvex => GradientDeciders.QuasarConvex(a, argument.ConstantOrNull, cancellation),
            ClassName.StarConvex => StarDeciders.StarConvex(a, cancellation),
            ClassName.Aiming => GradientDeciders.Aiming(a, argument.ConstantOrNull, cancellation),
            ClassName.PolyakLojasiewicz => GrowthDeciders.PolyakLojasiewicz(a, argument.ConstantOrNull, cancellation),
            ClassName.QuadraticGrowth => GrowthDeciders.QuadraticGrowth(a, argument.ConstantOrNull, cancellation),
            ClassName.StarQuasiconvex => StarDeciders.StarQuasiconvex(a, strictly: false, cancellation),
            ClassName.StrictlyStarQuasiconvex => StarDeciders.StarQuasiconvex(a, strictly: true, cancellation),
            ClassName.RestrictedSecant => GradientDeciders.RestrictedSecant(a, argument.ConstantOrNull, cancellation),
            ClassName.UniqueMinimizer => MinimizerDeciders.Unique(a, cancellation),
            ClassName.HasMinimizer => ExistenceDeciders.HasMinimizer(a, cancellation),
            ClassName.ConnectedMinimizers => MinimizerDeciders.Connected(a, cancellation),
            ClassName.Alignment => BroximalDeciders.Alignment(a, argument.Radius, cancellation),
            ClassName.Progress => BroximalDeciders.Progress(a, argument.Radius, cancellation),
            ClassName.BroximallyAligned => BroximalDeciders.BroximallyAligned(a, argument.Radius, cancellation),
            ClassName.UniformlyAligned or ClassName.UniformlyAlignedSublevel => BroximalDeciders.UniformlyAligned(a, argument.Radius,
                name == ClassName.UniformlyAlignedSublevel, cancellation),
            ClassName.UniformlyAlignedInBall => BroximalDeciders.UniformlyAlignedInBall(a, argument.Radius, cancellation),
            _ => new Undecided($"{name} is not decided on {f.Box}"),
        };
    }
}
