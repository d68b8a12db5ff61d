using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Text;
using Brox.Knowledge;
using Brox.Search.Refuting;
using Brox.Search.Smallest;
using Brox.Theory.Claims.Language;
using Brox.Theory.Claims.Saved;

namespace Brox.Cli;

/// <summary>The result of <c>refute</c>, as text and as JSON.</summary>
internal sealed class RefuteReport
{
    private static readonly TimeSpan _secondLook = TimeSpan.FromSeconds(1);

    private readonly Conjecture _conjecture;
    private readonly RefuterOptions _options;
    private readonly RefuterResult _result;
    private readonly Fails? _conclusion;
    private readonly ImmutableArray<Strengthening> _kills = [];
    private readonly string _recheck = string.Empty;
    private readonly bool _isConfirmed;
    private readonly Memberships? _argued;
    private readonly LargerKind? _larger;
    private readonly string _typed;

    /// <summary>The report of a search.</summary>
    /// <param name="conjecture">The conjecture.</param>
    /// <param name="typed">The conjecture as it was typed.</param>
    /// <param name="options">What was searched.</param>
    /// <param name="result">What was found.</param>
    /// <param name="argued">A function that is argued to refute, where there is one.</param>
    /// <param name="larger">Looks for the next bigger kind of a counterexample on one point.</param>
    public RefuteReport(Conjecture conjecture, string typed, RefuterOptions options, RefuterResult result, Memberships? argued, Func<ConjectureInstance, LargerKind?> larger)
    {
        (_argued, _typed) = (argued, typed);
        (_conjecture, _options, _result) = (conjecture, options, result);
        if (result.Counterexample is not { } found)
        {
            return;
        }

        // On a formula the second look can only object, and may take minutes: what it has not said in a second it does not say.
        var look = Task.Run(() =>
        {
            using var solver = DefinitionFiles.QuickSolver();
            return ConjectureRecheck.Of(conjecture, found, null, solver);
        });
        var recheck = found.Functions.Values.All(f => f is not Functions.FormulaFunction) || look.Wait(_secondLook)
            ? look.GetAwaiter().GetResult()
            : (Answer: RecheckOutcome.Undecided, Reason: "the second look at a formula did not end within a second");
        if (recheck.Answer == RecheckOutcome.Rejected)
        {
            Rejection = recheck.Reason;
            return;
        }

        _isConfirmed = recheck.Answer == RecheckOutcome.Confirmed;
        _recheck = _isConfirmed ? "confirmed" : $"undecided: {recheck.Reason}";
        _conclusion = (ConjectureEvaluation.Evaluate(conjecture, found) as ConjectureOutcome.Violated)?.Conclusion;
        _larger = larger(found);
        _kills = Kills(found);
        Saved = new SavedCounterexample.ToConjecture(conjecture, found, _conclusion is null ? null : VerdictJson.Witness(_conclusion.Witness));
    }

    public bool IsRefuted => Saved is not null || _argued is not null;

    /// <summary>Whether nothing was found, and nothing was learnt: the recheck contradicts the search, or no function that was looked at satisfies the hypotheses.</summary>
    public bool IsUndecided => !IsRefuted && (Rejection is not null || _result.Tally.SatisfiedHypotheses == 0);

    /// <summary>What was given with <c>--with</c>, as it was typed.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>Why the recheck contradicts the search; <see langword="null"/> where it does not.</summary>
    public string? Rejection { get; }

    public SavedCounterexample.ToConjecture? Saved { get; }

    public JsonObject ToJson()
    {
        var tally = _result.Tally;
        var json = new JsonObject
        {
            ["conjecture"] = _conjecture.ToString(),
            ["outcome"] = IsRefuted ? "refuted" : IsUndecided ? "undecided" : "not-refuted",
            ["reason"] = IsUndecided ? Reason : null,
            ["scope"] = Scope(),
            ["candidates"] = tally.Candidates,
            ["satisfiedHypotheses"] = tally.SatisfiedHypotheses,
            ["discarded"] = new JsonArray([.. tally.Discarded.Select(d => (JsonNode)new JsonObject { ["hypothesis"] = d.Hypothesis, ["count"] = d.Count })]),
            ["unresolved"] = new JsonArray([.. tally.Unresolved.Take(10).Select(u => (JsonNode)new JsonObject { ["reason"] = u.Reason, ["count"] = u.Count })]),
            ["exhausted"] = new JsonArray([.. _result.Scope.Select(s => (JsonNode)s)]),
            ["seed"] = _options.Seed,
            ["with"] = With.Count == 0 ? null : new JsonArray([.. With.Select(w => (JsonNode)w)]),
            ["seconds"] = Math.Round(_result.Elapsed.TotalSeconds, 3),
        };
        if (_argued is not null)
        {
            json["known"] = KnownReport.Json(_conjecture, _argued);
        }

        if (Saved is { } saved)
        {
            var counterexample = new JsonObject();
            SavedCounterexampleWriter.AddInstance(counterexample, saved.Instance);
            counterexample["witness"] = saved.Witness?.DeepClone();
            json["counterexample"] = counterexample;
            json["normalForm"] = _result.IsNormalForm;
            json["recheck"] = _recheck;
            json["larger"] = _larger?.ToJson();
            json["whatKillsIt"] = new JsonArray([.. _kills.Select(k => (JsonNode)new JsonObject { ["hypothesis"] = k.Hypothesis, ["excludes"] = k.Excludes, ["reason"] = k.Reason })]);
        }

        return json;
    }

    public IEnumerable<string> Lines(string? savedAs)
    {
        foreach (var line in ConjectureText.Echo(_typed, _conjecture))
        {
            yield return line;
        }

        if (With.Count > 0)
        {
            yield return $"  with {string.Join("; ", With.Select(OneLine.Escape))}";
        }

        var tally = _result.Tally;
        var seconds = _result.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        if (Saved is { } saved)
        {
            yield return $"REFUTED after {Count(tally.Candidates)} in {seconds} s, by";
            foreach (var line in CounterexampleText.Lines(saved.Instance, _conclusion))
            {
                yield return line;
            }

            if (_options.Given is null)
            {
                yield return _result.IsNormalForm
                    ? "  nothing smaller refutes it within the reach of the ordered search: every seed ends here"
                    : _result.IsListed ? "  from a list of known functions, as it stands there; a smaller one may exist"
                    : "  made smaller step by step; a smaller one may exist, and another seed may end elsewhere";
            }

            yield return $"  recheck from the definitions: {_recheck}";
            foreach (var line in _larger?.Lines() ?? [])
            {
                yield return line;
            }

            var excluding = _kills.Where(k => k.Excludes == true).ToList();
            yield return excluding.Count == 0
                ? "none of the usual missing hypotheses excludes it"
                : "excluded by adding any one of:";
            foreach (var kill in excluding)
            {
                yield return $"  {kill.Hypothesis} ({kill.Reason}{(IsProvedWith(kill) ? "; with it, the conjecture is proved" : string.Empty)})";
            }

            if (_kills.Where(k => k.Excludes == false).Select(k => k.Hypothesis).ToList() is { Count: > 0 } survived)
            {
                yield return $"not excluded by: {string.Join(", ", survived)}";
            }

            if (!_isConfirmed)
            {
                yield return $"the second look left something open, so the verdicts are those of the deciders alone: {Verdicts(saved)}";
            }

            yield return savedAs is null || !_isConfirmed
                ? $"replay: brox refute \"{ConjectureText.InOneLine(_typed)}\"{string.Concat(With.Select(w => $" --with \"{OneLine.Escape(w)}\""))}{(_conjecture.Standing == StandingAssumption.None ? " --standing none" : string.Empty)} --seed {_options.Seed}"
                : $"replay: brox recheck {savedAs}";
            yield break;
        }

        if (_argued is not null)
        {
            foreach (var line in KnownReport.Lines(_conjecture, _argued))
            {
                yield return line;
            }

            yield return $"  of {Counted.Of(tally.Candidates, "function")} that can be decided, tried in {seconds} s, none refutes it";
            yield break;
        }

        if (_options.Given is { } all && GivenNames.IsComplete(_conjecture, all))
        {
            yield return IsUndecided ? "UNDECIDED: what is given refutes nothing and confirms nothing" : $"not refuted: what is given is no counterexample, among {Assumed}";
            foreach (var line in OutsideSetting())
            {
                yield return line;
            }

            foreach (var statement in _conjecture.Statements)
            {
                var verdict = ConjectureEvaluation.Verdict(statement, all);
                yield return $"  {statement}: {VerdictWord(verdict)} ({verdict.Reason})";
            }

            yield break;
        }

        var share = tally.Candidates == 0 ? 0 : 100.0 * tally.SatisfiedHypotheses / tally.Candidates;
        yield return IsUndecided
            ? $"UNDECIDED: {Reason}; {Count(tally.Candidates)} in {seconds} s"
            : $"not refuted: {Count(tally.Candidates)} in {seconds} s, {share.ToString("0.##", CultureInfo.InvariantCulture)} % satisfied the hypotheses; {Assumed}";
        foreach (var line in OutsideSetting())
        {
            yield return line;
        }

        foreach (var (hypothesis, count) in tally.Discarded.Where(d => d.Count > 0))
        {
            yield return $"  {count} discarded by: {hypothesis}";
        }

        if (tally.OutsideSetting > 0)
        {
            yield return $"  {tally.OutsideSetting} discarded by the standing assumption: closed, with a minimizer";
        }

        if (tally.Answered > 0)
        {
            yield return $"  {tally.Answered} of them were whole sets of weak orders, run through without asking which hypothesis failed";
        }

        foreach (var (reason, count) in tally.Unresolved.Take(5))
        {
            yield return $"  {count} not decided: {reason}";
        }

        if (_result.Scope.Count > 0)
        {
            yield return $"none of these refutes it; all were looked at, among {Assumed} (sums: of all numbers in an example, signs aside, of a fraction its numerator):";
        }

        foreach (var line in _result.Scope)
        {
            yield return $"  {line}";
        }
    }

    /// <summary>The functions that were given and are outside the standing assumption: no conjecture that has it speaks of them.</summary>
    private IEnumerable<string> OutsideSetting() => _options.Given is not { } given || StandingAssumptions.Of(_conjecture) == StandingAssumption.None ? []
        : given.Functions.Where(f => StandingAssumptions.ClosedWithMinimizer(f.Value) is Fails)
            .Select(f => $"  {f.Key}=... is outside the standing assumption (closed, with a minimizer): {StandingAssumptions.ClosedWithMinimizer(f.Value).Reason}; --standing none lifts it");

    private static string Count(long candidates) => Counted.Of(candidates, "candidate");

    private static string VerdictWord(Verdict verdict) => verdict switch { Holds => "holds", Fails => "FAILS", _ => "undecided" };

    private string Scope()
    {
        var families = new[] { (SearchFamilies.Finite, "finite"), (SearchFamilies.Piecewise, "piecewise"), (SearchFamilies.Formula, "formula") }.Where(f => _options.Families.HasFlag(f.Item1)).Select(f => f.Item2);
        return $"{string.Join(", ", families)} functions, dimension {string.Join(", ", _options.Dimensions)}; {Assumed}";
    }

    private string Assumed => StandingAssumptions.Words(StandingAssumptions.Of(_conjecture));

    private string Reason => Rejection is { } rejection
        ? $"the counterexample found does not pass the recheck: {rejection}"
        : "no function that was looked at satisfies the hypotheses, so nothing is known of the conclusion";

    /// <summary>
    /// What kills the counterexample, and the larger one beside it where there is one: a hypothesis excludes where both fail it. What contradicts the hypotheses, or them and the conclusion, is left out: with it the conjecture would say nothing.
    /// </summary>
    private ImmutableArray<Strengthening> Kills(ConjectureInstance found)
    {
        var kills = Diagnosis.Of(_conjecture, found).Where(k => k.Excludes != true || !SaysNothing(k)).ToImmutableArray();
        if (_larger?.Found is not { } other)
        {
            return kills;
        }

        var others = Diagnosis.Of(_conjecture, other).ToDictionary(k => k.Hypothesis);
        return [.. kills.Select(k => k.Excludes == true && others.TryGetValue(k.Hypothesis, out var larger) && larger.Excludes != true ? larger : k)];
    }

    /// <summary>Whether a hypothesis contradicts the others, or them and the conclusion together.</summary>
    private bool SaysNothing(Strengthening kill) => KnownWith(kill) is KnownAnswer.Contradictory
        || (kill.Statement is { } statement && Derivation.Of(KnowledgeBase.Default, _conjecture with { Hypotheses = [.. _conjecture.Statements, statement] }) is KnownAnswer.Contradictory);

    private bool IsProvedWith(Strengthening kill) => KnownWith(kill) is KnownAnswer.Proved;

    /// <summary>What is known of the conjecture with one more hypothesis.</summary>
    private KnownAnswer? KnownWith(Strengthening kill) =>
        kill.Statement is { } statement ? Derivation.Of(KnowledgeBase.Default, _conjecture with { Hypotheses = _conjecture.Hypotheses.Add(statement) }) : null;

    /// <summary>How each statement is known of the counterexample.</summary>
    private string Verdicts(SavedCounterexample.ToConjecture saved) => string.Join("; ", _conjecture.Statements.Select(s => $"{s} {ConjectureEvaluation.Verdict(s, saved.Instance) switch
    {
        Holds holds => $"holds ({VerdictJson.MethodName(holds.Method)})",
        Fails fails => $"fails ({VerdictJson.MethodName(fails.Method)})",
        _ => "is undecided",
    }}"));
}
