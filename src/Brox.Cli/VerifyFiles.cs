using System.Text.Json.Nodes;

namespace Brox.Cli;

/// <summary>The files of <c>verify --out DIR</c>: <c>verify.md</c>, <c>verify.json</c>, and one file for every counterexample.</summary>
internal sealed class VerifyFiles
{
    private readonly string _folder;

    private VerifyFiles(string folder) => _folder = folder;

    /// <summary>Makes the folder where it does not exist.</summary>
    /// <exception cref="UnusableInputException">It cannot be made.</exception>
    public static VerifyFiles Open(string folder)
    {
        OutputFile.MakeFolder(folder);
        return new VerifyFiles(folder);
    }

    /// <summary>Writes the files, each whole or not at all.</summary>
    /// <exception cref="UnusableInputException">A file cannot be written; the message names it and the cause.</exception>
    public void Write(IReadOnlyList<VerifyRow> rows, string summary, int tests, ulong seed)
    {
        using var table = new StringWriter();
        table.WriteLine($"# brox verify --tests {tests} --seed {seed}\n\n{summary}\n");
        VerifyTable.PrintMarkdown(rows, table);
        foreach (var row in rows)
        {
            table.WriteLine($"\n**{row.Report.Claim.Key}** {row.Report.Claim.Statement}{(row.Evidence.Length > 0 ? $"\n\n    {row.Evidence}" : string.Empty)}");
        }

        OutputFile.Write(Path.Combine(_folder, "verify.md"), table.ToString());
        OutputFile.Write(Path.Combine(_folder, "verify.json"), VerdictJson.Text(new JsonArray([.. rows.Select(r => (JsonNode)r.Json())])) + "\n");
        foreach (var row in rows)
        {
            if (row.Saved() is { } saved)
            {
                OutputFile.Write(Path.Combine(_folder, $"{FileName(row.Report.Claim.Key)}.json"), VerdictJson.Text(saved) + "\n");
            }
        }
    }

    /// <summary>The key of a claim in the letters that every file system takes.</summary>
    private static string FileName(string key) =>
        string.Join('-', new string([.. key.Replace("<", " below ", StringComparison.Ordinal).Replace("=", " is ", StringComparison.Ordinal).Replace(">", " above ", StringComparison.Ordinal).Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
