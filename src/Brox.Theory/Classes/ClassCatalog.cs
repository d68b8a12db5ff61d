using System.Collections.Immutable;

namespace Brox.Theory.Classes;

/// <summary>All classes, in the order in which they are listed.</summary>
public static class ClassCatalog
{
    /// <summary>Assumption 3.1.</summary>
    public static Alignment Alignment { get; } = new();

    /// <summary>Assumption 3.2.</summary>
    public static Progress Progress { get; } = new();

    /// <summary>Definition 3.1.</summary>
    public static BroximallyAligned BroximallyAligned { get; } = new();

    /// <summary>Definition D.3, reading B.</summary>
    public static UniformlyAlignedInBall UniformlyAlignedInBall { get; } = new();

    /// <summary>Every class.</summary>
    public static ImmutableArray<FunctionClass> All { get; } =
    [
        Alignment,
        Progress,
        BroximallyAligned,
        new UniformlyAligned(),
        new UniformlyAlignedSublevel(),
        UniformlyAlignedInBall,
        new Convex(),
        new StronglyConvex(),
        new Quasiconvex(),
        new StrictlyQuasiconvex(),
        new DifferentiableClass("pseudoconvex", "differentiable; <grad f(x), y-x> >= 0 implies f(y) >= f(x)", "Definition 5.2"),
        new GeneralizedPseudoconvex(),
        new DifferentiableClass(
            "quasar-convex",
            "differentiable; some x* in X with f(x*) >= f(x) + (1/gamma)<grad f(x), x*-x> for all x, 0 < gamma <= 1",
            "Definition 5.3",
            ParameterKind.UnitConstant,
            "gamma"),
        new StarConvex(),
        new DifferentiableClass(
            "aiming",
            "differentiable; <grad f(x), x-p> >= theta (f(x)-f*) for some projection p of x on X, theta > 0",
            "Definition 5.4, eq. (4)",
            ParameterKind.PositiveConstant,
            "theta"),
        new DifferentiableClass(
            "polyak-lojasiewicz", "differentiable; |grad f(x)|^2 >= 2 mu (f(x)-f*) for all x, mu > 0", "Table 1", ParameterKind.PositiveConstant, "mu"),
        new QuadraticGrowth(),
        new StarQuasiconvex(),
        new StrictlyStarQuasiconvex(),
        new DifferentiableClass(
            "restricted-secant",
            "differentiable; <grad f(x), x-p> >= mu dist(x, X)^2 for the projection p of x on X, mu > 0",
            "Figure 3 (Karimi et al. 2016)",
            ParameterKind.PositiveConstant,
            "mu"),
        new UniqueMinimizer(),
        new ConnectedMinimizers(),
        new ClosedClass(),
        new Differentiable(),
        new Continuous(),
        new RealValued(),
        new ConvexDomain(),
        new BoundedDomain(),
    ];

    /// <summary>The class of a name, or <see langword="null"/>.</summary>
    public static FunctionClass? Find(string name) => All.FirstOrDefault(c => c.Name == name);
}
