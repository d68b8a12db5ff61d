using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Functions.Json;
using Brox.Numbers;
using Brox.Reports.Html;
using Brox.Tests.Shared;
using Brox.Theory.Broximal;
using Brox.Theory.Classes;

namespace Brox.Reports.Tests;

/// <summary>The deciders of the explorer say what the library says: on the functions of the page, on the shipped examples, and on generated ones, at and around every distance of two points.</summary>
[Collection(ReportTests.Name)]
public sealed class ExplorerAgreementTests(ReportPage report, ReportBrowser browser)
{
    private const int Generated = 400;

    [RequiresProgramFact("chromium")]
    public async Task OnTheFunctionsOfThePageAndTheShippedExamples()
    {
        await using var page = await browser.Open(report.Path);
        var functions = JsonNode.Parse(await page.Value<string>("document.getElementById('explorer-data').textContent"))!.AsArray()
            .Where(item => (string?)item!["kind"] == "finite").Select(item => Read(item!)).Concat(Example.Shipped.SelectMany(e => e.Subject.Functions.Values).OfType<FiniteFunction>().Where(f => f.Dimension <= 2))
            .Where(f => f.Points.Length <= 12).ToList();

        Assert.True(functions.Count > 20);
        await Compare(page, [.. functions.SelectMany(f => Radii(f).Select(t => (f, t)))]);
    }

    [RequiresProgramFact("chromium")]
    public async Task OnGeneratedFunctions()
    {
        await using var page = await browser.Open(report.Path);
        var random = new System.Random(20260401);
        var cases = new List<(FiniteFunction F, Radius T)>();
        for (var i = 0; i < Generated; i++)
        {
            var f = Function(random);
            var radii = Radii(f).ToList();
            cases.Add((f, radii[random.Next(radii.Count)]));
        }

        // Both verdicts of each class with a radius have to be among them, or their agreement says nothing.
        foreach (var c in Spectrum.Classes)
        {
            var members = cases.Count(k => c.Decide(k.F, ClassArgument.Of(k.T)) is Holds);
            Assert.InRange(members, Generated / 10, Generated * 9 / 10);
        }

        await Compare(page, cases);
    }

    private static FiniteFunction Function(System.Random random)
    {
        var dimension = random.Next(1, 3);
        var denominator = random.Next(1, 4);
        var points = Enumerable.Range(0, random.Next(2, 8)).Select(_ => new Point([.. Enumerable.Range(0, dimension).Select(_ => Rational.Create(random.Next(-6, 7), denominator))])).Distinct().ToList();
        var metric = random.Next(3) > 0 ? null : MetricOf(dimension == 1 ? [[3]] : [[2, 1], [1, 3]]);
        return FiniteFunction.Create(points, points.Select(_ => Rational.Create(random.Next(0, 5), 2)), metric);
    }

    private static Metric MetricOf(ImmutableArray<Rational>[] rows) => Metric.TryCreate(rows, out var metric, out var error) ? metric! : throw new InvalidOperationException(error);

    /// <summary>A radius at each distance of two points, and one between each two.</summary>
    private static IEnumerable<Radius> Radii(FiniteFunction f)
    {
        var squares = f.Points.SelectMany(x => f.Points.Select(y => f.Metric.SquaredDistance(x, y))).Where(s => s.Sign > 0).Distinct().Order().ToList();
        return squares.SelectMany((s, i) => new[] { s, Rational.Half * (s + (i > 0 ? squares[i - 1] : Rational.Zero)) }).DefaultIfEmpty(Rational.One).Select(Radius.FromSquare);
    }

    private static async Task Compare(OpenPage page, List<(FiniteFunction F, Radius T)> cases)
    {
        var items = new JsonArray([.. cases.Select(c => (JsonNode)new JsonObject { ["instance"] = InstanceWriter.Write(c.F), ["square"] = c.T.Squared.ToString() })]);
        var answers = JsonNode.Parse(await page.Page.EvaluateFunctionAsync<string>("text => JSON.stringify(JSON.parse(text).map(c => brox.decide(c.instance, c.square)))", items.ToJsonString()))!.AsArray();

        Assert.Equal(cases.Count, answers.Count);
        for (var i = 0; i < cases.Count; i++)
        {
            Assert.Equal(Expected(cases[i].F, cases[i].T).ToJsonString(), Normal(answers[i]!));
        }

        Assert.Empty(page.Complaints);
    }

    /// <summary>What the library says, in the shape of the explorer's answer.</summary>
    private static JsonObject Expected(FiniteFunction f, Radius t)
    {
        string[] classes = ["broximally-aligned", "alignment", "progress", "uniformly-aligned", "uniformly-aligned-sublevel", "uniformly-aligned-in-ball", "quasiconvex", "generalized-pseudoconvex", "unique-minimizer"];
        var problem = new FiniteBpm(f, t);
        return new JsonObject
        {
            ["verdicts"] = new JsonObject(classes.Select(name => KeyValuePair.Create(name, (JsonNode?)IsMember(name, f, t)))),
            ["serving"] = Points(Alignment.Serving(f, t)),
            ["broximalSets"] = new JsonArray([.. f.Points.Select(x => (JsonNode)Points(FiniteOperator.Brox(f, x, t).Select(i => f.Points[i])))]),
            ["far"] = new JsonArray([.. f.Points.Select(x => (JsonNode)FiniteOperator.IsFar(f, x, t))]),
            ["runs"] = new JsonObject(new[] { ("farthest", SelectionRule.Farthest), ("any-moving", SelectionRule.AnyMoving), ("nearest", SelectionRule.Nearest) }.Select(rule =>
                KeyValuePair.Create(rule.Item1, (JsonNode?)new JsonArray([.. f.Points.Select(x => (JsonNode)Run(Bpm.Run(problem, x, rule.Item2)))])))),
        };
    }

    private static bool IsMember(string name, FiniteFunction f, Radius t)
    {
        var c = ClassCatalog.Find(name)!;
        return c.Decide(f, c.Parameter == ParameterKind.Radius ? ClassArgument.Of(t) : ClassArgument.None) switch
        {
            Holds => true,
            Fails => false,
            var verdict => throw new InvalidOperationException(verdict.Reason),
        };
    }

    private static JsonObject Run(BpmRun<Point> run) => new() { ["iterates"] = Points(run.Iterates), ["outcome"] = run.Outcome.ToString().ToLower(CultureInfo.InvariantCulture) };

    private static JsonArray Points(IEnumerable<Point> points) => new([.. points.Select(p => (JsonNode)new JsonArray([.. p.Coordinates.Select(c => (JsonNode)c.ToString())]))]);

    private static string Normal(JsonNode answer) => answer.ToJsonString(new JsonSerializerOptions());

    private static FiniteFunction Read(JsonNode item)
    {
        var instance = item.DeepClone().AsObject();
        foreach (var extra in new[] { "title", "square", "rule", "centre", "star", "run" })
        {
            instance.Remove(extra);
        }

        return InstanceReader.TryRead(System.Text.Encoding.UTF8.GetBytes(instance.ToJsonString()), out var f, out var error) ? (FiniteFunction)f! : throw new InvalidOperationException(error?.ToString());
    }
}
