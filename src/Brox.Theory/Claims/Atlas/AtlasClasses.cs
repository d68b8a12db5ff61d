using System.Collections.Immutable;
using Brox.Definitions;
using Brox.Functions.Geometry;
using Brox.Theory.Classes;

namespace Brox.Theory.Claims.Atlas;

/// <summary>A class as a row and a column of the atlas.</summary>
/// <param name="Expression">The class; one with a radius at <c>t = 1</c>, one with a constant "for some value".</param>
/// <param name="Abbreviation">At most three letters, unique.</param>
internal sealed record AtlasClass(ClassExpression Expression, string Abbreviation)
{
    /// <summary>The text of the class expression.</summary>
    public string Text { get; } = Expression.ToString();
}

/// <summary>
/// The classes of the atlas, all of the catalogue. The functions of the atlas are those of Section 1: proper, closed, with a minimizer. By scaling (theory: <c>f</c> has the class
/// for <c>t</c> exactly when <c>f(t x)</c> has it for 1) the radius 1 stands for every radius: an inclusion between classes holds for one radius exactly when it holds for each.
/// </summary>
internal static class AtlasClasses
{
    private static readonly ImmutableDictionary<string, string> _short = new Dictionary<string, string>
    {
        [ClassName.Alignment] = "AL",
        [ClassName.Progress] = "PR",
        [ClassName.BroximallyAligned] = "BA",
        [ClassName.UniformlyAligned] = "UA",
        [ClassName.UniformlyAlignedSublevel] = "US",
        [ClassName.UniformlyAlignedInBall] = "UB",
        [ClassName.Convex] = "C",
        [ClassName.StronglyConvex] = "SC",
        [ClassName.Quasiconvex] = "Q",
        [ClassName.StrictlyQuasiconvex] = "SQ",
        [ClassName.Pseudoconvex] = "P",
        [ClassName.GeneralizedPseudoconvex] = "GP",
        [ClassName.QuasarConvex] = "QC",
        [ClassName.StarConvex] = "ST",
        [ClassName.Aiming] = "AI",
        [ClassName.PolyakLojasiewicz] = "PL",
        [ClassName.QuadraticGrowth] = "QG",
        [ClassName.StarQuasiconvex] = "SX",
        [ClassName.StrictlyStarQuasiconvex] = "SSX",
        [ClassName.RestrictedSecant] = "RS",
        [ClassName.UniqueMinimizer] = "UM",
        [ClassName.ConnectedMinimizers] = "CM",
        [ClassName.Closed] = "CL",
        [ClassName.HasMinimizer] = "HM",
        [ClassName.Differentiable] = "D",
        [ClassName.Continuous] = "CO",
        [ClassName.RealValued] = "RV",
        [ClassName.ConvexDomain] = "CD",
        [ClassName.BoundedDomain] = "BD",
    }.ToImmutableDictionary();

    /// <summary>The classes that every function of the atlas is in: its setting.</summary>
    public static ImmutableArray<string> Setting { get; } = [ClassName.Closed, ClassName.HasMinimizer];

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
