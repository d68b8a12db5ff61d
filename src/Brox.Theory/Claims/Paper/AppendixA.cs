using System.Collections.Immutable;
using Brox.Definitions.Claims;
using Brox.Theory.Claims.Predicates;

namespace Brox.Theory.Claims.Paper;

/// <summary>The facts of Appendix A on the operator and on a few consecutive iterates.</summary>
internal static class AppendixA
{
    private const string Window = "|x_{k+2}-x_k| > t or |x_{k+3}-x_{k+1}| > t whenever x_{k+1}, x_{k+2} are far";

    private const string Pair = "|x_{k+2}-x_k| > t whenever x_k, x_{k+1} are far";

    public static ImmutableArray<Claim> Claims { get; } =
    [
        new Claim(
            "thm-A.1",
            "",
            "Theorem A.1",
            "brox_t(x) is non-empty; where Ball(x,t) meets X it is their intersection",
            OperatorClaims.WellDefined(closedOnly: true),
            InstanceKind.Finite,
            InstanceKind.Line)
        {
            Variants =
            [
                new Claim("thm-A.1", ClaimVariant.Without(Weakening.Closed), "Theorem A.1", "the same for f that need not be closed", OperatorClaims.WellDefined(closedOnly: false), InstanceKind.LineNotClosed).ExpectedRefuted(),
            ],
        },
        Return(ClaimVariant.None, "under alignment(t), for far x and u, u in brox_t(x) and x in brox_t(u) imply x = u", InstanceKind.Chain, InstanceKind.Finite) with
        {
            Variants =
            [
                Return(ClaimVariant.Without(Weakening.Alignment), "the same without alignment(t)", InstanceKind.Finite).ExpectedRefuted(),
                Return(ClaimVariant.Without(Weakening.Far), "the same for x and u that need not be far", InstanceKind.Finite).ExpectedRefuted(),
            ],
        },
        Moves(ClaimVariant.None, "under progress(t), a non-optimal x_k has x_{k+1} != x_k (farthest, any-moving)") with
        {
            Variants =
            [
                Moves(ClaimVariant.None with { Rule = "nearest" }, "the same with the rule nearest").ExpectedRefuted(),
                Moves(ClaimVariant.Without(Weakening.Progress), "the same without progress(t)").ExpectedRefuted(),
            ],
        },
        Long(ClaimVariant.Of("W"), $"under broximally-aligned(t), farthest or any-moving: {Window}", InstanceKind.Chain, InstanceKind.Finite) with
        {
            Variants =
            [
                Long(ClaimVariant.Of("W", Weakening.Progress), $"the same under alignment(t) only: {Window}", InstanceKind.Chain, InstanceKind.Finite).ExpectedRefuted(),
                Long(ClaimVariant.Of("W", Weakening.Alignment), $"the same under progress(t) only: {Window}", InstanceKind.Chain, InstanceKind.Finite).ExpectedRefuted(),
                Long(ClaimVariant.Of("P"), $"under broximally-aligned(t), farthest: {Pair}", InstanceKind.PlanarGrid).ExpectedRefuted() with { Finds = 40 },
                Long(ClaimVariant.Of("P") with { Rule = "any-moving" }, $"under broximally-aligned(t), any-moving: {Pair}", InstanceKind.Chain).ExpectedRefuted() with { Finds = 40 },
            ],
        },
    ];

    private static Claim Return(ClaimVariant variant, string statement, params ImmutableArray<InstanceKind> kinds) => RunClaims.Claim("lem-A.2", variant, "Lemma A.2", statement, kinds);

    private static Claim Moves(ClaimVariant variant, string statement) => RunClaims.Claim("lem-A.3", variant, "Lemma A.3", statement, InstanceKind.Chain, InstanceKind.Finite);

    private static Claim Long(ClaimVariant variant, string statement, params ImmutableArray<InstanceKind> kinds) => RunClaims.Claim("lem-A.4", variant, "Lemma A.4", statement, kinds);
}
