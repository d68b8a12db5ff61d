using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Broximal;

/// <summary>
/// For which half-widths h a closed function on the line has moves to the right and to the left from each gap between the components of X.
/// </summary>
internal sealed class LineSpectrum
{
    private readonly IReadOnlyList<IReadOnlyList<MoveFamily>> _right;
    private readonly IReadOnlyList<IReadOnlyList<MoveFamily>> _left;

    private LineSpectrum(MonotoneLine line, IReadOnlyList<IReadOnlyList<MoveFamily>> right, IReadOnlyList<IReadOnlyList<MoveFamily>> left) =>
        (Line, _right, _left) = (line, right, left);

    /// <summary>The function.</summary>
    public MonotoneLine Line { get; }

    /// <summary>The moves that <c>alignment</c> forbids on the wrong side of x*.</summary>
    public static LineSpectrum Broximal(MonotoneLine line, CancellationToken cancellation) => Of(line, l => BroximalMoves.Of(l, cancellation));

    /// <summary>The moves that <c>uniformly-aligned-in-ball</c> forbids on the wrong side of x*.</summary>
    public static LineSpectrum InBall(MonotoneLine line, CancellationToken cancellation) => Of(line, l => InBallMoves.Of(l, cancellation));

    /// <summary>
    /// The half-widths for which some component serves: component j serves unless there is a move to the right from a gap right of it or to the left from a gap left of it.
    /// </summary>
    public LengthSet Aligned()
    {
        var result = LengthSet.Empty;
        for (var j = 0; j < Line.Minimizers.Length; j++)
        {
            result = result.Or(LengthSet.Union(Against(j).Select(f => f.HalfWidths)).Complement());
        }

        return result;
    }

    /// <summary>The first component that serves for a half-width; -1 if none does.</summary>
    public int Serving(AlgebraicSum h) => AllServing(h).FirstOrDefault(-1);

    /// <summary>The components that serve for a half-width, ascending.</summary>
    public IEnumerable<int> AllServing(AlgebraicSum h) =>
        Enumerable.Range(0, Line.Minimizers.Length).Where(j => !Against(j).Any(f => f.HalfWidths.Contains(h)));

    /// <summary>A move to the right from the rightmost gap that has one, with the gap; <see langword="null"/> if there is none.</summary>
    public (int Gap, LineMove Move)? LastRight(AlgebraicSum h)
    {
        for (var g = _right.Count - 1; g >= 0; g--)
        {
            if (_right[g].FirstOrDefault(f => f.HalfWidths.Contains(h)) is { } family)
            {
                return (g, family.At(h));
            }
        }

        return null;
    }

    /// <summary>A move to the left from the leftmost gap that has one, with the gap; <see langword="null"/> if there is none.</summary>
    public (int Gap, LineMove Move)? FirstLeft(AlgebraicSum h)
    {
        for (var g = 0; g < _left.Count; g++)
        {
            if (_left[g].FirstOrDefault(f => f.HalfWidths.Contains(h)) is { } family)
            {
                var (x, u) = family.At(h);
                return (g, new LineMove(-x, -u));
            }
        }

        return null;
    }

    /// <summary>
    /// The point outside X whose nearest other point with a value at most its own is farthest, and that distance: <c>brox_h(x) = {x}</c> exactly for h below it.
    /// <see langword="null"/> where no point outside X is a strict local minimizer. The distance is attained since f is closed, so <c>progress</c> holds exactly from it on.
    /// </summary>
    public static (AlgebraicSum X, AlgebraicSum Distance)? Stuck(MonotoneLine line)
    {
        var stuck = new List<(AlgebraicSum X, AlgebraicSum Distance)>();
        for (var i = 0; i < line.Points.Length; i++)
        {
            if (line.PointGaps[i] < 0 || line.Points[i].Value is not { } value)
            {
                continue;
            }

            var x = line.Points[i].X;
            var left = line.LeftReach(i, value, strict: true).At is { } a ? x - a : null;
            var right = line.RightReach(i + 1, value, strict: true).At is { } b ? b - x : null;
            var distance = left is null ? right! : right is null ? left : AlgebraicSum.Min(left, right);
            if (distance.Sign > 0)
            {
                stuck.Add((x, distance));
            }
        }

        return stuck.Count > 0 ? stuck.MaxBy(s => s.Distance) : null;
    }

    private static LineSpectrum Of(MonotoneLine line, Func<MonotoneLine, IReadOnlyList<IReadOnlyList<MoveFamily>>> moves) =>
        new(line, moves(line), [.. moves(line.Mirror()).Reverse()]);

    private IEnumerable<MoveFamily> Against(int component) =>
        _right.Skip(component + 1).Concat(_left.Take(component + 1)).SelectMany(f => f);
}
