using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Search.Shrinking;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Tests.Shrinking;

public class ShrinkerTests
{
    private static readonly Conjecture _grows = Conjecture.Parse("alignment(t=s), s < r => alignment(t=r)");

    [Fact]
    public void A_finite_function_in_the_plane_with_a_metric_comes_down_to_three_points_of_a_line()
    {
        Assert.True(Metric.TryCreate([[2, 1], [1, 2]], out var metric, out _));
        var f = FiniteFunction.Create(
            [new Point(1, 1), new Point(9, 1), new Point(13, 1), new Point(40, 40)], [Rational.Half, 7, 3, 100], metric);
        var start = ConjectureInstance.Of(f).With("s", 2).With("r", 6);
        Assert.IsType<ConjectureOutcome.Violated>(ConjectureEvaluation.Evaluate(_grows, start));
        var end = Shrinker.Shrink(_grows, start);
        Assert.True(end.IsLocalMinimum);
        Assert.IsType<ConjectureOutcome.Violated>(ConjectureEvaluation.Evaluate(_grows, end.Instance));
        Assert.Equal(new InstanceSize(3, 1, 0, 0, 0, 0, InstanceSize.Of(end.Instance).Numerators), InstanceSize.Of(end.Instance));
        Assert.Equal(end.Instance, Shrinker.Shrink(_grows, end.Instance).Instance);
    }

    [Fact]
    public void A_piecewise_function_comes_down_to_a_step()
    {
        var conjecture = Conjecture.Parse("quasiconvex => broximally-aligned(t=1)");
        var f = PiecewisePolynomial.Create(
            [
                new Piece(null, -7, new Polynomial([0, -3])), new Piece(-7, -2, new Polynomial([21])), new Piece(-2, 3, new Polynomial([5])),
                new Piece(3, Rational.Create(37, 3), new Polynomial([6, Rational.Half])), new Piece(Rational.Create(37, 3), null, new Polynomial([50])),
            ]);
        var end = Shrinker.Shrink(conjecture, ConjectureInstance.Of(f));
        Assert.True(end.IsLocalMinimum);
        Assert.IsType<ConjectureOutcome.Violated>(ConjectureEvaluation.Evaluate(conjecture, end.Instance));
        Assert.Equal(2, InstanceSize.Of(end.Instance).Elements);
        Assert.Equal(0, InstanceSize.Of(end.Instance).Degree);
    }

    [Fact]
    public void Every_step_is_smaller_and_keeps_the_property()
    {
        var seen = new List<ConjectureInstance>();
        var start = ConjectureInstance.Of(FiniteFunction.OnLine((-3, 4), (0, Rational.Half), (Rational.Create(7, 3), 9), (5, 2)));
        Shrinker.Shrink(start, i =>
        {
            var keeps = ((FiniteFunction)i.Functions["f"]).Points.Length >= 2;
            if (keeps)
            {
                seen.Add(i);
            }

            return keeps;
        });
        Assert.NotEmpty(seen);
        Assert.All(seen.Zip(seen.Skip(1)), pair => Assert.True(InstanceOrder.Comparer.IsSmaller(pair.Second, pair.First)));
        Assert.Equal(0, InstanceOrder.Comparer.Compare(seen[^1], ConjectureInstance.Of(FiniteFunction.OnLine((0, 0), (1, 0)))));
    }
}
