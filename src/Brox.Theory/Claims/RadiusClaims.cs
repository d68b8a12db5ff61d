using Brox.Theory.Classes;
using Brox.Theory.Functions;
using Brox.Theory.Geometry;
using Brox.Theory.Numbers;

namespace Brox.Theory.Claims;

/// <summary>How the classes depend on the radius (Appendix D), and the remark after Assumption 3.1.</summary>
public static class RadiusClaims
{
    /// <summary><c>prop-3.1</c>.</summary>
    public static PaperClaim AlignmentNotIncreasing { get; } = new(
        "prop-3.1",
        string.Empty,
        "Proposition 3, example 1",
        "some f is in alignment(t1) but not in alignment(t2), t1 < t2",
        "exact",
        ClaimVerdict.Holds,
        token => ClaimSteps.All([ThreePoints("alignment(t=1/2)"), ThreePoints("alignment(t=1)", member: false)], token),
        [ExampleClaims.Variant("prop-3.1", "alignment grows with t", "Proposition 3", "alignment(t=1/2) implies alignment(t=1)", ClaimVerdict.Refuted, token => ClaimSteps.All(
            [ThreePoints("alignment(t=1/2)"), ThreePoints("alignment(t=1)")], token))]);

    /// <summary><c>prop-3.2</c>.</summary>
    public static PaperClaim AlignmentNotDecreasing { get; } = new(
        "prop-3.2",
        string.Empty,
        "Proposition 3, example 2",
        "some f is in alignment(t2) but not in alignment(t1), t1 < t2",
        "exact",
        ClaimVerdict.Holds,
        token => ClaimSteps.All([ThreePoints("alignment(t=3)"), ThreePoints("alignment(t=1)", member: false)], token),
        [ExampleClaims.Variant("prop-3.2", "alignment shrinks with t", "Proposition 3", "alignment(t=3) implies alignment(t=1)", ClaimVerdict.Refuted, token => ClaimSteps.All(
            [ThreePoints("alignment(t=3)"), ThreePoints("alignment(t=1)")], token))]);

    /// <summary><c>thm-D.1</c>, reading B.</summary>
    public static PaperClaim UniformInBall { get; } = ExampleClaims.Variant(
        "thm-D.1",
        "reading B",
        "Theorem D.1",
        "uniformly-aligned-in-ball(t1) implies it for t2 >= t1; here t1 = 1/2, t2 = 1",
        ClaimVerdict.Refuted,
        token => ClaimSteps.All([ThreePoints("uniformly-aligned-in-ball(t=1/2)"), ThreePoints("uniformly-aligned-in-ball(t=1)")], token)) with
    {
        Variants = [ExampleClaims.Variant("thm-D.1", "reading B, the converse", "Theorem D.1", "uniformly-aligned-in-ball(3) implies it for t = 1", ClaimVerdict.Refuted, token => ClaimSteps.All(
            [ThreePoints("uniformly-aligned-in-ball(t=3)"), ThreePoints("uniformly-aligned-in-ball(t=1)")], token))],
    };

    /// <summary><c>rem-unique</c>.</summary>
    public static PaperClaim UniqueMinimizer { get; } = new(
        "rem-unique",
        "real-valued f",
        "Remark after Assumption 3.1",
        "if (3) were asked of all x, not only of far ones, a real-valued f would have one minimizer",
        "exact, real-valued functions with several minimizers",
        ClaimVerdict.Holds,
        _ => RealValuedWithSeveral(),
        [ExampleClaims.Variant("rem-unique", "extended-valued f", "Remark after Assumption 3.1", "the same for extended-valued f, x in dom f", ClaimVerdict.Refuted, TwoIsolatedMinimizers)]);

    private static MembershipStep ThreePoints(string expression, bool member = true) =>
        new("0, 2, 3 with values 0, 2, 1", ExampleFunctions.ThreePoints(), expression, member);

    private static ClaimResult RealValuedWithSeveral()
    {
        PiecewisePolynomial[] functions =
        [
            PiecewisePolynomial.Create([new Piece(null, null, new Polynomial([Rational.Zero]))]),
            ExampleFunctions.AbsoluteValue(5, 0),
            PiecewisePolynomial.Create([new Piece(null, 0, new Polynomial([Rational.Zero, -1])), new Piece(0, 1, new Polynomial([Rational.Zero])), new Piece(1, null, new Polynomial([-1, Rational.One]))]),
        ];
        var radius = Radius.FromLength(1);
        foreach (var f in functions.Select(PiecewiseLinear.Of))
        {
            if (AlignmentEverywhere.Serving(f, radius) is { } xStar)
            {
                return new ClaimResult(ClaimVerdict.Refuted, $"x* = {xStar} serves for all x, and X = {string.Join(" ∪ ", f.Minimizers)}");
            }
        }

        return new ClaimResult(ClaimVerdict.Holds, "no x* serves for all x at t = 1 for the constant, for |x| with f(5) = 0, and for dist(x, [0, 1])");
    }

    private static ClaimResult TwoIsolatedMinimizers(CancellationToken cancellation)
    {
        var f = FiniteFunction.OnLine((0, 0), (2, 0));
        var serving = Alignment.Search(f, Radius.FromLength(1), farOnly: false, cancellation).Serving;
        return serving.Count > 0
            ? new ClaimResult(ClaimVerdict.Refuted, $"points 0 and 2 with value 0, t = 1: x* = {serving[0]} serves for all x in dom f, and there are two minimizers")
            : new ClaimResult(ClaimVerdict.Holds, "no x* serves");
    }
}
