using System.Text.Json.Nodes;
using Brox.Knowledge;
using Brox.Reports.Exports;
using Brox.Reports.Html;
using Brox.Search.Refuting;
using Brox.Theory.Claims.Language;
using Brox.Theory.Claims.Saved;

namespace Brox.Cli.Studio;

/// <summary>The search for a counterexample to the conjecture of the page, as <c>brox refute</c> makes it, with what it says while it runs.</summary>
internal static class StudioSearch
{
    /// <summary>The most time for one search.</summary>
    public static readonly TimeSpan MostTime = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(200);

    /// <summary>Answers with <c>conjecture</c>, <c>progress</c> and <c>candidate</c> while the search runs, and <c>result</c>.</summary>
    public static void Answer(StudioWork work)
    {
        work.UseDefinitions();
        var conjecture = Conjecture(work);
        var options = new RefuterOptions(
            StudioWork.In("family", () => RefuteCommand.Families(work.Text("family") ?? "finite,piecewise,formula")),
            RefuteCommand.Dimensions(null),
            Seed: 1,
            work.Budget(MostTime));
        work.Answer("conjecture", new JsonObject
        {
            ["text"] = conjecture.ToString(),
            ["warnings"] = new JsonArray([.. ConjectureNames.Warnings(work.Required("conjecture")).Select(w => (JsonNode)w)]),
        });
        if (Derivation.Of(KnowledgeBase.Default, conjecture) is { } known)
        {
            var outcome = known is KnownAnswer.Proved ? "proved" : "undecided";
            work.Answer("result", new JsonObject { ["outcome"] = outcome, ["lines"] = Lines(KnownReport.Lines(conjecture, work.Required("conjecture"), known)) });
            return;
        }

        var argued = KnownFunctions.Argued(conjecture);
        var watch = new RefuterWatch();
        var budget = argued is not null && RefuteCommand.Beside(argued) is var beside && beside < options.Budget ? beside : options.Budget;
        var result = Watched(conjecture, options with { Known = KnownFunctions.Of(null), Budget = budget, Watch = watch }, watch, work);
        work.Cancellation.ThrowIfCancellationRequested();
        var left = options.Budget - result.Elapsed;
        var report = new RefuteReport(conjecture, work.Required("conjecture"), options, result, argued, found => LargerKind.Of(conjecture, options, found, left, work.Cancellation));
        work.Answer("result", new JsonObject
        {
            ["outcome"] = report.IsRefuted ? "refuted" : report.IsUndecided ? "undecided" : "not-refuted",
            ["lines"] = Lines(report.Lines(null)),
            ["block"] = report.Saved is { } saved ? CounterexampleBlock.Of(ExportSubject.Of(saved, "c.json"), null, Markup.Empty).Text : null,
            ["saved"] = report.Saved is { } kept ? SavedCounterexampleWriter.Write(kept) : null,
        });
    }

    private static Conjecture Conjecture(StudioWork work) => StudioWork.In(
        "conjecture", () => ConjectureText.Parse(work.Required("conjecture")) with { Standing = RefuteCommand.Standing(work.Text("standing") ?? "minimizer") });

    private static RefuterResult Watched(Conjecture conjecture, RefuterOptions options, RefuterWatch watch, StudioWork work)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var search = Task.Factory.StartNew(
            () => Refuter.Run(conjecture, options, work.Cancellation), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        work.LeaveBehind(search);
        ConjectureInstance? shown = null;
        while (!search.Wait(_look, CancellationToken.None))
        {
            if (watch.Tally is { } tally)
            {
                work.Answer("progress", new JsonObject
                {
                    ["candidates"] = tally.Candidates,
                    ["satisfied"] = tally.SatisfiedHypotheses,
                    ["seconds"] = Math.Round(clock.Elapsed.TotalSeconds, 1),
                    ["budget"] = options.Budget.TotalSeconds,
                });
            }

            if (watch.Smallest is { } smallest && smallest != shown)
            {
                shown = smallest;
                work.Answer("candidate", new JsonObject { ["lines"] = Lines(CounterexampleText.Lines(smallest, null)) });
            }
        }

        return search.GetAwaiter().GetResult();
    }

    private static JsonArray Lines(IEnumerable<string> lines) => [.. lines.Select(line => (JsonNode)line)];
}
