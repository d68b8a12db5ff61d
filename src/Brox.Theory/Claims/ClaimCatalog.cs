using System.Collections.Immutable;
using Brox.Theory.Claims.Paper;

namespace Brox.Theory.Claims;

/// <summary>All claims, in the order of the table.</summary>
internal static class ClaimCatalog
{
    /// <summary>Every claim, each with its readings and variants.</summary>
    public static ImmutableArray<Claim> All { get; } =
    [
        .. Section3.Claims,
        .. AppendixA.Claims,
        .. Section4.Claims,
        .. Section5.Claims,
        .. Differentiable.Claims,
        .. FormulaInclusions.Claims,
        .. AppendixC.Claims,
        .. AppendixD.Claims,
        .. Beyond.Claims,
    ];

    /// <summary>Every claim with its variants, each before its variants.</summary>
    public static IEnumerable<Claim> WithVariants => All.SelectMany(claim => claim.Variants.Prepend(claim));

    /// <summary>The claim or variant of a key such as <c>lem-A.4 (reading P)</c>, or <see langword="null"/>.</summary>
    public static Claim? Find(string key) => WithVariants.FirstOrDefault(claim => claim.Key == key);
}
