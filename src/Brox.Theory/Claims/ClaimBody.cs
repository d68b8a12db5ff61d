using System.Collections.Immutable;
using Brox.Definitions.Verdicts;
using Brox.Theory.Claims.Language;
using Brox.Theory.Classes;

namespace Brox.Theory.Claims;

/// <summary>What a claim decides on one instance.</summary>
internal abstract record ClaimBody
{
    /// <summary>What an instance says of the claim.</summary>
    /// <param name="instance">The functions and parameters by name.</param>
    /// <param name="cancellation">Stops the work.</param>
    public abstract ClaimOutcome Evaluate(ConjectureInstance instance, CancellationToken cancellation);

    /// <summary>A claim in the language of conjectures.</summary>
    /// <param name="Conjecture">The conjecture.</param>
    /// <param name="IsNonTrivial">Whether an instance that satisfies it is evidence.</param>
    public sealed record Inclusion(Conjecture Conjecture, Func<ConjectureInstance, bool> IsNonTrivial) : ClaimBody
    {
        /// <inheritdoc/>
        public override ClaimOutcome Evaluate(ConjectureInstance instance, CancellationToken cancellation) =>
            instance.Parameters.Any(p => p.Value.Sign <= 0) ? new ClaimOutcome.NotApplicable("parameters are positive") : ConjectureEvaluation.Evaluate(Conjecture, instance, cancellation) switch
            {
                ConjectureOutcome.Violated violated => new ClaimOutcome.Violated(Describe(violated.Conclusion)),
                ConjectureOutcome.Satisfied => new ClaimOutcome.Satisfied(IsNonTrivial(instance)),
                ConjectureOutcome.Discarded discarded => new ClaimOutcome.NotApplicable(Conjecture.Hypotheses[discarded.Hypothesis].ToString()!),
                ConjectureOutcome.OutsideSetting outside => new ClaimOutcome.NotApplicable(outside.Reason),
                ConjectureOutcome.Unresolved unresolved => new ClaimOutcome.Undecided($"{unresolved.Statement}: {unresolved.Reason}"),
                var other => throw new InvalidOperationException($"unknown outcome {other}"),
            };

        private string Describe(Fails? conclusion) => conclusion is null
            ? $"{Conjecture.Conclusion} fails"
            : $"not {Conjecture.Conclusion}: {conclusion.Reason}; {conclusion.Witness.Text()}";
    }

    /// <summary>A claim in code.</summary>
    /// <param name="Decide">What an instance says of it.</param>
    public sealed record Predicate(Func<ConjectureInstance, CancellationToken, ClaimOutcome> Decide) : ClaimBody
    {
        /// <summary>For a claim about one function on finitely many points: the class that it must be in for the radius; <see langword="null"/> where the claim names none.</summary>
        public FunctionClass? Hypothesis { get; init; }

        /// <summary>Whether only functions with a far point can violate the claim.</summary>
        public bool NeedsFarPoint { get; init; }

        /// <inheritdoc/>
        public override ClaimOutcome Evaluate(ConjectureInstance instance, CancellationToken cancellation) => Decide(instance, cancellation);
    }

    /// <summary>A claim in code on formulas that are members of classes by construction: the hypotheses are not decided again.</summary>
    /// <param name="Classes">The names of the classes.</param>
    /// <param name="Decide">What an instance says of it.</param>
    public sealed record OnFormulas(ImmutableArray<string> Classes, Func<ConjectureInstance, CancellationToken, ClaimOutcome> Decide) : ClaimBody
    {
        /// <inheritdoc/>
        public override ClaimOutcome Evaluate(ConjectureInstance instance, CancellationToken cancellation) => Decide(instance, cancellation);
    }
}
