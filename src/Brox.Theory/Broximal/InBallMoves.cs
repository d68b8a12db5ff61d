using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Broximal;

/// <summary>
/// All moves to the right of <c>uniformly-aligned-in-ball</c> at once: for each gap between the components of X the half-widths <c>h</c> for which some far
/// <c>x</c> in the gap has a <c>u ∈ (x, x+h]</c> with <c>f(u) &lt;= f(x)</c>.
/// </summary>
/// <remarks>
/// Let <c>n(x)</c> be the distance from x to the nearest such u on its right (0 where they come arbitrarily near) and <c>d(x)</c> that to X. The half-widths of x are
/// <c>[n(x), d(x))</c>, or <c>(0, d(x))</c> for <c>n(x) = 0</c>: on falling and flat stretches, where the union is <c>(0, sup d)</c>. On a rising stretch with right end e
/// both n and the first such u decrease as x grows; those x with <c>n(x) &lt; d(x)</c> are a final part of the stretch, empty unless <c>n(e-) &lt; d(e)</c>, and as d is continuous the union is
/// <c>(n(e-), sup d)</c>, with <c>n(e-) = inf{u &gt;= e : f(u) &lt; f(e-)} - e</c>. The distance d grows up to the middle of the gap (a, b) and falls after it; there
/// <c>n(x) &lt; d(x)</c> says that some u before b is not higher than x.
/// </remarks>
internal sealed class InBallMoves
{
    private readonly MonotoneLine _line;
    private readonly List<MoveFamily>[] _families;

    private InBallMoves(MonotoneLine line, CancellationToken cancellation)
    {
        _line = line;
        _families = [.. Enumerable.Range(0, line.Minimizers.Length + 1).Select(_ => new List<MoveFamily>())];
        for (var i = 0; i < line.Stretches.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (line.StretchGaps[i] >= 0)
            {
                if (line.Stretches[i].Course is Course.Falling or Course.Flat)
                {
                    FromNotRising(i);
                }
                else if (line.Stretches[i].Course == Course.Rising && i < line.Points.Length && line.PointGaps[i] >= 0)
                {
                    FromRising(i);
                }
            }

            if (i < line.Points.Length && line.PointGaps[i] >= 0 && line.Points[i].Value is { } value)
            {
                FromPoint(i, value);
            }
        }
    }

    /// <summary>The families of moves to the right, for each gap.</summary>
    public static IReadOnlyList<IReadOnlyList<MoveFamily>> Of(MonotoneLine line, CancellationToken cancellation) => new InBallMoves(line, cancellation)._families;

    private void FromPoint(int i, AlgebraicSum value)
    {
        var x = _line.Points[i].X;
        var (a, b) = _line.Gap(_line.PointGaps[i]);
        var distance = FarCentres.Distance(x, a, b);
        if (_line.RightReach(i + 1, value, strict: true).At is not { } u || u - x >= distance)
        {
            return;
        }

        var near = u == x;
        var end = _line.Ends(i + 1).To;
        _families[_line.PointGaps[i]].Add(new MoveFamily(
            new LengthInterval(u - x, !near, distance, false),
            h => new LineMove(x, near ? new LineRange(x, false, x + h, true).And(null, false, end, false).Simplest() : u)));
    }

    private void FromNotRising(int i)
    {
        var (from, to) = _line.Ends(i);
        var (a, b) = _line.Gap(_line.StretchGaps[i]);
        _families[_line.StretchGaps[i]].Add(new MoveFamily(LengthInterval.UpTo(FarCentres.Farthest(from, to, a, b), closed: false), h =>
        {
            var x = FarCentres.Range(from, to, a, b, h).Simplest();
            return new LineMove(x, new LineRange(x, false, x + h, true).And(null, false, to, false).Simplest());
        }));
    }

    private void FromRising(int i)
    {
        var (from, to) = _line.Ends(i);
        var (a, b) = _line.Gap(_line.StretchGaps[i]);
        var end = to!;
        if (_line.RightReachInside(i, _line.Stretches[i].EndLimit!).At is not { } next || next - end >= FarCentres.Distance(end, a, b))
        {
            return;
        }

        var first = b is null ? from : FirstWithNext(i, from!);
        _families[_line.StretchGaps[i]].Add(new MoveFamily(
            new LengthInterval(next - end, false, FarCentres.Farthest(first, to, a, b), false),
            h =>
            {
                var range = FarCentres.Range(first, to, a, b, h);
                while (true)
                {
                    var x = AlgebraicSum.Between(range.Lower, range.Upper);
                    if (_line.RightReachInside(i, _line.Stretches[i].Polynomial!.Evaluate(x), strict: true).At is { } u && u <= x + h)
                    {
                        return new LineMove(x, u);
                    }

                    range = range with { Lower = AlgebraicSum.Midpoint(x, range.Upper!) };
                }
            }));
    }

    /// <summary>The infimum of the x of a rising stretch for which some u between the stretch and the end b of the gap is not higher.</summary>
    private AlgebraicSum FirstWithNext(int stretch, AlgebraicSum from)
    {
        var lowest = _line.Points[stretch].Value!;
        var i = stretch + 1;
        for (; i < _line.Points.Length && _line.PointGaps[i] >= 0; i++)
        {
            lowest = _line.Points[i].Value is { } value ? AlgebraicSum.Min(lowest, value) : lowest;
        }

        // Next to b the function may fall to a limit of its own.
        if (_line.Stretches[i].EndLimit is { } limit)
        {
            lowest = AlgebraicSum.Min(lowest, limit);
        }

        return lowest > _line.Stretches[stretch].StartLimit! ? _line.PointAt(stretch, lowest) : from;
    }
}
