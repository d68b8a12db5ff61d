using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Functions.Formulas.Symbolic;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Classes.Formulas.Line;

namespace Brox.Theory.Classes.Formulas.Rules;

/// <summary>A curve c(s) to infinity inside the box, of polynomials in s, along which <c>f(c(s))/|c(s)|^2</c> tends to 0.</summary>
/// <param name="Text">The curve in words.</param>
/// <param name="At">Its point for s = 1.</param>
/// <param name="IsRay">Whether it is straight.</param>
/// <remarks>
/// Where X is bounded no mu serves in <c>f - f* &gt;= (mu/2) dist^2</c>, as dist(c(s), X) is at least <c>|c(s)| - R</c>; and so, for a function differentiable on all of R^d, none in the inequalities
/// that imply quadratic growth there (Polyak-Lojasiewicz, restricted secant). Along a ray a strongly convex function is at least <c>f(p) + s&lt;g,v&gt; + (mu/2)s^2|v|^2</c>: f is not one.
/// </remarks>
internal sealed record SlowGrowth(string Text, Point At, bool IsRay)
{
    private const int MostCurves = 40;

    /// <summary>Such a ray, else such a curve; <see langword="null"/> where none was found.</summary>
    public static SlowGrowth? Find(FormulaAnalysis a, CancellationToken cancellation)
    {
        if (a.Region.IsBounded || a.F.Dimension < 2)
        {
            return null;
        }

        return Rays(a).Take(MostCurves).Where(c => IsSlow(a, c, 1, cancellation)).Select(c => Named(c, true)).FirstOrDefault()
            ?? (a.F.Box.IsWholeSpace && LeastSquares.Squares(a.Formula) is { } squares
                ? Valleys(squares.ConvertAll(q => q.Inside), a.F.Dimension).Where(c => Degree(c) is { } m && m > 0 && IsSlow(a, c, m, cancellation)).Select(c => Named(c, false)).FirstOrDefault() : null);
    }

    private static bool IsSlow(FormulaAnalysis a, Expression[] curve, int degree, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var along = Simplifier.Simplify(a.F.Expression.Substitute(k => curve[k]));
        return !along.IsConstant
            && LineTheory.GrowthAtInfinity(FormulaFunction.Create(["s"], along, Box.Create([new BoxSide(Rational.One, null)])), 2 * degree, cancellation) == Trend.ToZero;
    }

    private static IEnumerable<Expression[]> Rays(FormulaAnalysis a)
    {
        var p = SimplePoints.Round(a.F, a.Region.Project(new double[a.F.Dimension]), 1);
        foreach (var v in Translations.Directions(a.F.Dimension))
        {
            foreach (var sign in new[] { 1, -1 })
            {
                if (a.F.Box.Sides.Select((side, i) => v[i] == 0 || (sign * v[i] > 0 ? side.Upper is null : side.Lower is null)).All(x => x) && a.F.Box.Contains(p))
                {
                    yield return [.. v.Select((c, i) => Simplifier.Simplify(Expression.Of(
                        Operation.Add, Expression.Constant(p[i]), Expression.Of(Operation.Multiply, Expression.Constant(sign * c), Expression.Variable(0)))))];
                }
            }
        }
    }

    /// <summary>Curves on which squares vanish: one variable is s, others are solved for where they enter a square linearly with a number as their coefficient.</summary>
    private static IEnumerable<Expression[]> Valleys(List<Expression> squares, int d)
    {
        for (var first = 0; first < d; first++)
        {
            var known = new Expression?[d];
            known[first] = Expression.Variable(0);
            for (var changed = true; changed;)
            {
                changed = false;
                foreach (var u in squares)
                {
                    int[] open = [.. Enumerable.Range(0, d).Where(i => known[i] is null && u.Mentions(i))];
                    if (open is [var j] && Solved(u, j, known) is { } solution)
                    {
                        (known[j], changed) = (solution, true);
                    }
                }
            }

            if (known.Count(k => k is not null) > 1)
            {
                yield return [.. known.Select(k => k ?? Expression.Constant(Rational.Zero))];
            }
        }
    }

    private static Expression? Solved(Expression u, int j, Expression?[] known) =>
        SymbolicForm.Of(u)?.Derivative(j)?.RationalOrNull is { IsZero: false } c
            ? Simplifier.Simplify(Expression.Of(Operation.Divide, u.Substitute(k => k == j ? Expression.Constant(Rational.Zero) : known[k] ?? Expression.Constant(Rational.Zero)), Expression.Constant(-c))) : null;

    /// <summary>The highest power of s in the coordinates; <see langword="null"/> where one is no polynomial.</summary>
    private static int? Degree(Expression[] curve)
    {
        var degree = 0;
        foreach (var c in curve)
        {
            if (SymbolicForm.Of(c)?.AsPolynomial(0) is not { } p)
            {
                return null;
            }

            degree = Math.Max(degree, p.Degree);
        }

        return degree;
    }

    private static SlowGrowth Named(Expression[] curve, bool isRay) => new(
        $"({string.Join(", ", curve.Select(c => FormulaPrinter.Print(c, ["s"])))}), s -> inf",
        new Point([.. curve.Select(c => new FormulaProgram(c, 1).Value<ExactNumber>([new ExactNumber(Rational.One)]).Value!.Value)]),
        isRay);
}
