using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Functions.Operations;

/// <summary>What the operations do to the box of a function of one variable.</summary>
internal static class BoxSides
{
    /// <summary>The common part of two boxes, all of R where neither is given; a result that says so where they have no common interior, else <see langword="null"/>.</summary>
    public static OperationResult? CommonOrNone(BoxSide? a, BoxSide? b, out BoxSide? common)
    {
        common = a is { } p && b is { } q ? new BoxSide(Larger(p.Lower, q.Lower), Smaller(p.Upper, q.Upper)) : a ?? b;
        return common is { } side && side.Lower >= side.Upper ? OperationResult.None("the boxes of the two functions have no common interior") : null;
    }

    /// <summary>The box of <c>x -&gt; f(c*x)</c>.</summary>
    public static BoxSide Scaled(BoxSide side, Rational factor) =>
        factor.Sign > 0 ? new BoxSide(side.Lower / factor, side.Upper / factor) : new BoxSide(side.Upper / factor, side.Lower / factor);

    /// <summary>The larger of two lower ends.</summary>
    public static Rational? Larger(Rational? a, Rational? b) => a is { } x && b is { } y ? Rational.Max(x, y) : a ?? b;

    /// <summary>The smaller of two upper ends.</summary>
    public static Rational? Smaller(Rational? a, Rational? b) => a is { } x && b is { } y ? Rational.Min(x, y) : a ?? b;
}
