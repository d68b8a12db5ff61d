namespace Brox.Search.Exhaustive.Layers;

/// <summary>
/// Reachable states with one number of relevant points, each with its numbers of beginnings: the chains of levels that lead to it and leave 0, 1, 2, ... free points. Equal states are
/// one entry.
/// </summary>
/// <param name="length">How many numbers a state has.</param>
internal sealed class CountLayer(int length)
{
    private StateKey[] _keys = new StateKey[16];
    private Natural[] _numbers = new Natural[16 * length];
    private int[] _buckets = new int[32];

    /// <summary>The number of states.</summary>
    public int Count { get; private set; }

    /// <summary>The memory of a state with so many numbers, from above: tables are at least a quarter full.</summary>
    public static int EntryBytes(int length) => 4 * (48 + 8 + (24 * length)) / 2;

    /// <summary>A state.</summary>
    public ref readonly StateKey Key(int index) => ref _keys[index];

    /// <summary>The numbers of beginnings of a state.</summary>
    public Span<Natural> Numbers(int index) => _numbers.AsSpan(index * length, length);

    /// <summary>The numbers of beginnings of a state, to be added to.</summary>
    public Span<Natural> Of(StateKey key)
    {
        if (Count == _keys.Length)
        {
            Grow();
        }

        var bucket = BucketOf(key);
        if (_buckets[bucket] == 0)
        {
            _keys[Count++] = key;
            _buckets[bucket] = Count;
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

    private int BucketOf(StateKey key)
    {
        var last = _buckets.Length - 1;
        var bucket = key.GetHashCode() & last;
        while (_buckets[bucket] != 0 && !_keys[_buckets[bucket] - 1].Equals(key))
        {
            bucket = (bucket + 1) & last;
        }

        return bucket;
    }

    private void Grow()
    {
        Array.Resize(ref _keys, 2 * _keys.Length);
        Array.Resize(ref _numbers, 2 * _numbers.Length);
        _buckets = new int[2 * _keys.Length];
        for (var i = 0; i < Count; i++)
        {
            _buckets[BucketOf(_keys[i])] = i + 1;
        }
    }
}
