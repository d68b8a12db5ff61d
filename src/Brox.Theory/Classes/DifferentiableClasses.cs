using Brox.Theory.Functions;
using Brox.Theory.Geometry;
using Brox.Theory.Numbers;
using Brox.Theory.Verdicts;

namespace Brox.Theory.Classes;

/// <summary>
/// A class of functions that are finite and differentiable on all of R^d. No function on finitely many points is one; among the piecewise linear functions that are
/// bounded below only the constants are, and they belong to every such class.
/// </summary>
public class DifferentiableClass(string name, string definition, string source, ParameterKind parameter = ParameterKind.None, string parameterName = "")
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

    private protected override Verdict DecideLinear(PiecewiseLinear f, ClassArgument argument, CancellationToken cancellation) =>
        (Verdict?)Failure(f.Source) ?? new Holds("the function is constant");

    private protected override Verdict DecidePiecewise(PiecewisePolynomial f, ClassArgument argument, CancellationToken cancellation) =>
        (Verdict?)Failure(f) ?? base.DecidePiecewise(f, argument, cancellation);
}

/// <summary><c>differentiable</c>: finite and differentiable on all of R^d.</summary>
public sealed class Differentiable() : DifferentiableClass("differentiable", "f is finite and differentiable on all of R^d", "Definition 5.2")
{
    private protected override Verdict DecidePiecewise(PiecewisePolynomial f, ClassArgument argument, CancellationToken cancellation) =>
        (Verdict?)Failure(f) ?? new Holds("the one-sided derivatives agree at every knot");
}

/// <summary><c>real-valued</c>: <c>dom f = R^d</c>.</summary>
public sealed class RealValued() : FunctionClass("real-valued", "f is finite everywhere", "Section 1")
{
    /// <summary>A point outside the domain of a function on finitely many points.</summary>
    internal static Fails Failure(FiniteFunction f)
    {
        var (a, b) = f.Points.Length > 1
            ? (f.Points.Order().ElementAt(0), f.Points.Order().ElementAt(1))
            : (f.Points[0], f.Points[0] + new Point([.. Enumerable.Repeat(Rational.One, f.Dimension)]));
        return Failed(Point.Midpoint(a, b));
    }

    /// <summary>A point outside the domain; <see langword="null"/> where there is none.</summary>
    internal static Fails? Failure(PiecewisePolynomial f)
    {
        for (var i = 0; i < f.Cells.Length; i++)
        {
            if (f.Cells[i] is null)
            {
                return Failed(new Point(SimplestRational.Between(f.CellFrom(i), f.CellTo(i))));
            }

            if (i < f.Knots.Length && f.KnotValues[i] is null)
            {
                return Failed(new Point(f.Knots[i]));
            }
        }

        return null;
    }

    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation) => Failure(f);

    private protected override Verdict DecidePiecewise(PiecewisePolynomial f, ClassArgument argument, CancellationToken cancellation) =>
        (Verdict?)Failure(f) ?? new Holds("dom f = R");

    private protected override Verdict DecideLinear(PiecewiseLinear f, ClassArgument argument, CancellationToken cancellation) =>
        DecidePiecewise(f.Source, argument, cancellation);

    private static Fails Failed(Point x) => new("the function is not finite everywhere", Witness.Of("f(x) = +inf").With("x", x));
}

/// <summary><c>continuous</c>: continuous as a map from R^d to <c>R ∪ {+inf}</c>; a boundary point of the domain with a finite value is a discontinuity.</summary>
public sealed class Continuous() : FunctionClass("continuous", "f is continuous as a map from R^d to the extended reals", "Section 1")
{
    /// <summary>The first discontinuity; <see langword="null"/> where there is none.</summary>
    internal static Fails? Failure(PiecewisePolynomial f)
    {
        for (var k = 0; k < f.Knots.Length; k++)
        {
            var (left, value, right) = (f.LeftLimit(k), f.KnotValues[k], f.RightLimit(k));
            if (left != value || right != value)
            {
                static string Show(Rational? v) => v?.ToString() ?? "+inf";
                return new Fails(
                    "the function is not continuous",
                    Witness.Of($"the limits {Show(left)} and {Show(right)} and the value {Show(value)} at x are not all equal").With("x", f.Knots[k]));
            }
        }

        return null;
    }

    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation) =>
        new Fails("the function is not continuous", Witness.Of($"f(x) = {f.Values[0]}, and +inf at all points near x").With("x", f.Points[0]));

    private protected override Verdict DecidePiecewise(PiecewisePolynomial f, ClassArgument argument, CancellationToken cancellation) =>
        (Verdict?)Failure(f) ?? new Holds("the one-sided limits agree with the value at every knot");

    private protected override Verdict DecideLinear(PiecewiseLinear f, ClassArgument argument, CancellationToken cancellation) =>
        DecidePiecewise(f.Source, argument, cancellation);
}

/// <summary><c>bounded-domain</c>: <c>dom f</c> is bounded.</summary>
public sealed class BoundedDomain() : FunctionClass("bounded-domain", "dom f is bounded", "Section 5")
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
