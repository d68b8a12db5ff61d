using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Broximal;

/// <summary>
/// Cuts the domain of a closed piecewise linear function into strata, ascending: the window <c>[x - h, x + h]</c> changes its form only where <c>x - h</c>,
/// <c>x</c> or <c>x + h</c> is a knot. There are at most 6n + 1 strata for n knots, found by merging three sorted lists.
/// </summary>
internal static class WindowSweep
{
    public static IEnumerable<Stratum> Strata(PiecewiseLinear f, Surd halfWidth, CancellationToken cancellation = default)
    {
        var n = f.Knots.Length;
        var (enter, own, leave) = (0, 0, 0);
        Surd? previous = null;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var entering = enter < n ? f.Knots[enter] - halfWidth : (Surd?)null;
            var passing = own < n ? (Surd)f.Knots[own] : (Surd?)null;
            var leaving = leave < n ? f.Knots[leave] + halfWidth : (Surd?)null;
            var next = Least(Least(entering, passing), leaving);
            if (f.Cells[own] is { } cell)
            {
                yield return new Stratum(
                    Interval.Open(previous, next), own, false, Shifted.Of(cell, 0), At(f, leave, -halfWidth), At(f, enter, halfWidth), leave, own, own, enter);
            }

            if (next is not { } x)
            {
                yield break;
            }

            var (enters, passes, leaves) = (entering == x, passing == x, leaving == x);
            Shifted? value = passes ? new Shifted(f.Values[own]!.Value, 0) : f.Cells[own] is { } c ? Shifted.Of(c, 0) : null;
            if (value is { } v)
            {
                yield return new Stratum(
                    Interval.Point(x),
                    own,
                    passes,
                    v,
                    leaves ? null : At(f, leave, -halfWidth),
                    enters ? null : At(f, enter, halfWidth),
                    leave,
                    own,
                    own + (passes ? 1 : 0),
                    enter + (enters ? 1 : 0));
            }

            enter += enters ? 1 : 0;
            own += passes ? 1 : 0;
            leave += leaves ? 1 : 0;
            previous = x;
        }
    }

    private static Shifted? At(PiecewiseLinear f, int cell, Surd shift) => f.Cells[cell] is { } affine ? Shifted.Of(affine, shift) : null;

    private static Surd? Least(Surd? left, Surd? right) => left is { } a && (right is not { } b || a <= b) ? left : right;
}
