using Brox.Numbers;

namespace Brox.Search.Exhaustive;

/// <summary>Finds the permutations of a point set that keep all distances. They keep inner products of differences too, so every class looks the same after them.</summary>
internal static class SymmetrySearch
{
    /// <summary>Point sets with more symmetries than this (a simplex, say) are treated as if they had none: the gain would be eaten up.</summary>
    private const int Most = 48;

    /// <summary>All symmetries without the identity, or none where there are too many.</summary>
    public static IReadOnlyList<int[]> Of(Rational[][] squared)
    {
        var found = new List<int[]>();
        Extend(squared, new int[squared.Length], 0, found);
        return found.Count > Most ? [] : [.. found.Where(p => p.Where((image, i) => image != i).Any())];
    }

    private static void Extend(Rational[][] squared, int[] image, int next, List<int[]> found)
    {
        if (next == image.Length)
        {
            found.Add([.. image]);
            return;
        }

        for (var candidate = 0; candidate < image.Length && found.Count <= Most; candidate++)
        {
            var fits = true;
            for (var i = 0; i < next && fits; i++)
            {
                fits = image[i] != candidate && squared[image[i]][candidate] == squared[i][next];
            }

            if (fits)
            {
                image[next] = candidate;
                Extend(squared, image, next + 1, found);
            }
        }
    }
}
