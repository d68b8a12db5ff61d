using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary>The largest gamma, at most 1, with which a differentiable function without stationary points outside X is quasar-convex.</summary>
/// <remarks>
/// If X is a point x*, gamma is the infimum of <c>f'(x)(x-x*)/(f(x)-f*)</c>, as for aiming. If X = [a, b], a smaller x* is better for the points right of X and a larger one for those left of it:
/// the largest gamma on the right, R(x*), does not rise in x*, and the largest on the left, L(x*), does not fall. If R(a) &lt;= L(a), it is R(a); if L(b) &lt;= R(b), it is L(b); else R and L cross at some
/// x* in between, and there gamma is such that the infimum of the feet <c>x - gamma w(x)</c>, <c>w = (f-f*)/f'</c>, over the right equals the supremum over the left. Each of the two is a
/// value at a knot, <c>k - gamma w(k)</c>, or a value at a point with <c>gamma w'(x) = 1</c>; eliminating the points leaves polynomials in gamma.
/// </remarks>
internal static class QuasarConstant
{
    /// <summary>The largest gamma.</summary>
    public static BestConstant Best(MonotoneProfile f, CancellationToken cancellation)
    {
        if (f.Minimizers[0].IsPoint)
        {
            return AtMostOne(Side(f, f.Minimizers[0].Lower!, null, cancellation));
        }

        if (StarServing.SomeServes(f, Rational.One, cancellation))
        {
            return new LargestConstant(Rational.One);
        }

        // One does not serve, so X is bounded on some side: an x* far out on an unbounded one would serve.
        if (f.Minimizers[0].Lower is { } a && Side(f, a, true, cancellation) is var rightAtA && !Exceeds(rightAtA, Side(f, a, false, cancellation)))
        {
            return AtMostOne(rightAtA);
        }

        if (f.Minimizers[0].Upper is { } b && Side(f, b, false, cancellation) is var leftAtB && !Exceeds(leftAtB, Side(f, b, true, cancellation)))
        {
            return AtMostOne(leftAtB);
        }

        var candidates = new List<AlgebraicNumber>();
        foreach (var right in StarServing.Sides(f, right: true))
        {
            foreach (var left in StarServing.Sides(f, right: false))
            {
                cancellation.ThrowIfCancellationRequested();
                candidates.AddRange(FootCurves.Crossings(right, left, cancellation));
            }
        }

        return AtMostOne(ConstantSearch.Among(candidates, c => c <= Rational.One && StarServing.SomeServes(f, c, cancellation)));
    }

    /// <summary>The largest constant with which the given x* serves on both sides, or on one side of X.</summary>
    private static BestConstant Side(MonotoneProfile f, AlgebraicNumber xStar, bool? right, CancellationToken cancellation)
    {
        var regions = right is not { } side
            ? NearestMinimizer.Regions(f, Aiming.Shape).ToList()
            : StarServing.Sides(f, side).Select(s => new QuotientRegion(
                AlgebraicNumber.From(s.From),
                AlgebraicNumber.From(s.To),
                AlgebraicNumber.Zero,
                s.Rise.Derivative() * Polynomial.Linear(xStar.RationalValue),
                s.Rise)).ToList();
        return ConstantSearch.Over(regions, cancellation);
    }

    private static bool Exceeds(BestConstant left, BestConstant right) => (left, right) switch
    {
        (LargestConstant l, LargestConstant r) => l.Value > r.Value,
        (EveryConstant, _) => right is not EveryConstant,
        (_, NoConstant) => left is not NoConstant,
        _ => false,
    };

    private static BestConstant AtMostOne(BestConstant best) =>
        best is LargestConstant { Value: var value } && value < (AlgebraicNumber)Rational.One ? best : best is NoConstant ? best : new LargestConstant(Rational.One);
}
