using System.Text.Json.Nodes;
using Brox.Functions.Formulas;
using Brox.Functions.Text;
using Brox.Numbers;
using Brox.Theory.Broximal;
using Brox.Theory.Runs;

namespace Brox.Cli;

/// <summary>Runs on formulas, whose steps are certified and not exact, as text and as JSON.</summary>
internal static class FormulaBpmReport
{
    /// <summary>The iterates with the enclosures of their broximal sets, how the run ends, and what Theorem 4.1 says.</summary>
    public static void Write(FormulaRun run, string hypothesis, bool applies, IReadOnlyList<IReadOnlyList<FormulaBound>>? bounds, TextWriter output)
    {
        for (var k = 0; k < run.Steps.Count; k++)
        {
            var step = run.Steps[k];
            output.WriteLine($"x_{k} = {Place(step)}, f in {FloatBoxes.Text(step.Value)}");
            if (step.Cover.IsEmpty)
            {
                continue;
            }

            var apart = step.Parts > 1 ? $", in {step.Parts} separate parts that could not be told apart" : string.Empty;
            output.WriteLine($"  brox_t(x_{k}) lies in {FloatBoxes.Text(step.Cover)}{apart}; f(x_{k + 1}) is at most {step.Gap:G3} above the least value");
            if (bounds is not null && step.SquaredDistance is { } distance)
            {
                output.WriteLine($"  |x_{k}-x*|^2 in {FloatBoxes.Text(distance)}{(step.Margin is { } margin ? $"; thm-4.1.ii.a: |x_{k}-x*|^2 - |u-x_{k}|^2 - |u-x*|^2 in {FloatBoxes.Text(margin)} for every u of that box" : string.Empty)}");
                foreach (var line in Lines(bounds[k]))
                {
                    output.WriteLine($"  {line}");
                }
            }
        }

        output.WriteLine($"run: {BpmText.OutcomeName(run.Outcome)}{(run.Outcome == BpmOutcome.Reached ? $" after {Counted.Of(run.Steps.Count - 1, "step")}" : string.Empty)} ({run.Remark})");
        output.WriteLine($"Theorem 4.1 {(applies ? "applies" : "says nothing here")}: {hypothesis}");
    }

    /// <summary>The margins of the bounds at an iterate, one quantity a line.</summary>
    private static IEnumerable<string> Lines(IReadOnlyList<FormulaBound> bounds) => bounds.GroupBy(b => b.Quantity).OrderBy(g => g.Key).Select(g =>
        $"margins of {g.Key switch { BoundedQuantity.SquaredDistance => "|x-x*|^2", BoundedQuantity.StepsLeft => "the steps left", _ => "f-f*" }}: "
        + string.Join("; ", g.Select(b => $"{b.Claim}{(b.Reading.Length == 0 ? string.Empty : $" reading {b.Reading}")} in {FloatBoxes.Text(b.Margin)}")));

    /// <summary>One JSON object.</summary>
    public static JsonObject Json(FormulaRun run, IReadOnlyList<IReadOnlyList<FormulaBound>> bounds, SelectionRule rule, string hypothesis, bool applies) => new()
    {
        ["iterates"] = new JsonArray([.. run.Steps.Select(s => (JsonNode)new JsonArray([.. s.X.Coordinates.Select(c => (JsonNode)c.ToString())]))]),
        ["outcome"] = BpmText.OutcomeName(run.Outcome),
        ["steps"] = run.Outcome == BpmOutcome.Reached ? run.Steps.Count - 1 : null,
        ["method"] = "certified",
        ["remark"] = run.Remark,
        ["rule"] = SelectionRuleNames.NameOf(rule),
        ["hypothesis"] = hypothesis,
        ["applies"] = applies,
        ["perStep"] = new JsonArray([.. run.Steps.Select((s, k) => (JsonNode)new JsonObject
        {
            ["k"] = k,
            ["value"] = Enclosure(s.Value),
            ["broximalSet"] = s.Cover.IsEmpty ? null : new JsonArray([.. s.Cover.Select(side => (JsonNode)Enclosure(side))]),
            ["parts"] = s.Parts,
            ["gap"] = s.Gap,
            ["far"] = s.IsFar,
            ["squaredDistance"] = s.SquaredDistance is { } d ? Enclosure(d) : null,
            ["margin"] = s.Margin is { } m ? Enclosure(m) : null,
            ["bounds"] = new JsonArray([.. bounds[k].Select(b => (JsonNode)new JsonObject
            {
                ["claim"] = b.Claim,
                ["reading"] = b.Reading,
                ["quantity"] = b.Quantity switch { BoundedQuantity.SquaredDistance => "squaredDistance", BoundedQuantity.StepsLeft => "stepsLeft", _ => "gap" },
                ["margin"] = Enclosure(b.Margin),
            })]),
        })]),
    };

    private static JsonObject Enclosure(FloatInterval value) => new() { ["lo"] = Number(value.Lower), ["hi"] = Number(value.Upper) };

    private static string Number(double value) => double.IsPositiveInfinity(value) ? "inf" : double.IsNegativeInfinity(value) ? "-inf" : Rational.FromDouble(value).ToString();

    /// <summary>An iterate in few letters.</summary>
    internal static string Place(FormulaStep step) => step.X.Coordinates.Length == 1 ? Short(step.X[0]) : $"({string.Join(", ", step.X.Coordinates.Select(Short))})";

    private static string Short(Rational value) => value.ToString() is { Length: <= 9 } text ? text : "~" + value.ToDouble().ToString("G9", System.Globalization.CultureInfo.InvariantCulture);
}
