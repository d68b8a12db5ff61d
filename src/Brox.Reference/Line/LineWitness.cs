using System.Collections.Immutable;
using Brox.Definitions.Language;
using Brox.Numbers;

namespace Brox.Reference.Line;

/// <summary>The points and numbers at which a statement fails.</summary>
internal static class LineWitness
{
    /// <summary>The values of the names that a leaf chose.</summary>
    /// <param name="leaf">The leaf.</param>
    /// <param name="values">The values of its unknowns.</param>
    public static ImmutableArray<NamedValue> Values(Leaf leaf, IReadOnlyDictionary<int, AlgebraicNumber> values) =>
        [.. leaf.Names.Select(name => Value(name, leaf.Scope, values)).OfType<NamedValue>()];

    /// <summary>The innermost statement of a chain of quantifiers, "and" and "implies": what is compared.</summary>
    public static Statement Core(Statement statement) => statement switch
    {
        Statement.OverPoints over => Core(over.Body),
        Statement.OverNumbers over => Core(over.Body),
        _ => statement,
    };

    private static NamedValue? Value(string name, LineScope scope, IReadOnlyDictionary<int, AlgebraicNumber> values)
    {
        if (scope.Points.TryGetValue(name, out var point))
        {
            return Place(point, values) is { } place ? new NamedValue(name, place, true) : null;
        }

        if (scope.Points.TryGetValue($"the point of {name}", out var moved))
        {
            return Place(moved, values) is { } at ? new NamedValue(name, at, true, true, scope.Numbers.TryGetValue(name, out var weight) ? Rationally(weight, values) : null) : null;
        }

        return scope.Numbers.TryGetValue(name, out var number) && number.Denominator.ConstantValue is not null && number.Numerator.Occurring().ToList() is [var unknown]
            && values.TryGetValue(unknown, out var value)
            ? new NamedValue(name, value, false)
            : null;
    }

    /// <summary>A quotient where all its unknowns are rational.</summary>
    private static Rational? Rationally(ExtendedReal number, IReadOnlyDictionary<int, AlgebraicNumber> values)
    {
        var (numerator, denominator) = (number.Numerator, number.Denominator);
        foreach (var (unknown, value) in values.Where(v => v.Value.IsRational))
        {
            (numerator, denominator) = (numerator.Substitute(unknown, value.RationalValue), denominator.Substitute(unknown, value.RationalValue));
        }

        return numerator.ConstantValue is { } n && denominator.ConstantValue is { IsZero: false } d ? n / d : null;
    }

    private static AlgebraicNumber? Place(PointBinding point, IReadOnlyDictionary<int, AlgebraicNumber> values) => point.Cell is { Point: not null } cell
        ? cell.Interval.From
        : point.Place.Occurring().ToList() is [var unknown] && values.TryGetValue(unknown, out var value) ? value : null;
}
