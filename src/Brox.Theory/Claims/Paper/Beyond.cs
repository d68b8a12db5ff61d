using System.Collections.Immutable;
using Brox.Definitions.Verdicts;
using Brox.Theory.Claims.Predicates;

namespace Brox.Theory.Claims.Paper;

/// <summary>Inclusions in the broximal class that the paper does not list, found here: with less asked, and what must not suffice.</summary>
internal static class Beyond
{
    private const string Here = "not in the paper";

    public static ImmutableArray<Claim> Claims { get; } =
    [
        Inclusions.OnLine("semistrict", "", "Theorem 5.1 with less asked", "semistrictly-quasiconvex => broximally-aligned(t=t)") with
        {
            Variants = [Inclusions.OnLine("semistrict", "quasiconvex only", Here, "quasiconvex => broximally-aligned(t=t)").ExpectedRefuted()],
        },
        Inclusions.OnLine("assumption-3.2", "", "Assumption 3.2 is redundant on convex domains", "alignment(t=t), convex-domain => progress(t=t)") with
        {
            Variants = [Inclusions.OnFinite("assumption-3.2", "drop convex-domain", Here, "alignment(t=t) => progress(t=t)").ExpectedRefuted()],
        },
        Inclusions.OnSplines("coherent", "", "variational coherence (Zhou et al. 2017)", "variationally-coherent => broximally-aligned(t=t)") with
        {
            Variants = [Inclusions.OnSplines("coherent", "differentiable only", Here, "differentiable => broximally-aligned(t=t)").ExpectedRefuted()],
        },
        Inclusions.OnSplines("secant-unique", "", Here, "restricted-secant, unique-minimizer => broximally-aligned(t=t)") with
        {
            Variants =
            [
                Inclusions.OnSplines("secant-unique", "quadratic growth only", Here, "quadratic-growth, differentiable, unique-minimizer => broximally-aligned(t=t)").ExpectedRefuted(),
                new Claim(
                    "secant-unique",
                    "Polyak-Lojasiewicz only, d = 2",
                    Here,
                    "(e x)^2 + (y - 2 sin x)^2, 0 < e < 1, which is polyak-lojasiewicz with the unique minimizer 0, is in alignment(t)",
                    PlanarFailures.ValleyIsAligned,
                    InstanceKind.Wave) { Method = Method.Certified }.ExpectedRefuted(),
            ],
        },
    ];
}
