using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Broximal;
using Brox.Theory.Runs;

namespace Brox.Theory.Tests.Formulas;

/// <summary>Runs of the method on formulas by certified steps, against runs that are known.</summary>
public class FormulaBpmTests
{
    /// <summary>From (3, 4) the unit balls of |x|^2 lead along the ray: (12/5, 16/5), ..., and the origin after five steps.</summary>
    [Fact]
    public void The_steps_of_a_squared_norm_are_enclosed()
    {
        var side = new BoxSide(-10, 10);
        var f = FormulaFunction.Parse(["x", "y"], "x^2 + y^2", Box.Create([side, side]));
        var run = FormulaBpm.Run(f, new Point(3, 4), Radius.FromLength(Rational.One), SelectionRule.Farthest, 20, CancellationToken.None);
        Assert.Equal(BpmOutcome.Reached, run.Outcome);
        Assert.Equal(6, run.Steps.Count);
        Assert.Equal(new Point(0, 0), run.Steps[^1].X);
        var first = run.Steps[0];
        Assert.True(first.Cover[0].Contains(Rational.Create(12, 5)) && first.Cover[1].Contains(Rational.Create(16, 5)));
        Assert.True(first.Cover.All(s => s.Width < 0.5) && first.Gap < 1e-3);

        // 2<x-u, u-x*> = 2*4.
        Assert.True(first is { IsFar: true, Margin: { } margin } && margin.Contains(8.0));
        Assert.All(run.Steps.Skip(1), s => Assert.True(Metric.Identity(2).SquaredDistance(s.X, run.Steps[0].X) > Rational.Zero));
    }

    /// <summary>The distances are 5, 4, 3, 2, 1, 0 and the values their squares: the margins are numbers.</summary>
    [Fact]
    public void The_bounds_of_a_run_are_enclosed()
    {
        var f = FormulaFunction.Parse(["x", "y"], "x^2 + y^2", Box.Create(Enumerable.Repeat(new BoxSide(-10, 10), 2)));
        var radius = Radius.FromLength(Rational.One);
        var run = FormulaBpm.Run(f, new Point(3, 4), radius, SelectionRule.Farthest, 20, CancellationToken.None);
        var first = FormulaRates.Of(f, run, radius, isConvex: true)[0];
        void Near(string claim, string reading, BoundedQuantity quantity, double expected)
        {
            var margin = Assert.Single(first, b => b.Claim == claim && b.Reading == reading && b.Quantity == quantity).Margin;
            Assert.InRange(expected, margin.Lower - 0.01, margin.Upper + 0.01);
            Assert.True(margin.Width < 0.5);
        }

        Near("thm-4.1.ii.b", "P", BoundedQuantity.SquaredDistance, 25 - 0.5 - 9);
        Near("thm-4.1.ii.b", "W", BoundedQuantity.SquaredDistance, 25 - 0.5 - 4);
        Near("thm-4.1.iii", "P", BoundedQuantity.StepsLeft, 97 - 5);
        Near("thm-4.1.iii", "W", BoundedQuantity.StepsLeft, 145 - 5);
        Near("convex-rate", string.Empty, BoundedQuantity.SquaredDistance, 25 - 1 - 16);
        Near("convex-rate", string.Empty, BoundedQuantity.StepsLeft, 25 - 5);
        Near("convex-rate", string.Empty, BoundedQuantity.Gap, 20 - 16);
        Assert.DoesNotContain(FormulaRates.Of(f, run, radius, isConvex: false)[0], b => b.Claim == "convex-rate");
    }

    /// <summary>Two wells at the same distance: the run says that it could not tell them apart.</summary>
    [Fact]
    public void A_choice_that_cannot_be_told_apart_is_said()
    {
        var f = FormulaFunction.Parse(["x"], "exp(-x^2)", Box.Create([new BoxSide(-3, 3)]));
        var run = FormulaBpm.Run(f, new Point(Rational.Zero), Radius.FromLength(Rational.One), SelectionRule.AnyMoving, 3, CancellationToken.None);
        Assert.Equal(2, run.Steps[0].Parts);
    }

    /// <summary>A local minimum with a small radius: the run does not move, and is not said to have reached X.</summary>
    [Fact]
    public void A_run_in_a_local_minimum_is_not_reached()
    {
        var f = FormulaFunction.Parse(["x"], "x^2/10 - cos(3*x)", Box.Create([new BoxSide(-6, 6)]));
        var run = FormulaBpm.Run(f, new Point(2), Radius.FromLength(Rational.Create(1, 2)), SelectionRule.Farthest, 10, CancellationToken.None);
        Assert.NotEqual(BpmOutcome.Reached, run.Outcome);
        Assert.True(FormulaBpm.Run(f, new Point(2), Radius.FromLength(3), SelectionRule.Farthest, 10, CancellationToken.None).Outcome == BpmOutcome.Reached);
    }
}
