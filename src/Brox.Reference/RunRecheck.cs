using Brox.Definitions.Claims;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Functions.Text;
using Brox.Numbers;

namespace Brox.Reference;

/// <summary>
/// The claims on the Ball Proximal Point Method, re-evaluated from the definitions for one saved run: whether the function is in the class that the claim supposes, whether each iterate
/// is in the broximal set of the one before and is one that the rule allows, and whether the statement fails. Slow, and independent of the operator and the deciders.
/// </summary>
public static class RunRecheck
{
    /// <summary>The claims that are re-evaluated here.</summary>
    public static IReadOnlyList<string> Claims { get; } = [.. RunReading.All.Select(r => r.Claim).Distinct()];

    /// <summary>Why a run does not refute a claim, in one line; <see langword="null"/> where it does.</summary>
    /// <param name="claim">The claim, one of <see cref="Claims"/>.</param>
    /// <param name="reading">The reading or variant as saved files name it, such as <c>P</c> or <c>W, drop progress</c>; empty for the claim itself.</param>
    /// <param name="f">The function.</param>
    /// <param name="radius">The radius.</param>
    /// <param name="rule">The rule: <c>farthest</c>, <c>any-moving</c> or <c>nearest</c>.</param>
    /// <param name="run">The consecutive iterates.</param>
    /// <param name="xStar">The minimizer that the statement names; <see langword="null"/> where it names none.</param>
    /// <exception cref="ArgumentException">The claim, or its reading, is not written out here.</exception>
    public static string? Refusal(string claim, string reading, FiniteFunction f, Radius radius, string rule, IReadOnlyList<Point> run, Point? xStar)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(run);
        var known = RunReading.Find(claim, reading) ?? throw new ArgumentException(WhyUnknown(claim, reading), nameof(reading));
        return Refusal(known.Statement, f, radius, rule, run, xStar);
    }

    /// <summary>Why a claim, or its reading, is not written out here, in one line.</summary>
    internal static string WhyUnknown(string claim, string reading) => Claims.Contains(claim)
        ? $"{claim} has no reading \"{reading}\"; known: {string.Join(", ", RunReading.All.Where(r => r.Claim == claim).Select(r => $"\"{r.Variant.FileName}\""))}"
        : $"\"{claim}\" is not rechecked along a run";

    private static string? Refusal(RunStatement statement, FiniteFunction f, Radius radius, string rule, IReadOnlyList<Point> run, Point? xStar)
    {
        if (statement.Hypothesis is { } hypothesis && MembershipRecheck.Of(f, hypothesis, radius, null).Kind != MembershipKind.Member)
        {
            return $"the function is not in {hypothesis}({radius})";
        }

        if (run.Count < statement.Iterates)
        {
            return $"the claim speaks of {statement.Iterates} consecutive iterates";
        }

        for (var k = 0; k + 1 < run.Count; k++)
        {
            if (WhyNotAStep(f, radius, rule, run[k], run[k + 1]) is { } reason)
            {
                return $"x_{k + 1} = {run[k + 1]} does not follow x_{k} = {run[k]}: {reason}";
            }
        }

        if (!run.Take(statement.Far).All(x => IsFar(f, radius, x)))
        {
            return $"the first {statement.Far} iterates are not all far";
        }

        return statement switch
        {
            RunStatement.NoReturn => Is(run[2] == run[0] && run[1] != run[0], "the run does not move away and come back"),
            RunStatement.Moves => Is(run[0] == run[1] && !IsMinimizer(f, run[0]), "the run moves, or starts in X"),
            RunStatement.Optimality => Is(IsMinimizer(f, run[0]) ? !IsMinimizer(f, run[1]) : run[0] == run[1], "part (i) holds along the run"),
            RunStatement.Arrival s => Is(IsMinimizer(f, run[1]) != (s.ByBall ? !IsFar(f, radius, run[0]) : IsMinimizer(f, run[0])), "x_1 is in X exactly when the reading says so"),
            RunStatement.LongSteps { IsPair: true } => Is(f.Metric.SquaredDistance(run[2], run[0]) <= radius.Squared, "|x_2-x_0| > t"),
            RunStatement.LongSteps => Is(
                f.Metric.SquaredDistance(run[2], run[0]) <= radius.Squared && f.Metric.SquaredDistance(run[3], run[1]) <= radius.Squared, "|x_2-x_0| > t or |x_3-x_1| > t"),
            RunStatement.Decrease s => Decrease(s, f, radius, run, xStar),
            RunStatement.Steps s => Steps(s, f, radius, run, xStar),
            var other => throw new ArgumentException($"unknown statement {other}", nameof(statement)),
        };
    }

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

    private static string? Decrease(RunStatement.Decrease statement, FiniteFunction f, Radius radius, IReadOnlyList<Point> run, Point? xStar)
    {
        if (xStar is not { } star || !Serves(f, radius, star))
        {
            return "x* does not serve in the definition of alignment";
        }

        var decrease = statement.Share is { } share ? share * radius.Squared : f.Metric.SquaredDistance(run[0], run[1]);
        return Is(f.Metric.SquaredDistance(run[statement.Lag], star) > f.Metric.SquaredDistance(run[0], star) - decrease, "the squared distance falls as stated");
    }

    private static string? Steps(RunStatement.Steps statement, FiniteFunction f, Radius radius, IReadOnlyList<Point> run, Point? xStar)
    {
        if (xStar is not { } star || !IsMinimizer(f, star))
        {
            return "x* is not a minimizer";
        }

        if (statement.AsksServing && !Serves(f, radius, star))
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

        var bound = statement.Bound.Allowed(f.Metric.SquaredDistance(run[0], star) / radius.Squared);
        return Is(run.Count - 1 > bound, $"the run takes {Counted.Of(run.Count - 1, "step")} and {bound} are allowed");
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
