using Brox.Definitions.Language;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Reference.Line;
using Brox.Reference.Reals;

namespace Brox.Reference.Definitions;

/// <summary>Reads definitions on every kind of function.</summary>
/// <param name="solver">The solver for the polynomial inequalities that exact arithmetic leaves over on piecewise polynomials; <see langword="null"/> for none.</param>
internal sealed class NaiveReader(IRealSolver? solver) : IDefinitionReader
{
    /// <summary>The reader that asks no solver.</summary>
    public static NaiveReader Instance { get; } = new(null);

    /// <inheritdoc/>
    public Verdict Decide(
        ClassDefinition definition, DefinitionCatalog catalog, FunctionInstance function, IReadOnlyDictionary<string, ParameterValue> arguments, CancellationToken cancellation) => function switch
        {
            FiniteFunction f => FiniteReader.Decide(
                definition, catalog, f, arguments.ToDictionary(a => a.Key, a => a.Value.IsSquare ? ExactReal.SquareRoot(a.Value.Value) : a.Value.Value), cancellation),
            PiecewisePolynomial { IsClosed: false } when AsksForClosed(definition) => new Fails("the function is not closed", Witness.Of("f is not lower semicontinuous")),
            PiecewisePolynomial f => LineDefinition.Decide(
                f,
                catalog.Inline(new Statement.Class(definition.Name, [.. arguments.Select(a => new ClassArgumentTerm(a.Key, new NumberTerm.Constant(a.Value.Value), a.Value.IsSquare))])),
                solver,
                cancellation),
            FormulaFunction f => FormulaReader.Decide(definition, catalog, f, arguments, cancellation),
            _ => new Undecided("the definition is not read on functions of this kind"),
        };

    /// <summary>The classes of the paper with a radius speak of the broximal operator, which the paper has for closed functions alone; a definition of the user's own means what it says.</summary>
    private static bool AsksForClosed(ClassDefinition definition) =>
        definition.Parameters.Any(p => p.IsRadius) && ReferenceEquals(DefinitionCatalog.BuiltIn.Find(definition.Name), definition);
}
