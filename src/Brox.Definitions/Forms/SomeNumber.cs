using Brox.Definitions.Language;

namespace Brox.Definitions.Forms;

/// <summary>Statements "for some number" that every function on finitely many points satisfies.</summary>
/// <remarks>
/// <b>Theorem.</b> Let <c>dom f</c> be finite. (1) For some <c>c &gt; a</c>, all points of finite sets satisfy <c>N &lt;= c</c>, for a real number <c>N</c> in which <c>c</c> does not occur: it takes finitely many values.
/// (2) For some <c>c &gt; 0</c>, all <c>x</c> of <c>dom</c> satisfy <c>f(x) - f* &gt;= c*r*dist(x, X)^n</c> with <c>r &gt;= 0</c> and <c>n &gt;= 1</c>: on <c>X</c> both sides are 0, and outside of it the left side is positive, so the least
/// quotient serves where it is positive.
/// </remarks>
internal static class SomeNumber
{
    /// <summary>Whether a statement is of one of the two forms.</summary>
    public static bool AlwaysServes(Statement.OverNumbers over) =>
        over is { Quantifier: Quantifier.Some, Range: { Upper: null, Lower: not null } range } && (IsBound(over.Body, over.Name) || (range.Lower.Value.Sign == 0 && IsGrowth(over.Body, over.Name)));

    private static bool IsBound(Statement statement, string c) => statement switch
    {
        Statement.OverPoints { Quantifier: Quantifier.All, Set: PointSet.Domain or PointSet.Minimizers } s => IsBound(s.Body, c),
        Statement.Comparison { Relation: Relation.AtMost or Relation.Less, Right: NumberTerm.Variable right } s => right.Name == c && IsLength(s.Left),
        _ => false,
    };

    private static bool IsLength(NumberTerm number) => number switch
    {
        NumberTerm.Norm { Vector: VectorTerm.Difference { To: PointTerm.Variable, From: PointTerm.Variable } } => true,
        NumberTerm.Distance { From: PointTerm.Variable } => true,
        NumberTerm.Power n => IsLength(n.Base),
        _ => false,
    };

    private static bool IsGrowth(Statement statement, string c) =>
        statement is Statement.OverPoints
        {
            Quantifier: Quantifier.All,
            Set: PointSet.Domain,
            Name: var x,
            Body: Statement.Comparison
            {
                Relation: Relation.AtLeast,
                Left: NumberTerm.Binary { Operation: NumberOperation.Subtract, Left: NumberTerm.FunctionValue { At: PointTerm.Variable at }, Right: NumberTerm.Minimum },
                Right: var right,
            },
        }
        && at.Name == x && Factors(right).ToList() is var factors && factors.Count(f => f == new NumberTerm.Variable(c)) == 1 && factors.Exists(f => IsDistance(f, x))
        && factors.TrueForAll(f => f == new NumberTerm.Variable(c) || f is NumberTerm.Constant { Value.Sign: >= 0 } || IsDistance(f, x));

    private static IEnumerable<NumberTerm> Factors(NumberTerm number) => number switch
    {
        NumberTerm.Binary { Operation: NumberOperation.Multiply } n => Factors(n.Left).Concat(Factors(n.Right)),
        NumberTerm.Binary { Operation: NumberOperation.Divide, Right: NumberTerm.Constant { Value.Sign: > 0 } } n => Factors(n.Left),
        NumberTerm.Power n => Enumerable.Repeat(n.Base, n.Exponent),
        _ => [number],
    };

    private static bool IsDistance(NumberTerm number, string x) => number is NumberTerm.Distance { From: PointTerm.Variable from } && from.Name == x;
}
