using System.Numerics;
using Brox.Functions;
using Brox.Numbers;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Exhaustive;

/// <summary>A function known by its domain and the sum of its ranks, enough to compare it with others of one cell in the published order, but for the last rule.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="Cost">The sum of the ranks.</param>
internal sealed record Candidate(ulong Domain, int Cost)
{
    /// <summary>Whether this comes before another one. Of two domains of one size the larger mask comes first lexicographically.</summary>
    public bool IsBefore(Candidate? other, PointGeometry geometry, PointScope scope)
    {
        if (other is null)
        {
            return true;
        }

        if (Domain == other.Domain)
        {
            return Cost < other.Cost;
        }

        var sizes = InstanceSize.Of(ConjectureInstance.Of(Stand(geometry, scope))).CompareTo(InstanceSize.Of(ConjectureInstance.Of(other.Stand(geometry, scope))));
        return sizes < 0 || (sizes == 0 && Domain > other.Domain);
    }

    /// <summary>A function of the same domain and the same sum of values, which has the same place in the published order, but for the last rule.</summary>
    public FiniteFunction Stand(PointGeometry geometry, PointScope scope)
    {
        var points = geometry.PointsOf(Domain).ToList();
        return FiniteFunction.Create(points, points.Select((_, i) => new Rational(i == 0 ? Cost : 0)), scope.Metric);
    }

    /// <summary>The function with the given ranks as its values.</summary>
    public FiniteFunction WithRanks(BigInteger packed, PointGeometry geometry, PointScope scope)
    {
        var points = new List<Functions.Geometry.Point>();
        var values = new List<Rational>();
        for (var i = geometry.Count - 1; i >= 0; i--)
        {
            if ((Domain >> i & 1) != 0)
            {
                points.Add(geometry.Points[i]);
                values.Add(new Rational(RankExtraction.RankOf(packed, i)));
            }
        }

        return FiniteFunction.Create(points, values, scope.Metric);
    }
}
