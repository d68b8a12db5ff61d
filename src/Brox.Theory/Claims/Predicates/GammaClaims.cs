using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Theory.Broximal;
using Brox.Theory.Classes;

namespace Brox.Theory.Claims.Predicates;

/// <summary>Gamma-convexity with a step r and broximal steps of a radius t (docs/atlas-proofs.md): the two agree on the line, where the metric is Euclidean.</summary>
internal static class GammaClaims
{
    /// <summary>
    /// On the line, B = I, closed functions of the class with the step r are in <c>broximally-aligned(t)</c> for <c>t >= r</c>, with every minimizer as <c>x*</c>: between x* and an <c>u</c> beyond a far x the
    /// window, which is at least r long, contains a point below the chord, so below u.
    /// </summary>
    /// <param name="name">The class: <c>gamma-convex</c> or <c>outer-gamma-convex</c>.</param>
    /// <param name="shortRadius">Asks it of radii below the step instead.</param>
    /// <param name="anyMetric">Asks it of every metric.</param>
    public static ClaimBody OnLine(string name, bool shortRadius = false, bool anyMetric = false) => new ClaimBody.Predicate((instance, cancellation) =>
    {
        var (f, r, t) = ((PiecewisePolynomial)instance.Functions["f"], instance.Parameter("r"), instance.Parameter("t"));
        if (r.Sign <= 0 || t.Sign <= 0 || shortRadius == t >= r || (f.Metric.IsIdentity == anyMetric && !shortRadius))
        {
            return new ClaimOutcome.NotApplicable("the step, the radius and the metric that are asked for");
        }

        if (ClassCatalog.Named(name).Decide(f, ClassArgument.Of(r), cancellation) is not Holds and var other)
        {
            return Outcomes.Hypothesis(other, name)!;
        }

        var radius = Radius.FromLength(t);
        return Outcomes.Conclusion(
            ClassCatalog.BroximallyAligned.Decide(f, ClassArgument.Of(radius), cancellation),
            fails => $"{name}(r={r}), not broximally-aligned(t={t}): {fails.Reason}; {fails.Witness.Text()}",
            () => NonTriviality.HasMovingFarPoint(f, radius)) switch
        {
            ClaimOutcome.Satisfied when Another(f, radius, cancellation) is { } evidence => new ClaimOutcome.Violated($"{name}(r={r}), {evidence}"),
            var outcome => outcome,
        };
    });

    /// <summary>In the plane, B = I: functions in <c>outer-gamma-convex(t)</c> are in <c>alignment(t)</c>.</summary>
    public static ClaimBody InPlane { get; } = new ClaimBody.Predicate((instance, cancellation) =>
    {
        var (f, t) = (instance.Functions["f"], instance.Parameter("t"));
        if (t.Sign <= 0 || f is not FiniteFunction { Dimension: 2, Metric.IsIdentity: true })
        {
            return new ClaimOutcome.NotApplicable("a function of the plane, B = I");
        }

        // The conclusion first: it is quicker to decide.
        var conclusion = Outcomes.Conclusion(
            ClassCatalog.Named(ClassName.Alignment).Decide(f, ClassArgument.Of(Radius.FromLength(t)), cancellation),
            fails => $"outer-gamma-convex(r={t}), not alignment(t={t}): {fails.Reason}; {fails.Witness.Text()}",
            () => true);
        return conclusion is ClaimOutcome.Violated && ClassCatalog.Named("outer-gamma-convex").Decide(f, ClassArgument.Of(t), cancellation) is not Holds and var other
            ? Outcomes.Hypothesis(other, "outer-gamma-convex")!
            : conclusion;
    });

    /// <summary>A minimizer that does not serve, with the step that shows it.</summary>
    private static string? Another(PiecewisePolynomial f, Radius radius, CancellationToken cancellation)
    {
        var line = PiecewiseLinear.Of(f);
        var (halfWidth, problem) = (radius.HalfWidth(f.Metric), new LineBpm(line, radius));
        foreach (var x in LineSamples.Centers(line, halfWidth).Where(x => line.Evaluate(x) is not null && problem.IsFar(x)))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var u in LineSamples.Representatives(LineOperator.Brox(line, x, halfWidth)))
            {
                if (line.Minimizers.Any(i => ((x - u) * (u - i.SimplestElement())).Sign < 0))
                {
                    return $"{radius}, x = {x}, u = {u}: <x-u, u-x*> < 0 for a minimizer x*";
                }
            }
        }

        return null;
    }
}
