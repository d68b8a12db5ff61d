using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Tests.SecondReading;

/// <summary>A maximal open interval on which the function is affine.</summary>
internal sealed record LineCell(Rational? From, Rational? To, Rational Slope, Rational Intercept)
{
    public Surd At(Surd x) => (x * Slope) + Intercept;

    public bool ClosureContains(Surd x) => (From is not { } a || a <= x) && (To is not { } b || x <= b);
}

/// <summary>A set of numbers <c>u</c>, known by its members beside a point: the supremum of those above it, the infimum of those below it.</summary>
/// <param name="Above">The supremum of the members above; <see langword="null"/> if there is none.</param>
/// <param name="Below">The infimum of the members below; <see langword="null"/> if there is none.</param>
/// <param name="Unbounded">Whether one of them is infinite.</param>
internal readonly record struct Sides(Surd? Above, Surd? Below, bool Unbounded);

/// <summary>A closed piecewise linear function taken apart into points and open cells, with scans over all of them.</summary>
internal sealed class LineElements
{
    public LineElements(PiecewisePolynomial f)
    {
        if (f.Degree > 1 || !f.IsClosed)
        {
            throw new ArgumentException("only closed piecewise linear functions are rechecked", nameof(f));
        }

        Function = f;
        Cells = [.. f.Cells.Select((p, i) => (p, i)).Where(c => c.p is not null)
            .Select(c => new LineCell(f.CellFrom(c.i), f.CellTo(c.i), c.p!.Coefficient(1), c.p.Coefficient(0)))];
        Points = [.. f.Knots.Zip(f.KnotValues).Where(k => k.Second is not null).Select(k => (k.First, k.Second!.Value))];
        var heights = Points.Select(p => p.Value).Concat(Cells.Where(c => c.Slope.IsZero).Select(c => c.Intercept)).ToArray();
        Lowest = heights.Min();
        MinimizerSets =
        [
            .. Points.Where(p => p.Value == Lowest).Select(p => ((Rational?)p.X, (Rational?)p.X)),
            .. Cells.Where(c => c.Slope.IsZero && c.Intercept == Lowest).Select(c => (c.From, c.To)),
        ];
    }

    public PiecewisePolynomial Function { get; }

    public IReadOnlyList<LineCell> Cells { get; }

    public IReadOnlyList<(Rational X, Rational Value)> Points { get; }

    public Rational Lowest { get; }

    /// <summary>The minimizers as closed intervals (an end that is <see langword="null"/> is infinite); the closures of the cells belong to them, as f is closed.</summary>
    public IReadOnlyList<(Rational? From, Rational? To)> MinimizerSets { get; }

    public bool IsFar(Surd x, Surd h) =>
        MinimizerSets.All(s => (s.From is { } a && x < a && a - x > h) || (s.To is { } b && b < x && x - b > h));

    public Surd WindowMinimum(Surd x, Surd h)
    {
        Surd? least = null;
        foreach (var (point, value) in Points)
        {
            if (Surd.Abs(x - point) <= h)
            {
                Lower(value);
            }
        }

        foreach (var cell in Cells)
        {
            var from = cell.From is { } a ? Surd.Max(a, x - h) : x - h;
            var to = cell.To is { } b ? Surd.Min(b, x + h) : x + h;
            if (from < to)
            {
                Lower(cell.At(from));
                Lower(cell.At(to));
            }
        }

        return least!.Value;

        void Lower(Surd value) => least = least is { } known ? Surd.Min(known, value) : value;
    }

    /// <summary>The members of <c>{u : f(u) &lt;= level}</c>, within <paramref name="h"/> of <paramref name="x"/> if given, on either side of <paramref name="x"/>.</summary>
    public Sides Sublevel(Surd level, Surd x, Surd? h)
    {
        Surd? above = null;
        Surd? below = null;
        var unbounded = false;
        foreach (var (point, value) in Points)
        {
            if (value <= level && (h is not { } width || Surd.Abs(x - point) <= width))
            {
                Include(point, point);
            }
        }

        foreach (var cell in Cells)
        {
            Scan(cell);
        }

        return new Sides(above, below, unbounded);

        void Scan(LineCell cell)
        {
            Surd? from = cell.From is { } a ? a : null;
            Surd? to = cell.To is { } b ? b : null;
            if (h is { } width)
            {
                from = from is { } f ? Surd.Max(f, x - width) : x - width;
                to = to is { } t ? Surd.Min(t, x + width) : x + width;
            }

            var footInside = false;
            if (cell.Slope.IsZero)
            {
                if (cell.Intercept > level)
                {
                    return;
                }
            }
            else
            {
                var foot = (level - cell.Intercept) / cell.Slope;
                footInside = (cell.From is not { } c || c < foot) && (cell.To is not { } d || foot < d) && (h is not { } w || Surd.Abs(foot - x) <= w);
                if (cell.Slope.Sign > 0)
                {
                    to = to is { } t ? Surd.Min(t, foot) : foot;
                }
                else
                {
                    from = from is { } f ? Surd.Max(f, foot) : foot;
                }
            }

            if (from is not { } low || to is not { } high || low < high || (low == high && footInside))
            {
                Include(from, to);
            }
        }

        // An interval with these ends, of positive length or one point: whether an end belongs to it changes neither supremum nor infimum.
        void Include(Surd? from, Surd? to)
        {
            if (to is not { } high)
            {
                unbounded = true;
            }
            else if (high > x)
            {
                above = above is { } known ? Surd.Max(known, high) : high;
            }

            if (from is not { } low)
            {
                unbounded = true;
            }
            else if (low < x)
            {
                below = below is { } known ? Surd.Min(known, low) : low;
            }
        }
    }

    /// <summary>Whether <c>{u in the window : f(u) &lt;= level}</c> is exactly <c>{x}</c>.</summary>
    public bool IsOnlyItself(Surd level, Surd x, Surd h) => Sublevel(level, x, h) is { Above: null, Below: null, Unbounded: false };
}
