using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Broximal;

/// <summary>
/// The pairs (x, u) of <c>uniformly-aligned-sublevel</c> (u anywhere with <c>f(u) &lt;= f(x)</c>) and <c>uniformly-aligned</c> (u anywhere with <c>f(u) &lt;= m_h(x)</c>, the minimum over
/// the ball) that strike out the least minimizer p as x*, for all half-widths at once. All of X is admitted as u, so p can only serve if every far x sees all of X on
/// its side: no x in an inner gap is far, and none left of p unless X = {p}. For x right of all of X, with M = max X, the definitions fail in two ways.
/// </summary>
/// <remarks>
/// <list type="bullet">
/// <item>A <c>u &gt; x</c> is admitted. It is enough to look at turning points u (inside a stretch f comes as low at its lower end or further on) and at a constant tail. For own values
/// the x in question have <c>f(x) &gt;= f(u)</c>; they are far for h below <c>sup x - M</c>. For the minimum over the ball x is in the interval <c>J(u) = &lt;α, .&gt;</c> on which <c>f &gt;= f(u)</c>, and if u is the
/// least value right of x only the left half of the ball matters: h reaches up to <c>sup x - α</c>. For other u the lowest value further right is admitted with the same x.</item>
/// <item>A <c>u &lt; p</c> is admitted, with <c>I = inf{f(u) : u &lt; p}</c>, attained or not. If the domain is unbounded to the right, where f tends to infinity (or is constant, which the first
/// item covers), every h has such an x. Else let z be its last point. If <c>f(z) &lt; I</c> the first item with <c>u = z</c> gives all h. If not, x = z is the best: it is far for <c>h &lt; z - M</c>, and its ball stays
/// in <c>{f &gt;= I}</c> (<c>{f &gt; I}</c> where I is not attained) up to the left end of that interval; any other x is beaten by a u right of it.</item>
/// </list>
/// </remarks>
internal sealed class UniformMoves
{
    private readonly MonotoneLine _line;
    private readonly bool _levelIsOwnValue;
    private readonly int _last;
    private readonly List<MoveFamily> _families = [];

    private UniformMoves(MonotoneLine line, bool levelIsOwnValue) => (_line, _levelIsOwnValue, _last) = (line, levelIsOwnValue, line.Minimizers.Length);

    /// <summary>The pairs that strike out the least minimizer, which must be finite.</summary>
    public static IReadOnlyList<MoveFamily> AgainstLeast(MonotoneLine line, bool levelIsOwnValue)
    {
        var moves = new UniformMoves(line, levelIsOwnValue);
        var isAlone = line.Minimizers is [{ From: { } p, To: { } q }] && p == q;
        for (var g = isAlone ? 1 : 0; g < moves._last; g++)
        {
            // Behind p, seen from x, is the first minimizer right of it; for x left of p any other minimizer.
            var behind = g > 0 ? line.Minimizers[g].From! : Other(line);
            moves._families.AddRange(FarCentres.Of(line, g).Select(f => new MoveFamily(f.HalfWidths, h => new LineMove(f.At(h), behind))));
        }

        moves.Outer();
        if (isAlone)
        {
            var mirrored = new UniformMoves(line.Mirror(), levelIsOwnValue);
            mirrored.Outer();
            moves._families.AddRange(mirrored._families.Select(f => f with { At = h => f.At(h) is var (x, u) ? new LineMove(-x, -u) : default }));
        }

        return moves._families;
    }

    /// <summary>A minimizer that is not the least one.</summary>
    private static AlgebraicSum Other(MonotoneLine line)
    {
        var (from, to) = line.Minimizers[^1];
        return to ?? AlgebraicSum.Max(from ?? line.Minimizers[0].From!, line.Minimizers[0].From!) + Rational.One;
    }

    private AlgebraicSum M => _line.Minimizers[^1].To!;

    private void Outer()
    {
        if (_line.Minimizers[^1].To is null)
        {
            return;
        }

        for (var i = 0; i < _line.Points.Length; i++)
        {
            if (_line.PointGaps[i] == _last && _line.Points[i].Value is { } value)
            {
                Beyond(i, value);
            }
        }

        if (_line.Stretches[^1].Course == Course.Flat && _line.StretchGaps[^1] == _last)
        {
            var (from, level) = (_line.Ends(_line.Stretches.Length - 1).From!, _line.Stretches[^1].EndLimit!);
            var reach = _levelIsOwnValue ? M : _line.LeftReach(_line.Stretches.Length - 1, level).At ?? M;
            _families.Add(new MoveFamily(LengthInterval.All, h =>
            {
                AlgebraicSum x = AlgebraicSum.Between(AlgebraicSum.Max(from, AlgebraicSum.Max(M, reach) + h), null);
                return new LineMove(x, x + h + Rational.One);
            }));
        }

        if (LowestBehind.Of(_line) is { } lowest)
        {
            Behind(lowest);
        }
    }

    /// <summary>The centres left of the turning point i for which it is admitted.</summary>
    private void Beyond(int i, AlgebraicSum value)
    {
        var u = _line.Points[i].X;
        if (_levelIsOwnValue)
        {
            if (LastNotBelow(i, value) is { } last && last.To > M)
            {
                _families.Add(new MoveFamily(
                    LengthInterval.UpTo(last.To - M, closed: false),
                    h => new LineMove(last.Attained ? last.To : AlgebraicSum.Between(last.From is null ? M + h : AlgebraicSum.Max(last.From, M + h), last.To), u)));
            }

            return;
        }

        // Where f comes lower further right, the lowest point there is admitted, and u itself need not be.
        var left = _line.LeftReach(i, value);
        var admitted = _line.Points.Skip(i).Where(p => p.Value is not null).MinBy(p => p.Value)!.X;
        if (_line.Stretches[i].Course != Course.Gap)
        {
            if (left.At! < u)
            {
                _families.Add(new MoveFamily(LengthInterval.UpTo(u - left.At!, closed: false), h => new LineMove(AlgebraicSum.Between(Start(left.At! + h), u), admitted)));
            }
        }
        else if (i > 0 && _line.Points[i - 1].X is var q && q > left.At!)
        {
            _families.Add(new MoveFamily(LengthInterval.UpTo(q - left.At!, left.Closed), _ => new LineMove(q, admitted)));
        }

        AlgebraicSum Start(AlgebraicSum bound) => AlgebraicSum.Max(bound, _line.Ends(i).From!);
    }

    /// <summary>The centres for which some u left of p is admitted.</summary>
    private void Behind(LowestBehind lowest)
    {
        var end = _line.Stretches[^1];
        if (end.Course == Course.Rising)
        {
            _families.Add(new MoveFamily(LengthInterval.All, h =>
            {
                // Far enough out the whole ball is above I.
                var from = _line.Ends(_line.Stretches.Length - 1).From!;
                var x = AlgebraicSum.Between(AlgebraicSum.Max(from, M) + h, null);
                while (end.Polynomial!.Evaluate(AlgebraicSum.Between(x - h - Rational.One, x - h)) <= Above(lowest.Value) || x - h - Rational.One < from)
                {
                    x += x < Rational.One ? new Rational(2) - x : x;
                }

                return new LineMove(x, lowest.Attained ? lowest.Place : Below(lowest, Above(lowest.Value)));
            }));
            return;
        }

        var z = _line.Points[^1];
        if (end.Course != Course.Gap || z.Value is not { } value || _line.PointGaps[^1] != _last || value < lowest.Value || (value == lowest.Value && !lowest.Attained))
        {
            return;
        }

        var reach = _levelIsOwnValue ? new Reach(M, false) : _line.LeftReach(_line.Points.Length - 1, lowest.Value, strict: !lowest.Attained);
        _families.Add(new MoveFamily(
            LengthInterval.UpTo(z.X - reach.At!, lowest.Attained && reach.Closed),
            h => new LineMove(z.X, lowest.Attained ? lowest.Place : Approach(lowest, h, z.X, value))));
    }

    /// <summary>A u next to p with <c>f(u)</c> at most the level of the last point z.</summary>
    private AlgebraicSum Approach(LowestBehind lowest, AlgebraicSum h, AlgebraicSum z, AlgebraicSum value)
    {
        var (from, to) = _line.Ends(lowest.Stretch);
        while (true)
        {
            AlgebraicSum u = AlgebraicSum.Between(from, to);
            AlgebraicSum level = _line.Stretches[lowest.Stretch].Polynomial!.Evaluate(u.RationalPart);
            if (level <= value && (_levelIsOwnValue || _line.LeftReach(_line.Points.Length - 1, level).At! <= z - h))
            {
                return u;
            }

            from = AlgebraicSum.Midpoint(u, to!);
        }
    }

    private AlgebraicSum Below(LowestBehind lowest, Rational level)
    {
        var (from, to) = _line.Ends(lowest.Stretch);
        AlgebraicSum u = AlgebraicSum.Between(from, to);
        while (_line.Stretches[lowest.Stretch].Polynomial!.Evaluate(u.RationalPart) > level)
        {
            u = AlgebraicSum.Between(AlgebraicSum.Midpoint(u, to!), to);
        }

        return u;
    }

    private static Rational Above(AlgebraicSum value) => AlgebraicSum.Between(value, value + Rational.One);

    /// <summary>The last x left of turning point i with <c>f(x) &gt;= level</c>: attained at To, or approached from inside (From, To).</summary>
    private (AlgebraicSum? From, AlgebraicSum To, bool Attained)? LastNotBelow(int i, AlgebraicSum level)
    {
        for (var s = i; s >= 0 && _line.StretchGaps[s] == _last; s--)
        {
            var stretch = _line.Stretches[s];
            var (from, to) = _line.Ends(s);
            if (stretch.Course != Course.Gap)
            {
                var (near, far) = (stretch.EndLimit!.CompareTo(level), stretch.StartLimit is { } start ? start.CompareTo(level) : 1);
                if (near > 0 || (near == 0 && stretch.Course != Course.Rising))
                {
                    return (near > 0 && far < 0 ? _line.PointAt(s, level) : from, to!, false);
                }

                if (near < 0 && far > 0)
                {
                    return (from, _line.PointAt(s, level), true);
                }
            }

            if (s > 0 && _line.PointGaps[s - 1] == _last && _line.Points[s - 1].Value is { } value && value >= level)
            {
                return (null, _line.Points[s - 1].X, true);
            }
        }

        return null;
    }
}
