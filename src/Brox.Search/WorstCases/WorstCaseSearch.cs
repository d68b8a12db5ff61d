using System.Numerics;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Search.Exhaustive;
using Brox.Theory.Broximal;

namespace Brox.Search.WorstCases;

/// <summary>The most steps that a function of <c>broximally-aligned(t)</c>, finite on exactly the points of a scope, can force: exact.</summary>
internal static class WorstCaseSearch
{
    /// <summary>The largest number of points: the work grows like <c>3^n</c> and the memory like <c>n 2^n</c>.</summary>
    public const int MostPoints = 20;

    /// <summary>
    /// The most steps over all such functions, all starts, and all choices that the rule leaves, with a function that forces them.
    /// </summary>
    /// <param name="scope">The domain: all of its points.</param>
    /// <param name="radius">The radius t.</param>
    /// <param name="rule">A rule that moves: <c>farthest</c> or <c>any-moving</c>.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">The scope has subdomains or too many points, or the rule is <c>nearest</c>, under which runs need not end.</exception>
    public static WorstCase Run(PointScope scope, Radius radius, SelectionRule rule, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(scope);
        if (scope.Subdomains || scope.Points.Length > MostPoints)
        {
            throw new ArgumentException($"worst cases are computed for one domain of at most {MostPoints} points", nameof(scope));
        }

        if (rule == SelectionRule.Nearest)
        {
            throw new ArgumentException("under the rule nearest a run need not reach a minimizer", nameof(rule));
        }

        var geometry = new PointGeometry(scope.Points, scope.Metric);
        var (best, levels, start, xStar) = (-1, new List<ulong>(), 0, 0);
        for (var star = geometry.Count - 1; star >= 0; star--)
        {
            if (geometry.Symmetries.Any(image => image[star] > star))
            {
                continue;
            }

            var choices = new LevelChoices(geometry, radius, star, rule);
            var solver = new WorstCaseSolver(choices, cancellation);
            foreach (var minimizers in SetsWith(star, geometry.Full))
            {
                if (Longest(choices, solver, minimizers) is var (steps, head) && steps > best)
                {
                    var above = head < 0 ? ([], star) : solver.Extend(minimizers, head);
                    (best, levels, start, xStar) = (steps, [minimizers, .. above.Levels], above.Start, star);
                }
            }
        }

        return Replayable(geometry, scope.Metric, (best, levels, start, xStar), radius, rule);
    }

    /// <summary>The longest run to the given minimizers, and its last iterate before them; no head where there is none.</summary>
    private static (int Steps, int Head)? Longest(LevelChoices choices, WorstCaseSolver solver, ulong minimizers)
    {
        if (!solver.IsPossible(minimizers))
        {
            return null;
        }

        var (steps, head) = (0, -1);
        for (var near = choices.MetBy(minimizers) & ~minimizers; near != 0; near &= near - 1)
        {
            var x = BitOperations.TrailingZeroCount(near);
            if (1 + solver.StepsBefore(minimizers, x) > steps)
            {
                (steps, head) = (1 + solver.StepsBefore(minimizers, x), x);
            }
        }

        return (steps, head);
    }

    private static IEnumerable<ulong> SetsWith(int star, ulong full)
    {
        var others = full & ~(1ul << star);
        for (var set = 0ul; ; set = (set - others) & others)
        {
            yield return set | (1ul << star);
            if (set == others)
            {
                yield break;
            }
        }
    }

    /// <summary>
    /// The function, moved by a symmetry of the points where that makes the lexicographically smallest choices follow the long run, so that one plain run shows it.
    /// </summary>
    private static WorstCase Replayable(
        PointGeometry geometry, Metric metric, (int Steps, List<ulong> Levels, int Start, int XStar) found, Radius radius, SelectionRule rule)
    {
        int[] identity = [.. Enumerable.Range(0, geometry.Count)];
        var images = geometry.Symmetries.Prepend(identity).Select(image => Moved(geometry, metric, found, image)).ToList();
        return images.FirstOrDefault(w => Bpm.Run(new FiniteBpm(w.Function, radius), w.Start, rule).Steps == w.Steps)
            ?? images[0] with { NeedsChoice = true };
    }

    private static WorstCase Moved(PointGeometry geometry, Metric metric, (int Steps, List<ulong> Levels, int Start, int XStar) found, int[] image)
    {
        var values = Enumerable.Repeat(new Rational(found.Levels.Count), geometry.Count).ToArray();
        for (var i = 0; i < found.Levels.Count; i++)
        {
            for (var level = found.Levels[i]; level != 0; level &= level - 1)
            {
                values[image[BitOperations.TrailingZeroCount(level)]] = i;
            }
        }

        var function = FiniteFunction.Create(geometry.Points.Reverse(), values.Reverse(), metric);
        return new WorstCase(found.Steps, function, geometry.Points[image[found.Start]], geometry.Points[image[found.XStar]], NeedsChoice: false);
    }
}
