using Brox.Numbers;

namespace Brox.Definitions.Language;

/// <summary>An interval of numbers with rational ends, over which a definition quantifies or in which a parameter lies.</summary>
/// <param name="Lower">The lower end; <see langword="null"/> for none.</param>
/// <param name="WithLower">Whether the lower end belongs to it.</param>
/// <param name="Upper">The upper end; <see langword="null"/> for none.</param>
/// <param name="WithUpper">Whether the upper end belongs to it.</param>
internal sealed record NumberRange(Rational? Lower, bool WithLower, Rational? Upper, bool WithUpper)
{
    /// <summary>The numbers <c>&gt; 0</c>.</summary>
    public static NumberRange Positive { get; } = new(Rational.Zero, false, null, false);

    /// <summary>Whether no number lies in it.</summary>
    public bool IsEmpty => Lower is { } low && Upper is { } high && (low > high || (low == high && !(WithLower && WithUpper)));

    /// <summary>Whether a number lies in it.</summary>
    public bool Contains(Rational value) =>
        (Lower is not { } low || value > low || (WithLower && value == low)) && (Upper is not { } high || value < high || (WithUpper && value == high));

    /// <summary>What says of a name that it lies here: <c>mu &gt; 0</c>, <c>gamma in (0, 1]</c>.</summary>
    /// <param name="name">The name.</param>
    public string Text(string name) => this switch
    {
        { Upper: null, Lower: { } low } => $"{name} {(WithLower ? ">=" : ">")} {low}",
        { Lower: null, Upper: { } high } => $"{name} {(WithUpper ? "<=" : "<")} {high}",
        _ => $"{name} in {(WithLower ? '[' : '(')}{Lower?.ToString() ?? "-inf"}, {Upper?.ToString() ?? "inf"}{(WithUpper ? ']' : ')')}",
    };
}
