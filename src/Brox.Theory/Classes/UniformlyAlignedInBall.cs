using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Theory.Broximal;

namespace Brox.Theory.Classes;

/// <summary>
/// <c>uniformly-aligned-in-ball(t)</c>: one <c>x* ∈ X</c> such that for every far <c>x</c> and every <c>u ∈ Ball(x, t)</c> with <c>f(u) &lt;= f(x)</c>,
/// <c>&lt;x-u, u-x*&gt;_B &gt;= 0</c>. Definition D.3, reading B. Closed functions only.
/// </summary>
internal sealed class UniformlyAlignedInBall() : FunctionClass(
    ClassName.UniformlyAlignedInBall,
    "one x* in X with <x-u, u-x*>_B >= 0 for every x with dist(x, X) > t and every u in Ball(x, t) with f(u) <= f(x)",
    "Definition D.3, reading B",
    ParameterKind.Radius,
    "t")
{
    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation) =>
        FiniteAlignment.Search(
            f,
            argument.Radius,
            farOnly: true,
            (x, ball) => Enumerable.Range(0, f.Points.Length).Where(u => f.Values[u] <= f.Values[x] && ball.Contains(f.Points[u])),
            cancellation).ToVerdict(Name);

    private protected override Verdict DecideLinear(PiecewiseLinear f, ClassArgument argument, CancellationToken cancellation) =>
        (Verdict?)AlignmentVerdicts.NotClosed(f.Source)
        ?? AlignmentVerdicts.Of(f, LineMoves.InBall(f, argument.Radius.HalfWidth(f.Source.Metric), cancellation), Name);

    private protected override Verdict DecidePiecewise(PiecewisePolynomial f, ClassArgument argument, CancellationToken cancellation) =>
        f.Degree <= 1
            ? base.DecidePiecewise(f, argument, cancellation)
            : CurvedAlignment.Decide(f, argument.Radius, line => LineSpectrum.InBall(line, cancellation), Name);
}
