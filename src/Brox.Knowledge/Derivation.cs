using System.Collections.Immutable;
using System.Globalization;
using Brox.Theory.Claims.Language;
using Brox.Theory.Classes;

namespace Brox.Knowledge;

/// <summary>What the facts say of a conjecture about one function, constants included.</summary>
internal abstract record KnownAnswer
{
    /// <summary>The conclusion follows.</summary>
    /// <param name="Facts">The facts, in the order in which they are used.</param>
    public sealed record Proved(ImmutableArray<KnowledgeFact> Facts) : KnownAnswer;

    /// <summary>The hypotheses contradict each other.</summary>
    /// <param name="Facts">The facts that show it.</param>
    public sealed record Contradictory(ImmutableArray<KnowledgeFact> Facts) : KnownAnswer;
}

/// <summary>Chains facts with their constants: a hypothesis binds the letters of a fact, and what follows has the constants that the fact says.</summary>
internal sealed class Derivation
{
    private const string Some = "?";
    private const string Every = "*";
    private const int MostRounds = 8;
    private const int MostOfOneClass = 4;

    private readonly KnowledgeBase _knowledge;
    private readonly ImmutableArray<Comparison> _given;
    private readonly Dictionary<string, List<(KnownTerm Term, ImmutableArray<KnowledgeFact> Proof)>> _known = [];
    private KnownTerm? _wanted;
    private int _fresh;

    private Derivation(KnowledgeBase knowledge, ImmutableArray<Comparison> given) => (_knowledge, _given) = (knowledge, given);

    /// <summary>What is known of a conjecture; <see langword="null"/> where nothing is, or it speaks of more than one function, or of an expression.</summary>
    public static KnownAnswer? Of(KnowledgeBase knowledge, Conjecture conjecture)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(conjecture);
        conjecture = SetStatements.Plain(conjecture);
        var memberships = conjecture.Statements.OfType<Membership>().ToList();
        if (conjecture.Functions.Count > 1 || memberships.Exists(m => m.Function is not FunctionExpression.Variable))
        {
            return Contradiction(knowledge, conjecture);
        }

        var setting = StandingAssumptions.Of(conjecture) == StandingAssumption.ClosedWithMinimizer
            || KnownClasses.Setting.All(s => conjecture.Hypotheses.OfType<Membership>().Any(m => m.Class.Class.Name == s));
        if (!setting || conjecture.Conclusion is not Membership conclusion)
        {
            return null;
        }

        var derivation = new Derivation(knowledge, [.. conjecture.Hypotheses.OfType<Comparison>()]);
        foreach (var hypothesis in conjecture.Hypotheses.OfType<Membership>())
        {
            derivation.Add(derivation.Term(hypothesis.Class), []);
        }

        foreach (var name in KnownClasses.Setting)
        {
            derivation.Add(new KnownTerm(name, ImmutableSortedDictionary<string, ParameterExpression>.Empty), []);
        }

        var wanted = derivation._wanted = derivation.Term(conclusion.Class);
        derivation.Run();
        var isBound = conclusion.Class.Argument is not null || !conclusion.Class.More.IsEmpty;
        return derivation._known.TryGetValue(KnownClasses.Nothing, out var nothing) ? new KnownAnswer.Contradictory(nothing[0].Proof)
            : derivation._known.GetValueOrDefault(wanted.Class, []).Where(k => !isBound || (Implies(k.Term, wanted) && derivation.IsInRange(k.Term, wanted))).Select(k => new KnownAnswer.Proved(k.Proof)).FirstOrDefault();
    }

    /// <summary>The facts by which the hypotheses on one of several functions contradict each other; <see langword="null"/> where none do.</summary>
    private static KnownAnswer.Contradictory? Contradiction(KnowledgeBase knowledge, Conjecture conjecture) =>
        StandingAssumptions.Of(conjecture) == StandingAssumption.None ? null : conjecture.Hypotheses.OfType<Membership>()
            .Where(m => m.Function is FunctionExpression.Variable).GroupBy(m => m.Function.ToString(), m => m.Class.Class.Name)
            .Select(g => knowledge.Contradiction(g)).FirstOrDefault(c => c is not null) is { } facts ? new KnownAnswer.Contradictory(facts) : null;

    private void Run()
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var found = _knowledge.Facts.SelectMany(Apply).ToList();
            if (!found.Aggregate(false, (any, f) => Add(f.Term, f.Proof) | any))
            {
                return;
            }
        }
    }

    private IEnumerable<(KnownTerm Term, ImmutableArray<KnowledgeFact> Proof)> Apply(KnowledgeFact fact)
    {
        IEnumerable<(ImmutableDictionary<string, ParameterExpression> Letters, ImmutableArray<KnowledgeFact> Proof)> matches = [(ImmutableDictionary<string, ParameterExpression>.Empty, [])];
        foreach (var hypothesis in fact.Hypotheses)
        {
            var known = _known.GetValueOrDefault(hypothesis.Class, []).ToList();
            matches = matches.SelectMany(m => known.Select(k => (Letters: Match(hypothesis, k.Term, m.Letters), Proof: m.Proof.AddRange(k.Proof))))
                .Where(m => m.Letters is not null).Select(m => (m.Letters!, m.Proof));
        }

        foreach (var (letters, proof) in matches.ToList())
        {
            foreach (var choice in fact.Conditions.IsEmpty ? [letters] : Choices(fact, letters))
            {
                var bound = choice;
                if (fact.Conditions.All(c => Holds(c, choice)))
                {
                    var constants = fact.Conclusion.Constants.ToImmutableSortedDictionary(c => c.Key, c => Put(c.Value, ref bound));
                    yield return (new KnownTerm(fact.Conclusion.Class, constants), [.. proof.Append(fact).Distinct()]);
                }
            }
        }
    }

    /// <summary>A letter of the conclusion that no hypothesis binds, but a condition speaks of, is tried as what is wanted.</summary>
    private IEnumerable<ImmutableDictionary<string, ParameterExpression>> Choices(KnowledgeFact fact, ImmutableDictionary<string, ParameterExpression> letters) =>
        fact.Conclusion.Constants.Select(c => (c.Key, Name: LetterOf(c.Key, c.Value))).FirstOrDefault(c => c.Name is not null && !letters.ContainsKey(c.Name)) is { Name: { } name } free
            ? _wanted is { } wanted && wanted.Class == fact.Conclusion.Class && wanted.Constants.TryGetValue(free.Key, out var value) ? [letters.Add(name, value)] : []
            : [letters];

    private ImmutableDictionary<string, ParameterExpression>? Match(KnownTerm pattern, KnownTerm term, ImmutableDictionary<string, ParameterExpression> letters)
    {
        foreach (var (letter, wanted) in pattern.Constants)
        {
            var value = term.Constants.GetValueOrDefault(letter) ?? Fresh();
            if (LetterOf(letter, wanted) is { } name)
            {
                if (!letters.TryGetValue(name, out var bound) || IsEvery(bound))
                {
                    letters = letters.SetItem(name, value);
                }
                else if (!AreEqual(value, bound))
                {
                    return null;
                }
            }
            else if (!Satisfies(letter, value, wanted))
            {
                return null;
            }
        }

        return letters;
    }

    /// <summary>The letter that a pattern is: <c>m</c> of <c>mu=m</c>, and <c>t</c> of a radius, whose square is kept.</summary>
    private static string? LetterOf(string letter, ParameterExpression wanted) => wanted switch
    {
        ParameterExpression.Parameter parameter => parameter.Name,
        ParameterExpression.Binary { Left: ParameterExpression.Parameter radius } when letter == KnownTerm.SquaredRadius => $"{radius.Name}^2",
        _ => null,
    };

    private ParameterExpression Put(ParameterExpression expression, ref ImmutableDictionary<string, ParameterExpression> letters)
    {
        switch (expression)
        {
            case ParameterExpression.Parameter parameter:
                return Bound(parameter.Name, ref letters);
            case ParameterExpression.Binary { Operator: '*', Left: ParameterExpression.Parameter radius, Right: ParameterExpression.Parameter again } when radius == again && !letters.ContainsKey(radius.Name):
                return Bound($"{radius.Name}^2", ref letters);
            case ParameterExpression.Binary binary:
                var (left, right) = (Put(binary.Left, ref letters), Put(binary.Right, ref letters));
                return ParameterParser.Fold(binary.Operator, left, right, 0);
            case ParameterExpression.Power power:
                return power with { Base = Put(power.Base, ref letters) };
            default:
                return expression;
        }
    }

    /// <summary>What a letter stands for; where no hypothesis says, the fact is about every number.</summary>
    private ParameterExpression Bound(string letter, ref ImmutableDictionary<string, ParameterExpression> letters)
    {
        letters = letters.ContainsKey(letter) ? letters : letters.Add(letter, new ParameterExpression.Parameter(string.Create(CultureInfo.InvariantCulture, $"{Every}{++_fresh}")));
        return letters[letter];
    }

    private bool Holds(Comparison condition, ImmutableDictionary<string, ParameterExpression> letters)
    {
        var (bound, lower, upper) = (letters, condition.Right, condition.Left);
        if (condition.Relation is "<" or "<=")
        {
            (lower, upper) = (upper, lower);
        }

        var (l, u) = (Side(lower, ref bound), Side(upper, ref bound));
        if (l is ParameterExpression.Number a && u is ParameterExpression.Number b)
        {
            return condition.Relation is "<" or ">" ? a.Value < b.Value : a.Value <= b.Value;
        }

        return _given.Any(g => g.Relation is "<" or ">" && (g.Relation == "<" ? (g.Left, g.Right) : (g.Right, g.Left)) is var (low, high) && Scaled(low, high, l, u));

        ParameterExpression Side(ParameterExpression side, ref ImmutableDictionary<string, ParameterExpression> from) =>
            side is ParameterExpression.Parameter p && from.TryGetValue($"{p.Name}^2", out var square) ? square : Put(side, ref from);

        // Radii are compared by their squares.
        bool Scaled(ParameterExpression low, ParameterExpression high, ParameterExpression wantedLow, ParameterExpression wantedHigh) =>
            (AreEqual(low, wantedLow) && AreEqual(high, wantedHigh))
            || (AreEqual(ParameterParser.Fold('*', low, low, 0), wantedLow) && AreEqual(ParameterParser.Fold('*', high, high, 0), wantedHigh));
    }

    private bool Add(KnownTerm term, ImmutableArray<KnowledgeFact> proof)
    {
        if (!_known.TryGetValue(term.Class, out var terms))
        {
            _known[term.Class] = terms = [];
        }

        if (terms.Count >= MostOfOneClass || terms.Exists(k => Implies(k.Term, term)))
        {
            return false;
        }

        terms.Add((term, proof));
        return true;
    }

    private static bool Implies(KnownTerm known, KnownTerm wanted) =>
        wanted.Constants.All(c => IsFresh(c.Value) || (known.Constants.TryGetValue(c.Key, out var value) && Satisfies(c.Key, value, c.Value)));

    /// <summary>
    /// Whether what is wanted is a class for all values of the parameters that are spoken of: outside the range of a constant it is empty, and nothing is in it. A constant that is known to serve is in the range, and so
    /// is a positive one between 0 and it, or above it where smaller constants are stronger.
    /// </summary>
    private bool IsInRange(KnownTerm known, KnownTerm wanted) => wanted.Constants.All(c => IsFresh(c.Value) || KnownClasses.OrderOf(c.Key) == ConstantOrder.SmallerIsStronger
        || (known.Constants.TryGetValue(c.Key, out var value) && !IsEvery(value) && AreEqual(value, c.Value)) || ConstantSigns.IsPositive(c.Value, _given));

    private static bool Satisfies(string letter, ParameterExpression value, ParameterExpression wanted) => IsEvery(value) || KnownClasses.OrderOf(letter) switch
    {
        ConstantOrder.LargerIsStronger => ConstantQuotient.IsAtLeast(value, wanted),
        ConstantOrder.SmallerIsStronger => ConstantQuotient.IsAtLeast(wanted, value),
        _ => AreEqual(value, wanted),
    };

    private static bool AreEqual(ParameterExpression a, ParameterExpression b) => IsEvery(a) || ConstantQuotient.IsAtLeast(a, b) && ConstantQuotient.IsAtLeast(b, a);

    private KnownTerm Term(ClassTerm term)
    {
        var constants = ImmutableSortedDictionary<string, ParameterExpression>.Empty;
        if (term.Class is DefinedClass { Parameter: ParameterKind.Several } several)
        {
            return new KnownTerm(several.Name, several.Written.Parameters.ToImmutableSortedDictionary(p => p.IsRadius ? KnownTerm.SquaredRadius : p.Name, Value));

            ParameterExpression Value(Definitions.Language.ClassParameter parameter) => term.More.FirstOrDefault(m => m.Name == parameter.Name) is not { Value: { } given } more ? Fresh()
                : parameter.IsRadius && !more.IsSquare ? ParameterParser.Fold('*', given, given, 0) : given;
        }

        if (term.Argument is { } argument)
        {
            return new KnownTerm(term.Class.Name, term.Class.Parameter != ParameterKind.Radius ? constants.Add(term.Class.ParameterName, argument)
                : constants.Add(KnownTerm.SquaredRadius, term.IsSquare ? argument : ParameterParser.Fold('*', argument, argument, 0)));
        }

        return new KnownTerm(term.Class.Name, term.Class.Parameter == ParameterKind.None ? constants : constants.Add(term.Class.ParameterName, Fresh()));
    }

    /// <summary>A constant of which nothing is known but that there is one; no name of a conjecture begins so.</summary>
    private ParameterExpression.Parameter Fresh() => new(string.Create(CultureInfo.InvariantCulture, $"{Some}{++_fresh}"));

    private static bool IsFresh(ParameterExpression expression) => expression is ParameterExpression.Parameter { Name: var name } && name.StartsWith(Some, StringComparison.Ordinal);

    private static bool IsEvery(ParameterExpression expression) => expression is ParameterExpression.Parameter { Name: var name } && name.StartsWith(Every, StringComparison.Ordinal);
}
