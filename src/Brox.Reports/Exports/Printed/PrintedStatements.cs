using System.Text.RegularExpressions;
using Brox.Definitions.Language;
using Brox.Numbers;

namespace Brox.Reports.Exports.Printed;

/// <summary>
/// A definition on finitely many points as an exported program writes it: a statement about the points of the domain, which a loop decides.
/// </summary>
/// <remarks>
/// Of the points outside the domain, of which there are infinitely many wherever there is one, only <c>f = +inf</c> is known; where a statement asks for more of them it is not written.
/// A computed point is a point of the domain, or outside. A number <c>a</c> that a point <c>a*p + (1 - a)*q</c> is made with, <c>p != q</c>, takes the value at which that is a given point of the
/// domain, or one of infinitely many others, where it is outside. In another body that is linear in a number, the truth changes only where two sides meet: those places, one number between any
/// two of them and one beyond each end decide.
/// </remarks>
internal sealed class PrintedStatements(ScriptLanguage language, PrintedTerms at, Func<Statement.Class, ScriptFormula> named, Action<string> need)
{
    private readonly PrintedComparisons _comparisons = new(language, need);

    public ScriptFormula Of(Statement statement)
    {
        switch (statement)
        {
            case Statement.Comparison or Statement.Same or Statement.Member when Computed(statement) is { } point:
                return Placed(point, statement);
            case Statement.Comparison s:
                return _comparisons.Of(s.Relation, at.Number(s.Left), at.Number(s.Right), s);
            case Statement.Same s:
                return Same(at.Point(s.Left), at.Point(s.Right));
            case Statement.Member s:
                return IsMember(at.Point(s.Point), s.Set);
            case Statement.Class s:
                return named(s);
            case Statement.Not s:
                return language.Not(Of(s.Operand));
            case Statement.Joined { Connective: Connective.And } s:
                return Of(s.Left) is { Known: not false } left ? language.Both(left, Of(s.Right)) : ScriptFormula.False;
            case Statement.Joined { Connective: Connective.Or } s:
                return Of(s.Left) is { Known: not true } one ? language.Either(one, Of(s.Right)) : ScriptFormula.True;
            case Statement.Joined { Connective: Connective.Implies } s:
                return Of(s.Left) is { Known: not false } hypothesis ? language.Implies(hypothesis, Of(s.Right)) : ScriptFormula.True;
            case Statement.Joined s:
                return language.Iff(Of(s.Left), Of(s.Right));
            case Statement.OverPoints s:
                return OverPoints(s);
            case Statement.OverNumbers s:
                return OverNumbers(s);
            default:
                throw new NotExportableException($"\"{statement}\" is not written out");
        }
    }

    /// <summary>Whether a number lies in a range.</summary>
    public ScriptFormula InRange(NumberRange range, ScriptNumber number, Statement place)
    {
        var lower = range.Lower is { } low ? _comparisons.Of(range.WithLower ? Relation.AtMost : Relation.Less, at.Constant(low), number, place) : ScriptFormula.True;
        var upper = range.Upper is { } high ? _comparisons.Of(range.WithUpper ? Relation.AtMost : Relation.Less, number, at.Constant(high), place) : ScriptFormula.True;
        return language.Both(lower, upper);
    }

    /// <summary>A point whose place in the domain a statement depends on, and that is known by its coordinates alone.</summary>
    private PointTerm? Computed(Statement statement) => Tree.Parts(statement).SelectMany(part => part switch
    {
        NumberTerm.FunctionValue n => [n.At],
        Statement.Same s => [s.Left, s.Right],
        Statement.Member { Set: not PointSet.Space } s => [s.Point],
        _ => Array.Empty<PointTerm>(),
    }).FirstOrDefault(p => p is not PointTerm.Variable && at.Point(p) is { Name: null, IsOutside: false });

    private ScriptFormula Placed(PointTerm point, Statement statement)
    {
        var coordinates = at.Point(point).Coordinates!;
        var name = at.Fresh("z");
        var meets = Meets(name, coordinates);
        ScriptFormula inside;
        ScriptFormula outside;
        using (Suppose(point, Inside(name)))
        {
            inside = language.Quantified(true, name, meets, Of(statement));
        }

        using (Suppose(point, new ScriptPlace(null, coordinates, true)))
        {
            outside = Of(statement);
        }

        return language.Both(inside, language.Implies(language.Quantified(true, name, ScriptFormula.True, language.Not(meets)), outside));
    }

    private ScriptPlace Inside(string name) => new(name, language.Coordinates(name), false);

    private ScriptFormula Meets(string name, string coordinates) => ScriptFormula.Of(Same(language.Coordinates(name), coordinates), ScriptFormula.Compared);

    private string Same(string left, string right) => language.Name == "coq" ? $"same {left} {right}" : $"{left} == {right}";

    private Scope Suppose(PointTerm point, ScriptPlace place)
    {
        at.Supposed.Add(point, place);
        return new Scope(() => at.Supposed.Remove(point));
    }

    private static Scope Bind<T>(Dictionary<string, T> names, string name, T value)
        where T : class
    {
        var before = names.GetValueOrDefault(name);
        names[name] = value;
        return new Scope(() =>
        {
            if (before is null)
            {
                names.Remove(name);
            }
            else
            {
                names[name] = before;
            }
        });
    }

    private ScriptFormula Same(ScriptPlace left, ScriptPlace right) =>
        left == right ? ScriptFormula.True
        : left.IsOutside && right.IsOutside ? throw new NotExportableException("two points outside the domain are compared")
        : left.IsOutside || right.IsOutside ? ScriptFormula.False
        : ScriptFormula.Of(Same(left.Coordinates!, right.Coordinates!), ScriptFormula.Compared);

    private ScriptFormula IsMember(ScriptPlace point, PointSet set)
    {
        switch (set)
        {
            case PointSet.Space:
                return ScriptFormula.True;
            case PointSet.Domain:
                return ScriptFormula.Of(!point.IsOutside);
            case PointSet.Minimizers:
                return point.IsOutside ? ScriptFormula.False : Holds("minimizer", "minimizers(f)", point, "f", point.Name!);
            case PointSet.Ball s:
                return InBall(point, at.Point(s.Centre), s.Radius);
            case PointSet.Broximal s:
                need("ball");
                at.HasMetric = true;
                var radius = SquaredRadius(s.Radius);
                return point.IsOutside ? ScriptFormula.False
                    : Holds("brox", $"brox({radius}, B, f, {Named(s.Centre)})", point, radius, "B", "f", Named(s.Centre), point.Name!);
            case PointSet.Nearest s:
                need("lengths");
                return point.IsOutside ? ScriptFormula.False : Holds("nearest", $"nearest(f, {Named(s.Of)})", point, "f", Named(s.Of), point.Name!);
            case PointSet.Segment s:
                var (from, to) = (at.Point(s.From), at.Point(s.To));
                if (from == to)
                {
                    return s.WithEnds ? Same(point, from) : ScriptFormula.False;
                }

                need("line");
                return point.IsOutside ? throw new NotExportableException("where a point outside the domain lies")
                    : ScriptFormula.Of(language.Applied(s.WithEnds ? "within" : "between", Named(s.From), Named(s.To), point.Name!), ScriptFormula.Compared);
            default:
                throw new NotExportableException($"the set {set} is not written out");
        }
    }

    /// <summary>A property of points: a proposition in Coq, the members of a list in Python.</summary>
    private ScriptFormula Holds(string proposition, string list, ScriptPlace point, params string[] arguments) => ScriptFormula.Of(
        language.Name == "coq" ? language.Applied(proposition, arguments) : $"{point.Name} in {list}", ScriptFormula.Compared);

    private string Named(PointTerm point) => at.Point(point).Name ?? throw new NotExportableException($"the point {point} may lie outside the domain");

    private string SquaredRadius(NumberTerm radius) => (at.Squared(radius) ?? throw PrintedTerms.Beyond(radius)).Atom;

    private ScriptFormula InBall(ScriptPlace point, ScriptPlace centre, NumberTerm radius)
    {
        var isPositive = _comparisons.Of(Relation.AtMost, at.Constant(Rational.Zero), at.Number(radius), new Statement.Member(new PointTerm.Variable("z"), new PointSet.Space()));
        if (point == centre)
        {
            return isPositive;
        }

        if (point.Coordinates is null || centre.Coordinates is null)
        {
            throw new NotExportableException("where a point outside the domain lies");
        }

        need("ball");
        at.HasMetric = true;
        var near = ScriptFormula.Of(
            language.Applied("near", SquaredRadius(radius), "B", language.Placed(centre.Coordinates), language.Placed(point.Coordinates)), ScriptFormula.Compared);
        return language.Both(isPositive, near);
    }

    private ScriptFormula OverPoints(Statement.OverPoints s)
    {
        var isAll = s.Quantifier == Quantifier.All;
        var name = at.Fresh(s.Name);
        ScriptFormula domain;
        using (Bind(at.Points, s.Name, Inside(name)))
        {
            // The set does not speak of the name that ranges over it.
            var isMember = IsMember(at.Points[s.Name], s.Set);
            domain = isMember.Known == false ? ScriptFormula.Of(isAll) : language.Quantified(isAll, name, isMember, Of(s.Body));
        }

        var outside = HasOutside(s.Set);
        if (outside.Known == false)
        {
            return domain;
        }

        using (Bind(at.Points, s.Name, new ScriptPlace(null, null, true)))
        {
            return isAll ? language.Both(domain, language.Implies(outside, Of(s.Body))) : language.Either(domain, language.Both(outside, Of(s.Body)));
        }
    }

    private ScriptFormula HasOutside(PointSet set) => set switch
    {
        PointSet.Space => ScriptFormula.True,
        PointSet.Ball s => _comparisons.Of(Relation.Less, at.Constant(Rational.Zero), at.Number(s.Radius), new Statement.Member(new PointTerm.Variable("z"), set)),
        PointSet.Segment s => language.Not(Same(at.Point(s.From), at.Point(s.To))),
        _ => ScriptFormula.False,
    };

    private ScriptFormula OverNumbers(Statement.OverNumbers s)
    {
        var isAll = s.Quantifier == Quantifier.All;
        ScriptFormula Join(ScriptFormula left, ScriptFormula right) => isAll ? language.Both(left, right) : language.Either(left, right);
        ScriptFormula Where(ScriptFormula condition, ScriptFormula body) => isAll ? language.Implies(condition, body) : language.Both(condition, body);

        var moving = Moving(s);
        if (moving.Count == 0)
        {
            return OtherNumbers(s);
        }

        var ends = moving.Select(p => Ends(p, s.Name)).ToList();
        var (first, second) = ends[0];
        if (ends.Exists(e => !at.Points.ContainsKey(((PointTerm.Variable)e.First).Name) || !at.Points.ContainsKey(((PointTerm.Variable)e.Second).Name)))
        {
            throw new NotExportableException($"{s.Name} makes points with one that is named below it");
        }

        if (ends.Exists(e => (e.First, e.Second) != (first, second) && (e.Second, e.First) != (first, second)))
        {
            throw new NotExportableException($"{s.Name} makes points on several lines");
        }

        var apart = language.Not(Same(at.Point(first), at.Point(second)));
        var meeting = ScriptFormula.Of(isAll);
        if (apart.Known != false)
        {
            need("line");
            foreach (var (point, (p, q)) in moving.Zip(ends))
            {
                var name = at.Fresh("z");
                var weight = at.Call("weight", Named(p), Named(q), name);
                var isThere = ScriptFormula.Of(language.Applied("on_line", Named(p), Named(q), name), ScriptFormula.Compared);
                using var number = Bind(at.Numbers, s.Name, new ScriptNumber.Real(weight));
                using var place = Suppose(point, Inside(name));
                var inRange = InRange(s.Range, at.Numbers[s.Name], s);
                meeting = Join(meeting, language.Quantified(isAll, name, language.Both(isThere, inRange), Of(s.Body)));
            }
        }

        ScriptFormula passing;
        using (Bind(at.Numbers, s.Name, new ScriptNumber.SomeReal(s.Range.Lower is { Sign: >= 0 } && !s.Range.WithLower)))
        {
            var away = moving.ConvertAll(p => Suppose(p, new ScriptPlace(null, null, true)));
            passing = Of(s.Body);
            away.ForEach(scope => scope.Dispose());
        }

        // Where the ends of the line are one point, all points on it are.
        var names = new Dictionary<string, PointTerm> { [((PointTerm.Variable)first).Name] = second };
        var together = Of(s with { Body = Substitution.OfPoints(names).In(s.Body) });
        return Join(Where(language.Not(apart), together), Where(apart, Join(meeting, passing)));
    }

    /// <summary>The points that a quantified number moves.</summary>
    private static List<PointTerm> Moving(Statement.OverNumbers s) => [.. Tree.Parts(s.Body).SelectMany(part => part switch
    {
        NumberTerm.FunctionValue n => [n.At],
        Statement.Same p => [p.Left, p.Right],
        Statement.Member p => [p.Point],
        _ => Array.Empty<PointTerm>(),
    }).Where(p => Tree.Parts(p).Any(part => part is NumberTerm.Variable v && v.Name == s.Name) && !IsFixed(p)).Distinct()];

    /// <summary>Whether a point does not move, although a number moves in its description.</summary>
    private static bool IsFixed(PointTerm point) => point is PointTerm.Mix mix && mix.First == mix.Second;

    /// <summary>The points p and q of <c>a*p + (1 - a)*q</c>.</summary>
    private static (PointTerm First, PointTerm Second) Ends(PointTerm point, string name) => point switch
    {
        PointTerm.Mix { Weight: NumberTerm.Variable, First: PointTerm.Variable p, Second: PointTerm.Variable q } => (p, q),
        PointTerm.Mix { Weight: NumberTerm.Binary { Operation: NumberOperation.Subtract, Left: NumberTerm.Constant { Value: { IsInteger: true, Numerator.IsOne: true } }, Right: NumberTerm.Variable }, First: PointTerm.Variable p, Second: PointTerm.Variable q } => (q, p),
        PointTerm.Shift
        {
            Origin: PointTerm.Variable q,
            By: VectorTerm.Scale { Factor: NumberTerm.Variable, Vector: VectorTerm.Difference { To: PointTerm.Variable p, From: PointTerm.Variable from } },
        } when from == q => (p, q),
        _ => throw new NotExportableException($"the point {point}, in which {name} is not the weight of one of two points,"),
    };

    private ScriptFormula OtherNumbers(Statement.OverNumbers s)
    {
        var isAll = s.Quantifier == Quantifier.All;
        var name = at.Fresh(s.Name);
        at.Taken.Add(name);
        using var taken = new Scope(() => at.Taken.Remove(name));
        using var bound = Bind(at.Numbers, s.Name, new ScriptNumber.Real(ScriptTerm.Opaque(name, isAtom: true)));
        var body = Of(s.Body);
        if (body.Known is { } known)
        {
            return ScriptFormula.Of(known);
        }

        // What does not depend on the number says so of every one, of which there is one.
        if (!Regex.IsMatch(body.Text, $@"\b{name}\b"))
        {
            return body;
        }

        need("candidates");
        var ends = new[] { s.Range.Lower, s.Range.Upper }.OfType<Rational>().Select(end => language.Number(end)).ToList();
        var lists = Critical(s.Body, s.Name);
        lists.Insert(0, ListOf(ends.Count == 0 ? [language.Number(Rational.Zero)] : ends));
        return language.OverNumbers(isAll, name, language.Joined(lists), InRange(s.Range, at.Numbers[s.Name], s), body);
    }

    private string ListOf(IEnumerable<string> numbers) => language.Name == "coq" ? $"[{string.Join("; ", numbers)}]" : $"[{string.Join(", ", numbers)}]";

    /// <summary>Lists of the numbers at which the two sides of a comparison meet.</summary>
    private List<string> Critical(Statement statement, string name)
    {
        if (!FreeNames.Of(statement).Contains(name))
        {
            return [];
        }

        switch (statement)
        {
            case Statement.Comparison when Computed(statement) is { } point:
                throw new NotExportableException($"the point {point} below the number {name}");
            case Statement.Comparison s when at.Number(s.Left) is not ScriptNumber.Real || at.Number(s.Right) is not ScriptNumber.Real:
                return Of(s).Known is not null ? [] : throw new NotExportableException($"\"{s}\" is not written out");
            case Statement.Comparison s:
                var (left, right) = (at.Linear(s.Left, name), at.Linear(s.Right, name));
                var slope = left.Slope.Minus(right.Slope, language);
                return slope.IsZero ? [] : [language.Applied("root", left.Offset.Minus(right.Offset, language).Atom, slope.Atom)];
            case Statement.Not s:
                return Critical(s.Operand, name);
            case Statement.Joined s:
                return [.. Critical(s.Left, name), .. Critical(s.Right, name)];
            case Statement.OverPoints { Set: PointSet.Domain or PointSet.Minimizers or PointSet.Broximal or PointSet.Nearest } s when !FreeNames.Of(new Statement.Member(new PointTerm.Variable(s.Name), s.Set)).Contains(name):
                var point1 = at.Fresh(s.Name);
                using (Bind(at.Points, s.Name, Inside(point1)))
                {
                    return [.. Critical(s.Body, name).Select(list => language.ForEach(point1, list))];
                }

            case Statement.OverNumbers s when Moving(s) is { Count: > 0 } moving:
                return CriticalOnLines(s, moving, name);
            default:
                throw new NotExportableException($"the number {name} is quantified, and \"{statement}\" is not a linear condition on it");
        }
    }

    /// <summary>The same where another number moves points: it matters at the points of the domain alone.</summary>
    private List<string> CriticalOnLines(Statement.OverNumbers s, List<PointTerm> moving, string name)
    {
        var lists = new List<string>();
        foreach (var point in moving)
        {
            var (p, q) = Ends(point, s.Name);
            var z = at.Fresh("z");
            using var number = Bind(at.Numbers, s.Name, new ScriptNumber.Real(at.Call("weight", Named(p), Named(q), z)));
            using var place = Suppose(point, Inside(z));
            lists.AddRange(Critical(s.Body, name).Select(list => language.ForEach(z, list)));
        }

        using var passing = Bind(at.Numbers, s.Name, new ScriptNumber.SomeReal());
        var away = moving.ConvertAll(p => Suppose(p, new ScriptPlace(null, null, true)));
        var others = Critical(s.Body, name);
        away.ForEach(scope => scope.Dispose());
        return others.Count == 0 ? lists : throw new NotExportableException($"the number {name} matters where {s.Name} makes points outside the domain");
    }

    /// <summary>What is taken back at the end.</summary>
    private sealed class Scope(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
