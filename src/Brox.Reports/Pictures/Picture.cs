using System.Collections.Immutable;

namespace Brox.Reports.Pictures;

/// <summary>What a line of a picture stands for.</summary>
public enum StrokeRole
{
    /// <summary>An axis.</summary>
    Axis,

    /// <summary>The graph of a function.</summary>
    Graph,

    /// <summary>A ball.</summary>
    Ball,

    /// <summary>A line that leads the eye.</summary>
    Guide,

    /// <summary>The path of a run.</summary>
    Path,
}

/// <summary>Where a caption stands, seen from its point.</summary>
public enum Side
{
    /// <summary>Above it.</summary>
    Above,

    /// <summary>Below it.</summary>
    Below,

    /// <summary>Left of it.</summary>
    Left,

    /// <summary>Right of it.</summary>
    Right,
}

/// <summary>A place in a panel, in centimetres from its lower left corner.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Upwards.</param>
public readonly record struct Place(double X, double Y);

/// <summary>One mark of a panel.</summary>
public abstract record Mark;

/// <summary>A line through places.</summary>
/// <param name="Places">The places, two or more.</param>
/// <param name="Role">What it stands for.</param>
/// <param name="IsClosed">Whether the last place is joined to the first.</param>
public sealed record Stroke(ImmutableArray<Place> Places, StrokeRole Role, bool IsClosed = false) : Mark;

/// <summary>A point.</summary>
/// <param name="At">Where.</param>
/// <param name="IsOpen">Whether it is a circle: a value that is not taken.</param>
/// <param name="IsWitness">Whether the witness names it.</param>
public sealed record Spot(Place At, bool IsOpen, bool IsWitness) : Mark;

/// <summary>A short text.</summary>
/// <param name="At">The place it belongs to.</param>
/// <param name="Side">Where it stands from there.</param>
/// <param name="Text">The text, not escaped.</param>
/// <param name="IsWitness">Whether it is a letter of the witness.</param>
public sealed record Caption(Place At, Side Side, string Text, bool IsWitness) : Mark;

/// <summary>One picture of a function.</summary>
/// <param name="Title">What it shows, in a few words, not escaped.</param>
/// <param name="Description">The same as data, for those who do not see it, not escaped.</param>
/// <param name="Width">The width in centimetres.</param>
/// <param name="Height">The height in centimetres.</param>
/// <param name="Marks">The marks, the later ones above the earlier.</param>
public sealed record Panel(string Title, string Description, double Width, double Height, ImmutableArray<Mark> Marks);
