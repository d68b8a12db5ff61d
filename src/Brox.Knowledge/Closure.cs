using System.Collections.Immutable;

namespace Brox.Knowledge;

/// <summary>What follows from classes by the facts, constants left aside: forwards, and backwards from what a function is not in.</summary>
/// <param name="facts">The facts.</param>
internal sealed class Closure(ImmutableArray<KnowledgeFact> facts)
{
    // A fact with conditions says nothing of constants that are not known.
    private readonly ImmutableArray<KnowledgeFact> _facts = [.. facts.Where(f => f.Conditions.IsEmpty && f.Hypotheses.All(IsForSome))];

    /// <summary>The classes that contain everything in all of the given ones, each with the facts that show it, in the order in which they are used.</summary>
    public ImmutableDictionary<string, ImmutableArray<KnowledgeFact>> Of(IEnumerable<string> classes)
    {
        var proofs = classes.Concat(KnownClasses.Setting).Distinct().ToDictionary(c => c, _ => ImmutableArray<KnowledgeFact>.Empty);

        // Rounds of one fact each: what is found first has the fewest facts in a row.
        for (var more = true; more;)
        {
            var found = _facts.Where(f => !proofs.ContainsKey(f.Conclusion.Class) && f.Names.All(proofs.ContainsKey)).ToList();
            more = found.Count > 0;
            foreach (var fact in found.OrderBy(f => f.Names.Sum(h => proofs[h].Length)))
            {
                proofs.TryAdd(fact.Conclusion.Class, [.. fact.Names.SelectMany(h => proofs[h]).Append(fact).Distinct()]);
            }
        }

        return proofs.ToImmutableDictionary();
    }

    /// <summary>All memberships of a function that follow from some: what contains its classes, and what would put it where it is not.</summary>
    /// <exception cref="InvalidOperationException">They contradict the facts; the message names the class.</exception>
    public (ImmutableHashSet<string> In, ImmutableHashSet<string> NotIn) Complete(IEnumerable<string> members, IEnumerable<string> outside)
    {
        var inside = Of(members).Keys.ToImmutableHashSet();
        var without = outside.ToHashSet();
        for (var more = true; more;)
        {
            more = false;
            foreach (var fact in _facts.Where(f => f.Conclusion.Class == KnownClasses.Nothing || without.Contains(f.Conclusion.Class)))
            {
                if (fact.Names.Where(n => !inside.Contains(n)).ToList() is [var only])
                {
                    more |= without.Add(only);
                }
            }
        }

        if (inside.Contains(KnownClasses.Nothing))
        {
            throw new InvalidOperationException("the memberships contradict each other");
        }

        return inside.FirstOrDefault(without.Contains) is { } both
            ? throw new InvalidOperationException($"it is said not to be in {both}, but the facts put it there: {string.Join("; ", Of(members)[both].Select(f => f.Text))}")
            : (inside, [.. without]);
    }

    /// <summary>Whether a hypothesis holds for some constant as soon as the class does: its constants are letters.</summary>
    private static bool IsForSome(KnownTerm term) => term.Constants.All(c => c.Key == KnownTerm.SquaredRadius || c.Value is Theory.Claims.Language.ParameterExpression.Parameter);
}
