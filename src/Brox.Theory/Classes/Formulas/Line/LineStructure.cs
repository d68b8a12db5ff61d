using Brox.Functions.Formulas;
using Brox.Functions.Formulas.Symbolic;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Line;

/// <summary>A point between two monotone stretches.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Piece">A piece on whose closure it lies.</param>
/// <param name="Break">The index of the break that it is; -1 for a zero of the derivative inside a piece.</param>
internal sealed record LineNode(Cut Place, int Piece, int Break);

/// <summary>What is known of the minimizers of a function of one variable.</summary>
/// <param name="Kind">Whether there are none, one, or a connected set, or several apart.</param>
/// <param name="Place">The one minimizer, or one of them.</param>
/// <param name="Piece">A piece on whose closure it lies.</param>
/// <param name="Upper">The other end of the interval that they form, where they do and it is finite.</param>
internal sealed record LineMinimizers(LineMinimizerKind Kind, Cut? Place, int Piece, Cut? Upper);

/// <summary>How many minimizers there are.</summary>
internal enum LineMinimizerKind
{
    /// <summary>None: the infimum is not attained.</summary>
    None,

    /// <summary>One.</summary>
    One,

    /// <summary>An interval.</summary>
    Interval,

    /// <summary>Several apart.</summary>
    Apart,
}

/// <summary>The monotone stretches of a function of one variable that is continuous on its domain, an interval: from the signs of the derivative, to the ends.</summary>
internal sealed class LineStructure
{
    private LineStructure(LineFunction f, IReadOnlyList<LineNode> nodes, IReadOnlyList<int> directions, bool isWeak)
    {
        IsWeak = isWeak;
        Function = f;
        Nodes = nodes;
        Directions = directions;
    }

    /// <summary>The function.</summary>
    public LineFunction Function { get; }

    /// <summary>The zeros of the derivative and the breaks, ascending.</summary>
    public IReadOnlyList<LineNode> Nodes { get; }

    /// <summary>1 where it rises, -1 where it falls, 0 where it is constant: one more than there are nodes.</summary>
    public IReadOnlyList<int> Directions { get; }

    /// <summary>Whether the derivative may vanish at further points, isolated ones at which it does not change its sign.</summary>
    public bool IsWeak { get; }

    /// <summary>Whether it nowhere falls after it has risen.</summary>
    public bool IsUnimodal => !Directions.SkipWhile(d => d <= 0).Any(d => d < 0);

    /// <summary>Whether it is constant on an interval.</summary>
    public bool HasFlat => Directions.Any(d => d == 0);

    /// <summary>The structure; <see langword="null"/> where it was not found.</summary>
    public static LineStructure? Of(LineFunction f, CancellationToken cancellation)
    {
        if (!f.IsContinuous)
        {
            return null;
        }

        var (nodes, directions, isWeak) = (new List<LineNode>(), new List<int>(), false);
        for (var i = 0; i < f.Pieces.Count; i++)
        {
            if (f.Pieces[i].Derivative()?.Chart(cancellation) is not { } chart)
            {
                return null;
            }

            if (i > 0)
            {
                nodes.Add(new LineNode(Cut.At(f.Ends[i]!.Value), i, i - 1));
            }

            isWeak |= chart.IsWeak;
            directions.Add(chart.Signs[0]);
            for (var k = 0; k < chart.Cuts.Count; k++)
            {
                nodes.Add(new LineNode(chart.Cuts[k], i, -1));
                directions.Add(chart.Signs[k + 1]);
            }
        }

        return new LineStructure(f, nodes, directions, isWeak);
    }

    /// <summary>Whether the derivative is 0 at a node, from one side at least; <see langword="null"/> where that is not known.</summary>
    public bool? IsStationary(LineNode node)
    {
        if (node.Break < 0)
        {
            return true;
        }

        var b = Function.Breaks[node.Break];
        return b.Before is null || b.After is null ? null : b.Before.Sign == 0 || b.After.Sign == 0;
    }

    /// <summary>The minimizers; <see langword="null"/> where they are not known.</summary>
    public LineMinimizers? Minimizers(CancellationToken cancellation)
    {
        if (Directions.All(d => d == 0))
        {
            return new LineMinimizers(LineMinimizerKind.Interval, Inside(), 0, null);
        }

        return IsUnimodal ? Valley() : Lowest(cancellation);
    }

    /// <summary>The minimizers of a function that falls, is constant and rises, one or two of these being left out perhaps.</summary>
    private LineMinimizers Valley()
    {
        var firstRise = Directions.ToList().IndexOf(1);
        var lastFall = Directions.ToList().LastIndexOf(-1);
        if (firstRise < 0)
        {
            return lastFall == Directions.Count - 1
                ? Function.UpperIn ? Only(Cut.At(Function.Upper!.Value), Function.Pieces.Count - 1) : Empty()
                : new LineMinimizers(LineMinimizerKind.Interval, Nodes[lastFall].Place, Nodes[lastFall].Piece, Function.Upper is { } end ? Cut.At(end) : null);
        }

        if (lastFall < 0)
        {
            return firstRise == 0
                ? Function.LowerIn ? Only(Cut.At(Function.Lower!.Value), 0) : Empty()
                : new LineMinimizers(LineMinimizerKind.Interval, Nodes[firstRise - 1].Place, Nodes[firstRise - 1].Piece, Nodes[firstRise - 1].Place);
        }

        return firstRise == lastFall + 1
            ? Only(Nodes[lastFall].Place, Nodes[lastFall].Piece)
            : new LineMinimizers(LineMinimizerKind.Interval, Nodes[lastFall].Place, Nodes[lastFall].Piece, Nodes[firstRise - 1].Place);
    }

    /// <summary>The lowest of several valleys, and of the ends towards which the function falls without reaching them.</summary>
    private LineMinimizers? Lowest(CancellationToken cancellation)
    {
        if (HasFlat)
        {
            return null;
        }

        var valleys = Valleys().ToList();
        var least = valleys.Select(v => Value(v.Place)).ToList();
        if (least.Exists(v => v is null))
        {
            return null;
        }

        var values = least.ConvertAll(v => v!.Value);
        double[] open = [
            .. Directions[0] > 0 && !Function.LowerIn ? [LowerBound(atUpper: false, cancellation)] : Array.Empty<double>(),
            .. Directions[^1] < 0 && !Function.UpperIn ? [LowerBound(atUpper: true, cancellation)] : Array.Empty<double>(),
        ];
        if (valleys.Count == 0)
        {
            return Empty();
        }

        var best = Enumerable.Range(0, values.Count).MinBy(i => values[i].Upper);
        if (open.Any(bound => !(bound >= values[best].Upper)))
        {
            return values.TrueForAll(v => Far().Any(x => Function.F.Enclose(FloatBoxes.Of(x)) is { Decoration: > Decoration.Trivial } far && far.Upper < v.Lower)) ? Empty() : null;
        }

        var rivals = Enumerable.Range(0, values.Count).Where(i => i != best && values[i].Lower <= values[best].Upper).ToList();
        if (rivals.Count == 0)
        {
            return Only(valleys[best].Place, valleys[best].Piece);
        }

        // Equal values are seen where both places are rational, or where one is the mirror image of the other.
        foreach (var i in rivals)
        {
            if (valleys[i].Place.Exact is { } p && valleys[best].Place.Exact is { } q && Function.ValueAt(p) is { } a && Function.ValueAt(q) is { } b && (a - b).IsZero
                && rivals.TrueForAll(k => k == i || valleys[k].Place.IsExact && Function.ValueAt(valleys[k].Place.Low) is { } c && (a - c) is var d && (d.IsZero || SymbolicForm.ConstantSign(d) < 0)))
            {
                return new LineMinimizers(LineMinimizerKind.Apart, valleys[best].Place, valleys[best].Piece, valleys[i].Place);
            }
        }

        return rivals is [var other] && IsEven() && !valleys[best].Place.Enclosure.Contains(0.0)
            && (valleys[other].Place.Enclosure is var mirror && mirror.Meets(-valleys[best].Place.Enclosure))
            ? new LineMinimizers(LineMinimizerKind.Apart, valleys[best].Place, valleys[best].Piece, valleys[other].Place) : null;
    }

    /// <summary>The places where f stops falling and rises, the ends of the domain included.</summary>
    public IEnumerable<(Cut Place, int Piece)> Valleys()
    {
        if (Directions[0] > 0 && Function.LowerIn)
        {
            yield return (Cut.At(Function.Lower!.Value), 0);
        }

        for (var i = 0; i < Nodes.Count; i++)
        {
            if (Directions[i] < 0 && Directions[i + 1] > 0)
            {
                yield return (Nodes[i].Place, Nodes[i].Piece);
            }
        }

        if (Directions[^1] < 0 && Function.UpperIn)
        {
            yield return (Cut.At(Function.Upper!.Value), Function.Pieces.Count - 1);
        }
    }

    /// <summary>Whether the function is even: it has the same form at x and -x on a domain that is symmetric.</summary>
    private bool IsEven()
    {
        if (Function.Lower != -Function.Upper || Function.LowerIn != Function.UpperIn)
        {
            return false;
        }

        if (Function.Pieces.Count == 1)
        {
            var form = Function.Pieces[0].Sum;
            return SymbolicForm.At(form, 0, KernelSum.Of(Monomial.Of(Kernel.Variable(0), Rational.One).Times(-Rational.One))) is { } mirrored && mirrored.Equals(form);
        }

        // Mirrored pieces are kept in the mirrored variable already.
        return Enumerable.Range(0, Function.Pieces.Count).All(i => Function.Pieces[i] is var p && Function.Pieces[^(i + 1)] is var q
            && p.Lower == q.Lower && p.Upper == q.Upper && p.IsMirrored != q.IsMirrored && p.Sum.Equals(q.Sum));
    }

    /// <summary>An enclosure of the value at a place.</summary>
    public FloatInterval? Value(Cut place)
    {
        for (var i = 0; i < 60 && place.Enclosure.Width > 1e-13 * Math.Max(1, place.Enclosure.Magnitude) && place.Refine(); i++)
        {
        }

        var value = Function.F.Enclose(place.Enclosure);
        if (place.IsExact && value.Decoration == Decoration.Trivial && Function.ValueAt(place.Low) is { } exact)
        {
            value = new FormulaProgram(exact.ToExpression(), 1).Value<FloatInterval>([FloatInterval.Zero]);
        }

        return value.IsEmpty || !value.IsBounded ? null : value;
    }

    /// <summary>A lower bound of the values near an end towards which the function falls.</summary>
    private double LowerBound(bool atUpper, CancellationToken cancellation)
    {
        var piece = Function.Pieces[atUpper ? Function.Pieces.Count - 1 : 0];
        if (piece.Near(piece.Sum, atUpper) is not { } near)
        {
            return double.NegativeInfinity;
        }

        var best = double.NegativeInfinity;
        for (var m = 4.0; m < 1e10; m *= 16)
        {
            cancellation.ThrowIfCancellationRequested();
            best = Math.Max(best, new Tail(m).Range(near)?.Lower ?? double.NegativeInfinity);
        }

        return best;
    }

    /// <summary>Points far out, or near the open ends.</summary>
    private IEnumerable<Point> Far()
    {
        for (var k = 1; k < 40; k += 2)
        {
            var far = Rational.Create(1L << Math.Min(k, 50), 1);
            yield return new Point(Function.Lower is { } a ? a + (Rational.One / far) : -far);
            yield return new Point(Function.Upper is { } b ? b - (Rational.One / far) : far);
        }
    }

    private Cut Inside() => Cut.At(SimplestRational.Between(Function.Lower, Function.Upper));

    private static LineMinimizers Only(Cut place, int piece) => new(LineMinimizerKind.One, place, piece, null);

    private static LineMinimizers Empty() => new(LineMinimizerKind.None, null, 0, null);
}
