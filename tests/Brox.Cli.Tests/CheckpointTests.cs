using System.Text.Json.Nodes;

namespace Brox.Cli.Tests;

/// <summary>A checkpoint or the result of a shard that was damaged or edited is refused: it never changes a count.</summary>
public sealed class CheckpointTests : IDisposable
{
    private static readonly string[] _count = ["exhaust", "--count", "uniformly-aligned-in-ball(t=2)", "--points", "11", "--workers", "1"];

    private readonly string _directory = Directory.CreateTempSubdirectory("brox-checkpoint-").FullName;

    private string Checkpoint => Path.Combine(_directory, "checkpoint.json");

    [Fact]
    public void What_was_written_is_resumed()
    {
        WriteCheckpoint([[0, 0], [2, 3]]);
        var (code, output, error) = Resume();
        Assert.Equal((ExitCode.Holds, string.Empty), (code, error));
        Assert.Equal(BroxRunner.Run(_count).Output, output);
    }

    [Theory]
    [InlineData("checksum", """{"done":[[0,4]]}""")]
    [InlineData("checksum", """{"partial":{"count":"1","functions":"1"}}""")]
    [InlineData("checksum", """{"checksum":null}""")]
    [InlineData("checksum", """{"checksum":"00"}""")]
    [InlineData("not a checkpoint", """{"done":7}""")]
    [InlineData("not a checkpoint", """{"done":[[1]]}""")]
    [InlineData("not a checkpoint", """{"partial":{"count":3}}""")]
    [InlineData("not a checkpoint", """{"question":null}""")]
    public void A_checkpoint_changed_afterwards_is_refused(string cause, string change)
    {
        WriteCheckpoint([[0, 0], [2, 3]]);
        var json = Load(Checkpoint);
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject())
        {
            json[name] = value?.DeepClone();
        }

        File.WriteAllText(Checkpoint, json.ToJsonString());
        Refused(cause);
    }

    [Theory]
    [InlineData("[0,2000000000]", "[[0,2000000000]]")]
    [InlineData("[-5,3]", "[[-5,3]]")]
    [InlineData("[3,2]", "[[3,2]]")]
    [InlineData("[1,2]", "[[0,1],[1,2]]")]
    [InlineData("[0,0]", "[[2,3],[0,0]]")]
    [InlineData("blocks have", "[[0,0]]")]
    [InlineData("blocks have", "[[0,0],[2,5]]")]
    public void Blocks_that_are_not_those_of_the_run_are_refused_whatever_the_checksum_says(string cause, string done)
    {
        WriteCheckpoint([[0, 0], [2, 3]]);
        var json = Load(Checkpoint);
        json["done"] = JsonNode.Parse(done);
        Checksum.AddTo(json);
        File.WriteAllText(Checkpoint, json.ToJsonString());
        Refused(cause);
    }

    [Theory]
    [InlineData("blocks have", "functions")]
    [InlineData("counts", "count")]
    public void Numbers_that_cannot_be_are_refused_whatever_the_checksum_says(string cause, string name)
    {
        WriteCheckpoint([[0, 0], [2, 3]]);
        var json = Load(Checkpoint);
        json["partial"]![name] = "99999999999999";
        Checksum.AddTo(json);
        File.WriteAllText(Checkpoint, json.ToJsonString());
        Refused(cause);
    }

    [Theory]
    [InlineData("checksum", "done", "[[0,10]]")]
    [InlineData("checksum", "partial", "{\"accepted\":\"1\",\"expanded\":\"1\",\"states\":\"\"}")]
    [InlineData("checksum", "question", "\"count alignment(t=1); 11 points 0..10 of a line; in layers\"")]
    [InlineData("not a checkpoint", "done", "[[1]]")]
    public void A_checkpoint_of_layers_changed_afterwards_is_refused(string cause, string name, string value)
    {
        var (scope, classes) = (Search.Exhaustive.PointScope.Line(11), new[] { Class("uniformly-aligned-in-ball(t=2)") });
        var question = Search.Exhaustive.ExhaustiveCount.Question(scope, classes, Search.Exhaustive.Shard.Whole);
        Search.Exhaustive.Checkpoint? middle = null;
        Search.Exhaustive.ExhaustiveCount.Run(scope, classes, new Search.Exhaustive.RunOptions { Workers = 1, Progress = p => middle = p.Done == 5 ? p.Take() : middle });
        new CheckpointFile(Checkpoint).Save(question, middle!);
        var (code, output, error) = Resume();
        Assert.Equal((ExitCode.Holds, string.Empty, BroxRunner.Run(_count).Output), (code, error, output));

        new CheckpointFile(Checkpoint).Save(question, middle!);
        var json = Load(Checkpoint);
        json[name] = JsonNode.Parse(value);
        File.WriteAllText(Checkpoint, json.ToJsonString());
        Refused(cause);
    }

    [Theory]
    [InlineData("checksum", "count", "1")]
    [InlineData("checksum", "functions", "999999999")]
    [InlineData("checksum", "total", "7")]
    [InlineData("checksum", "shard", "2/3")]
    public void A_shard_changed_afterwards_is_refused(string cause, string name, string value) => RefusedShards(cause, json => json[name] = value, sign: false);

    [Theory]
    [InlineData("cover", "functions", "4000000")]
    [InlineData("the scope has", "total", "7")]
    [InlineData("$.count", "count", "999999999999")]
    public void Shards_that_are_not_the_whole_are_refused_whatever_the_checksum_says(string cause, string name, string value) =>
        RefusedShards(cause, json => json[name] = value, sign: true);

    [Fact]
    public void A_checkpoint_that_cannot_be_written_is_noticed_before_the_work()
    {
        var (code, output, error) = BroxRunner.Run([.. _count, "--checkpoint", Path.Combine(_directory, "no", "such", "folder.json")]);
        Assert.Equal((ExitCode.Unusable, string.Empty), (code, output));
        Assert.Contains("--checkpoint", error, StringComparison.Ordinal);
        Assert.Contains("no such directory", error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    /// <summary>The checkpoint of the run in blocks with the given ones done, as such a run itself writes it.</summary>
    private void WriteCheckpoint(int[][] done)
    {
        var wanted = done.SelectMany(r => Enumerable.Range(r[0], r[1] - r[0] + 1)).ToHashSet();
        var (scope, classes) = (Search.Exhaustive.PointScope.Line(11), new[] { Class("uniformly-aligned-in-ball(t=2)") });
        var question = Search.Exhaustive.BlockCount.Question(scope, classes, Search.Exhaustive.Shard.Whole);
        var (before, count, functions) = (new Dictionary<int, (UInt128, UInt128)> { [0] = (0, 0) }, (UInt128)0, (UInt128)0);
        var system = Search.Exhaustive.StepSystem.OfClasses(new Search.Exhaustive.PointGeometry(scope.Points, scope.Metric), classes);
        Search.Exhaustive.BlockCount.Run(scope, classes, system, new Search.Exhaustive.RunOptions
        {
            Workers = 1,
            Progress = p => before[p.Done] = (Number(p, "count"), Number(p, "functions")),
        });
        foreach (var block in wanted)
        {
            var ((c, f), (c1, f1)) = (before[block], before[block + 1]);
            (count, functions) = (count + c1 - c, functions + f1 - f);
        }

        new CheckpointFile(Checkpoint).Save(question, new Search.Exhaustive.Checkpoint(
            question,
            [.. done.Select(r => new Search.Exhaustive.BlockRange(r[0], r[1]))],
            System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("count", $"{count}").Add("functions", $"{functions}")));
    }

    private static UInt128 Number(Search.Exhaustive.RunProgress progress, string name) => UInt128.Parse(progress.Take().Partial[name], System.Globalization.CultureInfo.InvariantCulture);

    private static Theory.Classes.ClassExpression Class(string text) =>
        Theory.Classes.ClassExpression.TryParse(text, out var expression, out var error) ? expression! : throw new FormatException(error);

    private (int Code, string Output, string Error) Resume() => BroxRunner.Run([.. _count, "--checkpoint", Checkpoint, "--resume"]);

    private void Refused(string cause)
    {
        var (code, output, error) = Resume();
        Assert.Equal((ExitCode.Unusable, string.Empty), (code, output));
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.Contains(cause, error, StringComparison.Ordinal);
    }

    private void RefusedShards(string cause, Action<JsonObject> change, bool sign)
    {
        var files = Enumerable.Range(0, 3).Select(i =>
        {
            var file = Path.Combine(_directory, $"{i}.json");
            File.WriteAllText(file, BroxRunner.Run(["exhaust", "--count", "alignment(t=1)", "--points", "8", "--shard", $"{i}/3", "--json"]).Output);
            return file;
        }).ToArray();
        Assert.Equal(ExitCode.Holds, BroxRunner.Run(["merge", .. files]).ExitCode);
        var json = Load(files[1]);
        change(json);
        if (sign)
        {
            Checksum.AddTo(json);
        }

        File.WriteAllText(files[1], json.ToJsonString());
        var (code, output, error) = BroxRunner.Run(["merge", .. files]);
        Assert.Equal((ExitCode.Unusable, string.Empty), (code, output));
        Assert.Contains(cause, error, StringComparison.Ordinal);
    }

    private static JsonObject Load(string file) => JsonNode.Parse(File.ReadAllText(file))!.AsObject();
}
