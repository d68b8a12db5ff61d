using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Smt;

/// <summary>A formula whose solutions are the counterexamples with a number of points, and how a solution is read.</summary>
/// <param name="Coordinates">The coordinates, point by point; <see langword="null"/> for one that is 0.</param>
/// <param name="Functions">The functions, in order of name.</param>
/// <param name="Parameters">The parameters, in order of name.</param>
/// <param name="Assertions">The formulas that hold together.</param>
/// <param name="Levels">The values of the only function at the points; <see langword="null"/> where they are unknowns.</param>
internal sealed record EncodedProblem(
    ImmutableArray<ImmutableArray<string?>> Coordinates,
    ImmutableSortedSet<string> Functions,
    ImmutableSortedSet<string> Parameters,
    ImmutableArray<BoolTerm> Assertions,
    ImmutableArray<int>? Levels = null)
{
    /// <summary>The number of points.</summary>
    public int Points => Coordinates.Length;

    /// <summary>The unknowns that are real numbers.</summary>
    public ImmutableArray<string> Reals { get; } =
    [
        .. Parameters.Select(UnknownNames.Parameter),
        .. Coordinates.SelectMany(p => p).OfType<string>(),
        .. Levels is null ? Functions.SelectMany(f => Enumerable.Range(0, Coordinates.Length).Select(i => UnknownNames.Value(f, i))) : [],
    ];

    /// <summary>The unknowns that are truth values: which points belong to which domain. With one function, all belong to its domain.</summary>
    public ImmutableArray<string> Flags { get; } =
        Functions.Count == 1 ? [] : [.. Functions.SelectMany(f => Enumerable.Range(0, Coordinates.Length).Select(i => UnknownNames.Domain(f, i)))];

    /// <summary>The counterexample that a solution stands for.</summary>
    public ConjectureInstance Read(IReadOnlyDictionary<string, Rational> reals, IReadOnlyDictionary<string, bool> flags)
    {
        var points = Coordinates.Select(p => new Point([.. p.Select(c => c is null ? Rational.Zero : reals[c])])).ToList();
        var functions = Functions.ToImmutableSortedDictionary(f => f, f =>
        {
            var domain = Enumerable.Range(0, Points).Where(i => Functions.Count == 1 || flags[UnknownNames.Domain(f, i)]).ToList();
            return (FunctionInstance)FiniteFunction.Create(domain.Select(i => points[i]), domain.Select(i => Levels is { } levels ? new Rational(levels[i]) : reals[UnknownNames.Value(f, i)]));
        });
        return new ConjectureInstance(functions, Parameters.ToImmutableSortedDictionary(p => p, p => reals[UnknownNames.Parameter(p)]));
    }
}
