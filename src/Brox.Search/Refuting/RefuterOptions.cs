using Brox.Functions;
using Brox.Search.Smallest;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Refuting;

/// <summary>What to search.</summary>
/// <param name="Families">The families.</param>
/// <param name="Dimensions">The dimensions of finite functions.</param>
/// <param name="Seed">The seed of the random search.</param>
/// <param name="Budget">The time for everything.</param>
public sealed record RefuterOptions(SearchFamilies Families, IReadOnlyList<int> Dimensions, ulong Seed, TimeSpan Budget)
{
    /// <summary>Functions that are tried before anything is searched, in the published order.</summary>
    public IReadOnlyList<FunctionInstance> Known { get; init; } = [];

    /// <summary>Functions and parameters that are not searched but given; <see langword="null"/> for none.</summary>
    public ConjectureInstance? Given { get; init; }

    /// <summary>Who watches the search; <see langword="null"/> where nobody does.</summary>
    internal RefuterWatch? Watch { get; init; }

    /// <summary>The number of turns after which the search ends even if there is time left.</summary>
    public int MostPasses { get; init; } = 30;
}
