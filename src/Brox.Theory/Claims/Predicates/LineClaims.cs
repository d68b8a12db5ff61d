using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Broximal;
using Brox.Theory.Classes;

namespace Brox.Theory.Claims.Predicates;

/// <summary>Claims about closed piecewise linear functions, asked at one centre for every form of the window.</summary>
internal static class LineClaims
{
    /// <summary>
    /// Second Brox Theorem: for <c>u ∈ brox_t(x)</c> there is <c>c &gt;= 0</c> with <c>f(y) - f(u) &gt;= c&lt;x-u, y-u&gt;</c> for all <c>y</c>; with <c>y = x*</c> it gives (3) for far x.
    /// </summary>
    /// <param name="hypothesis">The class that the function must be in.</param>
    public static ClaimBody SecondBroxTheorem(FunctionClass? hypothesis) => OnLine(hypothesis, (f, radius, cancellation) =>
    {
        var halfWidth = radius.HalfWidth(f.Source.Metric);
        var moves = false;
        foreach (var x in LineSamples.Centers(f, halfWidth).Where(x => f.Evaluate(x) is not null))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var u in LineSamples.Representatives(LineOperator.Brox(f, x, halfWidth)).Where(u => u != x))
            {
                moves |= !f.IsMinimizer(u);
                var (least, most) = Multipliers(f, x - u, u);
                if (most is { } m && m < least)
                {
                    return new ClaimOutcome.Violated($"{radius}, x = {x}, u = {u}: c >= {least} and c <= {m} are asked for");
                }

                if (!f.IsMinimizer(u) && f.Minimizers.Any(i => ((x - u) * (u - i.SimplestElement())).Sign < 0))
                {
                    return new ClaimOutcome.Violated($"{radius}, x = {x}, u = {u}: <x-u, u-x*> < 0 for a minimizer x*");
                }
            }
        }

        return new ClaimOutcome.Satisfied(moves);
    });

    /// <summary>The rate of the method on convex functions: squared distances fall by <c>t^2</c>, values by the factor <c>1 + t/|x_{k+1}-x*|</c>.</summary>
    /// <param name="hypothesis">The class that the function must be in.</param>
    public static ClaimBody ConvexRate(FunctionClass? hypothesis) => OnLine(hypothesis, (f, radius, cancellation) =>
    {
        var halfWidth = radius.HalfWidth(f.Source.Metric);
        var problem = new LineBpm(f, radius);
        var ends = LineSamples.Representatives(f.Minimizers.Where(i => i is { Lower: not null, Upper: not null }))
            .Concat(f.Minimizers.Where(i => i.Lower is null || i.Upper is null).Select(i => i.SimplestElement())).ToList();
        var isFar = false;
        foreach (var x in LineSamples.Centers(f, halfWidth).Where(x => f.Evaluate(x) is not null && problem.IsFar(x)))
        {
            cancellation.ThrowIfCancellationRequested();
            isFar = true;
            foreach (var (u, xStar) in problem.Choices(x, SelectionRule.AnyMoving).SelectMany(u => ends.Select(end => (u, end))))
            {
                var (before, after) = (Surd.Abs(x - xStar), Surd.Abs(u - xStar));
                if (Surd.Square(after) > Surd.Square(before) - Surd.Square(halfWidth))
                {
                    return new ClaimOutcome.Violated($"{radius}, x_k = {x}, x_{{k+1}} = {u}, x* = {xStar}: the squared distance falls by less than t^2");
                }

                // (f(u)-f*)(|u-x*| + t) <= |u-x*| (f(x)-f*), both sides multiplied out.
                if ((problem.Value(u) - f.Infimum) * (after + halfWidth) > after * (problem.Value(x) - f.Infimum))
                {
                    return new ClaimOutcome.Violated($"{radius}, x_k = {x}, x_{{k+1}} = {u}, x* = {xStar}: the value falls by less than the factor 1 + t/|x_{{k+1}}-x*|");
                }
            }

            if (StepsFrom(problem, x, cancellation) is var steps && ends.Any(xStar => steps is null || steps > (problem.SquaredDistance(x, xStar) / radius.Squared).Ceiling()))
            {
                return new ClaimOutcome.Violated($"{radius}, x_0 = {x}: more than ceil(d0^2/t^2) steps");
            }
        }

        return new ClaimOutcome.Satisfied(isFar);
    });

    /// <summary>Lemma C.2 and Remark C.1: quasiconvex exactly when all sublevel sets are convex.</summary>
    /// <param name="strict">Whether the sublevel sets are the open ones, <c>{f &lt; c}</c>.</param>
    public static ClaimBody SublevelSetsAreConvex(bool strict) => new ClaimBody.Predicate((instance, cancellation) =>
    {
        if (instance.Line() is not { } f)
        {
            return new ClaimOutcome.NotApplicable("a piecewise linear function");
        }

        var verdict = ClassCatalog.Named(ClassName.Quasiconvex).Decide(f.Source, ClassArgument.None, cancellation);
        if (verdict is Undecided undecided)
        {
            return new ClaimOutcome.Undecided(undecided.Reason);
        }

        var isQuasiconvex = verdict is Holds;
        var broken = SublevelSets.Levels(f).Select(c => (Rational?)c).FirstOrDefault(c => SublevelSets.Components(f, c!.Value, strict) > 1);
        return isQuasiconvex == broken is null
            ? new ClaimOutcome.Satisfied(f.Knots.Length > 1)
            : new ClaimOutcome.Violated(isQuasiconvex ? $"f is quasiconvex, and its sublevel set at {broken} is not convex" : "all sublevel sets are convex, and f is not quasiconvex");
    });

    /// <summary>A claim about closed piecewise linear functions that are in a class for the radius, or without one.</summary>
    public static ClaimBody OnLine(FunctionClass? hypothesis, Func<PiecewiseLinear, Radius, CancellationToken, ClaimOutcome> decide) =>
        new ClaimBody.Predicate((instance, cancellation) =>
        {
            if (instance.Line() is not { Source.IsClosed: true } f || instance.Radius() is not { } radius)
            {
                return new ClaimOutcome.NotApplicable("a closed piecewise linear function and a positive radius");
            }

            var argument = hypothesis?.Parameter == ParameterKind.Radius ? ClassArgument.Of(radius) : ClassArgument.None;
            return (hypothesis is null ? null : Outcomes.Hypothesis(hypothesis.Decide(f.Source, argument, cancellation), hypothesis.Name)) ?? decide(f, radius, cancellation);
        });

    private static int? StepsFrom(LineBpm problem, Surd x, CancellationToken cancellation) =>
        Bpm.AllRuns(problem, x, SelectionRule.AnyMoving, stepLimit: 200, cancellation).Take(20).Select(run => run.Steps).Aggregate((int?)0, (most, steps) => most is null || steps is null ? null : Math.Max(most.Value, steps.Value));

    /// <summary>
    /// The least and the largest c with <c>f(y) - f(u) &gt;= c d (y - u)</c> for all y. On every cell the quotient is monotone in y, so ends of cells, their limits and the slopes
    /// of the tails and of the cells at u suffice.
    /// </summary>
    private static (Surd Least, Surd? Most) Multipliers(PiecewiseLinear f, Surd d, Surd u)
    {
        Surd least = 0;
        Surd? most = null;
        void Slope(Surd slope, int side)
        {
            // With s = side*sign(d): c |d| <= slope' where s > 0, and c |d| >= slope' where s < 0, the slope taken along d.
            var along = slope * d.Sign / Surd.Abs(d);
            if (side * d.Sign > 0)
            {
                most = most is { } m ? Surd.Min(m, along) : along;
            }
            else
            {
                least = Surd.Max(least, along);
            }
        }

        void At(Surd y, Surd? value)
        {
            if (value is { } v && y != u)
            {
                Slope((v - f.Evaluate(u)!.Value) / (y - u), (y - u).Sign);
            }
        }

        for (var i = 0; i < f.Cells.Length; i++)
        {
            if (i < f.Knots.Length)
            {
                At(f.Knots[i], f.Values[i] is { } value ? value : null);
            }

            if (f.Cells[i] is not { } cell)
            {
                continue;
            }

            if (i > 0)
            {
                At(f.Knots[i - 1], f.LimitAtStart(i));
            }

            if (i < f.Knots.Length)
            {
                At(f.Knots[i], f.LimitAtEnd(i));
            }

            var interval = f.CellInterval(i);
            if ((interval.Lower is not { } low || low <= u) && (interval.Upper is not { } high || high > u) && cell.At(u) == f.Evaluate(u))
            {
                Slope(cell.Slope, 1);
            }

            if ((interval.Lower is not { } from || from < u) && (interval.Upper is not { } to || to >= u) && cell.At(u) == f.Evaluate(u))
            {
                Slope(cell.Slope, -1);
            }

            if (i == 0)
            {
                Slope(cell.Slope, -1);
            }

            if (i == f.Knots.Length)
            {
                Slope(cell.Slope, 1);
            }
        }

        return (least, most);
    }
}
