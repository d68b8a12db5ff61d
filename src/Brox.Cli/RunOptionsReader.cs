using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using Brox.Functions;
using Brox.Search.Exhaustive;

namespace Brox.Cli;

/// <summary>The options of a long run: <c>--shard I/N</c>, <c>--workers W</c>, <c>--memory M</c>, <c>--checkpoint FILE</c>, <c>--resume</c>.</summary>
internal sealed class RunOptionsReader
{
    private readonly Option<string?> _shard = new("--shard") { Description = "Do part I of N; `brox merge` joins the results." };
    private readonly Option<int?> _workers = new("--workers") { Description = "Worker threads; as many as processors by default." };
    private readonly Option<string?> _memory = new("--memory") { Description = "Memory for solved states, such as 512M or 8G; 4G by default." };
    private readonly Option<string?> _checkpoint = new("--checkpoint") { Description = "The checkpoint file; by default one named after the question, in the current directory." };
    private readonly Option<bool> _resume = new("--resume") { Description = "Go on from the checkpoint file." };

    public void AddTo(Command command)
    {
        command.Add(_shard);
        command.Add(_workers);
        command.Add(_memory);
        command.Add(_checkpoint);
        command.Add(_resume);
    }

    public Settings Read(ParseResult parsed, Terminal terminal)
    {
        var shard = Shard.Whole;
        if (parsed.GetValue(_shard) is { } text && !Shard.TryParse(text, out shard))
        {
            throw new UnusableInputException($"--shard \"{OneLine.Clean(text)}\" is not I/N with 0 <= I <= N and 1 <= N <= {Shard.MostShards}");
        }

        var workers = parsed.GetValue(_workers) ?? Environment.ProcessorCount;
        if (workers is < 1 or > 256)
        {
            throw new UnusableInputException($"--workers {workers} is not from 1 to 256");
        }

        var memory = parsed.GetValue(_memory) is { } m ? Bytes(m) : RunOptions.DefaultMemoryBytes;
        return new Settings(shard, parsed.GetValue(_shard) is not null, workers, memory, new CheckpointFile(parsed.GetValue(_checkpoint)), parsed.GetValue(_resume), terminal);
    }

    private static long Bytes(string text)
    {
        var unit = text.Length == 0 ? 0 : char.ToUpperInvariant(text[^1]) switch { 'K' => 10, 'M' => 20, 'G' => 30, _ => 0 };
        return long.TryParse(unit == 0 ? text : text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var amount) && amount is > 0 and < 1L << 30
            ? amount << unit
            : throw new UnusableInputException($"--memory \"{OneLine.Clean(text)}\" is not a size such as 512M or 8G");
    }

    /// <summary>What the options said, and how to run with it.</summary>
    public sealed class Settings(Shard shard, bool isShard, int workers, long memory, CheckpointFile checkpoint, bool resume, Terminal terminal)
    {
        private static readonly TimeSpan _progressEvery = TimeSpan.FromSeconds(2);
        private static readonly TimeSpan _checkpointEvery = TimeSpan.FromSeconds(10);

        /// <summary>The shard.</summary>
        public Shard Shard { get; } = shard;

        /// <summary>The memory for solved states, in bytes.</summary>
        public long Memory => memory;

        /// <summary>Whether to go on from what an earlier run left.</summary>
        public bool Resume => resume;

        /// <summary>Whether this is a part of a run, or one that goes on later.</summary>
        public bool IsDivided => isShard || resume || checkpoint.IsGiven;

        /// <summary>Options for a run without checkpoints.</summary>
        public RunOptions WithoutCheckpoints => new() { Workers = workers, MemoryBytes = memory, Cancellation = terminal.Interrupted };

        /// <summary>The shard in words; empty for a whole run.</summary>
        public string ShardText => isShard ? $", shard {Shard}" : string.Empty;

        /// <summary>Adds the shard to a result that is one, with what `merge` checks it by: the number of functions of all shards together, and a checksum.</summary>
        public void AddShard(JsonObject result, BigInteger total)
        {
            if (isShard)
            {
                result["shard"] = Shard.ToString();
                result["total"] = total.ToString(CultureInfo.InvariantCulture);
                Checksum.AddTo(result);
            }
        }

        /// <summary>Runs with progress on standard error, and with checkpoints: every ten seconds, and when stopped.</summary>
        /// <remarks>A checkpoint that cannot be written is no reason to lose the work done so far: it is refused at the start where its path was asked for, and warned of from then on.</remarks>
        public T Run<T>(string question, Func<RunOptions, T> run)
        {
            var (shown, saved) = (DateTime.UtcNow, DateTime.UtcNow);
            var (warned, saving) = (false, TimeSpan.Zero);
            RunProgress? last = null;
            var options = new RunOptions
            {
                Shard = Shard,
                Workers = workers,
                MemoryBytes = memory,
                From = resume ? checkpoint.Load(question, terminal) : null,
                Cancellation = terminal.Interrupted,
                Progress = progress =>
                {
                    last = progress;
                    var now = DateTime.UtcNow;
                    if (now - shown >= _progressEvery)
                    {
                        shown = now;
                        terminal.Error.WriteLine(string.Create(
                            CultureInfo.InvariantCulture, $"exhaust: {progress.Done} of {progress.Blocks} {progress.Unit}, {progress.States} states solved"));
                    }

                    // No more than a twentieth of the time goes into checkpoints.
                    if (now - saved >= _checkpointEvery && now - saved >= 20 * saving)
                    {
                        Save(progress.Take);
                        saved = DateTime.UtcNow;
                        saving = saved - now;
                    }
                },
            };
            Probe();
            try
            {
                var result = run(options);
                checkpoint.Delete(question);
                return result;
            }
            catch (OperationCanceledException)
            {
                var path = Save(last?.Take ?? (() => options.From ?? new Checkpoint(question, [], ImmutableSortedDictionary<string, string>.Empty)));
                var done = last is null ? "before the first block" : $"after {last.Done} of {last.Blocks} {last.Unit}";
                terminal.Error.WriteLine($"exhaust: stopped {done}{(path is null ? string.Empty : $"; the same command with --resume goes on from {OneLine.Path(path)}")}");
                throw;
            }

            void Probe()
            {
                try
                {
                    checkpoint.Probe(question);
                }
                catch (UnusableInputException e) when (!checkpoint.IsGiven)
                {
                    terminal.Error.WriteLine($"exhaust: no checkpoints will be written: {e.Message}; --checkpoint FILE names another place");
                    warned = true;
                }
            }

            string? Save(Func<Checkpoint> take)
            {
                try
                {
                    return checkpoint.Save(question, take());
                }
                catch (Exception e) when (e is UnusableInputException or ScopeException)
                {
                    if (!warned)
                    {
                        terminal.Error.WriteLine($"exhaust: the checkpoint is not written, the run goes on: {e.Message}");
                        warned = true;
                    }

                    return null;
                }
            }
        }
    }
}
