using System.Collections.Immutable;

namespace Brox.Theory.Classes;

/// <summary>The deciders of all classes, in the order in which they are listed.</summary>
internal static class ClassCatalog
{
    /// <summary>Assumption 3.1.</summary>
    public static Alignment Alignment { get; } = new();

    /// <summary>Assumption 3.2.</summary>
    public static Progress Progress { get; } = new();

    /// <summary>Definition 3.1.</summary>
    public static BroximallyAligned BroximallyAligned { get; } = new();

    /// <summary>Definition D.3, reading B.</summary>
    public static UniformlyAlignedInBall UniformlyAlignedInBall { get; } = new();

    /// <summary>Lower semicontinuity, half of the standing assumption.</summary>
    public static ClosedClass Closed { get; } = new();

    /// <summary>That the minimum is attained, the other half.</summary>
    public static HasMinimizer HasMinimizer { get; } = new();

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
        new Pseudoconvex(),
        new GeneralizedPseudoconvex(),
        new QuasarConvex(),
        new StarConvex(),
        new Aiming(),
        new PolyakLojasiewicz(),
        new QuadraticGrowth(),
        new StarQuasiconvex(),
        new StrictlyStarQuasiconvex(),
        new RestrictedSecant(),
        new UniqueMinimizer(),
        new ConnectedMinimizers(),
        Closed,
        HasMinimizer,
        new Differentiable(),
        new Continuous(),
        new RealValued(),
        new ConvexDomain(),
        new BoundedDomain(),
    ];

    /// <summary>The class of a name that is known to be one's. Where a name is a hypothesis of a claim, a spelling error must not drop it.</summary>
    /// <exception cref="ArgumentException">There is no such class.</exception>
    public static FunctionClass Named(string name) => Find(name) ?? throw new ArgumentException($"there is no class \"{name}\"", nameof(name));

    /// <summary>The classes that <see cref="DefinedClasses"/> adds to <see cref="All"/>, then these.</summary>
    internal static IEnumerable<FunctionClass> Known => All.Concat(DefinedClasses.Current);

    /// <summary>
    /// The class of a name, those of <see cref="DefinedClasses"/> and those of the literature that have a decider as well, or <see langword="null"/>. A name that the literature has beside it, such as <c>PL</c>,
    /// is one where it means one class.
    /// </summary>
    public static FunctionClass? Find(string name) => Exactly(name) ?? (ClassNames.Meant(name) is { } meant ? Exactly(meant) : null);

    private static FunctionClass? Exactly(string name) => Known.FirstOrDefault(c => c.Name == name) ?? Alias(name) ?? Further.FurtherClasses.Find(name);

    private static FunctionClass? Alias(string name) => Definitions.Language.DefinitionCatalog.BuiltIn.Find(name) is { } definition
        ? Known.FirstOrDefault(c => c.Name == definition.Name)
        : DefinedClasses.Current.FirstOrDefault(c => c.Written.Aliases.Contains(name));
}
