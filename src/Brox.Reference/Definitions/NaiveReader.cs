using Brox.Definitions.Language;
using Brox.Definitions.Verdicts;
using Brox.Functions;

namespace Brox.Reference.Definitions;

/// <summary>Reads definitions on every kind of function.</summary>
internal sealed class NaiveReader : IDefinitionReader
{
    public static NaiveReader Instance { get; } = new();

    /// <inheritdoc/>
    public Verdict Decide(
        ClassDefinition definition, DefinitionCatalog catalog, FunctionInstance function, IReadOnlyDictionary<string, ParameterValue> arguments, CancellationToken cancellation) => function switch
        {
            FiniteFunction f => FiniteReader.Decide(
                definition, catalog, f, arguments.ToDictionary(a => a.Key, a => a.Value.IsSquare ? ExactReal.SquareRoot(a.Value.Value) : a.Value.Value), cancellation),
            PiecewisePolynomial => new Undecided("the definition is not read on piecewise polynomials"),
            FormulaFunction f => FormulaReader.Decide(definition, catalog, f, arguments, cancellation),
            _ => new Undecided("the definition is not read on functions of this kind"),
        };
}
