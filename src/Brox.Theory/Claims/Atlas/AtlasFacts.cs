using System.Collections.Immutable;

namespace Brox.Theory.Claims.Atlas;

/// <summary>The base of the inclusions of the atlas; all others follow from these.</summary>
public static class AtlasFacts
{
    private const string Definition = "definition";

    private const string Classic = "classic";

    /// <summary>The facts. That every function of the atlas is closed and has a minimizer is the setting, not a fact.</summary>
    public static ImmutableArray<AtlasFact> All { get; } =
    [
        new("strongly-convex => convex", Classic, "A convex function plus (mu/2)|.|^2."),
        new("strongly-convex => strictly-quasiconvex", Classic, "f(ax+(1-a)y) <= a f(x) + (1-a) f(y) - (mu/2) a(1-a)|x-y|^2 < max."),
        new("strongly-convex => quadratic-growth", Classic, "The inequality of strong convexity between x and x*, as a tends to 0."),
        new("convex => quasiconvex", Classic, "A mean is at most the maximum."),
        new("convex => star-convex", Classic, "The inequality of convexity for the pairs x, x*; any x* serves."),
        new("convex => generalized-pseudoconvex", Classic, "Clarke's subdifferential is that of convex analysis: f(y) >= f(x) + <g, y-x>."),
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
        new("strictly-star-quasiconvex => broximally-aligned(t=1)", "conj-star", "f falls strictly from u towards x*, so no u in brox_t(x) has an angle with which the ball lets it move on."),
        new("generalized-pseudoconvex => broximally-aligned(t=1)", "lem-C.3", "The optimality condition at u has a normal of the ball, c(x-u) with c > 0, as a subgradient."),
        new("pseudoconvex => quasiconvex", Classic, "Mangasarian; a maximum inside a segment would be a stationary point above its ends."),
        new("pseudoconvex => strictly-star-quasiconvex", Classic, "On the way to x* f is quasiconvex; a maximum inside it would be stationary and not optimal."),
        new("pseudoconvex => differentiable", Definition, "Part of the definition."),
        new("quasar-convex => strictly-star-quasiconvex", "lem-C.4", "f(ax*+(1-a)x) <= gamma a f* + (1 - gamma a) f(x)."),
        new("quasar-convex => differentiable", Definition, "Part of the definition."),
        new("quasar-convex, unique-minimizer => aiming", "quasar-aiming", "The projection of x is x*."),
        new("aiming => differentiable", Definition, "Part of the definition."),
        new("aiming => progress(t=1)", Definition, "brox_t(x) = {x} makes x stationary; the inequality makes it optimal."),
        new("aiming, unique-minimizer => quasar-convex", Classic, "The projection of x is x*."),
        new("aiming, quadratic-growth => restricted-secant", Definition, "theta (f(x)-f*) >= theta (mu/2) dist(x,X)^2."),
        new("polyak-lojasiewicz => differentiable", Definition, "Part of the definition."),
        new("polyak-lojasiewicz => progress(t=1)", Definition, "brox_t(x) = {x} makes x stationary; the inequality makes it optimal."),
        new("polyak-lojasiewicz => quadratic-growth", Classic, "sqrt(f-f*) has slope at least sqrt(mu/2) outside X, so dist(x,X) <= sqrt(2/mu) sqrt(f(x)-f*) (Karimi et al.; Ekeland's principle)."),
        new("polyak-lojasiewicz => connected-minimizers", Classic, "In one variable f' has no zero outside X; in R^d, for C^1 f, descent curves have lengths bounded by sqrt(f-f*) and retract R^d to X."),
        new("restricted-secant => differentiable", Definition, "Part of the definition."),
        new("restricted-secant => progress(t=1)", Definition, "brox_t(x) = {x} makes x stationary; the inequality makes it optimal."),
        new("restricted-secant => quadratic-growth", "Karimi et al.", "p is the projection of every point of the segment from p to x; integrate the inequality along it."),
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
