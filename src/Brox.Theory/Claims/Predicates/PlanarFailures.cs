using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Broximal;
using Brox.Theory.Classes;

namespace Brox.Theory.Claims.Predicates;

/// <summary>Statements that hold on the line and fail in the plane, on formulas with certified verdicts.</summary>
internal static class PlanarFailures
{
    private const int StepBudget = 20_000;

    /// <summary>
    /// Theorem 5.4 without a unique minimizer, for <c>f(x, y) = w^2</c>, <c>w = y - e sin x</c>, on all of R^2, <c>0 &lt; e &lt; 1</c>. It is aiming with <c>theta = 2(1-e^2)/(1+e^2)</c>: let s be the vertical
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

        return WaveRefutation(e, t, cancellation) is { } refutation
            ? new ClaimOutcome.Violated($"(y - {e}*sin(x))^2 is aiming(theta={Theta(e)}); {refutation}")
            : new ClaimOutcome.Undecided("the two steps were not enclosed narrowly enough");
    });

    /// <summary>
    /// A Polyak-Lojasiewicz function with a unique minimizer that is not aligned: <c>f(x, y) = (e x)^2 + (y - 2 sin x)^2</c>, <c>0 &lt; e &lt; 1</c>, the sum of the squares of <c>r = (e x, y - 2 sin x)</c>, whose Jacobian J has the
    /// determinant e and <c>|J|^2 &lt;= e^2 + 5</c>: <c>|grad f|^2 = 4|J'r|^2 >= 4 e^2/(e^2+5) f</c>, and X = {0}. What is decided is the conclusion, <c>alignment(t)</c>, at <c>x = (21/10, -3)</c> where it is far.
    /// </summary>
    public static ClaimBody ValleyIsAligned { get; } = new ClaimBody.Predicate((instance, cancellation) =>
    {
        var (e, t) = (instance.Parameters["e"], instance.Parameters["t"]);
        var x = new Point(Rational.Create(21, 10), new Rational(-3));
        if (e.Sign <= 0 || e >= Rational.One || t.Sign <= 0 || Rational.Square(t) >= Metric.Identity(2).SquaredDistance(x, new Point(Rational.Zero, Rational.Zero)))
        {
            return new ClaimOutcome.NotApplicable("0 < e < 1, a positive radius for which (21/10, -3) is far");
        }

        var valley = FormulaFunction.Parse(["x", "y"], $"({e}*x)^2 + (y - 2*sin(x))^2", null);
        if (FormulaOperator.Brox(valley, x, Radius.FromLength(t), StepBudget, cancellation) is not { Cover.Count: > 0 } step)
        {
            return new ClaimOutcome.Undecided("the step was not enclosed");
        }

        var hull = step.Cover.Select(box => (FloatInterval[])[.. box]).Aggregate(FloatBoxes.Hull);
        return FloatBoxes.Dot(FloatBoxes.Difference(FloatBoxes.Of(x), hull), hull) is { Upper: < 0 } product
            ? new ClaimOutcome.Violated($"({e}*x)^2 + (y - 2*sin(x))^2, polyak-lojasiewicz(mu={2 * e * e / ((e * e) + 5)}) with X = {{0}}: x = {x} is far, every u in brox_t(x) lies in {FloatBoxes.Text(hull)}, "
                + $"so that <x-u, u-x*> <= {product.Upper:0.###} < 0")
            : new ClaimOutcome.Undecided("the step was not enclosed narrowly enough");
    });

    /// <summary>
    /// Why no minimizer <c>x* = (a, e sin a)</c> of the wave <c>(y - e sin x)^2</c> serves in <c>alignment(t)</c>, on all of R^2; <see langword="null"/> where it was not proved.
    /// </summary>
    /// <remarks>
    /// The step from <c>x = (-28, t+3)</c> is enclosed. With <c>v = x-u</c> in the enclosure, <c>&lt;v, u-x*&gt; = &lt;v, u&gt; - v_1 a - v_2 e sin a</c>; where <c>v_1 > 0</c> and <c>&lt;v, u&gt; + e|v_2| &lt; 0</c> this is
    /// negative for every <c>a >= 0</c>. As <c>f(-z) = f(z)</c>, the step from -x is -u, and it excludes every <c>a &lt;= 0</c>. The start is high above X, so that it is far.
    /// </remarks>
    public static string? WaveRefutation(Rational e, Rational t, CancellationToken cancellation)
    {
        var wave = FormulaFunction.Parse(["x", "y"], $"(y - {e}*sin(x))^2", null);
        var x = new Point(new Rational(-28), t + new Rational(3));
        if (FormulaOperator.Brox(wave, x, Radius.FromLength(t), StepBudget, cancellation) is not { Cover.Count: > 0, Minimum.Lower: > 0 } step)
        {
            return null;
        }

        var hull = step.Cover.Select(box => (FloatInterval[])[.. box]).Aggregate(FloatBoxes.Hull);
        var v = FloatBoxes.Difference(FloatBoxes.Of(x), hull);
        var largest = FloatBoxes.Dot(v, hull) + (FloatInterval.FromRational(e) * new FloatInterval(0, v[1].Magnitude));
        return v[0].Lower > 0 && largest.Upper < 0
            ? $"x = {x} is far, every u in brox_t(x) lies in {FloatBoxes.Text(hull)}, so that <x-u, u-x*> < 0 for every x* = (a, {e}*sin(a)) with a >= 0; by f(-z) = f(z) the step from {-Rational.One * x} excludes every a <= 0"
            : null;
    }

    /// <summary>Quasar-convex functions of the plane, members by construction, are quasiconvex.</summary>
    public static ClaimBody QuasarIsQuasiconvex { get; } = new ClaimBody.OnFormulas([ClassName.QuasarConvex], (instance, cancellation) =>
        Outcome(ClassCatalog.Named(ClassName.Quasiconvex).Decide(instance.Functions["f"], ClassArgument.None, cancellation),
            "quasar-convex by construction"));

    /// <summary>Of two far points at the same distance from x*, close together, one is not higher than the other, and <c>&lt;x-u, u-x*>_B &lt; 0</c>; real-valued f with a unique minimizer have far points.</summary>
    public static ClaimBody NotUniformlyAligned { get; } = new ClaimBody.OnFormulas([ClassName.StrictlyQuasiconvex], (instance, cancellation) =>
        instance.Parameter("t").Sign <= 0
            ? new ClaimOutcome.NotApplicable("a positive radius")
            : ClassCatalog.Named(ClassName.UniformlyAlignedInBall).Decide(instance.Functions["f"], ClassArgument.Of(Radius.FromLength(instance.Parameter("t"))), cancellation) switch
            {
                Fails => new ClaimOutcome.Satisfied(true),
                Holds holds => new ClaimOutcome.Violated(holds.Reason),
                var other => new ClaimOutcome.Undecided(((Undecided)other).Reason),
            });

    /// <summary>Proposition 1 for unbounded X: the two curves of <see cref="ApproachingCurves.Hyperbolas"/>, which are aiming with any <c>theta &lt;= 1/5</c>.</summary>
    public static ClaimBody AimingIsConnected { get; } = Disconnected(ApproachingCurves.Hyperbolas, ClassName.Aiming, "theta",
        Rational.Create(1, 5));

    /// <summary>The same for the restricted secant inequality: the two curves of <see cref="ApproachingCurves.DoubleExponentials"/>, which have it with any <c>mu &lt;= 1/2</c>.</summary>
    public static ClaimBody RestrictedSecantIsConnected { get; } = Disconnected(ApproachingCurves.DoubleExponentials,
        ClassName.RestrictedSecant, "mu", Rational.Half);

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
        _ => new ClaimOutcome.Undecided(((Undecided)verdict).Reason),
    };
}
