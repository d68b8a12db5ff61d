using System.CommandLine;
using System.Text.Json.Nodes;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Json;
using Brox.Reports.Plots;
using Brox.Theory.Claims.Atlas;
using Brox.Theory.Claims.Proofs;

namespace Brox.Cli;

/// <summary><c>brox atlas [--json] [--out DIR] [--plot FILE]</c>: Table 1 with every cell computed, for every ordered pair of classes the inclusion or the smallest witness against it, and Figure 3.</summary>
internal static class AtlasCommand
{
    public static Command Create(Terminal terminal)
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var folder = new Option<string>("--out") { Description = "A folder for the exact witnesses, as saved counterexamples." };
        var plot = new Option<string?>("--plot") { Description = "Draw the inclusions to a file: .svg, .png or .tex." };
        var command = new Command("atlas", "Computes Table 1 and the inclusions between all classes, each with its proof or a witness against it.") { json, folder, plot };
        command.SetAction(parsed => Run(
            parsed.GetValue(json), parsed.GetValue(folder), parsed.GetValue(plot) is { } picture ? PlotFile.Parse("--plot", picture) : null, terminal));
        return command;
    }

    private static int Run(bool json, string? folder, PlotFile? plot, Terminal terminal)
    {
        var atlas = new InclusionAtlas(terminal.Interrupted);
        var (table, cells) = (TableOne.Cells(atlas).ToList(), atlas.Cells().ToList());
        if (json)
        {
            terminal.Output.WriteLine(VerdictJson.Text(Json(table, cells)));
        }
        else
        {
            AtlasText.Print(table, cells, terminal.Output);
            FurtherAtlas.Print(terminal.Output);
        }

        plot?.Write(InclusionDiagram.Draw(atlas));
        if (folder is not null)
        {
            terminal.Error.WriteLine($"{AtlasFiles.Write(cells, folder)} counterexamples written to {OneLine.Path(folder)}");
        }

        return ExitCode.Holds;
    }

    private static JsonObject Json(List<TableCell> table, List<AtlasCell> cells) => new()
    {
        ["setting"] = "proper closed functions with a minimizer; t = 1 for the classes with a radius, \"for some value\" for those with a constant",
        ["table1"] = new JsonArray([.. table.Select(c => (JsonNode)Json(c))]),
        ["cells"] = new JsonArray([.. cells.Select(c => (JsonNode)Json(c)).Concat(FurtherAtlas.Cells().Select(c => (JsonNode)FurtherAtlas.Json(c.From, c.To, c.Answer)))]),
    };

    private static JsonObject Json(TableCell cell)
    {
        var result = new JsonObject
        {
            ["class"] = cell.Row.Text,
            ["property"] = cell.Column,
            ["paper"] = cell.Paper,
            ["computed"] = cell.Computed,
            ["agrees"] = cell.Agrees,
        };
        if (cell.Witness is { } witness)
        {
            result["method"] = MethodName(cell.Method);
            result["witness"] = Json(witness);
        }

        if (cell.Place is { } place)
        {
            result["x"] = VerdictJson.Number(place);
        }

        if (cell.Claim is { } claim)
        {
            result["claim"] = claim;
        }

        return result;
    }

    private static JsonObject Json(AtlasCell cell)
    {
        var result = new JsonObject { ["from"] = cell.From.Text, ["to"] = cell.To.Text };
        switch (cell)
        {
            case AtlasCell.Included included:
                result["status"] = "included";
                result["claim"] = AtlasText.Claim(included);
                result["proof"] = new JsonArray([.. included.Proof.Select(f => (JsonNode)new JsonObject
                {
                    ["inclusion"] = f.Text, ["source"] = f.Source, ["argument"] = f.Argument, ["theorem"] = ProofIndex.OfFact(f.Text) is { } proof ? ProofJson.Of(proof) : null,
                })]);
                break;
            case AtlasCell.Refuted refuted:
                result["status"] = "refuted";
                result["method"] = MethodName(refuted.Method);
                if (refuted is { Method: Method.Certified, Witness: ArguedWitness { OnBox: { } f } })
                {
                    result["scope"] = $"certified on {f.Box}, argued beyond";
                }

                result["witness"] = Json(refuted.Witness);
                break;
            case AtlasCell.Open open:
                result["status"] = "open";
                result["reason"] = open.Reason;
                break;
        }

        return result;
    }

    private static JsonObject Json(AtlasWitness witness) => witness switch
    {
        ExactWitness exact => InstanceWriter.Write(exact.Function),
        ArguedWitness argued => Argued(argued),
        _ => throw new ArgumentException($"no format for {witness.GetType().Name}", nameof(witness)),
    };

    private static JsonObject Argued(ArguedWitness witness)
    {
        var result = new JsonObject { ["name"] = witness.Name, ["function"] = witness.Formula, ["dimension"] = witness.Dimension, ["argument"] = witness.Argument };
        if (witness.OnBox is { } f)
        {
            result["instance"] = InstanceWriter.Write(f);
        }

        return result;
    }

    private static string MethodName(Method? method) => method switch
    {
        Method.Exact => "exact",
        Method.Certified => "certified",
        _ => "argument",
    };
}
