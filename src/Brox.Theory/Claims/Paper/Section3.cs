using System.Collections.Immutable;
using Brox.Definitions;
using Brox.Definitions.Claims;
using Brox.Theory.Claims.Predicates;
using Brox.Theory.Classes;

namespace Brox.Theory.Claims.Paper;

/// <summary>The remarks of Section 3 and the Second Brox Theorem.</summary>
internal static class Section3
{
    public static ImmutableArray<Claim> Claims { get; } =
    [
        new Claim(
            "rem-unique",
            "convex domain",
            "Remark after Assumption 3.1",
            "if (3) were asked of all x in dom f, not only of far ones, an f of convex domain would have one minimizer",
            RadiusPredicates.UniqueMinimizer,
            InstanceKind.Line)
        {
            Variants =
            [
                new Claim(
                    "rem-unique",
                    ClaimVariant.Without(Weakening.RealValued),
                    "Remark after Assumption 3.1",
                    "the same for f of any domain",
                    RadiusPredicates.UniqueMinimizerOnDomain,
                    InstanceKind.Finite).ExpectedRefuted(),
            ],
        },
        new Claim(
            "brox-2",
            "",
            "Second Brox Theorem",
            "f convex, u in brox_t(x): some c >= 0 has f(y)-f(u) >= c<x-u, y-u> for all y; so (3) for far x and every x*",
            LineClaims.SecondBroxTheorem(ClassCatalog.Named(ClassName.Convex)),
            InstanceKind.LineConvex)
        {
            Variants =
            [
                new Claim("brox-2", ClaimVariant.Without(Weakening.Convex), "Second Brox Theorem", "the same for any closed f", LineClaims.SecondBroxTheorem(null), InstanceKind.Line).ExpectedRefuted(),
            ],
        },
    ];
}
