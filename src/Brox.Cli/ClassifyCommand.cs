using System.CommandLine;
using System.Text.Json.Nodes;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Knowledge;
using Brox.Numbers;
using Brox.Search.Smt;
using Brox.Theory.Classes;
using Brox.Theory.Classes.Formulas;
using Brox.Theory.Classes.Further;

namespace Brox.Cli;

/// <summary>
/// <c>brox classify FILE [--all] [--budget 30s] [--json]</c>: every class of the paper at once, with <c>--all</c> those of the literature too, with the best constants and the radii of the classes that have one. A class with a constant is
/// decided "for some value"; a class with a radius is not among the results, its radii are its spectrum.
/// </summary>
internal static class ClassifyCommand
{
    /// <summary>Each thread finds out anew what several deciders ask of a formula, so that more threads do not pay.</summary>
    private const int MostThreads = 2;

    public static Command Create(Terminal terminal)
    {
        var file = new FunctionArgument();
        var budget = new Option<string>("--budget") { Description = "Time for everything together, such as 500ms, 30s or 2m.", DefaultValueFactory = _ => "30s" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var all = new Option<bool>("--all") { Description = "The classes of the literature besides those of the paper; those with a radius are left to check." };
        var command = new Command("classify", "Decides every class, finds the best constants and the range of radii.") { all, budget, json };
        file.AddTo(command);
        command.SetAction(parsed => Run(file.Read(parsed), parsed.GetValue(all), Budget.Parse(parsed.GetRequiredValue(budget)), parsed.GetValue(json), terminal));
        return command;
    }

    private static int Run(FunctionSource source, bool all, TimeSpan budget, bool json, Terminal terminal)
    {
        var function = source.Load(terminal);
        var classification = Classify(function, budget, Math.Min(MostThreads, Environment.ProcessorCount), terminal.Interrupted, all);
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

    /// <summary>All that is known of a function.</summary>
    /// <param name="function">The function.</param>
    /// <param name="budget">Time for everything together.</param>
    /// <param name="threads">How many deciders work at a time; within the budget, what they find does not depend on it.</param>
    /// <param name="interrupted">Stops the work.</param>
    /// <param name="literature">Whether the classes of the literature are asked too.</param>
    internal static Classification Classify(FunctionInstance function, TimeSpan budget, int threads, CancellationToken interrupted, bool literature = false)
    {
        var plain = ClassCatalog.Known
            .Where(c => c.Parameter != ParameterKind.Radius && c is not DefinedClass { HasRadius: true } && (literature || c is not DefinedClass { IsOfLiterature: true })).ToList();
        var withConstant = plain.Where(c => c is DefinedClass ? HasBestConstant(c, function) : c.Parameter != ParameterKind.None).ToList();
        var verdicts = plain.ConvertAll(c => new TimedQuestion<Verdict>(c.Name, token => Decide(c, function, token), why => new Undecided(why)));
        var spectra = Spectrum.Classes.Select(c => new TimedQuestion<Spectrum>(c.Name, token => Spectrum.Of(c, function, token), why => new Spectrum(null, why))).ToList();
        var constants = withConstant
            .Select(c => new TimedQuestion<BestConstant>(c.Name, token => c.BestConstant(c is DefinedClass ? Exact(function) : function, token)!, why => new UndecidedConstant(why))).ToList();
        var deciders = Enumerable.Range(0, threads).Select(_ => new DeciderThread()).ToList();
        try
        {
            TimedQuestions.Ask([.. verdicts, .. spectra, .. constants], budget, deciders, interrupted);
        }
        finally
        {
            deciders.ForEach(d => d.Dispose());
        }

        return new Classification(
            [.. verdicts.Select(q => (q.Name, q.Answer!))],
            [.. spectra.Select(q => (q.Name, q.Answer!))],
            [.. constants.Select(q => (ClassCatalog.Find(q.Name)!, q.Answer!))]);
    }

    /// <summary>A formula that is a function of one variable of an exact kind, as one.</summary>
    private static FunctionInstance Exact(FunctionInstance function) => function is FormulaFunction f && LineDeciders.Exact(f) is { } line ? line : function;

    /// <summary>Whether the best constant of a class of the literature is looked for: off formulas, where a decider knows it; a step r is no constant.</summary>
    private static bool HasBestConstant(FunctionClass c, FunctionInstance function) =>
        c is DefinedClass { IsOfLiterature: true } && Exact(function) is not FormulaFunction && c.Parameter is ParameterKind.PositiveConstant or ParameterKind.UnitConstant
        && FurtherClasses.Find(c.Name) is not null and not StronglyQuasiconvex && !KnownClasses.HasRadius(c.Name);

    /// <summary>
    /// A class of the literature by the facts where they say something, else by the decider; a class that is known by its definition alone and that is left open on pieces of polynomials is asked of the solver with more time.
    /// </summary>
    private static Verdict Decide(FunctionClass c, FunctionInstance function, CancellationToken cancellation)
    {
        var expression = new ClassExpression(c, ClassArgument.None);
        if (c is DefinedClass { IsOfLiterature: true } && new LiteratureVerdicts(function, cancellation).Of(expression) is { } known)
        {
            return known;
        }

        using var solver = new RealSolverProcess(Solver.DefaultCommand);
        return CheckCommand.Decide(expression, function, solver, cancellation);
    }

    /// <summary>The answer as JSON.</summary>
    internal static JsonObject Json(string file, Classification classification)
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
        EveryConstant => Every(c),
        LargestConstant largest => VerdictJson.Number(largest.Value),
        SmallestConstant smallest => VerdictJson.Number(smallest.Value),
        EnclosedConstant { Lower: not null, Upper: not null } enclosed => Enclosure(enclosed),
        _ => null,
    };

    /// <summary>The bound of all constants where every one serves: of those of which a smaller one asks for more it is 0.</summary>
    private static string Every(FunctionClass c) => c.Parameter == ParameterKind.UnitConstant ? "1" : KnownClasses.OrderOf(c.ParameterName) == ConstantOrder.SmallerIsStronger ? "0" : "inf";

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

    /// <summary>A best constant in words.</summary>
    internal static string Text(FunctionClass c, BestConstant best) => best switch
    {
        NoConstant => "none",
        EveryConstant => Every(c),
        LargestConstant largest => largest.Value.ToString(),
        SmallestConstant smallest => smallest.Value.ToString(),
        EnclosedConstant enclosed => enclosed.Reason,
        UndecidedConstant undecided => $"undecided ({undecided.Reason})",
        _ => "undecided",
    };

    /// <summary>What is known of a function.</summary>
    /// <param name="Results">The verdict for each class without a radius.</param>
    /// <param name="Spectra">The radii of each class with one.</param>
    /// <param name="Constants">The best constant of each class with one.</param>
    internal sealed record Classification(
        IReadOnlyList<(string Name, Verdict Verdict)> Results,
        IReadOnlyList<(string Name, Spectrum Spectrum)> Spectra,
        IReadOnlyList<(FunctionClass Class, BestConstant Best)> Constants)
    {
        public bool IsDecided =>
            Results.All(r => r.Verdict is not Undecided) && Constants.All(c => c.Best is not UndecidedConstant) && Spectra.All(s => s.Spectrum.Radii is not null);
    }
}
