using Brox.Theory.Broximal;

namespace Brox.Search.WorstCases;

/// <summary>
/// The planar spiral: every step is nearly orthogonal to the direction of <c>x* = 0</c>, and as short as the point before the last one allows, which must not see the next
/// one in its ball. Such steps are a little over <c>t/2</c>, and a winding lies farther than t inside the one before it.
/// </summary>
internal static class Spiral
{
    private const int FirstStepFrom = 40;
    private const int FirstStepTo = 60;
    private const int Halvings = 60;

    /// <summary>The longest spiral over the first steps 0.40, 0.41, ..., 0.60.</summary>
    public static WorstCase Of(int ratio, CancellationToken cancellation)
    {
        var best = Enumerable.Range(FirstStepFrom, FirstStepTo - FirstStepFrom + 1)
            .Select(hundredths => Run(ratio, hundredths / 100.0, cancellation))
            .Where(run => run.IsNear)
            .MaxBy(run => run.Count)!;
        return best.ToWorstCase($"spiral, d0/t = {ratio}");
    }

    private static ExactRun Run(int ratio, double firstStep, CancellationToken cancellation)
    {
        var run = new ExactRun([0, ratio * ExactRun.Scale], SelectionRule.Farthest);
        while (!run.IsNear)
        {
            cancellation.ThrowIfCancellationRequested();
            if ((Place(run, ShortestStep(run, firstStep)) ?? PlaceLonger(run)) is not { } next)
            {
                break;
            }

            run.Add(next);
        }

        return run;
    }

    private static double ShortestStep(ExactRun run, double firstStep)
    {
        if (run.BeforeLast is not { } previous)
        {
            return firstStep * ExactRun.Scale;
        }

        var (low, high) = (0.0, (double)ExactRun.Scale);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            var (x, y) = Orthogonal(run.Last, middle);
            var (dx, dy) = (x - previous[0], y - previous[1]);
            (low, high) = (dx * dx) + (dy * dy) > (double)ExactRun.Scale * ExactRun.Scale ? (low, middle) : (middle, high);
        }

        return high;
    }

    private static long[]? PlaceLonger(ExactRun run)
    {
        for (var hundredths = 1; hundredths < 100; hundredths++)
        {
            if (Place(run, hundredths * (ExactRun.Scale / 100.0)) is { } next && ExactRun.Dot(next, next) > 0)
            {
                return next;
            }
        }

        return null;
    }

    /// <summary>The admitted integer point farthest from 0 among those around the end of the step.</summary>
    private static long[]? Place(ExactRun run, double step)
    {
        var (x, y) = Orthogonal(run.Last, step);
        long[]? best = null;
        for (var i = (long)Math.Floor(x) - 2; i <= (long)Math.Floor(x) + 3; i++)
        {
            for (var j = (long)Math.Floor(y) - 2; j <= (long)Math.Floor(y) + 3; j++)
            {
                long[] u = [i, j];
                if ((best is null || ExactRun.Dot(u, u) > ExactRun.Dot(best, best)) && run.Admits(u))
                {
                    best = u;
                }
            }
        }

        return best;
    }

    /// <summary>The end u of the clockwise step of a given length from x with <c>&lt;x-u, u&gt; = 0</c>.</summary>
    private static (double X, double Y) Orthogonal(long[] x, double step)
    {
        var squared = (double)ExactRun.Dot(x, x);
        var sine = Math.Min(step / Math.Sqrt(squared), 1);
        var cosine = Math.Sqrt(1 - (sine * sine));
        return (cosine * ((x[0] * cosine) + (x[1] * sine)), cosine * ((x[1] * cosine) - (x[0] * sine)));
    }
}
