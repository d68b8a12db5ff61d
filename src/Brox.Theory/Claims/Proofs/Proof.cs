using System.Collections.Immutable;

namespace Brox.Theory.Claims.Proofs;

/// <summary>Theorems of <c>proofs/</c>, checked by Coq's kernel, that prove a claim or an inclusion for all functions.</summary>
/// <param name="Theorem">The name of the theorem.</param>
/// <param name="File">Its file, below <c>proofs/</c>.</param>
/// <param name="Also">The theorems for the other parts of the claim.</param>
/// <param name="Note">What the theorem asks for beyond the statement; empty where nothing.</param>
internal sealed record Proof(string Theorem, string File, ImmutableArray<string> Also, string Note)
{
    /// <summary>The theorem's file from the root of the repository.</summary>
    public string Path => $"proofs/{File}";

    /// <summary>All theorems, in one line.</summary>
    public string Theorems => string.Join(", ", Also.Prepend(Theorem));
}
