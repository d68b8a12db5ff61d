using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Tests.SecondReading;

/// <summary>Rational sample points of a piecewise polynomial with their values, and the definitions that speak of pairs and triples of them.</summary>
internal sealed class GridSamples
{
    public GridSamples(MonotoneProfile f, IEnumerable<Rational> points)
    {
        Profile = f;
        X = [.. points.Distinct().Order()];
        Values = [.. X.Select(f.Evaluate)];
    }

    public MonotoneProfile Profile { get; }

    public IReadOnlyList<Rational> X { get; }

    /// <summary>The values; <see langword="null"/> is <c>+inf</c>.</summary>
    public IReadOnlyList<Rational?> Values { get; }

    /// <summary>Whether some x &lt; z &lt; y with finite ends satisfies a condition, or has an infinite value at z.</summary>
    public bool AnyTriple(Func<Rational, Rational, Rational, Rational, Rational, Rational, bool> condition)
    {
        for (var i = 0; i < X.Count; i++)
        {
            for (var k = i + 2; k < X.Count; k++)
            {
                for (var j = i + 1; j < k && Values[i] is { } a && Values[k] is { } c; j++)
                {
                    if (Values[j] is not { } b || condition(X[i], X[j], X[k], a, b, c))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>Whether for some x and some lower y a subgradient at x does not point away from y.</summary>
    public bool AnySubgradientAgainst() => Enumerable.Range(0, X.Count).Any(i => Values[i] is { } value && Subgradients(X[i], value) is var (least, greatest)
        && Enumerable.Range(0, X.Count).Any(j => Values[j] < value && !(X[j] > X[i] ? greatest is { Sign: < 0 } : least is { Sign: > 0 })));

    /// <summary>
    /// Whether an expression in f(x)-f*, f'(x) and x-p, all polynomials in a projection p of x on the closure of X, is negative at some x for every projection p.
    /// </summary>
    public bool AnyTooLow(Func<Polynomial, Polynomial, Polynomial, Polynomial> expression)
    {
        if (Profile.Minimizers.IsEmpty)
        {
            return true;
        }

        for (var i = 0; i < X.Count; i++)
        {
            if (Values[i] is { } value && Projections(X[i]).All(p => p.SignOf(expression(value - Profile.InfimumAt(p), Slope(X[i]), X[i] - Polynomial.X)) < 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The derivative of the cell that contains a point or ends there; 0 outside the domain.</summary>
    public Rational Slope(Rational x)
    {
        var f = Profile.Source;
        var cell = Enumerable.Range(0, f.Cells.Length).FirstOrDefault(i => f.Cells[i] is not null && !(f.CellFrom(i) > x) && !(f.CellTo(i) < x), -1);
        return cell < 0 ? Rational.Zero : f.Cells[cell]!.Derivative().Evaluate(x);
    }

    /// <summary>The projections on the closure of X of a point outside it; none for a point in it, which asks for nothing.</summary>
    private List<AlgebraicNumber> Projections(Rational x)
    {
        AlgebraicNumber? left = null;
        AlgebraicNumber? right = null;
        foreach (var component in Profile.Minimizers)
        {
            var isBelow = component.Upper is { } b && b.CompareTo(x) < 0;
            var isAbove = component.Lower is { } a && a.CompareTo(x) > 0;
            if (!isBelow && !isAbove)
            {
                // The point itself is the projection; where its value is not f* it still asks f(x) - f* >= 0, which holds.
                return [x];
            }

            left = isBelow ? component.Upper : left;
            right = isAbove && right is null ? component.Lower : right;
        }

        if (left is null || right is null)
        {
            return [(left ?? right)!];
        }

        // x is nearer to the left end exactly when 2x - left, its mirror image, is below the right end.
        var mirrored = Elimination.Value((new Rational(2) * x) - Polynomial.X, left).CompareTo(right);
        return mirrored < 0 ? [left] : mirrored > 0 ? [right] : [left, right];
    }

    private (Rational? Least, Rational? Greatest) Subgradients(Rational x, Rational value)
    {
        var f = Profile.Source;
        Rational? left = null;
        Rational? right = null;
        for (var i = 0; i < f.Cells.Length; i++)
        {
            if (f.Cells[i] is { } p && !(f.CellFrom(i) > x) && !(f.CellTo(i) < x) && p.Evaluate(x) == value)
            {
                left = f.CellFrom(i) == x ? left : p.Derivative().Evaluate(x);
                right = f.CellTo(i) == x ? right : p.Derivative().Evaluate(x);
            }
        }

        return left is { } l && right is { } r ? (Rational.Min(l, r), Rational.Max(l, r)) : (left, right);
    }
}
