using Brox.Definitions.Language;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Reference.Definitions;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Smt;

/// <summary>Statements about finite functions by the definitions, read by what shares nothing with the deciders or the formulas of the solver.</summary>
internal static class DefinitionCheck
{
    /// <summary>Whether a statement holds; <see langword="null"/> where it speaks of a function that does not exist, or is not decided.</summary>
    public static bool? Holds(Theory.Claims.Language.Statement statement, ConjectureInstance instance)
    {
        if (statement is Theory.Claims.Language.Comparison comparison)
        {
            return comparison.Holds(instance.Parameters);
        }

        if (statement is not Membership membership)
        {
            return null;
        }

        if (FunctionEvaluation.Evaluate(membership.Function, instance).Function is not FiniteFunction f)
        {
            return null;
        }

        if (membership.Class.Evaluate(instance.Parameters) is not { } expression)
        {
            return false;
        }

        var catalog = DefinitionCatalog.Current;
        return NaiveReader.Instance.Decide(catalog.Find(expression.Class.Name)!, catalog, f, expression.Values, CancellationToken.None) switch
        {
            Definitions.Verdicts.Holds => true,
            Fails => false,
            _ => null,
        };
    }
}
