using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Broximal;

/// <summary>
/// All moves to the right of <c>alignment</c> at once: for each gap g between the components of X the half-widths <c>h</c> for which some far
/// <c>x</c> in the gap has a <c>u ∈ brox(x)</c> with <c>u &gt; x</c>, as a union of finitely many intervals.
/// </summary>
/// <remarks>
/// For <c>u</c> outside X let <c>J(u) = &lt;α, β&gt;</c> be the largest interval around u on which <c>f &gt;= f(u)</c>. It misses X, so
/// <c>(x, u)</c> is a far centre with a move to the right exactly when <c>x ∈ dom f</c>, <c>u - h &lt;= x &lt; u</c> and <c>[x-h, x+h] ⊂ J(u)</c>.
/// Fix u and let x range over a component <c>K = [p, q]</c> of dom f. These conditions on <c>(x, h)</c> are convex, so they leave an interval of h:
/// <list type="bullet">
/// <item>u in K: if some h is possible then so is every smaller one (move x towards u). The largest is <c>u - α</c> (not attained) where <c>u &lt;= (α+β)/2</c>, else <c>β - max(p, (α+β)/2)</c>,
/// attained when the ends of J that are touched belong to J.</item>
/// <item>u right of K: possible exactly when <c>2q - u ∈ J(u)</c>; then from <c>u - q</c> up to <c>q - α</c> where <c>q &lt;= (α+β)/2</c>, else to <c>β - max(p, (α+β)/2)</c>.</item>
/// </list>
/// It remains to let u vary. On a rising stretch <c>α = u</c>, so there is no x. A flat stretch is no better than its right end, or, if f jumps down there, has the supremum <c>d - max(p, (α+d)/2)</c>
/// at that end d, not attained (x in another component: no better than its left end, which must have the same value). On a falling stretch <c>β = u</c> and <c>u - α(u)</c> increases.
/// So for x in the same component it is no better than its right end e, unless e is in X, where the supremum is as for a flat stretch.
/// For x in another component, u must lie in <c>S = {u : f &gt;= f(u) on [2q-u, u]}</c>; over a connected part T of S the intervals <c>[u-q, u - max(p, (u+α)/2)]</c> overlap and their ends
/// increase, so their union reaches from <c>inf T - q</c> to the last of the upper ends. S is cut by the mirrored turning points <c>2q - y</c>; between two of them it is given by one level and one
/// inequality <c>P(2q-u) &gt;= p(u)</c> between two polynomials (see <see cref="FallingMoves"/>).
/// </remarks>
internal sealed class BroximalMoves
{
    private readonly MonotoneLine _line;
    private readonly List<MoveFamily>[] _families;
    private readonly List<(AlgebraicSum? From, AlgebraicSum To)> _closedComponents = [];

    private BroximalMoves(MonotoneLine line, CancellationToken cancellation)
    {
        _line = line;
        _families = [.. Enumerable.Range(0, line.Minimizers.Length + 1).Select(_ => new List<MoveFamily>())];
        AlgebraicSum? start = null;
        for (var i = 0; i < line.Stretches.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (line.Stretches[i].Course == Course.Gap)
            {
                if (i > 0)
                {
                    _closedComponents.Add((start, line.Points[i - 1].X));
                }

                start = i < line.Points.Length ? line.Points[i].X : null;
            }
            else if (line.StretchGaps[i] >= 0)
            {
                FromStretch(i, start);
            }

            if (i < line.Points.Length && line.PointGaps[i] >= 0 && line.Points[i].Value is { } value)
            {
                FromPoint(i, value, start);
            }
        }
    }

    /// <summary>The families of moves to the right, for each gap; gap g lies left of component g of X, the last gap right of all.</summary>
    public static IReadOnlyList<IReadOnlyList<MoveFamily>> Of(MonotoneLine line, CancellationToken cancellation) => new BroximalMoves(line, cancellation)._families;

    /// <summary>Moves to the turning point i.</summary>
    private void FromPoint(int i, AlgebraicSum value, AlgebraicSum? start)
    {
        var u = _line.Points[i].X;
        var (left, right) = (_line.LeftReach(i, value), _line.RightReach(i + 1, value));
        var middle = Middle(left.At, right.At);
        if (left.At is { } own && own == u)
        {
            return;
        }

        var families = _families[_line.PointGaps[i]];
        if (_line.Stretches[i].Course != Course.Gap)
        {
            var upper = right.At is null || (middle is not null && u <= middle)
                ? LengthInterval.UpTo(u - left.At!, closed: false)
                : UpperEnd(left, right, start, middle) is var (end, attained) ? LengthInterval.UpTo(end, attained) : LengthInterval.All;
            families.Add(new MoveFamily(upper, h => new LineMove(Centre(h, start, null), u)));
        }

        foreach (var (p, q) in _closedComponents)
        {
            var mirrored = q + q - u;
            if (left.At is { } alpha && (alpha > mirrored || (alpha == mirrored && !left.Closed)))
            {
                continue;
            }

            var (end, attained) = right.At is null || (middle is not null && q < middle)
                ? (q - left.At!, left.Closed)
                : UpperEnd(left, right, p, middle) ?? (null!, false);
            families.Add(new MoveFamily(new LengthInterval(u - q, true, end, attained), h => new LineMove(Centre(h, p, q), u)));
        }

        AlgebraicSum Centre(AlgebraicSum h, AlgebraicSum? p, AlgebraicSum? q)
        {
            var range = LineRange.From(u - h, true).And(p, true, null, false).And(null, false, q ?? u, q is not null);
            return range.And(left.At is { } a ? a + h : null, left.Closed, right.At is { } b ? b - h : null, right.Closed).Simplest();
        }
    }

    /// <summary>The largest half-width of a centre at or right of p, where the middle of J(u) lies left of all that is right of u or of K.</summary>
    private static (AlgebraicSum End, bool Attained)? UpperEnd(Reach left, Reach right, AlgebraicSum? p, AlgebraicSum? middle)
    {
        if (middle is null && p is null)
        {
            return null;
        }

        var touchesLeft = middle is not null && (p is null || p <= middle);
        return (right.At! - (middle is null ? p! : p is null ? middle : AlgebraicSum.Max(p, middle)), right.Closed && (!touchesLeft || left.Closed));
    }

    private void FromStretch(int i, AlgebraicSum? start)
    {
        var stretch = _line.Stretches[i];
        var end = i < _line.Points.Length ? _line.Points[i] : null;
        var families = _families[_line.StretchGaps[i]];
        if (stretch.Course == Course.Flat && (end is null || end.Value! < stretch.EndLimit!))
        {
            var left = _line.LeftReach(i, stretch.EndLimit!);
            families.Add(new MoveFamily(BeforeEnd(end?.X, left.At, start), h => FlatMove(i, h, left, start)));
        }
        else if (stretch.Course == Course.Falling && end!.Value! == _line.Minimum)
        {
            var left = _line.LeftReach(i, stretch.EndLimit!, strict: true);
            families.Add(new MoveFamily(BeforeEnd(end.X, left.At, start), h => FallingMove(i, h, start)));
        }

        if (stretch.Course == Course.Falling)
        {
            foreach (var (p, q) in _closedComponents)
            {
                families.AddRange(new FallingMoves(_line, i, p, q).Families());
            }
        }
    }

    /// <summary>The half-widths up to the supremum that is approached as u tends to the right end of its stretch.</summary>
    private static LengthInterval BeforeEnd(AlgebraicSum? end, AlgebraicSum? alpha, AlgebraicSum? p)
    {
        if (end is null || (alpha is null && p is null))
        {
            return LengthInterval.All;
        }

        var middle = Middle(alpha, end);
        return LengthInterval.UpTo(end - (middle is null ? p! : p is null ? middle : AlgebraicSum.Max(p, middle)), closed: false);
    }

    private LineMove FlatMove(int i, AlgebraicSum h, Reach left, AlgebraicSum? start)
    {
        var from = i > 0 ? _line.Points[i - 1].X : null;
        var to = i < _line.Points.Length ? _line.Points[i].X : null;
        var centres = LineRange.From(from is null ? null : from - h, false)
            .And(start, true, to is null ? null : to - h, false)
            .And(left.At is { } a ? a + h : null, left.Closed, null, false);
        var x = centres.Simplest();
        return new LineMove(x, x + h);
    }

    private LineMove FallingMove(int i, AlgebraicSum h, AlgebraicSum? start)
    {
        var from = i > 0 ? _line.Points[i - 1].X : null;
        var lower = start is null ? from : from is null ? start + h : AlgebraicSum.Max(from, start + h);
        var u = FallingMoves.Towards(_line, i, h, lower, _line.Points[i].X);
        return new LineMove(u - h, u);
    }

    private static AlgebraicSum? Middle(AlgebraicSum? from, AlgebraicSum? to) => from is null || to is null ? null : AlgebraicSum.Midpoint(from, to);
}
