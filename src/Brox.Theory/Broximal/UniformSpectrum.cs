using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Broximal;

/// <summary>
/// For which half-widths a closed function on the line is uniformly aligned in the two readings where u ranges over the whole space. Every far x sees all of X between x* and
/// itself, so only the least and the largest minimizer can serve, or any where no point is far.
/// </summary>
internal sealed class UniformSpectrum
{
    private readonly IReadOnlyList<FarCentres> _far;

    public UniformSpectrum(MonotoneLine line, bool levelIsOwnValue)
    {
        Line = line;
        _far = [.. Enumerable.Range(0, line.Minimizers.Length + 1).SelectMany(g => FarCentres.Of(line, g))];
        var ends = new List<(AlgebraicSum XStar, IReadOnlyList<MoveFamily> Against)>();
        if (line.Minimizers[0].From is { } least)
        {
            ends.Add((least, UniformMoves.AgainstLeast(line, levelIsOwnValue)));
        }

        if (line.Minimizers[^1].To is { } largest && (ends.Count == 0 || largest != ends[0].XStar))
        {
            ends.Add((
                largest,
                [.. UniformMoves.AgainstLeast(line.Mirror(), levelIsOwnValue).Select(f => f with { At = h => f.At(h) is var (x, u) ? new LineMove(-x, -u) : default })]));
        }

        Candidates = ends;
    }

    /// <summary>The function.</summary>
    public MonotoneLine Line { get; }

    /// <summary>The ends of X, each with the pairs that strike it out.</summary>
    public IReadOnlyList<(AlgebraicSum XStar, IReadOnlyList<MoveFamily> Against)> Candidates { get; }

    /// <summary>The half-widths for which some x* serves.</summary>
    public LengthSet Aligned() => Candidates
        .Select(c => LengthSet.Union(c.Against.Select(f => f.HalfWidths)).Complement())
        .Append(LengthSet.Union(_far.Select(f => f.HalfWidths)).Complement())
        .Aggregate((a, b) => a.Or(b));

    /// <summary>A far point; <see langword="null"/> if there is none.</summary>
    public AlgebraicSum? Far(AlgebraicSum h) => _far.FirstOrDefault(f => f.HalfWidths.Contains(h))?.At(h);
}
