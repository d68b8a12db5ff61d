using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary>
/// <c>generalized-pseudoconvex</c>: <c>f(y) &lt; f(x)</c> implies <c>&lt;g, y-x&gt; &lt; 0</c> for all <c>g ∈ ∂f(x)</c>, with Clarke's subdifferential; where <c>f</c> is not
/// locally Lipschitz, <c>∂f(x) = {g : (g, -1) ∈ N}</c> with Clarke's normal cone <c>N</c> of the epigraph at <c>(x, f(x))</c>. Definition C.1. Closed functions only.
/// </summary>
/// <remarks>
/// On the line: the slope inside a cell; between the two slopes at a continuous knot; where <c>f</c> is continuous from one side only, every slope up to the right
/// one (or from the left one on); all of R at a point that is continuous from neither side, so at every isolated point.
/// </remarks>
internal sealed class GeneralizedPseudoconvex() : ProfiledClass(
    ClassName.GeneralizedPseudoconvex, "f(y) < f(x) implies <g, y-x> < 0 for all g in Clarke's subdifferential at x", "Definition C.1")
{
    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation)
    {
        if (f.Minimizers.Length == f.Points.Length)
        {
            return new Holds("the function is constant on its domain");
        }

        var x = Enumerable.Range(0, f.Points.Length).First(i => !f.IsMinimizer(i));
        return new Fails(
            "every vector is a subgradient at an isolated point",
            Witness.Of($"f(y) = {f.Minimum} < f(x) = {f.Values[x]}, and g = 0 is a subgradient at x").With("x", f.Points[x]).With("y", f.Minimizers[0]).With("g", Rational.Zero * f.Points[x]));
    }

    private protected override Verdict DecideLinear(PiecewiseLinear f, ClassArgument argument, CancellationToken cancellation)
    {
        if (AlignmentVerdicts.NotClosed(f.Source) is { } failure)
        {
            return failure;
        }

        // f(y) < f(x) happens left of x exactly when the infimum there is below f(x); for a cell the end where it is highest decides.
        var minimizer = f.Minimizers[0].SimplestElement();
        var after = new Rational?[f.Knots.Length + 1];
        for (var k = f.Knots.Length - 1; k >= 0; k--)
        {
            after[k] = Lower(after[k + 1], f.Values[k]!.Value);
        }

        Rational? before = null;
        for (var i = 0; i < f.Cells.Length; i++)
        {
            if (f.Cells[i] is { } cell)
            {
                var interval = f.CellInterval(i);
                if (cell.Slope.IsZero)
                {
                    if (cell.Constant > f.Infimum)
                    {
                        return Failed(f, interval.SimplestElement(), minimizer, Rational.Zero);
                    }
                }
                else if ((cell.Slope.Sign > 0 ? after[i] : before) is { } bound && interval.Where(cell.Constant - bound, cell.Slope, strict: true) is { } high)
                {
                    var x = high.SimplestElement();
                    return Failed(f, x, KnotBelow(f, x, cell.Slope.Sign), cell.Slope);
                }
            }

            if (i < f.Knots.Length && AtKnot(f, i, before, after[i + 1]) is { } failed)
            {
                return failed;
            }

            before = i < f.Knots.Length ? Lower(before, f.Values[i]!.Value) : before;
        }

        return new Holds("every subgradient points away from all lower points");
    }

    private protected override Verdict DecideProfile(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation) =>
        AlignmentVerdicts.NotClosed(f.Source) is { } failure ? failure
        : GeneralizedPseudoconvexProfile.Failure(f) is { } failed ? failed
        : new Holds("every subgradient points away from all lower points");

    private static Fails? AtKnot(PiecewiseLinear f, int knot, Rational? before, Rational? after)
    {
        var value = f.Values[knot]!.Value;
        if (value == f.Infimum)
        {
            return null;
        }

        var left = f.Cells[knot] is not null && f.LimitAtEnd(knot) == value ? f.Cells[knot]!.Value.Slope : (Rational?)null;
        var right = f.Cells[knot + 1] is not null && f.LimitAtStart(knot + 1) == value ? f.Cells[knot + 1]!.Value.Slope : (Rational?)null;

        // Clarke's interval [low, high]; a missing side opens it to infinity.
        var (low, high) = (left, right) switch
        {
            ({ } l, { } r) => ((Rational?)Rational.Min(l, r), (Rational?)Rational.Max(l, r)),
            ({ } l, null) => (l, null),
            (null, { } r) => (null, r),
            _ => ((Rational?)null, (Rational?)null),
        };
        var lowerOnLeft = before < value || (f.Cells[knot] is { } a && left is not null && a.Slope.Sign > 0);
        var lowerOnRight = after < value || (f.Cells[knot + 1] is { } b && right is not null && b.Slope.Sign < 0);
        if (lowerOnLeft && (low is null || low.Value.Sign <= 0))
        {
            var g = low ?? Rational.Min(Rational.Zero, high ?? Rational.Zero);
            return Failed(f, f.Knots[knot], LowerPoint(f, knot, before < value, -1), g);
        }

        if (lowerOnRight && (high is null || high.Value.Sign >= 0))
        {
            var g = high ?? Rational.Max(Rational.Zero, low ?? Rational.Zero);
            return Failed(f, f.Knots[knot], LowerPoint(f, knot, after < value, 1), g);
        }

        return null;
    }

    private static Surd LowerPoint(PiecewiseLinear f, int knot, bool atKnot, int step) =>
        atKnot ? KnotBelow(f, f.Knots[knot], step) : f.CellInterval(step < 0 ? knot : knot + 1).SimplestElement();

    private static Surd KnotBelow(PiecewiseLinear f, Surd x, int step)
    {
        var level = f.Evaluate(x)!.Value;
        var (cell, _) = f.Source.Locate(x);
        var k = step < 0 ? cell - 1 : cell;
        while (f.Values[k]!.Value >= level)
        {
            k += step;
        }

        return f.Knots[k];
    }

    private static Rational Lower(Rational? left, Rational right) => left is { } l && l <= right ? l : right;

    private static Fails Failed(PiecewiseLinear f, Surd x, Surd y, Rational g) =>
        new(
            "a subgradient does not point away from a lower point",
            Witness.Of($"f(y) = {f.Evaluate(y)} < f(x) = {f.Evaluate(x)}, g is in the subdifferential at x, <g, y-x> = {(Surd)g * (y - x)} >= 0").With("x", x).With("y", y).With("g", g));
}
