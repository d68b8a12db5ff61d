namespace Brox.Cli;

/// <summary>The table of <c>verify</c> as aligned text; times come last.</summary>
internal static class VerifyTable
{
    private static readonly string[] _header = ["claim", "source", "method", "instances", "non-trivial", "size", "verdict", "expected", "time"];

    public static void Print(IReadOnlyList<VerifyRow> rows, TextWriter output)
    {
        string[][] cells = [_header, .. rows.Select(r => r.Cells())];
        var widths = Enumerable.Range(0, _header.Length).Select(i => cells.Max(row => row[i].Length)).ToArray();
        for (var i = 0; i < cells.Length; i++)
        {
            output.WriteLine(string.Join("  ", cells[i].Select((cell, j) => cell.PadRight(widths[j]))).TrimEnd());
            if (i > 0)
            {
                var indent = rows[i - 1].IsVariant ? "      " : "    ";
                output.WriteLine($"{indent}{rows[i - 1].Report.Claim.Statement}");
                if (rows[i - 1].Proof is { } proof)
                {
                    output.WriteLine($"{indent}proved: {proof.Theorems} ({proof.Path})");
                }

                if (rows[i - 1].Evidence is { Length: > 0 } evidence)
                {
                    output.WriteLine($"{indent}-> {evidence}");
                }
            }
        }
    }

    /// <summary>The table in Markdown, without times.</summary>
    public static void PrintMarkdown(IReadOnlyList<VerifyRow> rows, TextWriter output)
    {
        output.WriteLine($"| {string.Join(" | ", _header[..^1])} |");
        output.WriteLine($"|{string.Concat(Enumerable.Repeat(" --- |", _header.Length - 1))}");
        foreach (var row in rows)
        {
            output.WriteLine($"| {string.Join(" | ", row.Cells()[..^1].Select(c => c.Replace("|", "\\|", StringComparison.Ordinal)))} |");
        }
    }
}
