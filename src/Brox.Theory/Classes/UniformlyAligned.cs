using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Theory.Broximal;

namespace Brox.Theory.Classes;

/// <summary>
/// <c>uniformly-aligned(t)</c>: one <c>x* ∈ X</c> such that for every far <c>x</c> and every <c>u</c> anywhere with <c>f(u) &lt;= min of f over Ball(x, t)</c>,
/// <c>&lt;x-u, u-x*&gt;_B &gt;= 0</c>. Definition D.3, reading C. Closed functions only.
/// </summary>
internal sealed class UniformlyAligned() : FunctionClass(
    ClassName.UniformlyAligned,
    "one x* in X with <x-u, u-x*>_B >= 0 for every x with dist(x, X) > t and every u with f(u) <= min of f over Ball(x, t)",
    "Definition D.3, reading C",
    ParameterKind.Radius,
    "t")
{
    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation) =>
        FiniteAlignment.Search(
            f,
            argument.Radius,
            farOnly: true,
            (_, ball) =>
            {
                var level = f.Values[FiniteOperator.Brox(f, ball.Center, argument.Radius)[0]];
                return Enumerable.Range(0, f.Points.Length).Where(u => f.Values[u] <= level);
            },
            cancellation).ToVerdict(Name);

    private protected override Verdict DecideLinear(PiecewiseLinear f, ClassArgument argument, CancellationToken cancellation) =>
        (Verdict?)AlignmentVerdicts.NotClosed(f.Source)
        ?? new UniformAlignment(f, argument.Radius.HalfWidth(f.Source.Metric), levelIsOwnValue: false, cancellation).Decide(Name);

    private protected override Verdict DecidePiecewise(PiecewisePolynomial f, ClassArgument argument, CancellationToken cancellation) =>
        f.Degree <= 1 ? base.DecidePiecewise(f, argument, cancellation) : CurvedAlignment.DecideUniform(f, argument.Radius, levelIsOwnValue: false, Name);
}
