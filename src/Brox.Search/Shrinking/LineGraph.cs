using System.Collections.Immutable;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Search.Shrinking;

/// <summary>
/// A piecewise linear function by what one draws: knots, the levels of the graph left of, at and right of each, and the slopes of the two tails. Moving a knot or
/// a level keeps what was continuous continuous, which changing a coefficient does not.
/// </summary>
/// <param name="Source">The function.</param>
/// <param name="Knots">The knots, ascending.</param>
/// <param name="Levels">For each knot the limit from the left, the value, the limit from the right; <see langword="null"/> is <c>+inf</c>.</param>
/// <param name="Tails">The slopes of the first and of the last cell; <see langword="null"/> where the function is <c>+inf</c>.</param>
internal sealed record LineGraph(PiecewisePolynomial Source, ImmutableArray<Rational> Knots, ImmutableArray<(Rational? Left, Rational? At, Rational? Right)> Levels, (Rational? First, Rational? Last) Tails)
{
    public static LineGraph Of(PiecewisePolynomial f) => new(
        f,
        f.Knots,
        [.. Enumerable.Range(0, f.Knots.Length).Select(k => (f.LeftLimit(k), f.KnotValues[k], f.RightLimit(k)))],
        (f.Cells[0]?.Coefficient(1), f.Cells[^1]?.Coefficient(1)));

    /// <summary>The function <c>x -> f(x - shift)</c>.</summary>
    public static PiecewisePolynomial Translated(PiecewisePolynomial f, Rational shift) => PiecewisePolynomial.Create(
        [.. Pieces(f).Select(p => new Piece(p.From + shift, p.To + shift, Moved(p.Polynomial, shift)))],
        [.. f.Knots.Zip(f.KnotValues, (x, v) => (x + shift, v))],
        f.IsClosed,
        f.Metric);

    /// <summary>The function <c>f + height</c>.</summary>
    public static PiecewisePolynomial Lifted(PiecewisePolynomial f, Rational height) => PiecewisePolynomial.Create(
        [.. Pieces(f).Select(p => p with { Polynomial = new Polynomial([p.Polynomial.Coefficient(0) + height, .. p.Polynomial.Coefficients.Skip(1)]) })],
        [.. f.Knots.Zip(f.KnotValues, (x, v) => (x, v + height))],
        f.IsClosed,
        f.Metric);

    /// <summary>Graphs with one knot, level or slope made simpler.</summary>
    public IEnumerable<LineGraph> Simpler()
    {
        var levels = Levels.SelectMany(l => new[] { l.Left, l.At, l.Right }).OfType<Rational>().Distinct().Order().ToList();
        yield return MapLevels(v => new Rational(levels.IndexOf(v)));
        for (var k = 0; k < Knots.Length; k++)
        {
            yield return this with { Knots = [.. Knots.Select((_, i) => new Rational(i - k))] };
        }

        for (var i = 1; i < levels.Count; i++)
        {
            var (from, gap) = (levels[i], levels[i] - levels[i - 1]);
            foreach (var simpler in NumberCandidates.Of(gap).Where(g => g.Sign >= 0 && g < gap))
            {
                yield return MapLevels(v => v >= from ? v - (gap - simpler) : v);
            }
        }

        for (var k = 1; k < Knots.Length; k++)
        {
            var (first, gap) = (k, Knots[k] - Knots[k - 1]);
            foreach (var simpler in NumberCandidates.Of(gap).Where(g => g.Sign > 0 && g < gap))
            {
                yield return this with { Knots = [.. Knots.Select((x, i) => i >= first ? x - (gap - simpler) : x)] };
            }
        }

        for (var k = 0; k < Knots.Length; k++)
        {
            foreach (var x in NumberCandidates.Of(Knots[k]))
            {
                yield return this with { Knots = Knots.SetItem(k, x) };
            }

            foreach (var level in new[] { Levels[k].Left, Levels[k].At, Levels[k].Right }.OfType<Rational>().Distinct())
            {
                foreach (var simpler in NumberCandidates.Of(level).Concat(levels).Distinct())
                {
                    yield return this with { Levels = Levels.SetItem(k, (Swap(Levels[k].Left), Swap(Levels[k].At), Swap(Levels[k].Right))) };

                    Rational? Swap(Rational? v) => v == level ? simpler : v;
                }
            }
        }

        foreach (var slope in Tails.First is { } first0 ? NumberCandidates.Of(first0) : [])
        {
            yield return this with { Tails = (slope, Tails.Last) };
        }

        foreach (var slope in Tails.Last is { } last ? NumberCandidates.Of(last) : [])
        {
            yield return this with { Tails = (Tails.First, slope) };
        }
    }

    /// <summary>The function with this graph, if it is one of the family.</summary>
    public PiecewisePolynomial? ToFunction()
    {
        var pieces = new List<Piece>();
        for (var i = 0; i <= Knots.Length && Knots.Length > 0; i++)
        {
            if (i > 0 && i < Knots.Length && Knots[i - 1] >= Knots[i])
            {
                return null;
            }

            if (Source.Cells[i] is null)
            {
                continue;
            }

            var (x, y, slope) = i == 0
                ? (Knots[0], Levels[0].Left!.Value, Tails.First!.Value)
                : (Knots[i - 1], Levels[i - 1].Right!.Value, i == Knots.Length ? Tails.Last!.Value : (Levels[i].Left!.Value - Levels[i - 1].Right!.Value) / (Knots[i] - Knots[i - 1]));
            pieces.Add(new Piece(i == 0 ? null : Knots[i - 1], i == Knots.Length ? null : Knots[i], new Polynomial([y - (slope * x), slope])));
        }

        return PiecewisePolynomial.TryCreate(pieces, [.. Knots.Zip(Levels, (x, l) => (x, l.At))], Source.IsClosed, Source.Metric, null, null, out var f, out _) ? f : null;
    }

    private static IEnumerable<Piece> Pieces(PiecewisePolynomial f) =>
        Enumerable.Range(0, f.Cells.Length).Where(i => f.Cells[i] is not null).Select(i => new Piece(f.CellFrom(i), f.CellTo(i), f.Cells[i]!));

    /// <summary>The polynomial <c>p(x - shift)</c>, by Horner's rule.</summary>
    private static Polynomial Moved(Polynomial p, Rational shift)
    {
        List<Rational> result = [];
        foreach (var c in p.Coefficients.Reverse())
        {
            // result := result * (x - shift) + c
            List<Rational> next = [Rational.Zero, .. result];
            for (var i = 0; i < result.Count; i++)
            {
                next[i] -= result[i] * shift;
            }

            next[0] += c;
            result = next;
        }

        return new Polynomial(result);
    }

    private LineGraph MapLevels(Func<Rational, Rational> change) => this with
    {
        Levels = [.. Levels.Select(l => (l.Left is { } a ? change(a) : (Rational?)null, l.At is { } b ? change(b) : (Rational?)null, l.Right is { } c ? change(c) : (Rational?)null))],
    };
}
