using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary>
/// <c>strictly-star-quasiconvex</c>: some <c>x* ∈ X</c> with <c>f(ax* + (1-a)x) &lt;= f(x)</c> for all <c>x</c> and <c>0 &lt; a &lt; 1</c>, and <c>&lt;</c> for <c>x</c> not in <c>X</c>.
/// arXiv 2510.24981.
/// </summary>
/// <remarks>A function that falls before X and rises after it is monotone on either side, so <c>f(z) = f(x)</c> with z between x* and x makes it constant between them: only plateaus above f* fail.</remarks>
internal sealed class StrictlyStarQuasiconvex() : StarClass(
    ClassName.StrictlyStarQuasiconvex, "some x* in X with f(ax* + (1-a)x) <= f(x) for all x and 0 < a < 1, and < for x not in X",
    "Figure 3 (arXiv 2510.24981)")
{
    private protected override Verdict DecideUnimodal(PiecewiseLinear f)
    {
        for (var i = 0; i < f.Cells.Length; i++)
        {
            if (f.Cells[i] is { Slope.IsZero: true } plateau && plateau.Constant > f.Infimum)
            {
                return new Fails("the function has a plateau above f*", PlateauWitness(f, i));
            }
        }

        return new Holds($"x* = {f.Minimizers[0].SimplestElement()} serves");
    }

    private static Witness PlateauWitness(PiecewiseLinear f, int cell)
    {
        var interval = f.CellInterval(cell);
        var middle = interval.SimplestElement();
        var right = interval.After(middle, closed: false)!.Value.SimplestElement();

        // X lies on one side of the plateau as a whole; x is the point farther from it.
        var xIsRight = f.Minimizers[0].Lower is null || f.Minimizers[0].SimplestElement() < middle;
        var (x, z) = xIsRight ? (right, middle) : (middle, right);
        return Witness.Of($"f(z) = f(x) = {f.Evaluate(x)} > f* = {f.Infimum}, z between x and every x*").With("x", x).With("z", z);
    }

    private protected override Verdict DecideUnimodal(MonotoneProfile f, CancellationToken cancellation)
    {
        if (f.Elements.FirstOrDefault(e => e is { IsPoint: false, InDomain: true, Direction: 0 } && e.Start! > f.Infimum) is not { } plateau)
        {
            return new Holds($"x* = {f.Minimizers[0].SimplestElement()} serves");
        }

        var middle = plateau.Part.SimplestElement().RationalValue;
        var right = AlgebraicNumber.SimplestBetween(middle, plateau.Part.Upper);
        var xIsRight = f.Minimizers[0].Lower is not { } lower || lower.CompareTo(middle) < 0;
        var (x, z) = xIsRight ? (right, middle) : (middle, right);
        return new Fails(
            "the function has a plateau above f*",
            Witness.Of($"f(z) = f(x) = {plateau.Start} > f* = {f.Infimum}, z between x and every x*").With("x", x).With("z", z));
    }
}
