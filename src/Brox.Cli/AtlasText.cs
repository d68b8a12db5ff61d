using Brox.Definitions.Verdicts;
using Brox.Theory.Claims.Atlas;
using Brox.Theory.Claims.Proofs;

namespace Brox.Cli;

/// <summary>The atlas as text: Table 1, the matrix with its legend, the witnesses, the inclusions it is built from.</summary>
internal static class AtlasText
{
    private const int Width = 4;

    public static void Print(IReadOnlyList<TableCell> table, IReadOnlyList<AtlasCell> cells, TextWriter output)
    {
        var witnesses = cells.OfType<AtlasCell.Refuted>().Select(c => c.Witness).Concat(table.Select(c => c.Witness).OfType<AtlasWitness>()).Distinct().ToList();
        var numbers = witnesses.Select((w, i) => (w, i)).ToDictionary(p => p.w, p => p.i + 1);
        PrintTable(table, numbers, output);
        PrintMatrix(cells, numbers, output);
        output.WriteLine();
        output.WriteLine("Witnesses");
        foreach (var witness in witnesses)
        {
            output.WriteLine($"{numbers[witness],4}  {witness.Name}: {Describe(witness)}");
        }

        output.WriteLine();
        output.WriteLine("Inclusions: these facts, and what follows from them (brox atlas --json has the chain of every cell)");
        foreach (var fact in AtlasFacts.All)
        {
            output.WriteLine($"      {fact.Text}  [{fact.Source}] {fact.Argument}{(ProofIndex.OfFact(fact.Text) is { } proof ? $" Proved: {proof.Theorem}." : string.Empty)}");
        }
    }

    /// <summary>The claim of an inclusion, in one line.</summary>
    public static string Claim(AtlasCell.Included included) =>
        included.From == included.To ? "the same class"
        : included.Proof.IsEmpty ? "setting: every function of the atlas is closed"
        : string.Join("; ", included.Proof.Select(f => $"{f.Text} [{f.Source}]"));

    private static void PrintTable(IReadOnlyList<TableCell> table, Dictionary<AtlasWitness, int> numbers, TextWriter output)
    {
        var width = TableOne.Rows.Max(r => r.Class.Length);
        output.WriteLine("Table 1, computed: a number is the witness below that shows the property, - says that no function of the class has it, ! differs from the paper's table");
        output.WriteLine($"{string.Empty.PadRight(width)}  {string.Concat(TableOne.Columns.Select(c => c.Abbreviation.PadRight(6)))}");
        foreach (var row in table.GroupBy(c => c.Row))
        {
            output.WriteLine($"{row.Key.Text.PadRight(width)}  {string.Concat(row.Select(c => $"{(c.Computed ? numbers[c.Witness!] : "-")}{(c.Agrees ? string.Empty : "!")}".PadRight(6)))}");
        }

        output.WriteLine(string.Join(", ", TableOne.Columns.Select(c => $"{c.Abbreviation} {c.Meaning}")));
        foreach (var cell in table.Where(c => !c.Agrees))
        {
            output.WriteLine($"! {cell.Row.Text}, {cell.Column}: the table has {(cell.Paper ? "a mark" : "none")}; measured: {(cell.Witness is { } w ? $"{w.Name}, {Describe(w)}" : cell.Claim)}");
        }
    }

    private static void PrintMatrix(IReadOnlyList<AtlasCell> cells, Dictionary<AtlasWitness, int> numbers, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("Does the class of the row lie in the class of the column? <= it does; a number is the witness that is in the row's and not in the column's");
        output.WriteLine("(* argued in words; ° certified, on the box named where there is one, and argued beyond; without a mark decided exactly); ? not known");
        output.WriteLine($"{string.Empty,Width} {string.Concat(AtlasClasses.All.Select(c => c.Abbreviation.PadLeft(Width)))}");
        foreach (var row in cells.GroupBy(c => c.From))
        {
            output.WriteLine($"{row.Key.Abbreviation,-Width} {string.Concat(row.Select(c => Mark(c, numbers).PadLeft(Width)))}");
        }

        output.WriteLine();
        foreach (var c in AtlasClasses.All)
        {
            output.WriteLine($"{c.Abbreviation,-Width} {c.Text}");
        }

        foreach (var open in cells.OfType<AtlasCell.Open>())
        {
            output.WriteLine($"?    {open.From.Text} => {open.To.Text}: {open.Reason}");
        }
    }

    private static string Mark(AtlasCell cell, Dictionary<AtlasWitness, int> numbers) => cell switch
    {
        AtlasCell.Included { From: var from, To: var to } when from == to => ".",
        AtlasCell.Included => "<=",
        AtlasCell.Refuted refuted => $"{numbers[refuted.Witness]}{(refuted.Method switch { null => "*", Method.Exact => string.Empty, _ => "°" })}",
        _ => "?",
    };

    private static string Describe(AtlasWitness witness) => witness switch
    {
        ExactWitness exact => InstanceText.Text(exact.Function),
        ArguedWitness argued => $"{argued.Formula}{(argued.OnBox is { } f ? $", certified on {f.Box}, argued beyond" : string.Empty)}. {argued.Argument}",
        _ => witness.Name,
    };
}
