using Brox.Definitions.Language;

namespace Brox.Definitions.Forms;

/// <summary>Statements that are recognized by their form, whatever their names are.</summary>
internal static class StandardForms
{
    /// <summary><c>exists s in dom: forall x in dom: f(s) &lt;= f(x)</c>: the infimum is attained.</summary>
    public static bool IsThatAMinimizerExists(Statement statement) =>
        statement is Statement.OverPoints { Quantifier: Quantifier.Some, Set: PointSet.Domain, Body: Statement.OverPoints { Quantifier: Quantifier.All, Set: PointSet.Domain } inner } outer
        && inner.Body == AtMost(outer.Name, inner.Name);

    /// <summary><c>exists s in X: forall r in X: r = s</c>: there is one minimizer.</summary>
    public static bool IsThatMinimizersAreEqual(Statement statement) =>
        statement is Statement.OverPoints { Quantifier: Quantifier.Some, Set: PointSet.Minimizers, Body: Statement.OverPoints { Quantifier: Quantifier.All, Set: PointSet.Minimizers } inner } outer
        && (inner.Body == new Statement.Same(Point(inner.Name), Point(outer.Name)) || inner.Body == new Statement.Same(Point(outer.Name), Point(inner.Name)));

    /// <summary>The statement <c>f(p) &lt;= f(q)</c>.</summary>
    public static Statement AtMost(string p, string q) => new Statement.Comparison(Relation.AtMost, new NumberTerm.FunctionValue(Point(p)), new NumberTerm.FunctionValue(Point(q)));

    /// <summary>The point with a name.</summary>
    public static PointTerm Point(string name) => new PointTerm.Variable(name);
}
