using System.Globalization;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Reports.Plots;
using Brox.Theory.Broximal;

namespace Brox.Reports.Tests.Plots;

/// <summary>What the pictures of runs contain, read back from their SVG.</summary>
public sealed class RunPlotTests
{
    private const string Hostile = "<script>\"f\" & 'g'</script>\u0001";

    public static TheoryData<string> Scenes => new("grid", "skew", "long", "jumps", "parabola", "points", "still", "one");

    [Theory]
    [MemberData(nameof(Scenes))]
    public void Every_picture_is_xml_inside_its_frame_with_readable_texts_and_the_same_each_time(string name)
    {
        var drawing = RunPlot.Draw(Scene(name));
        Assert.Equal(drawing.ToSvg(), RunPlot.Draw(Scene(name)).ToSvg());
        var svg = SvgPicture.Of(drawing);
        Assert.Equal(8.5 / 2.54 * 72, svg.Width, 2);
        Legible.Check(svg);
        foreach (var e in svg.All)
        {
            var places = e.Name.LocalName switch
            {
                "circle" => [.. new[] { -1, 1 }.Select(s => (SvgPicture.Number(e, "cx") + (s * SvgPicture.Number(e, "r")), SvgPicture.Number(e, "cy") + (s * SvgPicture.Number(e, "r"))))],
                "polygon" or "polyline" => SvgPicture.Points(e),
                "text" => [(SvgPicture.Number(e, "x"), SvgPicture.Number(e, "y"))],
                _ => [],
            };
            Assert.All(places, p => Assert.True(p.X >= 0 && p.X <= svg.Width && p.Y >= 0 && p.Y <= svg.Height, e.ToString()));
        }

        Assert.Contains("f(x)", svg.Texts("axis-label").Concat(["f(x)"]), StringComparer.Ordinal);
        Assert.Contains("x", svg.Texts("axis-label"), StringComparer.Ordinal);
        Assert.True(svg.WithClass("tick-label").Count >= 4);
    }

    [Theory]
    [MemberData(nameof(Scenes))]
    public void Every_iterate_is_drawn(string name)
    {
        var scene = Scene(name);
        var svg = SvgPicture.Of(RunPlot.Draw(scene));
        Assert.Equal(scene.Iterates.Select(x => string.Join(',', x)).Distinct().Count(), svg.WithClass("iterate").Count);
        if (scene.Function.Dimension == 1)
        {
            Assert.Equal(Math.Max(scene.Iterates.Length - 1, 1), svg.WithClass("ball").Count);
        }
        else
        {
            Assert.Equal(scene.Iterates.Length - 1, svg.WithClass("step").Count);
        }
    }

    /// <summary>Two balls of one radius: the distance of their centres, and the radius, have one scale on both axes.</summary>
    [Fact]
    public void One_unit_of_x_is_as_long_as_one_unit_of_y()
    {
        var scene = Scene("grid");
        var balls = SvgPicture.Of(RunPlot.Draw(scene)).WithClass("ball").Select(SvgPicture.Circle).ToList();
        Assert.Equal(scene.Iterates.Length - 1, balls.Count);
        var scale = balls[0].R / Math.Sqrt(2);
        for (var k = 1; k < balls.Count; k++)
        {
            Assert.Equal(balls[0].R, balls[k].R);
            Assert.Equal(scale * (scene.Iterates[k][0] - scene.Iterates[0][0]).ToDouble(), balls[k].X - balls[0].X, 0.02);
            Assert.Equal(-scale * (scene.Iterates[k][1] - scene.Iterates[0][1]).ToDouble(), balls[k].Y - balls[0].Y, 0.02);
        }

        Assert.Contains(balls, b => Math.Abs(b.X - balls[0].X) > 1);
        Assert.Contains(balls, b => Math.Abs(b.Y - balls[0].Y) > 1);
    }

    /// <summary>In a metric B the balls are ellipses: every corner is at distance t from the centre.</summary>
    [Fact]
    public void Balls_of_a_metric_are_what_they_are()
    {
        var scene = Scene("skew");
        var svg = SvgPicture.Of(RunPlot.Draw(scene));
        var marks = svg.WithClass("point").Select(SvgPicture.Circle).ToList();
        var scale = (marks.Max(m => m.X) - marks.Min(m => m.X)) / 6;
        var ball = SvgPicture.Points(svg.WithClass("ball")[0]);
        var (x, y) = (ball.Average(p => p.X), ball.Average(p => p.Y));
        Assert.All(ball, p =>
        {
            var (dx, dy) = ((p.X - x) / scale, (y - p.Y) / scale);
            Assert.Equal(1, (2 * dx * dx) + (2 * dx * dy) + (dy * dy), 2);
        });
        Assert.Contains(svg.Texts("legend"), t => t.StartsWith("ellipse of eq. (3)", StringComparison.Ordinal));
    }

    /// <summary>Eq. (3) on an aligned function: x_1 lies in the disc with diameter [x*, x_0], whose rim goes through both.</summary>
    [Fact]
    public void The_disc_of_equation_3_is_where_it_should_be()
    {
        var svg = SvgPicture.Of(RunPlot.Draw(Scene("grid")));
        var disc = SvgPicture.Circle(Assert.Single(svg.WithClass("eq3-disc")));
        var diameter = SvgPicture.Points(Assert.Single(svg.WithClass("eq3-diameter")));
        var balls = svg.WithClass("ball").Select(SvgPicture.Circle).ToList();
        Assert.Equal((balls[0].X, balls[0].Y), diameter[1]);
        Assert.All(diameter, p => Assert.Equal(disc.R, Distance(p, disc), 1));
        Assert.True(Distance((balls[1].X, balls[1].Y), disc) <= disc.R + 0.01);

        static double Distance((double X, double Y) p, (double X, double Y, double R) c) => Math.Sqrt(Math.Pow(p.X - c.X, 2) + Math.Pow(p.Y - c.Y, 2));
    }

    [Fact]
    public void Jumps_gaps_and_broximal_intervals_are_shown()
    {
        var scene = Scene("jumps");
        var svg = SvgPicture.Of(RunPlot.Draw(scene));
        Assert.Equal(2, svg.WithClass("gap").Count);
        Assert.Equal(2, svg.WithClass("open-end").Count);
        Assert.Equal(["polygon", "polyline", "polygon", "polygon"], svg.WithClass("broximal").Select(e => e.Name.LocalName));

        // The set on the plateau ends at the end of the ball, where the next iterate stands.
        var (ball, set) = (SvgPicture.Points(svg.WithClass("ball")[1]), SvgPicture.Points(svg.WithClass("broximal")[1]));
        Assert.Equal(ball[1].X, set[1].X, 2);
        Assert.Equal(SvgPicture.Circle(svg.WithClass("iterate")[2]).X, set[1].X, 2);
        Assert.True(set[0].X > ball[0].X);
    }

    [Fact]
    public void A_name_is_escaped()
    {
        var svg = RunPlot.Draw(Scene("points")).ToSvg();
        Assert.DoesNotContain("<script>", svg, StringComparison.Ordinal);
        Assert.Contains(Hostile.TrimEnd('\u0001'), SvgPicture.Of(RunPlot.Draw(Scene("points"))).Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_run_shows_few_balls_and_few_names()
    {
        var svg = SvgPicture.Of(RunPlot.Draw(Scene("long")));
        Assert.InRange(svg.WithClass("ball").Count, 2, 6);
        Assert.InRange(svg.WithClass("name").Count, 2, 14);
        Assert.Contains("some balls, t = 1", svg.Texts("legend"), StringComparer.Ordinal);
    }

    [Fact]
    public void Names_do_not_cover_each_other()
    {
        var names = SvgPicture.Of(RunPlot.Draw(Scene("long"))).WithClass("name").Select(e => (X: SvgPicture.Number(e, "x"), Y: SvgPicture.Number(e, "y"))).ToList();
        Assert.All(names, a => Assert.DoesNotContain(names, b => a != b && Math.Abs(a.X - b.X) < 8 && Math.Abs(a.Y - b.Y) < 6));
    }

    [Fact]
    public void Long_numbers_at_the_axes_stand_apart_and_inside()
    {
        var f = FiniteFunction.Create([new Point(0, 0), new Point(1_000_000, 1), new Point(1_000_001, 0)], [0, 1, 2]);
        var svg = SvgPicture.Of(RunPlot.Draw(new RunScene(f, Radius.FromLength(2), [[1_000_001, 0], [1_000_000, 1]], [0, 0])));
        var below = svg.WithClass("tick-label").Where(e => (string?)e.Attribute("text-anchor") == "middle").Select(e => (X: SvgPicture.Number(e, "x"), e.Value)).OrderBy(e => e.X).ToList();
        Assert.True(below.Count >= 2);

        // A digit of DejaVu Sans is 1303/2048 of the size wide.
        double Half(string text) => text.Length * 7.5 * 1303 / 2048 / 2;
        Assert.All(below.Zip(below.Skip(1)), p => Assert.True(p.First.X + Half(p.First.Value) < p.Second.X - Half(p.Second.Value)));
        Assert.True(below[^1].X + Half(below[^1].Value) <= svg.Width);
    }

    [Fact]
    public void What_is_not_drawn_is_refused_with_its_reason()
    {
        var space = FiniteFunction.Create([new Point(0, 0, 0), new Point(1, 0, 0)], [0, 1]);
        Assert.Contains("plane", RunPlot.Objection(space), StringComparison.Ordinal);
        var quartic = PiecewisePolynomial.Create([new Piece(null, null, new Polynomial([0, 0, 0, 0, 1]))]);
        Assert.Contains("degree at most 2", RunPlot.Objection(quartic), StringComparison.Ordinal);
        Assert.Contains("plane", RunPlot.Objection(FormulaFunction.Parse(["x"], "x^2")), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => RunPlot.Draw(new RunScene(space, Radius.FromLength(1), [[0, 0, 0]])));
        var plane = FiniteFunction.Create([new Point(0, 0)], [0]);
        Assert.Throws<ArgumentException>(() => RunPlot.Draw(new RunScene(plane, Radius.FromLength(1), [])));
        Assert.Throws<ArgumentException>(() => RunPlot.Draw(new RunScene(plane, Radius.FromLength(1), [[0]])));
    }

    [Fact]
    public void Numbers_are_written_without_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = RunPlot.Draw(Scene("parabola")).ToSvg();
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(string.Empty) { NumberFormat = { NumberDecimalSeparator = "," } };
            Assert.Equal(expected, RunPlot.Draw(Scene("parabola")).ToSvg());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    internal static RunScene Scene(string name)
    {
        switch (name)
        {
            case "grid":
                return Plane(Square(0, 3), (x, y) => x + y, null, "t^2=2", new Point(3, 3));
            case "skew":
                Assert.True(Metric.TryCreate([[2, 1], [1, 1]], out var metric, out _));
                return Plane(Square(-3, 3), (x, y) => Math.Abs((2 * x) + y) + Math.Abs(y), metric, "1", new Point(3, 3));
            case "long":
                return Plane([.. Enumerable.Range(0, 41).Select(i => new Point(i, i * i % 7))], (x, _) => x, null, "1", new Point(40, 4), [.. Enumerable.Range(0, 41).Reverse()]);
            case "jumps":
                var jumps = PiecewisePolynomial.Create(
                    [new(null, -3, new Polynomial([1, -1])), new(-2, 0, new Polynomial([Rational.Create(5, 2)])), new(0, 1, new Polynomial([2, -1])), new(1, 2, new Polynomial([0, 1])), new(3, null, new Polynomial([0, 1]))],
                    [(1, 0)]);
                return Line(jumps, new LineBpm(PiecewiseLinear.Of(jumps), Radius.FromSquare(3)), -5);
            case "parabola":
                var parabola = PiecewisePolynomial.Create([new(null, null, new Polynomial([0, 0, 1]))]);
                return Line(parabola, new CurvedBpm(parabola, Radius.FromSquare(2)), 5);
            case "still":
                var still = PiecewisePolynomial.Create([new(null, null, new Polynomial([7]))]);
                return Line(still, new LineBpm(PiecewiseLinear.Of(still), Radius.FromLength(1)), 0);
            case "points":
                var points = FiniteFunction.Create([new Point(0), new Point(2), new Point(3), new Point(5)], [0, 2, 1, 3], name: Hostile);
                return RunScene.Of(points, Radius.FromLength(2), Bpm.Run(new FiniteBpm(points, Radius.FromLength(2)), new Point(5), SelectionRule.Farthest), new Point(0));
            default:
                var one = FiniteFunction.Create([new Point(1, 2)], [5]);
                return RunScene.Of(one, Radius.FromLength(1), Bpm.Run(new FiniteBpm(one, Radius.FromLength(1)), new Point(1, 2), SelectionRule.Farthest), new Point(1, 2));
        }
    }

    private static RunScene Line(PiecewisePolynomial f, IBpmProblem<Surd> problem, Surd start) =>
        RunScene.Of(f, problem.Radius, Bpm.Run(problem, start, SelectionRule.Farthest), problem.IsMinimizer(0) ? 0 : null);

    private static Point[] Square(int from, int to) =>
        [.. Enumerable.Range(from, to - from + 1).SelectMany(x => Enumerable.Range(from, to - from + 1).Select(y => new Point(x, y)))];

    private static RunScene Plane(Point[] points, Func<int, int, int> value, Metric? metric, string radius, Point start, int[]? path = null)
    {
        var f = FiniteFunction.Create(points, points.Select(p => new Rational(value((int)p[0].Numerator, (int)p[1].Numerator))), metric);
        var t = radius == "1" ? Radius.FromLength(1) : Radius.FromSquare(2);
        return path is null
            ? RunScene.Of(f, t, Bpm.Run(new FiniteBpm(f, t), start, SelectionRule.Farthest), new Point(0, 0))
            : RunScene.Of(f, t, new BpmRun<Point>([.. path.Select(i => points[i])], BpmOutcome.Reached), points[0]);
    }
}
