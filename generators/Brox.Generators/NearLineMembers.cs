using Brox.Functions;
using Brox.Numbers;
using Brox.Theory.Classes;

namespace Brox.Generators;

/// <summary>Piecewise linear functions that miss a class by one step of its construction.</summary>
internal static class NearLineMembers
{
    /// <summary>The construction for a class; <see langword="null"/> where the class has every function of this family.</summary>
    public static Func<Draw, Setting, PiecewisePolynomial>? Of(ClassExpression expression)
    {
        var constant = expression.Argument.ConstantOrNull;
        return expression.Class switch
        {
            { Parameter: ParameterKind.Radius } => (draw, setting) => draw.Chance(expression.Class is Progress ? 10 : 40)
                ? TooLong(draw, setting, LineMembers.Reach(expression.Argument.Radius, setting.Metric))
                : Dipped(draw, LineMembers.Of(expression)!(draw, setting), LineMembers.Reach(expression.Argument.Radius, setting.Metric)),
            UniqueMinimizer or ConnectedMinimizers => (draw, setting) => SecondMinimizer(draw, LineMembers.Of(expression)!(draw, setting)),
            QuadraticGrowth => (draw, setting) => LineMembers.Join(
                draw, setting, true, _ => SideShapes.Growing(draw, Rational.Half, Rational.Half * (constant ?? Rational.One)) with { Tail = constant is null ? (new Rational(8), Rational.One) : null }),
            StrictlyQuasiconvex or StrictlyStarQuasiconvex or GeneralizedPseudoconvex => (draw, setting) => draw.Chance(50)
                ? LineMembers.Sides(draw, setting, new MonotoneShape(null, Rational.Zero), true)
                : Dipped(draw, LineMembers.Of(expression)!(draw, setting), Rational.One),
            ClosedClass => (draw, setting) => NotClosed(draw, LineMembers.Any(draw, setting)),
            ConvexDomain => (draw, setting) => SecondMinimizer(draw, LineMembers.Sides(draw, setting, new MonotoneShape(null, null, Unbounded: false), true)),
            RealValued or Continuous or BoundedDomain or StronglyConvex or Differentiable or DifferentiableClass => LineMembers.Any,
            _ => (draw, setting) => Dipped(draw, LineMembers.Of(expression)!(draw, setting), Rational.One),
        };
    }

    /// <summary>Monotone sides with plateaus and gaps longer than t.</summary>
    private static PiecewisePolynomial TooLong(Draw draw, Setting setting, Rational reach) =>
        LineMembers.Sides(draw, setting, new MonotoneShape(null, null), true, new Rational(2) * reach);

    /// <summary>The function with one value lowered, or one point more, between the minimum and its neighbourhood.</summary>
    private static PiecewisePolynomial Dipped(Draw draw, PiecewisePolynomial f, Rational unit)
    {
        var minimum = f.KnotValues.Min() ?? f.Cells[0]!.Evaluate(Rational.Zero);
        var x = (f.Knots.IsEmpty ? Rational.Zero : draw.From(f.Knots)) + (unit * Rational.Create(draw.Between(-6, 6), 2));
        var value = f.Evaluate(x) is { } v ? minimum + ((v.RationalPart - minimum) * Rational.Create(draw.Between(1, 3), 4)) : minimum + Rational.Half;
        return WithValue(f, x, value, true);
    }

    private static PiecewisePolynomial SecondMinimizer(Draw draw, PiecewisePolynomial f) =>
        WithValue(f, f.Knots[^1] + new Rational(draw.Between(1, 3)), f.KnotValues.Min()!.Value, true);

    private static PiecewisePolynomial NotClosed(Draw draw, PiecewisePolynomial f) =>
        WithValue(f, f.Knots.IsEmpty ? Rational.Zero : draw.From(f.Knots), draw.Chance(50) ? null : new Rational(5), false);

    private static PiecewisePolynomial WithValue(PiecewisePolynomial f, Rational x, Rational? value, bool closed) =>
        PiecewisePolynomial.TryCreate(LineMembers.Pieces(f), [.. LineMembers.At(f).Where(e => e.X != x), (x, value)], closed, f.Metric, null, null, out var result, out _) ? result! : f;
}
