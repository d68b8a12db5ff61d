using System.Collections.Immutable;
using Brox.Definitions.Verdicts;

namespace Brox.Theory.Claims.Atlas;

/// <summary>One cell of the atlas: whether a class lies in another.</summary>
/// <param name="From">The class of the row.</param>
/// <param name="To">The class of the column.</param>
internal abstract record AtlasCell(AtlasClass From, AtlasClass To)
{
    /// <summary>The row's class lies in the column's.</summary>
    /// <param name="From">The class of the row.</param>
    /// <param name="To">The class of the column.</param>
    /// <param name="Proof">The facts that show it, in order; none on the diagonal and for <c>closed</c> and <c>has-minimizer</c>, which are the setting.</param>
    public sealed record Included(AtlasClass From, AtlasClass To, ImmutableArray<AtlasFact> Proof) : AtlasCell(From, To);

    /// <summary>It does not.</summary>
    /// <param name="From">The class of the row.</param>
    /// <param name="To">The class of the column.</param>
    /// <param name="Witness">A function in the first class and not in the second.</param>
    /// <param name="Method">How its memberships are known: exactly; certified on the box of the witness, and argued beyond; <see langword="null"/> where they are argued in words.</param>
    public sealed record Refuted(AtlasClass From, AtlasClass To, AtlasWitness Witness, Method? Method) : AtlasCell(From, To);

    /// <summary>Not known.</summary>
    /// <param name="From">The class of the row.</param>
    /// <param name="To">The class of the column.</param>
    /// <param name="Reason">What is known, in one line.</param>
    public sealed record Open(AtlasClass From, AtlasClass To, string Reason) : AtlasCell(From, To);
}
