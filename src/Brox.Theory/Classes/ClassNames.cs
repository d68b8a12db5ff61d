using System.Collections.Frozen;
using Brox.Functions.Json;
using Brox.Functions.Text;

namespace Brox.Theory.Classes;

/// <summary>What to type for a name that is no class: names of the literature, other spellings, slips of the fingers.</summary>
internal static class ClassNames
{
    /// <summary>Abbreviations and names of the literature, in small letters without signs, each with the class that is meant.</summary>
    private static readonly FrozenDictionary<string, string> _otherNames = new Dictionary<string, string>
    {
        ["pl"] = "polyak-lojasiewicz",
        ["pli"] = "polyak-lojasiewicz",
        ["lojasiewicz"] = "polyak-lojasiewicz",
        ["gradientdominated"] = "polyak-lojasiewicz",
        ["kl"] = "polyak-lojasiewicz",
        ["qg"] = "quadratic-growth",
        ["optimalstrongconvexity"] = "quadratic-growth",
        ["rsi"] = "restricted-secant",
        ["weakquasiconvexity"] = "quasar-convex",
        ["weakquasiconvex"] = "quasar-convex",
        ["lsmooth"] = "l-smooth",
        ["smoothl"] = "l-smooth",
        ["lipschitzgradient"] = "l-smooth",
        ["ba"] = "broximally-aligned",
        ["uba"] = "uniformly-aligned",
        ["singleminimizer"] = "unique-minimizer",
        ["lsc"] = "closed",
        ["lowersemicontinuous"] = "closed",
        ["smooth"] = "differentiable",
        ["finite"] = "real-valued",
    }.ToFrozenDictionary();

    /// <summary>One line for an unknown name: what was meant, where it can be told, and the command that lists the classes.</summary>
    public static string Unknown(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var plain = string.Concat(name.Where(char.IsAsciiLetter)).ToLowerInvariant();
        var meant = _otherNames.GetValueOrDefault(plain) ?? Spelling.Nearest(name, ClassCatalog.Known.Select(c => c.Name));
        return $"unknown class \"{OneLine.Clean(name)}\"{(meant is null ? "; " : $", did you mean {meant}? ")}`brox classes` lists them";
    }
}
