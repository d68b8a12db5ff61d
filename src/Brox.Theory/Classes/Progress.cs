using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;
using Brox.Theory.Broximal;

namespace Brox.Theory.Classes;

/// <summary>
/// <c>progress(t)</c>: for every <c>x ∈ dom f</c>, <c>brox_t(x) = {x}</c> implies <c>x ∈ X</c>. Assumption 3.2. Closed functions only.
/// </summary>
internal sealed class Progress() : FunctionClass(
    ClassName.Progress, "brox_t(x) = {x} implies that x is in X", "Assumption 3.2", ParameterKind.Radius, "t")
{
    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation)
    {
        for (var i = 0; i < f.Points.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!f.IsMinimizer(i) && FiniteOperator.Brox(f, f.Points[i], argument.Radius) is [var only] && only == i)
            {
                return new Fails(
                    $"brox_t(x) = {{x}} at a point that is not a minimizer",
                    Witness.Of($"f(x) = {f.Values[i]} > f* = {f.Minimum}, and f(z) > f(x) for every other z in the ball").With("x", f.Points[i]));
            }
        }

        return new Holds("no point outside X is the only minimizer over its ball");
    }

    private protected override Verdict DecideLinear(PiecewiseLinear f, ClassArgument argument, CancellationToken cancellation)
    {
        if (AlignmentVerdicts.NotClosed(f.Source) is { } failure)
        {
            return failure;
        }

        // Only a knot can be a strict minimizer over its window: inside a cell the function falls to one side or is constant.
        var window = new SlidingMinimum(k => f.Values[k]!.Value);
        foreach (var stratum in WindowSweep.Strata(f, argument.Radius.HalfWidth(f.Source.Metric), cancellation))
        {
            window.MoveTo(stratum.First, stratum.End);
            if (!stratum.IsKnot || window.Leftmost != stratum.Place || window.Rightmost != stratum.Place)
            {
                continue;
            }

            var value = f.Values[stratum.Place]!.Value;
            if (value > f.Infimum && IsAbove(stratum.LeftEnd, stratum.X, value) && IsAbove(stratum.RightEnd, stratum.X, value))
            {
                return new Fails(
                    $"brox_t(x) = {{x}} at a point that is not a minimizer",
                    Witness.Of($"f(x) = {value} > f* = {f.Infimum}, and f(z) > f(x) for every other z in the ball").With("x", f.Knots[stratum.Place]));
            }
        }

        return new Holds("no point outside X is the only minimizer over its ball");
    }

    private protected override Verdict DecidePiecewise(PiecewisePolynomial f, ClassArgument argument, CancellationToken cancellation)
    {
        if (f.Degree <= 1)
        {
            return base.DecidePiecewise(f, argument, cancellation);
        }

        if (AlignmentVerdicts.NotClosed(f) is { } failure)
        {
            return failure;
        }

        try
        {
            var line = MonotoneLine.Of(f);
            AlgebraicSum h = argument.Radius.HalfWidth(f.Metric);
            return LineSpectrum.Stuck(line) is { } stuck && h < stuck.Distance
                ? new Fails(
                    $"brox_t(x) = {{x}} at a point that is not a minimizer",
                    Witness.Of($"f(z) > f(x) > f* for every z with 0 < |z-x| < {stuck.Distance}").With("x", stuck.X.ToAlgebraicNumber()))
                : new Holds("no point outside X is the only minimizer over its ball");
        }
        catch (DegreeTooLargeException e)
        {
            return CurvedAlignment.TooLarge(f, Name, e);
        }
    }

    private static bool IsAbove(Shifted? end, Interval x, Rational value) => end is not { } e || e.AtLeast(value, x, strict: true) is not null;
}
