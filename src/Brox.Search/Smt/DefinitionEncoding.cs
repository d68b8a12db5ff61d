using Brox.Definitions;
using Brox.Definitions.Language;
using Brox.Numbers;
using Point = Brox.Definitions.Language.PointTerm;
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
    private const int Outside = -1;
    private readonly Dictionary<string, int> _points = [];
    private readonly Dictionary<int, int> _nearest = [];

    /// <summary>The formula of a statement in which every class that has a definition is written out.</summary>
    /// <exception cref="NotEncodableException">A part of the statement is outside what is written out.</exception>
    public BoolTerm Of(Statement statement)
    {
        switch (statement)
        {
            case Statement.Comparison s:
                return Compare(s);
            case Statement.Same s:
                return Same(Place(s.Left), Place(s.Right));
            case Statement.Member s:
                return IsMember(Place(s.Point), s.Set);
            case Statement.Class s:
                return Primitive(s.Name);
            case Statement.Not s:
                return !Of(s.Operand);
            case Statement.Joined s:
                return Joined(s);
            case Statement.OverPoints s:
                return s.Quantifier == Quantifier.All ? All(s, Of) : !All(s, body => !Of(body));
            case Statement.OverNumbers { Quantifier: Quantifier.Some } s:
                return Some(s);
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

    private BoolTerm Primitive(string name) => name switch
    {
        ClassName.Closed => BoolTerm.True,
        ClassName.Differentiable or ClassName.Continuous => BoolTerm.False,
        ClassName.ConnectedMinimizers => BoolTerm.All(f.Pairs().Select(p => !(f.IsMinimizer(p.I) & f.IsMinimizer(p.J)))),
        ClassName.GeneralizedPseudoconvex => BoolTerm.All(Places.Select(x => BoolTerm.Implies(f.InDomain(x), f.IsMinimizer(x)))),
        _ => throw new NotEncodableException($"the class {name}"),
    };

    private IEnumerable<int> Places => Enumerable.Range(0, f.Count);

    /// <summary>What holds at every point of a set; a point outside the domain is one more place, of which nothing is known but its value.</summary>
    private BoolTerm All(Statement.OverPoints s, Func<Statement, BoolTerm> body)
    {
        var parts = new List<BoolTerm>();
        foreach (var place in Places)
        {
            _points.Remove(s.Name);
            var isMember = f.InDomain(place) & IsMember(place, s.Set);
            _points[s.Name] = place;
            parts.Add(BoolTerm.Implies(isMember, body(s.Body)));
        }

        _points.Remove(s.Name);
        if (HasOutside(s.Set) is { } outside)
        {
            _points[s.Name] = Outside;
            parts.Add(BoolTerm.Implies(outside, body(s.Body)));
            _points.Remove(s.Name);
        }

        return BoolTerm.All(parts);
    }

    /// <summary>The condition that a set has points outside the domain; nothing where it never has.</summary>
    private BoolTerm? HasOutside(Set set) => set switch
    {
        Set.Space => BoolTerm.True,
        Set.Ball s => Square(s.Radius) is null ? Quotient.Zero.Below(Number(s.Radius), orEqual: false) : BoolTerm.True,
        Set.Segment s => !Same(Place(s.From), Place(s.To)),
        _ => null,
    };

    private int Place(Point point) => point is Point.Variable variable ? _points[variable.Name] : throw new NotEncodableException($"the point {point}");

    private static BoolTerm Same(int left, int right) =>
        left == Outside && right == Outside ? throw new NotEncodableException("two points outside the domain") : BoolTerm.Of(left == right);

    private BoolTerm IsMember(int place, Set set)
    {
        switch (set)
        {
            case Set.Space:
                return BoolTerm.True;
            case Set.Domain:
                return place == Outside ? BoolTerm.False : f.InDomain(place);
            case Set.Minimizers:
                return place == Outside ? BoolTerm.False : f.IsMinimizer(place);
            case Set.Ball s:
                return Within(place, Place(s.Centre), s.Radius, strict: false);
            case Set.Broximal s:
                var (centre, radius) = (Place(s.Centre), s.Radius);
                return place == Outside ? BoolTerm.False : f.InDomain(place) & Within(place, centre, radius, strict: false)
                    & BoolTerm.All(Places.Select(z => BoolTerm.Implies(Within(z, centre, radius, strict: false), f.AtMost(place, z))));
            case Set.Nearest s:
                var of = Place(s.Of);
                return place == Outside ? BoolTerm.False
                    : f.IsMinimizer(place) & BoolTerm.All(Places.Select(m => BoolTerm.Implies(f.IsMinimizer(m), Squared(of, place).Below(Squared(of, m), orEqual: true))));
            case Set.Segment s:
                return InSegment(place, Place(s.From), Place(s.To), s.WithEnds);
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

        if (place == Outside || from == Outside || to == Outside)
        {
            throw new NotEncodableException("a segment with a point outside the domain");
        }

        if (from == to)
        {
            return BoolTerm.False;
        }

        var (a, b) = (Difference(place, from), Difference(place, to));
        var straight = Enumerable.Range(0, a.Length).SelectMany(i => Enumerable.Range(0, i).Select(j => (a[i] * b[j]).EqualTo(a[j] * b[i])));
        return Inner(a, b).Below(Quotient.Zero, orEqual: false) & BoolTerm.All(straight);
    }

    /// <summary>Whether the distance of two places is at most, or below, a length; on the line without squares, where the order of the places is known as one inequality.</summary>
    private BoolTerm Within(int x, int y, NumberTerm radius, bool strict)
    {
        if (f.Dimension > 1 || x == Outside || y == Outside || Square(radius) is not null)
        {
            return Within(Squared(x, y), radius, strict);
        }

        var (first, last, length) = (f.Slots[Math.Min(x, y)].Position[0], f.Slots[Math.Max(x, y)].Position[0], Number(radius));
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
        if (Square(length) is { } square)
        {
            return squared.Below(square, orEqual: !strict);
        }

        var number = Number(length);
        return Quotient.Zero.Below(number, orEqual: !strict) & squared.Below(number * number, orEqual: !strict);
    }

    private Quotient? Square(NumberTerm length) => length is NumberTerm.Variable variable ? squares.GetValueOrDefault(variable.Name) : null;

    private Quotient[] Difference(int x, int y) =>
        x == Outside || y == Outside ? throw new NotEncodableException("where a point outside the domain lies") : [.. f.Difference(x, y)];

    private Quotient Squared(int x, int y) => Inner(Difference(x, y), Difference(x, y));

    private static Quotient Inner(Quotient[] left, Quotient[] right) => left.Zip(right, (a, b) => a * b).Aggregate(Quotient.Zero, (sum, d) => sum + d);

    private Quotient[] Vector(VectorTerm vector) => vector switch
    {
        VectorTerm.Difference v => Difference(Place(v.To), Place(v.From)),
        VectorTerm.Scale v => [.. Vector(v.Vector).Select(c => Number(v.Factor) * c)],
        VectorTerm.Sum v => [.. Vector(v.Left).Zip(Vector(v.Right), (a, b) => a + b)],
        _ => throw new NotEncodableException($"the vector {vector}"),
    };

    /// <summary>A number that does not depend on values of f.</summary>
    private Quotient Number(NumberTerm number) => Linear(number) is { Values: [] } linear ? linear.Rest : throw new NotEncodableException($"the number {number}");

    /// <summary>A number as a sum of multiples of values of f and a quotient of polynomials.</summary>
    private Sum Linear(NumberTerm number)
    {
        switch (number)
        {
            case NumberTerm.Constant n:
                return new Sum([], Quotient.Of(n.Value));
            case NumberTerm.Variable n:
                return numbers.TryGetValue(n.Name, out var known) ? new Sum([], known) : throw new NotEncodableException($"the number {n.Name}, which is given by its square,");
            case NumberTerm.FunctionValue or NumberTerm.Minimum:
            case NumberTerm.Binary { Operation: NumberOperation.Max or NumberOperation.Min }:
                return new Sum([(Value(number), Rational.One)], Quotient.Zero);
            case NumberTerm.InnerProduct n:
                return new Sum([], Inner(Vector(n.Left), Vector(n.Right)));
            case NumberTerm.Power { Base: NumberTerm.Norm norm, Exponent: 2 }:
                return new Sum([], Inner(Vector(norm.Vector), Vector(norm.Vector)));
            case NumberTerm.Power { Base: NumberTerm.Distance distance, Exponent: 2 } when _nearest.TryGetValue(Place(distance.From), out var nearest):
                return new Sum([], Squared(Place(distance.From), nearest));
            case NumberTerm.Negate n:
                return Linear(n.Operand).Times(-Rational.One);
            case NumberTerm.Binary { Operation: NumberOperation.Add } n:
                return Linear(n.Left).Plus(Linear(n.Right));
            case NumberTerm.Binary { Operation: NumberOperation.Subtract } n:
                return Linear(n.Left).Plus(Linear(n.Right).Times(-Rational.One));
            case NumberTerm.Binary { Operation: NumberOperation.Multiply } n:
                return Product(Linear(n.Left), Linear(n.Right), number);
            case NumberTerm.Binary { Operation: NumberOperation.Divide, Right: NumberTerm.Constant { Value: var divisor } } n:
                return Linear(n.Left).Times(1 / divisor);
            default:
                throw new NotEncodableException($"the number {number}");
        }
    }

    private static Sum Product(Sum left, Sum right, NumberTerm number) => (left, right) switch
    {
        ({ Values: [] }, { Values: [] }) => new Sum([], left.Rest * right.Rest),
        ({ Values: [], Rest.Constant: { IsZero: false } factor }, _) => right.Times(factor),
        (_, { Values: [], Rest.Constant: { IsZero: false } factor }) => left.Times(factor),
        _ => throw new NotEncodableException($"the number {number}"),
    };

    private ExtendedValue Value(NumberTerm number)
    {
        switch (number)
        {
            case NumberTerm.FunctionValue n:
                // A place that is bound is one of the domain: what is said of it stands behind that condition.
                return Place(n.At) is var place && place == Outside ? ExtendedValue.Of(BoolTerm.False, Quotient.Zero)
                    : f.Slots[place].Value is { FiniteTerm: { } term } ? ExtendedValue.Of(BoolTerm.True, term) : f.Slots[place].Value;
            case NumberTerm.Minimum:
                return Places.Select(i => f.Slots[i].Value).Aggregate((a, b) => ExtendedValue.Extremum(maximum: false, a, b));
            case NumberTerm.Binary { Operation: NumberOperation.Max or NumberOperation.Min } n:
                return ExtendedValue.Extremum(n.Operation == NumberOperation.Max, Value(n.Left), Value(n.Right));
            default:
                return ExtendedValue.Of(BoolTerm.True, Number(number));
        }
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

        if (Tree.Parts(s).OfType<NumberTerm.Distance>().Select(d => Place(d.From)).Where(p => p != Outside && !_nearest.ContainsKey(p)).Cast<int?>().FirstOrDefault() is { } from)
        {
            return ByNearest(s, from);
        }

        var (left, right) = (Linear(s.Left), Linear(s.Right));
        return left.IsDefined & right.IsDefined & s.Relation switch
        {
            Relation.AtMost => AtMost(left, right),
            Relation.Less => !AtMost(right, left),
            Relation.AtLeast => AtMost(right, left),
            Relation.Greater => !AtMost(left, right),
            Relation.Equal => AtMost(left, right) & AtMost(right, left),
            _ => !(AtMost(left, right) & AtMost(right, left)),
        };
    }

    /// <summary>A comparison with the distance of a place to X in it: some minimizer is nearest, and the comparison holds with the distance to it.</summary>
    private BoolTerm ByNearest(Statement.Comparison s, int from)
    {
        var parts = new List<BoolTerm>();
        foreach (var nearest in Places)
        {
            _nearest[from] = nearest;
            parts.Add(f.IsMinimizer(nearest) & Compare(s) & BoolTerm.All(Places.Where(m => m != nearest).Select(m =>
                BoolTerm.Implies(f.IsMinimizer(m), Squared(from, nearest).Below(Squared(from, m), orEqual: true)))));
        }

        _nearest.Remove(from);
        return BoolTerm.Any(parts);
    }

    /// <summary>That <c>&lt;x - u, u - y&gt; &gt;= 0</c>, which on a line is a question of order; <see langword="null"/> where the vectors are others.</summary>
    private BoolTerm? InOrder(NumberTerm.InnerProduct product)
    {
        if (product is not { Left: VectorTerm.Difference left, Right: VectorTerm.Difference right })
        {
            return null;
        }

        var (from, middle, to) = (Place(left.To), Place(left.From), Place(right.From));
        return middle == Place(right.To) && from != Outside && middle != Outside && to != Outside ? f.LiesBetween(from, middle, to) : null;
    }

    /// <summary>Of <c>a - b &lt;= c - d</c> with defined sides, <c>a + d &lt;= c + b</c>.</summary>
    private static BoolTerm AtMost(Sum left, Sum right)
    {
        var all = left.Plus(right.Times(-Rational.One));
        return all.Part(positive: true).Plus(all.Rest).AtMost(all.Part(positive: false));
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
        NumberTerm.Norm { Vector: VectorTerm.Difference d } => Within(Place(d.To), Place(d.From), than, strict),
        NumberTerm.Norm n => Within(Inner(Vector(n.Vector), Vector(n.Vector)), than, strict),
        NumberTerm.Distance n => Place(n.From) is var from ? BoolTerm.Any(Places.Select(m => f.IsMinimizer(m) & Within(from, m, than, strict))) : BoolTerm.False,
        _ => throw new NotEncodableException($"the length {length}"),
    };

    /// <summary>
    /// Some number c with every <c>A + B c &gt;= 0</c> (or <c>&gt; 0</c>): where B vanishes the rest holds, and every lower bound is at most every upper bound; those of the range are among them.
    /// </summary>
    private BoolTerm Some(Statement.OverNumbers s)
    {
        var lines = new List<Line>();
        if (s.Range.Lower is { } low)
        {
            lines.Add(new Line(BoolTerm.True, Quotient.Of(-low), Quotient.Of(Rational.One), !s.Range.WithLower));
        }

        if (s.Range.Upper is { } high)
        {
            lines.Add(new Line(BoolTerm.True, Quotient.Of(high), Quotient.Of(-Rational.One), !s.Range.WithUpper));
        }

        var body = Lines(s.Body, s.Name, BoolTerm.True, lines);
        var parts = new List<BoolTerm> { body };
        foreach (var a in lines)
        {
            parts.Add(BoolTerm.Implies(a.Guard & a.Slope.EqualTo(Quotient.Zero), Quotient.Zero.Below(a.Rest, orEqual: !a.Strict)));
            foreach (var b in lines.Where(b => !ReferenceEquals(a, b)))
            {
                // A lower bound -A/B of c with B > 0, an upper one A'/(-B') with B' < 0.
                var isPair = a.Guard & b.Guard & Quotient.Zero.Below(a.Slope, orEqual: false) & b.Slope.Below(Quotient.Zero, orEqual: false);
                parts.Add(BoolTerm.Implies(isPair, (a.Rest * b.Slope).Below(b.Rest * a.Slope, orEqual: !(a.Strict || b.Strict))));
            }
        }

        return BoolTerm.All(parts);
    }

    /// <summary>The constraints on a number that a statement states, and what it states beside them.</summary>
    private BoolTerm Lines(Statement statement, string name, BoolTerm guard, List<Line> lines)
    {
        if (!FreeNames.Of(statement).Contains(name))
        {
            return BoolTerm.Implies(guard, Of(statement));
        }

        switch (statement)
        {
            case Statement.Joined { Connective: Connective.And } s:
                return Lines(s.Left, name, guard, lines) is var left && left.IsConstant(false) ? left : left & Lines(s.Right, name, guard, lines);
            case Statement.Joined { Connective: Connective.Implies } s when !FreeNames.Of(s.Left).Contains(name):
                return Lines(s.Right, name, guard & Of(s.Left), lines);
            case Statement.OverPoints { Quantifier: Quantifier.All, Set: Set.Domain or Set.Minimizers or Set.Broximal or Set.Nearest } s:
                var parts = new List<BoolTerm>();
                foreach (var place in Places)
                {
                    _points.Remove(s.Name);
                    var isMember = f.InDomain(place) & IsMember(place, s.Set);
                    _points[s.Name] = place;
                    parts.Add(Lines(s.Body, name, guard & isMember, lines));
                }

                _points.Remove(s.Name);
                return BoolTerm.All(parts);
            case Statement.Comparison { Relation: Relation.AtMost or Relation.Less or Relation.AtLeast or Relation.Greater } s:
                lines.Add(Constraint(s, name, guard));
                return BoolTerm.True;
            default:
                throw new NotEncodableException($"\"{statement}\" below \"exists {name}\"");
        }
    }

    /// <summary>The comparison as <c>A + B c &gt;= 0</c>, by its values at <c>c = 0</c> and <c>c = 1</c>; the values of f in it are those at places of the domain.</summary>
    private Line Constraint(Statement.Comparison s, string name, BoolTerm guard)
    {
        var isAtMost = s.Relation is Relation.AtMost or Relation.Less;
        var (small, large) = isAtMost ? (s.Left, s.Right) : (s.Right, s.Left);
        var difference = new NumberTerm.Binary(NumberOperation.Subtract, large, small);
        Quotient At(int value)
        {
            var inside = new DefinitionEncoding(f, numbers.Append(KeyValuePair.Create(name, Quotient.Of((Rational)value))).ToDictionary(), squares);
            foreach (var (point, place) in _points)
            {
                inside._points[point] = place;
            }

            return inside.Finite(difference);
        }

        if (Degree(difference, name) > 1)
        {
            throw new NotEncodableException($"\"{s}\", not linear in {name}");
        }

        var (zero, one) = (At(0), At(1));
        return new Line(guard, zero, one - zero, s.Relation is Relation.Less or Relation.Greater);
    }

    private static int Degree(NumberTerm number, string name) => number switch
    {
        NumberTerm.Variable n => n.Name == name ? 1 : 0,
        NumberTerm.Binary { Operation: NumberOperation.Multiply } n => Degree(n.Left, name) + Degree(n.Right, name),
        NumberTerm.Binary { Operation: NumberOperation.Add or NumberOperation.Subtract } n => Math.Max(Degree(n.Left, name), Degree(n.Right, name)),
        NumberTerm.Binary { Operation: NumberOperation.Divide } n when Degree(n.Right, name) == 0 => Degree(n.Left, name),
        NumberTerm.Negate n => Degree(n.Operand, name),
        _ => FreeNames.Of(number).Contains(name) ? 2 : 0,
    };

    /// <summary>A number made of values at places of the domain: the guard sees to it that they are finite.</summary>
    private Quotient Finite(NumberTerm number) => number switch
    {
        NumberTerm.FunctionValue n when Place(n.At) is var place && place != Outside && f.Slots[place].Value.FiniteTerm is { } term => term,
        NumberTerm.Negate n => -Finite(n.Operand),
        NumberTerm.Binary { Operation: NumberOperation.Add } n => Finite(n.Left) + Finite(n.Right),
        NumberTerm.Binary { Operation: NumberOperation.Subtract } n => Finite(n.Left) - Finite(n.Right),
        NumberTerm.Binary { Operation: NumberOperation.Multiply } n => Finite(n.Left) * Finite(n.Right),
        _ => Number(number),
    };

    /// <summary>A constraint <c>Rest + Slope c &gt;= 0</c>, where a guard holds.</summary>
    private sealed record Line(BoolTerm Guard, Quotient Rest, Quotient Slope, bool Strict);

    /// <summary>A sum of multiples of extended values, and a quotient.</summary>
    private sealed record Sum(IReadOnlyList<(ExtendedValue Value, Rational Factor)> Values, Quotient Rest)
    {
        /// <summary>The condition that <c>inf - inf</c> does not occur.</summary>
        public BoolTerm IsDefined => BoolTerm.All(Values.Where(v => v.Factor.Sign < 0).Select(v => v.Value.IsFinite)) | BoolTerm.All(Values.Where(v => v.Factor.Sign > 0).Select(v => v.Value.IsFinite));

        public Sum Plus(Sum other) => new([.. Values, .. other.Values], Rest + other.Rest);

        public Sum Times(Rational factor) => new([.. Values.Select(v => (v.Value, v.Factor * factor))], Rest * Quotient.Of(factor));

        /// <summary>The sum of the values with a positive factor, or of the others with theirs reversed.</summary>
        public ExtendedValue Part(bool positive) => Values.Where(v => v.Factor.Sign > 0 == positive)
            .Select(v => v.Value.Times(Quotient.Of(Rational.Abs(v.Factor))))
            .Aggregate(ExtendedValue.Of(BoolTerm.True, Quotient.Zero), ExtendedValue.Sum);
    }
}
