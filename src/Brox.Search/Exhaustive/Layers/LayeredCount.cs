using System.Numerics;

namespace Brox.Search.Exhaustive.Layers;

/// <summary>A count, layer by layer, in the memory of one process: each worker has a part of every layer, chosen by the hashes of the states.</summary>
internal sealed class LayeredCount
{
    private readonly LayerExpander[] _expanders;
    private readonly CountLayer?[][][] _outboxes;
    private readonly int _points;
    private readonly int _workers;

    public LayeredCount(PointScope scope, StepSystem system, int workers, CancellationToken cancellation)
    {
        _workers = workers;
        _points = system.Geometry.Count;
        _expanders = [.. Enumerable.Range(0, workers).Select(_ => new LayerExpander(scope, system, cancellation))];
        _outboxes = [.. Enumerable.Range(0, workers).Select(_ => Enumerable.Range(0, _points + 1).Select(_ => new CountLayer?[workers]).ToArray())];
    }

    /// <summary>The states expanded.</summary>
    public long States { get; private set; }

    /// <summary>The number of members.</summary>
    /// <param name="finished">Told of every finished layer: how many, of how many.</param>
    public BigInteger Run(Action<int, int>? finished)
    {
        for (var relevant = _points; relevant > 0; relevant--)
        {
            var layer = relevant;
            Parallel.For(0, _workers, new ParallelOptions { MaxDegreeOfParallelism = _workers }, worker => Work(worker, layer));
            finished?.Invoke(_points - relevant + 1, _points);
        }

        return _expanders.Aggregate(BigInteger.Zero, (sum, e) => sum + e.Accepted.ToBigInteger());
    }

    private void Work(int worker, int relevant)
    {
        var outbox = _outboxes[worker];
        Func<int, StateKey, Span<Natural>> target = (left, key) =>
            (outbox[left][key.Hash % (ulong)_workers] ??= new CountLayer(LayerExpander.Length(_points, left))).Of(key);
        if (relevant == _points)
        {
            _expanders[worker].Enter(worker, _workers, target);
            return;
        }

        var all = new CountLayer(LayerExpander.Length(_points, relevant));
        foreach (var from in _outboxes)
        {
            if (from[relevant][worker] is { } states)
            {
                all.Add(states);
                from[relevant][worker] = null;
            }
        }

        lock (_expanders)
        {
            States += all.Count;
        }

        _expanders[worker].Expand(relevant, all, target);
    }
}
