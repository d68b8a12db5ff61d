using Brox.Definitions.Verdicts;
using Brox.Functions.Formulas;
using Brox.Functions.Formulas.Symbolic;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Line;

/// <summary>Convexity of a function of one variable, from the signs of its second derivative and the slopes at its breaks.</summary>
/// <param name="line">The function, its monotone stretches and its minimizers.</param>
internal sealed class LineConvexity(LineTheory line)
{
    private LineFunction Function => line.Function;

    public Verdict? Convex()
    {
        if (IsConvex() is true)
        {
            return line.Certified("the derivative does not fall");
        }

        return AboveChord();
    }

    public Verdict? StronglyConvex(Rational? mu)
    {
        if (IsConvex() is false)
        {
            return AboveChord();
        }

        if (IsConvex() is not true)
        {
            return null;
        }

        if (mu is { } given)
        {
            var shifted = KernelSum.Of(given);
            for (var i = 0; i < Function.Pieces.Count; i++)
            {
                if (Function.Pieces[i].Derivative()?.Derivative() is not { } bend || bend.With(bend.Sum - shifted).Chart(line.Cancellation) is not { } chart)
                {
                    return null;
                }

                if (!chart.IsNonNegative)
                {
                    return new Fails(
                        $"f - (mu/2)|.|^2 is not convex, on {line.Box}", Witness.Of($"f''(x) < mu = {given}").With("x", line.NegativePoint(chart, i)), Method.Certified);
                }
            }

            return line.Certified("the second derivative is at least mu");
        }

        for (var i = 0; i < Function.Pieces.Count; i++)
        {
            var bend = Function.Pieces[i].Derivative()?.Derivative();
            if (bend?.Chart(line.Cancellation) is not { } chart)
            {
                return null;
            }

            if (chart.IsWeak)
            {
                return null;
            }

            if (chart.Signs.Any(s => s == 0))
            {
                return new Fails($"no mu > 0 serves, on {line.Box}", Witness.Of("f is affine near x").With("x", SimplestRational.Between(Function.Ends[i], Function.Ends[i + 1])), Method.Certified);
            }

            if (chart.Cuts.Count > 0)
            {
                return new Fails($"no mu > 0 serves, on {line.Box}", Witness.Of($"f'' vanishes at {chart.Cuts[0]}, near x").With("x", chart.Cuts[0].Low), Method.Certified);
            }

            foreach (var atUpper in new[] { false, true })
            {
                switch (line.Trends.TrendAt(bend, bend.Sum, atUpper))
                {
                    case Trend.ToZero:
                        return new Fails($"no mu > 0 serves, on {line.Box}", Witness.Of("f'' tends to 0 towards an end of the domain, from x on").With("x", SimplestRational.Between(Function.Ends[i], Function.Ends[i + 1])), Method.Certified);
                    case Trend.Unknown:
                        return null;
                }
            }
        }

        return line.Certified("the second derivative is positive, and does not tend to 0 at the ends: some mu serves");
    }

    /// <summary>Whether the second derivative is nowhere negative and no slope falls at a break; <see langword="null"/> where that is not known.</summary>
    public bool? IsConvex()
    {
        foreach (var piece in Function.Pieces)
        {
            if (piece.Derivative()?.Derivative()?.Chart(line.Cancellation) is not { } chart)
            {
                return null;
            }

            if (!chart.IsNonNegative)
            {
                return false;
            }
        }

        foreach (var b in Function.Breaks)
        {
            if (b.IsContinuous is not true || b.Before is null || b.After is null || LineSlope.Compare(b.Before, b.After) is not { } order)
            {
                return null;
            }

            if (order > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A point above a chord where the second derivative is negative or a slope falls.</summary>
    private Fails? AboveChord()
    {
        // A chord between simple points says most.
        if (ConvexityDeciders.SimpleChord(FormulaAnalysis.Of(Function.F), line.Cancellation) is { } simple)
        {
            return simple;
        }

        foreach (var piece in Enumerable.Range(0, Function.Pieces.Count))
        {
            if (Function.Pieces[piece].Derivative()?.Derivative()?.Chart(line.Cancellation) is not { } chart)
            {
                continue;
            }

            for (var k = 0; k < chart.Signs.Count; k++)
            {
                if (chart.Signs[k] < 0)
                {
                    Rational? low = k == 0 ? Function.Ends[piece] : chart.Cuts[k - 1].High, high = k == chart.Cuts.Count ? Function.Ends[piece + 1] : chart.Cuts[k].Low;
                    if (low >= high)
                    {
                        continue;
                    }

                    foreach (var (x, y) in Chords(low, high))
                    {
                        if (Chord(x, y) is { } failed)
                        {
                            return failed;
                        }
                    }
                }
            }
        }

        foreach (var b in Function.Breaks)
        {
            for (var h = Rational.One; h > Rational.Create(1, 1 << 20); h *= Rational.Create(1, 4))
            {
                if (!(b.X - h < Function.Lower) && !(b.X + h > Function.Upper) && Chord(b.X - h, b.X + h) is { } failed)
                {
                    return failed;
                }
            }
        }

        return null;
    }

    private static IEnumerable<(Rational X, Rational Y)> Chords(Rational? low, Rational? high)
    {
        var z = SimplestRational.Between(low, high);
        for (var h = Rational.One; h > Rational.Create(1, 1 << 24); h *= Rational.Half)
        {
            if (!(z - h <= low) && !(z + h >= high))
            {
                yield return (z - h, z + h);
            }
        }

        if (low is { } a && high is { } b)
        {
            yield return (a, b);
        }
    }

    private Fails? Chord(Rational x, Rational y)
    {
        var z = Rational.Midpoint(x, y);
        var half = Quantity.Of(Rational.Half);
        var chord = half * (line.At(x) + line.At(y));
        var at = line.At(z);
        return !(at - chord).IsPositive ? null : new Fails(
            $"a point lies above a chord, on {line.Box}",
            Witness.Of($"f(z) = {at} > {chord} = lambda*f(x) + (1-lambda)*f(y), z = lambda*x + (1-lambda)*y").With("x", x).With("y", y).With("z", z).WithNumber("lambda", Rational.Half),
            Method.Certified);
    }
}
