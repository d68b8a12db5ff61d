using System.Collections.Immutable;
using Brox.Theory.Numbers;

namespace Brox.Theory.Functions;

/// <summary>How far an interval reaches in one direction.</summary>
/// <param name="At">Its end; <see langword="null"/> for infinity.</param>
/// <param name="Closed">Whether the end belongs to it.</param>
internal readonly record struct Reach(AlgebraicSum? At, bool Closed);

/// <summary>
/// A closed piecewise polynomial of degree at most 2, cut into stretches on which it is constant, strictly falling, strictly rising or <c>+inf</c>.
/// Stretch i lies between the turning points i-1 and i: knots and vertices, all rational, so all limits are rational too.
/// </summary>
internal sealed class MonotoneLine
{
    /// <summary>The largest degree for which all turning points and values are rational.</summary>
    public const int LargestDegree = 2;

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

    /// <summary>The stretches of a closed function of degree at most 2.</summary>
    /// <exception cref="ArgumentException">The function is not closed, or its degree is larger.</exception>
    public static MonotoneLine Of(PiecewisePolynomial f)
    {
        if (!f.IsClosed || f.Degree > LargestDegree)
        {
            throw new ArgumentException("Only closed functions of degree at most 2 are cut at rational points.", nameof(f));
        }

        var points = ImmutableArray.CreateBuilder<TurningPoint>();
        var stretches = ImmutableArray.CreateBuilder<Stretch>();
        for (var i = 0; i < f.Cells.Length; i++)
        {
            var (from, to) = (f.CellFrom(i), f.CellTo(i));
            if (f.Cells[i] is { Degree: 2 } parabola)
            {
                var vertex = -parabola.Coefficient(1) / (new Rational(2) * parabola.Coefficient(2));
                if ((from is not { } a || a < vertex) && (to is not { } b || vertex < b))
                {
                    stretches.Add(Cut(parabola, from, vertex));
                    points.Add(new TurningPoint(vertex, parabola.Evaluate(vertex)));
                    from = vertex;
                }
            }

            stretches.Add(Cut(f.Cells[i], from, to));
            if (i < f.Knots.Length)
            {
                points.Add(new TurningPoint(f.Knots[i], f.KnotValues[i] is { } value ? value : null));
            }
        }

        return new MonotoneLine(points.ToImmutable(), stretches.ToImmutable());
    }

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
            if (Stop(s, s.EndLimit, s.StartLimit, i < Points.Length ? Points[i].X : null, level, strict) is { } stop)
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

    /// <summary>How far the interval right of turning point <c>stretch - 1</c>, starting with the stretch of that index, goes on with <c>f &gt;= level</c> (or <c>&gt;</c>).</summary>
    public Reach RightReach(int stretch, AlgebraicSum level, bool strict = false)
    {
        for (var i = stretch; i < Stretches.Length; i++)
        {
            var s = Stretches[i];
            if (Stop(s, s.StartLimit, s.EndLimit, i > 0 ? Points[i - 1].X : null, level, strict) is { } stop)
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

    private static Stretch Cut(Polynomial? p, Rational? from, Rational? to)
    {
        if (p is null)
        {
            return new Stretch(Course.Gap, null, null, null);
        }

        AlgebraicSum? Limit(Rational? end) => end is { } x ? p.Evaluate(x) : p.Degree == 0 ? p.Coefficient(0) : null;
        var (start, end) = (Limit(from), Limit(to));
        var course = p.Degree == 0 ? Course.Flat
            : start is null && end is null ? p.Coefficient(1).Sign > 0 ? Course.Rising : Course.Falling
            : start is null || (end is not null && end < start) ? Course.Falling
            : Course.Rising;
        return new Stretch(course, p, start, end);
    }

    private static Reach? Stop(Stretch s, AlgebraicSum? near, AlgebraicSum? far, AlgebraicSum? nearEnd, AlgebraicSum level, bool strict)
    {
        if (s.Course == Course.Gap)
        {
            return null;
        }

        var (nearOrder, farOrder) = (near?.CompareTo(level) ?? 1, far?.CompareTo(level) ?? 1);
        if (nearOrder >= 0 && farOrder >= 0 && !(strict && s.Course == Course.Flat && nearOrder == 0))
        {
            return null;
        }

        return nearOrder > 0 ? new Reach(s.PointAt(level), !strict) : new Reach(nearEnd, true);
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
