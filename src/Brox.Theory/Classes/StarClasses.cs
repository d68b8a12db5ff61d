using Brox.Theory.Functions;
using Brox.Theory.Geometry;
using Brox.Theory.Numbers;
using Brox.Theory.Verdicts;

namespace Brox.Theory.Classes;

/// <summary>A class that asks for one <c>x* ∈ X</c> from which the domain is star-shaped and the function rises along every ray.</summary>
public abstract class StarClass(string name, string definition, string source) : FunctionClass(name, definition, source)
{
    private protected sealed override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation)
    {
        if (f.Points.Length == 1)
        {
            return new Holds("the domain is one point");
        }

        // From every x* the segment to any other point leaves the domain.
        return new Fails("the domain is not star-shaped at any minimizer", Witness.Together(f.Minimizers.Select(xStar => OffDomain(f, xStar))));
    }

    private protected sealed override Verdict DecideLinear(PiecewiseLinear f, ClassArgument argument, CancellationToken cancellation)
    {
        if (Minimizers.Missing(f) is { } missing)
        {
            return missing;
        }

        if (LineShape.GapInDomain(f.Source) is { } gap)
        {
            var witnesses = new[] { (gap.X, "x* > z"), (gap.Y, "x* < z") }.Select(side =>
                Witness.Of($"x is in dom f, z between it and every {side.Item2} is not").With("x", side.Item1).With("z", gap.Z));
            return new Fails("the domain is not star-shaped at any minimizer", Witness.Together(witnesses));
        }

        return LineShape.Hump(f, orEqual: false) is { } hump
            ? new Fails(
                "the function falls on the way from every x* to some x",
                Witness.Together(new[] { (hump.Y, "x* < z"), (hump.X, "x* > z") }.Select(side =>
                    Witness.Of($"f(z) = {f.Evaluate(hump.Z)} > f(x) = {f.Evaluate(side.Item1)} for z between x and every {side.Item2}").With("x", side.Item1).With("z", hump.Z))))
            : DecideUnimodal(f);
    }

    /// <summary>Decides for a function that falls, then rises, on an interval; its minimizers are an interval.</summary>
    private protected abstract Verdict DecideUnimodal(PiecewiseLinear f);

    private static Witness OffDomain(FiniteFunction f, Point xStar)
    {
        var x = f.Points.First(p => p != xStar);
        var lambda = Rational.Half;
        var z = Point.Midpoint(xStar, x);
        while (f.IndexOf(z) >= 0)
        {
            lambda *= Rational.Half;
            z = x + (lambda * (xStar - x));
        }

        return Witness.Of("z = lambda*x* + (1-lambda)*x is outside dom f").With("x", x).With("z", z).With("xStar", xStar).WithNumber("lambda", lambda);
    }
}

/// <summary><c>star-quasiconvex</c>: some <c>x* ∈ X</c> with <c>f(ax* + (1-a)x) &lt;= f(x)</c> for all <c>x</c> and <c>0 &lt; a &lt; 1</c>. arXiv 2510.24981.</summary>
public sealed class StarQuasiconvex() : StarClass("star-quasiconvex", "some x* in X with f(ax* + (1-a)x) <= f(x) for all x and 0 < a < 1", "Figure 3 (arXiv 2510.24981)")
{
    private protected override Verdict DecideUnimodal(PiecewiseLinear f) => new Holds($"x* = {f.Minimizers[0].SimplestElement()} serves");
}

/// <summary>
/// <c>strictly-star-quasiconvex</c>: some <c>x* ∈ X</c> with <c>f(ax* + (1-a)x) &lt;= f(x)</c> for all <c>x</c> and <c>0 &lt; a &lt; 1</c>, and <c>&lt;</c> for <c>x</c> not in <c>X</c>.
/// arXiv 2510.24981.
/// </summary>
public sealed class StrictlyStarQuasiconvex() : StarClass(
    "strictly-star-quasiconvex", "some x* in X with f(ax* + (1-a)x) <= f(x) for all x and 0 < a < 1, and < for x not in X", "Figure 3 (arXiv 2510.24981)")
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
}

/// <summary>
/// <c>star-convex</c>: some <c>x* ∈ X</c> with <c>f(ax* + (1-a)x) &lt;= a f* + (1-a) f(x)</c> for all <c>x</c> and <c>0 &lt;= a &lt;= 1</c>. Section 5.4 (Nesterov and Polyak 2006).
/// </summary>
public sealed class StarConvex() : StarClass("star-convex", "some x* in X with f(ax* + (1-a)x) <= a f* + (1-a) f(x) for all x and 0 <= a <= 1", "Section 5.4")
{
    private protected override Verdict DecideUnimodal(PiecewiseLinear f)
    {
        // Right of X the quotient (f - f*)/(x - x*) must not fall: on a rising piece this says that its line comes down to f* at or after x*; likewise on the left.
        var serving = (Interval?)f.Minimizers[0];
        (int Cell, Surd At)? lowest = null;
        (int Cell, Surd At)? highest = null;
        for (var i = 0; i < f.Cells.Length; i++)
        {
            if (f.Cells[i] is not { } cell || (cell.Slope.IsZero && cell.Constant == f.Infimum))
            {
                continue;
            }

            if (cell.Slope.IsZero)
            {
                return new Fails("the function has a plateau above f*", Chord(f, i, null));
            }

            Surd foot = (f.Infimum - cell.Constant) / cell.Slope;
            if (cell.Slope.Sign > 0 && (lowest is not { } low || foot < low.At))
            {
                lowest = (i, foot);
                serving = serving?.Before(foot, closed: true);
            }
            else if (cell.Slope.Sign < 0 && (highest is not { } high || foot > high.At))
            {
                highest = (i, foot);
                serving = serving?.After(foot, closed: true);
            }
        }

        if (serving is { } some)
        {
            return new Holds($"x* = {some.SimplestElement()} serves");
        }

        var parts = new List<Witness>();
        if (lowest is { } l && f.Minimizers[0].Before(l.At, closed: true) is null)
        {
            parts.Add(Chord(f, l.Cell, null));
        }
        else if (highest is { } h && f.Minimizers[0].After(h.At, closed: true) is null)
        {
            parts.Add(Chord(f, h.Cell, null));
        }
        else
        {
            parts.Add(Chord(f, lowest!.Value.Cell, $"every x* > {lowest.Value.At}"));
            parts.Add(Chord(f, highest!.Value.Cell, $"every x* < {highest.Value.At}"));
        }

        return new Fails("the function lies above the chords from every x*", Witness.Together(parts));
    }

    private static Witness Chord(PiecewiseLinear f, int cell, string? scope)
    {
        var interval = f.CellInterval(cell);
        var middle = interval.SimplestElement();
        var other = interval.After(middle, closed: false)!.Value.SimplestElement();
        var slope = f.Cells[cell]!.Value.Slope.Sign;
        var xIsRight = slope > 0 || (slope == 0 && (f.Minimizers[0].Lower is null || f.Minimizers[0].SimplestElement() < middle));
        var (x, z) = xIsRight ? (other, middle) : (middle, other);
        return Witness.Of($"f(z) = {f.Evaluate(z)} is above the chord from (x*, f*) to (x, f(x)) = ({x}, {f.Evaluate(x)}), for {scope ?? "every x*"}").With("x", x).With("z", z);
    }
}
