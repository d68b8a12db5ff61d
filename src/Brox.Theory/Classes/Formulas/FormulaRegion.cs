using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas;

/// <summary>The box of a formula in floating point: what lies surely inside, where to take samples.</summary>
internal sealed class FormulaRegion
{
    // On an unbounded box samples are taken up to here.
    private const double SampleReach = 10;

    public FormulaRegion(FormulaFunction f)
    {
        Box = [.. f.Enclosure];
        IsBounded = f.Box.IsBounded;
        Inner = [.. f.Box.Sides.Select(s => new FloatInterval(
            s.Lower is { } a ? FloatInterval.FromRational(a).Upper : double.NegativeInfinity,
            s.Upper is { } b ? FloatInterval.FromRational(b).Lower : double.PositiveInfinity))];
        Sampled = [.. Inner.Select(Clipped)];
    }

    /// <summary>The box, rounded outward.</summary>
    public FloatInterval[] Box { get; }

    /// <summary>The box, rounded inward.</summary>
    public FloatInterval[] Inner { get; }

    /// <summary>Whether the box is bounded.</summary>
    public bool IsBounded { get; }

    /// <summary>The bounded part in which samples are taken.</summary>
    public FloatInterval[] Sampled { get; }

    /// <summary>Whether a box lies in the function's box; <see langword="null"/> where it may cross its boundary.</summary>
    public bool? IsInside(FloatInterval[] box) => FloatBoxes.Contains(Inner, box) ? true : FloatBoxes.Meet(Box, box) ? null : false;

    /// <summary>Whether a box lies in the interior of the function's box.</summary>
    public bool IsInterior(FloatInterval[] box) => box.Zip(Inner).All(p => p.First.Lower > p.Second.Lower && p.First.Upper < p.Second.Upper);

    /// <summary>The nearest point of the box.</summary>
    public double[] Project(double[] x) => [.. x.Select((c, i) => Math.Clamp(c, Inner[i].Lower, Inner[i].Upper))];

    /// <summary>A random point.</summary>
    public double[] Sample(Random random) => [.. Sampled.Select(s => s.Lower + (random.NextDouble() * s.Width))];

    private static FloatInterval Clipped(FloatInterval side)
    {
        if (side.IsBounded)
        {
            return side;
        }

        return double.IsFinite(side.Lower) ? new FloatInterval(side.Lower, side.Lower + (2 * SampleReach))
            : double.IsFinite(side.Upper) ? new FloatInterval(side.Upper - (2 * SampleReach), side.Upper)
            : new FloatInterval(-SampleReach, SampleReach);
    }
}
