using System.Numerics;

namespace Brox.Search.Exhaustive.Layers;

/// <summary>
/// A count, layer by layer, in the memory of one process: each worker has a part of every layer, chosen by the hashes of the states. Between two stretches of a layer it can be written
/// down and taken up again.
/// </summary>
internal sealed class LayeredCount
{
    private readonly CancellationToken _cancellation;
    private readonly LayerExpander[] _expanders;
    private readonly CountLayer?[][][] _outboxes;
    private readonly CountLayer?[] _current;
    private readonly int[] _expanded;
    private readonly int _points;
    private readonly int _workers;
    private BigInteger _acceptedBefore;
    private long _statesBefore;
    private bool _hasEntered;

    public LayeredCount(PointScope scope, StepSystem system, int workers, CancellationToken cancellation)
    {
        (_workers, _cancellation) = (workers, cancellation);
        _points = system.Geometry.Count;
        Layer = _points;
        KeyWords = system.KeyWords;
        _expanders = [.. Enumerable.Range(0, workers).Select(_ => new LayerExpander(scope, system, cancellation))];
        _outboxes = [.. Enumerable.Range(0, workers).Select(_ => Enumerable.Range(0, _points + 1).Select(_ => new CountLayer?[workers]).ToArray())];
        (_current, _expanded) = (new CountLayer?[workers], new int[workers]);
    }

    /// <summary>The states that a worker expands between two moments at which the count can be written down.</summary>
    public int Stretch { get; init; } = 1 << 13;

    /// <summary>The layer that comes next, or is at work; 0 when all are done.</summary>
    public int Layer { get; private set; }

    /// <summary>The words of a state (<see cref="LayerRecords"/>).</summary>
    public int KeyWords { get; }

    /// <summary>The states expanded.</summary>
    public long States => _statesBefore + _expanders.Sum(e => e.States);

    /// <summary>The successors met, equal ones of one state counted once for each way to look different: what the time goes with.</summary>
    public long Successors => _expanders.Sum(e => e.Successors);

    /// <summary>The members met: those of the scope, when all layers are done.</summary>
    public BigInteger Accepted => _expanders.Aggregate(_acceptedBefore, (sum, e) => sum + e.Accepted.ToBigInteger());

    /// <summary>The memory of the states that wait, in bytes, from above.</summary>
    public long Memory => Waiting().Sum(w => (long)w.States.Count * CountLayer.EntryBytes(LayerExpander.Length(_points, w.Layer)));

    /// <summary>Expands layers until all are done, or <paramref name="isEnough"/> says so; then states wait.</summary>
    /// <param name="stretchDone">Told after every stretch of a layer.</param>
    /// <param name="isEnough">Asked before a layer, and after every stretch of one.</param>
    /// <exception cref="OperationCanceledException">The work was stopped; the count can be written down nevertheless.</exception>
    public void Run(Action? stretchDone = null, Func<bool>? isEnough = null)
    {
        while (Layer > 0 && isEnough?.Invoke() != true)
        {
            if (Layer == _points && !_hasEntered)
            {
                OnEach(worker => _expanders[worker].Enter(worker, _workers, Target(worker)));
                _hasEntered = true;
            }
            else
            {
                OnEach(Collect);
                while (Enumerable.Range(0, _workers).Any(w => _expanded[w] < (_current[w]?.Count ?? 0)))
                {
                    OnEach(ExpandStretch);
                    _cancellation.ThrowIfCancellationRequested();
                    stretchDone?.Invoke();
                    if (isEnough?.Invoke() == true)
                    {
                        return;
                    }
                }

                Array.Clear(_current);
            }

            Layer--;
            stretchDone?.Invoke();
        }
    }

    /// <summary>The states that wait, with the first one of each table that is not expanded; a state may be in several tables.</summary>
    public IEnumerable<(int Layer, CountLayer States, int From)> Waiting()
    {
        if (!_hasEntered)
        {
            yield break;
        }

        for (var w = 0; w < _workers; w++)
        {
            if (_current[w] is { } current && _expanded[w] < current.Count)
            {
                yield return (Layer, current, _expanded[w]);
            }

            for (var layer = Layer; layer > 0; layer--)
            {
                foreach (var states in _outboxes[w][layer])
                {
                    if (states is not null)
                    {
                        yield return (layer, states, 0);
                    }
                }
            }
        }
    }

    /// <summary>Hands out the states that wait, equal ones together, divided by their hashes.</summary>
    public void HandOut(int parts, Action<LayerOutput> output)
    {
        foreach (var layer in Waiting().GroupBy(w => w.Layer))
        {
            var boxes = Enumerable.Range(0, parts).Select(_ => new CountLayer(LayerExpander.Length(_points, layer.Key))).ToArray();
            foreach (var (_, states, from) in layer)
            {
                for (var i = from; i < states.Count; i++)
                {
                    boxes[states.Key(i).Hash % (ulong)parts].Add(states, i);
                }
            }

            foreach (var (part, box) in boxes.Index())
            {
                using var bytes = new MemoryStream();
                LayerRecords.Write(bytes, box, 0, KeyWords);
                output(new LayerOutput(layer.Key, part, box.Count, bytes.GetBuffer().AsMemory(0, (int)bytes.Length)));
            }
        }
    }

    /// <summary>Takes up a count that was written down. To be called before anything is expanded.</summary>
    /// <param name="layer">The layer that came next.</param>
    /// <param name="accepted">The members met.</param>
    /// <param name="states">The states expanded.</param>
    public void TakeUp(int layer, BigInteger accepted, long states) => (Layer, _acceptedBefore, _statesBefore, _hasEntered) = (layer, accepted, states, true);

    /// <summary>The numbers of a state that waits, to be added to.</summary>
    public Span<Natural> Numbers(int layer, StateKey key) => Target(0)(layer, key);

    private Func<int, StateKey, Span<Natural>> Target(int worker)
    {
        var outbox = _outboxes[worker];
        return (left, key) => (outbox[left][key.Hash % (ulong)_workers] ??= new CountLayer(LayerExpander.Length(_points, left))).Of(key);
    }

    /// <summary>Adds up what the workers have for a worker's part of the layer.</summary>
    private void Collect(int worker)
    {
        CountLayer? all = null;
        for (var i = 0; i < _workers; i++)
        {
            ref var states = ref _outboxes[(worker + i) % _workers][Layer][worker];
            if (states is not null && all is not null)
            {
                all.Add(states);
            }

            all ??= states;
            states = null;
        }

        (_current[worker], _expanded[worker]) = (all, 0);
    }

    private void ExpandStretch(int worker)
    {
        if (_current[worker] is { } states)
        {
            _expanded[worker] = _expanders[worker].Expand(Layer, states, _expanded[worker], Math.Min(states.Count, _expanded[worker] + Stretch), Target(worker));
        }
    }

    private void OnEach(Action<int> work)
    {
        if (_workers == 1)
        {
            work(0);
            return;
        }

        try
        {
            Parallel.For(0, _workers, new ParallelOptions { MaxDegreeOfParallelism = _workers }, work);
        }
        catch (AggregateException e) when (e.InnerExceptions.All(inner => inner is OperationCanceledException))
        {
            _cancellation.ThrowIfCancellationRequested();
            throw;
        }
    }
}
