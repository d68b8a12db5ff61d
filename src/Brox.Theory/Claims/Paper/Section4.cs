using System.Collections.Immutable;
using System.Numerics;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Broximal;
using Brox.Theory.Claims.Predicates;
using Brox.Theory.Classes;

namespace Brox.Theory.Claims.Paper;

/// <summary>Theorem 4.1 in all readings, the derived bound, and the rate on convex functions.</summary>
internal static class Section4
{
    public static ImmutableArray<Claim> Claims { get; } =
    [
        Optimality("", "x_k in X implies x_k in brox_t(x_k) and x_{k+1} in X; x_k outside X implies x_{k+1} != x_k", ClassCatalog.BroximallyAligned) with
        {
            Variants =
            [
                Optimality("drop progress", "the same under alignment(t) only", ClassCatalog.Alignment).ExpectedRefuted(),
                Arrival("reading O", "Ball(x_k,t) meets X exactly when x_{k+1} is in X; any closed f, any rule", byBall: true),
                Arrival("reading O, x_k in the place of its ball", "x_k is in X exactly when x_{k+1} is", byBall: false).ExpectedRefuted(),
            ],
        },
        Toward(
            "thm-4.1.ii.a",
            "",
            "|x_{k+1}-x*|^2 <= |x_k-x*|^2 - |x_{k+1}-x_k|^2 while x_k is far",
            SelectionRule.AnyMoving,
            lag: 1,
            (graph, walk) => graph.Square(walk[1], walk[0]),
            InstanceKind.Chain,
            InstanceKind.Finite),
        Toward(
            "thm-4.1.ii.b",
            "reading W",
            "|x_{k+3}-x*|^2 <= |x_k-x*|^2 - t^2/2 whenever x_k, x_{k+1}, x_{k+2} are far",
            SelectionRule.AnyMoving,
            lag: 3,
            (graph, _) => Rational.Half * graph.SquareOfT,
            InstanceKind.Chain,
            InstanceKind.PlanarGrid) with
        {
            Variants =
            [
                Toward(
                    "thm-4.1.ii.b",
                    "reading P",
                    "|x_{k+2}-x*|^2 <= |x_k-x*|^2 - t^2/2 whenever x_k, x_{k+1} are far; rule farthest",
                    SelectionRule.Farthest,
                    lag: 2,
                    (graph, _) => Rational.Half * graph.SquareOfT,
                    InstanceKind.PlanarGrid).ExpectedRefuted() with { Finds = 40 },
            ],
        },
        Steps("thm-4.1.iii", "reading W", "x_K in X once K >= 3 ceil(2(d0^2/t^2 - 1)) + 1", SelectionRule.AnyMoving, BoundW, InstanceKind.Chain, InstanceKind.PlanarGrid) with
        {
            Variants =
            [
                Steps("thm-4.1.iii", "reading P", "x_K in X once K >= 2 ceil(2(d0^2/t^2 - 1)) + 1; rule farthest", SelectionRule.Farthest, BoundP, InstanceKind.PlanarGrid).ExpectedRefuted() with { Finds = 40 },
                Steps("thm-4.1.iii", "drop progress", "reading W under alignment(t) only", SelectionRule.AnyMoving, BoundW, ClassCatalog.Alignment, InstanceKind.Finite).ExpectedRefuted(),
                Steps("thm-4.1.iii", "drop alignment", "reading W under progress(t) only", SelectionRule.AnyMoving, BoundW, ClassCatalog.Progress, InstanceKind.Finite).ExpectedRefuted(),
            ],
        },
        Steps("bound-9/2", "", "x_K in X once K >= ceil((9/2)(d0^2/t^2 - 1)) + 3", SelectionRule.AnyMoving, Bound92, InstanceKind.Chain, InstanceKind.PlanarGrid) with
        {
            Variants =
            [
                Steps("bound-9/2", "drop progress", "the same under alignment(t) only", SelectionRule.AnyMoving, Bound92, ClassCatalog.Alignment, InstanceKind.Finite).ExpectedRefuted(),
                Steps("bound-9/2", "drop alignment", "the same under progress(t) only", SelectionRule.AnyMoving, Bound92, ClassCatalog.Progress, InstanceKind.Finite).ExpectedRefuted(),
            ],
        },
        new Claim(
            "convex-rate",
            "",
            "arXiv 2502.02002",
            "f convex: |x_{k+1}-x*|^2 <= |x_k-x*|^2 - t^2 for far x_k, so ceil(d0^2/t^2) steps; f(x_{k+1})-f* <= (f(x_k)-f*)/(1 + t/|x_{k+1}-x*|)",
            LineClaims.ConvexRate(ClassCatalog.Named("convex")),
            InstanceKind.LineConvex)
        {
            Variants =
            [
                new Claim("convex-rate", "quasiconvex only", "arXiv 2502.02002", "the same for quasiconvex f", LineClaims.ConvexRate(ClassCatalog.Named("quasiconvex")), InstanceKind.Line).ExpectedRefuted(),
            ],
        },
    ];

    private static BigInteger BoundP(Rational ratio) => (2 * (2 * (ratio - Rational.One)).Ceiling()) + 1;

    private static BigInteger BoundW(Rational ratio) => (3 * (2 * (ratio - Rational.One)).Ceiling()) + 1;

    private static BigInteger Bound92(Rational ratio) => (Rational.Create(9, 2) * (ratio - Rational.One)).Ceiling() + 3;

    private static Claim Optimality(string variant, string statement, FunctionClass hypothesis) => new(
        "thm-4.1.i",
        variant,
        "Theorem 4.1 (i)",
        statement,
        RunClaims.Along(hypothesis, SelectionRule.AnyMoving, steps: 1, far: 0, (graph, walk) => (graph.F.IsMinimizer(walk[0]), graph.F.IsMinimizer(walk[1])) switch
        {
            (true, false) => "x_0 is in X, x_1 is not",
            (true, true) => graph.Brox(walk[0]).Contains(walk[0]) ? null : "x_0 is in X and not in brox_t(x_0)",
            _ => walk[0] == walk[1] ? "x_1 = x_0 outside X" : null,
        }),
        InstanceKind.Chain,
        InstanceKind.Finite);

    /// <summary>The reading that fits the paper's "if and only if ... is optimal, obvious from the definition": it needs neither assumption.</summary>
    private static Claim Arrival(string variant, string statement, bool byBall) =>
        new("thm-4.1.i", variant, "Theorem 4.1 (i)", statement, OperatorClaims.Arrives(byBall), InstanceKind.Chain, InstanceKind.Finite);

    private static Claim Toward(
        string id, string variant, string statement, SelectionRule rule, int lag, Func<MoveGraph, ImmutableArray<int>, Rational> decrease, params ImmutableArray<InstanceKind> kinds) =>
        new(id, variant, "Theorem 4.1 (ii)", statement, RunClaims.AlongToward(rule, lag, far: lag, (graph, walk, xStar) => TooFar(graph, walk, xStar, lag, decrease(graph, walk))), kinds);

    private static string? TooFar(MoveGraph graph, ImmutableArray<int> walk, Point xStar, int lag, Rational decrease)
    {
        var (after, before) = (graph.Square(walk[lag], xStar), graph.Square(walk[0], xStar));
        return after > before - decrease ? $"|x_{lag}-x*|^2 = {after} > {before} - {decrease}" : null;
    }

    private static Claim Steps(string id, string variant, string statement, SelectionRule rule, Func<Rational, BigInteger> bound, params ImmutableArray<InstanceKind> kinds) =>
        Steps(id, variant, statement, rule, bound, ClassCatalog.BroximallyAligned, kinds);

    private static Claim Steps(
        string id, string variant, string statement, SelectionRule rule, Func<Rational, BigInteger> bound, FunctionClass hypothesis, params ImmutableArray<InstanceKind> kinds) =>
        new(id, variant, id == "bound-9/2" ? "derived" : "Theorem 4.1 (iii)", statement, StepBounds.Reached(hypothesis, rule, bound), kinds);
}
