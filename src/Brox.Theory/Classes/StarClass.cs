using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary>A class that asks for one <c>x* ∈ X</c> from which the domain is star-shaped and the function rises along every ray.</summary>
internal abstract class StarClass(string name, string definition, string source) : ProfiledClass(name, definition, source)
{
    private protected sealed override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation)
    {
        if (f.Points.Length == 1)
        {
            return new Holds("the domain is one point");
        }

        // From every x* the segment to any other point leaves the domain.
        return new Fails("the domain is not star-shaped at any minimizer", Witness.Together(f.Minimizers.Select(xStar => OffDomain(f, xStar))));
    }

    private protected sealed override Verdict DecideLinear(PiecewiseLinear f, ClassArgument argument, CancellationToken cancellation)
    {
        if (Minimizers.Missing(f) is { } missing)
        {
            return missing;
        }

        return LineShape.GapInDomain(f.Source) is { } gap ? OffDomain(gap)
            : LineShape.Hump(f, orEqual: false) is { } hump ? Falls(f.Source, hump)
            : DecideUnimodal(f);
    }

    private protected sealed override Verdict DecideProfile(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation) =>
        Minimizers.Missing(f) is { } missing ? missing
        : LineShape.GapInDomain(f.Source) is { } gap ? OffDomain(gap)
        : ProfileShape.Hump(f, orEqual: false) is { } hump ? Falls(f.Source, hump)
        : DecideUnimodal(f, cancellation);

    /// <summary>Decides for a function of any degree that falls, then rises, on an interval; its minimizers are an interval.</summary>
    private protected abstract Verdict DecideUnimodal(MonotoneProfile f, CancellationToken cancellation);

    /// <summary>Decides for a function that falls, then rises, on an interval; its minimizers are an interval.</summary>
    private protected abstract Verdict DecideUnimodal(PiecewiseLinear f);

    private static Fails OffDomain(Triple gap) => new("the domain is not star-shaped at any minimizer", Witness.Together(new[] { (gap.X, "x* > z"), (gap.Y, "x* < z") }.Select(side =>
        Witness.Of($"x is in dom f, z between it and every {side.Item2} is not").With("x", side.Item1).With("z", gap.Z))));

    private static Fails Falls(PiecewisePolynomial f, Triple hump) => new("the function falls on the way from every x* to some x", Witness.Together(new[] { (hump.Y, "x* < z"), (hump.X, "x* > z") }.Select(side =>
        Witness.Of($"f(z) = {f.Evaluate(hump.Z)} > f(x) = {f.Evaluate(side.Item1)} for z between x and every {side.Item2}").With("x", side.Item1).With("z", hump.Z))));

    private static Witness OffDomain(FiniteFunction f, Point xStar)
    {
        var x = f.Points.First(p => p != xStar);
        var lambda = Rational.Half;
        var z = Point.Midpoint(xStar, x);
        while (f.IndexOf(z) >= 0)
        {
            lambda *= Rational.Half;
            z = x + (lambda * (xStar - x));
        }

        return Witness.Of("z = lambda*x* + (1-lambda)*x is outside dom f").With("x", x).With("z", z).With("xStar", xStar).WithNumber("lambda", lambda);
    }
}
