using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes.Further;

/// <summary>
/// A class whose inequality on the line reads <c>N(x) &gt;= c D(x)</c>, or <c>N(x) &lt;= c D(x)</c>, for x outside X, with the class's constant c; N and D are made from f, f' and the minimizer nearest to x.
/// </summary>
/// <remarks>
/// Some constant serves exactly when the infimum of N/D is positive (its supremum is finite): that is read off the best constant, which is among the critical values of N/D and its limits at the ends.
/// </remarks>
internal abstract class RatioClass(string name, string parameterName, bool isAtMost = false) : FurtherClass(name, ParameterKind.PositiveConstant, parameterName)
{
    /// <summary>The inequality as a text, without the values.</summary>
    protected abstract string Inequality { get; }

    /// <summary>What the class asks besides, so that the inequality makes sense and does not depend on the choice of a minimizer.</summary>
    protected abstract Fails? Failure(MonotoneProfile f);

    /// <summary>The regions on which the inequality is asked.</summary>
    protected abstract IEnumerable<QuotientRegion> Regions(MonotoneProfile f);

    /// <summary>The inequality at the knots, where the cells beside do not give it.</summary>
    protected virtual IEnumerable<RatioAtKnot> Knots(MonotoneProfile f) => [];

    /// <summary><c>x - s</c> for the nearest minimizer s, positive on both sides.</summary>
    protected static QuotientRegion WithDistance(QuotientRegion region, ParametricPolynomial numerator)
    {
        var away = (ParametricPolynomial)Polynomial.X - ParametricPolynomial.Parameter;
        return region with { Numerator = numerator, Denominator = region.Lower is { } lower && lower >= region.Parameter ? away : -away };
    }

    /// <summary>The knots in the domain outside X, each with the nearest minimizer.</summary>
    protected static IEnumerable<(Rational X, Rational Value, AlgebraicNumber Nearest)> KnotsOutside(MonotoneProfile f)
    {
        var parts = NearestMinimizer.Parts(f);
        for (var k = 0; k < f.Source.Knots.Length; k++)
        {
            var x = f.Source.Knots[k];
            if (f.Source.KnotValues[k] is { } value && f.Infimum.CompareTo(value) < 0)
            {
                // A knot in no part is the one point between two components of X, at distance 0.
                yield return (x, value, parts.FirstOrDefault(p => (p.Lower is null || p.Lower.CompareTo(x) <= 0) && (p.Upper is null || p.Upper.CompareTo(x) >= 0))?.Nearest ?? x);
            }
        }
    }

    /// <summary>A function on finitely many points is finite at no other point.</summary>
    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation) => RealValued.Failure(f);

    private protected override BestConstant BestFinite(FiniteFunction f, CancellationToken cancellation) => new NoConstant();

    protected sealed override Verdict Decide(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation)
    {
        if (Failure(f) is { } failure)
        {
            return failure;
        }

        if (argument.ConstantOrNull is { } constant)
        {
            return Violation(f, constant, cancellation) is { } x ? new Fails("the inequality fails at a point", At(f, x, constant)) : new Holds("checked on every piece and at every knot");
        }

        return Best(f, cancellation) is var best && best is not NoConstant
            ? new Holds($"some {ParameterName} serves{Named(best)}")
            : new Fails($"no {ParameterName} serves; the witness is for {ParameterName} = 1", At(f, Violation(f, Rational.One, cancellation)!.Value, Rational.One));
    }

    protected sealed override BestConstant Best(MonotoneProfile f, CancellationToken cancellation)
    {
        if (Failure(f) is not null)
        {
            return new NoConstant();
        }

        var (regions, knots) = (Regions(f).ToList(), Knots(f).ToList());
        var candidates = regions.SelectMany(r => r.Candidates(cancellation)).Concat(knots.SelectMany(k => k.Candidates()));
        bool Serves(Rational c) => Violation(regions, knots, c, cancellation) is null;
        return isAtMost ? ConstantSearch.SmallestAmong(candidates, Serves) : ConstantSearch.Among(candidates, Serves);
    }

    private static string Named(BestConstant best) => best switch
    {
        LargestConstant largest => $", the largest is {largest.Value}",
        SmallestConstant smallest => $", the smallest is {smallest.Value}",
        _ => string.Empty,
    };

    private Rational? Violation(MonotoneProfile f, Rational constant, CancellationToken cancellation) => Violation(Regions(f), Knots(f), constant, cancellation);

    private Rational? Violation(IEnumerable<QuotientRegion> regions, IEnumerable<RatioAtKnot> knots, Rational constant, CancellationToken cancellation)
    {
        var found = knots.Where(k => k.IsViolated(constant, isAtMost)).Select(k => k.X).Concat(regions.Select(region =>
        {
            cancellation.ThrowIfCancellationRequested();
            return isAtMost ? (region with { Numerator = -region.Numerator }).Violation(-constant) : region.Violation(constant);
        }).OfType<Rational>());
        return found.Aggregate((Rational?)null, (best, x) => best is { } b && !SimplestRational.IsSimpler(x, b) ? b : x);
    }

    private Witness At(MonotoneProfile f, Rational x, Rational constant) =>
        Witness.Of($"{Inequality} fails for {ParameterName} = {constant}: f(x) = {f.Evaluate(x)}, f* = {f.Infimum}, X = {string.Join(" and ", f.Minimizers)}").With("x", x);

    /// <summary>The inequality at a knot x with the nearest minimizer s.</summary>
    protected sealed record RatioAtKnot(Rational X, AlgebraicNumber Nearest, Polynomial Numerator, Polynomial Denominator)
    {
        /// <summary>Whether it fails for a constant.</summary>
        public bool IsViolated(Rational c, bool isAtMost) => Nearest.SignOf(Numerator - (Denominator * (Polynomial)c)) == (isAtMost ? 1 : -1);

        /// <summary>The constant with equality.</summary>
        public IEnumerable<AlgebraicNumber> Candidates() => Nearest.SignOf(Denominator) == 0 ? [] : [Elimination.Quotient(Numerator, Denominator, Nearest)];
    }
}
