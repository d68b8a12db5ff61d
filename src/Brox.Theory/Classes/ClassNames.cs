using System.Collections.Frozen;
using Brox.Definitions;
using Brox.Functions;

namespace Brox.Theory.Classes;

/// <summary>What to type for a name that is no class: names of the literature, other spellings, slips of the fingers.</summary>
internal static class ClassNames
{
    /// <summary>Abbreviations and names of the literature, in small letters without signs, each with the class that is meant.</summary>
    private static readonly FrozenDictionary<string, string> _otherNames = new Dictionary<string, string>
    {
        ["pl"] = ClassName.PolyakLojasiewicz,
        ["pli"] = ClassName.PolyakLojasiewicz,
        ["lojasiewicz"] = ClassName.PolyakLojasiewicz,
        ["gradientdominated"] = ClassName.PolyakLojasiewicz,
        ["kl"] = ClassName.PolyakLojasiewicz,
        ["qg"] = ClassName.QuadraticGrowth,
        ["optimalstrongconvexity"] = ClassName.QuadraticGrowth,
        ["rsi"] = ClassName.RestrictedSecant,
        ["weakquasiconvexity"] = ClassName.QuasarConvex,
        ["weakquasiconvex"] = ClassName.QuasarConvex,
        ["lsmooth"] = "l-smooth",
        ["smoothl"] = "l-smooth",
        ["lipschitzgradient"] = "l-smooth",
        ["eb"] = "error-bound",
        ["weakstrongconvexity"] = "quasi-strongly-convex",
        ["ba"] = ClassName.BroximallyAligned,
        ["uba"] = ClassName.UniformlyAligned,
        ["singleminimizer"] = ClassName.UniqueMinimizer,
        ["lsc"] = ClassName.Closed,
        ["lowersemicontinuous"] = ClassName.Closed,
        ["smooth"] = ClassName.Differentiable,
        ["finite"] = ClassName.RealValued,
    }.ToFrozenDictionary();

    /// <summary>What the literature calls a class besides, for people to find it by; not to be typed.</summary>
    private static readonly FrozenDictionary<string, string[]> _spoken = new Dictionary<string, string[]>
    {
        [ClassName.PolyakLojasiewicz] = ["PL", "gradient dominance"],
        [ClassName.QuadraticGrowth] = ["QG", "optimal strong convexity", "quadratic functional growth"],
        [ClassName.RestrictedSecant] = ["RSI", "restricted secant inequality"],
        [ClassName.QuasarConvex] = ["weak quasi-convexity"],
        [ClassName.StarConvex] = ["star-convexity at one minimizer"],
        [ClassName.GeneralizedPseudoconvex] = ["Clarke-pseudoconvex"],
        ["star-convex-all"] = ["star-convexity (Nesterov and Polyak)"],
        ["error-bound"] = ["EB", "Luo-Tseng error bound"],
        ["semistrictly-quasiconvex"] = ["strictly quasiconvex (Mangasarian)", "explicitly quasiconvex"],
        ["quasi-strongly-convex"] = ["weak strong convexity"],
        ["l-smooth"] = ["Lipschitz gradient"],
        ["weakly-convex"] = ["semiconvex"],
        ["sharp"] = ["weak sharp minima"],
        ["variationally-coherent"] = ["variational coherence"],
    }.ToFrozenDictionary();

    /// <summary>Other names of a class in the literature; empty where none is known.</summary>
    public static IReadOnlyList<string> Spoken(string name) => _spoken.GetValueOrDefault(name, []);

    /// <summary>One line for an unknown name: what was meant, where it can be told, and the command that lists the classes.</summary>
    public static string Unknown(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var plain = string.Concat(name.Where(char.IsAsciiLetter)).ToLowerInvariant();
        var meant = _otherNames.GetValueOrDefault(plain) ?? Spelling.Nearest(name, ClassCatalog.Known.Select(c => c.Name));
        return $"unknown class \"{OneLine.Clean(name)}\"{(meant is null ? "; " : $", did you mean {meant}? ")}`brox classes` lists them";
    }
}
