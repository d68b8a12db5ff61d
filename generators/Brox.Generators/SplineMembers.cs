using Brox.Definitions;
using Brox.Functions;
using Brox.Numbers;
using Brox.Theory.Classes;

namespace Brox.Generators;

/// <summary>Continuously differentiable splines of one variable with quadratic pieces, or powers of the distance, that belong to a class by construction.</summary>
internal static class SplineMembers
{
    private const int LargestPower = 8;

    /// <summary>The construction for a class; <see langword="null"/> where none is known.</summary>
    /// <remarks>
    /// <c>f'</c> is continuous and affine on every cell, and <c>m s &lt;= |f'| &lt;= L s</c> at the ends of the cells, so everywhere, with the distance s from X. Then <c>(m/2)s^2 &lt;= f - f* &lt;= (L/2)s^2</c>, so
    /// <c>f'(x)(x-p) &gt;= m s^2 &gt;= (2m/L)(f-f*)</c> (aiming and, as <c>|x-x*| &gt;= s</c> on the line, quasar convexity), <c>f'^2 &gt;= m^2 s^2 &gt;= (2m^2/L)(f-f*)</c> (Polyak-Lojasiewicz);
    /// restricted secant and quadratic growth with the constant m. The sides rise strictly, so <c>f</c> is pseudoconvex and (Theorem 5.2) broximally aligned for every t.
    /// Aiming with a constant above 2 is reached by <c>a s^p</c>, for which <c>f'(x)(x-p) = p (f-f*)</c>.
    /// </remarks>
    public static Func<Draw, Setting, PiecewisePolynomial>? Of(ClassExpression expression)
    {
        var constant = expression.Argument.ConstantOrNull ?? Rational.Half;
        return expression.Class.Name switch
        {
            ClassName.QuasarConvex or ClassName.Aiming => Aiming(constant),
            ClassName.PolyakLojasiewicz => (draw, setting) => draw.Chance(50) ? Between(draw, setting, constant, constant) : Between(draw,
                setting, 2 * constant, 4 * constant),
            ClassName.RestrictedSecant or ClassName.QuadraticGrowth => (draw, setting) => Between(draw, setting, constant, 3 * constant),
            ClassName.StronglyConvex => (draw, setting) => Convex(draw, setting, constant, interval: false),
            ClassName.Convex or ClassName.StarConvex => (draw, setting) => Convex(draw, setting, Rational.Zero, interval: true),
            ClassName.StrictlyQuasiconvex or ClassName.UniqueMinimizer => (draw, setting) => Rising(draw, setting, interval: false),
            ClassName.UniformlyAligned or ClassName.UniformlyAlignedSublevel or ClassName.BoundedDomain => null,
            _ => (draw, setting) => Rising(draw, setting, interval: true),
        };
    }

    /// <summary>Any spline: derivatives of either sign, stationary plateaus, kinks now and then; bounded below.</summary>
    public static PiecewisePolynomial Any(Draw draw, Setting setting)
    {
        var sides = Enumerable.Range(0, 2).Select(_ => new SplineSide(
            [.. Enumerable.Range(0, draw.Between(0, 3)).Select(_ => (SideShapes.Length(draw, Rational.One), new Rational(draw.Between(-2, 3))))],
            SideShapes.Rise(draw))).ToList();
        return SplineSide.Join(Rational.Zero, draw.Chance(30) ? Rational.One : Rational.Zero, Rational.Zero, sides[0], sides[1], setting.Metric);
    }

    private static Func<Draw, Setting, PiecewisePolynomial>? Aiming(Rational constant)
    {
        if (constant <= 2)
        {
            return (draw, setting) => Between(draw, setting, constant, new Rational(2));
        }

        var power = (int)System.Numerics.BigInteger.Min(constant.Ceiling(), LargestPower + 1);
        return power > LargestPower ? null : (draw, setting) => Power(draw, setting, power);
    }

    private static PiecewisePolynomial Power(Draw draw, Setting setting, int power)
    {
        var (x, scale) = (new Rational(draw.Between(-1, 1)), SideShapes.Rise(draw));
        var right = Enumerable.Repeat(new Polynomial([-x, Rational.One]), power).Aggregate(new Polynomial([scale]), SplineSide.Multiply);
        var left = power % 2 == 0 ? right : SplineSide.Multiply(right, new Polynomial([-Rational.One]));
        return PiecewisePolynomial.Create([new Piece(null, x, left), new Piece(x, null, right)], metric: setting.Metric);
    }

    /// <summary>Derivatives between m and L times the distance.</summary>
    private static PiecewisePolynomial Between(Draw draw, Setting setting, Rational m, Rational most)
    {
        return Join(draw, setting, true, Side);

        Rational Ratio() => m + ((most - m) * Rational.Create(draw.Between(0, 4), 4));
        SplineSide Side()
        {
            var (cells, x) = (new List<(Rational, Rational)>(), Rational.Zero);
            for (var i = draw.Between(0, 3); i > 0; i--)
            {
                var length = SideShapes.Length(draw, Rational.One);
                x += length;
                cells.Add((length, x * Ratio()));
            }

            return new SplineSide(cells, Ratio());
        }
    }

    private static PiecewisePolynomial Convex(Draw draw, Setting setting, Rational mu, bool interval)
    {
        return Join(draw, setting, interval, Side);

        SplineSide Side()
        {
            var (cells, slope) = (new List<(Rational, Rational)>(), Rational.Zero);
            for (var i = draw.Between(0, 3); i > 0; i--)
            {
                var length = SideShapes.Length(draw, Rational.One);
                slope += length * (mu + (draw.Chance(40) ? Rational.Zero : SideShapes.Rise(draw)));
                cells.Add((length, slope));
            }

            return new SplineSide(cells, mu + SideShapes.Rise(draw));
        }
    }

    /// <summary>Positive derivatives outwards; the tail may be affine once the derivative is positive.</summary>
    private static PiecewisePolynomial Rising(Draw draw, Setting setting, bool interval)
    {
        return Join(draw, setting, interval, Side);

        SplineSide Side()
        {
            List<(Rational, Rational)> cells = [.. Enumerable.Range(0, draw.Between(0, 4)).Select(_ => (SideShapes.Length(draw, Rational.One), SideShapes.Rise(draw)))];
            return new SplineSide(cells, cells.Count > 0 && draw.Chance(40) ? Rational.Zero : SideShapes.Rise(draw));
        }
    }

    private static PiecewisePolynomial Join(Draw draw, Setting setting, bool interval, Func<SplineSide> side)
    {
        var from = new Rational(draw.Between(-1, 1));
        var width = interval && draw.Chance(40) ? SideShapes.Rise(draw) : Rational.Zero;
        return SplineSide.Join(from, from + width, draw.Chance(70) ? Rational.Zero : new Rational(draw.Between(-2, 2)), side(), side(), setting.Metric);
    }
}
