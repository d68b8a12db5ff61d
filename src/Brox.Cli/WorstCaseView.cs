using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Functions.Json;
using Brox.Functions.Text;
using Brox.Numbers;
using Brox.Search.WorstCases;
using Brox.Theory.Broximal;
using Brox.Theory.Claims.Saved;
using Brox.Theory.Classes;

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
    private readonly IReadOnlyList<Point> _iterates;

    private WorstCaseView(WorstCase found, Radius radius, SelectionRule rule, CancellationToken cancellation)
    {
        (_found, _radius, _rule) = (found, radius, rule);
        _aligned = ClassCatalog.BroximallyAligned.Decide(found.Function, ClassArgument.Of(radius), cancellation);
        var problem = new FiniteBpm(found.Function, radius);
        var run = !found.Run.IsEmpty ? Followed(problem, found.Run, rule)
            : !found.NeedsChoice ? Bpm.Run(problem, found.Start, rule, cancellation: cancellation)
            : Bpm.AllRuns(problem, found.Start, rule, cancellation: cancellation).First(r => r.Steps == found.Steps);
        if (run.Steps != found.Steps)
        {
            throw new InvalidOperationException($"the run replays to {run.Steps} steps, not to {found.Steps}");
        }

        _ratio = found.Function.Metric.SquaredDistance(found.Start, found.XStar) / radius.Squared;
        _checks = [.. TheoremChecks.Of(problem, run, [found.XStar]).Where(c => c.Claim is "thm-4.1.iii" or "bound-9/2"), .. TurnCheck()];
        _iterates = run.Iterates;
    }

    /// <summary>The radius.</summary>
    public Radius Radius => _radius;

    /// <summary>The rule.</summary>
    public SelectionRule Rule => _rule;

    /// <summary>The number of steps.</summary>
    public int Steps => _found.Steps;

    /// <summary>The exact ratio <c>d0^2/t^2</c>.</summary>
    public Rational SquaredRatio => _ratio;

    /// <summary>The function.</summary>
    public FiniteFunction Function => _found.Function;

    /// <summary>Whether the decider of the class finds the function in <c>broximally-aligned(t)</c>.</summary>
    public bool IsMember => _aligned is Holds;

    public static WorstCaseView Of(WorstCase found, Radius radius, SelectionRule rule, CancellationToken cancellation) => new(found, radius, rule, cancellation);

    /// <summary>The lines for a reader.</summary>
    public IEnumerable<string> Lines(string file)
    {
        yield return $"{_radius}: {Counted.Of(_found.Steps, "step")} from {_found.Start} to x* = {_found.XStar}, d0^2/t^2 = {Short(_ratio)}"
            + (_ratio.IsZero ? string.Empty : $", steps t^2/d0^2 = {Decimal(new Rational(_found.Steps) / _ratio)}, steps / (4 d0^2/t^2) = {Decimal(new Rational(_found.Steps) / (4 * _ratio))}");
        if (Function.Points.Length <= MostPointsPrinted)
        {
            yield return $"  f: {InstanceText.Text(Function)}";
        }

        yield return $"  broximally-aligned({_radius}): {(IsMember ? "holds" : "FAILS")}, {_aligned.Reason}";
        foreach (var check in _checks)
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

    /// <summary>The function with the number of steps in its name and the command that replays them in its note.</summary>
    public FiniteFunction Instance(string scope) =>
        FiniteFunction.Create(Function.Points, Function.Values, Function.Metric, $"{scope}, {_radius}, rule {RuleName}: {Counted.Of(_found.Steps, "step")}", Replay("FILE"));

    /// <summary>The run as a counterexample to reading P of part (iii); <see langword="null"/> where that allows it.</summary>
    public SavedCounterexample? Counterexample() => _checks.FirstOrDefault(c => c is { Claim: "thm-4.1.iii", Reading: "P", Holds: false }) is { } violated
        ? new SavedCounterexample.ToClaim(
            violated.Claim,
            violated.Reading,
            ImmutableSortedDictionary<string, FunctionInstance>.Empty.Add("f", Function),
            ImmutableSortedDictionary<string, Rational>.Empty.Add("t^2", _radius.Squared),
            new JsonObject
            {
                ["evidence"] = $"{_radius}, rule {RuleName}, x_0 = {_found.Start}, x* = {_found.XStar}: {violated.Detail}",
                ["rule"] = RuleName,
                ["iterates"] = new JsonArray([.. _iterates.Select(x => (JsonNode)Coordinates(x))]),
                ["xStar"] = Coordinates(_found.XStar),
            })
        : null;

    /// <summary>The name of the rule.</summary>
    public string RuleName => SelectionRuleNames.NameOf(_rule);

    private static BpmRun<Point> Followed(FiniteBpm problem, ImmutableArray<Point> iterates, SelectionRule rule)
    {
        for (var k = 0; k + 1 < iterates.Length; k++)
        {
            if (problem.IsMinimizer(iterates[k]) || !problem.Choices(iterates[k], rule).Contains(iterates[k + 1]))
            {
                throw new InvalidOperationException($"x_{k + 1} = {iterates[k + 1]} does not follow x_{k} = {iterates[k]}");
            }
        }

        return new BpmRun<Point>(iterates, problem.IsMinimizer(iterates[^1]) ? BpmOutcome.Reached : BpmOutcome.Unfinished);
    }

    private IEnumerable<TheoremCheck> TurnCheck()
    {
        if (_rule == SelectionRule.Farthest)
        {
            foreach (var (name, allowed) in new[] { ("bound-3-sqrt-2", TurnBound.TripleSteps(_ratio)), ("bound-farthest", TurnBound.Steps(_ratio)) })
            {
                yield return new TheoremCheck(name, string.Empty, _found.Steps <= allowed, $"K = {allowed}, steps = {_found.Steps}");
            }
        }
    }

    private string Replay(string file)
    {
        if (_found.NeedsChoice && _iterates.Count > MostPointsPrinted)
        {
            // Following every choice of a long run would take for ever.
            return "brox recheck RUN, with the run that --save-run RUN writes";
        }

        var radius = _radius.Squared.ExactSquareRoot() is { } length ? length.ToString() : $"t^2={_radius.Squared}";
        return $"brox bpm {file} --start={string.Join(',', _found.Start.Coordinates)} --radius {radius} --rule {RuleName}{(_found.NeedsChoice ? " --all" : string.Empty)}";
    }

    private static JsonArray Coordinates(Point p) => new([.. p.Coordinates.Select(c => (JsonNode)c.ToString())]);

    private static string Short(Rational r) => r.IsInteger ? r.ToString() : $"{r} = {Decimal(r)}";

    /// <summary>Four decimals, rounded half up from the exact value.</summary>
    private static string Decimal(Rational r) =>
        ((double)((10_000 * r) + Rational.Half).Floor() / 10_000).ToString("0.0000", System.Globalization.CultureInfo.InvariantCulture);
}
