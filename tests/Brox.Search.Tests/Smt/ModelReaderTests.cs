using Brox.Numbers;
using Brox.Search.Smt;

namespace Brox.Search.Tests.Smt;

public sealed class ModelReaderTests
{
    [Fact]
    public void Numbers_are_read_exactly()
    {
        var model = ModelReader.Read("((a 3)\n (b (- 1.5)) (c (/ 1.0 3.0)) (d (- (/ 7 2))) (e (/ (- 7.0) 2.0)) (|f| 0.0) (g true) (h false))", ["a", "b", "c", "d", "e", "f"], ["g", "h"]);
        Assert.True(model.IsExact);
        Assert.Equal(3, model.Reals["a"]);
        Assert.Equal(Rational.Create(-3, 2), model.Reals["b"]);
        Assert.Equal(Rational.Create(1, 3), model.Reals["c"]);
        Assert.Equal(Rational.Create(-7, 2), model.Reals["d"]);
        Assert.Equal(Rational.Create(-7, 2), model.Reals["e"]);
        Assert.True(model.Flags["g"] && !model.Flags["h"]);
    }

    [Theory]
    [InlineData("(root-obj (+ (^ x 2) (- 2)) 2)", "1.414213", "1.414214")]
    [InlineData("(root-obj (+ (^ x 2) (- 2)) 1)", "-1.414214", "-1.414213")]
    [InlineData("(root-obj (+ (* 2 (^ x 3)) (* (- 3) x) (- 5)) 1)", "1.7", "1.8")]
    [InlineData("(root-obj (- (* x x x x) (* 5 x x) (- 4)) 3)", "1", "1")]
    public void Roots_are_rounded_and_said_to_be(string root, string low, string high)
    {
        var model = ModelReader.Read($"((a {root}))", ["a"], []);
        Assert.False(model.IsExact);
        Assert.True(Rational.TryParse(low, out var lower, out _) & Rational.TryParse(high, out var upper, out _));
        Assert.True(lower - Rational.Create(1, 100_000) < model.Reals["a"] && model.Reals["a"] < upper + Rational.Create(1, 100_000), model.Reals["a"].ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("unsat")]
    [InlineData("((b 1.0))")]
    [InlineData("((a))")]
    [InlineData("((a (/ 1.0 0.0)))")]
    [InlineData("((a (root-obj (+ (^ x 2) 2) 1)))")]
    [InlineData("((a (root-obj (+ (^ x 2) (- 2)) 3)))")]
    [InlineData("((a (root-obj 0 1)))")]
    [InlineData("((a (mystery 1)))")]
    [InlineData("(error \"line 1\")")]
    public void What_cannot_be_read_is_refused(string text) => Assert.Throws<SolverException>(() => ModelReader.Read(text, ["a"], []));
}
