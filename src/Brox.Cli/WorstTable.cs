using System.CommandLine;
using System.Globalization;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Functions.Json;
using Brox.Search.Exhaustive;
using Brox.Search.WorstCases;
using Brox.Theory.Broximal;

namespace Brox.Cli;

/// <summary>
/// <c>brox worst table [--line N] [--grid WxH]... --out DIR</c>: the worst cases of the lines of 2 to N points and of the grids, every radius, both rules: one instance file each, whose
/// note is the command that replays it, and <c>table.md</c>, written last.
/// </summary>
internal static class WorstTable
{
    private static readonly SelectionRule[] Rules = [SelectionRule.Farthest, SelectionRule.AnyMoving];

    public static Command Create(Terminal terminal)
    {
        var line = new Option<int>("--line") { Description = "The lines 0..n-1 up to this n; 0 for none.", DefaultValueFactory = _ => 12 };
        var grid = new Option<string[]>("--grid") { Description = "A grid WxH; may be given again.", DefaultValueFactory = _ => ["3x3", "3x4", "4x4"] };
        var directory = new Option<string>("--out") { Description = "The directory that takes the files.", Required = true };
        var command = new Command("table", "Writes the worst cases of lines and grids, one instance file each, and a table.") { line, grid, directory };
        command.SetAction(parsed => Run(parsed.GetValue(line), parsed.GetValue(grid)!, parsed.GetRequiredValue(directory), terminal));
        return command;
    }

    private static int Run(int line, string[] grids, string directory, Terminal terminal)
    {
        List<(string Name, PointScope Points)> scopes;
        try
        {
            scopes =
            [
                .. Enumerable.Range(2, Math.Max(0, line - 1)).Select(n => ($"line-{n}", Small(PointScope.Line(n)))),
                .. grids.Select(g => ($"grid-{g}", Small(PointScope.Grid([.. g.Split('x').Select(side => int.Parse(side, NumberStyles.None, CultureInfo.InvariantCulture))])))),
            ];
            Directory.CreateDirectory(directory);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException or IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException($"worst table: {OneLine.Clean(e.Message)}");
        }

        var rows = new List<string>();
        var isWhole = true;
        for (var i = 0; i < scopes.Count; i++)
        {
            var (name, points) = scopes[i];
            var radii = WorstCommand.Radii(points);
            terminal.Error.WriteLine($"brox: {i + 1} of {scopes.Count}: {points.Text}, {radii.Count} radii, both rules");
            foreach (var rule in Rules)
            {
                var views = radii.Select(t => WorstCaseView.Of(WorstCaseSearch.Run(points, t, rule, terminal.Interrupted), t, rule, terminal.Interrupted)).ToList();
                isWhole &= views.TrueForAll(v => v.IsMember);
                foreach (var view in views)
                {
                    var file = Path.Combine(directory, $"{name}-{Spelt(view.Radius)}-{view.RuleName}.json");
                    OutputFile.Write(file, $"{VerdictJson.Text(InstanceWriter.Write(view.Instance(name)))}\n");
                }

                rows.Add($"| {name} | {views[0].RuleName} | {string.Join(", ", views.Select(v => $"{v.Radius}: {v.Steps}"))} |");
            }
        }

        var text = $"| points | rule | most steps |\n| --- | --- | --- |\n{string.Join('\n', rows)}\n";
        terminal.Output.Write(text);
        OutputFile.Write(Path.Combine(directory, "table.md"), text);
        return isWhole ? ExitCode.Holds : ExitCode.Fails;
    }

    private static PointScope Small(PointScope points) => points.Points.Length <= WorstCaseSearch.MostPoints
        ? points
        : throw new ArgumentException($"{points.Text}: worst cases are computed for at most {WorstCaseSearch.MostPoints} points");

    /// <summary>A radius in the letters of a file name.</summary>
    private static string Spelt(Radius radius) => (radius.Squared.ExactSquareRoot() is { } length ? $"t{length}" : $"tt{radius.Squared}").Replace('/', '_');
}
