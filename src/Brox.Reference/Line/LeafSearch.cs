using System.Collections.Immutable;
using Brox.Definitions.Language;
using Brox.Reference.Reals;

namespace Brox.Reference.Line;

/// <summary>Goes through the choices of cells for everything that a statement says to exist.</summary>
/// <param name="translator">The translator.</param>
/// <param name="fine">Whether the line is cut where f changes its course too.</param>
/// <param name="cancellation">Ends the work.</param>
internal sealed class LeafSearch(LineTranslator translator, bool fine, CancellationToken cancellation)
{
    /// <summary>The leaves of a statement, or of its opposite: it holds exactly when the condition of one of them can be satisfied.</summary>
    public IEnumerable<Leaf> Of(Statement statement, bool positive, LineScope scope) =>
        Go([(statement, positive)], [], new Leaf(scope, RealFormula.True, [], []));

    private static bool IsConjunction(Statement.Joined joined, bool positive) => joined.Connective switch
    {
        Connective.And => positive,
        Connective.Or or Connective.Implies => !positive,
        _ => false,
    };

    private static bool Exists(Statement statement, bool positive) => statement switch
    {
        Statement.OverPoints over => over.Quantifier == Quantifier.Some == positive,
        Statement.OverNumbers over => over.Quantifier == Quantifier.Some == positive,
        _ => false,
    };

    /// <summary>Whether something exists in a statement that only "and", "or" and "not" stand before.</summary>
    private static bool AsksForMore(Statement statement, bool positive) => Exists(statement, positive) || statement switch
    {
        Statement.Not not => AsksForMore(not.Operand, !positive),
        Statement.Joined { Connective: Connective.Iff } => false,
        Statement.Joined joined => AsksForMore(joined.Left, joined.Connective == Connective.Implies ? !positive : positive) || AsksForMore(joined.Right, positive),
        _ => false,
    };

    private IEnumerable<Leaf> Go(ImmutableList<(Statement Statement, bool Positive)> pending, ImmutableList<(Statement Statement, bool Positive)> later, Leaf leaf)
    {
        // What asks for nothing new is translated first: it may rule the choice out.
        while (!pending.IsEmpty)
        {
            cancellation.ThrowIfCancellationRequested();
            var (statement, positive) = pending[0];
            pending = pending.RemoveAt(0);
            switch (statement)
            {
                case Statement.Not not:
                    pending = pending.Insert(0, (not.Operand, !positive));
                    break;
                case Statement.Joined joined when IsConjunction(joined, positive):
                    pending = pending.Insert(0, (joined.Right, positive)).Insert(0, (joined.Left, joined.Connective == Connective.Implies ? !positive : positive));
                    break;
                default:
                    if (AsksForMore(statement, positive))
                    {
                        later = later.Add((statement, positive));
                        break;
                    }

                    leaf = leaf with { Formula = leaf.Formula & translator.Of(statement, positive, leaf.Scope) };
                    if (leaf.Formula.IsFalse)
                    {
                        yield break;
                    }

                    break;
            }
        }

        if (later.IsEmpty)
        {
            yield return leaf;
            yield break;
        }

        var (next, sign) = later[0];
        later = later.RemoveAt(0);
        foreach (var found in next is Statement.Joined any ? Alternatives(any, sign, later, leaf) : Choices(next, sign, later, leaf))
        {
            yield return found;
        }
    }

    private IEnumerable<Leaf> Alternatives(Statement.Joined any, bool positive, ImmutableList<(Statement, bool)> later, Leaf leaf) =>
        Go([(any.Left, any.Connective == Connective.Implies ? !positive : positive)], later, leaf)
            .Concat(Go([(any.Right, positive)], later, leaf));

    private IEnumerable<Leaf> Choices(Statement quantified, bool positive, ImmutableList<(Statement, bool)> later, Leaf leaf)
    {
        var name = quantified is Statement.OverPoints over ? over.Name : ((Statement.OverNumbers)quantified).Name;
        foreach (var branch in translator.Branches(quantified, leaf.Scope, fine))
        {
            var formula = translator.Prune(leaf.Formula & branch.Constraint, branch.Scope);
            if (formula.IsFalse)
            {
                continue;
            }

            var chosen = new Leaf(branch.Scope, formula, leaf.Names.Add(name), branch.Unknown is { } unknown ? leaf.Unknowns.Add(unknown) : leaf.Unknowns);
            foreach (var found in Go([(LineTranslator.Body(quantified), positive)], later, chosen))
            {
                yield return found;
            }
        }
    }
}
