using Brox.Functions;
using Brox.Functions.Operations;
using Brox.Numbers;

namespace Brox.Search.Shrinking;

/// <summary>Smaller piecewise polynomials.</summary>
internal static class PiecewiseCandidates
{
    /// <summary>Fewer pieces and listed values: one cell or value less, one knot less with a neighbouring piece in the place of two.</summary>
    public static IEnumerable<PiecewisePolynomial> Removals(PiecewisePolynomial f)
    {
        for (var cut = 0; cut < f.Knots.Length; cut++)
        {
            if (Restricted(f, f.Knots[cut], null) is { } right)
            {
                yield return right;
            }

            if (Restricted(f, null, f.Knots[cut]) is { } left)
            {
                yield return left;
            }
        }

        for (var i = 0; i < f.Cells.Length; i++)
        {
            if (f.Cells[i] is not null && Build(f, f.Knots, f.Cells.SetItem(i, null), k => f.KnotValues[k]) is { } without)
            {
                yield return without;
            }
        }

        for (var k = 0; k < f.Knots.Length; k++)
        {
            var removed = k;
            foreach (var kept in new[] { f.Cells[k], f.Cells[k + 1] })
            {
                if (Build(f, f.Knots.RemoveAt(k), f.Cells.RemoveAt(k).SetItem(k, kept), j => f.KnotValues[j < removed ? j : j + 1]) is { } joined)
                {
                    yield return joined;
                }
            }

            if (Build(f, f.Knots, f.Cells, j => j == removed ? null : f.KnotValues[j]) is { } unlisted)
            {
                yield return unlisted;
            }
        }
    }

    /// <summary>A simpler metric, another place or scale, and single numbers made simpler: graph levels and knots first, then coefficients.</summary>
    public static IEnumerable<PiecewisePolynomial> Simplifications(PiecewisePolynomial f)
    {
        if (!f.Metric.IsIdentity && PiecewisePolynomial.TryCreate(Pieces(f), At(f), f.IsClosed, null, null, null, out var plain, out _))
        {
            yield return plain!;
        }

        if (FunctionOperations.Dilation(f, -Rational.One).Function is PiecewisePolynomial mirrored)
        {
            yield return mirrored;
        }

        foreach (var knot in f.Knots)
        {
            yield return LineGraph.Translated(f, -knot);
        }

        foreach (var level in f.KnotValues.OfType<Rational>().Concat(f.Cells.OfType<Polynomial>().Select(c => c.Coefficient(0))).Distinct())
        {
            yield return LineGraph.Lifted(f, -level);
        }

        foreach (var factor in NumberCandidates.Factors(f.KnotValues.OfType<Rational>().Concat(f.Cells.OfType<Polynomial>().SelectMany(c => c.Coefficients))))
        {
            if (FunctionOperations.Multiple(f, factor).Function is PiecewisePolynomial multiple)
            {
                yield return multiple;
            }
        }

        if (f.Degree <= 1)
        {
            foreach (var graph in LineGraph.Of(f).Simpler())
            {
                if (graph.ToFunction() is { } simpler)
                {
                    yield return simpler;
                }
            }
        }

        for (var i = 0; i < f.Cells.Length; i++)
        {
            for (var power = 0; f.Cells[i] is { } cell && power < Math.Max(1, cell.Coefficients.Length); power++)
            {
                foreach (var simpler in NumberCandidates.Of(cell.Coefficient(power)))
                {
                    var changed = power;
                    var coefficients = Enumerable.Range(0, Math.Max(1, cell.Coefficients.Length)).Select(p => p == changed ? simpler : cell.Coefficient(p));
                    if (Build(f, f.Knots, f.Cells.SetItem(i, new Polynomial(coefficients)), k => f.KnotValues[k]) is { } next)
                    {
                        yield return next;
                    }
                }
            }
        }
    }

    /// <summary>The part of a function between two knots, which keep their values.</summary>
    private static PiecewisePolynomial? Restricted(PiecewisePolynomial f, Rational? from, Rational? to)
    {
        var pieces = Pieces(f).Where(p => (from is not { } a || (p.From is { } start && start >= a)) && (to is not { } b || (p.To is { } end && end <= b))).ToList();
        var at = At(f).Where(v => (from is not { } a || v.X >= a) && (to is not { } b || v.X <= b)).ToList();
        return PiecewisePolynomial.TryCreate(pieces, at, f.IsClosed, f.Metric, null, null, out var part, out _) ? part : null;
    }

    private static PiecewisePolynomial? Build(
        PiecewisePolynomial like,
        System.Collections.Immutable.ImmutableArray<Rational> knots,
        System.Collections.Immutable.ImmutableArray<Polynomial?> cells,
        Func<int, Rational?> value)
    {
        var pieces = new List<Piece>();
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] is { } polynomial)
            {
                pieces.Add(new Piece(i == 0 ? null : knots[i - 1], i == knots.Length ? null : knots[i], polynomial));
            }
        }

        // A value above the new limits is left out, so that the smaller limit takes its place.
        var at = new List<(Rational, Rational?)>();
        for (var k = 0; k < knots.Length; k++)
        {
            var limits = new[] { cells[k]?.Evaluate(knots[k]), cells[k + 1]?.Evaluate(knots[k]) }.OfType<Rational>().ToList();
            if (value(k) is { } v && limits.TrueForAll(l => v <= l))
            {
                at.Add((knots[k], v));
            }
        }

        return PiecewisePolynomial.TryCreate(pieces, at, like.IsClosed, like.Metric, null, null, out var result, out _) ? result : null;
    }

    private static List<Piece> Pieces(PiecewisePolynomial f) =>
        [.. Enumerable.Range(0, f.Cells.Length).Where(i => f.Cells[i] is not null).Select(i => new Piece(f.CellFrom(i), f.CellTo(i), f.Cells[i]!))];

    private static List<(Rational X, Rational? Value)> At(PiecewisePolynomial f) => [.. f.Knots.Zip(f.KnotValues)];
}
