using System.Text.Json.Nodes;
using Brox.Functions;

namespace Brox.Cli.Layers;

/// <summary>A decision by several processes, each of which does one shard, with its own checkpoint in a folder.</summary>
internal static class ShardProcesses
{
    /// <summary>Runs all shards at once and joins their results.</summary>
    /// <param name="arguments">The command line, without options of how to run.</param>
    /// <param name="processes">The number of shards.</param>
    /// <param name="memory">The memory of all of them, in bytes.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="resume">Whether to go on from what is in the folder.</param>
    /// <param name="terminal">What Ctrl-C does.</param>
    public static (JsonObject Merged, int ExitCode) Run(IReadOnlyList<string> arguments, int processes, long memory, string folder, bool resume, Terminal terminal)
    {
        if (resume && !Directory.Exists(folder))
        {
            throw new UnusableInputException($"{OneLine.Clean(folder)}: there are no shards to resume from");
        }

        OutputFile.MakeFolder(folder);
        var running = new BroxProcess?[processes];
        try
        {
            for (var i = 0; i < processes; i++)
            {
                var checkpoint = Path.Combine(folder, $"shard-{i}.checkpoint.json");
                if (!resume)
                {
                    File.Delete(checkpoint);
                    File.Delete(ResultOf(folder, i));
                }

                if (!File.Exists(ResultOf(folder, i)))
                {
                    running[i] = BroxProcess.Start([
                        .. arguments, "--json", "--workers", "1", "--shard", $"{i}/{processes}", "--checkpoint", checkpoint,
                        "--memory", BroxProcess.MemoryText(memory / processes), .. File.Exists(checkpoint) ? ["--resume"] : Array.Empty<string>()]);
                }
            }

            for (var i = 0; i < processes; i++)
            {
                if (running[i] is { } process)
                {
                    process.Wait(terminal.Interrupted);
                    if (process.ExitCode is not (ExitCode.Holds or ExitCode.Fails))
                    {
                        throw new ProcessEndedException(
                            $"the process of shard {i}/{processes} ended with exit code {process.ExitCode}{(process.Complaint.Length > 0 ? $" ({OneLine.Clean(process.Complaint)})" : string.Empty)}; the same command with --resume goes on from {OneLine.Clean(folder)}");
                    }

                    OutputFile.Write(ResultOf(folder, i), process.Output);
                }
            }
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine($"exhaust: stopped; the same command with --resume goes on from {OneLine.Clean(folder)}");
            throw;
        }
        finally
        {
            foreach (var process in running)
            {
                process?.Dispose();
            }
        }

        return MergeCommand.Join([.. Enumerable.Range(0, processes).Select(i => ShardResult.Load(ResultOf(folder, i), terminal))]);
    }

    /// <summary>Removes what a run left.</summary>
    public static void Remove(string folder, int processes)
    {
        for (var i = 0; i < processes; i++)
        {
            File.Delete(ResultOf(folder, i));
        }

        if (!Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }
    }

    private static string ResultOf(string folder, int shard) => Path.Combine(folder, $"shard-{shard}.json");
}
