using System.Numerics;
using Brox.Theory.Classes;

namespace Brox.Search.Exhaustive.Layers;

/// <summary>States of one layer, as bytes, for one part of it.</summary>
/// <param name="Layer">The number of relevant points of the states.</param>
/// <param name="Part">The part that is to expand them.</param>
/// <param name="States">How many there are.</param>
/// <param name="Bytes">The states (<see cref="LayerRecords"/>).</param>
internal readonly record struct LayerOutput(int Layer, int Part, int States, ReadOnlyMemory<byte> Bytes);

/// <summary>
/// The work on one part of one layer of a count that is divided among processes: reads the states that are meant for it, expands them, and hands out their successors, each for the part
/// that its hash names. The first layer, that of all points, has no states; its parts are parts of the first levels.
/// </summary>
internal sealed class LayerTask
{
    private readonly LayerExpander _expander;
    private readonly int _points;
    private readonly int _parts;
    private readonly long _memory;
    private readonly int _keyWords;

    /// <param name="scope">The scope.</param>
    /// <param name="system">The classes.</param>
    /// <param name="parts">The number of parts.</param>
    /// <param name="memory">Successors are handed out once they take so much memory, in bytes.</param>
    /// <param name="cancellation">Stops the work.</param>
    public LayerTask(PointScope scope, StepSystem system, int parts, long memory, CancellationToken cancellation)
    {
        (_parts, _memory) = (parts, memory);
        _points = system.Geometry.Count;
        _keyWords = system.KeyWords;
        _expander = new LayerExpander(scope, system, cancellation);
    }

    /// <summary>The work on a count.</summary>
    /// <exception cref="ScopeException">A class depends on more than the order of the values.</exception>
    public static LayerTask Of(PointScope scope, IEnumerable<ClassExpression> classes, int parts, long memory, CancellationToken cancellation) =>
        new(scope, StepSystem.OfClasses(new PointGeometry(scope.Points, scope.Metric), classes), parts, memory, cancellation);

    /// <summary>What one part of a layer came to.</summary>
    /// <param name="States">The states expanded.</param>
    /// <param name="Accepted">The accepted functions met.</param>
    internal readonly record struct Result(long States, BigInteger Accepted);

    /// <summary>Does the work.</summary>
    /// <param name="layer">The number of relevant points.</param>
    /// <param name="part">The part.</param>
    /// <param name="inputs">The states meant for it.</param>
    /// <param name="output">Takes successors.</param>
    public Result Run(int layer, int part, IEnumerable<ReadOnlyMemory<byte>> inputs, Action<LayerOutput> output)
    {
        var before = _expander.Accepted.ToBigInteger();
        var boxes = Enumerable.Range(0, layer).Select(_ => new CountLayer?[_parts]).ToArray();
        var used = 0L;
        long states = 0;
        if (layer == _points)
        {
            _expander.Enter(part, _parts, Target);
        }
        else
        {
            var length = LayerExpander.Length(_points, layer);
            var all = new CountLayer(length);
            foreach (var bytes in inputs)
            {
                LayerRecords.Read(bytes.Span, all.Of, length, _keyWords);
            }

            states = all.Count;
            if (_expander.Expand(layer, all, 0, all.Count, Target) < all.Count)
            {
                throw new OperationCanceledException();
            }
        }

        HandOut();
        return new Result(states, _expander.Accepted.ToBigInteger() - before);

        Span<Natural> Target(int left, StateKey key)
        {
            if (used > _memory)
            {
                HandOut();
            }

            ref var box = ref boxes[left][key.Hash % (ulong)_parts];
            box ??= new CountLayer(LayerExpander.Length(_points, left));
            var count = box.Count;
            var numbers = box.Of(key);
            used += box.Count > count ? CountLayer.EntryBytes(numbers.Length) : 0;
            return numbers;
        }

        void HandOut()
        {
            foreach (var (left, row) in boxes.Index())
            {
                foreach (var (to, box) in row.Index())
                {
                    if (box is not null)
                    {
                        using var bytes = new MemoryStream();
                        LayerRecords.Write(bytes, box, 0, _keyWords);
                        output(new LayerOutput(left, to, box.Count, bytes.GetBuffer().AsMemory(0, (int)bytes.Length)));
                        row[to] = null;
                    }
                }
            }

            used = 0;
        }
    }
}
