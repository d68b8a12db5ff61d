using System.Collections.Immutable;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Functions;

/// <summary>Turns valid pieces and listed values into knots and cells, without the knots that change nothing.</summary>
internal static class PiecewiseAssembly
{
    public static (ImmutableArray<Rational> Knots, ImmutableArray<Rational?> Values, ImmutableArray<Polynomial?> Cells) Assemble(
        IReadOnlyList<Piece> pieces, IReadOnlyList<(Rational X, Rational? Value)> at, BoxSide box)
    {
        var listed = at.ToDictionary(entry => entry.X, entry => entry.Value);
        var ends = pieces.SelectMany(p => new[] { p.From, p.To }).Concat([box.Lower, box.Upper]).OfType<Rational>();
        Rational[] points = [.. ends.Concat(listed.Keys).Distinct().Order()];
        var cells = CellsBetween(points, pieces);

        // Values at the ends of the box are those of the whole function; beyond them it is infinite.
        Rational? ValueAt(int i) => !box.Contains(points[i]) ? null
            : listed.TryGetValue(points[i], out var given) ? given
            : Smaller(cells[i]?.Evaluate(points[i]), cells[i + 1]?.Evaluate(points[i]));
        var valuesAt = Enumerable.Range(0, points.Length).Select(ValueAt).ToArray();
        for (var i = 0; i < cells.Length; i++)
        {
            var isOutside = (i < points.Length && points[i] <= box.Lower) || (i > 0 && points[i - 1] >= box.Upper);
            cells[i] = isOutside ? null : cells[i];
        }

        var knots = ImmutableArray.CreateBuilder<Rational>(points.Length);
        var values = ImmutableArray.CreateBuilder<Rational?>(points.Length);
        var kept = ImmutableArray.CreateBuilder<Polynomial?>(points.Length + 1);
        kept.Add(cells[0]);
        for (var i = 0; i < points.Length; i++)
        {
            var left = cells[i]?.Evaluate(points[i]);
            var value = valuesAt[i];
            var changesNothing = Equals(cells[i], cells[i + 1]) && value == left;
            if (!changesNothing)
            {
                knots.Add(points[i]);
                values.Add(value);
                kept.Add(cells[i + 1]);
            }
        }

        return (knots.ToImmutable(), values.ToImmutable(), kept.ToImmutable());
    }

    private static Polynomial?[] CellsBetween(Rational[] points, IReadOnlyList<Piece> pieces)
    {
        var cells = new Polynomial?[points.Length + 1];
        foreach (var piece in pieces)
        {
            var first = piece.From is { } from ? Array.BinarySearch(points, from) + 1 : 0;
            var last = piece.To is { } to ? Array.BinarySearch(points, to) : points.Length;
            for (var i = first; i <= last; i++)
            {
                cells[i] = piece.Polynomial;
            }
        }

        return cells;
    }

    private static Rational? Smaller(Rational? left, Rational? right) => (left, right) switch
    {
        (null, _) => right,
        (_, null) => left,
        ({ } a, { } b) => Rational.Min(a, b),
    };
}
