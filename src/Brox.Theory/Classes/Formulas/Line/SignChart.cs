namespace Brox.Theory.Classes.Formulas.Line;

/// <summary>The sign of a function on an open interval: constant between neighbouring cuts, 0 at each cut.</summary>
/// <param name="Cuts">The zeros at which the sign may change, ascending.</param>
/// <param name="Signs">The signs between them, one more than there are cuts; 0 where the function vanishes throughout.</param>
internal sealed record SignChart(IReadOnlyList<Cut> Cuts, IReadOnlyList<int> Signs)
{
    private const int MostRounds = 80;

    /// <summary>Whether there may be further zeros, isolated ones at which the sign does not change.</summary>
    public bool IsWeak { get; init; }

    /// <summary>The chart of a function of one sign.</summary>
    public static SignChart Constant(int sign) => new([], [sign]);

    /// <summary>Whether the function is nowhere negative.</summary>
    public bool IsNonNegative => Signs.All(s => s >= 0);

    /// <summary>The chart of <c>x -&gt; f(-x)</c>.</summary>
    public SignChart Mirrored() => new([.. Cuts.Reverse().Select(c => c.Mirrored())], [.. Signs.Reverse()]) { IsWeak = IsWeak };

    /// <summary>The chart with each sign mapped; the map keeps 0.</summary>
    public SignChart Map(Func<int, int> map) => new(Cuts, [.. Signs.Select(map)]) { IsWeak = IsWeak };

    /// <summary>The chart of a product; <see langword="null"/> where two irrational zeros cannot be told apart.</summary>
    public static SignChart? Product(IReadOnlyList<SignChart> charts)
    {
        var all = charts.SelectMany((chart, i) => chart.Cuts.Select(cut => (Cut: cut, Chart: i))).ToList();
        for (var round = 0; ; round++)
        {
            all.Sort(static (a, b) => a.Cut.Low.CompareTo(b.Cut.Low) is var c and not 0 ? c : a.Cut.High.CompareTo(b.Cut.High));
            var moved = false;
            var overlaps = false;
            for (var i = 1; i < all.Count; i++)
            {
                var (a, b) = (all[i - 1].Cut, all[i].Cut);
                if (a.High >= b.Low && !(a.IsExact && b.IsExact))
                {
                    overlaps = true;
                    moved |= a.Refine() | b.Refine();
                }
            }

            if (!overlaps)
            {
                break;
            }

            if (!moved || round > MostRounds)
            {
                return null;
            }
        }

        var places = new int[charts.Count];
        var (cuts, signs) = (new List<Cut>(), new List<int> { Sign() });
        for (var i = 0; i < all.Count; i++)
        {
            places[all[i].Chart]++;
            if (i + 1 < all.Count && all[i].Cut.Low == all[i + 1].Cut.Low)
            {
                continue;
            }

            cuts.Add(all[i].Cut);
            signs.Add(Sign());
        }

        return new SignChart(cuts, signs) { IsWeak = charts.Any(c => c.IsWeak) };

        int Sign() => charts.Select((chart, k) => chart.Signs[places[k]]).Aggregate(1, (a, b) => a * b);
    }
}
