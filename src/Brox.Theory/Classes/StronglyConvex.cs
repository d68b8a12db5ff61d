using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary>
/// <c>strongly-convex(mu)</c>: <c>f - (mu/2)|.|^2</c> is convex, <c>mu &gt; 0</c>; without the parameter, for some <c>mu</c>. Table 1.
/// </summary>
/// <remarks>
/// The largest mu is the infimum of f'' over the cells if f is convex: the conditions at knots do not depend on mu. Over a cell f'' has its infimum at a root of f''' or at an end; towards infinity
/// an f'' that is not constant tends to infinity, since f is convex. If the infimum is 0, no mu serves; if there is no cell, every mu does.
/// </remarks>
internal sealed class StronglyConvex() : ConvexDomainClass(
    ClassName.StronglyConvex, "f - (mu/2)|.|^2 is convex, mu > 0", "Table 1", ParameterKind.PositiveConstant, "mu")
{
    private protected override BestConstant BestFinite(FiniteFunction f, CancellationToken cancellation) => f.Points.Length == 1 ? new EveryConstant() : new NoConstant();

    private protected override BestConstant BestPiecewise(PiecewisePolynomial f, CancellationToken cancellation) =>
        ConvexDomain.Failure(f) is not null || Chords.Violation(f, Rational.Zero) is not null ? new NoConstant()
        : SmallestCurvature(f) is not { } least ? new EveryConstant()
        : least.Sign > 0 ? new LargestConstant(least)
        : new NoConstant();

    private protected override Verdict DecideOnInterval(PiecewiseLinear f, ClassArgument argument)
    {
        for (var i = 0; i < f.Cells.Length; i++)
        {
            if (f.Cells[i] is not null)
            {
                var middle = f.CellInterval(i).SimplestElement().RationalPart;
                var reach = f.Source.CellFrom(i) is { } from ? middle - from : Rational.One;
                reach = Rational.Half * (f.Source.CellTo(i) is { } to ? Rational.Min(reach, to - middle) : reach);
                return new Fails(
                    "the function is affine on an interval",
                    Witness.Of("f(z) = f(x)/2 + f(y)/2 at the midpoint z of x and y, where mu/8 |x-y|^2 less is wanted, for every mu > 0")
                        .With("x", middle - reach).With("y", middle + reach).With("z", middle).WithNumber("lambda", Rational.Half));
            }
        }

        return new Holds("the domain is one point");
    }

    private protected override Verdict DecideOnInterval(MonotoneProfile f, ClassArgument argument)
    {
        if (Chords.Violation(f.Source, Rational.Zero) is { } concave)
        {
            return new Fails("the function is not even convex", Chords.Describe(f.Source, concave, Rational.Zero));
        }

        if (argument.ConstantOrNull is { } mu)
        {
            return Chords.Violation(f.Source, mu) is { } t
                ? new Fails("f - (mu/2)|.|^2 lies above a chord", Chords.Describe(f.Source, t, mu))
                : new Holds("checked on every piece and at every knot");
        }

        return SmallestCurvature(f.Source) is not { Sign: <= 0 }
            ? new Holds("some mu serves")
            : new Fails(
                "the second derivative is or tends to 0 somewhere, so no mu serves; the witness is for mu = 1",
                Chords.Describe(f.Source, Chords.Violation(f.Source, Rational.One)!.Value, Rational.One));
    }

    /// <summary>The infimum of the second derivative over all cells of a convex function; <see langword="null"/> where there is no cell.</summary>
    private static AlgebraicNumber? SmallestCurvature(PiecewisePolynomial f)
    {
        var values = new List<AlgebraicNumber>();
        for (var i = 0; i < f.Cells.Length; i++)
        {
            if (f.Cells[i]?.Derivative().Derivative() is not { } curvature)
            {
                continue;
            }

            if (curvature.Degree == 0)
            {
                values.Add(curvature.Coefficient(0));
                continue;
            }

            var (from, to) = (AlgebraicNumber.From(f.CellFrom(i)), AlgebraicNumber.From(f.CellTo(i)));
            var places = RealRoots.Between(curvature.Derivative(), from, to).Append(from).Append(to);
            values.AddRange(places.OfType<AlgebraicNumber>().Select(x => Elimination.Value(curvature, x)));
        }

        return values.Count == 0 ? null : values.Aggregate(AlgebraicNumber.Min);
    }
}
