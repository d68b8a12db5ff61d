using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using Brox.Functions;
using Brox.Functions.Json;
using Brox.Functions.Text;
using Brox.Knowledge;

namespace Brox.Cli;

/// <summary><c>brox implications [CLASS...] [--given CLASS,...] [--open] [--json]</c>: what is known: proved by which facts, refuted by which function, or open.</summary>
internal static class ImplicationsCommand
{
    private const int MostShown = 12;

    public static Command Create(Terminal terminal)
    {
        var classes = new Argument<string[]>("CLASS") { Description = "Conclusions; all classes when left out. A radius is 1, which stands for every radius; the metric is the identity; a constant is \"for some value\".", Arity = ArgumentArity.ZeroOrMore };
        var given = new Option<string?>("--given") { Description = "Hypotheses joined by commas: what follows from them, what does not, what is open." };
        var open = new Option<bool>("--open") { Description = "The open implications between the first classes that no other open one implies, and those that imply no other." };
        var document = new Option<bool>("--document") { Description = "With --open: the page docs/open-questions.md, in Markdown." };
        var most = new Option<int>("--hypotheses") { Description = "The largest number of hypotheses, 1 to 3.", DefaultValueFactory = _ => 2 };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("implications", "What is known: which classes follow from which, by which facts, refuted by which functions, or open.") { classes, given, open, document, most, json };
        command.SetAction(parsed =>
        {
            var names = parsed.GetRequiredValue(classes);
            BroxCommand.RefuseOptionLike(names);
            var conclusions = names.Select(Name).ToImmutableArray();
            var hypotheses = parsed.GetValue(given) is { } text ? text.Split(',', StringSplitOptions.TrimEntries).Select(Name).ToImmutableArray() : [];
            var size = parsed.GetValue(most) is >= 1 and <= 3 and var n ? n : throw new UnusableInputException("--hypotheses is 1 to 3");
            if (parsed.GetValue(document))
            {
                if (!parsed.GetValue(open) || names.Length > 0 || hypotheses.Length > 0)
                {
                    throw new UnusableInputException("--document goes with --open alone: `brox implications --open --document` prints the whole page");
                }

                terminal.Output.Write(OpenQuestionsPage.Text());
                return ExitCode.Holds;
            }

            var result = parsed.GetValue(open) ? OpenOnes(conclusions, size) : hypotheses.Length > 0 ? Given(hypotheses, conclusions) : Minimal(conclusions, size);
            if (parsed.GetValue(json))
            {
                terminal.Output.WriteLine(VerdictJson.Text(result.Json));
            }
            else
            {
                foreach (var line in result.Lines)
                {
                    terminal.Output.WriteLine(line);
                }
            }

            return ExitCode.Holds;
        });
        return command;
    }

    private static string Name(string text)
    {
        var name = text.Split('(')[0].Trim();
        if (!KnownClasses.All.Contains(name))
        {
            var hint = Spelling.Nearest(name, KnownClasses.All) is { } meant ? $", did you mean {meant}?" : ";";
            throw new UnusableInputException($"\"{OneLine.Clean(text)}\" is no class that facts speak of{hint} `brox classes` lists the classes");
        }

        return text.Length == name.Length || text.Trim() == KnownClasses.Text(name)
            ? name
            : throw new UnusableInputException($"\"{OneLine.Clean(text)}\": write {name}; a radius is 1, which stands for every radius, and a constant is \"for some value\"");
    }

    private static (IEnumerable<string> Lines, JsonObject Json) Given(ImmutableArray<string> hypotheses, ImmutableArray<string> conclusions)
    {
        var knowledge = KnowledgeBase.Default;
        var implications = new Implications(knowledge, hypotheses, 1);
        if (knowledge.Contradiction(hypotheses) is { } contradiction)
        {
            return (
                [$"{Joined(hypotheses)}: these contradict each other", .. contradiction.Select(f => $"  {Text(f)}")],
                new JsonObject { ["given"] = Array(hypotheses), ["contradiction"] = Facts(contradiction) });
        }

        var answers = (conclusions.IsEmpty ? KnownClasses.All.Except(KnownClasses.Setting).Except(hypotheses) : conclusions).Select(c => implications.Of(hypotheses, c)).ToList();
        return (
            Section("follows", answers.OfType<Implication.Proved>().Select(p => p.Facts.IsEmpty ? p.Conclusion : $"{p.Conclusion}: {string.Join("; ", p.Facts.Select(f => f.Text))}"), int.MaxValue)
                .Concat(Section("does not follow", answers.OfType<Implication.Refuted>().Select(r => $"{r.Conclusion}: {Described(r.By)}"), int.MaxValue))
                .Concat(Section("open", answers.OfType<Implication.Open>().Select(o => $"{o.Conclusion} ({Count(o.Functions)} satisfy the hypotheses)"), int.MaxValue))
                .Prepend($"given {Joined(hypotheses)}:"),
            new JsonObject { ["given"] = Array(hypotheses), ["conclusions"] = new JsonArray([.. answers.Select(a => (JsonNode)Of(a))]) });
    }

    private static (IEnumerable<string> Lines, JsonObject Json) Minimal(ImmutableArray<string> conclusions, int most)
    {
        var implications = new Implications(KnowledgeBase.Default, [.. KnownClasses.All.Except(KnownClasses.Setting)], most);
        var wanted = conclusions.IsEmpty ? [.. KnownClasses.All.Except(KnownClasses.Setting)] : conclusions;
        var found = wanted.Select(c =>
        {
            var open = implications.Open([c]);
            return (Class: c, Proved: implications.Proved(c).ToList(), Refuted: implications.Refuted(c).ToList(), Strongest: implications.Undominated(open, strongest: true));
        }).ToList();
        var lines = conclusions.IsEmpty
            ? found.Select(f => $"{f.Class}: {f.Proved.Count} smallest sets of hypotheses prove it, {f.Refuted.Count} largest do not, {f.Strongest.Length} open that no other open one implies")
            : found.SelectMany(f => Section("proved", f.Proved.Select(p => $"{Joined(p.Hypotheses)}: {string.Join("; ", p.Facts.Select(x => x.Text))}"), int.MaxValue)
                .Concat(Section("refuted", f.Refuted.Select(r => $"{Joined(r.Hypotheses)}: {Described(r.By)}"), MostShown))
                .Concat(Section("open", f.Strongest.Select(o => $"{Joined(o.Hypotheses)} ({Count(o.Functions)} satisfy them)"), MostShown))
                .Prepend($"{f.Class}"));
        return (lines, new JsonObject
        {
            ["conclusions"] = new JsonArray([.. found.Select(f => (JsonNode)new JsonObject
            {
                ["class"] = f.Class,
                ["proved"] = new JsonArray([.. f.Proved.Select(p => (JsonNode)Of(p))]),
                ["refuted"] = new JsonArray([.. f.Refuted.Select(p => (JsonNode)Of(p))]),
                ["open"] = new JsonArray([.. f.Strongest.Select(p => (JsonNode)Of(p))]),
            })]),
        });
    }

    private static (IEnumerable<string> Lines, JsonObject Json) OpenOnes(ImmutableArray<string> conclusions, int most)
    {
        var implications = new Implications(KnowledgeBase.Default, KnownClasses.First, most);
        var open = implications.Open(conclusions.IsEmpty ? KnownClasses.First : conclusions);
        var (strongest, weakest) = (implications.Undominated(open, strongest: true), implications.Undominated(open, strongest: false));
        static string Line(Implication.Open o) => $"{Joined(o.Hypotheses)} => {o.Conclusion} ({Count(o.Functions)} satisfy the hypotheses)";
        var scope = $"implications with at most {most} hypotheses among {KnownClasses.First.Length} classes";
        return (
            [
                open.IsEmpty
                    ? $"none of the {scope} is open: each is proved, refuted by a known function, or has hypotheses that contradict each other{(most < 3 ? "; --hypotheses 3 asks for one more" : string.Empty)}"
                    : $"{open.Length} {scope} are open; a proof of one of the strongest, or a function against one of the weakest, settles others",
                .. Section($"strongest ({strongest.Length}): no other open one implies them", strongest.Select(Line), int.MaxValue),
                .. Section($"weakest ({weakest.Length}): they imply no other open one", weakest.Select(Line), int.MaxValue),
            ],
            new JsonObject
            {
                ["open"] = open.Length,
                ["strongest"] = new JsonArray([.. strongest.Select(o => (JsonNode)Of(o))]),
                ["weakest"] = new JsonArray([.. weakest.Select(o => (JsonNode)Of(o))]),
            });
    }

    private static IEnumerable<string> Section(string title, IEnumerable<string> lines, int most)
    {
        var all = lines.ToList();
        return all.Count == 0 ? [] : [$"  {title}:", .. all.Take(most).Select(l => $"    {l}"), .. all.Count > most ? new[] { $"    and {all.Count - most} more (--json has all)" } : []];
    }

    private static JsonObject Of(Implication implication)
    {
        var result = new JsonObject { ["hypotheses"] = Array(implication.Hypotheses), ["conclusion"] = implication.Conclusion };
        switch (implication)
        {
            case Implication.Proved proved:
                result["verdict"] = "proved";
                result["facts"] = Facts(proved.Facts);
                break;
            case Implication.Refuted refuted:
                result["verdict"] = "refuted";
                result["function"] = Function(refuted.By, [.. refuted.Hypotheses, refuted.Conclusion]);
                break;
            case Implication.Open open:
                result["verdict"] = "open";
                result["functions"] = open.Functions;
                break;
        }

        return result;
    }

    /// <summary>A function of the base as JSON, and how each of some memberships is known.</summary>
    public static JsonObject Function(Memberships function, IEnumerable<string> classes) => new()
    {
        ["name"] = function.Function.Name,
        ["function"] = function.Function.Text.Length > 0 ? function.Function.Text : null,
        ["instance"] = function.Function.Instance is { } instance ? InstanceWriter.Write(instance) : null,
        ["argument"] = function.Function.Because.Length > 0 ? function.Function.Because : null,
        ["memberships"] = new JsonObject(classes.Distinct().Select(c => KeyValuePair.Create(c, (JsonNode?)new JsonObject
        {
            ["in"] = function.In.Contains(c),
            ["by"] = function.KnownBy(c),
        }))),
    };

    /// <summary>Facts as JSON.</summary>
    public static JsonArray Facts(IEnumerable<KnowledgeFact> facts) => new([.. facts.Select(f => (JsonNode)new JsonObject
    {
        ["fact"] = f.Text,
        ["source"] = f.Source,
        ["proof"] = f.Proof,
        ["theorem"] = f.Theorem.Length > 0 ? f.Theorem : null,
    })]);

    /// <summary>A fact in one line.</summary>
    public static string Text(KnowledgeFact fact) => $"{fact.Text} ({fact.Source}): {fact.Proof}";

    private static string Described(Memberships function) =>
        function.Function.Instance is not null ? $"\"{function.Function.Name}\", decided" : $"\"{function.Function.Name}\" ({function.Function.Text}), argued";

    private static string Joined(ImmutableArray<string> classes) => string.Join(", ", classes);

    private static string Count(int functions) => Counted.Of(functions, "known function");

    private static JsonArray Array(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)t)]);
}
