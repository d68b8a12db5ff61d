using System.CommandLine;
using System.Text.Json.Nodes;
using Brox.Theory.Broximal;
using Brox.Theory.Classes;
using Brox.Theory.Functions;
using Brox.Theory.Functions.Json;
using Brox.Theory.Geometry;
using Brox.Theory.Numbers;

namespace Brox.Cli;

/// <summary><c>brox bpm FILE --start X --radius T [--rule R] [--all] [--json]</c>: runs the method and says what Theorem 4.1 says of the run.</summary>
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
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("bpm", "Runs the Ball Proximal Point Method.") { file, start, radius, rule, all, limit, json };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            BroxCommand.RefuseOptionLike([path]);
            var options = new Options(
                ParseRadius(parsed.GetRequiredValue(radius)),
                ParseRule(parsed.GetRequiredValue(rule)),
                parsed.GetValue(all),
                parsed.GetValue(limit) is > 0 and var most ? most : throw new UnusableInputException("--max-steps must be positive"),
                parsed.GetValue(json));
            return Run(InstanceFile.Load(path, terminal), path, ParsePoint(parsed.GetRequiredValue(start)), options, terminal);
        });
        return command;
    }

    private static int Run(FunctionInstance function, string path, Point start, Options options, Terminal terminal)
    {
        if (start.Dimension != function.Dimension)
        {
            throw new UnusableInputException($"--start has {start.Dimension} coordinates, the function has dimension {function.Dimension}");
        }

        switch (function)
        {
            case FiniteFunction finite:
                RefuseOutside(finite.IndexOf(start) < 0, start);
                var serving = Alignment.Serving(finite, options.Radius, terminal.Interrupted);
                return Report(new FiniteBpm(finite, options.Radius), start, serving, p => [.. p.Coordinates.Select(c => (Surd)c)], function, options, terminal);
            case PiecewisePolynomial { Degree: <= 1 } piecewise:
                if (!piecewise.IsClosed)
                {
                    throw new UnusableInputException($"{OneLine.Clean(path)}: the function is not closed, so its minimum over a ball may not be attained");
                }

                var line = PiecewiseLinear.Of(piecewise);
                RefuseOutside(line.Evaluate(start[0]) is null, start);
                var ends = Alignment.Serving(line, options.Radius, terminal.Interrupted).SelectMany(Ends).Distinct().ToList();
                return Report<Surd>(new LineBpm(line, options.Radius), start[0], ends, x => [x], function, options, terminal);
            case PiecewisePolynomial { Degree: 2, IsClosed: true } curved:
                RefuseOutside(curved.Evaluate(start[0]) is null, start);
                return Report<Surd>(new CurvedBpm(curved, options.Radius), start[0], Alignment.ServingEnds(curved, options.Radius, terminal.Interrupted), x => [x], function, options, terminal);
            case PiecewisePolynomial { IsClosed: false }:
                throw new UnusableInputException($"{OneLine.Clean(path)}: the function is not closed, so its minimum over a ball may not be attained");
            default:
                throw new UnusableInputException($"{OneLine.Clean(path)}: runs are computed for finite functions and pieces of degree at most 2");
        }
    }

    private static int Report<TPoint>(
        IBpmProblem<TPoint> problem, TPoint start, IReadOnlyList<TPoint> serving, Func<TPoint, Surd[]> coordinates, FunctionInstance function, Options options, Terminal terminal)
        where TPoint : notnull
    {
        var runs = options.All
            ? Bpm.AllRuns(problem, start, options.Rule, options.MostSteps, terminal.Interrupted).Take(MostRuns + 1).ToList()
            : [Bpm.Run(problem, start, options.Rule, options.MostSteps, terminal.Interrupted)];
        var truncated = runs.Count > MostRuns;
        var aligned = ClassCatalog.BroximallyAligned.Decide(function, ClassArgument.Of(options.Radius), terminal.Interrupted);
        var applies = aligned is Theory.Verdicts.Holds && options.Rule != SelectionRule.Nearest;
        var views = runs.Take(MostRuns).Select(run => new RunView(
            [.. run.Iterates.Select(coordinates)],
            run.Outcome,
            run.Steps,
            [.. run.Iterates.Select(problem.Value)],
            applies ? [.. TheoremChecks.Of(problem, run, serving)] : [])).ToList();
        var hypothesis = options.Rule == SelectionRule.Nearest && aligned is Theory.Verdicts.Holds
            ? "the rule nearest is not one of Theorem 4.1"
            : $"broximally-aligned({options.Radius}): {(applies ? "holds" : "fails")}, {aligned.Reason}";
        if (options.Json)
        {
            var result = Json(views[0]);
            result["rule"] = RuleName(options.Rule);
            result["hypothesis"] = hypothesis;
            result["applies"] = applies;
            if (options.All)
            {
                result["runs"] = new JsonArray([.. views.Select(v => (JsonNode)Json(v))]);
                result["truncated"] = truncated;
            }

            terminal.Output.WriteLine(VerdictJson.Text(result));
        }
        else
        {
            for (var i = 0; i < views.Count; i++)
            {
                Print(views[i], options.All ? $"run {i + 1}" : "run", terminal.Output);
            }

            terminal.Output.WriteLine($"Theorem 4.1 {(applies ? "applies" : "says nothing here")}: {hypothesis}");
            if (truncated)
            {
                terminal.Output.WriteLine($"there are more runs; the first {MostRuns} are shown");
            }
        }

        return views.All(v => v.Outcome == BpmOutcome.Reached) ? ExitCode.Holds : ExitCode.Fails;
    }

    private static JsonObject Json(RunView run) => new()
    {
        ["iterates"] = new JsonArray([.. run.Iterates.Select(p => (JsonNode)new JsonArray([.. p.Select(VerdictJson.Number)]))]),
        ["values"] = new JsonArray([.. run.Values.Select(VerdictJson.Number)]),
        ["outcome"] = OutcomeName(run.Outcome),
        ["steps"] = run.Steps,
        ["checks"] = new JsonArray([.. run.Checks.Select(c => (JsonNode)new JsonObject
        {
            ["claim"] = c.Claim,
            ["reading"] = c.Reading.Length > 0 ? c.Reading : null,
            ["holds"] = c.Holds,
            ["detail"] = c.Detail,
        })]),
    };

    private static void Print(RunView run, string title, TextWriter output)
    {
        for (var k = 0; k < run.Iterates.Length; k++)
        {
            var x = run.Iterates[k].Length == 1 ? run.Iterates[k][0].ToString() : $"({string.Join(", ", run.Iterates[k])})";
            output.WriteLine($"x_{k} = {x}, f = {run.Values[k]}");
        }

        output.WriteLine($"{title}: {OutcomeName(run.Outcome)}{(run.Steps is { } steps ? $" after {steps} steps" : string.Empty)}");
        foreach (var c in run.Checks)
        {
            output.WriteLine($"  {c.Claim}{(c.Reading.Length > 0 ? $" reading {c.Reading}" : string.Empty)}: {(c.Holds ? "holds" : "VIOLATED")} ({c.Detail})");
        }
    }

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

    private static string RuleName(SelectionRule rule) => rule switch
    {
        SelectionRule.Farthest => "farthest",
        SelectionRule.AnyMoving => "any-moving",
        _ => "nearest",
    };

    private static string OutcomeName(BpmOutcome outcome) => outcome switch
    {
        BpmOutcome.Reached => "reached",
        BpmOutcome.Stuck => "stuck",
        BpmOutcome.Cycle => "cycle",
        BpmOutcome.Diverges => "diverges",
        _ => "unfinished",
    };

    private sealed record Options(Radius Radius, SelectionRule Rule, bool All, int MostSteps, bool Json);

    private sealed record RunView(Surd[][] Iterates, BpmOutcome Outcome, int? Steps, Surd[] Values, TheoremCheck[] Checks);
}
