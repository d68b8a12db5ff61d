using Brox.Theory.Functions;
using Brox.Theory.Geometry;
using Brox.Theory.Numbers;

namespace Brox.Theory.Recheck;

/// <summary>The definitions of the classes written out as loops over all points of a finite function: slow, and independent of the deciders.</summary>
public static class FiniteRecheck
{
    /// <summary>Whether a finite function belongs to the class of the given name.</summary>
    /// <param name="f">The function.</param>
    /// <param name="className">The name of the class, without its parameter; <c>quadratic-growth</c> means "for some mu".</param>
    /// <param name="radius">The radius; classes without one ignore it.</param>
    /// <exception cref="ArgumentException">The class is not written out here.</exception>
    public static bool IsMember(FiniteFunction f, string className, Radius radius) => className switch
    {
        "alignment" => Aligned(f, radius, (x, u) => IsBroximal(f, x, u, radius)),
        "progress" => Progresses(f, radius),
        "broximally-aligned" => IsMember(f, "alignment", radius) && IsMember(f, "progress", radius),
        "uniformly-aligned" => Aligned(f, radius, (x, u) => IsAtMostBallMinimum(f, x, u, radius)),
        "uniformly-aligned-sublevel" => Aligned(f, radius, (x, u) => f.Values[u] <= f.Values[x]),
        "uniformly-aligned-in-ball" => Aligned(f, radius, (x, u) => f.Values[u] <= f.Values[x] && InBall(f, x, u, radius)),
        "unique-minimizer" or "connected-minimizers" => f.Values.Count(v => f.Values.All(w => v <= w)) == 1,
        "quadratic-growth" => SmallestGrowth(f) is null or { Sign: > 0 },
        _ => throw new ArgumentException($"\"{className}\" is not rechecked on finite functions", nameof(className)),
    };

    /// <summary>Whether a finite function belongs to a class with a constant; <c>quadratic-growth</c> is the only one here.</summary>
    /// <param name="f">The function.</param>
    /// <param name="className">The name of the class.</param>
    /// <param name="mu">The constant.</param>
    /// <exception cref="ArgumentException">The class is not written out here.</exception>
    public static bool IsMember(FiniteFunction f, string className, Rational mu)
    {
        if (className != "quadratic-growth")
        {
            throw new ArgumentException($"\"{className}\" is not rechecked with a constant", nameof(className));
        }

        for (var x = 0; x < f.Points.Length; x++)
        {
            if (f.Values[x] - LowestValue(f) < mu * Rational.Half * SquaredDistanceToMinimizers(f, x))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Aligned(FiniteFunction f, Radius radius, Func<int, int, bool> isConstrained)
    {
        for (var star = 0; star < f.Points.Length; star++)
        {
            if (IsLowest(f, star) && Serves(f, radius, star, isConstrained))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Serves(FiniteFunction f, Radius radius, int star, Func<int, int, bool> isConstrained)
    {
        for (var x = 0; x < f.Points.Length; x++)
        {
            if (!IsFar(f, x, radius))
            {
                continue;
            }

            for (var u = 0; u < f.Points.Length; u++)
            {
                if (isConstrained(x, u) && f.Metric.InnerProduct(f.Points[x] - f.Points[u], f.Points[u] - f.Points[star]).Sign < 0)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool Progresses(FiniteFunction f, Radius radius)
    {
        for (var x = 0; x < f.Points.Length; x++)
        {
            var onlyItself = true;
            for (var u = 0; u < f.Points.Length; u++)
            {
                onlyItself &= IsBroximal(f, x, u, radius) == (u == x);
            }

            if (onlyItself && !IsLowest(f, x))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBroximal(FiniteFunction f, int x, int u, Radius radius) => InBall(f, x, u, radius) && IsAtMostBallMinimum(f, x, u, radius);

    private static bool IsAtMostBallMinimum(FiniteFunction f, int x, int u, Radius radius)
    {
        for (var z = 0; z < f.Points.Length; z++)
        {
            if (f.Values[z] < f.Values[u] && InBall(f, x, z, radius))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsFar(FiniteFunction f, int x, Radius radius)
    {
        for (var z = 0; z < f.Points.Length; z++)
        {
            if (IsLowest(f, z) && InBall(f, x, z, radius))
            {
                return false;
            }
        }

        return true;
    }

    private static bool InBall(FiniteFunction f, int x, int u, Radius radius)
    {
        var difference = f.Points[u] - f.Points[x];
        return f.Metric.InnerProduct(difference, difference) <= radius.Squared;
    }

    private static Rational LowestValue(FiniteFunction f) => f.Values.Aggregate(Rational.Min);

    private static bool IsLowest(FiniteFunction f, int x)
    {
        foreach (var value in f.Values)
        {
            if (value < f.Values[x])
            {
                return false;
            }
        }

        return true;
    }

    private static Rational SquaredDistanceToMinimizers(FiniteFunction f, int x)
    {
        Rational? least = null;
        for (var z = 0; z < f.Points.Length; z++)
        {
            if (!IsLowest(f, z))
            {
                continue;
            }

            var sum = Rational.Zero;
            foreach (var c in (f.Points[x] - f.Points[z]).Coordinates)
            {
                sum += c * c;
            }

            least = least is { } known ? Rational.Min(known, sum) : sum;
        }

        return least!.Value;
    }

    private static Rational? SmallestGrowth(FiniteFunction f)
    {
        Rational? least = null;
        for (var x = 0; x < f.Points.Length; x++)
        {
            var squared = SquaredDistanceToMinimizers(f, x);
            if (!squared.IsZero)
            {
                var growth = (f.Values[x] - LowestValue(f)) / squared;
                least = least is { } known ? Rational.Min(known, growth) : growth;
            }
        }

        return least;
    }
}
