using System.Collections.Immutable;
using Brox.Numbers;

namespace Brox.Functions;

/// <summary>Sets <c>{f = c}</c> of piecewise linear functions, as unions of maximal intervals.</summary>
internal static class LevelSets
{
    /// <summary>The infimum of a function and the set where it is attained.</summary>
    public static (Rational Infimum, ImmutableArray<Interval> Minimizers) Infimum(PiecewiseLinear f)
    {
        Rational? lowest = null;
        void Offer(Rational value) => lowest = lowest is { } v && v <= value ? v : value;
        for (var i = 0; i < f.Cells.Length; i++)
        {
            if (f.Cells[i] is { } cell)
            {
                // A function bounded below has no slope towards minus infinity, so the ends, or any point of a constant cell, suffice.
                if (i > 0)
                {
                    Offer(f.LimitAtStart(i));
                }

                if (i < f.Knots.Length)
                {
                    Offer(f.LimitAtEnd(i));
                }

                if (cell.Slope.IsZero)
                {
                    Offer(cell.Constant);
                }
            }

            if (i < f.Knots.Length && f.Values[i] is { } value)
            {
                Offer(value);
            }
        }

        return (lowest!.Value, At(f, lowest.Value));
    }

    /// <summary>
    /// The set where the function has the value <paramref name="level"/> at a knot or on a whole cell: all of <c>{f = level}</c>
    /// when the level is the infimum.
    /// </summary>
    private static ImmutableArray<Interval> At(PiecewiseLinear f, Rational level)
    {
        var result = ImmutableArray.CreateBuilder<Interval>();
        Interval? open = null;
        void Append(Interval next)
        {
            // Elements come in order and touch, so a set goes on exactly when the previous element was in it.
            open = open is { } current ? current with { Upper = next.Upper, UpperClosed = next.UpperClosed } : next;
        }

        void Flush()
        {
            if (open is { } current)
            {
                result.Add(current);
                open = null;
            }
        }

        for (var i = 0; i < f.Cells.Length; i++)
        {
            if (f.Cells[i] is { Slope.IsZero: true } cell && cell.Constant == level)
            {
                Append(f.CellInterval(i));
            }
            else
            {
                Flush();
            }

            if (i < f.Knots.Length)
            {
                if (f.Values[i] == level)
                {
                    Append(Interval.Point(f.Knots[i]));
                }
                else
                {
                    Flush();
                }
            }
        }

        Flush();
        return result.ToImmutable();
    }
}
