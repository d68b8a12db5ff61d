using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Claims.Predicates;

/// <summary>Sublevel sets of piecewise linear functions, element by element.</summary>
internal static class SublevelSets
{
    /// <summary>Levels between which sublevel sets do not change their form: values, limits and constants, points between them, and one above all.</summary>
    public static IEnumerable<Rational> Levels(PiecewiseLinear f)
    {
        var critical = new SortedSet<Rational>(f.Values.OfType<Rational>());
        for (var i = 0; i < f.Cells.Length; i++)
        {
            if (f.Cells[i] is { } cell)
            {
                critical.Add(i > 0 ? f.LimitAtStart(i) : i < f.Knots.Length ? f.LimitAtEnd(i) : cell.Constant);
                critical.Add(i < f.Knots.Length ? f.LimitAtEnd(i) : i > 0 ? f.LimitAtStart(i) : cell.Constant);
            }
        }

        return critical.Concat(critical.Zip(critical.Skip(1)).Select(pair => Rational.Midpoint(pair.First, pair.Second))).Append(critical.Max + Rational.One);
    }

    /// <summary>The number of components of <c>{f &lt;= c}</c>, or of <c>{f &lt; c}</c> where strict.</summary>
    public static int Components(PiecewiseLinear f, Rational level, bool strict)
    {
        var components = 0;
        var touches = false;
        for (var i = 0; i < f.Cells.Length; i++)
        {
            var part = f.Cells[i] is { } cell ? f.CellInterval(i).Where(level - cell.Constant, -cell.Slope, strict) : null;
            if (part is { } set)
            {
                // The part goes on from the knot before it only where it begins there.
                var begins = i > 0 && set.Lower == (Surd)f.Knots[i - 1];
                components += touches && begins ? 0 : 1;
                touches = i < f.Knots.Length && set.Upper == (Surd)f.Knots[i];
            }
            else
            {
                touches = false;
            }

            if (i < f.Knots.Length)
            {
                var isIn = f.Values[i] is { } value && (strict ? value < level : value <= level);
                components += isIn && !touches ? 1 : 0;
                touches = isIn;
            }
        }

        return components;
    }
}
