using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Functions.Json;
using Brox.Numbers;
using Brox.Reports.Plots;
using Brox.Reports.Plots.Functions;
using Brox.Reports.Plots.Landscapes;

namespace Brox.Reports.Html;

/// <summary>
/// Functions of one variable whose runs the explorer does not follow exactly, formulas and pieces of higher degree among them: samples of the graph, and the verdicts and radii that were decided while the page was written.
/// </summary>
internal static class ExplorerSampled
{
    // Samples are simplified as in a picture of this size, which no eye tells from the graph.
    private const double Width = 600;
    private const double Height = 400;

    /// <summary>Whether the explorer shows a function by samples.</summary>
    public static bool IsShown(FunctionInstance f) => f is { Dimension: 1 } and (FormulaFunction or PiecewisePolynomial) && FunctionPlot.Objection(f) is null;

    /// <summary>The function as the explorer reads it.</summary>
    /// <param name="f">The function; it is shown.</param>
    /// <param name="radius">The radius that it starts with.</param>
    /// <param name="x">The centre that it starts with, if one is named; else it is a place two radii from a minimizer, or the middle of what is shown.</param>
    public static JsonObject Item(FunctionInstance f, Radius radius, Point? x)
    {
        var minimizers = MinimizerMarks.Of(f);
        var shown = LineLandscape.Of(new FunctionScene(f) { Minimizers = minimizers }, default);
        return new JsonObject
        {
            ["kind"] = "sampled",
            ["view"] = Numbers(shown.XFrom, shown.XTo, shown.YFrom, shown.YTo),
            ["curves"] = new JsonArray([.. shown.Curves.SelectMany(c => Thinned(c, shown))]),
            ["dots"] = new JsonArray([.. shown.Values.Select(v => (JsonNode)Numbers(v.X, v.Y))]),
            ["open"] = new JsonArray([.. shown.OpenEnds.Select(v => (JsonNode)Numbers(v.X, v.Y))]),
            ["minimizers"] = new JsonArray([.. minimizers.Points.Select(p => (JsonNode)Number(p[0]))]),
            ["scale"] = Number(Math.Sqrt(f.Metric.Rows[0][0].ToDouble())),
            ["spectra"] = ExplorerLine.Spectra(f),
            ["classes"] = ExplorerLine.Verdicts(f),
            ["instance"] = InstanceWriter.Write(f),
            ["at"] = Centre(f, radius, x is { } named ? named[0] : null, minimizers.Points, shown).ToString(),
        };
    }

    private static Rational Centre(FunctionInstance f, Radius radius, Rational? named, ImmutableArray<ImmutableArray<double>> minimizers, LineLandscape shown)
    {
        var reach = 2 * Math.Sqrt(radius.Squared.ToDouble());
        double[] candidates = [.. minimizers.SelectMany(p => new[] { p[0] - reach, p[0] + reach }), .. Enumerable.Range(1, 9).Select(i => shown.XFrom + ((shown.XTo - shown.XFrom) * i / 10))];
        return named ?? candidates.Select(c => Rational.FromDouble(Math.Round(c * 4) / 4))
            .Where(c => c.ToDouble() > shown.XFrom && c.ToDouble() < shown.XTo && double.IsFinite(LineGraph.Value(f, c.ToDouble()))).DefaultIfEmpty(Rational.Zero).First();
    }

    /// <summary>A part of the graph with the samples that can be seen, cut one height above and below what is shown.</summary>
    private static IEnumerable<JsonNode> Thinned(ImmutableArray<(double X, double Y)> curve, LineLandscape shown)
    {
        var (wide, high) = (Width / (shown.XTo - shown.XFrom), Height / (shown.YTo - shown.YFrom));
        foreach (var part in Clipping.Line([.. curve.Select(p => new Pt((p.X - shown.XFrom) * wide, (p.Y - shown.YFrom) * high))], 0, -Height, Width, 2 * Height))
        {
            yield return new JsonArray([.. Simplified.Line([.. part]).Select(p => (JsonNode)Numbers(shown.XFrom + (p.X / wide), shown.YFrom + (p.Y / high)))]);
        }
    }

    private static JsonArray Numbers(params ReadOnlySpan<double> numbers)
    {
        var result = new JsonArray();
        foreach (var number in numbers)
        {
            result.Add((JsonNode)Number(number));
        }

        return result;
    }

    /// <summary>Six digits, which is more than a picture shows.</summary>
    private static JsonValue Number(double x) => JsonValue.Create(double.Parse(x.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
}
