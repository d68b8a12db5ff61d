using System.Collections.Immutable;
using Brox.Definitions;
using Brox.Definitions.Claims;
using Brox.Numbers;
using Brox.Theory.Claims.Predicates;

namespace Brox.Theory.Claims.Paper;

/// <summary>Section 5: examples, inclusions in the broximal class, closure under transformations.</summary>
internal static class Section5
{
    private static readonly Rational _threshold = Rational.Create(2, 3);
    private static readonly Rational _smoothThreshold = Rational.Create(3, 4);

    public static ImmutableArray<Claim> Claims { get; } =
    [
        new Claim(
            "rem-large-t",
            "bounded domain",
            "Section 5",
            "a function of bounded domain is broximally aligned for every t >= the diameter",
            RadiusPredicates.LargeRadius,
            InstanceKind.BoundedDomain)
        {
            Variants =
            [
                new Claim("rem-large-t", ClaimVariant.Without(Weakening.Domain), "Section 5", "every closed f is broximally aligned for some large t", RadiusPredicates.SomeRadius, InstanceKind.Line).ExpectedRefuted(),
            ],
        },
        new Claim(
            "ex-1",
            "",
            "Example 1",
            "the sawtooth with a local minimum in every unit is broximally-aligned(t) for every t >= 2/3, so for every t >= 1",
            ExamplePredicates.Sawtooth(t => t >= _threshold),
            InstanceKind.Example1)
        {
            Variants =
            [
                new Claim("ex-1", "t below the threshold", "Example 1", "the same for some t < 2/3", ExamplePredicates.Sawtooth(t => t < _threshold), InstanceKind.Example1).ExpectedRefuted(),
                new Claim(
                    "ex-1",
                    "t just below the threshold",
                    "Example 1",
                    "the same for some t in (2/3 - 1/100, 2/3)",
                    ExamplePredicates.Sawtooth(t => t < _threshold && t > _threshold - Rational.Create(1, 100)),
                    InstanceKind.Example1).ExpectedRefuted(),
                new Claim(
                    "ex-1",
                    "smooth",
                    "Example 1",
                    "the C^1 wave with a local minimum in every unit is broximally-aligned(t) for every t >= 3/4, so for every t >= 1",
                    ExamplePredicates.SmoothWave(t => t >= _smoothThreshold),
                    InstanceKind.Example1Smooth) { MostInstances = 60 },
                new Claim("ex-1", "smooth, t below the threshold", "Example 1", "the same for some t < 3/4", ExamplePredicates.SmoothWave(t => t < _smoothThreshold), InstanceKind.Example1Smooth).ExpectedRefuted(),
                new Claim(
                    "ex-1",
                    "smooth, t just below the threshold",
                    "Example 1",
                    "the same for some t in (3/4 - 1/100, 3/4)",
                    ExamplePredicates.SmoothWave(t => t < _smoothThreshold && t > _smoothThreshold - Rational.Create(1, 100)),
                    InstanceKind.Example1Smooth).ExpectedRefuted(),
            ],
        },
        new Claim(
            "ex-2",
            "",
            "Example 2",
            "abs(x) with f(b) = 0 at one b != 0 has disconnected minimizers and is broximally-aligned(t) for every t",
            ExamplePredicates.DeepPoint(atMinimum: true),
            InstanceKind.Example2)
        {
            Variants = [new Claim("ex-2", ClaimVariant.Without(Weakening.ValueAtPoint), "Example 2", "the same with f(b) = v > 0", ExamplePredicates.DeepPoint(atMinimum: false), InstanceKind.Example2).ExpectedRefuted()],
        },
        Inclusion("thm-5.1", "Theorem 5.1", ClassName.StrictlyQuasiconvex, ClassName.Quasiconvex),
        Inclusions.OnLine("conj-star", "", "not in the paper; contains Theorems 5.1 and 5.3", "strictly-star-quasiconvex => broximally-aligned(t=t)") with
        {
            Variants = [Inclusions.OnLine("conj-star", "non-strict", "not in the paper", "star-quasiconvex => broximally-aligned(t=t)").ExpectedRefuted()],
        },
        Composition(
            ClaimVariant.None,
            "phi strictly increasing and lower semicontinuous on the range of f, phi(r) -> +inf as r -> +inf along it or dom f closed: phi(f) has the classes of f",
            strictly: true,
            closed: true) with
        {
            Variants =
            [
                Composition(ClaimVariant.Without(Weakening.StrictIncrease), "the same for phi non-decreasing", strictly: false, closed: true).ExpectedRefuted(),
                Composition(ClaimVariant.Without(Weakening.LowerSemicontinuous), "the same for phi that need not be lower semicontinuous", strictly: true, closed: false).ExpectedRefuted(),
                AtPole(ClaimVariant.Noted("at a pole"), "f(x) = x + c/x on x > 0, phi(r) = sign(k) r^k, k > 0: phi(f) is closed", grows: true),
                AtPole(ClaimVariant.Without(Weakening.Growth), "f(x) = x + c/x on x > 0, phi(r) = sign(k) r^k, k != 0: phi(f) is closed", grows: false).ExpectedRefuted(),
            ],
        },
        new Claim(
            "lem-5.2",
            "",
            "Lemma 5.2",
            "h(x) = f(Qx + b) with Q'BQ = B has the classes of f",
            TransformationClaims.VariablesChanged(b => b),
            InstanceKind.ChangeOfVariables)
        {
            Variants =
            [
                new Claim("lem-5.2", ClaimVariant.Without(Weakening.Orthogonality), "Lemma 5.2", "the same for invertible Q", TransformationClaims.VariablesChanged(null), InstanceKind.AnyLinearChange).ExpectedRefuted(),
                new Claim(
                    "lem-5.2",
                    ClaimVariant.Without(Weakening.EuclideanOnly),
                    "Lemma 5.2",
                    "the same for Q with Q'Q = I",
                    TransformationClaims.VariablesChanged(b => Functions.Geometry.Metric.Identity(b.Dimension)),
                    InstanceKind.EuclideanChange).ExpectedRefuted(),
            ],
        },
        new Claim("lem-5.3", "", "Lemma 5.3", "h = a f + b with a > 0 has the classes of f", TransformationClaims.Scaled(a => a.Sign > 0), InstanceKind.Scaling)
        {
            Variants =
            [
                new Claim("lem-5.3", ClaimVariant.Without(Weakening.NegativeFactor), "Lemma 5.3", "the same for a < 0", TransformationClaims.Scaled(a => a.Sign < 0), InstanceKind.Scaling).ExpectedRefuted(),
                new Claim("lem-5.3", ClaimVariant.Without(Weakening.ZeroFactor), "Lemma 5.3", "the same for a = 0: f has the classes of the constant", TransformationClaims.Scaled(a => a.IsZero), InstanceKind.Scaling).ExpectedRefuted(),
            ],
        },
    ];

    /// <summary>The claim that a class implies broximal alignment for every radius, with the class that must not suffice.</summary>
    private static Claim Inclusion(string id, string source, string members, string weaker) =>
        Inclusions.OnLine(id, "", source, $"{members} => broximally-aligned(t=t)") with
        {
            Variants = [Inclusions.OnLine(id, $"{weaker} only", source, $"{weaker} => broximally-aligned(t=t)").ExpectedRefuted()],
        };

    private static Claim AtPole(ClaimVariant variant, string statement, bool grows) =>
        new("lem-5.1", variant, "Lemma 5.1", statement, TransformationClaims.ComposedAtPole(grows), InstanceKind.Pole);

    private static Claim Composition(ClaimVariant variant, string statement, bool strictly, bool closed) =>
        new("lem-5.1", variant, "Lemma 5.1", statement, TransformationClaims.Composed(strictly, closed), InstanceKind.Composition);
}
