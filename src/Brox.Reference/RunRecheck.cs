using System.Numerics;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Reference;

/// <summary>
/// The claims on the Ball Proximal Point Method, re-evaluated from the definitions for one saved run: whether the function is in the class that the claim supposes, whether each iterate
/// is in the broximal set of the one before and is one that the rule allows, and whether the statement fails. Slow, and independent of the operator and the deciders.
/// </summary>
public static class RunRecheck
{
    /// <summary>The claims that are re-evaluated here.</summary>
    public static IReadOnlyList<string> Claims { get; } = ["lem-A.2", "lem-A.3", "lem-A.4", "thm-4.1.i", "thm-4.1.ii.a", "thm-4.1.ii.b", "thm-4.1.iii", "bound-9/2"];

    /// <summary>Why a run does not refute a claim, in one line; <see langword="null"/> where it does.</summary>
    /// <param name="claim">The claim, one of <see cref="Claims"/>.</param>
    /// <param name="reading">The reading or variant, such as <c>P</c> or <c>W, drop progress</c>; empty for the claim itself.</param>
    /// <param name="f">The function.</param>
    /// <param name="radius">The radius.</param>
    /// <param name="rule">The rule: <c>farthest</c>, <c>any-moving</c> or <c>nearest</c>.</param>
    /// <param name="run">The consecutive iterates.</param>
    /// <param name="xStar">The minimizer that the statement names; <see langword="null"/> where it names none.</param>
    /// <exception cref="ArgumentException">The claim is not written out here.</exception>
    public static string? Refusal(string claim, string reading, FiniteFunction f, Radius radius, string rule, IReadOnlyList<Point> run, Point? xStar)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (!Claims.Contains(claim))
        {
            throw new ArgumentException($"\"{claim}\" is not rechecked along a run", nameof(claim));
        }

        if (Hypothesis(claim, reading) is { } hypothesis && !FiniteRecheck.IsMember(f, hypothesis, radius))
        {
            return $"the function is not in {hypothesis}({radius})";
        }

        if (run.Count < 2)
        {
            return "a run has two iterates at least";
        }

        for (var k = 0; k + 1 < run.Count; k++)
        {
            if (WhyNotAStep(f, radius, rule, run[k], run[k + 1]) is { } reason)
            {
                return $"x_{k + 1} = {run[k + 1]} does not follow x_{k} = {run[k]}: {reason}";
            }
        }

        return claim switch
        {
            "lem-A.2" => Return(f, radius, run, farOnly: !reading.Contains("drop far", StringComparison.Ordinal)),
            "lem-A.3" => Is(run[0] == run[1] && !IsMinimizer(f, run[0]), "the run moves, or starts in X"),
            "thm-4.1.i" when reading.StartsWith('O') => Is(IsMinimizer(f, run[1]) != (reading.Length > 1 ? IsMinimizer(f, run[0]) : !IsFar(f, radius, run[0])), "x_1 is in X exactly when the reading says so"),
            "thm-4.1.i" => Is(IsMinimizer(f, run[0]) ? !IsMinimizer(f, run[1]) : run[0] == run[1], "part (i) holds along the run"),
            "lem-A.4" => reading.StartsWith('P') ? Pair(f, radius, run) : Window(f, radius, run),
            "thm-4.1.ii.a" => Decrease(f, radius, run, xStar, 1, f.Metric.SquaredDistance(run[0], run[1])),
            "thm-4.1.ii.b" => Decrease(f, radius, run, xStar, reading.StartsWith('P') ? 2 : 3, Rational.Half * radius.Squared),
            _ => Steps(claim, reading, f, radius, run, xStar),
        };
    }

    private static string? Hypothesis(string claim, string reading) =>
        claim == "thm-4.1.i" && reading.StartsWith('O') ? null
        : claim == "lem-A.2" ? reading.Contains("drop alignment", StringComparison.Ordinal) ? null : "alignment"
        : reading.Contains("drop progress", StringComparison.Ordinal) ? claim == "lem-A.3" ? null : "alignment"
        : reading.Contains("drop alignment", StringComparison.Ordinal) || claim == "lem-A.3" ? "progress"
        : "broximally-aligned";

    private static string? WhyNotAStep(FiniteFunction f, Radius radius, string rule, Point x, Point next)
    {
        if (f.IndexOf(x) < 0 || f.IndexOf(next) < 0)
        {
            return "it is not in dom f";
        }

        var inBall = f.Points.Where(z => f.Metric.SquaredDistance(x, z) <= radius.Squared).ToList();
        var lowest = inBall.Select(z => Value(f, z)).Aggregate(Rational.Min);
        var set = inBall.Where(z => Value(f, z) == lowest).ToList();
        if (!set.Contains(next))
        {
            return "it is not in the broximal set";
        }

        var distance = f.Metric.SquaredDistance(x, next);
        var isAllowed = rule switch
        {
            "farthest" => set.TrueForAll(z => f.Metric.SquaredDistance(x, z) <= distance),
            "nearest" => set.TrueForAll(z => f.Metric.SquaredDistance(x, z) >= distance),
            "any-moving" => next != x || set.Count == 1,
            _ => false,
        };
        return isAllowed ? null : $"the rule {rule} does not choose it";
    }

    private static string? Return(FiniteFunction f, Radius radius, IReadOnlyList<Point> run, bool farOnly) =>
        run.Count < 3 ? "three iterates are asked for"
        : farOnly && !run.Take(2).All(x => IsFar(f, radius, x)) ? "x_0 and x_1 are not both far"
        : Is(run[2] == run[0] && run[1] != run[0], "the run does not move away and come back");

    private static string? Pair(FiniteFunction f, Radius radius, IReadOnlyList<Point> run) =>
        run.Count < 3 ? "three iterates are asked for"
        : !run.Take(2).All(x => IsFar(f, radius, x)) ? "x_0 and x_1 are not both far"
        : Is(f.Metric.SquaredDistance(run[2], run[0]) <= radius.Squared, "|x_2-x_0| > t");

    private static string? Window(FiniteFunction f, Radius radius, IReadOnlyList<Point> run) =>
        run.Count < 4 ? "four iterates are asked for"
        : !run.Take(3).All(x => IsFar(f, radius, x)) ? "x_0, x_1, x_2 are not all far"
        : Is(f.Metric.SquaredDistance(run[2], run[0]) <= radius.Squared && f.Metric.SquaredDistance(run[3], run[1]) <= radius.Squared, "|x_2-x_0| > t or |x_3-x_1| > t");

    private static string? Decrease(FiniteFunction f, Radius radius, IReadOnlyList<Point> run, Point? xStar, int lag, Rational decrease) =>
        xStar is not { } star || !Serves(f, radius, star) ? "x* does not serve in the definition of alignment"
        : run.Count <= lag ? $"{lag + 1} iterates are asked for"
        : !run.Take(lag).All(x => IsFar(f, radius, x)) ? $"the first {lag} iterates are not all far"
        : Is(f.Metric.SquaredDistance(run[lag], star) > f.Metric.SquaredDistance(run[0], star) - decrease, "the squared distance falls as stated");

    private static string? Steps(string claim, string reading, FiniteFunction f, Radius radius, IReadOnlyList<Point> run, Point? xStar)
    {
        if (xStar is not { } star || !IsMinimizer(f, star))
        {
            return "x* is not a minimizer";
        }

        if (!reading.Contains("drop alignment", StringComparison.Ordinal) && !Serves(f, radius, star))
        {
            return "x* does not serve in the definition of alignment";
        }

        if (run.Take(run.Count - 1).Any(x => IsMinimizer(f, x)))
        {
            return "the run passes through X before its end";
        }

        if (!IsMinimizer(f, run[^1]))
        {
            // A run that comes back to a point can go round for ever.
            return Is(run.Take(run.Count - 1).Contains(run[^1]), "the run ends neither in X nor at an earlier point");
        }

        var ratio = f.Metric.SquaredDistance(run[0], star) / radius.Squared;
        var bound = ratio <= Rational.One ? BigInteger.One
            : claim == "bound-9/2" ? (Rational.Create(9, 2) * (ratio - Rational.One)).Ceiling() + 3
            : ((reading.StartsWith('P') ? 2 : 3) * (2 * (ratio - Rational.One)).Ceiling()) + 1;
        return Is(run.Count - 1 > bound, $"the run takes {run.Count - 1} steps and {bound} are allowed");
    }

    private static bool Serves(FiniteFunction f, Radius radius, Point star) => IsMinimizer(f, star) && f.Points.All(x =>
    {
        if (!IsFar(f, radius, x))
        {
            return true;
        }

        var inBall = f.Points.Where(z => f.Metric.SquaredDistance(x, z) <= radius.Squared).ToList();
        return inBall.Where(u => inBall.TrueForAll(z => Value(f, u) <= Value(f, z))).All(u => f.Metric.InnerProduct(x - u, u - star).Sign >= 0);
    });

    private static bool IsFar(FiniteFunction f, Radius radius, Point x) => !f.Points.Any(z => IsMinimizer(f, z) && f.Metric.SquaredDistance(x, z) <= radius.Squared);

    private static bool IsMinimizer(FiniteFunction f, Point x) => f.IndexOf(x) >= 0 && f.Values.All(v => Value(f, x) <= v);

    private static Rational Value(FiniteFunction f, Point x) => f.Values[f.IndexOf(x)];

    private static string? Is(bool violated, string otherwise) => violated ? null : otherwise;
}
