using System.Text.Json.Nodes;
using Brox.Numbers;
using Brox.Theory.Broximal.Oracles;

namespace Brox.Cli;

/// <summary>The measurements of oracles as JSON; an enclosure is the array of its ends.</summary>
internal static class OraclesJson
{
    public static JsonObject Of(IReadOnlyList<OracleTable> tables, int seed, bool isComplete) => new()
    {
        ["seed"] = seed,
        ["complete"] = isComplete,
        ["tables"] = new JsonArray([.. tables.Select(t => (JsonNode)Of(t))]),
    };

    private static JsonObject Of(OracleTable table) => new()
    {
        ["function"] = table.Subject.Name,
        ["formula"] = table.Subject.Function.Text(),
        ["minimizers"] = table.Subject.Minimizers,
        ["radius"] = table.Radius.ToString(),
        ["farStarts"] = new JsonArray([.. table.FarStarts.Select(x => (JsonNode)Point(x))]),
        ["decreaseBudget"] = Interval(table.Budget),
        ["oracles"] = new JsonArray([.. table.Rows.Select(r => (JsonNode)Of(r))]),
    };

    private static JsonObject Of(OracleRow row) => new()
    {
        ["oracle"] = row.Oracle.Name,
        ["formula"] = row.Oracle.Formula,
        ["ball"] = row.Oracle.Layers is null ? "metric" : "spectral",
        ["points"] = row.Points,
        ["suboptimality"] = Values(row.Suboptimality),
        ["lost"] = Values(row.Lost),
        ["distance"] = Values(row.Distance),
        ["steps"] = row.Moves,
        ["violations"] = row.Violations,
        ["runs"] = new JsonArray([.. row.Runs.Select(r => (JsonNode)new JsonObject
        {
            ["outcome"] = r.Outcome switch
            {
                OracleOutcome.Near => "near",
                OracleOutcome.Stuck => "stuck",
                _ => "limit",
            },
            ["steps"] = r.Moves,
            ["violations"] = r.Violations,
            ["landing"] = Number(r.Landing),
            ["last"] = Point(r.Iterates[^1]),
        })]),
    };

    private static JsonObject? Values(MeasuredValues? values) =>
        values is null ? null : new JsonObject { ["mean"] = Interval(values.Mean), ["worst"] = Interval(values.Worst) };

    private static JsonArray? Interval(FloatInterval? interval) => interval is { IsEmpty: false } i ? new JsonArray(Number(i.Lower), Number(i.Upper)) : null;

    private static JsonArray Point(IEnumerable<double> x) => new([.. x.Select(Number)]);

    /// <summary>A number, or a text for what JSON has no number for.</summary>
    private static JsonNode? Number(double x) => double.IsFinite(x) ? JsonValue.Create(x) : double.IsNaN(x) ? null : JsonValue.Create(x > 0 ? "inf" : "-inf");
}
