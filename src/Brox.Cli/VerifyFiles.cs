using System.Text.Json.Nodes;
using Brox.Functions.Json;

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

    public void Write(IReadOnlyList<VerifyRow> rows, string summary, int tests, ulong seed) => Guarded(_folder, () =>
    {
        using (var table = new StreamWriter(Path.Combine(_folder, "verify.md")))
        {
            table.WriteLine($"# brox verify --tests {tests} --seed {seed}\n\n{summary}\n");
            VerifyTable.PrintMarkdown(rows, table);
            foreach (var row in rows)
            {
                table.WriteLine($"\n**{row.Report.Claim.Key}** {row.Report.Claim.Statement}{(row.Proof is { } proof ? $" Proved: `{proof.Theorem}` in `{proof.Path}`." : string.Empty)}{(row.Evidence.Length > 0 ? $"\n\n    {row.Evidence}" : string.Empty)}");
            }
        }

        File.WriteAllText(Path.Combine(_folder, "verify.json"), VerdictJson.Text(new JsonArray([.. rows.Select(r => (JsonNode)r.Json())])) + "\n");
        foreach (var row in rows)
        {
            if (row.Saved() is { } saved)
            {
                File.WriteAllText(Path.Combine(_folder, $"{FileName(row.Report.Claim.Key)}.json"), VerdictJson.Text(saved) + "\n");
            }
        }

        return true;
    });

    /// <summary>The key of a claim in the letters that every file system takes.</summary>
    private static string FileName(string key) =>
        string.Join('-', new string([.. key.Replace("<", " below ", StringComparison.Ordinal).Replace("=", " is ", StringComparison.Ordinal).Replace(">", " above ", StringComparison.Ordinal).Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static T Guarded<T>(string folder, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableInputException($"--out {OneLine.Clean(folder)}: {OneLine.Clean(e.Message)}");
        }
    }
}
