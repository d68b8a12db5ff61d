using System.Text.Json;

namespace Brox.Cli.Tests;

/// <summary>What the commands say of theorems.</summary>
public class ProofCommandTests
{
    [Fact]
    public void Verify_names_the_theorem_of_a_claim_that_holds_and_of_no_other()
    {
        var (code, output, error) = BroxRunner.Run(["verify", "prop-2", "--json", "--tests", "20"]);
        Assert.True(code == ExitCode.Holds, error);
        using var json = JsonDocument.Parse(output);
        var claims = json.RootElement.GetProperty("claims").EnumerateArray().ToList();
        var proof = claims.Single(c => c.GetProperty("variant").ValueKind == JsonValueKind.Null).GetProperty("proof");
        Assert.Equal("Proposition_2", proof.GetProperty("theorem").GetString());
        Assert.Equal("proofs/AppendixD.v", proof.GetProperty("file").GetString());
        Assert.Equal(JsonValueKind.Null, claims.Single(c => c.GetProperty("variant").GetString() == "converse").GetProperty("proof").ValueKind);
    }

    [Fact]
    public void Verify_says_proved_in_its_table()
    {
        var (_, output, _) = BroxRunner.Run(["verify", "prop-2", "--tests", "20"]);
        Assert.Single(output.Split('\n'), line => line.Trim() == "proved: Proposition_2 (proofs/AppendixD.v)");
    }

    [Theory]
    [InlineData("convex => quasiconvex", "Convex_quasiconvex", "convex f -> quasiconvex f.")]
    [InlineData("strongly-convex => broximally-aligned(t=1)", "Strictly_star_quasiconvex_aligned", "(exists mu, strongly_convex f mu) -> broximally_aligned f 1.")]
    public void Export_writes_a_known_inclusion_with_its_theorems(string inclusion, string theorem, string statement)
    {
        var (code, output, error) = BroxRunner.Run(["export", inclusion, "--format", "coq"]);
        Assert.True(code == ExitCode.Holds, error);
        Assert.Contains(theorem, output, StringComparison.Ordinal);
        Assert.Contains(statement, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quasiconvex => convex", "no known inclusion")]
    [InlineData("quasiconvex => convx", "convx")]
    public void Export_of_what_is_not_proved_says_why(string inclusion, string part)
    {
        var (code, _, error) = BroxRunner.Run(["export", inclusion, "--format", "coq"]);
        Assert.Equal(ExitCode.Unusable, code);
        Assert.Contains(part, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }
}
