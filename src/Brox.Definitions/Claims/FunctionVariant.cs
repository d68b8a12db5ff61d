using System.Collections.Immutable;

namespace Brox.Definitions.Claims;

/// <summary>A reading or a variant of a claim about functions and what is made of them, as saved files name it.</summary>
/// <param name="Claim">The claim, such as <c>lem-5.1</c>.</param>
/// <param name="Variant">What tells it from the others of the claim.</param>
internal sealed record FunctionVariant(string Claim, ClaimVariant Variant)
{
    private static readonly ClaimVariant _none = ClaimVariant.None;

    /// <summary>All of them, by claim.</summary>
    public static ImmutableArray<FunctionVariant> All { get; } = ImmutableArray.Create<FunctionVariant>(
        new("thm-A.1", _none),
        new("thm-A.1", Without(Weakening.Closed)),
        new("brox-2", _none),
        new("brox-2", Without(Weakening.Convex)),
        new("convex-rate", _none),
        new("convex-rate", Without(Weakening.QuasiconvexOnly)),
        new("rem-unique", ClaimVariant.Noted("convex domain")),
        new("rem-unique", Without(Weakening.RealValued)),
        new("rem-large-t", ClaimVariant.Noted("bounded domain")),
        new("rem-large-t", Without(Weakening.Domain)),
        new("ex-2", _none),
        new("ex-2", Without(Weakening.ValueAtPoint)),
        new("lem-5.1", _none),
        new("lem-5.1", Without(Weakening.StrictIncrease)),
        new("lem-5.1", Without(Weakening.LowerSemicontinuous)),
        new("lem-5.1", ClaimVariant.Noted("at a pole")),
        new("lem-5.1", Without(Weakening.Growth)),
        new("lem-5.2", _none),
        new("lem-5.2", Without(Weakening.Orthogonality)),
        new("lem-5.2", Without(Weakening.EuclideanOnly)),
        new("lem-5.3", _none),
        new("lem-5.3", Without(Weakening.NegativeFactor)),
        new("lem-5.3", Without(Weakening.ZeroFactor)),
        new("lem-C.1", _none),
        new("lem-C.1", Without(Weakening.ClosedSet)),
        new("lem-C.1", Without(Weakening.ValueOnSet)),
        new("uba-vacuous", ClaimVariant.Of("A")),
        new("uba-vacuous", ClaimVariant.Of("B")),
        new("uba-vacuous", ClaimVariant.Of("C")),
        new("uba-vacuous", ClaimVariant.Of("A", Weakening.Continuous)),
        new("uba-vacuous", ClaimVariant.Of("C", Weakening.Continuous)),
        new("uba-vacuous", ClaimVariant.Of("A", Weakening.RealValued)),
        new("uba-vacuous", ClaimVariant.Of("C", Weakening.RealValued)));

    /// <summary>The variant that a saved file names; <see langword="null"/> where there is none.</summary>
    public static ClaimVariant? Find(string claim, string name) => All.FirstOrDefault(v => v.Claim == claim && (v.Variant.FileName == name || v.Variant.Label == name))?.Variant;

    private static ClaimVariant Without(Weakening hypothesis) => ClaimVariant.Without(hypothesis);
}
