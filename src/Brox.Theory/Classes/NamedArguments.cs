using System.Collections.Immutable;
using Brox.Definitions.Language;

namespace Brox.Theory.Classes;

/// <summary>The values of the parameters of a class with several, by their names; one that is missing means "for some value".</summary>
/// <param name="Values">The values, in the order of the parameters.</param>
internal sealed record NamedArguments(ImmutableArray<(string Name, ParameterValue Value)> Values)
{
    /// <inheritdoc/>
    public bool Equals(NamedArguments? other) => other is not null && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Values.Length;

    /// <summary>The text <c>gamma=1/2, mu=1</c>.</summary>
    public override string ToString() => string.Join(", ", Values.Select(v => $"{v.Name}{(v.Value.IsSquare ? "^2" : string.Empty)}={v.Value.Value}"));
}
