using System.Collections.Immutable;
using System.CommandLine;
using Brox.Reports.Plots;
using Brox.Theory.Broximal;
using Brox.Theory.Classes;
using Brox.Theory.Functions;
using Brox.Theory.Functions.Json;
using Brox.Theory.Geometry;
using Brox.Theory.Numbers;

namespace Brox.Cli;

/// <summary><c>brox bpm FILE --start X --radius T [--rule R] [--all] [--rates] [--plot FILE] [--json]</c>: runs the method and says what Theorem 4.1 says of the run.</summary>
internal static class BpmCommand
{
    private const int MostRuns = 1_000;

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "An instance file, or - for standard input." };
        var start = new Option<string>("--start") { Description = "The first iterate; coordinates joined by commas: --start=-3,4.", Required = true };
        var radius = new Option<string>("--radius") { Description = "The radius T, or its square as t^2=2.", Required = true };
        var rule = new Option<string>("--rule") { Description = "farthest, any-moving or nearest.", DefaultValueFactory = _ => "farthest" };
        var all = new Option<bool>("--all") { Description = "Follow every choice that the rule leaves." };
        var limit = new Option<int>("--max-steps") { Description = "Steps after which a run is given up.", DefaultValueFactory = _ => Bpm.DefaultStepLimit };
        var rates = new Option<bool>("--rates") { Description = "Print every bound at every iterate, with its margin." };
        var plot = new Option<string?>("--plot") { Description = "Draw the run to a file: .svg or .png." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("bpm", "Runs the Ball Proximal Point Method.") { file, start, radius, rule, all, limit, rates, plot, json };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            BroxCommand.RefuseOptionLike([path]);
            var options = new Options(
                ParseRadius(parsed.GetRequiredValue(radius)),
                ParseRule(parsed.GetRequiredValue(rule)),
                parsed.GetValue(all),
                parsed.GetValue(limit) is > 0 and var most ? most : throw new UnusableInputException("--max-steps must be positive"),
                parsed.GetValue(rates),
                parsed.GetValue(plot) is { } picture ? PlotFile.Parse("--plot", picture) : null,
                parsed.GetValue(json));
            return Run(InstanceFile.Load(path, terminal), path, ParsePoint(parsed.GetRequiredValue(start)), options, terminal);
        });
        return command;
    }

    private static int Run(FunctionInstance function, string path, Point start, Options options, Terminal terminal)
    {
        if (options.Plot is not null && RunPlot.Objection(function) is { } objection)
        {
            throw new UnusableInputException($"{InstanceFile.NameOf(path)}: {objection}");
        }

        var result = Solve(function, path, start, options, terminal);
        if (options.Plot is { } plot)
        {
            plot.Write(RunPlot.Draw(new RunScene(function, options.Radius, [.. result.Runs[0].Iterates.Select(x => x.ToImmutableArray())], [.. result.XStar])));
        }

        if (options.Json)
        {
            terminal.Output.WriteLine(VerdictJson.Text(BpmJson.Of(result, options.All)));
        }
        else
        {
            BpmText.Write(result, options.All, options.Rates, terminal.Output);
        }

        return result.Runs.All(v => v.Outcome == BpmOutcome.Reached) ? ExitCode.Holds : ExitCode.Fails;
    }

    private static BpmResult Solve(FunctionInstance function, string path, Point start, Options options, Terminal terminal)
    {
        if (start.Dimension != function.Dimension)
        {
            throw new UnusableInputException($"--start has {start.Dimension} coordinates, the function has dimension {function.Dimension}");
        }

        var cancellation = terminal.Interrupted;
        switch (function)
        {
            case FiniteFunction finite:
                RefuseOutside(finite.IndexOf(start) < 0, start);
                var finiteStars = new Stars<Point>(Alignment.Serving(finite, options.Radius, cancellation), finite.Minimizers);
                return Follow(new FiniteBpm(finite, options.Radius), start, finiteStars, p => [.. p.Coordinates.Select(c => (Surd)c)], function, (_, _, rates) => rates, options, cancellation);
            case PiecewisePolynomial { IsClosed: false }:
                throw new UnusableInputException($"{OneLine.Clean(path)}: the function is not closed, so its minimum over a ball may not be attained");
            case PiecewisePolynomial { Degree: <= 1 } piecewise:
                var line = PiecewiseLinear.Of(piecewise);
                var ends = Alignment.Serving(line, options.Radius, cancellation).SelectMany(Ends).Distinct().ToList();
                return OnLine(new LineBpm(line, options.Radius), piecewise, start, new Stars<Surd>(ends, NearestEach(line.Minimizers, start[0])), options, cancellation);
            case PiecewisePolynomial { Degree: 2 } curved:
                var smooth = new CurvedBpm(curved, options.Radius);
                return OnLine(smooth, curved, start, new Stars<Surd>(Alignment.ServingEnds(curved, options.Radius, cancellation), NearestEach(smooth.Minimizers, start[0])), options, cancellation);
            default:
                throw new UnusableInputException($"{OneLine.Clean(path)}: runs are computed for finite functions and pieces of degree at most 2");
        }
    }

    private static BpmResult OnLine(
        IBpmProblem<Surd> problem, PiecewisePolynomial f, Point start, Stars<Surd> stars, Options options, CancellationToken cancellation)
    {
        RefuseOutside(f.Evaluate(start[0]) is null, start);
        var isConvex = ClassCatalog.Find("convex")!.Decide(f, ClassArgument.None, cancellation) is Theory.Verdicts.Holds;
        var result = Follow(
            problem, start[0], stars, x => [x], f, (run, xStar, rates) => isConvex ? ConvexRates.Add(problem, run, xStar, rates) : rates, options, cancellation);
        return result with { IsConvex = isConvex };
    }

    private static BpmResult Follow<TPoint>(
        IBpmProblem<TPoint> problem,
        TPoint start,
        Stars<TPoint> stars,
        Func<TPoint, Surd[]> coordinates,
        FunctionInstance function,
        Func<BpmRun<TPoint>, TPoint, ImmutableArray<IterateRate>, ImmutableArray<IterateRate>> addRates,
        Options options,
        CancellationToken cancellation)
        where TPoint : notnull
    {
        var runs = options.All
            ? Bpm.AllRuns(problem, start, options.Rule, options.MostSteps, cancellation).Take(MostRuns + 1).ToList()
            : [Bpm.Run(problem, start, options.Rule, options.MostSteps, cancellation)];
        var aligned = ClassCatalog.BroximallyAligned.Decide(function, ClassArgument.Of(options.Radius), cancellation);
        var applies = aligned is Theory.Verdicts.Holds && options.Rule != SelectionRule.Nearest;
        var serves = stars.Serving.Count > 0;
        var xStar = (serves ? stars.Serving : stars.Minimizers).MinBy(p => problem.SquaredDistance(start, p))!;
        var views = runs.Take(MostRuns).Select(run => new BpmView(
            [.. run.Iterates.Select(coordinates)],
            run.Outcome,
            run.Steps,
            [.. run.Iterates.Select(problem.Value)],
            applies ? [.. TheoremChecks.Of(problem, run, stars.Serving)] : [],
            addRates(run, xStar, RunRates.Of(problem, run, xStar)))).ToList();
        var hypothesis = options.Rule == SelectionRule.Nearest && aligned is Theory.Verdicts.Holds
            ? "the rule nearest is not one of Theorem 4.1"
            : $"broximally-aligned({options.Radius}): {Word(aligned)}, {aligned.Reason}";
        return new BpmResult(views, runs.Count > MostRuns, options.Rule, hypothesis, applies, IsConvex: false, coordinates(xStar), serves);
    }

    private static string Word(Theory.Verdicts.Verdict verdict) => verdict switch
    {
        Theory.Verdicts.Holds => "holds",
        Theory.Verdicts.Fails => "fails",
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

    private static Point ParsePoint(string text) => new([.. text.Split(',').Select(c => Number("--start", c.Trim()))]);

    public static Radius ParseRadius(string text)
    {
        var (isSquare, number) = text.StartsWith("t^2=", StringComparison.Ordinal) ? (true, text[4..]) : (false, text);
        var value = Number("--radius", number);
        if (value.Sign <= 0)
        {
            throw new UnusableInputException($"--radius must be positive, {value} is not");
        }

        return isSquare ? Radius.FromSquare(value) : Radius.FromLength(value);
    }

    private static Rational Number(string option, string text) =>
        Rational.TryParse(text, out var value, out var error) ? value : throw new UnusableInputException($"{option}: {error}");

    public static SelectionRule ParseRule(string text) => text switch
    {
        "farthest" => SelectionRule.Farthest,
        "any-moving" => SelectionRule.AnyMoving,
        "nearest" => SelectionRule.Nearest,
        _ => throw new UnusableInputException($"--rule \"{OneLine.Clean(text)}\" is none of farthest, any-moving, nearest"),
    };

    private sealed record Options(Radius Radius, SelectionRule Rule, bool All, int MostSteps, bool Rates, PlotFile? Plot, bool Json);

    /// <summary>The minimizers that serve in alignment, and for each component of X its point nearest to the start.</summary>
    private sealed record Stars<TPoint>(IReadOnlyList<TPoint> Serving, IReadOnlyList<TPoint> Minimizers);
}
