using System.Text.Json.Nodes;
using Brox.Cli;

namespace Brox.Studio.Tests;

/// <summary>What the studio answers is what the command line says.</summary>
[Collection(StudioTests.Name)]
public sealed class AnswerTests(RunningStudio studio)
{
    private const string Own = "class midpoint-quasiconvex \"mine\"\n  forall x, y in dom: f((1/2)*x + (1/2)*y) <= max(f(x), f(y))\n\nclass near(t) \"mine\"\n  forall x in dom: dist(x, X) <= t";

    [Theory]
    [InlineData("0:1, 2:1, 5:0", "1")]
    [InlineData("0:0, 2:2, 3:1", "1/2")]
    [InlineData("(0,0):2, (1,0):1, (1,1):0", "t^2=2")]
    [InlineData("abs(x) + x^2", "1")]
    public async Task EveryVerdictIsThatOfCheck(string function, string radius)
    {
        var answer = await studio.Ask("function", new JsonObject { ["function"] = function, ["radius"] = radius, ["checks"] = "quadratic-growth(mu=1/4); alignment(t=7)", ["classes"] = Own });
        var rows = answer.Single(a => a.Kind == "rows").Said["rows"]!.AsArray().Select(r => ((string)r!["row"]!, (string)r["class"]!)).ToList();
        Assert.Equal("done", answer[^1].Kind);
        Assert.Contains(rows, r => r.Item2 == "midpoint-quasiconvex");
        Assert.Contains(rows, r => r.Item2 == $"near({(radius[0] == 't' ? radius : $"t={radius}")})");

        var folder = Directory.CreateTempSubdirectory("brox-studio-classes-");
        try
        {
            var file = Path.Combine(folder.FullName, "own.txt");
            await File.WriteAllTextAsync(file, Own);
            var (_, output, error) = Run(["check", function, .. rows.Select(r => r.Item2), "--classes", file, "--json"]);
            Assert.Empty(error);
            var checkedRows = JsonNode.Parse(output)!["results"]!.AsArray().Select((r, i) => (rows[i].Item1, (string)r!["verdict"]!, (string)r["reason"]!, (string?)r["method"])).ToList();
            var shown = answer.Where(a => a.Kind == "verdict").Select(a => ((string)a.Said["row"]!, (string)a.Said["verdict"]!, (string)a.Said["reason"]!, (string?)a.Said["method"])).ToList();
            Assert.Equal(checkedRows.Order(), shown.Order());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task ConstantsAndRadiiAreThoseOfClassify()
    {
        var answer = await studio.Ask("function", new JsonObject { ["function"] = "x^2 - x^3 + x^4/2" });
        var (_, output, _) = Run(["classify", "x^2 - x^3 + x^4/2"]);
        Assert.All(answer.Where(a => a.Kind == "constant"), a => Assert.Contains($"best {(string)a.Said["name"]!}: {(string)a.Said["text"]!}", output, StringComparison.Ordinal));
        Assert.All(answer.Where(a => a.Kind == "radii"), a => Assert.Contains($"{(string)a.Said["text"]!}  ({(string)a.Said["reason"]!})", output, StringComparison.Ordinal));
        Assert.Equal((6, 6), (answer.Count(a => a.Kind == "constant"), answer.Count(a => a.Kind == "radii")));
    }

    /// <summary>The cause is the command line's, word for word; the command names the argument, the studio the field.</summary>
    [Theory]
    [InlineData("function", "sin x", "check|sin x|convex")]
    [InlineData("function", "0:0, 2", "check|0:0, 2|convex")]
    [InlineData("function", "{\"kind\":\"finite\",\"dimension\":1,\"points\":[]}", null)]
    [InlineData("checks", "quasiconvx", "check|x|quasiconvx")]
    [InlineData("radius", "-1", "bpm|0:0|--start=0|--radius=-1")]
    [InlineData("radius", "two", "bpm|0:0|--start=0|--radius=two")]
    [InlineData("box", "1..0", "check|x|convex|--box|1..0")]
    [InlineData("budget", "soon", "check|x|convex|--budget|soon")]
    public async Task BadInputIsAnsweredByTheSameLine(string field, string text, string? command)
    {
        var asked = new JsonObject { ["function"] = "x" };
        asked[field] = text;
        var (kind, said) = (await studio.Ask("function", asked)).Last();
        var message = (string)said["message"]!;
        Assert.Equal(("error", field == "box" ? "function" : field), (kind, (string)said["field"]!));
        var cause = command is null ? "$.points: there is no point" : Run(command.Split('|')).Error.Trim()["brox: ".Length..].Split("no function either: ")[^1];
        Assert.EndsWith(cause, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Theory]
    [InlineData("convex >= quasiconvex")]
    [InlineData("convexx => quasiconvex")]
    public async Task ABadConjectureIsAnsweredByTheSameLine(string conjecture)
    {
        var (kind, said) = Assert.Single(await studio.Ask("conjecture", new JsonObject { ["conjecture"] = conjecture }));
        Assert.Equal(("error", "conjecture", Run(["refute", conjecture]).Error.Trim()), (kind, (string)said["field"]!, $"brox: {said["message"]}"));
    }

    [Fact]
    public async Task ABadDefinitionNamesItsLine()
    {
        var (kind, said) = Assert.Single(await studio.Ask("definitions", new JsonObject { ["classes"] = "class a \"b\"\n  forall x in dom" }));
        Assert.Equal(("error", "classes"), (kind, (string)said["field"]!));
        Assert.StartsWith("definition: line 2, column ", (string)said["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADefinitionOfOnePageIsUnknownToAnother()
    {
        Assert.DoesNotContain(await studio.Ask("function", new JsonObject { ["function"] = "0:0", ["classes"] = Own, ["checks"] = "near(t=1)" }), a => a.Kind == "error");
        Assert.Contains(await studio.Ask("function", new JsonObject { ["function"] = "0:0", ["checks"] = "near(t=1)" }), a => a.Kind == "error");
    }

    [Fact]
    public async Task AConjectureIsRefutedAsOnTheCommandLine()
    {
        const string Conjecture = "alignment(t=s), s < r => alignment(t=r)";
        var answer = await studio.Ask("conjecture", new JsonObject { ["conjecture"] = Conjecture, ["budget"] = "60s" });
        var result = answer[^1].Said;
        Assert.Equal(("result", "refuted"), (answer[^1].Kind, (string)result["outcome"]!));
        var saved = result["saved"]!.ToJsonString();
        Assert.Contains("<svg", (string)result["block"]!, StringComparison.Ordinal);
        Assert.Contains("  recheck from the definitions: confirmed", result["lines"]!.AsArray().Select(l => (string)l!));
        var (code, output, _) = Run(["refute", Conjecture]);
        Assert.Equal(1, code);
        Assert.Equal(
            output.Trim().Split('\n').Where(l => !l.StartsWith("REFUTED", StringComparison.Ordinal)),
            result["lines"]!.AsArray().Select(l => (string)l!).Where(l => !l.StartsWith("REFUTED", StringComparison.Ordinal)));

        var (kind, opened) = Assert.Single(await studio.Ask("open", new JsonObject { ["file"] = saved }));
        Assert.Equal(("opened", "2", Conjecture), (kind, (string)opened["radius"]!, (string)opened["conjecture"]!));
        Assert.Equal("0:1, 2:1, 5:0", (string)(await studio.Ask("function", new JsonObject { ["function"] = (string)opened["function"]! })).First().Said["typed"]!);
        foreach (var format in new[] { "markdown", "latex", "svg", "csharp", "python", "coq" })
        {
            var (exported, text) = Assert.Single(await studio.Ask("export", new JsonObject { ["format"] = format, ["counterexample"] = saved }));
            Assert.Equal(("export", true), (exported, ((string)text["text"]!).Length > 100));
        }
    }

    [Fact]
    public async Task ATheoremIsProved() =>
        Assert.Equal("proved", (string)(await studio.Ask("conjecture", new JsonObject { ["conjecture"] = "convex => quasiconvex" }))[^1].Said["outcome"]!);

    [Fact]
    public async Task ARunIsThatOfBpm()
    {
        var json = await File.ReadAllTextAsync(Path.Combine(Root(), "docs/examples/example-2.json"));
        var (kind, run) = Assert.Single(await studio.Ask("method", new JsonObject { ["function"] = json, ["start"] = "-3", ["radius"] = "1" }));
        Assert.Equal("run", kind);
        var (_, output, _) = Run(["bpm", Path.Combine(Root(), "docs/examples/example-2.json"), "--start=-3", "--radius", "1"]);
        var lines = run["iterates"]!.AsArray().Select((z, k) => $"x_{k} = {z!["text"]}, f = {z["value"]}")
            .Append($"run: {run["outcome"]} after {run["steps"]} steps")
            .Concat(run["checks"]!.AsArray().Select(c => $"  {c!["claim"]}: {c["word"]} ({c["detail"]})"))
            .Append((string)run["theorem"]!);
        Assert.Equal(output.Trim().Split('\n'), lines);

        var (_, picture) = Assert.Single(await studio.Ask("export", new JsonObject { ["format"] = "run", ["function"] = json, ["start"] = "-3", ["radius"] = "1" }));
        Assert.StartsWith("<svg", (string)picture["text"]!, StringComparison.Ordinal);
    }

    /// <summary>The picture of a run is the file that <c>brox bpm --plot</c> writes, exact or certified, as SVG and as PNG; so is that of the function.</summary>
    [Theory]
    [InlineData("abs(x)", "-3")]
    [InlineData("x^4 - 2*x^2", "2")]
    [InlineData("(x - 1)^2 + 2*(y - x^2)^2", "-1,1")]
    public async Task PicturesAreThoseOfTheCommands(string function, string start)
    {
        var asked = new JsonObject { ["function"] = function, ["start"] = start, ["radius"] = "1" };
        var folder = Directory.CreateTempSubdirectory("brox-studio-");
        try
        {
            var (svg, png) = (Path.Combine(folder.FullName, "run.svg"), Path.Combine(folder.FullName, "run.png"));
            Run(["bpm", function, $"--start={start}", "--radius", "1", "--plot", svg]);
            Run(["bpm", function, $"--start={start}", "--radius", "1", "--plot", png]);
            Assert.Equal(await File.ReadAllTextAsync(svg), (string)(await Exported("run"))["text"]!);
            Assert.Equal(await File.ReadAllBytesAsync(png), Convert.FromBase64String((string)(await Exported("run-png"))["bytes"]!));
            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], Convert.FromBase64String((string)(await Exported("png"))["bytes"]!)[..4]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        async Task<JsonObject> Exported(string format)
        {
            asked["format"] = format;
            var (kind, said) = Assert.Single(await studio.Ask("export", asked));
            Assert.Equal("export", kind);
            return said;
        }
    }

    [Theory]
    [InlineData("x^2 + 3*sin(x)^2", "3", 2)]
    [InlineData("(x - 1)^2 + 2*(y - x^2)^2", "-1,1", 4)]
    public async Task ACertifiedRunOnAFormulaIsThatOfBpm(string formula, string start, int atLeast)
    {
        var (kind, run) = Assert.Single(await studio.Ask("method", new JsonObject { ["function"] = formula, ["start"] = start, ["radius"] = "1" }));
        Assert.Equal("run", kind);
        var (_, output, _) = Run(["bpm", formula, $"--start={start}", "--radius", "1"]);
        Assert.Equal(
            output.Split('\n').Where(l => l.StartsWith("x_", StringComparison.Ordinal)),
            run["iterates"]!.AsArray().Select((z, k) => $"x_{k} = {z!["text"]}, f in {z["value"]}"));
        Assert.True(run["iterates"]!.AsArray().Count >= atLeast);
        Assert.Contains((string)run["theorem"]!, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KnownFunctionsAndSavedFilesAreOpened()
    {
        var (_, known) = Assert.Single(await studio.Ask("known", []));
        var functions = known["functions"]!.AsArray();
        Assert.True(functions.Count > 20);
        Assert.All(functions.Where(f => f!["instance"] is not null).Take(3), f => Assert.NotEmpty((string)f!["text"]!));

        var run = await File.ReadAllTextAsync(Path.Combine(Root(), "docs/examples/thm-4.1.iii-reading-P.json"));
        var (kind, opened) = Assert.Single(await studio.Ask("open", new JsonObject { ["file"] = run }));
        Assert.Equal("opened", kind);
        Assert.All(new[] { "function", "radius", "rule", "start" }, field => Assert.NotEmpty((string)opened[field]!));
        Assert.Equal("error", Assert.Single(await studio.Ask("open", new JsonObject { ["file"] = "{\"kind\":\"finite\"}" })).Kind);
    }

    private static (int Code, string Output, string Error) Run(string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var terminal = new Terminal(TextReader.Null, output, error);
        return (BroxCommand.Run(arguments, terminal), output.ToString().ReplaceLineEndings("\n"), error.ToString());
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Brox.sln")))
        {
            folder = Path.GetDirectoryName(folder.TrimEnd('/')) ?? throw new InvalidOperationException("no Brox.sln stands above the tests");
        }

        return folder;
    }
}
