using System.Collections.Immutable;
using Brox.Definitions;
using Brox.Theory.Classes;

namespace Brox.Knowledge;

/// <summary>How a class grows or shrinks with a constant.</summary>
internal enum ConstantOrder
{
    /// <summary>A class with a larger constant lies in one with a smaller.</summary>
    LargerIsStronger,

    /// <summary>A class with a smaller constant lies in one with a larger.</summary>
    SmallerIsStronger,

    /// <summary>Neither: radii.</summary>
    Exact,
}

/// <summary>The names of classes that facts and functions speak of, with the letters of their constants.</summary>
internal static class KnownClasses
{
    /// <summary>What no function is in: the conclusion of hypotheses that contradict each other.</summary>
    public const string Nothing = "false";

    private static readonly ImmutableDictionary<string, string> _beyondTheCatalogue = (
        "strictly-convex weakly-convex(rho) l-smooth(L) semistrictly-quasiconvex strongly-quasiconvex(mu) "
        + "strictly-pseudoconvex invex variationally-coherent star-convex-all star-quasiconvex-all strongly-star-convex(mu) "
        + "strongly-star-quasiconvex(mu) strongly-quasar-convex(gamma,mu) quasi-strongly-convex(mu) one-point-convex(mu) "
        + "error-bound(c) upper-error-bound(L) quadratic-upper-growth(L) sharp(c) acute-gradient(a) ball-convex(t) "
        + "gamma-convex(r) outer-gamma-convex(r) has-minimizer bounded-minimizers convex-minimizers twice-differentiable "
        + "concave quasiconcave")
        .Split(' ').Select(t => t.TrimEnd(')').Split('(')).ToImmutableDictionary(t => t[0], t => t.ElementAtOrDefault(1) ?? string.Empty);

    /// <summary>The names: those of the catalogue in its order, then the others that facts speak of.</summary>
    public static ImmutableArray<string> All { get; } =
        [.. ClassCatalog.All.Select(c => c.Name).Concat(_beyondTheCatalogue.Keys.Order(StringComparer.Ordinal)).Distinct()];

    /// <summary>The classes of the standing assumption, in which every function of the base is.</summary>
    public static ImmutableArray<string> Setting { get; } = [ClassName.Closed, ClassName.HasMinimizer];

    /// <summary>The first classes of the laboratory, over which open questions are counted.</summary>
    public static ImmutableArray<string> First { get; } =
    [
        ClassName.Alignment, ClassName.Progress, ClassName.BroximallyAligned, ClassName.UniformlyAligned,
        ClassName.UniformlyAlignedSublevel, ClassName.UniformlyAlignedInBall, ClassName.Convex, ClassName.StronglyConvex,
        ClassName.Quasiconvex, ClassName.StrictlyQuasiconvex, ClassName.Pseudoconvex, ClassName.GeneralizedPseudoconvex,
        ClassName.QuasarConvex, ClassName.StarConvex, ClassName.Aiming, ClassName.PolyakLojasiewicz, ClassName.QuadraticGrowth,
        ClassName.StarQuasiconvex, ClassName.StrictlyStarQuasiconvex, ClassName.RestrictedSecant, ClassName.UniqueMinimizer,
        ClassName.ConnectedMinimizers, ClassName.Differentiable, ClassName.Continuous, ClassName.RealValued, ClassName.ConvexDomain,
        ClassName.BoundedDomain,
    ];

    /// <summary>Whether a class has a radius.</summary>
    public static bool HasRadius(string name) => ClassCatalog.Find(name) is { } c ? c.Parameter == ParameterKind.Radius : _beyondTheCatalogue.GetValueOrDefault(name) == "t";

    /// <summary>The order of a constant.</summary>
    public static ConstantOrder OrderOf(string letter) => letter switch
    {
        "mu" or "gamma" or "theta" or "c" or "a" => ConstantOrder.LargerIsStronger,
        "rho" or "L" => ConstantOrder.SmallerIsStronger,
        _ => ConstantOrder.Exact,
    };
}
