using Brox.Theory.Broximal;

namespace Brox.Search.WorstCases;

/// <summary>
/// The staircase in three dimensions: blocks of a plateau p, a long strict step q and a short strict step a, then a turn, right and left by turns. After a strict step a plateau
/// may come back into the ball (Lemma A.4 forbids only a window of two steps with no such pair in it), so the average squared step falls below <c>t^2/4</c>.
/// <para>
/// Rule <c>any-moving</c>: p, q, a are t/3, 2t/3, t/3 long on one line, and the turn is a right angle. Rule <c>farthest</c>: the plateau must not lead farther away than a did, so
/// a turn is dearer: the limit of the best block has <c>|p| = |a| = 0.332 t</c>, <c>|q| = 0.699 t</c>, q turned by 60 degrees, p orthogonal to the q before it, a to the q after
/// it (<see cref="TurnBound"/> proves that no block is better). A beam search with a fixed seed varies the direction of a, the one choice that is left.
/// </para>
/// </summary>
internal sealed class Staircase
{
    private const int WidthTimesRatio = 80;
    private const int Children = 4;
    private const int FinishesTried = 4;
    private const int Starts = 24;
    private const double Spread = 0.01;

    private static readonly double[] Spreads = [0, Spread / 4, Spread, 3 * Spread];

    private readonly SeededGaussian _random = new(seed: 1);
    private readonly SelectionRule _rule;
    private readonly double _long;
    private readonly double _short;
    private readonly double _bend;
    private readonly double _weight;
    private readonly double _perStep;
    private readonly CancellationToken _cancellation;

    private Staircase(SelectionRule rule, CancellationToken cancellation)
    {
        (_rule, _cancellation) = (rule, cancellation);

        // The limit d0/t -> infinity: lengths of q and of p and a, the angle from q to a, the share of |q|^2 that belongs to the turn after it, and the average squared step.
        (_long, _short, _bend, _weight, _perStep) = rule == SelectionRule.Farthest
            ? (0.698671, 0.331933, Math.PI / 6, TurnBound.Share.ToDouble(), TurnBound.PerStep.ToDouble())
            : (2.0 / 3, 1.0 / 3, 0.0, 0.5, 2.0 / 9);
    }

    /// <summary>The longest run found.</summary>
    public static WorstCase Of(int ratio, SelectionRule rule, CancellationToken cancellation) =>
        new Staircase(rule, cancellation).Search(ratio).ToWorstCase($"staircase, rule {SelectionRuleNames.NameOf(rule)}, d0/t = {ratio}");

    private ExactRun Search(int ratio)
    {
        var beam = Begin(ratio);
        ExactRun? best = null;
        while (beam.Count > 0)
        {
            _cancellation.ThrowIfCancellationRequested();
            foreach (var branch in beam.Take(FinishesTried).Where(b => ExactRun.Dot(b.Run.Last, b.Run.Last) < 4 * ExactRun.Scale * ExactRun.Scale))
            {
                Consider(SpaceSteps.Finish(branch.Run));
            }

            var grown = beam.SelectMany(Grow).ToList();
            grown.ForEach(branch => Consider(branch.Run));
            beam = [.. grown.Where(b => !b.Run.IsNear).OrderByDescending(b => b.Score).Take(WidthTimesRatio / ratio)];
        }

        return best ?? throw new InvalidOperationException("no run of the pattern reaches the minimizer");

        void Consider(ExactRun run) => best = run.IsNear && run.Count > (best?.Count ?? 0) ? run : best;
    }

    /// <summary>Runs of one step q.</summary>
    private List<Branch> Begin(int ratio)
    {
        var begun = new List<Branch>();
        for (var i = 0; i < Starts; i++)
        {
            var run = new ExactRun([ratio * ExactRun.Scale, 0, 0], _rule);
            var length = _long + (i == 0 ? 0 : 3 * Spread * _random.Next());
            if (SpaceSteps.TryAdd(run, SpaceSteps.End(new SpaceVector(ratio, 0, 0), new SpaceVector(0, length, 0))))
            {
                begun.Add(Scored(run, 1));
            }
        }

        return begun;
    }

    private List<Branch> Grow(Branch branch)
    {
        var grown = new List<Branch>();
        for (var child = 0; child < Children; child++)
        {
            var bend = -branch.Side * (_bend + (Spreads[child % Spreads.Length] * _random.Next()));
            var run = branch.Run.Copy();
            if (run.IsNear || (_rule == SelectionRule.Farthest ? TryTurn(run, bend, branch.Side) : TryRightAngle(run, bend, branch.Side)))
            {
                grown.Add(Scored(run, -branch.Side));
            }
        }

        return grown;
    }

    /// <summary>Steps a, p and q, each as short as the exact distances allow; whether all were admitted, or the last one admitted came near.</summary>
    private bool TryTurn(ExactRun run, double bend, int side)
    {
        var (before, x) = (SpaceVector.Of(run.BeforeLast!), SpaceVector.Of(run.Last));
        if (!TryShort(run, before, bend, out var u))
        {
            return false;
        }

        if (run.IsNear)
        {
            return true;
        }

        var (normal, direction) = Heading(before, x, u);
        var p = SpaceSteps.EndAt(
            u, _short * direction.Turned(normal, side * Math.PI / 2), (x, (u - x).Length - SpaceSteps.Margin), (before, 1 + SpaceSteps.Margin));
        if (!SpaceSteps.TryAdd(run, p, isPlateau: true))
        {
            return false;
        }

        var v = SpaceVector.Of(run.Last);
        (normal, direction) = Heading(before, x, v);
        return run.IsNear
            || SpaceSteps.TryAdd(run, SpaceSteps.EndAt(v, _long * direction.Turned(normal, side * Math.PI / 3), (u, 1 + SpaceSteps.Margin), (x, 1 + SpaceSteps.Margin)));
    }

    /// <summary>Steps a and p at a right angle, and q on the line of p.</summary>
    private bool TryRightAngle(ExactRun run, double bend, int side)
    {
        var (before, x) = (SpaceVector.Of(run.BeforeLast!), SpaceVector.Of(run.Last));
        if (!TryShort(run, before, bend, out var u))
        {
            return false;
        }

        if (run.IsNear)
        {
            return true;
        }

        var (normal, direction) = Heading(x, u, u);
        var (low, high) = (0.0, Math.PI / 4);
        for (var i = 0; i < 40; i++)
        {
            // The iterate before sees the end of the plateau too, so eq. (3) is asked for there.
            var middle = (low + high) / 2;
            var end = Plateau(middle);
            (low, high) = (x - end).Dot(end) > SpaceSteps.Margin * end.Length ? (low, middle) : (middle, high);
        }

        if (!SpaceSteps.TryAdd(run, Plateau(high), isPlateau: true))
        {
            return false;
        }

        var v = SpaceVector.Of(run.Last);
        (_, direction) = Heading(u, v, v);
        return run.IsNear || SpaceSteps.TryAdd(run, SpaceSteps.EndAway(v, direction, u, 1 + SpaceSteps.Margin));

        SpaceVector Plateau(double beyond) => SpaceSteps.End(u, _short * direction.Turned(normal, side * ((Math.PI / 2) + beyond)));
    }

    private static bool TryShort(ExactRun run, SpaceVector before, double bend, out SpaceVector end)
    {
        var x = SpaceVector.Of(run.Last);
        var (normal, direction) = Heading(before, x, x);
        var isAdded = SpaceSteps.TryAdd(run, SpaceSteps.EndAway(x, direction.Turned(normal, bend), before, 1 + SpaceSteps.Margin));
        end = SpaceVector.Of(run.Last);
        return isAdded;
    }

    /// <summary>The outward normal at a point, and the direction of a step carried there.</summary>
    private static (SpaceVector Normal, SpaceVector Direction) Heading(SpaceVector from, SpaceVector to, SpaceVector at)
    {
        var normal = at.Unit();
        return (normal, (to - from).Across(normal).Unit());
    }

    private Branch Scored(ExactRun run, int side)
    {
        var steps = run.Count - 1;
        var paid = ExactRun.Dot(run.Last, run.Last) + (_weight * ExactRun.SquaredDistance(run.Last, run.BeforeLast!));
        return new Branch(run, side, (paid / ((double)ExactRun.Scale * ExactRun.Scale)) + (_perStep * steps));
    }

    private sealed record Branch(ExactRun Run, int Side, double Score);
}
