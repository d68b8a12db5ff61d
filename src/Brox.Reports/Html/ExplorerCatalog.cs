using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Functions.Json;
using Brox.Reports.Exports;
using Brox.Theory.Claims.Language;

namespace Brox.Reports.Html;

/// <summary>The functions of the page that the explorer opens, each with the centre, the radius and the rule that it starts with; collected while the page is written.</summary>
internal sealed class ExplorerCatalog
{
    private const int MostPoints = 60;

    private static readonly JsonSerializerOptions _options = new() { Encoder = JavaScriptEncoder.Default };

    private readonly Dictionary<string, int> _numbers = [];
    private readonly JsonArray _items = [];

    /// <summary>The functions as JSON in which no character is markup.</summary>
    public Markup Data => new(_items.ToJsonString(_options));

    /// <summary>Links that open the functions of a counterexample; none where the explorer shows none of them.</summary>
    /// <param name="subject">The counterexample.</param>
    /// <param name="title">What it is called in the list of the explorer.</param>
    public Markup Links(ExportSubject subject, string title)
    {
        var isAlone = subject.Functions.Count == 1;
        return Markup.Join(subject.Functions.Select(f => Link(
            f.Value, isAlone ? title : $"{title}: {f.Key}", isAlone ? "Open in the explorer" : $"Open {f.Key} in the explorer", RadiusOf(subject), subject)));
    }

    /// <summary>A link that opens a function with the radius 1; none where the explorer does not show it.</summary>
    /// <param name="function">The function.</param>
    /// <param name="title">What it is called in the list of the explorer.</param>
    public Markup Link(FunctionInstance function, string title) => Link(function, title, "Open in the explorer", Radius.FromLength(1), null);

    private Markup Link(FunctionInstance function, string title, string text, Radius radius, ExportSubject? subject)
    {
        var item = function switch
        {
            FiniteFunction { Dimension: 1 or 2, Points.Length: <= MostPoints } f => Item(f, radius, subject),
            PiecewisePolynomial f when ExplorerLine.IsShown(f, radius) => ExplorerLine.Item(f, radius, Named(subject, "x"), Named(subject, "xStar")),
            _ when ExplorerSampled.IsShown(function) => ExplorerSampled.Item(function, radius, Named(subject, "x")),
            _ => null,
        };
        if (item is null)
        {
            return Markup.Empty;
        }

        item["title"] = title;
        item["square"] = radius.Squared.ToString();
        item["rule"] = subject?.Run?.Rule ?? "farthest";
        var key = item.ToJsonString();
        if (!_numbers.TryGetValue(key, out var number))
        {
            number = _numbers[key] = _items.Count;
            _items.Add((JsonNode)item);
        }

        return Markup.Of($"<p class=\"open-in\"><a href=\"#explorer\" data-open=\"{number}\" aria-label=\"{text}: {title}\">{text}</a></p>\n");
    }

    private static JsonObject Item(FiniteFunction f, Radius radius, ExportSubject? subject)
    {
        var item = InstanceWriter.Write(f);
        item["centre"] = Centre(f, radius, subject);
        if (Star(f, subject) is { } star)
        {
            item["star"] = star;
        }

        if (subject?.Run is { } run && run.Function == f)
        {
            item["run"] = new JsonArray([.. run.Iterates.Select(x => (JsonNode)f.IndexOf(x))]);
        }

        return item;
    }

    /// <summary>The radius that the counterexample names, or 1.</summary>
    private static Radius RadiusOf(ExportSubject subject) =>
        subject.Run?.Radius
        ?? (subject.Conclusion?.Statement as Membership)?.Class.Evaluate(subject.Parameters)?.Argument.RadiusOrNull
        ?? (subject.Parameters.TryGetValue("t^2", out var square) && square.Sign > 0 ? Radius.FromSquare(square) : null as Radius?)
        ?? (subject.Parameters.TryGetValue("t", out var t) && t.Sign > 0 ? Radius.FromLength(t) : Radius.FromLength(1));

    /// <summary>The point x of the witness, or the start of the run; else the first far point.</summary>
    private static int Centre(FiniteFunction f, Radius radius, ExportSubject? subject)
    {
        var named = subject?.Run is { Iterates: { IsEmpty: false } iterates } ? f.IndexOf(iterates[0]) : IndexOf(f, Named(subject, "x"));
        return named >= 0 ? named : Math.Max(0, Enumerable.Range(0, f.Points.Length).FirstOrDefault(i => Theory.Broximal.FiniteOperator.IsFar(f, f.Points[i], radius), -1));
    }

    private static int? Star(FiniteFunction f, ExportSubject? subject)
    {
        var named = subject?.Run is { } run ? run.XStar is { } star ? f.IndexOf(star) : -1 : IndexOf(f, Named(subject, "xStar"));
        return named >= 0 && f.IsMinimizer(named) ? named : null;
    }

    private static int IndexOf(FiniteFunction f, Point? x) => x is { } point ? f.IndexOf(point) : -1;

    /// <summary>The point that the witness names by a letter, where it is rational; else <see langword="null"/>.</summary>
    private static Point? Named(ExportSubject? subject, string letter)
    {
        var entry = subject is { Witnesses: { IsEmpty: false } witnesses } ? witnesses[0].Entries.FirstOrDefault(e => e.Letter == letter && e.IsPoint) : null;
        return entry is not null && entry.Coordinates.All(c => c.IsRational) ? new Point([.. entry.Coordinates.Select(c => c.RationalOrNull!.Value)]) : null;
    }
}
