using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary><c>bounded-domain</c>: <c>dom f</c> is bounded.</summary>
internal sealed class BoundedDomain() : FunctionClass(ClassName.BoundedDomain, "dom f is bounded", "Section 5")
{
    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation) => new Holds("the domain is finite");

    private protected override Verdict DecidePiecewise(PiecewisePolynomial f, ClassArgument argument, CancellationToken cancellation)
    {
        if (f.Cells[0] is null && f.Cells[^1] is null)
        {
            return new Holds($"the domain lies between {f.Knots[0]} and {f.Knots[^1]}");
        }

        var toLeft = f.Cells[0] is not null;
        var x = f.Knots.IsEmpty ? Rational.Zero : toLeft ? f.Knots[0] - Rational.One : f.Knots[^1] + Rational.One;
        return new Fails("the domain is not bounded", Witness.Of($"every point {(toLeft ? "below" : "above")} x is in dom f").With("x", x));
    }

    private protected override Verdict DecideLinear(PiecewiseLinear f, ClassArgument argument, CancellationToken cancellation) =>
        DecidePiecewise(f.Source, argument, cancellation);
}
