using System.Collections.Immutable;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Broximal;

/// <summary>The broximal operator of a closed piecewise linear function on the line.</summary>
internal static class LineOperator
{
    /// <summary>
    /// <c>brox_t(x) = argmin of f over [x - h, x + h]</c> with <c>h = t/sqrt(b)</c>: a finite union of closed intervals and points, maximal and ascending;
    /// empty only where the window misses the domain.
    /// </summary>
    /// <param name="f">The function; it must be closed.</param>
    /// <param name="x">The centre, any number of the field of <paramref name="halfWidth"/>.</param>
    /// <param name="halfWidth">Half the width of the window, positive.</param>
    /// <exception cref="ArgumentException">The function is not closed, so the minimum may not be attained.</exception>
    public static ImmutableArray<Interval> Brox(PiecewiseLinear f, Surd x, Surd halfWidth)
    {
        ArgumentNullException.ThrowIfNull(f);
        if (!f.Source.IsClosed)
        {
            throw new ArgumentException("The function is not closed: its minimum over a ball may not be attained.", nameof(f));
        }

        var (low, high) = (x - halfWidth, x + halfWidth);
        var (first, _) = f.Source.Locate(low);
        Surd? least = null;
        void Offer(Surd? value) => least = value is { } v && (least is not { } l || v < l) ? v : least;
        Offer(f.Evaluate(low));
        Offer(f.Evaluate(high));
        for (var k = first; k < f.Knots.Length && f.Knots[k] <= high; k++)
        {
            Offer(f.Values[k]);
        }

        return least is { } m ? Attained(f, m, low, high, first) : [];
    }

    private static ImmutableArray<Interval> Attained(PiecewiseLinear f, Surd minimum, Surd low, Surd high, int first)
    {
        // A minimum over a closed window is attained inside a cell only at the window's ends, unless the cell is constant.
        var parts = ImmutableArray.CreateBuilder<Interval>();
        void Append(Surd from, Surd to)
        {
            if (parts.Count > 0 && parts[^1].Upper!.Value == from)
            {
                parts[^1] = Interval.Closed(parts[^1].Lower!.Value, to);
            }
            else
            {
                parts.Add(Interval.Closed(from, to));
            }
        }

        if (f.Evaluate(low) == minimum)
        {
            Append(low, low);
        }

        for (var cell = first; cell < f.Cells.Length; cell++)
        {
            var from = cell == 0 ? low : Surd.Max(low, f.Knots[cell - 1]);
            var to = cell == f.Knots.Length ? high : Surd.Min(high, f.Knots[cell]);
            if (from > high)
            {
                break;
            }

            if (from < to && f.Cells[cell] is { Slope.IsZero: true } constant && constant.Constant == minimum)
            {
                Append(from, to);
            }

            if (cell < f.Knots.Length && f.Knots[cell] <= high && f.Values[cell] is { } value && value == minimum)
            {
                Append(f.Knots[cell], f.Knots[cell]);
            }
        }

        if (f.Evaluate(high) == minimum)
        {
            Append(high, high);
        }

        return parts.ToImmutable();
    }
}
