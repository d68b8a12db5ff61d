using System.Globalization;
using System.Text.Json.Nodes;
using Brox.Search.Exhaustive;
using Brox.Search.Exhaustive.Layers;

namespace Brox.Cli.Layers;

/// <summary>What <c>exhaust --count ... --estimate</c> prints.</summary>
internal static class EstimateText
{
    /// <summary>The estimate as JSON.</summary>
    public static JsonObject Json(LayerEstimate estimate, PointScope scope, int parts) => new()
    {
        ["scope"] = scope.Text,
        ["measured"] = new JsonArray([.. estimate.Measured.Select(m => (JsonNode)m.Points)]),
        ["layers"] = scope.Points.Length,
        ["states"] = Round(estimate.Total.States),
        ["largestLayer"] = Round(estimate.Total.LargestLayer),
        ["growthOfStates"] = Math.Round(estimate.Growth(m => m.States), 2),
        ["bytesOnDisk"] = Round(estimate.Total.Bytes),
        ["bytesPerState"] = Math.Round(estimate.Total.Bytes / Math.Max(1, estimate.Total.Records)),
        ["bytesOfMemory"] = Round(Memory(estimate, scope, parts)),
        ["processorSeconds"] = Round(estimate.Total.Seconds),
        ["growthOfTime"] = Math.Round(estimate.Growth(m => m.Seconds), 2),
    };

    /// <summary>The estimate for people.</summary>
    public static void Print(LayerEstimate estimate, PointScope scope, int parts, TextWriter output)
    {
        var total = estimate.Total;
        output.WriteLine($"estimate: {scope.Text}, {(estimate.IsMeasured ? "counted" : $"from {string.Join(", ", estimate.Measured.Select(m => m.Points))} of the points")}");
        output.WriteLine(Invariant($"  states          about {total.States:G2} in {scope.Points.Length} layers, at most {total.LargestLayer:G2} in one; {estimate.Growth(m => m.States):F2} times as many for a point more"));
        output.WriteLine(Invariant($"  on disk         about {total.Bytes / 1e6:G2} MB, {total.Bytes / Math.Max(1, total.Records):F0} bytes a state that a layer hands on"));
        output.WriteLine(Invariant($"  memory          about {Memory(estimate, scope, parts) / 1e6:G2} MB in each of {parts} process{(parts == 1 ? string.Empty : "es")}"));
        output.WriteLine(Invariant($"  processor time  about {total.Seconds:G2} s; {estimate.Growth(m => m.Seconds):F2} times as much for a point more"));
    }

    /// <summary>The table of a part of the largest layer, and what is handed on from it at once.</summary>
    private static double Memory(LayerEstimate estimate, PointScope scope, int parts) =>
        40e6 + (2 * estimate.Total.LargestLayer / parts * CountLayer.EntryBytes((scope.Points.Length / 2) + 1));

    private static double Round(double value) => value < 10 ? Math.Round(value, 2) : Math.Round(value);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
