using System.Collections.Immutable;
using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas;

/// <summary>What follows for classes of the literature from those of the paper, on formulas on all of R^d that are closed and have a minimizer, and where convexity of another formula decides; no constant is chosen.</summary>
/// <remarks>
/// Each line is a fact of the base, with its proof there: a strongly convex function is strictly convex, strongly quasiconvex, strongly star-convex; a convex, pseudoconvex or strictly quasiconvex one semistrictly quasiconvex; a
/// pseudoconvex one variationally coherent, a quasar-convex one for some minimizer; a convex one star-convex at every minimizer. f is concave (quasiconcave) exactly when -f is convex (quasiconvex), and weakly convex with rho
/// when <c>f + (rho/2)|.|^2</c> is convex. A differentiable f is L-smooth exactly when <c>(L/2)|.|^2 + f</c> and <c>(L/2)|.|^2 - f</c> are convex: then <c>h = (L/2)|.|^2 + f</c> is convex and 2L-smooth, so
/// <c>|D grad h|^2 &lt;= 2L &lt;D grad h, Dx&gt;</c>, which reads <c>|D grad f|^2 &lt;= L^2 |Dx|^2</c>.
/// </remarks>
internal static class FurtherImplications
{
    /// <summary>The classes each of which implies one of the literature.</summary>
    private static readonly ImmutableDictionary<string, string[]> _from = new Dictionary<string, string[]>
    {
        ["strictly-convex"] = [ClassName.StronglyConvex],
        ["strongly-quasiconvex"] = [ClassName.StronglyConvex],
        ["strongly-star-convex"] = [ClassName.StronglyConvex],
        ["strongly-star-quasiconvex"] = [ClassName.StronglyConvex],
        ["semistrictly-quasiconvex"] = [ClassName.Convex, ClassName.Pseudoconvex, ClassName.StrictlyQuasiconvex],
        ["variationally-coherent"] = [ClassName.Pseudoconvex],
        ["weakly-variationally-coherent"] = [ClassName.Pseudoconvex, ClassName.QuasarConvex],
        ["star-convex-all"] = [ClassName.Convex],
        ["star-quasiconvex-all"] = [ClassName.Quasiconvex],
        ["convex-minimizers"] = [ClassName.Quasiconvex, ClassName.UniqueMinimizer],
        ["bounded-minimizers"] = [ClassName.UniqueMinimizer],
        ["local-minimizers-global"] = [ClassName.Convex, ClassName.Pseudoconvex, ClassName.PolyakLojasiewicz, ClassName.QuasarConvex, ClassName.StrictlyStarQuasiconvex],
    }.ToImmutableDictionary();

    /// <summary>The classes without each of which a function is in none of one of the literature.</summary>
    private static readonly ImmutableDictionary<string, string[]> _needs = new Dictionary<string, string[]>
    {
        ["strictly-convex"] = [ClassName.Convex],
        ["semistrictly-quasiconvex"] = [ClassName.Quasiconvex],
        ["star-convex-all"] = [ClassName.StarConvex],
        ["star-quasiconvex-all"] = [ClassName.StarQuasiconvex],
        ["convex-minimizers"] = [ClassName.ConnectedMinimizers],
    }.ToImmutableDictionary();

    /// <summary>The verdict that follows for a formula that is closed, with a minimizer, on all of R^d; <see langword="null"/> where none does.</summary>
    public static Verdict? Decide(string name, FormulaFunction f, CancellationToken cancellation)
    {
        if (!f.Box.IsWholeSpace || !_from.TryGetValue(name, out var stronger) || FormulaDeciders.Decide(ClassName.Closed, f, ClassArgument.None, cancellation) is not Holds)
        {
            return null;
        }

        foreach (var c in stronger)
        {
            if (FormulaDeciders.Decide(c, f, ClassArgument.None, cancellation) is Holds holds)
            {
                return holds with { Reason = $"{c}: {holds.Reason}" };
            }
        }

        foreach (var c in _needs.GetValueOrDefault(name, []))
        {
            if (FormulaDeciders.Decide(c, f, ClassArgument.None, cancellation) is Fails fails)
            {
                return fails with { Reason = $"not {c}: {fails.Reason}" };
            }
        }

        return null;
    }

    /// <summary>The verdict of convexity or quasiconvexity of another formula, on any box; <see langword="null"/> where it says nothing.</summary>
    public static Verdict? OfAnother(string name, FormulaFunction f, ClassArgument argument, CancellationToken cancellation) => name switch
    {
        "concave" => Reworded(ClassName.Convex, Negative(f), "-f", cancellation),
        "quasiconcave" => Reworded(ClassName.Quasiconvex, Negative(f), "-f", cancellation),
        "weakly-convex" when argument.ConstantOrNull is { } rho => Reworded(ClassName.Convex, WithSquare(f, f.Expression, rho), $"f + ({rho}/2)*|x|^2", cancellation),
        "strictly-convex" when f.Dimension == 1 => Curved(f, cancellation),
        "l-smooth" when argument.ConstantOrNull is { } constant && f.Box.IsWholeSpace => Smooth(f, constant, cancellation),
        _ => null,
    };

    /// <summary>A convex function of one variable that is analytic on all of R, and below the middle of one of its chords, is strictly convex: f'' has isolated zeros only.</summary>
    private static Holds? Curved(FormulaFunction f, CancellationToken cancellation)
    {
        FloatInterval At(long x) => f.Enclose(FloatBoxes.Of(new Functions.Geometry.Point([x])));
        var a = FormulaAnalysis.Of(f);
        return f.Box.IsWholeSpace && f.HasDoubles && DomainRules.IsAnalytic(a.Formula, a.Rules) && (At(0) + At(2) - (At(1) + At(1))).Lower > 0
            && FormulaDeciders.Decide(ClassName.Convex, f, ClassArgument.None, cancellation) is Holds convex
            ? convex with { Reason = $"analytic, not affine, and convex: {convex.Reason}" }
            : null;
    }

    private static Verdict? Smooth(FormulaFunction f, Rational constant, CancellationToken cancellation)
    {
        if (FormulaDeciders.Decide(ClassName.Differentiable, f, ClassArgument.None, cancellation) is var smooth and not Holds)
        {
            return smooth is Fails kink ? kink : null;
        }

        var above = Reworded(ClassName.Convex, WithSquare(f, f.Expression, constant), $"({constant}/2)*|x|^2 + f", cancellation);
        return above is not Holds ? above : Reworded(ClassName.Convex, WithSquare(f, Minus(f.Expression), constant), $"({constant}/2)*|x|^2 - f", cancellation);
    }

    private static Verdict? Reworded(string name, FormulaFunction other, string text, CancellationToken cancellation) =>
        (LineDeciders.Exact(other) is { } line ? ClassCatalog.Named(name).Decide(line, ClassArgument.None, cancellation) : FormulaDeciders.Decide(name, other, ClassArgument.None, cancellation)) switch
        {
            Holds holds => holds with { Reason = $"{text} is {name}: {holds.Reason}" },
            Fails fails => fails with { Reason = $"{text} is not {name}: {fails.Reason}" },
            _ => null,
        };

    private static FormulaFunction Negative(FormulaFunction f) => FormulaFunction.Create(f.Variables, Minus(f.Expression), f.Box);

    private static Expression Minus(Expression e) => Expression.Of(Operation.Negate, e);

    private static FormulaFunction WithSquare(FormulaFunction f, Expression e, Rational constant)
    {
        var squares = Enumerable.Range(0, f.Dimension).Select(i => Expression.Of(Operation.Power, Expression.Variable(i), Expression.Constant(2))).Aggregate((u, v) => Expression.Of(Operation.Add, u, v));
        return FormulaFunction.Create(f.Variables, Simplifier.Simplify(Expression.Of(Operation.Add, Expression.Of(Operation.Multiply, Expression.Constant(constant / 2), squares), e)), f.Box);
    }
}
