using System.Collections.Immutable;
using System.Numerics;
using Brox.Definitions.Claims;
using Brox.Numbers;

namespace Brox.Theory.Broximal;

/// <summary>
/// <c>|x_{k+lag} - x*|^2 &lt;= |x_k - x*|^2 - decrease</c> for every k for which <c>x_k, ..., x_{k+lag-1}</c> are far: parts (ii.a) and (ii.b) of Theorem 4.1.
/// </summary>
/// <param name="Claim">The claim.</param>
/// <param name="Reading">The reading, or empty.</param>
/// <param name="Lag">The number of steps between the two iterates.</param>
/// <param name="Share">The share of <c>t^2</c> that is the decrease; <see langword="null"/> where it is the squared length of the step itself.</param>
internal sealed record DecreaseReading(string Claim, string Reading, int Lag, Rational? Share)
{
    /// <summary>The decrease from the iterate with index <paramref name="k"/>.</summary>
    public Surd Decrease<TPoint>(IBpmProblem<TPoint> problem, ImmutableArray<TPoint> x, int k)
        where TPoint : notnull =>
        Share is { } share ? share * problem.Radius.Squared : problem.SquaredDistance(x[k + 1], x[k]);
}

/// <summary><c>x_K ∈ X</c> once <c>K &gt;= bound(d0^2/t^2)</c> where <c>d0 = |x_0 - x*| &gt; t</c>, and <c>K &gt;= 1</c> otherwise: part (iii) of Theorem 4.1 and the derived bound 9/2.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Reading">The reading, or empty.</param>
/// <param name="Bound">The bound.</param>
internal sealed record StepCountReading(string Claim, string Reading, StepBound Bound)
{
    /// <summary>The number of steps allowed from a point at the given squared distance to x*.</summary>
    public BigInteger Allowed(Surd squaredDistance, Rational squareOfT) => Bound.Allowed(squaredDistance / squareOfT);
}

/// <summary>The inequalities of Theorem 4.1 in all readings, made from <see cref="RunReading"/>.</summary>
internal static class TheoremReadings
{
    /// <summary>Parts (ii.a) and (ii.b).</summary>
    public static IReadOnlyList<DecreaseReading> Decreases { get; } =
        [.. Readings().Select(r => r.Statement is RunStatement.Decrease s ? new DecreaseReading(r.Claim, r.Variant.FileName, s.Lag, s.Share) : null).OfType<DecreaseReading>()];

    /// <summary>Part (iii), and the derived bound.</summary>
    public static IReadOnlyList<StepCountReading> StepCounts { get; } =
        [.. Readings().Select(r => r.Statement is RunStatement.Steps s ? new StepCountReading(r.Claim, r.Variant.FileName, s.Bound) : null).OfType<StepCountReading>()];

    /// <summary>The claims in their order, the readings of each by their letters; not what drops a hypothesis.</summary>
    private static IEnumerable<RunReading> Readings() =>
        RunReading.All.Where(r => r.Variant.Drops.IsEmpty).GroupBy(r => r.Claim).SelectMany(claim => claim.OrderBy(r => r.Variant.FileName, StringComparer.Ordinal));
}
