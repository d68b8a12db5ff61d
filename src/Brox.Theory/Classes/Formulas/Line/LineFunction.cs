using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Functions.Formulas.Symbolic;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Line;

/// <summary>What happens at a point between two analytic pieces.</summary>
/// <param name="X">The point.</param>
/// <param name="IsContinuous">Whether the function is continuous there; <see langword="null"/> where that is not known.</param>
/// <param name="Before">The one-sided derivative from the left: its sign and value, the value <see langword="null"/> where it is infinite.</param>
/// <param name="After">That from the right.</param>
internal sealed record LineBreak(Rational X, bool? IsContinuous, LineSlope? Before, LineSlope? After)
{
    /// <summary>Whether the function is differentiable there; <see langword="null"/> where that is not known.</summary>
    public bool? IsSmooth
    {
        get
        {
            if (IsContinuous is not true || Before is null || After is null)
            {
                return IsContinuous is false ? false : null;
            }

            return Before.Value is null || After.Value is null ? false
                : LineSlope.Compare(Before, After) is { } order ? order == 0 : null;
        }
    }
}

/// <summary>A one-sided derivative.</summary>
/// <param name="Sign">Its sign.</param>
/// <param name="Value">Its value; <see langword="null"/> where it is infinite.</param>
internal sealed record LineSlope(int Sign, KernelSum? Value)
{
    /// <summary>The sign of the difference of two; <see langword="null"/> where it is not known.</summary>
    public static int? Compare(LineSlope left, LineSlope right) =>
        left.Value is { } a && right.Value is { } b ? (a - b) is { IsZero: false } d ? SymbolicForm.ConstantSign(d) is var sign && sign != 0 ? sign : null : 0
        : left.Value is null && right.Value is null && left.Sign == right.Sign ? null
        : left.Value is null ? left.Sign : -right.Sign;
}

/// <summary>
/// A formula of one variable whose domain within its box is an interval, as analytic pieces with what happens between them.
/// </summary>
internal sealed class LineFunction
{
    private LineFunction(FormulaFunction f, IReadOnlyList<LineForm> pieces, IReadOnlyList<Rational?> ends, bool lowerIn, bool upperIn)
    {
        F = f;
        Pieces = pieces;
        Ends = ends;
        (LowerIn, UpperIn) = (lowerIn, upperIn);
        Breaks = [.. Enumerable.Range(1, Math.Max(0, pieces.Count - 1)).Select(Break)];
    }

    /// <summary>The function.</summary>
    public FormulaFunction F { get; }

    /// <summary>The pieces, ascending.</summary>
    public IReadOnlyList<LineForm> Pieces { get; }

    /// <summary>The ends of the pieces, one more than there are pieces; <see langword="null"/> for the infinite ones.</summary>
    public IReadOnlyList<Rational?> Ends { get; }

    /// <summary>Whether the lower end belongs to the domain.</summary>
    public bool LowerIn { get; }

    /// <summary>Whether the upper end belongs to the domain.</summary>
    public bool UpperIn { get; }

    /// <summary>The points between the pieces.</summary>
    public IReadOnlyList<LineBreak> Breaks { get; }

    /// <summary>The lower end of the domain.</summary>
    public Rational? Lower => Ends[0];

    /// <summary>The upper end of the domain.</summary>
    public Rational? Upper => Ends[^1];

    /// <summary>Whether the formula is defined on the whole box.</summary>
    public bool IsWhole =>
        Lower == F.Box.Sides[0].Lower && Upper == F.Box.Sides[0].Upper && (Lower is null || LowerIn) && (Upper is null || UpperIn);

    /// <summary>Whether it is known to be continuous inside its domain.</summary>
    public bool IsContinuousInside => Breaks.All(b => b.IsContinuous is true);

    /// <summary>Whether it is known to be continuous on its domain, the ends that belong to it included.</summary>
    public bool IsContinuous => IsContinuousInside && (!LowerIn || IsContinuousAt(Lower!.Value, 0)) && (!UpperIn || IsContinuousAt(Upper!.Value, Pieces.Count - 1));

    /// <summary>The function as pieces; <see langword="null"/> where it has more variables, no such form, or a domain that is no interval of positive length.</summary>
    public static LineFunction? Of(FormulaFunction f, Expression formula, CancellationToken cancellation)
    {
        if (f.Dimension != 1 || LinePieces.Of(formula, f.Box.Sides[0].Lower, f.Box.Sides[0].Upper, cancellation) is not { } pieces)
        {
            return null;
        }

        var first = pieces.ToList().FindIndex(p => p.Formula is not null);
        var last = pieces.ToList().FindLastIndex(p => p.Formula is not null);
        if (first < 0)
        {
            return null;
        }

        var forms = new List<LineForm>();
        for (var i = first; i <= last; i++)
        {
            if (pieces[i].Formula is not { } e || (i < last && IsDefined(f, pieces[i].Upper!.Value) is not true) || LineForm.Of(e, pieces[i].Lower, pieces[i].Upper) is not { } form)
            {
                return null;
            }

            forms.Add(form);
        }

        // Outside the run of pieces the formula must be undefined also at single points.
        if (pieces.Where((_, i) => i < first - 1).Any(p => IsDefined(f, p.Upper!.Value) is not false) || pieces.Where((_, i) => i > last + 1).Any(p => IsDefined(f, p.Lower!.Value) is not false)
            || (first > 0 && f.Box.Sides[0].Lower is { } low && IsDefined(f, low) is not false) || (last < pieces.Count - 1 && f.Box.Sides[0].Upper is { } high && IsDefined(f, high) is not false))
        {
            return null;
        }

        var atLower = pieces[first].Lower is { } a ? IsDefined(f, a) : false;
        var atUpper = pieces[last].Upper is { } b ? IsDefined(f, b) : false;
        return atLower is { } lowerIn && atUpper is { } upperIn
            ? new LineFunction(f, forms, [.. pieces.Skip(first).Take(last - first + 1).Select(p => p.Lower), pieces[last].Upper], lowerIn, upperIn)
            : null;
    }

    /// <summary>The value at a rational point of the domain, as a sum without variables; <see langword="null"/> where it is not known in this form.</summary>
    public KernelSum? ValueAt(Rational x)
    {
        var piece = PieceAt(x);
        return piece >= 0 && Pieces[piece].At(x) is { } value && (Ends[piece] != x && Ends[piece + 1] != x || Agrees(value, x)) ? value : PointValue.Of(F.Expression, x);
    }

    /// <summary>The index of a piece on whose closure a point lies.</summary>
    public int PieceAt(Rational x)
    {
        for (var i = 0; i < Pieces.Count; i++)
        {
            if (!(x < Ends[i]) && !(x > Ends[i + 1]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The one-sided derivative at an end of a piece; <see langword="null"/> where it is not known.</summary>
    public LineSlope? SlopeAt(int piece, bool atUpper)
    {
        if (Pieces[piece].Derivative() is not { } slope || Ends[piece + (atUpper ? 1 : 0)] is not { } x)
        {
            return null;
        }

        if (slope.At(x) is { } value && Pieces[piece].At(x) is not null)
        {
            return value.IsZero ? new LineSlope(0, value) : SymbolicForm.ConstantSign(value) is var sign && sign != 0 ? new LineSlope(sign, value) : null;
        }

        return slope.Near(slope.Sum, atUpper) is { } near && Tail.SignOf(near, CancellationToken.None) is var (far, tail) && tail.Leading(near) is var (term, _)
            && tail.TrendOf(term) is Trend.ToInfinity
            ? new LineSlope(far, null) : null;
    }

    private static bool? IsDefined(FormulaFunction f, Rational x)
    {
        var value = f.Enclose(FloatInterval.FromRational(x));
        return value.IsEmpty ? false : value.Decoration >= Decoration.Defined ? true : PointValue.Of(f.Expression, x) is not null ? true : f.ExactValue(new Functions.Geometry.Point(x)) is not null ? true : null;
    }

    private bool IsContinuousAt(Rational end, int piece) =>
        F.Enclose(FloatInterval.FromRational(end)) is { IsEmpty: false, Decoration: Decoration.Continuous } || (Pieces[piece].At(end) is { } limit && Agrees(limit, end));

    private bool Agrees(KernelSum value, Rational x) => PointValue.Of(F.Expression, x) is { } own && (own - value).IsZero;

    private LineBreak Break(int i)
    {
        var x = Ends[i]!.Value;
        bool? isContinuous = null;
        if (PointValue.Of(F.Expression, x) is { } value)
        {
            var limits = new[] { Pieces[i - 1].At(x), Pieces[i].At(x) };
            isContinuous = limits.All(l => l is not null && (l - value).IsZero) ? true
                : limits.Any(l => l is not null && SymbolicForm.ConstantSign(l - value) != 0) ? false : null;
        }

        return new LineBreak(x, isContinuous, SlopeAt(i - 1, atUpper: true), SlopeAt(i, atUpper: false));
    }
}
