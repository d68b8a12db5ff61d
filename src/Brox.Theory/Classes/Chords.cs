using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary>Where <c>f - (mu/2) x^2</c> lies above a chord, for a piecewise polynomial whose domain is an interval.</summary>
/// <remarks>
/// A function is convex on an open cell exactly when its second derivative is nowhere negative there, and at a knot with cells on both sides when it is continuous and the slope does not fall; at an
/// end of the domain that belongs to it the value must not lie below the limit.
/// </remarks>
internal static class Chords
{
    /// <summary>Three points that violate convexity of <c>f - (mu/2) x^2</c>; <see langword="null"/> where it is convex.</summary>
    public static Triple? Violation(PiecewisePolynomial f, Rational mu)
    {
        for (var i = 0; i < f.Cells.Length; i++)
        {
            if (f.Cells[i] is { } p && ViolationInside(p.Derivative().Derivative() - (Polynomial)mu, f.CellFrom(i), f.CellTo(i)) is { } inside)
            {
                return inside;
            }
        }

        for (var k = 0; k < f.Knots.Length; k++)
        {
            if (ViolationAt(f, k, mu) is { } near)
            {
                return near;
            }
        }

        return null;
    }

    /// <summary>
    /// Near a knot the inequality fails by a jump or by falling slopes, or not at all; then ever smaller steps around the knot find a violation.
    /// </summary>
    public static Triple? ViolationAt(PiecewisePolynomial f, int knot, Rational mu)
    {
        if (f.KnotValues[knot] is not { } value)
        {
            // Without a value the knot is an open end of the domain, where no inequality is asked.
            return null;
        }

        var (left, right) = (f.LeftLimit(knot), f.RightLimit(knot));
        var jumpsDown = value < left || value < right;
        var jumpsUp = left is { } l && right is { } r && (value > l || value > r);
        var bends = left is not null && right is not null
            && f.Cells[knot]!.Derivative().Evaluate(f.Knots[knot]) > f.Cells[knot + 1]!.Derivative().Evaluate(f.Knots[knot]);
        if (!jumpsDown && !jumpsUp && !bends)
        {
            return null;
        }

        var k = f.Knots[knot];
        var before = left is null ? (Rational?)null : AlgebraicNumber.SimplestBetween(AlgebraicNumber.From(f.CellFrom(knot)), k);
        var after = right is null ? (Rational?)null : AlgebraicNumber.SimplestBetween(k, AlgebraicNumber.From(f.CellTo(knot + 1)));
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
                if (candidate is { } t && IsAboveChord(f, t, mu))
                {
                    return t;
                }
            }
        }
    }

    /// <summary>The witness that three points give.</summary>
    public static Witness Describe(PiecewisePolynomial f, Triple t, Rational mu)
    {
        var less = mu.IsZero ? string.Empty : $" - (mu/2) lambda (1-lambda) |x-y|^2, mu = {mu}";
        return Witness.Of($"f(z) = {Value(f, t.Z)} > lambda*f(x) + (1-lambda)*f(y){less} = {Chord(f, t, mu)}, z = lambda*x + (1-lambda)*y")
            .With("x", t.X).With("y", t.Y).With("z", t.Z).WithNumber("lambda", t.Lambda);
    }

    /// <summary>Where the second derivative is negative the function lies above all its chords.</summary>
    private static Triple? ViolationInside(Polynomial curvature, Rational? from, Rational? to)
    {
        Triple? found = null;
        foreach (var part in PolynomialSigns.Negative(curvature, AlgebraicNumber.From(from), AlgebraicNumber.From(to)))
        {
            var z = AlgebraicNumber.SimplestBetween(part.Lower, part.Upper);
            if (found is not { } known || SimplestRational.IsSimpler(z, known.Z))
            {
                found = new Triple(AlgebraicNumber.SimplestBetween(part.Lower, z), z, AlgebraicNumber.SimplestBetween(z, part.Upper));
            }
        }

        return found;
    }

    private static bool IsAboveChord(PiecewisePolynomial f, Triple t, Rational mu) => Value(f, t.Z) > Chord(f, t, mu);

    private static Rational Chord(PiecewisePolynomial f, Triple t, Rational mu) =>
        (t.Lambda * Value(f, t.X)) + ((Rational.One - t.Lambda) * Value(f, t.Y)) - (mu * Rational.Half * t.Lambda * (Rational.One - t.Lambda) * Rational.Square(t.Y - t.X));

    private static Rational Value(PiecewisePolynomial f, Rational x) => f.Evaluate(x)!.Value.RationalPart;
}
