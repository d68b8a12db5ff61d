using System.Collections.Immutable;
using Brox.Functions;

namespace Brox.Theory.Claims.Atlas;

/// <summary>A function that shows that one class does not lie in another.</summary>
/// <param name="Name">A name, unique in the library.</param>
internal abstract record AtlasWitness(string Name);

/// <summary>A function that can be represented: its memberships are decided exactly, by the deciders.</summary>
/// <param name="Name">A name, unique in the library.</param>
/// <param name="Function">The function.</param>
internal sealed record ExactWitness(string Name, FunctionInstance Function) : AtlasWitness(Name);

/// <summary>
/// A function that no exact kind of instance can represent (an angle, infinitely many oscillations, a pole): its memberships are argued in words. Where a box is given, the
/// deciders certify what they can of the function restricted to it; that is not yet membership on R^d, which the argument gives.
/// </summary>
/// <param name="Name">A name, unique in the library.</param>
/// <param name="Formula">The function, for people.</param>
/// <param name="Dimension">The number of variables.</param>
/// <param name="Members">Classes to which it belongs; those that contain them follow.</param>
/// <param name="Outside">Classes to which it does not belong; those that lie in them follow.</param>
/// <param name="Argument">Why.</param>
/// <param name="OnBox">The function on a box, or <see langword="null"/>.</param>
internal sealed record ArguedWitness(
    string Name, string Formula, int Dimension, ImmutableArray<string> Members, ImmutableArray<string> Outside, string Argument, FormulaFunction? OnBox = null) : AtlasWitness(Name)
{
    private readonly Lazy<ImmutableHashSet<string>> _inside = new(() => [.. AtlasFacts.Closure(Members).Keys]);

    private readonly Lazy<ImmutableHashSet<string>> _outside = new(() =>
        [.. AtlasClasses.All.Select(c => c.Text).Where(c => AtlasFacts.Closure([c]).Keys.Any(Outside.Contains))]);

    /// <summary>Classes that the deciders are known to leave undecided on the box, so that they are not asked; none unless said otherwise.</summary>
    public ImmutableArray<string> OnlyArgued { get; init; } = [];

    /// <summary>
    /// A proof by enclosures, over the part of the plane that <see cref="Argument"/> names, that it is in each of <see cref="Members"/> and outside of each of <see cref="Outside"/>;
    /// <see langword="null"/> where there is none.
    /// </summary>
    internal Func<CancellationToken, bool>? Certificate { get; init; }

    /// <summary>Classes outside of which the function is by a proof on all of R^d, with the proof; what the deciders say on the box is not asked then.</summary>
    internal ImmutableDictionary<string, Func<CancellationToken, bool>> OutsideProofs { get; init; } = ImmutableDictionary<string, Func<CancellationToken, bool>>.Empty;

    /// <summary>Whether it is argued to be in a class.</summary>
    public bool IsIn(string text) => _inside.Value.Contains(text);

    /// <summary>Whether it is argued not to be in a class.</summary>
    public bool IsOutside(string text) => _outside.Value.Contains(text);
}
