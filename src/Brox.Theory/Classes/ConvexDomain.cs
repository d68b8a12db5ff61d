using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary><c>convex-domain</c>: <c>dom f</c> is convex.</summary>
internal sealed class ConvexDomain() : FunctionClass(ClassName.ConvexDomain, "dom f is convex", "Section 5")
{
    /// <summary>The failure of every class that asks for a convex domain, on a function of two points or more; else <see langword="null"/>.</summary>
    internal static Fails? Failure(FiniteFunction f)
    {
        if (f.Points.Length < 2)
        {
            return null;
        }

        // Nothing of the domain lies between two points that are neighbours in the lexicographic order.
        var sorted = f.Points.Order().Take(2).ToList();
        return Failed(Witness.Of("x and y are in dom f, z = lambda*x + (1-lambda)*y is not")
            .With("x", sorted[0]).With("y", sorted[1]).With("z", Point.Midpoint(sorted[0], sorted[1])).WithNumber("lambda", Rational.Half));
    }

    /// <summary>The failure of every class that asks for a convex domain, on the line; <see langword="null"/> where the domain is an interval.</summary>
    internal static Fails? Failure(PiecewisePolynomial f) =>
        LineShape.GapInDomain(f) is not { } gap
            ? null
            : Failed(Witness.Of("x and y are in dom f, z = lambda*x + (1-lambda)*y is not")
                .With("x", gap.X).With("y", gap.Y).With("z", gap.Z).WithNumber("lambda", gap.Lambda));

    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation) =>
        (Verdict?)Failure(f) ?? new Holds("the domain is one point");

    private protected override Verdict DecidePiecewise(PiecewisePolynomial f, ClassArgument argument, CancellationToken cancellation) =>
        (Verdict?)Failure(f) ?? new Holds("the domain is an interval");

    private protected override Verdict DecideLinear(PiecewiseLinear f, ClassArgument argument, CancellationToken cancellation) =>
        DecidePiecewise(f.Source, argument, cancellation);

    private static Fails Failed(Witness witness) => new("the domain is not convex", witness);
}
