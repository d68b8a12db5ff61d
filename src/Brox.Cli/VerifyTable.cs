namespace Brox.Cli;

/// <summary>The table of <c>verify</c> as aligned text; times come last.</summary>
internal static class VerifyTable
{
    private const int Claim = 0;
    private const int Gap = 2;
    private const int NarrowestClaim = 24;

    private static readonly string[] _header = ["claim", "source", "method", "instances", "non-trivial", "size", "verdict", "expected", "time"];

    // The claim and its verdict stand in every table; the other columns as long as there is room, the more important ones first.
    private static readonly int[] _kept = [Claim, 6, 7];
    private static readonly int[] _byImportance = [3, 4, 2, 8, 5, 1];

    /// <summary>Prints the table.</summary>
    /// <param name="rows">The lines.</param>
    /// <param name="output">Where to.</param>
    /// <param name="width">The columns of the screen; <see langword="null"/> where lines may be of any length. Columns for which there is no room are said in a line below.</param>
    public static void Print(IReadOnlyList<VerifyRow> rows, TextWriter output, int? width)
    {
        string[][] cells = [_header, .. rows.Select(r => r.Cells())];
        var widths = Enumerable.Range(0, _header.Length).Select(i => cells.Max(row => row[i].Length)).ToArray();
        var shown = Shown(widths, width);
        widths[Claim] = Math.Min(widths[Claim], Math.Max(NarrowestClaim, (width ?? int.MaxValue) - shown.Where(i => i != Claim).Sum(i => widths[i] + Gap)));
        int[] folded = [.. Enumerable.Range(0, _header.Length).Except(shown)];
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i][Claim].Length > widths[Claim])
            {
                output.WriteLine(cells[i][Claim]);
                cells[i][Claim] = string.Empty;
            }

            output.WriteLine(string.Join(new string(' ', Gap), shown.Select(j => cells[i][j].PadRight(widths[j]))).TrimEnd());
            if (i > 0)
            {
                Below(rows[i - 1], [.. folded.Where(j => cells[i][j] != "-").Select(j => $"{_header[j]}: {cells[i][j]}")], output);
            }
        }
    }

    private static void Below(VerifyRow row, string[] folded, TextWriter output)
    {
        var indent = row.IsVariant ? "      " : "    ";
        if (folded.Length > 0)
        {
            output.WriteLine($"{indent}{string.Join("; ", folded)}");
        }

        output.WriteLine($"{indent}{row.Report.Claim.Statement}");
        if (row.Proof is { } proof)
        {
            output.WriteLine($"{indent}proved: {proof.Theorems} ({proof.Path})");
        }

        if (row.Evidence is { Length: > 0 } evidence)
        {
            output.WriteLine($"{indent}-> {evidence}");
        }
    }

    /// <summary>The columns that fit, in the order of the table.</summary>
    private static int[] Shown(int[] widths, int? width)
    {
        if (width is not { } most)
        {
            return [.. Enumerable.Range(0, widths.Length)];
        }

        var shown = _kept.ToList();
        foreach (var column in _byImportance)
        {
            if (shown.Append(column).Sum(i => widths[i] + Gap) - Gap <= most)
            {
                shown.Add(column);
            }
        }

        return [.. shown.Order()];
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
