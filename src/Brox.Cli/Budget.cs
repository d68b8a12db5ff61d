using System.Globalization;
using Brox.Functions;

namespace Brox.Cli;

/// <summary>Reads a length of time: <c>500ms</c>, <c>30s</c>, <c>2m</c>, <c>1h</c>, or seconds without a unit.</summary>
internal static class Budget
{
    private static readonly (string Unit, double Seconds)[] _units = [("ms", 0.001), ("s", 1), ("m", 60), ("h", 3600), (string.Empty, 1)];

    public static TimeSpan Parse(string text)
    {
        foreach (var (unit, seconds) in _units)
        {
            if (text.EndsWith(unit, StringComparison.Ordinal)
                && double.TryParse(text[..^unit.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
                && amount * seconds is > 0 and <= 1_000_000)
            {
                return TimeSpan.FromSeconds(amount * seconds);
            }
        }

        throw new UnusableInputException($"--budget \"{OneLine.Clean(text)}\" is not a length of time such as 500ms, 30s or 2m");
    }
}
