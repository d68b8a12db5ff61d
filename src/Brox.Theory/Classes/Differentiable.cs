using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;

namespace Brox.Theory.Classes;

/// <summary><c>differentiable</c>: finite and differentiable on all of R^d.</summary>
internal sealed class Differentiable() : DifferentiableClass(ClassName.Differentiable, "f is finite and differentiable on all of R^d",
    "Definition 5.2")
{
    private protected override Verdict DecideDifferentiable(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation) =>
        new Holds("the one-sided derivatives agree at every knot");
}
