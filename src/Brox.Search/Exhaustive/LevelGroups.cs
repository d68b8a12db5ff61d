namespace Brox.Search.Exhaustive;

/// <summary>
/// A small open-addressing table from tuples of masks to tuples of numbers, filled anew for every state. Entries have indices in the order in which they came.
/// </summary>
internal sealed class LevelGroups
{
    private ulong[] _masks = [];
    private ulong[] _values = [];
    private int[] _bucketOf = new int[32];
    private bool[] _dropped = new bool[32];
    private int[] _buckets = new int[64];
    private int _width;
    private int _stride;

    /// <summary>The number of entries, dropped ones included.</summary>
    public int Count { get; private set; }

    /// <summary>Forgets everything and takes tuples of other lengths.</summary>
    public void Reset(int masks, int values)
    {
        for (var i = 0; i < Count; i++)
        {
            _buckets[_bucketOf[i]] = 0;
        }

        (Count, _width, _stride) = (0, masks, values);
    }

    /// <summary>The masks of an entry.</summary>
    public Span<ulong> Masks(int index) => _masks.AsSpan(index * _width, _width);

    /// <summary>The numbers of an entry.</summary>
    public Span<ulong> Values(int index) => _values.AsSpan(index * _stride, _stride);

    /// <summary>The numbers of the first entries, one after the other.</summary>
    public ReadOnlySpan<ulong> FirstValues(int entries) => _values.AsSpan(0, entries * _stride);

    /// <summary>Whether an entry was dropped.</summary>
    public bool IsDropped(int index) => _dropped[index];

    /// <summary>Takes an entry out of account. Its masks may not come again.</summary>
    public void Drop(int index) => _dropped[index] = true;

    /// <summary>The entry of some masks; a new one has the given number everywhere.</summary>
    public int IndexOf(ReadOnlySpan<ulong> masks, ulong initially)
    {
        if (Count == _bucketOf.Length)
        {
            Grow();
        }

        var bucket = BucketOf(masks);
        if (_buckets[bucket] > 0)
        {
            return _buckets[bucket] - 1;
        }

        var index = Count++;
        _buckets[bucket] = index + 1;
        (_bucketOf[index], _dropped[index]) = (bucket, false);
        Reserve(ref _masks, Count * _width);
        Reserve(ref _values, Count * _stride);
        masks.CopyTo(Masks(index));
        Values(index).Fill(initially);
        return index;
    }

    private int BucketOf(ReadOnlySpan<ulong> masks)
    {
        var h = 0ul;
        foreach (var mask in masks)
        {
            h = (h ^ mask) * 0x9E3779B97F4A7C15;
            h ^= h >> 32;
        }

        var last = _buckets.Length - 1;
        var bucket = (int)h & last;
        while (_buckets[bucket] > 0 && !Masks(_buckets[bucket] - 1).SequenceEqual(masks))
        {
            bucket = (bucket + 1) & last;
        }

        return bucket;
    }

    private void Grow()
    {
        _buckets = new int[2 * _buckets.Length];
        Array.Resize(ref _bucketOf, 2 * _bucketOf.Length);
        Array.Resize(ref _dropped, _bucketOf.Length);
        for (var i = 0; i < Count; i++)
        {
            _bucketOf[i] = BucketOf(Masks(i));
            _buckets[_bucketOf[i]] = i + 1;
        }
    }

    private static void Reserve(ref ulong[] array, int length)
    {
        if (array.Length < length)
        {
            Array.Resize(ref array, Math.Max(length, 2 * array.Length));
        }
    }
}
