using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Brox.Definitions.Language;

namespace Brox.Definitions.Forms;

/// <summary>What the form of a definition says of its class, without looking at any function. Each property is one that the definition is seen to have; where it is not, nothing is said.</summary>
internal sealed class DefinitionForm
{
    private static readonly ConditionalWeakTable<ClassDefinition, DefinitionForm> _known = [];

    private readonly ClassDefinition _definition;

    private DefinitionForm(ClassDefinition definition, DefinitionCatalog catalog)
    {
        _definition = definition;
        Statement = definition.Body is { } body ? catalog.Inline(body) : new Statement.Class(definition.Name, []);
        Conjuncts = [.. Parts(Statement)];
        IsOfOrder = OrderOfValues.IsAllThatIsRead(Statement);
        OnFinite = FiniteDomains.Of(Statement);
        OnOnePoint = OnePoint.Holds(Statement, definition.Parameters.Where(p => p.IsRadius).Select(p => p.Name).ToHashSet());
        IsRealValued = Conjuncts.Any(c => c is Statement.Class or Statement.OverPoints { Set: PointSet.Space } && FiniteDomains.Of(c) == FiniteDomain.None);
        IsSmooth = Conjuncts.OfType<Statement.Class>().Any(c => Primitives.IsSmooth(c.Name));
        SpeaksOfGradients = Tree.Parts(Statement).Any(p => p is VectorTerm.Gradient || (p is Statement.Class c && Primitives.WhereSmooth(c.Name) is not null));
        ComparesSquaredLengths = Tree.Parts(Statement).Any(p => p is NumberTerm.Power { Base: NumberTerm.Norm { Vector: VectorTerm.Difference } or NumberTerm.Distance });
    }

    /// <summary>The parameters, in their order.</summary>
    public ImmutableArray<ClassParameter> Parameters => _definition.Parameters;

    /// <summary>The definition with the classes that it names written out; only primitives are named in it.</summary>
    public Statement Statement { get; }

    /// <summary>The parts of <see cref="Statement"/> that "and" joins.</summary>
    public ImmutableArray<Statement> Conjuncts { get; }

    /// <summary>Whether a strictly increasing change of the values changes nothing (<see cref="OrderOfValues"/>).</summary>
    public bool IsOfOrder { get; }

    /// <summary>How many points the domain of a member may have, where it is finite.</summary>
    public FiniteDomain OnFinite { get; }

    /// <summary>Whether all functions on one point are members, or none is, whatever the parameters; <see langword="null"/> where it is not seen.</summary>
    public bool? OnOnePoint { get; }

    /// <summary>Whether every member is finite on all of space: the primitives that no function on finitely many points has ask for it.</summary>
    public bool IsRealValued { get; }

    /// <summary>Whether every member is differentiable.</summary>
    public bool IsSmooth { get; }

    /// <summary>Whether a member on finitely many points has one point, and all of these are members.</summary>
    public bool IsOnePointOnFinite => OnFinite == FiniteDomain.OnePoint && OnOnePoint == true;

    /// <summary>Whether the definition speaks of the square of a distance: a bound on how <c>f</c> curves.</summary>
    public bool ComparesSquaredLengths { get; }

    /// <summary>Whether the definition speaks of gradients or subgradients.</summary>
    public bool SpeaksOfGradients { get; }

    /// <summary>The form of a definition.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="catalog">The classes that it may name.</param>
    public static DefinitionForm Of(ClassDefinition definition, DefinitionCatalog catalog) => _known.GetValue(definition, d => new DefinitionForm(d, catalog));

    /// <summary>
    /// Whether membership of a function on finitely many points depends on the order of its values alone: because the definition reads nothing else; or because no such function is a member, or those on one
    /// point are; or because a number that is left out always exists.
    /// </summary>
    /// <param name="isGiven">Whether a parameter is given a value; any other one is a number that exists.</param>
    public bool IsOfOrderOnFinite(Func<string, bool> isGiven)
    {
        if (OnFinite == FiniteDomain.None || (OnFinite == FiniteDomain.OnePoint && OnOnePoint is not null) || OrderOfValues.IsAllThatIsReadOnFinite(Statement))
        {
            return true;
        }

        var left = _definition.Parameters.Where(p => !isGiven(p.Name)).ToList();
        return Conjuncts.All(part => OrderOfValues.IsAllThatIsReadOnFinite(part) || Always(part))
            && left.TrueForAll(p => Conjuncts.Count(c => FreeNames.Of(c).Contains(p.Name)) <= 1);

        bool Always(Statement part) => (left.Where(p => FreeNames.Of(part).Contains(p.Name)).ToList(), part) switch
        {
            ([var only], _) => SomeNumber.AlwaysServes(new Statement.OverNumbers(Quantifier.Some, only.Name, only.Range, part)),
            ([], Statement.OverNumbers over) => SomeNumber.AlwaysServes(over),
            _ => false,
        };
    }

    private static IEnumerable<Statement> Parts(Statement statement) => statement is Statement.Joined { Connective: Connective.And } both ? Parts(both.Left).Concat(Parts(both.Right)) : [statement];
}
