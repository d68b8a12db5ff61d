using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Brox.Search.Exhaustive.Layers;

/// <summary>
/// Reachable states with one number of relevant points, each with its numbers of beginnings: the chains of levels that lead to it and leave 0, 1, 2, ... free points. Equal states are
/// one entry. A state and its numbers lie side by side, since the table is larger than the caches and is asked in no order.
/// </summary>
/// <param name="length">How many numbers a state has.</param>
internal sealed class CountLayer(int length)
{
    private const int FirstCapacity = 16;

    private static readonly int _keyWords = Unsafe.SizeOf<StateKey>() / sizeof(ulong);
    private readonly int _stride = _keyWords + (Natural.Words * length);
    private ulong[] _entries = new ulong[FirstCapacity * (_keyWords + (Natural.Words * length))];
    private int[] _buckets = new int[2 * FirstCapacity];

    /// <summary>The number of states.</summary>
    public int Count { get; private set; }

    /// <summary>The memory of a state with so many numbers, from above: tables are at least a quarter full.</summary>
    public static int EntryBytes(int length) => 4 * ((8 * _keyWords) + 8 + (8 * Natural.Words * length)) / 2;

    /// <summary>A state.</summary>
    public ref readonly StateKey Key(int index) => ref MemoryMarshal.Cast<ulong, StateKey>(_entries.AsSpan(index * _stride, _keyWords))[0];

    /// <summary>The numbers of beginnings of a state.</summary>
    public Span<Natural> Numbers(int index) => MemoryMarshal.Cast<ulong, Natural>(_entries.AsSpan((index * _stride) + _keyWords, _stride - _keyWords));

    /// <summary>The numbers of beginnings of a state, to be added to.</summary>
    public Span<Natural> Of(StateKey key)
    {
        if (2 * Count == _buckets.Length)
        {
            Grow();
        }

        var bucket = BucketOf(key);
        if (_buckets[bucket] == 0)
        {
            MemoryMarshal.Cast<ulong, StateKey>(_entries.AsSpan(Count * _stride, _keyWords))[0] = key;
            _buckets[bucket] = ++Count;
        }

        return Numbers(_buckets[bucket] - 1);
    }

    /// <summary>Adds the states of another table.</summary>
    public void Add(CountLayer other)
    {
        for (var i = 0; i < other.Count; i++)
        {
            Add(other, i);
        }
    }

    /// <summary>Adds one state of another table.</summary>
    public void Add(CountLayer other, int index)
    {
        var to = Of(other.Key(index));
        var numbers = other.Numbers(index);
        for (var k = 0; k < length; k++)
        {
            to[k] += numbers[k];
        }
    }

    private int BucketOf(in StateKey key)
    {
        var last = _buckets.Length - 1;
        var bucket = key.GetHashCode() & last;
        while (_buckets[bucket] != 0 && !Key(_buckets[bucket] - 1).Equals(key))
        {
            bucket = (bucket + 1) & last;
        }

        return bucket;
    }

    private void Grow()
    {
        Array.Resize(ref _entries, 2 * _entries.Length);
        _buckets = new int[2 * _buckets.Length];
        for (var i = 0; i < Count; i++)
        {
            _buckets[BucketOf(Key(i))] = i + 1;
        }
    }
}
