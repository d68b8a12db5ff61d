using Brox.Definitions.Verdicts;
using Brox.Functions;

namespace Brox.Theory.Classes;

/// <summary>A class that is decided for piecewise polynomials of every degree: piecewise linear functions by a pass over their pieces, others by their monotone profile.</summary>
internal abstract class ProfiledClass(string name, string definition, string source, ParameterKind parameter = ParameterKind.None, string parameterName = "")
    : FunctionClass(name, definition, source, parameter, parameterName)
{
    private protected override Verdict DecidePiecewise(PiecewisePolynomial f, ClassArgument argument, CancellationToken cancellation) =>
        f.Degree <= 1
            ? DecideLinear(PiecewiseLinear.Of(f), argument, cancellation)
            : DecideProfile(MonotoneProfile.Of(f), argument, cancellation);

    /// <summary>Decides for a piecewise polynomial of any degree.</summary>
    private protected abstract Verdict DecideProfile(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation);
}
