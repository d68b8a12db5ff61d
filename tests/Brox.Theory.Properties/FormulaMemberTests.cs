using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Json;
using Brox.Generators;
using Brox.Numbers;
using Brox.Theory.Classes;
using FsCheck;
using FsCheck.Fluent;

namespace Brox.Theory.Properties;

/// <summary>Formulas are members by construction: the definitions are looked at point by point, in floating point, independently of the deciders and of the proofs.</summary>
public class FormulaMemberTests
{
    private const int Functions = 25;
    private const int Points = 40;
    private const double Tolerance = 1e-7;

    public static TheoryData<string> Classes =>
        ["convex", "strongly-convex", "strictly-quasiconvex", "quasiconvex", "pseudoconvex", "star-quasiconvex", "strictly-star-quasiconvex", "quasar-convex", "aiming", "polyak-lojasiewicz", "quadratic-growth"];

    [Theory]
    [MemberData(nameof(Classes))]
    public void Members_satisfy_the_definition_at_sampled_points(string name)
    {
        foreach (var (member, draw) in Members(name))
        {
            var f = member.Function;
            var c = Doubles(member);
            Assert.Equal(Rational.Zero, f.ExactValue(member.Minimizer));
            for (var i = 0; i < Points; i++)
            {
                var (x, y) = (Near(draw, c), Near(draw, c));
                Assert.True(f.Evaluate(x) >= 0, $"{name}: negative; {Text(f)}");
                Assert.True(Slack(name, member, x, y) >= -Tolerance * (1 + f.Evaluate(x) + f.Evaluate(y)), $"{name} at ({string.Join(", ", x)}), ({string.Join(", ", y)}): {Text(f)}, constant {member.Constant}");
            }
        }
    }

    /// <summary>Negative controls: what is made for a weaker class, or with a larger constant, is found out at the same points.</summary>
    [Theory]
    [InlineData("quasiconvex", "strictly-quasiconvex", 1)]
    [InlineData("quasiconvex", "convex", 1)]
    [InlineData("quasiconvex", "pseudoconvex", 1)]
    [InlineData("quasar-convex", "quasiconvex", 1)]
    [InlineData("quasar-convex", "convex", 1)]
    [InlineData("star-quasiconvex", "strictly-star-quasiconvex", 1)]
    [InlineData("aiming", "aiming", 5)]
    [InlineData("polyak-lojasiewicz", "polyak-lojasiewicz", 200)]
    [InlineData("quadratic-growth", "quadratic-growth", 2)]
    [InlineData("quadratic-growth", "quasiconvex", 1)]
    [InlineData("strongly-convex", "strongly-convex", 40)]
    public void Functions_outside_a_class_violate_its_definition_at_sampled_points(string made, string tested, int factor)
    {
        var found = 0;
        foreach (var (member, draw) in Members(made))
        {
            var wrong = member with { Constant = factor * (member.Constant ?? Rational.One) };
            var c = Doubles(member);
            found += Enumerable.Range(0, 5 * Points).Select(_ => (X: Near(draw, c), Y: Near(draw, c)))
                .Any(p => Slack(tested, wrong, p.X, p.Y) < (tested == "strictly-quasiconvex" || tested == "strictly-star-quasiconvex" ? 1e-9 : -Tolerance)) ? 1 : 0;
        }

        Assert.True(found * 5 >= Functions, $"only {found} of {Functions} members of {made} are seen to be outside {tested}");
    }

    [Theory]
    [InlineData("convex")]
    [InlineData("strongly-convex(mu=2)")]
    [InlineData("quadratic-growth(mu=1)")]
    [InlineData("aiming(theta=5)")]
    public void The_catalogue_makes_formulas_that_no_decider_refutes(string expression)
    {
        var parsed = GeneratorTests.Parse(expression);
        var functions = Sample(parsed);
        Assert.All(functions, f => Assert.False(parsed.Decide(f) is Fails, $"{expression}: {Text(f)}"));
        Assert.Equal(2, functions.Select(Text).Distinct().Count());
        Assert.Equal(functions.Select(Text), Sample(parsed).Select(Text));
    }

    [Fact]
    public void Formulas_need_two_variables()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => GeneratorCatalog.Any(FunctionFamily.Formula, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => FormulaMembers.Make(new Draw(1), ["convex"], 1, null));
        Assert.Null(FormulaMembers.Make(new Draw(1), ["restricted-secant"], 2, null));
        Assert.Null(GeneratorCatalog.Members(GeneratorTests.Parse("restricted-secant"), FunctionFamily.Formula, 2));
    }

    private static List<FunctionInstance> Sample(ClassExpression expression) =>
        [.. GeneratorCatalog.Members(expression, FunctionFamily.Formula, 2)!.Sample(2, new Rnd(3UL, 5UL), 30)];

    /// <summary>How far the inequality of a definition is from failing at a pair of points; negative where it fails.</summary>
    private static double Slack(string name, FormulaMember member, double[] x, double[] y)
    {
        var f = member.Function;
        var c = Doubles(member);
        var (fx, fy, constant) = (f.Evaluate(x), f.Evaluate(y), member.Constant?.ToDouble() ?? 1);
        double[] Between(double[] a, double[] b, double s) => [.. a.Zip(b, (p, q) => (s * p) + ((1 - s) * q))];
        var gradient = f.Differentiate(x, second: false).Gradient.Select(g => g.Value).ToArray();
        return name switch
        {
            "convex" => (fx / 2) + (fy / 2) - f.Evaluate(Between(x, y, 0.5)),
            "strongly-convex" => (fx / 2) + (fy / 2) - (constant / 8 * Square(x, y)) - f.Evaluate(Between(x, y, 0.5)),
            "quasiconvex" or "strictly-quasiconvex" => Math.Max(fx, fy) - Enumerable.Range(1, 9).Max(k => f.Evaluate(Between(x, y, k / 10.0))),
            "pseudoconvex" => gradient.Zip(y.Zip(x, (a, b) => a - b), (g, v) => g * v).Sum() >= 0 ? fy - fx : 0,
            "star-quasiconvex" or "strictly-star-quasiconvex" => fx - Enumerable.Range(1, 9).Max(k => f.Evaluate(Between(x, c, k / 10.0))),
            "quasar-convex" => gradient.Zip(x.Zip(c, (a, b) => a - b), (g, v) => g * v).Sum() - (constant * fx),
            "aiming" => gradient.Zip(x.Zip(Projection(member, x), (a, b) => a - b), (g, v) => g * v).Sum() - (constant * fx),
            "polyak-lojasiewicz" => gradient.Sum(g => g * g) - (2 * constant * fx),
            _ => Growth(member, x, constant),
        };
    }

    /// <summary>Growth above the squared distance to the only two minimizers, c and the other zero, which shows in the text of the formula as the second bracket of each term.</summary>
    private static double Growth(FormulaMember member, double[] x, double constant)
    {
        var c = Doubles(member);
        var f = member.Function;

        // A zero of f other than c lies at c + v with integers v from 0 to 4.
        var other = Corners(c.Length).Select(v => c.Zip(v, (a, b) => a + b).ToArray()).First(z => Square(z, c) > 0 && f.Evaluate(z) == 0);
        return f.Evaluate(x) - (constant / 2 * Math.Min(Square(x, c), Square(x, other)));
    }

    private static IEnumerable<double[]> Corners(int dimension) =>
        dimension == 0 ? [[]] : Corners(dimension - 1).SelectMany(v => Enumerable.Range(0, 5).Select(k => v.Append(k).ToArray()));

    private static double[] Projection(FormulaMember member, double[] x)
    {
        var c = Doubles(member);
        var e = member.Amplitude.ToDouble();
        var grid = e == 0 ? [c] : Enumerable.Range(-4000, 8001).Select(k => c.Select((a, i) => i == 0 ? x[0] + (k / 500.0) : i == 1 ? a + (e * Math.Sin(x[0] + (k / 500.0) - c[0])) : a).ToArray());
        var near = grid.MinBy(p => Square(x, p))!;
        return e == 0 ? near : Enumerable.Range(-1000, 2001).Select(k => c.Select((a, i) => i == 0 ? near[0] + (k / 4e5) : i == 1 ? a + (e * Math.Sin(near[0] + (k / 4e5) - c[0])) : a).ToArray()).MinBy(p => Square(x, p))!;
    }

    private static IEnumerable<(FormulaMember Member, Draw Draw)> Members(string name) => Enumerable.Range(0, Functions).Select(i =>
    {
        var draw = new Draw((ulong)i + 17);
        return (FormulaMembers.Make(draw, [name], 2 + (i % (name == "quadratic-growth" ? 3 : 5)), null)!, draw);
    });

    private static double[] Doubles(FormulaMember member) => [.. member.Minimizer.Coordinates.Select(a => a.ToDouble())];

    private static double[] Near(Draw draw, double[] c) => [.. c.Select(a => a + (draw.Between(-300, 300) / 64.0))];

    private static double Square(double[] x, double[] y) => x.Zip(y, (a, b) => (a - b) * (a - b)).Sum();

    private static string Text(FunctionInstance f) => InstanceWriter.Write(f).ToJsonString();
}
