using System.Collections.Immutable;
using System.CommandLine;
using Brox.Functions;
using Brox.Numbers;
using Brox.Theory.Broximal.Oracles;

namespace Brox.Cli;

/// <summary>
/// <c>brox oracles [--functions NAME,...] [--radius T] [--seed S] [--json]</c>, or with <c>--file F [--minimizer X]... [--start X]...</c>: the inexact oracles of Section 6 measured against the
/// certified operator.
/// </summary>
internal static class OraclesCommand
{
    private const int LargestDimension = 6;

    public static Command Create(Terminal terminal)
    {
        var functions = new Option<string?>("--functions") { Description = $"Names joined by commas: {string.Join(", ", TestFunctions.All.Select(s => s.Name))}; all when left out." };
        var file = new Option<string?>("--file") { Description = "A formula of your own, or - for standard input, instead of the test functions." };
        var minimizer = new Option<string[]>("--minimizer") { Description = "With --file: a minimizer, coordinates joined by commas; may be repeated. Sought in the box where left out." };
        var start = new Option<string[]>("--start") { Description = "With --file: a start; may be repeated. Five random points of the box where left out." };
        var radius = new Option<string?>("--radius") { Description = "The radius T; two radii for each test function, 1 for a file, where it is left out." };
        var seed = new Option<int>("--seed") { Description = "The seed of sampling and of random starts.", DefaultValueFactory = _ => 0 };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("oracles", "Measures practical approximations of the broximal step against the certified one.") { functions, file, minimizer, start, radius, seed, json };
        command.SetAction(parsed =>
        {
            var t = parsed.GetValue(radius) is { } text ? Radius(text) : (Rational?)null;
            var (given, starts) = (parsed.GetValue(minimizer) ?? [], parsed.GetValue(start) ?? []);
            IReadOnlyList<OracleSubject> subjects;
            if (parsed.GetValue(file) is { } path)
            {
                if (parsed.GetValue(functions) is not null)
                {
                    throw new UnusableInputException("--functions and --file exclude each other");
                }

                subjects = [OwnFunction(path, given, starts, t ?? Rational.One, parsed.GetValue(seed), terminal)];
            }
            else if (given.Length + starts.Length > 0)
            {
                throw new UnusableInputException("--minimizer and --start go with --file");
            }
            else
            {
                subjects = Named(parsed.GetValue(functions), t);
            }

            return Run(subjects, parsed.GetValue(seed), parsed.GetValue(json), terminal);
        });
        return command;
    }

    private static int Run(IReadOnlyList<OracleSubject> subjects, int seed, bool json, Terminal terminal)
    {
        var work = subjects.SelectMany(s => s.Radii.Select(t => (Subject: s, Radius: t))).ToList();
        var tables = new List<OracleTable>();
        try
        {
            foreach (var (subject, radius) in work)
            {
                terminal.Error.WriteLine($"brox: {subject.Name}, t = {radius} ({tables.Count + 1} of {work.Count})");
                tables.Add(OracleExperiment.Measure(subject, radius, seed, terminal.Interrupted));
            }
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine($"brox: stopped after {tables.Count} of {work.Count}");
        }

        var isComplete = tables.Count == work.Count;
        if (json)
        {
            terminal.Output.WriteLine(VerdictJson.Text(OraclesJson.Of(tables, seed, isComplete)));
        }
        else
        {
            OraclesText.Print(tables, terminal.Output);
        }

        return isComplete ? ExitCode.Holds : ExitCode.Interrupted;
    }

    private static List<OracleSubject> Named(string? names, Rational? radius)
    {
        var wanted = names?.Split(',').Select(n => n.Trim()).ToList();
        if (wanted?.Find(n => TestFunctions.All.All(s => s.Name != n)) is { } unknown)
        {
            throw new UnusableInputException($"--functions: unknown function \"{OneLine.Clean(unknown)}\"; known: {string.Join(", ", TestFunctions.All.Select(s => s.Name))}");
        }

        return [.. TestFunctions.All.Where(s => wanted is null || wanted.Contains(s.Name)).Select(s => radius is { } t ? s with { Radii = [t] } : s)];
    }

    private static OracleSubject OwnFunction(string path, string[] minimizers, string[] starts, Rational radius, int seed, Terminal terminal)
    {
        var name = InstanceFile.NameOf(path);
        if (new FunctionSource(path).Load(terminal) is not FormulaFunction f)
        {
            throw new UnusableInputException($"{name}: oracles are measured on formulas, the file has another kind of function");
        }

        if (f.Dimension > LargestDimension)
        {
            throw new UnusableInputException($"{name}: the exact step is certified up to dimension {LargestDimension}, the function has dimension {f.Dimension}");
        }

        var (stars, from) = (minimizers.Select(x => Coordinates("--minimizer", x, f)).ToList(), starts.Select(x => Coordinates("--start", x, f)).ToList());
        return FormulaSubject.TryCreate(f.Name is { Length: > 0 } own ? OneLine.Clean(own) : name, f, stars, from, [radius], seed, out var subject, out var error, terminal.Interrupted)
            ? subject!
            : throw new UnusableInputException($"{name}: {error}");
    }

    private static ImmutableArray<double> Coordinates(string option, string text, FormulaFunction f)
    {
        var parts = text.Split(',').Select(c => Rational.TryParse(c.Trim(), out var value, out var error) ? value : throw new UnusableInputException($"{option}: {error}")).ToArray();
        if (parts.Length != f.Dimension)
        {
            throw new UnusableInputException($"{option} has {parts.Length} coordinates, the function has dimension {f.Dimension}");
        }

        ImmutableArray<double> x = [.. parts.Select(c => c.ToDouble())];
        return f.Box.Contains(new Functions.Geometry.Point([.. x.Select(Rational.FromDouble)])) && double.IsFinite(f.Evaluate(x.AsSpan()))
            ? x
            : throw new UnusableInputException($"{option} {OneLine.Clean(text)} is not in dom f");
    }

    private static Rational Radius(string text) =>
        !Rational.TryParse(text, out var value, out var error) ? throw new UnusableInputException($"--radius: {error}")
        : value.Sign > 0 && value.ToDouble() is > 0 and < double.PositiveInfinity ? value
        : throw new UnusableInputException($"--radius must be positive, {value} is not");
}
