using System.Collections.Immutable;
using Brox.Definitions.Forms;
using Brox.Definitions.Language;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Classes.Further;

namespace Brox.Theory.Classes;

/// <summary>
/// A class that is known by its definition alone. A function on finitely many points is decided exactly by it; on another one each part of a conjunction that names a class is decided
/// by the decider of that class, and what is left by the reader of definitions. For a class of the literature that has a decider of its own on the line, that is asked first.
/// </summary>
internal sealed class DefinedClass : FunctionClass
{
    private readonly IDefinitionReader _reader;

    /// <summary>The class of a definition.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="catalog">The classes that it may name.</param>
    /// <param name="reader">What decides by it.</param>
    public DefinedClass(ClassDefinition definition, DefinitionCatalog catalog, IDefinitionReader reader)
        : base(definition.Name, definition.Body?.ToString() ?? definition.Sentence, definition.Source, KindOf(definition), definition.Parameters is [var only] ? only.Name : string.Empty)
    {
        (Written, Catalog, _reader) = (definition, catalog, reader);
    }

    /// <summary>The definition.</summary>
    public ClassDefinition Written { get; }

    /// <summary>Whether the class comes with the library, and is not the user's own.</summary>
    public bool IsOfLiterature { get; init; }

    /// <summary>Whether there is a decider that was written for the class.</summary>
    public bool HasDecider => Own is not null;

    /// <summary>Whether a radius must be given.</summary>
    public bool HasRadius => Written.Parameters.Any(p => p.IsRadius);

    /// <summary>The classes that it may name.</summary>
    public DefinitionCatalog Catalog { get; }

    /// <inheritdoc/>
    internal override DefinitionForm Form => DefinitionForm.Of(Written, Catalog);

    /// <inheritdoc/>
    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation) =>
        _reader.Decide(Written, Catalog, f, Values(argument), cancellation) is var verdict && verdict is not Undecided ? verdict
        : Own?.Decide(f, argument, cancellation) ?? verdict;

    /// <inheritdoc/>
    private protected override Verdict DecideLinear(PiecewiseLinear f, ClassArgument argument, CancellationToken cancellation) => OnLine(f.Source, argument, cancellation);

    /// <inheritdoc/>
    private protected override Verdict DecidePiecewise(PiecewisePolynomial f, ClassArgument argument, CancellationToken cancellation) => OnLine(f, argument, cancellation);

    /// <inheritdoc/>
    private protected override BestConstant BestFinite(FiniteFunction f, CancellationToken cancellation) => Own?.BestConstant(f, cancellation) ?? base.BestFinite(f, cancellation);

    /// <inheritdoc/>
    private protected override BestConstant BestPiecewise(PiecewisePolynomial f, CancellationToken cancellation) => Own?.BestConstant(f, cancellation) ?? base.BestPiecewise(f, cancellation);

    /// <inheritdoc/>
    private protected override Verdict DecideFormula(FormulaFunction f, ClassArgument argument, CancellationToken cancellation) =>
        (Formulas.LineDeciders.Exact(f) is { } line ? OnLine(line, argument, cancellation) : (IsOfLiterature ? OfLiterature(f, argument, cancellation) : null) ?? ByParts(f, argument, cancellation)) is var verdict && verdict is Undecided || verdict.Reason.EndsWith($"on {f.Box}", StringComparison.Ordinal)
            ? verdict
            : verdict with { Reason = $"{verdict.Reason}, on {f.Box}" };

    private Verdict? OfLiterature(FormulaFunction f, ClassArgument argument, CancellationToken cancellation) =>
        Formulas.FurtherDeciders.Decide(Name, f, argument, cancellation) ?? Formulas.LiteratureRules.Decide(Name, f, argument, cancellation);

    /// <summary>The decider that was written for the class; <see langword="null"/> where the definition alone decides, as it does for a class of the user's own.</summary>
    private FunctionClass? Own => IsOfLiterature ? FurtherClasses.Find(Name) : null;

    private Verdict OnLine(PiecewisePolynomial f, ClassArgument argument, CancellationToken cancellation) =>
        Own?.Decide(f, argument, cancellation) is { } verdict and not Undecided ? verdict : ByParts(f, argument, cancellation);

    private static ParameterKind KindOf(ClassDefinition definition) => definition.Parameters switch
    {
        [] => ParameterKind.None,
        [{ IsRadius: true }] => ParameterKind.Radius,
        [{ Range: { Lower: { IsZero: true }, WithLower: false, Upper: null } }] => ParameterKind.PositiveConstant,
        [{ Range: { Lower: { IsZero: true }, WithLower: false, Upper: { } upper, WithUpper: true } }] when upper == Rational.One => ParameterKind.UnitConstant,
        _ => ParameterKind.Several,
    };

    private static IEnumerable<Statement> Conjuncts(Statement statement) => statement is Statement.Joined { Connective: Connective.And } both
        ? Conjuncts(both.Left).Concat(Conjuncts(both.Right))
        : [statement];

    private IReadOnlyDictionary<string, ParameterValue> Values(ClassArgument argument) => new ClassExpression(this, argument).Values;

    private Verdict ByParts(FunctionInstance f, ClassArgument argument, CancellationToken cancellation)
    {
        var values = Values(argument);
        ImmutableArray<Statement> parts = Written.Body is { } body ? [.. Conjuncts(body)] : [];

        // "For some value" of a parameter joins the parts that it occurs in.
        if (parts.Length < 2 || Written.Parameters.Any(p => !values.ContainsKey(p.Name) && parts.Count(part => FreeNames.Of(part).Contains(p.Name)) > 1))
        {
            return _reader.Decide(Written, Catalog, f, values, cancellation);
        }

        Undecided? undecided = null;
        var method = Method.Exact;
        foreach (var part in parts)
        {
            switch (Decide(part, f, values, cancellation))
            {
                case Fails fails:
                    return fails;
                case Undecided open:
                    undecided ??= open;
                    break;
                case Holds holds:
                    method = (Method)Math.Max((int)method, (int)holds.Method);
                    break;
            }
        }

        return undecided ?? (Verdict)new Holds("each part of the definition holds", method);
    }

    private Verdict Decide(Statement part, FunctionInstance f, IReadOnlyDictionary<string, ParameterValue> values, CancellationToken cancellation)
    {
        if (part is Statement.Class named && ClassCatalog.Find(named.Name) is { } known && Argument(known, named, values) is { } argument)
        {
            return known.Decide(f, argument, cancellation);
        }

        var used = FreeNames.Of(part);
        var alone = Written with { Parameters = [.. Written.Parameters.Where(p => used.Contains(p.Name))], Body = part };
        return _reader.Decide(alone, Catalog, f, values.Where(v => used.Contains(v.Key)).ToDictionary(), cancellation);
    }

    /// <summary>The argument of a class that the definition names; <see langword="null"/> where it is more than a number or a parameter.</summary>
    private static ClassArgument? Argument(FunctionClass known, Statement.Class named, IReadOnlyDictionary<string, ParameterValue> values) => (known.Parameter, named.Arguments) switch
    {
        (ParameterKind.None, _) or (ParameterKind.PositiveConstant or ParameterKind.UnitConstant, []) => ClassArgument.None,
        (ParameterKind.Radius, [{ Value: NumberTerm.Constant { Value: var c } } a]) => ClassArgument.Of(a.IsSquare ? Radius.FromSquare(c) : Radius.FromLength(c)),
        (ParameterKind.Radius, [{ Value: NumberTerm.Variable { Name: var name }, IsSquare: false }]) when values.TryGetValue(name, out var v) =>
            ClassArgument.Of(v.IsSquare ? Radius.FromSquare(v.Value) : Radius.FromLength(v.Value)),
        (ParameterKind.PositiveConstant or ParameterKind.UnitConstant, [{ Value: NumberTerm.Constant { Value: var c } }]) => ClassArgument.Of(c),
        (ParameterKind.PositiveConstant, [{ Value: NumberTerm.Variable { Name: var name } }]) when values.TryGetValue(name, out var v) && !v.IsSquare => ClassArgument.Of(v.Value),
        _ => null,
    };
}
