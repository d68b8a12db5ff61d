using Brox.Definitions.Verdicts;

namespace Brox.FormulaBench.Refuter;

/// <summary>Implications between classes on a box: verdicts that contradict one are a disagreement whatever samples say.</summary>
internal static class Arrows
{
    /// <summary>What the first class implies; with an asterisk, where f has a minimizer, with a plus, where f is closed.</summary>
    private static readonly (string From, string To)[] _all =
    [
        ("strongly-convex", "convex"), ("convex", "quasiconvex"), ("strongly-convex", "strictly-quasiconvex"), ("strictly-quasiconvex", "quasiconvex"), ("quasiconvex", "convex-domain"),
        ("pseudoconvex", "differentiable"), ("pseudoconvex", "quasiconvex"), ("differentiable", "continuous"), ("differentiable", "real-valued"), ("quasar-convex", "differentiable"), ("aiming", "differentiable"),
        ("polyak-lojasiewicz", "differentiable"), ("restricted-secant", "differentiable"), ("quasar-convex", "strictly-star-quasiconvex"), ("star-convex", "strictly-star-quasiconvex"),
        ("strictly-star-quasiconvex", "star-quasiconvex"), ("strictly-star-quasiconvex+", "broximally-aligned(t=1)"), ("strictly-star-quasiconvex+", "broximally-aligned(t=1/2)"), ("star-quasiconvex", "connected-minimizers"),
        ("convex*", "star-convex"), ("quasiconvex*", "connected-minimizers"), ("quasiconvex*", "star-quasiconvex"), ("strictly-quasiconvex*", "unique-minimizer"), ("strictly-quasiconvex*", "strictly-star-quasiconvex"),
        ("pseudoconvex*", "strictly-star-quasiconvex"), ("strongly-convex*", "quadratic-growth"), ("unique-minimizer", "connected-minimizers"), ("unique-minimizer", "has-minimizer"),
        ("star-convex", "has-minimizer"), ("star-quasiconvex", "has-minimizer"), ("quadratic-growth", "has-minimizer"), ("polyak-lojasiewicz", "has-minimizer"), ("aiming", "has-minimizer"), ("restricted-secant", "has-minimizer"),
        ("broximally-aligned(t=1)", "alignment(t=1)"), ("broximally-aligned(t=1)", "progress(t=1)"), ("broximally-aligned(t=1/2)", "alignment(t=1/2)"), ("broximally-aligned(t=1/2)", "progress(t=1/2)"),
        ("uniformly-aligned-sublevel(t=1)", "uniformly-aligned(t=1)"), ("uniformly-aligned-sublevel(t=1)", "uniformly-aligned-in-ball(t=1)"), ("uniformly-aligned-in-ball(t=1)", "alignment(t=1)"),
        ("uniformly-aligned(t=1)", "alignment(t=1)"),
        ("strongly-convex(mu=1/2)", "strongly-convex(mu=1/4)"), ("strongly-convex(mu=1/4)", "strongly-convex"), ("quasar-convex(gamma=1)", "quasar-convex(gamma=1/2)"), ("quasar-convex(gamma=1/2)", "quasar-convex"),
        ("aiming(theta=1)", "aiming(theta=1/2)"), ("aiming(theta=1/2)", "aiming"), ("polyak-lojasiewicz(mu=1)", "polyak-lojasiewicz(mu=1/4)"), ("polyak-lojasiewicz(mu=1/4)", "polyak-lojasiewicz"),
        ("quadratic-growth(mu=1)", "quadratic-growth(mu=1/4)"), ("quadratic-growth(mu=1/4)", "quadratic-growth"), ("restricted-secant(mu=1)", "restricted-secant(mu=1/4)"), ("restricted-secant(mu=1/4)", "restricted-secant"),
    ];

    /// <summary>Whether a class contains differentiable functions only.</summary>
    public static bool AsksDifferentiability(string name) =>
        Array.Exists(_all, a => a.From == name && a.To == "differentiable") || name is "l-smooth" or "strictly-pseudoconvex" or "invex" or "variationally-coherent" or "weakly-variationally-coherent"
            or "quasi-strongly-convex" or "one-point-convex" or "error-bound" or "upper-error-bound" or "acute-gradient";

    /// <summary>The contradictions.</summary>
    public static IEnumerable<string> Contradicted(IReadOnlyDictionary<string, Verdict> verdicts)
    {
        foreach (var (from, to) in _all)
        {
            var needed = from[^1] switch { '*' => "has-minimizer", '+' => "closed", _ => null };
            var name = from.TrimEnd('*', '+');
            if (verdicts.GetValueOrDefault(name) is Holds && verdicts.GetValueOrDefault(to) is Fails && (needed is null || verdicts.GetValueOrDefault(needed) is Holds))
            {
                yield return $"{name} holds ({verdicts[name].Reason}) and {to} fails ({verdicts[to].Reason})";
            }
        }
    }
}
