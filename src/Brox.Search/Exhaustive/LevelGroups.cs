namespace Brox.Search.Exhaustive;

/// <summary>
/// A small open-addressing table from tuples of masks to tuples of numbers, filled anew for every state. Entries have indices in the order in which they came.
/// </summary>
internal sealed class LevelGroups
{
    private ulong[] _masks = [];
    private ulong[] _values = [];
    private ulong[] _hashes = new ulong[32];
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
        var hash = Hash(masks);
        var (last, bucket) = (_buckets.Length - 1, (int)hash & (_buckets.Length - 1));
        for (int found; (found = _buckets[bucket]) > 0; bucket = (bucket + 1) & last)
        {
            if (_hashes[found - 1] == hash && Masks(found - 1).SequenceEqual(masks))
            {
                return found - 1;
            }
        }

        if (Count == _bucketOf.Length)
        {
            Grow();
            bucket = FreeBucket(hash);
        }

        var index = Count++;
        _buckets[bucket] = index + 1;
        (_hashes[index], _bucketOf[index], _dropped[index]) = (hash, bucket, false);
        Reserve(ref _masks, Count * _width);
        Reserve(ref _values, Count * _stride);
        masks.CopyTo(Masks(index));
        Values(index).Fill(initially);
        return index;
    }

    private static ulong Hash(ReadOnlySpan<ulong> masks)
    {
        // Each mask is spread by itself, so that the multiplications need not wait for one another.
        var (hash, odd) = (0ul, 0x9E3779B97F4A7C15ul);
        foreach (var mask in masks)
        {
            hash += (mask ^ (mask >> 23)) * odd;
            odd += 0xC2B2AE3D27D4EB4E;
        }

        hash *= 0xFF51AFD7ED558CCD;
        return hash ^ (hash >> 32);
    }

    private int FreeBucket(ulong hash)
    {
        var last = _buckets.Length - 1;
        var bucket = (int)hash & last;
        while (_buckets[bucket] > 0)
        {
            bucket = (bucket + 1) & last;
        }

        return bucket;
    }

    private void Grow()
    {
        _buckets = new int[2 * _buckets.Length];
        Array.Resize(ref _hashes, 2 * _hashes.Length);
        Array.Resize(ref _bucketOf, _hashes.Length);
        Array.Resize(ref _dropped, _hashes.Length);
        for (var i = 0; i < Count; i++)
        {
            _bucketOf[i] = FreeBucket(_hashes[i]);
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
