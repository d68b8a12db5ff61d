using Brox.Theory.Functions;
using Brox.Theory.Numbers;
using Brox.Theory.Verdicts;

namespace Brox.Theory.Classes;

/// <summary>
/// <c>strongly-convex(mu)</c>: <c>f - (mu/2)|.|^2</c> is convex, <c>mu &gt; 0</c>; without the parameter, for some <c>mu</c>. Table 1.
/// </summary>
public sealed class StronglyConvex() : ConvexDomainClass(
    "strongly-convex", "f - (mu/2)|.|^2 is convex, mu > 0", "Table 1", ParameterKind.PositiveConstant, "mu")
{
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
}
