using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Reference.Definitions;
using Brox.Theory.Broximal;
using Brox.Theory.Classes;

namespace Brox.Theory.Tests.Formulas;

/// <summary>Verdicts on formulas whose classes are known, members and others; the wrong word for any of them is a defect, undecided is one here too.</summary>
public class FormulaVerdictTests
{
    private const string Wells = "convex- quasiconvex- pseudoconvex- quasar-convex- star-convex- aiming- polyak-lojasiewicz- restricted-secant- quadratic-growth+ unique-minimizer- connected-minimizers- differentiable+";

    public static TheoryData<string, string, string> Table => new()
    {
        { "x^2 + 3*sin(x)^2", "10", "polyak-lojasiewicz+ convex- strongly-convex- quasiconvex+ pseudoconvex+ quasar-convex+ aiming+ star-convex- restricted-secant+ quadratic-growth+ quadratic-growth(mu=2)+ quadratic-growth(mu=3)- polyak-lojasiewicz(mu=2)- polyak-lojasiewicz(mu=1/40)+ quasar-convex(gamma=1)- alignment(t=1)+ broximally-aligned(t=1)+ uniformly-aligned(t=1)- unique-minimizer+ differentiable+" },
        { "x^2", "3", "convex+ strongly-convex(mu=2)+ strongly-convex(mu=21/10)- polyak-lojasiewicz(mu=2)+ polyak-lojasiewicz(mu=21/10)- quadratic-growth(mu=2)+ quadratic-growth(mu=21/10)- restricted-secant(mu=2)+ restricted-secant(mu=21/10)- aiming(theta=1)+ aiming(theta=19/10)+ aiming(theta=21/10)- star-convex+ strictly-quasiconvex+ progress(t=1)+ closed+ continuous+ real-valued+ convex-domain+ bounded-domain+" },
        { "x^4", "1", "convex+ strongly-convex- polyak-lojasiewicz- quadratic-growth- restricted-secant- strictly-quasiconvex+ quasar-convex+ unique-minimizer+" },
        { "abs(x)", "5", "convex+ differentiable- pseudoconvex- polyak-lojasiewicz- generalized-pseudoconvex+ strictly-quasiconvex+ star-convex+ unique-minimizer+ strongly-convex- quadratic-growth+ alignment(t=1)+" },
        { "x^3", "1", "convex- quasiconvex+ strictly-quasiconvex+ pseudoconvex- generalized-pseudoconvex- quasar-convex- polyak-lojasiewicz- star-quasiconvex+ quadratic-growth+" },
        { "(x^2 - 1)^2", "2", Wells },
        { "(x^2 - 2)^2", "2", Wells },
        { "cos(x)", "10", Wells },
        { "max(abs(x) - 1, 0)^2", "3", "convex+ differentiable+ strictly-quasiconvex- unique-minimizer- connected-minimizers+ strongly-convex- alignment(t=1)+" },
        { "log(1 + x^2)", "4", "convex- quasiconvex+ strictly-quasiconvex+ pseudoconvex+ star-convex- strictly-star-quasiconvex+ unique-minimizer+ broximally-aligned(t=1/2)+" },
        { "exp(x) - x", "2", "convex+ strongly-convex+ polyak-lojasiewicz+ unique-minimizer+" },
        { "-x^2", "1", "convex- quasiconvex- unique-minimizer- pseudoconvex-" },
        { "x", "1", "convex+ strongly-convex- quasiconvex+ strictly-quasiconvex+ pseudoconvex+ unique-minimizer+ polyak-lojasiewicz+" },
        { "7", "1", "convex+ strongly-convex- strictly-quasiconvex- unique-minimizer- connected-minimizers+ polyak-lojasiewicz+ quasar-convex+ alignment(t=1)+" },
        { "min(abs(x), 1)", "3", "convex- quasiconvex+ strictly-quasiconvex- differentiable-" },
        { "(1-x)^2 + 100*(y-x^2)^2", "2", "convex- quasiconvex- strictly-quasiconvex- pseudoconvex- quasar-convex- star-convex- aiming- polyak-lojasiewicz+ quadratic-growth+ restricted-secant- unique-minimizer+" },
        { "(y - sin(x)/2)^2", "10", "alignment(t=1)- broximally-aligned(t=1)- convex- quasiconvex- star-convex- quasar-convex- polyak-lojasiewicz+ connected-minimizers+ unique-minimizer- differentiable+" },
        { "sqrt(1 + x^2 + y^2)", "5", "convex+ quasiconvex+ strictly-quasiconvex+ pseudoconvex+ polyak-lojasiewicz+ quadratic-growth+ alignment(t=1)+ unique-minimizer+" },
        { "1 - exp(-(x^2 + y^2))", "3/2", "convex- quasiconvex+ strictly-quasiconvex+ pseudoconvex+ star-convex- quasar-convex+ progress(t=1)+" },
        { "x^2 + 0*y", "1", "convex+ strictly-quasiconvex- polyak-lojasiewicz+ quadratic-growth+ unique-minimizer- connected-minimizers+ strongly-convex- aiming+" },
        { "norm(x, y)", "2", "convex+ differentiable- unique-minimizer+ strictly-quasiconvex+ strongly-convex-" },
        { "max(x, y)", "1", "convex+ strictly-quasiconvex- differentiable-" },
        { "20 + x^2 + y^2 - 10*cos(2*pi*x) - 10*cos(2*pi*y)", "2", "convex- quasiconvex- polyak-lojasiewicz- aiming- unique-minimizer+ quadratic-growth+ progress(t=1/4)-" },
        { "x^2 + 2*y^2 + 3*z^2 + sin(x)*sin(y)/2", "3", "convex+ strongly-convex+ unique-minimizer+ polyak-lojasiewicz+ restricted-secant+ star-convex+ broximally-aligned(t=2)+" },
        { "x^2 - y^2 + z^2", "1", "convex- quasiconvex- pseudoconvex- polyak-lojasiewicz-" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void The_class_is_decided(string text, string reach, string expected)
    {
        var f = OnCube(text, Rational.Parse(reach));
        var wrong = new List<string>();
        foreach (var word in expected.Split(' '))
        {
            Assert.True(ClassExpression.TryParse(word[..^1], out var expression, out var error), error);
            var verdict = expression!.Decide(f);
            if (verdict is Undecided || verdict is Holds != (word[^1] == '+'))
            {
                wrong.Add($"{word}: {verdict.GetType().Name} {verdict.Reason}");
            }

            Assert.True(verdict is Undecided or Holds { Method: not Method.Sampled } or Fails { Method: not Method.Sampled });
            Assert.True(verdict is Undecided || verdict.Reason.Contains(f.Box.ToString(), StringComparison.Ordinal), $"{word} does not name its box: {verdict.Reason}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>A planted wrong constant turns the verdict.</summary>
    [Theory]
    [InlineData("x^2 + 3*sin(x)^2", "polyak-lojasiewicz", "x^2 + 6*sin(x)^2")]
    [InlineData("x^2 + 2*y^2 - 2*x*y", "convex", "x^2 + 2*y^2 - 3*x*y")]
    [InlineData("x^2 + y^2/10 + sin(x)*y/10", "strongly-convex", "x^2 + y^2/10 + sin(x)*y")]
    [InlineData("sqrt(1 + x^2)", "convex", "sqrt(1 + x^4)*0.1 - x^2/10")]
    public void A_wrong_constant_flips_the_verdict(string member, string name, string other)
    {
        Assert.IsType<Holds>(Decide(OnCube(member, 4), name));
        Assert.IsType<Fails>(Decide(OnCube(other, 4), name));
    }

    /// <summary>Both parts have the one-sided second derivative 0 where they meet; their sum has none there, or a positive one.</summary>
    [Theory]
    [InlineData("max(x, 0)^2 + max(-x, 0)^2 + x^4 + y^2")]
    [InlineData("max(x, 0)^2 + 2*max(-x, 0)^2 + y^2")]
    [InlineData("max(x, 0)^(3/2) + max(-x, 0)^(3/2) + x^4 + y^2")]
    public void Powers_of_positive_parts_are_not_flat_where_they_meet(string text)
    {
        foreach (var f in new[] { OnCube(text, 2), FormulaFunction.Parse(["x", "y"], text) })
        {
            foreach (var name in new[] { "strongly-convex", "quadratic-growth", "quadratic-growth(mu=1/2)", "restricted-secant(mu=1/2)" })
            {
                Assert.True(Decide(f, name) is not Fails, $"{f.Text()} is in {name}: {Decide(f, name).Reason}");
            }
        }

        Assert.True(FormulaFunction.Parse(["x"], "max(x, 0)^3").Differentiate(new Point(0), second: true).Hessian(0, 0).IsZero);
        Assert.Null(FormulaFunction.Parse(["x"], "max(x, 0)^2").Differentiate(new Point(0), second: true).Hessian(0, 0).Value);
    }

    [Fact]
    public void Without_a_box_the_rules_and_witnesses_speak_of_the_whole_space()
    {
        Assert.Contains("R^2", Assert.IsType<Holds>(Decide(FormulaFunction.Parse(["x", "y"], "sqrt(1+x^2+y^2)"), "convex")).Reason, StringComparison.Ordinal);
        Assert.IsType<Fails>(Decide(FormulaFunction.Parse(["x", "y"], "(1-x)^2+100*(y-x^2)^2"), "quasiconvex"));
        Assert.IsType<Holds>(Decide(FormulaFunction.Parse(["x", "y"], "log(exp(x)+exp(y)+exp(-x-y))"), "alignment(t=1)"));
        Assert.IsType<Fails>(Decide(FormulaFunction.Parse(["x"], "x^2"), "bounded-domain"));
        Assert.IsType<Undecided>(Decide(FormulaFunction.Parse(["x"], "exp(sin(x))"), "quadratic-growth(mu=1)"));
    }

    /// <summary>Searches for a minimum that is not there end.</summary>
    [Theory]
    [InlineData("x")]
    [InlineData("-x^2")]
    [InlineData("x^3 - x")]
    [InlineData("exp(x)")]
    public void A_formula_without_a_minimum_gets_its_verdicts(string text)
    {
        var f = FormulaFunction.Parse(["x"], text);
        Assert.IsNotType<Holds>(Decide(f, "polyak-lojasiewicz"));
        Assert.IsNotType<Holds>(Decide(f, "star-quasiconvex"));
    }

    /// <summary>Squares whose Jacobian is triangular, on all of R^d.</summary>
    [Theory]
    [InlineData("x^2 + 4*(y - 2*sin(x))^2", "1/20", "1")]
    [InlineData("3*(2*x^2 + (y - sin(x))^2 + (z - cos(x)*sin(y))^2)", "1/20", "20")]
    public void Least_squares_are_certified_on_the_whole_space(string text, string mu, string tooMuch)
    {
        var f = FormulaFunction.Parse(["x", "y", "z"], text);
        Assert.IsType<Holds>(Decide(f, $"polyak-lojasiewicz(mu={mu})"));
        Assert.IsType<Fails>(Decide(f, $"polyak-lojasiewicz(mu={tooMuch})"));
        Assert.IsType<Holds>(Decide(f, "polyak-lojasiewicz"));
    }

    [Fact]
    public void Undefined_formulas_get_no_verdict_but_that()
    {
        var f = OnCube("log(x)", 1);
        Assert.IsType<Fails>(Decide(f, "real-valued"));
        Assert.IsType<Fails>(Decide(f, "convex"));
        Assert.IsType<Undecided>(Decide(OnCube("if(sin(x) < 0, 1, 2)", 1), "continuous"));
    }

    [Fact]
    public void Witnesses_are_checked_by_hand()
    {
        var f = OnCube("(1-x)^2 + 100*(y-x^2)^2", 2);
        var witness = Assert.IsType<Fails>(Decide(f, "quasiconvex")).Witness;
        Point At(string letter) => new([.. witness.Entries.First(e => e.Letter == letter).Coordinates.Select(c => Rational.Parse(c.ToString()))]);
        Assert.Equal(At("z"), Point.Midpoint(At("x"), At("y")));
        Assert.True(f.ExactValue(At("z")) > Rational.Max(f.ExactValue(At("x"))!.Value, f.ExactValue(At("y"))!.Value));
    }

    /// <summary>What the certified deciders say of polynomials on the line, against the exact ones for the same polynomial cut with the same box.</summary>
    [Fact]
    public void Polynomials_agree_with_the_exact_deciders()
    {
        var random = new Random(2);
        var decided = 0;
        for (var i = 0; i < 25; i++)
        {
            Rational[] c = [.. Enumerable.Range(0, 5).Select(_ => (Rational)random.Next(-3, 4))];
            var text = string.Join(" + ", c.Select((a, k) => $"({a})*x^{k}"));
            var exact = PiecewisePolynomial.Create([new Piece(-2, 2, new Polynomial(c))]);
            var f = OnCube(text, 2);
            foreach (var name in new[] { "convex", "quasiconvex", "strictly-quasiconvex", "star-convex", "star-quasiconvex", "unique-minimizer", "connected-minimizers", "strongly-convex(mu=1)", "quadratic-growth(mu=1/2)" })
            {
                Assert.True(ClassExpression.TryParse(name, out var expression, out _));
                var (certified, truth) = (expression!.Decide(f), expression.Decide(exact));
                if (certified is Undecided || truth is Undecided)
                {
                    continue;
                }

                decided++;
                Assert.True(certified is Holds == truth is Holds, $"{text}, {name}: {certified.Reason} / {truth.Reason}");
            }
        }

        Assert.True(decided > 60, $"only {decided} were decided by both");
    }

    [Fact]
    public void A_certified_verdict_survives_a_sample()
    {
        string[] formulas = ["x^2 + sin(3*x)", "x^2/4 + cos(x)", "exp(x/2) + exp(-x) + sin(x)/3", "x^2/(1 + x^2)", "tanh(x)^2 + x^2/50", "abs(x - 1/3) + x^2/5", "log(2 + x^2 + cos(x))"];
        string[] names = ["convex", "quasiconvex", "pseudoconvex", "star-convex", "quasar-convex(gamma=1/2)", "aiming(theta=1)", "polyak-lojasiewicz(mu=1/4)", "quadratic-growth(mu=1/10)", "restricted-secant(mu=1/5)", "star-quasiconvex"];
        foreach (var text in formulas)
        {
            var f = OnCube(text, 4);
            foreach (var name in names)
            {
                Assert.True(ClassExpression.TryParse(name, out var expression, out _));
                var (certified, sampled) = (expression!.Decide(f), SampledVerdicts.Decide(expression, f, seed: 5, samples: 3_000));
                Assert.False(certified is Holds && sampled is Fails, $"{text}, {name}: {certified.Reason} / {sampled.Reason}");
                Assert.True(sampled is not Holds { Method: not Method.Sampled });
            }
        }
    }

    [Theory]
    [InlineData("convex", "cos(x)", 3)]
    [InlineData("strongly-convex(mu=3)", "x^2", 3)]
    [InlineData("strongly-convex", "x^4 - x^2", 3)]
    [InlineData("quasiconvex", "cos(x)", 3)]
    [InlineData("strictly-quasiconvex", "cos(x)", 3)]
    [InlineData("pseudoconvex", "x^4 - x^2", 3)]
    [InlineData("generalized-pseudoconvex", "x^4 - x^2", 3)]
    [InlineData("polyak-lojasiewicz(mu=3)", "x^2", 3)]
    [InlineData("quasar-convex(gamma=1)", "log(1 + x^2)", 3)]
    [InlineData("quasar-convex", "x^2 + 2*sin(3*x)^2", 3)]
    [InlineData("aiming(theta=3)", "x^2", 3)]
    [InlineData("restricted-secant(mu=3)", "x^2", 3)]
    [InlineData("quadratic-growth(mu=3)", "x^2", 3)]
    [InlineData("star-convex", "sqrt(abs(x))", 3)]
    [InlineData("star-quasiconvex", "x^2 + 2*sin(3*x)^2", 3)]
    [InlineData("strictly-star-quasiconvex", "x^2 + 2*sin(3*x)^2", 3)]
    public void A_sample_sees_what_fails(string name, string text, int half)
    {
        var expression = ClassExpression.Parse(name);
        Assert.IsType<Fails>(SampledVerdicts.Decide(expression, OnCube(text, half), samples: 2_000));
        Assert.IsNotType<Fails>(SampledVerdicts.Decide(expression, OnCube(name.StartsWith("aiming", StringComparison.Ordinal) ? "x^4" : "3*x^2", half), samples: 2_000));
    }

    [Theory]
    [InlineData("strictly-convex", "cos(x)", "fails")]
    [InlineData("strictly-convex", "x^2", "undecided")]
    [InlineData("weakly-convex(rho=1)", "cos(x)", "holds")]
    [InlineData("weakly-convex(rho=1/2)", "cos(x)", "fails")]
    [InlineData("sharp(c=1)", "abs(x)", "holds")]
    [InlineData("sharp(c=2)", "abs(x)", "fails")]
    [InlineData("variationally-coherent", "x^2 + 2*sin(3*x)^2", "fails")]
    [InlineData("l-smooth(L=2)", "x^2", "holds")]
    [InlineData("l-smooth(L=1)", "x^2", "fails")]
    [InlineData("concave", "x^2", "fails")]
    [InlineData("strongly-quasar-convex(gamma=1, mu=2)", "x^2", "holds")]
    [InlineData("strongly-quasar-convex(gamma=1, mu=3)", "x^2", "fails")]
    [InlineData("ball-convex(t=1)", "x^2", "undecided")]
    public void A_class_of_the_literature_is_sampled_by_its_definition(string name, string text, string expected)
    {
        try
        {
            DefinedClasses.AddLiterature(NaiveReader.Instance);
            Assert.Equal(expected, SampledVerdicts.Decide(ClassExpression.Parse(name), OnCube(text, 3), samples: 2_000) switch { Holds => "holds", Fails => "fails", _ => "undecided" });
        }
        finally
        {
            DefinedClasses.Clear();
        }
    }

    [Theory]
    [InlineData("strongly-convex")]
    [InlineData("strictly-quasiconvex")]
    public void A_sample_does_not_prove_more_than_it_asks(string name)
    {
        Assert.True(ClassExpression.TryParse(name, out var expression, out _));
        Assert.IsType<Undecided>(SampledVerdicts.Decide(expression!, OnCube("max(x, 0)", 1), samples: 500));
    }

    [Theory]
    [InlineData("x^2 + y^2", "3,4", "1", 16, "2.4,3.2")]
    [InlineData("x + y", "0,0", "1", -1.4142135623730951, "-0.7071067811865476,-0.7071067811865476")]
    [InlineData("(y - sin(x)/2)^2", "0,3", "5", 0, null)]
    [InlineData("max(abs(x), abs(y))", "4,1", "2", 2, null)]
    [InlineData("x + 0*y", "-9/2,0", "1", -5, null)]
    public void The_broximal_operator_is_enclosed(string text, string center, string radius, double minimum, string? point)
    {
        var f = OnCube(text, 5);
        var x = new Point([.. center.Split(',').Select(Rational.Parse)]);
        var brox = FormulaOperator.Brox(f, x, Radius.FromLength(Rational.Parse(radius)))!;
        Assert.True(brox.Minimum.Lower <= minimum + 1e-12 && brox.Minimum.Upper >= minimum - 1e-12);
        Assert.True(brox.Gap < 1e-6, $"{brox.Gap}");
        if (point is not null)
        {
            var u = point.Split(',').Select(c => double.Parse(c, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            Assert.Contains(brox.Cover, box => box.Zip(u).All(p => p.First.Lower - 1e-12 <= p.Second && p.Second <= p.First.Upper + 1e-12));
        }
    }

    /// <summary>A function that is affine in each variable is least at a corner; every lowest corner must stay in the cover.</summary>
    [Fact]
    public void Minimizers_at_corners_are_not_lost()
    {
        var random = new Random(4);
        for (var i = 0; i < 60; i++)
        {
            var c = Enumerable.Range(0, 7).Select(_ => random.Next(-3, 4)).ToArray();
            var f = OnCube($"({c[0]})*x + ({c[1]})*y + ({c[2]})*z + ({c[3]})*x*y + ({c[4]})*y*z + ({c[5]})*x*z + ({c[6]})*x*y*z - (1/7)*x^2", 1);
            var corners = Enumerable.Range(0, 8).Select(k => new Point((k & 1) == 0 ? -1 : 1, (k & 2) == 0 ? -1 : 1, (k & 4) == 0 ? -1 : 1)).ToList();
            var least = corners.Min(p => f.ExactValue(p)!.Value);
            var brox = FormulaOperator.Brox(f, new Point(0, 0, 0), Radius.FromLength(2))!;
            Assert.True(brox.Minimum.Contains(least), $"{f.Text()}: {brox.Minimum}, {least}");
            foreach (var corner in corners.Where(p => f.ExactValue(p) == least))
            {
                Assert.Contains(brox.Cover, box => box.Select((side, k) => side.Contains(corner[k])).All(inside => inside));
            }
        }
    }

    [Fact]
    public void The_broximal_operator_knows_the_metric()
    {
        Assert.True(Metric.TryCreate([[4, 0], [0, 1]], out var metric, out _));
        var f = FormulaFunction.Parse(["x", "y"], "x + 0*y", metric: metric);
        var brox = FormulaOperator.Brox(f, new Point(0, 0), Radius.FromLength(1))!;
        Assert.Equal(-0.5, brox.Minimum.Upper, 1e-6);
        Assert.Null(FormulaOperator.Brox(OnCube("x", 1), new Point(2), Radius.FromLength(1)));
    }

    private static FormulaFunction OnCube(string text, Rational reach)
    {
        string[] names = text.Contains('z', StringComparison.Ordinal) ? ["x", "y", "z"] : text.Contains('y', StringComparison.Ordinal) || text == "x + y" ? ["x", "y"] : ["x"];
        return FormulaFunction.Parse(names, text, Box.Create(names.Select(_ => new BoxSide(-reach, reach))));
    }

    private static Verdict Decide(FormulaFunction f, string name)
    {
        Assert.True(ClassExpression.TryParse(name, out var expression, out var error), error);
        return expression!.Decide(f);
    }
}
