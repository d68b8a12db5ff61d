using Brox.Theory.Classes;
using Brox.Theory.Functions;
using Brox.Theory.Verdicts;

namespace Brox.Theory.Claims;

/// <summary>One exact question within a claim: is this function in this class, as expected?</summary>
/// <param name="Label">The function, for people.</param>
/// <param name="Function">The function.</param>
/// <param name="Class">The class expression.</param>
/// <param name="Member">Whether membership is what the claim says.</param>
internal sealed record MembershipStep(string Label, FunctionInstance Function, string Class, bool Member = true);

/// <summary>Decides claims that consist of memberships and non-memberships.</summary>
internal static class ClaimSteps
{
    /// <summary>The claim holds when every step comes out as it says; the first that does not is the counterexample.</summary>
    public static ClaimResult All(IEnumerable<MembershipStep> steps, CancellationToken cancellation)
    {
        var shown = new List<string>();
        foreach (var step in steps)
        {
            if (Decide(step, cancellation) is { } refutation)
            {
                return new ClaimResult(ClaimVerdict.Refuted, refutation);
            }

            shown.Add($"{step.Label} {(step.Member ? "in" : "not in")} {step.Class}");
        }

        return new ClaimResult(ClaimVerdict.Holds, string.Join("; ", shown));
    }

    /// <summary>The verdict on a class, which must be decided.</summary>
    public static Verdict Verdict(FunctionInstance function, string expression, CancellationToken cancellation) =>
        ClassExpression.TryParse(expression, out var parsed, out var error)
            ? parsed!.Decide(function, cancellation)
            : throw new InvalidOperationException(error);

    private static string? Decide(MembershipStep step, CancellationToken cancellation) => Verdict(step.Function, step.Class, cancellation) switch
    {
        Holds when !step.Member => $"{step.Label} is in {step.Class}",
        Fails fails when step.Member => $"{step.Label} is not in {step.Class}: {Describe(fails.Witness)}",
        Undecided undecided => throw new InvalidOperationException($"{step.Label}, {step.Class}: {undecided.Reason}"),
        _ => null,
    };

    private static string Describe(Witness witness) =>
        $"{string.Join(", ", witness.Entries.Select(e => $"{(e.Letter == "xStar" ? "x*" : e.Letter)} = {e.ValueText}"))}: {witness.Inequality}";
}
