using System.Collections.Immutable;
using Brox.Reference.Reals;

namespace Brox.Reference.Line;

/// <summary>One choice of cells for the points that would satisfy a statement: what they must satisfy besides.</summary>
/// <param name="Scope">The points and numbers, and the intervals of the unknowns.</param>
/// <param name="Formula">The condition, the intervals apart.</param>
/// <param name="Names">The names that were chosen, in their order.</param>
/// <param name="Unknowns">The unknowns, in their order.</param>
internal sealed record Leaf(LineScope Scope, RealFormula Formula, ImmutableList<string> Names, ImmutableList<int> Unknowns)
{
    /// <summary>The condition with the intervals.</summary>
    public RealFormula Whole() => RealFormula.And(Unknowns.Select(u => Scope.Unknowns[u].Contains(RealPolynomial.Unknown(u)))) & Formula;
}
