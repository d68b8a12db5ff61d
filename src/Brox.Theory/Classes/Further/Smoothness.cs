using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes.Further;

/// <summary>The second derivative of a piecewise polynomial over its cells.</summary>
internal static class Curvature
{
    /// <summary>Its infimum over all cells; <see langword="null"/> where there is no cell. Towards infinity it does not fall without bound, as the function is bounded below.</summary>
    public static AlgebraicNumber? Smallest(PiecewisePolynomial f) => Values(f).Aggregate((AlgebraicNumber?)null, (least, v) => least is null || v < least ? v : least);

    /// <summary>Its largest absolute value over all cells; <see langword="null"/> where there is no cell. It is infinite where a piece towards infinity has a degree above 2, which is asked before.</summary>
    public static AlgebraicNumber? Largest(PiecewisePolynomial f) =>
        Values(f).Select(v => v.Sign < 0 ? Elimination.Value(-Polynomial.X, v) : v).Aggregate((AlgebraicNumber?)null, (most, v) => most is null || v > most ? v : most);

    private static IEnumerable<AlgebraicNumber> Values(PiecewisePolynomial f)
    {
        for (var i = 0; i < f.Cells.Length; i++)
        {
            if (f.Cells[i]?.Derivative().Derivative() is not { } curvature)
            {
                continue;
            }

            if (curvature.Degree == 0)
            {
                yield return curvature.Coefficient(0);
                continue;
            }

            var (from, to) = (AlgebraicNumber.From(f.CellFrom(i)), AlgebraicNumber.From(f.CellTo(i)));
            foreach (var x in RealRoots.Between(curvature.Derivative(), from, to).Append(from).Append(to).OfType<AlgebraicNumber>())
            {
                yield return Elimination.Value(curvature, x);
            }
        }
    }
}

/// <summary><c>weakly-convex(rho)</c> on the line: <c>f + (rho/2) x^2</c> is convex.</summary>
/// <remarks>Jumps and falling slopes at knots are not mended by any rho; inside the cells every rho serves that is at least minus the infimum of f'', which is finite.</remarks>
internal sealed class WeaklyConvex() : FurtherClass("weakly-convex", ParameterKind.PositiveConstant, "rho")
{
    protected override Verdict Decide(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation)
    {
        if (ConvexDomain.Failure(f.Source) is { } gap)
        {
            return gap;
        }

        if (argument.ConstantOrNull is { } rho)
        {
            return Chords.Violation(f.Source, -rho) is { } above
                ? new Fails("f + (rho/2)|.|^2 lies above a chord", Chords.Describe(f.Source, above, -rho))
                : new Holds("checked on every piece and at every knot");
        }

        return AtKnot(f.Source) is { } near
            ? new Fails("the function jumps inside its domain, or its slope falls at a point: no rho serves; the witness is for rho = 1", Chords.Describe(f.Source, near, -Rational.One))
            : new Holds("some rho serves");
    }

    protected override BestConstant Best(MonotoneProfile f, CancellationToken cancellation) =>
        Decide(f, ClassArgument.None, cancellation) is Fails ? new NoConstant()
        : Curvature.Smallest(f.Source) is { Sign: < 0 } least ? new SmallestConstant(Elimination.Value(-Polynomial.X, least))
        : new EveryConstant();

    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation) =>
        (Verdict?)ConvexDomain.Failure(f) ?? new Holds("the domain is one point");

    private protected override BestConstant BestFinite(FiniteFunction f, CancellationToken cancellation) => f.Points.Length == 1 ? new EveryConstant() : new NoConstant();

    private static Triple? AtKnot(PiecewisePolynomial f) =>
        Enumerable.Range(0, f.Knots.Length).Select(k => Chords.ViolationAt(f, k, -Rational.One)).FirstOrDefault(t => t is not null);
}

/// <summary><c>l-smooth(L)</c> on the line: differentiable, and <c>|f''| &lt;= L</c> inside the cells.</summary>
internal sealed class LSmooth() : FurtherClass("l-smooth", ParameterKind.PositiveConstant, "L")
{
    protected override Verdict Decide(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation)
    {
        if (DifferentiableClass.Failure(f.Source) is { } kink)
        {
            return kink;
        }

        if (argument.ConstantOrNull is not { } most)
        {
            return Largest(f.Source) is not null
                ? new Holds("some L serves")
                : new Fails("the second derivative is not bounded, so no L serves; the witness is for L = 1", Steep(f.Source, Rational.One)!);
        }

        return Steep(f.Source, most) is { } steep ? new Fails("the derivative changes too fast", steep) : new Holds("|f''| <= L inside every piece");
    }

    protected override BestConstant Best(MonotoneProfile f, CancellationToken cancellation) =>
        DifferentiableClass.Failure(f.Source) is not null || Largest(f.Source) is not { } largest ? new NoConstant()
        : largest.Sign == 0 ? new EveryConstant()
        : new SmallestConstant(largest);

    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation) => RealValued.Failure(f);

    private protected override BestConstant BestFinite(FiniteFunction f, CancellationToken cancellation) => new NoConstant();

    private static AlgebraicNumber? Largest(PiecewisePolynomial f) => f.Cells[0] is { Degree: > 2 } || f.Cells[^1] is { Degree: > 2 } ? null : Curvature.Largest(f);

    /// <summary>Two points of a part of a cell on which <c>|f''| &gt; L</c>.</summary>
    private static Witness? Steep(PiecewisePolynomial f, Rational most)
    {
        for (var i = 0; i < f.Cells.Length; i++)
        {
            if (f.Cells[i] is not { } p)
            {
                continue;
            }

            var (slope, from, to) = (p.Derivative(), AlgebraicNumber.From(f.CellFrom(i)), AlgebraicNumber.From(f.CellTo(i)));
            foreach (var bound in new[] { (Polynomial)most - slope.Derivative(), (Polynomial)most + slope.Derivative() })
            {
                foreach (var part in PolynomialSigns.Negative(bound, from, to))
                {
                    var x = AlgebraicNumber.SimplestBetween(part.Lower, part.Upper);
                    var y = AlgebraicNumber.SimplestBetween(x, part.Upper);
                    return Witness.Of($"|f'(x) - f'(y)| = {Rational.Abs(slope.Evaluate(x) - slope.Evaluate(y))} > L |x-y| = {most * (y - x)}").With("x", x).With("y", y);
                }
            }
        }

        return null;
    }
}

/// <summary><c>twice-differentiable</c> on the line: the second derivatives exist and are continuous.</summary>
internal sealed class TwiceDifferentiable() : FurtherClass("twice-differentiable")
{
    protected override Verdict Decide(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation)
    {
        var s = f.Source;
        if (DifferentiableClass.Failure(s) is { } kink)
        {
            return kink;
        }

        for (var k = 0; k < s.Knots.Length; k++)
        {
            if (s.Knots[k] != s.Box?.Lower && s.Knots[k] != s.Box?.Upper
                && (s.Cells[k]!.Derivative().Derivative().Evaluate(s.Knots[k]), s.Cells[k + 1]!.Derivative().Derivative().Evaluate(s.Knots[k])) is var (left, right) && left != right)
            {
                return new Fails("the second derivative jumps", Witness.Of($"the one-sided second derivatives {left} and {right} differ").With("x", s.Knots[k]));
            }
        }

        return new Holds("the second derivatives agree at every knot");
    }

    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation) => RealValued.Failure(f);
}
