using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Classes;

namespace Brox.Theory.Claims.Predicates;

/// <summary>Statements that hold on the line and fail in the plane, on formulas with certified verdicts.</summary>
internal static class PlanarFailures
{
    /// <summary>
    /// Theorem 5.4 without a unique minimizer, for <c>f(x, y) = w^2</c>, <c>w = y - e sin x</c>, on [-10, 10]^2, <c>0 &lt; e &lt; 1</c>. It is aiming with <c>theta = 2(1-e^2)/(1+e^2)</c>: let s be the vertical
    /// and a the horizontal distance from the projection <c>(q, e sin q)</c>. Then <c>a = -e s cos q</c>, so <c>w = s - e(sin x - sin q)</c> has the sign of s and <c>|w| &lt;= (1+e^2)|s|</c>, and
    /// <c>&lt;grad f, x-p> = 2ws(1 + e^2 cos x cos q) >= 2(1-e^2) w^2/(1+e^2)</c>. What is decided is the conclusion, <c>alignment(t)</c>.
    /// </summary>
    public static ClaimBody WaveIsAligned { get; } = new ClaimBody.Predicate((instance, cancellation) =>
    {
        var (e, t) = (instance.Parameters["e"], instance.Parameters["t"]);
        if (e.Sign <= 0 || e >= Rational.One || t.Sign <= 0)
        {
            return new ClaimOutcome.NotApplicable("0 < e < 1, a positive radius");
        }

        var side = new BoxSide(new Rational(-10), new Rational(10));
        var wave = FormulaFunction.Parse(["x", "y"], $"(y - {e}*sin(x))^2", Box.Create([side, side]));
        return Outcome(ClassCatalog.Alignment.Decide(wave, ClassArgument.Of(Radius.FromLength(t)), cancellation), $"(y - {e}*sin(x))^2 on [-10, 10]^2 is aiming(theta={Theta(e)})");
    });

    /// <summary>Quasar-convex functions of the plane, members by construction, are quasiconvex.</summary>
    public static ClaimBody QuasarIsQuasiconvex { get; } = new ClaimBody.OnFormulas(["quasar-convex"], (instance, cancellation) =>
        Outcome(ClassCatalog.Find("quasiconvex")!.Decide(instance.Functions["f"], ClassArgument.None, cancellation), "quasar-convex by construction"));

    /// <summary>Proposition 1 for unbounded X: the two curves of <see cref="ApproachingCurves.Hyperbolas"/>, which are aiming with any <c>theta &lt;= 1/5</c>.</summary>
    public static ClaimBody AimingIsConnected { get; } = Disconnected(ApproachingCurves.Hyperbolas, "aiming", "theta", Rational.Create(1, 5));

    /// <summary>The same for the restricted secant inequality: the two curves of <see cref="ApproachingCurves.DoubleExponentials"/>, which have it with any <c>mu &lt;= 1/2</c>.</summary>
    public static ClaimBody RestrictedSecantIsConnected { get; } = Disconnected(ApproachingCurves.DoubleExponentials, "restricted-secant", "mu", Rational.Half);

    /// <summary>Two curves that are in a class with every constant up to the one of the written proof; what is certified anew is the class over the reach of the curves.</summary>
    private static ClaimBody.Predicate Disconnected(ApproachingCurves curves, string name, string parameter, Rational most) => new((instance, cancellation) =>
    {
        var constant = instance.Parameter("c");
        if (constant.Sign <= 0 || constant > most)
        {
            return new ClaimOutcome.NotApplicable($"0 < {parameter} <= {most}");
        }

        var proof = curves.Prove(constant, curves.Reach, cancellation);
        return proof.IsComplete
            ? new ClaimOutcome.Violated($"{curves.Text}: X = {{abs(y) = w(x)}} is two disjoint curves; {name}({parameter}={constant}) is certified at every point whose nearest point of X lies over "
                + $"[-{curves.Reach}, {curves.Reach}], and argued beyond")
            : new ClaimOutcome.Undecided($"{name}({parameter}={constant}) was not certified near (q, r/w(q)) in {FloatBoxes.Text(proof.Left!)}");
    });

    private static Rational Theta(Rational e) => new Rational(2) * (Rational.One - (e * e)) / (Rational.One + (e * e));

    private static ClaimOutcome Outcome(Verdict verdict, string hypothesis) => verdict switch
    {
        Fails fails => new ClaimOutcome.Violated($"{hypothesis}; {fails.Reason}; {fails.Witness.Text()}"),
        Holds => new ClaimOutcome.Satisfied(true),
        _ => new ClaimOutcome.NotApplicable("the conclusion is decided"),
    };
}
