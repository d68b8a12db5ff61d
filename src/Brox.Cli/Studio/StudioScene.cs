using System.Globalization;
using System.Text.Json.Nodes;
using Brox.Functions;
using Brox.Functions.Json;
using Brox.Functions.Text;
using Brox.Numbers;
using Brox.Reports.Pictures;
using Brox.Reports.Plots.Functions;
using Brox.Theory.Classes.Formulas;

namespace Brox.Cli.Studio;

/// <summary>What the page draws of a function: numbers in floating point, for the eye alone.</summary>
internal static class StudioScene
{
    private const int MostPoints = 200;

    /// <summary>The function as the page shows it: its text, its file, and its picture.</summary>
    /// <param name="function">The function.</param>
    /// <param name="work">The question, whose field <c>view</c> may ask for a part of the line.</param>
    public static JsonObject Of(FunctionInstance function, StudioWork work)
    {
        ArgumentNullException.ThrowIfNull(function);
        var shown = Line(function);
        var picture = Picture(shown, View(work), work);
        var scene = new JsonObject
        {
            ["kind"] = function switch { FiniteFunction => "finite", PiecewisePolynomial => "piecewise", _ => "formula" },
            ["dimension"] = function.Dimension,
            ["text"] = FunctionText.OneLine(function),
            ["typed"] = Typed(function),
            ["instance"] = InstanceWriter.Write(function),
            ["minimizer"] = shown is FiniteFunction finite
                ? new JsonArray([.. finite.Points.Select((_, i) => (JsonNode)finite.IsMinimizer(i))])
                : null,
            ["metric"] = new JsonArray([.. function.Metric.Rows.Select(row => (JsonNode)Numbers(row.Select(r => r.ToDouble())))]),
            ["start"] = Start(shown),
        };
        foreach (var (key, value) in picture)
        {
            scene[key] = value?.DeepClone();
        }

        return scene;
    }

    /// <summary>A formula of one variable that is a piecewise polynomial, as one; else the function itself.</summary>
    public static FunctionInstance Line(FunctionInstance function) =>
        function is FormulaFunction { Dimension: 1 } formula && FormulaAnalysis.Of(formula).Line is { } line ? line : function;

    /// <summary>Numbers as JSON, which knows no infinity.</summary>
    public static JsonArray Numbers(IEnumerable<double> numbers) => [.. numbers.Select(x => (JsonNode?)(double.IsFinite(x) ? JsonValue.Create(x) : null))];

    /// <summary>A number that is drawn; <see langword="null"/> where the text is none.</summary>
    public static double? Parse(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var x) && Math.Abs(x) < 1e100 ? x : null;

    /// <summary>The text that gives the function where it is typed; <see langword="null"/> where only its file does.</summary>
    private static string? Typed(FunctionInstance function) => function switch
    {
        { Name: not null } or { Note: not null } or { Metric.IsIdentity: false } => null,
        FiniteFunction { Points.Length: <= FunctionText.MostInOneLine } => FunctionText.OneLine(function),
        FormulaFunction { HasBox: false } formula when TypedFunction.TryRead(formula.Text(), null, null, out var read, out _)
            && read is FormulaFunction { Variables: var variables } && variables.SequenceEqual(formula.Variables) => formula.Text(),
        _ => null,
    };

    private static JsonObject Picture(FunctionInstance f, (double From, double To)? view, StudioWork work) => f switch
    {
        _ when !Scale.Fits(f, []) => Nothing(Scale.Refusal),
        FiniteFunction { Points.Length: > MostPoints } => Nothing($"functions on more than {MostPoints} points are not drawn here"),
        FiniteFunction { Dimension: 1 } finite => new JsonObject { ["picture"] = "line-points", ["dots"] = Places(LineGraph.Values(finite)) },
        FiniteFunction { Dimension: 2 } => new JsonObject { ["picture"] = "plane-points" },
        PiecewisePolynomial { Cells.Length: > MostPoints } => Nothing($"functions of more than {MostPoints} pieces are not drawn here"),
        PiecewisePolynomial line => Graph(line, view ?? Range(line)),
        FormulaFunction formula when FunctionPlot.Objection(formula) is { } objection => Nothing(objection),
        FormulaFunction { Dimension: 1 } formula => Graph(formula, view ?? Range(formula, work.Cancellation)),
        FormulaFunction => new JsonObject { ["picture"] = "landscape" },
        _ => Nothing($"a function of {f.Dimension} variables is not drawn here"),
    };

    private static JsonObject Nothing(string why) => new() { ["picture"] = "none", ["why"] = why };

    private static JsonObject Graph(PiecewisePolynomial f, (double From, double To) view) => new()
    {
        ["picture"] = "graph",
        ["view"] = Numbers([view.From, view.To]),
        ["curves"] = Curves(LineGraph.Curves(f, view.From, view.To).Select(c => c.AsEnumerable())),
        ["dots"] = Places(LineGraph.Values(f)),
        ["open"] = Places(LineGraph.OpenEnds(f)),
        ["gaps"] = new JsonArray([.. LineGraph.Gaps(f, view.From, view.To).Select(g => (JsonNode)Numbers([g.From, g.To]))]),
        ["knots"] = new JsonArray([.. f.Knots.Select(k => (JsonNode)k.ToString())]),
    };

    private static JsonObject Graph(FormulaFunction f, (double From, double To) view)
    {
        var (from, to) = (Math.Max(view.From, f.Enclosure[0].Lower), Math.Min(view.To, f.Enclosure[0].Upper));
        var outside = new[] { (From: view.From, To: Math.Min(from, view.To)), (From: Math.Max(to, view.From), view.To) };
        return new JsonObject
        {
            ["picture"] = "graph",
            ["view"] = Numbers([view.From, view.To]),
            ["curves"] = Curves(LineGraph.Curves(f, view.From, view.To, []).Select(c => c.AsEnumerable())),
            ["dots"] = new JsonArray(),
            ["open"] = new JsonArray(),
            ["gaps"] = new JsonArray([.. outside.Where(g => g.From < g.To).Select(g => (JsonNode)Numbers([g.From, g.To]))]),
            ["knots"] = new JsonArray(),
        };
    }

    private static JsonArray Curves(IEnumerable<IEnumerable<(double X, double Y)>> curves) => [.. curves.Select(c => (JsonNode)Places(c))];

    private static JsonArray Places(IEnumerable<(double X, double Y)> places) => [.. places.Select(p => (JsonNode)Numbers([p.X, p.Y]))];

    /// <summary>Where something happens: knots and the places where a derivative vanishes, with room on both sides.</summary>
    private static (double From, double To) Range(PiecewisePolynomial f)
    {
        var places = f.Knots.Select(k => k.ToDouble()).Concat(Turns(f)).ToList();
        var (low, high) = places.Count > 0 ? (places.Min(), places.Max()) : (0, 0);
        var room = Math.Max(0.35 * (high - low), places.Count > 1 ? 0 : 3);
        return (low - room, high + room);
    }

    private static IEnumerable<double> Turns(PiecewisePolynomial f) => Enumerable.Range(0, f.Cells.Length)
        .Where(c => f.Cells[c] is { Degree: >= 2 and <= 12 })
        .SelectMany(c => RealRoots.Of(f.Cells[c]!.Derivative()).Select(r => r.ToDouble())
            .Where(x => !(x < f.CellFrom(c)?.ToDouble()) && !(x > f.CellTo(c)?.ToDouble())));

    private static (double From, double To) Range(FormulaFunction f, CancellationToken cancellation)
    {
        var (from, to) = FunctionWindow.Of(f, new FunctionScene(f), cancellation)[0];
        var room = 0.04 * (to - from);
        return (from - room, to + room);
    }

    /// <summary>
    /// Where the method begins unless something else is asked for: far from the minimizers on finitely many points, else beside the first place
    /// where something happens; <see langword="null"/> for formulas that are no piecewise polynomials, and for very many pieces.
    /// </summary>
    public static string? Start(FunctionInstance f) => f switch
    {
        FiniteFunction { Points.Length: > MostPoints } large => string.Join(',', large.Points[0].Coordinates),
        PiecewisePolynomial { Cells.Length: > MostPoints } => null,
        FiniteFunction finite => string.Join(',', finite.Points
            .MaxBy(p => finite.Minimizers.Min(m => finite.Metric.SquaredDistance(p, m))).Coordinates),
        PiecewisePolynomial line => Beside(line),
        _ => null,
    };

    private static string? Beside(PiecewisePolynomial f)
    {
        var (from, to) = Range(f);
        return Enumerable.Range(1, 9).Select(i => Rational.FromDouble(Math.Round((from + ((to - from) * i / 10)) * 4) / 4))
            .Where(x => f.Evaluate(x) is not null).Select(x => x.ToString()).FirstOrDefault();
    }

    private static (double From, double To)? View(StudioWork work) => StudioWork.In<(double From, double To)?>("view", () =>
    {
        if (work.Text("view") is not { } text)
        {
            return null;
        }

        var ends = text.Split(' ');
        return ends.Length == 2 && Parse(ends[0]) is { } from && Parse(ends[1]) is { } to && from < to
            ? (from, to)
            : throw new UnusableInputException("view is two numbers, the smaller one first");
    });
}
