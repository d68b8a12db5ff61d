using Brox.Reference.Reals;

namespace Brox.Reference.Line;

/// <summary>Where <c>f(y) &lt; f(x)</c> and yet <c>&lt;g, y - x&gt; &gt;= 0</c> for some <c>g</c> of Clarke's subdifferential at <c>x</c>, the opposite of generalized pseudoconvexity.</summary>
/// <remarks>
/// On an open interval of the domain the subdifferential is the derivative. At a knot only the neighbours whose closure holds the point <c>(x, f(x))</c> of the graph meet the epigraph near it beside the ray above
/// it: with none every number is a subgradient, with one they are all numbers on one side of its slope (the normal cone of an angle), with two they are the numbers between the slopes. Where the function is not
/// closed the epigraph is not closed either; the notion is not used there.
/// </remarks>
internal static class ClarkeLeaves
{
    /// <summary>The choices of cells for <c>x</c> and <c>y</c> with what is asked of them.</summary>
    public static IEnumerable<Leaf> Of(LineTranslator translator)
    {
        var cells = translator.Partition.Fine;
        for (var i = 0; i < cells.Length; i++)
        {
            for (var j = 0; j < cells.Length; j++)
            {
                if (!cells[i].IsDomain || !cells[j].IsDomain || (i == j && cells[i].Point is not null))
                {
                    continue;
                }

                var scope = LineScope.Empty;
                var (x, y) = (cells[i].Point ?? RealPolynomial.Unknown(0), cells[j].Point ?? RealPolynomial.Unknown(1));
                scope = cells[i].Point is null ? scope.With(0, cells[i].Interval) : scope;
                scope = cells[j].Point is null ? scope.With(1, cells[j].Interval) : scope;
                var (rising, falling) = Slopes(translator.Partition, i, x);
                var formula = translator.Prune(
                    RealFormula.Less(cells[j].At(y), cells[i].At(x))
                    & ((RealFormula.Less(x, y) & rising) | (RealFormula.Less(y, x) & falling)),
                    scope);
                if (!formula.IsFalse)
                {
                    yield return new Leaf(
                        scope.With("x", new PointBinding(x, cells[i])).With("y", new PointBinding(y, cells[j])), formula, ["x", "y"], [.. scope.Unknowns.Keys.Order()]);
                }
            }
        }
    }

    /// <summary>That some subgradient is at least 0, and that some is at most 0.</summary>
    private static (RealFormula Rising, RealFormula Falling) Slopes(LinePartition partition, int index, RealPolynomial x)
    {
        var cell = partition.Fine[index];
        if (cell.Point is null)
        {
            var slope = RealPolynomial.Compose(cell.Polynomial!.Derivative(), x);
            return (RealFormula.AtMost(RealPolynomial.Zero, slope), RealFormula.AtMost(slope, RealPolynomial.Zero));
        }

        var (left, right) = (Slope(partition.Fine[index - 1]), Slope(partition.Fine[index + 1]));
        return (
            // With the left neighbour alone the subgradients are its slope and all above, with the right one alone its slope and all below.
            right is null ? RealFormula.True : AtLeastZero(left) | AtLeastZero(right),
            left is null ? RealFormula.True : AtMostZero(left) | AtMostZero(right));

        RealPolynomial? Slope(LineCell neighbour) =>
            neighbour.Polynomial is { } p && (RealPolynomial.Compose(p, x) - cell.Value!) is var jump && IsZero(jump)
                ? RealPolynomial.Compose(p.Derivative(), x)
                : null;

        bool IsZero(RealPolynomial jump) => new ExactSigns(partition.Constants.Values).Of(jump) == 0;

        static RealFormula AtLeastZero(RealPolynomial? slope) => slope is null ? RealFormula.False : RealFormula.AtMost(RealPolynomial.Zero, slope);

        static RealFormula AtMostZero(RealPolynomial? slope) => slope is null ? RealFormula.False : RealFormula.AtMost(slope, RealPolynomial.Zero);
    }
}
