using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes.Further;

/// <summary><c>convex-minimizers</c> on the line, where convex sets are the connected ones; a finite set is convex when it is a point.</summary>
internal sealed class ConvexMinimizers() : FurtherClass("convex-minimizers")
{
    protected override Verdict Decide(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation) =>
        ClassCatalog.Named(ClassName.ConnectedMinimizers).Decide(f.Source, ClassArgument.None, cancellation);

    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation) =>
        ClassCatalog.Named(ClassName.ConnectedMinimizers).Decide(f, ClassArgument.None, cancellation);
}

/// <summary><c>bounded-minimizers</c>: X is bounded, and not empty.</summary>
internal sealed class BoundedMinimizers() : FurtherClass("bounded-minimizers")
{
    protected override Verdict Decide(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation)
    {
        if (Minimizers.Missing(f) is { } missing)
        {
            return missing;
        }

        return f.Minimizers[0].Lower is not null && f.Minimizers[^1].Upper is not null
            ? new Holds($"X = {string.Join(" and ", f.Minimizers)}")
            : new Fails("X is unbounded", Witness.Of($"X = {string.Join(" and ", f.Minimizers)} contains s and all points beyond").With("s", Beyond(f)));
    }

    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation) => new Holds("X is finite");

    private static AlgebraicNumber Beyond(MonotoneProfile f) => (f.Minimizers[^1].Upper is null ? f.Minimizers[^1] : f.Minimizers[0]).SimplestElement();
}

/// <summary><c>star-quasiconvex-all</c> on the line: f does not fall on the way from X, whichever minimizer one starts at.</summary>
internal sealed class StarQuasiconvexAll() : FurtherClass("star-quasiconvex-all")
{
    protected override Verdict Decide(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation) =>
        ClassCatalog.Named(ClassName.StarQuasiconvex).Decide(f.Source, ClassArgument.None, cancellation);

    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation) =>
        ClassCatalog.Named(ClassName.StarQuasiconvex).Decide(f, ClassArgument.None, cancellation);
}

/// <summary><c>star-convex-all</c> on the line.</summary>
/// <remarks>
/// The domain is an interval and f does not fall on the way from X, an interval too. Right of X the inequality <c>f'(x)(x-s) &gt;= f(x)-f*</c> inside the cells asks most of the largest minimizer s, the one
/// nearest to x, and left of X likewise; at the knots f does not fall. An end of X that is not in it is a limit of minimizers.
/// </remarks>
internal sealed class StarConvexAll() : FurtherClass("star-convex-all")
{
    protected override Verdict Decide(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation)
    {
        if ((Minimizers.Missing(f) ?? NotStarQuasiconvex(f)) is { } failure)
        {
            return failure;
        }

        foreach (var region in NearestMinimizer.Regions(f, Aiming.Shape))
        {
            cancellation.ThrowIfCancellationRequested();
            if (region.Violation(Rational.One) is { } x)
            {
                return new Fails(
                    "f lies above a chord from the minimizer that is nearest",
                    Witness.Of($"f'(x)(x-x*) < f(x)-f*, f(x) = {f.Evaluate(x)}, f* = {f.Infimum}: f lies above the chord from x* to x just before x").With("x", x).With("xStar", region.Parameter));
            }
        }

        return new Holds("checked on every piece");
    }

    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation) =>
        ClassCatalog.Named(ClassName.StarConvex).Decide(f, ClassArgument.None, cancellation);
}
