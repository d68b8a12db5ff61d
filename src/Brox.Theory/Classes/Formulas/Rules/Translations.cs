using Brox.Definitions.Verdicts;
using Brox.Functions.Formulas;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Rules;

/// <summary>
/// Several minimizers by periodicity: f stays as it is when the vector T is added, and for every place where minimizers may lie, T or -T leads from it to points of the box.
/// </summary>
/// <remarks>
/// Along a direction v every variable is changed at a constant rate, and so is every affine formula. A formula is periodic along v with period P if each of its parts is a wave of an affine formula with rate c, where P is
/// a multiple of <c>2 pi/|c|</c> (of <c>pi/|c|</c> for an even power or the absolute value of one), or does not change at all.
/// </remarks>
internal static class Translations
{
    private const int MostDirections = 40;

    /// <summary>The failure of uniqueness; <see langword="null"/> where there is no such vector.</summary>
    public static Fails? Find(FormulaAnalysis a, Minimum minimum)
    {
        if (!a.Region.IsBounded || minimum.Cover.Count == 0)
        {
            return null;
        }

        foreach (var v in Directions(a.F.Dimension).Take(MostDirections))
        {
            var period = Period.None;
            if (!period.Covers(a.Formula, v) || period.Length is not { } length || minimum.Cover.Any(box => !CanMove(a, box, v, length)))
            {
                continue;
            }

            var along = string.Join(", ", v.Select(c => c.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            return new Fails(
                $"f is periodic along ({along}) with the period {period}, and the box {a.F.Box} holds more than one period of each minimizer",
                Witness.Of("minimizers lie near x and one period from it").With("x", SimplePoints.Round(a.F, minimum.Best, 1_000_000)), Method.Certified);
        }

        return null;
    }

    private static bool CanMove(FormulaAnalysis a, FloatInterval[] box, int[] v, FloatInterval length)
    {
        bool Fits(int sign) => a.Region.IsInside([.. box.Select((side, i) => v[i] == 0 ? Inside(a, side, i) : side + (new FloatInterval(sign * v[i]) * length))]) is true;
        return Fits(1) || Fits(-1);
    }

    /// <summary>The part of a side in the box: a minimizer in it stays where it is.</summary>
    private static FloatInterval Inside(FormulaAnalysis a, FloatInterval side, int i) => FloatInterval.Intersection(side, a.Region.Inner[i]);

    /// <summary>Simple directions: along an axis, or along a diagonal of two.</summary>
    public static IEnumerable<int[]> Directions(int d)
    {
        for (var i = 0; i < d; i++)
        {
            yield return Unit(d, (i, 1));
        }

        for (var i = 0; i < d; i++)
        {
            for (var j = i + 1; j < d; j++)
            {
                yield return Unit(d, (i, 1), (j, 1));
                yield return Unit(d, (i, 1), (j, -1));
            }
        }
    }

    private static int[] Unit(int d, params (int Index, int Value)[] entries)
    {
        var result = new int[d];
        foreach (var (index, value) in entries)
        {
            result[index] = value;
        }

        return result;
    }
}
