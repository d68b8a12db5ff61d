using System.Numerics;

namespace Brox.Search.Exhaustive;

/// <summary>A natural number below 2^192, enough for all weak orders on 40 points (2^180 of them). Arithmetic is modulo 2^192.</summary>
internal readonly struct Natural(ulong low, ulong middle, ulong high) : IEquatable<Natural>
{
    /// <summary>The number of 64-bit words.</summary>
    public const int Words = 3;

    private readonly ulong _low = low;
    private readonly ulong _middle = middle;
    private readonly ulong _high = high;

    public static implicit operator Natural(ulong value) => new(value, 0, 0);

    public static Natural operator +(in Natural x, in Natural y)
    {
        var low = x._low + y._low;
        var carry = low < x._low ? 1ul : 0;
        var middle = x._middle + y._middle;
        var over = middle < x._middle ? 1ul : 0;
        middle += carry;
        over += middle < carry ? 1ul : 0;
        return new Natural(low, middle, x._high + y._high + over);
    }

    public static Natural operator *(in Natural x, ulong y)
    {
        var c0 = Math.BigMul(x._low, y, out var low);
        var c1 = Math.BigMul(x._middle, y, out var middle);
        middle += c0;
        return new Natural(low, middle, (x._high * y) + c1 + (middle < c0 ? 1ul : 0));
    }

    public static Natural operator *(in Natural x, in Natural y) =>
        (y._middle | y._high) == 0
            ? x * y._low
            : (x * y._low) + Shifted(x * y._middle) + new Natural(0, 0, x._low * y._high);

    /// <summary>Whether this is 0.</summary>
    public bool IsZero => (_low | _middle | _high) == 0;

    /// <summary>The words without leading zeros.</summary>
    public int WordsUsed => _high != 0 ? 3 : _middle != 0 ? 2 : _low != 0 ? 1 : 0;

    /// <summary>The words, the lowest first.</summary>
    public ulong this[int word] => word == 0 ? _low : word == 1 ? _middle : _high;

    /// <summary>The number as an integer of any size.</summary>
    public BigInteger ToBigInteger() => (((BigInteger)_high << 64) + _middle << 64) + _low;

    /// <inheritdoc/>
    public bool Equals(Natural other) => _low == other._low && _middle == other._middle && _high == other._high;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Natural other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_low, _middle, _high);

    /// <inheritdoc/>
    public override string ToString() => ToBigInteger().ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Natural Shifted(in Natural x) => new(0, x._low, x._middle);
}
