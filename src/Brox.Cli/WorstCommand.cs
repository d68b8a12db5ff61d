using System.CommandLine;
using System.Text.Json.Nodes;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Functions.Json;
using Brox.Numbers;
using Brox.Search.Exhaustive;
using Brox.Search.WorstCases;
using Brox.Theory.Broximal;
using Brox.Theory.Claims.Saved;

namespace Brox.Cli;

/// <summary>
/// <c>brox worst (--points N | --grid WxH | --file FILE) [--radius T] [--rule R]</c>: the most steps that a broximally aligned function on exactly these points can force;
/// <c>brox worst --construction NAME --ratio R</c>: a function of many steps at <c>d0/t = R</c>. With <c>--json</c>, <c>--save FILE</c> and <c>--save-run FILE</c>. Its
/// subcommands: <c>table</c>, <c>bound</c>, <c>smallest</c>.
/// </summary>
internal static class WorstCommand
{
    public static Command Create(Terminal terminal)
    {
        var scope = new ScopeOptions();
        var radius = new Option<string?>("--radius") { Description = "The radius T, or its square as t^2=2; every distance between two of the points where it is left out." };
        var rule = new Option<string>("--rule") { Description = "farthest or any-moving.", DefaultValueFactory = _ => "farthest" };
        var construction = new Option<string?>("--construction") { Description = $"Instead of a point set: {string.Join(" or ", Construction.Names)}." };
        var ratio = new Option<string?>("--ratio") { Description = "With --construction: d0/t, a whole number from 2 to 40." };
        var save = new Option<string?>("--save") { Description = "Write the function to a file." };
        var saveRun = new Option<string?>("--save-run") { Description = "Write the run to a file, as a counterexample to reading P of thm-4.1.iii." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("worst", "Finds the functions on which the Ball Proximal Point Method takes longest.") { radius, rule, construction, ratio, save, saveRun, json };
        command.Subcommands.Add(WorstTable.Create(terminal));
        command.Subcommands.Add(WorstBound.Create(terminal));
        command.Subcommands.Add(WorstSmallest.Create(terminal));
        scope.AddTo(command);
        command.SetAction(parsed =>
        {
            var (name, file, runFile) = (parsed.GetValue(construction), parsed.GetValue(save), parsed.GetValue(saveRun));
            foreach (var target in new[] { file, runFile }.OfType<string>())
            {
                OutputFile.Probe(target);
            }

            var moves = Rule(parsed.GetRequiredValue(rule));

            var cases = name is null
                ? OnPoints(scope.Read(parsed, terminal), parsed.GetValue(radius), moves, (file ?? runFile) is not null, terminal)
                : Built(name, parsed.GetValue(ratio), parsed.GetValue(radius), moves, terminal);
            if (name is null && parsed.GetValue(ratio) is not null)
            {
                throw new UnusableInputException("--ratio goes with --construction");
            }

            var saved = runFile is null ? null : cases[0].Counterexample() ?? throw new UnusableInputException($"--save-run: reading P of thm-4.1.iii allows these {cases[0].Steps} steps");
            Print(cases, file ?? "FILE", parsed.GetValue(json), terminal.Output);
            if (file is not null)
            {
                OutputFile.Write(file, $"{VerdictJson.Text(InstanceWriter.Write(cases[0].Function))}\n");
            }

            if (saved is not null)
            {
                OutputFile.Write(runFile!, $"{VerdictJson.Text(SavedCounterexampleWriter.Write(saved))}\n");
            }

            return cases.All(c => c.IsMember) ? ExitCode.Holds : ExitCode.Fails;
        });
        return command;
    }

    private static List<WorstCaseView> OnPoints(PointScope points, string? radius, SelectionRule rule, bool saves, Terminal terminal)
    {
        if (radius is null && saves)
        {
            throw new UnusableInputException("--save takes the function of one --radius");
        }

        try
        {
            return [.. (radius is null ? Radii(points) : [BpmCommand.ParseRadius(radius)]).Select(t =>
            {
                terminal.Error.WriteLine($"brox: {points.Text}, {t}");
                return WorstCaseView.Of(WorstCaseSearch.Run(points, t, rule, terminal.Interrupted), t, rule, terminal.Interrupted);
            })];
        }
        catch (ArgumentException e)
        {
            throw new UnusableInputException(OneLine.Clean(e.Message));
        }
    }

    /// <summary>Every distance between two of the points: balls of any other radius are balls of one of these, or hold one point.</summary>
    internal static List<Radius> Radii(PointScope points) =>
        [.. points.Points.SelectMany(p => points.Points.Select(q => points.Metric.SquaredDistance(p, q))).Where(d => d.Sign > 0).Distinct().Order().Select(Radius.FromSquare)];

    private static List<WorstCaseView> Built(string name, string? ratio, string? radius, SelectionRule rule, Terminal terminal)
    {
        if (radius is not null)
        {
            throw new UnusableInputException("a construction has radius 1; give --ratio");
        }

        if (!int.TryParse(ratio, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var size) || size is < 2 or > 40)
        {
            throw new UnusableInputException($"--ratio \"{OneLine.Clean(ratio ?? string.Empty)}\" is not a whole number from 2 to 40");
        }

        if (!Construction.Names.Contains(name))
        {
            throw new UnusableInputException($"--construction \"{OneLine.Clean(name)}\" is none of {string.Join(", ", Construction.Names)}");
        }

        terminal.Error.WriteLine($"brox: building the {name}, d0/t = {size}");
        var built = Construction.Of(name, size, rule, terminal.Interrupted);
        terminal.Error.WriteLine($"brox: deciding membership, {built.Function.Points.Length} points");
        return [WorstCaseView.Of(built, Radius.FromLength(Rational.One), rule, terminal.Interrupted)];
    }

    private static void Print(List<WorstCaseView> cases, string file, bool json, TextWriter output)
    {
        if (json)
        {
            output.WriteLine(VerdictJson.Text(new JsonObject { ["results"] = new JsonArray([.. cases.Select(c => (JsonNode)c.ToJson(file))]) }));
            return;
        }

        foreach (var line in cases.SelectMany(c => c.Lines(file)))
        {
            output.WriteLine(line);
        }
    }

    internal static SelectionRule Rule(string text) => BpmCommand.ParseRule(text) is var rule and not SelectionRule.Nearest
        ? rule
        : throw new UnusableInputException("--rule nearest: a run need not reach a minimizer, so there is no worst case");
}
