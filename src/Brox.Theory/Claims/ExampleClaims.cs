using System.Collections.Immutable;
using Brox.Theory.Functions;
using Brox.Theory.Numbers;

namespace Brox.Theory.Claims;

/// <summary>Examples 1 and 2 (Section 5.1) and the remarks of Sections 3 and 5 on which radii serve.</summary>
public static class ExampleClaims
{
    private const int Periods = 12;

    private static readonly Rational _threshold = Rational.Create(2, 3);

    /// <summary>
    /// <c>ex-1</c>. The sawtooth on all of R is invariant under x -> x+1, f -> f+1 on the positive half-line, so a violation at a far x can be moved to
    /// t &lt; x &lt;= t+1, whose window lies in [-(2t+1), 2t+1]: membership of the restriction to [-n, n] with n &gt;= 2t+1 is membership of the whole function,
    /// and a violation whose window lies inside [-n, n] is one of the whole function.
    /// </summary>
    public static PaperClaim Example1 { get; } = new(
        "ex-1",
        string.Empty,
        "Example 1",
        "a sawtooth with a local minimum in every unit is broximally-aligned(t) from t = 2/3 on, so for every t >= 1",
        "exact, t = 2/3, 3/4, 1, 3/2, 2, 5",
        ClaimVerdict.Holds,
        token => ClaimSteps.All(
            new[] { _threshold, Rational.Create(3, 4), 1, Rational.Create(3, 2), 2, 5 }.Select(t => new MembershipStep("sawtooth", Sawtooth(), $"broximally-aligned(t={t})")), token),
        [
            Variant("ex-1", "t = 2/3 - 1/1000, below the threshold", "Example 1", "the sawtooth is broximally-aligned(1997/3000)", ClaimVerdict.Refuted, token => ClaimSteps.All(
                [new MembershipStep("sawtooth", Sawtooth(), "broximally-aligned(t=1997/3000)")], token)),
            Variant("ex-1", "t = 1/2", "Example 1", "the sawtooth is in alignment(1/2)", ClaimVerdict.Refuted, token => ClaimSteps.All(
                [new MembershipStep("sawtooth", Sawtooth(), "alignment(t=1/2)")], token)),
        ]);

    /// <summary><c>ex-2</c>.</summary>
    public static PaperClaim Example2 { get; } = new(
        "ex-2",
        string.Empty,
        "Example 2",
        "|x| with f(b) = 0 at one b != 0 has disconnected minimizers and is broximally-aligned(t) for every t",
        "exact, b = 1, 5, -7/2, t = 1/4 to 100",
        ClaimVerdict.Holds,
        token => ClaimSteps.All(
            from b in new[] { 1, 5, Rational.Create(-7, 2) }
            let f = ExampleFunctions.AbsoluteValue(b, 0)
            from step in new[] { new MembershipStep($"b = {b}", f, "connected-minimizers", Member: false) }
                .Concat(new[] { Rational.Create(1, 4), Rational.Half, 1, 2, 5, 100 }.Select(t => new MembershipStep($"b = {b}", f, $"broximally-aligned(t={t})")))
            select step,
            token),
        [
            Variant("ex-2", "f(b) > 0", "Example 2", "|x| with f(5) = 1 is broximally-aligned(1)", ClaimVerdict.Refuted, token => ClaimSteps.All(
                [new MembershipStep("|x|, f(5) = 1", ExampleFunctions.AbsoluteValue(5, 1), "broximally-aligned(t=1)")], token)),
        ]);

    /// <summary><c>rem-large-t</c>.</summary>
    public static PaperClaim LargeRadius { get; } = new(
        "rem-large-t",
        "bounded domain",
        "Section 5",
        "a function of bounded domain is broximally aligned for every t >= the diameter",
        "exact, three functions, t = diameter",
        ClaimVerdict.Holds,
        token => ClaimSteps.All(
            [
                new MembershipStep("0, 2, 3 with values 0, 2, 1", ExampleFunctions.ThreePoints(), "broximally-aligned(t=3)"),
                new MembershipStep("sawtooth on [-2, 2]", ExampleFunctions.Sawtooth(2, 1), "broximally-aligned(t=4)"),
                new MembershipStep("plateau chain", ExampleFunctions.PlateauChain(), "broximally-aligned(t=11)"),
            ],
            token),
        [
            Variant("rem-large-t", "any domain", "Section 5", "min(|x|, 1) is broximally aligned for large t: tried t = 1, 10, 100, 1000, 10^6", ClaimVerdict.Refuted, token =>
            {
                var results = new[] { 1, 10, 100, 1000, 1_000_000 }.Select(t => ClaimSteps.All([new MembershipStep("min(|x|, 1)", ExampleFunctions.Capped(), $"broximally-aligned(t={t})")], token)).ToList();
                return results.FirstOrDefault(r => r.Verdict == ClaimVerdict.Holds) ?? results[^1];
            }),
        ]);

    private static PiecewisePolynomial Sawtooth() => ExampleFunctions.Sawtooth(Periods, 1);

    /// <summary>A variant of a claim.</summary>
    internal static PaperClaim Variant(string id, string variant, string source, string statement, ClaimVerdict expected, Func<CancellationToken, ClaimResult> decide) =>
        new(id, variant, source, statement, "exact", expected, decide, ImmutableArray<PaperClaim>.Empty);
}
