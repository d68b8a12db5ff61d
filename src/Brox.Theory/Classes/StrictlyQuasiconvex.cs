using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;

namespace Brox.Theory.Classes;

/// <summary>
/// <c>strictly-quasiconvex</c>: <c>dom f</c> is convex and <c>f(ax + (1-a)y) &lt; max(f(x), f(y))</c> for <c>x != y</c> in it, <c>0 &lt; a &lt; 1</c>. Definition 5.1.
/// </summary>
internal sealed class StrictlyQuasiconvex() : ConvexDomainClass(
    ClassName.StrictlyQuasiconvex, "dom f is convex and f(ax + (1-a)y) < max(f(x), f(y)) for x != y in dom f and 0 < a < 1",
    "Definition 5.1")
{
    private protected override Verdict DecideOnInterval(PiecewiseLinear f, ClassArgument argument) => Verdict(f.Source, LineShape.Hump(f, orEqual: true));

    private protected override Verdict DecideOnInterval(MonotoneProfile f, ClassArgument argument) => Verdict(f.Source, ProfileShape.Hump(f, orEqual: true));

    private static Verdict Verdict(PiecewisePolynomial f, Triple? hump) =>
        hump is { } h
            ? new Fails("a point lies at least as high as one on either side", Quasiconvex.Describe(f, h, ">="))
            : new Holds("the function is nowhere level, and nowhere falls after it has risen");
}
