using System.Collections.Immutable;
using Brox.Definitions;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Claims.Predicates;

namespace Brox.Theory.Claims.Atlas;

/// <summary>The witnesses that are argued, in the order in which they are looked through.</summary>
internal static class ArguedWitnesses
{
    /// <summary>The witnesses.</summary>
    public static ImmutableArray<ArguedWitness> All { get; } =
    [
        new(
            "round bowl",
            "x^2 + y^2",
            2,
            [ClassName.StronglyConvex, ClassName.Differentiable, ClassName.PolyakLojasiewicz, ClassName.RestrictedSecant],
            ["uniformly-aligned-in-ball(t=1)"],
            "|grad f|^2 = 4f, <grad f(x), x> = 2|x|^2. x = (2,0) is far and u = (15/8, 1/2) lies in Ball(x,1) with f(u) = 241/64 < 4; <x-u, u-x*> = 15/64 - 1/4 < 0.",
            OnSquare("x^2 + y^2", 3)),
        new(
            "bowl with ridges",
            "x^2 + y^2 + x^2*y^2",
            2,
            [ClassName.StarConvex, ClassName.QuasarConvex, ClassName.Aiming, ClassName.PolyakLojasiewicz, ClassName.QuadraticGrowth,
                ClassName.RestrictedSecant, ClassName.UniqueMinimizer],
            [ClassName.Quasiconvex, ClassName.GeneralizedPseudoconvex],
            "f(ax) <= a f(x) for 0 <= a <= 1, as its terms are of degree 2 and 4. X = {0} and <grad f(x), x> = 2|x|^2 + 4x^2y^2 >= 2f(x) >= 2|x|^2, so |grad f(x)| >= 2f(x)/|x| and |grad f(x)|^2 >= 4f(x); f(3,0) = f(0,3) = 9 < 153/16 = f(3/2,3/2), "
            + "and <grad f(2,-3), (2,2)> = 20 >= 0 while f(4,-1) = 33 < 49 = f(2,-3).",
            OnSquare("x^2 + y^2 + x^2*y^2", 4)),
        new(
            "sheared bowl",
            "x^2 + 4*(y - 2*sin(x))^2",
            2,
            [ClassName.PolyakLojasiewicz, ClassName.UniqueMinimizer],
            [ClassName.Aiming, ClassName.RestrictedSecant, ClassName.QuasarConvex, ClassName.StarQuasiconvex],
            "A sum of two squares r_1^2 + r_2^2 whose Jacobian has the determinant 2 and bounded entries, so that |grad f|^2 = 4|J'r|^2 >= 4 s^2 f with s = 2/sqrt(21), on all of R^2; X = {0}. At z = (pi, -pi) "
            + "<grad f(z), z> = 2pi^2 - 8pi^2 < 0: f falls on the way from z away from 0.",
            OnSquare("x^2 + 4*(y - 2*sin(x))^2", 5)),
        new(
            "wave",
            "(y - sin(x)/2)^2",
            2,
            [ClassName.PolyakLojasiewicz, ClassName.Aiming, ClassName.QuadraticGrowth, ClassName.RestrictedSecant],
            ["alignment(t=1)", ClassName.StarQuasiconvex],
            "X is the graph of sin(x)/2, which is not star-shaped. |grad f|^2 >= 4f; aiming with theta = 2(1-1/4)/(1+1/4) = 6/5, and with quadratic growth the restricted secant "
            + "inequality. No x* = (a, sin(a)/2) aligns: the step from the far point (-28,4) excludes a >= 0, and by f(-z) = f(z) the step from (28,-4) excludes a <= 0 (certified, on all of R^2).",
            OnSquare("(y - sin(x)/2)^2", 10))
        {
            OnlyArgued = [ClassName.Aiming, ClassName.QuadraticGrowth, ClassName.RestrictedSecant],
            OutsideProofs = ImmutableDictionary<string, Func<CancellationToken, bool>>.Empty
                .Add("alignment(t=1)", cancellation => PlanarFailures.WaveRefutation(Rational.Half, Rational.One, cancellation) is not null),
        },
        new(
            "two approaching curves",
            ApproachingCurves.Hyperbolas.Text,
            2,
            [ClassName.Aiming],
            [ClassName.ConnectedMinimizers],
            "C^1; X = {|y| = w(x)} is two disjoint curves that approach each other as x grows, so no closest pair of components exists. Aiming with theta = 1/5: certified at every point whose nearest "
            + "point of X lies over [-100, 100], by hand everywhere (prop-1).")
        {
            Certificate = Proof(ApproachingCurves.Hyperbolas, Rational.Create(1, 5)),
        },
        new(
            "vanishing slope",
            "x^2/(1+x^2)",
            1,
            [ClassName.Pseudoconvex, ClassName.StrictlyQuasiconvex, ClassName.GeneralizedPseudoconvex, ClassName.UniqueMinimizer],
            [ClassName.QuasarConvex, ClassName.Aiming],
            "f' = 2x/(1+x^2)^2 vanishes at 0 only; x f'(x) tends to 0 as x grows while f(x) tends to 1, so no gamma and no theta serve."),
        new(
            "dips at infinity",
            "the integral of f'(x) = x + x*abs(x) + x^3*(1+sin(abs(x)))",
            1,
            [ClassName.PolyakLojasiewicz, ClassName.RestrictedSecant, ClassName.QuadraticGrowth, ClassName.Pseudoconvex,
                ClassName.StrictlyQuasiconvex, ClassName.UniqueMinimizer],
            [ClassName.Aiming, ClassName.QuasarConvex],
            "For s = |x|: f' >= s + s^2 and f <= s^2/2 + s^3/3 + s^4/2, so f'^2 >= f, and s f' >= s^2. Where sin s = -1, s f' = s^2 + s^3, while f grows like s^4/4: no theta serves."),
        new(
            "dips at the minimizer",
            "the integral of f'(x) = x + sign(x)*sqrt(abs(x))*(1+sin(1/abs(x)))",
            1,
            [ClassName.RestrictedSecant, ClassName.Pseudoconvex, ClassName.StrictlyQuasiconvex, ClassName.UniqueMinimizer],
            [ClassName.PolyakLojasiewicz],
            "x f'(x) >= x^2. Near 0 f grows like (2/3)|x|^(3/2), while f'(x)^2 = x^2 where sin(1/|x|) = -1: no mu serves."),
        new(
            "dips at the end of X",
            "x^2 for x < 0; 0 on [0,1]; for s = x-1 > 0 the integral of f' = s^2 + s*(1+sin(1/s))",
            1,
            [ClassName.QuasarConvex, ClassName.StarConvex],
            [ClassName.Aiming],
            "With x* = 0 and x = 1+s: x f'(x) >= (1+s)s^2 >= s^2 + s^3/3 >= f(x), so gamma = 1. The projection is p = 1: where sin(1/s) = -1, (x-p) f'(x) = s^3, while f is at least of the order s^2."),
        new(
            "thin dips of the derivative",
            "x^2/2 for x <= 1; beyond, f' = 1 but for dips to 1/n at 1 + 1/n, n >= 2, affine over n^-4 on either side",
            1,
            [ClassName.Pseudoconvex, ClassName.StrictlyQuasiconvex, ClassName.UniqueMinimizer],
            [ClassName.GeneralizedPseudoconvex],
            "The dips are disjoint, since n^-4 + (n+1)^-4 <= 1/(n(n+1)). They take at most n^-4 each from the integral of 1, and those up to 1+h have n >= N with N > 1/(2h): at most 1/(3(N-1)^3) together, so "
            + "f'(1) = 1 (rem-C.2). f' > 0 for x > 0, so f is pseudoconvex; the slopes 1/n at 1 + 1/n accumulate at 1, so 0 is in Clarke's subdifferential there, while f(0) < f(1)."),
        new(
            "cross",
            "abs(x) + abs(y) where x*y = 0, +inf elsewhere",
            2,
            [ClassName.StarConvex, ClassName.UniqueMinimizer],
            [ClassName.ConvexDomain],
            "Along the axes f is linear from 0, so x* = 0 serves; (1,0) and (0,1) are in the domain, their midpoint is not."),
        new(
            "two poles' sides",
            "x^2 + 1/x^2, +inf at 0",
            1,
            [ClassName.Continuous],
            [ClassName.RealValued, ClassName.ConvexDomain],
            "f tends to +inf at 0, where it is +inf: continuous as a map to the extended reals; X = {-1, 1}."),
        new(
            "two curves that approach each other fast",
            ApproachingCurves.DoubleExponentials.Text,
            2,
            [ClassName.RestrictedSecant],
            [ClassName.ConnectedMinimizers],
            "C^1; X = {|y| = w(x)} is two disjoint curves. Between them f has to fall along the axis at least at the rate mu w/|w'| = mu exp(-x), which has a finite integral. Restricted secant "
            + "inequality with mu = 1/2: certified at every point whose nearest point of X lies over [-5, 5], by hand everywhere (prop-1).")
        {
            Certificate = Proof(ApproachingCurves.DoubleExponentials, Rational.Half),
        },
    ];

    private static Func<CancellationToken, bool> Proof(ApproachingCurves curves, Rational constant) => cancellation => curves.Prove(constant, curves.Reach, cancellation).IsComplete;

    private static FormulaFunction OnSquare(string text, int half) =>
        FormulaFunction.Parse(["x", "y"], text, Box.Create([new BoxSide(-half, half), new BoxSide(-half, half)]));
}
