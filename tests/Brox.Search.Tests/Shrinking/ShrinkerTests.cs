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

    /// <summary>Long coordinates of the plane, as a solver gives them: in proportion to small whole numbers, and where the radius is fixed on a grid.</summary>
    [Theory]
    [InlineData("broximally-aligned(t=r), unique-minimizer, r < s => broximally-aligned(t=s)", "0 0; 4281 4024; 4281 8324; 12639 4024", "8358", "13263")]
    [InlineData("progress(t=1) => alignment(t=1)", "0 0; 8/9 1/9; 17/5 2/9", null, null)]
    public void All_lengths_are_rounded_at_once(string text, string points, string? r, string? s)
    {
        var conjecture = Conjecture.Parse(text);
        var noise = Rational.Parse("0.00000000000000000000000000000000000000012345");
        var places = points.Split("; ").Select(p => p.Split(' ')).Select((p, i) => new Point(Rational.Parse(p[0]) + (i == 0 ? 0 : noise), Rational.Parse(p[1]) - (i == 0 ? 0 : noise))).ToList();
        var start = ConjectureInstance.Of(FiniteFunction.Create(places, places.Select((_, i) => i == places.Count - 1 ? Rational.Zero : Rational.One)));
        start = r is null ? start : start.With("r", Rational.Parse(r)).With("s", Rational.Parse(s!));
        Assert.IsType<ConjectureOutcome.Violated>(ConjectureEvaluation.Evaluate(conjecture, start));

        var coarse = CoarseInstances.Of(start).First(i => ConjectureEvaluation.Evaluate(conjecture, i) is ConjectureOutcome.Violated);

        Assert.True(InstanceOrder.Comparer.IsSmaller(coarse, start));
        Assert.All(((FiniteFunction)coarse.Functions["f"]).Points.SelectMany(p => p.Coordinates), x => Assert.True(x.ToString().Length <= 3, $"{coarse}"));
    }

    [Fact]
    public void Points_that_fall_together_and_parameters_that_vanish_are_left_out()
    {
        var start = ConjectureInstance.Of(FiniteFunction.OnLine((0, 1), (Rational.Create(1, 1000), 1), (5, 0))).With("s", Rational.Create(1, 500));
        Assert.All(CoarseInstances.Of(start), i => Assert.Equal((3, 1), (((FiniteFunction)i.Functions["f"]).Points.Distinct().Count(), i.Parameters["s"].Sign)));
        Assert.Empty(CoarseInstances.Of(start.With("s", Rational.Create(1, 100_000))));
        Assert.Equal(0, CoarseInstances.Of(ConjectureInstance.Of(FiniteFunction.OnLine((0, 1)))).Select(i => ((FiniteFunction)i.Functions["f"]).Points.Single()[0].Sign).Sum());
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
