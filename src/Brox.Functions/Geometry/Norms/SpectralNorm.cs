using Brox.Numbers;

namespace Brox.Functions.Geometry.Norms;

/// <summary>
/// The spectral norm of 2x2 matrices <c>M = [[a, b], [c, d]]</c>, the points <c>(a, b, c, d)</c> of R^4. With <c>F = |M|_F^2</c> and <c>D = det M</c> the squares of the singular
/// values are the roots of <c>z^2 - F z + D^2</c>. So <c>|M|^2 = (F + sqrt(F^2 - 4 D^2))/2</c>, and <c>|M| &lt;= t</c> exactly when <c>t^2 I - M'M</c> is positive semidefinite:
/// <c>2 t^2 &gt;= F</c> and <c>t^4 - F t^2 + D^2 &gt;= 0</c>.
/// </summary>
internal sealed class SpectralNorm : BallNorm
{
    /// <inheritdoc/>
    public override string Name => "spectral";

    /// <inheritdoc/>
    public override bool IsOn(int dimension) => dimension == 4;

    /// <inheritdoc/>
    public override Surd SquaredLength(Point v)
    {
        var (trace, discriminant) = Invariants(v);
        return (trace + Surd.SquareRoot(discriminant)) * (Surd)Rational.Half;
    }

    /// <inheritdoc/>
    public override bool IsWithin(Point v, Radius radius)
    {
        var (trace, discriminant) = Invariants(v);
        var excess = (2 * radius.Squared) - trace;
        return excess.Sign >= 0 && excess * excess >= discriminant;
    }

    /// <inheritdoc/>
    public override int Compare(Point v, Point w)
    {
        // The radicands differ, so the sign of (F - G) + sqrt(p) - sqrt(q) is found by squaring.
        var ((f, p), (g, q)) = (Invariants(v), Invariants(w));
        return f >= g ? SignOfSum(f - g, p, q) : -SignOfSum(g - f, q, p);
    }

    /// <summary>The sign of <c>c + sqrt(p) - sqrt(q)</c> for <c>c &gt;= 0</c>.</summary>
    private static int SignOfSum(Rational c, Rational p, Rational q)
    {
        var rest = q - (c * c) - p;
        return rest.Sign < 0 ? 1 : ((4 * c * c * p) - (rest * rest)).Sign;
    }

    private static (Rational Trace, Rational Discriminant) Invariants(Point v)
    {
        var trace = v.Coordinates.Aggregate(Rational.Zero, (sum, c) => sum + (c * c));
        var determinant = (v[0] * v[3]) - (v[1] * v[2]);
        return (trace, (trace * trace) - (4 * determinant * determinant));
    }
}
