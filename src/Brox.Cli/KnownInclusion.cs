using System.Collections.Immutable;
using Brox.Functions;
using Brox.Theory.Claims.Atlas;
using Brox.Theory.Claims.Language;
using Brox.Theory.Claims.Proofs;

namespace Brox.Cli;

/// <summary>An inclusion between classes given in the place of a file, written as a theorem of Coq.</summary>
internal static class KnownInclusion
{
    /// <summary>The theorem; <see langword="null"/> where the text is no conjecture.</summary>
    /// <exception cref="UnusableInputException">It is one, and no chain of theorems proves it.</exception>
    public static string? TryWrite(string text)
    {
        if (!text.Contains("=>", StringComparison.Ordinal) || File.Exists(text))
        {
            return null;
        }

        var name = OneLine.Clean(text);
        if (ProofIndex.OfFact(text) is { } proof)
        {
            return CoqInclusion.File(text, [(text, proof)]);
        }

        if (!Conjecture.TryParse(text, out var conjecture, out var error))
        {
            throw new UnusableInputException($"{name}: {error}");
        }

        var hypotheses = conjecture!.Hypotheses.Select(h => h.ToString()!);
        if (!AtlasFacts.Closure(hypotheses).TryGetValue(conjecture.Conclusion.ToString()!, out var chain) || chain.IsEmpty)
        {
            throw new UnusableInputException($"{name} is no known inclusion: no chain of facts leads from its hypotheses to its conclusion; brox refute looks for a counterexample");
        }

        var proofs = chain.Select(fact => (fact.Text, Proof: ProofIndex.OfFact(fact.Text))).ToImmutableArray();
        return proofs.FirstOrDefault(p => p.Proof is null).Text is { } unproved
            ? throw new UnusableInputException($"{name} follows from {unproved}, which has no theorem: {ProofIndex.Exceptions.First(e => e.Key == unproved).Missing}")
            : CoqInclusion.File($"{conjecture}", [.. proofs.Select(p => (p.Text, p.Proof!))]);
    }
}
