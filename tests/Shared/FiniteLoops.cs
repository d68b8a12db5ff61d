using Brox.Definitions;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Tests.Shared;

/// <summary>The definitions of the classes written out as loops over all points of a finite function: slow, and independent of the deciders and of the readers of definitions.</summary>
internal static class FiniteLoops
{
    /// <summary>Whether a finite function belongs to the class of the given name.</summary>
    /// <param name="f">The function.</param>
    /// <param name="className">The name of the class, without its parameter; <c>quadratic-growth</c> means "for some mu".</param>
    /// <param name="radius">The radius; classes without one ignore it.</param>
    /// <exception cref="ArgumentException">The class is not written out here.</exception>
    public static bool IsMember(FiniteFunction f, string className, Radius radius)
    {
        var near = Near(f, radius);
        return className switch
        {
            ClassName.Alignment => Aligned(f, near, (x, u) => IsBroximal(f, x, u, near)),
            ClassName.Progress => Progresses(f, near),
            ClassName.BroximallyAligned => Aligned(f, near, (x, u) => IsBroximal(f, x, u, near)) && Progresses(f, near),
            ClassName.UniformlyAligned => Aligned(f, near, (x, u) => IsAtMostBallMinimum(f, x, u, near)),
            ClassName.UniformlyAlignedSublevel => Aligned(f, near, (x, u) => f.Values[u] <= f.Values[x]),
            ClassName.UniformlyAlignedInBall => Aligned(f, near, (x, u) => f.Values[u] <= f.Values[x] && near[x][u]),
            ClassName.UniqueMinimizer or ClassName.ConnectedMinimizers => f.Values.Count(v => f.Values.All(w => v <= w)) == 1,
            ClassName.QuadraticGrowth => SmallestGrowth(f) is null or { Sign: > 0 },
            _ => throw new ArgumentException($"\"{className}\" is not rechecked on finite functions", nameof(className)),
        };
    }

    /// <summary>Whether a finite function belongs to a class with a constant; <c>quadratic-growth</c> is the only one here.</summary>
    /// <param name="f">The function.</param>
    /// <param name="className">The name of the class.</param>
    /// <param name="mu">The constant.</param>
    /// <exception cref="ArgumentException">The class is not written out here.</exception>
    public static bool IsMember(FiniteFunction f, string className, Rational mu)
    {
        if (className != ClassName.QuadraticGrowth)
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

    private static bool Aligned(FiniteFunction f, bool[][] near, Func<int, int, bool> isConstrained)
    {
        for (var star = 0; star < f.Points.Length; star++)
        {
            if (IsLowest(f, star) && Serves(f, near, star, isConstrained))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Serves(FiniteFunction f, bool[][] near, int star, Func<int, int, bool> isConstrained)
    {
        for (var x = 0; x < f.Points.Length; x++)
        {
            if (!IsFar(f, x, near))
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

    private static bool Progresses(FiniteFunction f, bool[][] near)
    {
        for (var x = 0; x < f.Points.Length; x++)
        {
            var onlyItself = true;
            for (var u = 0; u < f.Points.Length; u++)
            {
                onlyItself &= IsBroximal(f, x, u, near) == (u == x);
            }

            if (onlyItself && !IsLowest(f, x))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBroximal(FiniteFunction f, int x, int u, bool[][] near) => near[x][u] && IsAtMostBallMinimum(f, x, u, near);

    private static bool IsAtMostBallMinimum(FiniteFunction f, int x, int u, bool[][] near)
    {
        for (var z = 0; z < f.Points.Length; z++)
        {
            if (f.Values[z] < f.Values[u] && near[x][z])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsFar(FiniteFunction f, int x, bool[][] near)
    {
        for (var z = 0; z < f.Points.Length; z++)
        {
            if (IsLowest(f, z) && near[x][z])
            {
                return false;
            }
        }

        return true;
    }

    private static bool[][] Near(FiniteFunction f, Radius radius) =>
        [.. f.Points.Select(x => f.Points.Select(u => f.Metric.InnerProduct(u - x, u - x) <= radius.Squared).ToArray())];

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
