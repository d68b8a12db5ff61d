using Brox.Definitions;
using Brox.Functions;

namespace Brox.Reference.Definitions;

/// <summary>What the language cannot say, on functions of finitely many points.</summary>
internal static class FinitePrimitives
{
    /// <summary>Whether a function on finitely many points has a property; <see langword="null"/> for a property not known here.</summary>
    public static bool? Holds(FiniteFunction f, string primitive) => primitive switch
    {
        // Every sequence in a finite set that converges is constant in the end, and outside the set f = +inf around each point.
        ClassName.Closed => true,

        // f is +inf somewhere, and jumps to +inf at the points of its domain.
        ClassName.Differentiable or ClassName.Continuous => false,

        // A finite set is connected exactly when it is one point.
        ClassName.ConnectedMinimizers => f.Values.Count(v => v == f.Minimum) == 1,

        // At an isolated point Clarke's normal cone of the epigraph is a half-space: every vector is a subgradient, 0 as well.
        ClassName.GeneralizedPseudoconvex => f.Values.All(v => v == f.Minimum),
        _ => null,
    };
}
