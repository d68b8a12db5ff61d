using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas;

/// <summary>Quadratic growth on all of R^d from growth far out and wells near X.</summary>
internal static class FarGrowth
{
    /// <summary>
    /// A box B around X, where <c>f - f* &gt;= (c/8) dist(x, X)^2</c> outside; <see langword="null"/> where none was found. Where <c>f(x) - c|x|^2 &lt;= f(p) - c|p|^2</c> lies in a box of half-width r, every x
    /// with <c>|x_i| &gt; 2r</c> for some i has <c>f(x) - f* &gt;= c(|x|^2 - |p|^2) &gt;= (c/2)|x|^2</c>, as <c>|p|^2 &lt;= |x|^2/2</c> for p inside, and for a minimizer x* <c>|x*| &lt;= |x|</c>, so that dist(x, X) is at most <c>2|x|</c>.
    /// </summary>
    public static FormulaFunction? Box(FormulaAnalysis a, Minimum minimum, CancellationToken cancellation)
    {
        if (!a.F.Box.IsWholeSpace || !minimum.Cover.All(box => Array.TrueForAll(box, side => side.IsBounded)))
        {
            return null;
        }

        var place = minimum.Place;
        var d = a.F.Dimension;
        foreach (var c in new[] { Rational.One, Rational.Create(1, 16), Rational.Create(1, 256) })
        {
            cancellation.ThrowIfCancellationRequested();
            var squares = Enumerable.Range(0, d).Select(i => Expression.Of(Operation.Power, Expression.Variable(i), Expression.Constant(2))).Aggregate((u, v) => Expression.Of(Operation.Add, u, v));
            var less = FormulaFunction.Create(a.F.Variables, Simplifier.Simplify(Expression.Of(Operation.Subtract, a.Formula, Expression.Of(Operation.Multiply, Expression.Constant(c), squares))));
            if (SublevelBox.Of(FormulaAnalysis.Of(less), minimum.Best) is not { } reach)
            {
                continue;
            }

            // The norm of a point of the box is at most the sum of the largest absolute values, and twice that is more than enough for sqrt(2) times it.
            var most = reach.Box.Sides.Select(s => Rational.Max(Rational.Abs(s.Lower!.Value), Rational.Abs(s.Upper!.Value))).Aggregate((u, v) => u + v);
            var half = Rational.Max(most, Rational.FromDouble(place.Sum(side => side.Magnitude)));
            half = 2 * Rational.Max(half, Rational.FromDouble(minimum.Best.Sum(Math.Abs)));
            var side = new BoxSide(-half, half);
            return FormulaFunction.Create(a.F.Variables, a.F.Expression, Functions.Geometry.Box.Create(Enumerable.Repeat(side, d)), a.F.Metric);
        }

        return null;
    }
}
