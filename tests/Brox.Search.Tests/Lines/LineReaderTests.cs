using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;
using Brox.Search.Smt;
using Brox.Tests.Shared;

namespace Brox.Search.Tests.Lines;

public sealed class LineReaderTests
{
    private const string Own = """
        class semistrictly-quasiconvex "Mangasarian 1965"
          convex-domain and
          forall x, y in dom: f(x) != f(y) implies forall z in (x, y): f(z) < max(f(x), f(y))

        class ball-convex(t) "conclusion of the Second Brox Theorem"
          forall x in dom: forall u in brox(x, t): exists c >= 0: forall y in dom: f(y) - f(u) >= c*<x - u, y - u>_B

        class strongly-quasar-convex(gamma in (0,1], mu > 0) "Hinder et al. 2019"
          differentiable and
          exists s in X: forall x in dom: f* >= f(x) + <grad f(x), s - x>/gamma + mu/2*|s - x|^2

        class sharp(c > 0) "Burke and Ferris 1993"
          forall x in dom: f(x) - f* >= c*dist(x, X)
        """;

    private static PiecewisePolynomial Absolute => Reading.Line("-inf 0 0 -1", "0 inf 0 1");

    private static PiecewisePolynomial Square => Reading.Line("-inf inf 0 0 1");

    /// <summary>x^4/4 + x^3/3 has an inflection at 0 and its minimizer at -1.</summary>
    private static PiecewisePolynomial Inflected => Reading.Line("-inf inf 0 0 0 1/3 1/4");

    /// <summary>min(|x|, 1).</summary>
    private static PiecewisePolynomial Capped => Reading.Line("-inf -1 1", "-1 0 0 -1", "0 1 0 1", "1 inf 1");

    [Theory]
    [InlineData("quasiconvex", "holds")]
    [InlineData("strictly-quasiconvex", "fails")]
    [InlineData("semistrictly-quasiconvex", "fails")]
    [InlineData("star-quasiconvex", "holds")]
    [InlineData("strictly-star-quasiconvex", "fails")]
    [InlineData("alignment(t=1)", "fails")]
    [InlineData("progress(t=1)", "holds")]
    [InlineData("unique-minimizer", "holds")]
    [InlineData("bounded-domain", "fails")]
    [InlineData("sharp(c=1)", "fails")]
    public void Without_a_solver_exact_arithmetic_decides_what_can_be_eliminated(string expression, string expected) =>
        Assert.Equal(expected, Reading.Word(Reading.ByDefinition(Capped, expression, null, Own)));

    [Fact]
    public void Without_a_solver_it_says_so() =>
        Assert.Contains("no solver was found: install z3", Assert.IsType<Undecided>(Reading.ByDefinition(Inflected, "convex")).Reason, StringComparison.Ordinal);

    [RequiresProgramFact("z3")]
    public void Definitions_of_the_users_own_are_read()
    {
        using var solver = new RealSolverProcess(Solver.DefaultCommand);
        (PiecewisePolynomial F, string Class, string Expected)[] cases =
        [
            (Absolute, "semistrictly-quasiconvex", "holds"),
            (Inflected, "semistrictly-quasiconvex", "holds"),
            (Absolute, "ball-convex(t=1)", "holds"),
            (Capped, "ball-convex(t=1)", "fails"),
            (Square, "strongly-quasar-convex(gamma=1, mu=2)", "holds"),
            (Square, "strongly-quasar-convex(gamma=1, mu=3)", "fails"),
            (Square, "strongly-quasar-convex", "holds"),
            (Inflected, "strongly-quasar-convex", "fails"),
            (Absolute, "sharp", "holds"),
            (Absolute, "sharp(c=1)", "holds"),
            (Absolute, "sharp(c=2)", "fails"),
            (Square, "sharp", "fails"),
            (Inflected, "convex", "fails"),
            (Square, "strongly-convex(mu=2)", "holds"),
            (Square, "strongly-convex(mu=3)", "fails"),
            (Square, "strongly-convex", "holds"),
        ];
        Assert.All(cases, c => Assert.Equal($"{c.Class} {c.Expected}", $"{c.Class} {Reading.Word(Reading.ByDefinition(c.F, c.Class, solver, Own))}"));
    }

    [Fact]
    public void A_failure_names_points_at_which_it_was_evaluated()
    {
        var fails = Assert.IsType<Fails>(Reading.ByDefinition(Reading.Line("-inf 0 0 -1", "0 1 0 1", "1 2 2 -1", "2 inf -2 1"), "quasiconvex"));
        Assert.Equal(["x", "y", "z"], fails.Witness.Entries.Select(e => e.Letter));
        var value = fails.Witness.Entries.ToDictionary(e => e.Letter, e => e.Coordinates[0].ToDouble());
        Assert.InRange(value["z"], Math.Min(value["x"], value["y"]), Math.Max(value["x"], value["y"]));
        Assert.StartsWith("not so: f(z) <= max(f(x), f(y)), as f(x) = ", fails.Witness.Inequality, StringComparison.Ordinal);
    }

    /// <summary>The minimizer is the cube root of 2, the value there a number of degree 3.</summary>
    [Fact]
    public void Irrational_minimizers_are_exact()
    {
        var f = Reading.Line("-inf inf 0 -8 0 0 1");
        Assert.Equal("holds", Reading.Word(Reading.ByDefinition(f, "strictly-star-quasiconvex")));
        Assert.Equal("holds", Reading.Word(Reading.ByDefinition(f, "unique-minimizer")));
        Assert.Equal("holds", Reading.Word(Reading.ByDefinition(f, "pseudoconvex")));
    }

    [Fact]
    public void A_box_is_all_there_is()
    {
        Assert.Equal("fails", Reading.Word(Reading.ByDefinition(Square, "bounded-domain")));
        Assert.True(PiecewisePolynomial.TryCreate(
            [new Piece(null, null, new Polynomial([Rational.Zero, Rational.One]))], [], true, new Functions.Geometry.BoxSide(0, 1), null, null, null, out var onBox, out _));
        foreach (var name in new[] { "real-valued", "bounded-domain", "differentiable", "continuous", "pseudoconvex", "polyak-lojasiewicz(mu=1/2)" })
        {
            Assert.Equal($"{name} holds", $"{name} {Reading.Word(Reading.ByDefinition(onBox!, name))}");
        }
    }
}
