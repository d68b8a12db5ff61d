using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Definitions.Language;

/// <summary>The value of a parameter.</summary>
/// <param name="Value">A rational.</param>
/// <param name="IsSquare">Whether the rational is the square of a radius.</param>
internal readonly record struct ParameterValue(Rational Value, bool IsSquare);

/// <summary>What decides by a definition alone whether a function belongs to a class.</summary>
internal interface IDefinitionReader
{
    /// <summary>Whether a function belongs to a class.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="catalog">The classes that it may name.</param>
    /// <param name="function">The function.</param>
    /// <param name="arguments">The values of parameters; one that is left out means "for some value".</param>
    /// <param name="cancellation">Stops the work with an <see cref="OperationCanceledException"/>.</param>
    Verdict Decide(
        ClassDefinition definition, DefinitionCatalog catalog, FunctionInstance function, IReadOnlyDictionary<string, ParameterValue> arguments, CancellationToken cancellation);
}
