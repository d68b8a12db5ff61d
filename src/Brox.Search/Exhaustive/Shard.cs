using System.Globalization;

namespace Brox.Search.Exhaustive;

/// <summary>
/// One of N parts of a run: the first levels whose hash is <see cref="Residue"/> modulo <see cref="Count"/>. Shard <c>N/N</c> is shard <c>0/N</c>, so that both ways of
/// counting, 0 to N-1 and 1 to N, name every part once.
/// </summary>
/// <param name="Residue">0 to N-1.</param>
/// <param name="Count">N.</param>
internal readonly record struct Shard(int Residue, int Count)
{
    /// <summary>The largest number of shards.</summary>
    public const int MostShards = 100_000;

    /// <summary>The only shard of an undivided run.</summary>
    public static Shard Whole => new(0, 1);

    /// <summary>Reads <c>I/N</c>, I from 0 to N.</summary>
    public static bool TryParse(string text, out Shard shard)
    {
        ArgumentNullException.ThrowIfNull(text);
        shard = Whole;
        if (text.Split('/') is not [var i, var n]
            || !int.TryParse(i, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            || !int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count is < 1 or > MostShards || index > count)
        {
            return false;
        }

        shard = new Shard(index % count, count);
        return true;
    }

    /// <summary>The text <c>I/N</c>, I from 0 to N-1.</summary>
    public override string ToString() => $"{Residue}/{Count}";

    /// <summary>Whether a domain with a first level belongs to the shard.</summary>
    internal bool Contains(ulong domain, ulong minimizers)
    {
        if (Count == 1)
        {
            return true;
        }

        var h = ((domain << 32 | domain >> 32) ^ minimizers) * 0x9E3779B97F4A7C15;
        h = (h ^ (h >> 31)) * 0xBF58476D1CE4E5B9;
        return (int)((h ^ (h >> 29)) % (ulong)Count) == Residue;
    }
}
