using System.Collections.Immutable;
using System.Globalization;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Text;
using Brox.Reports.Plots;
using Brox.Reports.Plots.Functions;
using Brox.Theory.Classes;

namespace Brox.Reports.Tests.Plots;

/// <summary>What the pictures of functions contain, read back from their SVG.</summary>
public sealed class FunctionPlotTests
{
    private const string Wave = "(y - sin(x)/2)^2";
    private const string Himmelblau = "(x^2 + y - 11)^2 + (x + y^2 - 7)^2";
    private const string Rosenbrock = "100*(y - x^2)^2 + (1 - x)^2";

    public static TheoryData<string, string?, string?> Functions => new()
    {
        { "x^2 + 3*sin(x)^2", "-5..5", null },
        { "1/x", "-1..2", null },
        { "log(x) + sqrt(3 - x)", "0..5", null },
        { "if(x < 0, 1, x)", "-2..2", null },
        { "x^4 - x^2", "-2..2", "convex" },
        { "x^2/1e36", "-1..1", null },
        { "1e9 + x/1e6", "0..1", null },
        { "0:1, 2:1, 5:0", null, "alignment(t=2)" },
        { "0:1/1298074214633706907132624082305024, 1:0", null, null },
        { "(0,0):2, (1,0):1, (0,1):0, (2,2):3", null, "quasiconvex" },
        { "(0,0):0, (1,0):0, (2,0):0, (3,0):0, (0,1):7, (1/9,1):7, (2/9,1):7", null, null },
        { Rosenbrock, "-2..2, -1..3", null },
        { Himmelblau, "-5..5", "quasiconvex" },
        { "(x+y-1)^2 + (x-y)^2/2 + abs(x) + abs(y)", null, null },
        { "x^2 + 100*y^2", "0..1, 0..100", null },
        { "log(x + y)", "-1..1", null },
        { "3 + 0*x*y", "-1..1", null },
        { "x^2 + y^2 + z^2 - x*y*z/2", "-3..3", "convex" },
    };

    [Theory]
    [MemberData(nameof(Functions))]
    public void Every_picture_is_xml_inside_its_sheet_without_labels_over_each_other_and_the_same_each_time(string text, string? box, string? witness)
    {
        var scene = Scene(text, box, witness);
        var drawing = FunctionPlot.Draw(scene);
        Assert.Equal(drawing.ToSvg(), FunctionPlot.Draw(Scene(text, box, witness)).ToSvg());
        var svg = SvgPicture.Of(drawing);
        Assert.Equal(8.5 / 2.54 * 72, svg.Width, 2);
        Legible.Check(svg);
        Assert.All(svg.Texts("tick-label"), t => Assert.True(t.Length <= 8, t));
        Assert.All(svg.All.Where(e => e.Name.LocalName is "polyline" or "polygon").SelectMany(SvgPicture.Points), p => Assert.True(p.X >= -0.01 && p.X <= svg.Width + 0.01 && p.Y >= -0.01 && p.Y <= svg.Height + 0.01));
    }

    /// <summary>A run on a formula, short and long, of one, two and three variables.</summary>
    [Theory]
    [InlineData(Rosenbrock, null, "-6/5,1", "1/2")]
    [InlineData(Himmelblau, "-5..5", "0,0", "1/2")]
    [InlineData("x^2/40 + y^2", null, "-9,3", "1/2")]
    [InlineData("abs(x) + sin(3*x)", null, "-4", "1")]
    [InlineData("x^4/100", null, "20", "1/2")]
    [InlineData("-x^4 + x^6", null, "0", "1/4")]
    [InlineData("x^2 + 2*y^2 + z^4", null, "2,1,1", "1/2")]
    public void Runs_on_formulas_are_legible(string text, string? box, string start, string radius)
    {
        var f = (FormulaFunction)Function(text, box);
        var t = Brox.Cli.BpmCommand.ParseRadius(radius);
        var run = Brox.Cli.FormulaBpmSolver.Run(f, Brox.Cli.BpmCommand.ParsePoint(start), t, Brox.Theory.Broximal.SelectionRule.Farthest, 60, default);
        var svg = SvgPicture.Of(FunctionPlot.Draw(Brox.Cli.FormulaRunScene.Of(f, run, t)));
        Legible.Check(svg);
        Assert.Contains(svg.Texts("evidence"), line => line.Contains("certified", StringComparison.Ordinal));
        Assert.True(svg.WithClass("ball").Count > 0);
    }

    [Theory]
    [InlineData("0:1, 2:1, 5:0")]
    [InlineData("0:0, 1/3:1, 2/3:1, 1:1, 7/5:2, 2:1, 29/10:3, 3:1, 10:2, 101/10:1")]
    [InlineData("(0,0):0, (1,1):1, (2,1):2, (3,5):2")]
    [InlineData("abs(x^2 - 1)")]
    [InlineData("x^2")]
    public void Radii_are_legible(string text)
    {
        var f = Function(text, null);
        var rows = Spectrum.Classes.Select(c => (c.Name, Spectrum.Of(c, f))).ToList();
        var svg = SvgPicture.Of(SpectrumPlot.Draw(text, rows));
        Legible.Check(svg);
        var intervals = rows.SelectMany(r => r.Item2.Radii!.Intervals).ToList();
        Assert.Equal(intervals.Count(i => i.Upper is null), svg.WithClass("for-ever").Count);
        Assert.Equal(intervals.Count(i => i.Lower.Sign > 0 && i.LowerClosed) + intervals.Count(i => i.Upper is not null && i.UpperClosed) > 0, svg.Texts("legend").Contains("belongs to them", StringComparer.Ordinal));
    }

    [Fact]
    public void Level_lines_lie_where_the_function_has_their_values()
    {
        var drawing = FunctionPlot.Draw(Scene(Himmelblau, "-5..5"));
        var (x, y) = drawing.Frame!.Value;
        var f = (FormulaFunction)Function(Himmelblau, "-5..5");
        var levels = LevelsOf(drawing);
        var lines = SvgPicture.Of(drawing).WithClass("contour").Select(SvgPicture.Points).ToList();
        Assert.True(lines.Count >= levels.Count);
        foreach (var (px, py) in lines.SelectMany(l => l))
        {
            var value = f.Evaluate(x.From + ((px - x.Start) / x.Scale), y.From + ((py - y.Start) / y.Scale));
            Assert.True(levels.Exists(l => Math.Abs(value - l) <= 0.02 * (l + 1)), value.ToString(CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void The_minimizers_of_the_wave_are_its_wave_and_those_of_others_their_points()
    {
        var wave = FunctionPlot.Draw(Scene(Wave, "-4..4"));
        var (x, y) = wave.Frame!.Value;
        var line = SvgPicture.Points(Assert.Single(SvgPicture.Of(wave).WithClass("minimizers")));
        Assert.All(line, p => Assert.Equal(Math.Sin(x.From + ((p.X - x.Start) / x.Scale)) / 2, y.From + ((p.Y - y.Start) / y.Scale), 0.01));
        Assert.Equal(x.Start, line.Min(p => p.X), 0.1);
        Assert.Equal(x.End, line.Max(p => p.X), 0.1);

        var himmelblau = SvgPicture.Of(FunctionPlot.Draw(Scene(Himmelblau, "-5..5")));
        Assert.Single(himmelblau.WithClass("minimizer"));
        Assert.Equal(3, himmelblau.WithClass("enclosed").Count);
        Assert.Contains("in a box that may hold one", himmelblau.Texts("legend"), StringComparer.Ordinal);
    }

    [Fact]
    public void A_narrow_valley_is_one_area()
    {
        var drawing = FunctionPlot.Draw(Scene(Rosenbrock, "-3..4, -2..4"));
        var lowest = LevelsOf(drawing)[0];
        var (x, y) = drawing.Frame!.Value;
        var f = (FormulaFunction)Function(Rosenbrock, null);
        var lines = SvgPicture.Of(drawing).WithClass("contour").Select(SvgPicture.Points)
            .Where(l => l.TrueForAll(p => Math.Abs(f.Evaluate(x.From + ((p.X - x.Start) / x.Scale), y.From + ((p.Y - y.Start) / y.Scale)) - lowest) < 0.5 * lowest)).ToList();
        Assert.InRange(lines.Count, 1, 2);
    }

    [Fact]
    public void A_graph_is_cut_at_a_jump_and_where_there_is_no_value()
    {
        var jump = FunctionPlot.Draw(Scene("if(x < 0, 1, x)", "-2..2"));
        Assert.Equal(2, SvgPicture.Of(jump).WithClass("graph").Count);
        var gap = FunctionPlot.Draw(Scene("log(x) + sqrt(3 - x)", "0..5"));
        var (x, _) = gap.Frame!.Value;
        var points = Assert.Single(SvgPicture.Of(gap).WithClass("graph").Select(SvgPicture.Points));
        Assert.Equal(x.At(3), points.Max(p => p.X), 0.1);
        Assert.NotEmpty(SvgPicture.Of(gap).WithClass("gap"));
    }

    /// <summary>Both branches come from outside the frame and end at its rim; nothing of them is drawn elsewhere, whatever large numbers there are at the pole.</summary>
    [Fact]
    public void The_branches_at_a_pole_end_at_the_frame()
    {
        var drawing = FunctionPlot.Draw(Scene("1/x", "-1..2"));
        var (x, y) = drawing.Frame!.Value;
        var branches = SvgPicture.Of(drawing).WithClass("graph").ConvertAll(SvgPicture.Points);
        Assert.Equal(2, branches.Count);
        Assert.All(branches.SelectMany(b => b), p => Assert.Equal(1, (x.From + ((p.X - x.Start) / x.Scale)) * (y.From + ((p.Y - y.Start) / y.Scale)), 0.15));
        Assert.Equal(y.Start, branches[0].Max(p => p.Y), 0.01);
        Assert.Equal(y.End, branches[1].Min(p => p.Y), 0.01);
    }

    [Fact]
    public void A_chord_is_drawn_with_both_sides_at_its_point()
    {
        var svg = SvgPicture.Of(FunctionPlot.Draw(Scene("x^4 - x^2", "-2..2", "convex")));
        var chord = SvgPicture.Points(Assert.Single(svg.WithClass("segment")));
        var sides = SvgPicture.Points(Assert.Single(svg.WithClass("sides")));
        var share = (sides[1].X - chord[0].X) / (chord[1].X - chord[0].X);
        Assert.Equal(chord[0].Y + (share * (chord[1].Y - chord[0].Y)), sides[1].Y, 0.05);
        Assert.True(sides[0].Y < sides[1].Y, "the value lies above the chord");
        Assert.Equal(3, svg.WithClass("witness").Count);
        Assert.Contains(svg.Texts("evidence"), t => t.StartsWith("convex fails", StringComparison.Ordinal));
    }

    [Fact]
    public void The_ball_and_the_disc_of_a_witness_have_its_radius_and_its_diameter()
    {
        var f = Function("x^2*(x^2 + 1) + (y - 1)^2", "-3..3");
        var scene = new FunctionScene(f)
        {
            Radius = Brox.Functions.Geometry.Radius.FromLength(1),
            Witness = [new MarkedPoint("x", [2, -1]), new MarkedPoint("u", [1, -1]), new MarkedPoint("x*", [0, 1])],
        };
        var drawing = FunctionPlot.Draw(scene);
        var (x, y) = drawing.Frame!.Value;
        var svg = SvgPicture.Of(drawing);
        var ball = SvgPicture.Circle(Assert.Single(svg.WithClass("ball")));
        Assert.Equal((x.At(2), y.At(-1), x.Scale), (ball.X, ball.Y, ball.R), new Near());
        var disc = SvgPicture.Circle(Assert.Single(svg.WithClass("eq3-disc")));
        Assert.Equal((x.At(1), y.At(0), Math.Sqrt(2) * x.Scale), (disc.X, disc.Y, disc.R), new Near());
    }

    [Fact]
    public void A_slice_goes_through_the_points_of_the_witness_and_keeps_their_distances()
    {
        var f = Function("x^2 + y^2 + z^2", null);
        ImmutableArray<MarkedPoint> points = [new("x", [1, 2, 3]), new("u", [1, 2, 1]), new("x*", [0, 0, 0])];
        var slice = PlaneSlice.Through(f, points);
        foreach (var (p, q) in points.SelectMany(p => points.Select(q => (p, q))))
        {
            var (a, b) = (slice.Foot(f.Metric, p.At), slice.Foot(f.Metric, q.At));
            Assert.Equal(Math.Sqrt(p.At.Zip(q.At).Sum(c => Math.Pow(c.First - c.Second, 2))), Math.Sqrt(Math.Pow(a.A - b.A, 2) + Math.Pow(a.B - b.B, 2)), 1e-9);
            Assert.All(slice.At(a.A, a.B).Zip(p.At), c => Assert.Equal(c.Second, c.First, 1e-9));
        }

        Assert.Equal("from x towards u", slice.FirstName);
    }

    [Fact]
    public void A_name_and_a_value_do_not_read_as_one_word()
    {
        var texts = SvgPicture.Of(FunctionPlot.Draw(Scene("(0,0):1, (2,0):1, (5,0):0", null, "alignment(t=2)"))).Texts("name").ToList();
        Assert.Contains("x*: 0", texts, StringComparer.Ordinal);
        Assert.DoesNotContain("x*", texts, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("(0,0,0):1, (1,0,0):2", "dimension 3")]
    [InlineData("0:1e101, 1:0", "10^100")]
    public void What_is_not_drawn_is_said(string text, string reason)
    {
        Assert.Contains(reason, FunctionPlot.Objection(Function(text, null)), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("scene", () => FunctionPlot.Draw(Scene(text, null)));
    }

    private static List<double> LevelsOf(Drawing drawing) =>
        [.. drawing.Description.Split("Level lines at ")[1].Split(". ")[0].TrimEnd('.').Split(", ").Select(t => double.Parse(t.Replace('\u2212', '-'), CultureInfo.InvariantCulture))];

    private static FunctionInstance Function(string text, string? box) =>
        TypedFunction.TryRead(text, box, null, out var function, out var error) ? function! : throw new FormatException(error);

    private static FunctionScene Scene(string text, string? box, string? witness = null)
    {
        var scene = new FunctionScene(Function(text, box));
        if (witness is null)
        {
            return scene;
        }

        Assert.True(ClassExpression.TryParse(witness, out var expression, out _));
        var fails = Assert.IsType<Fails>(expression!.Decide(scene.Function, default));
        return scene.With($"{witness} fails: {fails.Reason}", fails.Witness) with { Radius = expression.Argument.RadiusOrNull };
    }

    private sealed class Near : IEqualityComparer<(double, double, double)>
    {
        public bool Equals((double, double, double) a, (double, double, double) b) =>
            Math.Abs(a.Item1 - b.Item1) < 0.02 && Math.Abs(a.Item2 - b.Item2) < 0.02 && Math.Abs(a.Item3 - b.Item3) < 0.02;

        public int GetHashCode((double, double, double) a) => 0;
    }
}
