using System.Collections.Immutable;
using Brox.Definitions;
using Brox.Definitions.Claims;
using Brox.Theory.Claims.Predicates;
using Brox.Theory.Classes;

namespace Brox.Theory.Claims.Paper;

/// <summary>Appendix D: how the classes depend on the radius, and uniform alignment in its three readings.</summary>
internal static class AppendixD
{
    private const string A = ClassName.UniformlyAlignedSublevel;
    private const string B = ClassName.UniformlyAlignedInBall;
    private const string C = ClassName.UniformlyAligned;

    public static ImmutableArray<Claim> Claims { get; } =
    [
        Inclusions.OnBoth("prop-2", "", "Proposition 2", "progress(t=s), s < r => progress(t=r)") with
        {
            Variants = [Inclusions.OnBoth("prop-2", "converse", "Proposition 2", "progress(t=r), s < r => progress(t=s)").ExpectedRefuted()],
        },
        Existence("prop-3.1", "Proposition 3, example 1", "some f is in alignment(t1) but not in alignment(t2), t1 < t2", "alignment(t=s), s < r => alignment(t=r)", "alignment grows with t"),
        Existence("prop-3.2", "Proposition 3, example 2", "some f is in alignment(t2) but not in alignment(t1), t1 < t2", "alignment(t=r), s < r => alignment(t=s)", "alignment shrinks with t"),
        Grows("A", A) with
        {
            Variants =
            [
                Grows("C", C),
                Grows("B", B).ExpectedRefuted(),
                Inclusions.OnFinite("thm-D.1", string.Empty, "Theorem D.1", $"{B}(t=r), s < r => {B}(t=s)").ExpectedRefuted() with { Variant = ClaimVariant.Of("B") with { Note = "the other direction" } },
            ],
        },
        Inclusions.OnFinite("uba-ba", "A", "after Definition D.3", $"{A}(t=t) => alignment(t=t)") with
        {
            Variants =
            [
                Inclusions.OnBoth("uba-ba", "B", "after Definition D.3", $"{B}(t=t) => alignment(t=t)"),
                Inclusions.OnFinite("uba-ba", "C", "after Definition D.3", $"{C}(t=t) => alignment(t=t)"),
                Inclusions.OnFinite("uba-ba", "A implies C", "after Definition D.3", $"{A}(t=t) => {C}(t=t)"),
                Inclusions.OnFinite("uba-ba", "A, converse", "after Definition D.3", $"alignment(t=t) => {A}(t=t)").ExpectedRefuted(),
                Inclusions.OnFinite("uba-ba", "B, converse", "after Definition D.3", $"alignment(t=t) => {B}(t=t)").ExpectedRefuted(),
                Inclusions.OnFinite("uba-ba", "C, converse", "after Definition D.3", $"alignment(t=t) => {C}(t=t)").ExpectedRefuted(),
                Inclusions.OnFinite("uba-ba", "C implies A", "after Definition D.3", $"{C}(t=t) => {A}(t=t)").ExpectedRefuted(),
            ],
        },
        Vacuous("A", A) with
        {
            Variants =
            [
                Vacuous("C", C),
                Vacuous("A", A, continuous: false),
                Vacuous("C", C, continuous: false),
                Vacuous("A", A, real: false, continuous: false).ExpectedRefuted(),
                Vacuous("C", C, real: false, continuous: false).ExpectedRefuted(),
                Vacuous("B", B).ExpectedRefuted(),
            ],
        },
    ];

    private static Claim Grows(string letter, string reading) =>
        Inclusions.OnFinite("thm-D.1", string.Empty, "Theorem D.1", $"{reading}(t=s), s <= r => {reading}(t=r)") with { Variant = ClaimVariant.Of(letter) };

    private static Claim Existence(string id, string source, string statement, string conjecture, string control) =>
        Inclusions.OnFinite(id, "", source, conjecture) with
        {
            Statement = statement,
            Quantifier = Quantifier.ForSome,
            Variants = [Inclusions.OnFinite(id, control, source, conjecture).ExpectedRefuted()],
        };

    /// <summary>In one variable continuity at the minimizers turns out not to be needed: the variants that drop it are expected to hold.</summary>
    private static Claim Vacuous(string letter, string reading, bool real = true, bool continuous = true) => new(
        "uba-vacuous",
        !real ? ClaimVariant.Of(letter, Weakening.RealValued) : continuous ? ClaimVariant.Of(letter) : ClaimVariant.Of(letter, Weakening.Continuous),
        "Definition D.3",
        $"{(real ? "a real-valued f" : "an f")} of one variable{(continuous ? ", continuous at every minimizer," : string.Empty)} with a far point is not in {reading}(t)",
        RadiusPredicates.NotUniformlyAligned(ClassCatalog.Named(reading), real, continuous),
        real ? InstanceKind.LineReal : InstanceKind.Line);
}
