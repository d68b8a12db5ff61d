using System.Collections.Immutable;

namespace Brox.Definitions.Claims;

/// <summary>The readings and variants of the claims about functions and what is made of them, as saved files name them.</summary>
internal static class FunctionVariants
{
    /// <summary>The variants by claim.</summary>
    public static ImmutableArray<(string Claim, ImmutableArray<ClaimVariant> Variants)> All { get; } =
    [
        ("thm-A.1", [ClaimVariant.None, ClaimVariant.Without(Weakening.Closed)]),
        ("brox-2", [ClaimVariant.None, ClaimVariant.Without(Weakening.Convex)]),
        ("convex-rate", [ClaimVariant.None, ClaimVariant.Without(Weakening.QuasiconvexOnly)]),
        ("rem-unique", [ClaimVariant.Noted("convex domain"), ClaimVariant.Without(Weakening.RealValued)]),
        ("rem-large-t", [ClaimVariant.Noted("bounded domain"), ClaimVariant.Without(Weakening.Domain)]),
        ("ex-2", [ClaimVariant.None, ClaimVariant.Without(Weakening.ValueAtPoint)]),
        ("lem-5.1", [ClaimVariant.None, ClaimVariant.Without(Weakening.StrictIncrease), ClaimVariant.Without(Weakening.LowerSemicontinuous), ClaimVariant.Noted("at a pole"), ClaimVariant.Without(Weakening.Growth)]),
        ("lem-5.2", [ClaimVariant.None, ClaimVariant.Without(Weakening.Orthogonality), ClaimVariant.Without(Weakening.EuclideanOnly)]),
        ("lem-5.3", [ClaimVariant.None, ClaimVariant.Without(Weakening.NegativeFactor), ClaimVariant.Without(Weakening.ZeroFactor)]),
        ("lem-C.1", [ClaimVariant.None, ClaimVariant.Without(Weakening.ClosedSet), ClaimVariant.Without(Weakening.ValueOnSet)]),
        ("uba-vacuous",
        [
            ClaimVariant.Of("A"), ClaimVariant.Of("B"), ClaimVariant.Of("C"), ClaimVariant.Of("A") with { Drops = [Weakening.Continuous] }, ClaimVariant.Of("C") with { Drops = [Weakening.Continuous] },
            ClaimVariant.Of("A") with { Drops = [Weakening.RealValued] }, ClaimVariant.Of("C") with { Drops = [Weakening.RealValued] },
        ]),
    ];

    /// <summary>The variant that a saved file names; <see langword="null"/> where there is none.</summary>
    public static ClaimVariant? Find(string claim, string name) =>
        All.Where(c => c.Claim == claim).SelectMany(c => c.Variants).FirstOrDefault(v => v.FileName == name || v.Label == name);
}
