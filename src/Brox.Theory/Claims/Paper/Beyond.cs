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
        Inclusions.OnLine("clarke", "convex domain", "generalized pseudoconvexity (Definition C.1)", "generalized-pseudoconvex, convex-domain => quasiconvex") with
        {
            Variants =
            [
                Inclusions.OnLine("clarke", "drop convex-domain", Here, "generalized-pseudoconvex => quasiconvex").ExpectedRefuted(),
                Inclusions.OnBoth("clarke", "convex minimizers", "generalized pseudoconvexity (Definition C.1)", "generalized-pseudoconvex, convex-minimizers => quasiconvex"),
                Inclusions.OnLine("clarke", "converse", Here, "quasiconvex, convex-domain => generalized-pseudoconvex").ExpectedRefuted(),
            ],
        },
        new Claim(
            "gamma",
            "",
            "gamma-convexity (Phu 1993); Example 1 for t >= 1 is a case",
            "d = 1, B = I: gamma-convex(r) f are broximally-aligned(t) for t >= r, and every x* serves",
            GammaClaims.OnLine("gamma-convex"),
            InstanceKind.GammaLine)
        {
            Variants =
            [
                new Claim("gamma", "t below the step", Here, "the same for t < r", GammaClaims.OnLine("gamma-convex", shortRadius: true), InstanceKind.GammaLine).ExpectedRefuted(),
                new Claim("gamma", "another metric", Here, "the same for B != I", GammaClaims.OnLine("gamma-convex", anyMetric: true), InstanceKind.GammaLine).ExpectedRefuted(),
                new Claim("gamma", "outer", "outer gamma-convexity (Phan Thanh An 2005)", "the same for outer-gamma-convex(r) f", GammaClaims.OnLine("outer-gamma-convex"), InstanceKind.GammaLine),
                new Claim("gamma", "outer, d = 2", Here, "d = 2, B = I: outer-gamma-convex(t) f are in alignment(t)", GammaClaims.InPlane, InstanceKind.GammaPlane).ExpectedRefuted(),
            ],
        },
        new Claim(
            "uniform-plane",
            "",
            Here,
            "d = 2: real-valued f with a unique minimizer is not in uniformly-aligned-in-ball(t)",
            PlanarFailures.NotUniformlyAligned,
            InstanceKind.FormulaPlane)
        {
            Method = Method.Certified,
            Gate = 40,
            MostUndecided = 40,
            MostInstances = 24,
            Variants =
            [
                Inclusions.OnSplines("uniform-plane", "d = 1", Here, "strictly-quasiconvex, differentiable => uniformly-aligned-in-ball(t=t)"),
                Inclusions.OnSplines("uniform-plane", "d = 1, quasiconvex only", Here, "quasiconvex, differentiable => uniformly-aligned-in-ball(t=t)").ExpectedRefuted(),
            ],
        },
    ];
}
