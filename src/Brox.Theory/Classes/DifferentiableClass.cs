using Brox.Definitions.Verdicts;
using Brox.Functions;

namespace Brox.Theory.Classes;

/// <summary>
/// A class of functions that are finite and differentiable on all of R^d. No function on finitely many points is one; among the piecewise linear functions that are
/// bounded below only the constants are, and they belong to every such class.
/// </summary>
public abstract class DifferentiableClass(string name, string definition, string source, ParameterKind parameter = ParameterKind.None, string parameterName = "")
    : FunctionClass(name, definition, source, parameter, parameterName)
{
    /// <summary>The point at which a piecewise polynomial is not differentiable; <see langword="null"/> where it is on all of R.</summary>
    internal static Fails? Failure(PiecewisePolynomial f)
    {
        if (RealValued.Failure(f) is { } infinite)
        {
            return infinite;
        }

        if (Continuous.Failure(f) is { } jump)
        {
            return jump;
        }

        for (var k = 0; k < f.Knots.Length; k++)
        {
            var (left, right) = (f.Cells[k]!.Derivative().Evaluate(f.Knots[k]), f.Cells[k + 1]!.Derivative().Evaluate(f.Knots[k]));
            if (left != right)
            {
                return new Fails("the function is not differentiable", Witness.Of($"the one-sided derivatives {left} and {right} differ").With("x", f.Knots[k]));
            }
        }

        return null;
    }

    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation) => RealValued.Failure(f);

    private protected override BestConstant BestFinite(FiniteFunction f, CancellationToken cancellation) => new NoConstant();

    private protected override Verdict DecideLinear(PiecewiseLinear f, ClassArgument argument, CancellationToken cancellation) => DecidePiecewise(f.Source, argument, cancellation);

    private protected sealed override Verdict DecidePiecewise(PiecewisePolynomial f, ClassArgument argument, CancellationToken cancellation) =>
        Failure(f) is { } failure ? failure
        : f.Degree <= 1 ? new Holds("the function is constant")
        : DecideDifferentiable(MonotoneProfile.Of(f), argument, cancellation);

    private protected sealed override BestConstant BestPiecewise(PiecewisePolynomial f, CancellationToken cancellation) =>
        Failure(f) is not null ? new NoConstant()
        : f.Degree <= 1 ? BestOfConstant
        : BestDifferentiable(MonotoneProfile.Of(f), cancellation);

    /// <summary>The best constant of a constant function.</summary>
    private protected virtual BestConstant BestOfConstant => new EveryConstant();

    /// <summary>Decides for a function that is differentiable on all of R and not constant.</summary>
    private protected abstract Verdict DecideDifferentiable(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation);

    /// <summary>The best constant of a function that is differentiable on all of R and not constant, for a class with a constant.</summary>
    private protected virtual BestConstant BestDifferentiable(MonotoneProfile f, CancellationToken cancellation) => new UndecidedConstant($"{Name} has no constant");
}
