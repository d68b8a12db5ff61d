using Brox.Definitions;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Tests.SecondReading;

/// <summary>The six broximal classes of a closed piecewise linear function.</summary>
/// <remarks>
/// Between two consecutive critical points every end of every set in the definitions is an affine function of <c>x</c>. So each definition is
/// evaluated at the critical points and at two points in between, and what these ask of <c>x*</c> is carried on to the ends of the gap.
/// </remarks>
internal sealed class LineBroximalRecheck(LineElements f, Surd h)
{
    private static readonly string[] _alignments = [ClassName.Alignment, ClassName.UniformlyAligned, ClassName.UniformlyAlignedSublevel, ClassName.UniformlyAlignedInBall];

    private readonly Demand[] _demands = [new(), new(), new(), new()];
    private bool _progress = true;

    /// <summary>The names of all broximal classes that a function belongs to.</summary>
    /// <param name="f">A closed piecewise linear function.</param>
    /// <param name="halfWidth">Half the length of the ball.</param>
    /// <exception cref="ArgumentException">The function is not closed and piecewise linear.</exception>
    public static IReadOnlySet<string> Members(PiecewisePolynomial f, Surd halfWidth) => new LineBroximalRecheck(new LineElements(f), halfWidth).Members();

    public IReadOnlySet<string> Members()
    {
        var critical = CriticalPoints();
        foreach (var x in critical)
        {
            At(x, x, [x]);
        }

        Surd one = Rational.One;
        if (critical.Count == 0)
        {
            At(-one, one, [null, null]);
        }
        else
        {
            At(critical[0] - one - one, critical[0] - one, [critical[0], null]);
            At(critical[^1] + one, critical[^1] + one + one, [critical[^1], null]);
        }

        for (var i = 1; i < critical.Count; i++)
        {
            var third = (critical[i] - critical[i - 1]) / new Rational(3);
            At(critical[i - 1] + third, critical[i] - third, [critical[i - 1], critical[i]]);
        }

        var members = new HashSet<string>();
        for (var k = 0; k < _demands.Length; k++)
        {
            if (_demands[k].CanBeMetIn(f.MinimizerSets))
            {
                members.Add(_alignments[k]);
            }
        }

        if (_progress)
        {
            members.Add(ClassName.Progress);
        }

        if (_progress && members.Contains(ClassName.Alignment))
        {
            members.Add(ClassName.BroximallyAligned);
        }

        return members;
    }

    private void At(Surd first, Surd second, Surd?[] ends)
    {
        if (f.Function.Evaluate(first) is not { } value)
        {
            return;
        }

        Look(first, value);
        var a = f.IsFar(first, h) ? SidesAt(first, value) : null;
        if (first == second)
        {
            for (var k = 0; a is not null && k < a.Length; k++)
            {
                _demands[k].Add(a[k]);
            }

            return;
        }

        var other = f.Function.Evaluate(second)!.Value;
        Look(second, other);
        var b = f.IsFar(second, h) ? SidesAt(second, other) : null;
        if (a is null || b is null)
        {
            Require(a is null && b is null);
            return;
        }

        for (var k = 0; k < a.Length; k++)
        {
            _demands[k].Add(a[k]);
            Require((a[k].Above is null) == (b[k].Above is null) && (a[k].Below is null) == (b[k].Below is null) && a[k].Unbounded == b[k].Unbounded);
            foreach (var end in ends)
            {
                Carry(_demands[k], a[k], b[k], first, second, end, critical: ends[0]);
            }
        }
    }

    private static void Carry(Demand demand, Sides a, Sides b, Surd first, Surd second, Surd? end, Surd? critical)
    {
        if (end is { } to)
        {
            var part = (to - first) / (second - first);
            demand.Add(new Sides(On(a.Above, b.Above, part), On(a.Below, b.Below, part), a.Unbounded));
            return;
        }

        // Towards infinity: away from the critical point, if there is one, else both ways.
        var outwards = critical is { } c && c > second ? -1 : 1;
        var up = a.Above is { } p && b.Above is { } q ? (q - p).Sign * outwards : 0;
        var down = a.Below is { } r && b.Below is { } s ? (s - r).Sign * outwards : 0;
        if (up > 0 || down < 0 || (critical is null && (up != 0 || down != 0)))
        {
            demand.Add(new Sides(null, null, true));
        }
    }

    private static Surd? On(Surd? a, Surd? b, Surd part) => a is { } p && b is { } q ? p + ((q - p) * part) : null;

    private static void Require(bool condition)
    {
        if (!condition)
        {
            throw new InvalidOperationException("The structure changes between two critical points: a critical point is missing.");
        }
    }

    private void Look(Surd x, Surd value)
    {
        if (_progress && value != f.Lowest && f.WindowMinimum(x, h) == value && f.IsOnlyItself(value, x, h))
        {
            _progress = false;
        }
    }

    private Sides[] SidesAt(Surd x, Surd value)
    {
        var least = f.WindowMinimum(x, h);
        return [f.Sublevel(least, x, h), f.Sublevel(least, x, null), f.Sublevel(value, x, null), f.Sublevel(value, x, h)];
    }

    private List<Surd> CriticalPoints()
    {
        var critical = new List<Surd>();
        var levels = f.Points.Select(p => p.Value).ToHashSet();
        foreach (var cell in f.Cells)
        {
            levels.UnionWith(new[] { cell.From, cell.To }.OfType<Rational>().Select(x => (cell.Slope * x) + cell.Intercept));
        }

        foreach (var knot in f.Function.Knots)
        {
            critical.AddRange(Enumerable.Range(-2, 5).Select(j => knot + (h * (Surd)new Rational(j))));
        }

        Surd[] shifts = [Rational.Zero, h, -h];
        foreach (var cell in f.Cells.Where(c => !c.Slope.IsZero))
        {
            foreach (var shift in shifts)
            {
                critical.AddRange(levels.Select(level => ((Surd)(level - cell.Intercept) / cell.Slope) - shift).Where(x => cell.ClosureContains(x + shift)));
            }
        }

        foreach (var (cell, shift) in Pairs(shifts))
        {
            foreach (var (other, otherShift) in Pairs(shifts))
            {
                var slope = cell.Slope - other.Slope;
                if (!slope.IsZero)
                {
                    var x = (other.At(otherShift) - cell.At(shift)) / slope;
                    if (cell.ClosureContains(x + shift) && other.ClosureContains(x + otherShift))
                    {
                        critical.Add(x);
                    }
                }
            }
        }

        return [.. critical.Order().Distinct()];
    }

    private IEnumerable<(LineCell Cell, Surd Shift)> Pairs(Surd[] shifts) => f.Cells.SelectMany(c => shifts.Select(s => (c, s)));

    /// <summary>What the points looked at so far ask of <c>x*</c>: an interval, or something impossible.</summary>
    private sealed class Demand
    {
        private Surd? _low;
        private Surd? _high;
        private bool _impossible;

        public void Add(Sides sides)
        {
            _impossible |= sides.Unbounded;
            _low = sides.Above is { } a && (_low is not { } low || a > low) ? a : _low;
            _high = sides.Below is { } b && (_high is not { } high || b < high) ? b : _high;
        }

        public bool CanBeMetIn(IReadOnlyList<(Rational? From, Rational? To)> sets) =>
            !_impossible && !(_low is { } low && _high is { } high && low > high)
            && sets.Any(s => !(_low is { } l && s.To is { } to && to < l) && !(_high is { } g && s.From is { } from && g < from));
    }
}
