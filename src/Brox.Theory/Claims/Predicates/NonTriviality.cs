using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Broximal;
using Brox.Theory.Claims.Language;

namespace Brox.Theory.Claims.Predicates;

/// <summary>Tests for instances that say something.</summary>
internal static class NonTriviality
{
    /// <summary>Whether some far point of <c>f</c> has a broximal set that is not just itself, for every radius among the parameters.</summary>
    public static bool MovingFarPoint(ConjectureInstance instance) =>
        instance.Parameters.All(p => HasMovingFarPoint(instance.Functions["f"], p.Key == Reading.SquareOfRadius ? Radius.FromSquare(p.Value) : Radius.FromLength(p.Value)));

    /// <summary>Whether some point of <c>f</c> is not a minimizer.</summary>
    public static bool NotConstant(ConjectureInstance instance) => instance.Functions["f"] switch
    {
        FiniteFunction f => f.Minimizers.Length < f.Points.Length,
        PiecewisePolynomial f => f.Cells.OfType<Polynomial>().Concat(f.KnotValues.OfType<Rational>().Select(v => new Polynomial([v]))).Distinct().Count() > 1,
        _ => true,
    };

    /// <summary>Whether some far point has a broximal set that is not just itself.</summary>
    public static bool HasMovingFarPoint(FunctionInstance function, Radius radius)
    {
        switch (function)
        {
            case FiniteFunction f:
                return new MoveGraph(f, radius).HasMovingFarPoint;
            case PiecewisePolynomial { Degree: <= 1, IsClosed: true } piecewise:
                var line = PiecewiseLinear.Of(piecewise);
                var halfWidth = radius.HalfWidth(piecewise.Metric);
                return LineSamples.Centers(line, halfWidth).Any(x =>
                    line.Evaluate(x) is not null && LineOperator.Brox(line, x, halfWidth) is var set && !line.IsMinimizer(set[0].Lower!.Value)
                    && (set.Length > 1 || set[0] != Interval.Point(x)));
            default:
                return true;
        }
    }
}
