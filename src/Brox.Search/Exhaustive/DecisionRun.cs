using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Brox.Functions;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Exhaustive;

/// <summary>One run of the decision: cell by cell, function by function, block by block.</summary>
internal sealed class DecisionRun
{
    private readonly PointScope _scope;
    private readonly RunOptions _options;
    private readonly OrderConjecture _conjecture;
    private readonly PointGeometry _geometry;
    private readonly IReadOnlyList<ParameterCell> _cells;
    private readonly ImmutableArray<string> _functions;
    private readonly ImmutableArray<RootBlock> _blocks;
    private readonly string _question;
    private readonly HashSet<int> _done;
    private ImmutableSortedDictionary<string, string> _partial;
    private long _solved;

    public DecisionRun(PointScope scope, Conjecture conjecture, RunOptions options)
    {
        (_scope, _options, _conjecture) = (scope, options, new OrderConjecture(conjecture));
        _geometry = new PointGeometry(scope.Points, scope.Metric);
        _cells = ParameterCells.Of(_conjecture, _geometry.Squared.SelectMany(row => row), options.Cancellation);

        // The function of the conclusion comes last: where another one has no member, the cell is done.
        _functions = [.. conjecture.Functions.Where(f => f != _conjecture.MainFunction), _conjecture.MainFunction];
        _blocks = [.. RootBlocks.Of(_geometry.Count, ascending: scope.Subdomains)];
        _question = ExhaustiveDecision.Question(scope, conjecture, options.Shard);
        _done = [.. BlockRange.Numbers(options.From, _question, Blocks)];
        _partial = options.From?.Partial ?? ImmutableSortedDictionary<string, string>.Empty;
    }

    private int Blocks => (long)_cells.Count * _functions.Length * _blocks.Length is <= int.MaxValue and var blocks
        ? (int)blocks
        : throw new ScopeException($"{_cells.Count} cells of the parameters are too many on so many points");

    public ExhaustiveDecision Run()
    {
        ConjectureInstance? best = null;
        for (var cell = 0; cell < _cells.Count; cell++)
        {
            best = Cell(cell, best);
        }

        var failure = best is null ? null : ExhaustiveDecision.FailureOf(_conjecture.Source, best);
        return new ExhaustiveDecision(_conjecture.Source, best, failure, Candidates(), _cells.Count);
    }

    /// <summary>The better one of a known counterexample and the smallest one of a cell.</summary>
    private ConjectureInstance? Cell(int index, ConjectureInstance? best)
    {
        var parameters = _cells[index].Values(_conjecture.Names);
        if (best is not null && !_scope.Subdomains && IsLarger(Instance(_functions.Select(f => (f, new Candidate(_geometry.Full, 0)))), best))
        {
            return best;
        }

        var searches = new List<(string Function, FunctionSearch Search)>();
        foreach (var (place, function) in _functions.Index())
        {
            var search = Search(index, place);
            var mostPoints = best is null ? int.MaxValue : InstanceSize.Of(best).Elements
                - searches.Sum(s => PointGeometry.Size(s.Search.Best!.Domain)) - (_functions.Length - 1 - place);
            RunBlocks(search, (index * _functions.Length) + place, mostPoints);
            _solved += search.Solved;
            if (search.Best is null)
            {
                return best;
            }

            searches.Add((function, search));
        }

        if (best is not null && IsLarger(Instance(searches.Select(s => (s.Function, s.Search.Best!))), best))
        {
            return best;
        }

        var found = new ConjectureInstance(
            searches.ToImmutableSortedDictionary(s => s.Function, s => (FunctionInstance)s.Search.Best!.WithRanks(s.Search.Ranks(), _geometry, _scope)), parameters);
        return best is null || InstanceOrder.Comparer.IsSmaller(found, best) ? found : best;

        ConjectureInstance Instance(IEnumerable<(string Name, Candidate Candidate)> candidates) =>
            new(candidates.ToImmutableSortedDictionary(c => c.Name, c => (FunctionInstance)c.Candidate.Stand(_geometry, _scope)), parameters);
    }

    private FunctionSearch Search(int cell, int place)
    {
        var function = _functions[place];
        var shard = function == _conjecture.MainFunction ? _options.Shard : Shard.Whole;
        return new FunctionSearch(_scope, _geometry, _conjecture.Compile(_geometry, function, _cells[cell]), shard, _options)
        {
            Best = Read(Name((cell * _functions.Length) + place)),
        };
    }

    private void RunBlocks(FunctionSearch search, int searchIndex, int mostPoints)
    {
        var offset = searchIndex * _blocks.Length;
        var run = new BlockRun(_blocks.Length, Enumerable.Range(0, _blocks.Length).Where(b => _done.Contains(offset + b)));
        search.Run(_blocks, run, mostPoints, () =>
        {
            if (search.Best is { } found)
            {
                _partial = _partial.SetItem(Name(searchIndex), string.Create(CultureInfo.InvariantCulture, $"{found.Domain} {found.Cost}"));
            }

            _options.Progress?.Invoke(new RunProgress(
                offset + run.DoneCount,
                Blocks,
                _solved + search.Solved,
                () => new Checkpoint(_question, [.. BlockRange.Of([.. _done.Concat(run.Done.Select(b => offset + b)).Distinct().Order()])], _partial)));
        });
        _done.UnionWith(run.Done.Select(b => offset + b));
    }

    private BigInteger Candidates()
    {
        var reduction = new StateReduction(_conjecture.Compile(_geometry, _conjecture.MainFunction, new ParameterCell([.. _conjecture.Names.Select(_ => Numbers.Rational.One)])));
        var whole = ScopeSize.Of(_scope, _geometry, reduction, Shard.Whole, _options.Cancellation);
        return BigInteger.Pow(whole, _functions.Length - 1) * ScopeSize.Of(_scope, _geometry, reduction, _options.Shard, _options.Cancellation);
    }

    private Candidate? Read(string name)
    {
        if (!_partial.TryGetValue(name, out var text))
        {
            return null;
        }

        return text.Split(' ') is [var domain, var cost]
            && ulong.TryParse(domain, NumberStyles.None, CultureInfo.InvariantCulture, out var d) && d != 0 && (d & ~_geometry.Full) == 0
            && int.TryParse(cost, NumberStyles.None, CultureInfo.InvariantCulture, out var c)
            ? new Candidate(d, c)
            : throw new ScopeException($"the checkpoint's \"{name}\" is not a domain and a cost");
    }

    private static bool IsLarger(ConjectureInstance instance, ConjectureInstance than) => InstanceSize.Of(instance) > InstanceSize.Of(than);

    private static string Name(int search) => string.Create(CultureInfo.InvariantCulture, $"search {search}");
}
