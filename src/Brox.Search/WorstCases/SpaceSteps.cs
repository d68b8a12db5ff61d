namespace Brox.Search.WorstCases;

/// <summary>Steps in three dimensions orthogonal to the direction of <c>x* = 0</c>, rounded to admitted integer points.</summary>
internal static class SpaceSteps
{
    private const int Directions = 36;
    private const int Halvings = 12;

    /// <summary>
    /// The end u of the step from x with <c>&lt;x-u, u&gt; &gt;= 0</c>, nearly 0, and the given components, in units of t, along and across the drift around the third axis;
    /// <see langword="null"/> where there is none.
    /// </summary>
    public static long[]? End(long[] x, double along, double across)
    {
        var norm = Math.Sqrt(ExactRun.Dot(x, x));
        double[] r = [x[0] / norm, x[1] / norm, x[2] / norm];
        var flat = Math.Sqrt(1 - (r[2] * r[2]));
        var sine = Math.Sqrt((along * along) + (across * across)) * ExactRun.Scale / norm;
        if (sine is 0 or >= 1 || double.IsNaN(sine) || flat < 1e-6)
        {
            return null;
        }

        double[] up = [-r[2] * r[0] / flat, -r[2] * r[1] / flat, flat];
        double[] drift = [(up[1] * r[2]) - (up[2] * r[1]), (up[2] * r[0]) - (up[0] * r[2]), (up[0] * r[1]) - (up[1] * r[0])];
        var length = Math.Sqrt((along * along) + (across * across));
        var cosine = Math.Sqrt(1 - (sine * sine));
        double[] u = [.. Enumerable.Range(0, 3).Select(i =>
            norm * cosine * ((cosine * r[i]) + (sine * ((along * drift[i]) + (across * up[i])) / length)))];
        return Rounded(x, u);
    }

    /// <summary>The run continued by strict steps, each as far from 0 as one of some directions allows, until it is near or cannot go on.</summary>
    public static ExactRun Finish(ExactRun run)
    {
        var finished = run.Copy();
        while (!finished.IsNear)
        {
            var next = Enumerable.Range(0, Directions)
                .Select(k => Shortest(finished, 2 * Math.PI * k / Directions))
                .OfType<long[]>()
                .MaxBy(u => ExactRun.Dot(u, u));
            if (next is null)
            {
                break;
            }

            finished.Add(next);
        }

        return finished;
    }

    private static long[]? Shortest(ExactRun run, double angle)
    {
        var (cosine, sine) = (Math.Cos(angle), Math.Sin(angle));
        var twentieths = Enumerable.Range(1, 19).FirstOrDefault(k => Admitted(k / 20.0) is not null);
        if (twentieths == 0)
        {
            return null;
        }

        var (low, high) = ((twentieths - 1) / 20.0, twentieths / 20.0);
        var end = Admitted(high);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            if (Admitted(middle) is { } shorter)
            {
                (high, end) = (middle, shorter);
            }
            else
            {
                low = middle;
            }
        }

        return end;

        long[]? Admitted(double length) => End(run.Last, length * cosine, length * sine) is { } u && run.Admits(u) ? u : null;
    }

    /// <summary>The integer point around u farthest from 0 with <c>&lt;x-u, u&gt; &gt;= 0</c>.</summary>
    private static long[]? Rounded(long[] x, double[] u)
    {
        long[]? best = null;
        for (var k = 0; k < 64; k++)
        {
            long[] w = [(long)Math.Floor(u[0]) + (k & 3) - 1, (long)Math.Floor(u[1]) + (k >> 2 & 3) - 1, (long)Math.Floor(u[2]) + (k >> 4) - 1];
            if (ExactRun.Dot(x, w) >= ExactRun.Dot(w, w) && ExactRun.Dot(w, w) > 0 && (best is null || ExactRun.Dot(w, w) > ExactRun.Dot(best, best)))
            {
                best = w;
            }
        }

        return best;
    }
}
