using System.Globalization;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Functions.Formulas;

/// <summary>Boxes with double ends, as arrays of intervals.</summary>
internal static class FloatBoxes
{
    /// <summary>A point as a box.</summary>
    public static FloatInterval[] Of(ReadOnlySpan<double> x)
    {
        var result = new FloatInterval[x.Length];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = new FloatInterval(x[i]);
        }

        return result;
    }

    /// <summary>The smallest box around a rational point.</summary>
    public static FloatInterval[] Of(Point x) => [.. x.Coordinates.Select(FloatInterval.FromRational)];

    /// <summary>A point of the box near its middle.</summary>
    public static double[] Middle(FloatInterval[] box) => Array.ConvertAll(box, static side => side.Middle);

    /// <summary>The length of the longest side.</summary>
    public static double Width(FloatInterval[] box) => box.Max(static side => side.Width);

    /// <summary>The two halves along the longest side.</summary>
    public static (FloatInterval[] Left, FloatInterval[] Right) Halves(FloatInterval[] box)
    {
        var widest = 0;
        for (var i = 1; i < box.Length; i++)
        {
            if (box[i].Width > box[widest].Width)
            {
                widest = i;
            }
        }

        var middle = box[widest].Middle;
        var (left, right) = ((FloatInterval[])box.Clone(), (FloatInterval[])box.Clone());
        left[widest] = new FloatInterval(box[widest].Lower, middle);
        right[widest] = new FloatInterval(middle, box[widest].Upper);
        return (left, right);
    }

    /// <summary>The smallest box around two.</summary>
    public static FloatInterval[] Hull(FloatInterval[] a, FloatInterval[] b) => [.. a.Zip(b, FloatInterval.Hull)];

    /// <summary>Whether one box contains another.</summary>
    public static bool Contains(FloatInterval[] outer, FloatInterval[] inner)
    {
        for (var i = 0; i < outer.Length; i++)
        {
            if (!outer[i].Contains(inner[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether two boxes have a common point.</summary>
    public static bool Meet(FloatInterval[] a, FloatInterval[] b)
    {
        for (var i = 0; i < a.Length; i++)
        {
            if (!a[i].Meets(b[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>An enclosure of the inner products of members of two boxes.</summary>
    public static FloatInterval Dot(IReadOnlyList<FloatInterval> a, IReadOnlyList<FloatInterval> b)
    {
        var sum = FloatInterval.Zero;
        for (var i = 0; i < a.Count; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    /// <summary>An enclosure of <c>|v|^2</c>.</summary>
    public static FloatInterval SquaredNorm(IReadOnlyList<FloatInterval> v)
    {
        var sum = FloatInterval.Zero;
        for (var i = 0; i < v.Count; i++)
        {
            sum += FloatInterval.Power(v[i], 2);
        }

        return sum;
    }

    /// <summary>The differences of members of two boxes.</summary>
    public static FloatInterval[] Difference(FloatInterval[] a, FloatInterval[] b) => [.. a.Zip(b, static (p, q) => p - q)];

    /// <summary>A box grown by a length on every side, cut with another.</summary>
    public static FloatInterval[] Grown(FloatInterval[] box, double by, IReadOnlyList<FloatInterval> within) =>
        [.. box.Select((side, i) => FloatInterval.Intersection(
            new FloatInterval(DirectedRounding.SumDown(side.Lower, -by), DirectedRounding.SumUp(side.Upper, by)), within[i]))];

    /// <summary>The text of a box for people: few digits, rounded outward.</summary>
    public static string Text(IReadOnlyList<FloatInterval> box) => string.Join(" x ", box.Select(Text));

    /// <summary>The text of an interval for people: few digits, rounded outward.</summary>
    public static string Text(FloatInterval side)
    {
        if (side.IsEmpty || (side.Lower == side.Upper && Math.Abs(side.Lower) < 1e6 && side.Lower * 1024 == Math.Round(side.Lower * 1024)))
        {
            return side.IsEmpty ? "empty" : side.Lower.ToString("R", CultureInfo.InvariantCulture);
        }

        var digits = 4;
        string low, high;
        do
        {
            (low, high) = (Rounded(side.Lower, digits, -1), Rounded(side.Upper, digits, 1));
            digits += 4;
        }
        while (low == high && digits < 20);
        return $"[{low}, {high}]";
    }

    private static string Rounded(double value, int digits, int direction)
    {
        if (!double.IsFinite(value) || value == 0)
        {
            return double.IsPositiveInfinity(value) ? "inf" : double.IsNegativeInfinity(value) ? "-inf" : "0";
        }

        if (digits > 15)
        {
            return value.ToString("R", CultureInfo.InvariantCulture);
        }

        var shown = value.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var read = double.Parse(shown, CultureInfo.InvariantCulture);
        if (direction < 0 ? read <= value : read >= value)
        {
            return shown;
        }

        var unit = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(value))) - digits + 1);
        return (read + (direction * unit)).ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
