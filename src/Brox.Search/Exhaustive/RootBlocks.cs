namespace Brox.Search.Exhaustive;

/// <summary>One block of work: the subsets of one size, or a stretch of them in ascending order.</summary>
/// <param name="Size">The size of the subsets.</param>
/// <param name="First">The rank of the first one.</param>
/// <param name="Count">How many.</param>
internal readonly record struct RootBlock(int Size, ulong First, ulong Count);

/// <summary>Cuts the non-empty subsets of n points into blocks, about 2^16 of them at most, and walks a block.</summary>
internal static class RootBlocks
{
    private const ulong SmallestBlock = 512;
    private const int LogOfMostBlocks = 16;

    /// <summary>The blocks of all non-empty subsets, sizes in the given direction.</summary>
    public static IReadOnlyList<RootBlock> Of(int points, bool ascending)
    {
        var blocks = new List<RootBlock>();
        var largest = Math.Max(SmallestBlock, 1ul << Math.Max(0, points - LogOfMostBlocks));
        for (var i = 1; i <= points; i++)
        {
            var size = ascending ? i : points + 1 - i;
            var all = Fubini.Binomial(points, size);
            for (ulong first = 0; first < all; first += largest)
            {
                blocks.Add(new RootBlock(size, first, Math.Min(largest, all - first)));
            }
        }

        return blocks;
    }

    /// <summary>The subsets of a block, ascending as numbers.</summary>
    public static IEnumerable<ulong> Subsets(RootBlock block)
    {
        var subset = Unrank(block.Size, block.First);
        for (ulong i = 0; i < block.Count; i++)
        {
            yield return subset;
            var lowest = subset & (0 - subset);
            var ripple = subset + lowest;
            subset = ripple == 0 ? 0 : ripple | ((subset ^ ripple) / lowest >> 2);
        }
    }

    /// <summary>The non-empty subsets of a set, largest first.</summary>
    public static IEnumerable<ulong> SubsetsOf(ulong set)
    {
        for (var subset = set; subset != 0; subset = (subset - 1) & set)
        {
            yield return subset;
        }
    }

    private static ulong Unrank(int size, ulong rank)
    {
        var subset = 0ul;
        for (var k = size; k > 0; k--)
        {
            var element = k - 1;
            while (element + 1 <= PointScope.MostPoints && Choose(element + 1, k) <= rank)
            {
                element++;
            }

            rank -= Choose(element, k);
            subset |= 1ul << element;
        }

        return subset;
    }

    private static ulong Choose(int n, int k) => k > n ? 0 : Fubini.Binomial(n, k);
}
