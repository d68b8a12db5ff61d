using Brox.Definitions;
using Brox.Definitions.Claims;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Reference;

/// <summary>
/// Claims about single steps on the line, looked at a second time at finitely many centres: the knots, half a ball beside them, and points between. What violates the claim there violates it; where
/// nothing does, the second look cannot tell.
/// </summary>
internal static class LineWindowRecheck
{
    /// <summary>Theorem A.1 without closedness: some ball has an infimum that is not attained.</summary>
    public static (bool? Refutes, string Reason) EmptySet(ClaimVariant variant, FunctionInstance function, Radius radius)
    {
        if (!variant.Lacks(Weakening.Closed) || function is not PiecewisePolynomial { Degree: <= 1 } f)
        {
            return (null, "the theorem is rechecked without closedness, on piecewise linear functions");
        }

        var halfWidth = radius.HalfWidth(f.Metric);
        foreach (var x in Places(f, halfWidth))
        {
            var (low, high) = (x - halfWidth, x + halfWidth);
            var attained = Attained(f, low, high).Select(p => (Surd?)p.Value).DefaultIfEmpty(null).Min();
            var approached = Approached(f, low, high).Select(v => (Surd?)v).DefaultIfEmpty(null).Min();
            if (approached is { } limit && (attained is null || limit < attained.Value))
            {
                return (true, $"at x = {x} the infimum {limit} over the ball is not attained");
            }
        }

        return Unknown;
    }

    /// <summary>The Second Brox Theorem without convexity: no multiplier <c>c &gt;= 0</c> serves for some <c>x</c> and <c>u</c>.</summary>
    public static (bool? Refutes, string Reason) NoMultiplier(ClaimVariant variant, FunctionInstance function, Radius radius)
    {
        if (!variant.Lacks(Weakening.Convex) || function is not PiecewisePolynomial { Degree: <= 1 } f)
        {
            return (null, "the theorem is rechecked without convexity, on piecewise linear functions");
        }

        if (!IsClosed(f))
        {
            return (false, "the function is not closed");
        }

        var halfWidth = radius.HalfWidth(f.Metric);
        var points = Places(f, halfWidth).Select(y => (Y: y, Value: f.Evaluate(y))).Where(p => p.Value is not null).Select(p => (p.Y, Value: p.Value!.Value)).ToList();
        foreach (var (x, u, value) in Steps(f, halfWidth))
        {
            var (least, most) = ((Surd)Rational.Zero, (Surd?)null);
            foreach (var (y, height) in points.Where(p => p.Y != u))
            {
                var product = (x - u) * (y - u);
                var quotient = (height - value) / product;
                if (product.Sign < 0)
                {
                    least = Surd.Max(least, quotient);
                }
                else
                {
                    most = most is { } m ? Surd.Min(m, quotient) : quotient;
                }
            }

            if (most is { } bound && bound < least)
            {
                return (true, $"at x = {x}, u = {u} the points looked at ask for c >= {least} and for c <= {bound}");
            }
        }

        return Unknown;
    }

    /// <summary>The rate on convex functions for quasiconvex ones: from a far point the squared distance to a minimizer falls by less than <c>t^2</c>, or the value by less than the factor.</summary>
    public static (bool? Refutes, string Reason) SlowStep(ClaimVariant variant, FunctionInstance function, Radius radius)
    {
        if (!variant.Lacks(Weakening.QuasiconvexOnly) || function is not PiecewisePolynomial { Degree: <= 1 } f)
        {
            return (null, "the rate is rechecked for quasiconvex functions, on piecewise linear ones");
        }

        if (!IsClosed(f))
        {
            return (false, "the function is not closed");
        }

        if (MembershipRecheck.Of(f, ClassName.Quasiconvex, null, null) is { Kind: not MembershipKind.Member } answer)
        {
            return (answer.Kind == MembershipKind.Undecided ? null : false, $"quasiconvex: {answer.Reason}");
        }

        var halfWidth = radius.HalfWidth(f.Metric);
        var values = Attained(f, null, null).ToList();
        var lowest = values.Select(p => p.Value).Min();
        var minimizers = values.Where(p => p.Value == lowest).Select(p => p.Point).ToList();
        foreach (var (x, u, value) in Steps(f, halfWidth, stays: true))
        {
            // The claim speaks of far x only.
            if (Attained(f, x - halfWidth, x + halfWidth).Any(p => p.Value == lowest))
            {
                continue;
            }

            foreach (var star in minimizers)
            {
                var (before, after) = (Surd.Abs(x - star), Surd.Abs(u - star));
                if (after * after > (before * before) - (halfWidth * halfWidth) || (value - lowest) * (after + halfWidth) > after * (f.Evaluate(x)!.Value - lowest))
                {
                    return (true, $"the step from x = {x} to u = {u} is too small, seen from x* = {star}");
                }
            }
        }

        return Unknown;
    }

    private static bool IsClosed(PiecewisePolynomial f) => MembershipRecheck.Of(f, ClassName.Closed, null,
        null).Kind == MembershipKind.Member;

    private static (bool? Refutes, string Reason) Unknown => (null, "nothing was found at the points that are looked at");

    /// <summary>Steps of the method that the rule <c>any-moving</c> allows, from the centres that are looked at.</summary>
    private static IEnumerable<(Surd X, Surd U, Surd Value)> Steps(PiecewisePolynomial f, Surd halfWidth, bool stays = false)
    {
        foreach (var x in Places(f, halfWidth).Where(x => f.Evaluate(x) is not null))
        {
            var inBall = Attained(f, x - halfWidth, x + halfWidth).ToList();
            var lowest = inBall.Select(p => p.Value).Min();
            var set = inBall.Where(p => p.Value == lowest).Select(p => p.Point).Distinct().ToList();
            foreach (var u in set.Where(u => u != x || (stays && set.Count == 1)))
            {
                yield return (x, u, lowest);
            }
        }
    }

    /// <summary>Points of a closed window with their values: its ends, the knots in it, and the ends of the constant pieces in it; of an unbounded window the knots and a point of each piece.</summary>
    private static IEnumerable<(Surd Point, Surd Value)> Attained(PiecewisePolynomial f, Surd? low, Surd? high)
    {
        var points = f.Knots.Select(k => (Surd)k).Where(k => (low is null || low <= k) && (high is null || k <= high)).ToList();
        if (low is { } a && high is { } b)
        {
            points.AddRange([a, b]);
        }
        else
        {
            points.AddRange(Enumerable.Range(0, f.Cells.Length).Select(c => (f.CellFrom(c), f.CellTo(c)) switch
            {
                ({ } from, { } to) => (Surd)((from + to) / 2),
                ({ } from, null) => (Surd)(from + Rational.One),
                (null, { } to) => (Surd)(to - Rational.One),
                _ => (Surd)Rational.Zero,
            }));
        }

        // A constant piece takes its value up to the ends of what the window leaves of it, not at them: a point inside stands for it.
        for (var c = 0; c < f.Cells.Length; c++)
        {
            if (f.Cells[c] is { } piece && piece.Coefficient(1).IsZero && low is { } left && high is { } right)
            {
                var from = f.CellFrom(c) is { } start && start > left ? start : left;
                var to = f.CellTo(c) is { } end && end < right ? end : right;
                if (from < to)
                {
                    points.Add((from + to) / (Surd)new Rational(2));
                }
            }
        }

        return points.Distinct().Select(p => (p, f.Evaluate(p))).Where(p => p.Item2 is not null).Select(p => (p.p, p.Item2!.Value));
    }

    /// <summary>The limits at knots from a side on which the window goes on.</summary>
    private static IEnumerable<Surd> Approached(PiecewisePolynomial f, Surd low, Surd high)
    {
        for (var k = 0; k < f.Knots.Length; k++)
        {
            if (low < f.Knots[k] && f.Knots[k] <= high && f.LeftLimit(k) is { } left)
            {
                yield return left;
            }

            if (low <= f.Knots[k] && f.Knots[k] < high && f.RightLimit(k) is { } right)
            {
                yield return right;
            }
        }
    }

    private static IReadOnlyList<Surd> Places(PiecewisePolynomial f, Surd halfWidth)
    {
        var ends = f.Knots.DefaultIfEmpty(Rational.Zero).SelectMany(k => new[] { k - halfWidth, k, k + halfWidth }).Distinct().Order().ToList();
        return [ends[0] - halfWidth, .. ends, .. ends.Zip(ends.Skip(1), (a, b) => (a + b) / (Surd)new Rational(2)), ends[^1] + halfWidth];
    }
}
