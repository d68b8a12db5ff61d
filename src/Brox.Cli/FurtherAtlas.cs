using System.Text.Json.Nodes;
using Brox.Knowledge;
using Brox.Theory.Classes;

namespace Brox.Cli;

/// <summary>The cells of the atlas in which a class of the literature is the row or the column: inclusions with their facts, functions that refute, or open with what was tried.</summary>
internal static class FurtherAtlas
{
    private static readonly HashSet<string> _catalogue = [.. ClassCatalog.All.Select(c => c.Name)];

    /// <summary>The names of the further classes.</summary>
    public static IReadOnlyList<string> Classes { get; } = [.. KnownClasses.All.Where(c => !_catalogue.Contains(c))];

    /// <summary>All cells, row by row.</summary>
    public static IEnumerable<(string From, string To, Implication Answer)> Cells()
    {
        var implications = new Implications(KnowledgeBase.Default, [.. KnownClasses.All], 1);
        return from f in KnownClasses.All
               from t in KnownClasses.All
               where !_catalogue.Contains(f) || !_catalogue.Contains(t)
               select (f, t, implications.Of([f], t));
    }

    /// <summary>A cell as JSON.</summary>
    public static JsonObject Json(string from, string to, Implication answer)
    {
        var result = new JsonObject { ["from"] = KnownClasses.Text(from), ["to"] = KnownClasses.Text(to) };
        switch (answer)
        {
            case Implication.Proved proved:
                result["status"] = "included";
                result["claim"] = from == to ? "the same class"
                    : proved.Facts.IsEmpty ? "setting: every function of the atlas is closed and has a minimizer"
                    : string.Join("; ", proved.Facts.Select(f => $"{f.Text} [{f.Source}]"));
                result["proof"] = new JsonArray([.. proved.Facts.Select(f => (JsonNode)new JsonObject
                {
                    ["inclusion"] = f.Text,
                    ["source"] = f.Source,
                    ["argument"] = f.Proof,
                    ["theorem"] = f.Theorem.Length > 0 ? new JsonObject { ["theorem"] = f.Theorem } : null,
                })]);
                break;
            case Implication.Refuted refuted:
                var function = ImplicationsCommand.Function(refuted.By, [from, to]);
                result["status"] = "refuted";
                result["method"] = refuted.By.KnownBy(from) == "decided" && refuted.By.KnownBy(to) == "decided" ? "exact" : "argument";
                result["witness"] = function;
                break;
            case Implication.Open open:
                result["status"] = "open";
                result["reason"] = $"no fact and no function: {open.Functions} of {KnowledgeBase.Default.Functions.Length} known functions are in the first class, none of them is known not to be in the second";
                break;
        }

        return result;
    }

    /// <summary>The text: how many cells, and a line for each further class.</summary>
    public static void Print(TextWriter output)
    {
        var cells = Cells().ToList();
        output.WriteLine();
        output.WriteLine($"Classes of the literature: {Classes.Count}; they add {cells.Count} cells: {cells.Count(c => c.Answer is Implication.Proved)} inclusions, "
            + $"{cells.Count(c => c.Answer is Implication.Refuted)} refuted by a function, {cells.Count(c => c.Answer is Implication.Open)} open (brox atlas --json has all, brox implications CLASS one)");
        foreach (var name in Classes)
        {
            var inside = cells.Where(c => c.From == name && c.To != name && c.Answer is Implication.Proved && !KnownClasses.Setting.Contains(c.To)).Select(c => c.To).ToList();
            output.WriteLine($"      {KnownClasses.Text(name)} lies in: {(inside.Count == 0 ? "no other" : string.Join(", ", inside))}");
        }

        foreach (var (from, to, _) in cells.Where(c => c.Answer is Implication.Open))
        {
            output.WriteLine($"?     {from} => {to}");
        }
    }
}
