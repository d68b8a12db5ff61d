using Brox.Functions.Formulas;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas;

/// <summary>
/// The Polyak-Lojasiewicz inequality of <c>f = sum c_i g_i^2 + constant</c> whose minimum is that constant: <c>|grad f|^2 = 4 g'C JJ' C g</c>, so it is enough that
/// <c>C JJ' C - (mu/2) C</c> is positive semidefinite on the box, with the Jacobian J of the <c>g_i</c>.
/// </summary>
internal static class LeastSquares
{
    private const int Budget = 40_000;

    /// <summary>Why it holds; <see langword="null"/> where this does not apply or was not proved.</summary>
    public static string? Proof(FormulaAnalysis a, Rational? mu, CancellationToken cancellation)
    {
        if (Squares(a.Formula) is not { Count: > 0 } parts || a.Minimum(cancellation) is not { Members: [var member, ..] }
            || parts.Exists(p => !Vanishes(p.Inside, member, a.F.Dimension)))
        {
            return null;
        }

        var programs = parts.ConvertAll(p => new FormulaProgram(p.Inside, a.F.Dimension));
        var factors = parts.ConvertAll(p => FloatInterval.FromRational(p.Factor));
        bool Holds(FloatInterval[] box, FloatInterval constant)
        {
            var rows = programs.ConvertAll(p => p.Jet<FloatInterval>(box.AsSpan(), second: false));
            if (rows.Exists(r => !Array.TrueForAll(r.Slopes, g => g.Decoration == Decoration.Continuous)))
            {
                return false;
            }

            var triangle = new List<FloatInterval>();
            for (var i = 0; i < rows.Count; i++)
            {
                for (var j = 0; j <= i; j++)
                {
                    var product = i == j ? FloatBoxes.SquaredNorm(rows[i].Slopes) : FloatBoxes.Dot(rows[i].Slopes, rows[j].Slopes);
                    triangle.Add((factors[i] * factors[j] * product) - (i == j ? constant * factors[i] : FloatInterval.Zero));
                }
            }

            return IntervalMatrix.IsPositiveSemidefinite([.. triangle], rows.Count) || SmallestEigenvalue.IsAtLeast(rows.ConvertAll(r => r.Slopes), factors, constant);
        }

        var attempts = mu is { } given ? [given] : new[] { Rational.One, Rational.Create(1, 100), Rational.Create(1, 10_000) };
        foreach (var attempt in attempts)
        {
            var constant = FloatInterval.FromRational(attempt * Rational.Half);
            if (BoxProof.Attempt(a.Region.Box, box => Holds(box, constant) ? true : null, Budget, cancellation).IsComplete)
            {
                return $"a sum of squares that vanish together, with a Jacobian of full rank on {a.F.Box}: mu = {attempt} serves";
            }
        }

        return null;
    }

    /// <summary>
    /// Whether <c>f = sum c_i g_i^2 + constant</c> with as many linearly independent gradients of the <c>g_i</c> everywhere: then <c>grad f = 2 J' C g = 0</c> only where all <c>g_i</c> vanish, and f is
    /// least there. Some minor of J is not 0 on each box of a covering.
    /// </summary>
    public static bool StationaryPointsAreMinimizers(FormulaAnalysis a, CancellationToken cancellation)
    {
        var d = a.F.Dimension;
        if (Squares(a.Formula) is not { Count: > 0 } parts || parts.Count > d || d > 4)
        {
            return false;
        }

        var programs = parts.ConvertAll(p => new FormulaProgram(p.Inside, d));
        var choices = Enumerable.Range(0, 1 << d).Where(c => int.PopCount(c) == parts.Count).Select(c => Enumerable.Range(0, d).Where(i => (c >> i & 1) == 1).ToArray()).ToList();
        return BoxProof.Attempt(
            a.Region.Box,
            box =>
            {
                var rows = programs.ConvertAll(p => p.Jet<FloatInterval>(box.AsSpan(), second: false).Slopes);
                return rows.TrueForAll(r => Array.TrueForAll(r, g => g.Decoration == Decoration.Continuous)) && choices.Exists(c => !Determinant(rows, c, 0).Contains(0.0)) ? true : null;
            },
            Budget / 20,
            cancellation).IsComplete;
    }

    /// <summary>The determinant of the rows from one on, in chosen columns, by its first row.</summary>
    private static FloatInterval Determinant(List<FloatInterval[]> rows, int[] columns, int row)
    {
        var sum = FloatInterval.Zero;
        for (var k = 0; k < columns.Length; k++)
        {
            var factor = rows[row][columns[k]];
            if (factor.Magnitude == 0)
            {
                continue;
            }

            var product = columns.Length == 1 ? factor : factor * Determinant(rows, [.. columns.Where((_, j) => j != k)], row + 1);
            sum = k % 2 == 0 ? sum + product : sum - product;
        }

        return sum;
    }

    private static bool Vanishes(Expression e, Functions.Geometry.Point p, int dimension) =>
        new FormulaProgram(e, dimension).Value<ExactNumber>(p.Coordinates.Select(c => new ExactNumber(c)).ToArray()).IsZero;

    /// <summary>The squares of a sum with their positive rational factors; <see langword="null"/> where there is another term that is no constant.</summary>
    public static List<(Rational Factor, Expression Inside)>? Squares(Expression e)
    {
        var result = new List<(Rational, Expression)>();
        return Add(e, Rational.One, result) ? result : null;
    }

    private static bool Add(Expression e, Rational multiple, List<(Rational Factor, Expression Inside)> squares)
    {
        foreach (var (term, isNegative) in Simplifier.Terms(e))
        {
            if (term.IsConstant)
            {
                continue;
            }

            var (own, inner) = term switch
            {
                { Operation: Operation.Multiply, Arguments: [{ Operation: Operation.Constant } c, var u] } => (c.Value, u),
                { Operation: Operation.Multiply, Arguments: [var u, { Operation: Operation.Constant } c] } => (c.Value, u),
                { Operation: Operation.Divide, Arguments: [var u, { Operation: Operation.Constant } c] } => (Rational.One / c.Value, u),
                _ => (Rational.One, term),
            };
            var factor = multiple * (isNegative ? -own : own);
            switch (inner.Operation)
            {
                case Operation.Power when inner.Arguments[1] is { Operation: Operation.Constant, Value: var n } && n == 2 && factor.Sign > 0:
                    squares.Add((factor, inner.Arguments[0]));
                    break;
                case Operation.Add or Operation.Subtract or Operation.Negate or Operation.Multiply or Operation.Divide when !inner.Equals(e):
                    if (!Add(inner, factor, squares))
                    {
                        return false;
                    }

                    break;
                default:
                    return false;
            }
        }

        return true;
    }
}
