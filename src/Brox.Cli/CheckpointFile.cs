using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Brox.Functions.Json;
using Brox.Search.Exhaustive;

namespace Brox.Cli;

/// <summary>Where the checkpoint of a run lies, and its JSON. A file is replaced as a whole, so that a run killed while writing leaves the one before.</summary>
/// <param name="given">The path given on the command line; <see langword="null"/> for the default one.</param>
internal sealed class CheckpointFile(string? given)
{
    private bool _written;

    /// <summary>Writes a checkpoint and returns its path.</summary>
    public string Save(string question, Checkpoint checkpoint)
    {
        var path = PathOf(question);
        try
        {
            var partial = new JsonObject();
            foreach (var (name, value) in checkpoint.Partial)
            {
                partial[name] = value;
            }

            var json = new JsonObject
            {
                ["question"] = checkpoint.Question,
                ["done"] = new JsonArray([.. Ranges(checkpoint.Done).Select(r => (JsonNode)new JsonArray(r.From, r.To))]),
                ["partial"] = partial,
            };
            File.WriteAllText(path + ".new", json.ToJsonString());
            File.Move(path + ".new", path, overwrite: true);
            _written = true;
            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableInputException($"{OneLine.Clean(path)}: the checkpoint cannot be written: {OneLine.Clean(e.Message)}");
        }
    }

    /// <summary>Reads the checkpoint of a question.</summary>
    public Checkpoint Load(string question)
    {
        var path = PathOf(question);
        var shown = OneLine.Clean(path);
        try
        {
            var json = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
            var done = json["done"]!.AsArray().SelectMany(r => Enumerable.Range(r![0]!.GetValue<int>(), r[1]!.GetValue<int>() - r[0]!.GetValue<int>() + 1)).ToImmutableArray();
            var partial = json["partial"]!.AsObject().ToImmutableSortedDictionary(p => p.Key, p => p.Value!.GetValue<string>());
            _written = true;
            return new Checkpoint(json["question"]!.GetValue<string>(), done, partial);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnusableInputException($"{shown}: there is no such checkpoint to resume from");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException($"{shown}: {OneLine.Clean(e.Message)}");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or NullReferenceException or ArgumentException)
        {
            throw new UnusableInputException($"{shown}: this is not a checkpoint of `brox exhaust`");
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

    private static IEnumerable<(int From, int To)> Ranges(IReadOnlyList<int> ascending)
    {
        for (var i = 0; i < ascending.Count;)
        {
            var from = i++;
            while (i < ascending.Count && ascending[i] == ascending[i - 1] + 1)
            {
                i++;
            }

            yield return (ascending[from], ascending[i - 1]);
        }
    }

    private string PathOf(string question) =>
        given ?? $"brox-exhaust-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(question)))[..12]}.checkpoint.json";
}
