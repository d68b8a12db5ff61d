using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Brox.Functions;
using Brox.Search.Exhaustive;
using Brox.Theory.Claims.Language;
using Brox.Theory.Claims.Saved;

namespace Brox.Cli;

/// <summary>The result of one shard, read from the JSON that <c>exhaust --shard I/N --json</c> prints, every member checked.</summary>
/// <param name="File">The file, as shown to people.</param>
/// <param name="Shard">The shard.</param>
/// <param name="Scope">The scope.</param>
/// <param name="Question">The conjecture, or the classes.</param>
/// <param name="Json">The object itself.</param>
/// <param name="Total">The functions of all shards together.</param>
/// <param name="Functions">The functions covered.</param>
/// <param name="Count">The members, of a count.</param>
/// <param name="Counterexample">The smallest counterexample, of a decision that refutes.</param>
internal sealed record ShardResult(
    string File, Shard Shard, string Scope, string Question, JsonObject Json, BigInteger Total, BigInteger Functions, BigInteger? Count, ConjectureInstance? Counterexample)
{
    /// <summary>Whether it is the result of a count.</summary>
    public bool IsCount => Count is not null;

    /// <summary>The time that the shard took.</summary>
    public double Seconds => Json["seconds"] is JsonValue value && value.TryGetValue<double>(out var seconds) ? seconds : 0;

    /// <summary>Reads a file; <c>-</c> is standard input.</summary>
    /// <exception cref="UnusableInputException">It is not the result of a shard.</exception>
    public static ShardResult Load(string path, Terminal terminal)
    {
        var name = InstanceFile.NameOf(path);
        try
        {
            var json = JsonNode.Parse(InstanceFile.ReadBytes(path, terminal)) as JsonObject ?? throw Bad(name, "$", "this is not an object");
            var result = Read(name, json);
            return Checksum.Objection(json) is { } objection ? throw Bad(name, "$.checksum", objection) : result;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            throw new UnusableInputException($"{name}: this is not the result of a shard: {OneLine.Clean(e.Message)}");
        }
        catch (JsonException e)
        {
            throw new UnusableInputException($"{name}: line {e.LineNumber + 1}: this is not JSON");
        }
    }

    private static ShardResult Read(string name, JsonObject json)
    {
        var shardText = Text(name, json, "shard");
        if (!Shard.TryParse(shardText, out var shard))
        {
            throw Bad(name, "$.shard", $"\"{OneLine.Clean(shardText)}\" is not I/N");
        }

        var scope = Text(name, json, "scope");
        if (json.ContainsKey("classes"))
        {
            var classes = json["classes"] is JsonArray array && array.All(c => c is JsonValue v && v.TryGetValue<string>(out _))
                ? string.Join(", ", array.Select(c => c!.GetValue<string>()))
                : throw Bad(name, "$.classes", "this is not an array of class expressions");
            var (functions, count) = (Number(name, json, "functions"), Number(name, json, "count"));
            return count <= functions
                ? new ShardResult(name, shard, scope, classes, json, Number(name, json, "total"), functions, count, null)
                : throw Bad(name, "$.count", $"there are only {functions} functions");
        }

        var text = Text(name, json, "conjecture");
        if (!Conjecture.TryParse(text, out var conjecture, out var error))
        {
            throw Bad(name, "$.conjecture", error);
        }

        var outcome = Text(name, json, "outcome");
        var found = outcome switch
        {
            "holds-in-scope" => null,
            "refuted" => Instance(name, conjecture!, json),
            _ => throw Bad(name, "$.outcome", $"\"{OneLine.Clean(outcome)}\" is neither \"refuted\" nor \"holds-in-scope\""),
        };
        return new ShardResult(name, shard, scope, conjecture!.ToString(), json, Number(name, json, "total"), Number(name, json, "candidates"), null, found);
    }

    private static ConjectureInstance Instance(string name, Conjecture conjecture, JsonObject json)
    {
        var saved = json["counterexample"] as JsonObject ?? throw Bad(name, "$.counterexample", "a refuted shard has one");
        var whole = (JsonObject)saved.DeepClone();
        whole["conjecture"] = conjecture.ToString();
        if (!SavedCounterexampleReader.TryRead(Encoding.UTF8.GetBytes(whole.ToJsonString()), out var read, out var error) || read is not SavedCounterexample.ToConjecture counterexample)
        {
            throw Bad(name, "$.counterexample", error?.ToString() ?? "this is not a counterexample to a conjecture");
        }

        return ConjectureEvaluation.Evaluate(conjecture, counterexample.Instance) is ConjectureOutcome.Violated
            ? counterexample.Instance
            : throw Bad(name, "$.counterexample", "this does not refute the conjecture");
    }

    private static string Text(string name, JsonObject json, string member) =>
        json[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : throw Bad(name, $"$.{member}", "this string is missing; was the result made with --shard and --json?");

    private static BigInteger Number(string name, JsonObject json, string member) =>
        BigInteger.TryParse(Text(name, json, member), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw Bad(name, $"$.{member}", "this is not a whole number");

    private static UnusableInputException Bad(string name, string place, string cause) => new($"{name}: {place}: {cause}");
}
