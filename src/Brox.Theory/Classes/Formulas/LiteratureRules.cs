using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas;

/// <summary>
/// Classes of the literature on formulas, where a class of the paper implies them, or is the same of another formula. On a box each class speaks of the function on the box, which is convex, and
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
            "l-smooth" => LSmooth(known),
            "concave" => Opposite(known, ClassName.Convex),
            "quasiconcave" => Opposite(known, ClassName.Quasiconvex),
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

    /// <summary>
    /// With <c>g = f + rho/2 |.|^2</c> the inequality is the one of convexity of g, for <c>a|x|^2 + (1-a)|y|^2 - |ax+(1-a)y|^2 = a(1-a)|x-y|^2</c>; the domains are the same. A convex function is
    /// weakly convex for every rho.
    /// </summary>
    private static Verdict? WeaklyConvex(Known f) => f.Argument.ConstantOrNull is not { } rho ? f.Holds(ClassName.Convex)
        : f.Of(f.Plus(Rational.One, rho * Rational.Half), ClassName.Convex, $"f + {rho * Rational.Half}*|.|^2");

    /// <summary>
    /// <c>L/2 |.|^2 + f</c> and <c>L/2 |.|^2 - f</c> are convex and f is differentiable: then <c>|f(y) - f(x) - &lt;g, y-x&gt;| &lt;= L/2 |x-y|^2</c>, and for differentiable f this says that the gradient is Lipschitz with
    /// the constant L (Nesterov, Introductory Lectures, Theorem 2.1.5, for the convex function <c>f + L/2 |.|^2</c>, whose gradient is cocoercive with 1/(2L)).
    /// </summary>
    private static Holds? LSmooth(Known f) => f.Argument.ConstantOrNull is { } constant && f.Box.IsWholeSpace && f.Is(ClassName.Differentiable)
        && f.Of(f.Plus(Rational.One, constant * Rational.Half), ClassName.Convex, $"f + {constant * Rational.Half}*|.|^2") is Holds below
        && f.Of(f.Plus(-Rational.One, constant * Rational.Half), ClassName.Convex, $"{constant * Rational.Half}*|.|^2 - f") is Holds above
        ? above with { Reason = $"{below.Reason}; {above.Reason}" }
        : null;

    /// <summary>The inequality with the signs turned is the one of the class for -f, on the same domain.</summary>
    private static Verdict? Opposite(Known f, string name) => f.Of(f.Plus(-Rational.One, Rational.Zero), name, "-f");

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
        public ClassArgument Argument => argument;

        public Functions.Geometry.Box Box => f.Box;

        public bool Is(string name) => FormulaDeciders.Decide(name, f, ClassArgument.None, cancellation) is Holds;

        /// <summary>That it is in a class, for some value of a constant.</summary>
        public Holds? Holds(string name) => Named(name, FormulaDeciders.Decide(name, f, ClassArgument.None, cancellation)) as Holds;

        public Fails? Failure(string name) => FormulaDeciders.Decide(name, f, ClassArgument.None, cancellation) as Fails;

        /// <summary>That it is in a class with the constant that is asked for.</summary>
        public Holds? WithConstant(string name) => Named(name, FormulaDeciders.Decide(name, f, argument, cancellation)) as Holds;

        /// <summary>The function <c>sign*f + square*|.|^2</c> on the same box.</summary>
        public FormulaFunction Plus(Rational sign, Rational square)
        {
            var sum = sign == Rational.One ? f.Expression : Expression.Of(Operation.Negate, f.Expression);
            for (var i = 0; i < f.Dimension && !square.IsZero; i++)
            {
                sum = Expression.Of(Operation.Add, sum, Expression.Of(Operation.Multiply, Expression.Constant(square), Expression.Of(Operation.Power, Expression.Variable(i), Expression.Constant(2))));
            }

            return FormulaFunction.Create(f.Variables, sum, f.HasBox ? f.Box : null, f.Metric);
        }

        /// <summary>The verdict on another function, which is the one on this; <see langword="null"/> where it is open.</summary>
        public Verdict? Of(FormulaFunction other, string name, string text) => FormulaDeciders.Decide(name, other, ClassArgument.None, cancellation) switch
        {
            Holds holds => new Holds($"{text} is {name}: {holds.Reason}", Method.Certified),
            Fails fails => fails with { Reason = $"{text}, here f, is not {name}: {fails.Reason}", Method = Method.Certified },
            _ => null,
        };

        private static Verdict Named(string name, Verdict verdict) => verdict is Holds holds ? new Holds($"{name}: {holds.Reason}", Method.Certified) : verdict;
    }
}
