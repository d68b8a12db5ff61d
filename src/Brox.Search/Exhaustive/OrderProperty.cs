using Brox.Functions.Geometry;
using Brox.Theory.Classes;

namespace Brox.Search.Exhaustive;

/// <summary>What a class asks of a function on finitely many points, where this depends on the order of the values only.</summary>
internal abstract record OrderProperty
{
    /// <summary>The parts that make up a class, all of which must hold; <see langword="null"/> where the class depends on more than the order of the values.</summary>
    public static IReadOnlyList<OrderProperty>? Of(FunctionClass of) => of switch
    {
        Alignment => [new OneMinimizer(AfterPlacing: false, Anywhere: false)],
        Progress => [new NoStrictStop()],
        BroximallyAligned => [new OneMinimizer(AfterPlacing: false, Anywhere: false), new NoStrictStop()],
        UniformlyAligned => [new OneMinimizer(AfterPlacing: false, Anywhere: true)],
        UniformlyAlignedSublevel => [new OneMinimizer(AfterPlacing: true, Anywhere: true)],
        UniformlyAlignedInBall => [new OneMinimizer(AfterPlacing: true, Anywhere: false)],
        UniqueMinimizer or ConnectedMinimizers => [new FirstLevel((_, minimizers) => minimizers == 1)],
        GeneralizedPseudoconvex => [new FirstLevel((points, minimizers) => points == minimizers)],
        ConvexDomain or ConvexDomainClass or StarClass => [new FirstLevel((points, _) => points == 1)],
        DifferentiableClass or RealValued or Continuous => [new FirstLevel((_, _) => false)],
        ClosedClass or BoundedDomain => [],
        _ => null,
    };

    /// <summary>
    /// One <c>x* ∈ X</c> stands against all pairs (x, u) with far x: those with <c>f(u)</c> at most the minimum over the ball of x, or (<paramref name="AfterPlacing"/>)
    /// at most <c>f(x)</c>; with u in the ball, or (<paramref name="Anywhere"/>) anywhere.
    /// </summary>
    /// <param name="AfterPlacing">Whether a pair counts until x itself is placed, instead of until its ball is met.</param>
    /// <param name="Anywhere">Whether u ranges over all points.</param>
    public sealed record OneMinimizer(bool AfterPlacing, bool Anywhere) : OrderProperty;

    /// <summary>No point outside X is the only one of its ball in the first level that meets the ball.</summary>
    public sealed record NoStrictStop : OrderProperty;

    /// <summary>A property of the number of points and the number of minimizers.</summary>
    /// <param name="Holds">Whether it holds for so many points and so many minimizers.</param>
    public sealed record FirstLevel(Func<int, int, bool> Holds) : OrderProperty;
}

/// <summary>A class with its radius, as the exhaustive engine takes it.</summary>
/// <param name="Class">The class.</param>
/// <param name="Radius">Its radius, where it has one.</param>
/// <param name="IsEmpty">Whether the constant is outside its range, so that no function belongs to the class.</param>
internal sealed record OrderClass(FunctionClass Class, Radius? Radius, bool IsEmpty);
