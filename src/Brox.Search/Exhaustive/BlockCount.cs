using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Brox.Theory.Classes;

namespace Brox.Search.Exhaustive;

/// <summary>A count block by block of first levels, each state solved once and remembered as the memory allows: for shards, and for counts whose layers are more than the memory holds.</summary>
internal static class BlockCount
{
    /// <summary>Counts the weak orders of a scope, or of a shard of it.</summary>
    /// <exception cref="ScopeException">The checkpoint is of another question.</exception>
    public static ExhaustiveCount Run(PointScope scope, IReadOnlyList<ClassExpression> classes, StepSystem system, RunOptions options)
    {
        var geometry = system.Geometry;
        var question = Question(scope, classes, options.Shard);
        var blocks = RootBlocks.Of(geometry.Count, ascending: scope.Subdomains);
        var memo = new Memo<Natural[]>(options.MemoryBytes, CountSolver.EntryBytes(geometry.Count));
        var done = BlockRange.Numbers(options.From, question, blocks.Count);
        var (count, all) = Partial(options.From, FunctionsOf(scope, geometry, system, done.Select(b => blocks[b]), options.Shard));
        var run = new BlockRun(blocks.Count, done);
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
            finished => options.Progress?.Invoke(new RunProgress(finished, blocks.Count, memo.Solved, () => new Checkpoint(
                question,
                [.. BlockRange.Of(run.Done)],
                ImmutableSortedDictionary<string, string>.Empty
                    .Add("count", count.ToString(CultureInfo.InvariantCulture))
                    .Add("functions", all.ToString(CultureInfo.InvariantCulture))))),
            options.Cancellation);
        var whole = options.Shard.Count == 1 ? scope.Functions : FunctionsOf(scope, geometry, system, blocks, options.Shard);
        return (whole is null || whole == all) && count <= all
            ? new ExhaustiveCount(count, all, memo.Solved)
            : throw new InvalidOperationException($"{count} of {all} functions were counted, where there are {whole}");
    }

    /// <summary>The question of a count in blocks, in words.</summary>
    public static string Question(PointScope scope, IReadOnlyList<ClassExpression> classes, Shard shard) => $"count {string.Join(", ", classes)}; {scope.Text}; shard {shard}";

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

    /// <summary>
    /// The functions of some blocks, known without deciding any; <see langword="null"/> with subdomains: there are 3^n pairs of a domain and a first level then, and to look at
    /// all takes about as long as the count.
    /// </summary>
    private static BigInteger? FunctionsOf(PointScope scope, PointGeometry geometry, StepSystem system, IEnumerable<RootBlock> blocks, Shard shard)
    {
        if (scope.Subdomains)
        {
            return null;
        }

        var reduction = new StateReduction(system);
        return blocks.SelectMany(RootBlocks.Subsets).Where(x => shard.Contains(geometry.Full, x))
            .Aggregate((Natural)0, (sum, x) => sum + CountSolver.Functions(reduction, geometry.Full, x)).ToBigInteger();
    }

    /// <summary>The numbers of a checkpoint, compared with what is known of its blocks.</summary>
    private static (BigInteger Count, BigInteger Functions) Partial(Checkpoint? from, BigInteger? known)
    {
        if (from is null || from.Done.IsEmpty)
        {
            return (0, 0);
        }

        var (count, functions) = (Number(from, "count"), Number(from, "functions"));
        return known is not null && functions != known ? throw new ScopeException($"the checkpoint is damaged: its blocks have {known} functions, not {functions}")
            : count > functions ? throw new ScopeException($"the checkpoint is damaged: it counts {count} of {functions} functions")
            : (count, functions);
    }

    private static BigInteger Number(Checkpoint from, string name) =>
        from.Partial.TryGetValue(name, out var text) && BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new ScopeException($"the checkpoint is damaged: it has no number \"{name}\"");
}
