using System.Collections.Immutable;

namespace Brox.Theory.Claims;

/// <summary>All claims, in the order of the table.</summary>
public static class ClaimCatalog
{
    /// <summary>Every claim, each with its variants.</summary>
    public static ImmutableArray<PaperClaim> All { get; } =
    [
        RadiusClaims.UniqueMinimizer,
        ChainClaims.ReadingP,
        ExampleClaims.Example1,
        ExampleClaims.Example2,
        ExampleClaims.LargeRadius,
        RadiusClaims.AlignmentNotIncreasing,
        RadiusClaims.AlignmentNotDecreasing,
        RadiusClaims.UniformInBall,
    ];
}
