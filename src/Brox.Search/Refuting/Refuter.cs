using System.Diagnostics;
using Brox.Functions;
using Brox.Numbers;
using Brox.Search.Exhaustive;
using Brox.Search.Random;
using Brox.Search.Shrinking;
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
    private const int Scouts = 300;
    private const int FirstRound = 2_000;
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

    private readonly (GallerySearch Known, RandomSearch Random)? _formulas;
    private readonly GallerySearch? _known;
    private readonly GallerySearch? _open;
    private readonly bool _isSmooth;
    private bool _lineIsKnown;
    private ConjectureInstance? _onALine;
    private volatile State _state = new(null, false, false);

    private Refuter(Conjecture conjecture, RefuterOptions options)
    {
        _conjecture = conjecture;
        _options = options;
        _tally = new SearchTally(conjecture);
        _isSmooth = new ConjectureProfile(conjecture).NeedsSmooth.Values.Any(s => s);
        options.Started?.Invoke(_tally);
        _searches = [.. new[] { SearchFamilies.Finite, SearchFamilies.Piecewise }.Where(f => options.Families.HasFlag(f) && IsPossible(f)).Select(f => (
            new SmallestFirst(conjecture, f, options.Dimensions, _tally), new RandomSearch(conjecture, f, options.Dimensions, options.Seed, _tally)))];
        _formulas = options.Families.HasFlag(SearchFamilies.Formula)
            ? (new GallerySearch(conjecture, options.Dimensions, _tally, FormulaGallery.Of), new RandomSearch(conjecture, SearchFamilies.Formula, options.Dimensions, options.Seed, _tally))
            : null;
        _known = options.Known.Count > 0 ? new GallerySearch(conjecture, options.Dimensions, _tally, d => options.Known.Where(f => f.Dimension == d && options.Families.HasFlag(FamilyOf(f)))) : null;
        _open = StandingAssumptions.Of(conjecture) == StandingAssumption.None && options.Families.HasFlag(SearchFamilies.Piecewise) && options.Dimensions.Contains(1)
            ? new GallerySearch(conjecture, [1], _tally, _ => OpenFunctions.All())
            : null;
    }

    /// <summary>Searches until a counterexample is found or the budget is used up.</summary>
    /// <param name="conjecture">The conjecture.</param>
    /// <param name="options">Families, dimensions, seed and budget.</param>
    /// <param name="cancellation">Stops the search; what was done is still returned.</param>
    public static RefuterResult Run(Conjecture conjecture, RefuterOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(conjecture);
        ArgumentNullException.ThrowIfNull(options);
        return new Refuter(conjecture, options).Run(cancellation);
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
        var (smallest, normal, byRandomSearch) = _state;
        return new RefuterResult(
            smallest, finished && normal, byRandomSearch, _tally, finished ? [.. _searches.SelectMany(s => s.Smallest.Scope)] : [], clock.Elapsed, cancellation.IsCancellationRequested);
    }

    private void Work(CancellationToken search, CancellationToken finish)
    {
        try
        {
            if (Search(search) is { } found)
            {
                _state = new State(found.Instance, false, found.ByRandomSearch);

                // There is an answer: making it smaller has a share of the budget, and says where it did not end.
                using var share = CancellationTokenSource.CreateLinkedTokenSource(finish);
                share.CancelAfter(_options.Budget * MinimizingShare);
                var (instance, normal) = Minimize(found, share.Token);
                _state = new State(instance, normal, found.ByRandomSearch);
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

        if (_known?.First(cancellation) is { } listed)
        {
            return new Found(listed, _searches.Select(s => s.Smallest).FirstOrDefault(s => listed.Functions.Values.All(f => s.Families == FamilyOf(f))), 0, true);
        }

        // Where the standing assumption is lifted, functions that are not closed come first, then known formulas, of which some have no minimizer: the searches below look at neither.
        if (_open?.First(cancellation) is { } open)
        {
            return new Found(open, null, 0, false);
        }

        var isLifted = StandingAssumptions.Of(_conjecture) == StandingAssumption.None;
        if (isLifted && _formulas?.Known.First(cancellation) is { } gallery)
        {
            return new Found(gallery, null, 0, false);
        }

        var round = FirstRound;
        for (var pass = 0; pass < _options.MostPasses; pass++)
        {
            foreach (var (smallest, random) in _searches)
            {
                // Few small instances are differentiable, and piecewise functions are costly to look at in order, so there random ones come first.
                var scouts = _isSmooth ? round : smallest.Families == SearchFamilies.Piecewise ? Scouts : 0;
                if (pass == 0 && scouts > 0 && random.Round(scouts, cancellation) is { } scouted)
                {
                    return new Found(scouted, smallest, pass, true);
                }

                if (smallest.Pass(pass, null, cancellation) is { } first)
                {
                    return new Found(first, smallest, pass, false);
                }

                // On few whole numbers of a line the exhaustive engine answers at once, also for conjectures that need many points.
                if (pass == 0 && smallest == _searches[0].Smallest && _options.Families.HasFlag(SearchFamilies.Finite) && _options.Dimensions.Contains(1) && OnALine(cancellation) is { } exact)
                {
                    return new Found(exact, smallest, pass, false);
                }

                if (pass == 0 && smallest == _searches[0].Smallest && _options.Families.HasFlag(SearchFamilies.Finite) && _options.Dimensions.Contains(2)
                    && Exhausted(PointScope.Grid([GridSide, GridSide], subdomains: true), cancellation) is { } planar)
                {
                    return new Found(planar, smallest, pass, false) { IsLeastOnGrid = true };
                }

                if (random.Round(round, cancellation) is { } any)
                {
                    return new Found(any, smallest, pass, true);
                }
            }

            // Exact families answer first where they can: a formula is decided by enclosures, and costs far more.
            var start = _searches.Count == 0 ? 0 : 1;
            if (_formulas is { } formulas && pass >= start
                && ((pass == start && !isLifted ? formulas.Known.First(cancellation) : null) ?? formulas.Random.Round(Math.Min(MostFormulas, FirstFormulas << Math.Min(pass, 10)), cancellation)) is { } formula)
            {
                return new Found(formula, null, pass, true);
            }

            round = Math.Min(MostRound, round * Growth);
        }

        return null;
    }

    /// <summary>The smallest counterexample within reach at or below the one found, and whether the ordered search vouches for it.</summary>
    private (ConjectureInstance Instance, bool IsNormal) Minimize(Found found, CancellationToken cancellation)
    {
        var best = found.Instance;
        ConjectureInstance? exhausted = null;
        _tally.At("making the counterexample smaller");
        try
        {
            if (found.ByRandomSearch)
            {
                best = Shrinker.Shrink(best, Keeps, cancellation: cancellation).Instance;
            }

            if (found.Search is not { } ordered)
            {
                return (best, false);
            }

            if (best.Functions.Values.All(f => f is FiniteFunction) && _options.Dimensions.Contains(1) && OnALine(cancellation) is { } exact && InstanceOrder.Comparer.Compare(exact, best) <= 0)
            {
                (best, exhausted) = (exact, exact);
            }

            // Looking below the best, deeper than it was found where the exhaustive engine has not spoken; every find starts this again.
            for (var pass = found.Pass; pass <= found.Pass + (exhausted is null && !found.IsLeastOnGrid ? 2 : 0); pass++)
            {
                if (ordered.Pass(pass, best, cancellation) is { } smaller)
                {
                    best = smaller;
                    pass = found.Pass;
                }
                else if (ordered.Covers(best) && pass > found.Pass)
                {
                    break;
                }
            }

            return (best, best == exhausted || ordered.Covers(best));
        }
        catch (OperationCanceledException)
        {
            return (best, false);
        }

        bool Keeps(ConjectureInstance candidate)
        {
            var keeps = Screening.Evaluate(_conjecture, candidate, cancellation) is ConjectureOutcome.Violated;
            _state = keeps ? _state with { Instance = candidate } : _state;
            return keeps;
        }
    }

    /// <summary>The smallest counterexample on the whole numbers 0 to 7 of a line, from the exhaustive engine; <see langword="null"/> where the conjecture is none of its kind.</summary>
    private ConjectureInstance? OnALine(CancellationToken cancellation)
    {
        if (_lineIsKnown)
        {
            return _onALine;
        }

        (_onALine, _lineIsKnown) = (Exhausted(PointScope.Line(LinePoints, subdomains: true), cancellation), true);
        return _onALine;
    }

    /// <summary>The smallest counterexample of a scope, where the exhaustive engine takes the conjecture, free of multiples and dilations, and there is one.</summary>
    private ConjectureInstance? Exhausted(PointScope scope, CancellationToken cancellation)
    {
        var reduced = OrderReduction.Of(_conjecture);
        if (!OrderFilter.Applies(reduced))
        {
            return null;
        }

        _tally.At($"every function on {scope.Text}");

        try
        {
            if (ExhaustiveDecision.Run(scope, reduced, new RunOptions { MemoryBytes = 1L << 30, Cancellation = cancellation }).Counterexample is not { } least)
            {
                return null;
            }

            // A factor that was rewritten away may have had a parameter of its own; any value does.
            var instance = _conjecture.Parameters.Except(least.Parameters.Keys).Aggregate(least, (i, name) => i.With(name, Rational.One));
            return ConjectureEvaluation.Evaluate(_conjecture, instance, cancellation) is ConjectureOutcome.Violated ? instance : null;
        }
        catch (ScopeException)
        {
            return null;
        }
    }

    private sealed record State(ConjectureInstance? Instance, bool IsNormal, bool ByRandomSearch);

    private sealed record Found(ConjectureInstance Instance, SmallestFirst? Search, int Pass, bool ByRandomSearch)
    {
        public bool IsLeastOnGrid { get; init; }
    }
}

/// <summary>What to search.</summary>
/// <param name="Families">The families.</param>
/// <param name="Dimensions">The dimensions of finite functions.</param>
/// <param name="Seed">The seed of the random search.</param>
/// <param name="Budget">The time for everything.</param>
public sealed record RefuterOptions(SearchFamilies Families, IReadOnlyList<int> Dimensions, ulong Seed, TimeSpan Budget)
{
    /// <summary>Functions that are tried before anything is searched, in the published order.</summary>
    public IReadOnlyList<FunctionInstance> Known { get; init; } = [];

    /// <summary>Functions and parameters that are not searched but given; <see langword="null"/> for none.</summary>
    public ConjectureInstance? Given { get; init; }

    /// <summary>Called with the tally of the search before it begins, for those who watch it.</summary>
    public Action<SearchTally>? Started { get; init; }

    /// <summary>The number of turns after which the search ends even if there is time left.</summary>
    public int MostPasses { get; init; } = 30;
}

/// <summary>What the search found.</summary>
/// <param name="Counterexample">The counterexample; <see langword="null"/> if none was found.</param>
/// <param name="IsNormalForm">Whether the ordered search has looked at everything smaller within its reach, so that every seed ends here.</param>
/// <param name="ByRandomSearch">Whether random search found the first counterexample.</param>
/// <param name="Tally">What was looked at.</param>
/// <param name="Scope">What the ordered search has exhausted.</param>
/// <param name="Elapsed">The time used.</param>
/// <param name="Interrupted">Whether it was stopped from outside.</param>
public sealed record RefuterResult(
    ConjectureInstance? Counterexample, bool IsNormalForm, bool ByRandomSearch, SearchTally Tally, IReadOnlyList<string> Scope, TimeSpan Elapsed, bool Interrupted);
