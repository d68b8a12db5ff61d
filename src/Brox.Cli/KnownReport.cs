using System.Text.Json.Nodes;
using Brox.Knowledge;
using Brox.Search.Refuting;
using Brox.Theory.Claims.Language;

namespace Brox.Cli;

/// <summary>What <c>refute</c> says where the facts answer, and what of a function that is argued to refute.</summary>
internal static class KnownReport
{
    /// <summary>The answer of the facts, as text.</summary>
    /// <param name="conjecture">The conjecture.</param>
    /// <param name="typed">The conjecture as it was typed.</param>
    /// <param name="answer">The answer.</param>
    public static IEnumerable<string> Lines(Conjecture conjecture, string typed, KnownAnswer answer)
    {
        foreach (var line in ConjectureText.Echo(typed, conjecture))
        {
            yield return line;
        }

        var (word, facts) = answer switch
        {
            KnownAnswer.Proved proved => ($"PROVED for all {StandingAssumptions.Words(StandingAssumption.ClosedWithMinimizer)}{(proved.Facts.IsEmpty ? ": the conclusion is among the hypotheses" : ", by")}", proved.Facts),
            KnownAnswer.Contradictory contradictory => ("UNDECIDED: the hypotheses contradict each other, so nothing is said of the conclusion; by", contradictory.Facts),
            _ => throw new ArgumentException("an answer is one of two", nameof(answer)),
        };
        yield return word;
        foreach (var fact in facts)
        {
            yield return $"  {ImplicationsCommand.Text(fact)}";
        }
    }

    /// <summary>The answer of the facts, as JSON.</summary>
    public static JsonObject Json(Conjecture conjecture, KnownAnswer answer, double seconds) => new()
    {
        ["conjecture"] = conjecture.ToString(),
        ["outcome"] = answer is KnownAnswer.Proved ? "holds-in-scope" : "undecided",
        ["reason"] = answer is KnownAnswer.Contradictory ? "the hypotheses contradict each other" : null,
        ["scope"] = "all functions",
        ["standing"] = StandingAssumptions.Words(StandingAssumption.ClosedWithMinimizer),
        ["candidates"] = 0,
        ["seconds"] = seconds,
        ["known"] = answer switch
        {
            KnownAnswer.Proved proved => new JsonObject { ["verdict"] = "proved", ["facts"] = ImplicationsCommand.Facts(proved.Facts) },
            KnownAnswer.Contradictory contradictory => new JsonObject { ["verdict"] = "contradictory", ["facts"] = ImplicationsCommand.Facts(contradictory.Facts) },
            _ => null,
        },
    };

    /// <summary>A function that is known to refute a conjecture, as text.</summary>
    public static IEnumerable<string> Lines(Conjecture conjecture, Memberships argued)
    {
        if (argued.Function.Instance is { } instance)
        {
            yield return $"REFUTED by a known function, by what is known of it: \"{argued.Function.Name}\"";
            foreach (var line in CounterexampleText.Lines(ConjectureInstance.Of(instance), null))
            {
                yield return line;
            }

            yield return $"  {string.Join("; ", conjecture.Statements.OfType<Membership>().Select(m => m.Class.Class.Name).Distinct().Select(c => $"{(argued.In.Contains(c) ? c : $"not {c}")}: {argued.KnownBy(c)}"))}";
        }
        else
        {
            yield return $"REFUTED by a known function that no exact kind of instance represents, argued in words: \"{argued.Function.Name}\"";
            yield return $"  f = {argued.Function.Text}";
        }

        if (KnownFunctions.Multiples(conjecture) is { } multiples)
        {
            yield return $"  multiplied by {multiples} for the constants among the hypotheses";
        }

        if (argued.Function.Because.Length > 0)
        {
            yield return $"  {argued.Function.Because}";
        }
    }

    /// <summary>The same as JSON.</summary>
    public static JsonObject Json(Conjecture conjecture, Memberships argued)
    {
        return new JsonObject
        {
            ["verdict"] = "refuted",
            ["multiples"] = KnownFunctions.Multiples(conjecture),
            ["function"] = ImplicationsCommand.Function(argued, conjecture.Statements.OfType<Membership>().Select(m => m.Class.Class.Name)),
        };
    }
}
