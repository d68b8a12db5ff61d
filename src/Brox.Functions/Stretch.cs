using Brox.Numbers;

namespace Brox.Functions;

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

    /// <summary>The point of a strictly monotone stretch with a given value, which must lie strictly between the limits.</summary>
    /// <param name="level">The value.</param>
    /// <param name="from">The left end of the stretch; <see langword="null"/> for minus infinity.</param>
    /// <param name="to">The right end of the stretch; <see langword="null"/> for infinity.</param>
    /// <exception cref="DegreeTooLargeException">The level is irrational, and elimination would lead to too large a degree.</exception>
    public AlgebraicSum PointAt(AlgebraicSum level, AlgebraicSum? from, AlgebraicSum? to)
    {
        var (c, b, a) = (Polynomial!.Coefficient(0), Polynomial.Coefficient(1), Polynomial.Coefficient(2));
        if (Polynomial.Degree == 1)
        {
            return (level - c) * (Rational.One / b);
        }

        if (Polynomial.Degree == 2 && level.IsRational)
        {
            // With z the wanted root, 2 a z + b = f'(z) is the square root of the discriminant, with the sign of the course.
            AlgebraicSum slope = Surd.SquareRoot((b * b) - (new Rational(4) * a * (c - level.RationalPart)));
            return ((Course == Course.Rising ? slope : -slope) - b) * (Rational.Half / a);
        }

        var (low, high) = (from?.ToAlgebraicNumber(), to?.ToAlgebraicNumber());
        return level.IsRational
            ? RealRoots.Between(Polynomial - level.RationalPart, low, high).Single()
            : PointAt(level.ToAlgebraicNumber(), low, high);
    }

    private AlgebraicNumber PointAt(AlgebraicNumber level, AlgebraicNumber? from, AlgebraicNumber? to)
    {
        var degree = Polynomial!.Degree * level.Polynomial.Degree;
        if (degree > AlgebraicSum.LargestDegree)
        {
            throw new DegreeTooLargeException($"a point with a given irrational value is an algebraic number of degree up to {degree}");
        }

        // Among the points with a conjugate value, the wanted one is the last before the function passes the level.
        var candidates = RealRoots.Between(((ParametricPolynomial)Polynomial - ParametricPolynomial.Parameter).Norm(level)!, from, to);
        for (var i = 0; i + 1 < candidates.Length; i++)
        {
            var order = level.CompareTo(Polynomial.Evaluate(AlgebraicNumber.SimplestBetween(candidates[i], candidates[i + 1])));
            if (Course == Course.Rising ? order < 0 : order > 0)
            {
                return candidates[i];
            }
        }

        return candidates[^1];
    }
}
