using Brox.Definitions.Forms;
using Brox.Definitions.Language;
using Set = Brox.Definitions.Language.PointSet;
using Statement = Brox.Definitions.Language.Statement;

namespace Brox.Search.Smt;

/// <summary>
/// A definition for a function on finitely many places of the solver, as a formula without quantifiers: a quantifier over points goes through the places, one over a number in which
/// its body is linear is eliminated by comparing bounds (Fourier and Motzkin). The metric is the identity.
/// </summary>
/// <param name="f">The function.</param>
/// <param name="numbers">The values of the parameters.</param>
/// <param name="squares">The squares of the radii that are given by them.</param>
internal sealed class DefinitionEncoding(FunctionView f, IReadOnlyDictionary<string, Quotient> numbers, IReadOnlyDictionary<string, Quotient> squares)
{
    private readonly EncodedNumbers _at = new(f, numbers, squares);

    /// <summary>The formula of a statement in which every class that has a definition is written out.</summary>
    /// <exception cref="NotEncodableException">A part of the statement is outside what is written out.</exception>
    public BoolTerm Of(Statement statement)
    {
        switch (statement)
        {
            case Statement.Comparison s:
                return Compare(s);
            case Statement.Same s:
                return Same(_at.Place(s.Left), _at.Place(s.Right));
            case Statement.Member s:
                return IsMember(_at.Place(s.Point), s.Set);
            case Statement.Class s:
                return Primitive(s.Name);
            case Statement.Not s:
                return !Of(s.Operand);
            case Statement.Joined s:
                return Joined(s);
            case Statement.OverPoints s:
                return s.Quantifier == Quantifier.All ? All(s, Of) : !All(s, body => !Of(body));
            case Statement.OverNumbers { Quantifier: Quantifier.Some } s:
                return new NumberElimination(f, this, _at).Some(s);
            default:
                throw new NotEncodableException($"\"{statement}\"");
        }
    }

    /// <summary>What the left side settles is not asked of the right one, which may speak of a point outside the domain, or of a derivative where there is none.</summary>
    private BoolTerm Joined(Statement.Joined s)
    {
        var left = Of(s.Left);
        switch (s.Connective)
        {
            case Connective.And:
                return left.IsConstant(false) ? left : left & Of(s.Right);
            case Connective.Or:
                return left.IsConstant(true) ? left : left | Of(s.Right);
            case Connective.Implies:
                return left.IsConstant(false) ? BoolTerm.True : BoolTerm.Implies(left, Of(s.Right));
            default:
                var right = Of(s.Right);
                return (left & right) | (!left & !right);
        }
    }

    private BoolTerm Primitive(string name) => Primitives.OnFinite(name) switch
    {
        FiniteMeaning.Always => BoolTerm.True,
        FiniteMeaning.Never => BoolTerm.False,
        FiniteMeaning.OneMinimizer => BoolTerm.All(f.Pairs().Select(p => !(f.IsMinimizer(p.I) & f.IsMinimizer(p.J)))),
        FiniteMeaning.OneValue => BoolTerm.All(Places.Select(x => BoolTerm.Implies(f.InDomain(x), f.IsMinimizer(x)))),
        _ => throw new NotEncodableException($"the class {name}"),
    };

    private IEnumerable<int> Places => Enumerable.Range(0, f.Count);

    /// <summary>What holds at every point of a set; a point outside the domain is one more place, of which nothing is known but its value.</summary>
    private BoolTerm All(Statement.OverPoints s, Func<Statement, BoolTerm> body)
    {
        var parts = new List<BoolTerm>();
        foreach (var place in Places)
        {
            _at.Points.Remove(s.Name);
            var isMember = f.InDomain(place) & IsMember(place, s.Set);
            _at.Points[s.Name] = place;
            parts.Add(BoolTerm.Implies(isMember, body(s.Body)));
        }

        _at.Points.Remove(s.Name);
        if (HasOutside(s.Set) is { } outside)
        {
            _at.Points[s.Name] = EncodedNumbers.Outside;
            parts.Add(BoolTerm.Implies(outside, body(s.Body)));
            _at.Points.Remove(s.Name);
        }

        return BoolTerm.All(parts);
    }

    /// <summary>The condition that a set has points outside the domain; nothing where it never has.</summary>
    private BoolTerm? HasOutside(Set set) => set switch
    {
        Set.Space => BoolTerm.True,
        Set.Ball s => _at.Square(s.Radius) is null ? Quotient.Zero.Below(_at.Number(s.Radius), orEqual: false) : BoolTerm.True,
        Set.Segment s => !Same(_at.Place(s.From), _at.Place(s.To)),
        _ => null,
    };

    private static BoolTerm Same(int left, int right) =>
        left == EncodedNumbers.Outside && right == EncodedNumbers.Outside ? throw new NotEncodableException("two points outside the domain") : BoolTerm.Of(left == right);

    /// <summary>Whether a place lies in a set; nothing is said of its being in the domain where the set does not say it.</summary>
    public BoolTerm IsMember(int place, Set set)
    {
        switch (set)
        {
            case Set.Space:
                return BoolTerm.True;
            case Set.Domain:
                return place == EncodedNumbers.Outside ? BoolTerm.False : f.InDomain(place);
            case Set.Minimizers:
                return place == EncodedNumbers.Outside ? BoolTerm.False : f.IsMinimizer(place);
            case Set.Ball s:
                return Within(place, _at.Place(s.Centre), s.Radius, strict: false);
            case Set.Broximal s:
                var (centre, radius) = (_at.Place(s.Centre), s.Radius);
                return place == EncodedNumbers.Outside ? BoolTerm.False : f.InDomain(place) & Within(place, centre, radius, strict: false)
                    & BoolTerm.All(Places.Select(z => BoolTerm.Implies(Within(z, centre, radius, strict: false), f.AtMost(place, z))));
            case Set.Nearest s:
                var of = _at.Place(s.Of);
                return place == EncodedNumbers.Outside ? BoolTerm.False
                    : f.IsMinimizer(place) & BoolTerm.All(Places.Select(m => BoolTerm.Implies(f.IsMinimizer(m), _at.Squared(of, place).Below(_at.Squared(of, m), orEqual: true))));
            case Set.Segment s:
                return InSegment(place, _at.Place(s.From), _at.Place(s.To), s.WithEnds);
            default:
                throw new NotEncodableException($"the set {set}");
        }
    }

    private BoolTerm InSegment(int place, int from, int to, bool withEnds)
    {
        if (place == from || place == to)
        {
            return BoolTerm.Of(withEnds);
        }

        if (place == EncodedNumbers.Outside || from == EncodedNumbers.Outside || to == EncodedNumbers.Outside)
        {
            throw new NotEncodableException("a segment with a point outside the domain");
        }

        if (from == to)
        {
            return BoolTerm.False;
        }

        var (a, b) = (_at.Difference(place, from), _at.Difference(place, to));
        var straight = Enumerable.Range(0, a.Length).SelectMany(i => Enumerable.Range(0, i).Select(j => (a[i] * b[j]).EqualTo(a[j] * b[i])));
        return EncodedNumbers.Inner(a, b).Below(Quotient.Zero, orEqual: false) & BoolTerm.All(straight);
    }

    /// <summary>Whether the distance of two places is at most, or below, a length; on the line without squares, where the order of the places is known as one inequality.</summary>
    private BoolTerm Within(int x, int y, NumberTerm radius, bool strict)
    {
        if (f.Dimension > 1 || x == EncodedNumbers.Outside || y == EncodedNumbers.Outside || _at.Square(radius) is not null)
        {
            return Within(_at.Squared(x, y), radius, strict);
        }

        var (first, last, length) = (f.Slots[Math.Min(x, y)].Position[0], f.Slots[Math.Max(x, y)].Position[0], _at.Number(radius));
        return (f.Order, x == y) switch
        {
            (_, true) => Quotient.Zero.Below(length, orEqual: !strict),
            ( > 0, _) => (last - first).Below(length, orEqual: !strict),
            ( < 0, _) => (first - last).Below(length, orEqual: !strict),
            _ => (last - first).Below(length, orEqual: !strict) & (first - last).Below(length, orEqual: !strict),
        };
    }

    /// <summary>Whether the root of a number is at most, or below, a length.</summary>
    private BoolTerm Within(Quotient squared, NumberTerm length, bool strict)
    {
        if (_at.Square(length) is { } square)
        {
            return squared.Below(square, orEqual: !strict);
        }

        var number = _at.Number(length);
        return Quotient.Zero.Below(number, orEqual: !strict) & squared.Below(number * number, orEqual: !strict);
    }

    private BoolTerm Compare(Statement.Comparison s)
    {
        if (s.Left is NumberTerm.Norm or NumberTerm.Distance || s.Right is NumberTerm.Norm or NumberTerm.Distance)
        {
            return Length(s);
        }

        if (s is { Left: NumberTerm.InnerProduct product, Relation: Relation.AtLeast, Right: NumberTerm.Constant { Value.IsZero: true } } && InOrder(product) is { } known)
        {
            return known;
        }

        if (Tree.Parts(s).OfType<NumberTerm.Distance>().Select(d => _at.Place(d.From)).Where(p => p != EncodedNumbers.Outside && !_at.Nearest.ContainsKey(p)).Cast<int?>().FirstOrDefault() is { } from)
        {
            return ByNearest(s, from);
        }

        var (left, right) = (_at.Linear(s.Left), _at.Linear(s.Right));
        return left.IsDefined & right.IsDefined & s.Relation switch
        {
            Relation.AtMost => left.AtMost(right),
            Relation.Less => !right.AtMost(left),
            Relation.AtLeast => right.AtMost(left),
            Relation.Greater => !left.AtMost(right),
            Relation.Equal => left.AtMost(right) & right.AtMost(left),
            _ => !(left.AtMost(right) & right.AtMost(left)),
        };
    }

    /// <summary>A comparison with the distance of a place to X in it: some minimizer is nearest, and the comparison holds with the distance to it.</summary>
    private BoolTerm ByNearest(Statement.Comparison s, int from)
    {
        var parts = new List<BoolTerm>();
        foreach (var nearest in Places)
        {
            _at.Nearest[from] = nearest;
            parts.Add(f.IsMinimizer(nearest) & Compare(s) & BoolTerm.All(Places.Where(m => m != nearest).Select(m =>
                BoolTerm.Implies(f.IsMinimizer(m), _at.Squared(from, nearest).Below(_at.Squared(from, m), orEqual: true)))));
        }

        _at.Nearest.Remove(from);
        return BoolTerm.Any(parts);
    }

    /// <summary>That <c>&lt;x - u, u - y&gt; &gt;= 0</c>, which on a line is a question of order; <see langword="null"/> where the vectors are others.</summary>
    private BoolTerm? InOrder(NumberTerm.InnerProduct product)
    {
        if (product is not { Left: VectorTerm.Difference left, Right: VectorTerm.Difference right })
        {
            return null;
        }

        var (from, middle, to) = (_at.Place(left.To), _at.Place(left.From), _at.Place(right.From));
        return middle == _at.Place(right.To) && from != EncodedNumbers.Outside && middle != EncodedNumbers.Outside && to != EncodedNumbers.Outside ? f.LiesBetween(from, middle, to) : null;
    }

    /// <summary>A length, or the distance to X, compared with a number.</summary>
    private BoolTerm Length(Statement.Comparison s)
    {
        var isLeft = s.Left is NumberTerm.Norm or NumberTerm.Distance;
        var (length, than) = isLeft ? (s.Left, s.Right) : (s.Right, s.Left);
        var isBelow = s.Relation switch
        {
            Relation.AtMost or Relation.Less => isLeft,
            Relation.AtLeast or Relation.Greater => !isLeft,
            _ => throw new NotEncodableException($"\"{s}\""),
        };
        var isStrict = s.Relation is Relation.Less or Relation.Greater;
        return isBelow ? Within(length, than, isStrict) : !Within(length, than, !isStrict);
    }

    private BoolTerm Within(NumberTerm length, NumberTerm than, bool strict) => length switch
    {
        NumberTerm.Norm { Vector: VectorTerm.Difference d } => Within(_at.Place(d.To), _at.Place(d.From), than, strict),
        NumberTerm.Norm n => Within(EncodedNumbers.Inner(_at.Vector(n.Vector), _at.Vector(n.Vector)), than, strict),
        NumberTerm.Distance n => _at.Place(n.From) is var from ? BoolTerm.Any(Places.Select(m => f.IsMinimizer(m) & Within(from, m, than, strict))) : BoolTerm.False,
        _ => throw new NotEncodableException($"the length {length}"),
    };
}
