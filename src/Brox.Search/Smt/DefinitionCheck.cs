using Brox.Functions;
using Brox.Numbers;
using Brox.Reference;
using Brox.Theory.Claims.Language;
using Brox.Theory.Classes;

namespace Brox.Search.Smt;

/// <summary>Statements about finite functions by <see cref="FiniteRecheck"/>, which shares nothing with the deciders or the formulas.</summary>
internal static class DefinitionCheck
{
    /// <summary>Whether a statement holds; <see langword="null"/> where it speaks of a function that does not exist.</summary>
    public static bool? Holds(Statement statement, ConjectureInstance instance)
    {
        if (statement is Comparison comparison)
        {
            return comparison.Holds(instance.Parameters);
        }

        var membership = (Membership)statement;
        if (FunctionEvaluation.Evaluate(membership.Function, instance).Function is not FiniteFunction f)
        {
            return null;
        }

        return membership.Class.Evaluate(instance.Parameters) is { } expression && IsMember(f, expression);
    }

    private static bool IsMember(FiniteFunction f, ClassExpression expression) => expression.Class.Name switch
    {
        "convex" or "strongly-convex" or "quasiconvex" or "strictly-quasiconvex" or "convex-domain" or "star-convex" or "star-quasiconvex" or "strictly-star-quasiconvex" =>
            f.Points.Length == 1,
        "generalized-pseudoconvex" => f.Values.All(v => v == f.Values[0]),
        "closed" or "has-minimizer" or "bounded-domain" => true,
        "real-valued" or "continuous" or "differentiable" or "pseudoconvex" or "quasar-convex" or "aiming" or "polyak-lojasiewicz" or "restricted-secant" => false,
        "quadratic-growth" when expression.Argument.ConstantOrNull is { } mu => FiniteRecheck.IsMember(f, "quadratic-growth", mu),
        var name => FiniteRecheck.IsMember(f, name, expression.Argument.RadiusOrNull ?? Functions.Geometry.Radius.FromLength(Rational.One)),
    };
}
