using Brox.Theory.Broximal;

namespace Brox.Search.WorstCases;

/// <summary>Functions of many steps at a given ratio <c>d0/t</c>, built and not searched for: exact rational points, radius 1.</summary>
internal static class Construction
{
    /// <summary>The names of the constructions: in dimension 1, 2 and 3.</summary>
    public static IReadOnlyList<string> Names { get; } = ["line", "spiral", "staircase"];

    /// <summary>The construction of a name; membership is not promised here, it is for the decider to say.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="ratio">The ratio d0/t, at least 2.</param>
    /// <param name="rule">The rule: <c>farthest</c> or <c>any-moving</c>. The spiral has no plateau and is the same for both.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static WorstCase Of(string name, int ratio, SelectionRule rule, CancellationToken cancellation) => name switch
    {
        "line" => LineRun.Of(ratio, rule),
        "spiral" => Spiral.Of(ratio, cancellation),
        "staircase" => Staircase.Of(ratio, rule, cancellation),
        _ => throw new ArgumentException($"there is no construction {name}", nameof(name)),
    };
}
