using System.Collections.Immutable;
using System.CommandLine;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Reports.Plots;
using Brox.Reports.Plots.Functions;
using Brox.Theory.Broximal;

namespace Brox.Cli;

/// <summary><c>brox bpm FILE [--start X] [--radius T] [--rule R] [--all] [--rates] [--plot FILE] [--json]</c>: runs the method and says what Theorem 4.1 says of the run.</summary>
internal static class BpmCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new FunctionArgument("a saved counterexample");
        var start = new Option<string?>("--start") { Description = "The first iterate; coordinates joined by commas: --start=-3,4; that of the saved run where it is left out." };
        var radius = new Option<string?>("--radius") { Description = "The radius T, or its square as t^2=2; that of the saved run where it is left out." };
        var rule = new Option<string?>("--rule") { Description = "farthest (the default without a saved run), any-moving or nearest." };
        var all = new Option<bool>("--all") { Description = "Follow every choice that the rule leaves." };
        var limit = new Option<int>("--max-steps") { Description = "Steps after which a run is given up.", DefaultValueFactory = _ => Bpm.DefaultStepLimit };
        var rates = new Option<bool>("--rates") { Description = "Print every bound at every iterate, with its margin." };
        var plot = new Option<string?>("--plot") { Description = "Draw the run to a file: .svg, .png or .tex." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("bpm", "Runs the Ball Proximal Point Method.") { start, radius, rule, all, limit, rates, plot, json };
        file.AddTo(command);
        command.SetAction(parsed =>
        {
            var source = file.Read(parsed);
            var path = source.Text;
            var picture = parsed.GetValue(plot) is { } name ? PlotFile.Parse("--plot", name) : null;
            var most = parsed.GetValue(limit) is > 0 and var steps ? steps : throw new UnusableInputException("--max-steps must be positive");
            var input = BpmInput.Load(source, terminal).Exact();
            var from = parsed.GetValue(start) is { } text ? ParsePoint(text) : input.Iterates.IsEmpty ? throw Missing("--start") : input.Iterates[0];
            var options = new BpmOptions(
                parsed.GetValue(radius) is { } t ? ParseRadius(t) : input.Radius ?? throw Missing("--radius"),
                parsed.GetValue(rule) is { } word ? ParseRule(word) : input.Rule ?? SelectionRule.Farthest,
                parsed.GetValue(all),
                most,
                parsed.GetValue(rates),
                picture,
                parsed.GetValue(json));
            return Run(parsed.GetValue(start) is null ? input : input with { Iterates = [] }, path, from, options, terminal);
        });
        return command;
    }

    private static int Run(BpmInput input, string path, Point start, BpmOptions options, Terminal terminal)
    {
        var formula = input.Function as FormulaFunction;
        if (options.Plot is not null && ((formula is null ? RunPlot.Objection(input.Function) : FunctionPlot.Objection(formula)) ?? RunPlot.RadiusObjection(options.Radius)) is { } objection)
        {
            throw new UnusableInputException($"{InstanceFile.NameOf(path)}: {objection}");
        }

        if (formula is not null)
        {
            return RunFormula(formula, start, options, terminal);
        }

        var result = BpmSolver.Solve(input, path, start, options, terminal.Interrupted);
        if (options.Json)
        {
            terminal.Output.WriteLine(VerdictJson.Text(BpmJson.Of(result, options.All)));
        }
        else
        {
            BpmText.Write(result, options.All, options.Rates, terminal.Output);
        }

        if (options.Plot is { } plot)
        {
            plot.Write(RunPlot.Draw(new RunScene(input.Function, options.Radius, [.. result.Runs[0].Iterates.Select(x => x.ToImmutableArray())], [.. result.XStar])));
        }

        return result.Runs.All(v => v.Outcome == BpmOutcome.Reached) ? ExitCode.Holds : ExitCode.Fails;
    }

    /// <summary>The run on a formula, by certified steps.</summary>
    private static int RunFormula(FormulaFunction f, Point start, BpmOptions options, Terminal terminal)
    {
        if (options.All)
        {
            throw new UnusableInputException("--all is for finite functions and pieces of degree at most 2; on a formula the steps are certified, not exact");
        }

        var (run, hypothesis, applies) = FormulaBpmSolver.Solve(f, start, options.Radius, options.Rule, Math.Min(options.MostSteps, FormulaBpmSolver.MostSteps), terminal.Interrupted);
        var bounds = options.Rates || options.Json ? FormulaBpmSolver.Rates(f, run, options.Radius, terminal.Interrupted) : null;
        if (options.Json)
        {
            terminal.Output.WriteLine(VerdictJson.Text(FormulaBpmReport.Json(run, bounds!, options.Rule, hypothesis, applies)));
        }
        else
        {
            FormulaBpmReport.Write(run, hypothesis, applies, bounds, terminal.Output);
        }

        options.Plot?.Write(FunctionPlot.Draw(FormulaRunScene.Of(f, run, options.Radius), terminal.Interrupted));
        return run.Outcome == BpmOutcome.Reached ? ExitCode.Holds : ExitCode.Fails;
    }

    private static UnusableInputException Missing(string option) => new($"{option} is missing; only a saved run has its own");

    public static Point ParsePoint(string text, string option = "--start") => new([.. text.Split(',').Select(c => Number(option, c.Trim()))]);

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

    public static SelectionRule ParseRule(string text) =>
        SelectionRuleNames.Find(text) ?? throw new UnusableInputException($"--rule \"{OneLine.Clean(text)}\" is none of farthest, any-moving, nearest");
}
