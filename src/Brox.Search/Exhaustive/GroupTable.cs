namespace Brox.Search.Exhaustive;

/// <summary>A small open-addressing table from state keys to numbers, emptied and used again for every state.</summary>
internal sealed class GroupTable
{
    private StateKey[] _keys = new StateKey[64];
    private ulong[] _values = new ulong[64];
    private int[] _slots = new int[32];

    /// <summary>The number of keys.</summary>
    public int Count { get; private set; }

    /// <summary>The key of an index below <see cref="Count"/>.</summary>
    public ref readonly StateKey Key(int index) => ref _keys[_slots[index]];

    /// <summary>The value of an index below <see cref="Count"/>.</summary>
    public ulong Value(int index) => _values[_slots[index]];

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        for (var i = 0; i < Count; i++)
        {
            _values[_slots[i]] = 0;
        }

        Count = 0;
    }

    /// <summary>The value of a key, to be changed; 0 for a new one, and to be left above 0.</summary>
    public ref ulong Of(in StateKey key)
    {
        if (2 * Count >= _keys.Length)
        {
            Grow();
        }

        var slot = Slot(key);
        if (_values[slot] == 0)
        {
            _keys[slot] = key;
            _slots[Count++] = slot;
        }

        return ref _values[slot];
    }

    private int Slot(in StateKey key)
    {
        var mask = _keys.Length - 1;
        var slot = key.GetHashCode() & mask;
        while (_values[slot] != 0 && !_keys[slot].Equals(key))
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        var (keys, values, slots, count) = (_keys, _values, _slots, Count);
        (_keys, _values, _slots) = (new StateKey[2 * keys.Length], new ulong[2 * keys.Length], new int[keys.Length]);
        for (var i = 0; i < count; i++)
        {
            var slot = Slot(keys[slots[i]]);
            (_keys[slot], _values[slot], _slots[i]) = (keys[slots[i]], values[slots[i]], slot);
        }
    }
}
