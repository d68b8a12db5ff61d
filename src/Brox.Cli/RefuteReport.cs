using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Brox.Definitions.Verdicts;
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

    public RefuteReport(Conjecture conjecture, RefuterOptions options, RefuterResult result, Memberships? argued)
    {
        _argued = argued;
        (_conjecture, _options, _result) = (conjecture, options, result);
        if (result.Counterexample is not { } found)
        {
            return;
        }

        // On a formula the second look can only object, and may take minutes: what it has not said in a second it does not say.
        var look = Task.Run(() => ConjectureRecheck.Of(conjecture, found, null));
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
        _kills = Diagnosis.Of(conjecture, found);
        Saved = new SavedCounterexample.ToConjecture(conjecture, found, _conclusion is null ? null : VerdictJson.Witness(_conclusion.Witness));
    }

    public bool IsRefuted => Saved is not null || _argued is not null;

    /// <summary>Whether nothing was found, and nothing was learnt: the recheck contradicts the search, or no function that was looked at satisfies the hypotheses.</summary>
    public bool IsUndecided => !IsRefuted && (Rejection is not null || _result.Tally.SatisfiedHypotheses == 0);

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
            json["whatKillsIt"] = new JsonArray([.. _kills.Select(k => (JsonNode)new JsonObject { ["hypothesis"] = k.Hypothesis, ["excludes"] = k.Excludes, ["reason"] = k.Reason })]);
        }

        return json;
    }

    public IEnumerable<string> Lines(string? savedAs)
    {
        yield return $"conjecture: {_conjecture}";
        var tally = _result.Tally;
        var seconds = _result.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        if (Saved is { } saved)
        {
            yield return $"REFUTED after {tally.Candidates} candidates in {seconds} s, by";
            foreach (var line in CounterexampleText.Lines(saved.Instance, _conclusion))
            {
                yield return line;
            }

            yield return _result.IsNormalForm
                ? "  nothing smaller refutes it within the reach of the ordered search: every seed ends here"
                : "  made smaller step by step; a smaller one may exist, and another seed may end elsewhere";
            yield return $"  recheck from the definitions: {_recheck}";
            var excluding = _kills.Where(k => k.Excludes == true).ToList();
            yield return excluding.Count == 0
                ? "none of the usual missing hypotheses excludes it"
                : "excluded by adding any one of:";
            foreach (var kill in excluding)
            {
                yield return $"  {kill.Hypothesis} ({kill.Reason})";
            }

            if (_kills.Where(k => k.Excludes == false).Select(k => k.Hypothesis).ToList() is { Count: > 0 } survived)
            {
                yield return $"not excluded by: {string.Join(", ", survived)}";
            }

            if (!_isConfirmed)
            {
                yield return $"the second look decided nothing, so the verdicts are those of the deciders alone: {Verdicts(saved)}";
            }

            yield return savedAs is null || !_isConfirmed
                ? $"replay: brox refute \"{_conjecture}\"{(_conjecture.Standing == StandingAssumption.None ? " --standing none" : string.Empty)} --seed {_options.Seed}"
                : $"replay: brox recheck {savedAs}";
            yield break;
        }

        if (_argued is not null)
        {
            foreach (var line in KnownReport.Lines(_argued))
            {
                yield return line;
            }

            yield return $"  {tally.Candidates} functions that can be decided were tried in {seconds} s, and none of them refutes it";
            yield break;
        }

        var share = tally.Candidates == 0 ? 0 : 100.0 * tally.SatisfiedHypotheses / tally.Candidates;
        yield return IsUndecided
            ? $"UNDECIDED: {Reason}; {tally.Candidates} candidates in {seconds} s"
            : $"not refuted: {tally.Candidates} candidates in {seconds} s, {share.ToString("0.##", CultureInfo.InvariantCulture)} % satisfied the hypotheses; {Assumed}";
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
            yield return $"ruled out completely, among {Assumed}:";
        }

        foreach (var line in _result.Scope)
        {
            yield return $"  {line}";
        }
    }

    private string Scope()
    {
        var families = new[] { (SearchFamilies.Finite, "finite"), (SearchFamilies.Piecewise, "piecewise"), (SearchFamilies.Formula, "formula") }.Where(f => _options.Families.HasFlag(f.Item1)).Select(f => f.Item2);
        return $"{string.Join(", ", families)} functions, dimension {string.Join(", ", _options.Dimensions)}; {Assumed}";
    }

    private string Assumed => StandingAssumptions.Words(StandingAssumptions.Of(_conjecture));

    private string Reason => Rejection is { } rejection
        ? $"the counterexample found does not pass the recheck: {rejection}"
        : "no function that was looked at satisfies the hypotheses, so nothing is known of the conclusion";

    /// <summary>How each statement is known of the counterexample.</summary>
    private string Verdicts(SavedCounterexample.ToConjecture saved) => string.Join("; ", _conjecture.Statements.Select(s => $"{s} {ConjectureEvaluation.Verdict(s, saved.Instance) switch
    {
        Holds holds => $"holds ({VerdictJson.MethodName(holds.Method)})",
        Fails fails => $"fails ({VerdictJson.MethodName(fails.Method)})",
        _ => "is undecided",
    }}"));
}
