using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Geometry;

namespace Brox.Theory.Broximal;

/// <summary>The broximal operator of a function on finitely many points, in any dimension and metric; points of the domain go by their index.</summary>
internal static class FiniteOperator
{
    /// <summary><c>brox_t(x) = argmin of f over Ball(x, t)</c> as indices, ascending; empty only where the ball misses the domain.</summary>
    public static ImmutableArray<int> Brox(FiniteFunction f, Point x, Radius radius)
    {
        ArgumentNullException.ThrowIfNull(f);
        var ball = new Ball(x, radius, f.Metric);
        var result = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < f.Points.Length; i++)
        {
            if ((result.Count == 0 || f.Values[i] <= f.Values[result[0]]) && ball.Contains(f.Points[i]))
            {
                if (result.Count > 0 && f.Values[i] < f.Values[result[0]])
                {
                    result.Clear();
                }

                result.Add(i);
            }
        }

        return result.ToImmutable();
    }

    /// <summary>Whether <c>dist(x, X) &gt; t</c>: no minimizer lies in <c>Ball(x, t)</c>.</summary>
    public static bool IsFar(FiniteFunction f, Point x, Radius radius)
    {
        ArgumentNullException.ThrowIfNull(f);
        var ball = new Ball(x, radius, f.Metric);
        return !f.Minimizers.Any(ball.Contains);
    }
}
