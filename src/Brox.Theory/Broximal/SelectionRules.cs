using System.Collections.Immutable;
using Brox.Numbers;

namespace Brox.Theory.Broximal;

/// <summary>The selection rules on a finite list of candidates.</summary>
internal static class SelectionRules
{
    /// <summary>The candidates that the rule admits, in their order.</summary>
    public static ImmutableArray<TPoint> Choose<TPoint>(ImmutableArray<TPoint> candidates, TPoint x, SelectionRule rule, Func<TPoint, TPoint, Surd> squaredDistance)
        where TPoint : notnull
    {
        if (rule == SelectionRule.AnyMoving)
        {
            var moving = candidates.Where(u => !u.Equals(x)).ToImmutableArray();
            return moving.IsEmpty ? candidates : moving;
        }

        var distances = candidates.Select(u => squaredDistance(u, x)).ToList();
        var best = rule == SelectionRule.Farthest ? distances.Max() : distances.Min();
        return [.. candidates.Where((_, i) => distances[i] == best)];
    }
}
