using System.Collections.Immutable;
using Brox.Reports.Plots.Landscapes;

namespace Brox.Reports.Tests.Plots;

/// <summary>Level lines and areas of functions whose level sets are known.</summary>
public sealed class ContourGridTests
{
    private static readonly (double From, double To) _side = (-2, 2);

    [Fact]
    public void The_level_lines_of_the_square_of_the_norm_are_circles()
    {
        var line = Assert.Single(Grid((x, y) => (x * x) + (y * y)).Lines(1));
        Assert.Equal(line[0], line[^1]);
        Assert.All(line, p => Assert.Equal(1, (p.X * p.X) + (p.Y * p.Y), 2e-4));
        Assert.Empty(Grid((x, y) => (x * x) + (y * y)).Lines(9));
    }

    [Fact]
    public void The_rims_of_an_area_turn_around_it_and_the_other_way_around_its_holes()
    {
        var grid = Grid((x, y) => (x * x) + (y * y));
        Assert.Equal(16 - Math.PI, grid.Above(1).Sum(Turned), 0.01);
        Assert.Equal(16, grid.Above(0).Sum(Turned), 1e-9);
        Assert.Equal(Math.PI, Grid((x, y) => -(x * x) - (y * y)).Above(-1).Sum(Turned), 0.01);
    }

    [Fact]
    public void A_saddle_is_crossed_as_the_value_in_the_middle_says()
    {
        // The corners of the one cell are +, -, +, - in turn; below 0 the middle joins the two upper corners, above it the two lower ones.
        foreach (var (shift, isJoined) in new[] { (0.5, true), (-0.5, false) })
        {
            var rims = new ContourGrid((x, y) => (x * y) + shift, _side, _side, 1, 1).Above(0);
            Assert.Equal(isJoined ? 1 : 2, rims.Count);
        }
    }

    [Fact]
    public void Where_there_is_no_value_an_area_without_value_begins_and_no_line_is_drawn()
    {
        var grid = Grid((x, y) => x < 0.3 ? double.NaN : x);
        Assert.Equal(4 * 2.3, grid.Undefined().Sum(Turned), 0.01);
        Assert.Empty(grid.Lines(0.2));
        Assert.All(Assert.Single(grid.Lines(1)), p => Assert.Equal(1, p.X, 1e-3));
    }

    [Fact]
    public void A_valley_between_the_corners_is_noticed()
    {
        (double Lower, double Upper) Enclose(Spot a, Spot b) => (0, double.PositiveInfinity);
        var valley = new ContourGrid((x, y) => Math.Abs(x - 0.05), _side, _side, 40, 40);
        Assert.True(valley.IsTooCoarse([0.01], Enclose));
        Assert.False(valley.IsTooCoarse([0.5], Enclose));
        Assert.False(valley.IsTooCoarse([0.01], (_, _) => (0.02, 4)));
    }

    private static ContourGrid Grid(Func<double, double, double> f) => new(f, _side, _side, 80, 80);

    /// <summary>Twice the area by Green's formula: positive where a rim has its area on the left.</summary>
    private static double Turned(ImmutableArray<Spot> rim) => rim.Zip(rim.Skip(1)).Sum(p => (p.First.X * p.Second.Y) - (p.Second.X * p.First.Y)) / 2;
}
