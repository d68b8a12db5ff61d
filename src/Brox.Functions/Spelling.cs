namespace Brox.Functions;

/// <summary>Finds what was meant by a misspelt word.</summary>
internal static class Spelling
{
    /// <summary>
    /// The candidate nearest to a word: equal but for case and the signs <c>-</c>, <c>_</c> and blanks, else the fewest insertions, deletions, replacements and exchanges of neighbours away, at most
    /// one in three letters. <see langword="null"/> where none is that near. Among equally near ones the first.
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(candidates);
        var plain = Plain(word);
        if (plain.Length is 0 or > 60)
        {
            return null;
        }

        string? nearest = null;
        var least = Math.Max(1, (plain.Length + 1) / 3) + 1;
        foreach (var candidate in candidates)
        {
            var other = Plain(candidate);
            if (Math.Abs(other.Length - plain.Length) < least && Distance(plain, other) is var distance && distance < least && distance < other.Length)
            {
                (nearest, least) = (candidate, distance);
            }
        }

        return nearest;
    }

    private static string Plain(string word) =>
        string.Concat(word.Where(c => c is not ('-' or '_' or ' ' or '‐' or '‑' or '–'))).ToLowerInvariant();

    /// <summary>The optimal string alignment distance, by rows.</summary>
    private static int Distance(string a, string b)
    {
        int[] earlier = [], before = [.. Enumerable.Range(0, b.Length + 1)];
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(before[j], row[j - 1]) + 1, before[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], earlier[j - 2] + 1);
                }
            }

            (earlier, before) = (before, row);
        }

        return before[b.Length];
    }
}
