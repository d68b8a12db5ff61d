namespace Brox.Search.WorstCases;

/// <summary>Normally distributed numbers from a seed, the same on every machine and runtime: a linear congruential generator (Knuth's MMIX constants) and the sum of twelve.</summary>
/// <param name="seed">The seed.</param>
internal sealed class SeededGaussian(ulong seed)
{
    private const int Summands = 12;

    private ulong _state = seed;

    /// <summary>The next number: mean 0, variance 1.</summary>
    public double Next()
    {
        var sum = 0.0;
        for (var i = 0; i < Summands; i++)
        {
            _state = (_state * 6364136223846793005) + 1442695040888963407;
            sum += (_state >> 11) / (double)(1UL << 53);
        }

        return sum - (Summands / 2.0);
    }
}
