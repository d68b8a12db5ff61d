using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;

namespace Brox.Theory.Classes;

/// <summary><c>broximally-aligned(t)</c>: <c>alignment(t)</c> and <c>progress(t)</c>. Definition 3.1.</summary>
internal sealed class BroximallyAligned() : FunctionClass(
    ClassName.BroximallyAligned, "alignment(t) and progress(t)", "Definition 3.1", ParameterKind.Radius, "t")
{
    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation) => Both(f, argument, cancellation);

    private protected override Verdict DecideLinear(PiecewiseLinear f, ClassArgument argument, CancellationToken cancellation) => Both(f.Source, argument, cancellation);

    private protected override Verdict DecidePiecewise(PiecewisePolynomial f, ClassArgument argument, CancellationToken cancellation) => Both(f, argument, cancellation);

    private static Verdict Both(FunctionInstance f, ClassArgument argument, CancellationToken cancellation)
    {
        var alignment = ClassCatalog.Alignment.Decide(f, argument, cancellation);
        if (alignment is Fails misaligned)
        {
            return misaligned with { Reason = $"not in alignment: {misaligned.Reason}" };
        }

        var progress = ClassCatalog.Progress.Decide(f, argument, cancellation);
        return progress is Fails stuck ? stuck with { Reason = $"not in progress: {stuck.Reason}" }
            : alignment is Holds && progress is not Holds ? progress
            : alignment;
    }
}
