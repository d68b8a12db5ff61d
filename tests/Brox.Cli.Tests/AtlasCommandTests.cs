using System.Text.Json;
using Brox.Theory.Claims.Proofs;

namespace Brox.Cli.Tests;

public class AtlasCommandTests
{
    [Fact]
    public void Json_has_every_cell_with_its_claim_or_its_witness()
    {
        var (code, output, error) = BroxRunner.Run(["atlas", "--json"]);
        Assert.True(code == ExitCode.Holds, error);
        using var json = JsonDocument.Parse(output);
        var cells = json.RootElement.GetProperty("cells").EnumerateArray().ToList();
        Assert.Equal(58 * 58, cells.Count);
        Assert.DoesNotContain(cells, c => c.GetProperty("status").GetString() == "open");
        Assert.Equal(58 * 58, cells.Select(c => (c.GetProperty("from").GetString(), c.GetProperty("to").GetString())).Distinct().Count());
        Assert.All(cells, c => Assert.True(c.GetProperty("status").GetString() switch
        {
            "included" => c.GetProperty("claim").GetString()!.Length > 0,
            "refuted" => c.GetProperty("witness").TryGetProperty("kind", out _) || c.GetProperty("witness").TryGetProperty("memberships", out _) || c.GetProperty("witness").GetProperty("argument").GetString()!.Length > 0,
            _ => c.GetProperty("reason").GetString()!.Length > 0,
        }));
        Assert.Equal(50, json.RootElement.GetProperty("table1").GetArrayLength());

        // Each fact of a chain has its theorem, or is one of the exceptions of proofs/index.json.
        var facts = cells.Take(29 * 29).Where(c => c.TryGetProperty("proof", out _)).SelectMany(c => c.GetProperty("proof").EnumerateArray()).ToList();
        Assert.Contains(facts, f => f.GetProperty("theorem").ValueKind == JsonValueKind.Object && f.GetProperty("theorem").GetProperty("theorem").GetString() == "Strictly_star_quasiconvex_aligned");
        var exceptions = ProofIndex.Exceptions.Select(e => e.Key).ToHashSet();
        Assert.All(facts, f => Assert.Equal(exceptions.Contains(f.GetProperty("inclusion").GetString()!), f.GetProperty("theorem").ValueKind == JsonValueKind.Null));
    }

    [Fact]
    public void Text_has_the_table_the_matrix_and_the_differences()
    {
        var (code, output, error) = BroxRunner.Run(["atlas"]);
        Assert.True(code == ExitCode.Holds, error);
        Assert.Contains("Table 1, computed", output, StringComparison.Ordinal);
        Assert.Contains("! polyak-lojasiewicz, nu: the table has none", output, StringComparison.Ordinal);
        Assert.Contains("SSX  strictly-star-quasiconvex", output, StringComparison.Ordinal);
    }
}
