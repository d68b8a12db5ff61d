using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Reference;

/// <summary>The pieces of a combined function of one variable, found by interpolation between the places where they can end.</summary>
internal static class ExpressionPieces
{
    public static (FunctionInstance? Function, string Cause) Of(RecheckExpression expression)
    {
        var ends = expression.Places().Select(p => p[0]).ToHashSet();
        foreach (var combination in Combinations(expression, Change.None))
        {
            if (!AddCrossings(combination.Expression, combination.Outer, ends))
            {
                return (null, "two pieces cross at irrational points, where no piece can end");
            }
        }

        var knots = ends.Order().ToList();
        var pieces = new List<Piece>();
        for (var i = 0; i <= knots.Count; i++)
        {
            var (from, to) = (i == 0 ? (Rational?)null : knots[i - 1], i == knots.Count ? (Rational?)null : knots[i]);
            if (On(expression, from, to) is { } polynomial)
            {
                pieces.Add(new Piece(from, to, polynomial));
            }
        }

        var at = knots.Select(k => (k, expression.At(new Point(k)))).ToList();
        return PiecewisePolynomial.TryCreate(pieces, at, false, expression.Metric, null, null, out var f, out var error) ? (f, string.Empty) : (null, error!.Cause);
    }

    /// <summary>The maxima and minima inside an expression, with the changes of variables around them. Sums and products are polynomials where their operands are.</summary>
    private static IEnumerable<(RecheckExpression.Combination Expression, Change Outer)> Combinations(RecheckExpression expression, Change outer)
    {
        if (expression is RecheckExpression.Combination { How: Combining.Maximum or Combining.Minimum } combination)
        {
            yield return (combination, outer);
        }

        var inner = expression is RecheckExpression.Dilation dilation ? outer.Then(dilation.Factor!.Value, dilation.Shift!.Value) : outer;
        foreach (var nested in expression.Parts().SelectMany(p => Combinations(p, inner)))
        {
            yield return nested;
        }
    }

    private static bool AddCrossings(RecheckExpression.Combination combination, Change outer, HashSet<Rational> ends)
    {
        // Inner maxima cross first: their own ends are needed to see the pieces of the outer one.
        var places = combination.Places().Select(p => p[0]).Concat(ends.Select(outer.At)).ToHashSet();
        foreach (var (inner, change) in combination.Parts().SelectMany(p => Combinations(p, Change.None)))
        {
            if (!AddCrossings(inner, change, places))
            {
                return false;
            }
        }

        var knots = places.Order().ToList();
        for (var i = 0; i <= knots.Count; i++)
        {
            var (from, to) = (i == 0 ? (Rational?)null : knots[i - 1], i == knots.Count ? (Rational?)null : knots[i]);
            if (On(combination.Left, from, to) is { } p && On(combination.Right, from, to) is { } q && p - q is { IsZero: false } difference)
            {
                foreach (var root in RealRoots.Between(difference, AlgebraicNumber.From(from), AlgebraicNumber.From(to)))
                {
                    if (root.RationalOrNull is not { } crossing)
                    {
                        return false;
                    }

                    ends.Add(outer.Back(crossing));
                }
            }
        }

        return true;
    }

    /// <summary>The polynomial through as many points of an open interval as the degree asks for; <see langword="null"/> where the function is infinite there.</summary>
    private static Polynomial? On(RecheckExpression expression, Rational? from, Rational? to)
    {
        var count = expression.Degree + 1;
        var xs = Enumerable.Range(1, count).Select(i => (from, to) switch
        {
            ({ } a, { } b) => a + ((b - a) * Rational.Create(i, count + 1)),
            ({ } a, null) => a + new Rational(i),
            (null, { } b) => b - new Rational(i),
            _ => new Rational(i),
        }).ToList();
        var ys = xs.ConvertAll(x => expression.At(new Point(x)));
        if (ys.Any(y => y is null))
        {
            return null;
        }

        // Newton's divided differences.
        var differences = ys.ConvertAll(y => y!.Value);
        var sum = new List<Rational>();
        List<Rational> product = [Rational.One];
        for (var k = 0; k < count; k++)
        {
            for (var i = 0; i < product.Count; i++)
            {
                if (i == sum.Count)
                {
                    sum.Add(Rational.Zero);
                }

                sum[i] += differences[0] * product[i];
            }

            List<Rational> next = [Rational.Zero, .. product];
            for (var i = 0; i < product.Count; i++)
            {
                next[i] -= xs[k] * product[i];
            }

            product = next;
            differences = [.. Enumerable.Range(0, differences.Count - 1).Select(i => (differences[i + 1] - differences[i]) / (xs[i + k + 1] - xs[i]))];
        }

        return new Polynomial(sum);
    }

    /// <summary>The change of variables <c>x -> a*x + b</c>, <c>a != 0</c>.</summary>
    private readonly record struct Change(Rational Factor, Rational Shift)
    {
        public static Change None { get; } = new(Rational.One, Rational.Zero);

        public Rational At(Rational x) => (Factor * x) + Shift;

        public Rational Back(Rational y) => (y - Shift) / Factor;

        /// <summary>This change, and then another one.</summary>
        public Change Then(Rational factor, Rational shift) => new(factor * Factor, (factor * Shift) + shift);
    }
}
