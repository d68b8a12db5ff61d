using System.Collections.Immutable;
using System.Security.Cryptography;
using Brox.Functions;
using Brox.Search.Exhaustive.Layers;

namespace Brox.Cli.Layers;

/// <summary>
/// The files of a count in layers. Part p of layer r writes its successors for part q to <c>layer-r-p-q.states</c>, and then <c>layer-r-p.json</c>, which says where in them the states of
/// which layer are, with lengths and checksums. What one process did alone, before the work was divided, is in <c>layer-alone-q.states</c> and <c>layer-alone.json</c>. <c>plan.txt</c> holds the question and the number of parts.
/// </summary>
/// <param name="path">The folder.</param>
/// <param name="question">The question.</param>
/// <param name="layers">The number of layers: they are numbered from it down to 1.</param>
/// <param name="parts">The number of parts of every layer.</param>
internal sealed class LayerFolder(string path, string question, int layers, int parts)
{
    /// <summary>The number that stands for a part where one process did all parts alone.</summary>
    private const int Alone = -1;

    private readonly Dictionary<(int Layer, int Part), LayerManifest> _known = [];

    /// <summary>The folder.</summary>
    public string Path { get; } = path;

    /// <summary>The number of layers.</summary>
    public int Layers { get; } = layers;

    /// <summary>The number of parts of every layer.</summary>
    public int Parts { get; } = parts;

    private string Plan => $"{question}\n{Parts} parts\n";

    /// <summary>Makes the folder for a new run, without what an earlier one left.</summary>
    public void Create() => Guard(() =>
    {
        Directory.CreateDirectory(Path);
        foreach (var file in Directory.EnumerateFiles(Path, "layer-*"))
        {
            File.Delete(file);
        }

        OutputFile.Write(Name("plan.txt"), Plan);
        return 0;
    });

    /// <summary>Makes the folder where it is not there; where it is, it is of this run, and what is damaged in it is forgotten.</summary>
    /// <returns>What was damaged.</returns>
    public IReadOnlyList<string> CreateOrResume()
    {
        if (!File.Exists(Name("plan.txt")))
        {
            Create();
            return [];
        }

        RequirePlan();
        return Sweep();
    }

    /// <summary>Removes the files, and the folder where nothing else is in it.</summary>
    public void Remove() => Guard(() =>
    {
        foreach (var file in Directory.EnumerateFiles(Path, "layer-*"))
        {
            File.Delete(file);
        }

        File.Delete(Name("plan.txt"));
        if (!Directory.EnumerateFileSystemEntries(Path).Any())
        {
            Directory.Delete(Path);
        }

        return 0;
    });

    /// <summary>Refuses a folder of another run.</summary>
    public void RequirePlan()
    {
        var plan = Name("plan.txt");
        if (!File.Exists(plan))
        {
            throw new UnusableInputException($"{OneLine.Clean(Path)}: there are no layers to resume from");
        }

        if (Guard(() => File.ReadAllText(plan)) is var text && text != Plan)
        {
            throw new UnusableInputException($"{OneLine.Clean(plan)}: the layers are of another run: {OneLine.Clean(text.Replace("\n", ", ", StringComparison.Ordinal).TrimEnd(',', ' '))}");
        }
    }

    /// <summary>Whether something is done.</summary>
    public bool IsBegun => Guard(() => Directory.EnumerateFiles(Path, "layer-*.json").Any());

    /// <summary>The layers that one process did alone; <see langword="null"/> where there are none.</summary>
    public LayerManifest? DoneAlone => Find(Layers, Alone);

    /// <summary>What a part of a layer came to; <see langword="null"/> where it is not done. What was done alone is in <see cref="DoneAlone"/>, and nothing here.</summary>
    public LayerManifest? Find(int layer, int part)
    {
        if (part != Alone && DoneAlone is { } alone && layer >= alone.Layer)
        {
            return new LayerManifest(layer, 0, 0, []);
        }

        if (_known.TryGetValue((layer, part), out var known))
        {
            return known;
        }

        var file = Manifest(layer, part);
        if (!File.Exists(file))
        {
            return null;
        }

        var manifest = LayerManifest.Read(Guard(() => File.ReadAllText(file)), Place(layer, part))
            ?? throw new UnusableInputException($"{OneLine.Clean(file)}: this is not what {Author(layer, part)} wrote; --resume makes it again");
        return _known[(layer, part)] = manifest;
    }

    /// <summary>Whether all parts of a layer are done.</summary>
    public bool IsDone(int layer) => Enumerable.Range(0, Parts).All(p => Find(layer, p) is not null);

    /// <summary>Forgets the parts whose files are damaged, so that they are made again, and returns their names.</summary>
    public IReadOnlyList<string> Sweep()
    {
        var damaged = new List<string>();
        if (Fault(Layers, Alone) is { } atFirst)
        {
            Create();
            return [atFirst];
        }

        for (var layer = Layers; layer > 0; layer--)
        {
            for (var part = 0; part < Parts; part++)
            {
                var fault = Fault(layer, part);
                if (fault is not null)
                {
                    damaged.Add(fault);
                    _known.Remove((layer, part));
                    File.Delete(Manifest(layer, part));
                }
            }
        }

        return damaged;
    }

    /// <summary>Does one part of a layer; all earlier layers are done.</summary>
    public void Run(LayerTask task, int layer, int part) => Write(layer, part, output =>
    {
        var result = task.Run(layer, part, Inputs(layer, part), output);
        return new LayerManifest(layer, result.States, result.Accepted, []);
    });

    /// <summary>Writes what one process did alone, where it has done any layer.</summary>
    public void Write(LayeredCount count)
    {
        if (count.Layer < Layers)
        {
            Write(Layers, Alone, output =>
            {
                count.HandOut(Parts, output);
                return new LayerManifest(count.Layer + 1, count.States, count.Accepted, []);
            });
        }
    }

    private void Write(int layer, int part, Func<Action<LayerOutput>, LayerManifest> work) => Guard(() =>
    {
        var sections = ImmutableArray.CreateBuilder<LayerSection>();
        var result = WithFiles(layer, part, files => work(output =>
        {
            var file = files[output.Part];
            sections.Add(new LayerSection(
                output.Layer, output.Part, file.Position, output.Bytes.Length, output.States, Convert.ToHexStringLower(SHA256.HashData(output.Bytes.Span))));
            file.Write(output.Bytes.Span);
        }));
        OutputFile.Write(Manifest(layer, part), (result with { Sections = sections.ToImmutable() }).Write(Place(layer, part)));
        return 0;
    });

    private LayerManifest WithFiles(int layer, int part, Func<FileStream[], LayerManifest> work)
    {
        var files = Enumerable.Range(0, Parts).Select(to => new FileStream(Data(layer, part, to), FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16)).ToArray();
        try
        {
            return work(files);
        }
        finally
        {
            foreach (var file in files)
            {
                file.Dispose();
            }
        }
    }

    private IEnumerable<ReadOnlyMemory<byte>> Inputs(int layer, int part)
    {
        IEnumerable<(int Layer, int Part)> before = Enumerable.Range(layer + 1, Layers - layer).Reverse().SelectMany(from => Enumerable.Range(0, Parts).Select(p => (from, p)));
        foreach (var (from, p) in DoneAlone is null ? before : before.Prepend((Layers, Alone)))
        {
            var manifest = Find(from, p) ?? throw new UnusableInputException($"{OneLine.Clean(Manifest(from, p))}: part {p} of layer {from} comes before layer {layer} and is not done");
            foreach (var section in manifest.Sections.Where(s => s.Layer == layer && s.Part == part))
            {
                yield return Read(from, p, section, out var fault) ?? throw new UnusableInputException($"{fault}; --resume makes it again");
            }
        }
    }

    private string? Fault(int layer, int part)
    {
        var file = Manifest(layer, part);
        if (!File.Exists(file))
        {
            return null;
        }

        if (LayerManifest.Read(File.ReadAllText(file), Place(layer, part)) is not { } manifest)
        {
            return $"{OneLine.Clean(file)}: this is not what {Author(layer, part)} wrote";
        }

        foreach (var section in manifest.Sections)
        {
            if (Read(layer, part, section, out var fault) is null)
            {
                return fault;
            }
        }

        return null;
    }

    private byte[]? Read(int layer, int part, LayerSection section, out string? fault)
    {
        var file = Data(layer, part, section.Part);
        fault = null;
        if (!File.Exists(file))
        {
            fault = $"{OneLine.Clean(file)}: the file is missing";
            return null;
        }

        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
        if (stream.Length < section.Offset + section.Length)
        {
            fault = $"{OneLine.Clean(file)}: the file is {stream.Length} bytes long, not {section.Offset + section.Length}";
            return null;
        }

        var bytes = new byte[section.Length];
        stream.Position = section.Offset;
        stream.ReadExactly(bytes);
        if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != section.Sha256)
        {
            fault = $"{OneLine.Clean(file)}: the checksum of the states of layer {section.Layer} is another one";
            return null;
        }

        return bytes;
    }

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or InvalidDataException)
        {
            throw new UnusableInputException($"{OneLine.Clean(Path)}: {OneLine.Clean(e.Message)}");
        }
    }

    private string Place(int layer, int part) => $"{question}; {(part == Alone ? "alone, for" : $"layer {layer}, part {part} of")} {Parts}";

    private string Manifest(int layer, int part) => Name(part == Alone ? "layer-alone.json" : $"layer-{layer}-{part}.json");

    private string Data(int layer, int part, int to) => Name(part == Alone ? $"layer-alone-{to}.states" : $"layer-{layer}-{part}-{to}.states");

    private static string Author(int layer, int part) => part == Alone ? "one process alone" : $"part {part} of layer {layer}";

    private string Name(string file) => System.IO.Path.Combine(Path, file);
}
