using Brox.Generators;
using Brox.Numbers;
using Brox.Reference.Reals;

namespace Brox.Search.Tests.Lines;

public sealed class VirtualSubstitutionTests
{
    private const int A = 0;
    private const int Z = 1;

    private static readonly RealPolynomial _a = RealPolynomial.Unknown(A);
    private static readonly RealPolynomial _z = RealPolynomial.Unknown(Z);

    /// <summary>What is eliminated says at each value of the other unknown what exact arithmetic says of the formula there.</summary>
    [Fact]
    public void An_eliminated_quantifier_says_the_same_at_every_value()
    {
        var (draw, eliminated, held) = (new Draw(2026), 0, 0);
        for (var i = 0; i < 400; i++)
        {
            var interval = Interval(draw);
            var formula = Formula(draw, 3);
            if (VirtualSubstitution.Exists(Z, interval, formula) is not { } result)
            {
                continue;
            }

            eliminated++;
            Assert.False(result.Contains(Z));
            for (var k = -9; k <= 9; k++)
            {
                var value = Rational.Create(k, 2);
                var there = formula.Substitute(A, value);
                var expected = UnivariateDecision.Solutions(there, Z, interval, new Dictionary<int, AlgebraicNumber>(), out var complete).Any();
                Assert.True(complete);
                held += expected ? 1 : 0;
                Assert.Equal(RealFormula.Of(expected), result.Substitute(A, value));
            }
        }

        Assert.InRange(eliminated, 200, 400);
        Assert.InRange(held, 1000, (19 * eliminated) - 500);
    }

    [Fact]
    public void A_polynomial_that_turns_inside_the_interval_is_left_alone()
    {
        var formula = RealFormula.Less((_z * _z * _z) - _z, _a);

        Assert.Null(VirtualSubstitution.Exists(Z, OpenInterval.Line, formula));
        Assert.NotNull(VirtualSubstitution.Exists(Z, new OpenInterval(1, null, RealPolynomial.One, null), formula));
    }

    [Fact]
    public void A_polynomial_is_divided_where_there_is_no_remainder()
    {
        Assert.Equal(_z - _a, ExactDivision.Quotient((_z * _z) - (_a * _a), _z + _a));
        Assert.Null(ExactDivision.Quotient((_z * _z) + (_a * _a), _z + _a));
    }

    private static OpenInterval Interval(Draw draw)
    {
        var (from, length) = (new Rational(draw.Between(-3, 1)), new Rational(draw.Between(1, 3)));
        var (low, high) = (draw.Chance(70), draw.Chance(70));
        return new OpenInterval(
            low ? (AlgebraicNumber)from : null, high ? (AlgebraicNumber)(from + length) : null, low ? (RealPolynomial)from : null, high ? (RealPolynomial)(from + length) : null);
    }

    private static RealFormula Formula(Draw draw, int depth)
    {
        if (depth == 0 || draw.Chance(25))
        {
            return RealFormula.Compare(Polynomial(draw), draw.From([SignRelation.Negative, SignRelation.NotPositive, SignRelation.Zero, SignRelation.NotZero]));
        }

        var parts = new[] { Formula(draw, depth - 1), Formula(draw, depth - 1) };
        return draw.Chance(60) ? RealFormula.And(parts) : RealFormula.Or(parts);
    }

    private static RealPolynomial Polynomial(Draw draw)
    {
        var rest = (_a * new Rational(draw.Between(-2, 2))) + new Rational(draw.Between(-3, 3));
        return draw.Below(5) switch
        {
            0 => (_z * _z * _z) + rest,
            1 => rest - (_z * _z * _z * new Rational(2)) - _z,
            2 => (_z + rest) * (_z - _a),
            3 => (_z * _a) + rest,
            _ => (_z * draw.From<Rational>([1, -1, 2])) + rest,
        };
    }
}
