using System.Collections.Immutable;
using Brox.Numbers;

namespace Brox.Definitions.Language;

/// <summary>
/// What was read where a number, a point or a vector may stand: a number, or a combination <c>a1*p1 + ... + v</c> of points and vectors, which is a point where the weights add up to 1
/// and a vector where they add up to 0.
/// </summary>
/// <param name="At">The word it begins with.</param>
/// <param name="Number">The number; <see langword="null"/> for a combination.</param>
/// <param name="Points">The points with their weights.</param>
/// <param name="Vector">The vectors, added up; <see langword="null"/> for none.</param>
internal sealed record Term(DefinitionToken At, NumberTerm? Number, ImmutableArray<(NumberTerm Weight, PointTerm Point)> Points, VectorTerm? Vector)
{
    private static readonly NumberTerm One = new NumberTerm.Constant(1);

    public static Term Of(DefinitionToken at, NumberTerm number) => new(at, number, [], null);

    public static Term Of(DefinitionToken at, PointTerm point) => new(at, null, [(One, point)], null);

    public static Term Of(DefinitionToken at, VectorTerm vector) => new(at, null, [], vector);

    /// <summary>What it is, for a message.</summary>
    public string Kind => Number is not null ? $"the number {Number}" : IsPoint ? $"the point {AsPoint()}" : IsVector ? $"the vector {AsVector()}" : "a combination of points";

    private bool IsPoint => Number is null && !Points.IsEmpty && WeightPolynomial.Sum(Points.Select(p => p.Weight)).IsConstant(1);

    /// <summary>Whether it is a vector.</summary>
    public bool IsVector => Number is null && Points.Length != 1 && (Points.IsEmpty || WeightPolynomial.Sum(Points.Select(p => p.Weight)).IsConstant(0));

    public NumberTerm AsNumber(string wanted = "a number") => Number ?? throw Not(wanted);

    public PointTerm AsPoint(string wanted = "a point")
    {
        if (!IsPoint)
        {
            throw Not(wanted);
        }

        var point = Points switch
        {
            [var (_, only)] => only,
            [var (rest, first), var (weight, second)] when rest == new NumberTerm.Binary(NumberOperation.Subtract, One, weight) => new PointTerm.Mix(weight, second, first),
            [var (weight, first), var (_, second)] => new PointTerm.Mix(weight, first, second),
            _ => new PointTerm.Shift(Points[^1].Point, Directions()!),
        };
        return Vector is null ? point : new PointTerm.Shift(point, Vector);
    }

    public VectorTerm AsVector(string wanted = "a vector")
    {
        if (!IsVector)
        {
            throw IsPoint ? new DefinitionException(At, $"expected {wanted}, found {Kind}; a vector is the difference of two points, p - q") : Not(wanted);
        }

        return (Directions(), Vector) switch
        {
            ({ } differences, { } vector) => new VectorTerm.Sum(differences, vector),
            ({ } differences, null) => differences,
            (null, var vector) => vector!,
        };
    }

    public Term Plus(Term other)
    {
        if (Number is { } a && other.Number is { } b)
        {
            return Of(At, new NumberTerm.Binary(NumberOperation.Add, a, b));
        }

        RequireBothGeometric(other, "to add to");
        return this switch
        {
            { IsVector: true } when other.IsVector => Of(At, new VectorTerm.Sum(AsVector(), other.AsVector())),
            { IsVector: true } when other.IsPoint => Of(At, new PointTerm.Shift(other.AsPoint(), AsVector())),
            { IsPoint: true } when other.IsVector => Of(At, new PointTerm.Shift(AsPoint(), other.AsVector())),
            _ => new Term(At, null, Points.AddRange(other.Points), Vector is null || other.Vector is null ? Vector ?? other.Vector : new VectorTerm.Sum(Vector, other.Vector)),
        };
    }

    public Term Minus(Term other)
    {
        if (Number is { } a && other.Number is { } b)
        {
            return Of(At, new NumberTerm.Binary(NumberOperation.Subtract, a, b));
        }

        RequireBothGeometric(other, "to take from");
        return IsPoint && other.IsPoint ? Of(At, new VectorTerm.Difference(AsPoint(), other.AsPoint())) : Plus(other.Negative());
    }

    public Term Negative() => Number switch
    {
        NumberTerm.Constant c => Of(At, new NumberTerm.Constant(-c.Value)),
        { } number => Of(At, new NumberTerm.Negate(number)),
        null => Scaled(new NumberTerm.Constant(-1), At),
    };

    public Term Times(Term other) => (Number, other.Number) switch
    {
        ({ } left, { } right) => Of(At, new NumberTerm.Binary(NumberOperation.Multiply, left, right)),
        ({ } factor, null) => other.Scaled(factor, At),
        (null, { } factor) => Scaled(factor, At),
        _ => throw new DefinitionException(other.At, $"expected a number to multiply {Kind} with, found {other.Kind}; an inner product is written <v, w>"),
    };

    public Term Over(Term other)
    {
        var divisor = other.AsNumber("a number to divide by");
        if (Constant(divisor) is { IsZero: true })
        {
            throw new DefinitionException(other.At, "a division by 0; expected a number that is not zero");
        }

        return Number switch
        {
            NumberTerm.Constant { Value: var a } when divisor is NumberTerm.Constant { Value: var b } => Of(At, new NumberTerm.Constant(a / b)),
            { } number => Of(At, new NumberTerm.Binary(NumberOperation.Divide, number, divisor)),
            null when divisor is NumberTerm.Constant { Value: var b } => Scaled(new NumberTerm.Constant(1 / b), At),
            null => Scaled(new NumberTerm.Binary(NumberOperation.Divide, One, divisor), At),
        };
    }

    /// <summary>The value of a number in which no name and no value of f occurs; <see langword="null"/> for any other.</summary>
    private static Rational? Constant(NumberTerm number) => number switch
    {
        NumberTerm.Constant c => c.Value,
        NumberTerm.Negate n => -Constant(n.Operand),
        NumberTerm.Binary b when Constant(b.Left) is { } left && Constant(b.Right) is { } right => b.Operation switch
        {
            NumberOperation.Add => left + right,
            NumberOperation.Subtract => left - right,
            NumberOperation.Multiply => left * right,
            _ => null,
        },
        _ => null,
    };

    private static NumberTerm Product(NumberTerm left, NumberTerm right) => (left, right) switch
    {
        (_, NumberTerm.Constant { Value: var one }) when one == 1 => left,
        (NumberTerm.Constant { Value: var one }, _) when one == 1 => right,
        (NumberTerm.Constant a, NumberTerm.Constant b) => new NumberTerm.Constant(a.Value * b.Value),
        _ => new NumberTerm.Binary(NumberOperation.Multiply, left, right),
    };

    private static VectorTerm Multiple(NumberTerm factor, VectorTerm vector) => factor is NumberTerm.Constant { Value: var one } && one == 1 ? vector : new VectorTerm.Scale(factor, vector);

    private Term Scaled(NumberTerm factor, DefinitionToken at) => IsVector
        ? Of(at, Multiple(factor, AsVector()))
        : new Term(at, null, [.. Points.Select(p => (Product(factor, p.Weight), p.Point))], Vector is null ? null : Multiple(factor, Vector));

    /// <summary>The points as a sum of multiples of their differences from the last one; <see langword="null"/> where there is none.</summary>
    private VectorTerm? Directions()
    {
        VectorTerm? sum = null;
        foreach (var (weight, point) in Points.Take(Points.Length - 1))
        {
            var difference = Multiple(weight, new VectorTerm.Difference(point, Points[^1].Point));
            sum = sum is null ? difference : new VectorTerm.Sum(sum, difference);
        }

        return sum;
    }

    private void RequireBothGeometric(Term other, string purpose)
    {
        if (Number is null != other.Number is null)
        {
            throw new DefinitionException(other.At, $"expected {(Number is null ? "a point or a vector" : "a number")} {purpose} {Kind}, found {other.Kind}");
        }
    }

    private DefinitionException Not(string wanted) => new(
        At,
        Number is null && !IsPoint && !IsVector
            ? $"expected {wanted}, found a combination of points whose weights add up neither to 1 (a point) nor to 0 (a vector)"
            : $"expected {wanted}, found {Kind}");
}
