using System.Collections.Immutable;
using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Theory.Classes;
using Brox.Theory.Classes.Formulas;

namespace Brox.Theory.Claims.Language;

/// <summary>
/// Statements about <c>dom f</c> and <c>argmin f</c> as statements about f. The function that is 0 on a set S and <c>+inf</c> elsewhere is convex, or quasiconvex, or has a convex domain, exactly when S is convex; its domain
/// is bounded exactly when S is; S is the set of its minimizers.
/// </summary>
internal static class SetStatements
{
    private static readonly ImmutableDictionary<string, string> _ofDomain = new Dictionary<string, string>
    {
        [ClassName.Convex] = ClassName.ConvexDomain,
        [ClassName.Quasiconvex] = ClassName.ConvexDomain,
        [ClassName.ConvexDomain] = ClassName.ConvexDomain,
        [ClassName.BoundedDomain] = ClassName.BoundedDomain,
    }.ToImmutableDictionary();

    private static readonly ImmutableDictionary<string, string> _ofMinimizers = new Dictionary<string, string>
    {
        [ClassName.Convex] = "convex-minimizers",
        [ClassName.Quasiconvex] = "convex-minimizers",
        [ClassName.ConvexDomain] = "convex-minimizers",
        [ClassName.BoundedDomain] = "bounded-minimizers",
        [ClassName.ConnectedMinimizers] = ClassName.ConnectedMinimizers,
        [ClassName.UniqueMinimizer] = ClassName.UniqueMinimizer,
    }.ToImmutableDictionary();

    /// <summary>The same statement about f itself where there is one; else the statement as it is.</summary>
    public static Membership Plain(Membership statement) =>
        statement is { Function: FunctionExpression.Indicator set, Class.Class.Name: var name }
        && (set.IsArgmin ? _ofMinimizers : _ofDomain).TryGetValue(name, out var plain)
        && ClassCatalog.Find(plain) is { } found
            ? new Membership(set.Function, new ClassTerm(found, null, false))
            : statement;

    /// <summary>The conjecture with such statements in their plain form. It is the same one for functions that have a minimizer.</summary>
    public static Conjecture Plain(Conjecture conjecture)
    {
        return conjecture with { Hypotheses = [.. conjecture.Hypotheses.Select(Changed)], Conclusion = Changed(conjecture.Conclusion), Standing = StandingAssumptions.Of(conjecture) };

        static Statement Changed(Statement statement) => statement is Membership membership ? Plain(membership) : statement;
    }

    /// <summary>The verdict on a set of a formula, which is written as no function, by the class of f; <see langword="null"/> where there is none. An empty set is no function at all.</summary>
    public static Verdict? Decide(Membership statement, ConjectureInstance instance, CancellationToken cancellation) =>
        Plain(statement) is var plain && !plain.Equals(statement)
        && FunctionEvaluation.Evaluate(plain.Function, instance).Function is FormulaFunction f
        && (((FunctionExpression.Indicator)statement.Function).IsArgmin ? ClassCatalog.HasMinimizer.Decide(f, ClassArgument.None, cancellation) is Holds : true)
            ? plain.Class.Class.Decide(f, ClassArgument.None, cancellation)
            : null;

    /// <summary>Whether two formulas have the same minimizers, where each has one, which is known; <see langword="null"/> where that is not so.</summary>
    public static Verdict? Compare(Pointwise statement, ConjectureInstance instance)
    {
        if (statement is not { Left: FunctionExpression.Indicator { IsArgmin: true } left, Right: FunctionExpression.Indicator { IsArgmin: true } right, Relation: "=" }
            || Only(left) is not { } p || Only(right) is not { } q)
        {
            return null;
        }

        return p.Equals(q)
            ? new Holds($"both have the one minimizer {p}", Method.Certified)
            : new Fails($"the one minimizer of the first is {p}, that of the second {q}", Witness.Of(statement.ToString()), Method.Certified);

        Functions.Geometry.Point? Only(FunctionExpression.Indicator set) =>
            FunctionEvaluation.Evaluate(set.Function, instance).Function is FormulaFunction f ? FormulaAnalysis.Of(f).Minimum(default)?.Only : null;
    }
}
