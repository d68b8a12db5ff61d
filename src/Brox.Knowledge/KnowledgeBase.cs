using System.Collections.Immutable;
using Brox.Functions;

namespace Brox.Knowledge;

/// <summary>What is known: facts, and functions with their memberships in all classes; constants are left aside ("for some value"), and a radius is 1, which by scaling stands for every radius.</summary>
internal sealed class KnowledgeBase
{
    private static readonly Lazy<KnowledgeBase> _default = new(() => new KnowledgeBase(KnowledgeFact.All, Memberships.Table));

    private readonly Dictionary<string, ImmutableDictionary<string, ImmutableArray<KnowledgeFact>>> _closures = [];

    /// <summary>A base of facts and memberships.</summary>
    /// <exception cref="InvalidOperationException">A function contradicts the facts; the message names both.</exception>
    public KnowledgeBase(ImmutableArray<KnowledgeFact> facts, IEnumerable<Memberships> functions)
    {
        (Facts, Closure) = (facts, new Closure(facts));
        Functions = [.. functions.Select(f => f.Completed(Closure))];
    }

    /// <summary>The base of this library.</summary>
    public static KnowledgeBase Default => _default.Value;

    /// <summary>The facts.</summary>
    public ImmutableArray<KnowledgeFact> Facts { get; }

    /// <summary>What follows from the facts.</summary>
    public Closure Closure { get; }

    /// <summary>The functions with all memberships that are decided, argued, or follow.</summary>
    public ImmutableArray<Memberships> Functions { get; }

    /// <summary>The classes that contain everything in all of the given ones, with the facts that show it.</summary>
    public ImmutableDictionary<string, ImmutableArray<KnowledgeFact>> Consequences(IEnumerable<string> classes)
    {
        var key = string.Join(' ', classes.Order(StringComparer.Ordinal));
        lock (_closures)
        {
            return _closures.TryGetValue(key, out var known) ? known : _closures[key] = Closure.Of(classes);
        }
    }

    /// <summary>The facts by which some classes exclude each other; <see langword="null"/> where none do.</summary>
    public ImmutableArray<KnowledgeFact>? Contradiction(IEnumerable<string> classes) => Consequences(classes).TryGetValue(KnownClasses.Nothing, out var proof) ? proof : null;

    /// <summary>A function in all of some classes and not in another; one that can be represented, where there is one.</summary>
    /// <param name="hypotheses">The names of the classes that it is in.</param>
    /// <param name="conclusion">The name of the class that it is not in.</param>
    /// <param name="admits">Which dimensions are admitted; all where it is left out.</param>
    /// <param name="has">Which functions have the constants that are asked for; all where it is left out.</param>
    public Memberships? Refuting(IReadOnlyCollection<string> hypotheses, string conclusion, Func<int, bool>? admits = null, Func<KnownFunction, bool>? has = null) => Functions
        .Where(f => hypotheses.All(f.In.Contains) && f.NotIn.Contains(conclusion) && (admits is null || admits(f.Function.Dimension)) && (has is null || has(f.Function)))
        .OrderBy(f => f.Function.Instance is FunctionInstance ? 0 : 1).FirstOrDefault();
}
