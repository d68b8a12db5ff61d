using Brox.Definitions.Language;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Reference.Definitions;

/// <summary>Decides by a definition alone whether a function on finitely many points belongs to a class.</summary>
internal static class FiniteReader
{
    /// <summary>Whether a function belongs to a class.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="catalog">The classes that it may name.</param>
    /// <param name="f">The function.</param>
    /// <param name="arguments">The values of parameters; one that is left out means "for some value".</param>
    /// <param name="cancellation">Stops the work with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">A radius is left out.</exception>
    public static Verdict Decide(
        ClassDefinition definition, DefinitionCatalog catalog, FiniteFunction f, IReadOnlyDictionary<string, ExactReal> arguments, CancellationToken cancellation = default)
    {
        var at = new FiniteEnvironment(f);
        var statement = definition.Body is { } body ? catalog.Inline(body) : new Statement.Class(definition.Name, []);
        foreach (var parameter in definition.Parameters.Reverse())
        {
            if (arguments.TryGetValue(parameter.Name, out var value))
            {
                at.Numbers[parameter.Name] = value;
            }
            else if (parameter.IsRadius)
            {
                throw new ArgumentException($"the radius {parameter.Name} of {definition.Name} is left out", nameof(arguments));
            }
            else
            {
                statement = new Statement.OverNumbers(Quantifier.Some, parameter.Name, parameter.Range, statement);
            }
        }

        var statements = new FiniteStatements(at, cancellation);
        try
        {
            return statements.Evaluate(statement) switch
            {
                Truth.True => new Holds("by the definition, at every point that matters"),
                Truth.False => new Fails("by the definition", new FiniteWitness(statements).Of(statement)),
                _ => new Undecided(statements.Reason.Length == 0 ? "the definition is not decided on finitely many points" : statements.Reason),
            };
        }
        catch (DegreeTooLargeException e)
        {
            return new Undecided($"by the definition, a number is too involved: {e.Message}");
        }
    }
}
