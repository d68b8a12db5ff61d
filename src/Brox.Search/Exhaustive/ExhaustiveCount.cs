using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Brox.Theory.Classes;

namespace Brox.Search.Exhaustive;

/// <summary>The number of functions of a scope, up to the order of their values, that belong to all of some classes.</summary>
/// <param name="Count">The members.</param>
/// <param name="Functions">All functions of the scope, or of the shard.</param>
/// <param name="States">The states solved on the way.</param>
public sealed record ExhaustiveCount(BigInteger Count, BigInteger Functions, long States)
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
        if (classes.Any(c => c.Class is DefinedClass))
        {
            return WeakOrderRun.Count(scope, classes, options);
        }

        var geometry = new PointGeometry(scope.Points, scope.Metric);
        var system = StepSystem.OfClasses(geometry, classes);
        var blocks = RootBlocks.Of(geometry.Count, ascending: scope.Subdomains);
        var memo = new Memo<Natural[]>(options.MemoryBytes, CountSolver.EntryBytes(geometry.Count));
        var question = Question(scope, classes, options.Shard);
        if (options.From is { } from && from.Question != question)
        {
            throw new ScopeException($"the checkpoint is of another run: {from.Question}");
        }

        var (count, all) = (Number(options.From, "count"), Number(options.From, "functions"));
        var run = new BlockRun(blocks.Count, options.From?.Done ?? []);
        run.Run(
            () =>
            {
                var solver = new CountSolver(system, memo, options.Cancellation);
                return block =>
                {
                    var (accepted, functions) = Block(scope, geometry, solver, blocks[block], options.Shard);
                    return () => (count, all) = (count + accepted, all + functions);
                };
            },
            options.Workers,
            done => options.Progress?.Invoke(new RunProgress(done, blocks.Count, memo.Solved, () => new Checkpoint(
                question,
                [.. run.Done],
                ImmutableSortedDictionary<string, string>.Empty
                    .Add("count", count.ToString(CultureInfo.InvariantCulture))
                    .Add("functions", all.ToString(CultureInfo.InvariantCulture))))),
            options.Cancellation);
        return new ExhaustiveCount(count, all, memo.Solved);
    }

    /// <summary>The question of a count in words; equal texts mean equal runs.</summary>
    public static string Question(PointScope scope, IReadOnlyList<ClassExpression> classes, Shard shard)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return $"count {string.Join(", ", classes)}; {scope.Text}; shard {shard}";
    }

    private static (BigInteger Accepted, BigInteger Functions) Block(PointScope scope, PointGeometry geometry, CountSolver solver, RootBlock block, Shard shard)
    {
        var (accepted, functions) = ((Natural)0, (Natural)0);
        foreach (var subset in RootBlocks.Subsets(block))
        {
            var pairs = scope.Subdomains ? RootBlocks.SubsetsOf(subset).Select(x => (Domain: subset, Minimizers: x)) : [(geometry.Full, subset)];
            foreach (var (domain, minimizers) in pairs)
            {
                if (shard.Contains(domain, minimizers))
                {
                    var (some, all) = solver.Count(domain, minimizers);
                    (accepted, functions) = (accepted + some, functions + all);
                }
            }
        }

        return (accepted.ToBigInteger(), functions.ToBigInteger());
    }

    private static BigInteger Number(Checkpoint? from, string name) =>
        from is null || from.Done.IsEmpty ? 0
        : from.Partial.TryGetValue(name, out var text) && BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value
        : throw new ScopeException($"the checkpoint has no number \"{name}\"");
}
