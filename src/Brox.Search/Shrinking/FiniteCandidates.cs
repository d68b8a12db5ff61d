using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Search.Shrinking;

/// <summary>Smaller finite functions.</summary>
internal static class FiniteCandidates
{
    /// <summary>Fewer points: the first or the second half, then one less.</summary>
    public static IEnumerable<FiniteFunction> Removals(FiniteFunction f)
    {
        var n = f.Points.Length;
        if (n > 3)
        {
            yield return Kept(f, i => i < n / 2);
            yield return Kept(f, i => i >= n / 2);
        }

        for (var i = 0; n > 1 && i < n; i++)
        {
            var removed = i;
            yield return Kept(f, k => k != removed);
        }
    }

    /// <summary>The function without one point, if it has it and others.</summary>
    public static FiniteFunction? Without(FiniteFunction f, Point point) =>
        f.IndexOf(point) is var i && i < 0 ? f : f.Points.Length == 1 ? null : Kept(f, k => k != i);

    /// <summary>Changes of the k-th coordinate of all functions together: dropped, moved to 0, mirrored, single gaps made smaller, single places made simpler.</summary>
    public static IEnumerable<Func<FiniteFunction, FiniteFunction?>> CoordinateChanges(IReadOnlyList<FiniteFunction> functions, int k)
    {
        if (functions[0].Dimension > 1)
        {
            yield return f => Dropped(f, k);
        }

        var places = functions.SelectMany(f => f.Points.Select(p => p[k])).Distinct().Order().ToList();
        yield return Change(k, x => x - places[0]);
        yield return Change(k, x => x - Rational.Create(places[0].Floor(), 1));
        yield return Change(k, x => places[^1] - x);
        yield return Change(k, x => new Rational(places.IndexOf(x)));
        for (var i = 1; i < places.Count; i++)
        {
            var (from, gap) = (places[i], places[i] - places[i - 1]);
            foreach (var simpler in NumberCandidates.Of(gap).Where(g => g.Sign >= 0 && g < gap))
            {
                var shift = gap - simpler;
                yield return Change(k, x => x >= from ? x - shift : x);
            }
        }

        foreach (var place in places)
        {
            foreach (var simpler in NumberCandidates.Of(place))
            {
                yield return Change(k, x => x == place ? simpler : x);
            }
        }
    }

    /// <summary>Changes of the values of all functions together: dense ranks, moved to 0, single steps made smaller.</summary>
    public static IEnumerable<Func<FiniteFunction, FiniteFunction?>> ValueChanges(IReadOnlyList<FiniteFunction> functions)
    {
        var levels = functions.SelectMany(f => f.Values).Distinct().Order().ToList();
        yield return f => Mapped(f, v => new Rational(levels.IndexOf(v)));
        yield return f => Mapped(f, v => v - levels[0]);
        foreach (var factor in NumberCandidates.Factors(levels))
        {
            yield return f => Mapped(f, v => v * factor);
        }

        for (var i = 1; i < levels.Count; i++)
        {
            var (from, gap) = (levels[i], levels[i] - levels[i - 1]);
            foreach (var simpler in NumberCandidates.Of(gap).Where(g => g.Sign >= 0 && g < gap))
            {
                var shift = gap - simpler;
                yield return f => Mapped(f, v => v >= from ? v - shift : v);
            }
        }
    }

    /// <summary>The identity metric, sorted points, own dense ranks, and single numbers made simpler.</summary>
    public static IEnumerable<FiniteFunction> Simplifications(FiniteFunction f)
    {
        if (!f.Metric.IsIdentity)
        {
            yield return FiniteFunction.Create(f.Points, f.Values, Metric.Identity(f.Dimension));
            foreach (var grid in new long[] { 1, 2, 4 })
            {
                // The diagonal of the metric taken into the coordinates, rounded to a grid.
                var points = f.Points.Select(p => new Point([.. p.Coordinates.Select((x, k) =>
                    Rational.Create((Surd.SquareRoot(f.Metric.Rows[k][k]) * (x * new Rational(grid))).Floor(), grid))])).ToList();
                if (points.Distinct().Count() == points.Count)
                {
                    yield return FiniteFunction.Create(points, f.Values);
                }
            }
        }

        foreach (var change in ValueChanges([f]).Concat(Enumerable.Range(0, f.Dimension).SelectMany(k => CoordinateChanges([f], k))))
        {
            if (change(f) is { } changed && changed.Dimension == f.Dimension)
            {
                yield return changed;
            }
        }

        for (var i = 0; i < f.Points.Length; i++)
        {
            foreach (var value in NumberCandidates.Of(f.Values[i]).Concat(f.Values).Distinct())
            {
                yield return FiniteFunction.Create(f.Points, f.Values.SetItem(i, value), f.Metric);
            }

            for (var k = 0; k < f.Dimension; k++)
            {
                foreach (var x in NumberCandidates.Of(f.Points[i][k]))
                {
                    var moved = new Point(f.Points[i].Coordinates.SetItem(k, x).AsSpan());
                    if (f.IndexOf(moved) < 0)
                    {
                        yield return FiniteFunction.Create(f.Points.SetItem(i, moved), f.Values, f.Metric);
                    }
                }
            }
        }
    }

    /// <summary>The same function with its points listed in lexicographic order, without name and note: the form in which results are shown.</summary>
    public static FiniteFunction Sorted(FiniteFunction f)
    {
        var order = Enumerable.Range(0, f.Points.Length).OrderBy(i => f.Points[i]).ToList();
        return FiniteFunction.Create(order.Select(i => f.Points[i]), order.Select(i => f.Values[i]), f.Metric);
    }

    private static FiniteFunction Kept(FiniteFunction f, Func<int, bool> keep) =>
        FiniteFunction.Create(f.Points.Where((_, i) => keep(i)), f.Values.Where((_, i) => keep(i)), f.Metric);

    private static FiniteFunction Mapped(FiniteFunction f, Func<Rational, Rational> change) => FiniteFunction.Create(f.Points, f.Values.Select(change), f.Metric);

    private static Func<FiniteFunction, FiniteFunction?> Change(int k, Func<Rational, Rational> change) => f =>
    {
        var points = f.Points.Select(p => new Point(p.Coordinates.SetItem(k, change(p[k])).AsSpan())).ToList();
        return points.Distinct().Count() == points.Count ? FiniteFunction.Create(points, f.Values, f.Metric) : null;
    };

    private static FiniteFunction? Dropped(FiniteFunction f, int k)
    {
        var points = f.Points.Select(p => new Point(p.Coordinates.RemoveAt(k).AsSpan())).ToList();
        if (points.Distinct().Count() < points.Count)
        {
            return null;
        }

        // A principal submatrix of a positive definite matrix is positive definite.
        return Metric.TryCreate([.. f.Metric.Rows.Where((_, i) => i != k).Select(row => row.RemoveAt(k))], out var metric, out _)
            ? FiniteFunction.Create(points, f.Values, metric)
            : null;
    }
}
