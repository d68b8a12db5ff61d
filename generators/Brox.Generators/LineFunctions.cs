using Brox.Functions;
using Brox.Numbers;
using FsCheck;
using FsCheck.Fluent;

namespace Brox.Generators;

/// <summary>Closed piecewise linear functions of one variable with jumps, plateaus, gaps, isolated points, overriding values, bounded and unbounded domains.</summary>
public static class LineFunctions
{
    /// <summary>Any function: 1 to 6 integer knots, limits and values 0 to 3.</summary>
    public static Arbitrary<PiecewisePolynomial> Any() => Arb.From(Generator(), FunctionShrinker.Piecewise);

    /// <summary>
    /// Strictly quasiconvex functions: continuous, strictly falling to one minimizer and strictly rising after it, so members by construction.
    /// </summary>
    public static Arbitrary<PiecewisePolynomial> StrictlyQuasiconvex() => Arb.From(
        from left in Gen.NonEmptyListOf(Gen.Choose(1, 4))
        from right in Gen.NonEmptyListOf(Gen.Choose(1, 4))
        select Valley([.. left], [.. right]));

    private static Gen<PiecewisePolynomial> Generator() =>
        from gaps in Gen.ArrayOf(Gen.Choose(1, 2), 6)
        from count in Gen.Choose(1, 6)
        from limits in Gen.ArrayOf(Gen.Choose(0, 3), 14)
        from present in Gen.ArrayOf(Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false))), 7)
        from drop in Gen.ArrayOf(Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(0, 3))), 6)
        from tails in Gen.ArrayOf(Gen.Choose(0, 1), 2)
        select Assemble(gaps, count, limits, present, drop, tails);

    /// <summary>A function of the same kind from a sequence of random choices.</summary>
    internal static PiecewisePolynomial Any(Draw draw)
    {
        int[] Numbers(int count, int least, int most) => [.. Enumerable.Range(0, count).Select(_ => draw.Between(least, most))];
        var count = draw.Between(1, 6);
        bool[] present = [.. Enumerable.Range(0, 7).Select(_ => draw.Chance(80))];
        int[] drop = [.. Enumerable.Range(0, 6).Select(_ => draw.Chance(75) ? 0 : draw.Between(0, 3))];
        return Assemble(Numbers(6, 1, 2), count, Numbers(14, 0, 3), present, drop, Numbers(2, 0, 1));
    }

    private static PiecewisePolynomial Assemble(int[] gaps, int count, int[] limits, bool[] present, int[] drop, int[] tails)
    {
        var knots = new Rational[count];
        for (var i = 1; i < count; i++)
        {
            knots[i] = knots[i - 1] + new Rational(gaps[i]);
        }

        var pieces = new List<Piece>();
        var at = new List<(Rational, Rational?)>();
        if (present[0])
        {
            pieces.Add(new Piece(null, knots[0], Through(knots[0], new Rational(limits[0]), new Rational(-tails[0]))));
        }

        for (var i = 1; i < count; i++)
        {
            if (present[i])
            {
                var slope = new Rational(limits[(2 * i) + 1] - limits[2 * i]) / (knots[i] - knots[i - 1]);
                pieces.Add(new Piece(knots[i - 1], knots[i], Through(knots[i - 1], new Rational(limits[2 * i]), slope)));
            }
        }

        if (present[^1])
        {
            pieces.Add(new Piece(knots[^1], null, Through(knots[^1], new Rational(limits[1]), new Rational(tails[1]))));
        }

        for (var i = 0; i < count; i++)
        {
            // A value of its own, never above the limits on either side.
            var bounds = pieces.Where(p => p.From == knots[i] || p.To == knots[i]).Select(p => p.Polynomial.Evaluate(knots[i])).ToList();
            var lowest = bounds.Count > 0 ? bounds.Min() : new Rational(limits[2 * i]);
            at.Add((knots[i], lowest - new Rational(drop[i])));
        }

        return PiecewisePolynomial.Create(pieces, at);
    }

    private static PiecewisePolynomial Valley(int[] left, int[] right)
    {
        var pieces = new List<Piece>();
        foreach (var (rises, side) in new[] { (left, -1), (right, 1) })
        {
            var (x, y) = (Rational.Zero, Rational.Zero);
            foreach (var rise in rises)
            {
                var next = x + new Rational(side);
                var line = Through(x, y, new Rational(side * rise));
                pieces.Add(side > 0 ? new Piece(x, next, line) : new Piece(next, x, line));
                (x, y) = (next, y + new Rational(rise));
            }
        }

        return PiecewisePolynomial.Create(pieces);
    }

    private static Polynomial Through(Rational x, Rational y, Rational slope) => new([y - (slope * x), slope]);
}
