using System.Collections.Immutable;
using Brox.Definitions;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Reference;

/// <summary>
/// Classes that compare a piecewise polynomial with its minimizers, read piece by piece where the minimum is attained at rational points: star-convexity, quadratic growth, and what a stationary point above the
/// minimum excludes.
/// </summary>
/// <param name="f">The function.</param>
internal sealed class PieceMinimizers(PiecewisePolynomial f)
{
    private static readonly string[] _invex = [ClassName.QuasarConvex, ClassName.StarConvex, ClassName.PolyakLojasiewicz, ClassName.Aiming, ClassName.RestrictedSecant];

    private IEnumerable<int> Filled => Enumerable.Range(0, f.Cells.Length).Where(c => f.Cells[c] is not null);

    /// <summary>Whether it belongs to a class; <see langword="null"/> where that is not read here.</summary>
    /// <param name="className">The class.</param>
    /// <param name="isForSome">Whether its constant is left out: "for some value".</param>
    public MembershipAnswer? Decide(string className, bool isForSome)
    {
        if (_invex.Contains(className) && StationaryAbove() is { } stationary)
        {
            return MembershipAnswer.No(stationary);
        }

        return className switch
        {
            ClassName.StarConvex => IsStarConvex() is { } isMember ? MembershipAnswer.Of(isMember) : null,
            ClassName.QuadraticGrowth when isForSome => Growth(),
            _ => null,
        };
    }

    /// <summary>The set of minimizers as the function that is 0 there and <c>+inf</c> elsewhere; <see langword="null"/> where it is empty, or was not found exactly.</summary>
    public FunctionInstance? Indicator()
    {
        if (Minimum() is not { } least || Minimizers(least) is not { } isolated)
        {
            return null;
        }

        var flat = Filled.Where(c => IsFlat(c, least)).Select(c => new Piece(f.CellFrom(c), f.CellTo(c), Polynomial.Zero)).ToList();
        var ends = flat.SelectMany(p => new[] { p.From, p.To }).OfType<Rational>().Except(isolated).Select(x => (x, (Rational?)null));
        return flat.Count == 0
            ? FiniteFunction.Create([.. isolated.Select(x => new Functions.Geometry.Point(x))], [.. isolated.Select(_ => Rational.Zero)], f.Metric)
            : PiecewisePolynomial.TryCreate(flat, [.. isolated.Select(x => (x, (Rational?)Rational.Zero)), .. ends], false, f.Metric, null, null, out var indicator, out _) ? indicator : null;
    }

    /// <summary>
    /// A rational stationary point inside a piece that lies above another value. The function is differentiable there with derivative 0, so each inequality of these classes, which bounds <c>f(x) - f*</c> by a multiple
    /// of the slope at <c>x</c>, or of the slope towards a minimizer, says that <c>x</c> is a minimizer.
    /// </summary>
    private string? StationaryAbove()
    {
        foreach (var c in Filled.Where(c => f.Cells[c]!.Degree > 1))
        {
            foreach (var x in Roots(f.Cells[c]!.Derivative(), c).Select(r => r.RationalOrNull).OfType<Rational>())
            {
                var value = f.Cells[c]!.Evaluate(x);
                foreach (var y in Samples().Where(y => f.Evaluate((Surd)y) is { } below && below < (Surd)value))
                {
                    return $"f'({x}) = 0, and f({y}) < f({x}) = {value}";
                }
            }
        }

        return null;
    }

    private IEnumerable<Rational> Samples() => f.Knots
        .Concat(Filled.SelectMany(c => Roots(f.Cells[c]!.Derivative(), c)).SelectMany(r => r.RationalOrNull is { } exact ? [exact] : new[] { r.Display().Lower, r.Display().Upper }))
        .Concat(Filled.Select(c => SimplestRational.Between(f.CellFrom(c), f.CellTo(c))));

    /// <summary>
    /// With one minimizer s, star-convexity says that <c>(f(x) - f*)/|x - s|</c> does not fall as x moves away from s, on a domain that is an interval: <c>(x - s) p' &gt;= p - f*</c> on each piece, and no jump
    /// down on the way.
    /// </summary>
    private bool? IsStarConvex()
    {
        if (Minimum() is not { } least || Minimizers(least) is not [var star] || Filled.Any(c => IsFlat(c, least)))
        {
            return null;
        }

        return new PieceConvexity(f).IsInterval()
            && Filled.All(c => IsNowhereNegative((Polynomial.Linear(star) * f.Cells[c]!.Derivative()) - f.Cells[c]! + Polynomial.Constant(least), c))
            && Enumerable.Range(0, f.Knots.Length).All(k => f.Knots[k] == star || f.KnotValues[k] is not { } value
                || (f.Knots[k] > star ? (f.LeftLimit(k), f.RightLimit(k)) : (f.RightLimit(k), f.LeftLimit(k))) is var (near, far) && (near ?? value) <= value && value <= (far ?? value));
    }

    /// <summary>
    /// For a closed function, <c>(f - f*)/dist(., X)^2</c> has a positive infimum exactly when no piece touches <c>f*</c> to a higher order than 2 where it is not flat, and no unbounded piece that is not in X grows at most
    /// linearly: elsewhere the quotient is lower semicontinuous and positive, on a compact set.
    /// </summary>
    private MembershipAnswer? Growth()
    {
        if (!f.IsClosed || Minimum() is not { } least || Minimizers(least) is not { } stars)
        {
            return null;
        }

        foreach (var c in Filled.Where(c => !IsFlat(c, least)))
        {
            var above = f.Cells[c]! - Polynomial.Constant(least);
            if ((f.CellFrom(c) is null || f.CellTo(c) is null) && above.Degree < 2)
            {
                return MembershipAnswer.No($"f - f* = {above} grows at most linearly towards infinity, the square of the distance to the minimizers faster, so no mu serves");
            }

            var (first, second) = (above.Derivative(), above.Derivative().Derivative());
            foreach (var x in stars.Where(s => (f.CellFrom(c) is not { } from || from <= s) && (f.CellTo(c) is not { } to || s <= to)))
            {
                if (above.Evaluate(x).IsZero && first.Evaluate(x).IsZero && second.Evaluate(x).IsZero)
                {
                    return MembershipAnswer.No($"f - f* = {above} vanishes at {x} to a higher order than 2, so no mu serves");
                }
            }
        }

        return MembershipAnswer.Yes("f - f* vanishes nowhere to a higher order than 2 and grows at least quadratically");
    }

    /// <summary>The minimum, where it is attained at a rational point; <see langword="null"/> else.</summary>
    private Rational? Minimum()
    {
        var values = f.KnotValues.OfType<Rational>()
            .Concat(Filled.SelectMany(c => f.Cells[c]!.Degree == 0 ? [f.Cells[c]!.Coefficient(0)] : Roots(f.Cells[c]!.Derivative(), c).Select(r => r.RationalOrNull).OfType<Rational>().Select(f.Cells[c]!.Evaluate)))
            .ToList();
        if (values.Count == 0)
        {
            return null;
        }

        var least = values.Min();
        return Filled.All(c => IsNowhereNegative(f.Cells[c]! - Polynomial.Constant(least), c)) ? least : null;
    }

    /// <summary>The minimizers outside flat pieces, ascending; <see langword="null"/> where one is irrational.</summary>
    private List<Rational>? Minimizers(Rational least)
    {
        var roots = Filled.Where(c => !IsFlat(c, least)).SelectMany(c => Roots(f.Cells[c]! - Polynomial.Constant(least), c)).ToList();
        return roots.TrueForAll(r => r.IsRational)
            ? [.. Enumerable.Range(0, f.Knots.Length).Where(k => f.KnotValues[k] == least).Select(k => f.Knots[k]).Concat(roots.Select(r => r.RationalValue)).Order()]
            : null;
    }

    private bool IsFlat(int cell, Rational least) => f.Cells[cell]!.Degree == 0 && f.Cells[cell]!.Coefficient(0) == least;

    private ImmutableArray<AlgebraicNumber> Roots(Polynomial p, int cell) => p.IsZero ? [] : RealRoots.Between(p, AlgebraicNumber.From(f.CellFrom(cell)), AlgebraicNumber.From(f.CellTo(cell)));

    private bool IsNowhereNegative(Polynomial p, int cell) => !PolynomialSigns.Negative(p, AlgebraicNumber.From(f.CellFrom(cell)), AlgebraicNumber.From(f.CellTo(cell))).Any();
}
