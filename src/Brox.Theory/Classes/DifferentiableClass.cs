using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary>
/// A class of functions that are finite and differentiable on all of R^d, or on the box where one is given (at its ends from inside). No function on finitely many points is one; among the piecewise linear functions on R that are
/// bounded below only the constants are, and they belong to every such class.
/// </summary>
internal abstract class DifferentiableClass(string name, string definition, string source, ParameterKind parameter = ParameterKind.None, string parameterName = "")
    : FunctionClass(name, definition, source, parameter, parameterName)
{
    /// <summary>The point at which a piecewise polynomial is not differentiable; <see langword="null"/> where it is on all of R, or of its box.</summary>
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
            if (f.Knots[k] == f.Box?.Lower || f.Knots[k] == f.Box?.Upper)
            {
                continue;
            }

            var (left, right) = (f.Cells[k]!.Derivative().Evaluate(f.Knots[k]), f.Cells[k + 1]!.Derivative().Evaluate(f.Knots[k]));
            if (left != right)
            {
                return new Fails("the function is not differentiable", Witness.Of($"the one-sided derivatives {left} and {right} differ").With("x", f.Knots[k]));
            }
        }

        return null;
    }

    /// <summary>The derivative at a rational point of the domain of a differentiable function, one-sided at an end of its box.</summary>
    internal static Rational Slope(PiecewisePolynomial f, Rational x)
    {
        var (cell, isKnot) = f.Locate(x);
        return ((isKnot ? f.Cells[cell] ?? f.Cells[cell + 1] : f.Cells[cell]) ?? throw new ArgumentException("the point lies outside the domain", nameof(x))).Derivative().Evaluate(x);
    }

    private static bool IsConstant(PiecewisePolynomial f) => f.Cells.All(c => c is null or { Degree: 0 });

    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation) => RealValued.Failure(f);

    private protected override BestConstant BestFinite(FiniteFunction f, CancellationToken cancellation) => new NoConstant();

    private protected override Verdict DecideLinear(PiecewiseLinear f, ClassArgument argument, CancellationToken cancellation) => DecidePiecewise(f.Source, argument, cancellation);

    private protected sealed override Verdict DecidePiecewise(PiecewisePolynomial f, ClassArgument argument, CancellationToken cancellation) =>
        Failure(f) is { } failure ? failure
        : IsConstant(f) ? new Holds("the function is constant")
        : DecideDifferentiable(MonotoneProfile.Of(f), argument, cancellation);

    private protected sealed override BestConstant BestPiecewise(PiecewisePolynomial f, CancellationToken cancellation) =>
        Failure(f) is not null ? new NoConstant()
        : IsConstant(f) ? BestOfConstant
        : BestDifferentiable(MonotoneProfile.Of(f), cancellation);

    /// <summary>The best constant of a constant function.</summary>
    private protected virtual BestConstant BestOfConstant => new EveryConstant();

    /// <summary>Decides for a function that is differentiable on all of R and not constant.</summary>
    private protected abstract Verdict DecideDifferentiable(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation);

    /// <summary>The best constant of a function that is differentiable on all of R and not constant, for a class with a constant.</summary>
    private protected virtual BestConstant BestDifferentiable(MonotoneProfile f, CancellationToken cancellation) => new UndecidedConstant($"{Name} has no constant");
}
