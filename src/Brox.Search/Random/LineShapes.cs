using Brox.Definitions;
using Brox.Functions;
using Brox.Generators;
using Brox.Numbers;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Random;

/// <summary>Piecewise linear functions of a wanted shape.</summary>
internal static class LineShapes
{
    /// <summary>A function that is likely to satisfy the hypotheses of a conjecture on it.</summary>
    public static PiecewisePolynomial Member(Conjecture conjecture, string name, Draw draw)
    {
        var classes = conjecture.Hypotheses.OfType<Membership>().Where(m => m.Function is FunctionExpression.Variable v && v.Name == name).Select(m => m.Class.Class.Name).ToList();
        return classes.Exists(c => c is ClassName.Convex) && draw.Chance(80) ? Convex(draw)
            : classes.Exists(c => c.Contains(ClassName.Convex, StringComparison.Ordinal)) && draw.Chance(70) ? Valley(draw)
            : ClaimInstances.Line(draw);
    }

    /// <summary>A convex function: slopes ascending, the domain all of R or an interval.</summary>
    public static PiecewisePolynomial Convex(Draw draw)
    {
        var count = draw.Between(1, 4);
        var slopes = Enumerable.Range(0, count + 1).Select(_ => draw.Between(-3, 3)).Order().ToArray();
        slopes[0] = Math.Min(slopes[0], 0);
        slopes[^1] = Math.Max(slopes[^1], 0);
        return Continuous(draw, count, i => new Rational(slopes[i]), lower: draw.Chance(30), upper: draw.Chance(30));
    }

    /// <summary>A function that falls, then rises, with plateaus now and then and jumps down towards the minimizer.</summary>
    public static PiecewisePolynomial Valley(Draw draw, bool bounded = true)
    {
        var count = draw.Between(1, 5);
        var bottom = draw.Between(0, count);
        return Continuous(
            draw,
            count,
            i => i < bottom ? new Rational(-draw.Between(draw.Chance(15) ? 0 : 1, 3)) : i > bottom ? new Rational(draw.Between(draw.Chance(15) ? 0 : 1, 3)) : Rational.Zero,
            lower: bounded && draw.Chance(20),
            upper: bounded && draw.Chance(20),
            dropCell: draw.Chance(70) ? bottom : null);
    }

    /// <summary>A real-valued function that falls, then rises, the value at its lowest knot, and now and then at another, lowered.</summary>
    public static PiecewisePolynomial RealValued(Draw draw)
    {
        var valley = Valley(draw, bounded: false);
        var lowest = PiecewiseLinear.Of(valley).Infimum;
        var at = valley.Knots
            .Select((x, k) => (X: x, Value: valley.KnotValues[k]))
            .Where(knot => draw.Chance(knot.Value == lowest ? 50 : 10))
            .Select(knot => (knot.X, knot.Value - new Rational(draw.Between(1, 2))))
            .ToList();
        return PiecewisePolynomial.Create(Pieces(valley), at);
    }

    /// <summary>The function on the hull of its knots.</summary>
    public static PiecewisePolynomial Bounded(PiecewisePolynomial f)
    {
        var pieces = Pieces(f).Where(p => p.From is not null && p.To is not null).ToList();
        return PiecewisePolynomial.TryCreate(pieces, [.. f.Knots.Select((x, k) => (x, f.KnotValues[k]))], true, f.Metric, null, null, out var result, out _)
            ? result!
            : PiecewisePolynomial.Create([], [(Rational.Zero, Rational.Zero)]);
    }

    /// <summary>The pieces of a function.</summary>
    public static List<Piece> Pieces(PiecewisePolynomial f) =>
        [.. Enumerable.Range(0, f.Cells.Length).Where(i => f.Cells[i] is not null).Select(i => new Piece(f.CellFrom(i), f.CellTo(i), f.Cells[i]!))];

    /// <summary>A set: intervals and points, the domain of a function that is 0 there.</summary>
    public static PiecewisePolynomial Set(Draw draw, bool closed)
    {
        var pieces = new List<Piece>();
        var at = new List<(Rational X, Rational? Value)>();
        var x = new Rational(draw.Between(-2, 3));
        for (var i = draw.Between(1, 2); i > 0; i--)
        {
            var end = x + new Rational(draw.Between(0, 2));
            if (end > x)
            {
                pieces.Add(new Piece(x, end, new Polynomial([Rational.Zero])));
            }

            at.Add((x, closed || x == end || draw.Chance(50) ? Rational.Zero : null));
            if (end > x)
            {
                at.Add((end, closed || draw.Chance(50) ? Rational.Zero : null));
            }

            x = end + new Rational(draw.Between(1, 3));
        }

        return PiecewisePolynomial.TryCreate(pieces, at, false, null, null, null, out var result, out _)
            ? result!
            : PiecewisePolynomial.Create([], [(x, Rational.Zero)]);
    }

    /// <summary>A non-decreasing function whose domain holds all values of <c>f</c>, with jumps and plateaus now and then.</summary>
    public static PiecewisePolynomial Monotone(FunctionInstance f, Draw draw)
    {
        var lowest = f is FiniteFunction finite ? finite.Minimum : PiecewiseLinear.Of((PiecewisePolynomial)f).Infimum;
        var (pieces, at) = (new List<Piece>(), new List<(Rational X, Rational? Value)>());
        var (x, y) = (lowest - Rational.One, Rational.Zero);
        var count = draw.Between(1, 3);
        at.Add((x, y));
        for (var i = 0; i <= count; i++)
        {
            Rational? end = i == count ? null : x + Rational.Create(draw.Between(1, 4), 2);
            var slope = draw.Chance(15) ? Rational.Zero : Rational.Create(draw.Between(1, 4), draw.Between(1, 2));
            pieces.Add(new Piece(x, end, new Polynomial([y - (slope * x), slope])));
            if (end is not { } next)
            {
                break;
            }

            var limit = y + (slope * (next - x));
            var jump = draw.Chance(30) ? new Rational(draw.Between(1, 2)) : Rational.Zero;
            at.Add((next, limit + (draw.Chance(70) ? Rational.Zero : jump)));
            (x, y) = (next, limit + jump);
        }

        return PiecewisePolynomial.TryCreate(pieces, at, false, null, null, null, out var phi, out var error) ? phi! : throw new InvalidOperationException(error!.Cause);
    }

    private static PiecewisePolynomial Continuous(Draw draw, int count, Func<int, Rational> slope, bool lower, bool upper, int? dropCell = null)
    {
        var knots = new Rational[count];
        knots[0] = new Rational(draw.Between(-2, 2));
        for (var i = 1; i < count; i++)
        {
            knots[i] = knots[i - 1] + Rational.Create(draw.Between(1, 4), 2);
        }

        // A valley without a bottom cell has its bottom at a knot.
        var slopes = Enumerable.Range(0, count + 1).Select(slope).ToArray();
        if (dropCell is { } cell && slopes[cell].IsZero)
        {
            slopes[cell] = cell == 0 ? -Rational.One : Rational.One;
            if (cell > 0 && cell < count && draw.Chance(50))
            {
                slopes[cell] = -Rational.One;
            }
        }

        var pieces = new List<Piece>();
        var y = Rational.Zero;
        for (var i = 0; i <= count; i++)
        {
            var anchor = i == 0 ? knots[0] : knots[i - 1];
            var line = new Polynomial([y - (slopes[i] * anchor), slopes[i]]);
            if (i > 0 && i < count)
            {
                y += slopes[i] * (knots[i] - knots[i - 1]);
            }

            if ((i == 0 && lower) || (i == count && upper))
            {
                continue;
            }

            pieces.Add(new Piece(i == 0 ? null : knots[i - 1], i == count ? null : knots[i], line));
        }

        return PiecewisePolynomial.TryCreate(pieces, [], true, null, null, null, out var f, out _)
            ? f!
            : PiecewisePolynomial.Create([new Piece(null, null, new Polynomial([Rational.Zero]))]);
    }
}
