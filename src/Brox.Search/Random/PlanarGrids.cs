using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Generators;
using Brox.Numbers;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Random;

/// <summary>
/// Small functions on a planar grid of integers, made backwards from one minimizer: each further point lies on the level of the one before it or on the next, within the radius of
/// it, and so that a step from it to the one before is aligned. Nothing more is asked, so only some of them are broximally aligned.
/// </summary>
internal static class PlanarGrids
{
    public static ConjectureInstance Make(Draw draw)
    {
        // Half of them stay within sqrt(3/2) of the radius, where bounds on the number of steps are smallest.
        var isClose = draw.Chance(50);
        var side = draw.Between(isClose ? 4 : 2, 7);
        var square = draw.Between(isClose ? 10 : 1, Math.Min(side * side, 30));
        List<(int X, int Y, int Level)> chain = [(draw.Between(0, side), draw.Between(0, side), 0)];
        var length = draw.Between(4, 6);
        while (chain.Count < length)
        {
            var (before, star) = (chain[^1], chain[0]);
            List<(int X, int Y)> open =
            [
                .. from x in Enumerable.Range(0, side + 1)
                   from y in Enumerable.Range(0, side + 1)
                   let steps = ((x - before.X) * (x - before.X)) + ((y - before.Y) * (y - before.Y))
                   where steps > 0 && steps <= square
                   where ((x - before.X) * (before.X - star.X)) + ((y - before.Y) * (before.Y - star.Y)) >= 0
                   where chain.Count < 2 || ((x - star.X) * (x - star.X)) + ((y - star.Y) * (y - star.Y)) > square
                   where !isClose || 2 * (((x - star.X) * (x - star.X)) + ((y - star.Y) * (y - star.Y))) <= 3 * square
                   where !chain.Exists(p => p.X == x && p.Y == y)
                   select (x, y),
            ];
            if (open.Count == 0)
            {
                break;
            }

            var (nextX, nextY) = draw.From(open);
            chain.Add((nextX, nextY, before.Level + (before.Level == 0 || draw.Chance(55) ? 1 : 0)));
        }

        return ConjectureInstance.Of(FiniteFunction.Create(chain.Select(p => new Point(p.X, p.Y)), chain.Select(p => new Rational(p.Level)))).With("t^2", new Rational(square));
    }
}
