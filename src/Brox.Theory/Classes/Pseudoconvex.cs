using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary><c>pseudoconvex</c>: differentiable, and <c>&lt;grad f(x), y-x&gt; &gt;= 0</c> implies <c>f(y) &gt;= f(x)</c>. Definition 5.2 (Mangasarian 1965).</summary>
/// <remarks>
/// On the line this says that every stationary point is a minimizer. A stationary x with <c>f(x) &gt; f*</c> fails with any minimizer as y. Conversely let <c>f'(x)(y-x) &gt;= 0</c> and
/// <c>f(y) &lt; f(x)</c>: either x is stationary and no minimizer, or f first rises from x towards y, so that its maximum between them is a stationary point that is no minimizer. On an interval the same holds with the one-sided derivative at its ends: that maximum lies inside.
/// </remarks>
internal sealed class Pseudoconvex() : DifferentiableClass(ClassName.Pseudoconvex,
    "differentiable; <grad f(x), y-x> >= 0 implies f(y) >= f(x)", "Definition 5.2")
{
    private protected override Verdict DecideDifferentiable(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation)
    {
        var stationary = f.Elements.Where(e => Stationary(f.Source, e) && e.Start! > f.Infimum).ToList();
        if (stationary.Count == 0)
        {
            return new Holds("every stationary point is a minimizer");
        }

        var simplest = stationary.Select(e => e.Part.SimplestElement().RationalOrNull).OfType<Rational>().Aggregate((Rational?)null, (best, x) => best is { } b && !SimplestRational.IsSimpler(x, b) ? b : x);
        if (simplest is { } at)
        {
            var (below, side) = LowerPoint(f, at);
            return Failed(f, below, side == 0 ? null : at, at);
        }

        // A stationary point that is irrational: where the function is higher before a lower point, a rational point nearby has the derivative towards it.
        if (ProfileShape.Hump(f, orEqual: false) is { } hump)
        {
            var slope = Slope(f.Source, hump.Z);
            return Failed(f, slope.Sign > 0 ? hump.Y : hump.X, null, hump.Z);
        }

        var x = stationary[0].Part.Lower!;
        var y = f.Minimizers[0].SimplestElement();
        return new Fails(
            "a stationary point is no minimizer",
            Witness.Of($"f'(x) = 0 and f(y) = {f.Infimum} < f(x) = {stationary[0].Start}; f'(x)(y-x) >= 0 at no rational point nearby").With("x", x).With("y", y));
    }

    /// <summary>Whether the derivative vanishes on an element.</summary>
    internal static bool Stationary(PiecewisePolynomial f, ProfileElement element) =>
        element.InDomain
        && (element.IsPoint ? element.Polynomial is not null || Slope(f, element.Part.Lower!.RationalValue).IsZero : element.Direction == 0);

    private static (Rational Y, int Side) LowerPoint(MonotoneProfile f, Rational x)
    {
        var level = f.Evaluate(x)!.Value;
        var e = Enumerable.Range(0, f.Elements.Length).First(i => f.Elements[i].Part.Contains(x));
        var (before, after) = ProfileShape.RunningInfima(f);
        var side = before[e].Reaches(level, false) ? -1 : after[e].Reaches(level, false) ? 1 : 0;
        return (ProfileShape.PointBelow(f, e, x, level, false, side), side);
    }

    private static Fails Failed(MonotoneProfile f, Rational y, Rational? stationary, Rational x)
    {
        var slope = Slope(f.Source, x);
        return new Fails(
            stationary is null ? "the function rises towards a lower point" : "a stationary point is no minimizer",
            Witness.Of($"<grad f(x), y-x> = {slope * (y - x)} >= 0 and f(y) = {f.Evaluate(y)} < f(x) = {f.Evaluate(x)}").With("x", x).With("y", y));
    }
}
