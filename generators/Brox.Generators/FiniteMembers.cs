using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Classes;

namespace Brox.Generators;

/// <summary>Functions on finitely many points that belong to a class by construction, and ones that miss it by one step.</summary>
internal static class FiniteMembers
{
    /// <summary>The construction for a class; <see langword="null"/> where the class has no function of this family (with <paramref name="broken"/>: nothing but such functions).</summary>
    /// <remarks>
    /// Broximal classes: <see cref="LevelWalk"/>. The classes of convex or star-shaped domains contain, of this family, the functions on one point; generalized pseudoconvexity
    /// the constants; quadratic growth the functions whose values are at least the bound at every point, which is how they are chosen.
    /// </remarks>
    public static Func<Draw, Setting, FiniteFunction>? Of(ClassExpression expression, bool broken)
    {
        var radius = expression.Argument.RadiusOrNull;
        return expression.Class switch
        {
            Alignment => Walk(AlignmentRule.Broximal, false),
            Progress => Walk(AlignmentRule.None, true),
            BroximallyAligned => Walk(AlignmentRule.Broximal, true),
            UniformlyAligned => Walk(AlignmentRule.BelowBallMinimum, false),
            UniformlyAlignedSublevel => Walk(AlignmentRule.Sublevel, false),
            UniformlyAlignedInBall => Walk(AlignmentRule.SublevelInBall, false),
            UniqueMinimizer or ConnectedMinimizers => (draw, setting) => WithLowest(draw, setting, broken ? 2 : 1),
            QuadraticGrowth => broken && expression.Argument.ConstantOrNull is null ? null : (draw, setting) => Growing(draw, setting, expression.Argument.ConstantOrNull, broken),
            GeneralizedPseudoconvex => (draw, setting) => Leveled(draw, setting, broken ? 2 : 1, draw.Between(2, 6)),
            ClosedClass or BoundedDomain => broken ? null : Any,
            Differentiable or Continuous or RealValued or DifferentiableClass => broken ? Any : null,
            _ => broken ? (draw, setting) => Leveled(draw, setting, draw.Between(1, 3), draw.Between(2, 5)) : (draw, setting) => Leveled(draw, setting, 1, 1),
        };

        Func<Draw, Setting, FiniteFunction> Walk(AlignmentRule rule, bool progress) =>
            (draw, setting) => WalkUp(draw, setting, radius!.Value, rule, progress, broken);
    }

    /// <summary>Any function: 1 to 7 points of the pool, values with many ties.</summary>
    public static FiniteFunction Any(Draw draw, Setting setting) => Leveled(draw, setting, draw.Between(1, 5), draw.Between(1, 7));

    private static FiniteFunction WalkUp(Draw draw, Setting setting, Radius radius, AlignmentRule rule, bool progress, bool broken)
    {
        var (metric, pool) = setting.Resolve(draw, radius);
        var lowest = draw.Chance(70) ? 1 : draw.Between(1, 3);
        var walk = new LevelWalk(metric, radius, rule, progress, [.. pool.Take(lowest)]);
        var size = draw.Between(3, 9);
        var breakAt = broken ? draw.Between(1, 3) : -1;
        var preferFar = draw.Chance(80);
        for (var step = 1; walk.Count < size; step++)
        {
            List<Point> candidates = [.. draw.Shuffled(pool.Where(p => !walk.Points.Contains(p)))];
            if (preferFar)
            {
                candidates = [.. candidates.OrderBy(p => walk.LevelReached(p) is > 0 ? 0 : 1)];
            }

            List<Point> level = step >= breakAt && breakAt > 0 && candidates.Where(p => !walk.IsAdmissible([p])).Take(1).ToList() is [var wrong] ? [wrong] : [];
            if (level.Count > 0)
            {
                breakAt = -1;
            }
            else
            {
                level = NextLevel(draw, walk, candidates);
            }

            if (level.Count == 0)
            {
                break;
            }

            walk.Place(level);
        }

        var unit = draw.Chance(80) ? Rational.One : Rational.Create(draw.Between(1, 5), draw.Between(1, 3));
        var offset = draw.Chance(80) ? Rational.Zero : new Rational(draw.Between(-3, 3));
        return walk.ToFunction(level => offset + (unit * new Rational(level)));
    }

    private static List<Point> NextLevel(Draw draw, LevelWalk walk, IReadOnlyList<Point> candidates)
    {
        var wanted = draw.Chance(55) ? 1 : draw.Between(2, 3);
        List<Point> level = [];
        foreach (var p in candidates)
        {
            // A point that no lower level reaches needs one of its own level: pairs are found by going on from what fits so far.
            if (walk.IsAdmissible([.. level, p]))
            {
                level.Add(p);
                if (level.Count == wanted)
                {
                    break;
                }
            }
        }

        if (level.Count == 1 && draw.Chance(50) && candidates.FirstOrDefault(p => walk.LevelReached(p) is null && walk.IsAdmissible([level[0], p])) is { Dimension: > 0 } partner)
        {
            level.Add(partner);
        }

        return level;
    }

    /// <summary>A function on the given number of pool points (fewer if the pool has fewer) with at most the given number of values, all of which occur where there are points enough.</summary>
    private static FiniteFunction Leveled(Draw draw, Setting setting, int levels, int count)
    {
        var (metric, pool) = setting.Resolve(draw, Setting.AnyRadius(draw));
        var step = new Point([.. Enumerable.Range(0, setting.Dimension).Select(i => i == 0 ? Rational.One : Rational.Zero)]);
        while (pool.Count < count)
        {
            pool.Add(pool.Max() + step);
        }

        return Function(pool.Take(count), (_, i) => new Rational(i < levels ? i : draw.Below(levels)), metric);
    }

    private static FiniteFunction WithLowest(Draw draw, Setting setting, int minimizers)
    {
        var f = Leveled(draw, setting, draw.Between(1, 5), Math.Max(minimizers, draw.Between(1, 7)));
        var lowest = draw.Shuffled(f.Points).Take(minimizers).ToHashSet();
        return Function(f.Points, (p, i) => lowest.Contains(p) ? -Rational.One : f.Values[i], f.Metric);
    }

    private static FiniteFunction Growing(Draw draw, Setting setting, Rational? mu, bool broken)
    {
        var f = Leveled(draw, setting, 2, broken ? draw.Between(2, 7) : draw.Between(1, 7));
        var constant = (mu ?? Rational.One) * Rational.Half;
        var euclidean = Metric.Identity(f.Dimension);
        var minimizers = f.Points.Take(broken ? 1 : Math.Max(1, draw.Between(-2, 3))).ToList();
        var wrong = broken ? draw.Between(1, f.Points.Length - 1) : -1;
        return Function(f.Points, Value, f.Metric);

        Rational Value(Point p, int i)
        {
            var bound = constant * minimizers.Select(m => euclidean.SquaredDistance(p, m)).Min();
            return i == wrong ? bound * Rational.Create(draw.Between(1, 3), 4) : bound + (draw.Chance(50) || bound.IsZero ? Rational.Zero : Rational.Create(draw.Between(1, 4), 2));
        }
    }

    private static FiniteFunction Function(IEnumerable<Point> points, Func<Point, int, Rational> value, Metric metric)
    {
        List<(Point Point, Rational Value)> sorted = [.. points.Select((p, i) => (p, value(p, i))).OrderBy(p => p.p)];
        return FiniteFunction.Create(sorted.Select(p => p.Point), sorted.Select(p => p.Value), metric);
    }
}
