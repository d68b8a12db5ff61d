using System.Collections.Immutable;
using Brox.Theory.Claims.Predicates;

namespace Brox.Theory.Claims.Paper;

/// <summary>The inclusions of Section 5 between classes of differentiable functions, on exact splines of one variable.</summary>
internal static class Differentiable
{
    private const string Classic = "classic facts, Figure 3";

    public static ImmutableArray<Claim> Claims { get; } =
    [
        Inclusions.OnSplines("thm-5.2", "", "Theorem 5.2", "pseudoconvex => broximally-aligned(t=t)") with
        {
            Variants = [Inclusions.OnSplines("thm-5.2", "quasiconvex and differentiable", "Theorem 5.2", "quasiconvex, differentiable => broximally-aligned(t=t)").ExpectedRefuted()],
        },
        Inclusions.OnSplines("thm-5.3", "", "Theorem 5.3", "quasar-convex => broximally-aligned(t=t)") with
        {
            Variants =
            [
                Inclusions.OnLine("thm-5.3", "star-quasiconvex only", "Theorem 5.3", "star-quasiconvex => broximally-aligned(t=t)").ExpectedRefuted(),
                new Claim(
                    "thm-5.3",
                    "gamma <= 0",
                    "Theorem 5.3",
                    "f differentiable, <grad f(x), x-x*> >= gamma (f(x)-f*) with gamma <= 0 implies broximally-aligned(t)",
                    WeakQuasarClaims.NonPositiveGamma,
                    InstanceKind.SplineGamma).ExpectedRefuted(),
            ],
        },
        Inclusions.OnSplines("thm-5.4", "", "Theorem 5.4", "aiming, unique-minimizer => broximally-aligned(t=t)") with
        {
            Variants = [Inclusions.OnSplines("thm-5.4", "drop unique, one variable", "Theorem 5.4", "aiming => broximally-aligned(t=t)")],
        },
        Inclusions.OnSplines("quasar-aiming", "unique minimizer", "Section 5.5", "quasar-convex(gamma=c), unique-minimizer => aiming(theta=c)") with
        {
            Variants = [Inclusions.OnSplines("quasar-aiming", "as stated", "Section 5.5", "quasar-convex(gamma=c) => aiming(theta=c)").ExpectedRefuted()],
        },
        Inclusions.OnSplines("classic", "strongly convex is convex", Classic, "strongly-convex => convex") with
        {
            Variants =
            [
                Inclusions.OnSplines("classic", "convex is pseudoconvex", Classic, "convex, differentiable => pseudoconvex"),
                Inclusions.OnSplines("classic", "pseudoconvex is quasiconvex", Classic, "pseudoconvex => quasiconvex"),
                Inclusions.OnSplines("classic", "convex is star-convex", Classic, "convex, differentiable => star-convex"),
                Inclusions.OnSplines("classic", "star-convex is quasar-convex", Classic, "star-convex, differentiable => quasar-convex"),
                Inclusions.OnSplines("classic", "strongly convex is PL", Classic, "strongly-convex, differentiable => polyak-lojasiewicz"),
                Inclusions.OnSplines("classic", "PL grows quadratically", Classic, "polyak-lojasiewicz => quadratic-growth"),
                Inclusions.OnSplines("classic", "convex, converse", Classic, "convex => strongly-convex").ExpectedRefuted(),
                Inclusions.OnSplines("classic", "pseudoconvex, converse", Classic, "pseudoconvex => convex").ExpectedRefuted(),
                Inclusions.OnSplines("classic", "quasiconvex, converse", Classic, "quasiconvex, differentiable => pseudoconvex").ExpectedRefuted(),
                Inclusions.OnSplines("classic", "quasar-convex, converse", Classic, "quasar-convex => star-convex").ExpectedRefuted(),
                Inclusions.OnSplines("classic", "quadratic growth, converse", Classic, "quadratic-growth, differentiable => polyak-lojasiewicz").ExpectedRefuted(),
            ],
        },
        Inclusions.OnSplines("rem-C.2", "C^1, pseudoconvex", "Remark C.2", "pseudoconvex => generalized-pseudoconvex") with
        {
            Variants = [Inclusions.OnSplines("rem-C.2", "C^1, generalized pseudoconvex", "Remark C.2", "generalized-pseudoconvex, differentiable => pseudoconvex")],
        },
        Inclusions.OnSplines("neither", "one variable", "Section 5.4", "quasar-convex => quasiconvex") with
        {
            Variants = [Inclusions.OnSplines("neither", "one variable, converse", "Section 5.4", "quasiconvex, differentiable => quasar-convex").ExpectedRefuted()],
        },
        Inclusions.OnSplines("prop-1", "one variable", "Proposition 1", "aiming => connected-minimizers") with
        {
            Variants = [Inclusions.OnSplines("prop-1", "one variable, drop aiming", "Proposition 1", "differentiable => connected-minimizers").ExpectedRefuted()],
        },
    ];
}
