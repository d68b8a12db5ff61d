using System.Text.Json.Nodes;
using Brox.Definitions.Verdicts;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Classes;

namespace Brox.Cli.Studio;

/// <summary>
/// What is known of the function of the page: its picture at once, then verdict after verdict, the admissible radii, the best constants. The
/// classes are the user's own, those that were asked for by name, those with a radius at the radius of the page, and all others "for some
/// value" of their constants.
/// </summary>
internal static class StudioFunction
{
    /// <summary>The most time for one function.</summary>
    public static readonly TimeSpan MostTime = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan _usualTime = TimeSpan.FromSeconds(10);

    /// <summary>Answers with <c>function</c>, <c>rows</c>, then <c>verdict</c>, <c>radii</c> and <c>constant</c> as they come, then <c>done</c>.</summary>
    public static void Answer(StudioWork work)
    {
        work.UseDefinitions();
        var function = work.Function();
        var radius = StudioWork.In("radius", () => BpmCommand.ParseRadius(work.Text("radius") ?? "1"));
        var checks = work.Checks();
        var budget = work.Text("budget") is null ? _usualTime : work.Budget(MostTime);
        work.Answer("function", StudioScene.Of(function, work));

        var rows = Rows(checks, radius, onlyRadius: work.Text("only") == "radius");
        work.Answer("rows", new JsonObject { ["rows"] = new JsonArray([.. rows.Select(r => (JsonNode)r.Json())]) });
        var questions = new List<ITimedQuestion>();
        questions.AddRange(rows.Select(row => new TimedQuestion<Verdict>(
            row.Name,
            token => CheckCommand.Decide(row.Class, function, work.Solver, token),
            why => new Undecided(why),
            verdict => work.Answer("verdict", Json(row, verdict)))));
        if (work.Text("only") is null)
        {
            var plain = rows.Where(r => r.Group is "radius" or "plain").ToList();
            questions.AddRange(plain.Where(r => Spectrum.Classes.Contains(r.Class.Class)).Select(row => new TimedQuestion<Spectrum>(
                row.Name,
                token => Spectrum.Of(row.Class.Class, function, token),
                why => new Spectrum(null, why),
                radii => work.Answer("radii", Json(row, radii)))));
            var withConstant = plain.Where(r => r.Class.Class.Parameter is ParameterKind.PositiveConstant or ParameterKind.UnitConstant);
            questions.AddRange(withConstant.Select(row => new TimedQuestion<BestConstant>(
                row.Name,
                token => row.Class.Class.BestConstant(function, token)!,
                why => new UndecidedConstant(why),
                best => work.Answer("constant", Json(row, best)))));
        }

        using (var deciders = new DeciderThread())
        {
            TimedQuestions.Ask(questions, budget, [deciders], work.Cancellation);
            work.LeaveBehind(deciders.Ended);
        }

        work.Answer("done", []);
    }

    private static List<Row> Rows(List<ClassExpression> checks, Radius radius, bool onlyRadius)
    {
        var own = DefinedClasses.Current.Where(c => !c.IsOfLiterature)
            .Select(c => new Row("own", c.HasRadius ? CheckCommand.Parse(WithRadius(c, radius)) : new ClassExpression(c, ClassArgument.None)));
        var spectral = Spectrum.Classes.Select(c => new Row("radius", new ClassExpression(c, ClassArgument.Of(radius))));
        if (onlyRadius)
        {
            return [.. own.Concat(spectral).Where(r => r.DependsOnRadius)];
        }

        var asked = checks.Select(c => new Row("asked", c)).DistinctBy(r => r.Name);
        var others = ClassCatalog.All.Where(c => c.Parameter != ParameterKind.Radius).Select(c => new Row("plain", new ClassExpression(c, ClassArgument.None)));
        return [.. own, .. asked, .. spectral, .. others];
    }

    /// <summary>A class of the user's own with the radius of the page for each of its radii.</summary>
    private static string WithRadius(DefinedClass c, Radius radius)
    {
        var value = radius.ToString();
        value = value[value.IndexOf('=', StringComparison.Ordinal)..];
        var square = radius.ToString().Contains('^', StringComparison.Ordinal) ? "^2" : string.Empty;
        return $"{c.Name}({string.Join(", ", c.Written.Parameters.Where(p => p.IsRadius).Select(p => $"{p.Name}{square}{value}"))})";
    }

    private static JsonObject Json(Row row, Verdict verdict)
    {
        var (word, method) = verdict switch
        {
            Holds holds => ("holds", VerdictJson.MethodName(holds.Method)),
            Fails fails => ("fails", VerdictJson.MethodName(fails.Method)),
            _ => ("undecided", (string?)null),
        };
        return new JsonObject
        {
            ["row"] = row.Name,
            ["verdict"] = word,
            ["method"] = method,
            ["reason"] = verdict.Reason,
            ["witness"] = verdict is Fails { Witness: var witness }
                ? new JsonArray([.. CheckCommand.Parts(witness).Select(part => (JsonNode)Json(part))])
                : null,
        };
    }

    private static JsonObject Json(Witness part) => new()
    {
        ["text"] = CheckCommand.Line(part),
        ["points"] = new JsonArray([.. part.Entries.Where(e => e.IsPoint).Select(e => (JsonNode)new JsonObject
        {
            ["letter"] = e.Letter == "xStar" ? "x*" : e.Letter,
            ["at"] = StudioScene.Numbers(e.Coordinates.Select(c => c.ToDouble())),
        })]),
    };

    private static JsonObject Json(Row row, Spectrum spectrum) => new()
    {
        ["row"] = row.Name,
        ["text"] = spectrum.Radii?.ToString() ?? "undecided",
        ["reason"] = spectrum.Reason,
        ["intervals"] = spectrum.Radii is { } radii ? new JsonArray([.. radii.Intervals.Select(i => (JsonNode)new JsonObject
        {
            ["from"] = Length(i.Lower),
            ["to"] = i.Upper is { } upper ? Length(upper) : null,
            ["fromClosed"] = i.LowerClosed,
            ["toClosed"] = i.UpperClosed,
        })]) : null,
    };

    private static double Length(AlgebraicSum end) => end.Enclose().Lower.ToDouble();

    private static JsonObject Json(Row row, BestConstant best) => new()
    {
        ["row"] = row.Name,
        ["name"] = row.Class.Class.ParameterName,
        ["text"] = ClassifyCommand.Text(row.Class.Class, best),
    };

    /// <summary>A row of the table of verdicts.</summary>
    /// <param name="Group">Why the class is asked for: <c>own</c>, <c>asked</c>, <c>radius</c> or <c>plain</c>.</param>
    /// <param name="Class">The class.</param>
    private sealed record Row(string Group, ClassExpression Class)
    {
        /// <summary>A name of its own, which stays the same when the radius changes.</summary>
        public string Name => $"{Group}:{(Group == "asked" ? Class.ToString() : Class.Class.Name)}";

        /// <summary>Whether the radius of the page is in the class.</summary>
        public bool DependsOnRadius => Group == "radius" || (Group == "own" && Class.Class is DefinedClass { HasRadius: true });

        public JsonObject Json() => new()
        {
            ["row"] = Name,
            ["group"] = Group,
            ["depends"] = DependsOnRadius,
            ["class"] = Class.ToString(),
            ["definition"] = Class.Class.Definition,
            ["source"] = Class.Class.Source,
        };
    }
}
