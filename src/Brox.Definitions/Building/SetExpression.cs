using Brox.Definitions.Language;

namespace Brox.Definitions.Building;

/// <summary>A set of points in a definition.</summary>
public sealed class SetExpression
{
    internal SetExpression(PointSet set) => Set = set;

    internal PointSet Set { get; }

    /// <summary>The text in the language of classes.</summary>
    public override string ToString() => Set.ToString();
}
