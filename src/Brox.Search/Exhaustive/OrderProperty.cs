using Brox.Definitions.Forms;
using Brox.Definitions.Language;
using Brox.Functions.Geometry;
using Brox.Theory.Classes;
using static Brox.Definitions.Forms.StandardForms;
using PointSet = Brox.Definitions.Language.PointSet;
using Statement = Brox.Definitions.Language.Statement;

namespace Brox.Search.Exhaustive;

/// <summary>What a class asks of a function on finitely many points, where this depends on the order of the values only.</summary>
internal abstract record OrderProperty
{
    private static readonly OrderProperty _none = new FirstLevel((_, _) => false);
    private static readonly OrderProperty _onePoint = new FirstLevel((points, _) => points == 1);
    private static readonly OrderProperty _oneValue = new FirstLevel((points, minimizers) => points == minimizers);

    /// <summary><c>X</c> is one point.</summary>
    public static OrderProperty UniqueMinimizer { get; } = new FirstLevel((_, minimizers) => minimizers == 1);

    /// <summary>
    /// The parts that make up a class, all of which must hold, read off its definition; <see langword="null"/> where a part of that is of none of the forms known here. A class with a radius has it as the one
    /// parameter of its definition.
    /// </summary>
    public static IReadOnlyList<OrderProperty>? Of(FunctionClass of)
    {
        var form = of.Form;
        if (form.OnFinite == FiniteDomain.None)
        {
            return [_none];
        }

        if (form.IsOnePointOnFinite)
        {
            return [_onePoint];
        }

        var parts = form.Conjuncts.Select(part => Of(part, of)).ToList();
        return parts.Contains(null) ? null : [.. parts.SelectMany(p => p!)];
    }

    private static OrderProperty[]? Of(Statement part, FunctionClass of) => part switch
    {
        Statement.Class c => Primitives.OnFinite(c.Name) switch
        {
            FiniteMeaning.Always => [],
            FiniteMeaning.Never => [_none],
            FiniteMeaning.OneMinimizer => [UniqueMinimizer],
            FiniteMeaning.OneValue => [_oneValue],
            _ => null,
        },
        Statement.OverNumbers over => SomeNumber.AlwaysServes(over) ? [] : null,
        _ when IsThatAMinimizerExists(part) => [],
        _ when IsThatMinimizersAreEqual(part) => [UniqueMinimizer],
        _ => of.Parameter == ParameterKind.Radius ? OfRadius(part, of.ParameterName) : null,
    };

    private static OrderProperty[]? OfRadius(Statement part, string t) => part switch
    {
        Statement.OverPoints { Quantifier: Quantifier.Some, Set: PointSet.Minimizers, Name: var s, Body: Statement.OverPoints { Quantifier: Quantifier.All, Set: PointSet.Domain, Name: var x, Body: var body } }
            => Moves(body, s, x, t) is { } one ? [one] : null,
        Statement.OverPoints { Quantifier: Quantifier.All, Set: PointSet.Domain, Name: var x, Body: var body } => IsThatAStopIsAMinimizer(body, x, t) ? [new NoStrictStop()] : null,
        _ => null,
    };

    /// <summary><c>dist(x, X)_B &gt; t implies forall u in SET: CONDITION implies &lt;x - u, u - s&gt;_B &gt;= 0</c>, for the four choices of SET and CONDITION that a state can follow.</summary>
    private static OneMinimizer? Moves(Statement statement, string s, string x, string t)
    {
        if (statement is not Statement.Joined { Connective: Connective.Implies, Left: var far, Right: Statement.OverPoints { Quantifier: Quantifier.All, Name: var u } move }
            || far != new Statement.Comparison(Relation.Greater, new NumberTerm.Distance(Point(x), InMetric: true), new NumberTerm.Variable(t)))
        {
            return null;
        }

        var aligned = new Statement.Comparison(
            Relation.AtLeast, new NumberTerm.InnerProduct(new VectorTerm.Difference(Point(x), Point(u)), new VectorTerm.Difference(Point(u), Point(s)), InMetric: true), new NumberTerm.Constant(0));
        var (condition, conclusion) = move.Body is Statement.Joined { Connective: Connective.Implies } implication ? (implication.Left, implication.Right) : (null, move.Body);
        var ball = new PointSet.Ball(Point(x), new NumberTerm.Variable(t));
        return conclusion != aligned ? null : (move.Set, condition) switch
        {
            (PointSet.Broximal set, null) when set == new PointSet.Broximal(Point(x), new NumberTerm.Variable(t)) => new OneMinimizer(AfterPlacing: false, Anywhere: false),
            (PointSet.Domain, Statement.OverPoints { Quantifier: Quantifier.All } lowest) when lowest.Set == ball && lowest.Body == AtMost(u, lowest.Name) => new OneMinimizer(AfterPlacing: false, Anywhere: true),
            (PointSet.Domain, Statement.Comparison lower) when lower == AtMost(u, x) => new OneMinimizer(AfterPlacing: true, Anywhere: true),
            (PointSet.Ball set, Statement.Comparison lower) when set == ball && lower == AtMost(u, x) => new OneMinimizer(AfterPlacing: true, Anywhere: false),
            _ => null,
        };
    }

    /// <summary><c>(x in brox(x, t) and forall u in brox(x, t): u = x) implies x in X</c>.</summary>
    private static bool IsThatAStopIsAMinimizer(Statement statement, string x, string t)
    {
        var brox = new PointSet.Broximal(Point(x), new NumberTerm.Variable(t));
        return statement is Statement.Joined
        {
            Connective: Connective.Implies,
            Left: Statement.Joined { Connective: Connective.And, Left: Statement.Member stays, Right: Statement.OverPoints { Quantifier: Quantifier.All } all },
            Right: Statement.Member end,
        }
        && stays == new Statement.Member(Point(x), brox) && all.Set == brox && all.Body == new Statement.Same(Point(all.Name), Point(x)) && end == new Statement.Member(Point(x), new PointSet.Minimizers());
    }

    /// <summary>
    /// One <c>x* ∈ X</c> stands against all pairs (x, u) with far x: those with <c>f(u)</c> at most the minimum over the ball of x, or (<paramref name="AfterPlacing"/>)
    /// at most <c>f(x)</c>; with u in the ball, or (<paramref name="Anywhere"/>) anywhere.
    /// </summary>
    /// <param name="AfterPlacing">Whether a pair counts until x itself is placed, instead of until its ball is met.</param>
    /// <param name="Anywhere">Whether u ranges over all points.</param>
    public sealed record OneMinimizer(bool AfterPlacing, bool Anywhere) : OrderProperty;

    /// <summary>No point outside X is the only one of its ball in the first level that meets the ball.</summary>
    public sealed record NoStrictStop : OrderProperty;

    /// <summary>A property of the number of points and the number of minimizers.</summary>
    /// <param name="Holds">Whether it holds for so many points and so many minimizers.</param>
    public sealed record FirstLevel(Func<int, int, bool> Holds) : OrderProperty;
}

/// <summary>A class with its radius, as the exhaustive engine takes it.</summary>
/// <param name="Class">The class.</param>
/// <param name="Radius">Its radius, where it has one.</param>
/// <param name="IsEmpty">Whether the constant is outside its range, so that no function belongs to the class.</param>
internal sealed record OrderClass(FunctionClass Class, Radius? Radius, bool IsEmpty);
