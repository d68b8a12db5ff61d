using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Classes;

namespace Brox.Theory.Tests.Formulas;

/// <summary>Best constants of formulas between two rationals, against known constants and quotients on a grid.</summary>
public class ConstantEnclosureTests
{
    private static readonly double _eigenvalue = 3 - Math.Sqrt(2);

    public static TheoryData<string, string, double> Known => new()
    {
        { "x^2 + 2*y^2 + x*y", "strongly-convex", _eigenvalue },
        { "x^2 + 2*y^2 + x*y", "polyak-lojasiewicz", _eigenvalue },
        { "x^2 + 2*y^2 + x*y", "quadratic-growth", _eigenvalue },
        { "x^2 + 2*y^2 + x*y", "restricted-secant", _eigenvalue },
        { "x^2 + 2*y^2 + x*y", "aiming", 2 },
        { "(y - sin(x)/2)^2", "polyak-lojasiewicz", 2 },
    };

    /// <summary>Constants that are known exactly: of quadratic functions, of sums of functions of one variable, and where a second derivative is a bound that serves.</summary>
    [Theory]
    [InlineData("x^2 + y^2", "strongly-convex", "2")]
    [InlineData("x^2 + y^2", "polyak-lojasiewicz", "2")]
    [InlineData("x^2 + y^2", "aiming", "2")]
    [InlineData("3*x^2 + 2*x*y + 3*y^2", "restricted-secant", "4")]
    [InlineData("x^4 + x^2 + 3*y^2", "strongly-convex", "2")]
    [InlineData("exp(x^2 + y^2)", "quadratic-growth", "2")]
    public void Some_are_known_exactly(string text, string name, string constant)
    {
        var side = new BoxSide(-2, 2);
        var best = ClassCatalog.Find(name)!.BestConstant(FormulaFunction.Parse(["x", "y"], text, Box.Create([side, side])));
        Assert.Equal(Rational.Parse(constant), Assert.IsType<LargestConstant>(best).Value.RationalValue);
    }

    [Theory]
    [MemberData(nameof(Known))]
    public void Known_constants_lie_inside(string text, string name, double constant)
    {
        var side = new BoxSide(-2, 2);
        var best = ClassCatalog.Find(name)!.BestConstant(FormulaFunction.Parse(["x", "y"], text, Box.Create([side, side])));
        if (best is LargestConstant exact)
        {
            Assert.True(exact.Value.CompareTo(Rational.FromDouble(constant - 1e-9)) > 0 && exact.Value.CompareTo(Rational.FromDouble(constant + 1e-9)) < 0, exact.Value.ToString());
            return;
        }

        var found = Assert.IsType<EnclosedConstant>(best);
        Assert.True(found.Lower!.Value.ToDouble() <= constant && constant <= found.Upper!.Value.ToDouble(), found.Reason);
        Assert.True(found.Upper!.Value < found.Lower!.Value * Rational.Create(3, 2), found.Reason);
    }

    /// <summary>The least quotient on a grid is at least the lower end, and not above the upper end by more than the grid's error.</summary>
    [Fact]
    public void Quotients_on_a_grid_lie_above_the_lower_end()
    {
        var f = FormulaFunction.Parse(["x"], "x^2 + 3*sin(x)^2", Box.Create([new BoxSide(-10, 10)]));
        double Slope(double x) => (2 * x) + (3 * Math.Sin(2 * x));
        var grid = Enumerable.Range(-20_000, 40_001).Where(k => k != 0).Select(k => k / 2000.0).ToList();
        foreach (var (name, quotient) in new (string, Func<double, double>)[]
        {
            ("polyak-lojasiewicz", x => Slope(x) * Slope(x) / (2 * f.Evaluate(x))),
            ("aiming", x => x * Slope(x) / f.Evaluate(x)),
            ("restricted-secant", x => Slope(x) / x),
        })
        {
            var (found, least) = (Assert.IsType<EnclosedConstant>(ClassCatalog.Find(name)!.BestConstant(f)), grid.Min(quotient));
            Assert.True(found.Lower!.Value.ToDouble() <= least && least <= found.Upper!.Value.ToDouble(), $"{name}: {least}, {found.Reason}");
        }
    }

    [Fact]
    public void No_constant_where_the_class_fails_and_one_for_star_convex_functions()
    {
        var side = new BoxSide(-2, 2);
        Assert.IsType<NoConstant>(ClassCatalog.Find("aiming")!.BestConstant(FormulaFunction.Parse(["x", "y"], "(x^2-1)^2 + y^2", Box.Create([side, side]))));
        Assert.Equal(1, Assert.IsType<LargestConstant>(ClassCatalog.Find("quasar-convex")!.BestConstant(FormulaFunction.Parse(["x", "y"], "sqrt(1+x^2+y^2)", Box.Create([side, side])))).Value.RationalValue);
    }

    [Fact]
    public void Radii_follow_from_the_theorems()
    {
        var side = new BoxSide(-2, 2);
        Assert.Equal(["(0,inf)"], Spectrum.BroximallyAligned(FormulaFunction.Parse(["x", "y"], "sqrt(1+x^2+y^2)", Box.Create([side, side]))).Radii!.Intervals.Select(i => i.ToString()));
        Assert.Null(Spectrum.BroximallyAligned(FormulaFunction.Parse(["x", "y"], "(x^2-1)^2 + y^2", Box.Create([side, side]))).Radii);
    }
}
