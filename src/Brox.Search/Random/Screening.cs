using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Theory.Claims.Language;
using Brox.Theory.Classes;

namespace Brox.Search.Random;

/// <summary>
/// A quick look, in floating point, at instances of formulas before they are decided: proofs over R^d cost a thousand times as much as samples. It only sets instances aside;
/// a counterexample is one only after every statement was decided.
/// </summary>
internal static class Screening
{
    private const int Samples = 400;

    /// <summary>What an instance says of a conjecture; formulas that a sample speaks against are set aside unlooked at.</summary>
    public static ConjectureOutcome Evaluate(Conjecture conjecture, ConjectureInstance instance, CancellationToken cancellation)
    {
        if (instance.Functions.Values.Any(f => f is FormulaFunction))
        {
            for (var i = 0; i < conjecture.Hypotheses.Length; i++)
            {
                if (Sampled(conjecture.Hypotheses[i], instance, cancellation) is Fails)
                {
                    return new ConjectureOutcome.Discarded(i);
                }
            }

            if (!FailsAtPointsNotSampled(conjecture.Conclusion) && Sampled(conjecture.Conclusion, instance, cancellation) is Holds)
            {
                return new ConjectureOutcome.Unresolved(conjecture.Conclusion, $"no violation of {conjecture.Conclusion} was seen in a sample");
            }
        }

        return ConjectureEvaluation.Evaluate(conjecture, instance, cancellation);
    }

    /// <summary>Whether a hypothesis holds for an instance; a formula that a sample speaks against is looked at no further.</summary>
    public static Verdict Verdict(Statement hypothesis, ConjectureInstance instance, CancellationToken cancellation) =>
        instance.Functions.Values.Any(f => f is FormulaFunction) && Sampled(hypothesis, instance, cancellation) is Fails fails
            ? fails
            : ConjectureEvaluation.Verdict(hypothesis, instance, cancellation);

    /// <summary>A random point is never stationary, nor a kink: where a class of gradients fails there, no sample sees it.</summary>
    private static bool FailsAtPointsNotSampled(Statement statement) => statement is Membership { Class.Class.Form.SpeaksOfGradients: true };

    private static Verdict? Sampled(Statement statement, ConjectureInstance instance, CancellationToken cancellation) => statement switch
    {
        Comparison comparison => comparison.Holds(instance.Parameters) ? null : new Fails("the side condition fails", Witness.Of(comparison.ToString())),
        Membership membership when FunctionEvaluation.Evaluate(membership.Function, instance).Function is FormulaFunction formula
            && membership.Class.Evaluate(instance.Parameters) is { } expression => SampledVerdicts.Decide(expression, formula, samples: Samples, cancellation: cancellation),
        _ => null,
    };
}
