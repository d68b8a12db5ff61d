using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes.Further;

/// <summary><c>strongly-quasiconvex</c> on the line, for closed f.</summary>
/// <remarks>
/// mu serves exactly when f is strictly quasiconvex and, inside the cells, <c>|f'(x)| &gt;= (mu/2)|x-y|</c> for every y with <c>f(y) &lt;= f(x)</c>. Dividing the inequality for x and y by a and letting a tend to 0 gives this. Conversely
/// let <c>{f &lt;= c}</c> be <c>[l(c), r(c)]</c>, of width W(c): r and -l do not fall, and grow at most at the rate <c>2/(mu W)</c>. For z between x = r(c) and y with <c>f(y) &lt;= c</c>, z right of the minimizer, so z = r(b), put
/// <c>p = r - r(b)</c> and <c>q = l(b) - l</c> as functions of the level: <c>d(p (W(b)+q)) = (W(b)+q) dp + p dq &lt;= (2/mu) dc (W(b)+q+p)/W = (2/mu) dc</c>, so <c>c - b &gt;= (mu/2)(x-z)(z-l(c)) &gt;= (mu/2)(x-z)(z-y)</c>, which is
/// the inequality. For z left of the minimizer it is q (W(b)+p), and for x = l(c) all is mirrored.
/// <para>
/// Whether some mu serves is a matter of orders, with the width W(x) of the sublevel set <c>{f &lt;= f(x)}</c>: no cell ends in a point of the domain with derivative 0 there unless W tends to 0, which happens at the minimizer only; there <c>f - r</c>, r the limit of f, may vanish to
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

        if (!f.Source.IsClosed)
        {
            return new Undecided("left to the definition");
        }

        if (argument.ConstantOrNull is { } mu)
        {
            return SublevelReach.Beyond(f.Source, mu) is var (from, beyond) ? Failure(f, from, beyond, mu) : new Holds("the slope is nowhere below mu/2 times the reach of the sublevel set");
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

    /// <summary>The failure at x and y with <c>f(y) &lt;= f(x)</c>, where the slope at x is too small: the inequality fails for a point near x.</summary>
    private static Fails Failure(MonotoneProfile f, Rational x, Rational y, Rational mu)
    {
        for (var near = Rational.Half; ; near /= 2)
        {
            var a = Rational.One - near;
            var z = (a * x) + (near * y);
            if (f.Evaluate(z) > f.Evaluate(x) - (a * near * mu / 2 * (x - y) * (x - y)))
            {
                return new Fails("a point lies too high", Witness.Of($"f(a*x + (1-a)*y) > max(f(x), f(y)) - a(1-a)(mu/2)|x-y|^2 for mu = {mu}: f(x) = {f.Evaluate(x)}, f(y) = {f.Evaluate(y)}, f(a*x + (1-a)*y) = {f.Evaluate(z)}")
                    .With("x", x).With("y", y).WithNumber("a", a));
            }
        }
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
