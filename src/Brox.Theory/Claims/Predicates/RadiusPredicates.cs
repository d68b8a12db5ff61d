using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Classes;

namespace Brox.Theory.Claims.Predicates;

/// <summary>Claims on which radii serve: the remarks of Sections 3 and 5, and on which functions uniform alignment is possible at all.</summary>
internal static class RadiusPredicates
{
    /// <summary>
    /// The remark after Assumption 3.1: if (3) is asked of all <c>x ∈ dom f</c>, a function of convex domain has one minimizer. For a minimizer u besides x* the points x of the segment from u to x*
    /// near u are in dom f; u is in <c>brox_t(x)</c>, and <c>&lt;x-u, u-x*&gt; &lt; 0</c>.
    /// </summary>
    public static ClaimBody UniqueMinimizer { get; } = LineClaims.OnLine(ClassCatalog.Named(ClassName.ConvexDomain), (f, radius,
        cancellation) =>
    {
        var serving = AlignmentEverywhere.Serving(f, radius);
        return serving is { } xStar && f.Minimizers is not [{ IsPoint: true }]
            ? new ClaimOutcome.Violated($"{radius}: x* = {xStar} serves for all x, and X = {string.Join(" ∪ ", f.Minimizers)}")
            : new ClaimOutcome.Satisfied(f.Minimizers is not [{ IsPoint: true }] || serving is not null);
    });

    /// <summary>The same for functions of any domain.</summary>
    public static ClaimBody UniqueMinimizerOnDomain { get; } = RunClaims.OnFinite(null, (f, radius, cancellation) =>
        Alignment.Search(f, radius, farOnly: false, cancellation).Serving is { Count: > 0 } serving && f.Minimizers.Length > 1
            ? new ClaimOutcome.Violated($"{radius}: x* = {serving[0]} serves for all x in dom f, and {{{string.Join(", ", f.Minimizers)}}} are minimizers")
            : new ClaimOutcome.Satisfied(f.Minimizers.Length < f.Points.Length));

    /// <summary>The remark of Section 5: a function of bounded domain is broximally aligned for every radius that is at least the diameter.</summary>
    public static ClaimBody LargeRadius { get; } = new ClaimBody.Predicate((instance, cancellation) =>
    {
        var f = instance.Functions["f"];
        if (instance.Radius() is not { } radius || SquaredDiameter(f) is not { } diameter || radius.Squared < diameter || f is PiecewisePolynomial { IsClosed: false })
        {
            return new ClaimOutcome.NotApplicable("dom f bounded, t at least its diameter");
        }

        return Outcomes.Conclusion(
            ClassCatalog.BroximallyAligned.Decide(f, ClassArgument.Of(radius), cancellation),
            fails => $"not in broximally-aligned({radius}): {fails.Witness.Text()}",
            () => diameter.Sign > 0);
    });

    /// <summary>
    /// The remark without its bound on the domain: some radius serves. Tried are the multiples by 1, 10, 100 and 1000 of a radius that is at least twice the hull of the knots.
    /// </summary>
    public static ClaimBody SomeRadius { get; } = LineClaims.OnLine(null, (f, radius, cancellation) =>
    {
        var hull = f.Knots.IsEmpty ? Rational.One : f.Knots[^1] - f.Knots[0] + Rational.One;
        var first = Rational.Max(radius.Squared, 4 * hull * hull);
        Fails? failure = null;
        foreach (var scale in new long[] { 1, 100, 10_000, 1_000_000 })
        {
            var squared = Radius.FromSquare(first * scale);
            switch (ClassCatalog.BroximallyAligned.Decide(f.Source, ClassArgument.Of(squared), cancellation))
            {
                case Holds:
                    return new ClaimOutcome.Satisfied(NonTriviality.HasMovingFarPoint(f.Source, squared));
                case Undecided undecided:
                    return new ClaimOutcome.Undecided(undecided.Reason);
                case Fails fails:
                    failure = fails;
                    break;
            }
        }

        return new ClaimOutcome.Violated($"not broximally aligned for t^2 = {first} times 1, 10^2, 10^4, 10^6: {failure!.Witness.Text()}");
    });

    /// <summary><c>uba-vacuous</c>: a function with a far point, continuous at every minimizer and real-valued, is not uniformly aligned.</summary>
    /// <param name="reading">The class: reading A, B or C.</param>
    /// <param name="asksReal">Whether <c>f</c> must be real-valued.</param>
    /// <param name="asksContinuity">Whether <c>f</c> must be continuous at every minimizer.</param>
    public static ClaimBody NotUniformlyAligned(FunctionClass reading, bool asksReal, bool asksContinuity) =>
        LineClaims.OnLine(asksReal ? ClassCatalog.Named(ClassName.RealValued) : null, (f, radius, cancellation) =>
        {
            var problem = new Broximal.LineBpm(f, radius);
            if (!LineSamples.Centers(f, radius.HalfWidth(f.Source.Metric)).Any(x => f.Evaluate(x) is not null && problem.IsFar(x)))
            {
                return new ClaimOutcome.NotApplicable("some point is far");
            }

            if (asksContinuity && !IsContinuousAtMinimizers(f))
            {
                return new ClaimOutcome.NotApplicable("continuous at every minimizer");
            }

            return reading.Decide(f.Source, ClassArgument.Of(radius), cancellation) switch
            {
                Holds holds => new ClaimOutcome.Violated($"f is in {reading.Name}({radius}): {holds.Reason}"),
                Undecided undecided => new ClaimOutcome.Undecided(undecided.Reason),
                _ => new ClaimOutcome.Satisfied(ClassCatalog.Alignment.Decide(f.Source, ClassArgument.Of(radius), cancellation) is Holds),
            };
        });

    private static bool IsContinuousAtMinimizers(PiecewiseLinear f) => Enumerable.Range(0, f.Knots.Length).All(k =>
        f.Values[k] != f.Infimum || (f.Cells[k] is not null && f.LimitAtEnd(k) == f.Infimum && f.Cells[k + 1] is not null && f.LimitAtStart(k + 1) == f.Infimum));

    private static Rational? SquaredDiameter(FunctionInstance function)
    {
        switch (function)
        {
            case FiniteFunction f:
                return f.Points.SelectMany(x => f.Points.Select(y => f.Metric.SquaredDistance(x, y))).Max();
            case PiecewisePolynomial f when f.Cells[0] is null && f.Cells[^1] is null:
                var width = f.Knots[^1] - f.Knots[0];
                return f.Metric.Rows[0][0] * width * width;
            default:
                return null;
        }
    }
}
