using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;
using Brox.Theory.Classes;

namespace Brox.Cli;

/// <summary>
/// <c>brox classify FILE [--budget 30s] [--json]</c>: every class at once, with the best constants and the radii of the classes that have one. A class with a constant is
/// decided "for some value"; a class with a radius is not among the results, its radii are its spectrum.
/// </summary>
internal static class ClassifyCommand
{
    private const int LeastShares = 6;

    public static Command Create(Terminal terminal)
    {
        var file = new FunctionArgument();
        var budget = new Option<string>("--budget") { Description = "Time for everything together, such as 500ms, 30s or 2m.", DefaultValueFactory = _ => "30s" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("classify", "Decides every class, finds the best constants and the range of radii.") { budget, json };
        file.AddTo(command);
        command.SetAction(parsed => Run(file.Read(parsed), Budget.Parse(parsed.GetRequiredValue(budget)), parsed.GetValue(json), terminal));
        return command;
    }

    private static int Run(FunctionSource source, TimeSpan budget, bool json, Terminal terminal)
    {
        var function = source.Load(terminal);
        var classification = Classify(function, budget, terminal.Interrupted);
        if (json)
        {
            terminal.Output.WriteLine(VerdictJson.Text(Json(source.Text, classification)));
        }
        else
        {
            Print(classification, terminal.Output);
        }

        return terminal.Interrupted.IsCancellationRequested ? ExitCode.Interrupted : classification.IsDecided ? ExitCode.Holds : ExitCode.Undecided;
    }

    private static Classification Classify(FunctionInstance function, TimeSpan budget, CancellationToken interrupted)
    {
        var plain = ClassCatalog.Known.Where(c => c.Parameter != ParameterKind.Radius && c is not DefinedClass { HasRadius: true } and not DefinedClass { IsOfLiterature: true }).ToList();
        var withConstant = plain.Where(c => c.Parameter != ParameterKind.None && c is not DefinedClass).ToList();
        var verdicts = plain.ConvertAll(c => new Question<Verdict>(c.Name, token => c.Decide(function, ClassArgument.None, token), why => new Undecided(why)));
        var spectra = Spectrum.Classes.Select(c => new Question<Spectrum>(c.Name, token => Spectrum.Of(c, function, token), why => new Spectrum(null, why))).ToList();
        var constants = withConstant
            .Select(c => new Question<BestConstant>(c.Name, token => c.BestConstant(function, token)!, why => new UndecidedConstant(why))).ToList();
        var left = new List<IQuestion>([.. verdicts, .. spectra, .. constants]);
        using var deciders = new DeciderThread();
        var clock = Stopwatch.StartNew();

        // No question gets more than a share of the time that is left, so that one hard question does not silence the others. What was cut off is asked again with the rest, so
        // that nothing is undecided for want of time while there is time: then it was the limit, and is said to be.
        for (var isFirst = true; left.Count > 0 && !interrupted.IsCancellationRequested && clock.Elapsed < budget; isFirst = false)
        {
            foreach (var question in left.ToList())
            {
                using var share = CancellationTokenSource.CreateLinkedTokenSource(interrupted);
                var rest = budget - clock.Elapsed;
                share.CancelAfter(rest <= TimeSpan.Zero ? TimeSpan.Zero : isFirst ? rest / Math.Min(left.Count, LeastShares) : rest);
                if (question.Ask(deciders, share.Token))
                {
                    left.Remove(question);
                }
            }
        }

        foreach (var question in left)
        {
            question.GiveUp(interrupted.IsCancellationRequested ? "stopped by Ctrl-C" : $"cut off by the time limit of {budget.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture)} s, not by the amount of work: a larger --budget may decide it");
        }

        return new Classification(
            [.. verdicts.Select(q => (q.Name, q.Answer!))],
            [.. spectra.Select(q => (q.Name, q.Answer!))],
            [.. constants.Select(q => (ClassCatalog.Find(q.Name)!, q.Answer!))]);
    }

    private static JsonObject Json(string file, Classification classification)
    {
        var (_, spectrum) = classification.Spectra.Single(s => s.Name == ClassCatalog.BroximallyAligned.Name);
        var result = new JsonObject
        {
            ["file"] = file,
            ["results"] = new JsonArray([.. classification.Results.Select(r => (JsonNode)VerdictJson.Result(r.Name, r.Verdict))]),
            ["constants"] = new JsonObject(classification.Constants.Select(c => KeyValuePair.Create(c.Class.Name, Constant(c.Class, c.Best)))),
            ["spectrum"] = Intervals(spectrum),
            ["spectrumReason"] = Reason(spectrum),
        };
        var undecided = classification.Constants.Where(c => c.Best is UndecidedConstant).ToList();
        if (undecided.Count > 0)
        {
            result["constantReasons"] = new JsonObject(undecided.Select(c => KeyValuePair.Create(c.Class.Name, (JsonNode?)((UndecidedConstant)c.Best).Reason)));
        }

        var enclosed = classification.Constants.Where(c => c.Best is EnclosedConstant).ToList();
        if (enclosed.Count > 0)
        {
            result["constantEnclosures"] = new JsonObject(enclosed.Select(c => KeyValuePair.Create(c.Class.Name, (JsonNode?)Enclosure((EnclosedConstant)c.Best))));
        }

        result["spectra"] = new JsonObject(classification.Spectra.Select(s => KeyValuePair.Create(s.Name, (JsonNode?)new JsonObject
        {
            ["radii"] = Intervals(s.Spectrum),
            ["intervals"] = s.Spectrum.Radii is { } radii ? new JsonArray([.. radii.Intervals.Select(i => (JsonNode)Interval(i))]) : null,
            ["reason"] = Reason(s.Spectrum),
        })));
        return result;
    }

    /// <summary>The intervals as texts, where all ends are sums of square roots; other ends have no text that can be read back.</summary>
    private static JsonArray? Intervals(Spectrum spectrum) =>
        spectrum.Radii is { } radii && HasText(radii) ? new JsonArray([.. radii.Intervals.Select(i => (JsonNode)i.ToString())]) : null;

    private static string Reason(Spectrum spectrum) => spectrum.Radii is { } radii && !HasText(radii)
        ? $"an end is not a sum of square roots, see the intervals in spectra: {spectrum.Reason}"
        : spectrum.Reason;

    private static bool HasText(LengthSet radii) => radii.Intervals.All(i => i.Lower.IsSumOfSquareRoots && i.Upper is not { IsSumOfSquareRoots: false });

    private static JsonObject Interval(LengthInterval interval) => new()
    {
        ["lower"] = End(interval.Lower),
        ["lowerClosed"] = interval.LowerClosed,
        ["upper"] = interval.Upper is { } upper ? End(upper) : "inf",
        ["upperClosed"] = interval.UpperClosed,
    };

    private static JsonNode End(AlgebraicSum end)
    {
        try
        {
            return VerdictJson.Number(end.ToAlgebraicNumber());
        }
        catch (DegreeTooLargeException)
        {
            var (low, high) = end.Enclose();
            return new JsonObject { ["lo"] = low.ToString(), ["hi"] = high.ToString(), ["text"] = end.ToString() };
        }
    }

    private static JsonNode? Constant(FunctionClass c, BestConstant best) => best switch
    {
        NoConstant => "none",
        EveryConstant => c.Parameter == ParameterKind.UnitConstant ? "1" : "inf",
        LargestConstant largest => VerdictJson.Number(largest.Value),
        EnclosedConstant { Lower: not null, Upper: not null } enclosed => Enclosure(enclosed),
        _ => null,
    };

    private static JsonObject Enclosure(EnclosedConstant constant) => new() { ["lo"] = constant.Lower?.ToString(), ["hi"] = constant.Upper?.ToString() };

    private static void Print(Classification classification, TextWriter output)
    {
        var width = classification.Results.Select(r => r.Name).Concat(classification.Spectra.Select(s => s.Name)).Max(n => n.Length);
        foreach (var (name, verdict) in classification.Results)
        {
            var word = verdict switch
            {
                Holds => "holds",
                Fails => "FAILS",
                _ => "undecided",
            };
            var constant = classification.Constants.Where(c => c.Class.Name == name).Select(c => $"; best {c.Class.ParameterName}: {Text(c.Class, c.Best)}").FirstOrDefault();
            output.WriteLine($"{name.PadRight(width)}  {word,-9}  {verdict.Reason}{constant}");
        }

        output.WriteLine("radii t:");
        foreach (var (name, spectrum) in classification.Spectra)
        {
            output.WriteLine($"{name.PadRight(width)}  {spectrum.Radii?.ToString() ?? "undecided"}  ({spectrum.Reason})");
        }
    }

    private static string Text(FunctionClass c, BestConstant best) => best switch
    {
        NoConstant => "none",
        EveryConstant => c.Parameter == ParameterKind.UnitConstant ? "1" : "inf",
        LargestConstant largest => largest.Value.ToString(),
        EnclosedConstant enclosed => enclosed.Reason,
        UndecidedConstant undecided => $"undecided ({undecided.Reason})",
        _ => "undecided",
    };

    private interface IQuestion
    {
        /// <summary>Whether there was an answer in time.</summary>
        bool Ask(DeciderThread deciders, CancellationToken share);

        /// <summary>The answer where there was none in time.</summary>
        void GiveUp(string why);
    }

    /// <summary>A question about the function, and its answer.</summary>
    private sealed class Question<T>(string name, Func<CancellationToken, T> decider, Func<string, T> otherwise) : IQuestion
        where T : class
    {
        public string Name { get; } = name;

        public T? Answer { get; private set; }

        public bool Ask(DeciderThread deciders, CancellationToken share)
        {
            try
            {
                Answer = deciders.Ask(decider, share);
                return true;
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        }

        public void GiveUp(string why) => Answer = otherwise(why);
    }

    /// <summary>What is known of a function.</summary>
    /// <param name="Results">The verdict for each class without a radius.</param>
    /// <param name="Spectra">The radii of each class with one.</param>
    /// <param name="Constants">The best constant of each class with one.</param>
    private sealed record Classification(
        IReadOnlyList<(string Name, Verdict Verdict)> Results,
        IReadOnlyList<(string Name, Spectrum Spectrum)> Spectra,
        IReadOnlyList<(FunctionClass Class, BestConstant Best)> Constants)
    {
        public bool IsDecided =>
            Results.All(r => r.Verdict is not Undecided) && Constants.All(c => c.Best is not UndecidedConstant) && Spectra.All(s => s.Spectrum.Radii is not null);
    }
}
