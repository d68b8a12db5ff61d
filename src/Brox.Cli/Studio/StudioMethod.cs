using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Reports.Plots;
using Brox.Reports.Plots.Functions;
using Brox.Theory.Broximal;

namespace Brox.Cli.Studio;

/// <summary>The Ball Proximal Point Method on the function of the page: the whole run, which the page goes through step by step.</summary>
internal static class StudioMethod
{
    private const int MostSteps = 500;
    private const int MostCertifiedSteps = 100;

    private static readonly TimeSpan _mostTime = TimeSpan.FromSeconds(10);

    /// <summary>Answers with <c>run</c>: the iterates, for each the ball's broximal set, and what Theorem 4.1 says.</summary>
    public static void Answer(StudioWork work)
    {
        work.UseDefinitions();
        if (Certified(work) is { } certified)
        {
            work.Answer("run", StudioFormulaRun.Json(certified.Function, certified.Result));
            return;
        }

        var (result, scene) = Run(work);
        var run = result.Runs[0];
        work.Answer("run", new JsonObject
        {
            ["iterates"] = new JsonArray([.. run.Iterates.Zip(run.Values, (x, value) => (JsonNode)new JsonObject
            {
                ["text"] = BpmText.Place(x), ["at"] = Places(x), ["value"] = value.ToString(), ["height"] = value.ToDouble(),
            })]),
            ["broximal"] = Broximal(scene),
            ["outcome"] = BpmText.OutcomeName(run.Outcome),
            ["steps"] = run.Steps,
            ["checks"] = new JsonArray([.. run.Checks.Select(c => (JsonNode)new JsonObject
            {
                ["claim"] = c.Reading.Length > 0 ? $"{c.Claim} reading {c.Reading}" : c.Claim,
                ["word"] = c.SaysNothing ? "nothing to check" : c.Holds ? "holds" : "VIOLATED",
                ["detail"] = c.Detail,
            })]),
            ["theorem"] = $"Theorem 4.1 {(result.Applies ? "applies" : "says nothing here")}: {result.Hypothesis}",
            ["xStar"] = new JsonObject { ["text"] = BpmText.Place(result.XStar), ["at"] = Places(result.XStar), ["serves"] = result.XStarServes },
        });
    }

    /// <summary>The run that the page asks for, as it is drawn.</summary>
    /// <exception cref="StudioInputException">The function, the start, the radius or the rule cannot be read, or there are no runs on the function.</exception>
    public static FunctionScene Scene(StudioWork work) =>
        Certified(work) is { } certified ? FormulaRunScene.Of(certified.Function, certified.Result.Run, RadiusAndRule(work).Radius) : RunPlot.SceneOf(Run(work).Scene);

    private static (BpmResult Result, RunScene Scene) Run(StudioWork work)
    {
        var function = StudioScene.Line(work.Function());
        var (radius, rule) = RadiusAndRule(work);
        var otherwise = StudioScene.Start(function) ?? string.Join(',', Enumerable.Repeat("0", function.Dimension));
        var start = StudioWork.In("start", () => BpmCommand.ParsePoint(work.Text("start") ?? otherwise));
        var options = new BpmOptions(radius, rule, All: false, MostSteps, Rates: false, null, Json: false);
        var result = Limited(work, token => StudioWork.In(
            "start", () => BpmSolver.Solve(new BpmInput(function, null, null, []), "function", start, options, token)));
        return (result, new RunScene(function, radius, [.. result.Runs[0].Iterates.Select(x => x.ToImmutableArray())], [.. result.XStar]));
    }

    /// <summary>
    /// The run by certified steps, for a formula without exact ones; else <see langword="null"/>. On the line it has a start of its own; elsewhere a start is asked for, since steps take time.
    /// </summary>
    private static (FormulaFunction Function, FormulaBpmResult Result)? Certified(StudioWork work)
    {
        if (work.Function() is not FormulaFunction f || StudioScene.Line(f) is PiecewisePolynomial { Degree: <= 2 })
        {
            return null;
        }

        var (radius, rule) = RadiusAndRule(work);
        var start = StudioWork.In("start", () => BpmCommand.ParsePoint(
            work.Text("start") ?? StudioScene.Start(f) ?? throw new UnusableInputException("choose a start, by a click into the landscape or in its field")));
        return (f, Limited(work, token => StudioWork.In("start", () => FormulaBpmSolver.Solve(f, start, radius, rule, MostCertifiedSteps, token))));
    }

    private static (Radius Radius, SelectionRule Rule) RadiusAndRule(StudioWork work) => (
        StudioWork.In("radius", () => BpmCommand.ParseRadius(work.Text("radius") ?? "1")),
        StudioWork.In("rule", () => BpmCommand.ParseRule(work.Text("rule") ?? "farthest")));

    private static T Limited<T>(StudioWork work, Func<CancellationToken, T> run)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(work.Cancellation);
        limit.CancelAfter(_mostTime);
        try
        {
            return run(limit.Token);
        }
        catch (OperationCanceledException) when (!work.Cancellation.IsCancellationRequested)
        {
            throw new StudioInputException(
                "start", $"the run takes more than {_mostTime.TotalSeconds:0} s; brox bpm on the command line has no such limit");
        }
    }

    private static JsonArray Places(Surd[] x) => StudioScene.Numbers(x.Select(c => c.ToDouble()));

    /// <summary>The broximal set of each iterate: intervals on the line, points elsewhere.</summary>
    private static JsonArray Broximal(RunScene scene) => scene.Function switch
    {
        FiniteFunction finite =>
        [
            .. scene.Iterates.Select(x => (JsonNode)new JsonArray([.. FiniteOperator.Brox(finite, new Point([.. x.Select(c => c.RationalPart)]), scene.Radius)
                .Select(i => (JsonNode)StudioScene.Numbers(finite.Points[i].Coordinates.Select(c => c.ToDouble())))])),
        ],
        _ => [.. BallRow.Of(scene).Select(row => (JsonNode)new JsonArray([.. row.Broximal.Select(i => (JsonNode)StudioScene.Numbers([i.From, i.To]))]))],
    };
}
