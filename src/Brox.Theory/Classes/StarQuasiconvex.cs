using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;

namespace Brox.Theory.Classes;

/// <summary><c>star-quasiconvex</c>: some <c>x* ∈ X</c> with <c>f(ax* + (1-a)x) &lt;= f(x)</c> for all <c>x</c> and <c>0 &lt; a &lt; 1</c>. arXiv 2510.24981.</summary>
internal sealed class StarQuasiconvex() : StarClass(ClassName.StarQuasiconvex,
    "some x* in X with f(ax* + (1-a)x) <= f(x) for all x and 0 < a < 1", "Figure 3 (arXiv 2510.24981)")
{
    private protected override Verdict DecideUnimodal(MonotoneProfile f, CancellationToken cancellation) => new Holds($"x* = {f.Minimizers[0].SimplestElement()} serves");

    private protected override Verdict DecideUnimodal(PiecewiseLinear f) => new Holds($"x* = {f.Minimizers[0].SimplestElement()} serves");
}
