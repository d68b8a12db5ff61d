using System.Collections.Immutable;
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
            "real-valued f",
            "Remark after Assumption 3.1",
            "if (3) were asked of all x, not only of far ones, a real-valued f would have one minimizer",
            RadiusPredicates.UniqueMinimizer,
            InstanceKind.Line)
        {
            Variants =
            [
                new Claim(
                    "rem-unique",
                    "extended-valued f",
                    "Remark after Assumption 3.1",
                    "the same for extended-valued f, x in dom f",
                    RadiusPredicates.UniqueMinimizerOnDomain,
                    InstanceKind.Finite).ExpectedRefuted(),
            ],
        },
        new Claim(
            "brox-2",
            "",
            "Second Brox Theorem",
            "f convex, u in brox_t(x): some c >= 0 has f(y)-f(u) >= c<x-u, y-u> for all y; so (3) for far x and every x*",
            LineClaims.SecondBroxTheorem(ClassCatalog.Find("convex")),
            InstanceKind.LineConvex)
        {
            Variants =
            [
                new Claim("brox-2", "drop convex", "Second Brox Theorem", "the same for any closed f", LineClaims.SecondBroxTheorem(null), InstanceKind.Line).ExpectedRefuted(),
            ],
        },
    ];
}
