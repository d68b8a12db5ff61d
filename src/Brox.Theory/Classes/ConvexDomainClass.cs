using Brox.Definitions.Verdicts;
using Brox.Functions;

namespace Brox.Theory.Classes;

/// <summary>A class that lies within the functions of convex domain and contains every function of a single point.</summary>
internal abstract class ConvexDomainClass(string name, string definition, string source, ParameterKind parameter = ParameterKind.None, string parameterName = "")
    : ProfiledClass(name, definition, source, parameter, parameterName)
{
    private protected sealed override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation) =>
        (Verdict?)ConvexDomain.Failure(f) ?? new Holds("the domain is one point");

    private protected sealed override Verdict DecideLinear(PiecewiseLinear f, ClassArgument argument, CancellationToken cancellation) =>
        (Verdict?)ConvexDomain.Failure(f.Source) ?? DecideOnInterval(f, argument);

    private protected sealed override Verdict DecideProfile(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation) =>
        (Verdict?)ConvexDomain.Failure(f.Source) ?? DecideOnInterval(f, argument);

    /// <summary>Decides for a piecewise polynomial of any degree whose domain is an interval.</summary>
    private protected abstract Verdict DecideOnInterval(MonotoneProfile f, ClassArgument argument);

    /// <summary>Decides for a piecewise linear function whose domain is an interval.</summary>
    private protected abstract Verdict DecideOnInterval(PiecewiseLinear f, ClassArgument argument);
}
