using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;

namespace Brox.Theory.Classes;

/// <summary><c>has-minimizer</c>: <c>X = argmin f</c> is not empty.</summary>
internal sealed class HasMinimizer() : ProfiledClass(ClassName.HasMinimizer, "X = argmin f is not empty", "Section 1, problem (1)")
{
    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation) => new Holds($"{f.Minimizers[0]} is in X");

    private protected override Verdict DecideLinear(PiecewiseLinear f, ClassArgument argument, CancellationToken cancellation) =>
        (Verdict?)Minimizers.Missing(f) ?? new Holds($"{f.Minimizers[0].SimplestElement()} is in X");

    private protected override Verdict DecideProfile(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation) =>
        (Verdict?)Minimizers.Missing(f) ?? new Holds($"{f.Minimizers[0].SimplestElement()} is in X");
}
