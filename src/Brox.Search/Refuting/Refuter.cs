using System.Diagnostics;
using Brox.Functions;
using Brox.Search.Exhaustive;
using Brox.Search.Random;
using Brox.Search.Smallest;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Refuting;

/// <summary>
/// Looks for a counterexample to a conjecture: all small instances in the published order, then random ones, in turns of growing size, one family after the other. What random
/// search finds is shrunk, and the ordered search then looks below it, within the family. Formulas come last: known ones in order, then random ones. All turns are counted in work done, so that time only ends the search and never
/// changes what it finds.
/// </summary>
public sealed class Refuter
{
    private const double MinimizingShare = 0.3;
    private const double FamiliarShare = 0.5;
    private const int Scouts = 100;
    private const int FirstRound = 500;
    private const int Growth = 4;
    private const int MostRound = 200_000;
    private const int LinePoints = 8;
    private const int GridSide = 3;
    private const int FirstFormulas = 40;
    private const int MostFormulas = 5_000;

    private readonly Conjecture _conjecture;
    private readonly RefuterOptions _options;
    private readonly SearchTally _tally;
    private readonly List<(SmallestFirst Smallest, RandomSearch Random)> _searches;

    private readonly RandomSearch? _formulas;
    private readonly FamiliarFunctions _familiar;
    private readonly bool _isSmooth;
    private readonly OrderEngine _orders;
    private State _reached = new(null, false, false);

    private Refuter(Conjecture conjecture, RefuterOptions options, SearchTally tally)
    {
        _conjecture = conjecture;
        _options = options = options with { Dimensions = [.. options.Dimensions.Where(conjecture.Admits)] };
        _tally = tally;
        options.Watch?.Begin(_tally);
        _isSmooth = new ConjectureProfile(conjecture).NeedsSmooth.Values.Any(s => s);
        _searches = [.. new[] { SearchFamilies.Finite, SearchFamilies.Piecewise }.Where(f => options.Families.HasFlag(f) && IsPossible(f)).Select(f => (
            new SmallestFirst(conjecture, f, options.Dimensions, _tally), new RandomSearch(conjecture, f, options.Dimensions, options.Seed, _tally)))];
        _orders = new OrderEngine(conjecture, _tally);
        _familiar = new FamiliarFunctions(conjecture, options, _tally);
        _formulas = options.Families.HasFlag(SearchFamilies.Formula) ? new RandomSearch(conjecture, SearchFamilies.Formula, options.Dimensions, options.Seed, _tally) : null;
    }

    /// <summary>What is reached by now.</summary>
    private State Reached
    {
        get => Volatile.Read(ref _reached);
        set
        {
            Volatile.Write(ref _reached, value);
            _options.Watch?.Reach(value.Instance);
        }
    }

    /// <summary>Searches until a counterexample is found or the budget is used up.</summary>
    /// <param name="conjecture">The conjecture.</param>
    /// <param name="options">Families, dimensions, seed and budget.</param>
    /// <param name="cancellation">Stops the search; what was done is still returned.</param>
    public static RefuterResult Run(Conjecture conjecture, RefuterOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(conjecture);
        ArgumentNullException.ThrowIfNull(options);
        var tally = new SearchTally(conjecture);
        return conjecture.Maps.IsEmpty ? new Refuter(conjecture, options, tally).Run(cancellation) : WithMaps(conjecture, options, tally, cancellation);
    }

    /// <summary>A conjecture that speaks of linear maps, with one choice of matrices after the other; every choice has an equal share of what is left of the budget, and a first turn before any has a second.</summary>
    private static RefuterResult WithMaps(Conjecture conjecture, RefuterOptions options, SearchTally tally, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var familiar = FamiliarMaps.First(conjecture, options, tally, options.Budget * FamiliarShare, cancellation);
        if (familiar is not null)
        {
            return new RefuterResult(familiar, false, false, tally, [], clock.Elapsed, false) { IsListed = true };
        }

        var choices = options.Dimensions.Where(conjecture.Admits).SelectMany(d => LinearMaps.Choices(conjecture.Maps, d).Select(c => (Dimension: d, Maps: c))).ToList();
        for (var passes = 1; passes <= options.MostPasses; passes++)
        {
            foreach (var (index, (dimension, maps)) in choices.Index())
            {
                var left = (options.Budget - clock.Elapsed) / (choices.Count - index);
                if (left <= TimeSpan.Zero || cancellation.IsCancellationRequested)
                {
                    return new RefuterResult(null, false, false, tally, [], clock.Elapsed, cancellation.IsCancellationRequested);
                }

                var result = new Refuter(conjecture.With(maps), options with { Dimensions = [dimension], Budget = left, MostPasses = passes }, tally).Run(cancellation);
                if (result.Counterexample is { } found)
                {
                    return result with { Counterexample = found with { Maps = maps }, IsNormalForm = false, Scope = [], Elapsed = clock.Elapsed };
                }
            }
        }

        return new RefuterResult(null, false, false, tally, [], clock.Elapsed, false);
    }

    internal static SearchFamilies FamilyOf(FunctionInstance f) =>
        f is FiniteFunction ? SearchFamilies.Finite : f is PiecewisePolynomial ? SearchFamilies.Piecewise : SearchFamilies.Formula;

    private bool IsPossible(SearchFamilies family) => family == SearchFamilies.Finite
        ? _options.Families == SearchFamilies.Finite || new ConjectureProfile(_conjecture).FiniteIsPossible
        : _options.Dimensions.Contains(1);

    private RefuterResult Run(CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();

        // The search leaves a tenth of the budget to making the counterexample smaller.
        using var search = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var finish = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        search.CancelAfter(_options.Budget * 0.9);
        finish.CancelAfter(_options.Budget * 0.97);

        // A thread of its own: in a busy pool the search might not begin before time is up.
        var work = Task.Factory.StartNew(() => Work(search.Token, finish.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        // A decider deep in large numbers may notice late that time is up: then the work is left behind, and what it has reached by now is the answer.
        var finished = work.Wait(_options.Budget * 0.975, CancellationToken.None);
        var (smallest, normal, byRandomSearch) = Reached;
        return new RefuterResult(
            smallest, finished && normal, byRandomSearch, _tally, finished ? [.. _searches.SelectMany(s => s.Smallest.Scope)] : [], clock.Elapsed, cancellation.IsCancellationRequested)
        {
            IsListed = Reached.IsListed,
        };
    }

    private void Work(CancellationToken search, CancellationToken finish)
    {
        try
        {
            if (Search(search) is { } found)
            {
                Reached = new State(found.Instance, false, found.IsAny && !Minimization.IsListed(found)) { IsListed = Minimization.IsListed(found) };

                // There is an answer: making it smaller has a share of the budget, and says where it did not end.
                using var share = CancellationTokenSource.CreateLinkedTokenSource(finish);
                share.CancelAfter(_options.Budget * MinimizingShare);
                _tally.At("making the counterexample smaller");
                var (instance, normal) = new Minimization(_conjecture, _orders, c => Reached = Reached with { Instance = c }).Run(found, _options.Dimensions.Contains(1) ? LinePoints : 0, share.Token);
                Reached = Reached with { Instance = instance, IsNormal = normal };
            }
        }
        catch (OperationCanceledException)
        {
            // Time is up: the state says what was reached.
        }
    }

    private Found? Search(CancellationToken cancellation)
    {
        if (_options.Given is { } given)
        {
            return new GivenSearch(_conjecture, given, _options, _tally).First(cancellation) is { } tried ? new Found(tried, null, 0, false) : null;
        }

        if (_familiar.Given(cancellation) is { } listed)
        {
            return Listed(listed);
        }

        // Where the standing assumption is lifted, functions that are not closed come first, then known formulas, of which some have no minimizer: the searches below look at neither.
        var isLifted = StandingAssumptions.Of(_conjecture) == StandingAssumption.None;
        if (isLifted && (_familiar.Open(cancellation) ?? _familiar.Formulas(cancellation)) is { } open)
        {
            return new Found(open, null, 0, false);
        }

        if ((_familiar.Curves(cancellation) ?? _familiar.Together(cancellation) ?? _familiar.Even(cancellation)) is { } curve)
        {
            return new Found(curve, null, 0, true) { IsListed = true };
        }

        var round = FirstRound;
        for (var pass = 0; pass < _options.MostPasses; pass++)
        {
            foreach (var (smallest, random) in _searches)
            {
                // Few small instances are differentiable: known shapes come first.
                if (pass <= 1 && _isSmooth && smallest.Families == SearchFamilies.Piecewise && _familiar.Splines(pass == 0, cancellation) is { } spline)
                {
                    return new Found(spline, smallest, 0, true);
                }

                // Piecewise functions are costly to look at in order, so there random ones come first.
                var scouts = _isSmooth ? round : smallest.Families == SearchFamilies.Piecewise ? Scouts : 0;
                if (pass == 0 && scouts > 0 && random.Round(scouts, cancellation) is { } scouted)
                {
                    return new Found(scouted, smallest, pass, true);
                }

                if (smallest.Pass(pass, null, cancellation) is { } first)
                {
                    return new Found(first, smallest, pass, false);
                }

                if (pass == 0 && !_isSmooth && smallest.Families == SearchFamilies.Piecewise && (_familiar.Islands(cancellation) ?? _familiar.Bent(cancellation)) is { } island)
                {
                    return new Found(island, smallest, pass, true);
                }

                // On few whole numbers of a line the exhaustive engine answers at once, also for conjectures that need many points.
                if (pass == 0 && smallest == _searches[0].Smallest && _options.Families.HasFlag(SearchFamilies.Finite) && _options.Dimensions.Contains(1) && _orders.OnALine(LinePoints, cancellation) is { } exact)
                {
                    return new Found(exact, smallest, pass, false);
                }

                if (pass == 0 && smallest == _searches[0].Smallest && _options.Families.HasFlag(SearchFamilies.Finite) && _options.Dimensions.Contains(2)
                    && _orders.Least(PointScope.Grid([GridSide, GridSide], subdomains: true), cancellation) is { } planar)
                {
                    return new Found(planar, smallest, pass, false) { IsLeastOnGrid = true };
                }

                if (random.Round(round, cancellation) is { } any)
                {
                    return new Found(any, smallest, pass, true);
                }
            }

            if (pass == 0 && _familiar.GivenLater(cancellation) is { } slow)
            {
                return Listed(slow);
            }

            // Exact families answer first where they can: a formula is decided by enclosures, and costs far more. Known ones come before random ones.
            if (pass == 0 && !isLifted && _familiar.Formulas(cancellation) is { } familiar)
            {
                return new Found(familiar, null, pass, true) { IsListed = true };
            }

            if ((pass > 0 || _searches.Count == 0) && _formulas?.Round(Math.Min(MostFormulas, FirstFormulas << Math.Min(pass, 10)), cancellation) is { } formula)
            {
                return new Found(formula, null, pass, true);
            }

            round = Math.Min(MostRound, round * Growth);
        }

        return null;
    }

    private Found Listed(ConjectureInstance listed) =>
        new(listed, _searches.Select(s => s.Smallest).FirstOrDefault(s => listed.Functions.Values.All(f => s.Families == FamilyOf(f))), 0, true);

    private sealed record State(ConjectureInstance? Instance, bool IsNormal, bool ByRandomSearch)
    {
        public bool IsListed { get; init; }
    }
}
