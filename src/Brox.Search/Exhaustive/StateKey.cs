namespace Brox.Search.Exhaustive;

/// <summary>A state of the dynamic programme, packed: equal keys have equal completions.</summary>
internal readonly struct StateKey(ulong a, ulong b, ulong c, ulong flags) : IEquatable<StateKey>
{
    private readonly ulong _a = a;
    private readonly ulong _b = b;
    private readonly ulong _c = c;

    /// <summary>The flags beside the masks.</summary>
    public ulong Flags { get; } = flags;

    /// <summary>The masks that one word holds.</summary>
    public static int PerWord(int points) => points <= 16 ? 4 : points <= 21 ? 3 : 2;

    /// <summary>The number of masks that a key holds.</summary>
    public static int Capacity(int points) => 3 * PerWord(points);

    /// <summary>The key of some masks.</summary>
    public static StateKey Pack(ReadOnlySpan<uint> masks, int points, ulong flags)
    {
        var perWord = PerWord(points);
        ulong a = 0, b = 0, c = 0;
        for (var i = 0; i < masks.Length; i++)
        {
            if (i < perWord)
            {
                a = (a << points) | masks[i];
            }
            else if (i < 2 * perWord)
            {
                b = (b << points) | masks[i];
            }
            else
            {
                c = (c << points) | masks[i];
            }
        }

        return new StateKey(a, b, c, flags);
    }

    /// <summary>Takes the masks out again.</summary>
    public void Unpack(Span<uint> masks, int points)
    {
        var (perWord, mask) = (PerWord(points), (1ul << points) - 1);
        var (a, b, c) = (_a, _b, _c);
        for (var i = masks.Length - 1; i >= 0; i--)
        {
            ref var word = ref i < perWord ? ref a : ref i < 2 * perWord ? ref b : ref c;
            masks[i] = (uint)(word & mask);
            word >>= points;
        }
    }

    /// <summary>Whether this key comes before another; any total order serves.</summary>
    public bool IsBefore(in StateKey other) =>
        _a != other._a ? _a < other._a : _b != other._b ? _b < other._b : _c < other._c;

    /// <inheritdoc/>
    public bool Equals(StateKey other) => _a == other._a && _b == other._b && _c == other._c && Flags == other.Flags;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is StateKey other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var h = (_a ^ (_b * 0x9E3779B97F4A7C15) ^ (_c * 0xC2B2AE3D27D4EB4F) ^ (Flags * 0x165667B19E3779F9)) * 0xFF51AFD7ED558CCD;
        return (int)((h ^ (h >> 29)) * 0xC4CEB9FE1A85EC53 >> 32);
    }
}
