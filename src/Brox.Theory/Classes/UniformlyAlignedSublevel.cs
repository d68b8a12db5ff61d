using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;

namespace Brox.Theory.Classes;

/// <summary>
/// <c>uniformly-aligned-sublevel(t)</c>: one <c>x* ∈ X</c> such that for every far <c>x</c> and every <c>u</c> anywhere with <c>f(u) &lt;= f(x)</c>,
/// <c>&lt;x-u, u-x*&gt;_B &gt;= 0</c>. Definition D.3, reading A. Closed functions only.
/// </summary>
internal sealed class UniformlyAlignedSublevel() : FunctionClass(
    ClassName.UniformlyAlignedSublevel,
    "one x* in X with <x-u, u-x*>_B >= 0 for every x with dist(x, X) > t and every u with f(u) <= f(x)",
    "Definition D.3, reading A",
    ParameterKind.Radius,
    "t")
{
    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation) =>
        FiniteAlignment.Search(
            f, argument.Radius, farOnly: true, (x, _) => Enumerable.Range(0, f.Points.Length).Where(u => f.Values[u] <= f.Values[x]), cancellation).ToVerdict(Name);

    private protected override Verdict DecideLinear(PiecewiseLinear f, ClassArgument argument, CancellationToken cancellation) =>
        (Verdict?)AlignmentVerdicts.NotClosed(f.Source)
        ?? new UniformAlignment(f, argument.Radius.HalfWidth(f.Source.Metric), levelIsOwnValue: true, cancellation).Decide(Name);

    private protected override Verdict DecidePiecewise(PiecewisePolynomial f, ClassArgument argument, CancellationToken cancellation) =>
        f.Degree <= 1 ? base.DecidePiecewise(f, argument, cancellation) : CurvedAlignment.DecideUniform(f, argument.Radius, levelIsOwnValue: true, Name);
}
