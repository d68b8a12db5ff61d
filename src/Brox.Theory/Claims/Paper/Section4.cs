using System.Collections.Immutable;
using Brox.Definitions;
using Brox.Definitions.Claims;
using Brox.Theory.Claims.Predicates;
using Brox.Theory.Classes;

namespace Brox.Theory.Claims.Paper;

/// <summary>Theorem 4.1 in all readings, the derived bound, and the rate on convex functions.</summary>
internal static class Section4
{
    private static readonly ClaimVariant _withoutProgress = ClaimVariant.Without(Weakening.Progress);
    private static readonly ClaimVariant _withoutAlignment = ClaimVariant.Without(Weakening.Alignment);

    public static ImmutableArray<Claim> Claims { get; } =
    [
        First(ClaimVariant.None, "x_k in X implies x_k in brox_t(x_k) and x_{k+1} in X; x_k outside X implies x_{k+1} != x_k") with
        {
            Variants =
            [
                First(_withoutProgress, "the same under alignment(t) only").ExpectedRefuted(),

                // The reading that fits the paper's "if and only if ... is optimal, obvious from the definition": it needs neither assumption.
                First(ClaimVariant.Of("O"), "Ball(x_k,t) meets X exactly when x_{k+1} is in X; any closed f, any rule"),
                First(ClaimVariant.Of("O") with { Note = "x_k in the place of its ball" }, "x_k is in X exactly when x_{k+1} is").ExpectedRefuted(),
            ],
        },
        Toward("thm-4.1.ii.a", ClaimVariant.None, "|x_{k+1}-x*|^2 <= |x_k-x*|^2 - |x_{k+1}-x_k|^2 while x_k is far", InstanceKind.Chain, InstanceKind.Finite),
        Toward(
            "thm-4.1.ii.b", ClaimVariant.Of("W"), "|x_{k+3}-x*|^2 <= |x_k-x*|^2 - t^2/2 whenever x_k, x_{k+1}, x_{k+2} are far", InstanceKind.Chain, InstanceKind.PlanarGrid) with
        {
            Variants =
            [
                Toward("thm-4.1.ii.b", ClaimVariant.Of("P"), "|x_{k+2}-x*|^2 <= |x_k-x*|^2 - t^2/2 whenever x_k, x_{k+1} are far; rule farthest", InstanceKind.PlanarGrid)
                    .ExpectedRefuted() with { Finds = 40 },
            ],
        },
        Steps("thm-4.1.iii", ClaimVariant.Of("W"), string.Empty, InstanceKind.Chain, InstanceKind.PlanarGrid) with
        {
            Variants =
            [
                Steps("thm-4.1.iii", ClaimVariant.Of("P"), "; rule farthest", InstanceKind.PlanarGrid).ExpectedRefuted() with { Finds = 40 },
                RunClaims.Claim("thm-4.1.iii", _withoutProgress, "Theorem 4.1 (iii)", "reading W under alignment(t) only", InstanceKind.Finite).ExpectedRefuted(),
                RunClaims.Claim("thm-4.1.iii", _withoutAlignment, "Theorem 4.1 (iii)", "reading W under progress(t) only", InstanceKind.Finite).ExpectedRefuted(),
            ],
        },
        Steps("bound-9/2", ClaimVariant.None, string.Empty, InstanceKind.Chain, InstanceKind.PlanarGrid) with
        {
            Variants =
            [
                RunClaims.Claim("bound-9/2", _withoutProgress, "derived", "the same under alignment(t) only", InstanceKind.Finite).ExpectedRefuted(),
                RunClaims.Claim("bound-9/2", _withoutAlignment, "derived", "the same under progress(t) only", InstanceKind.Finite).ExpectedRefuted(),
            ],
        },
        new Claim(
            "convex-rate",
            "",
            "arXiv 2502.02002",
            "f convex: |x_{k+1}-x*|^2 <= |x_k-x*|^2 - t^2 for far x_k, so ceil(d0^2/t^2) steps; f(x_{k+1})-f* <= (f(x_k)-f*)/(1 + t/|x_{k+1}-x*|)",
            LineClaims.ConvexRate(ClassCatalog.Named(ClassName.Convex)),
            InstanceKind.LineConvex)
        {
            Variants =
            [
                new Claim("convex-rate", ClaimVariant.Without(Weakening.QuasiconvexOnly), "arXiv 2502.02002", "the same for quasiconvex f",
                    LineClaims.ConvexRate(ClassCatalog.Named(ClassName.Quasiconvex)), InstanceKind.Line).ExpectedRefuted(),
            ],
        },
    ];

    private static Claim First(ClaimVariant variant, string statement) => RunClaims.Claim("thm-4.1.i", variant, "Theorem 4.1 (i)", statement, InstanceKind.Chain, InstanceKind.Finite);

    private static Claim Toward(string id, ClaimVariant variant, string statement, params ImmutableArray<InstanceKind> kinds) =>
        RunClaims.Claim(id, variant, "Theorem 4.1 (ii)", statement, kinds);

    /// <summary>A bound on the number of steps; the statement is printed from it.</summary>
    private static Claim Steps(string id, ClaimVariant variant, string more, params ImmutableArray<InstanceKind> kinds) =>
        RunClaims.Claim(
            id, variant, id == "bound-9/2" ? "derived" : "Theorem 4.1 (iii)", $"x_K in X once K >= {((RunStatement.Steps)RunReading.Of(id, variant).Statement).Bound}{more}", kinds);
}
