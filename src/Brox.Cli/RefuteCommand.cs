using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Brox.Functions;
using Brox.Knowledge;
using Brox.Search;
using Brox.Search.Refuting;
using Brox.Search.Smallest;
using Brox.Theory.Claims.Language;
using Brox.Theory.Claims.Saved;

namespace Brox.Cli;

/// <summary><c>brox refute CONJECTURE [--with f=...] [--family F] [--dimension D] [--budget 30s] [--seed S] [--json] [--save FILE]</c>: looks for a counterexample, makes it small, says what kills it.</summary>
internal static class RefuteCommand
{
    private const int LargestDimension = 6;

    private static readonly TimeSpan _besideAnArgument = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan _besideAFormula = TimeSpan.FromSeconds(1.5);

    public static Command Create(Terminal terminal)
    {
        var text = new Argument<string>("CONJECTURE") { Description = "hypothesis {, hypothesis} => conclusion" };
        var family = new Option<string>("--family") { Description = "finite, piecewise, formula, or several joined by commas.", DefaultValueFactory = _ => "finite,piecewise,formula" };
        var dimension = new Option<int?>("--dimension") { Description = "The dimension of finite functions and formulas; 1 to 3 when left out." };
        var budget = new Option<string>("--budget") { Description = "Time for everything, such as 500ms, 30s or 2m.", DefaultValueFactory = _ => "30s" };
        var seed = new Option<ulong>("--seed") { Description = "The seed of the random search.", DefaultValueFactory = _ => 1 };
        var standing = new Option<string>("--standing")
        {
            Description = "What is assumed of every function: minimizer (closed, with a minimizer; lifted where the conjecture names closed or has-minimizer) or none.",
            DefaultValueFactory = _ => "minimizer",
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var save = new Option<string?>("--save") { Description = "Write the counterexample to a file, for recheck, shrink and export." };
        var known = new Option<string?>("--known") { Description = "A folder of saved counterexamples and instance files, whose functions are tried first." };
        var with = GivenNames.Option();
        var command = new Command("refute", "Looks for a counterexample to a conjecture.") { text, with, family, dimension, budget, seed, standing, known, json, save };
        command.SetAction(parsed =>
        {
            var conjecture = ConjectureText.Parse(parsed.GetRequiredValue(text)) with { Standing = Standing(parsed.GetRequiredValue(standing)) };
            var withs = parsed.GetValue(with) ?? [];
            var options = new RefuterOptions(
                Families(parsed.GetRequiredValue(family)), Dimensions(parsed.GetValue(dimension)), parsed.GetValue(seed), Budget.Parse(parsed.GetRequiredValue(budget)))
            {
                Given = GivenNames.Read(withs, conjecture, terminal),
            };
            if (options.Families == SearchFamilies.Piecewise && !options.Dimensions.Contains(1))
            {
                throw new UnusableInputException("--family piecewise has dimension 1 only");
            }

            var file = parsed.GetValue(save);
            if (file is not null)
            {
                OutputFile.Probe(file);
            }

            ConjectureText.Warn(parsed.GetRequiredValue(text), terminal);
            return Run(new Question(conjecture, parsed.GetRequiredValue(text), withs), options, parsed.GetValue(known), parsed.GetValue(json), file, terminal);
        });
        return command;
    }

    internal static int Run(Question question, RefuterOptions options, string? folder, bool json, string? save, Terminal terminal)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var (conjecture, typed, with) = question;
        var watch = new RefuterWatch();
        using var progress = ProgressLine.Start(terminal, () => Progress(watch.Tally, options.Budget - clock.Elapsed));
        var known = KnownFunctions.Of(folder);
        if (options.Given is null && Derivation.Of(KnowledgeBase.Default, conjecture) is { } answer)
        {
            progress.Dispose();
            Write(json, KnownReport.Lines(conjecture, typed, answer), () => KnownReport.Json(conjecture, answer, Math.Round(clock.Elapsed.TotalSeconds, 3)), terminal);
            return answer is KnownAnswer.Proved ? ExitCode.Holds : ExitCode.Undecided;
        }

        // A function that is known to refute is an answer. Where it is a formula, or an instance, the deciders are asked as well; else a short search looks for one that can be written down and decided.
        var argued = options.Given is null ? KnownFunctions.Argued(conjecture) : null;
        var formula = argued is { Function.Instance: null } ? KnownFunctions.Formula(argued) : null;
        var beside = argued is null ? options.Budget : Beside(argued);
        var search = options with
        {
            Known = formula is null ? known : [.. known, formula],
            Watch = watch,
            Budget = options.Budget < beside ? options.Budget : beside,
        };
        var result = Refuter.Run(conjecture, search, terminal.Interrupted);
        var report = new RefuteReport(conjecture, typed, options, result, argued, found => LargerKind.Of(conjecture, search, found, options.Budget - clock.Elapsed, terminal.Interrupted))
        {
            With = with,
        };
        progress.Dispose();
        if (report.Rejection is { } rejection)
        {
            terminal.Error.WriteLine($"brox: the counterexample found does not pass the recheck ({rejection}); please report it");
        }

        Write(json, report.Lines(save), report.ToJson, terminal);

        if (save is not null && report.Saved is { } saved)
        {
            OutputFile.Write(save, VerdictJson.Text(SavedCounterexampleWriter.Write(saved)) + "\n");
        }

        return report.IsRefuted ? ExitCode.Fails : result.Interrupted ? ExitCode.Interrupted : report.IsUndecided ? ExitCode.Undecided : ExitCode.Holds;
    }

    /// <summary>How long is searched where a function is known to refute: longer for one that deciders can be asked about.</summary>
    internal static TimeSpan Beside(Memberships known) => known.Function.Instance is null && KnownFunctions.Formula(known) is null ? _besideAnArgument : _besideAFormula;

    /// <summary>How far the search is: time left, engine and size, candidates, members of the hypotheses; the first is what a narrow terminal shows for sure.</summary>
    private static string Progress(SearchTally? tally, TimeSpan left) => string.Create(
        CultureInfo.InvariantCulture,
        $"refute: {Math.Max(0, Math.Ceiling(left.TotalSeconds)):0} s left; {tally?.Place ?? "starting"}; {tally?.Candidates ?? 0:N0} candidates, {tally?.SatisfiedHypotheses ?? 0:N0} members");

    private static void Write(bool json, IEnumerable<string> lines, Func<JsonObject> document, Terminal terminal)
    {
        foreach (var line in json ? [VerdictJson.Text(document())] : lines)
        {
            terminal.Output.WriteLine(line);
        }
    }

    internal static StandingAssumption Standing(string text) => text switch
    {
        "minimizer" => StandingAssumption.ClosedWithMinimizer,
        "none" => StandingAssumption.None,
        _ => throw new UnusableInputException($"--standing \"{OneLine.Clean(text)}\" is none of minimizer, none"),
    };

    internal static SearchFamilies Families(string text)
    {
        var result = SearchFamilies.None;
        foreach (var name in text.Split(',', StringSplitOptions.TrimEntries))
        {
            result |= name switch
            {
                "finite" => SearchFamilies.Finite,
                "piecewise" => SearchFamilies.Piecewise,
                "formula" => SearchFamilies.Formula,
                _ => throw new UnusableInputException($"--family \"{OneLine.Clean(name)}\" is none of finite, piecewise, formula"),
            };
        }

        return result;
    }

    internal static int[] Dimensions(int? dimension) => dimension switch
    {
        null => [1, 2, 3],
        >= 1 and <= LargestDimension and var d => [d],
        _ => throw new UnusableInputException($"--dimension is 1 to {LargestDimension}"),
    };

    /// <summary>What is asked: the conjecture, how it was typed, and what was given.</summary>
    internal sealed record Question(Conjecture Conjecture, string Typed, IReadOnlyList<string> With);
}
