using System.Collections.Immutable;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Functions.Text;

/// <summary>Reads <c>0:0, 2:2, 3:1</c>, and in R^d <c>(0,0):2, (1,0):1</c>: points of one dimension, each with its value.</summary>
internal static class PointsAndValues
{
    /// <summary>Whether a text is meant as points and values: it has a colon, which no formula has.</summary>
    public static bool IsMeant(string text) => text.Contains(':', StringComparison.Ordinal);

    /// <summary>Reads the points and their values; on failure <paramref name="error"/> says which entry is wrong and why.</summary>
    public static bool TryRead(string text, out ImmutableArray<Point> points, out ImmutableArray<Rational> values, out string error)
    {
        (points, values) = ([], []);
        var entries = Split(text, ',').Select(entry => entry.Trim()).ToList();
        if (entries.Count > 1 && entries[^1].Length == 0)
        {
            entries.RemoveAt(entries.Count - 1);
        }

        var found = new List<Point>();
        var heights = new List<Rational>();
        foreach (var entry in entries)
        {
            if (TryEntry(entry, found.Count == 0 ? null : found[0].Dimension, out var point, out var value) is { } fault)
            {
                error = $"\"{OneLine.Clean(entry)}\": {fault}";
                return false;
            }

            if (found.Contains(point))
            {
                error = $"\"{OneLine.Clean(entry)}\": the point {point} is repeated";
                return false;
            }

            found.Add(point);
            heights.Add(value);
        }

        (points, values) = ([.. found], [.. heights]);
        error = string.Empty;
        return true;
    }

    private static string? TryEntry(string entry, int? dimension, out Point point, out Rational value)
    {
        (point, value) = (default, default);
        var colon = entry.LastIndexOf(':');
        if (colon < 0)
        {
            return "a point and its value are written point:value, as in 2:1 or (0,1):2";
        }

        var place = entry[..colon].Trim();
        if (place.StartsWith('(') && place.EndsWith(')'))
        {
            place = place[1..^1];
        }

        var coordinates = new List<Rational>();
        foreach (var part in place.Split(','))
        {
            if (!Rational.TryParse(Minus(part), out var coordinate, out var fault))
            {
                return $"a coordinate is wanted, but {fault}";
            }

            coordinates.Add(coordinate);
        }

        if (dimension is { } d && coordinates.Count != d)
        {
            return $"a point of {coordinates.Count} coordinates among points of {d}";
        }

        if (!Rational.TryParse(Minus(entry[(colon + 1)..]), out value, out var error))
        {
            return $"a finite value is wanted, but {error}";
        }

        point = new Point([.. coordinates]);
        return null;
    }

    private static string Minus(string number) => number.Trim().Replace('−', '-').Replace('–', '-');

    /// <summary>The parts between the separators that stand outside parentheses.</summary>
    private static IEnumerable<string> Split(string text, char separator)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if ((text[i] == separator || text[i] == ';') && depth == 0)
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        yield return text[start..];
    }
}
