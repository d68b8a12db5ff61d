using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary><c>real-valued</c>: <c>dom f = R^d</c>.</summary>
internal sealed class RealValued() : FunctionClass(ClassName.RealValued, "f is finite everywhere", "Section 1")
{
    /// <summary>A point outside the domain of a function on finitely many points.</summary>
    internal static Fails Failure(FiniteFunction f)
    {
        var (a, b) = f.Points.Length > 1
            ? (f.Points.Order().ElementAt(0), f.Points.Order().ElementAt(1))
            : (f.Points[0], f.Points[0] + new Point([.. Enumerable.Repeat(Rational.One, f.Dimension)]));
        return Failed(Point.Midpoint(a, b));
    }

    /// <summary>A point, of the box where one is given, outside the domain; <see langword="null"/> where there is none.</summary>
    internal static Fails? Failure(PiecewisePolynomial f)
    {
        var box = f.Box ?? default;
        for (var i = 0; i < f.Cells.Length; i++)
        {
            var (from, to) = (f.CellFrom(i), f.CellTo(i));
            if (f.Cells[i] is null && !(to <= box.Lower) && !(from >= box.Upper))
            {
                return Failed(new Point(SimplestRational.Between(from < box.Lower ? box.Lower : from ?? box.Lower, to > box.Upper ? box.Upper : to ?? box.Upper)));
            }

            if (i < f.Knots.Length && f.KnotValues[i] is null && box.Contains(f.Knots[i]))
            {
                return Failed(new Point(f.Knots[i]));
            }
        }

        return null;
    }

    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation) => Failure(f);

    private protected override Verdict DecidePiecewise(PiecewisePolynomial f, ClassArgument argument, CancellationToken cancellation) =>
        (Verdict?)Failure(f) ?? new Holds(f.Box is null ? "dom f = R" : "the domain is the whole box");

    private protected override Verdict DecideLinear(PiecewiseLinear f, ClassArgument argument, CancellationToken cancellation) =>
        DecidePiecewise(f.Source, argument, cancellation);

    private static Fails Failed(Point x) => new("the function is not finite everywhere", Witness.Of("f(x) = +inf").With("x", x));
}
