using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Reference;
using Brox.Tests.Shared;

namespace Brox.Definitions.Tests;

/// <summary>Every class on functions of finitely many points, written out as loops by hand: what the definitions are compared with.</summary>
internal static class LoopDefinitions
{
    public static MembershipAnswer Of(FiniteFunction f, string className, Radius? radius, Rational? constant) => className switch
    {
        "alignment" or "progress" or "broximally-aligned" or "uniformly-aligned" or "uniformly-aligned-sublevel" or "uniformly-aligned-in-ball" =>
            MembershipAnswer.Of(FiniteLoops.IsMember(f, className, radius ?? throw new ArgumentException("the radius is missing", nameof(radius)))),
        "unique-minimizer" or "connected-minimizers" => MembershipAnswer.Of(FiniteLoops.IsMember(f, className, Radius.FromLength(Rational.One))),
        "quadratic-growth" => MembershipAnswer.Of(
            constant is { } mu ? FiniteLoops.IsMember(f, className, mu) : FiniteLoops.IsMember(f, className, Radius.FromLength(Rational.One))),
        "convex" or "strongly-convex" or "quasiconvex" or "strictly-quasiconvex" or "convex-domain" =>
            f.Points.Any(x => LeavesTheDomain(f, x)) ? MembershipAnswer.No("a point between two points of the domain is outside it") : MembershipAnswer.Yes("the domain is one point"),
        "star-convex" or "star-quasiconvex" or "strictly-star-quasiconvex" =>
            f.Points.Where((_, i) => f.Values.All(v => f.Values[i] <= v)).Any(x => !LeavesTheDomain(f, x))
                ? MembershipAnswer.Yes("the domain is one point")
                : MembershipAnswer.No("on the way from every minimizer to another point the domain is left"),
        "generalized-pseudoconvex" => f.Values.Distinct().Count() == 1
            ? MembershipAnswer.Yes("the function is constant on its domain")
            : MembershipAnswer.No("at an isolated point every g is a subgradient, and there is a lower value"),
        "pseudoconvex" or "quasar-convex" or "aiming" or "polyak-lojasiewicz" or "restricted-secant" or "differentiable" or "real-valued" =>
            MembershipAnswer.No("the function is +inf somewhere"),
        "continuous" => MembershipAnswer.No("every point of the domain is isolated"),
        "closed" or "has-minimizer" or "bounded-domain" => MembershipAnswer.Yes("the domain is finite"),
        _ => MembershipAnswer.Unknown($"{className} is not rechecked on finite functions"),
    };

    /// <summary>Whether some point between a point of the domain and another is outside: of infinitely many, one of n + 1 must be.</summary>
    private static bool LeavesTheDomain(FiniteFunction f, Point x) =>
        f.Points.Any(y => y != x && Enumerable.Range(1, f.Points.Length + 1).Any(i =>
            f.IndexOf(x + (Rational.Create(i, f.Points.Length + 2) * (y - x))) < 0));
}
