namespace Brox.Search.WorstCases;

/// <summary>
/// The staircase in three dimensions: a repeated block of a plateau and two strict steps, mirrored from block to block, found by a beam search (fixed seed) that varies the
/// block and keeps the runs that lost least of <c>|x_k|^2</c>. After a plateau the window of two steps may be as short as its first step (Lemma A.4 does not forbid it), which
/// makes the average squared step less than <c>t^2/4</c>.
/// </summary>
internal sealed class Staircase
{
    private const int Width = 48;
    private const int Children = 24;
    private const int ChildrenKept = 4;
    private const int FinishesTried = 4;

    /// <summary>Along the drift and across it, in units of t: the plateau, and the strict steps after it.</summary>
    private static readonly (double Along, double Across)[] Pattern = [(0.158, 0.281), (0.6, 0.37), (0.17, 0.282)];

    private static readonly double[] Sigmas = [0, 0.003, 0.01, 0.03];
    private static readonly double[] Stretches = [1, 1.001, 1.003, 1.01, 1.03, 1.06, 1.1];

    private readonly SeededGaussian _random = new(seed: 1);
    private readonly CancellationToken _cancellation;

    private Staircase(CancellationToken cancellation) => _cancellation = cancellation;

    /// <summary>The longest run found.</summary>
    public static WorstCase Of(int ratio, CancellationToken cancellation) =>
        new Staircase(cancellation).Search(ratio).ToWorstCase($"staircase, d0/t = {ratio}");

    private ExactRun Search(int ratio)
    {
        // The run starts inside a block, with its last strict step.
        List<Branch> beam = [new(new ExactRun([ratio * ExactRun.Scale, 0, 0]), 1, Pattern)];
        ExactRun? best = null;
        for (var first = 2; beam.Count > 0; first = 0)
        {
            _cancellation.ThrowIfCancellationRequested();
            foreach (var branch in beam.Take(FinishesTried).Where(b => ExactRun.Dot(b.Run.Last, b.Run.Last) < 4 * ExactRun.Scale * ExactRun.Scale))
            {
                var finished = SpaceSteps.Finish(branch.Run);
                best = finished.IsNear && finished.Count > (best?.Count ?? 0) ? finished : best;
            }

            beam = [.. beam.SelectMany(branch => Grow(branch, first))
                .OrderByDescending(b => ExactRun.Dot(b.Run.Last, b.Run.Last))
                .Take(Width)];
        }

        return best ?? throw new InvalidOperationException("no run of the pattern reaches the minimizer");
    }

    private List<Branch> Grow(Branch branch, int first)
    {
        var grown = new List<Branch>();
        for (var child = 0; child < Children; child++)
        {
            var sigma = Sigmas[child % Sigmas.Length];
            (double, double)[] pattern = [.. branch.Pattern.Select(p => (p.Along + (sigma * _random.Next()), p.Across + (sigma * _random.Next())))];
            var run = branch.Run.Copy();
            var isWhole = true;
            for (var kind = first; kind < Pattern.Length && isWhole; kind++)
            {
                isWhole = !run.IsNear && TryStep(run, pattern[kind], branch.Side, isPlateau: kind == 0);
            }

            if (isWhole)
            {
                grown.Add(new Branch(run, -branch.Side, pattern));
            }
        }

        return [.. grown.OrderByDescending(b => ExactRun.Dot(b.Run.Last, b.Run.Last)).Take(ChildrenKept)];
    }

    private static bool TryStep(ExactRun run, (double Along, double Across) step, int side, bool isPlateau)
    {
        foreach (var stretch in Stretches)
        {
            var u = SpaceSteps.End(run.Last, stretch * step.Along, stretch * step.Across * side);
            if (u is not null && run.Admits(u, isPlateau))
            {
                run.Add(u, isPlateau);
                return true;
            }
        }

        return false;
    }

    private sealed record Branch(ExactRun Run, int Side, (double Along, double Across)[] Pattern);
}
