using FsCheck;
using FsCheck.Fluent;

namespace Brox.Generators;

/// <summary>
/// A source of random choices for constructions that depend on what was chosen before. The same seed gives the same choices on every machine (SplitMix64).
/// </summary>
/// <param name="seed">The seed.</param>
internal sealed class Draw(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The generator that runs a construction on a seed of FsCheck's choosing.</summary>
    public static Gen<T> Generator<T>(Func<Draw, T> construction) =>
        from high in Gen.Choose(0, int.MaxValue)
        from low in Gen.Choose(0, int.MaxValue)
        select construction(new Draw(((ulong)high << 32) | (uint)low));

    /// <summary>An integer from 0 to <paramref name="count"/> - 1.</summary>
    public int Below(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return (int)(Next() % (ulong)count);
    }

    /// <summary>An integer from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>Whether an event of the given probability, in percent, takes place.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>One of several values.</summary>
    public T From<T>(IReadOnlyList<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values[Below(values.Count)];
    }

    /// <summary>The values in a random order.</summary>
    public IReadOnlyList<T> Shuffled<T>(IEnumerable<T> values)
    {
        List<T> result = [.. values];
        for (var i = result.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (result[i], result[j]) = (result[j], result[i]);
        }

        return result;
    }

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
