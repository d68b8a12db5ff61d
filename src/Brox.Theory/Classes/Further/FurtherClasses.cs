using System.Collections.Immutable;

namespace Brox.Theory.Classes.Further;

/// <summary>The deciders of the classes of the literature.</summary>
internal static class FurtherClasses
{
    /// <summary>The deciders, by the order of the definitions.</summary>
    public static ImmutableArray<FunctionClass> All { get; } =
    [
        new StrictlyConvex(),
        new WeaklyConvex(),
        new LSmooth(),
        new SemistrictlyQuasiconvex(),
        new StronglyQuasiconvex(),
        new StrictlyPseudoconvex(),
        new Invex("invex"),
        new Invex("variationally-coherent"),
        new Invex("weakly-variationally-coherent"),
        new StarConvexAll(),
        new StarQuasiconvexAll(),
        new StronglyStarConvex(),
        new StronglyStarQuasiconvex(),
        new StronglyQuasarConvex(),
        new QuasiStronglyConvex(),
        new OnePointConvex(),
        new ErrorBound(),
        new UpperErrorBound(),
        new QuadraticUpperGrowth(),
        new Sharp(),
        new AcuteGradient(),
        new GammaConvex(),
        new OuterGammaConvex(),
        new BoundedMinimizers(),
        new ConvexMinimizers(),
        new TwiceDifferentiable(),
        new Concave(),
        new Quasiconcave(),
    ];

    /// <summary>The decider of a class; <see langword="null"/> where its definition alone decides.</summary>
    public static FunctionClass? Find(string name) => All.FirstOrDefault(c => c.Name == name);
}
