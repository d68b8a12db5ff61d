using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Brox.Definitions.Verdicts;
using Brox.Functions.Text;
using Brox.Knowledge;
using Brox.Search.Refuting;
using Brox.Theory.Claims.Language;
using Brox.Theory.Claims.Saved;
using Brox.Theory.Classes;

namespace Brox.Cli;

/// <summary>
/// Beside a counterexample whose domain is one point, which satisfies much by having nothing to satisfy: one that is finite everywhere, else one with more points, else what is known or was tried.
/// </summary>
internal sealed class LargerKind
{
    private const string RealValued = Brox.Definitions.ClassName.RealValued;
    private const int Passes = 2;
    private const double Share = 0.45;

    private readonly string _words;
    private readonly SavedCounterexample.ToConjecture? _saved;
    private readonly Fails? _conclusion;

    private LargerKind(string words, ConjectureInstance? found = null, Fails? conclusion = null, Conjecture? conjecture = null)
    {
        (_words, Found, _conclusion) = (words, found, conclusion);
        _saved = found is null ? null : new SavedCounterexample.ToConjecture(conjecture!, found, conclusion is null ? null : VerdictJson.Witness(conclusion.Witness));
    }

    /// <summary>The larger counterexample; <see langword="null"/> where none was found.</summary>
    public ConjectureInstance? Found { get; }

    /// <summary>What is to be said of a counterexample; <see langword="null"/> where its domain is more than one point.</summary>
    /// <param name="conjecture">The conjecture.</param>
    /// <param name="options">What was searched.</param>
    /// <param name="counterexample">The counterexample.</param>
    /// <param name="left">The time that is left.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static LargerKind? Of(Conjecture conjecture, RefuterOptions options, ConjectureInstance counterexample, TimeSpan left, CancellationToken cancellation)
    {
        if (options.Given is not null || !counterexample.Functions.Values.All(ConjectureEvaluation.IsOnePoint))
        {
            return null;
        }

        var extended = RealValuedToo(conjecture);
        var known = extended is null ? null : Derivation.Of(KnowledgeBase.Default, extended);
        var (seen, proved) = (0L, known is KnownAnswer.Proved p ? $"; of functions that are finite everywhere it is proved ({string.Join("; ", p.Facts.Select(f => f.Text))})" : string.Empty);
        foreach (var (wider, words) in new[]
        {
            (known is null ? extended : null, "a larger one is finite everywhere"), (conjecture with { LeavesPointsAside = true }, "a larger one"),
        })
        {
            if (wider is null || left <= TimeSpan.Zero || cancellation.IsCancellationRequested)
            {
                continue;
            }

            using var solver = DefinitionFiles.QuickSolver();
            var result = Refuter.Run(wider, options with { Budget = left * Share, MostPasses = Math.Min(Passes, options.MostPasses) }, cancellation);
            seen += result.Tally.Candidates;
            if (result.Counterexample is { } larger && ConjectureRecheck.Of(conjecture, larger, null, solver).Answer != RecheckOutcome.Rejected
                && ConjectureEvaluation.Evaluate(conjecture, larger, cancellation) is ConjectureOutcome.Violated violated)
            {
                return new LargerKind($"its domain is one point; {words}{proved}:", larger, violated.Conclusion, conjecture);
            }
        }

        return new LargerKind($"its domain is one point; no larger one was found among {Counted.Of(seen, "candidate")}{proved}");
    }

    /// <summary>The lines for people.</summary>
    public IEnumerable<string> Lines() => Found is null ? [$"  {_words}"] : CounterexampleText.Lines(Found, _conclusion).Select(line => $"  {line}").Prepend($"  {_words}");

    /// <summary>The larger counterexample as JSON, or why there is none.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["text"] = _words };
        if (_saved is not null)
        {
            SavedCounterexampleWriter.AddInstance(json, _saved.Instance);
            json["witness"] = _saved.Witness?.DeepClone();
        }

        return json;
    }

    /// <summary>The conjecture for functions that are finite everywhere; <see langword="null"/> where that is the conclusion.</summary>
    private static Conjecture? RealValuedToo(Conjecture conjecture)
    {
        var added = conjecture.Functions.Select(Statement (name) => new Membership(new FunctionExpression.Variable(name), new ClassTerm(ClassCatalog.Named(RealValued), null, false)));
        var missing = added.Where(a => conjecture.Hypotheses.All(h => h.ToString() != a.ToString())).ToImmutableArray();
        return missing.Any(a => a.ToString() == conjecture.Conclusion.ToString()) ? null : conjecture with { Hypotheses = conjecture.Hypotheses.AddRange(missing) };
    }
}
