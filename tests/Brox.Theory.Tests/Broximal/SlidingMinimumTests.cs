using Brox.Numbers;
using Brox.Theory.Broximal;

namespace Brox.Theory.Tests.Broximal;

/// <summary>The minimum of a window that slides to the right, with ties, empty windows and windows that jump over indices.</summary>
public sealed class SlidingMinimumTests
{
    [Fact]
    public void Agrees_with_the_minimum_of_the_window()
    {
        var random = new Random(1);
        for (var round = 0; round < 500; round++)
        {
            var values = Enumerable.Range(0, 12).Select(_ => new Rational(random.Next(3))).ToArray();
            var window = new SlidingMinimum(i => values[i]);
            Assert.True(window.IsEmpty);
            var (start, end) = (0, 0);
            while (end < values.Length || start < values.Length)
            {
                end = Math.Min(values.Length, end + random.Next(3));
                start = Math.Min(end, start + random.Next(4));
                window.MoveTo(start, end);
                Assert.Equal(start == end, window.IsEmpty);
                if (start < end)
                {
                    var least = values[start..end].Min();
                    Assert.Equal(least, window.Minimum);
                    Assert.Equal(Array.IndexOf(values, least, start), window.Leftmost);
                    Assert.Equal(Array.LastIndexOf(values, least, end - 1), window.Rightmost);
                }
            }
        }
    }

    [Fact]
    public void What_the_window_never_holds_is_not_asked_for()
    {
        var window = new SlidingMinimum(i => i < 3 ? throw new InvalidOperationException($"the value {i} was asked for") : new Rational(i));
        window.MoveTo(3, 5);
        Assert.Equal(3, window.Leftmost);
    }
}
