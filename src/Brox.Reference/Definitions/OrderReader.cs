using Brox.Definitions;
using Brox.Definitions.Language;
using Brox.Functions;

namespace Brox.Reference.Definitions;

/// <summary>
/// A definition in which values of <c>f</c> are only compared with values of <c>f</c>, made ready for one set of points: what is left is a formula in the ranks of the values,
/// 0 for the least.
/// </summary>
internal sealed class OrderReader
{
    private const int Infinite = int.MaxValue;

    private readonly FiniteStatements _statements;
    private readonly FiniteEnvironment _at;

    private OrderReader(FiniteFunction points, CancellationToken cancellation)
    {
        _at = new FiniteEnvironment(points);
        _statements = new FiniteStatements(_at, cancellation);
    }

    /// <summary>Whether the functions on a set of points belong to a class, as a formula in the ranks of their values.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="catalog">The classes that it may name.</param>
    /// <param name="points">A function on the points; its values are of no account.</param>
    /// <param name="arguments">The values of parameters.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="NotSupportedException">The definition depends on more than the order of the values; the message says where.</exception>
    public static Func<int[], bool> Of(
        ClassDefinition definition, DefinitionCatalog catalog, FiniteFunction points, IReadOnlyDictionary<string, ParameterValue> arguments, CancellationToken cancellation)
    {
        var reader = new OrderReader(points, cancellation);
        foreach (var (name, value) in arguments)
        {
            reader._at.Numbers[name] = value.IsSquare ? ExactReal.SquareRoot(value.Value) : (ExactReal)value.Value;
        }

        if (definition.Parameters.FirstOrDefault(p => !arguments.ContainsKey(p.Name)) is { } missing)
        {
            throw new NotSupportedException($"{missing.Name} is left out");
        }

        var formula = reader.Formula(definition.Body is { } body ? catalog.Inline(body) : new Statement.Class(definition.Name, []));
        return formula.Of ?? (_ => formula.Constant);
    }

    private Ranked Formula(Statement statement)
    {
        if (!DependsOnValues(statement))
        {
            return _statements.Evaluate(statement) switch
            {
                Truth.True => Ranked.True,
                Truth.False => Ranked.False,
                _ => throw new NotSupportedException($"{statement} is not decided: {_statements.Reason}"),
            };
        }

        switch (statement)
        {
            case Statement.Comparison s:
                return Comparison(s);
            case Statement.Member s:
                return Member(_at.Of(s.Point), s.Set);
            case Statement.Class s:
                return Primitive(s.Name);
            case Statement.Not s:
                return !Formula(s.Operand);
            case Statement.Joined s:
                return Joined(s);
            case Statement.OverPoints s:
                return OverPoints(s);
            default:
                throw new NotSupportedException($"{statement} combines values of f with a quantified number");
        }
    }

    private static bool DependsOnValues(Statement statement) =>
        Tree.Parts(statement).Any(p => p is NumberTerm.FunctionValue or NumberTerm.Minimum or NumberTerm.Distance or PointSet.Minimizers or PointSet.Broximal or PointSet.Nearest or Statement.Class);

    private Ranked Joined(Statement.Joined s)
    {
        var left = Formula(s.Left);
        return s.Connective switch
        {
            Connective.And => left.IsFalse ? left : left & Formula(s.Right),
            Connective.Or => left.IsTrue ? left : !(!left & !Formula(s.Right)),
            Connective.Implies => left.IsFalse ? Ranked.True : !(left & !Formula(s.Right)),
            _ => Formula(s.Right) is var right ? !(left & !right) & !(right & !left) : left,
        };
    }

    private Ranked OverPoints(Statement.OverPoints s)
    {
        var isAll = s.Quantifier == Quantifier.All;
        var result = Ranked.True;
        using var scope = _at.Scope(s.Name);
        foreach (var point in _at.Domain)
        {
            _at.Points.Remove(s.Name);
            var isMember = Member(point, s.Set);
            if (!isMember.IsFalse)
            {
                _at.Points[s.Name] = point;
                var body = Formula(s.Body);
                result &= !(isMember & (isAll ? !body : body));
            }
        }

        _at.Points.Remove(s.Name);
        if (Outside(s.Set))
        {
            _at.Points[s.Name] = FinitePoint.Outside;
            var body = Formula(s.Body);
            result &= isAll ? body : !body;
        }

        return isAll ? result : !result;
    }

    private bool Outside(PointSet set) => set is PointSet.Space or PointSet.Ball or PointSet.Segment && _statements.Points(set).Outside switch
    {
        Truth.True => true,
        Truth.False => false,
        _ => throw new NotSupportedException($"{set} is not decided"),
    };

    private Ranked Member(FinitePoint point, PointSet set)
    {
        switch (set)
        {
            case PointSet.Minimizers:
                return IsMinimizer(point);
            case PointSet.Broximal s:
                var (centre, radius) = (_at.Of(s.Centre), s.Radius);
                var result = Constant(_statements.IsMember(point, new PointSet.Ball(s.Centre, radius)), set);
                if (point.Index < 0 || result.IsFalse)
                {
                    return Ranked.False;
                }

                foreach (var z in _at.Domain.Where(z => z.Index != point.Index && Constant(_statements.IsMember(z, new PointSet.Ball(s.Centre, radius)), set).IsTrue))
                {
                    var (i, j) = (point.Index, z.Index);
                    result &= new Ranked(ranks => ranks[i] <= ranks[j]);
                }

                return result;
            case PointSet.Nearest s:
                var from = _at.Of(s.Of);
                return from.Coordinates is null || point.Coordinates is null
                    ? throw new NotSupportedException($"{set} asks where a point outside the domain lies")
                    : _at.Domain.Where(m => _at.SquaredDistance(from, m, false) < _at.SquaredDistance(from, point, false)).Aggregate(IsMinimizer(point), (all, m) => all & !IsMinimizer(m));
            default:
                return Constant(_statements.IsMember(point, set), set);
        }
    }

    private static Ranked IsMinimizer(FinitePoint point) => point.Index is var index and >= 0 ? new Ranked(ranks => ranks[index] == 0) : Ranked.False;

    private static Ranked Constant(Truth truth, object of) => truth switch
    {
        Truth.True => Ranked.True,
        Truth.False => Ranked.False,
        _ => throw new NotSupportedException($"{of} asks where a point outside the domain lies"),
    };

    private Ranked Comparison(Statement.Comparison s)
    {
        if (s.Left is NumberTerm.Distance left && !DependsOnValues(s.Right))
        {
            return Distance(left, s.Relation, s.Right);
        }

        if (s.Right is NumberTerm.Distance right && !DependsOnValues(s.Left))
        {
            return Distance(right, s.Relation switch
            {
                Relation.AtMost => Relation.AtLeast,
                Relation.Less => Relation.Greater,
                Relation.AtLeast => Relation.AtMost,
                Relation.Greater => Relation.Less,
                var same => same,
            }, s.Left);
        }

        var (a, b) = (Rank(s.Left), Rank(s.Right));
        return s.Relation switch
        {
            Relation.AtMost => new Ranked(ranks => a(ranks) <= b(ranks)),
            Relation.Less => new Ranked(ranks => a(ranks) < b(ranks)),
            Relation.AtLeast => new Ranked(ranks => a(ranks) >= b(ranks)),
            Relation.Greater => new Ranked(ranks => a(ranks) > b(ranks)),
            Relation.Equal => new Ranked(ranks => a(ranks) == b(ranks)),
            _ => new Ranked(ranks => a(ranks) != b(ranks)),
        };
    }

    private static bool DependsOnValues(NumberTerm number) => Tree.Parts(number).Any(p => p is NumberTerm.FunctionValue or NumberTerm.Minimum or NumberTerm.Distance);

    /// <summary>The distance to X is at most a number exactly when some minimizer is so near.</summary>
    private Ranked Distance(NumberTerm.Distance distance, Relation relation, NumberTerm than)
    {
        if (relation is Relation.AtLeast or Relation.Greater or Relation.NotEqual)
        {
            return !Distance(distance, relation == Relation.AtLeast ? Relation.Less : relation == Relation.Greater ? Relation.AtMost : Relation.Equal, than);
        }

        if (relation == Relation.Equal)
        {
            return Distance(distance, Relation.AtMost, than) & !Distance(distance, Relation.Less, than);
        }

        if (_at.Of(distance.From) is not { Coordinates: not null } from || _at.Of(than) is not { IsReal: true, Real: var bound })
        {
            throw new NotSupportedException($"{distance} is compared with what is not known");
        }

        var near = _at.Domain.Where(m => ExactReal.SquareRoot(_at.SquaredDistance(from, m, distance.InMetric)).CompareTo(bound) is var order && (relation == Relation.Less ? order < 0 : order <= 0));
        return !near.Aggregate(Ranked.True, (none, m) => none & !IsMinimizer(m));
    }

    private Func<int[], int> Rank(NumberTerm number)
    {
        switch (number)
        {
            case NumberTerm.FunctionValue n:
                var index = _at.Of(n.At).Index;
                return index >= 0 ? ranks => ranks[index] : index == -1 ? _ => Infinite : throw new NotSupportedException($"{number} is a value at a point that is not known");
            case NumberTerm.Minimum:
                return _ => 0;
            case NumberTerm.Binary { Operation: NumberOperation.Max or NumberOperation.Min } n:
                var (left, right) = (Rank(n.Left), Rank(n.Right));
                return n.Operation == NumberOperation.Max ? ranks => Math.Max(left(ranks), right(ranks)) : ranks => Math.Min(left(ranks), right(ranks));
            default:
                throw new NotSupportedException($"{number} is more than a value of f");
        }
    }

    private static Ranked Primitive(string name) => name switch
    {
        ClassName.Closed => Ranked.True,
        ClassName.Differentiable or ClassName.Continuous => Ranked.False,
        ClassName.ConnectedMinimizers => new Ranked(ranks => ranks.Count(r => r == 0) == 1),
        ClassName.GeneralizedPseudoconvex => new Ranked(ranks => ranks.All(r => r == 0)),
        _ => throw new NotSupportedException($"{name} has no definition in the language"),
    };

    /// <summary>A formula in the ranks, or a constant.</summary>
    private readonly struct Ranked
    {
        public Ranked(Func<int[], bool> of) => (Of, Constant) = (of, false);

        private Ranked(bool constant) => (Of, Constant) = (null, constant);

        public static Ranked True { get; } = new(true);

        public static Ranked False { get; } = new(false);

        public Func<int[], bool>? Of { get; }

        public bool Constant { get; }

        public bool IsTrue => Of is null && Constant;

        public bool IsFalse => Of is null && !Constant;

        public static Ranked operator !(Ranked formula) => formula.Of is { } of ? new Ranked(ranks => !of(ranks)) : new Ranked(!formula.Constant);

        public static Ranked operator &(Ranked left, Ranked right) => (left.Of, right.Of) switch
        {
            ({ } a, { } b) => new Ranked(ranks => a(ranks) && b(ranks)),
            ({ } a, null) => right.Constant ? left : False,
            (null, { } b) => left.Constant ? right : False,
            _ => new Ranked(left.Constant && right.Constant),
        };
    }
}
