using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Brox.Search.Smt;
using Brox.Theory.Claims.Saved;

namespace Brox.Cli;

/// <summary><c>brox prove CONJECTURE --points N</c>: decides a conjecture for all real positions, values and parameters with N points, by an SMT solver.</summary>
internal static class ProveCommand
{
    private const int MostPointsOnTheLine = 12;
    private const int MostPointsInThePlane = 5;

    private sealed record Options(string Text, int Points, int Dimension, string[] Solvers, bool IsRace, TimeSpan Budget, string? SaveSmt, bool Json);

    public static Command Create(Terminal terminal)
    {
        var conjecture = new Argument<string>("CONJECTURE")
        {
            Description = $"A conjecture such as \"progress(t=s), s < r => progress(t=r)\", or a claim: {string.Join(", ", NamedGoals.All.Select(g => g.Claim).Distinct())}.",
        };
        var points = new Option<int>("--points") { Description = "The largest number of points of all functions together.", Required = true };
        var dimension = new Option<int>("--dimension") { Description = "1, the line, or 2, the plane.", DefaultValueFactory = _ => 1 };
        var solver = new Option<string[]>("--solver") { Description = "A program that reads SMT-LIB 2 on its standard input, with its arguments; given twice, both are asked.", DefaultValueFactory = _ => [Solver.DefaultCommand] };
        var race = new Option<bool>("--race") { Description = "With several solvers: the first that knows an answer is enough." };
        var budget = new Option<string>("--budget") { Description = "Time, such as 500ms, 30s or 2m.", DefaultValueFactory = _ => "60s" };
        var save = new Option<string?>("--save-smt") { Description = "Write the question for N points as SMT-LIB 2 text." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("prove", "Decides a conjecture for all functions on at most N points, at all real positions.") { conjecture, points, dimension, solver, race, budget, save, json };
        command.SetAction(parsed => Run(
            new Options(
                parsed.GetRequiredValue(conjecture), parsed.GetRequiredValue(points), parsed.GetRequiredValue(dimension), parsed.GetRequiredValue(solver), parsed.GetValue(race),
                Budget.Parse(parsed.GetRequiredValue(budget)), parsed.GetValue(save), parsed.GetValue(json)),
            terminal));
        return command;
    }

    private static int Run(Options options, Terminal terminal)
    {
        BroxCommand.RefuseOptionLike([options.Text]);
        RefuseOutOfRange(options);
        var goals = Goals(options.Text);
        try
        {
            var solvers = options.Solvers.Select(s => new Solver(s)).ToList();
            if (options.SaveSmt is { } path)
            {
                Save(path, goals, options);
            }

            var results = new List<(NamedGoal Goal, ProofResult Result, double Seconds)>();
            var watch = Stopwatch.StartNew();
            foreach (var goal in goals)
            {
                var start = watch.Elapsed;
                var prover = new Prover(solvers, options.IsRace, step => terminal.Error.WriteLine($"{goal.Goal.Text}: {step.Points} {(step.Points == 1 ? "point" : "points")}: {step.Answer} ({step.Seconds:0.0} s)"));
                var left = options.Budget - start;
                try
                {
                    var result = prover.Decide(new ProofQuestion(goal.Goal, options.Points, options.Dimension), left > TimeSpan.Zero ? left : TimeSpan.Zero, terminal.Interrupted);
                    results.Add((goal, result, (watch.Elapsed - start).TotalSeconds));
                }
                catch (OperationCanceledException)
                {
                    if (results.Count > 0)
                    {
                        Print(options, results, watch.Elapsed.TotalSeconds, terminal.Output);
                    }

                    throw;
                }
            }

            ConjectureText.Warn(options.Text, terminal);
            Print(options, results, watch.Elapsed.TotalSeconds, terminal.Output);
            return results.Any(r => r.Result.Outcome == ProofOutcome.Refuted) ? ExitCode.Fails
                : results.Any(r => r.Result.Outcome == ProofOutcome.Undecided) ? ExitCode.Undecided
                : ExitCode.Holds;
        }
        catch (Exception e) when (e is SolverException or NotEncodableException)
        {
            throw new UnusableInputException(e.Message);
        }
        catch (SolverContradictionException e)
        {
            throw new UnusableInputException($"internal error, please report it: {e.Message}");
        }
    }

    private static void RefuseOutOfRange(Options options)
    {
        if (options.Dimension is not (1 or 2))
        {
            throw new UnusableInputException($"--dimension {options.Dimension}: only 1 (the line) and 2 (the plane) are encoded");
        }

        var most = options.Dimension == 1 ? MostPointsOnTheLine : MostPointsInThePlane;
        if (options.Points < 1 || options.Points > most)
        {
            throw new UnusableInputException($"--points {options.Points}: between 1 and {most} in dimension {options.Dimension}");
        }
    }

    private static ImmutableArray<NamedGoal> Goals(string text)
    {
        if (NamedGoals.Find(text.Trim()) is { IsEmpty: false } named)
        {
            return named;
        }

        return [new NamedGoal(string.Empty, string.Empty, new ConjectureGoal(ConjectureText.Parse(text)))];
    }

    /// <summary>Writes the questions; a solver reads several in one file when each starts afresh.</summary>
    private static void Save(string path, ImmutableArray<NamedGoal> goals, Options options)
    {
        OutputFile.Probe(path, "--save-smt");
        OutputFile.Write(path, string.Join("(reset)\n", goals.Select(g => new ProofQuestion(g.Goal, options.Points, options.Dimension).Script(options.Points))));
    }

    private static void Print(Options options, List<(NamedGoal Goal, ProofResult Result, double Seconds)> results, double seconds, TextWriter output)
    {
        if (!options.Json)
        {
            foreach (var (goal, result, _) in results)
            {
                PrintText(goal, result, output);
            }

            return;
        }

        if (results is [var (only, single, _)])
        {
            output.WriteLine(VerdictJson.Text(Json(only, single, seconds)));
            return;
        }

        // A claim with several readings: the members of the first that is refuted or undecided, and all of them as parts.
        var telling = results.FirstOrDefault(r => r.Result.Outcome == ProofOutcome.Refuted, results.FirstOrDefault(r => r.Result.Outcome == ProofOutcome.Undecided, results[0]));
        var together = Json(telling.Goal, telling.Result, seconds);
        together["candidates"] = results.Sum(r => r.Result.Instances);
        together["parts"] = new JsonArray([.. results.Select(r => (JsonNode)Json(r.Goal, r.Result, r.Seconds))]);
        output.WriteLine(VerdictJson.Text(together));
    }

    private static JsonObject Json(NamedGoal goal, ProofResult result, double seconds)
    {
        var json = new JsonObject();
        if (goal.Claim.Length > 0)
        {
            json["claim"] = goal.Claim;
            json["reading"] = goal.Reading.Length > 0 ? goal.Reading : null;
        }

        json["conjecture"] = goal.Goal.Statement;
        json["outcome"] = result.Outcome switch { ProofOutcome.Refuted => "refuted", ProofOutcome.HoldsInScope => "holds-in-scope", _ => "not-refuted" };
        json["scope"] = result.Scope;
        json["reason"] = result.Reason.Length > 0 ? result.Reason : null;
        json["trust"] = result.Trust.Length > 0 ? result.Trust : null;
        json["unsatBy"] = new JsonArray([.. result.UnsatisfiableBy.Select(s => (JsonNode)s)]);
        json["candidates"] = result.Instances;
        json["seconds"] = Math.Round(seconds, 3);
        json["solver"] = new JsonArray([.. result.Steps.Select(s => (JsonNode)new JsonObject { ["points"] = s.Points, ["answer"] = s.Answer, ["seconds"] = Math.Round(s.Seconds, 3) })]);
        if (result is { Counterexample: { } instance, Violation: { } violation })
        {
            var counterexample = new JsonObject();
            SavedCounterexampleWriter.AddInstance(counterexample, instance);
            counterexample["witness"] = VerdictJson.Result(string.Empty, violation)["witness"]!.DeepClone();
            json["counterexample"] = counterexample;
        }

        return json;
    }

    private static void PrintText(NamedGoal goal, ProofResult result, TextWriter output)
    {
        var name = goal.Claim.Length == 0 ? string.Empty : $"{goal.Claim}{(goal.Reading.Length > 0 ? $", {goal.Reading}" : string.Empty)}: ";
        var word = result.Outcome switch { ProofOutcome.Refuted => "REFUTED", ProofOutcome.HoldsInScope => "holds in scope", _ => "undecided" };
        output.WriteLine($"{name}{goal.Goal.Statement}: {word}{(result.Reason.Length > 0 ? $" ({result.Reason})" : string.Empty)}");
        output.WriteLine($"  scope: {result.Scope}");
        if (result.Trust.Length > 0)
        {
            output.WriteLine($"  trust: {result.Trust}");
        }

        if (result is { Counterexample: { } instance, Violation: { } violation })
        {
            output.WriteLine($"  {Prover.Show(instance)}");
            foreach (var part in violation.Witness.Refutations.IsEmpty ? [violation.Witness] : violation.Witness.Refutations)
            {
                var points = string.Join(", ", part.Entries.Select(e => $"{(e.Letter == "xStar" ? "x*" : e.Letter)} = {e.ValueText}"));
                output.WriteLine($"  at {points}: {part.Inequality}");
            }
        }
    }
}
