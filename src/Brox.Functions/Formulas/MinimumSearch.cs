using Brox.Numbers;

namespace Brox.Functions.Formulas;

/// <summary>What branch and bound knows of the minimum of a formula over a region.</summary>
/// <param name="Lower">A lower bound of the infimum over the region.</param>
/// <param name="Upper">An upper bound, the value at <paramref name="Best"/>.</param>
/// <param name="Best">A point of the region of lowest value seen.</param>
/// <param name="Cover">Boxes that together contain every minimizer over the region.</param>
internal sealed record MinimumEnclosure(double Lower, double Upper, double[] Best, IReadOnlyList<FloatInterval[]> Cover);

/// <summary>Branch and bound for the minimum of a formula over a region within a box.</summary>
/// <param name="f">The function; it must be defined on the region.</param>
/// <param name="start">The box in which the region lies.</param>
/// <param name="isInside">Whether a box lies in the region; <see langword="null"/> where it may cross its boundary.</param>
/// <param name="project">Maps a point to one of the region close by (in floating point: what it returns is checked).</param>
/// <param name="isHopeless">Whether a box at the region's boundary holds no minimizer, seen from an enclosure of the gradients on it; optional.</param>
/// <param name="bound">
/// A lower bound of f on the part of the region in a box at its boundary, from enclosures of the gradients on the box and of the value at its middle, which is better for knowing the region's form; optional.
/// </param>
internal sealed class MinimumSearch(
    FormulaFunction f,
    FloatInterval[] start,
    Func<FloatInterval[], bool?> isInside,
    Func<double[], double[]> project,
    Func<FloatInterval[], FloatInterval[], bool>? isHopeless = null,
    Func<FloatInterval[], FloatInterval[], FloatInterval, double>? bound = null)
{
    private const int MostContracted = 6;

    private readonly PriorityQueue<FloatInterval[], double> _open = new();
    private bool _contracts;
    private double[] _best = [];
    private double _upper = double.PositiveInfinity;

    /// <summary>Tries a point; it counts where it provably lies in the region.</summary>
    public void Offer(double[] x)
    {
        var at = FloatBoxes.Of(x);
        if (x.All(double.IsFinite) && isInside(at) is true && f.Enclose(at) is { IsEmpty: false, Decoration: not Decoration.Trivial } value && value.Upper < _upper)
        {
            (_upper, _best) = (value.Upper, x);
        }
    }

    /// <summary>
    /// Bounds the minimum, then covers the minimizers with boxes no wider than <paramref name="resolution"/> as far as the budget goes; <see langword="null"/> where no point of the
    /// region was found.
    /// </summary>
    public MinimumEnclosure? Run(int budget, double resolution, int mostBoxes, CancellationToken cancellation)
    {
        Offer(project(FloatBoxes.Middle(start)));
        Push(start);
        for (var count = 0; count < budget / 2 && _open.TryPeek(out _, out var lowest); count++)
        {
            if (count % 64 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (_upper - lowest <= 1e-12 * Math.Max(1e-3, Math.Abs(_upper)))
            {
                break;
            }

            var box = _open.Dequeue();
            if (FloatBoxes.Width(box) < 1e-13)
            {
                _open.Enqueue(box, lowest);
                break;
            }

            Split(box);
        }

        return _best.Length == 0 ? null : Covered(budget / 2, resolution, mostBoxes, cancellation);
    }

    /// <summary>
    /// A cover by smaller boxes: besides the bounds, Krawczyk's operator cuts away what holds no point at which the gradient vanishes, from boxes in the interior of the region.
    /// </summary>
    public MinimumEnclosure Refine(MinimumEnclosure known, int budget, double resolution, int mostBoxes, CancellationToken cancellation)
    {
        _contracts = start.Length <= MostContracted;
        foreach (var box in known.Cover)
        {
            Push(box);
        }

        var result = Covered(budget, resolution, mostBoxes, cancellation);
        return result with { Lower = Math.Max(known.Lower, Math.Min(result.Lower, _upper)) };
    }

    private MinimumEnclosure Covered(int budget, double resolution, int mostBoxes, CancellationToken cancellation)
    {
        var lower = _open.TryPeek(out _, out var least) ? Math.Min(least, _upper) : _upper;
        var queue = new PriorityQueue<(FloatInterval[] Box, double Bound), double>();
        foreach (var (box, bound) in _open.UnorderedItems)
        {
            queue.Enqueue((box, bound), -FloatBoxes.Width(box));
        }

        _open.Clear();
        for (var count = 0; count < budget && queue.TryPeek(out var first, out var width) && -width > resolution && queue.Count < mostBoxes; count++)
        {
            if (count % 64 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            queue.Dequeue();
            if (first.Bound > _upper)
            {
                continue;
            }

            Split(first.Box);
            while (_open.TryDequeue(out var part, out var bound))
            {
                queue.Enqueue((part, bound), -FloatBoxes.Width(part));
            }
        }

        return new MinimumEnclosure(lower, _upper, _best, [.. queue.UnorderedItems.Where(i => i.Element.Bound <= _upper).Select(i => i.Element.Box)]);
    }

    private void Split(FloatInterval[] box)
    {
        var (left, right) = FloatBoxes.Halves(box);
        Push(left);
        Push(right);
    }

    private void Push(FloatInterval[] box)
    {
        var inside = isInside(box);
        if (inside is false)
        {
            return;
        }

        Offer(inside is true ? FloatBoxes.Middle(box) : project(FloatBoxes.Middle(box)));
        var lower = LowerBound(box, inside is true, out var reduced);
        if (lower <= _upper && (!_contracts || inside is not true || Contracted(reduced, out reduced)))
        {
            _open.Enqueue(reduced, lower);
        }
    }

    /// <summary>The part of a box in which minimizers may lie, where a small surrounding of it lies in the region; <see langword="false"/> where there is none.</summary>
    private bool Contracted(FloatInterval[] box, out FloatInterval[] reduced)
    {
        reduced = box;
        FloatInterval[] around = [.. box.Select(s => new FloatInterval(double.BitDecrement(s.Lower - (s.Width * 1e-3)), double.BitIncrement(s.Upper + (s.Width * 1e-3))))];
        if (isInside(around) is not true)
        {
            return true;
        }

        var jet = f.Differentiate(box, second: true);
        if (!Array.TrueForAll(jet.Slopes, static g => g.Decoration == Decoration.Continuous))
        {
            return true;
        }

        var middle = FloatBoxes.Middle(box);
        var size = box.Length;
        FloatInterval[][] hessian = [.. Enumerable.Range(0, size).Select(i => Enumerable.Range(0, size).Select(j => jet.Hessian(i, j)).ToArray())];
        if (Krawczyk.Image(box, middle, f.Differentiate(FloatBoxes.Of(middle), second: false).Slopes, hessian) is not { } image)
        {
            return true;
        }

        FloatInterval[] meet = [.. box.Zip(image, FloatInterval.Intersection)];
        if (Array.Exists(meet, static side => side.IsEmpty))
        {
            return false;
        }

        reduced = meet;
        return true;
    }

    /// <summary>A lower bound on a box: infinite where no minimizer of the region lies in it; with the part of the box in which they lie.</summary>
    private double LowerBound(FloatInterval[] box, bool inside, out FloatInterval[] reduced)
    {
        reduced = box;
        var value = f.Enclose(box);
        if (value.IsEmpty)
        {
            return double.PositiveInfinity;
        }

        if (!(value.Lower <= _upper))
        {
            return value.Lower;
        }

        var jet = f.Differentiate(box, second: false);
        if (value.Decoration == Decoration.Trivial || !Array.TrueForAll(jet.Slopes, static g => g.IsBounded))
        {
            return value.Lower;
        }

        var middle = FloatBoxes.Of(FloatBoxes.Middle(box));
        var atMiddle = f.Enclose(middle);
        var linear = atMiddle + FloatBoxes.Dot(jet.Slopes, FloatBoxes.Difference(box, middle));
        var lower = Math.Max(value.Lower, double.IsNaN(linear.Lower) ? double.NegativeInfinity : linear.Lower);
        if (!inside)
        {
            return isHopeless?.Invoke(box, jet.Slopes) is true ? double.PositiveInfinity
                : bound?.Invoke(box, jet.Slopes, atMiddle) is { } sharper ? Math.Max(lower, sharper)
                : lower;
        }

        // Where a derivative has one sign there is no minimizer but on the face of the region's box towards which f falls.
        for (var i = 0; i < box.Length; i++)
        {
            var slope = jet.Slopes[i];
            if (slope.Lower > 0 || slope.Upper < 0)
            {
                var face = slope.Lower > 0 ? box[i].Lower : box[i].Upper;
                if (!IsOnBoundary(box, i, slope.Lower > 0))
                {
                    return double.PositiveInfinity;
                }

                if (IsExactFace(i, slope.Lower > 0, face) && box[i].Width > 0)
                {
                    reduced = (FloatInterval[])reduced.Clone();
                    reduced[i] = new FloatInterval(face);
                }
            }
        }

        return lower;
    }

    private bool IsOnBoundary(FloatInterval[] box, int i, bool lower)
    {
        // A box that has room to move towards lower values within the region is free.
        var moved = (FloatInterval[])box.Clone();
        var room = box[i].Width * 1e-3;
        moved[i] = lower
            ? new FloatInterval(double.BitDecrement(box[i].Lower - room), box[i].Upper)
            : new FloatInterval(box[i].Lower, double.BitIncrement(box[i].Upper + room));
        return isInside(moved) is not true;
    }

    /// <summary>Whether a coordinate is exactly that of a face of the function's box.</summary>
    private bool IsExactFace(int i, bool lower, double face) =>
        (lower ? f.Box.Sides[i].Lower : f.Box.Sides[i].Upper) is { } end && double.IsFinite(face) && Rational.FromDouble(face) == end;
}
