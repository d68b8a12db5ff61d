using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Brox.Functions;
using Brox.Search.Exhaustive;

namespace Brox.Cli;

/// <summary>Where the checkpoint of a run lies, and its JSON. A file is replaced as a whole, so that a run killed while writing leaves the one before.</summary>
/// <param name="given">The path given on the command line; <see langword="null"/> for the default one.</param>
internal sealed class CheckpointFile(string? given)
{
    private bool _written;

    /// <summary>Whether the path was given on the command line.</summary>
    public bool IsGiven => given is not null;

    /// <summary>Finds out whether a checkpoint can be written, before the work for it is done.</summary>
    /// <exception cref="UnusableInputException">It cannot; the message names file and cause.</exception>
    public void Probe(string question) => OutputFile.Probe(PathOf(question), "--checkpoint");

    /// <summary>Writes a checkpoint and returns its path.</summary>
    /// <exception cref="UnusableInputException">It cannot be written; the message names file and cause.</exception>
    public string Save(string question, Checkpoint checkpoint)
    {
        var path = PathOf(question);
        var partial = new JsonObject();
        foreach (var (name, value) in checkpoint.Partial)
        {
            partial[name] = value;
        }

        var json = new JsonObject
        {
            ["question"] = checkpoint.Question,
            ["done"] = new JsonArray([.. checkpoint.Done.Select(r => (JsonNode)new JsonArray(r.First, r.Last))]),
            ["partial"] = partial,
        };
        Checksum.AddTo(json);
        OutputFile.Write(path, json.ToJsonString());
        _written = true;
        return path;
    }

    /// <summary>Reads the checkpoint of a question.</summary>
    /// <exception cref="UnusableInputException">There is none, or it is damaged; the message names file and cause.</exception>
    public Checkpoint Load(string question, Terminal terminal)
    {
        var path = PathOf(question);
        var name = OneLine.Path(path);
        if (!File.Exists(path))
        {
            throw new UnusableInputException($"{name}: there is no such checkpoint to resume from");
        }

        try
        {
            var json = JsonNode.Parse(InstanceFile.ReadBytes(path, terminal))!.AsObject();
            var done = json["done"]!.AsArray().Select(r => r!.AsArray()).Select(r => new BlockRange(r[0]!.GetValue<int>(), r[1]!.GetValue<int>())).ToImmutableArray();
            var partial = json["partial"]!.AsObject().ToImmutableSortedDictionary(p => p.Key, p => p.Value!.GetValue<string>());
            var checkpoint = new Checkpoint(json["question"]!.GetValue<string>(), done, partial);
            _written = true;
            return Checksum.Objection(json) is { } objection ? throw new UnusableInputException($"{name}: {objection}") : checkpoint;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or NullReferenceException or ArgumentException)
        {
            throw new UnusableInputException($"{name}: this is not a checkpoint of `brox exhaust`");
        }
    }

    /// <summary>Removes the checkpoint of a run that has ended.</summary>
    public void Delete(string question)
    {
        if (_written)
        {
            File.Delete(PathOf(question));
        }
    }

    private string PathOf(string question) =>
        given ?? $"brox-exhaust-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(question)))[..12]}.checkpoint.json";
}
