using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Broximal;

namespace Brox.Theory.Tests.Broximal;

/// <summary>The operator, the selection rules and the runs of the method, written out a second time from eq. (2).</summary>
public sealed class BpmTests
{
    private static readonly SelectionRule[] Rules = [SelectionRule.Farthest, SelectionRule.AnyMoving, SelectionRule.Nearest];

    [Fact]
    public void On_finitely_many_points_every_run_is_found()
    {
        Assert.True(Metric.TryCreate([[new Rational(2), Rational.One], [Rational.One, new Rational(2)]], out var skew, out _));
        var random = new Random(31);
        var outcomes = new HashSet<BpmOutcome>();
        for (var round = 0; round < 300; round++)
        {
            var plane = round % 2 == 1;
            var points = Enumerable.Range(0, 6).Where(_ => random.Next(5) > 0).Select(i => plane ? new Point(new Rational(i % 2), new Rational(i / 2)) : new Point(new Rational(i))).ToList();
            if (points.Count == 0)
            {
                continue;
            }

            var values = points.ConvertAll(_ => new Rational(random.Next(3)));
            var f = FiniteFunction.Create(points, values, plane ? skew! : Metric.Identity(1));
            var t = plane ? Radius.FromSquare(new Rational(2)) : Radius.FromLength(new Rational(1 + random.Next(2)));
            var problem = new FiniteBpm(f, t);
            foreach (var x in points)
            {
                var near = points.Where(u => f.Metric.SquaredDistance(u, x) <= t.Squared).ToList();
                var least = near.Min(u => Value(f, u));
                var brox = near.Where(u => Value(f, u) == least).Order().ToList();
                Assert.Equal(brox, FiniteOperator.Brox(f, x, t).Select(i => f.Points[i]).Order());
                Assert.Equal(least > values.Min(), problem.IsFar(x));
                Assert.Equal(Value(f, x) == values.Min(), problem.IsMinimizer(x));
                Assert.Equal(Value(f, x), problem.Value(x).RationalPart);
                foreach (var rule in Rules)
                {
                    Assert.Equal(Chosen(brox, x, rule, (u, v) => f.Metric.SquaredDistance(u, v)), problem.Choices(x, rule));
                    foreach (var limit in new[] { 1, 2, 100 })
                    {
                        var expected = Runs(problem, [x], rule, limit).Select(Text).ToList();
                        var runs = Bpm.AllRuns(problem, x, rule, limit).ToList();
                        Assert.Equal(expected, runs.Select(r => Text((r.Iterates, r.Outcome))));
                        Assert.Equal(expected[0], Text((Bpm.Run(problem, x, rule, limit).Iterates, Bpm.Run(problem, x, rule, limit).Outcome)));
                        Assert.All(runs, r => Assert.Equal(r.Outcome == BpmOutcome.Reached ? r.Iterates.Length - 1 : null, r.Steps));
                        outcomes.UnionWith(runs.Select(r => r.Outcome));
                    }
                }
            }
        }

        Assert.Equal([BpmOutcome.Reached, BpmOutcome.Stuck, BpmOutcome.Cycle, BpmOutcome.Unfinished], outcomes.Order());
    }

    [Fact]
    public void On_the_line_the_rules_choose_among_the_ends_of_the_argmin()
    {
        Assert.True(Metric.TryCreate([[new Rational(4)]], out var metric, out _));
        foreach (var plain in LineWindows.Functions(32, 60))
        {
            var f = PiecewiseLinear.Of(PiecewisePolynomial.Create(Pieces(plain), Values(plain), metric: metric));
            foreach (var t in new[] { Radius.FromLength(Rational.One), Radius.FromLength(new Rational(3)), Radius.FromSquare(new Rational(2)) })
            {
                var problem = new LineBpm(f, t);
                var h = Surd.SquareRoot(t.Squared / new Rational(4));
                Assert.Equal(t, problem.Radius);
                foreach (var x in LineWindows.Centres(f, h).Where(x => f.Evaluate(x) is not null))
                {
                    var set = LineOperator.Brox(f, x, h);
                    var ends = set.SelectMany(i => new[] { i.Lower!.Value, i.Upper!.Value }).Distinct().Order().ToList();
                    foreach (var rule in Rules)
                    {
                        var expected = rule == SelectionRule.Nearest && set.Any(i => i.Contains(x)) ? [x] : Chosen(ends, x, rule, (u, v) => Surd.Square(u - v));
                        Assert.Equal(expected, problem.Choices(x, rule));
                    }

                    Assert.Equal(LineWindows.Minimum(f, x, h) != (Surd)f.Infimum, problem.IsFar(x));
                    Assert.Equal(f.Evaluate(x) == (Surd)f.Infimum, problem.IsMinimizer(x));
                    Assert.Equal(f.Evaluate(x), problem.Value(x));
                    Assert.Equal(new Rational(4) * Surd.Square(x - ends[0]), problem.SquaredDistance(x, ends[0]));
                }
            }
        }
    }

    /// <summary>min(|x|, 1) with radius 1. From 3 the nearest end is tied with the farthest, and the smallest is taken: to the minimizer from the right, away from it on the left.</summary>
    [Theory]
    [InlineData(3, BpmOutcome.Reached, "3 2 1 0")]
    [InlineData(-3, BpmOutcome.Diverges, "-3 -4")]
    [InlineData(-2, BpmOutcome.Diverges, "-2 -3 -4")]
    [InlineData(0, BpmOutcome.Reached, "0")]
    public void Along_a_constant_tail_a_run_goes_on_for_ever(int start, BpmOutcome outcome, string iterates)
    {
        var problem = new LineBpm(Dent(Rational.One), Radius.FromLength(Rational.One));
        var run = Bpm.Run(problem, (Surd)new Rational(start), SelectionRule.Farthest);
        Assert.Equal((outcome, iterates), (run.Outcome, string.Join(" ", run.Iterates)));
        Assert.Equal(outcome == BpmOutcome.Reached ? run.Iterates.Length - 1 : null, run.Steps);
    }

    [Fact]
    public void A_step_repeats_for_ever_where_the_whole_window_is_in_the_constant_tail_it_goes_along()
    {
        var problem = new LineBpm(Dent(Rational.One), Radius.FromLength(Rational.One));
        Assert.True(problem.Diverges(new Rational(3), new Rational(4)));
        Assert.True(problem.Diverges(new Rational(-3), new Rational(-4)));
        Assert.False(problem.Diverges(new Rational(3), new Rational(2)));
        Assert.False(problem.Diverges(new Rational(-3), new Rational(-2)));
        Assert.False(problem.Diverges(new Rational(2), new Rational(3)));
        Assert.False(problem.Diverges(new Rational(-2), new Rational(-3)));
        Assert.False(problem.Diverges(new Rational(3), Rational.Create(7, 2)));

        // Without a constant tail to go along, no step repeats.
        var rising = new LineBpm(
            PiecewiseLinear.Of(PiecewisePolynomial.Create(
                [new Piece(null, Rational.Zero, new Polynomial([Rational.Zero, -Rational.One])), new Piece(Rational.Zero, null, new Polynomial([Rational.Zero, Rational.One]))])),
            Radius.FromLength(Rational.One));
        Assert.False(rising.Diverges(new Rational(3), new Rational(4)));
        Assert.False(rising.Diverges(new Rational(-3), new Rational(-4)));

        var constant = new LineBpm(PiecewiseLinear.Of(PiecewisePolynomial.Create([new Piece(null, null, new Polynomial([Rational.One]))])), Radius.FromLength(Rational.One));
        Assert.True(constant.Diverges(Rational.Zero, Rational.One));
        Assert.True(constant.Diverges(Rational.Zero, -Rational.One));
    }

    private static PiecewiseLinear Dent(Rational height) => PiecewiseLinear.Of(PiecewisePolynomial.Create(
    [
        new Piece(null, -height, new Polynomial([height])),
        new Piece(-height, Rational.Zero, new Polynomial([Rational.Zero, -Rational.One])),
        new Piece(Rational.Zero, height, new Polynomial([Rational.Zero, Rational.One])),
        new Piece(height, null, new Polynomial([height])),
    ]));

    private static List<Piece> Pieces(PiecewiseLinear f) =>
        [.. f.Source.Cells.Select((c, i) => c is null ? null : new Piece(i == 0 ? null : f.Knots[i - 1], i == f.Knots.Length ? null : f.Knots[i], c)).OfType<Piece>()];

    private static List<(Rational X, Rational? Value)> Values(PiecewiseLinear f) => [.. f.Knots.Zip(f.Values, (k, v) => (k, v)).Where(e => e.v is not null)];

    private static Rational Value(FiniteFunction f, Point x) => f.Values[f.Points.IndexOf(x)];

    private static string Text<TPoint>((IReadOnlyList<TPoint> Iterates, BpmOutcome Outcome) run) => $"{string.Join(" ", run.Iterates)}: {run.Outcome}";

    private static List<TPoint> Chosen<TPoint, TNumber>(List<TPoint> brox, TPoint x, SelectionRule rule, Func<TPoint, TPoint, TNumber> distance)
        where TPoint : notnull
        where TNumber : IComparable<TNumber> => rule switch
        {
            SelectionRule.AnyMoving when brox.Count > 1 || !brox[0].Equals(x) => brox.FindAll(u => !u.Equals(x)),
            SelectionRule.AnyMoving => brox,
            SelectionRule.Farthest => brox.FindAll(u => brox.TrueForAll(v => distance(u, x).CompareTo(distance(v, x)) >= 0)),
            _ => brox.FindAll(u => brox.TrueForAll(v => distance(u, x).CompareTo(distance(v, x)) <= 0)),
        };

    /// <summary>All runs that go on from a path, by recursion.</summary>
    private static IEnumerable<(IReadOnlyList<Point> Iterates, BpmOutcome Outcome)> Runs(FiniteBpm problem, List<Point> path, SelectionRule rule, int limit)
    {
        if (problem.IsMinimizer(path[^1]))
        {
            return [(path, BpmOutcome.Reached)];
        }

        return problem.Choices(path[^1], rule).SelectMany(next =>
            next.Equals(path[^1]) ? [(path, BpmOutcome.Stuck)]
            : path.Contains(next) ? [([.. path, next], BpmOutcome.Cycle)]
            : path.Count >= limit && !problem.IsMinimizer(next) ? [([.. path, next], BpmOutcome.Unfinished)]
            : Runs(problem, [.. path, next], rule, limit));
    }
}
