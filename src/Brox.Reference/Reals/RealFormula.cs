using System.Collections.Immutable;

namespace Brox.Reference.Reals;

/// <summary>How the value of a polynomial relates to 0.</summary>
internal enum SignRelation
{
    /// <summary>It is negative.</summary>
    Negative,

    /// <summary>It is not positive.</summary>
    NotPositive,

    /// <summary>It is 0.</summary>
    Zero,

    /// <summary>It is not 0.</summary>
    NotZero,
}

/// <summary>A formula of the theory of real closed fields in negation normal form: signs of polynomials joined by "and", "or" and quantifiers.</summary>
internal abstract class RealFormula : IEquatable<RealFormula>
{
    private int _hash;

    private RealFormula()
    {
    }

    public static RealFormula True { get; } = new Constant(true);

    public static RealFormula False { get; } = new Constant(false);

    public bool IsTrue => this is Constant { Value: true };

    public bool IsFalse => this is Constant { Value: false };

    public static RealFormula operator &(RealFormula left, RealFormula right) => And([left, right]);

    public static RealFormula operator |(RealFormula left, RealFormula right) => Or([left, right]);

    public static RealFormula operator !(RealFormula formula) => formula.Negated();

    public static RealFormula Of(bool value) => value ? True : False;

    /// <summary><c>polynomial relation 0</c>; a constant where the polynomial is one.</summary>
    public static RealFormula Compare(RealPolynomial polynomial, SignRelation relation)
    {
        if (polynomial.ConstantValue is { } value)
        {
            return Of(Holds(value.Sign, relation));
        }

        var normal = polynomial.Normalized();
        return new Atom(relation is SignRelation.Zero or SignRelation.NotZero && normal.Terms[^1].Coefficient.Sign < 0 ? -normal : normal, relation);
    }

    /// <summary><c>left &lt; right</c>.</summary>
    public static RealFormula Less(RealPolynomial left, RealPolynomial right) => Compare(left - right, SignRelation.Negative);

    /// <summary><c>left &lt;= right</c>.</summary>
    public static RealFormula AtMost(RealPolynomial left, RealPolynomial right) => Compare(left - right, SignRelation.NotPositive);

    /// <summary><c>left = right</c>.</summary>
    public static RealFormula Same(RealPolynomial left, RealPolynomial right) => Compare(left - right, SignRelation.Zero);

    public static RealFormula And(IEnumerable<RealFormula> parts) => Join(parts, true);

    public static RealFormula Or(IEnumerable<RealFormula> parts) => Join(parts, false);

    /// <summary>A quantifier over the real numbers that was not eliminated.</summary>
    public static RealFormula Quantify(bool all, int unknown, RealFormula body) => body is Constant ? body : new Quantified(all, unknown, body);

    /// <summary>Whether a number of the given sign relates to 0 so.</summary>
    public static bool Holds(int sign, SignRelation relation) => relation switch
    {
        SignRelation.Negative => sign < 0,
        SignRelation.NotPositive => sign <= 0,
        SignRelation.Zero => sign == 0,
        _ => sign != 0,
    };

    /// <summary>The atoms, each once.</summary>
    public IReadOnlyCollection<Atom> Atoms()
    {
        var (atoms, seen) = (new HashSet<Atom>(), new HashSet<RealFormula>(ReferenceEqualityComparer.Instance));
        Visit(this);
        return atoms;

        void Visit(RealFormula formula)
        {
            if (formula is Atom atom)
            {
                atoms.Add(atom);
            }
            else if (seen.Add(formula))
            {
                foreach (var part in formula is Junction junction ? junction.Parts : formula is Quantified quantified ? [quantified.Body] : [])
                {
                    Visit(part);
                }
            }
        }
    }

    public bool HasQuantifier => this is Quantified || (this is Junction junction && junction.Parts.Any(p => p.HasQuantifier));

    public bool Contains(int unknown) => Atoms().Any(a => a.Polynomial.Contains(unknown));

    /// <summary>The formula with every atom replaced.</summary>
    public RealFormula Map(Func<Atom, RealFormula> change) => this switch
    {
        Atom atom => change(atom),
        Junction junction => Join(junction.Parts.Select(p => p.Map(change)), junction.IsConjunction),
        Quantified quantified => Quantify(quantified.All, quantified.Unknown, quantified.Body.Map(change)),
        _ => this,
    };

    /// <summary>The formula with a polynomial in the place of an unknown.</summary>
    public RealFormula Substitute(int unknown, RealPolynomial value) =>
        Map(a => a.Polynomial.Contains(unknown) ? Compare(a.Polynomial.Substitute(unknown, value), a.Relation) : a);

    /// <summary>Whether a formula without quantifiers is true, given the signs of its polynomials; <see langword="null"/> where a sign that matters is not known.</summary>
    public bool? Evaluate(Func<RealPolynomial, int?> sign)
    {
        switch (this)
        {
            case Constant constant:
                return constant.Value;
            case Atom atom:
                return sign(atom.Polynomial) is { } s ? Holds(s, atom.Relation) : null;
            case Junction junction:
                var open = false;
                foreach (var part in junction.Parts)
                {
                    var value = part.Evaluate(sign);
                    if (value == !junction.IsConjunction)
                    {
                        return value;
                    }

                    open |= value is null;
                }

                return open ? null : junction.IsConjunction;
            default:
                return null;
        }
    }

    public bool Equals(RealFormula? other) => other is not null && (ReferenceEquals(this, other) || (GetHashCode() == other.GetHashCode() && SameAs(other)));

    public override bool Equals(object? obj) => Equals(obj as RealFormula);

    public override int GetHashCode() => _hash != 0 ? _hash : _hash = ComputeHash();

    protected abstract bool SameAs(RealFormula other);

    protected abstract int ComputeHash();

    protected abstract RealFormula Negated();

    private static RealFormula Join(IEnumerable<RealFormula> parts, bool conjunction)
    {
        var (kept, seen) = (ImmutableArray.CreateBuilder<RealFormula>(), new HashSet<RealFormula>());
        foreach (var part in parts)
        {
            if (part is Constant constant)
            {
                if (constant.Value != conjunction)
                {
                    return part;
                }
            }
            else if (part is Junction inner && inner.IsConjunction == conjunction)
            {
                kept.AddRange(inner.Parts.Where(seen.Add));
            }
            else if (seen.Add(part))
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

    internal sealed class Constant(bool value) : RealFormula
    {
        public bool Value { get; } = value;

        protected override bool SameAs(RealFormula other) => other is Constant c && c.Value == Value;

        protected override int ComputeHash() => Value ? 1 : 2;

        protected override RealFormula Negated() => Of(!Value);
    }

    internal sealed class Atom(RealPolynomial polynomial, SignRelation relation) : RealFormula
    {
        public RealPolynomial Polynomial { get; } = polynomial;

        public SignRelation Relation { get; } = relation;

        protected override bool SameAs(RealFormula other) => other is Atom a && a.Relation == Relation && a.Polynomial.Equals(Polynomial);

        protected override int ComputeHash() => HashCode.Combine(Polynomial, Relation);

        protected override RealFormula Negated() => Relation switch
        {
            SignRelation.Negative => Compare(-Polynomial, SignRelation.NotPositive),
            SignRelation.NotPositive => Compare(-Polynomial, SignRelation.Negative),
            SignRelation.Zero => Compare(Polynomial, SignRelation.NotZero),
            _ => Compare(Polynomial, SignRelation.Zero),
        };
    }

    internal sealed class Junction(bool isConjunction, ImmutableArray<RealFormula> parts) : RealFormula
    {
        public bool IsConjunction { get; } = isConjunction;

        public ImmutableArray<RealFormula> Parts { get; } = parts;

        protected override bool SameAs(RealFormula other) => other is Junction j && j.IsConjunction == IsConjunction && j.Parts.SequenceEqual(Parts);

        protected override int ComputeHash() => Parts.Aggregate(IsConjunction ? 3 : 5, HashCode.Combine);

        protected override RealFormula Negated() => Join(Parts.Select(p => !p), !IsConjunction);
    }

    internal sealed class Quantified(bool all, int unknown, RealFormula body) : RealFormula
    {
        public bool All { get; } = all;

        public int Unknown { get; } = unknown;

        public RealFormula Body { get; } = body;

        protected override bool SameAs(RealFormula other) => other is Quantified q && q.All == All && q.Unknown == Unknown && q.Body.Equals(Body);

        protected override int ComputeHash() => HashCode.Combine(All, Unknown, Body);

        protected override RealFormula Negated() => Quantify(!All, Unknown, !Body);
    }
}
