using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary>The value of a class's parameter.</summary>
/// <param name="RadiusOrNull">The radius, for the classes that have one.</param>
/// <param name="ConstantOrNull">The constant, for the classes that have one; <see langword="null"/> means "for some value".</param>
public readonly record struct ClassArgument(Radius? RadiusOrNull, Rational? ConstantOrNull)
{
    /// <summary>The values, for a class with several parameters; else <see langword="null"/>.</summary>
    internal NamedArguments? More { get; init; }

    /// <summary>No value.</summary>
    public static ClassArgument None => default;

    /// <summary>The radius.</summary>
    /// <exception cref="InvalidOperationException">There is none; a class with a radius is never asked without.</exception>
    public Radius Radius => RadiusOrNull ?? throw new InvalidOperationException("This class needs a radius.");

    /// <summary>A radius as a value.</summary>
    public static ClassArgument Of(Radius radius) => new(radius, null);

    /// <summary>A constant as a value.</summary>
    public static ClassArgument Of(Rational constant) => new(null, constant);
}
