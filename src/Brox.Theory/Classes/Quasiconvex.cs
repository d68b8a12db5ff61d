using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;

namespace Brox.Theory.Classes;

/// <summary><c>quasiconvex</c>: <c>f(ax + (1-a)y) &lt;= max(f(x), f(y))</c>. Definition 5.1.</summary>
internal sealed class Quasiconvex() : ConvexDomainClass(ClassName.Quasiconvex,
    "f(ax + (1-a)y) <= max(f(x), f(y)) for all x, y and 0 <= a <= 1", "Definition 5.1")
{
    /// <summary>A hump as a witness.</summary>
    internal static Witness Describe(PiecewisePolynomial f, Triple hump, string sense) =>
        Witness.Of($"f(z) = {f.Evaluate(hump.Z)} {sense} max(f(x), f(y)) = max({f.Evaluate(hump.X)}, {f.Evaluate(hump.Y)}), z = lambda*x + (1-lambda)*y")
            .With("x", hump.X).With("y", hump.Y).With("z", hump.Z).WithNumber("lambda", hump.Lambda);

    private protected override Verdict DecideOnInterval(PiecewiseLinear f, ClassArgument argument) => Verdict(f.Source, LineShape.Hump(f, orEqual: false));

    private protected override Verdict DecideOnInterval(MonotoneProfile f, ClassArgument argument) => Verdict(f.Source, ProfileShape.Hump(f, orEqual: false));

    private static Verdict Verdict(PiecewisePolynomial f, Triple? hump) =>
        hump is { } h ? new Fails("a point lies higher than one on either side", Describe(f, h, ">")) : new Holds("the function nowhere falls after it has risen");
}
