using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Brox.Functions;
using Brox.Search.Exhaustive;

namespace Brox.Cli.Layers;

/// <summary>The options of a run in several processes: <c>--processes N</c>, <c>--layers DIR</c>, <c>--divide-after N</c>, <c>--part I/N</c>, <c>--layer R</c>, <c>--plan</c>.</summary>
internal sealed class LayerOptions
{
    private const int MostProcesses = 4096;

    /// <summary>Two or three seconds of work: what it takes to start a process is then a small part of the whole.</summary>
    private const long DivideAfterForEach = 10_000_000;

    private const int MostForEach = 8;

    private readonly Option<int?> _processes = new("--processes") { Description = "Run in N processes on this machine." };
    private readonly Option<long?> _divideAfter = new("--divide-after")
    {
        Description = "With --count and --processes: one process works alone until it has met so many successors of states; by default 10000000 for each further process, up to 80000000.",
    };
    private readonly Option<string?> _layers = new("--layers") { Description = "The folder of the layers; by default one named after the question, in the current directory." };
    private readonly Option<string?> _part = new("--part") { Description = "Do part I of N of the layers in the folder, as other processes do the other parts." };
    private readonly Option<int?> _layer = new("--layer") { Description = "Do that part of this layer alone; the layers before are done." };

    private readonly Option<bool> _plan = new("--plan") { Description = "With --processes and --layers: make the folder, print the number of layers, and count nothing." };

    public void AddTo(Command command)
    {
        command.Add(_plan);
        command.Add(_processes);
        command.Add(_divideAfter);
        command.Add(_layers);
        command.Add(_part);
        command.Add(_layer);
    }

    /// <summary>What the options said; <see langword="null"/> where the run is in this process alone.</summary>
    public Choice? Read(ParseResult parsed)
    {
        var (processes, layers, part, layer) = (parsed.GetValue(_processes), parsed.GetValue(_layers), parsed.GetValue(_part), parsed.GetValue(_layer));
        if (processes is null && part is null)
        {
            return layers is null && layer is null && parsed.GetValue(_divideAfter) is null && !parsed.GetValue(_plan)
                ? null
                : throw new UnusableInputException("--layers, --layer, --divide-after and --plan go with --processes N or --part I/N");
        }

        var divideAfter = parsed.GetValue(_divideAfter);
        if (divideAfter is < 0 || (divideAfter is not null && processes is null))
        {
            throw new UnusableInputException(divideAfter < 0 ? $"--divide-after {divideAfter} is negative" : "--divide-after goes with --processes N");
        }

        if (processes is not null && part is not null)
        {
            throw new UnusableInputException("--processes does all parts, --part one of them: give one of the two");
        }

        if (processes is < 1 or > MostProcesses)
        {
            throw new UnusableInputException($"--processes {processes} is not from 1 to {MostProcesses}");
        }

        var plan = parsed.GetValue(_plan);
        if (plan && (processes is null || layers is null))
        {
            throw new UnusableInputException("--plan goes with --processes N and --layers DIR");
        }

        if (layer is not null && part is null)
        {
            throw new UnusableInputException("--layer goes with --part I/N");
        }

        foreach (var option in new[] { "--shard", "--checkpoint", "--workers" })
        {
            if (parsed.Tokens.Any(t => t.Value == option))
            {
                throw new UnusableInputException($"{option} is of a run in one process; it does not go with {(processes is null ? "--part" : "--processes")}");
            }
        }

        if (part is null)
        {
            return new Choice(processes!.Value, null, null, layers, plan) { DivideAfter = divideAfter ?? DivideAfterForEach * Math.Clamp(processes.Value - 1, 1, MostForEach) };
        }

        return Shard.TryParse(part, out var shard) && shard.Count <= MostProcesses && layers is not null
            ? new Choice(shard.Count, shard.Residue, layer, layers, IsPlan: false)
            : throw new UnusableInputException(layers is null ? "--part goes with --layers DIR" : $"--part \"{OneLine.Clean(part)}\" is not I/N with 0 <= I <= N and 1 <= N <= {MostProcesses}");
    }

    /// <summary>How a run is divided.</summary>
    /// <param name="Parts">The number of parts.</param>
    /// <param name="Part">The part to do; <see langword="null"/> for all.</param>
    /// <param name="Layer">The layer to do; <see langword="null"/> for all.</param>
    /// <param name="Folder">The folder given.</param>
    /// <param name="IsPlan">Whether only the folder is to be made.</param>
    internal sealed record Choice(int Parts, int? Part, int? Layer, string? Folder, bool IsPlan)
    {
        /// <summary>The successors that one process meets alone before the work is divided.</summary>
        public long DivideAfter { get; init; }

        /// <summary>The folder of a question.</summary>
        public string FolderOf(string question) =>
            Folder ?? $"brox-exhaust-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{question}; {Parts} parts")))[..12]}.layers";
    }
}
