using Brox.Search.Smallest;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Refuting;

/// <summary>A counterexample that a search has met.</summary>
/// <param name="Instance">The counterexample.</param>
/// <param name="Search">The ordered search of its family; <see langword="null"/> where there is none.</param>
/// <param name="Pass">The pass at which the ordered search looks below it.</param>
/// <param name="IsAny">Whether it came out of the order, so that it can most likely be made smaller step by step.</param>
internal sealed record Found(ConjectureInstance Instance, SmallestFirst? Search, int Pass, bool IsAny)
{
    /// <summary>Whether nothing smaller is on the grid on which it was found.</summary>
    public bool IsLeastOnGrid { get; init; }

    /// <summary>Whether it is made of formulas of a list, which are short as they are.</summary>
    public bool IsListed { get; init; }
}
