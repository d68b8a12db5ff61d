using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Broximal;

/// <summary>
/// The moves from a component <c>[p, q]</c> of the domain to points u of a falling stretch right of it: u belongs to
/// <c>S = {u : f &gt;= f(u) on [2q-u, u]}</c>, found between and at the mirrored turning points <c>2q - y</c>.
/// </summary>
/// <param name="line">The function.</param>
/// <param name="index">The index of the falling stretch.</param>
/// <param name="p">The left end of the component; <see langword="null"/> for minus infinity.</param>
/// <param name="q">The right end of the component.</param>
internal sealed class FallingMoves(MonotoneLine line, int index, AlgebraicSum? p, AlgebraicSum q)
{
    private readonly Stretch _stretch = line.Stretches[index];
    private readonly AlgebraicSum _from = line.Points[index - 1].X;
    private readonly AlgebraicSum _to = line.Points[index].X;

    /// <summary>The families, one for each connected part of S between or at mirrored turning points.</summary>
    public IEnumerable<MoveFamily> Families()
    {
        // mu is the least value at the turning points that [2q-u, u] contains; a stretch between two of them never goes below.
        var mu = line.Points[index - 1].Value;
        var passed = index - 1;
        var low = _from;
        while (low < _to)
        {
            // The turning point that 2q - u meets next as u grows.
            while (passed >= 0 && line.Points[passed].X >= q + q - low)
            {
                mu = Lower(mu, line.Points[passed].Value);
                passed--;
            }

            var next = passed >= 0 ? q + q - line.Points[passed].X : null;
            var high = next is not null && next < _to ? next : _to;
            foreach (var family in Between(low, high, line.Stretches[passed + 1], mu))
            {
                yield return family;
            }

            if (high < _to && (Lower(mu, line.Points[passed].Value) is not { } least || At(high) <= least))
            {
                yield return Family(high, true, high, true);
            }

            low = high;
        }
    }

    /// <summary>A rational u as near to the upper bound as needed for <c>f &gt;= f(u)</c> on <c>[u-2h, u]</c>.</summary>
    public static AlgebraicSum Towards(MonotoneLine line, int index, AlgebraicSum h, AlgebraicSum? lower, AlgebraicSum upper)
    {
        while (true)
        {
            AlgebraicSum u = AlgebraicSum.Between(lower, upper);
            if (line.LeftReachInside(index, line.Stretches[index].Polynomial!.Evaluate(u.RationalPart)).At is not { } alpha || alpha <= u - h - h)
            {
                return u;
            }

            lower = AlgebraicSum.Midpoint(u, upper);
        }
    }

    /// <summary>The parts of S in an open interval over which <c>2q - u</c> runs through one stretch.</summary>
    private IEnumerable<MoveFamily> Between(AlgebraicSum low, AlgebraicSum high, Stretch mirrored, AlgebraicSum? mu)
    {
        var (start, closed) = (low, false);
        if (mu is not null)
        {
            if (_stretch.EndLimit! >= mu)
            {
                yield break;
            }

            if (_stretch.StartLimit is null || _stretch.StartLimit > mu)
            {
                var reached = line.PointAt(index, mu);
                if (reached >= high)
                {
                    yield break;
                }

                (start, closed) = reached > low ? (reached, true) : (low, false);
            }
        }

        if (mirrored.Course != Course.Rising)
        {
            yield return Family(start, closed, high, false);
            yield break;
        }

        // Only where the stretch on the left rises can its part [2q-u, ...] go below mu: the inequality P(2q-u) >= p(u) decides.
        var difference = AlgebraicNumbers.Compose(mirrored.Polynomial!, new Polynomial([q.RationalPart + q.RationalPart, new Rational(-1)])) - _stretch.Polynomial!;
        var (first, last) = (start.ToAlgebraicNumber(), high.ToAlgebraicNumber());
        AlgebraicSum[] roots = difference.IsZero ? [] : [.. RealRoots.Between(difference, first, last).Select(r => (AlgebraicSum)r)];
        AlgebraicSum[] cuts = [start, .. roots, high];
        if (closed && first.SignOf(difference) == 0)
        {
            yield return AtRoot(start, true, start);
        }

        for (var i = 0; i + 1 < cuts.Length; i++)
        {
            var isLast = i + 2 == cuts.Length;
            if (difference.Evaluate(AlgebraicSum.Between(cuts[i], cuts[i + 1])).Sign >= 0)
            {
                var lowClosed = i > 0 || closed;
                yield return isLast ? Family(cuts[i], lowClosed, high, false) : AtRoot(cuts[i], lowClosed, cuts[i + 1]);
            }
            else if (!isLast)
            {
                yield return AtRoot(cuts[i + 1], true, cuts[i + 1]);
            }
        }
    }

    /// <summary>The part of S from one u to another, the last a mirrored turning point or the end of the stretch.</summary>
    private MoveFamily Family(AlgebraicSum low, bool lowClosed, AlgebraicSum high, bool highClosed)
    {
        var left = line.LeftReachInside(index, At(high), strict: !highClosed);
        var middle = left.At is { } alpha ? AlgebraicSum.Midpoint(alpha, high) : null;
        var touches = middle is not null && (p is null || p <= middle);
        var end = middle is null && p is null ? null : high - (touches ? middle! : p!);
        return Family(new LengthInterval(low - q, lowClosed, end, end is not null && highClosed && (!touches || left.Closed)), low, high, highClosed);
    }

    /// <summary>A part of S that ends with a solution of <c>P(2q-u) = p(u)</c>: there <c>α(u) = 2q-u</c>, so <c>u - q</c> is the only half-width of that u.</summary>
    private MoveFamily AtRoot(AlgebraicSum low, bool lowClosed, AlgebraicSum root) =>
        Family(new LengthInterval(low - q, lowClosed, root - q, true), low, root, true);

    private MoveFamily Family(LengthInterval halfWidths, AlgebraicSum low, AlgebraicSum high, bool highClosed) => new(
        halfWidths,
        h =>
        {
            var u = h + q < high ? h + q
                : highClosed ? high
                : Towards(line, index, h, p is null ? low : AlgebraicSum.Max(low, h + p), high);
            return new LineMove(u - h, u);
        });

    private AlgebraicSum At(AlgebraicSum u) => Elimination.Value(_stretch.Polynomial!, u.ToAlgebraicNumber());

    private static AlgebraicSum? Lower(AlgebraicSum? left, AlgebraicSum? right) =>
        left is null ? right : right is null ? left : AlgebraicSum.Min(left, right);
}
