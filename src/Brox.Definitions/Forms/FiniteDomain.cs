using System.Collections.Immutable;
using Brox.Definitions.Language;

namespace Brox.Definitions.Forms;

/// <summary>How many points the domain of a member may have, among the functions whose domain is finite.</summary>
internal enum FiniteDomain
{
    /// <summary>There is no such member.</summary>
    None,

    /// <summary>One point at most.</summary>
    OnePoint,

    /// <summary>Nothing is known.</summary>
    Any,
}

/// <summary>Reads off a definition how many points the domain of a member may have, where it is finite.</summary>
/// <remarks>
/// <b>Theorem.</b> Let <c>dom f</c> be finite. (1) <c>f</c> is not differentiable, not continuous, and not finite on all of space. (2) If for some point <c>p</c> of <c>dom</c> and all <c>q</c> of <c>dom</c> the function is
/// finite on <c>(p, q)</c>, or at <c>a*p + (1 - a)*q</c> for all <c>a</c> of an interval, then <c>dom = {p}</c>: a segment of two different points has infinitely many points. That <c>f(z) &lt;= b</c> says that <c>f</c> is finite at
/// <c>z</c> where <c>b</c> is never <c>+inf</c>, as a number is that is made of real numbers, of <c>f*</c> (which is finite on finitely many points) and of values at points of <c>dom</c>; a comparison with an
/// undefined number is false. (3) What a statement says of one point or number that a quantifier over a set that is not empty binds, it says: <c>dom</c> and <c>X</c> are not empty here. (4) Of a conjunction the
/// stronger part counts, of a disjunction the weaker one.
/// </remarks>
internal static class FiniteDomains
{
    /// <summary>How many points the domain of a function may have of which the statement is true.</summary>
    /// <param name="statement">The statement, with the classes that it names written out.</param>
    public static FiniteDomain Of(Statement statement) => Of(statement, []);

    private static FiniteDomain Of(Statement statement, ImmutableArray<Statement.OverPoints> bound)
    {
        switch (statement)
        {
            case Statement.Class c:
                return Primitives.OnFinite(c.Name) == FiniteMeaning.Never ? FiniteDomain.None : FiniteDomain.Any;
            case Statement.Joined { Connective: Connective.And } s:
                return Stronger(Of(s.Left, bound), Of(s.Right, bound));
            case Statement.Joined { Connective: Connective.Or } s:
                return (FiniteDomain)Math.Max((int)Of(s.Left, bound), (int)Of(s.Right, bound));
            case Statement.OverPoints { Quantifier: Quantifier.All, Set: PointSet.Space } s:
                return s.Body is Statement.Member { Point: PointTerm.Variable { Name: var x }, Set: PointSet.Domain or PointSet.Minimizers } && x == s.Name ? FiniteDomain.None : FiniteDomain.Any;
            case Statement.OverPoints { Quantifier: Quantifier.All, Set: PointSet.Segment { From: PointTerm.Variable p, To: PointTerm.Variable q } } s:
                return JoinsTheDomain(p.Name, q.Name, bound) && IsFiniteAt(s.Body, new PointTerm.Variable(s.Name), bound) ? FiniteDomain.OnePoint : FiniteDomain.Any;
            case Statement.OverPoints { Set: PointSet.Domain or PointSet.Minimizers } s:
                return Of(s.Body, bound.Add(s));
            case Statement.OverNumbers { Quantifier: Quantifier.All } s when IsInterval(s.Range) && MovesFinitely(s, bound):
                return FiniteDomain.OnePoint;
            case Statement.OverNumbers { Range.IsEmpty: false } s:
                return Of(s.Body, bound);
            default:
                return FiniteDomain.Any;
        }
    }

    private static FiniteDomain Stronger(FiniteDomain left, FiniteDomain right) => (FiniteDomain)Math.Min((int)left, (int)right);

    private static bool IsInterval(NumberRange range) => !(range.Lower >= range.Upper);

    /// <summary>Whether the function is finite at all points <c>a*p + (1 - a)*q</c> that the number moves through, for points as <see cref="JoinsTheDomain"/> asks for.</summary>
    private static bool MovesFinitely(Statement.OverNumbers over, ImmutableArray<Statement.OverPoints> bound) =>
        Tree.Parts(over.Body).OfType<PointTerm.Mix>().Any(m =>
            m is { Weight: NumberTerm.Variable a, First: PointTerm.Variable p, Second: PointTerm.Variable q } && a.Name == over.Name && JoinsTheDomain(p.Name, q.Name, bound) && IsFiniteAt(over.Body, m, bound));

    /// <summary>Whether one of two points is of the domain and chosen first, or any, and the other one is any point of the domain.</summary>
    private static bool JoinsTheDomain(string p, string q, ImmutableArray<Statement.OverPoints> bound)
    {
        return p != q && (Serves(p, q) || Serves(q, p));

        bool Serves(string one, string any)
        {
            var (first, second) = (Index(one), Index(any));
            return first >= 0 && second >= 0 && bound[second] is { Quantifier: Quantifier.All, Set: PointSet.Domain } && (first < second || bound[first].Quantifier == Quantifier.All);
        }

        int Index(string name) => bound.Select((b, i) => b.Name == name ? i : -1).Append(-1).Max();
    }

    private static bool IsFiniteAt(Statement statement, PointTerm z, ImmutableArray<Statement.OverPoints> bound) => statement switch
    {
        Statement.Joined { Connective: Connective.And } s => IsFiniteAt(s.Left, z, bound) || IsFiniteAt(s.Right, z, bound),
        Statement.Member { Set: PointSet.Domain or PointSet.Minimizers } s => s.Point == z,
        Statement.Comparison { Relation: Relation.AtMost or Relation.Less or Relation.Equal, Left: NumberTerm.FunctionValue left } s => left.At == z && IsNeverInfinite(s.Right, bound),
        Statement.Comparison { Relation: Relation.AtLeast or Relation.Greater, Right: NumberTerm.FunctionValue right } s => right.At == z && IsNeverInfinite(s.Left, bound),
        _ => false,
    };

    private static bool IsNeverInfinite(NumberTerm number, ImmutableArray<Statement.OverPoints> bound) => Tree.Parts(number).All(part => part switch
    {
        NumberTerm.FunctionValue value => value.At is PointTerm.Variable { Name: var x } && bound.Any(b => b.Name == x),
        VectorTerm.Gradient => false,
        _ => true,
    });
}
