using Brox.Definitions;
using Brox.Definitions.Forms;
using Brox.Definitions.Language;
using Brox.Numbers;
using Brox.Theory.Claims.Language;
using Statement = Brox.Definitions.Language.Statement;

namespace Brox.Search.Smt;

/// <summary>A class for functions on finitely many points, written out as a formula by its definition.</summary>
internal static class ClassEncoding
{
    /// <summary>Whether a function belongs to a class; false where a parameter is outside its range. A parameter that is left out is a number that exists.</summary>
    /// <exception cref="NotEncodableException">A part of the definition is outside what is written out.</exception>
    public static BoolTerm Of(FunctionView f, ClassTerm term)
    {
        var catalog = DefinitionCatalog.Current;
        var definition = catalog.Find(term.Class.Name) ?? throw new NotEncodableException($"the class {term.Class.Name}");
        var given = term.More.ToDictionary(m => m.Name, m => (Value: EncodedParameter.Of(m.Value), m.IsSquare));
        if (term.Argument is { } argument)
        {
            given.Add(term.Class.ParameterName, (EncodedParameter.Of(argument), term.IsSquare));
        }

        var statement = catalog.Inline(definition.Body ?? new Statement.Class(definition.Name, []));
        var inRange = BoolTerm.True;
        foreach (var parameter in definition.Parameters.Reverse())
        {
            if (!given.TryGetValue(parameter.Name, out var value))
            {
                statement = new Statement.OverNumbers(Quantifier.Some, parameter.Name, parameter.Range, statement);
                continue;
            }

            inRange &= value.Value.IsDefined;
            if (parameter.Range.Lower is { } low)
            {
                inRange &= Quotient.Of(low).Below(value.Value.Term, parameter.Range.WithLower);
            }

            if (parameter.Range.Upper is { } high)
            {
                inRange &= value.Value.Term.Below(Quotient.Of(high), parameter.Range.WithUpper);
            }
        }

        if (InWords(f, DefinitionForm.Of(definition, catalog), statement) is { } known)
        {
            return inRange & known;
        }

        if (definition.Name == ClassName.QuadraticGrowth && given.Count == 1)
        {
            return inRange & Grows(f, given.Values.Single().Value.Term);
        }

        foreach (var (name, value) in given.Where(g => g.Value.IsSquare).ToList())
        {
            // A rational radius is compared without squares on the line.
            if (value.Value.Term.Constant?.ExactSquareRoot() is { } length)
            {
                given[name] = (new EncodedParameter(Quotient.Of(length), value.Value.IsDefined), false);
            }
        }

        var encoding = new DefinitionEncoding(
            f, given.Where(g => !g.Value.IsSquare).ToDictionary(g => g.Key, g => g.Value.Value.Term), given.Where(g => g.Value.IsSquare).ToDictionary(g => g.Key, g => g.Value.Value.Term));
        return inRange & encoding.Of(statement);
    }

    /// <summary>
    /// Definitions with a number that cannot be eliminated: one that moves a point leaves a finite domain for nearly every number, so that only one point is convex; a bound that finitely many points always have.
    /// <see langword="null"/> for the others.
    /// </summary>
    private static BoolTerm? InWords(FunctionView f, DefinitionForm form, Statement statement) =>
        form.OnFinite == FiniteDomain.None ? BoolTerm.False
        : form.IsOnePointOnFinite ? f.IsOnePoint()
        : statement is Statement.OverNumbers some && SomeNumber.AlwaysServes(some) ? BoolTerm.True
        : null;

    /// <summary>Growth, which is weaker where a minimizer is nearer: any minimizer may stand for the nearest.</summary>
    private static BoolTerm Grows(FunctionView f, Quotient mu) => BoolTerm.All(Enumerable.Range(0, f.Count).Select(x => !f.InDomain(x) | BoolTerm.Any(Enumerable.Range(0, f.Count).Select(z =>
        f.IsMinimizer(z) & f.Slots[z].Value.Plus(mu * Quotient.Of(Rational.Half) * f.SquaredDistance(x, z)).AtMost(f.Slots[x].Value)))));
}
