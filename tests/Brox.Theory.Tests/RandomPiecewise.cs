using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Tests;

/// <summary>Random piecewise polynomials up to degree 4: differentiable splines given by their derivative, and functions with jumps, gaps, plateaus, isolated points and irrational minimizers.</summary>
internal static class RandomPiecewise
{
    public static PiecewisePolynomial Next(Random random)
    {
        while (true)
        {
            if ((random.Next(2) == 0 ? Spline(random) : Wild(random)) is { } f)
            {
                return f;
            }
        }
    }

    /// <summary>The derivative is continuous, of degree 1 to 3 on each piece, negative before a place and positive after it in most cases, or 0 between two knots.</summary>
    private static PiecewisePolynomial? Spline(Random random)
    {
        var knots = Knots(random, random.Next(1, 4));
        var (first, last) = (random.Next(knots.Count + 1), random.Next(knots.Count + 1));
        var slopes = knots.Select((_, i) => i >= first && i < last ? Rational.Zero : new Rational(i < first ? -random.Next(1, 5) : random.Next(1, 5))).ToList();
        var derivatives = new List<Polynomial> { Tail(random, knots[0], slopes[0], -1) };
        for (var i = 1; i < knots.Count; i++)
        {
            derivatives.Add(Between(random, knots[i - 1], knots[i], slopes[i - 1], slopes[i]));
        }

        derivatives.Add(Tail(random, knots[^1], slopes[^1], 1));
        var value = new Rational(random.Next(-1, 2));
        var pieces = new List<Piece> { new(null, knots[0], Integral(derivatives[0], knots[0], value)) };
        for (var i = 0; i < knots.Count; i++)
        {
            Rational? to = i + 1 < knots.Count ? knots[i + 1] : null;
            pieces.Add(new Piece(knots[i], to, Integral(derivatives[i + 1], knots[i], value)));
            value = to is { } end ? pieces[^1].Polynomial.Evaluate(end) : value;
        }

        return Create(pieces, [], true);
    }

    private static PiecewisePolynomial? Wild(Random random)
    {
        var knots = Knots(random, random.Next(0, 4));
        var pieces = new List<Piece>();
        for (var i = 0; i <= knots.Count; i++)
        {
            Rational? from = i > 0 ? knots[i - 1] : null;
            Rational? to = i < knots.Count ? knots[i] : null;
            if (random.Next(7) > 0)
            {
                var p = random.Next(4) == 0 ? new Rational(random.Next(0, 3)) : Product(random);
                var shift = from is { } k && random.Next(2) == 0 && pieces.Count > 0 && pieces[^1].To == k ? pieces[^1].Polynomial.Evaluate(k) - p.Evaluate(k) : Rational.Zero;
                pieces.Add(new Piece(from, to, p + shift));
            }
        }

        var closed = random.Next(8) > 0;
        var at = new List<(Rational, Rational?)>();
        foreach (var k in knots.Append(new Rational(random.Next(-5, 6))).Distinct().Where(_ => random.Next(3) == 0))
        {
            var limits = pieces.Where(p => !(p.From > k) && !(p.To < k)).Select(p => p.Polynomial.Evaluate(k)).ToList();
            var lowest = limits.Count > 0 ? limits.Min() : new Rational(random.Next(0, 3));
            at.Add((k, closed ? lowest - random.Next(0, 2) : random.Next(4) == 0 ? null : lowest + random.Next(-1, 2)));
        }

        return Create(pieces, at, closed);
    }

    private static PiecewisePolynomial? Create(List<Piece> pieces, List<(Rational X, Rational? Value)> at, bool closed) =>
        PiecewisePolynomial.TryCreate(pieces, at, closed, null, null, null, out var function, out _) && function!.Degree > 1 ? function : null;

    private static List<Rational> Knots(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => Rational.Create(random.Next(-8, 9), random.Next(1, 3))).Distinct().Order()];

    private static Polynomial Product(Random random)
    {
        Polynomial p = new Rational(random.Next(1, 3));
        for (var i = random.Next(1, 3); i > 0; i--)
        {
            p *= random.Next(3) switch
            {
                0 => Polynomial.Linear(random.Next(-2, 3)).ToPower(2),
                1 => new Polynomial([-random.Next(1, 4), 0, 1]),
                _ => new Polynomial([random.Next(-1, 3), random.Next(-2, 3), 1]),
            };
        }

        return p + new Rational(random.Next(-1, 2));
    }

    private static Polynomial Tail(Random random, Rational knot, Rational slope, int side)
    {
        var t = Polynomial.Linear(knot);
        return slope + (t * new Rational(random.Next(0, 3))) + (random.Next(3) == 0 ? t * t * new Rational(side * random.Next(0, 3)) : Polynomial.Zero) + (random.Next(4) == 0 ? t.ToPower(3) : Polynomial.Zero);
    }

    private static Polynomial Between(Random random, Rational a, Rational b, Rational atA, Rational atB)
    {
        var line = atA + (Polynomial.Linear(a) * ((atB - atA) / (b - a)));
        var bubble = Polynomial.Linear(a) * Polynomial.Linear(b);
        return random.Next(3) switch
        {
            0 => line,
            1 => line + (bubble * new Rational(random.Next(-2, 3))),
            _ => line + (bubble * new Polynomial([random.Next(-1, 2), random.Next(-1, 2)])),
        };
    }

    private static Polynomial Integral(Polynomial derivative, Rational at, Rational value)
    {
        var p = new Polynomial(derivative.Coefficients.Select((c, i) => c / new Rational(i + 1)).Prepend(Rational.Zero));
        return p + (value - p.Evaluate(at));
    }
}
