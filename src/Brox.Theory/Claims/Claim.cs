using System.Collections.Immutable;
using Brox.Definitions.Claims;
using Brox.Definitions.Verdicts;

namespace Brox.Theory.Claims;

/// <summary>How a claim quantifies over its instances.</summary>
internal enum Quantifier
{
    /// <summary>It is true of all instances; a violation refutes it.</summary>
    ForAll,

    /// <summary>It says that an instance violates the body: a violation is its witness.</summary>
    ForSome,
}

/// <summary>What is known, or was found, of a claim.</summary>
internal enum ClaimVerdict
{
    /// <summary>It holds on everything that was tried, or its witness was found.</summary>
    Holds,

    /// <summary>A counterexample was found and decided exactly.</summary>
    Refuted,

    /// <summary>Nothing was found either way: no witness, too few instances of substance, or too many that could not be decided.</summary>
    Undecided,
}

/// <summary>A claim of the paper, a reading of one, or a variant with a hypothesis dropped, as a value: written once, tried by every engine.</summary>
/// <param name="Id">The identifier, such as <c>lem-A.4</c>.</param>
/// <param name="Variant">What tells the reading or the variant from the others.</param>
/// <param name="Source">Where the claim stands.</param>
/// <param name="Statement">The statement, in one line.</param>
/// <param name="Body">What is decided on one instance.</param>
/// <param name="Instances">The kinds of instances on which it is tried, one after the other in turn.</param>
internal sealed record Claim(string Id, ClaimVariant Variant, string Source, string Statement, ClaimBody Body, params ImmutableArray<InstanceKind> Instances)
{
    /// <summary>A claim that is told from the other variants by a word, or by none.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="note">The word; empty for the claim itself.</param>
    /// <param name="source">Where the claim stands.</param>
    /// <param name="statement">The statement, in one line.</param>
    /// <param name="body">What is decided on one instance.</param>
    /// <param name="instances">The kinds of instances.</param>
    public Claim(string id, string note, string source, string statement, ClaimBody body, params ImmutableArray<InstanceKind> instances)
        : this(id, ClaimVariant.Noted(note), source, statement, body, instances)
    {
    }

    /// <summary>How it quantifies; <see cref="Quantifier.ForAll"/> unless said otherwise.</summary>
    public Quantifier Quantifier { get; init; } = Quantifier.ForAll;

    /// <summary>The expected outcome; <see cref="ClaimVerdict.Holds"/> unless said otherwise.</summary>
    public ClaimVerdict Expected { get; init; } = ClaimVerdict.Holds;

    /// <summary>
    /// The least share of non-trivial instances, in percent, with which "holds" is an answer; below it the verdict is undecided.
    /// A refutation needs no share.
    /// </summary>
    public int Gate { get; init; } = 10;

    /// <summary>The largest share of undecided instances, in percent, with which "holds" is an answer; above it the verdict is undecided.</summary>
    public int MostUndecided { get; init; } = 10;

    /// <summary>How many counterexamples are found and made smaller before the smallest is reported; 1 unless said otherwise.</summary>
    public int Finds { get; init; } = 1;

    /// <summary>How one instance is decided: exactly unless said otherwise; certified by enclosures; or sampled in floating point, where only a proved violation counts.</summary>
    public Method Method { get; init; } = Method.Exact;

    /// <summary>The largest number of tests for a claim that holds; for claims whose instances take long.</summary>
    public int MostInstances { get; init; } = int.MaxValue;

    /// <summary>The readings and necessity variants beside this one, the negative controls among them.</summary>
    public ImmutableArray<Claim> Variants { get; init; } = [];

    /// <summary>The name of the claim and its variant, unique in the catalogue: <c>lem-A.4 (reading P)</c>.</summary>
    public string Key => Variant.Label.Length > 0 ? $"{Id} ({Variant.Label})" : Id;

    /// <summary>This claim as a negative control: expected to be refuted.</summary>
    public Claim ExpectedRefuted() => this with { Expected = ClaimVerdict.Refuted };
}
