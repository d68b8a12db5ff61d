using System.Collections.Immutable;
using Brox.Definitions;

namespace Brox.Theory.Classes;

/// <summary>
/// The classes that the library decides, each by its name; a class that is only defined, one of the literature or of the user's own, is found by <see cref="Named"/>.
/// </summary>
public static class FunctionClasses
{
    /// <summary>The classes of this list, in the order in which they are shown.</summary>
    public static ImmutableArray<FunctionClass> All => ClassCatalog.All;

    /// <summary><c>aiming</c>: Definition 5.4, eq. (4).</summary>
    public static FunctionClass Aiming { get; } = ClassCatalog.Named(ClassName.Aiming);

    /// <summary><c>alignment</c>: Assumption 3.1, eq. (3).</summary>
    public static FunctionClass Alignment { get; } = ClassCatalog.Named(ClassName.Alignment);

    /// <summary><c>bounded-domain</c>: Section 5.</summary>
    public static FunctionClass BoundedDomain { get; } = ClassCatalog.Named(ClassName.BoundedDomain);

    /// <summary><c>broximally-aligned</c>: Definition 3.1.</summary>
    public static FunctionClass BroximallyAligned { get; } = ClassCatalog.Named(ClassName.BroximallyAligned);

    /// <summary><c>closed</c>: Section 1, problem (1).</summary>
    public static FunctionClass Closed { get; } = ClassCatalog.Named(ClassName.Closed);

    /// <summary><c>connected-minimizers</c>: Table 1.</summary>
    public static FunctionClass ConnectedMinimizers { get; } = ClassCatalog.Named(ClassName.ConnectedMinimizers);

    /// <summary><c>continuous</c>: Section 1.</summary>
    public static FunctionClass Continuous { get; } = ClassCatalog.Named(ClassName.Continuous);

    /// <summary><c>convex</c>: Table 1.</summary>
    public static FunctionClass Convex { get; } = ClassCatalog.Named(ClassName.Convex);

    /// <summary><c>convex-domain</c>: Section 5.</summary>
    public static FunctionClass ConvexDomain { get; } = ClassCatalog.Named(ClassName.ConvexDomain);

    /// <summary><c>differentiable</c>: Definition 5.2.</summary>
    public static FunctionClass Differentiable { get; } = ClassCatalog.Named(ClassName.Differentiable);

    /// <summary><c>generalized-pseudoconvex</c>: Definition C.1.</summary>
    public static FunctionClass GeneralizedPseudoconvex { get; } = ClassCatalog.Named(ClassName.GeneralizedPseudoconvex);

    /// <summary><c>has-minimizer</c>: Section 1, problem (1).</summary>
    public static FunctionClass HasMinimizer { get; } = ClassCatalog.Named(ClassName.HasMinimizer);

    /// <summary><c>polyak-lojasiewicz</c>: Table 1.</summary>
    public static FunctionClass PolyakLojasiewicz { get; } = ClassCatalog.Named(ClassName.PolyakLojasiewicz);

    /// <summary><c>progress</c>: Assumption 3.2.</summary>
    public static FunctionClass Progress { get; } = ClassCatalog.Named(ClassName.Progress);

    /// <summary><c>pseudoconvex</c>: Definition 5.2.</summary>
    public static FunctionClass Pseudoconvex { get; } = ClassCatalog.Named(ClassName.Pseudoconvex);

    /// <summary><c>quadratic-growth</c>: Table 1.</summary>
    public static FunctionClass QuadraticGrowth { get; } = ClassCatalog.Named(ClassName.QuadraticGrowth);

    /// <summary><c>quasar-convex</c>: Definition 5.3.</summary>
    public static FunctionClass QuasarConvex { get; } = ClassCatalog.Named(ClassName.QuasarConvex);

    /// <summary><c>quasiconvex</c>: Definition 5.1.</summary>
    public static FunctionClass Quasiconvex { get; } = ClassCatalog.Named(ClassName.Quasiconvex);

    /// <summary><c>real-valued</c>: Section 1.</summary>
    public static FunctionClass RealValued { get; } = ClassCatalog.Named(ClassName.RealValued);

    /// <summary><c>restricted-secant</c>: Figure 3 (Karimi et al. 2016).</summary>
    public static FunctionClass RestrictedSecant { get; } = ClassCatalog.Named(ClassName.RestrictedSecant);

    /// <summary><c>star-convex</c>: Section 5.4.</summary>
    public static FunctionClass StarConvex { get; } = ClassCatalog.Named(ClassName.StarConvex);

    /// <summary><c>star-quasiconvex</c>: Figure 3 (arXiv 2510.24981).</summary>
    public static FunctionClass StarQuasiconvex { get; } = ClassCatalog.Named(ClassName.StarQuasiconvex);

    /// <summary><c>strictly-quasiconvex</c>: Definition 5.1.</summary>
    public static FunctionClass StrictlyQuasiconvex { get; } = ClassCatalog.Named(ClassName.StrictlyQuasiconvex);

    /// <summary><c>strictly-star-quasiconvex</c>: Figure 3 (arXiv 2510.24981).</summary>
    public static FunctionClass StrictlyStarQuasiconvex { get; } = ClassCatalog.Named(ClassName.StrictlyStarQuasiconvex);

    /// <summary><c>strongly-convex</c>: Table 1.</summary>
    public static FunctionClass StronglyConvex { get; } = ClassCatalog.Named(ClassName.StronglyConvex);

    /// <summary><c>uniformly-aligned</c>: Definition D.3, reading C.</summary>
    public static FunctionClass UniformlyAligned { get; } = ClassCatalog.Named(ClassName.UniformlyAligned);

    /// <summary><c>uniformly-aligned-in-ball</c>: Definition D.3, reading B.</summary>
    public static FunctionClass UniformlyAlignedInBall { get; } = ClassCatalog.Named(ClassName.UniformlyAlignedInBall);

    /// <summary><c>uniformly-aligned-sublevel</c>: Definition D.3, reading A.</summary>
    public static FunctionClass UniformlyAlignedSublevel { get; } = ClassCatalog.Named(ClassName.UniformlyAlignedSublevel);

    /// <summary><c>unique-minimizer</c>: Table 1.</summary>
    public static FunctionClass UniqueMinimizer { get; } = ClassCatalog.Named(ClassName.UniqueMinimizer);

    /// <summary>The class of a name, also one of the literature or of the user's own.</summary>
    /// <exception cref="ArgumentException">There is no such class.</exception>
    public static FunctionClass Named(string name) => ClassCatalog.Named(name);

    /// <summary>The class of a name as <see cref="Named"/> finds it, or <see langword="null"/>.</summary>
    public static FunctionClass? Find(string name) => ClassCatalog.Find(name);
}
