using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary>
/// <c>star-convex</c>: some <c>x* ∈ X</c> with <c>f(ax* + (1-a)x) &lt;= a f* + (1-a) f(x)</c> for all <c>x</c> and <c>0 &lt;= a &lt;= 1</c>. Section 5.4 (Nesterov and Polyak 2006).
/// </summary>
internal sealed class StarConvex() : StarClass(ClassName.StarConvex,
    "some x* in X with f(ax* + (1-a)x) <= a f* + (1-a) f(x) for all x and 0 <= a <= 1", "Section 5.4")
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

    private protected override Verdict DecideUnimodal(MonotoneProfile f, CancellationToken cancellation) => StarServing.Verdict(f, Rational.One, AboveChord, cancellation);

    /// <summary>
    /// Where f'(x)(x-x*) &lt; f(x)-f* the quotient (f - f*)/(x - x*) moves the wrong way, so points z just before x lie above the chord from (x*, f*) to (x, f(x)); for an x* farther away they do so too.
    /// </summary>
    private static Witness AboveChord(MonotoneProfile f, Rational x, AlgebraicNumber xStar, string scope)
    {
        var isRight = xStar.CompareTo(x) < 0;
        var element = f.Elements.First(e => e.Part.Contains(x));
        var p = f.Source.Cells[f.Source.Locate(x).Cell]!;
        var minimum = f.InfimumAt(xStar);
        var open = isRight ? RealInterval.Open(element.IsPoint ? f.Elements[f.Elements.IndexOf(element) - 1].Part.Lower : element.Part.Lower, x)
            : RealInterval.Open(x, element.IsPoint ? f.Elements[f.Elements.IndexOf(element) + 1].Part.Upper : element.Part.Upper);
        var rise = p.Evaluate(x) - minimum;

        // (f(z) - f*)(x - s) > (z - s)(f(x) - f*) for the number s = x*, with the signs of both sides turned where x is left of it.
        bool IsAbove(Rational z) => xStar.SignOf(((p.Evaluate(z) - minimum) * (x - Polynomial.X)) - ((z - Polynomial.X) * rise)) == (isRight ? 1 : -1);
        var z = RationalSearch.Towards(open, isRight, IsAbove);
        return Witness.Of($"f(z) = {f.Evaluate(z)} is above the chord from (x*, f*) to (x, f(x)) = ({x}, {f.Evaluate(x)}), for {scope}; f* = {f.Infimum}").With("x", x).With("z", z);
    }
}
