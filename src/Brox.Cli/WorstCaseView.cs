using System.Text.Json.Nodes;
using Brox.Search.WorstCases;
using Brox.Theory.Broximal;
using Brox.Theory.Classes;
using Brox.Theory.Functions;
using Brox.Theory.Functions.Json;
using Brox.Theory.Geometry;
using Brox.Theory.Numbers;
using Brox.Theory.Verdicts;

namespace Brox.Cli;

/// <summary>A worst case as it is printed: looked at again by the method itself and by the decider of the class.</summary>
internal sealed class WorstCaseView
{
    private const int MostPointsPrinted = 25;

    private readonly WorstCase _found;
    private readonly Radius _radius;
    private readonly SelectionRule _rule;
    private readonly Verdict _aligned;
    private readonly Rational _ratio;
    private readonly IReadOnlyList<TheoremCheck> _checks;

    private WorstCaseView(WorstCase found, Radius radius, SelectionRule rule, CancellationToken cancellation)
    {
        (_found, _radius, _rule) = (found, radius, rule);
        _aligned = ClassCatalog.BroximallyAligned.Decide(found.Function, ClassArgument.Of(radius), cancellation);
        var problem = new FiniteBpm(found.Function, radius);
        var runs = Bpm.AllRuns(problem, found.Start, rule, cancellation: cancellation);
        var run = found.NeedsChoice ? runs.First(r => r.Steps == found.Steps) : Bpm.Run(problem, found.Start, rule, cancellation: cancellation);
        if (run.Steps != found.Steps)
        {
            throw new InvalidOperationException($"the run replays to {run.Steps} steps, not to {found.Steps}");
        }

        _ratio = found.Function.Metric.SquaredDistance(found.Start, found.XStar) / radius.Squared;
        _checks = TheoremChecks.Of(problem, run, [found.XStar]);
    }

    /// <summary>The function.</summary>
    public FiniteFunction Function => _found.Function;

    /// <summary>Whether the decider of the class finds the function in <c>broximally-aligned(t)</c>.</summary>
    public bool IsMember => _aligned is Holds;

    public static WorstCaseView Of(WorstCase found, Radius radius, SelectionRule rule, CancellationToken cancellation) => new(found, radius, rule, cancellation);

    /// <summary>The lines for a reader.</summary>
    public IEnumerable<string> Lines(string file)
    {
        yield return $"{_radius}: {_found.Steps} steps from {_found.Start} to x* = {_found.XStar}, d0^2/t^2 = {Short(_ratio)}"
            + (_ratio.IsZero ? string.Empty : $", steps t^2/d0^2 = {Decimal(new Rational(_found.Steps) / _ratio)}, steps / (4 d0^2/t^2) = {Decimal(new Rational(_found.Steps) / (4 * _ratio))}");
        if (Function.Points.Length <= MostPointsPrinted)
        {
            yield return $"  f: {InstanceText.Text(Function)}";
        }

        yield return $"  broximally-aligned({_radius}): {(IsMember ? "holds" : "FAILS")}, {_aligned.Reason}";
        foreach (var check in _checks.Where(c => c.Claim is "thm-4.1.iii" or "bound-9/2"))
        {
            yield return $"  {check.Claim}{(check.Reading.Length > 0 ? $" reading {check.Reading}" : string.Empty)}: {(check.Holds ? "holds" : "VIOLATED")} ({check.Detail})";
        }

        yield return $"  replay: {Replay(file)}";
    }

    /// <summary>The JSON of the case.</summary>
    public JsonObject ToJson(string file) => new()
    {
        ["radius"] = _radius.ToString(),
        ["rule"] = RuleName,
        ["steps"] = _found.Steps,
        ["start"] = Coordinates(_found.Start),
        ["xStar"] = Coordinates(_found.XStar),
        ["squaredRatio"] = _ratio.ToString(),
        ["broximallyAligned"] = IsMember,
        ["checks"] = new JsonArray([.. _checks.Select(c => (JsonNode)new JsonObject
        {
            ["claim"] = c.Claim,
            ["reading"] = c.Reading.Length > 0 ? c.Reading : null,
            ["holds"] = c.Holds,
            ["detail"] = c.Detail,
        })]),
        ["function"] = InstanceWriter.Write(Function),
        ["replay"] = Replay(file),
    };

    private string RuleName => _rule == SelectionRule.Farthest ? "farthest" : "any-moving";

    private string Replay(string file)
    {
        var radius = _radius.Squared.ExactSquareRoot() is { } length ? length.ToString() : $"t^2={_radius.Squared}";
        return $"brox bpm {file} --start={string.Join(',', _found.Start.Coordinates)} --radius {radius} --rule {RuleName}{(_found.NeedsChoice ? " --all" : string.Empty)}";
    }

    private static JsonArray Coordinates(Point p) => new([.. p.Coordinates.Select(c => (JsonNode)c.ToString())]);

    private static string Short(Rational r) => r.IsInteger ? r.ToString() : $"{r} = {Decimal(r)}";

    /// <summary>Four decimals, rounded half up from the exact value.</summary>
    private static string Decimal(Rational r) =>
        ((double)((10_000 * r) + Rational.Half).Floor() / 10_000).ToString("0.0000", System.Globalization.CultureInfo.InvariantCulture);
}
