using Brox.Numbers;

namespace Brox.Generators;

/// <summary>What a monotone side may have.</summary>
/// <param name="Plateau">The longest plateau, 0 for none; <see langword="null"/> for any length.</param>
/// <param name="Gap">The longest gap in the domain, 0 for none; <see langword="null"/> for any length.</param>
/// <param name="Jumps">Whether it jumps.</param>
/// <param name="Unbounded">Whether it may be unbounded.</param>
internal sealed record MonotoneShape(Rational? Plateau, Rational? Gap, bool Jumps = true, bool Unbounded = true);

/// <summary>Random sides of functions on the line, above a minimum of 0.</summary>
internal static class SideShapes
{
    private static readonly Rational[] _fractions = [Rational.Create(1, 4), Rational.Create(1, 3), Rational.Half, Rational.Half, Rational.One, Rational.One, Rational.Create(3, 2), 2];

    /// <summary>A multiple of a length, at most <paramref name="most"/>.</summary>
    public static Rational Length(Draw draw, Rational unit, Rational? most = null)
    {
        var length = draw.From(_fractions) * unit;
        return most is { } bound ? Rational.Min(length, bound) : length;
    }

    /// <summary>
    /// A side that does not fall outwards: it rises strictly except on plateaus; it is closed because it jumps only behind a knot, and every level set on it is one plateau at most.
    /// </summary>
    public static LineSide Monotone(Draw draw, Rational unit, MonotoneShape shape)
    {
        var cells = new List<SideCell>();
        var (level, flat) = (Rational.Zero, false);
        var count = draw.Between(0, 4);
        for (var i = 0; i < count; i++)
        {
            if (shape.Gap is not { IsZero: true } && draw.Chance(25))
            {
                level += Rise(draw);
                cells.Add(new SideCell(Length(draw, unit, shape.Gap), null, null, level));
                flat = false;
                continue;
            }

            var start = level + (shape.Jumps && draw.Chance(30) ? Rise(draw) : Rational.Zero);
            flat = shape.Plateau is not { IsZero: true } && draw.Chance(35) && (start > level || !flat) && start.Sign > 0;
            level = flat ? start : start + Rise(draw);
            cells.Add(new SideCell(Length(draw, unit, flat ? shape.Plateau : null), start, level, level));
        }

        var tail = shape.Unbounded && draw.Chance(50)
            ? (level + (shape.Jumps && draw.Chance(30) ? Rise(draw) : Rational.Zero), shape.Plateau is null && level.Sign > 0 && draw.Chance(30) ? Rational.Zero : Rise(draw))
            : ((Rational, Rational)?)null;
        return new LineSide(cells, tail);
    }

    /// <summary>A continuous side with ascending slopes, the first at least <paramref name="least"/>.</summary>
    public static LineSide Convex(Draw draw, Rational unit, Rational least)
    {
        var cells = new List<SideCell>();
        var (level, slope) = (Rational.Zero, least);
        var count = draw.Between(0, 3);
        for (var i = 0; i < count; i++)
        {
            slope += draw.Chance(20) && i > 0 ? Rational.Zero : Rise(draw);
            var length = Length(draw, unit);
            var end = level + (slope * length);
            cells.Add(new SideCell(length, level, end, end));
            level = end;
        }

        return new LineSide(cells, draw.Chance(60) ? (level, slope + Rise(draw)) : null);
    }

    /// <summary>
    /// A side on which <c>f/(x-x*)</c> does not fall outwards, <paramref name="distance"/> being that of its start from x*: the ratios at the ends of the cells ascend, and between them
    /// the ratio of an affine function is monotone.
    /// </summary>
    public static LineSide Star(Draw draw, Rational unit, Rational distance)
    {
        var cells = new List<SideCell>();
        var (x, ratio) = (distance, Rational.Zero);
        var count = draw.Between(1, 4);
        for (var i = 0; i < count; i++)
        {
            var length = Length(draw, unit);
            var first = ratio + (x.IsZero || draw.Chance(70) ? Rational.Zero : Rise(draw));
            ratio = first + (draw.Chance(25) && first.Sign > 0 ? Rational.Zero : Rise(draw));
            var (start, end) = (x * first, (x + length) * ratio);
            cells.Add(new SideCell(length, start, end, end));
            x += length;
        }

        // On the tail the ratio (end + slope*s)/(x + s) ascends once the slope is at least the ratio.
        return new LineSide(cells, draw.Chance(50) ? (x * ratio, ratio + (draw.Chance(50) ? Rational.Zero : Rise(draw))) : null);
    }

    /// <summary>
    /// A side cut into blocks of one length. Each block has gaps, jumps, dips and isolated points at random, but attains its infimum, and these infima ascend strictly from block to block.
    /// </summary>
    public static LineSide Blocks(Draw draw, Rational length)
    {
        var cells = new List<SideCell>();
        var floor = Rational.Zero;
        var count = draw.Between(1, 5);
        for (var block = 0; block < count; block++)
        {
            floor += Rise(draw);
            var parts = draw.Between(1, 3);
            var lowest = draw.Below(parts);
            for (var part = 0; part < parts; part++)
            {
                // The knot at the far end belongs to this block, the knot at the near end to the one before.
                var gap = draw.Chance(20);
                var (start, end) = (floor + Above(draw), floor + Above(draw));
                var value = part == lowest ? floor : floor + Above(draw);
                cells.Add(new SideCell(length / new Rational(parts), gap ? null : start, gap ? null : end, gap ? value : Rational.Min(value, end)));
            }
        }

        return new LineSide(Closed(cells), null);
    }

    /// <summary>The same cells with every knot at most the limits on both sides, and the first limit at least 0.</summary>
    public static List<SideCell> Closed(IReadOnlyList<SideCell> cells) =>
        [.. cells.Select((cell, i) => i + 1 < cells.Count && cells[i + 1].Start is { } next && next < cell.Value ? cell with { Value = next } : cell)];

    /// <summary>A bounded side with <c>f &gt;= (mu/2) s^2</c> at the distance s at both ends of every cell, so everywhere, as the bound is convex.</summary>
    public static LineSide Growing(Draw draw, Rational unit, Rational mu)
    {
        var cells = new List<SideCell>();
        var x = Rational.Zero;
        var count = draw.Between(0, 4);
        for (var i = 0; i < count; i++)
        {
            var length = Length(draw, unit);
            var start = Bound(x) + Extra();
            x += length;
            var (end, gap) = (Bound(x) + Extra(), draw.Chance(20));
            var value = Bound(x) + Extra();
            cells.Add(new SideCell(length, gap ? null : start, gap ? null : end, gap ? value : Rational.Min(value, end)));
        }

        return new LineSide(Closed(cells), null);

        Rational Bound(Rational s) => mu * Rational.Half * s * s;
        Rational Extra() => draw.Chance(50) ? Rational.Zero : Rise(draw);
    }

    /// <summary>A positive number: 1/2, 1, 2 or 3.</summary>
    public static Rational Rise(Draw draw) => draw.From<Rational>([Rational.Half, 1, 1, 2, 3]);

    private static Rational Above(Draw draw) => new(draw.Between(0, 3));
}
