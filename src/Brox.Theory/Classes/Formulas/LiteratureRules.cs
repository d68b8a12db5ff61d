using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;

namespace Brox.Theory.Classes.Formulas;

/// <summary>
/// Classes of the literature on formulas, where a class of the paper implies them. On a box each class speaks of the function on the box, which is convex, and
/// so do the proofs. Norms are Euclidean.
/// </summary>
internal static class LiteratureRules
{
    /// <summary>The verdict on a class by its name; <see langword="null"/> where no rule gives one.</summary>
    public static Verdict? Decide(string name, FormulaFunction f, ClassArgument argument, CancellationToken cancellation)
    {
        if (!f.HasDoubles)
        {
            return null;
        }

        var known = new Known(f, argument, cancellation);
        return name switch
        {
            "strictly-convex" => StrictlyConvex(known),
            "semistrictly-quasiconvex" => SemistrictlyQuasiconvex(known),
            "strictly-pseudoconvex" => StrictlyPseudoconvex(known),
            "star-convex-all" => StarConvexAll(known),
            "star-quasiconvex-all" => StarQuasiconvexAll(known),
            "variationally-coherent" => VariationallyCoherent(known),
            "weakly-variationally-coherent" => WeaklyVariationallyCoherent(known),
            "convex-minimizers" => ConvexMinimizers(known),
            "bounded-minimizers" => BoundedMinimizers(known),
            "weakly-convex" => WeaklyConvex(known),
            "strongly-quasiconvex" => StronglyQuasiconvex(known),
            "strongly-star-convex" or "strongly-star-quasiconvex" => StronglyStarConvex(known),
            "one-point-convex" or "quasi-strongly-convex" or "error-bound" => StronglyConvexGradient(known),
            _ => null,
        };
    }

    /// <summary>Strongly convex: <c>f(z) &lt;= a f(x) + (1-a) f(y) - a(1-a) mu/2 |x-y|^2</c>, and the last term is negative. A failure of convexity is one of strict convexity, which asks for more.</summary>
    private static Verdict? StrictlyConvex(Known f) => (Verdict?)f.Holds(ClassName.StronglyConvex) ?? f.Failure(ClassName.Convex);

    /// <summary>Convex: where <c>f(x) != f(y)</c>, <c>f(z) &lt;= a f(x) + (1-a) f(y) &lt; max(f(x), f(y))</c> for 0 &lt; a &lt; 1. Strictly quasiconvex: the inequality is asked for all x != y.</summary>
    private static Holds? SemistrictlyQuasiconvex(Known f) => f.Holds(ClassName.Convex) ?? f.Holds(ClassName.StrictlyQuasiconvex);

    /// <summary>Strongly convex and differentiable: <c>&lt;g, y-x&gt; &lt;= f(y) - f(x) - mu/2 |x-y|^2 &lt; 0</c> where <c>f(y) &lt;= f(x)</c> and <c>y != x</c>.</summary>
    private static Holds? StrictlyPseudoconvex(Known f) => f.Holds(ClassName.StronglyConvex) is { } strong && f.Is(ClassName.Differentiable) ? strong : null;

    /// <summary>Convex: the inequality of convexity with a minimizer as one of the points.</summary>
    private static Holds? StarConvexAll(Known f) => f.Holds(ClassName.Convex) is { } convex && f.Is(ClassName.HasMinimizer) ? convex : null;

    /// <summary>Quasiconvex: <c>f(z) &lt;= max(f*, f(x)) = f(x)</c>.</summary>
    private static Holds? StarQuasiconvexAll(Known f) => f.Holds(ClassName.Quasiconvex) is { } quasiconvex && f.Is(ClassName.HasMinimizer) ? quasiconvex : null;

    /// <summary>Convex and differentiable: <c>&lt;g, x-s&gt; &gt;= f(x) - f* &gt;= 0</c> for every minimizer s, and 0 only where f(x) = f*.</summary>
    private static Holds? VariationallyCoherent(Known f) => f.Holds(ClassName.Convex) is { } convex && f.Is(ClassName.Differentiable) && f.Is(ClassName.HasMinimizer) ? convex : null;

    /// <summary>For every minimizer, and there is one; or quasar-convex: <c>&lt;g, x-s&gt; &gt;= gamma (f(x) - f*) &gt;= 0</c> for one s, and 0 only where f(x) = f*.</summary>
    private static Holds? WeaklyVariationallyCoherent(Known f) => VariationallyCoherent(f) ?? f.Holds(ClassName.QuasarConvex);

    /// <summary>X is a single point, or <c>{f &lt;= f*}</c>, a sublevel set of a quasiconvex function.</summary>
    private static Holds? ConvexMinimizers(Known f) => !f.Is(ClassName.HasMinimizer) ? null : f.Holds(ClassName.UniqueMinimizer) ?? f.Holds(ClassName.Quasiconvex);

    /// <summary>X is a single point, or lies in a bounded domain.</summary>
    private static Holds? BoundedMinimizers(Known f) => !f.Is(ClassName.HasMinimizer) ? null : f.Holds(ClassName.BoundedDomain) ?? f.Holds(ClassName.UniqueMinimizer);

    /// <summary>A convex function is weakly convex for every rho.</summary>
    private static Holds? WeaklyConvex(Known f) => f.Holds(ClassName.Convex);

    /// <summary>Strongly convex with mu: <c>a f(x) + (1-a) f(y) &lt;= max(f(x), f(y))</c>.</summary>
    private static Holds? StronglyQuasiconvex(Known f) => f.WithConstant(ClassName.StronglyConvex);

    /// <summary>Strongly convex with mu: the inequality with a minimizer as one of the points; <c>a f* + (1-a) f(x) &lt;= f(x)</c>.</summary>
    private static Holds? StronglyStarConvex(Known f) => f.WithConstant(ClassName.StronglyConvex) is { } strong && f.Is(ClassName.HasMinimizer) ? strong : null;

    /// <summary>
    /// Strongly convex with mu and differentiable, s the minimizer: <c>f* &gt;= f(x) + &lt;g, s-x&gt; + mu/2 |s-x|^2</c>, which is the quasi-strong inequality, s being the only projection; added to
    /// <c>f(x) &gt;= f* + mu/2 |s-x|^2</c> it gives <c>&lt;g, x-s&gt; &gt;= mu |x-s|^2</c>, and so <c>|g| &gt;= mu |x-s|</c>.
    /// </summary>
    private static Holds? StronglyConvexGradient(Known f) => StronglyStarConvex(f) is { } strong && f.Is(ClassName.Differentiable) ? strong : null;

    /// <summary>What is decided of the classes of the paper.</summary>
    private sealed class Known(FormulaFunction f, ClassArgument argument, CancellationToken cancellation)
    {
        public bool Is(string name) => FormulaDeciders.Decide(name, f, ClassArgument.None, cancellation) is Holds;

        /// <summary>That it is in a class, for some value of a constant.</summary>
        public Holds? Holds(string name) => Named(name, FormulaDeciders.Decide(name, f, ClassArgument.None, cancellation)) as Holds;

        public Fails? Failure(string name) => FormulaDeciders.Decide(name, f, ClassArgument.None, cancellation) as Fails;

        /// <summary>That it is in a class with the constant that is asked for.</summary>
        public Holds? WithConstant(string name) => Named(name, FormulaDeciders.Decide(name, f, argument, cancellation)) as Holds;

        private static Verdict Named(string name, Verdict verdict) => verdict is Holds holds ? new Holds($"{name}: {holds.Reason}", Method.Certified) : verdict;
    }
}
