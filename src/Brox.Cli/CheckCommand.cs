using System.CommandLine;
using System.Text.Json.Nodes;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Reference.Reals;
using Brox.Search.Smt;
using Brox.Theory.Classes;

namespace Brox.Cli;

/// <summary><c>brox check FILE CLASS... [--budget 30s] [--sampled] [--by-definition [--solver COMMAND]] [--json]</c>: decides membership, prints each verdict with its witness.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new FunctionArgument();
        var classes = new Argument<string[]>("CLASS") { Description = "Class expressions such as convex or \"alignment(t=1)\".", Arity = ArgumentArity.OneOrMore };
        var budget = new Option<string>("--budget") { Description = "Time for all classes together, such as 500ms, 30s or 2m.", DefaultValueFactory = _ => "30s" };
        var byDefinition = new Option<bool>("--by-definition") { Description = "Decide by the definitions alone, without the deciders written for the classes." };
        var solver = new Option<string[]>("--solver")
        {
            Description = "With --by-definition on functions of one variable: a program that reads SMT-LIB 2 on its standard input, with its arguments; given twice, both must agree.",
            DefaultValueFactory = _ => [Solver.DefaultCommand],
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var sampled = new Option<bool>("--sampled") { Description = "Where nothing is proved of a formula, say what random samples of its box show." };
        var command = new Command("check", "Decides whether a function belongs to classes.");
        file.AddTo(command);
        command.Add(classes);
        command.Add(budget);
        command.Add(sampled);
        command.Add(byDefinition);
        command.Add(solver);
        command.Add(json);
        command.SetAction(parsed => Run(
            file.Read(parsed),
            parsed.GetRequiredValue(classes),
            Budget.Parse(parsed.GetRequiredValue(budget)),
            new Look(parsed.GetValue(sampled), parsed.GetValue(byDefinition), DefinitionFiles.Process(parsed.GetRequiredValue(solver))),
            parsed.GetValue(json),
            terminal));
        return command;
    }

    private static int Run(FunctionSource source, string[] classes, TimeSpan budget, Look look, bool json, Terminal terminal)
    {
        BroxCommand.RefuseOptionLike(classes);
        var expressions = classes.Select(Parse).ToList();
        var function = source.Load(terminal);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(terminal.Interrupted);
        limited.CancelAfter(budget);
        var literature = new LiteratureVerdicts(function, limited.Token);
        var results = new List<(string Name, Verdict Verdict)>();
        foreach (var (text, expression) in classes.Zip(expressions))
        {
            if (terminal.Interrupted.IsCancellationRequested)
            {
                break;
            }

            var verdict = Decide(expression, function, look, literature, terminal, limited.Token);
            results.Add((text, look.Sampled && verdict is Undecided && function is FormulaFunction formula ? Sample(expression, formula, verdict, limited.Token) : verdict));
        }

        Print(source.Text, results, json, terminal.Output);
        return terminal.Interrupted.IsCancellationRequested ? ExitCode.Interrupted
            : results.Any(r => r.Verdict is Fails) ? ExitCode.Fails
            : results.Any(r => r.Verdict is Undecided) ? ExitCode.Undecided
            : ExitCode.Holds;
    }

    private static Verdict Decide(ClassExpression expression, FunctionInstance function, Look look, LiteratureVerdicts literature, Terminal terminal, CancellationToken budget)
    {
        try
        {
            budget.ThrowIfCancellationRequested();
            return Bounded.Run(
                token => look.ByDefinition ? DefinitionFiles.Decide(expression, function, look.Solver, token) : literature.Of(expression) ?? Decide(expression, function, look.Solver, token),
                budget);
        }
        catch (OperationCanceledException)
        {
            return new Undecided(terminal.Interrupted.IsCancellationRequested ? "stopped by Ctrl-C" : "the budget is used up");
        }
    }

    /// <summary>By the decider; a class of the user's own that it leaves undecided on the line by the definition with a solver.</summary>
    internal static Verdict Decide(ClassExpression expression, FunctionInstance function, IRealSolver solver, CancellationToken cancellation) =>
        expression.Decide(function, cancellation) is var verdict && verdict is Undecided && expression.Class is DefinedClass && DefinitionFiles.OnPieces(function) is PiecewisePolynomial
            ? DefinitionFiles.Decide(expression, function, solver, cancellation)
            : verdict;

    private static Verdict Sample(ClassExpression expression, FormulaFunction function, Verdict undecided, CancellationToken budget)
    {
        try
        {
            return Bounded.Run(token => SampledVerdicts.Decide(expression, function, cancellation: token), budget) is var verdict && verdict is not Undecided ? verdict : undecided;
        }
        catch (OperationCanceledException)
        {
            return undecided;
        }
    }

    /// <summary>The class of an expression.</summary>
    /// <exception cref="UnusableInputException">It is none; the message says why.</exception>
    internal static ClassExpression Parse(string text) =>
        ClassExpression.TryParse(text, out var expression, out var error) ? expression! : throw new UnusableInputException($"class {error}");

    /// <summary>How a class is looked at: by a sample where nothing is proved, by its definition alone, and with which solver.</summary>
    private sealed record Look(bool Sampled, bool ByDefinition, IRealSolver Solver);

    private static void Print(string file, List<(string Name, Verdict Verdict)> results, bool json, TextWriter output)
    {
        if (json)
        {
            output.WriteLine(VerdictJson.Text(new JsonObject
            {
                ["file"] = file,
                ["results"] = new JsonArray([.. results.Select(r => (JsonNode)VerdictJson.Result(r.Name, r.Verdict))]),
            }));
            return;
        }

        foreach (var (name, verdict) in results)
        {
            var word = verdict switch
            {
                Holds => "holds",
                Fails => "FAILS",
                _ => "undecided",
            };
            output.WriteLine($"{name}: {word} ({verdict.Reason})");
            if (verdict is Fails fails)
            {
                PrintWitness(fails.Witness, output);
            }
        }
    }

    private static void PrintWitness(Witness witness, TextWriter output)
    {
        foreach (var part in Parts(witness))
        {
            output.WriteLine($"  {Line(part)}");
        }
    }

    /// <summary>The parts of a witness, which together refute.</summary>
    internal static IEnumerable<Witness> Parts(Witness witness) => witness.Refutations.IsEmpty ? [witness] : witness.Refutations;

    /// <summary>A part of a witness in one line.</summary>
    internal static string Line(Witness part) => $"at {string.Join(", ", part.Entries.Select(e => $"{(e.Letter == "xStar" ? "x*" : e.Letter)} = {e.ValueText}"))}: {part.Inequality}";
}
