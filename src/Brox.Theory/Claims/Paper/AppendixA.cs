using System.Collections.Immutable;
using Brox.Theory.Broximal;
using Brox.Theory.Claims.Predicates;
using Brox.Theory.Classes;

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
                new Claim("thm-A.1", "drop closed", "Theorem A.1", "the same for f that need not be closed", OperatorClaims.WellDefined(closedOnly: false), InstanceKind.LineNotClosed).ExpectedRefuted(),
            ],
        },
        new Claim(
            "lem-A.2",
            "",
            "Lemma A.2",
            "under alignment(t), for far x and u, u in brox_t(x) and x in brox_t(u) imply x = u",
            OperatorClaims.NoReturn(ClassCatalog.Alignment, farOnly: true),
            InstanceKind.Chain,
            InstanceKind.Finite)
        {
            Variants =
            [
                new Claim("lem-A.2", "drop alignment", "Lemma A.2", "the same without alignment(t)", OperatorClaims.NoReturn(null, farOnly: true), InstanceKind.Finite).ExpectedRefuted(),
                new Claim("lem-A.2", "drop far", "Lemma A.2", "the same for x and u that need not be far", OperatorClaims.NoReturn(ClassCatalog.Alignment, farOnly: false), InstanceKind.Finite).ExpectedRefuted(),
            ],
        },
        Moves("", "under progress(t), a non-optimal x_k has x_{k+1} != x_k (farthest, any-moving)", ClassCatalog.Progress, SelectionRule.AnyMoving) with
        {
            Variants =
            [
                Moves("rule nearest", "the same with the rule nearest", ClassCatalog.Progress, SelectionRule.Nearest).ExpectedRefuted(),
                Moves("drop progress", "the same without progress(t)", null, SelectionRule.AnyMoving).ExpectedRefuted(),
            ],
        },
        WindowClaim("reading W", $"under broximally-aligned(t), farthest or any-moving: {Window}", ClassCatalog.BroximallyAligned) with
        {
            Variants =
            [
                WindowClaim("reading W, drop progress", $"the same under alignment(t) only: {Window}", ClassCatalog.Alignment).ExpectedRefuted(),
                WindowClaim("reading W, drop alignment", $"the same under progress(t) only: {Window}", ClassCatalog.Progress).ExpectedRefuted(),
                PairClaim("reading P", $"under broximally-aligned(t), farthest: {Pair}", SelectionRule.Farthest, InstanceKind.PlanarGrid).ExpectedRefuted() with { Finds = 40 },
                PairClaim("reading P, any-moving", $"under broximally-aligned(t), any-moving: {Pair}", SelectionRule.AnyMoving, InstanceKind.Chain).ExpectedRefuted() with { Finds = 40 },
            ],
        },
    ];

    private static Claim Moves(string variant, string statement, FunctionClass? hypothesis, SelectionRule rule) => new(
        "lem-A.3",
        variant,
        "Lemma A.3",
        statement,
        RunClaims.Along(hypothesis, rule, steps: 1, far: 0, (graph, walk) => walk[0] == walk[1] && !graph.F.IsMinimizer(walk[0]) ? "x_1 = x_0 outside X" : null),
        InstanceKind.Chain,
        InstanceKind.Finite);

    private static Claim WindowClaim(string variant, string statement, FunctionClass hypothesis) => new(
        "lem-A.4",
        variant,
        "Lemma A.4",
        statement,
        RunClaims.Along(hypothesis, SelectionRule.AnyMoving, steps: 3, far: 3, (graph, walk) =>
            graph.Square(walk[2], walk[0]) <= graph.SquareOfT && graph.Square(walk[3], walk[1]) <= graph.SquareOfT
                ? $"|x_2-x_0|^2 = {graph.Square(walk[2], walk[0])} and |x_3-x_1|^2 = {graph.Square(walk[3], walk[1])} are at most t^2 = {graph.SquareOfT}"
                : null),
        InstanceKind.Chain,
        InstanceKind.Finite);

    private static Claim PairClaim(string variant, string statement, SelectionRule rule, InstanceKind kind) => new(
        "lem-A.4",
        variant,
        "Lemma A.4",
        statement,
        RunClaims.Along(ClassCatalog.BroximallyAligned, rule, steps: 2, far: 2, (graph, walk) =>
            graph.Square(walk[2], walk[0]) <= graph.SquareOfT ? $"|x_2-x_0|^2 = {graph.Square(walk[2], walk[0])} <= t^2 = {graph.SquareOfT}" : null),
        kind);
}
