using System.Collections.Immutable;
using Brox.Numbers;

namespace Brox.Functions;

/// <summary>How far an interval reaches in one direction.</summary>
/// <param name="At">Its end; <see langword="null"/> for infinity.</param>
/// <param name="Closed">Whether the end belongs to it.</param>
internal readonly record struct Reach(AlgebraicSum? At, bool Closed);

/// <summary>
/// A closed piecewise polynomial, cut into stretches on which it is constant, strictly falling, strictly rising or <c>+inf</c>.
/// Stretch i lies between the turning points i-1 and i: knots, and the points inside a cell where the derivative changes its sign.
/// </summary>
internal sealed class MonotoneLine
{
    /// <summary>The largest degree of a piece with an irrational turning point.</summary>
    public const int LargestDegree = 12;

    private MonotoneLine(ImmutableArray<TurningPoint> points, ImmutableArray<Stretch> stretches)
    {
        (Points, Stretches) = (points, stretches);
        Minimum = points.Select(p => p.Value).Concat(stretches.Where(s => s.Course == Course.Flat).Select(s => s.StartLimit)).OfType<AlgebraicSum>().Min()!;
        (PointGaps, StretchGaps, Minimizers) = FindMinimizers();
    }

    /// <summary>The turning points, ascending.</summary>
    public ImmutableArray<TurningPoint> Points { get; }

    /// <summary>The stretches, one more than there are turning points.</summary>
    public ImmutableArray<Stretch> Stretches { get; }

    /// <summary>The minimum <c>f*</c>.</summary>
    public AlgebraicSum Minimum { get; }

    /// <summary>The components of <c>X</c> as pairs of ends, ascending; <see langword="null"/> for an infinite end.</summary>
    public ImmutableArray<(AlgebraicSum? From, AlgebraicSum? To)> Minimizers { get; }

    /// <summary>For each turning point the number of components of X left of it; -1 for a point of X.</summary>
    public ImmutableArray<int> PointGaps { get; }

    /// <summary>For each stretch the number of components of X left of it; -1 for a stretch in X.</summary>
    public ImmutableArray<int> StretchGaps { get; }

    /// <summary>The stretches of a closed function.</summary>
    /// <exception cref="ArgumentException">The function is not closed.</exception>
    public static MonotoneLine Of(PiecewisePolynomial f)
    {
        if (!f.IsClosed)
        {
            throw new ArgumentException("The function is not closed.", nameof(f));
        }

        var points = ImmutableArray.CreateBuilder<TurningPoint>();
        var stretches = ImmutableArray.CreateBuilder<Stretch>();
        for (var i = 0; i < f.Cells.Length; i++)
        {
            var (from, to) = (f.CellFrom(i) is { } a ? (AlgebraicNumber)a : null, f.CellTo(i) is { } b ? (AlgebraicNumber)b : null);
            var start = from;
            foreach (var turn in Turns(f.Cells[i], from, to))
            {
                stretches.Add(Cut(f.Cells[i], start, turn));
                points.Add(new TurningPoint(turn, Limit(f.Cells[i]!, turn)));
                start = turn;
            }

            stretches.Add(Cut(f.Cells[i], start, to));
            if (i < f.Knots.Length)
            {
                points.Add(new TurningPoint(f.Knots[i], f.KnotValues[i] is { } value ? value : null));
            }
        }

        return new MonotoneLine(points.ToImmutable(), stretches.ToImmutable());
    }

    /// <summary>A stretch as an interval.</summary>
    public (AlgebraicSum? From, AlgebraicSum? To) Ends(int stretch) =>
        (stretch > 0 ? Points[stretch - 1].X : null, stretch < Points.Length ? Points[stretch].X : null);

    /// <summary>The gap of a given number: from the last minimizer before it to the first after it.</summary>
    public (AlgebraicSum? From, AlgebraicSum? To) Gap(int gap) =>
        (gap > 0 ? Minimizers[gap - 1].To : null, gap < Minimizers.Length ? Minimizers[gap].From : null);

    /// <summary>The function <c>x -> f(-x)</c>.</summary>
    public MonotoneLine Mirror() =>
        new([.. Points.Reverse().Select(p => p with { X = -p.X })], [.. Stretches.Reverse().Select(s => s.Mirror())]);

    /// <summary>
    /// How far the interval left of turning point <paramref name="stretch"/>, starting with the stretch of that index, goes on with <c>f &gt;= level</c>
    /// (or <c>f &gt; level</c> when strict).
    /// </summary>
    public Reach LeftReach(int stretch, AlgebraicSum level, bool strict = false)
    {
        for (var i = stretch; i >= 0; i--)
        {
            var s = Stretches[i];
            if (Stop(i, s.EndLimit, s.StartLimit, i < Points.Length ? Points[i].X : null, level, strict) is { } stop)
            {
                return stop;
            }

            if (i > 0 && Ends(Points[i - 1], level, strict) is { } end)
            {
                return end;
            }
        }

        return new Reach(null, false);
    }

    /// <summary>As <see cref="LeftReach"/>, from inside a falling stretch with the level at or below the value there.</summary>
    public Reach LeftReachInside(int stretch, AlgebraicSum level, bool strict = false) =>
        stretch == 0 ? new Reach(null, false) : Ends(Points[stretch - 1], level, strict) ?? LeftReach(stretch - 1, level, strict);

    /// <summary>As <see cref="RightReach"/>, from inside a rising stretch with the level at or below the value there.</summary>
    public Reach RightReachInside(int stretch, AlgebraicSum level, bool strict = false) =>
        stretch == Points.Length ? new Reach(null, false) : Ends(Points[stretch], level, strict) ?? RightReach(stretch + 1, level, strict);

    /// <summary>How far the interval right of turning point <c>stretch - 1</c>, starting with the stretch of that index, goes on with <c>f &gt;= level</c> (or <c>&gt;</c>).</summary>
    public Reach RightReach(int stretch, AlgebraicSum level, bool strict = false)
    {
        for (var i = stretch; i < Stretches.Length; i++)
        {
            var s = Stretches[i];
            if (Stop(i, s.StartLimit, s.EndLimit, i > 0 ? Points[i - 1].X : null, level, strict) is { } stop)
            {
                return stop;
            }

            if (i < Points.Length && Ends(Points[i], level, strict) is { } end)
            {
                return end;
            }
        }

        return new Reach(null, false);
    }

    /// <summary>The point of a strictly monotone stretch with a value strictly between its limits.</summary>
    public AlgebraicSum PointAt(int stretch, AlgebraicSum level) =>
        Stretches[stretch].PointAt(level, Ends(stretch).From, Ends(stretch).To);

    /// <summary>The points of an open interval where the derivative changes its sign.</summary>
    private static IEnumerable<AlgebraicNumber> Turns(Polynomial? p, AlgebraicNumber? from, AlgebraicNumber? to)
    {
        if (p is null || p.Degree < 2)
        {
            yield break;
        }

        var derivative = p.Derivative();
        var roots = RealRoots.Between(derivative, from, to);
        for (var i = 0; i < roots.Length; i++)
        {
            var before = derivative.Evaluate(AlgebraicNumber.SimplestBetween(i > 0 ? roots[i - 1] : from, roots[i]));
            var after = derivative.Evaluate(AlgebraicNumber.SimplestBetween(roots[i], i + 1 < roots.Length ? roots[i + 1] : to));
            if (before.Sign != after.Sign)
            {
                yield return roots[i];
            }
        }
    }

    private static Stretch Cut(Polynomial? p, AlgebraicNumber? from, AlgebraicNumber? to)
    {
        if (p is null)
        {
            return new Stretch(Course.Gap, null, null, null);
        }

        if (p.Degree == 0)
        {
            return new Stretch(Course.Flat, p, p.Coefficient(0), p.Coefficient(0));
        }

        var derivative = p.Derivative();
        var flat = RealRoots.Between(derivative, from, to).FirstOrDefault();
        var rises = derivative.Evaluate(AlgebraicNumber.SimplestBetween(from, flat ?? to)).Sign > 0;
        return new Stretch(rises ? Course.Rising : Course.Falling, p, Limit(p, from), Limit(p, to));
    }

    private static AlgebraicSum? Limit(Polynomial p, AlgebraicNumber? end) => end is null ? null
        : end.RationalOrNull is { } x ? p.Evaluate(x)
        : p.Degree <= LargestDegree ? (AlgebraicSum)Elimination.Value(p, end)
        : throw new DegreeTooLargeException($"a piece of degree {p.Degree} has an irrational turning point");

    private Reach? Stop(int stretch, AlgebraicSum? near, AlgebraicSum? far, AlgebraicSum? nearEnd, AlgebraicSum level, bool strict)
    {
        var s = Stretches[stretch];
        if (s.Course == Course.Gap)
        {
            return null;
        }

        var (nearOrder, farOrder) = (near?.CompareTo(level) ?? 1, far?.CompareTo(level) ?? 1);
        if (nearOrder >= 0 && farOrder >= 0 && !(strict && s.Course == Course.Flat && nearOrder == 0))
        {
            return null;
        }

        return nearOrder > 0 ? new Reach(PointAt(stretch, level), !strict) : new Reach(nearEnd, true);
    }

    private static Reach? Ends(TurningPoint point, AlgebraicSum level, bool strict) =>
        point.Value?.CompareTo(level) is { } order && (order < 0 || (strict && order == 0)) ? new Reach(point.X, false) : null;

    private (ImmutableArray<int> PointGaps, ImmutableArray<int> StretchGaps, ImmutableArray<(AlgebraicSum? From, AlgebraicSum? To)> Minimizers) FindMinimizers()
    {
        var (pointGaps, stretchGaps) = (new int[Points.Length], new int[Stretches.Length]);
        var components = ImmutableArray.CreateBuilder<(AlgebraicSum? From, AlgebraicSum? To)>();
        var open = false;
        for (var i = 0; i < Stretches.Length; i++)
        {
            var flat = Stretches[i].Course == Course.Flat && Stretches[i].StartLimit == Minimum;
            Visit(flat, i > 0 ? Points[i - 1].X : null, i < Points.Length ? Points[i].X : null);
            stretchGaps[i] = flat ? -1 : components.Count;
            if (i < Points.Length)
            {
                var least = Points[i].Value == Minimum;
                Visit(least, Points[i].X, Points[i].X);
                pointGaps[i] = least ? -1 : components.Count;
            }
        }

        return ([.. pointGaps], [.. stretchGaps], components.ToImmutable());

        void Visit(bool minimal, AlgebraicSum? from, AlgebraicSum? to)
        {
            if (minimal && open)
            {
                components[^1] = (components[^1].From, to);
            }
            else if (minimal)
            {
                components.Add((from, to));
            }

            open = minimal;
        }
    }
}
