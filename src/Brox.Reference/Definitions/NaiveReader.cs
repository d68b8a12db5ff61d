using Brox.Definitions.Language;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Reference.Line;
using Brox.Reference.Reals;

namespace Brox.Reference.Definitions;

/// <summary>Reads definitions on every kind of function.</summary>
/// <param name="solver">What decides the polynomial inequalities that exact arithmetic leaves over on the line; <see langword="null"/> for none.</param>
internal sealed class NaiveReader(IRealSolver? solver) : IDefinitionReader
{
    /// <summary>The reader without a solver.</summary>
    public static NaiveReader Instance { get; } = new(null);

    /// <inheritdoc/>
    public Verdict Decide(
        ClassDefinition definition, DefinitionCatalog catalog, FunctionInstance function, IReadOnlyDictionary<string, ParameterValue> arguments, CancellationToken cancellation) => function switch
        {
            FiniteFunction f => FiniteReader.Decide(
                definition, catalog, f, arguments.ToDictionary(a => a.Key, a => a.Value.IsSquare ? ExactReal.SquareRoot(a.Value.Value) : a.Value.Value), cancellation),
            PiecewisePolynomial { IsClosed: false } when AsksForClosed(definition) => new Fails("the function is not closed", Witness.Of("f is not lower semicontinuous")),
            PiecewisePolynomial f => LineDefinition.Decide(f, Closed(definition, catalog, arguments), solver, cancellation),
            FormulaFunction f => FormulaReader.Decide(definition, catalog, f, arguments, cancellation),
            _ => new Undecided("the definition is not read on functions of this kind"),
        };

    /// <summary>The classes of the paper with a radius speak of the broximal operator, which the paper has for closed functions alone; a definition of the user's own means what it says.</summary>
    private static bool AsksForClosed(ClassDefinition definition) =>
        definition.Parameters.Any(p => p.IsRadius) && ReferenceEquals(DefinitionCatalog.BuiltIn.Find(definition.Name), definition);

    /// <summary>The definition with the values of its parameters put in; one that is left out is a number that exists in its range.</summary>
    /// <exception cref="ArgumentException">A radius is left out.</exception>
    private static Statement Closed(ClassDefinition definition, DefinitionCatalog catalog, IReadOnlyDictionary<string, ParameterValue> arguments)
    {
        var statement = definition.Body ?? new Statement.Class(definition.Name, []);
        foreach (var parameter in definition.Parameters.Reverse().Where(p => !arguments.ContainsKey(p.Name)))
        {
            statement = parameter.IsRadius
                ? throw new ArgumentException($"the radius {parameter.Name} of {definition.Name} is left out", nameof(arguments))
                : new Statement.OverNumbers(Quantifier.Some, parameter.Name, parameter.Range, statement);
        }

        var values = arguments.ToDictionary(a => a.Key, a => (NumberTerm)new NumberTerm.Constant(a.Value.Value));
        foreach (var (name, value) in arguments.Where(a => a.Value.IsSquare))
        {
            values[name] = value.Value.ExactSquareRoot() is { } root ? new NumberTerm.Constant(root) : new NumberTerm.SquareRoot(values[name]);
        }

        return catalog.Inline(Substitution.OfNumbers(values).In(statement));
    }
}
