using Brox.Numbers;

namespace Brox.Reference;

/// <summary>Polynomials with the few operations that the second look needs, on lists of coefficients.</summary>
internal readonly struct Poly
{
    private readonly Rational[] _c;

    public Poly(params Rational[] coefficients) => _c = coefficients;

    public static Poly operator +(Poly a, Poly b) => new([.. Enumerable.Range(0, Math.Max(a._c.Length, b._c.Length)).Select(i => a.At(i) + b.At(i))]);

    public static Poly operator -(Poly a, Poly b) => a + (-Rational.One * b);

    public static Poly operator *(Rational factor, Poly a) => new([.. a._c.Select(c => factor * c)]);

    public static Poly operator *(Poly a, Poly b)
    {
        var product = new Rational[a._c.Length + b._c.Length];
        for (var i = 0; i < a._c.Length; i++)
        {
            for (var j = 0; j < b._c.Length; j++)
            {
                product[i + j] += a._c[i] * b._c[j];
            }
        }

        return new Poly(product);
    }

    public static Poly Constant(Rational c) => new(c);

    public static Poly Of(Polynomial p) => new([.. p.Coefficients]);

    /// <summary>Whether a polynomial of degree at most 2 is nowhere negative between two points; <see langword="null"/> is infinite.</summary>
    public bool IsNonNegativeOn(Rational? low, Rational? high)
    {
        if (_c.Skip(3).Any(c => !c.IsZero))
        {
            throw new ArgumentException("only polynomials of degree at most 2 are rechecked");
        }

        var (a, b, c) = (At(2), At(1), At(0));
        Rational Value(Rational x) => (((a * x) + b) * x) + c;
        if ((low is { } l && Value(l).Sign < 0) || (high is { } h && Value(h).Sign < 0))
        {
            return false;
        }

        // Towards infinity the leading coefficient tells, inside the vertex.
        var toRight = a.Sign != 0 ? a.Sign : b.Sign != 0 ? b.Sign : c.Sign;
        var toLeft = a.Sign != 0 ? a.Sign : b.Sign != 0 ? -b.Sign : c.Sign;
        if ((high is null && toRight < 0) || (low is null && toLeft < 0))
        {
            return false;
        }

        if (a.Sign > 0)
        {
            var vertex = -b / (new Rational(2) * a);
            return (low is { } from && vertex < from) || (high is { } to && vertex > to) || Value(vertex).Sign >= 0;
        }

        return true;
    }

    private Rational At(int i) => i < _c.Length ? _c[i] : Rational.Zero;
}
