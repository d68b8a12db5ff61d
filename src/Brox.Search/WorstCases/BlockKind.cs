namespace Brox.Search.WorstCases;

/// <summary>A block: the steps from one turn (a strict step, then a plateau that comes back within t) to the next, by their number. It begins with the plateau.</summary>
internal enum BlockKind
{
    /// <summary>Two steps.</summary>
    Two,

    /// <summary>Three steps.</summary>
    Three,

    /// <summary>Four steps or more.</summary>
    FourOrMore,
}
