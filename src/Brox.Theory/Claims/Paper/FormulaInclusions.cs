using System.Collections.Immutable;
using Brox.Definitions;
using Brox.Definitions.Claims;
using Brox.Definitions.Verdicts;
using Brox.Theory.Claims.Predicates;

namespace Brox.Theory.Claims.Paper;

/// <summary>Section 5 and the lemmas on gradients in R^d: formulas that are members by construction, one point and one radius in a random metric each.</summary>
internal static class FormulaInclusions
{
    private const string Aligned = "for far x and u in brox_t(x): u != x and <x-u, u-x*>_B >= 0";

    public static ImmutableArray<Claim> Claims { get; } =
    [
        .. Inclusion("thm-5.1", "Theorem 5.1", [ClassName.StrictlyQuasiconvex], [ClassName.Quasiconvex]),
        .. Inclusion("thm-5.2", "Theorem 5.2", [ClassName.Pseudoconvex], [ClassName.Quasiconvex, ClassName.Differentiable]),
        .. Inclusion("thm-5.3", "Theorem 5.3", [ClassName.QuasarConvex], [ClassName.StarQuasiconvex]),
        .. Inclusion("thm-5.4", "Theorem 5.4", [ClassName.Aiming, ClassName.UniqueMinimizer], [ClassName.Differentiable,
            ClassName.UniqueMinimizer]),
        new Claim("thm-5.4", "drop unique, d = 2", "Theorem 5.4", "(y - e sin x)^2, 0 < e < 1, which is aiming, is in alignment(t)", PlanarFailures.WaveIsAligned, InstanceKind.Wave) { Method = Method.Certified }.ExpectedRefuted(),
        Plane("neither", "quasar implies quasiconvex, d = 2", "Section 5.4", "quasar-convex functions of the plane are quasiconvex", PlanarFailures.QuasarIsQuasiconvex).ExpectedRefuted(),
        new Claim("prop-1", "unbounded X, d = 2", "Proposition 1", "f differentiable and aiming: X is connected", PlanarFailures.AimingIsConnected, InstanceKind.Curves) { Method = Method.Certified }.ExpectedRefuted(),
        new Claim(
            "prop-1",
            "restricted secant, unbounded X, d = 2",
            "Proposition 1",
            "f differentiable with the restricted secant inequality: X is connected",
            PlanarFailures.RestrictedSecantIsConnected,
            InstanceKind.Curves) { Method = Method.Certified }.ExpectedRefuted(),
        .. Inclusion("conj-star", "not in the paper", [ClassName.StrictlyStarQuasiconvex], [ClassName.StarQuasiconvex]),
        Sampled("lem-A.1", "d = 2..6", "Lemma A.1",
            "f differentiable, u in brox_t(x): grad f(u) = c B(x-u), c >= 0, and c = 0 inside the ball",
            FormulaClaims.GradientAtStep(ClassName.Pseudoconvex), 30) with
        {
            Variants = [Plane("lem-A.1", "u no minimizer over the ball", "Lemma A.1", "the same for any u of the ball",
                FormulaClaims.GradientAnywhere(ClassName.Pseudoconvex)).ExpectedRefuted()],
        },
        Plane("lem-C.4", "d = 2..6", "Lemma C.4", "quasar-convex(gamma): f(a x* + (1-a) x) <= gamma a f* + (1 - gamma a) f(x)",
            FormulaClaims.FallsTowardsCenter(ClassName.QuasarConvex)) with
        {
            Instances = [InstanceKind.FormulaPlane, InstanceKind.FormulaSpace],
            Gate = 90,
            MostInstances = 300,
            Variants = [Plane("lem-C.4", "star-quasiconvex only", "Lemma C.4", "the same for star-quasiconvex f",
                FormulaClaims.FallsTowardsCenter(ClassName.StarQuasiconvex)).ExpectedRefuted()],
        },
        Plane("lem-C.5", "d = 2", "Lemma C.5",
            "quasar-convex, x far, u in brox_t(x), z the projection of x on the line through u and x*: u lies on [z, x*]",
            FormulaClaims.CertainlyAligned(ClassName.QuasarConvex)),
        Sampled("lem-C.6", "d = 2..6", "Lemma C.6", "aiming, x far, u in brox_t(x): <x-u, u-p>_B >= 0 for the projection p of u on X",
            FormulaClaims.Aligned(toSet: true, ClassName.Aiming), 30) with
        {
            Variants =
            [
                Plane("lem-C.6", "drop aiming", "Lemma C.6", "the same for differentiable f", FormulaClaims.Aligned(toSet: true,
                    ClassName.Differentiable, ClassName.UniqueMinimizer)).ExpectedRefuted(),
            ],
        },
        Composed("lem-5.1", "Lemma 5.1", "phi = atan(a .) + b, a > 0, formulas: the least value of phi(f) over a ball is phi of that of f", bent: true, increasing: true) with
        {
            Variants = [Composed("lem-5.1", "Lemma 5.1", "the same for a < 0", bent: true, increasing: false).ExpectedRefuted() with { Variant = ClaimVariant.Noted("formulas, phi decreasing") }],
        },
        Changed("formulas", "Q'BQ = B: the least value of f(Q. + b) over Ball(x,t) is that of f over Ball(Qx+b,t)", preserves: true, InstanceKind.FormulaChange) with
        {
            Variants = [Changed("formulas, Q not B-orthogonal", "the same for any Q", preserves: false, InstanceKind.FormulaAnyChange).ExpectedRefuted()],
        },
        Composed("lem-5.3", "Lemma 5.3", "a > 0, formulas: the least value of a f + b over a ball is a times that of f, plus b", bent: false, increasing: true) with
        {
            Variants = [Composed("lem-5.3", "Lemma 5.3", "the same for a < 0", bent: false, increasing: false).ExpectedRefuted() with { Variant = ClaimVariant.Noted("formulas, a < 0") }],
        },
        Metric("lem-5.1", "Lemma 5.1", "atan(a f), a > 0, is aligned in the metric where f is: every u in brox_t(x), far x",
            FormulaTransformations.ComposedAligned(true, ClassName.QuasarConvex), InstanceKind.FormulaScaling),
        Metric("lem-5.2", "Lemma 5.2", "Q'BQ = B: f(Q. + b) is aligned in the metric at x where f is at Qx+b",
            FormulaTransformations.VariablesChangedAligned(ClassName.QuasarConvex), InstanceKind.FormulaChange),
        Metric("lem-5.3", "Lemma 5.3", "a f, a > 0, is aligned in the metric where f is", FormulaTransformations.ComposedAligned(false,
            ClassName.QuasarConvex), InstanceKind.FormulaScaling),
        Metric("lem-5.1", "Lemma 5.1", "the same for three variables", FormulaTransformations.ComposedAligned(true, ClassName.QuasarConvex),
            InstanceKind.FormulaScalingSpace),
        Metric("lem-5.2", "Lemma 5.2", "the same for three variables",
            FormulaTransformations.VariablesChangedAligned(ClassName.QuasarConvex), InstanceKind.FormulaChangeSpace),
        Metric("lem-5.3", "Lemma 5.3", "the same for three variables", FormulaTransformations.ComposedAligned(false,
            ClassName.QuasarConvex), InstanceKind.FormulaScalingSpace),
    ];

    /// <summary>An inclusion, certified in the plane and sampled beyond, and the class that must not suffice.</summary>
    private static ImmutableArray<Claim> Inclusion(string id, string source, ImmutableArray<string> classes, ImmutableArray<string> weaker)
    {
        var (name, weak) = (string.Join(", ", classes), string.Join(", ", weaker));
        return
        [
            Plane(id, "d = 2", source, $"{name}: {Aligned}", FormulaClaims.CertainlyAligned(classes)) with
            {
                Variants =
                [
                    Sampled(id, "d = 3..6", source, $"{name}: {Aligned}", FormulaClaims.Aligned(toSet: false, classes), 50) with { Instances = [InstanceKind.FormulaSpace] },
                    Plane(id, $"{weak} only, d = 2", source, $"{weak}: {Aligned}", FormulaClaims.CertainlyAligned(weaker)).ExpectedRefuted(),
                ],
            },
        ];
    }

    private static Claim Plane(string id, string variant, string source, string statement, ClaimBody body) =>
        new(id, variant, source, statement, body, InstanceKind.FormulaPlane) { Method = Method.Certified, Gate = 40, MostUndecided = 40, MostInstances = 24 };

    private static Claim Sampled(string id, string variant, string source, string statement, ClaimBody body, int gate) =>
        new(id, variant, source, statement, body, InstanceKind.FormulaPlane, InstanceKind.FormulaSpace) { Method = Method.Sampled, Gate = gate, MostInstances = 40 };

    private static Claim Composed(string id, string source, string statement, bool bent, bool increasing) =>
        new(id, "formulas", source, statement, FormulaTransformations.Composed(bent, increasing, ClassName.QuasarConvex), InstanceKind.FormulaScaling)
        {
            Method = Method.Certified,
            Gate = 30,
            MostInstances = 16,
        };

    private static Claim Changed(string variant, string statement, bool preserves, InstanceKind kind) =>
        new("lem-5.2", variant, "Lemma 5.2", statement, FormulaTransformations.VariablesChanged(preserves, ClassName.QuasarConvex), kind)
        {
            Method = Method.Certified,
            Gate = 40,
            MostInstances = 16,
        };

    private static Claim Metric(string id, string source, string statement, ClaimBody body, InstanceKind kind) =>
        new(id, kind is InstanceKind.FormulaScalingSpace or InstanceKind.FormulaChangeSpace ? "formulas, alignment, d = 3" : "formulas, alignment, d = 2", source, statement, body, kind)
        {
            Method = Method.Certified,
            Gate = 30,
            MostInstances = kind is InstanceKind.FormulaScalingSpace or InstanceKind.FormulaChangeSpace ? 6 : 12,
        };
}
