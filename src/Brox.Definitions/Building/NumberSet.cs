using Brox.Definitions.Language;
using Brox.Numbers;

namespace Brox.Definitions.Building;

/// <summary>The numbers that a quantifier or a parameter ranges over: an interval.</summary>
public sealed class NumberSet
{
    private NumberSet(NumberRange range) => Range = range;

    /// <summary>The numbers above 0.</summary>
    public static NumberSet Positive { get; } = Above(Rational.Zero);

    /// <summary>The numbers from 0.</summary>
    public static NumberSet NonNegative { get; } = new(new NumberRange(Rational.Zero, true, null, false));

    /// <summary>The numbers above 0 and below 1.</summary>
    public static NumberSet OpenUnit { get; } = Between(Rational.Zero, Rational.One);

    /// <summary>The numbers above 0 up to 1.</summary>
    public static NumberSet Unit { get; } = new(new NumberRange(Rational.Zero, false, Rational.One, true));

    internal NumberRange Range { get; }

    /// <summary>The numbers above a bound.</summary>
    public static NumberSet Above(Rational bound) => new(new NumberRange(bound, false, null, false));

    /// <summary>The numbers strictly between two bounds.</summary>
    public static NumberSet Between(Rational lower, Rational upper) => new(new NumberRange(lower, false, upper, false));

    /// <summary>The numbers from one bound to another, both included.</summary>
    public static NumberSet FromTo(Rational lower, Rational upper) => new(new NumberRange(lower, true, upper, true));
}
