namespace Brox.Definitions.Forms;

/// <summary>What a notion that the language cannot say comes to on functions of finitely many points.</summary>
internal enum FiniteMeaning
{
    /// <summary>Every function has it.</summary>
    Always,

    /// <summary>None has it.</summary>
    Never,

    /// <summary>Those with one minimizer have it.</summary>
    OneMinimizer,

    /// <summary>Those with one value have it.</summary>
    OneValue,
}

/// <summary>What is known of the notions that the language cannot say. This is the one place that knows them by their names.</summary>
internal static class Primitives
{
    private const string TwiceDifferentiable = "twice-differentiable";

    /// <summary>What a primitive comes to on functions of finitely many points; <see langword="null"/> for one that is not known here.</summary>
    public static FiniteMeaning? OnFinite(string primitive) => primitive switch
    {
        // Every sequence in a finite set that converges is constant in the end, and outside the set f = +inf around each point.
        ClassName.Closed => FiniteMeaning.Always,

        // f is +inf somewhere, and jumps to +inf at the points of its domain.
        ClassName.Differentiable or ClassName.Continuous or TwiceDifferentiable => FiniteMeaning.Never,

        // A finite set is connected exactly when it is one point.
        ClassName.ConnectedMinimizers => FiniteMeaning.OneMinimizer,

        // At an isolated point Clarke's normal cone of the epigraph is a half-space: every vector is a subgradient, 0 as well.
        ClassName.GeneralizedPseudoconvex => FiniteMeaning.OneValue,
        _ => null,
    };

    /// <summary>Whether every function that has the property is differentiable.</summary>
    public static bool IsSmooth(string primitive) => primitive is ClassName.Differentiable or TwiceDifferentiable;

    /// <summary>The class that a property comes to on continuously differentiable functions, whose subdifferential is the gradient; <see langword="null"/> for none.</summary>
    public static string? WhereSmooth(string primitive) => primitive == ClassName.GeneralizedPseudoconvex ? ClassName.Pseudoconvex : null;

    /// <summary>Whether the property depends on the set <c>X</c> of minimizers alone.</summary>
    public static bool DependsOnMinimizersAlone(string primitive) => primitive == ClassName.ConnectedMinimizers;
}
