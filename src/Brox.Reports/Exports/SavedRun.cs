using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Claims.Saved;

namespace Brox.Reports.Exports;

/// <summary>A run of the Ball Proximal Point Method that is saved with a claim.</summary>
/// <param name="Function">The function.</param>
/// <param name="Radius">The radius.</param>
/// <param name="Rule">The selection rule.</param>
/// <param name="Iterates">The iterates, in order.</param>
/// <param name="XStar">The minimizer that the claim names, if any.</param>
/// <param name="Evidence">The inequality with its sides evaluated, as it was saved; empty where there is none.</param>
internal sealed record SavedRun(FiniteFunction Function, Radius Radius, string Rule, ImmutableArray<Point> Iterates, Point? XStar, string Evidence)
{
    /// <summary>The run of a saved claim; <see langword="null"/> where the file has none that can be read.</summary>
    public static SavedRun? Read(SavedCounterexample.ToClaim saved)
    {
        ArgumentNullException.ThrowIfNull(saved);
        if (saved.Functions.GetValueOrDefault("f") is not FiniteFunction f || Length(saved) is not { } radius || Text(saved.Run["rule"]) is not { } rule
            || saved.Run["iterates"] is not JsonArray { Count: > 0 } iterates)
        {
            return null;
        }

        var points = iterates.Select(entry => PointOf(entry, f.Dimension)).ToList();
        return points.TrueForAll(p => p is { } x && f.IndexOf(x) >= 0)
            ? new SavedRun(f, radius, rule, [.. points.Select(p => p!.Value)], PointOf(saved.Run["xStar"], f.Dimension), Text(saved.Run["evidence"]) ?? string.Empty)
            : null;
    }

    /// <summary>The value at a point of the run.</summary>
    internal Rational Value(Point x) => Function.Values[Function.IndexOf(x)];

    /// <summary>The radius of a saved claim; <see langword="null"/> where the file has none that is positive.</summary>
    internal static Radius? Length(SavedCounterexample saved) =>
        saved.Parameters.TryGetValue("t", out var t) && t.Sign > 0 ? Functions.Geometry.Radius.FromLength(t)
        : saved.Parameters.TryGetValue("t^2", out var square) && square.Sign > 0 ? Functions.Geometry.Radius.FromSquare(square)
        : null;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? (string?)value : null;

    private static Point? PointOf(JsonNode? node, int dimension)
    {
        if (node is not JsonArray array || array.Count != dimension)
        {
            return null;
        }

        var coordinates = new List<Rational>();
        foreach (var entry in array)
        {
            if (Text(entry) is not { } text || !Rational.TryParse(text, out var value, out _))
            {
                return null;
            }

            coordinates.Add(value);
        }

        return new Point([.. coordinates]);
    }
}
