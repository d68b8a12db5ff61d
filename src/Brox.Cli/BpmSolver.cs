using System.Collections.Immutable;
using Brox.Definitions;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Broximal;
using Brox.Theory.Classes;
using Brox.Theory.Classes.Formulas;

namespace Brox.Cli;

/// <summary>How the method is run and shown.</summary>
internal sealed record BpmOptions(Radius Radius, SelectionRule Rule, bool All, int MostSteps, bool Rates, PlotFile? Plot, bool Json);

/// <summary>Runs the method on a function of any family that has exact runs, and compares the runs with Theorem 4.1.</summary>
internal static class BpmSolver
{
    private const int MostRuns = 1_000;

    /// <summary>The runs from a start; the one along the iterates of the input, where it has some.</summary>
    /// <exception cref="UnusableInputException">The start is not in the domain, or the function has no exact runs.</exception>
    public static BpmResult Solve(BpmInput input, string path, Point start, BpmOptions options, CancellationToken cancellation)
    {
        // A formula of one variable that is made of polynomials is one of them.
        var function = input.Function is FormulaFunction formula && LineDeciders.Exact(formula) is { } exact ? exact : input.Function;
        if (start.Dimension != function.Dimension)
        {
            throw new UnusableInputException($"--start has {start.Dimension} coordinates, the function has dimension {function.Dimension}");
        }

        switch (function)
        {
            case FiniteFunction finite:
                RefuseOutside(finite.IndexOf(start) < 0, start);
                var finiteStars = new Stars<Point>(Alignment.Serving(finite, options.Radius, cancellation), finite.Minimizers);
                return Follow(new FiniteBpm(finite, options.Radius), start, finiteStars, p => [.. p.Coordinates.Select(c => (Surd)c)], function, (_, _, rates) => rates, input.Iterates, options, cancellation);
            case PiecewisePolynomial { IsClosed: false }:
                throw new UnusableInputException($"{OneLine.Path(path)}: the function is not closed, so its minimum over a ball may not be attained");
            case PiecewisePolynomial { Degree: <= 1 } piecewise:
                var line = PiecewiseLinear.Of(piecewise);
                var ends = Alignment.Serving(line, options.Radius, cancellation).SelectMany(Ends).Distinct().ToList();
                return OnLine(new LineBpm(line, options.Radius), piecewise, start, new Stars<Surd>(ends, NearestEach(line.Minimizers, start[0])), options, cancellation);
            case PiecewisePolynomial { Degree: 2 } curved:
                var smooth = new CurvedBpm(curved, options.Radius);
                return OnLine(smooth, curved, start, new Stars<Surd>(Alignment.ServingEnds(curved, options.Radius, cancellation), NearestEach(smooth.Minimizers, start[0])), options, cancellation);
            default:
                throw new UnusableInputException($"{OneLine.Path(path)}: runs are computed for points and values, as in \"0:0, 1:1, 2:3\", and for functions of one variable with pieces of degree at most 2, as in \"abs(x)\"");
        }
    }

    private static BpmResult OnLine(
        IBpmProblem<Surd> problem, PiecewisePolynomial f, Point start, Stars<Surd> stars, BpmOptions options, CancellationToken cancellation)
    {
        RefuseOutside(f.Evaluate(start[0]) is null, start);
        var isConvex = ClassCatalog.Named(ClassName.Convex).Decide(f, ClassArgument.None, cancellation) is Definitions.Verdicts.Holds;
        var result = Follow(
            problem, start[0], stars, x => [x], f, (run, xStar, rates) => isConvex ? ConvexRates.Add(problem, run, xStar, rates) : rates, [], options, cancellation);
        return result with { IsConvex = isConvex };
    }

    private static BpmResult Follow<TPoint>(
        IBpmProblem<TPoint> problem,
        TPoint start,
        Stars<TPoint> stars,
        Func<TPoint, Surd[]> coordinates,
        FunctionInstance function,
        Func<BpmRun<TPoint>, TPoint, ImmutableArray<IterateRate>, ImmutableArray<IterateRate>> addRates,
        ImmutableArray<TPoint> saved,
        BpmOptions options,
        CancellationToken cancellation)
        where TPoint : notnull
    {
        var runs = options.All
            ? Bpm.AllRuns(problem, start, options.Rule, options.MostSteps, cancellation).Take(MostRuns + 1).ToList()
            : [saved.IsEmpty ? Bpm.Run(problem, start, options.Rule, options.MostSteps, cancellation) : Along(problem, saved, options, cancellation)];
        var aligned = ClassCatalog.BroximallyAligned.Decide(function, ClassArgument.Of(options.Radius), cancellation);
        var applies = aligned is Definitions.Verdicts.Holds && options.Rule != SelectionRule.Nearest;
        var serves = stars.Serving.Count > 0;
        var xStar = (serves ? stars.Serving : stars.Minimizers).MinBy(p => problem.SquaredDistance(start, p))!;
        var views = runs.Take(MostRuns).Select(run => new BpmView(
            [.. run.Iterates.Select(coordinates)],
            run.Outcome,
            run.Steps,
            [.. run.Iterates.Select(problem.Value)],
            applies ? [.. TheoremChecks.Of(problem, run, stars.Serving)] : [],
            addRates(run, xStar, RunRates.Of(problem, run, xStar)))).ToList();
        var hypothesis = options.Rule == SelectionRule.Nearest && aligned is Definitions.Verdicts.Holds
            ? "the rule nearest is not one of Theorem 4.1"
            : $"broximally-aligned({options.Radius}): {Word(aligned)}, {aligned.Reason}";
        return new BpmResult(views, runs.Count > MostRuns, options.Rule, hypothesis, applies, IsConvex: false, coordinates(xStar), serves);
    }

    /// <summary>The run through the iterates of a saved one, and on from the last of them by the rule.</summary>
    private static BpmRun<TPoint> Along<TPoint>(IBpmProblem<TPoint> problem, ImmutableArray<TPoint> saved, BpmOptions options, CancellationToken cancellation)
        where TPoint : notnull
    {
        for (var k = 0; k + 1 < saved.Length; k++)
        {
            if (problem.IsMinimizer(saved[k]))
            {
                return new BpmRun<TPoint>(saved[..(k + 1)], BpmOutcome.Reached);
            }

            if (!problem.Choices(saved[k], options.Rule).Contains(saved[k + 1]))
            {
                throw new UnusableInputException($"x_{k + 1} = {saved[k + 1]} of the saved run is not a step of the method from x_{k} = {saved[k]}; give --start for a run of its own");
            }
        }

        var rest = Bpm.Run(problem, saved[^1], options.Rule, options.MostSteps, cancellation);
        return rest with { Iterates = [.. saved[..^1], .. rest.Iterates] };
    }

    private static string Word(Definitions.Verdicts.Verdict verdict) => verdict switch
    {
        Definitions.Verdicts.Holds => "holds",
        Definitions.Verdicts.Fails => "fails",
        _ => "undecided",
    };

    /// <summary>The point of each component of X that is nearest to the start.</summary>
    private static List<Surd> NearestEach(IEnumerable<Interval> components, Surd x) =>
        [.. components.Select(i => i.Lower is { } low && x < low ? low : i.Upper is { } high && x > high ? high : x)];

    private static IEnumerable<Surd> Ends(Interval component) =>
        new[] { component.Lower, component.Upper }.OfType<Surd>().DefaultIfEmpty(component.SimplestElement());

    private static void RefuseOutside(bool outside, Point start)
    {
        if (outside)
        {
            throw new UnusableInputException($"--start {start} is not in dom f");
        }
    }

    /// <summary>The minimizers that serve in alignment, and for each component of X its point nearest to the start.</summary>
    private sealed record Stars<TPoint>(IReadOnlyList<TPoint> Serving, IReadOnlyList<TPoint> Minimizers);
}
