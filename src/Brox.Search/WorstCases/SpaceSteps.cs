namespace Brox.Search.WorstCases;

/// <summary>Steps in three dimensions orthogonal to the direction of <c>x* = 0</c>, proposed in floating point and rounded to admitted integer points.</summary>
internal static class SpaceSteps
{
    /// <summary>By how much, in units of t, a proposed distance keeps off t, so that rounding to integer points does not cross it.</summary>
    public const double Margin = 2e-6;

    private const int Directions = 36;
    private const int Halvings = 40;
    private const int CoarseHalvings = 12;
    private const int NewtonSteps = 30;

    /// <summary>The end u of the step from x with <c>&lt;x-u, u&gt; = 0</c> in the direction of a vector, as long as its part orthogonal to x; not a number where that is longer than x.</summary>
    public static SpaceVector End(SpaceVector x, SpaceVector direction)
    {
        var norm = x.Length;
        var tangent = direction.Across(x.Unit());
        var sine = tangent.Length / norm;
        var cosine = Math.Sqrt(1 - (sine * sine));
        return cosine * ((cosine * x) + tangent);
    }

    /// <summary>The end of the shortest step in a direction that is at least a given distance away from a point; found by halving lengths between 0 and t.</summary>
    public static SpaceVector EndAway(SpaceVector x, SpaceVector direction, SpaceVector from, double distance)
    {
        var (low, high) = (0.0, 1.0);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = (End(x, middle * direction) - from).Length > distance ? (low, middle) : (middle, high);
        }

        return End(x, high * direction);
    }

    /// <summary>The end of the step from x at given distances from two points, by Newton's method from a first guess; <see langword="null"/> where it does not converge.</summary>
    public static SpaceVector? EndAt(SpaceVector x, SpaceVector guess, (SpaceVector From, double Distance) first, (SpaceVector From, double Distance) second)
    {
        const double Step = 1e-6;
        var normal = x.Unit();
        var along = guess.Across(normal).Unit();
        var across = normal.Cross(along);
        var (a, b) = (guess.Dot(along), guess.Dot(across));
        for (var i = 0; i < NewtonSteps; i++)
        {
            var (f, g) = Excess(a, b);
            if (Math.Abs(f) + Math.Abs(g) < 1e-12)
            {
                return End(x, (a * along) + (b * across));
            }

            var (fa, ga) = Excess(a + Step, b);
            var (fb, gb) = Excess(a, b + Step);
            var (faa, gaa, fbb, gbb) = ((fa - f) / Step, (ga - g) / Step, (fb - f) / Step, (gb - g) / Step);
            var determinant = (faa * gbb) - (fbb * gaa);
            var (da, db) = (((f * gbb) - (g * fbb)) / determinant, ((faa * g) - (gaa * f)) / determinant);
            if (!(Math.Abs(da) + Math.Abs(db) < 1))
            {
                return null;
            }

            (a, b) = (a - da, b - db);
        }

        return null;

        (double First, double Second) Excess(double a, double b)
        {
            var u = End(x, (a * along) + (b * across));
            return ((u - first.From).Length - first.Distance, (u - second.From).Length - second.Distance);
        }
    }

    /// <summary>Appends the admitted integer point farthest from 0 among the 64 around u; whether there is one.</summary>
    public static bool TryAdd(ExactRun run, SpaceVector? u, bool isPlateau = false)
    {
        if (u is not { } end || Around(run, end, isPlateau) is not { } point)
        {
            return false;
        }

        run.Add(point, isPlateau);
        return true;
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
        var x = SpaceVector.Of(run.Last);
        var normal = x.Unit();
        var flat = Math.Abs(normal.X) < 0.5 ? new SpaceVector(1, 0, 0) : new SpaceVector(0, 1, 0);
        var direction = flat.Across(normal).Unit().Turned(normal, angle);
        var twentieths = Enumerable.Range(1, 19).FirstOrDefault(k => Admitted(k / 20.0) is not null);
        if (twentieths == 0)
        {
            return null;
        }

        var (low, high) = ((twentieths - 1) / 20.0, twentieths / 20.0);
        var end = Admitted(high);
        for (var i = 0; i < CoarseHalvings; i++)
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

        long[]? Admitted(double length) => Around(run, End(x, length * direction), isPlateau: false);
    }

    private static long[]? Around(ExactRun run, SpaceVector u, bool isPlateau)
    {
        if (double.IsNaN(u.X))
        {
            return null;
        }

        long[]? best = null;
        var (x, y, z) = (Floor(u.X), Floor(u.Y), Floor(u.Z));
        for (var k = 0; k < 64; k++)
        {
            long[] w = [x + (k & 3) - 1, y + (k >> 2 & 3) - 1, z + (k >> 4) - 1];
            if ((best is null || ExactRun.Dot(w, w) > ExactRun.Dot(best, best)) && run.Admits(w, isPlateau) && ExactRun.Dot(w, w) > 0)
            {
                best = w;
            }
        }

        return best;

        static long Floor(double c) => (long)Math.Floor(c * ExactRun.Scale);
    }
}
