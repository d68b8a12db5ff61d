using System.Globalization;
using System.Numerics;

namespace Brox.Reports.Plots;

/// <summary>A decimal number <c>n * 10^p</c>, as it is written at axes and lines: nothing is rounded away.</summary>
/// <param name="Digits">The integer n.</param>
/// <param name="Power">The power p of ten.</param>
internal readonly record struct DecimalText(BigInteger Digits, int Power)
{
    private const int LongestPlain = 7;

    /// <summary>The double next to it.</summary>
    public double Value => double.Parse(string.Create(CultureInfo.InvariantCulture, $"{Digits}e{Power}"), CultureInfo.InvariantCulture);

    /// <summary>
    /// The shortest decimal in an interval of positive length: with the largest power of ten of which a multiple lies in it, and among its multiples one of 5, of 2, or the one nearest to 0.
    /// </summary>
    public static DecimalText Shortest(double from, double to)
    {
        for (var power = (int)Math.Ceiling(Math.Log10(Math.Max(Math.Abs(from), Math.Abs(to)))) + 1; ; power--)
        {
            foreach (var multiple in new[] { 10, 5, 2, 1 })
            {
                var step = multiple * Math.Pow(10, power);
                var n = from <= 0 && to >= 0 ? 0 : from > 0 ? Math.Ceiling(from / step) : Math.Floor(to / step);
                if (n * step >= from && n * step <= to)
                {
                    return new DecimalText(new BigInteger(n) * multiple, power);
                }
            }
        }
    }

    /// <summary>The text: plain where that is short, else with a power of ten; the sign is a true minus.</summary>
    public override string ToString()
    {
        if (Digits.IsZero)
        {
            return "0";
        }

        var (digits, power) = (BigInteger.Abs(Digits), Power);
        while (digits % 10 == 0)
        {
            (digits, power) = (digits / 10, power + 1);
        }

        var text = digits.ToString(CultureInfo.InvariantCulture);
        var plain = power >= 0 ? text + new string('0', Math.Min(power, 400))
            : text.Length > -power ? $"{text[..^-power]}.{text[^-power..]}"
            : $"0.{new string('0', Math.Min(-power - text.Length, 400))}{text}";
        var exponent = power + text.Length - 1;
        var scientific = string.Create(CultureInfo.InvariantCulture, $"{text[0]}{(text.Length > 1 ? $".{text[1..]}" : string.Empty)}e{exponent}");
        return $"{(Digits.Sign < 0 ? "-" : string.Empty)}{(plain.Length <= LongestPlain || plain.Length <= scientific.Length ? plain : scientific)}".Replace('-', '\u2212');
    }
}
