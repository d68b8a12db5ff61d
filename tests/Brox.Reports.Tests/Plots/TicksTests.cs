using System.Globalization;
using Brox.Reports.Plots;

namespace Brox.Reports.Tests.Plots;

/// <summary>Numbers at axes and lines are short, and are the numbers where they stand.</summary>
public sealed class TicksTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(-3.7, 12.2)]
    [InlineData(0, 7.7e-34)]
    [InlineData(-1e40, 3e40)]
    [InlineData(1e9, 1000000000.001)]
    [InlineData(-1234567.25, -1234567.2)]
    [InlineData(123456789, 123456799)]
    public void Ticks_are_short_and_true(double from, double to)
    {
        var ticks = new Axis(from, to, 0, 200).Upwards(6);
        Assert.InRange(ticks.Marks.Length, 3, 8);
        var offset = ticks.Offset.Length == 0 ? 0 : Number(ticks.Offset);
        Assert.All(ticks.Marks, t =>
        {
            Assert.True(t.Text.Length <= 8, t.Text);
            Assert.InRange(t.Value, from - (1e-6 * (to - from)), to + (1e-6 * (to - from)));
            Assert.Equal(t.Value, (double)(offset + Number(t.Text)), 1e-12 * Math.Max(Math.Abs(from), Math.Abs(to)));
        });
        Assert.Equal(ticks.Marks.Length, ticks.Marks.Select(t => t.Text).Distinct().Count());
    }

    [Theory]
    [InlineData(0.93, 1.08, "1")]
    [InlineData(1.3, 2.9, "2")]
    [InlineData(-0.00031, -0.00019, "\u22120.0002")]
    [InlineData(7.1e9, 9.4e9, "8e9")]
    [InlineData(-1, 2, "0")]
    [InlineData(0.1234, 0.1239, "0.1235")]
    public void The_shortest_decimal_of_an_interval(double from, double to, string text) => Assert.Equal(text, DecimalText.Shortest(from, to).ToString());

    [Theory]
    [InlineData(1, "x \u2212 1")]
    [InlineData(-5, "x + 5")]
    public void An_axis_says_what_its_numbers_are_counted_from(int offset, string name) =>
        Assert.Equal(name, new Ticks([], new DecimalText(offset, 0).ToString()).Named("x"));

    private static double Number(string text) => double.Parse(text.Replace('\u2212', '-'), CultureInfo.InvariantCulture);
}
