namespace Brox.Definitions.Language;

/// <summary>A set of points over which a definition quantifies.</summary>
internal abstract record PointSet
{
    private PointSet()
    {
    }

    /// <summary>The canonical text.</summary>
    public sealed override string ToString() => DefinitionPrinter.Text(this);

    /// <summary><c>dom</c>: where <c>f</c> is finite.</summary>
    public sealed record Domain : PointSet;

    /// <summary><c>X</c>: the minimizers of <c>f</c>; empty where the infimum is not attained.</summary>
    public sealed record Minimizers : PointSet;

    /// <summary><c>space</c>: all of <c>R^d</c>.</summary>
    public sealed record Space : PointSet;

    /// <summary><c>ball(p, r)</c>: <c>|z - p|_B &lt;= r</c>; empty where <c>r</c> is negative.</summary>
    /// <param name="Centre">The point <c>p</c>.</param>
    /// <param name="Radius">The number <c>r</c>.</param>
    public sealed record Ball(PointTerm Centre, NumberTerm Radius) : PointSet;

    /// <summary><c>brox(p, r)</c>: the points of <c>dom f</c> in <c>ball(p, r)</c> at which <c>f</c> is least there; empty where there is none.</summary>
    /// <param name="Centre">The point <c>p</c>.</param>
    /// <param name="Radius">The number <c>r</c>.</param>
    public sealed record Broximal(PointTerm Centre, NumberTerm Radius) : PointSet;

    /// <summary><c>[p, q]</c>, the segment with its ends, or <c>(p, q)</c>, the segment without them; <c>(p, p)</c> is empty.</summary>
    /// <param name="From">The point <c>p</c>.</param>
    /// <param name="To">The point <c>q</c>.</param>
    /// <param name="WithEnds">Whether the ends belong to it.</param>
    public sealed record Segment(PointTerm From, PointTerm To, bool WithEnds) : PointSet;

    /// <summary><c>proj(p)</c>: the points of <c>X</c> nearest to <c>p</c> in the Euclidean distance.</summary>
    /// <param name="Of">The point <c>p</c>.</param>
    public sealed record Nearest(PointTerm Of) : PointSet;
}
