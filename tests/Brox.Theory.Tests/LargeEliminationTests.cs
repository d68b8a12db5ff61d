using Brox.Definitions.Verdicts;
using Brox.Functions.Json;
using Brox.Numbers;
using Brox.Theory.Classes;

namespace Brox.Theory.Tests;

/// <summary>Eliminations of large degree: the quotients at all roots of a relation are roots of the polynomial that is found, and constants that need one are found and agree with the deciders.</summary>
public sealed class LargeEliminationTests
{
    private static readonly Polynomial _nineRoots = Enumerable.Range(1, 9).Aggregate((Polynomial)Rational.One, (p, k) => p * Polynomial.Linear(new Rational(k)));

    [Fact]
    public void All_quotients_are_roots()
    {
        var (n, d) = (new Polynomial([new Rational(3), new Rational(-2), Rational.One, Rational.Half]), new Polynomial([Rational.One, Rational.Create(1, 3), Rational.One]));

        var found = Elimination.QuotientPolynomial(n, d, _nineRoots, AlgebraicNumber.Zero)!;

        Assert.Equal(9, found.Degree);
        Assert.All(Enumerable.Range(1, 9).Select(k => new Rational(k)), x => Assert.True(found.Evaluate(n.Evaluate(x) / d.Evaluate(x)).IsZero));
    }

    [Fact]
    public void A_common_root_of_both_hides_no_other_quotient()
    {
        var (n, d) = (Polynomial.Linear(Rational.One) * Polynomial.X, Polynomial.Linear(Rational.One) * Polynomial.Linear(new Rational(-3)));

        var found = Elimination.QuotientPolynomial(n, d, _nineRoots, AlgebraicNumber.Zero)!;

        Assert.False(found.IsZero);
        Assert.All(Enumerable.Range(2, 8).Select(k => new Rational(k)), x => Assert.True(found.Evaluate(n.Evaluate(x) / d.Evaluate(x)).IsZero));
    }

    [Fact]
    public void A_stopped_elimination_ends()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        Assert.Throws<OperationCanceledException>(() => Elimination.QuotientPolynomial(Polynomial.X * Polynomial.X, (Polynomial)Rational.One, _nineRoots, AlgebraicNumber.Zero, stopped.Token));
    }

    /// <summary>The minimizer is a root of a cubic and lies far from the piece that decides: the constant is a root of a polynomial of degree 18.</summary>
    [Theory]
    [InlineData("aiming", "theta")]
    [InlineData("quasar-convex", "gamma")]
    public void The_constant_of_a_quartic_spline_agrees_with_the_decider(string name, string parameter)
    {
        Assert.True(InstanceReader.TryRead(
            """
            {"kind": "piecewise", "pieces": [
              {"from": "-inf", "to": "0", "coefficients": ["-1", "-3", "1", "0", "3"]},
              {"from": "0", "to": "1", "coefficients": ["-1", "-3", "0", "-7", "-4"]},
              {"from": "1", "to": "2", "coefficients": ["29", "-63", "41", "-29", "7"]},
              {"from": "2", "to": "inf", "coefficients": ["5", "-63", "43", "-19", "3"]}]}
            """,
            out var f,
            out _));
        var found = ClassCatalog.All.Single(c => c.Name == name).BestConstant(f!);

        var (low, high) = Assert.IsType<LargestConstant>(found).Value.Enclose(Rational.Create(1, 1_000_000));

        Assert.IsType<Holds>(Decide(low));
        Assert.IsType<Fails>(Decide(high));

        Verdict Decide(Rational constant)
        {
            Assert.True(ClassExpression.TryParse($"{name}({parameter}={constant})", out var expression, out _));
            return expression!.Decide(f!, default);
        }
    }
}
