using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes.Further;

/// <summary><c>strongly-quasiconvex</c> on the line, for some mu and closed f; a given mu is left to the definition.</summary>
/// <remarks>
/// Let W(x) be the width of the sublevel set <c>{f &lt;= f(x)}</c>. Some mu serves exactly when f is strictly quasiconvex and <c>|f'(x)| &gt;= m W(x)</c> inside the cells, for some m.
/// Dividing the inequality for x and y by a and letting a tend to 0 gives <c>|f'(x)| &gt;= (mu/2)|x-y|</c> for every y with <c>f(y) &lt;= f(x)</c>. Conversely let <c>f(y) &lt;= f(x)</c> and z between; on the way from x to z f falls by at
/// least <c>m</c> times the integral of W, and W(v) is at least the distance to y where <c>f(v) &gt;= f(y)</c>; where <c>f(v) &lt; f(y)</c>, f falls from y to the level of z as well, and the two bounds together are at
/// least a multiple of <c>|x-z||z-y|</c>.
/// <para>
/// For piecewise polynomials this is a matter of orders: no cell ends in a point of the domain with derivative 0 there unless W tends to 0, which happens at the minimizer only; there <c>f - r</c>, r the limit of f, may vanish to
/// the order 2; and towards infinity f has a degree of at least 2, since then <c>|f'|</c> grows as fast as W, whatever the degree on the other side.
/// </para>
/// </remarks>
internal sealed class StronglyQuasiconvex() : IntervalClass("strongly-quasiconvex", ParameterKind.PositiveConstant, "mu")
{
    protected override Verdict OnInterval(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation)
    {
        if (ClassCatalog.Named(ClassName.StrictlyQuasiconvex).Decide(f.Source, ClassArgument.None, cancellation) is Fails notStrict)
        {
            return notStrict;
        }

        if (argument.ConstantOrNull is not null || !f.Source.IsClosed)
        {
            return new Undecided("left to the definition");
        }

        var x = f.Minimizers[0].Lower!;
        foreach (var e in f.Elements.Where(e => !e.IsPoint && e.InDomain))
        {
            if ((e.Part.Lower is null || e.Part.Upper is null) && e.Polynomial!.Degree < 2)
            {
                return new Fails("the function is linear towards infinity, so no mu serves", Witness.Of("beyond x the slope is constant, while x and the minimizer may be as far apart as one likes").With("x", e.Part.SimplestElement()));
            }

            foreach (var end in new[] { e.Part.Lower, e.Part.Upper }.OfType<AlgebraicNumber>())
            {
                var slope = e.Polynomial!.Derivative();
                if (end.SignOf(slope) == 0 && !(end == x && VanishesThere(f, e) && end.SignOf(slope.Derivative()) != 0))
                {
                    return new Fails("the derivative tends to 0 too fast at a point, so no mu serves", Witness.Of("f' tends to 0 at x, faster than the width of the sublevel sets").With("x", end));
                }
            }
        }

        return new Holds("some mu serves");
    }

    /// <summary>Whether the sublevel sets of the points of an element beside the minimizer shrink to it: on the other side f does not start lower.</summary>
    private static bool VanishesThere(MonotoneProfile f, ProfileElement element)
    {
        var isRight = element.Part.Lower is { } lower && lower == f.Minimizers[0].Lower;
        var limit = isRight ? element.Start : element.End;
        var other = f.Elements.FirstOrDefault(e => !e.IsPoint && e.InDomain && (isRight ? e.Part.Upper : e.Part.Lower) is { } end && end == f.Minimizers[0].Lower!);
        return other is null || (isRight ? other.End : other.Start) is not { } start || start >= limit!;
    }
}
