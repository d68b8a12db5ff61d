namespace Brox.Search.Exhaustive;

/// <summary>A state of the dynamic programme, packed: equal keys have equal completions.</summary>
internal readonly struct StateKey(ulong a, ulong b, ulong c, ulong d, bool concluded) : IEquatable<StateKey>
{
    /// <summary>The number of 64-bit words that hold the masks.</summary>
    public const int Words = 4;

    private const int Bits = 64 * Words;

    private readonly ulong _a = a;
    private readonly ulong _b = b;
    private readonly ulong _c = c;
    private readonly ulong _d = d;

    /// <summary>Whether the conclusion is known to fail, or there is none.</summary>
    public bool Concluded { get; } = concluded;

    /// <summary>The number of masks that a key holds.</summary>
    public static int Capacity(int points) => Bits / points;

    /// <summary>The key of some masks, bits one after the other.</summary>
    public static StateKey Pack(ReadOnlySpan<ulong> masks, int points, bool concluded)
    {
        Span<ulong> words = stackalloc ulong[5];
        words.Clear();
        var at = 0;
        foreach (var mask in masks)
        {
            var (word, shift) = (at >> 6, at & 63);
            words[word] |= mask << shift;
            words[word + 1] |= shift == 0 ? 0 : mask >> (64 - shift);
            at += points;
        }

        return new StateKey(words[0], words[1], words[2], words[3], concluded);
    }

    /// <summary>The key with some words, and zeros after them.</summary>
    public static StateKey Of(ReadOnlySpan<ulong> words, bool concluded) => new(
        words[0], words.Length > 1 ? words[1] : 0, words.Length > 2 ? words[2] : 0, words.Length > 3 ? words[3] : 0, concluded);

    /// <summary>Takes the masks out again.</summary>
    public void Unpack(Span<ulong> masks, int points)
    {
        ReadOnlySpan<ulong> words = [_a, _b, _c, _d, 0];
        var (at, all) = (0, (1ul << points) - 1);
        foreach (ref var mask in masks)
        {
            var (word, shift) = (at >> 6, at & 63);
            mask = ((words[word] >> shift) | (shift == 0 ? 0 : words[word + 1] << (64 - shift))) & all;
            at += points;
        }
    }

    /// <summary>One of the words that hold the masks.</summary>
    public ulong Word(int index) => index switch { 0 => _a, 1 => _b, 2 => _c, _ => _d };

    /// <summary>Writes the words that hold the masks.</summary>
    public void CopyTo(Span<ulong> words) => (words[0], words[1], words[2], words[3]) = (_a, _b, _c, _d);

    /// <inheritdoc/>
    public bool Equals(StateKey other) => _a == other._a && _b == other._b && _c == other._c && _d == other._d && Concluded == other.Concluded;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is StateKey other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)(Hash >> 32);

    /// <summary>A number that spreads keys evenly, the same in every process.</summary>
    public ulong Hash
    {
        get
        {
            var h = (_a ^ (_b * 0x9E3779B97F4A7C15) ^ (_c * 0xC2B2AE3D27D4EB4F) ^ (_d * 0xD6E8FEB86659FD93) ^ (Concluded ? 0x165667B19E3779F9ul : 0)) * 0xFF51AFD7ED558CCD;
            return (h ^ (h >> 29)) * 0xC4CEB9FE1A85EC53;
        }
    }
}
