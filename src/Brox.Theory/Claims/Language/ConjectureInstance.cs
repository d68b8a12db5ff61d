using System.Collections.Immutable;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Claims.Language;

/// <summary>One choice of functions and parameters for a conjecture.</summary>
/// <param name="Functions">The functions by name.</param>
/// <param name="Parameters">The parameters by name, positive.</param>
public sealed record ConjectureInstance(ImmutableSortedDictionary<string, FunctionInstance> Functions, ImmutableSortedDictionary<string, Rational> Parameters)
{
    /// <summary>The linear maps by name.</summary>
    internal ImmutableSortedDictionary<string, LinearMap> Maps { get; init; } = ImmutableSortedDictionary<string, LinearMap>.Empty;

    /// <summary>The instance of one function <c>f</c> without parameters.</summary>
    public static ConjectureInstance Of(FunctionInstance f) => new(ImmutableSortedDictionary<string, FunctionInstance>.Empty.Add("f", f), ImmutableSortedDictionary<string, Rational>.Empty);

    /// <summary>The instance with one more function, or another in the place of one.</summary>
    public ConjectureInstance With(string name, FunctionInstance function) => this with { Functions = Functions.SetItem(name, function) };

    /// <summary>The instance with one more parameter, or another value of one.</summary>
    public ConjectureInstance With(string name, Rational value) => this with { Parameters = Parameters.SetItem(name, value) };

    /// <summary>The functions and parameters in one line.</summary>
    public override string ToString() =>
        string.Join(", ", Functions.Select(f => $"{f.Key} = {f.Value}").Concat(Parameters.Select(p => $"{p.Key} = {p.Value}")).Concat(Maps.Select(m => $"{m.Key} = {m.Value}")));
}
