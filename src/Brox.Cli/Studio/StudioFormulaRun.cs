using System.Text.Json.Nodes;
using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Theory.Broximal;

namespace Brox.Cli.Studio;

/// <summary>A run on a formula, whose steps are certified and not exact, as the page shows it.</summary>
internal static class StudioFormulaRun
{
    /// <summary>The iterates with enclosures of their values, on the line the boxes of the broximal sets, and what Theorem 4.1 says.</summary>
    public static JsonObject Json(FormulaFunction f, FormulaBpmResult result)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(result);
        var run = result.Run;
        return new JsonObject
        {
            ["iterates"] = new JsonArray([.. run.Steps.Select(step => (JsonNode)new JsonObject
            {
                ["text"] = FormulaBpmReport.Place(step),
                ["at"] = StudioScene.Numbers(step.X.Coordinates.Select(c => c.ToDouble())),
                ["value"] = FloatBoxes.Text(step.Value),
                ["height"] = step.Value.Middle,
            })]),
            ["broximal"] = f.Dimension > 1 ? new JsonArray() : new JsonArray([.. run.Steps.Select(step => (JsonNode)new JsonArray(
                [.. step.Cover.Select(side => (JsonNode)StudioScene.Numbers([side.Lower, side.Upper]))]))]),
            ["outcome"] = BpmText.OutcomeName(run.Outcome),
            ["steps"] = run.Outcome == BpmOutcome.Reached ? run.Steps.Count - 1 : null,
            ["checks"] = new JsonArray(),
            ["theorem"] = $"Theorem 4.1 {(result.Applies ? "applies" : "says nothing here")}: {result.Hypothesis}",
            ["remark"] = run.Remark,
            ["xStar"] = run.Minimum is { IsUnique: true } minimum ? XStar(minimum.Only, FloatBoxes.Middle(minimum.Place)) : null,
        };
    }

    private static JsonObject XStar(Functions.Geometry.Point? only, double[] near) => new()
    {
        ["text"] = only?.ToString() ?? "the one minimizer",
        ["at"] = StudioScene.Numbers(near),
        ["serves"] = false,
    };
}
