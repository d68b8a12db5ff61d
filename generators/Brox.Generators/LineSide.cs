using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Generators;

/// <summary>One cell of a side of a function on the line, seen from the minimizers outwards, and the knot at its far end.</summary>
/// <param name="Length">The length, positive.</param>
/// <param name="Start">The limit at the near end; <see langword="null"/> for a gap in the domain.</param>
/// <param name="End">The limit at the far end; <see langword="null"/> for a gap.</param>
/// <param name="Value">The value at the far knot.</param>
internal sealed record SideCell(Rational Length, Rational? Start, Rational? End, Rational Value);

/// <summary>What lies on one side of the minimizers.</summary>
/// <param name="Cells">The cells, from the minimizers outwards.</param>
/// <param name="Tail">The limit at the start and the slope of an unbounded last cell, or <see langword="null"/>.</param>
internal sealed record LineSide(IReadOnlyList<SideCell> Cells, (Rational Start, Rational Slope)? Tail)
{
    /// <summary>Nothing.</summary>
    public static LineSide None { get; } = new([], null);

    /// <summary>The function with the minimizers <c>[from, to]</c>, the value <paramref name="minimum"/> there, and the two sides.</summary>
    public static PiecewisePolynomial Join(Rational from, Rational to, Rational minimum, LineSide left, LineSide right, Metric? metric)
    {
        var pieces = new List<Piece>();
        List<(Rational X, Rational? Value)> at = [(from, minimum)];
        if (from < to)
        {
            pieces.Add(new Piece(from, to, new Polynomial([minimum])));
            at.Add((to, minimum));
        }

        foreach (var (side, start, sign) in new[] { (left, from, -Rational.One), (right, to, Rational.One) })
        {
            var x = start;
            foreach (var cell in side.Cells)
            {
                var next = x + (sign * cell.Length);
                if (cell is { Start: { } a, End: { } b })
                {
                    pieces.Add(Oriented(x, next, Through(x, a, sign * (b - a) / cell.Length)));
                }

                at.Add((next, cell.Value));
                x = next;
            }

            if (side.Tail is { } tail)
            {
                pieces.Add(sign.Sign > 0 ? new Piece(x, null, Through(x, tail.Start, tail.Slope)) : new Piece(null, x, Through(x, tail.Start, -tail.Slope)));
            }
        }

        return PiecewisePolynomial.Create(pieces, at, metric: metric);
    }

    private static Piece Oriented(Rational a, Rational b, Polynomial polynomial) => a < b ? new Piece(a, b, polynomial) : new Piece(b, a, polynomial);

    private static Polynomial Through(Rational x, Rational y, Rational slope) => new([y - (slope * x), slope]);
}
