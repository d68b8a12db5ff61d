using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;

namespace Brox.Theory.Classes;

/// <summary><c>closed</c>: <c>f</c> is lower semicontinuous.</summary>
internal sealed class ClosedClass() : FunctionClass(ClassName.Closed, "f is lower semicontinuous", "Section 1, problem (1)")
{
    /// <summary>The failure of a function at a knot whose value is above a one-sided limit.</summary>
    internal static Fails Failure(PiecewisePolynomial f, int knot)
    {
        var limit = new[] { f.LeftLimit(knot), f.RightLimit(knot) }.Where(l => l is not null).Min();
        return new Fails(
            "the function is not closed",
            Witness.Of($"f(x) = {f.KnotValues[knot]?.ToString() ?? "inf"} is above the one-sided limit {limit}").With("x", f.Knots[knot]));
    }

    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation) =>
        new Holds("every function on finitely many points is closed");

    private protected override Verdict DecidePiecewise(PiecewisePolynomial f, ClassArgument argument, CancellationToken cancellation) =>
        f.FirstKnotAboveLimit is { } knot ? Failure(f, knot) : new Holds("no value lies above a one-sided limit");

    private protected override Verdict DecideLinear(PiecewiseLinear f, ClassArgument argument, CancellationToken cancellation) =>
        DecidePiecewise(f.Source, argument, cancellation);
}
