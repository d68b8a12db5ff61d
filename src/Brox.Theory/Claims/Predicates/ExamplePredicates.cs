using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Classes;

namespace Brox.Theory.Claims.Predicates;

/// <summary>Examples 1 and 2 (Section 5.1), asked of random parameters.</summary>
internal static class ExamplePredicates
{
    /// <summary>
    /// Example 1. The sawtooth on all of R is invariant under x -> x+1, f -> f+1 on the positive half-line, so a violation at a far x can be moved to
    /// t &lt; x &lt;= t+1, whose window lies in [-(2t+1), 2t+1]: membership of the restriction to [-n, n] with n &gt;= 2t+1 is membership of the whole function,
    /// and a violation whose window lies inside [-n, n] is one of the whole function.
    /// </summary>
    /// <param name="allows">The radii that are allowed.</param>
    public static ClaimBody Sawtooth(Func<Rational, bool> allows) => new ClaimBody.Predicate((instance, cancellation) =>
    {
        var t = instance.Parameter("t");
        if (t.Sign <= 0 || !allows(t))
        {
            return new ClaimOutcome.NotApplicable("t at least the threshold");
        }

        var f = ExampleFunctions.Sawtooth((int)((2 * t) + Rational.One).Ceiling(), 1);
        return IsMember(f, t, "the sawtooth", cancellation);
    });

    /// <summary>
    /// Example 1, continuously differentiable. As for the sawtooth a violation can be moved to <c>t &lt; x &lt;= t+1</c>, and <see cref="ExampleFunctions.SmoothWave"/> is the whole function up to
    /// <c>n &gt;= 2t+1</c>. The tail beyond n changes no membership: there both it and the whole function are at least <c>f(n) = n</c>, with equality at n only, so a window that reaches beyond n has
    /// the same minimizers up to n, and an x beyond n moves towards 0.
    /// </summary>
    /// <param name="allows">The radii that are allowed.</param>
    public static ClaimBody SmoothWave(Func<Rational, bool> allows) => new ClaimBody.Predicate((instance, cancellation) =>
    {
        var t = instance.Parameter("t");
        if (t.Sign <= 0 || !allows(t))
        {
            return new ClaimOutcome.NotApplicable("t at least the threshold");
        }

        var f = ExampleFunctions.SmoothWave((int)((2 * t) + Rational.One).Ceiling());
        if (ClassCatalog.Named(ClassName.Differentiable).Decide(f, ClassArgument.None, cancellation) is not Holds and var other)
        {
            return Outcomes.Conclusion(other, kink => $"the wave is not differentiable: {kink.Witness.Text()}", () => false);
        }

        // x = 2t is far, and by progress the step from it moves.
        return Outcomes.Conclusion(
            ClassCatalog.BroximallyAligned.Decide(f, ClassArgument.Of(Radius.FromLength(t)), cancellation),
            fails => $"the smooth wave is not in broximally-aligned(t={t}): {fails.Witness.Text()}",
            () => true);
    });

    /// <summary>Example 2: <c>abs(x)</c> with <c>f(b) = v</c>.</summary>
    /// <param name="atMinimum">Whether <c>v</c> must be 0; then <c>X</c> must come out disconnected.</param>
    public static ClaimBody DeepPoint(bool atMinimum) => new ClaimBody.Predicate((instance, cancellation) =>
    {
        var (b, v, t) = (instance.Parameter("b"), instance.Parameter("v"), instance.Parameter("t"));
        if (b.IsZero || t.Sign <= 0 || v.Sign < 0 || v > Rational.Abs(b) || (atMinimum && !v.IsZero))
        {
            return new ClaimOutcome.NotApplicable("b != 0, f(b) = 0");
        }

        var f = ExampleFunctions.AbsoluteValue(b, v);
        return (atMinimum ? ClassCatalog.Named(ClassName.ConnectedMinimizers).Decide(f, ClassArgument.None, cancellation) : null) switch
        {
            Holds => new ClaimOutcome.Violated($"b = {b}: X is connected"),
            Undecided undecided => new ClaimOutcome.Undecided(undecided.Reason),
            _ => IsMember(f, t, $"abs(x) with f({b}) = {v}", cancellation),
        };
    });

    private static ClaimOutcome IsMember(PiecewisePolynomial f, Rational t, string name, CancellationToken cancellation) =>
        Outcomes.Conclusion(
            ClassCatalog.BroximallyAligned.Decide(f, ClassArgument.Of(Radius.FromLength(t)), cancellation),
            fails => $"{name} is not in broximally-aligned(t={t}): {fails.Witness.Text()}",
            () => NonTriviality.HasMovingFarPoint(f, Radius.FromLength(t)));
}
