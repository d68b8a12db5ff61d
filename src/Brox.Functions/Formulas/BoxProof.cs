using Brox.Numbers;

namespace Brox.Functions.Formulas;

/// <summary>How far a statement about all points of a box was proved.</summary>
/// <param name="Left">A box on which it was not; <see langword="null"/> where it was proved everywhere.</param>
/// <param name="Boxes">The number of boxes that were looked at.</param>
internal sealed record BoxProof(FloatInterval[]? Left, int Boxes)
{
    /// <summary>Whether it was proved everywhere.</summary>
    public bool IsComplete => Left is null;

    /// <summary>
    /// Tries to prove a statement on every box of a subdivision. It gives up at the first box that is too small to go on, or that is refused, or when too many were looked at.
    /// </summary>
    /// <param name="start">The box.</param>
    /// <param name="test">Whether the statement holds on a box: <see langword="null"/> asks for smaller ones, <see langword="false"/> ends the attempt.</param>
    /// <param name="budget">The largest number of boxes.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static BoxProof Attempt(FloatInterval[] start, Func<FloatInterval[], bool?> test, int budget, CancellationToken cancellation)
    {
        var smallest = start.Max(static side => side.IsBounded ? side.Width : 1) * 1e-7;
        var open = new Stack<FloatInterval[]>();
        open.Push(start);
        var count = 0;
        while (open.TryPop(out var box))
        {
            if (++count % 64 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var proved = test(box);
            if (proved is true)
            {
                continue;
            }

            if (proved is false || count >= budget || FloatBoxes.Width(box) < smallest)
            {
                return new BoxProof(box, count);
            }

            var (left, right) = FloatBoxes.Halves(box);
            open.Push(right);
            open.Push(left);
        }

        return new BoxProof(null, count);
    }
}
