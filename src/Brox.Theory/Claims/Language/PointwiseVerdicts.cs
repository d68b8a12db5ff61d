using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Operations;
using Brox.Numbers;

namespace Brox.Theory.Claims.Language;

/// <summary>Decides comparisons of functions at every point of the space, in the extended reals.</summary>
/// <remarks>
/// Finite functions: both are <c>+inf</c> off the union of their points. Piecewise polynomials: the sign of the difference is constant between its roots. Formulas: an enclosure of the difference on the box, or
/// a rational point where the comparison is exactly false; else undecided.
/// </remarks>
internal static class PointwiseVerdicts
{
    private const int Samples = 4;

    /// <summary>Whether a comparison holds for an instance.</summary>
    public static Verdict Decide(Pointwise statement, ConjectureInstance instance)
    {
        if (SetStatements.Compare(statement, instance) is { } sets)
        {
            return sets;
        }

        var (f, a, left) = Side(statement.Left, instance);
        var (g, b, right) = Side(statement.Right, instance);
        if ((left ?? right) is { } cause)
        {
            return new Undecided(cause);
        }

        if (statement.Relation == "!=")
        {
            return Decide(statement with { Relation = "=" }, instance) switch
            {
                Holds => new Fails("the two are the same", Witness.Of(statement.ToString())),
                Fails fails => new Holds($"they differ: {fails.Reason}"),
                var open => open,
            };
        }

        return (f, g) switch
        {
            (null, null) => (Verdict?)Of(Rational.Zero, a!.Value, b!.Value, statement) ?? new Holds("it holds between the numbers"),
            (FiniteFunction p, FiniteFunction q) => Finite(p.Points.Concat(q.Points).Distinct(), x => At(p, x), x => At(q, x), p.Dimension == q.Dimension, statement),
            (FiniteFunction p, null) => Finite(p.Points, x => At(p, x), _ => b, true, statement, (null, b)),
            (null, FiniteFunction q) => Finite(q.Points, _ => a, x => At(q, x), true, statement, (a, null)),
            (FormulaFunction or null, FormulaFunction or null) => Formula(f, g, a, b, statement),
            _ => Line(f, a) is { } first && Line(g, b) is { } second ? OnLine(first, second, statement) : new Undecided("functions of two kinds are not compared"),
        };
    }

    /// <summary>A side: a number, a function, or why there is none.</summary>
    private static (FunctionInstance? Function, Rational? Number, string? Cause) Side(FunctionExpression expression, ConjectureInstance instance)
    {
        var (constant, sign) = expression is FunctionExpression.Opposite { Function: FunctionExpression.Constant c } ? (c, -Rational.One) : (expression as FunctionExpression.Constant, Rational.One);
        if (constant is not null)
        {
            return constant.Value.Evaluate(instance.Parameters) is { } value ? (null, sign * value, null) : (null, null, $"{constant} is not a number");
        }

        var result = FunctionEvaluation.Evaluate(expression, instance);
        return (result.Function, null, result.Function is null ? result.Cause : null);
    }

    private static Rational? At(FiniteFunction f, Functions.Geometry.Point x) => f.IndexOf(x) is >= 0 and var i ? f.Values[i] : null;

    private static Verdict Finite(
        IEnumerable<Functions.Geometry.Point> points, Func<Functions.Geometry.Point, Rational?> left, Func<Functions.Geometry.Point, Rational?> right, bool sameSpace, Pointwise statement,
        (Rational? Left, Rational? Right) elsewhere = default)
    {
        if (!sameSpace)
        {
            return new Undecided("the functions have different dimensions");
        }

        foreach (var x in points)
        {
            if (Violation(left(x), right(x), statement) is { } cause)
            {
                return new Fails(cause, Witness.Of(statement.ToString()).With("x", x));
            }
        }

        return Violation(elsewhere.Left, elsewhere.Right, statement) is { } off
            ? new Fails($"off the points of the domain {off}", Witness.Of(statement.ToString()))
            : new Holds("it holds at every point");
    }

    private static Verdict OnLine(PiecewisePolynomial f, PiecewisePolynomial g, Pointwise statement)
    {
        var knots = f.Knots.Concat(g.Knots).Distinct().Order().ToList();
        foreach (var x in knots)
        {
            if (Of(x, f.Evaluate(x)?.RationalPart, g.Evaluate(x)?.RationalPart, statement) is { } fails)
            {
                return fails;
            }
        }

        for (var i = 0; i <= knots.Count; i++)
        {
            var (from, to) = (i == 0 ? (Rational?)null : knots[i - 1], i == knots.Count ? (Rational?)null : knots[i]);
            var inside = SimplestRational.Between(from, to);
            var (p, q) = (f.Cells[f.Locate(inside).Cell], g.Cells[g.Locate(inside).Cell]);
            if (p is null || q is null)
            {
                if (Of(inside, p?.Evaluate(inside), q?.Evaluate(inside), statement) is { } fails)
                {
                    return fails;
                }

                continue;
            }

            foreach (var (part, sign) in PolynomialSigns.Over(p - q, from, to))
            {
                if (!Comparison.Compare(sign, statement.Relation))
                {
                    var at = part.SimplestElement();
                    return new Fails($"it is false at x = {at}", Witness.Of(statement.ToString()).With("x", at));
                }
            }
        }

        return new Holds("the difference of the pieces has the right sign on every cell, and at every knot");
    }

    private static Verdict Formula(FunctionInstance? f, FunctionInstance? g, Rational? a, Rational? b, Pointwise statement)
    {
        var like = (FormulaFunction)(f ?? g)!;
        var (left, right) = (f ?? PointwiseOperations.Constant(like, a!.Value), g ?? PointwiseOperations.Constant(like, b!.Value));
        if (PointwiseOperations.Opposite(right).Function is not { } minus || FunctionOperations.Sum(left, minus).Function is not FormulaFunction difference)
        {
            return new Undecided("the difference of the two is no formula on one box");
        }

        var enclosure = difference.Enclose(difference.Enclosure.AsSpan());
        if (enclosure.Decoration != Decoration.Trivial && Enclosed(enclosure, statement.Relation))
        {
            return new Holds($"an enclosure of the difference on {difference.Box} has the right sign", Method.Certified);
        }

        foreach (var x in Grid(difference))
        {
            if (difference.ExactValue(x) is { } value && !Comparison.Compare(value.Sign, statement.Relation))
            {
                return new Fails($"it is false at x = {x}", Witness.Of(statement.ToString()).With("x", x));
            }
        }

        return new Undecided("an enclosure of the difference does not tell its sign");
    }

    private static bool Enclosed(FloatInterval d, string relation) => relation switch
    {
        ">=" => d.Lower >= 0,
        ">" => d.Lower > 0,
        "<=" => d.Upper <= 0,
        "<" => d.Upper < 0,
        _ => d.Lower >= 0 && d.Upper <= 0,
    };

    /// <summary>Whole points of the box, near 0.</summary>
    private static IEnumerable<Functions.Geometry.Point> Grid(FormulaFunction f)
    {
        IEnumerable<Rational[]> points = [[]];
        foreach (var side in f.Box.Sides)
        {
            points = points.SelectMany(p => Enumerable.Range(-Samples, (2 * Samples) + 1).Select(i => new Rational(i)).Where(v => !(v < side.Lower) && !(v > side.Upper)).Select(v => p.Append(v).ToArray()));
        }

        return points.Select(p => new Functions.Geometry.Point(p));
    }

    private static PiecewisePolynomial? Line(FunctionInstance? f, Rational? number) => (f, number) switch
    {
        (PiecewisePolynomial piecewise, _) => piecewise,
        (FiniteFunction { Dimension: 1 } finite, _) => FiniteOperations.AsPiecewise(finite),
        (null, { } value) => PiecewisePolynomial.Create([new Piece(null, null, Polynomial.Constant(value))]),
        _ => null,
    };

    private static Fails? Of(Rational x, Rational? left, Rational? right, Pointwise statement) =>
        Violation(left, right, statement) is { } cause ? new Fails($"{cause} at x = {x}", Witness.Of(statement.ToString()).With("x", x)) : null;

    /// <summary>What is wrong with two values, where <see langword="null"/> is <c>+inf</c>; <see langword="null"/> where the relation holds.</summary>
    private static string? Violation(Rational? left, Rational? right, Pointwise statement)
    {
        var order = (left, right) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            ({ } a, { } b) => a.CompareTo(b),
        };

        // inf < inf is false, and so is inf > inf; off both domains a strict relation is not asked for.
        return (left is null && right is null) || Comparison.Compare(order, statement.Relation) ? null : $"{left?.ToString() ?? "+inf"} {statement.Relation} {right?.ToString() ?? "+inf"} is false";
    }
}
