using System.Collections.Immutable;
using Brox.Definitions.Claims;
using Brox.Theory.Claims.Predicates;
using Brox.Theory.Classes;

namespace Brox.Theory.Claims.Paper;

/// <summary>Appendix C: planted minimizers, sublevel sets, generalized pseudoconvexity.</summary>
internal static class AppendixC
{
    public static ImmutableArray<Claim> Claims { get; } =
    [
        new Claim(
            "lem-C.1",
            "",
            "Lemma C.1",
            "f = min g on a closed S, g elsewhere: f is closed, X_f = X_g ∪ S, and f has alignment(t), progress(t) where g has",
            TransformationClaims.Planted(closedSet: true, atMinimum: true),
            InstanceKind.Planted)
        {
            Variants =
            [
                new Claim("lem-C.1", ClaimVariant.Without(Weakening.ClosedSet), "Lemma C.1", "the same for any S", TransformationClaims.Planted(closedSet: false, atMinimum: true), InstanceKind.PlantedNotClosed).ExpectedRefuted(),
                new Claim(
                    "lem-C.1", ClaimVariant.Without(Weakening.ValueOnSet), "Lemma C.1", "the same with f = min g + v on S, v >= 0", TransformationClaims.Planted(closedSet: true, atMinimum: false), InstanceKind.PlantedHigher)
                    .ExpectedRefuted(),
            ],
        },
        new Claim(
            "lem-C.2", "", "Lemma C.2", "f is quasiconvex exactly when all sublevel sets {f <= c} are convex", LineClaims.SublevelSetsAreConvex(strict: false), InstanceKind.LineNotClosed, InstanceKind.LineConvex),
        new Claim(
            "rem-C.1", "", "Remark C.1", "f is quasiconvex exactly when all sublevel sets {f < c} are convex", LineClaims.SublevelSetsAreConvex(strict: true), InstanceKind.LineNotClosed, InstanceKind.LineConvex),
        Inclusions.OnLine("lem-C.3", "", "Lemma C.3", "generalized-pseudoconvex => broximally-aligned(t=t)") with
        {
            Variants =
            [
                new Claim(
                    "lem-C.3",
                    "some g instead of all",
                    "Lemma C.3",
                    "f(y) < f(x) implies <g, y-x> < 0 for some g in Clarke's subdifferential; this implies broximally-aligned(t)",
                    LineClaims.OnLine(null, (f, radius, cancellation) => !SomeSubgradient.PointsAway(f)
                        ? new ClaimOutcome.NotApplicable("some subgradient points away from every lower point")
                        : Outcomes.Conclusion(
                            ClassCatalog.BroximallyAligned.Decide(f.Source, ClassArgument.Of(radius), cancellation),
                            fails => $"not in broximally-aligned({radius}): {fails.Witness.Text()}",
                            () => NonTriviality.HasMovingFarPoint(f.Source, radius))),
                    InstanceKind.Line).ExpectedRefuted(),
            ],
        },
    ];
}
