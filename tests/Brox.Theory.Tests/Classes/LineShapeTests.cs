using Brox.Functions;
using Brox.Numbers;
using Brox.Theory.Classes;

namespace Brox.Theory.Tests.Classes;

/// <summary>
/// Humps and gaps of piecewise linear functions, closed or not, against the definition on a grid. The functions have values and one-sided limits 0, 1, 2 and slopes of at most 2, so a hump of the line
/// shows on the grid of step 1/8 as well: where a value is to come close to a limit, an eighth of the way is close enough to keep every order between different levels.
/// </summary>
public sealed class LineShapeTests
{
    private const int Step = 8;

    [Theory]
    [InlineData(1, true, 1)]
    [InlineData(2, true, 1)]
    [InlineData(3, true, 97)]
    [InlineData(3, false, 1)]
    [InlineData(4, false, 61)]
    public void What_is_found_is_there_and_what_is_there_is_found(int knots, bool tails, int stride)
    {
        var (humps, plain, gaps) = (0, 0, 0);
        for (var code = 0L; code < LineFamily.Count(knots, tails); code += stride)
        {
            if (LineFamily.BuildAny(code, knots, tails) is not { } f)
            {
                continue;
            }

            var grid = Enumerable.Range(-2 * Step, ((knots + 3) * Step) + 1).Select(i => f.Evaluate(Rational.Create(i, Step))?.RationalPart).ToArray();
            var linear = PiecewiseLinear.Of(f);
            foreach (var orEqual in new[] { false, true })
            {
                var hump = LineShape.Hump(linear, orEqual);
                Assert.True(HasHump(grid, orEqual) == hump is not null, $"{LineSamples.Describe(f)}, or equal: {orEqual}: {hump}");
                if (hump is { } h)
                {
                    humps++;
                    var (x, z, y) = (f.Evaluate(h.X)!.Value, f.Evaluate(h.Z)!.Value, f.Evaluate(h.Y)!.Value);
                    Assert.True(orEqual ? z >= x && z >= y : z > x && z > y, $"{LineSamples.Describe(f)}: {h}");
                    AssertBetween(h);
                }
                else
                {
                    plain++;
                }
            }

            var gap = LineShape.GapInDomain(f);
            Assert.True(HasGap(grid) == gap is not null, $"{LineSamples.Describe(f)}: {gap}");
            if (gap is { } g)
            {
                gaps++;
                Assert.True(f.Evaluate(g.X) is not null && f.Evaluate(g.Z) is null && f.Evaluate(g.Y) is not null, $"{LineSamples.Describe(f)}: {g}");
                AssertBetween(g);
            }
        }

        Assert.True(humps > 10 && plain > 10 && (gaps > 10 || knots == 1), $"{humps} humps, {plain} without, {gaps} gaps");
    }

    private static void AssertBetween(Triple triple)
    {
        Assert.True(triple.X < triple.Z && triple.Z < triple.Y, triple.ToString());
        Assert.Equal(triple.Z, (triple.Lambda * triple.X) + ((Rational.One - triple.Lambda) * triple.Y));
    }

    private static bool HasHump(Rational?[] grid, bool orEqual)
    {
        bool Below(int x, int z) => grid[x] is { } a && grid[z] is { } b && (a < b || (orEqual && a == b));
        return Enumerable.Range(0, grid.Length).Any(z => Enumerable.Range(0, z).Any(x => Below(x, z)) && Enumerable.Range(z + 1, grid.Length - z - 1).Any(y => Below(y, z)));
    }

    private static bool HasGap(Rational?[] grid)
    {
        var first = Array.FindIndex(grid, v => v is not null);
        var last = Array.FindLastIndex(grid, v => v is not null);
        return grid.Take(last).Skip(first).Contains(null);
    }
}
