using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Json;
using Brox.Theory.Classes;

namespace Brox.Theory.Tests;

/// <summary>What a box means is the same for a formula and for the same function as pieces.</summary>
public class BoxMeaningTests
{
    [Theory]
    [InlineData("x^2", "0,0,1", "-1", "1")]
    [InlineData("x", "0,1", "0", "1")]
    [InlineData("x^3", "0,0,0,1", "-1", "2")]
    [InlineData("x^3", "0,0,0,1", "0", "2")]
    [InlineData("x - x^2", "0,1,-1", "0", "2")]
    [InlineData("x^4 - x^2", "0,0,-1,0,1", "-1", "inf")]
    [InlineData("2*x + 1", "1,2", "-3", "inf")]
    [InlineData("3", "3", "0", "1")]
    public void A_formula_and_its_piece_agree_in_every_class(string formula, string coefficients, string low, string high)
    {
        var box = $"[[\"{low}\", \"{high}\"]]";
        var f = Read($$"""{"kind": "formula", "variables": ["x"], "f": "{{formula}}", "box": {{box}}}""");
        var list = string.Join(", ", coefficients.Split(',').Select(c => $"\"{c}\""));
        var g = Read($$"""{"kind": "piecewise", "pieces": [{"from": "-inf", "to": "inf", "coefficients": [{{list}}]}], "box": {{box}}}""");
        foreach (var c in ClassCatalog.All.Where(c => c.Parameter != ParameterKind.Radius))
        {
            var (left, right) = (c.Decide(f, ClassArgument.None), c.Decide(g, ClassArgument.None));
            Assert.True(left.GetType() == right.GetType(), $"{c.Name} of {formula} on {box}: {left.Reason} / {right.Reason}");
            Assert.All([left.Reason, right.Reason], reason => Assert.Equal(2, reason.Split("on the box").Length));
            Assert.All([left.Reason, right.Reason], reason => Assert.DoesNotContain("], on [", reason, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("real-valued", true)]
    [InlineData("continuous", true)]
    [InlineData("differentiable", true)]
    [InlineData("pseudoconvex", true)]
    [InlineData("polyak-lojasiewicz", true)]
    [InlineData("restricted-secant", true)]
    [InlineData("bounded-domain", true)]
    public void A_square_on_a_box_is_smooth_there_and_without_one_its_restriction_is_not(string name, bool withBox)
    {
        const string Piece = """{"from": "-1", "to": "1", "coefficients": ["0", "0", "1"]}""";
        var boxed = Read($$"""{"kind": "piecewise", "pieces": [{{Piece}}], "box": [["-1", "1"]]}""");
        var cut = Read($$"""{"kind": "piecewise", "pieces": [{{Piece}}]}""");
        Assert.Equal(withBox, ClassCatalog.Find(name)!.Decide(boxed, ClassArgument.None) is Holds);
        Assert.Equal(name == "bounded-domain", ClassCatalog.Find(name)!.Decide(cut, ClassArgument.None) is Holds);
    }

    [Fact]
    public void A_box_cuts_pieces_and_listed_values_and_survives_a_round_trip()
    {
        const string Text = """
            {"kind": "piecewise", "pieces": [{"from": "-inf", "to": "0", "coefficients": ["0", "1"]}, {"from": "0", "to": "inf", "coefficients": ["1", "-1"]}],
             "at": [{"x": "5", "value": "-9"}], "box": [["0", "2"]]}
            """;
        var f = Assert.IsType<PiecewisePolynomial>(Read(Text));
        Assert.Equal("0", f.Evaluate(Numbers.Rational.Zero)?.ToString());
        Assert.Null(f.Evaluate(new Numbers.Rational(5)));
        Assert.Null(f.Evaluate(new Numbers.Rational(-1)));
        var again = Assert.IsType<PiecewisePolynomial>(Read(InstanceWriter.Write(f).ToJsonString()));
        Assert.Equal(f.Box, again.Box);
        Assert.True(f.Knots.SequenceEqual(again.Knots));
        Assert.True(f.KnotValues.SequenceEqual(again.KnotValues));
        Assert.IsType<Fails>(ClassCatalog.Find("continuous")!.Decide(f, ClassArgument.None));
    }

    [Fact]
    public void A_gap_in_the_box_is_not_real_valued()
    {
        var f = Read("""{"kind": "piecewise", "pieces": [{"from": "0", "to": "1", "coefficients": ["0", "1"]}], "box": [["0", "2"]]}""");
        Assert.IsType<Fails>(ClassCatalog.Find("real-valued")!.Decide(f, ClassArgument.None));
        Assert.IsType<Fails>(ClassCatalog.Find("differentiable")!.Decide(f, ClassArgument.None));
    }

    private static FunctionInstance Read(string text) => InstanceReader.TryRead(text, out var f, out var error) ? f! : throw new InvalidOperationException(error!.ToString());
}
