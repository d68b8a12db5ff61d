using System.Numerics;

namespace Brox.Numbers;

/// <content>The ring operations and the Euclidean division of Q[x].</content>
public sealed partial class Polynomial
{
    /// <summary>The zero polynomial.</summary>
    public static Polynomial Zero { get; } = new([]);

    /// <summary>The polynomial <c>x</c>.</summary>
    public static Polynomial X { get; } = new([Rational.Zero, Rational.One]);

    /// <summary>Whether this is the zero polynomial.</summary>
    public bool IsZero => Coefficients.IsEmpty;

    /// <summary>The coefficient of the highest power; 0 for the zero polynomial.</summary>
    public Rational Leading => IsZero ? Rational.Zero : Coefficients[^1];

    /// <summary>The constant polynomial.</summary>
    public static Polynomial Constant(Rational value) => new([value]);

    /// <summary>The polynomial <c>x - root</c>.</summary>
    public static Polynomial Linear(Rational root) => new([-root, Rational.One]);

    /// <summary>The polynomial with integer coefficients, ascending.</summary>
    public static Polynomial FromIntegers(IEnumerable<BigInteger> coefficients) => new(coefficients.Select(c => Rational.Create(c, BigInteger.One)));

    /// <summary>A number is a constant polynomial.</summary>
    public static implicit operator Polynomial(Rational value) => Constant(value);

    /// <summary>The sum.</summary>
    public static Polynomial operator +(Polynomial left, Polynomial right)
    {
        var (a, b) = (left.Coefficients, right.Coefficients);
        return new Polynomial(Enumerable.Range(0, Math.Max(a.Length, b.Length)).Select(i => left.Coefficient(i) + right.Coefficient(i)));
    }

    /// <summary>The difference.</summary>
    public static Polynomial operator -(Polynomial left, Polynomial right) => left + (-right);

    /// <summary>The polynomial with all signs changed.</summary>
    public static Polynomial operator -(Polynomial value) => new(value.Coefficients.Select(c => -c));

    /// <summary>The product.</summary>
    public static Polynomial operator *(Polynomial left, Polynomial right)
    {
        if (left.IsZero || right.IsZero)
        {
            return Zero;
        }

        var product = new Rational[left.Coefficients.Length + right.Coefficients.Length - 1];
        for (var i = 0; i < left.Coefficients.Length; i++)
        {
            for (var j = 0; j < right.Coefficients.Length; j++)
            {
                product[i + j] += left.Coefficients[i] * right.Coefficients[j];
            }
        }

        return new Polynomial(product);
    }

    /// <summary>The quotient of the division with remainder.</summary>
    /// <exception cref="DivideByZeroException">The divisor is the zero polynomial.</exception>
    public static Polynomial operator /(Polynomial left, Polynomial right) => left.DivRem(right).Quotient;

    /// <summary>The remainder, of smaller degree than the divisor.</summary>
    /// <exception cref="DivideByZeroException">The divisor is the zero polynomial.</exception>
    public static Polynomial operator %(Polynomial left, Polynomial right) => left.DivRem(right).Remainder;

    /// <summary>The greatest common divisor, primitive with integer coefficients and a positive leading one; 0 only for two zeros.</summary>
    public static Polynomial Gcd(Polynomial left, Polynomial right) =>
        FromIntegers(IntegerPolynomial.Gcd(IntegerPolynomial.Primitive(left), IntegerPolynomial.Primitive(right)));

    /// <summary>The resultant <c>Res(left, right)</c>: 0 exactly when the two have a common complex root or one is zero.</summary>
    public static Rational Resultant(Polynomial left, Polynomial right)
    {
        var (a, b) = (left, right);
        var factor = Rational.One;
        while (true)
        {
            if (a.IsZero || b.IsZero)
            {
                return Rational.Zero;
            }

            if (b.Degree == 0)
            {
                return factor * Power(b.Leading, a.Degree);
            }

            if (a.Degree == 0)
            {
                return factor * Power(a.Leading, b.Degree);
            }

            var remainder = a % b;
            if (remainder.IsZero)
            {
                return Rational.Zero;
            }

            // Res(a, b) = (-1)^(deg a deg b) lc(b)^(deg a - deg r) Res(b, r) for r = a mod b.
            factor *= Power(b.Leading, a.Degree - remainder.Degree);
            factor = ((long)a.Degree * b.Degree) % 2 == 0 ? factor : -factor;
            (a, b) = (b, remainder);
        }
    }

    /// <summary>The polynomial of least degree through the given points, by Newton's divided differences.</summary>
    /// <exception cref="ArgumentException">Two points have the same abscissa.</exception>
    public static Polynomial Interpolate(IReadOnlyList<(Rational X, Rational Y)> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        var differences = points.Select(p => p.Y).ToArray();
        for (var order = 1; order < differences.Length; order++)
        {
            for (var i = differences.Length - 1; i >= order; i--)
            {
                var gap = points[i].X - points[i - order].X;
                differences[i] = gap.IsZero
                    ? throw new ArgumentException($"the abscissa {points[i].X} is repeated", nameof(points))
                    : (differences[i] - differences[i - 1]) / gap;
            }
        }

        var result = Zero;
        for (var i = differences.Length - 1; i >= 0; i--)
        {
            result = (result * Linear(points[i].X)) + differences[i];
        }

        return result;
    }

    /// <summary>Quotient and remainder of the division by <paramref name="divisor"/>.</summary>
    /// <exception cref="DivideByZeroException">The divisor is the zero polynomial.</exception>
    public (Polynomial Quotient, Polynomial Remainder) DivRem(Polynomial divisor)
    {
        ArgumentNullException.ThrowIfNull(divisor);
        if (divisor.IsZero)
        {
            throw new DivideByZeroException("A polynomial cannot be divided by the zero polynomial.");
        }

        var rest = Coefficients.ToArray();
        var quotient = new Rational[Math.Max(0, rest.Length - divisor.Coefficients.Length + 1)];
        for (var i = quotient.Length - 1; i >= 0; i--)
        {
            var factor = rest[i + divisor.Degree] / divisor.Leading;
            quotient[i] = factor;
            for (var j = 0; j <= divisor.Degree; j++)
            {
                rest[i + j] -= factor * divisor.Coefficients[j];
            }
        }

        return (new Polynomial(quotient), new Polynomial(rest.Take(divisor.Degree)));
    }

    /// <summary>The power with an exponent of at least 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The exponent is negative.</exception>
    public Polynomial ToPower(int exponent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(exponent);
        Polynomial result = Rational.One;
        for (var i = 0; i < exponent; i++)
        {
            result *= this;
        }

        return result;
    }

    /// <summary>The polynomial <c>x -&gt; p(constant + slope*x)</c>.</summary>
    public Polynomial Compose(Rational constant, Rational slope)
    {
        var inner = new Polynomial([constant, slope]);
        return Coefficients.Reverse().Aggregate(Zero, (value, c) => (value * inner) + c);
    }

    /// <summary>The polynomial with the same complex roots, each simple: primitive with integer coefficients and a positive leading one.</summary>
    public Polynomial SquareFreePart()
    {
        var p = IntegerPolynomial.Primitive(this);
        return FromIntegers(IntegerPolynomial.SquareFree(p));
    }

    /// <summary>Minus the coefficients' common denominator and content: the associate with coprime integer coefficients and a positive leading one.</summary>
    public Polynomial Primitive() => FromIntegers(IntegerPolynomial.Primitive(this));

    /// <summary>The polynomial in <c>x</c> as people write it, highest power first: <c>x^2 - 1/2 x + 3</c>.</summary>
    public override string ToString()
    {
        if (IsZero)
        {
            return "0";
        }

        var text = new System.Text.StringBuilder();
        for (var i = Degree; i >= 0; i--)
        {
            if (Coefficients[i] is { IsZero: false } c)
            {
                var size = Rational.Abs(c);
                var sign = c.Sign < 0 ? "-" : "+";
                text.Append(text.Length == 0 ? (c.Sign < 0 ? "-" : string.Empty) : $" {sign} ");
                var power = i switch
                {
                    0 => string.Empty,
                    1 => "x",
                    _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"x^{i}"),
                };
                var factor = size == Rational.One && i > 0 ? string.Empty : size.ToString();
                text.Append(factor).Append(factor.Length > 0 && power.Length > 0 ? " " : string.Empty).Append(power);
            }
        }

        return text.ToString();
    }

    private static Rational Power(Rational value, int exponent) =>
        Rational.Create(BigInteger.Pow(value.Numerator, exponent), BigInteger.Pow(value.Denominator, exponent));
}
