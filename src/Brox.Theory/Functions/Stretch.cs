using Brox.Theory.Numbers;

namespace Brox.Theory.Functions;

/// <summary>How a function runs over an open interval, from left to right.</summary>
internal enum Course
{
    /// <summary>It is <c>+inf</c>.</summary>
    Gap,

    /// <summary>It is constant.</summary>
    Flat,

    /// <summary>It falls strictly.</summary>
    Falling,

    /// <summary>It rises strictly.</summary>
    Rising,
}

/// <summary>A point of the line where a function may change its course.</summary>
/// <param name="X">The point.</param>
/// <param name="Value">The value; <see langword="null"/> for <c>+inf</c>.</param>
internal sealed record TurningPoint(AlgebraicSum X, AlgebraicSum? Value);

/// <summary>An open interval between two consecutive turning points, on which a function keeps its course.</summary>
/// <param name="Course">The course.</param>
/// <param name="Polynomial">The polynomial; <see langword="null"/> in a gap.</param>
/// <param name="StartLimit">The limit at the left end; <see langword="null"/> for <c>+inf</c>.</param>
/// <param name="EndLimit">The limit at the right end; <see langword="null"/> for <c>+inf</c>.</param>
internal sealed record Stretch(Course Course, Polynomial? Polynomial, AlgebraicSum? StartLimit, AlgebraicSum? EndLimit)
{
    /// <summary>The stretch of the function <c>x -> f(-x)</c>.</summary>
    public Stretch Mirror() => new(
        Course switch
        {
            Course.Falling => Course.Rising,
            Course.Rising => Course.Falling,
            _ => Course,
        },
        Polynomial is null ? null : new Polynomial(Polynomial.Coefficients.Select((c, i) => i % 2 == 0 ? c : -c)),
        EndLimit,
        StartLimit);

    /// <summary>The point of a strictly monotone stretch of degree at most 2 with a given value, which must lie strictly between the limits.</summary>
    public AlgebraicSum PointAt(AlgebraicSum level)
    {
        var (c, b, a) = (Polynomial!.Coefficient(0), Polynomial.Coefficient(1), Polynomial.Coefficient(2));
        if (a.IsZero)
        {
            return (level - c) * (Rational.One / b);
        }

        // With z the wanted root, 2 a z + b = f'(z) is the square root of the discriminant, with the sign of the course.
        var discriminant = (b * b) - (new Rational(4) * a * (c - level.RationalPart));
        AlgebraicSum slope = Surd.SquareRoot(discriminant);
        return ((Course == Course.Rising ? slope : -slope) - b) * (Rational.Half / a);
    }
}
