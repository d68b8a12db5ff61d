using Brox.Definitions.Language;
using Brox.Definitions.Verdicts;

namespace Brox.Reference.Definitions;

/// <summary>Why a statement is false on finitely many points: what its quantifiers bind, and the comparison that fails, evaluated.</summary>
internal sealed class FiniteWitness(FiniteStatements statements)
{
    private readonly FiniteEnvironment _at = statements.At;

    /// <summary>The witness against a statement that is false.</summary>
    public Witness Of(Statement statement) => Against(statement, isNegated: false);

    /// <summary>The witness against a statement, or against its negation.</summary>
    private Witness Against(Statement statement, bool isNegated)
    {
        switch (statement)
        {
            case Statement.Not s:
                return Against(s.Operand, !isNegated);
            case Statement.Joined { Connective: Connective.And or Connective.Or } s:
                return Joined(s, isNegated);
            case Statement.Joined { Connective: Connective.Implies } s:
                return isNegated && statements.Evaluate(s.Left) == Truth.False ? Against(s.Left, isNegated: false) : Against(s.Right, isNegated);
            case Statement.OverPoints s:
                return OverPoints(s, isNegated);
            case Statement.OverNumbers s:
                return OverNumbers(s, isNegated);
            default:
                return Witness.Of(Text(statement, isNegated));
        }
    }

    /// <summary>Of a conjunction that is false the part that is; of a disjunction the last part, since each is.</summary>
    private Witness Joined(Statement.Joined s, bool isNegated)
    {
        var isConjunction = s.Connective == Connective.And != isNegated;
        return Against(isConjunction && statements.Evaluate(s.Left) == (isNegated ? Truth.True : Truth.False) ? s.Left : s.Right, isNegated);
    }

    private Witness OverPoints(Statement.OverPoints s, bool isNegated)
    {
        var isAll = s.Quantifier == Quantifier.All != isNegated;
        var refuted = isNegated ? Truth.True : Truth.False;
        var parts = new List<Witness>();
        using var scope = _at.Scope(s.Name);
        foreach (var (point, _) in statements.Points(s.Set).Domain.Where(p => p.IsMember == Truth.True))
        {
            _at.Points[s.Name] = point;
            if (!isAll || statements.Evaluate(s.Body) == refuted)
            {
                parts.Add(With(Against(s.Body, isNegated), s.Name, point));
                if (isAll)
                {
                    break;
                }
            }
        }

        if (isAll && parts.Count == 0)
        {
            parts.AddRange(Outside(s, isNegated, refuted));
        }

        return parts.Count == 0 ? Witness.Of(isAll ? Text(s, isNegated) : $"no {s.Name} in {s.Set} serves") : parts.Count == 1 ? parts[0] : Witness.Together(parts);
    }

    private IEnumerable<Witness> Outside(Statement.OverPoints s, bool isNegated, Truth refuted)
    {
        if (statements.AsNumbers(s) is { } numbers)
        {
            var (candidates, _) = statements.Candidates(numbers);
            foreach (var number in candidates)
            {
                _at.Numbers[numbers.Name] = number;
                if (statements.Evaluate(numbers.Body) == refuted)
                {
                    var point = _at.Of(((Statement.Member)Located(s, numbers)).Point);
                    _at.Points[s.Name] = point;
                    yield return With(Against(s.Body, isNegated), s.Name, point);
                    yield break;
                }
            }
        }

        foreach (var sample in OutsideSamples.Of(_at, s.Set).Where(p => statements.IsMember(p, s.Set) == Truth.True))
        {
            _at.Points[s.Name] = sample;
            if (statements.Evaluate(s.Body) == refuted)
            {
                yield return With(Against(s.Body, isNegated), s.Name, sample);
                yield break;
            }
        }
    }

    /// <summary>The point of a set that a number stands for.</summary>
    private Statement Located(Statement.OverPoints s, Statement.OverNumbers numbers) =>
        statements.AsNumbers(s with { Body = new Statement.Member(new PointTerm.Variable(s.Name), new PointSet.Space()) }) is { } located
            ? located.Body
            : throw new InvalidOperationException($"{numbers.Name} stands for no point");

    private Witness OverNumbers(Statement.OverNumbers s, bool isNegated)
    {
        var isAll = s.Quantifier == Quantifier.All != isNegated;
        var refuted = isNegated ? Truth.True : Truth.False;
        if (!isAll)
        {
            return Witness.Of($"for no {s.Range.Text(s.Name)}: {s.Body}{Values(s.Body)}");
        }

        var before = _at.Numbers.GetValueOrDefault(s.Name);
        _at.Numbers[s.Name] = ExtendedReal.UnknownReal;
        var (candidates, _) = statements.Candidates(s);
        try
        {
            foreach (var number in candidates)
            {
                _at.Numbers[s.Name] = number;
                if (statements.Evaluate(s.Body) == refuted)
                {
                    var inner = Against(s.Body, isNegated);
                    return inner with { Entries = inner.Entries.Insert(0, new WitnessEntry(s.Name, [number.ToAlgebraicNumber()], false)) };
                }
            }
        }
        finally
        {
            _at.Numbers[s.Name] = before;
        }

        return Witness.Of(Text(s, isNegated));
    }

    private static Witness With(Witness inner, string name, FinitePoint point)
    {
        if (point.Shown is not { } coordinates)
        {
            return inner;
        }

        var entry = new WitnessEntry(name, [.. coordinates], true);
        return inner with { Entries = inner.Entries.Insert(0, entry), Refutations = [.. inner.Refutations.Select(r => r with { Entries = r.Entries.Insert(0, entry) })] };
    }

    private string Text(Statement statement, bool isNegated) => $"{statement}{Values(statement)} {(isNegated ? "holds" : "fails")}";

    /// <summary>The two sides of a comparison, evaluated; of what the sides are made of, where a side is not known.</summary>
    private string Values(Statement statement) => statement is not Statement.Comparison s ? string.Empty
        : (_at.Of(s.Left), _at.Of(s.Right)) is var (left, right) && !left.IsUnknown && !right.IsUnknown
            ? $", that is {left} {DefinitionPrinter.Symbol(s.Relation)} {right},"
            : string.Empty;
}
