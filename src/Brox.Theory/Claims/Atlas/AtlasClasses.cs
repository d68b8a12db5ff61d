using System.Collections.Immutable;
using Brox.Functions.Geometry;
using Brox.Theory.Classes;

namespace Brox.Theory.Claims.Atlas;

/// <summary>A class as a row and a column of the atlas.</summary>
/// <param name="Expression">The class; one with a radius at <c>t = 1</c>, one with a constant "for some value".</param>
/// <param name="Abbreviation">At most three letters, unique.</param>
public sealed record AtlasClass(ClassExpression Expression, string Abbreviation)
{
    /// <summary>The text of the class expression.</summary>
    public string Text { get; } = Expression.ToString();
}

/// <summary>
/// The classes of the atlas, all of the catalogue. The functions of the atlas are those of Section 1: proper, closed, with a minimizer. By scaling (theory: <c>f</c> has the class
/// for <c>t</c> exactly when <c>f(t x)</c> has it for 1) the radius 1 stands for every radius: an inclusion between classes holds for one radius exactly when it holds for each.
/// </summary>
public static class AtlasClasses
{
    private static readonly ImmutableDictionary<string, string> _short = new Dictionary<string, string>
    {
        ["alignment"] = "AL",
        ["progress"] = "PR",
        ["broximally-aligned"] = "BA",
        ["uniformly-aligned"] = "UA",
        ["uniformly-aligned-sublevel"] = "US",
        ["uniformly-aligned-in-ball"] = "UB",
        ["convex"] = "C",
        ["strongly-convex"] = "SC",
        ["quasiconvex"] = "Q",
        ["strictly-quasiconvex"] = "SQ",
        ["pseudoconvex"] = "P",
        ["generalized-pseudoconvex"] = "GP",
        ["quasar-convex"] = "QC",
        ["star-convex"] = "ST",
        ["aiming"] = "AI",
        ["polyak-lojasiewicz"] = "PL",
        ["quadratic-growth"] = "QG",
        ["star-quasiconvex"] = "SX",
        ["strictly-star-quasiconvex"] = "SSX",
        ["restricted-secant"] = "RS",
        ["unique-minimizer"] = "UM",
        ["connected-minimizers"] = "CM",
        ["closed"] = "CL",
        ["has-minimizer"] = "HM",
        ["differentiable"] = "D",
        ["continuous"] = "CO",
        ["real-valued"] = "RV",
        ["convex-domain"] = "CD",
        ["bounded-domain"] = "BD",
    }.ToImmutableDictionary();

    /// <summary>The classes that every function of the atlas is in: its setting.</summary>
    public static ImmutableArray<string> Setting { get; } = ["closed", "has-minimizer"];

    /// <summary>Every class of the catalogue, in its order.</summary>
    public static ImmutableArray<AtlasClass> All { get; } =
    [
        .. ClassCatalog.All.Select(c => new AtlasClass(
            new ClassExpression(c, c.Parameter == ParameterKind.Radius ? ClassArgument.Of(Radius.FromLength(1)) : ClassArgument.None),
            _short.GetValueOrDefault(c.Name, c.Name))),
    ];

    /// <summary>The class of a text such as <c>convex</c> or <c>alignment(t=1)</c>.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static AtlasClass Of(string text) => All.First(c => c.Text == text);
}
