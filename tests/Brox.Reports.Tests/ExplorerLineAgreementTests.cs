using System.Globalization;
using System.Text;
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

/// <summary>On piecewise polynomials the explorer finds the broximal sets and runs of the library, and looks up what its deciders say for the radius.</summary>
[Collection(ReportTests.Name)]
public sealed class ExplorerLineAgreementTests(ReportPage report, ReportBrowser browser)
{
    private const int Generated = 120;

    [RequiresProgramFact("chromium")]
    public async Task OnTheFunctionsOfThePage()
    {
        await using var page = await browser.Open(report.Path);
        var functions = JsonNode.Parse(await page.Value<string>("document.getElementById('explorer-data').textContent"))!.AsArray().Where(i => (string?)i!["kind"] == "piecewise")
            .Select(i => InstanceReader.TryRead(Encoding.UTF8.GetBytes(i!["instance"]!.ToJsonString()), out var f, out _) ? (PiecewisePolynomial)f! : throw new InvalidOperationException(i.ToJsonString())).ToList();

        Assert.True(functions.Count > 10);
        await Compare(page, new System.Random(1), functions);
    }

    [RequiresProgramFact("chromium")]
    public async Task OnGeneratedFunctions()
    {
        await using var page = await browser.Open(report.Path);
        var random = new System.Random(20260402);
        await Compare(page, random, [.. Enumerable.Range(0, Generated).Select(_ => Function(random))]);
    }

    private static async Task Compare(OpenPage page, System.Random random, List<PiecewisePolynomial> functions)
    {
        var cases = functions.ConvertAll(f => (F: f, T: Rational.Create(random.Next(1, 9), random.Next(1, 4)), Centres: Enumerable.Range(0, 6).Select(_ => Rational.Create(random.Next(-12, 13), random.Next(1, 4))).Concat(f.Knots).ToList()));
        var questions = new JsonArray([.. cases.Select(c => (JsonNode)new JsonObject
        {
            ["item"] = ExplorerLine.Item(c.F, Radius.FromLength(c.T), null, null),
            ["t"] = c.T.ToString(),
            ["centres"] = new JsonArray([.. c.Centres.Select(x => (JsonNode)x.ToString())]),
        })]);
        var answers = JsonNode.Parse(await page.Page.EvaluateFunctionAsync<string>("text => JSON.stringify(JSON.parse(text).map(c => brox.decidePiecewise(c.item, c.t, c.centres)))", questions.ToJsonString()))!.AsArray();

        Assert.Equal(cases.Count, answers.Count);
        for (var i = 0; i < cases.Count; i++)
        {
            Assert.Equal(Expected(cases[i].F, Radius.FromLength(cases[i].T), cases[i].Centres).ToJsonString(), answers[i]!.ToJsonString());
        }

        Assert.Empty(page.Complaints);
    }

    private static JsonObject Expected(PiecewisePolynomial f, Radius t, List<Rational> centres)
    {
        var problem = new CurvedBpm(f, t);
        return new JsonObject
        {
            ["least"] = f.Evaluate(problem.Minimizers[0].SimplestElement())!.Value.ToString(),
            ["verdicts"] = new JsonObject(Spectrum.Classes.Select(c => KeyValuePair.Create(c.Name, (JsonNode?)(c.Decide(f, ClassArgument.Of(t)) switch { Holds => true, Fails => false, _ => (bool?)null })))),
            ["centres"] = new JsonArray([.. centres.Select(x => f.Evaluate(x) is null ? null : (JsonNode)Centre(problem, x))]),
        };
    }

    private static JsonObject Centre(CurvedBpm problem, Rational x) => new()
    {
        ["broximalSet"] = new JsonArray([.. problem.Brox(x).Select(i => (JsonNode)new JsonArray(i.Lower.ToString(), i.Upper.ToString()))]),
        ["far"] = problem.IsFar(x),
        ["runs"] = new JsonObject(new[] { ("farthest", SelectionRule.Farthest), ("any-moving", SelectionRule.AnyMoving), ("nearest", SelectionRule.Nearest) }.Select(rule =>
        {
            var run = Bpm.Run(problem, x, rule.Item2, stepLimit: 200);
            return KeyValuePair.Create(rule.Item1, (JsonNode?)new JsonObject
            {
                ["iterates"] = new JsonArray([.. run.Iterates.Select(z => (JsonNode)z.ToString())]),
                ["outcome"] = run.Outcome.ToString().ToLower(CultureInfo.InvariantCulture),
            });
        })),
    };

    /// <summary>A closed function with a minimizer: pieces of degree at most 2 between a few knots, with jumps, gaps, plateaus and isolated points.</summary>
    private static PiecewisePolynomial Function(System.Random random)
    {
        while (true)
        {
            var knots = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Rational.Create(random.Next(-6, 7), random.Next(1, 3))).Distinct().Order().ToList();
            var pieces = new List<Piece>();
            for (var c = 0; c <= knots.Count; c++)
            {
                if (random.Next(6) > 0)
                {
                    Rational? from = c > 0 ? knots[c - 1] : null;
                    Rational? to = c < knots.Count ? knots[c] : null;
                    var bend = random.Next(3) > 0 ? Rational.Zero : new Rational(random.Next(from is null || to is null ? 0 : -2, 3));
                    var slope = random.Next(3) == 0 ? Rational.Zero : new Rational(random.Next(-3, 4));
                    var start = pieces.Count > 0 && pieces[^1].To == from && from is { } k && random.Next(4) > 0 ? pieces[^1].Polynomial.Evaluate(k) - (slope * k) - (bend * k * k) : new Rational(random.Next(0, 4));
                    pieces.Add(new Piece(from, to, new Polynomial([start, slope, bend])));
                }
            }

            var at = knots.Where(_ => random.Next(5) == 0).Select(k => (k, (Rational?)new Rational(random.Next(-3, 1)))).ToList();
            if (PiecewisePolynomial.TryCreate(pieces, at, true, null, null, null, out var f, out _))
            {
                return f!;
            }
        }
    }
}
