namespace Brox.Search.Smt;

/// <summary>Where the points are sought.</summary>
internal enum Frame
{
    /// <summary>On the line, numbered from left to right.</summary>
    Line,

    /// <summary>In the plane.</summary>
    Plane,

    /// <summary>In the plane, turned and mirrored so that the second point lies on the positive first axis and the third not below it.</summary>
    TurnedPlane,
}
