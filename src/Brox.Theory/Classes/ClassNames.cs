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

    /// <summary>What the literature calls a class besides, for people to find it by; where it means one thing it may be typed.</summary>
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

    /// <summary>The names of <see cref="_spoken"/> that are typed like a class: words joined by hyphens or blanks, the first letter of a sentence aside.</summary>
    private static readonly FrozenDictionary<string, string> _typed = _spoken
        .SelectMany(c => c.Value.Where(a => a.All(l => char.IsAsciiLetter(l) || l is '-' or ' ')).Select(a => (Alias: Words(a), Name: c.Key)))
        .ToFrozenDictionary(a => a.Alias, a => a.Name);

    /// <summary>The most words of a name of the literature.</summary>
    public static int MostWords { get; } = _typed.Keys.Max(k => k.Count(c => c == ' ') + 1);

    /// <summary>The class that a name of the literature means, such as <c>PL</c> or <c>weak quasi-convexity</c>; <see langword="null"/> where it is none, or could mean several.</summary>
    public static string? Meant(string name) => _typed.GetValueOrDefault(Words(name));

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

    /// <summary>A name as words with single blanks; abbreviations keep their capitals, so that <c>pl</c> is none.</summary>
    private static string Words(string name) => string.Join(' ', name.Split(['-', ' '], StringSplitOptions.RemoveEmptyEntries));
}
