using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Reference;

/// <summary>The functions that Lemmas C.1 and 5.1 to 5.3 make of a function, formed a second time from their values at points.</summary>
internal static class TransformedFunctions
{
    /// <summary>The function <c>a f + b</c>.</summary>
    public static (FunctionInstance? Function, string Cause) Affine(FunctionInstance f, Rational factor, Rational constant) =>
        new AffineImage(factor, constant, new RecheckExpression.Leaf(f)).Evaluate();

    /// <summary>The function that is <paramref name="level"/> on the domain of <paramref name="set"/> and <paramref name="g"/> elsewhere.</summary>
    public static (FunctionInstance? Function, string Cause) Planted(FunctionInstance g, FunctionInstance set, Rational level) =>
        new Plateau(level, new RecheckExpression.Leaf(g), new RecheckExpression.Leaf(set)).Evaluate();

    /// <summary>The function <c>phi(f(x))</c>, for <c>phi</c> and <c>f</c> of degree 1 at most.</summary>
    public static (FunctionInstance? Function, string Cause) Composed(PiecewisePolynomial phi, FunctionInstance f)
    {
        if (phi.Degree > 1 || f is PiecewisePolynomial { Degree: > 1 })
        {
            return (null, "compositions are formed of piecewise linear functions");
        }

        var composed = new Composition(new RecheckExpression.Leaf(phi), new RecheckExpression.Leaf(f));
        return composed.IsFiniteWhereInnerIs() ? composed.Evaluate() : (null, "phi is not finite at a value of f");
    }

    /// <summary>The function <c>x -> f(Qx + b)</c>: its points are found with the inverse of Q.</summary>
    /// <param name="f">The function.</param>
    /// <param name="matrix">The rows of Q.</param>
    /// <param name="shift">The vector b.</param>
    public static (FunctionInstance? Function, string Cause) Changed(FiniteFunction f, IReadOnlyList<Point> matrix, Point shift)
    {
        var determinant = Determinant(matrix);
        if (determinant.IsZero)
        {
            return (null, "the matrix is not invertible");
        }

        // Cramer's rule, column by column.
        var points = f.Points.Select(y => new Point([.. Enumerable.Range(0, f.Dimension).Select(j =>
            Determinant([.. matrix.Select((row, i) => new Point([.. row.Coordinates.Select((q, k) => k == j ? y[i] - shift[i] : q)]))]) / determinant)]));
        return (FiniteFunction.Create(points, f.Values, f.Metric), string.Empty);
    }

    private static Rational Determinant(IReadOnlyList<Point> rows) => rows.Count == 1
        ? rows[0][0]
        : Enumerable.Range(0, rows.Count).Aggregate(Rational.Zero, (sum, j) =>
        {
            var minor = Determinant([.. rows.Skip(1).Select(row => new Point([.. row.Coordinates.Where((_, k) => k != j)]))]);
            return j % 2 == 0 ? sum + (rows[0][j] * minor) : sum - (rows[0][j] * minor);
        });

    private sealed record AffineImage(Rational Factor, Rational Constant, RecheckExpression Inner) : RecheckExpression
    {
        internal override int Degree => Inner.Degree;

        internal override bool IsFinite => Inner.IsFinite;

        internal override Metric Metric => Inner.Metric;

        internal override Rational? At(Point x) => (Factor * Inner.At(x)) + Constant;

        internal override IEnumerable<Point> Places() => Inner.Places();

        internal override IEnumerable<FunctionInstance> Leaves() => Inner.Leaves();

        internal override IEnumerable<RecheckExpression> Parts() => [Inner];
    }

    private sealed record Plateau(Rational Level, RecheckExpression Inner, RecheckExpression Set) : RecheckExpression
    {
        internal override int Degree => Inner.Degree;

        internal override bool IsFinite => Inner.IsFinite && Set.IsFinite;

        internal override Metric Metric => Inner.Metric;

        internal override Rational? At(Point x) => Set.At(x) is not null ? Level : Inner.At(x);

        internal override IEnumerable<Point> Places() => Inner.Places().Concat(Set.Places());

        internal override IEnumerable<FunctionInstance> Leaves() => Inner.Leaves().Concat(Set.Leaves());

        internal override IEnumerable<RecheckExpression> Parts() => [Inner, Set];
    }

    /// <summary>Only the inner function counts for the points: <c>phi</c> lives on the values.</summary>
    private sealed record Composition(RecheckExpression Phi, RecheckExpression Inner) : RecheckExpression
    {
        internal override int Degree => Inner.Degree;

        internal override bool IsFinite => Inner.IsFinite;

        internal override Metric Metric => Inner.Metric;

        internal override Rational? At(Point x) => Inner.At(x) is { } value ? Phi.At(new Point(value)) : null;

        internal override IEnumerable<Point> Places()
        {
            var places = Inner.Places().ToList();
            return IsFinite ? places : places.Concat(Crossings(places));
        }

        internal override IEnumerable<FunctionInstance> Leaves() => Inner.Leaves();

        internal override IEnumerable<RecheckExpression> Parts() => [Inner];

        /// <summary>Whether <c>phi</c> is finite at all values of the inner function: at its places, and between them, where nothing changes.</summary>
        public bool IsFiniteWhereInnerIs()
        {
            var places = Places().Distinct().ToList();
            var between = IsFinite ? [] : Gaps(places).Select(x => new Point(x.Left));
            return places.Concat(between).All(x => Inner.At(x) is null || At(x) is not null);
        }

        /// <summary>Where the inner function passes an end of a piece of <c>phi</c>.</summary>
        private IEnumerable<Point> Crossings(List<Point> places)
        {
            foreach (var (left, right) in Gaps(places))
            {
                if (Inner.At(new Point(left)) is { } a && Inner.At(new Point(right)) is { } b && a != b)
                {
                    foreach (var end in Phi.Places())
                    {
                        var x = left + ((right - left) * (end[0] - a) / (b - a));
                        yield return new Point(x);
                    }
                }
            }
        }

        /// <summary>Two points in every interval between neighbouring places.</summary>
        private static IEnumerable<(Rational Left, Rational Right)> Gaps(List<Point> places)
        {
            var ends = places.Select(p => p[0]).Distinct().Order().ToList();
            if (ends.Count == 0)
            {
                yield return (Rational.Zero, Rational.One);
                yield break;
            }

            yield return (ends[0] - 2, ends[0] - Rational.One);
            for (var i = 0; i + 1 < ends.Count; i++)
            {
                var third = (ends[i + 1] - ends[i]) / 3;
                yield return (ends[i] + third, ends[i + 1] - third);
            }

            yield return (ends[^1] + Rational.One, ends[^1] + 2);
        }
    }
}
