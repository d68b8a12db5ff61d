using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Brox.Functions;
using Brox.Functions.Json;
using Brox.Numbers;
using Brox.Theory.Claims.Language;

namespace Brox.Theory.Claims.Saved;

/// <summary>A counterexample as it is kept in a file: functions and parameters by name, and what they are said to refute.</summary>
/// <param name="Functions">The functions by name.</param>
/// <param name="Parameters">The parameters by name.</param>
public abstract record SavedCounterexample(ImmutableSortedDictionary<string, FunctionInstance> Functions, ImmutableSortedDictionary<string, Rational> Parameters)
{
    /// <summary>The functions and parameters as an instance.</summary>
    public ConjectureInstance Instance => new(Functions, Parameters) { Maps = Maps };

    /// <summary>Reads a saved counterexample (docs/formats.md) from UTF-8 text, with or without a byte order mark; on failure <paramref name="error"/> says where and why.</summary>
    public static bool TryRead(ReadOnlySpan<byte> utf8, out SavedCounterexample? saved, out InputError? error) => SavedCounterexampleReader.TryRead(utf8, out saved, out error);

    /// <summary>The JSON object of this counterexample, which is read back as the same.</summary>
    public JsonObject ToJson() => SavedCounterexampleWriter.Write(this);

    /// <summary>The linear maps by name.</summary>
    internal virtual ImmutableSortedDictionary<string, LinearMap> Maps => ImmutableSortedDictionary<string, LinearMap>.Empty;

    /// <summary>A counterexample to a conjecture.</summary>
    /// <param name="Conjecture">The conjecture; the instance has all its functions and parameters, and no others.</param>
    /// <param name="Instance">The functions and parameters.</param>
    /// <param name="Witness">The points at which the conclusion fails, as JSON; <see langword="null"/> where the conclusion is a side condition.</param>
    public sealed record ToConjecture(Conjecture Conjecture, ConjectureInstance Instance, JsonObject? Witness)
        : SavedCounterexample(Instance.Functions, Instance.Parameters)
    {
        /// <inheritdoc/>
        internal override ImmutableSortedDictionary<string, LinearMap> Maps { get; } = Instance.Maps;
    }

    /// <summary>A counterexample to a claim of the paper that is not a conjecture of the language: a run of the method, say.</summary>
    /// <param name="Claim">The identifier of the claim, such as <c>thm-4.1.iii</c>.</param>
    /// <param name="Reading">The reading that is refuted; <see langword="null"/> where there is only one.</param>
    /// <param name="Functions">The functions by name.</param>
    /// <param name="Parameters">The parameters by name.</param>
    /// <param name="Run">What else the claim speaks of, such as the start and the rule of a run.</param>
    public sealed record ToClaim(
        string Claim,
        string? Reading,
        ImmutableSortedDictionary<string, FunctionInstance> Functions,
        ImmutableSortedDictionary<string, Rational> Parameters,
        JsonObject Run)
        : SavedCounterexample(Functions, Parameters);
}
