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
    private const int Scouts = 100;
    private const int FirstRound = 500;
    private const int Growth = 4;
    private const int MostRound = 200_000;
    private const int LinePoints = 8;
    private const int GridSide = 3;
    private const int FirstFormulas = 40;
    private const int MostFormulas = 5_000;
    private const int FirstPaired = 12;
    private const int MostPaired = 60;
    private const int Moves = 8;

    private readonly Conjecture _conjecture;
    private readonly RefuterOptions _options;
    private readonly SearchTally _tally;
    private readonly List<(SmallestFirst Smallest, RandomSearch Random)> _searches;

    private readonly (GallerySearch Known, RandomSearch Random)? _formulas;
    private readonly GallerySearch? _known;
    private readonly GallerySearch? _open;
    private readonly bool _isSmooth;
    private readonly OrderEngine _orders;
    private State _reached = new(null, false, false);

    private Refuter(Conjecture conjecture, RefuterOptions options)
    {
        _conjecture = conjecture;
        _options = options;
        _tally = new SearchTally(conjecture);
        options.Watch?.Begin(_tally);
        _isSmooth = new ConjectureProfile(conjecture).NeedsSmooth.Values.Any(s => s);
        _searches = [.. new[] { SearchFamilies.Finite, SearchFamilies.Piecewise }.Where(f => options.Families.HasFlag(f) && IsPossible(f)).Select(f => (
            new SmallestFirst(conjecture, f, options.Dimensions, _tally), new RandomSearch(conjecture, f, options.Dimensions, options.Seed, _tally)))];
        _orders = new OrderEngine(conjecture, _tally);
        _formulas = options.Families.HasFlag(SearchFamilies.Formula)
            ? (Gallery(options.Dimensions, (_, d) => FormulaGallery.Of(d)), new RandomSearch(conjecture, SearchFamilies.Formula, options.Dimensions, options.Seed, _tally))
            : null;
        _known = options.Known.Count > 0 ? Gallery(options.Dimensions, (_, d) => options.Known.Where(f => f.Dimension == d && options.Families.HasFlag(FamilyOf(f)))) : null;
        _open = StandingAssumptions.Of(conjecture) == StandingAssumption.None && options.Families.HasFlag(SearchFamilies.Piecewise) && options.Dimensions.Contains(1)
            ? Gallery([1], (_, _) => OpenFunctions.All())
            : null;
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
        var (smallest, normal, byRandomSearch) = Reached;
        return new RefuterResult(
            smallest, finished && normal, byRandomSearch, _tally, finished ? [.. _searches.SelectMany(s => s.Smallest.Scope)] : [], clock.Elapsed, cancellation.IsCancellationRequested);
    }

    private void Work(CancellationToken search, CancellationToken finish)
    {
        try
        {
            if (Search(search) is { } found)
            {
                Reached = new State(found.Instance, false, found.IsAny);

                // There is an answer: making it smaller has a share of the budget, and says where it did not end.
                using var share = CancellationTokenSource.CreateLinkedTokenSource(finish);
                share.CancelAfter(_options.Budget * MinimizingShare);
                _tally.At("making the counterexample smaller");
                var (instance, normal) = new Minimization(_conjecture, _orders, c => Reached = Reached with { Instance = c }).Run(found, _options.Dimensions.Contains(1) ? LinePoints : 0, share.Token);
                Reached = new State(instance, normal, found.IsAny);
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
                // Few small instances are differentiable: known shapes come first.
                if (pass <= 1 && _isSmooth && smallest.Families == SearchFamilies.Piecewise && Splines(pass, cancellation) is { } spline)
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

                if (pass == 0 && !_isSmooth && smallest.Families == SearchFamilies.Piecewise && Gallery([1], (_, _) => IslandGallery.All).First(cancellation) is { } island)
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

    private GallerySearch Gallery(IReadOnlyCollection<int> dimensions, Func<string, int, IEnumerable<FunctionInstance>> functions) => new(conjecture: _conjecture, dimensions, _tally, (name, d) => Ordered(functions(name, d)));

    private static IEnumerable<FunctionInstance> Ordered(IEnumerable<FunctionInstance> functions) => functions.OrderBy(ConjectureInstance.Of, InstanceOrder.Comparer);

    /// <summary>
    /// A counterexample among differentiable splines. In a pair the second is first an image of the first, then any, mirrored and moved: what a sum or an extremum does depends on how the two lie.
    /// </summary>
    private ConjectureInstance? Splines(int pass, CancellationToken cancellation)
    {
        if (_conjecture.Functions.Count == 1)
        {
            return pass == 0 ? new GallerySearch(_conjecture, [1], _tally, (_, _) => SplineGallery.All).First(cancellation) : null;
        }

        var images = pass > 0 ? null : new GallerySearch(_conjecture, [1], _tally, (_, _) => SplineGallery.All) { Partners = f => SplineGallery.Images((PiecewisePolynomial)f) };
        var paired = pass == 0 ? FirstPaired : MostPaired;
        return images?.First(cancellation)
            ?? new GallerySearch(_conjecture, [1], _tally, (name, _) => name == _conjecture.Functions[^1] ? SplineGallery.Moved : SplineGallery.All) { Paired = paired, PairedWith = Moves * paired }.First(cancellation);
    }

    private sealed record State(ConjectureInstance? Instance, bool IsNormal, bool ByRandomSearch);
}
