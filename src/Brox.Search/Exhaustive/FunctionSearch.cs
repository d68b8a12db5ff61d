using System.Collections.Immutable;
using System.Numerics;

namespace Brox.Search.Exhaustive;

/// <summary>The search for the smallest function that satisfies its hypotheses and fails its conclusion, for one cell of the parameters.</summary>
internal sealed class FunctionSearch
{
    private readonly PointScope _scope;
    private readonly PointGeometry _geometry;
    private readonly StepSystem _system;
    private readonly Shard _shard;
    private readonly RunOptions _options;
    private readonly Memo<ushort> _memo;
    private volatile Candidate? _best;

    public FunctionSearch(PointScope scope, PointGeometry geometry, StepSystem system, Shard shard, RunOptions options)
    {
        (_scope, _geometry, _system, _shard, _options) = (scope, geometry, system, shard, options);
        _memo = new Memo<ushort>(options.MemoryBytes, MinimumSolver.EntryBytes);
    }

    /// <summary>The best candidate so far.</summary>
    public Candidate? Best
    {
        get => _best;
        init => _best = value;
    }

    /// <summary>The states solved.</summary>
    public long Solved => _memo.Solved;

    /// <summary>Does the blocks that are left.</summary>
    /// <param name="blocks">All blocks.</param>
    /// <param name="run">Which of them are done.</param>
    /// <param name="mostPoints">Domains with more points are of no interest.</param>
    /// <param name="finished">Called under a lock after every block.</param>
    public void Run(ImmutableArray<RootBlock> blocks, BlockRun run, int mostPoints, Action finished) => run.Run(
        () =>
        {
            var solver = new MinimumSolver(_system, _memo, _options.Cancellation);
            return block =>
            {
                var found = Block(blocks[block], solver, mostPoints);
                return () => _best = found is not null && found.IsBefore(_best, _geometry, _scope) ? found : _best;
            };
        },
        _options.Workers,
        _ => finished(),
        _options.Cancellation);

    /// <summary>The ranks of the best candidate.</summary>
    public BigInteger Ranks()
    {
        var best = _best!;
        var solver = new MinimumSolver(_system, _memo, _options.Cancellation);
        var extraction = new RankExtraction(_system, solver, _options.Cancellation);
        BigInteger? ranks = null;
        foreach (var minimizers in RootBlocks.SubsetsOf(best.Domain))
        {
            var (domain, first) = _scope.Subdomains ? (best.Domain, minimizers) : solver.Reduction.FirstImage(best.Domain, minimizers);
            if (_shard.Contains(domain, first) && solver.Cost(best.Domain, minimizers) == best.Cost)
            {
                ranks = RankExtraction.Smaller(ranks, extraction.Of(best.Domain, minimizers));
            }
        }

        // Only a candidate that was not found here, but read from a checkpoint, can have no function.
        return ranks ?? throw new ScopeException("the checkpoint is damaged: the candidate that it names is none");
    }

    private Candidate? Block(RootBlock block, MinimumSolver solver, int mostPoints)
    {
        Candidate? best = null;
        foreach (var subset in RootBlocks.Subsets(block))
        {
            if (!_scope.Subdomains)
            {
                if (_shard.Contains(_geometry.Full, subset) && solver.Reduction.Orbit(_geometry.Full, subset) > 0)
                {
                    best = Better(best, _geometry.Full, solver.Cost(_geometry.Full, subset));
                }

                continue;
            }

            // Domains come smallest first; one that has more points than a known candidate cannot be better.
            if (block.Size > Math.Min(mostPoints, _best is { } known ? PointGeometry.Size(known.Domain) : int.MaxValue))
            {
                break;
            }

            foreach (var minimizers in RootBlocks.SubsetsOf(subset))
            {
                if (_shard.Contains(subset, minimizers))
                {
                    best = Better(best, subset, solver.Cost(subset, minimizers));
                }
            }
        }

        return best;
    }

    private Candidate? Better(Candidate? best, ulong domain, ushort cost)
    {
        if (cost == MinimumSolver.Never || (best is not null && best.Domain == domain && best.Cost <= cost))
        {
            return best;
        }

        var candidate = new Candidate(domain, cost);
        return candidate.IsBefore(best, _geometry, _scope) ? candidate : best;
    }
}
