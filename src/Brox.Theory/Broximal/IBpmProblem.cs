using System.Collections.Immutable;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Broximal;

/// <summary>What the Ball Proximal Point Method and the checks of Theorem 4.1 need to know of a function, a metric and a radius.</summary>
/// <typeparam name="TPoint">The type of points.</typeparam>
internal interface IBpmProblem<TPoint>
    where TPoint : notnull
{
    /// <summary>The radius t.</summary>
    Radius Radius { get; }

    /// <summary>Whether a point is a minimizer.</summary>
    bool IsMinimizer(TPoint x);

    /// <summary>Whether <c>dist(x, X) &gt; t</c>.</summary>
    bool IsFar(TPoint x);

    /// <summary>The squared distance <c>|x - y|_B^2</c>.</summary>
    Surd SquaredDistance(TPoint x, TPoint y);

    /// <summary>The value at a point of the domain.</summary>
    Surd Value(TPoint x);

    /// <summary>
    /// The points among which the rule chooses, lexicographically ascending. Where <c>brox_t(x)</c> has intervals, those of them that the rules name:
    /// the ends, for <see cref="SelectionRule.AnyMoving"/> besides x itself.
    /// </summary>
    ImmutableArray<TPoint> Choices(TPoint x, SelectionRule rule);

    /// <summary>Whether a step from one point to the next repeats for ever, by translation along a constant tail.</summary>
    bool Diverges(TPoint from, TPoint to);
}
