using System.Collections.Immutable;
using Brox.Theory.Broximal;
using Brox.Theory.Functions;
using Brox.Theory.Functions.Formulas;
using Brox.Theory.Geometry;
using Brox.Theory.Numbers;

namespace Brox.Theory.Claims.Predicates;

/// <summary>
/// Lemmas 5.1 to 5.3 on formulas, with their metric: the least value over a ball of the transformed function is that of f, transformed. That is what carries the broximal sets, and with them the
/// classes, over; both least values are enclosed.
/// </summary>
internal static class FormulaTransformations
{
    private const int Budget = 3_000;

    /// <summary>Lemma 5.2: the least value of <c>f(Q. + b)</c> over <c>Ball(x,t)</c> is that of f over <c>Ball(Qx+b,t)</c>.</summary>
    /// <param name="preserves">Whether <c>Q'BQ = B</c> is asked for.</param>
    /// <param name="classes">The classes of the members.</param>
    public static ClaimBody VariablesChanged(bool preserves, params ImmutableArray<string> classes) => new ClaimBody.OnFormulas(classes, (instance, cancellation) =>
    {
        if (FormulaStep.Of(instance, cancellation) is not { F: { HasBox: false, Dimension: var d } f } step)
        {
            return new ClaimOutcome.NotApplicable("f on all of R^d");
        }

        var rows = Enumerable.Range(1, d).Select(i => new Point([.. Enumerable.Range(1, d).Select(j => instance.Parameter($"q{i}{j}"))])).ToList();
        var columns = Enumerable.Range(0, d).Select(j => new Point([.. rows.Select(r => r[j])])).ToList();
        var shift = instance.Coordinates("b", d);
        if (preserves && (from i in Enumerable.Range(0, d) from j in Enumerable.Range(0, d) select f.Metric.InnerProduct(columns[i], columns[j]) != f.Metric.Rows[i][j]).Any(differs => differs))
        {
            return new ClaimOutcome.NotApplicable("Q'BQ = B");
        }

        var h = FormulaFunction.Create(f.Variables, f.Expression.Substitute(i => Affine(rows[i], shift[i])), null, f.Metric);
        var moved = new Point([.. rows.Select((row, i) => row.Coordinates.Zip(step.X.Coordinates, (q, x) => q * x).Aggregate(shift[i], (a, b) => a + b))]);
        return Compare(FormulaOperator.Brox(h, step.X, step.Radius, Budget, cancellation), FormulaOperator.Brox(f, moved, step.Radius, Budget, cancellation)?.Minimum, f.Enclose(FloatBoxes.Of(moved)));
    });

    /// <summary>Lemmas 5.1 and 5.3: the least value of <c>phi(f)</c> over <c>Ball(x,t)</c> is phi of that of f, for <c>phi(s) = a s + b</c> or <c>atan(a s) + b</c>.</summary>
    /// <param name="bent">Whether phi is the arc tangent.</param>
    /// <param name="increasing">Whether a is positive; else it is negative.</param>
    /// <param name="classes">The classes of the members.</param>
    public static ClaimBody Composed(bool bent, bool increasing, params ImmutableArray<string> classes) => new ClaimBody.OnFormulas(classes, (instance, cancellation) =>
    {
        var (a, b) = (instance.Parameter("a"), instance.Parameter("b"));
        if (FormulaStep.Of(instance, cancellation) is not { } step || a.IsZero || a.Sign > 0 != increasing)
        {
            return new ClaimOutcome.NotApplicable("the sign of a");
        }

        var scaled = Expression.Of(Operation.Multiply, Expression.Constant(a), step.F.Expression);
        var bentOrNot = bent ? Expression.Of(Operation.Atan, scaled) : scaled;
        var h = FormulaFunction.Create(step.F.Variables, Expression.Of(Operation.Add, bentOrNot, Expression.Constant(b)), step.F.HasBox ? step.F.Box : null, step.F.Metric);
        return Compare(FormulaOperator.Brox(h, step.X, step.Radius, Budget, cancellation), step.Enclosure?.Minimum is { } least ? Phi(least) : null, Phi(step.F.Enclose(FloatBoxes.Of(step.X))));

        FloatInterval Phi(FloatInterval s)
        {
            var product = FloatInterval.FromRational(a) * s;
            return (bent ? FloatInterval.ArcTangent(product) : product) + FloatInterval.FromRational(b);
        }
    });

    private static ClaimOutcome Compare(BroximalEnclosure? transformed, FloatInterval? expected, FloatInterval atCenter)
    {
        if (transformed?.Minimum is not { } least || expected is not { } other)
        {
            return new ClaimOutcome.Undecided("a least value was not enclosed");
        }

        return !least.Meets(other)
            ? new ClaimOutcome.Violated($"the least value over the ball lies in {FloatBoxes.Text(least)}, not in {FloatBoxes.Text(other)}")
            : new ClaimOutcome.Satisfied(least.Upper < atCenter.Lower && Math.Max(least.Width, other.Width) < 1e-3 * (atCenter.Lower - least.Upper));
    }

    /// <summary>The formula of <c>q'x + b</c>.</summary>
    private static Expression Affine(Point row, Rational shift) => row.Coordinates
        .Select((q, j) => Expression.Of(Operation.Multiply, Expression.Constant(q), Expression.Variable(j)))
        .Aggregate(Expression.Constant(shift), (sum, term) => Expression.Of(Operation.Add, sum, term));
}
