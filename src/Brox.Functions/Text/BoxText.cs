using System.Collections.Immutable;
using System.Globalization;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Functions.Text;

/// <summary>Reads a box: <c>-10..10</c> for every variable, or <c>-1..1, 0..inf</c>, an interval for each.</summary>
internal static class BoxText
{
    /// <summary>Reads a box for the given variables; <see langword="null"/> text is no box. On failure <paramref name="error"/> says why.</summary>
    public static bool TryRead(string? text, ImmutableArray<string> variables, out Box? box, out string error)
    {
        (box, error) = (null, string.Empty);
        if (text is null)
        {
            return true;
        }

        var sides = new List<BoxSide>();
        foreach (var part in text.Split(','))
        {
            if (Side(part, out var side) is { } fault)
            {
                error = $"\"{OneLine.Clean(part.Trim())}\": {fault}";
                return false;
            }

            sides.Add(side);
        }

        if (sides.Count != variables.Length && sides.Count != 1)
        {
            error = string.Create(
                CultureInfo.InvariantCulture, $"{sides.Count} intervals for the {variables.Length} variables {string.Join(", ", variables)}; give one for all, or one for each");
            return false;
        }

        box = Box.Create(sides.Count == variables.Length ? sides : Enumerable.Repeat(sides[0], variables.Length));
        return true;
    }

    private static string? Side(string text, out BoxSide side)
    {
        side = default;
        var ends = text.Replace("…", "..", StringComparison.Ordinal).Split("..");
        if (ends.Length != 2)
        {
            return "an interval is written lo..hi, as in -10..10 or 0..inf";
        }

        var (first, second) = (End(ends[0], "-inf", out var lower), End(ends[1], "inf", out var upper));
        if ((first ?? second) is { } fault)
        {
            return fault;
        }

        side = new BoxSide(lower, upper);
        return lower >= upper ? $"the interval from {lower} to {upper} has no length" : null;
    }

    private static string? End(string text, string infinity, out Rational? value)
    {
        value = null;
        var trimmed = text.Trim().Replace('−', '-');
        if (trimmed == infinity || (infinity == "inf" && trimmed == "+inf"))
        {
            return null;
        }

        if (!Rational.TryParse(trimmed, out var number, out var error))
        {
            return $"an end (a rational or {infinity}) is wanted, but {error}";
        }

        value = number;
        return null;
    }
}
