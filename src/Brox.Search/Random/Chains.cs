using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Generators;
using Brox.Numbers;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Random;

/// <summary>
/// Functions on which the Ball Proximal Point Method takes many steps with ties, in dimension 1 to 3: a path that leads away from the minimizer, its points two to a level now and then.
/// </summary>
internal static class Chains
{
    public static ConjectureInstance Make(Draw draw)
    {
        var dimension = draw.Between(1, 3);
        var reach = draw.Between(2, 4);
        var square = new Rational(reach * reach);
        var metric = Metric.Identity(dimension);
        List<Point> points = [new Point([.. Enumerable.Repeat(Rational.Zero, dimension)])];
        List<int> levels = [0];
        var length = draw.Between(4, 12);
        for (var attempt = 0; points.Count < length && attempt < 60; attempt++)
        {
            var before = points[^1];
            var next = before + new Point([.. Enumerable.Range(0, dimension).Select(_ => new Rational(draw.Between(-reach, reach)))]);
            var step = metric.SquaredDistance(next, before);
            if (step.IsZero || step > square || points.Contains(next) || metric.InnerProduct(next - before, before - points[0]).Sign < 0)
            {
                continue;
            }

            points.Add(next);
            levels.Add(levels[^1] + (levels[^1] == 0 || draw.Chance(60) ? 1 : 0));
        }

        return ConjectureInstance.Of(FiniteFunction.Create(points, levels.Select(level => new Rational(level)))).With("t", new Rational(reach));
    }
}
