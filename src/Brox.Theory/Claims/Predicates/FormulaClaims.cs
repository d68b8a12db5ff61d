using System.Collections.Immutable;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Claims.Language;

namespace Brox.Theory.Claims.Predicates;

/// <summary>What a broximal step of a formula satisfies, at one point of each instance.</summary>
internal static class FormulaClaims
{
    /// <summary>Below this cosine a sampled product counts as negative, and is looked at again.</summary>
    private const double Tolerance = 1e-5;

    private const int ManyStarts = 20;

    private const int MostRounds = 20;

    private static readonly ClaimOutcome _notAStep = new ClaimOutcome.NotApplicable("x in the box, f(c) = 0, a positive radius");

    /// <summary><c>&lt;x-u, u-x*>_B >= 0</c> and <c>u != x</c> for far x and u in <c>brox_t(x)</c>, proved by an enclosure of <c>brox_t(x)</c>.</summary>
    public static ClaimBody CertainlyAligned(params ImmutableArray<string> classes) => Step(classes, static (step, _) =>
        step.IsCertainlyAligned(step.Center) ? new ClaimOutcome.Satisfied(true)
        : step.Contradiction(step.Center) is { } evidence ? new ClaimOutcome.Violated(evidence)
        : !step.MayBeFar ? new ClaimOutcome.NotApplicable("x is far")
        : new ClaimOutcome.Undecided($"the enclosure of brox_t(x) at x = {step.X} is too wide"));

    /// <summary>The same for one u found by descent; what seems to violate it counts where an enclosure proves it.</summary>
    /// <param name="toSet">Whether the product is taken with the projection p of u on X instead of x*.</param>
    /// <param name="classes">The classes of the members.</param>
    public static ClaimBody Aligned(bool toSet, params ImmutableArray<string> classes) => Step(classes, (step, instance) =>
    {
        var x = Near(step.X);
        for (var starts = 3; ; starts = ManyStarts)
        {
            var u = step.Descend(starts);
            if (!(step.F.Evaluate(u) > 1e-9 * step.F.Evaluate(x)))
            {
                return new ClaimOutcome.NotApplicable("x is far");
            }

            var p = toSet ? OnWave(u, Near(step.Center), instance.Parameter("e").ToDouble()) : Near(step.Center);
            var cosine = step.Cosine(u, p);
            if (cosine >= -Tolerance && step.F.Evaluate(u) < step.F.Evaluate(x))
            {
                return new ClaimOutcome.Satisfied(true);
            }

            if (!toSet || instance.Parameter("e").IsZero)
            {
                if (step.Contradiction(step.Center) is { } evidence)
                {
                    return new ClaimOutcome.Violated(evidence);
                }
            }

            if (starts == ManyStarts)
            {
                return new ClaimOutcome.Undecided($"at x = {step.X} a point of low value has the cosine {cosine:0.#####}, and no enclosure settles it");
            }
        }
    });

    /// <summary>Lemma A.1 for one u found by descent: <c>grad f(u) = c B(x-u)</c> with <c>c >= 0</c>, and c = 0 inside the ball. Where it seems to fail, u must be the end of the descent to count.</summary>
    public static ClaimBody GradientAtStep(params ImmutableArray<string> classes) => Step(classes, static (step, _) =>
    {
        var u = step.Descend();
        for (var round = 0; ; round++)
        {
            if (IsParallel(step, u) is { } isInside)
            {
                return new ClaimOutcome.Satisfied(!isInside && step.F.Evaluate(u) < step.F.Evaluate(Near(step.X)));
            }

            var next = step.Further(u);
            var isLower = step.F.Evaluate(next) < step.F.Evaluate(u);
            if (!isLower || round == MostRounds)
            {
                return isLower
                    ? new ClaimOutcome.NotApplicable("u is a minimizer over the ball")
                    : new ClaimOutcome.Undecided($"at x = {step.X} descent ended where the gradient is no multiple of B(x-u)");
            }

            u = next;
        }
    });

    /// <summary>Lemma A.1 for a u that is no minimizer over the ball: the point of the segment from x to x* at half the radius. An enclosure proves that the gradient is not 0 there.</summary>
    public static ClaimBody GradientAnywhere(params ImmutableArray<string> classes) => Step(classes, static (step, _) =>
    {
        var square = step.F.Metric.SquaredDistance(step.X, step.Center);
        if (square <= step.Radius.Squared)
        {
            return new ClaimOutcome.NotApplicable("x is far");
        }

        var share = Rational.Create((long)(Math.Sqrt((step.Radius.Squared / square).ToDouble()) * 32), 64);
        var u = step.X + (share * (step.Center - step.X));
        var gradient = step.F.Differentiate(FloatBoxes.Of(u), second: false).Slopes;
        return gradient.Any(g => g.Lower > 0 || g.Upper < 0) && step.F.Metric.SquaredDistance(step.X, u) < step.Radius.Squared
            ? new ClaimOutcome.Violated($"u = {u} lies in the interior of the ball around x = {step.X}, and grad f(u) in {FloatBoxes.Text(gradient)} is not 0")
            : new ClaimOutcome.Satisfied(false);
    });

    /// <summary>Lemma C.4: <c>f(a x* + (1-a) x) &lt;= gamma a f* + (1 - gamma a) f(x)</c>, by enclosures of both sides.</summary>
    public static ClaimBody FallsTowardsCenter(params ImmutableArray<string> classes) => Step(classes, static (step, instance) =>
    {
        var (a, gamma) = (instance.Parameter("a"), instance.Parameters.TryGetValue("gamma", out var given) ? given : Rational.One);
        if (a.Sign <= 0 || a >= Rational.One || gamma.Sign <= 0 || gamma > Rational.One || step.X == step.Center)
        {
            return new ClaimOutcome.NotApplicable("0 < a < 1, 0 < gamma <= 1, x != x*");
        }

        var between = (a * step.Center) + ((Rational.One - a) * step.X);
        var (left, right) = (step.F.Enclose(FloatBoxes.Of(between)), FloatInterval.FromRational(Rational.One - (gamma * a)) * step.F.Enclose(FloatBoxes.Of(step.X)));
        return left.Upper <= right.Lower ? new ClaimOutcome.Satisfied(right.Lower > 0)
            : left.Lower > right.Upper ? new ClaimOutcome.Violated($"f({between}) in {FloatBoxes.Text(left)} is above (1 - {gamma * a}) f({step.X}) in {FloatBoxes.Text(right)}")
            : left.Upper - right.Lower <= 1e-12 * right.Magnitude ? new ClaimOutcome.Satisfied(false)
            : new ClaimOutcome.Undecided("the enclosures of both sides overlap");
    });

    private static ClaimBody.OnFormulas Step(ImmutableArray<string> classes, Func<FormulaStep, ConjectureInstance, ClaimOutcome> decide) =>
        new(classes, (instance, cancellation) => FormulaStep.Of(instance, cancellation) is { } step ? decide(step, instance) : _notAStep);

    /// <summary>Whether the gradient is a nonnegative multiple of <c>B(x-u)</c>, 0 inside the ball; the answer says whether u is inside, <see langword="null"/> says no.</summary>
    private static bool? IsParallel(FormulaStep step, double[] u)
    {
        var gradient = step.F.Differentiate(u, second: false).Gradient.Select(g => g.Value).ToArray();
        var inward = Inward(step, u);
        var (length, square) = (Norm(gradient), inward.Zip(inward, (a, b) => a * b).Sum());
        if (SquaredDistance(step, u) < step.Radius.Squared.ToDouble() * (1 - 1e-6))
        {
            return length < 1e-4 ? true : null;
        }

        var multiple = gradient.Zip(inward, (a, b) => a * b).Sum() / square;
        return multiple > -1e-9 && Norm([.. gradient.Zip(inward, (g, v) => g - (multiple * v))]) <= 1e-3 * length ? false : null;
    }

    private static double[] Near(Point x) => [.. x.Coordinates.Select(c => c.ToDouble())];

    private static double Norm(double[] v) => Math.Sqrt(v.Sum(a => a * a));

    private static double[] Inward(FormulaStep step, double[] u)
    {
        var difference = Near(step.X).Zip(u, (a, b) => a - b).ToArray();
        return [.. step.F.Metric.Rows.Select(row => row.Zip(difference, (b, v) => b.ToDouble() * v).Sum())];
    }

    private static double SquaredDistance(FormulaStep step, double[] u) => Inward(step, u).Zip(Near(step.X).Zip(u, (a, b) => a - b), (a, b) => a * b).Sum();

    /// <summary>The projection of a point on the wave <c>y_2 = e sin y_1</c>, the other coordinates 0, around a centre; the centre itself where e is 0.</summary>
    private static double[] OnWave(double[] u, double[] center, double e)
    {
        if (e == 0)
        {
            return center;
        }

        var (first, second) = (u[0] - center[0], u[1] - center[1]);
        double Square(double s) => ((s - first) * (s - first)) + (((e * Math.Sin(s)) - second) * ((e * Math.Sin(s)) - second));
        var (best, width) = (first, Math.Abs(second - (e * Math.Sin(first))));
        for (; width > 1e-12; width /= 8)
        {
            var middle = best;
            best = Enumerable.Range(-64, 129).Select(k => middle + (width * k / 64)).MinBy(Square);
        }

        var p = (double[])center.Clone();
        p[0] += best;
        p[1] += e * Math.Sin(best);
        return p;
    }
}
