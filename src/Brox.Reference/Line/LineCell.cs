using Brox.Numbers;
using Brox.Reference.Reals;

namespace Brox.Reference.Line;

/// <summary>A point or an open interval of the line on which a function is one polynomial, or <c>+inf</c>.</summary>
internal sealed class LineCell
{
    private LineCell(OpenInterval interval, RealPolynomial? point, Polynomial? polynomial, RealPolynomial? value, bool isMinimal)
    {
        Interval = interval;
        Point = point;
        Polynomial = polynomial;
        Value = value;
        IsMinimal = isMinimal;
        Course = point is null && polynomial is not null ? interval.CourseOf(polynomial) : 0;
    }

    /// <summary>The interval; of a point both ends are the point.</summary>
    public OpenInterval Interval { get; }

    /// <summary>The point; <see langword="null"/> for an interval.</summary>
    public RealPolynomial? Point { get; }

    /// <summary>The polynomial; of a point the one of the left neighbour where it has one, for its derivative; <see langword="null"/> for none.</summary>
    public Polynomial? Polynomial { get; }

    /// <summary>The value at a point; <see langword="null"/> for <c>+inf</c> and for intervals.</summary>
    public RealPolynomial? Value { get; }

    /// <summary>Whether all of it belongs to <c>X</c>.</summary>
    public bool IsMinimal { get; }

    /// <summary>1 or -1 where the function rises or falls strictly over an interval, else 0.</summary>
    public int Course { get; }

    /// <summary>Whether it belongs to the domain.</summary>
    public bool IsDomain => Point is null ? Polynomial is not null : Value is not null;

    public static LineCell AtPoint(AlgebraicNumber x, RealConstants constants, Polynomial? neighbour, RealPolynomial? value, bool isMinimal) =>
        new(new OpenInterval(x, x, constants.Of(x), constants.Of(x)), constants.Of(x), neighbour, value, isMinimal);

    public static LineCell Between(AlgebraicNumber? from, AlgebraicNumber? to, RealConstants constants, Polynomial? polynomial, bool isMinimal) =>
        new(new OpenInterval(from, to, from is null ? null : constants.Of(from), to is null ? null : constants.Of(to)), null, polynomial, null, isMinimal);

    /// <summary>The value at a place of the cell, which lies in the domain.</summary>
    public RealPolynomial At(RealPolynomial x) => Value ?? RealPolynomial.Compose(Polynomial!, x);

    /// <summary>That a number lies in the cell.</summary>
    public RealFormula Contains(RealPolynomial x) => Point is null ? Interval.Contains(x) : RealFormula.Same(x, Point);
}
