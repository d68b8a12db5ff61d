using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Tests;

/// <summary>Random functions of one variable with gaps, jumps, plateaus and isolated points, all values on few levels so that ties are frequent.</summary>
internal static class LineSamples
{
    /// <summary>A closed piecewise linear function with values at least 0 and knots at integers; <see langword="null"/> where the draw has no domain.</summary>
    public static PiecewisePolynomial? Linear(Random random, int knots)
    {
        var levels = 2 + random.Next(4);
        var gaps = 2 * random.Next(3);
        var x = new Rational[knots];
        x[0] = new Rational(random.Next(3) - 5);
        for (var i = 1; i < knots; i++)
        {
            x[i] = x[i - 1] + new Rational(1 + random.Next(3));
        }

        var pieces = new List<Piece>();
        var at = new List<(Rational, Rational?)>();
        var limits = new Rational?[knots];
        var value = new Rational(random.Next(levels));
        for (var i = 0; i + 1 < knots; i++)
        {
            var (start, end) = (random.Next(3) == 0 ? new Rational(random.Next(levels)) : value, new Rational(random.Next(levels)));
            if (random.Next(6) < gaps)
            {
                value = new Rational(random.Next(levels));
                continue;
            }

            var slope = (end - start) / (x[i + 1] - x[i]);
            pieces.Add(new Piece(x[i], x[i + 1], new Polynomial([start - (slope * x[i]), slope])));
            limits[i] = limits[i] is { } l ? Rational.Min(l, start) : start;
            limits[i + 1] = end;
            value = end;
        }

        if (random.Next(2) == 0)
        {
            Tail(random, pieces, null, x[0], levels, limits, 0);
        }

        if (random.Next(2) == 0)
        {
            Tail(random, pieces, x[^1], null, levels, limits, knots - 1);
        }

        for (var i = 0; i < knots; i++)
        {
            var own = new Rational(random.Next(levels));
            if (limits[i] is { } limit ? random.Next(4) == 0 && own <= limit : random.Next(2) == 0)
            {
                at.Add((x[i], own));
            }
        }

        return pieces.Count + at.Count == 0 ? null : PiecewisePolynomial.Create(pieces, at);
    }

    public static string Describe(PiecewisePolynomial f) =>
        string.Join(" ", f.Cells.Select((c, i) =>
            (c is null ? "gap" : $"({string.Join(", ", c.Coefficients)})") + (i < f.Knots.Length ? $" [{f.Knots[i]}: {f.KnotValues[i]?.ToString() ?? "inf"}]" : string.Empty)));

    private static void Tail(Random random, List<Piece> pieces, Rational? from, Rational? to, int levels, Rational?[] limits, int knot)
    {
        var end = new Rational(random.Next(levels));
        var slope = new Rational(random.Next(2)) * (from is null ? new Rational(-1) : Rational.One);
        var anchor = (from ?? to)!.Value;
        pieces.Add(new Piece(from, to, new Polynomial([end - (slope * anchor), slope])));
        limits[knot] = limits[knot] is { } l ? Rational.Min(l, end) : end;
    }
}
