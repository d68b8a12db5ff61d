using System.Text.Json.Nodes;
using Brox.Search.Random;
using Brox.Theory.Claims;
using Brox.Theory.Claims.Language;
using Brox.Theory.Claims.Proofs;
using Brox.Theory.Claims.Saved;
using Verdicts = Brox.Definitions.Verdicts.Method;

namespace Brox.Cli;

/// <summary>One line of the table of <c>verify</c>.</summary>
/// <param name="Report">What came of the claim.</param>
/// <param name="IsVariant">Whether it is indented under another.</param>
internal sealed record VerifyRow(ClaimReport Report, bool IsVariant)
{
    private Claim Claim => Report.Claim;

    /// <summary>The word for a verdict.</summary>
    public static string Name(ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Holds => "holds",
        ClaimVerdict.Refuted => "refuted",
        _ => "undecided",
    };

    /// <summary>How the claim was tried.</summary>
    public string Method => Report.Counterexample is { } found
        ? $"found, {(found.IsNormalForm ? "smallest" : "shrunk")}, {Word(Claim.Method == Verdicts.Exact ? Verdicts.Exact : Verdicts.Certified)}"
        : $"random, {Word(Claim.Method)}";

    /// <summary>The counterexample or witness in one line, why the claim is undecided, or how many instances were; empty where it holds on all of them.</summary>
    public string Evidence => Report.Counterexample is { } found
        ? string.Join(", ", InstanceText.Parts(found.Instance).Append(found.Outcome.Evidence))
        : Report.Reason;

    /// <summary>The theorem that proves the claim for all functions; <see langword="null"/> where there is none, and where it was refuted.</summary>
    public Proof? Proof => Report.Verdict == ClaimVerdict.Refuted || Claim.Expected == ClaimVerdict.Refuted ? null : ProofIndex.Of(Claim);

    /// <summary>The number of points or pieces of the counterexample.</summary>
    public string Size => Report.Counterexample is { } found ? $"{InstanceSize.Of(found.Instance).Elements}" : "-";

    private static string Word(Verdicts method) => method switch
    {
        Verdicts.Exact => "exact",
        Verdicts.Certified => "certified",
        _ => "sampled",
    };

    public string[] Cells() =>
    [
        $"{(IsVariant ? "  " : string.Empty)}{Claim.Key}",
        Claim.Source,
        Method,
        $"{Report.Instances}",
        $"{Report.Share} %",
        Size,
        Name(Report.Verdict),
        Report.IsAsExpected ? Name(Claim.Expected) : $"{Name(Claim.Expected)}  <-- NOT AS EXPECTED",
        $"{Report.Time.TotalSeconds:0.00} s",
    ];

    public JsonObject Json() => new()
    {
        ["claim"] = Claim.Id,
        ["variant"] = Claim.Variant.Label is { Length: > 0 } label ? label : null,
        ["isVariant"] = IsVariant,
        ["source"] = Claim.Source,
        ["statement"] = Claim.Statement,
        ["method"] = Method,
        ["instances"] = Report.Instances,
        ["applicable"] = Report.Applicable,
        ["nonTrivial"] = Report.NonTrivial,
        ["undecided"] = Report.Undecided,
        ["gatePercent"] = Claim.Gate,
        ["verdict"] = Name(Report.Verdict),
        ["expected"] = Name(Claim.Expected),
        ["proof"] = Proof is { } proof ? ProofJson.Of(proof) : null,
        ["evidence"] = Evidence,
        ["counterexample"] = Saved(),
        ["normalForm"] = Report.Counterexample?.IsNormalForm,
        ["seconds"] = Math.Round(Report.Time.TotalSeconds, 3),
    };

    /// <summary>The counterexample as a file that <c>recheck</c> reads; <see langword="null"/> where there is none.</summary>
    public JsonObject? Saved() => Report.Counterexample is { } found ? SavedCounterexampleWriter.Write(ClaimFile.Of(Claim, found)) : null;
}
