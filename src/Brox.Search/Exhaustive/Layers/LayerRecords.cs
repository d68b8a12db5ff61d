using System.Buffers.Binary;

namespace Brox.Search.Exhaustive.Layers;

/// <summary>
/// The states of a layer as bytes: for each the packed masks (64-bit words, little endian), whether the conclusion is known to fail, the first number of free points that has beginnings,
/// how many numbers follow, how many words each has, and the numbers.
/// </summary>
internal static class LayerRecords
{
    /// <summary>The most bytes of one state.</summary>
    private const int MostBytes = 40 + 4 + ((PointScope.MostPoints + 1) * 8 * Natural.Words);

    /// <summary>Writes the states of a table, beginning with one of them.</summary>
    public static void Write(Stream to, CountLayer layer, int from, int keyWords)
    {
        Span<byte> buffer = stackalloc byte[MostBytes];
        for (var i = from; i < layer.Count; i++)
        {
            ref readonly var key = ref layer.Key(i);
            var at = 0;
            for (var w = 0; w < keyWords; w++)
            {
                Put(buffer, key.Word(w), ref at);
            }

            var numbers = layer.Numbers(i);
            var (first, last, words) = (0, numbers.Length - 1, 1);
            while (first < last && numbers[first].IsZero)
            {
                first++;
            }

            while (last > first && numbers[last].IsZero)
            {
                last--;
            }

            for (var k = first; k <= last; k++)
            {
                words = Math.Max(words, numbers[k].WordsUsed);
            }

            (buffer[at], buffer[at + 1], buffer[at + 2], buffer[at + 3]) = (key.Concluded ? (byte)1 : (byte)0, (byte)first, (byte)(last - first + 1), (byte)words);
            at += 4;
            for (var k = first; k <= last; k++)
            {
                for (var w = 0; w < words; w++)
                {
                    Put(buffer, numbers[k][w], ref at);
                }
            }

            to.Write(buffer[..at]);
        }
    }

    /// <summary>Adds up the states that some bytes hold.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="target">The numbers of a state, to be added to.</param>
    /// <param name="length">How many numbers a state has.</param>
    /// <param name="keyWords">The words of a state.</param>
    /// <exception cref="InvalidDataException">The bytes are no states.</exception>
    public static void Read(ReadOnlySpan<byte> bytes, Func<StateKey, Span<Natural>> target, int length, int keyWords)
    {
        Span<ulong> key = stackalloc ulong[4];
        while (bytes.Length > 0)
        {
            key.Clear();
            for (var w = 0; w < keyWords; w++)
            {
                key[w] = Get(ref bytes);
            }

            if (bytes.Length < 4)
            {
                throw new InvalidDataException("a state is cut off");
            }

            var (concluded, first, count, words) = (bytes[0] != 0, bytes[1], bytes[2], bytes[3]);
            bytes = bytes[4..];
            if (first + count > length || words > Natural.Words)
            {
                throw new InvalidDataException("a state has numbers beyond its layer");
            }

            var numbers = target(new StateKey(key[0], key[1], key[2], key[3], concluded));
            for (var k = first; k < first + count; k++)
            {
                var low = words > 0 ? Get(ref bytes) : 0;
                var middle = words > 1 ? Get(ref bytes) : 0;
                var high = words > 2 ? Get(ref bytes) : 0;
                numbers[k] += new Natural(low, middle, high);
            }
        }
    }

    private static void Put(Span<byte> buffer, ulong word, ref int at)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(buffer[at..], word);
        at += 8;
    }

    private static ulong Get(ref ReadOnlySpan<byte> bytes)
    {
        if (!BinaryPrimitives.TryReadUInt64LittleEndian(bytes, out var word))
        {
            throw new InvalidDataException("a state is cut off");
        }

        bytes = bytes[8..];
        return word;
    }
}
