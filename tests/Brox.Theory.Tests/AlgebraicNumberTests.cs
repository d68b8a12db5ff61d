using Brox.Numbers;

namespace Brox.Theory.Tests;

/// <summary>Polynomials, their real roots and the numbers these are, against what is known by construction and against plain evaluation.</summary>
public sealed class AlgebraicNumberTests
{
    [Fact]
    public void Division_gcd_and_square_free_part_agree_with_products_by_construction()
    {
        var random = new Random(1);
        for (var i = 0; i < 300; i++)
        {
            var (a, b, c) = (Any(random, 4), Any(random, 3), Any(random, 3));
            var (quotient, remainder) = a.DivRem(b);
            Assert.Equal(a, (quotient * b) + remainder);
            Assert.True(remainder.IsZero || remainder.Degree < b.Degree);
            var gcd = Polynomial.Gcd(a * c, b * c);
            Assert.True((gcd % c.Primitive()).IsZero);
            Assert.True((a * c % gcd).IsZero && (b * c % gcd).IsZero);
            Assert.Equal(Polynomial.Resultant(a, b).IsZero, Polynomial.Gcd(a, b).Degree > 0);
            Assert.Equal(Polynomial.Resultant(a * b, c), Polynomial.Resultant(a, c) * Polynomial.Resultant(b, c));
            Assert.Equal((a * b).SquareFreePart(), (a * a * b * b * b).SquareFreePart());
            var x = new Rational(random.Next(-5, 6));
            Assert.Equal(a.Evaluate((b.Coefficient(0) * x) + c.Coefficient(0)), a.Compose(c.Coefficient(0), b.Coefficient(0)).Evaluate(x));
            Assert.Equal(a, Polynomial.Interpolate([.. Enumerable.Range(0, a.Degree + 1).Select(k => ((Rational)k, a.Evaluate(k)))]));
        }
    }

    [Fact]
    public void Roots_are_the_ones_put_in()
    {
        var random = new Random(2);
        for (var i = 0; i < 300; i++)
        {
            var rational = Enumerable.Range(0, random.Next(0, 5)).Select(_ => Rational.Create(random.Next(-20, 21), random.Next(1, 8))).Distinct().Order().ToList();
            var squares = Enumerable.Range(0, random.Next(0, 3)).Select(_ => new[] { 2, 3, 5, 7 }[random.Next(4)]).Distinct().ToList();
            var p = rational.Aggregate((Polynomial)new Rational(random.Next(1, 9)), (q, r) => q * Polynomial.Linear(r).ToPower(random.Next(1, 4)));
            p = squares.Aggregate(p, (q, s) => q * new Polynomial([-s, 0, 1]).ToPower(random.Next(1, 3)));
            p *= random.Next(2) == 0 ? new Polynomial([1, 1, 1]) : Rational.One;
            var surds = rational.Select(r => (AlgebraicNumber)r)
                .Concat(squares.SelectMany(s => new[] { AlgebraicNumber.From(Surd.SquareRoot(s)), AlgebraicNumber.From(-Surd.SquareRoot(s)) })).Order().ToList();
            var roots = RealRoots.Of(p);
            Assert.Equal(surds, roots);
            Assert.Equal(rational, roots.Where(r => r.IsRational).Select(r => r.RationalValue));
            Assert.All(roots, r => Assert.True(r.IsRootOf(p) && r.SignOf(p) == 0));
        }
    }

    [Fact]
    public void Signs_over_the_line_agree_with_evaluation_on_a_grid()
    {
        var random = new Random(3);
        for (var i = 0; i < 200; i++)
        {
            var p = Any(random, 7);
            var parts = PolynomialSigns.Over(p, null, null);
            foreach (var part in parts.Zip(parts.Skip(1)))
            {
                Assert.Equal(part.First.Part.Upper, part.Second.Part.Lower);
            }

            for (var k = -60; k <= 60; k++)
            {
                var x = Rational.Create(k, 7);
                Assert.Equal(p.Evaluate(x).Sign, parts.Single(q => q.Part.Contains(x)).Sign);
            }
        }
    }

    [Fact]
    public void Order_sign_floor_and_display_agree_with_each_other()
    {
        var random = new Random(4);
        for (var i = 0; i < 150; i++)
        {
            var (p, q) = (Any(random, 6), Any(random, 6));
            var (a, b) = (RealRoots.Of(p), RealRoots.Of(random.Next(2) == 0 ? q : p * q));
            foreach (var (x, y) in a.SelectMany(x => b.Select(y => (x, y))))
            {
                Assert.Equal(Math.Sign(x.CompareTo(y)), -Math.Sign(y.CompareTo(x)));
                Assert.Equal(Math.Abs(x.ToDouble() - y.ToDouble()) < 1e-9, x == y);
                if (x < y)
                {
                    var between = AlgebraicNumber.SimplestBetween(x, y);
                    Assert.True(x < between && y > between);
                }
            }

            foreach (var x in a)
            {
                Assert.True(x.CompareTo(Rational.Create(x.Floor(), 1)) >= 0 && x.CompareTo(Rational.Create(x.Floor() + 1, 1)) < 0);
                var (low, high) = x.Display();
                Assert.True(x >= low && x <= high);
                Assert.True(x.IsRational || p.SquareFreePart().Evaluate(low).Sign * p.SquareFreePart().Evaluate(high).Sign < 0);
                Assert.Equal(x.Polynomial.Degree == 2, x.AsSurd() is { IsRational: false });
            }
        }
    }

    [Fact]
    public void Values_at_roots_are_exact()
    {
        var random = new Random(5);
        for (var i = 0; i < 150; i++)
        {
            var (p, n, d) = (Any(random, 5), Any(random, 4), Any(random, 3));
            foreach (var root in RealRoots.Of(p).Where(r => r.SignOf(d) != 0))
            {
                var value = Elimination.Quotient(n, d, root);
                Assert.Equal(0, root.SignOf(value.IsRational ? n - (d * (Polynomial)value.RationalValue) : Polynomial.Zero));
                var x = root.ToDouble();
                Assert.Equal(At(n, x) / At(d, x), value.ToDouble(), 1e-6 * (1 + Math.Abs(value.ToDouble())) / Math.Min(1, Math.Abs(At(d, x))));
            }
        }
    }

    [Fact]
    public void The_root_of_two_by_hand()
    {
        var root = AlgebraicNumber.RootOf(new Polynomial([-2, 0, 1]), 1, 2);
        Assert.Equal("sqrt(2)", root.ToString());
        Assert.Equal("3/2", AlgebraicNumber.SimplestBetween(root, 2).ToString());
        Assert.Equal("4 + 3*sqrt(2)", Elimination.Value(new Polynomial([2, 3, 1]), root).ToString());
        Assert.Equal("2", Elimination.Value(new Polynomial([0, 0, 1]), root).ToString());
        Assert.Equal("2*sqrt(2)", Elimination.Quotient(new Polynomial([4]), new Polynomial([0, 1]), root).ToString());
        Assert.Equal(root, RealRoots.Of(new Polynomial([4, 0, -4, 0, 1]))[1]);
    }

    [Fact]
    public void The_norm_vanishes_where_the_polynomial_does()
    {
        // x^2 - s x - 1 with s = sqrt(2): the product over the conjugates is (x^2 - 1)^2 - 2 x^2.
        var root = AlgebraicNumber.RootOf(new Polynomial([-2, 0, 1]), 1, 2);
        var p = ParametricPolynomial.Of([new Rational(-1), -Polynomial.X, Rational.One]);
        Assert.Equal(new Polynomial([1, 0, -4, 0, 1]), p.Norm(root)!.Primitive());
        Assert.Null((ParametricPolynomial.Parameter * ParametricPolynomial.Parameter - new Rational(2)).Norm(root));

        // The value x + s at its roots: x = (s +- sqrt(6))/2, so x + s is a root of c^2 - 3 s c + 3, whose norm is (c^2 + 3)^2 - 18 c^2.
        var c = Elimination.QuotientPolynomial((ParametricPolynomial)Polynomial.X + ParametricPolynomial.Parameter, Rational.One, p, root)!;
        Assert.Equal(new Polynomial([9, 0, -12, 0, 1]), c.SquareFreePart());
    }

    private static double At(Polynomial p, double x) => p.Coefficients.Reverse().Aggregate(0.0, (v, c) => (v * x) + c.ToDouble());

    private static Polynomial Any(Random random, int degree)
    {
        var coefficients = Enumerable.Range(0, random.Next(1, degree + 1)).Select(_ => Rational.Create(random.Next(-9, 10), random.Next(1, 5))).ToList();
        return new Polynomial([.. coefficients, new Rational(random.Next(1, 5))]);
    }
}
