using Brox.Definitions.Verdicts;
using Brox.Functions.Formulas.Symbolic;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Line;

/// <summary>Classes said by an inequality with a constant between <c>f</c>, <c>f'</c> and the distance to the one minimizer: with a given constant by the signs of the difference, with some constant by the infimum of a quotient.</summary>
/// <param name="line">The function, its monotone stretches and its minimizers.</param>
internal sealed class LineInequalities(LineTheory line)
{
    private LineFunction Function => line.Function;

    public Verdict? Quasar(Rational? gamma, bool isCapped)
    {
        if (!line.IsDifferentiable)
        {
            return null;
        }

        if (!(gamma > Rational.One) && line.Convexity.IsConvex() is true)
        {
            return line.Certified(isCapped ? "convex, with a minimizer: every gamma serves" : "convex, with a minimizer: theta = 1 serves");
        }

        if (!line.Stationarity.OnlyMinimizersAreStationary() || line.Minimizers is not { Kind: LineMinimizerKind.One })
        {
            return null;
        }

        return gamma is { } c
            ? Inequality($"f'(x)(x-x*) >= {c} (f(x) - f*)", (form, p, least) => Radial(form, p) is { } radial ? radial - (form.Sum - least).Times(c) : null)
            : Quotient("f'(x)(x-x*)/(f(x)-f*)", (form, p, least) => (Radial(form, p), form.Sum - least), isCapped ? "gamma" : "theta");
    }

    public Verdict? StarConvex()
    {
        if (line.Convexity.IsConvex() is true)
        {
            return line.Certified("convex, with a minimizer");
        }

        if (!line.Structure!.IsUnimodal && line.Shape.Hump() is { } hump)
        {
            return hump with { Reason = $"not quasiconvex, so not star-convex on a line: {hump.Reason}" };
        }

        return Inequality("(f(x) - f*)/|x-x*| does not fall away from x*: f'(x)(x-x*) >= f(x) - f*", (form, p, least) => Radial(form, p) is { } radial ? radial - (form.Sum - least) : null);
    }

    public Verdict? PolyakLojasiewicz(Rational? mu)
    {
        if (!line.IsDifferentiable || !line.Stationarity.OnlyMinimizersAreStationary() || line.Minimizers is not { Kind: LineMinimizerKind.One })
        {
            return null;
        }

        static KernelSum? Square(LineForm form) => form.Derivative() is { } slope ? slope.Sum.Expanded(2) : null;
        return mu is { } m
            ? Inequality($"f'(x)^2 >= 2*{m} (f(x) - f*)", (form, _, least) => Square(form) is { } square ? square - (form.Sum - least).Times(2 * m) : null)
            : Quotient("f'(x)^2/(f(x)-f*)", (form, _, least) => (Square(form), form.Sum - least), "mu");
    }

    public Verdict? RestrictedSecant(Rational? mu)
    {
        if (!line.IsDifferentiable || !line.Stationarity.OnlyMinimizersAreStationary() || line.Minimizers is not { Kind: LineMinimizerKind.One })
        {
            return null;
        }

        return mu is { } m
            ? Inequality($"f'(x)(x-x*) >= {m} (x-x*)^2", (form, p, _) => Radial(form, p) is { } radial && (form.X - p).Expanded(2) is { } square ? radial - square.Times(m) : null)
            : Quotient("f'(x)/(x-x*)", (form, p, _) => (Radial(form, p), (form.X - p).Expanded(2)), "mu");
    }

    public Verdict? QuadraticGrowth(Rational? mu)
    {
        if (line.Minimizers is not { Kind: LineMinimizerKind.One })
        {
            return null;
        }

        if (BoundedEnd() is { } far)
        {
            return new Fails($"no mu > 0 serves, on {line.Box}", Witness.Of("f stays bounded from x on towards an infinite end").With("x", far), Method.Certified);
        }

        return mu is { } m
            ? Inequality($"f(x) - f* >= ({m}/2) (x-x*)^2", (form, p, least) => (form.X - p).Expanded(2) is { } square ? form.Sum - least - square.Times(m * Rational.Half) : null)
            : Quotient("(f(x)-f*)/(x-x*)^2", (form, p, least) => (form.Sum - least, (form.X - p).Expanded(2)), "mu");
    }

    private Verdict? Quotient(string what, Func<LineForm, KernelSum, KernelSum, (KernelSum?, KernelSum?)> quotient, string constant)
    {
        var (isPositive, where) = line.Trends.HasPositiveInfimum(quotient, regularAtCurved: true);
        return isPositive switch
        {
            true => line.Certified($"{what} is positive outside X, and does not tend to 0 beside X or at the ends: some {constant} > 0 serves"),
            false => new Fails($"no {constant} > 0 serves, on {line.Box}", Witness.Of($"{what} tends to 0 at {where}; X is {line.Minimizers!.Place}").With("x", line.Minimizers.Place!.Low), Method.Certified),
            null => null,
        };
    }

    /// <summary>A chart of an inequality with a given constant on every piece.</summary>
    private Verdict? Inequality(string text, Func<LineForm, KernelSum, KernelSum, KernelSum?> difference)
    {
        if (line.Minimizers is not { Kind: LineMinimizerKind.One, Place.Exact: { } p } || Function.ValueAt(p) is not { } least)
        {
            return null;
        }

        for (var i = 0; i < Function.Pieces.Count; i++)
        {
            if (difference(Function.Pieces[i], KernelSum.Of(p), least) is not { } sum || Function.Pieces[i].With(sum).Chart(line.Cancellation) is not { } chart)
            {
                return null;
            }

            if (!chart.IsNonNegative)
            {
                return new Fails($"the inequality fails, on {line.Box}", Witness.Of($"{text} fails at x; X = {{{p}}}").With("x", line.NegativePoint(chart, i)), Method.Certified);
            }
        }

        return line.Certified($"{text} at every point, by the signs of the difference; X = {{{p}}}");
    }

    private static KernelSum? Radial(LineForm form, KernelSum p) => form.Derivative() is { } slope ? slope.Sum.Times(form.X - p) : null;

    /// <summary>A point from which on f is bounded towards an infinite end; <see langword="null"/> where none is known.</summary>
    private Rational? BoundedEnd()
    {
        foreach (var atUpper in new[] { false, true })
        {
            var form = Function.Pieces[atUpper ? Function.Pieces.Count - 1 : 0];
            if ((atUpper ? Function.Upper : Function.Lower) is null && form.Near(form.Sum, atUpper) is { } near && !near.IsZero && new Tail(1 << 16).Range(near) is { IsBounded: true })
            {
                return atUpper ? 1 << 16 : -(1 << 16);
            }
        }

        return null;
    }
}
