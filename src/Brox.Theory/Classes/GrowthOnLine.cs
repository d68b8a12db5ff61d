using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary>Quadratic growth of piecewise polynomials of any degree: <c>2(f(x)-f*) &gt;= mu dist(x, X)^2</c>.</summary>
/// <remarks>
/// Outside X the line falls into parts with one nearest minimizer s each; there <c>2(f-f*)</c> and <c>(x-s)^2</c> are polynomials in x and s. In the middle between two minimizers the inequality follows
/// by continuity, if the middle is no knot; knots are asked one by one.
/// <para>
/// Some mu serves exactly when the quotient does not tend to 0 anywhere. It is positive outside X, so this can happen (1) towards infinity, where f has degree 0 or 1 outside X; (2) at an end of a piece
/// that is in the closure of X, where f - f* vanishes to an order above 2; (3) at an end of a piece that is not, where f tends to f* (then f is not closed there).
/// </para>
/// </remarks>
internal static class GrowthOnLine
{
    /// <summary>Whether the function grows with the given mu, or with some.</summary>
    public static Verdict Verdict(MonotoneProfile f, Rational? mu, CancellationToken cancellation)
    {
        if (Minimizers.Missing(f) is { } missing)
        {
            return missing;
        }

        if (mu is { } given)
        {
            return Violation(f, given, cancellation) is { } x ? new Fails("a point lies too low", Describe(f, x, given)) : new Holds("checked on every piece and at every knot");
        }

        return NoConstantServes(f) is not { } reason
            ? new Holds("some mu serves")
            : new Fails($"{reason}, so no mu serves; the witness is for mu = 1", Describe(f, Violation(f, Rational.One, cancellation)!.Value, Rational.One));
    }

    /// <summary>The largest mu.</summary>
    public static BestConstant Best(MonotoneProfile f, CancellationToken cancellation) =>
        f.Minimizers.IsEmpty || NoConstantServes(f) is not null
            ? new NoConstant()
            : ConstantSearch.Among(
                Regions(f).SelectMany(r => r.Candidates(cancellation)).Concat(Knots(f).SelectMany(k => k.Candidates())), mu => Violation(f, mu, cancellation) is null);

    private static string? NoConstantServes(MonotoneProfile f)
    {
        foreach (var (part, toInfinity) in new[] { (f.Elements[0], f.Minimizers[0].Lower), (f.Elements[^1], f.Minimizers[^1].Upper) })
        {
            if (part.InDomain && part.Polynomial!.Degree <= 1 && toInfinity is not null)
            {
                return "towards infinity the function grows at most linearly";
            }
        }

        foreach (var element in f.Elements.Where(e => !e.IsPoint && e.Direction != 0 && e.Infimum! == f.Infimum))
        {
            var end = (element.Direction > 0 ? element.Part.Lower : element.Part.Upper)!;
            if (!f.Minimizers.Any(m => m.Lower == end || m.Upper == end))
            {
                return $"the function tends to f* at {end}, which is not near X";
            }

            var slope = element.Polynomial!.Derivative();
            if (end.SignOf(slope) == 0 && end.SignOf(slope.Derivative()) == 0)
            {
                return $"at {end} the function leaves f* more slowly than quadratically";
            }
        }

        return null;
    }

    private static IEnumerable<QuotientRegion> Regions(MonotoneProfile f) => NearestMinimizer.Regions(f, (p, minimum) =>
    {
        var away = (ParametricPolynomial)Polynomial.X - ParametricPolynomial.Parameter;
        var rise = (ParametricPolynomial)new Rational(2) * ((ParametricPolynomial)p - minimum);
        ParametricPolynomial slope = p.Derivative();

        // Where the derivative of the quotient vanishes, f'(x-s) = 2(f-f*), and the quotient equals f'/(x-s).
        return new QuotientRegion(null, null, AlgebraicNumber.Zero, rise, away * away) { Critical = ((slope * away) - rise, slope, away) };
    });

    private static IEnumerable<KnotInequality> Knots(MonotoneProfile f)
    {
        var parts = NearestMinimizer.Parts(f);
        for (var k = 0; k < f.Source.Knots.Length; k++)
        {
            var x = f.Source.Knots[k];
            if (f.Source.KnotValues[k] is { } value && parts.FirstOrDefault(p => (p.Lower is null || p.Lower.CompareTo(x) <= 0) && (p.Upper is null || p.Upper.CompareTo(x) >= 0)) is { } part)
            {
                yield return new KnotInequality(
                    x, part.Nearest, (Polynomial)new Rational(2) * (value - f.InfimumAt(part.Nearest)), (x - Polynomial.X) * (x - Polynomial.X));
            }
        }
    }

    private static Rational? Violation(MonotoneProfile f, Rational mu, CancellationToken cancellation)
    {
        var found = Knots(f).Where(k => k.IsViolated(mu)).Select(k => k.X);
        return found.Concat(Regions(f).Select(region =>
        {
            cancellation.ThrowIfCancellationRequested();
            return region.Violation(mu);
        }).OfType<Rational>()).Aggregate((Rational?)null, (best, x) => best is { } b && !SimplestRational.IsSimpler(x, b) ? b : x);
    }

    private static Witness Describe(MonotoneProfile f, Rational x, Rational mu)
    {
        var nearest = NearestMinimizer.Parts(f).First(p => (p.Lower is null || p.Lower.CompareTo(x) <= 0) && (p.Upper is null || p.Upper.CompareTo(x) >= 0)).Nearest;
        return Witness.Of($"f(x) - f* < (mu/2) dist(x, X)^2 for mu = {mu}: f(x) = {f.Evaluate(x)}, f* = {f.Infimum}, the nearest minimizer or limit of minimizers is {nearest}").With("x", x);
    }

    /// <summary>The inequality at a knot x with the nearest minimizer s: <c>N(s) &gt;= mu D(s)</c>.</summary>
    private sealed record KnotInequality(Rational X, AlgebraicNumber Nearest, Polynomial Numerator, Polynomial Denominator)
    {
        public bool IsViolated(Rational mu) => Nearest.SignOf(Numerator - (Denominator * (Polynomial)mu)) < 0;

        public IEnumerable<AlgebraicNumber> Candidates() => Nearest.SignOf(Denominator) == 0 ? [] : [Elimination.Quotient(Numerator, Denominator, Nearest)];
    }
}
