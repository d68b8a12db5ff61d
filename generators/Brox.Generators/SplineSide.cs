using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Generators;

/// <summary>One side of a spline, by its derivative, seen outwards from the minimizers, where the derivative is 0.</summary>
/// <param name="Cells">The length of each cell and the derivative at its far end.</param>
/// <param name="TailSlope">The second derivative on the unbounded last cell, at least 0.</param>
internal sealed record SplineSide(IReadOnlyList<(Rational Length, Rational Derivative)> Cells, Rational TailSlope)
{
    /// <summary>The spline with the value <paramref name="minimum"/> on <c>[from, to]</c> and the two sides.</summary>
    public static PiecewisePolynomial Join(Rational from, Rational to, Rational minimum, SplineSide left, SplineSide right, Metric? metric)
    {
        var pieces = new List<Piece>();
        if (from < to)
        {
            pieces.Add(new Piece(from, to, new Polynomial([minimum])));
        }

        foreach (var (side, start, sign) in new[] { (left, from, -Rational.One), (right, to, Rational.One) })
        {
            var (x, value, derivative) = (start, minimum, Rational.Zero);
            foreach (var (length, next) in side.Cells)
            {
                var end = x + (sign * length);
                var half = (next - derivative) / (length + length);
                var polynomial = Quadratic(x, value, sign * derivative, half);
                pieces.Add(sign.Sign > 0 ? new Piece(x, end, polynomial) : new Piece(end, x, polynomial));
                value += (derivative + next) * length * Rational.Half;
                (x, derivative) = (end, next);
            }

            var tail = Quadratic(x, value, sign * derivative, side.TailSlope * Rational.Half);
            pieces.Add(sign.Sign > 0 ? new Piece(x, null, tail) : new Piece(null, x, tail));
        }

        return PiecewisePolynomial.Create(pieces, metric: metric);
    }

    /// <summary>The product of two polynomials.</summary>
    public static Polynomial Multiply(Polynomial p, Polynomial q)
    {
        var result = new Rational[p.Degree + q.Degree + 1];
        for (var i = 0; i <= p.Degree; i++)
        {
            for (var j = 0; j <= q.Degree; j++)
            {
                result[i + j] += p.Coefficient(i) * q.Coefficient(j);
            }
        }

        return new Polynomial(result);
    }

    /// <summary>The polynomial <c>value + slope (x-at) + half (x-at)^2</c>, expanded.</summary>
    private static Polynomial Quadratic(Rational at, Rational value, Rational slope, Rational half) =>
        new([value - (slope * at) + (half * at * at), slope - (2 * half * at), half]);
}
