using System.Collections.Immutable;
using Brox.Numbers;

namespace Brox.Search.Smt;

/// <summary>What is asked of the sign of a polynomial.</summary>
internal enum SignRelation
{
    /// <summary>It is negative.</summary>
    Negative,

    /// <summary>It is negative or 0.</summary>
    NotPositive,

    /// <summary>It is 0.</summary>
    Zero,
}

/// <summary>A formula of propositional logic over signs of polynomials and truth values. Subformulas may be shared: they are told apart by reference.</summary>
internal abstract class BoolTerm
{
    public static BoolTerm True { get; } = new Constant(true);

    public static BoolTerm False { get; } = new Constant(false);

    /// <summary>Whether it is a truth value, and this one.</summary>
    public bool IsConstant(bool value) => this is Constant constant && constant.Value == value;

    public static BoolTerm Of(bool value) => value ? True : False;

    public static BoolTerm operator !(BoolTerm term) => term switch
    {
        Constant constant => Of(!constant.Value),
        Negation negation => negation.Of,
        _ => new Negation(term),
    };

    public static BoolTerm operator &(BoolTerm left, BoolTerm right) => All(left, right);

    public static BoolTerm operator |(BoolTerm left, BoolTerm right) => Any(left, right);

    public static BoolTerm Flag(string name) => new Unknown(name);

    public static BoolTerm All(params IEnumerable<BoolTerm> parts) => Join(parts, conjunction: true);

    public static BoolTerm Any(params IEnumerable<BoolTerm> parts) => Join(parts, conjunction: false);

    public static BoolTerm Implies(BoolTerm condition, BoolTerm consequence) => !condition | consequence;

    /// <summary>That an unknown is positive: the assumption behind <see cref="RealTerm.EvidentSign"/>, so never simplified by it.</summary>
    public static BoolTerm Positive(string unknown) => new Atom(-RealTerm.Unknown(unknown), SignRelation.Negative);

    public static BoolTerm Sign(RealTerm term, SignRelation relation)
    {
        if (term.ConstantValue is { } value)
        {
            return Of(Holds(value, relation));
        }

        return term.EvidentSign() switch
        {
            > 0 => False,
            < 0 => Of(relation != SignRelation.Zero),
            _ => new Atom(term.Reduced(), relation),
        };
    }

    /// <summary>The truth value under an assignment of all unknowns.</summary>
    public bool Evaluate(IReadOnlyDictionary<string, Rational> reals, IReadOnlyDictionary<string, bool> flags) =>
        Evaluate(reals, flags, new Dictionary<BoolTerm, bool>(ReferenceEqualityComparer.Instance));

    private bool Evaluate(IReadOnlyDictionary<string, Rational> reals, IReadOnlyDictionary<string, bool> flags, Dictionary<BoolTerm, bool> known)
    {
        if (known.TryGetValue(this, out var value))
        {
            return value;
        }

        value = this switch
        {
            Constant constant => constant.Value,
            Unknown unknown => flags[unknown.Name],
            Atom atom => Holds(atom.Term.Evaluate(reals), atom.Relation),
            Negation negation => !negation.Of.Evaluate(reals, flags, known),
            Junction { IsConjunction: true } all => all.Parts.All(p => p.Evaluate(reals, flags, known)),
            Junction any => any.Parts.Any(p => p.Evaluate(reals, flags, known)),
            _ => throw new InvalidOperationException("no such formula"),
        };
        known.Add(this, value);
        return value;
    }

    private static bool Holds(Rational value, SignRelation relation) => relation switch
    {
        SignRelation.Negative => value.Sign < 0,
        SignRelation.NotPositive => value.Sign <= 0,
        _ => value.IsZero,
    };

    private static BoolTerm Join(IEnumerable<BoolTerm> parts, bool conjunction)
    {
        var kept = ImmutableArray.CreateBuilder<BoolTerm>();
        foreach (var part in parts)
        {
            if (part is Constant constant)
            {
                if (constant.Value != conjunction)
                {
                    return part;
                }
            }
            else if (!kept.Any(k => ReferenceEquals(k, part)))
            {
                kept.Add(part);
            }
        }

        return kept.Count switch
        {
            0 => Of(conjunction),
            1 => kept[0],
            _ => new Junction(conjunction, kept.ToImmutable()),
        };
    }

    internal sealed class Constant(bool value) : BoolTerm
    {
        public bool Value { get; } = value;
    }

    internal sealed class Unknown(string name) : BoolTerm
    {
        public string Name { get; } = name;
    }

    internal sealed class Atom(RealTerm term, SignRelation relation) : BoolTerm
    {
        public RealTerm Term { get; } = term;

        public SignRelation Relation { get; } = relation;
    }

    internal sealed class Negation(BoolTerm of) : BoolTerm
    {
        public new BoolTerm Of { get; } = of;
    }

    internal sealed class Junction(bool isConjunction, ImmutableArray<BoolTerm> parts) : BoolTerm
    {
        public bool IsConjunction { get; } = isConjunction;

        public ImmutableArray<BoolTerm> Parts { get; } = parts;
    }
}
