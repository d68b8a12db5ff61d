using System.Collections.Immutable;

namespace Brox.Theory.Claims.Atlas;

/// <summary>
/// The base of the inclusions of the atlas; all others follow from these. They speak of functions on all of R^d, and every argument uses no more than the hypotheses: where one asks for a derivative, that
/// there is one at each point, not that it is continuous. On a box some fail: <c>x^4 + y</c> on [0,1]^2 has <c>|grad f|^2 >= 1</c> and no quadratic growth in x.
/// </summary>
internal static class AtlasFacts
{
    private const string Definition = "definition";

    private const string Classic = "classic";

    /// <summary>Where the proofs stand that take more than two lines.</summary>
    private const string Proofs = "docs/atlas-proofs.md";

    /// <summary>The facts. That every function of the atlas is closed and has a minimizer is the setting, not a fact.</summary>
    public static ImmutableArray<AtlasFact> All { get; } =
    [
        new("strongly-convex => convex", Classic, "A convex function plus (mu/2)|.|^2."),
        new("strongly-convex => strictly-quasiconvex", Classic, "f(ax+(1-a)y) <= a f(x) + (1-a) f(y) - (mu/2) a(1-a)|x-y|^2 < max."),
        new("strongly-convex => quadratic-growth", Classic, "f* <= f(ax + (1-a)x*) <= a f(x) + (1-a) f* - (mu/2) a(1-a)|x-x*|^2, divided by a, as a tends to 0; dist(x,X) <= |x-x*|."),
        new("convex => quasiconvex", Classic, "A mean is at most the maximum."),
        new("convex => star-convex", Classic, "The inequality of convexity for the pairs x, x*; any x* serves."),
        new("convex => generalized-pseudoconvex", Classic, "Proximal normals of the convex epigraph are normals in the sense of convex analysis, and so are their limits and sums: f(y) >= f(x) + <g, y-x>, so <g, y-x> <= f(y) - f(x)."),
        new("convex, differentiable => pseudoconvex", Classic, "f(y) >= f(x) + <grad f(x), y-x>."),
        new("quasiconvex => convex-domain", Definition, "The domain is a union of growing convex sublevel sets."),
        new("quasiconvex => star-quasiconvex", Definition, "With y = x* in X the maximum is f(x); any x* serves."),
        new("strictly-quasiconvex => quasiconvex", Definition, "< implies <=, and the domain is convex."),
        new("strictly-quasiconvex => unique-minimizer", Definition, "Between two minimizers f would be below its minimum."),
        new("strictly-quasiconvex => strictly-star-quasiconvex", Definition, "With y = x* the maximum is f(x)."),
        new("star-convex => strictly-star-quasiconvex", Definition, "a f* + (1-a) f(x) < f(x) for x not in X and a > 0."),
        new("star-convex, differentiable => quasar-convex", Classic, "The derivative at a = 0 of the inequality, gamma = 1."),
        new("strictly-star-quasiconvex => star-quasiconvex", Definition, "Its first half."),
        new("star-quasiconvex => connected-minimizers", Definition, "X is star-shaped at x*: f <= f* on the segments from x* to X."),
        new("star-quasiconvex => progress(t=1)", Definition, "For x not in X the points of the segment to x* near x are in the ball and have values at most f(x)."),
        new("unique-minimizer => connected-minimizers", Definition, "A point is connected."),
        new("strictly-star-quasiconvex => broximally-aligned(t=1)", "conj-star", "If <x-u, u-x*>_B < 0 for a far x and u in brox_t(x), the points u + e(x*-u) are nearer to x for small e > 0, and lower since u is not in X."),
        new("generalized-pseudoconvex => broximally-aligned(t=1)", "lem-C.3", "Proximal points z near u have 2(u-z) + c B(x-z), c >= 0, as a subgradient; <x-u, u-x*>_B < 0 would make c tend to 0, and 0 a subgradient at u. No sum rule is used (" + Proofs + ")."),
        new("pseudoconvex => quasiconvex", Classic, "Where f is higher inside a segment than at its ends, it has a maximum w there; <grad f(w), y-w> = 0 for the end y, and f(y) < f(w)."),
        new("pseudoconvex => strictly-star-quasiconvex", Classic, "Were f somewhere inside the segment from x to x* not below f(x) > f*, it would have a maximum w inside; <grad f(w), x*-w> = 0, and f(x*) < f(w)."),
        new("pseudoconvex => differentiable", Definition, "Part of the definition."),
        new("quasar-convex => strictly-star-quasiconvex", "lem-C.4", "Along the segment to x* the inequality says that (f-f*)/(1-a)^gamma does not rise with a, and (1-a)^gamma <= 1 - gamma a: f(ax*+(1-a)x) <= gamma a f* + (1 - gamma a) f(x)."),
        new("quasar-convex => differentiable", Definition, "Part of the definition."),
        new("quasar-convex, unique-minimizer => aiming", "quasar-aiming", "The projection of x is x*."),
        new("aiming => differentiable", Definition, "Part of the definition."),
        new("aiming => progress(t=1)", Definition, "brox_t(x) = {x} makes x stationary; the inequality makes it optimal."),
        new("aiming, unique-minimizer => quasar-convex", Classic, "The projection of x is x*; gamma = min(theta, 1) serves, since f - f* >= 0."),
        new("aiming, quadratic-growth => restricted-secant", Definition, "theta (f(x)-f*) >= theta (mu/2) dist(x,X)^2, with the same p."),
        new("polyak-lojasiewicz => differentiable", Definition, "Part of the definition."),
        new("polyak-lojasiewicz => progress(t=1)", Definition, "brox_t(x) = {x} makes x stationary; the inequality makes it optimal."),
        new("polyak-lojasiewicz => quadratic-growth", Classic, "Off X, F = sqrt(f-f*) has |grad F| >= m = sqrt(mu/2). For 0 < k < m let u minimize F + k|.-x|: off X |grad F(u)| would be at most k, so u is in X, and k dist(x,X) <= F(x)."),
        new(
            "polyak-lojasiewicz => connected-minimizers",
            "here",
            "From every point a curve of length at most F/k leads to X along which F = sqrt(f-f*) falls at the rate k; a point with curves to two parts of X has a lower one beside it (" + Proofs + ")."),
        new("restricted-secant => differentiable", Definition, "Part of the definition."),
        new("restricted-secant => progress(t=1)", Definition, "brox_t(x) = {x} makes x stationary; the inequality makes it optimal."),
        new("restricted-secant => quadratic-growth", "Karimi et al.", "p is the projection of every point of the segment from p to x, so f - (mu/2)|.-p|^2 has a nonnegative derivative along it."),
        new("differentiable => real-valued", Definition, "Finite on all of R^d."),
        new("differentiable => continuous", Classic, "Differentiable functions are continuous."),
        new("real-valued => convex-domain", Definition, "R^d is convex."),
        new("broximally-aligned(t=1) => alignment(t=1)", Definition, "Definition 3.1."),
        new("broximally-aligned(t=1) => progress(t=1)", Definition, "Definition 3.1."),
        new("alignment(t=1), progress(t=1) => broximally-aligned(t=1)", Definition, "Definition 3.1."),
        new("uniformly-aligned-sublevel(t=1) => uniformly-aligned(t=1)", "uba-ba", "A minimum over a ball around x is at most f(x), so there are fewer u."),
        new("uniformly-aligned-sublevel(t=1) => uniformly-aligned-in-ball(t=1)", "uba-ba", "Only the u in the ball are left."),
        new("uniformly-aligned(t=1) => alignment(t=1)", "uba-ba", "Every u in brox_t(x) is among the u of the definition."),
        new("uniformly-aligned-in-ball(t=1) => alignment(t=1)", "uba-ba", "Every u in brox_t(x) is among the u of the definition."),
    ];

    /// <summary>The classes that contain a class, each with the facts that show it, in the order in which they are used; the class itself with none.</summary>
    public static ImmutableDictionary<string, ImmutableArray<AtlasFact>> Closure(IEnumerable<string> classes)
    {
        var proofs = classes.Distinct().ToDictionary(c => c, _ => ImmutableArray<AtlasFact>.Empty);

        // Rounds of one fact each: what is found first has the fewest facts in a row.
        for (var more = true; more;)
        {
            var found = All.Where(f => !proofs.ContainsKey(f.Conclusion) && f.Hypotheses.All(proofs.ContainsKey)).ToList();
            more = found.Count > 0;
            foreach (var fact in found.OrderBy(f => f.Hypotheses.Sum(h => proofs[h].Length)))
            {
                proofs.TryAdd(fact.Conclusion, [.. fact.Hypotheses.SelectMany(h => proofs[h]).Append(fact).Distinct()]);
            }
        }

        return proofs.ToImmutableDictionary();
    }
}
