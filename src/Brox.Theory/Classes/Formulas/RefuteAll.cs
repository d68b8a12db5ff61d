using Brox.Definitions.Verdicts;
using Brox.Functions.Formulas;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas;

/// <summary>Something that refutes some minimizers in the role of the one <c>x*</c> that a definition asks for.</summary>
/// <param name="Refutes">Whether it refutes every point of a box.</param>
/// <param name="Witness">It in words and points, for a box that it refutes.</param>
internal sealed record Refutation(Func<FloatInterval[], bool> Refutes, Func<FloatInterval[], Witness> Witness);

/// <summary>Shows that no minimizer serves as <c>x*</c>: every box of a cover of X is refuted by one of many candidates.</summary>
internal static class RefuteAll
{
    private const int MostHalvings = 6;
    // More parts than this are checked but not printed.
    private const int MostShown = 100;

    /// <summary>
    /// The witnesses that together refute every minimizer; <see langword="null"/> where a part of the cover is left, which <paramref name="left"/> then is.
    /// </summary>
    public static Witness? Try(
        Minimum minimum, IReadOnlyList<Refutation> candidates, out FloatInterval[]? left, CancellationToken cancellation)
    {
        var used = new Dictionary<int, List<FloatInterval[]>>();
        var order = Enumerable.Range(0, candidates.Count).ToList();
        foreach (var box in minimum.Cover)
        {
            left = Refute(box, candidates, order, used, MostHalvings, cancellation);
            if (left is not null)
            {
                return null;
            }
        }

        left = null;
        var shown = used.SelectMany(u => Merged(candidates[u.Key], u.Value).Select(box => candidates[u.Key].Witness(box))).Take(MostShown).ToList();
        return shown.Count == 0 ? null : shown.Count == 1 ? shown[0] : Witness.Together(shown);
    }

    private static FloatInterval[]? Refute(
        FloatInterval[] box, IReadOnlyList<Refutation> candidates, List<int> order, Dictionary<int, List<FloatInterval[]>> used, int halvings, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        for (var i = 0; i < order.Count; i++)
        {
            var index = order[i];
            if (candidates[index].Refutes(box))
            {
                // What refuted one box refutes its neighbours, as a rule.
                order.RemoveAt(i);
                order.Insert(0, index);
                if (!used.TryGetValue(index, out var boxes))
                {
                    used[index] = boxes = [];
                }

                boxes.Add(box);
                return null;
            }
        }

        if (halvings == 0 || FloatBoxes.Width(box) == 0)
        {
            return box;
        }

        var (first, second) = FloatBoxes.Halves(box);
        return Refute(first, candidates, order, used, halvings - 1, cancellation) ?? Refute(second, candidates, order, used, halvings - 1, cancellation);
    }

    /// <summary>The boxes that a candidate refutes, joined where it refutes what lies between them.</summary>
    private static List<FloatInterval[]> Merged(Refutation candidate, List<FloatInterval[]> boxes)
    {
        var result = new List<FloatInterval[]>();
        foreach (var box in boxes.OrderBy(b => b[0].Lower))
        {
            if (result.Count > 0 && FloatBoxes.Hull(result[^1], box) is var hull && candidate.Refutes(hull))
            {
                result[^1] = hull;
            }
            else
            {
                result.Add(box);
            }
        }

        return result;
    }
}
