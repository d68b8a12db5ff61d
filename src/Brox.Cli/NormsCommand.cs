using System.CommandLine;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Functions.Geometry.Norms;
using Brox.Functions.Json;
using Brox.Functions.Text;
using Brox.Numbers;
using Brox.Search.WorstCases;
using Brox.Theory.Broximal;

namespace Brox.Cli;

/// <summary>
/// The method with the balls of <c>l1</c>, <c>linf</c> or the spectral norm: <c>brox norms run FILE --norm N --start X --radius T</c> runs it on a finite function,
/// <c>brox norms smallest --norm N</c> and <c>brox norms convex --norm N</c> find the smallest functions on which a step leads away from the minimizers in that norm.
/// </summary>
internal static class NormsCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("norms", "The Ball Proximal Point Method with balls of l1, linf or the spectral norm.");
        command.Subcommands.Add(CreateRun(terminal));
        command.Subcommands.Add(CreateSmallest(terminal));
        command.Subcommands.Add(CreateConvex(terminal));
        return command;
    }

    private static Option<string> NormOption() => new("--norm") { Description = string.Join(", ", BallNorm.All), Required = true };

    private static Command CreateRun(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "An instance file of kind \"finite\", - for standard input, or points and values: \"(0,0):0, (1,0):1\"." };
        var norm = NormOption();
        var start = new Option<string>("--start") { Description = "The first iterate; coordinates joined by commas, matrices row by row.", Required = true };
        var radius = new Option<string>("--radius") { Description = "The radius T, or its square as t^2=2.", Required = true };
        var rule = new Option<string>("--rule") { Description = "farthest, any-moving or nearest, in the norm.", DefaultValueFactory = _ => "farthest" };
        var command = new Command("run", "Runs the method on a finite function.") { file, norm, start, radius, rule };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            var ball = Norm(parsed.GetRequiredValue(norm));
            var f = new FunctionSource(path).Load(terminal) as FiniteFunction
                ?? throw new UnusableInputException($"{OneLine.Path(path)}: runs with these balls are computed for finite functions");
            if (!ball.IsOn(f.Dimension))
            {
                throw new UnusableInputException($"{OneLine.Path(path)}: {ball} is a norm on 2x2 matrices, points of dimension 4; these have dimension {f.Dimension}");
            }

            var x = BpmCommand.ParsePoint(parsed.GetRequiredValue(start));
            if (x.Dimension != f.Dimension || f.IndexOf(x) < 0)
            {
                throw new UnusableInputException($"--start {x} is not in dom f");
            }

            return Run(f, ball, BpmCommand.ParseRadius(parsed.GetRequiredValue(radius)), x, BpmCommand.ParseRule(parsed.GetRequiredValue(rule)), terminal);
        });
        return command;
    }

    private static Command CreateSmallest(Terminal terminal)
    {
        var norm = NormOption();
        var largest = new Option<int>("--largest") { Description = "The largest sum of all numbers looked at, up to 60.", DefaultValueFactory = _ => 30 };
        var save = new Option<string?>("--save") { Description = "Write the function to a file." };
        var command = new Command("smallest", "Finds the smallest broximally aligned finite function on which a step leads away from X.") { norm, largest, save };
        command.SetAction(parsed =>
        {
            var (ball, n, target) = (Norm(parsed.GetRequiredValue(norm)), parsed.GetValue(largest), parsed.GetValue(save));
            if (n is < 1 or > 60)
            {
                throw new UnusableInputException($"--largest {n} is not from 1 to 60");
            }

            if (target is not null)
            {
                OutputFile.Probe(target);
            }

            if (NormRefutation.Find(ball, n, sum => terminal.Error.WriteLine($"brox: sum {sum}"), terminal.Interrupted) is not { } found)
            {
                terminal.Output.WriteLine($"{ball}: none on 4 points with a sum of numbers up to {n}");
                return ExitCode.Holds;
            }

            terminal.Output.WriteLine($"{ball}, {found.Radius}: smallest on 4 points, sum of numbers {found.Sum}, none smaller");
            terminal.Output.WriteLine($"  f: {InstanceText.Text(found.Function)}");
            Run(found.Function, ball, found.Radius, found.Function.Points[0], SelectionRule.Farthest, terminal);
            if (target is not null)
            {
                var named = FiniteFunction.Create(
                    found.Function.Points, found.Function.Values, name: $"a step away from X, balls of {ball}", note: Replay("FILE", ball, found.Radius, found.Function.Points[0]));
                OutputFile.Write(target, $"{VerdictJson.Text(InstanceWriter.Write(named))}\n");
            }

            return ExitCode.Fails;
        });
        return command;
    }

    private static Command CreateConvex(Terminal terminal)
    {
        var norm = NormOption();
        var largest = new Option<int>("--largest") { Description = "The largest sum of all numbers looked at, up to 20.", DefaultValueFactory = _ => 12 };
        var command = new Command("convex", "Finds the smallest convex function, a maximum of linear ones in the plane, on which a step leads away from X.") { norm, largest };
        command.SetAction(parsed =>
        {
            var (ball, n) = (Norm(parsed.GetRequiredValue(norm)), parsed.GetValue(largest));
            if (n is < 1 or > 20)
            {
                throw new UnusableInputException($"--largest {n} is not from 1 to 20");
            }

            var planar = ball == BallNorm.Spectral ? BallNorm.LInfinity : ball;
            if (ConvexNormRefutation.Find(planar, n, radius => terminal.Error.WriteLine($"brox: radius {radius}"), terminal.Interrupted) is not { } found)
            {
                terminal.Output.WriteLine($"{ball}: none with three linear functions and a sum of numbers up to {n}");
                return ExitCode.Holds;
            }

            Print(found, ball, n, terminal.Output);
            return ExitCode.Fails;
        });
        return command;
    }

    private static void Print(ConvexNormCase found, BallNorm norm, int largest, TextWriter output)
    {
        var u = found.Next[0];
        output.WriteLine($"{norm}, t={found.Radius}: f(x, y) = {found.Formula}, smallest with a sum of numbers up to {largest}");
        output.WriteLine($"  x_0 = {found.Start}, f = {found.Function.Value(found.Start)}; brox_t(x_0) = {{{u}}}, f = {found.Function.Value(u)}");
        output.WriteLine($"  distance to X: {found.Before}, then {found.After}; Euclidean |x_0|^2 = {Squared(found.Start)}, |x_1|^2 = {Squared(u)}");
        if (norm == BallNorm.Spectral)
        {
            output.WriteLine("  as a function of the diagonal (x, y) of a 2x2 matrix: the diagonals of a spectral ball are a ball of linf, and an entry of size t leaves no other in its row and column");
        }
    }

    private static int Run(FiniteFunction f, BallNorm norm, Radius radius, Point start, SelectionRule rule, Terminal terminal)
    {
        var problem = new NormBpm(f, norm, radius);
        var run = Bpm.Run(problem, start, rule, cancellation: terminal.Interrupted);
        var serving = problem.Serving();
        for (var k = 0; k < run.Iterates.Length; k++)
        {
            var x = run.Iterates[k];
            var nearest = f.Minimizers.Aggregate((a, b) => norm.Compare(b - x, a - x) < 0 ? b : a);
            terminal.Output.WriteLine($"x_{k} = {x}, f = {f.Values[f.IndexOf(x)]}, squared distance to X: {norm.SquaredLength(x - nearest)}"
                + $"{(k > 0 && norm.Compare(x - nearest, run.Iterates[k - 1] - Nearest(run.Iterates[k - 1])) > 0 ? " (AWAY)" : string.Empty)}, Euclidean {f.Minimizers.Select(z => f.Metric.SquaredDistance(x, z)).Aggregate(Rational.Min)}");
        }

        terminal.Output.WriteLine($"run: {run.Outcome.ToString().ToLowerInvariant()}{(run.Steps is { } steps ? $" after {Counted.Of(steps, "step")}" : string.Empty)}");
        terminal.Output.WriteLine($"broximally aligned with balls of {norm}: {(serving.IsEmpty ? "fails, no x* serves in eq. (3)" : problem.Progresses() ? $"holds, x* = {serving[0]} serves" : "fails, there is no progress")}");
        return run.Outcome == BpmOutcome.Reached ? ExitCode.Holds : ExitCode.Fails;

        Point Nearest(Point x) => f.Minimizers.Aggregate((a, b) => norm.Compare(b - x, a - x) < 0 ? b : a);
    }

    private static string Replay(string file, BallNorm norm, Radius radius, Point start) =>
        $"brox norms run {file} --norm {norm} --start={string.Join(',', start.Coordinates)} --radius {(radius.Squared.ExactSquareRoot() is { } length ? length.ToString() : $"t^2={radius.Squared}")}";

    private static Rational Squared(Point x) => x.Coordinates.Aggregate(Rational.Zero, (sum, c) => sum + (c * c));

    private static BallNorm Norm(string name) => BallNorm.All.FirstOrDefault(n => n.Name == name)
        ?? throw new UnusableInputException($"--norm \"{OneLine.Clean(name)}\" is none of {string.Join(", ", BallNorm.All)}");
}
