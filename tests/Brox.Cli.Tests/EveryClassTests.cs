using System.Text.Json;
using System.Text.Json.Nodes;
using Brox.Definitions.Language;
using Brox.Tests.Shared;
using Brox.Theory.Classes;

namespace Brox.Cli.Tests;

/// <summary>Every class, of the paper and of the literature, is known to every command by its definition: what a new definition must do without a line elsewhere.</summary>
public sealed class EveryClassTests
{
    private const string Three = "0:0, 2:2, 3:1";

    private static readonly int[] _answers = [ExitCode.Holds, ExitCode.Fails, ExitCode.Undecided];

    public static TheoryData<string> Names => [.. ClassCatalog.All.Select(c => c.Name), .. Literature.All.Select(c => c.Name)];

    /// <summary>Those that are known by their definitions; what the commands say of the others is looked at elsewhere.</summary>
    public static TheoryData<string> Defined => [.. Literature.All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_listed_with_its_definition(string name)
    {
        var (code, output, _) = BroxRunner.Run(["classes", name]);
        Assert.Equal(ExitCode.Holds, code);
        Assert.StartsWith(name, output, StringComparison.Ordinal);
        Assert.Contains("source: ", output, StringComparison.Ordinal);

        using var json = JsonDocument.Parse(BroxRunner.Run(["classes", name, "--json"]).Output);
        var listed = json.RootElement.GetProperty("classes")[0];
        Assert.NotEmpty(listed.GetProperty("latex").GetString()!);
        Assert.Equal(listed.GetProperty("definition").GetString(), BroxRunner.Run(["classes", name, "--definition"]).Output.TrimEnd());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_checked_on_every_kind_of_function(string name)
    {
        foreach (var (function, isDecided) in new[] { (Three, name != "twice-differentiable"), ("x^2", false), ("x^2 + exp(y)", false) })
        {
            var (code, output, error) = BroxRunner.Run(["check", function, Text(name), "--budget", isDecided ? "30s" : "100ms"]);
            Assert.True(isDecided ? code is ExitCode.Holds or ExitCode.Fails : _answers.Contains(code), $"{name} on {function}: {output}{error}");
            Assert.Matches($@"^{name}(\(t=1\))?: (holds|FAILS|undecided) \(.{{5,}}\)", output);
        }
    }

    [Theory]
    [MemberData(nameof(Defined))]
    public void It_is_a_hypothesis_and_a_conclusion_of_refute(string name)
    {
        foreach (var conjecture in new[] { $"{Text(name)} => quadratic-growth(mu=1000)", $"bounded-domain => {Text(name)}" })
        {
            var (code, output, error) = BroxRunner.Run(["refute", conjecture, "--budget", "100ms", "--json", "--family", "finite"]);
            Assert.True(_answers.Contains(code), $"{conjecture}: {error}");
            using var json = JsonDocument.Parse(output);
            Assert.Equal(conjecture, json.RootElement.GetProperty("conjecture").GetString());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_exhausted_or_said_to_depend_on_more_than_the_order(string name)
    {
        var (code, output, error) = BroxRunner.Run(["exhaust", $"{Text(name)} => unique-minimizer", "--points", "3"]);
        Assert.True(code is ExitCode.Holds or ExitCode.Fails || IsRefused(code, error, "depends on more than the order of the values"), $"{output}{error}");
    }

    [Theory]
    [MemberData(nameof(Defined))]
    public void It_is_exported_or_said_not_to_be_stated(string name)
    {
        var saved = new JsonObject
        {
            ["conjecture"] = BroxRunner.Run(["check", Three, Text(name)]).ExitCode == ExitCode.Holds ? $"{Text(name)} => convex-domain" : $"unique-minimizer => {Text(name)}",
            ["functions"] = new JsonObject { ["f"] = JsonNode.Parse("""{ "kind": "finite", "dimension": 1, "points": [ {"x": ["0"], "value": "0"}, {"x": ["2"], "value": "2"}, {"x": ["3"], "value": "1"} ] }""") },
            ["parameters"] = new JsonObject(),
            ["witness"] = new JsonObject(),
        }.ToJsonString();
        foreach (var format in new[] { "python", "coq" })
        {
            var (code, output, error) = BroxRunner.Run(["export", "-", "--format", format], saved);
            Assert.True(code == ExitCode.Holds ? output.Length > 500 : IsRefused(code, error, $"the class {name} is not stated"), $"{name} {format}: {code} {error}{output}");
        }
    }

    [RequiresProgramFact("z3")]
    public void It_is_decided_by_the_solver_or_said_not_to_be_written_out()
    {
        foreach (var name in Literature.All.Select(c => c.Name))
        {
            var (code, output, error) = BroxRunner.Run(["prove", $"{Text(name)} => unique-minimizer", "--points", "1"]);
            Assert.True(code == ExitCode.Holds || IsRefused(code, error, "not written out for the solver"), $"{name}: {output}{error}");
        }
    }

    private static bool IsRefused(int code, string error, string reason) =>
        code == ExitCode.Unusable && error.Contains(reason, StringComparison.Ordinal) && error.TrimEnd().Split('\n').Length == 1;

    private static string Text(string name)
    {
        DefinedClasses.AddLiterature(Reference.Definitions.NaiveReader.Instance);
        return DefinitionCatalog.Current.Find(name)!.Parameters.Any(p => p.IsRadius) ? $"{name}(t=1)" : name;
    }
}
