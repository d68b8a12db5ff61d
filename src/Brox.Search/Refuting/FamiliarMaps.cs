using Brox.Functions;
using Brox.Search.Smallest;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Refuting;

/// <summary>
/// Conjectures that speak of linear maps, tried on known functions. What a singular map makes of a function is the function on a line or a plane through the origin, so known formulas are also moved off it.
/// What the hypotheses say of a function alone is decided once for all maps.
/// </summary>
internal static class FamiliarMaps
{
    private const int Together = 3;
    private const int Quick = 12;

    /// <summary>The first counterexample; <see langword="null"/> where there is none, or time is up.</summary>
    public static ConjectureInstance? First(Conjecture conjecture, RefuterOptions options, SearchTally tally, TimeSpan budget, CancellationToken cancellation)
    {
        if (options.Given is not null)
        {
            return null;
        }

        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(budget);
        try
        {
            // A few functions of the line take no time; in the plane singular maps say more.
            var dimensions = options.Dimensions.Where(conjecture.Admits).ToList();
            var line = dimensions.Contains(1) && options.Families.HasFlag(SearchFamilies.Piecewise) ? In(conjecture, SplineGallery.All.Take(Quick), tally, 1, limited.Token) : null;
            return line ?? dimensions.OrderBy(d => d == 2 ? 0 : d).Select(d => In(conjecture, Functions(options, d), tally, d, limited.Token)).FirstOrDefault(i => i is not null);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static ConjectureInstance? In(Conjecture conjecture, IEnumerable<FunctionInstance> all, SearchTally tally, int dimension, CancellationToken cancellation)
    {
        GallerySearch? before = null;
        foreach (var functions in all.Chunk(Together))
        {
            foreach (var maps in LinearMaps.Choices(conjecture.Maps, dimension))
            {
                var search = new GallerySearch(conjecture.With(maps), [dimension], tally, (_, _) => functions) { Before = before };
                if (search.First(cancellation) is { } found)
                {
                    return found with { Maps = maps };
                }

                before = search;
            }
        }

        return null;
    }

    private static IEnumerable<FunctionInstance> Functions(RefuterOptions options, int dimension)
    {
        var first = dimension == 2 ? FormulaGallery.FirstOfPlane().SelectMany(f => FormulaGallery.MovedUp(f).Prepend(f)) : [];
        var listed = options.Known.Where(f => f.Dimension == dimension);
        var exact = dimension == 1 ? SplineGallery.All.Cast<FunctionInstance>() : [];
        var formulas = FormulaGallery.Of(dimension).SelectMany(f => FormulaGallery.MovedUp(f).Prepend(f));
        return first.Concat(listed).Concat(exact).Concat(formulas).Where(f => options.Families.HasFlag(Refuter.FamilyOf(f)));
    }
}
