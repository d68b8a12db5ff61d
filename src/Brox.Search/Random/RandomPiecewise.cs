using Brox.Functions;
using Brox.Generators;
using Brox.Numbers;

namespace Brox.Search.Random;

/// <summary>Random piecewise polynomials: any closed piecewise linear function, continuous ones, and splines that are differentiable everywhere.</summary>
internal static class RandomPiecewise
{
    public static PiecewisePolynomial Next(Draw draw, bool smooth, bool curved, bool realValued)
    {
        for (; ; )
        {
            var f = smooth ? Smooth(draw) : curved && draw.Chance(70) ? Curved(draw, realValued) : draw.Chance(realValued ? 60 : 30) ? Continuous(draw) : Any(draw, realValued);
            if (f is not null)
            {
                return f;
            }
        }
    }

    /// <summary>Knots with small gaps, limits and values 0 to 3; some cells missing unless the function is to be finite everywhere.</summary>
    private static PiecewisePolynomial? Any(Draw draw, bool realValued)
    {
        var knots = Knots(draw, draw.Between(1, 5));
        var pieces = new List<Piece>();
        for (var i = 0; i <= knots.Count; i++)
        {
            if (realValued || draw.Chance(75))
            {
                var (from, to) = (i == 0 ? (Rational?)null : knots[i - 1], i == knots.Count ? (Rational?)null : knots[i]);
                var level = new Rational(draw.Below(4));
                var slope = (from, to) switch
                {
                    ({ } a, { } b) => (new Rational(draw.Below(4)) - level) / (b - a),
                    (null, _) => new Rational(-draw.Below(3)),
                    _ => new Rational(draw.Below(3)),
                };
                pieces.Add(new Piece(from, to, Through(from ?? to!.Value, level, draw.Chance(30) ? Rational.Zero : slope)));
            }
        }

        var at = new List<(Rational, Rational?)>();
        foreach (var x in knots)
        {
            var limits = pieces.Where(p => p.From == x || p.To == x).Select(p => p.Polynomial.Evaluate(x)).ToList();
            if (limits.Count == 0 || draw.Chance(20))
            {
                var value = new Rational(draw.Below(4));
                at.Add((x, limits.Aggregate(value, Rational.Min)));
            }
        }

        return PiecewisePolynomial.TryCreate(pieces, at, true, null, null, null, out var f, out _) ? f : null;
    }

    /// <summary>A continuous graph through random levels, often falling first and rising then.</summary>
    private static PiecewisePolynomial? Continuous(Draw draw)
    {
        var knots = Knots(draw, draw.Between(1, 5));
        var levels = knots.Select(_ => new Rational(draw.Below(5))).ToList();
        if (draw.Chance(50))
        {
            var bottom = draw.Below(levels.Count);
            levels = [.. levels.Take(bottom).OrderDescending(), .. levels.Skip(bottom).Order()];
        }

        var pieces = new List<Piece> { new(null, knots[0], Through(knots[0], levels[0], new Rational(-draw.Below(3)))) };
        for (var i = 1; i < knots.Count; i++)
        {
            pieces.Add(new Piece(knots[i - 1], knots[i], Through(knots[i - 1], levels[i - 1], (levels[i] - levels[i - 1]) / (knots[i] - knots[i - 1]))));
        }

        pieces.Add(new Piece(knots[^1], null, Through(knots[^1], levels[^1], new Rational(draw.Below(3)))));
        return PiecewisePolynomial.TryCreate(pieces, [], true, null, null, null, out var f, out _) ? f : null;
    }

    /// <summary>A polynomial, or the integral of a continuous piecewise linear derivative, often negative left of the minimizers and positive right of them.</summary>
    private static PiecewisePolynomial? Smooth(Draw draw)
    {
        if (draw.Chance(15))
        {
            var degree = draw.Chance(90) ? 2 : 4;
            var coefficients = Enumerable.Range(0, degree + 1).Select(i => new Rational(i == degree ? draw.Between(1, 2) : draw.Between(-2, 2)) * (draw.Chance(20) ? Rational.Half : Rational.One));
            return PiecewisePolynomial.TryCreate([new Piece(null, null, new Polynomial(coefficients))], [], true, null, null, null, out var whole, out _) ? whole : null;
        }

        var knots = Knots(draw, draw.Between(1, 5));
        var slopes = knots.Select(_ => new Rational(draw.Between(0, 4))).ToList();
        var bottom = draw.Below(knots.Count);
        var length = draw.Chance(50) ? 2 : 1;
        for (var i = 0; i < slopes.Count; i++)
        {
            slopes[i] = i < bottom ? -slopes[i] : i < bottom + length ? Rational.Zero : slopes[i];
            if (draw.Chance(5))
            {
                slopes[i] = -slopes[i];
            }
        }

        // The tails of the derivative: constant, or linear.
        var (first, last) = (new Rational(draw.Below(3)), new Rational(draw.Below(3)));
        var derivative = new List<(Rational? From, Rational? To, Rational At, Rational Slope, Rational Bend)> { (null, knots[0], knots[0], slopes[0], first) };
        for (var i = 1; i < knots.Count; i++)
        {
            derivative.Add((knots[i - 1], knots[i], knots[i - 1], slopes[i - 1], (slopes[i] - slopes[i - 1]) / (knots[i] - knots[i - 1])));
        }

        derivative.Add((knots[^1], null, knots[^1], slopes[^1], last));
        var pieces = new List<Piece>();
        Rational? height = Rational.Zero;
        foreach (var (from, to, at, slope, bend) in derivative)
        {
            // f = height + slope (x - at) + bend/2 (x - at)^2
            var half = bend * Rational.Half;
            var start = height!.Value;
            var polynomial = new Polynomial([start - (slope * at) + (half * at * at), slope - (bend * at), half]);
            pieces.Add(new Piece(from, to, polynomial));
            height = to is { } end ? polynomial.Evaluate(end) : start;
        }

        return PiecewisePolynomial.TryCreate(pieces, [], true, null, null, null, out var f, out _) ? f : null;
    }

    /// <summary>A differentiable spline with a kink added, or cut to an interval, or left as it is.</summary>
    private static PiecewisePolynomial? Curved(Draw draw, bool realValued)
    {
        if (Smooth(draw) is not { } spline)
        {
            return null;
        }

        var pieces = spline.Cells.Select((c, i) => new Piece(spline.CellFrom(i), spline.CellTo(i), c!));
        var at = new Rational(draw.Between(-1, 3));
        if (!realValued && draw.Chance(30))
        {
            var end = at + new Rational(draw.Between(1, 3));
            pieces = Cut(Cut(pieces, at).Where(p => p.From >= at), end).Where(p => p.To <= end);
        }
        else if (draw.Chance(50))
        {
            var kink = new Rational(draw.Between(1, 3));
            pieces = Cut(pieces, at).Select(p => p.From >= at ? p with { Polynomial = p.Polynomial + new Polynomial([-(kink * at), kink]) } : p);
        }

        return PiecewisePolynomial.TryCreate([.. pieces], [], true, null, null, null, out var f, out _) ? f : null;
    }

    /// <summary>The pieces with the one around a point divided there.</summary>
    private static IEnumerable<Piece> Cut(IEnumerable<Piece> pieces, Rational at) => pieces.SelectMany(p =>
        (p.From is null || p.From < at) && (p.To is null || at < p.To) ? new[] { p with { To = at }, p with { From = at } } : [p]);

    private static List<Rational> Knots(Draw draw, int count)
    {
        var knots = new List<Rational> { Rational.Zero };
        Rational[] gaps = [Rational.One, Rational.One, new(2), new(3), Rational.Half, Rational.Create(1, 4), Rational.Create(3, 2)];
        while (knots.Count < count)
        {
            knots.Add(knots[^1] + draw.From(gaps));
        }

        return knots;
    }

    private static Polynomial Through(Rational x, Rational y, Rational slope) => new([y - (slope * x), slope]);
}
