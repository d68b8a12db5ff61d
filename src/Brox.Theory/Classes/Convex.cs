using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary><c>convex</c>: <c>f(ax + (1-a)y) &lt;= a f(x) + (1-a) f(y)</c>. Table 1.</summary>
internal sealed class Convex() : ConvexDomainClass(ClassName.Convex, "f(ax + (1-a)y) <= a f(x) + (1-a) f(y) for all x, y and 0 <= a <= 1",
    "Table 1")
{
    // At an end of the domain the value may lie above the limit.
    private const string Reason = "the derivative does not fall, and the function is continuous inside its domain";

    private protected override Verdict DecideOnInterval(PiecewiseLinear f, ClassArgument argument)
    {
        for (var k = 0; k < f.Knots.Length; k++)
        {
            if (Chords.ViolationAt(f.Source, k, Rational.Zero) is { } near)
            {
                return new Fails("a point lies above a chord", Chords.Describe(f.Source, near, Rational.Zero));
            }
        }

        return new Holds(Reason);
    }

    private protected override Verdict DecideOnInterval(MonotoneProfile f, ClassArgument argument) =>
        Chords.Violation(f.Source, Rational.Zero) is { } t
            ? new Fails("a point lies above a chord", Chords.Describe(f.Source, t, Rational.Zero))
            : new Holds(Reason);
}
