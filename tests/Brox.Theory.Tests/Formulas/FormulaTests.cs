using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Functions.Json;
using Brox.Numbers;

namespace Brox.Theory.Tests.Formulas;

public class FormulaTests
{
    private static readonly ImmutableArray<string> _xy = ["x", "y"];

    [Theory]
    [InlineData("-x^2", "-x^2", "-4")]
    [InlineData("(-x)^2", "(-x)^2", "4")]
    [InlineData("2^3^2", "2^3^2", "512")]
    [InlineData("x - y - 1", "x - y - 1", "-2")]
    [InlineData("x-(y-1)", "x - (y - 1)", "0")]
    [InlineData("x/y*3", "x/y*3", "2")]
    [InlineData("x/(y*3)", "x/(y*3)", "2/9")]
    [InlineData("2*-x", "2*-x", "-4")]
    [InlineData("1/3 + 0.25", "1/3 + 1/4", "7/12")]
    [InlineData("(1/2)^2", "(1/2)^2", "1/4")]
    [InlineData("x^-1", "x^-1", "1/2")]
    [InlineData("y^(1/2)+sqrt(16)", "y^(1/2) + sqrt(16)", null)]
    [InlineData("max(x, y, 7) - min(x,y)", "max(x, y, 7) - min(x, y)", "5")]
    [InlineData("norm(x + 1, y + 1)", "norm(x + 1, y + 1)", "5")]
    [InlineData("if(x <= y, 1, 2)", "if(x <= y, 1, 2)", "1")]
    [InlineData("if(x > y, 1, 2)", "if(y < x, 1, 2)", "2")]
    [InlineData("exp(x - 2) + log(y/3) + cos(0) + atan(0)", "exp(x - 2) + log(y/3) + cos(0) + atan(0)", "2")]
    [InlineData("pi*x", "pi*x", null)]
    [InlineData("1e-3 + .5", "1/1000 + 1/2", "501/1000")]
    public void A_formula_is_read_printed_and_evaluated(string text, string canonical, string? value)
    {
        var f = FormulaFunction.Parse(_xy, text);
        Assert.Equal(canonical, f.Text());
        Assert.Equal(f.Expression, FormulaFunction.Parse(_xy, f.Text()).Expression);
        var at = new Point(2, 3);
        Assert.Equal(value, f.ExactValue(at)?.ToString());
        var enclosure = f.Enclose(new FloatInterval(2), new FloatInterval(3));
        Assert.True(enclosure.Width < 1e-12);
        Assert.True(value is null || enclosure.Contains(Rational.Parse(value)));
        Assert.Equal(f.Evaluate(2, 3), enclosure.Middle, 1e-12);
    }

    [Theory]
    [InlineData("", 1, "ends")]
    [InlineData("x +", 4, "ends")]
    [InlineData("x 2", 3, "an operator is wanted, not \"2\"")]
    [InlineData("(x", 3, "\")\" is wanted")]
    [InlineData("x)", 2, "an operator")]
    [InlineData("z", 1, "unknown name \"z\"")]
    [InlineData("sin x", 5, "sin(x)")]
    [InlineData("sin(x, y)", 1, "one argument")]
    [InlineData("if(x, 1, 2)", 5, "<, <=, > or >=")]
    [InlineData("x / 0", 4, "division by 0")]
    [InlineData("0^-1", 1, "negative power of 0")]
    [InlineData("x^1001", 3, "exponent")]
    [InlineData("1e99999", 1, "exponent")]
    [InlineData("1.2.3", 4, "an operator")]
    [InlineData("x # y", 3, "not \"#\"")]
    public void A_malformed_formula_is_refused_with_place_and_cause(string text, int character, string cause)
    {
        Assert.False(FormulaParser.TryParse(text, _xy, out _, out var error));
        Assert.StartsWith($"at character {character}:", error, StringComparison.Ordinal);
        Assert.Contains(cause, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(", 300)]
    [InlineData("-", 300)]
    [InlineData("x+", 5_000)]
    [InlineData("x^", 300)]
    [InlineData("x", 30_000)]
    public void A_formula_of_unreasonable_size_is_refused(string part, int times) =>
        Assert.False(FormulaParser.TryParse(string.Concat(Enumerable.Repeat(part, times)) + "x", _xy, out _, out _));

    [Fact]
    public void Random_formulas_survive_a_round_trip_and_stay_enclosed()
    {
        var random = new Random(5);
        for (var i = 0; i < 400; i++)
        {
            var tree = RandomTree(random, 4);
            var f = FormulaFunction.Create(_xy, tree);
            var again = FormulaFunction.Parse(_xy, f.Text());
            Assert.Equal(again.Text(), FormulaFunction.Parse(_xy, again.Text()).Text());
            double[] x = [random.NextDouble() * 2, random.NextDouble() * 2];
            var (left, right) = (f.Evaluate(x), again.Evaluate(x));
            Assert.True(left == right || (double.IsNaN(left) && double.IsNaN(right)) || Math.Abs(left - right) <= 1e-9 * Math.Abs(left), f.Text());

            var box = new[] { new FloatInterval(x[0] - 0.1, x[0] + 0.2), new FloatInterval(x[1] - 0.2, x[1] + 0.1) };
            var enclosure = f.Enclose(box);
            var thin = f.Enclose(new FloatInterval(x[0]), new FloatInterval(x[1]));
            Assert.True(enclosure.Contains(thin), $"{f.Text()} at {x[0]}, {x[1]}: {thin} in {enclosure}");
            Assert.True(thin.IsEmpty || double.IsNaN(left) || !double.IsFinite(left) || thin.Lower - (1e-9 * Math.Abs(left)) <= left && left <= thin.Upper + (1e-9 * Math.Abs(left)));
        }
    }

    [Theory]
    [InlineData("x^2*y + 3*x")]
    [InlineData("exp(x*y)")]
    [InlineData("sin(x)*cos(y) + tan(x/3)")]
    [InlineData("atan(x - y)/(1 + x^2)")]
    [InlineData("tanh(x) + log(1 + y^2)")]
    [InlineData("sqrt(1 + x^2 + y^2)")]
    [InlineData("norm(x, y + 1, 2)")]
    [InlineData("max(x, y)^3 + abs(x - 5)")]
    [InlineData("x^y + y^(5/2)")]
    [InlineData("max(abs(x) - 1/2, 0)^2")]
    [InlineData("if(x < y, x*y, x^2) - x^-2")]
    public void Derivatives_agree_with_differences_and_are_enclosed(string text)
    {
        var f = FormulaFunction.Parse(_xy, text);
        var random = new Random(3);
        for (var round = 0; round < 20; round++)
        {
            double[] x = [0.6 + random.NextDouble(), 0.6 + random.NextDouble()];
            if (Math.Abs(x[0] - x[1]) < 1e-2)
            {
                continue;
            }

            const double h = 1e-4;
            double At(double dx, double dy) => f.Evaluate(x[0] + dx, x[1] + dy);
            var jet = f.Differentiate(x, second: true);
            double[] slopes = [(At(h, 0) - At(-h, 0)) / (2 * h), (At(0, h) - At(0, -h)) / (2 * h)];
            double[] bends = [(At(h, 0) - (2 * At(0, 0)) + At(-h, 0)) / (h * h), (At(h, h) - At(h, -h) - At(-h, h) + At(-h, -h)) / (4 * h * h), (At(0, h) - (2 * At(0, 0)) + At(0, -h)) / (h * h)];
            double[] found = [jet.Hessian(0, 0).Value, jet.Hessian(1, 0).Value, jet.Hessian(1, 1).Value];
            var thin = f.Differentiate([new FloatInterval(x[0]), new FloatInterval(x[1])], second: true);
            var wide = f.Differentiate([new FloatInterval(x[0] - 1e-3, x[0] + 1e-3), new FloatInterval(x[1], x[1] + 1e-3)], second: true);
            for (var i = 0; i < 2; i++)
            {
                Assert.Equal(slopes[i], jet.Gradient[i].Value, 1e-4 * (1 + Math.Abs(slopes[i])));
                Assert.True(wide.Gradient[i].Contains(thin.Gradient[i]));
                Assert.True(Math.Abs(thin.Gradient[i].Middle - jet.Gradient[i].Value) < 1e-9);
            }

            for (var k = 0; k < 3; k++)
            {
                Assert.Equal(bends[k], found[k], 1e-3 * (1 + Math.Abs(found[k])));
            }

            Assert.Equal(found, [thin.Hessian(0, 0).Middle, thin.Hessian(1, 0).Middle, thin.Hessian(1, 1).Middle], (a, b) => Math.Abs(a - b) < 1e-8 * (1 + Math.Abs(a)));
        }
    }

    [Fact]
    public void Kinks_give_enclosures_and_no_proof_of_differentiability()
    {
        var abs = FormulaFunction.Parse(["x"], "abs(x)").Differentiate([new FloatInterval(-1, 1)], second: true);
        Assert.Equal((-1, 1), (abs.Gradient[0].Lower, abs.Gradient[0].Upper));
        Assert.Equal(Decoration.Trivial, abs.Gradient[0].Decoration);
        var norm = FormulaFunction.Parse(_xy, "norm(x, y)").Differentiate([new FloatInterval(-1, 1), new FloatInterval(-1, 1)], second: false);
        Assert.Equal((-1, 1), (norm.Gradient[0].Lower, norm.Gradient[0].Upper));
        var max = FormulaFunction.Parse(["x"], "max(x, 3*x)").Differentiate([new FloatInterval(-1, 1)], second: false);
        Assert.Equal((1, 3), (max.Gradient[0].Lower, max.Gradient[0].Upper));
        var hinge = FormulaFunction.Parse(["x"], "max(abs(x) - 1, 0)^2").Differentiate([new FloatInterval(-0.5, 0.5)], second: false);
        Assert.Equal(Decoration.Continuous, hinge.Gradient[0].Decoration);
        var jump = FormulaFunction.Parse(["x"], "if(x < 0, 1, 2)");
        Assert.Equal(Decoration.Defined, jump.Enclose(new FloatInterval(-1, 1)).Decoration);
        Assert.Equal(Decoration.Trivial, jump.Differentiate([new FloatInterval(-1, 1)], second: false).Gradient[0].Decoration);
    }

    [Fact]
    public void Exact_derivatives_are_rational_where_the_formula_is()
    {
        var f = FormulaFunction.Parse(_xy, "(1 - x)^2 + 100*(y - x^2)^2 + sin(x - 1)^2");
        var jet = f.Differentiate(new Point(1, 1), second: true);
        Assert.True(jet.Value.IsZero && jet.Gradient.All(g => g.IsZero));
        Assert.Equal("804", jet.Hessian(0, 0).Value!.Value.ToString());
        Assert.Equal("-400", jet.Hessian(0, 1).Value!.Value.ToString());
    }

    [Fact]
    public void An_instance_is_written_as_it_is_read()
    {
        const string text = """{"kind":"formula","variables":["x","y"],"f":"(y - sin(x))^2 + 1/3","box":[["-10","10"],["-inf","1/2"]],"name":"wave","metric":[["2","0"],["0","1"]]}""";
        Assert.True(InstanceReader.TryRead(text, out var read, out _));
        var f = Assert.IsType<FormulaFunction>(read);
        Assert.Equal("[-10, 10] x (-inf, 1/2]", f.Box.ToString());
        Assert.Equal(text, InstanceWriter.Write(f).ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    private static Expression RandomTree(Random random, int depth)
    {
        if (depth == 0 || random.Next(6) == 0)
        {
            return random.Next(3) switch
            {
                0 => Expression.Variable(random.Next(2)),
                1 => Expression.Constant(Rational.Create(random.Next(1, 6) * (random.Next(3) - 1 | 1), random.Next(1, 4))),
                _ => Expression.Of(Operation.Pi),
            };
        }

        Operation[] unary = [Operation.Negate, Operation.Abs, Operation.Sqrt, Operation.Exp, Operation.Log, Operation.Sin, Operation.Cos, Operation.Tan, Operation.Atan, Operation.Tanh];
        Operation[] binary = [Operation.Add, Operation.Subtract, Operation.Multiply, Operation.Divide, Operation.Min, Operation.Max, Operation.Norm];
        Expression Next() => RandomTree(random, depth - 1);
        return random.Next(8) switch
        {
            0 or 1 or 2 => Expression.Of(unary[random.Next(unary.Length)], Next()),
            3 => Expression.Of(Operation.Power, Next(), Expression.Constant(random.Next(-2, 4))),
            4 => Expression.Of(random.Next(2) == 0 ? Operation.IfLess : Operation.IfLessOrEqual, Next(), Next(), Next(), Next()),
            _ => Expression.Of(binary[random.Next(binary.Length)], Next(), Next()),
        };
    }
}
