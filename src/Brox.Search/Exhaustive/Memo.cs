namespace Brox.Search.Exhaustive;

/// <summary>
/// A table of solved states that the workers share, bounded in memory: a part that is full is emptied, which costs time and nothing else. Values are computed from states alone,
/// so it does not matter which worker wrote one.
/// </summary>
/// <param name="byteLimit">The memory that it may take, in bytes.</param>
/// <param name="bytesPerEntry">The memory of one entry, estimated from above.</param>
internal sealed class Memo<TValue>(long byteLimit, int bytesPerEntry)
{
    private const int Parts = 256;

    private readonly int _entriesPerPart = (int)Math.Clamp(byteLimit / bytesPerEntry / Parts, 16, int.MaxValue / 4);
    private readonly Dictionary<StateKey, TValue>[] _parts = [.. Enumerable.Range(0, Parts).Select(_ => new Dictionary<StateKey, TValue>())];
    private long _solved;

    /// <summary>The number of states solved, those forgotten again included.</summary>
    public long Solved => Interlocked.Read(ref _solved);

    /// <summary>The value of a state, if it is known.</summary>
    public bool TryGet(in StateKey key, out TValue value)
    {
        var part = _parts[Part(key)];
        lock (part)
        {
            return part.TryGetValue(key, out value!);
        }
    }

    /// <summary>Remembers the value of a state.</summary>
    public void Add(in StateKey key, TValue value)
    {
        var part = _parts[Part(key)];
        lock (part)
        {
            if (part.Count >= _entriesPerPart)
            {
                part.Clear();
            }

            part[key] = value;
        }

        Interlocked.Increment(ref _solved);
    }

    private static int Part(in StateKey key) => (int)((uint)key.GetHashCode() >> 24);
}
