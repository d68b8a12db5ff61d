namespace Brox.Reports.Exports.Printed;

/// <summary>A point of a definition: one of the domain, one outside, or one of which only the coordinates are known. Each is itself alone: two points outside need not be one.</summary>
/// <param name="name">The name of a point of the domain; else <see langword="null"/>.</param>
/// <param name="coordinates">The text of the coordinates; <see langword="null"/> where they are not known.</param>
/// <param name="isOutside">Whether it is outside the domain, where f = +inf.</param>
internal sealed class ScriptPlace(string? name, string? coordinates, bool isOutside)
{
    /// <summary>The name of a point of the domain.</summary>
    public string? Name { get; } = name;

    /// <summary>The text of the coordinates.</summary>
    public string? Coordinates { get; } = coordinates;

    /// <summary>Whether it is outside the domain.</summary>
    public bool IsOutside { get; } = isOutside;
}
