using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary>Three points <c>x &lt; z &lt; y</c> of the line, <c>z = lambda*x + (1-lambda)*y</c>.</summary>
internal readonly record struct Triple(Rational X, Rational Z, Rational Y)
{
    /// <summary>The weight of <c>x</c>.</summary>
    public Rational Lambda => (Y - Z) / (Y - X);
}

/// <summary>Questions about the shape of a piecewise function along the line, answered with points.</summary>
internal static class LineShape
{
    /// <summary>Two points of the domain with one outside it between them; <see langword="null"/> if the domain is an interval.</summary>
    public static Triple? GapInDomain(PiecewisePolynomial f)
    {
        Rational? before = null;
        Rational? gap = null;
        for (var e = 0; e < (2 * f.Knots.Length) + 1; e++)
        {
            var inside = e % 2 == 0 ? f.Cells[e / 2] is not null : f.KnotValues[e / 2] is not null;
            var sample = e % 2 == 1 ? f.Knots[e / 2] : Sample(f.CellFrom(e / 2), f.CellTo(e / 2));
            if (!inside)
            {
                gap ??= before is null ? null : sample;
            }
            else if (gap is { } z)
            {
                return new Triple(before!.Value, z, sample);
            }
            else
            {
                before = sample;
            }
        }

        return null;
    }

    /// <summary>
    /// Points <c>x &lt; z &lt; y</c> of the domain with <c>f(z) &gt; max(f(x), f(y))</c>, or <c>&gt;=</c> when <paramref name="orEqual"/>;
    /// <see langword="null"/> if there are none.
    /// </summary>
    public static Triple? Hump(PiecewiseLinear f, bool orEqual)
    {
        var elements = (2 * f.Knots.Length) + 1;
        var (before, after) = RunningInfima(f);
        for (var e = 0; e < elements; e++)
        {
            if (HumpIn(f, e, before[e], after[e], orEqual) is { } z)
            {
                var level = f.Evaluate(z)!.Value.RationalPart;
                return new Triple(PointNotAbove(f, e, z, level, orEqual, -1), z, PointNotAbove(f, e, z, level, orEqual, 1));
            }
        }

        return null;
    }

    private static Rational? HumpIn(PiecewiseLinear f, int element, Extremum before, Extremum after, bool orEqual)
    {
        if (element % 2 == 1)
        {
            return f.Values[element / 2] is { } value && before.Reaches(value, orEqual) && after.Reaches(value, orEqual) ? f.Knots[element / 2] : null;
        }

        if (f.Cells[element / 2] is not { } cell)
        {
            return null;
        }

        var interval = f.CellInterval(element / 2);
        if (cell.Slope.IsZero)
        {
            var found = orEqual || (before.Reaches(cell.Constant, false) && after.Reaches(cell.Constant, false));
            return found ? interval.SimplestElement().RationalPart : null;
        }

        // On a slope the lower side is always there within the cell; only the far side decides.
        var farSide = cell.Slope.Sign > 0 ? after : before;
        if (farSide.Value is not { } bound)
        {
            return null;
        }

        var part = interval.Where(cell.Constant - bound, cell.Slope, strict: !(orEqual && farSide.Attained));
        return part?.SimplestElement().RationalPart;
    }

    private static Rational PointNotAbove(PiecewiseLinear f, int element, Rational z, Rational level, bool orEqual, int step)
    {
        for (var e = element; ; e += step)
        {
            if (e % 2 == 1)
            {
                if (e != element && f.Values[e / 2] is { } value && (value < level || (orEqual && value == level)))
                {
                    return f.Knots[e / 2];
                }
            }
            else if (f.Cells[e / 2] is { } cell)
            {
                var interval = (Interval?)f.CellInterval(e / 2);
                if (e == element)
                {
                    interval = step < 0 ? interval.Value.Before(z, closed: false) : interval.Value.After(z, closed: false);
                }

                if (interval?.Where(level - cell.Constant, -cell.Slope, strict: !orEqual) is { } part)
                {
                    return part.SimplestElement().RationalPart;
                }
            }
        }
    }

    private static (Extremum[] Before, Extremum[] After) RunningInfima(PiecewiseLinear f)
    {
        var elements = (2 * f.Knots.Length) + 1;
        var before = new Extremum[elements];
        var after = new Extremum[elements];
        for (var e = 1; e < elements; e++)
        {
            before[e] = before[e - 1].Or(InfimumOf(f, e - 1));
            var back = elements - 1 - e;
            after[back] = after[back + 1].Or(InfimumOf(f, back + 1));
        }

        return (before, after);
    }

    private static Extremum InfimumOf(PiecewiseLinear f, int element)
    {
        if (element % 2 == 1)
        {
            return f.Values[element / 2] is { } value ? new Extremum(value, true) : default;
        }

        var index = element / 2;
        if (f.Cells[index] is not { } cell)
        {
            return default;
        }

        return cell.Slope.Sign switch
        {
            0 => new Extremum(cell.Constant, true),
            > 0 => new Extremum(f.LimitAtStart(index), false),
            _ => new Extremum(f.LimitAtEnd(index), false),
        };
    }

    private static Rational Sample(Rational? from, Rational? to) => SimplestRational.Between(from, to);

    /// <summary>An infimum, attained or not; the default is that of the empty set.</summary>
    private readonly record struct Extremum(Rational? Value, bool Attained)
    {
        public Extremum Or(Extremum other)
        {
            if (Value is not { } a)
            {
                return other;
            }

            if (other.Value is not { } b || a < b)
            {
                return this;
            }

            return b < a ? other : new Extremum(a, Attained || other.Attained);
        }

        /// <summary>Whether some point has a value below the level, or equal to it where that counts.</summary>
        public bool Reaches(Rational level, bool orEqual) => Value is { } v && (v < level || (orEqual && Attained && v == level));
    }
}
