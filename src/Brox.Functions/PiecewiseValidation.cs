using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Functions;

/// <summary>The checks that a list of pieces and values must pass before it is a function: order, overlap, boundedness below.</summary>
internal static class PiecewiseValidation
{
    /// <summary>The first error of a description of a function on a box, in the order of its pieces, then of its values; <see langword="null"/> if there is none.</summary>
    public static PiecewiseError? FirstError(IReadOnlyList<Piece> pieces, IReadOnlyList<(Rational X, Rational? Value)> at, BoxSide box)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i] is { From: { } from, To: { } to } && from >= to)
            {
                return new PiecewiseError(PiecewisePart.Piece, i, $"the piece is reversed or empty: from {from} to {to}");
            }

            if (UnboundedSide(pieces[i], box) is { } side)
            {
                return new PiecewiseError(PiecewisePart.Piece, i, $"the function is unbounded below: this piece tends to -inf towards {side}");
            }
        }

        return FirstOverlap(pieces) ?? FirstRepetition(at);
    }

    private static string? UnboundedSide(Piece piece, BoxSide box)
    {
        var degree = piece.Polynomial.Degree;
        if (degree == 0)
        {
            return null;
        }

        var leading = piece.Polynomial.Coefficient(degree).Sign;
        if ((piece.To ?? box.Upper) is null && leading < 0)
        {
            return "+inf";
        }

        return (piece.From ?? box.Lower) is null && (degree % 2 == 0 ? leading : -leading) < 0 ? "-inf" : null;
    }

    private static PiecewiseError? FirstOverlap(IReadOnlyList<Piece> pieces)
    {
        var order = Enumerable.Range(0, pieces.Count).ToArray();
        Array.Sort(order, (i, j) => CompareStarts(pieces[i], pieces[j]) is var c and not 0 ? c : i.CompareTo(j));
        for (var i = 1; i < order.Length; i++)
        {
            var (before, after) = (pieces[order[i - 1]], pieces[order[i]]);
            if (before.To is null || after.From is null || before.To > after.From)
            {
                var (first, second) = (Math.Min(order[i - 1], order[i]), Math.Max(order[i - 1], order[i]));
                return new PiecewiseError(PiecewisePart.Piece, second, $"the piece overlaps piece {first}");
            }
        }

        return null;
    }

    private static int CompareStarts(Piece left, Piece right) => (left.From, right.From) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        ({ } a, { } b) => a.CompareTo(b),
    };

    private static PiecewiseError? FirstRepetition(IReadOnlyList<(Rational X, Rational? Value)> at)
    {
        var seen = new HashSet<Rational>();
        for (var i = 0; i < at.Count; i++)
        {
            if (!seen.Add(at[i].X))
            {
                return new PiecewiseError(PiecewisePart.At, i, $"the point {at[i].X} is repeated");
            }
        }

        return null;
    }
}
