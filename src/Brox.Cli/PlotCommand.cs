using System.Collections.Immutable;
using System.CommandLine;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Text;
using Brox.Reports.Plots;
using Brox.Reports.Plots.Functions;
using Brox.Theory.Broximal;
using Brox.Theory.Classes;

namespace Brox.Cli;

/// <summary><c>brox plot FILE --out FILE... [--window W] [--witness CLASS] [--bpm X --radius T] [--radii]</c>: draws a function.</summary>
internal static class PlotCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new FunctionArgument("a saved counterexample");
        var outputs = new Option<string[]>("--out") { Description = "Where to: .svg, .png or .tex; several may be given.", Required = true };
        var window = new Option<string?>("--window") { Description = "The part that is shown: -2..2 for every axis, or -2..2,-1..3; chosen from the function where it is left out." };
        var witness = new Option<string?>("--witness") { Description = "A class that the function is not in: the points at which its definition fails are drawn, and both sides said." };
        var start = new Option<string?>("--bpm") { Description = "Draw the run of the Ball Proximal Point Method from this point; coordinates joined by commas: --bpm=-3,4." };
        var radius = new Option<string?>("--radius") { Description = "With --bpm the radius T, or its square as t^2=2." };
        var radii = new Option<bool>("--radii") { Description = "Draw the radii t for which the function is in each class with a radius, in the place of the function." };
        var budget = new Option<string>("--budget") { Description = "Time for the verdict and the minimizers, such as 30s.", DefaultValueFactory = _ => "30s" };
        var command = new Command("plot", "Draws a function: its graph or landscape, minimizers, a witness, a run of the method.");
        file.AddTo(command);
        foreach (var option in new Option[] { outputs, window, witness, start, radius, radii, budget })
        {
            command.Add(option);
        }

        command.SetAction(parsed => Run(
            file.Read(parsed),
            [.. parsed.GetRequiredValue(outputs).Select(name => PlotFile.Parse("--out", name))],
            new Wishes(parsed.GetValue(window), parsed.GetValue(witness), parsed.GetValue(start), parsed.GetValue(radius), parsed.GetValue(radii)),
            Budget.Parse(parsed.GetRequiredValue(budget)),
            terminal));
        return command;
    }

    private static int Run(FunctionSource source, PlotFile[] files, Wishes wishes, TimeSpan budget, Terminal terminal)
    {
        if (wishes.Radius is not null && wishes.Start is null)
        {
            throw new UnusableInputException("--radius belongs to --bpm; the radius of a witness stands in its class, as in --witness \"alignment(t=1)\"");
        }

        if (wishes is { Radii: true } and ({ Window: not null } or { Witness: not null } or { Start: not null }))
        {
            throw new UnusableInputException("--radii draws radii and not the function: --window, --witness and --bpm do not go with it");
        }

        var input = BpmInput.Load(source, terminal);
        if (!wishes.Radii && FunctionPlot.Objection(input.Function) is { } objection)
        {
            throw new UnusableInputException($"{source.Name}: {objection}");
        }

        using var limited = CancellationTokenSource.CreateLinkedTokenSource(terminal.Interrupted);
        limited.CancelAfter(budget);
        try
        {
            if (wishes.Radii)
            {
                Radii(input.Function, source, files, terminal, limited.Token);
                return ExitCode.Holds;
            }

            var scene = Scene(input, source, wishes, terminal, limited.Token) with { Window = Window(wishes.Window, input.Function) };
            var drawing = Bounded.Run(token => FunctionPlot.Draw(scene, token), limited.Token);
            foreach (var file in files)
            {
                file.Write(drawing);
            }

            Say(scene, drawing, files, terminal.Output);
            return ExitCode.Holds;
        }
        catch (ArgumentException e) when (e.ParamName == "scene")
        {
            throw new UnusableInputException($"{source.Name}: {e.Message.Split(" (Parameter", 2)[0]}");
        }
        catch (OperationCanceledException) when (!terminal.Interrupted.IsCancellationRequested)
        {
            throw new UnusableInputException($"{source.Name}: the budget is used up; --budget gives more");
        }
    }

    private static void Radii(FunctionInstance function, FunctionSource source, PlotFile[] files, Terminal terminal, CancellationToken cancellation)
    {
        var rows = Bounded.Run(token => Spectrum.Classes.Select(c => (c.Name, Spectrum: Spectrum.Of(c, function, token))).ToArray(), cancellation);
        if (rows.All(r => r.Spectrum.Radii is null))
        {
            throw new UnusableInputException($"{source.Name}: the radii are not known: {rows[0].Spectrum.Reason}");
        }

        var drawing = SpectrumPlot.Draw($"Radii of {(function.Name is { Length: > 0 } own ? own : function.ToString())}", rows);
        foreach (var file in files)
        {
            file.Write(drawing);
        }

        terminal.Output.WriteLine($"{string.Join(", ", files.Select(f => f.Name))}: {drawing.Description}");
    }

    private static FunctionScene Scene(BpmInput input, FunctionSource source, Wishes wishes, Terminal terminal, CancellationToken cancellation)
    {
        var function = input.Function;
        var scene = wishes.Start is { } start ? RunOf(input.Exact(), source, start, wishes.Radius, terminal, cancellation) : new FunctionScene(function);
        if (wishes.Witness is not { } text)
        {
            return scene;
        }

        if (!ClassExpression.TryParse(text, out var expression, out var error))
        {
            throw new UnusableInputException($"class {error}");
        }

        var verdict = Bounded.Run(token => expression!.Decide(function, token), cancellation);
        return verdict is Fails fails
            ? scene.With($"{text} fails: {fails.Reason}", fails.Witness) is var shown ? shown with { Evidence = [.. scene.Evidence, .. shown.Evidence], Radius = scene.Radius ?? expression!.Argument.RadiusOrNull } : scene
            : throw new UnusableInputException($"--witness {OneLine.Clean(text)}: {(verdict is Holds ? "holds" : "undecided")} ({verdict.Reason}); only what fails has a witness");
    }

    /// <summary>The run that <c>brox bpm</c> follows from the same start.</summary>
    private static FunctionScene RunOf(BpmInput input, FunctionSource source, string start, string? radius, Terminal terminal, CancellationToken cancellation)
    {
        var options = new BpmOptions(
            radius is not null ? BpmCommand.ParseRadius(radius) : input.Radius ?? throw new UnusableInputException("--radius is missing; only a saved run has its own"),
            input.Rule ?? SelectionRule.Farthest, All: false, Bpm.DefaultStepLimit, Rates: false, Plot: null, Json: false);
        var from = BpmCommand.ParsePoint(start, "--bpm");
        if (input.Function is FormulaFunction f)
        {
            var most = Math.Min(options.MostSteps, FormulaBpmSolver.MostSteps);
            return FormulaRunScene.Of(f, Bounded.Run(token => FormulaBpmSolver.Run(f, from, options.Radius, options.Rule, most, token, "--bpm"), cancellation), options.Radius);
        }

        var result = BpmSolver.Solve(input with { Iterates = [] }, source.Text, from, options, terminal.Interrupted);
        return RunPlot.SceneOf(new RunScene(input.Function, options.Radius, [.. result.Runs[0].Iterates.Select(x => x.ToImmutableArray())], [.. result.XStar]));
    }

    private static ImmutableArray<(double From, double To)> Window(string? text, FunctionInstance function)
    {
        var axes = function.Dimension == 1 ? ImmutableArray.Create("x") : ["x", "y"];
        if (!BoxText.TryRead(text, axes, out var box, out var error))
        {
            throw new UnusableInputException($"--window: {error}");
        }

        return box is null ? []
            : box.IsBounded ? [.. box.Sides.Select(s => (s.Lower!.Value.ToDouble(), s.Upper!.Value.ToDouble()))]
            : throw new UnusableInputException($"--window \"{OneLine.Clean(text!)}\": every interval must be bounded");
    }

    private static void Say(FunctionScene scene, Drawing drawing, PlotFile[] files, TextWriter output)
    {
        foreach (var line in scene.Evidence)
        {
            output.WriteLine(line);
        }

        output.WriteLine($"{string.Join(", ", files.Select(f => f.Name))}: {drawing.Description}");
    }

    /// <summary>What is to be drawn besides the function, as it was typed.</summary>
    private sealed record Wishes(string? Window, string? Witness, string? Start, string? Radius, bool Radii);
}
