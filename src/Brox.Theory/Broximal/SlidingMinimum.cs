using Brox.Numbers;

namespace Brox.Theory.Broximal;

/// <summary>
/// The minimum of a sequence over an index window whose two ends only move to the right, with its leftmost and rightmost places; amortised constant time a step.
/// </summary>
internal sealed class SlidingMinimum(Func<int, Rational> value)
{
    // Two monotone queues: strictly increasing values keep the last of equal ones, weakly increasing values keep the first.
    private readonly MonotoneQueue _rightmost = new(keepsFirst: false);
    private readonly MonotoneQueue _leftmost = new(keepsFirst: true);
    private int _end;

    /// <summary>Whether the window is empty.</summary>
    public bool IsEmpty => _leftmost.IsEmpty;

    /// <summary>The minimum.</summary>
    public Rational Minimum => _leftmost.FrontValue;

    /// <summary>The smallest index with the minimum.</summary>
    public int Leftmost => _leftmost.FrontIndex;

    /// <summary>The largest index with the minimum.</summary>
    public int Rightmost => _rightmost.FrontIndex;

    /// <summary>Moves the window to the indices <c>start &lt;= i &lt; end</c>; neither end may move left.</summary>
    public void MoveTo(int start, int end)
    {
        for (; _end < end; _end++)
        {
            if (_end >= start)
            {
                var v = value(_end);
                _leftmost.Push(_end, v);
                _rightmost.Push(_end, v);
            }
        }

        _leftmost.DropBefore(start);
        _rightmost.DropBefore(start);
    }

    private sealed class MonotoneQueue(bool keepsFirst)
    {
        private readonly List<(int Index, Rational Value)> _items = [];
        private int _front;

        public bool IsEmpty => _front == _items.Count;

        public Rational FrontValue => _items[_front].Value;

        public int FrontIndex => _items[_front].Index;

        public void Push(int index, Rational value)
        {
            while (_items.Count > _front && (keepsFirst ? _items[^1].Value > value : _items[^1].Value >= value))
            {
                _items.RemoveAt(_items.Count - 1);
            }

            _items.Add((index, value));
        }

        public void DropBefore(int start)
        {
            while (_front < _items.Count && _items[_front].Index < start)
            {
                _front++;
            }
        }
    }
}
