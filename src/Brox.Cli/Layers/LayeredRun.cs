using System.Globalization;
using System.Numerics;
using Brox.Functions;
using Brox.Search.Exhaustive.Layers;

namespace Brox.Cli.Layers;

/// <summary>A count in layers, by several processes that meet in a folder: each takes one part of every layer, once the layer before is done.</summary>
/// <param name="folder">The folder.</param>
/// <param name="task">The work of this process.</param>
/// <param name="terminal">Where progress goes, and what Ctrl-C does.</param>
internal sealed class LayeredRun(LayerFolder folder, LayerTask task, Terminal terminal)
{
    private const int LongestWait = 64;
    private static readonly TimeSpan _progressEvery = TimeSpan.FromSeconds(2);
    private DateTime _shown = DateTime.UtcNow;

    /// <summary>The members and the states expanded, once all layers are done.</summary>
    public (BigInteger Count, long States) Sum()
    {
        var all = Enumerable.Range(1, folder.Layers).SelectMany(layer => Enumerable.Range(0, folder.Parts).Select(part => folder.Find(layer, part)!)).ToList();
        all.AddRange(folder.DoneAlone is { } alone ? [alone] : []);
        return (all.Aggregate(BigInteger.Zero, (sum, m) => sum + m.Accepted), all.Sum(m => m.States));
    }

    /// <summary>Does one part of one layer.</summary>
    public void Layer(int layer, int part)
    {
        if (folder.Find(layer, part) is null)
        {
            folder.Run(task, layer, part);
        }
    }

    /// <summary>Does one part of every layer, as the layers before are done.</summary>
    /// <param name="part">The part.</param>
    /// <param name="others">The processes that do the others; empty where it is not for this process to watch them.</param>
    public void Follow(int part, IReadOnlyList<BroxProcess> others)
    {
        for (var layer = folder.Layers; layer > 0; layer--)
        {
            if (layer < folder.Layers)
            {
                Await(layer + 1, others);
            }

            terminal.Interrupted.ThrowIfCancellationRequested();
            Layer(layer, part);
            if (others.Count > 0)
            {
                Show(folder.Layers - layer + 1);
            }
        }
    }

    /// <summary>Runs all parts: at first alone, then the first one here and the others in processes of their own.</summary>
    /// <param name="alone">The count, done here until it is worth while to divide it.</param>
    /// <param name="divideAfter">The successors that the count meets before it is divided.</param>
    /// <param name="start">Starts the process of a part.</param>
    /// <param name="resume">Whether to go on from what is in the folder.</param>
    public (BigInteger Count, long States) Drive(LayeredCount alone, long divideAfter, Func<int, BroxProcess> start, bool resume)
    {
        if (resume)
        {
            folder.RequirePlan();
            foreach (var damaged in folder.Sweep())
            {
                terminal.Error.WriteLine($"exhaust: {damaged}; it is made again");
            }
        }
        else
        {
            folder.Create();
        }

        var others = new List<BroxProcess>();
        try
        {
            if (divideAfter > 0 && !folder.IsBegun)
            {
                try
                {
                    alone.Run(() => Show(folder.Layers - alone.Layer), () => alone.Successors >= divideAfter);
                }
                finally
                {
                    folder.Write(alone);
                }
            }

            if (!Enumerable.Range(1, folder.Layers).All(folder.IsDone))
            {
                others.AddRange(Enumerable.Range(1, folder.Parts - 1).Select(start));
            }

            Follow(0, others);
            Await(1, others);
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine($"exhaust: stopped; the same command with --resume goes on from {OneLine.Clean(folder.Path)}");
            throw;
        }
        finally
        {
            others.ForEach(o => o.Dispose());
        }

        return Sum();
    }

    private void Show(int layers)
    {
        if (DateTime.UtcNow - _shown >= _progressEvery)
        {
            _shown = DateTime.UtcNow;
            terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"exhaust: {layers} of {folder.Layers} layers"));
        }
    }

    /// <summary>Waits for a layer; longer between two looks the longer it takes.</summary>
    private void Await(int layer, IReadOnlyList<BroxProcess> others)
    {
        for (var wait = 1; !folder.IsDone(layer); wait = Math.Min(2 * wait, LongestWait))
        {
            Watch(others, layer);
            Thread.Sleep(wait);
        }
    }

    private void Watch(IReadOnlyList<BroxProcess> others, int layer)
    {
        terminal.Interrupted.ThrowIfCancellationRequested();
        foreach (var (index, other) in others.Index())
        {
            if (other.HasExited && folder.Find(layer, index + 1) is null)
            {
                throw new ProcessEndedException(
                    $"the process of part {index + 1} of {folder.Parts} ended in layer {layer} with exit code {other.ExitCode}{(other.Complaint.Length > 0 ? $" ({OneLine.Clean(other.Complaint)})" : string.Empty)}; the same command with --resume goes on from {OneLine.Clean(folder.Path)}");
            }
        }
    }
}

/// <summary>A process that this one waited for ended without its result; the message is one line for people.</summary>
internal sealed class ProcessEndedException(string message) : Exception(message);
