using System.Numerics;
using Brox.Search.Exhaustive.Layers;
using Brox.Theory.Classes;

namespace Brox.Search.Exhaustive;

/// <summary>The number of functions of a scope, up to the order of their values, that belong to all of some classes.</summary>
/// <param name="Count">The members.</param>
/// <param name="Functions">All functions of the scope, or of the shard.</param>
/// <param name="States">The states solved on the way.</param>
internal sealed record ExhaustiveCount(BigInteger Count, BigInteger Functions, long States)
{
    /// <summary>Counts the weak orders on the points of a scope that belong to all of the classes.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="classes">The classes.</param>
    /// <param name="options">How to work.</param>
    /// <exception cref="ScopeException">A class depends on more than the order of the values, or the checkpoint is of another question.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static ExhaustiveCount Run(PointScope scope, IReadOnlyList<ClassExpression> classes, RunOptions options)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(classes);
        ArgumentNullException.ThrowIfNull(options);
        WeakOrderRun.RequireOnePiece(classes.Select(c => c.Class), options.IsInParts);
        if (WeakOrderRun.IsAsked(scope, [.. classes.Select(c => c.Class)]))
        {
            return WeakOrderRun.Count(scope, classes, options);
        }

        var system = StepSystem.OfClasses(new PointGeometry(scope.Points, scope.Metric), classes);
        var isOfBlocks = options.Shard != Shard.Whole || options.From?.Question == BlockCount.Question(scope, classes, options.Shard);
        return (isOfBlocks ? null : InLayers(scope, classes, system, options)) ?? BlockCount.Run(scope, classes, system, isOfBlocks ? options : options with { From = null });
    }

    /// <summary>The question of a count in words; equal texts mean equal runs.</summary>
    public static string Question(PointScope scope, IReadOnlyList<ClassExpression> classes, Shard shard)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(classes);
        return shard == Shard.Whole ? $"count {string.Join(", ", classes)}; {scope.Text}; in layers" : BlockCount.Question(scope, classes, shard);
    }

    /// <summary>The count in layers; <see langword="null"/> where the states that wait take more than the memory.</summary>
    private static ExhaustiveCount? InLayers(PointScope scope, IReadOnlyList<ClassExpression> classes, StepSystem system, RunOptions options)
    {
        var question = Question(scope, classes, options.Shard);
        var points = system.Geometry.Count;
        var count = new LayeredCount(scope, system, Math.Max(1, options.Workers), options.Cancellation);
        if (options.From is { } from)
        {
            LayerCheckpoint.TakeUp(count, from, question, points);
        }

        var fits = true;
        count.Run(
            () =>
            {
                fits &= count.Memory <= options.MemoryBytes;
                options.Progress?.Invoke(new RunProgress(points - count.Layer, points, count.States, () => LayerCheckpoint.Of(count, question, points)) { Unit = "layers" });
            },
            () => !fits);
        return count.Layer == 0 ? new ExhaustiveCount(count.Accepted, scope.Functions, count.States) : null;
    }
}
