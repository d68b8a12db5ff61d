using System.Collections.Immutable;
using Brox.Theory.Claims.Language;
using Brox.Theory.Claims.Proofs;

namespace Brox.Knowledge;

/// <summary>The theorems of the index of the proofs, found by what they say, however the text of a fact spells it.</summary>
/// <remarks>
/// A theorem is that of a fact when both have the same hypotheses, the setting left aside, and the same conclusion after a renaming of letters, with equal constants. A constant that occurs once, in a hypothesis, stands for
/// "some value", as one that is left out does; a conclusion without a constant follows from one with. A radius 1 stands for every radius.
/// </remarks>
internal static class FactTheorems
{
    private static readonly ImmutableArray<(ImmutableArray<KnownTerm> Hypotheses, ImmutableArray<Comparison> Conditions, KnownTerm Conclusion, string Text, string Theorem)> _all =
    [
        .. ProofIndex.Facts.Select(f =>
        {
            var (hypotheses, conditions, conclusion) = KnownTermReader.Read(f.Text.Replace("t=1", "t=t", StringComparison.Ordinal));
            return (Named(hypotheses), conditions, conclusion, f.Text, f.Proof.Theorem);
        }),
    ];

    /// <summary>The texts of the index.</summary>
    public static IEnumerable<string> Texts => _all.Select(t => t.Text);

    /// <summary>The theorem that states a fact; empty where there is none.</summary>
    public static string Of(ImmutableArray<KnownTerm> hypotheses, ImmutableArray<Comparison> conditions, KnownTerm conclusion) =>
        _all.FirstOrDefault(t => Says(t, Named(hypotheses), conditions, conclusion)).Theorem ?? string.Empty;

    /// <summary>The text of the index that states a fact; <see langword="null"/> where there is none.</summary>
    public static string? TextOf(KnowledgeFact fact) => _all.FirstOrDefault(t => Says(t, Named(fact.Hypotheses), fact.Conditions, fact.Conclusion)).Text;

    private static ImmutableArray<KnownTerm> Named(ImmutableArray<KnownTerm> hypotheses) =>
        [.. hypotheses.Where(h => !KnownClasses.Setting.Contains(h.Class)).OrderBy(h => h.Class, StringComparer.Ordinal)];

    private static bool Says(
        (ImmutableArray<KnownTerm> Hypotheses, ImmutableArray<Comparison> Conditions, KnownTerm Conclusion, string Text, string Theorem) theorem,
        ImmutableArray<KnownTerm> hypotheses,
        ImmutableArray<Comparison> conditions,
        KnownTerm conclusion)
    {
        if (theorem.Conclusion.Class != conclusion.Class || theorem.Conditions.Length != conditions.Length || !theorem.Hypotheses.Select(h => h.Class).SequenceEqual(hypotheses.Select(h => h.Class)))
        {
            return false;
        }

        // The letters of the theorem in the words of the fact.
        var letters = ImmutableDictionary<string, ParameterExpression>.Empty;
        for (var i = 0; i < hypotheses.Length; i++)
        {
            foreach (var (name, value) in theorem.Hypotheses[i].Constants)
            {
                var letter = Letter(value);
                var here = hypotheses[i].Constants.GetValueOrDefault(name);
                if (letter is null || here is null || Letter(here) is null)
                {
                    // A number, or a constant that one of the two leaves out: it must not be spoken of again.
                    if (letter is null ? here is null || !AreEqual(value, here) : IsSpokenOf(letter, theorem.Hypotheses, theorem.Conditions, theorem.Conclusion))
                    {
                        return false;
                    }
                }
                else if (letters.TryGetValue(letter, out var bound) ? !AreEqual(bound, new ParameterExpression.Parameter(Letter(here)!)) : false)
                {
                    return false;
                }
                else
                {
                    letters = letters.SetItem(letter, new ParameterExpression.Parameter(Letter(here)!));
                }
            }

            if (hypotheses[i].Constants.Any(c => !theorem.Hypotheses[i].Constants.ContainsKey(c.Key) && (Letter(c.Value) is not { } own || IsSpokenOf(own, hypotheses, conditions, conclusion))))
            {
                return false;
            }
        }

        return conclusion.Constants.All(c => theorem.Conclusion.Constants.TryGetValue(c.Key, out var value) && AreEqual(Put(value, letters), c.Value))
            && theorem.Conditions.Zip(conditions).All(p => Agree(p.First, p.Second, letters));
    }

    private static bool Agree(Comparison theorem, Comparison condition, ImmutableDictionary<string, ParameterExpression> letters)
    {
        static (ParameterExpression Low, string Relation, ParameterExpression High) Ordered(Comparison c) =>
            c.Relation is "<" or "<=" ? (c.Left, c.Relation, c.Right) : (c.Right, c.Relation == ">" ? "<" : "<=", c.Left);
        var (first, second) = (Ordered(theorem), Ordered(condition));
        return first.Relation == second.Relation && AreEqual(Put(first.Low, letters), second.Low) && AreEqual(Put(first.High, letters), second.High);
    }

    private static bool IsSpokenOf(string letter, ImmutableArray<KnownTerm> hypotheses, ImmutableArray<Comparison> conditions, KnownTerm conclusion) =>
        hypotheses.SelectMany(h => h.Constants.Values).Concat(conditions.SelectMany(c => new[] { c.Left, c.Right })).Sum(v => Occurrences(letter, v)) > 1
        || conclusion.Constants.Values.Any(v => Occurrences(letter, v) > 0);

    private static int Occurrences(string letter, ParameterExpression value) => value switch
    {
        ParameterExpression.Parameter parameter => parameter.Name == letter ? 1 : 0,
        ParameterExpression.Binary { Left: ParameterExpression.Parameter left, Right: ParameterExpression.Parameter right } when left == right => left.Name == letter ? 1 : 0,
        ParameterExpression.Binary binary => Occurrences(letter, binary.Left) + Occurrences(letter, binary.Right),
        ParameterExpression.Power power => Occurrences(letter, power.Base),
        _ => 0,
    };

    /// <summary>The letter that a constant is; a radius is kept as its square.</summary>
    private static string? Letter(ParameterExpression value) => value switch
    {
        ParameterExpression.Parameter parameter => parameter.Name,
        ParameterExpression.Binary { Operator: '*', Left: ParameterExpression.Parameter left, Right: ParameterExpression.Parameter right } when left == right => left.Name,
        ParameterExpression.Power { Base: ParameterExpression.Parameter radius, Exponent: 2 } => radius.Name,
        _ => null,
    };

    private static ParameterExpression Put(ParameterExpression value, ImmutableDictionary<string, ParameterExpression> letters) => value switch
    {
        ParameterExpression.Parameter parameter => letters.GetValueOrDefault(parameter.Name, parameter),
        ParameterExpression.Binary binary => ParameterParser.Fold(binary.Operator, Put(binary.Left, letters), Put(binary.Right, letters), 0),
        ParameterExpression.Power power => power with { Base = Put(power.Base, letters) },
        _ => value,
    };

    private static bool AreEqual(ParameterExpression a, ParameterExpression b) => ConstantQuotient.IsAtLeast(a, b) && ConstantQuotient.IsAtLeast(b, a);
}
