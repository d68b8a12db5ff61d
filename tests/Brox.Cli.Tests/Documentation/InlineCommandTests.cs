using System.Text.RegularExpressions;
using Brox.Theory.Claims;

namespace Brox.Cli.Tests.Documentation;

/// <summary>The commands that stand in the text of the documents: files and claims that they name exist, and what looks at a witness a second time or exports it succeeds.</summary>
public partial class InlineCommandTests
{
    public static TheoryData<string> SecondLooks => [.. Commands().Where(c => c.StartsWith("brox recheck docs/", StringComparison.Ordinal) || c.StartsWith("brox export docs/", StringComparison.Ordinal)).Distinct()];

    [Theory]
    [MemberData(nameof(SecondLooks))]
    public void A_witness_is_confirmed_and_written(string command)
    {
        var (code, output, error) = BroxRunner.Run([.. command.Split(' ').Skip(1).Select(w => w.StartsWith("docs/", StringComparison.Ordinal) ? Path.Combine(DocumentFiles.Root, w) : w)]);

        Assert.True(code == ExitCode.Holds, $"{command}: {code} {error}");
        Assert.NotEmpty(output);
    }

    [Fact]
    public void Every_finding_names_a_command() =>
        Assert.All(
            DocumentFiles.Read("docs/findings.md").ReplaceLineEndings("\n").Split("\n## ").Skip(1),
            finding => Assert.True(finding.Contains("`brox ", StringComparison.Ordinal), $"no command: {finding.Split('\n')[0]}"));

    [Fact]
    public void The_claims_that_are_to_be_verified_exist()
    {
        var ids = ClaimCatalog.All.Select(c => c.Id).ToHashSet();
        var named = Commands().Where(c => c.StartsWith("brox verify ", StringComparison.Ordinal)).SelectMany(c => c.Split(' ').Skip(2).TakeWhile(w => w[0] != '-')).ToList();

        Assert.True(named.Count > 10);
        Assert.All(named, id => Assert.Contains(id, ids));
    }

    private static IEnumerable<string> Commands() =>
        DocumentFiles.All.Where(f => f.StartsWith("docs/findings", StringComparison.Ordinal)).SelectMany(f => Inline().Matches(DocumentFiles.Read(f))).Select(m => m.Groups["command"].Value);

    [GeneratedRegex("`(?<command>brox [^`\n]*)`")]
    private static partial Regex Inline();
}
