using Brox.Definitions;
using Brox.Definitions.Language;
using Brox.Functions;
using Brox.Reference.Reals;

namespace Brox.Reference.Line;

/// <summary>The notions that the language of definitions cannot say, for functions of one variable.</summary>
internal static class LineProperties
{
    /// <summary>Whether a function has a property.</summary>
    /// <exception cref="NotReadableException">The notion is not known.</exception>
    public static bool Holds(PiecewisePolynomial f, Statement.Class property) => property.Name switch
    {
        ClassName.Closed => f.IsClosed,
        ClassName.Continuous => IsContinuous(f),
        ClassName.Differentiable => IsDifferentiable(f),
        ClassName.ConnectedMinimizers => new LinePartition(f).Components.Length == 1,
        _ => throw new NotReadableException($"{property.Name} is not understood on the line"),
    };

    // On a box a function is looked at from inside.
    private static bool IsContinuous(PiecewisePolynomial f) => Enumerable.Range(0, f.Knots.Length).All(k =>
        (f.LeftLimit(k) == f.KnotValues[k] || f.Knots[k] == f.Box?.Lower) && (f.RightLimit(k) == f.KnotValues[k] || f.Knots[k] == f.Box?.Upper));

    private static bool IsDifferentiable(PiecewisePolynomial f)
    {
        var (lower, upper) = (f.Box?.Lower, f.Box?.Upper);
        for (var i = 0; i < f.Cells.Length; i++)
        {
            if (f.Cells[i] is null && !(f.CellTo(i) <= lower) && !(f.CellFrom(i) >= upper))
            {
                return false;
            }
        }

        for (var k = 0; k < f.Knots.Length; k++)
        {
            var (x, fromLeft, fromRight) = (f.Knots[k], f.Knots[k] != lower, f.Knots[k] != upper);
            if (x < lower || x > upper)
            {
                continue;
            }

            if (f.KnotValues[k] is not { } value || (fromLeft && f.LeftLimit(k) != value) || (fromRight && f.RightLimit(k) != value)
                || (fromLeft && fromRight && f.Cells[k]!.Derivative().Evaluate(x) != f.Cells[k + 1]!.Derivative().Evaluate(x)))
            {
                return false;
            }
        }

        return true;
    }
}
