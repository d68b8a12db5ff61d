using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;
using Brox.Reference.Definitions;
using Brox.Theory.Classes;

namespace Brox.Theory.Tests.Classes;

/// <summary><c>pseudomonotone-gradient</c> at the edge of its definition, and against loops and pseudoconvexity.</summary>
public sealed class PseudomonotoneGradientTests
{
    private const string Name = "pseudomonotone-gradient";

    [Theory]
    [InlineData("x^2", null, true, "2x(y-x) >= 0 gives y on the same side, farther out")]
    [InlineData("x^4", null, true, "the same with 4x^3")]
    [InlineData("max(abs(x) - 1, 0)^2", null, true, "from a minimizer the way to any point does not fall at its end")]
    [InlineData("x^3 + x", "-1..1", true, "the derivative is positive")]
    [InlineData("x^3", "-1..1", false, "from 0, where the derivative is 0, to -1, where it points the other way")]
    [InlineData("x^4 - 2*x^2", null, false, "from the minimizer -1 to 1/2, where it falls away from -1")]
    [InlineData("abs(x)", null, false, "no gradient at 0")]
    [InlineData("0:0", null, false, "a single point has no gradient")]
    [InlineData("0:0, 1:1", null, false, "no gradient at all")]
    [InlineData("x*y", "-1..1", false, "a saddle")]
    public void At_the_edge(string function, string? box, bool isMember, string why) => ClassCase.Check(Name, string.Empty, function, box, isMember, why);

    [Fact]
    public void On_random_splines_it_is_what_loops_say_and_pseudoconvexity()
    {
        DefinedClasses.AddLiterature(NaiveReader.Instance);
        var (random, members, others) = (new Random(3), 0, 0);
        while (members < 8 || others < 8)
        {
            var f = RandomPiecewise.Next(random);
            switch (FunctionClasses.Named(Name).Decide(f, ClassArgument.None))
            {
                case Holds:
                    Assert.IsType<Holds>(FunctionClasses.Pseudoconvex.Decide(f, ClassArgument.None));
                    Assert.DoesNotContain(Grid(), x => Grid().Any(y => Violates(f, x, y)));
                    members++;
                    break;
                case Fails fails when FunctionClasses.Differentiable.Decide(f, ClassArgument.None) is Holds:
                    Assert.IsType<Fails>(FunctionClasses.Pseudoconvex.Decide(f, ClassArgument.None));
                    Assert.Equal(["x", "y"], fails.Witness.Entries.Select(e => e.Letter));
                    others++;
                    break;
            }
        }
    }

    private static List<Rational> Grid() => [.. Enumerable.Range(-30, 61).Select(i => Rational.Create(i, 3))];

    private static bool Violates(PiecewisePolynomial f, Rational x, Rational y) => Slope(f, x) * (y - x) >= 0 && Slope(f, y) * (y - x) < 0;

    private static Rational Slope(PiecewisePolynomial f, Rational x) => f.Cells[f.Knots.Count(k => k < x)]!.Derivative().Evaluate(x);
}
