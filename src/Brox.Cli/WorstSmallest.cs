using System.CommandLine;
using Brox.Search.WorstCases;
using Brox.Theory.Broximal;
using Brox.Theory.Claims.Saved;

namespace Brox.Cli;

/// <summary>
/// <c>brox worst smallest [--dimension D] [--rule R] [--largest N] [--save FILE]</c>: the smallest refutation of reading P of <c>thm-4.1.iii</c>, by exhaustion. Exit code 1 where there
/// is one, 0 where there is none within the scope.
/// </summary>
internal static class WorstSmallest
{
    public static Command Create(Terminal terminal)
    {
        var dimension = new Option<int>("--dimension") { Description = "1, 2 or 3.", DefaultValueFactory = _ => 2 };
        var rule = new Option<string>("--rule") { Description = "farthest or any-moving.", DefaultValueFactory = _ => "farthest" };
        var largest = new Option<int>("--largest") { Description = "The largest sum of all coordinates and t^2 looked at, up to 300.", DefaultValueFactory = _ => 40 };
        var save = new Option<string?>("--save") { Description = "Write it to a file." };
        var command = new Command("smallest", "Finds the smallest refutation of reading P of thm-4.1.iii.") { dimension, rule, largest, save };
        command.SetAction(parsed =>
        {
            var (d, n) = (parsed.GetValue(dimension), parsed.GetValue(largest));
            if (d is < 1 or > 3 || n is < 1 or > 300)
            {
                throw new UnusableInputException(d is < 1 or > 3 ? $"--dimension {d} is not 1, 2 or 3" : $"--largest {n} is not from 1 to 300");
            }

            var file = parsed.GetValue(save);
            if (file is not null)
            {
                OutputFile.Probe(file);
            }

            return Run(d, WorstCommand.Rule(parsed.GetRequiredValue(rule)), n, file, terminal);
        });
        return command;
    }

    private static int Run(int dimension, SelectionRule rule, int largest, string? file, Terminal terminal)
    {
        var found = SmallestRefutation.Find(dimension, rule, largest, sum => terminal.Error.WriteLine($"brox: sum {sum}"), terminal.Interrupted);
        terminal.Output.WriteLine("fewest points: 5 (4 points allow 3 steps, and reading P allows 3 or more wherever x_0 is far)");
        if (found is not var (smallest, radius, sum))
        {
            terminal.Output.WriteLine($"no refutation on 5 points of Z^{dimension} with the sum of coordinates and t^2 up to {largest}");
            return ExitCode.Holds;
        }

        var view = WorstCaseView.Of(smallest, radius, rule, terminal.Interrupted);
        terminal.Output.WriteLine($"smallest on 5 points of Z^{dimension}: sum of coordinates and t^2 is {sum}, none smaller");
        foreach (var line in view.Lines("FILE"))
        {
            terminal.Output.WriteLine(line);
        }

        if (file is not null)
        {
            OutputFile.Write(file, $"{VerdictJson.Text(SavedCounterexampleWriter.Write(view.Counterexample()!))}\n");
        }

        return view.IsMember ? ExitCode.Fails : throw new InvalidOperationException("the decider does not find the function in the class");
    }
}
