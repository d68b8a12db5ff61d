using System.Collections.Immutable;
using Brox.Numbers;

namespace Brox.Functions;

/// <summary>Turns valid pieces and listed values into knots and cells, without the knots that change nothing.</summary>
internal static class PiecewiseAssembly
{
    public static (ImmutableArray<Rational> Knots, ImmutableArray<Rational?> Values, ImmutableArray<Polynomial?> Cells) Assemble(
        IReadOnlyList<Piece> pieces, IReadOnlyList<(Rational X, Rational? Value)> at)
    {
        var listed = at.ToDictionary(entry => entry.X, entry => entry.Value);
        var ends = pieces.SelectMany(p => new[] { p.From, p.To }).OfType<Rational>();
        Rational[] points = [.. ends.Concat(listed.Keys).Distinct().Order()];
        var cells = CellsBetween(points, pieces);
        var knots = ImmutableArray.CreateBuilder<Rational>(points.Length);
        var values = ImmutableArray.CreateBuilder<Rational?>(points.Length);
        var kept = ImmutableArray.CreateBuilder<Polynomial?>(points.Length + 1);
        kept.Add(cells[0]);
        for (var i = 0; i < points.Length; i++)
        {
            var left = cells[i]?.Evaluate(points[i]);
            var right = cells[i + 1]?.Evaluate(points[i]);
            var value = listed.TryGetValue(points[i], out var given) ? given : Smaller(left, right);
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
