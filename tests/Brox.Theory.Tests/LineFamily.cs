using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Tests;

/// <summary>
/// All piecewise linear functions with knots at 0, 1, 2, ..., values 0, 1, 2 or none at the knots, one-sided limits 0, 1, 2 or a gap between them, and tails that are constant or rise outwards:
/// a function for each code from 0 on.
/// </summary>
internal static class LineFamily
{
    private const int Tails = 7;
    private const int CellKinds = 10;

    /// <summary>The number of codes.</summary>
    public static long Count(int knots, bool tails) => Power(4, knots) * Power(CellKinds, knots - 1) * (tails ? Tails * Tails : 1);

    private static long Power(long factor, int exponent) => Enumerable.Repeat(factor, exponent).Aggregate(1L, (a, b) => a * b);

    /// <summary>Takes a code apart: knot values (3 is none), cells (0 is a gap, else the two one-sided limits), tails (0 none, 1..3 constant, 4..6 rising outwards).</summary>
    private static void Decode(long code, Span<int> values, Span<int> cells, bool tails, out int left, out int right)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (int)(code % 4);
            code /= 4;
        }

        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = (int)(code % CellKinds);
            code /= CellKinds;
        }

        left = tails ? (int)(code % Tails) : 0;
        right = tails ? (int)(code / Tails) : 0;
    }

    /// <summary>Whether a code stands for a closed function with the minimum 0.</summary>
    public static bool IsClosedWithMinimumZero(long code, int knots, bool tails)
    {
        Span<int> values = stackalloc int[knots];
        Span<int> cells = stackalloc int[knots - 1];
        Decode(code, values, cells, tails, out var left, out var right);
        var least = 3;
        for (var i = 0; i < knots; i++)
        {
            var before = i == 0 ? TailLimit(left) : cells[i - 1] == 0 ? 3 : (cells[i - 1] - 1) % 3;
            var after = i == knots - 1 ? TailLimit(right) : cells[i] == 0 ? 3 : (cells[i] - 1) / 3;
            if (values[i] > Math.Min(before, after))
            {
                return false;
            }

            least = Math.Min(least, values[i]);
        }

        return least == 0;
    }

    private static int TailLimit(int tail) => tail == 0 ? 3 : (tail - 1) % 3;

    /// <summary>The function of a code; where it is not closed, with the values at the knots that the code names.</summary>
    public static PiecewisePolynomial? BuildAny(long code, int knots, bool tails)
    {
        Span<int> values = stackalloc int[knots];
        Span<int> cells = stackalloc int[knots - 1];
        Decode(code, values, cells, tails, out var left, out var right);
        return values.ContainsAnyExcept(3) || cells.ContainsAnyExcept(0) || left + right > 0 ? Build(code, knots, tails, closed: false) : null;
    }

    /// <summary>The closed function of a code.</summary>
    public static PiecewisePolynomial Build(long code, int knots, bool tails) => Build(code, knots, tails, closed: true);

    private static PiecewisePolynomial Build(long code, int knots, bool tails, bool closed)
    {
        var values = new int[knots];
        var cells = new int[knots - 1];
        Decode(code, values, cells, tails, out var left, out var right);
        var pieces = new List<Piece>();
        if (left > 0)
        {
            pieces.Add(new Piece(null, Rational.Zero, Line(0, TailLimit(left), left > 3 ? -1 : 0)));
        }

        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] > 0)
            {
                var (start, end) = ((cells[i] - 1) / 3, (cells[i] - 1) % 3);
                pieces.Add(new Piece(new Rational(i), new Rational(i + 1), Line(i, start, end - start)));
            }
        }

        if (right > 0)
        {
            pieces.Add(new Piece(new Rational(knots - 1), null, Line(knots - 1, TailLimit(right), right > 3 ? 1 : 0)));
        }

        var at = values.Select((v, i) => (X: new Rational(i), V: v)).Where(e => e.V < 3 || !closed).Select(e => (e.X, e.V < 3 ? new Rational(e.V) : (Rational?)null)).ToArray();
        return PiecewisePolynomial.Create(pieces, at, requireClosed: closed, metric: Metric.Identity(1));
    }

    private static Polynomial Line(int x, int value, int slope) => new([new Rational(value - (slope * x)), new Rational(slope)]);
}
