using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary>An infimum over a part of the line, and whether a rational point is known to have it as its value; the default is the infimum over the empty set.</summary>
/// <param name="Value">The infimum; <see langword="null"/> where the function is infinite.</param>
/// <param name="AtRational">Whether it is the value at a rational point.</param>
internal readonly record struct LineInfimum(AlgebraicNumber? Value, bool AtRational)
{
    /// <summary>The infimum over one element.</summary>
    public static LineInfimum Over(ProfileElement element) =>
        new(element.Infimum, element.AttainsInfimum && (!element.IsPoint || element.Part.Lower!.IsRational));

    /// <summary>The infimum over this part and another.</summary>
    public LineInfimum Or(LineInfimum other)
    {
        if (Value is null || other.Value is null)
        {
            return Value is null ? other : this;
        }

        var order = Value.CompareTo(other.Value);
        return order < 0 ? this : order > 0 ? other : new LineInfimum(Value, AtRational || other.AtRational);
    }

    /// <summary>Whether some point has a value below the level, or a rational one has it where equality counts.</summary>
    public bool Reaches(AlgebraicNumber level, bool orEqual) => Value is not null && (Value < level || (orEqual && AtRational && Value == level));
}
