using System.Collections.Immutable;
using System.Numerics;
using Brox.Numbers;

namespace Brox.Theory.Broximal;

/// <summary>
/// <c>|x_{k+lag} - x*|^2 &lt;= |x_k - x*|^2 - decrease</c> for every k for which <c>x_k, ..., x_{k+lag-1}</c> are far: parts (ii.a) and (ii.b) of Theorem 4.1.
/// </summary>
/// <param name="Claim">The claim.</param>
/// <param name="Reading">The reading, or empty.</param>
/// <param name="Lag">The number of steps between the two iterates.</param>
/// <param name="IsOwnStep">Whether the decrease is the squared length of the step itself; else it is <c>t^2/2</c>.</param>
internal sealed record DecreaseReading(string Claim, string Reading, int Lag, bool IsOwnStep)
{
    /// <summary>The decrease from the iterate with index <paramref name="k"/>.</summary>
    public Surd Decrease<TPoint>(IBpmProblem<TPoint> problem, ImmutableArray<TPoint> x, int k)
        where TPoint : notnull =>
        IsOwnStep ? problem.SquaredDistance(x[k + 1], x[k]) : Rational.Half * problem.Radius.Squared;
}

/// <summary><c>x_K ∈ X</c> once <c>K &gt;= bound(d0^2/t^2)</c> where <c>d0 = |x_0 - x*| &gt; t</c>, and <c>K &gt;= 1</c> otherwise: part (iii) of Theorem 4.1 and the derived bound 9/2.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Reading">The reading, or empty.</param>
/// <param name="Bound">The bound, for <c>d0 &gt; t</c>.</param>
internal sealed record StepCountReading(string Claim, string Reading, Func<Surd, BigInteger> Bound)
{
    /// <summary>The number of steps allowed from a point at the given squared distance to x*.</summary>
    public BigInteger Allowed(Surd squaredDistance, Rational squareOfT) =>
        squaredDistance > squareOfT ? Bound(squaredDistance / squareOfT) : BigInteger.One;
}

/// <summary>The inequalities of Theorem 4.1 in all readings, each written once.</summary>
internal static class TheoremReadings
{
    /// <summary>Parts (ii.a) and (ii.b).</summary>
    public static IReadOnlyList<DecreaseReading> Decreases { get; } =
    [
        new("thm-4.1.ii.a", string.Empty, 1, IsOwnStep: true),
        new("thm-4.1.ii.b", "P", 2, IsOwnStep: false),
        new("thm-4.1.ii.b", "W", 3, IsOwnStep: false),
    ];

    /// <summary>Part (iii), and the derived bound.</summary>
    public static IReadOnlyList<StepCountReading> StepCounts { get; } =
    [
        new("thm-4.1.iii", "P", ratio => (2 * (2 * (ratio - Rational.One)).Ceiling()) + 1),
        new("thm-4.1.iii", "W", ratio => (3 * (2 * (ratio - Rational.One)).Ceiling()) + 1),
        new("bound-9/2", string.Empty, ratio => (Rational.Create(9, 2) * (ratio - Rational.One)).Ceiling() + 3),
    ];
}
