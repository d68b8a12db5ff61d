using Brox.Theory.Claims.Language;

namespace Brox.Search.Smallest;

/// <summary>
/// Looks at all instances of a conjecture in the published order, in passes of growing reach, so that the first counterexample of a pass is the smallest within the reach of
/// that pass, whatever seed or time. A stratum holds the instances that agree in everything but the sum of the numerators; in a pass each stratum is
/// followed until a fixed number of instances has been looked at.
/// </summary>
internal sealed class SmallestFirst
{
    private const int FirstReach = 600;
    private const int Growth = 4;
    private const int MostNumerators = 60;
    private const int FirstCubicPass = 4;

    private readonly ConjectureProfile _profile;
    private readonly SearchFamilies _families;
    private readonly int[] _dimensions;
    private readonly LevelInstances _instances;
    private readonly Dictionary<Level, Stratum> _strata = [];
    private readonly SearchTally _tally;
    private readonly bool _isQuick;

    /// <summary>The search for a conjecture.</summary>
    /// <param name="conjecture">The conjecture.</param>
    /// <param name="families">The families searched.</param>
    /// <param name="dimensions">The dimensions of finite functions; piecewise ones have dimension 1.</param>
    /// <param name="tally">Counts what was looked at.</param>
    public SmallestFirst(Conjecture conjecture, SearchFamilies families, IEnumerable<int> dimensions, SearchTally tally)
    {
        _profile = new ConjectureProfile(conjecture);
        _families = _profile.FiniteIsPossible || families == SearchFamilies.Finite ? families : families & ~SearchFamilies.Finite;
        _dimensions = [.. dimensions.Order()];
        _instances = new LevelInstances(_profile, _families);
        _tally = tally;
        _isQuick = _families == SearchFamilies.Finite && OrderFilter.Applies(conjecture);
    }

    /// <summary>The families searched.</summary>
    public SearchFamilies Families => _families;

    /// <summary>What has been looked at without a counterexample, in words.</summary>
    public IReadOnlyList<string> Scope => ScopeText.Lines(_families, _strata.Where(s => s.Value.Instances > 0).Select(s => s.Key with { Numerators = s.Value.NextNumerators - 1 }));

    /// <summary>What was spent so far, in units of one number tried: the same on every machine.</summary>
    internal long Work => _instances.Work;

    /// <summary>The smallest counterexample within the reach of a pass; <see langword="null"/> if there is none.</summary>
    /// <param name="pass">The pass, from 0; it takes up where the passes before it left off.</param>
    /// <param name="below">A known counterexample: only smaller ones are looked for.</param>
    /// <param name="cancellation">Stops the search.</param>
    public ConjectureInstance? Pass(int pass, ConjectureInstance? below, CancellationToken cancellation) => Pass(pass, below, long.MaxValue, cancellation).Found;

    /// <summary>The same, where no more than some work is to be done: the pass may then end before its reach.</summary>
    internal (ConjectureInstance? Found, bool IsWhole) Pass(int pass, ConjectureInstance? below, long mostWork, CancellationToken cancellation)
    {
        Level? end = below is null ? null : LevelOf(below);
        var start = _instances.Work;
        var reach = (long)(FirstReach * Math.Pow(Growth, pass));
        foreach (var key in Strata(pass, end))
        {
            if (end is { } last && key.CompareTo(last) > 0)
            {
                break;
            }

            if (!_strata.TryGetValue(key, out var stratum))
            {
                _strata[key] = stratum = new Stratum();
            }

            _tally.At($"in order, {ScopeText.Size(_families, key.Elements, key.Dimension)}");
            while (stratum.NextNumerators <= MostNumerators && stratum.Work < reach)
            {
                if (_instances.Work - start >= mostWork)
                {
                    return (null, false);
                }

                var level = key with { Numerators = stratum.NextNumerators };
                if (end is { } limit && level.CompareTo(limit) > 0)
                {
                    break;
                }

                var before = _instances.Work;
                var found = Search(level, stratum, cancellation);
                stratum.Work += _instances.Work - before;
                stratum.NextNumerators++;
                if (found is not null && (below is null || InstanceOrder.Comparer.IsSmaller(found, below)))
                {
                    return (found, true);
                }
            }
        }

        return (null, true);
    }

    /// <summary>Whether every level up to that of a counterexample, its own included, has been looked at: then nothing smaller exists among the instances with identity metrics.</summary>
    public bool Covers(ConjectureInstance instance)
    {
        var level = LevelOf(instance);
        return InstanceSize.Of(instance).Metrics == 0
            && _strata.TryGetValue(level with { Numerators = 0 }, out var stratum) && stratum.NextNumerators > level.Numerators;
    }

    private static Level LevelOf(ConjectureInstance instance)
    {
        var size = InstanceSize.Of(instance);
        static int Bounded(System.Numerics.BigInteger n) => n > 1_000_000 ? 1_000_000 : (int)n;
        return new Level(size.Elements, size.Dimension, size.Degree, Bounded(size.Denominators), size.Negatives, Bounded(size.Numerators));
    }

    private ConjectureInstance? Search(Level level, Stratum stratum, CancellationToken cancellation)
    {
        var (found, answered, satisfied) = (new List<ConjectureInstance>(), _instances.Answered, _instances.AnsweredSatisfied);
        Parallel.ForEach(
            System.Collections.Concurrent.Partitioner.Create(_instances.Of(level, cancellation)),
            new ParallelOptions { MaxDegreeOfParallelism = Math.Min(2, Environment.ProcessorCount), CancellationToken = cancellation },
            instance =>
            {
                var outcome = Screening.Patiently(_profile.Conjecture, instance, cancellation);
                _tally.Count(outcome);
                Interlocked.Increment(ref stratum.Instances);
                if (outcome is ConjectureOutcome.Violated)
                {
                    lock (found)
                    {
                        found.Add(instance);
                    }
                }
            });
        _tally.CountAnswered(_instances.Answered - answered, _instances.AnsweredSatisfied - satisfied);
        stratum.Instances += _instances.Answered - answered;
        return found.Count == 0 ? null : found.Min(InstanceOrder.Comparer);
    }

    /// <summary>The strata of a pass in the published order.</summary>
    private IEnumerable<Level> Strata(int pass, Level? end)
    {
        var functions = _profile.Conjecture.Functions.Count;
        var smooth = _profile.NeedsSmooth.Values.Any(s => s);
        var curved = smooth || _profile.NeedsCurves.Values.Any(c => c);
        var mostElements = end is { } last ? last.Elements : functions + 2 + (_isQuick ? pass : pass / 2);
        for (var elements = functions; elements <= mostElements; elements++)
        {
            foreach (var dimension in _dimensions)
            {
                // Fewer than d + 1 points of a space lie in a flat of lower dimension.
                if (dimension > 1 && _dimensions[0] < dimension && (dimension >= elements || elements > functions + 3 + (pass / 2)))
                {
                    continue;
                }

                var piecewise = _families.HasFlag(SearchFamilies.Piecewise) && dimension == 1;
                for (var degree = 0; degree <= (piecewise ? curved ? smooth ? MostSmoothDegree(pass) : 2 : 1 : 0); degree++)
                {
                    for (var denominators = 0; denominators <= (curved ? 2 : 1) + (pass / 2); denominators++)
                    {
                        for (var negatives = 0; negatives <= (piecewise ? 2 + (pass / 2) : 0); negatives++)
                        {
                            yield return new Level(elements, dimension, degree, denominators, negatives, 0);
                        }
                    }
                }
            }
        }
    }

    /// <summary>Cubic pieces come late: fewer of them are needed, but a function with quadratic pieces is easier to look at, and the second look decides it.</summary>
    private static int MostSmoothDegree(int pass) => pass < FirstCubicPass ? 2 : 3;

    private sealed class Stratum
    {
        public long Instances;

        public int NextNumerators { get; set; }

        public long Work { get; set; }
    }
}
