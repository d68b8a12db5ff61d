using Brox.Theory.Functions;
using Brox.Theory.Numbers;
using Brox.Theory.Verdicts;

namespace Brox.Theory.Classes;

/// <summary><c>convex</c>: <c>f(ax + (1-a)y) &lt;= a f(x) + (1-a) f(y)</c>. Table 1.</summary>
public sealed class Convex() : ConvexDomainClass("convex", "f(ax + (1-a)y) <= a f(x) + (1-a) f(y) for all x, y and 0 <= a <= 1", "Table 1")
{
    private protected override Verdict DecideOnInterval(PiecewiseLinear f, ClassArgument argument)
    {
        for (var k = 0; k < f.Knots.Length; k++)
        {
            if (FirstSuspect(f, k) is { } near)
            {
                return new Fails("a point lies above a chord", AboveChord(f, near));
            }
        }

        return new Holds("the function is continuous and its slopes increase");
    }

    /// <summary>The witness that three points give.</summary>
    internal static Witness AboveChord(PiecewiseLinear f, Triple t)
    {
        var (fx, fy) = (f.Evaluate(t.X)!.Value, f.Evaluate(t.Y)!.Value);
        var chord = (t.Lambda * fx) + ((Rational.One - t.Lambda) * fy);
        return Witness.Of($"f(z) = {f.Evaluate(t.Z)} > lambda*f(x) + (1-lambda)*f(y) = {chord}, z = lambda*x + (1-lambda)*y")
            .With("x", t.X).With("y", t.Y).With("z", t.Z).WithNumber("lambda", t.Lambda);
    }

    /// <summary>
    /// Near a knot the inequality fails by a jump or by falling slopes, or not at all; then ever smaller steps around the knot find a violation.
    /// </summary>
    private static Triple? FirstSuspect(PiecewiseLinear f, int knot)
    {
        if (f.Values[knot] is not { } value)
        {
            // Without a value the knot is an open end of the domain, where no inequality is asked.
            return null;
        }

        var left = f.Cells[knot] is null ? (Rational?)null : f.LimitAtEnd(knot);
        var right = f.Cells[knot + 1] is null ? (Rational?)null : f.LimitAtStart(knot + 1);
        var jumpsDown = value < left || value < right;
        var jumpsUp = left is { } l && right is { } r && (value > l || value > r);
        var bends = left is not null && right is not null && f.Cells[knot]!.Value.Slope > f.Cells[knot + 1]!.Value.Slope;
        if (!jumpsDown && !jumpsUp && !bends)
        {
            return null;
        }

        var k = f.Knots[knot];
        var (before, after) = (left is null ? (Rational?)null : f.CellInterval(knot).SimplestElement().RationalPart, right is null ? (Rational?)null : f.CellInterval(knot + 1).SimplestElement().RationalPart);
        for (var scale = Rational.One; ; scale *= Rational.Half)
        {
            var (nearLeft, nearRight) = (before is { } b ? k + ((b - k) * scale) : (Rational?)null, after is { } a ? k + ((a - k) * scale) : (Rational?)null);
            Triple?[] candidates =
            [
                nearLeft is { } p && nearRight is { } q ? new Triple(p, k, q) : null,
                nearLeft is { } p2 && after is { } a2 ? new Triple(p2, k, a2) : null,
                before is { } b3 && nearRight is { } q3 ? new Triple(b3, k, q3) : null,
                before is { } b4 && nearLeft is { } p4 && b4 < p4 ? new Triple(b4, p4, k) : null,
                after is { } a5 && nearRight is { } q5 && q5 < a5 ? new Triple(k, q5, a5) : null,
            ];
            foreach (var candidate in candidates)
            {
                if (candidate is { } t && IsAboveChord(f, t))
                {
                    return t;
                }
            }
        }
    }

    private static bool IsAboveChord(PiecewiseLinear f, Triple t) =>
        f.Evaluate(t.Z)!.Value > (t.Lambda * f.Evaluate(t.X)!.Value) + ((Rational.One - t.Lambda) * f.Evaluate(t.Y)!.Value);
}
