using Brox.Definitions.Language;

namespace Brox.Definitions.Forms;

/// <summary>Which definitions read the values of <c>f</c> through comparisons with one another alone.</summary>
/// <remarks>
/// <b>Theorem.</b> Let <c>phi</c> be strictly increasing and finite on the values of a proper <c>f</c>, and <c>phi(+inf) = +inf</c>. If <see cref="IsAllThatIsRead(Statement)"/> says so of a definition, then <c>f</c> belongs to
/// the class exactly when <c>phi(f)</c> does. <i>Proof.</i> <c>dom</c>, <c>X</c>, <c>brox</c>, <c>proj</c> and <c>dist(., X)</c> are the same for both, since they are said by comparisons <c>f(p) &lt;= f(q)</c>; so is every
/// part without a value of <c>f</c>. A comparison of maxima and minima of <c>f(p)</c>, ... and <c>f*</c> is a Boolean combination of comparisons between two of these. Of them <c>f(p) &lt;= f(q)</c> holds exactly when
/// <c>phi(f(p)) &lt;= phi(f(q))</c>; <c>f* &lt;= f(p)</c> always holds, and <c>f(p) &lt;= f*</c> exactly when <c>p</c> is in <c>X</c>. The rest is induction on the statement.
/// </remarks>
internal static class OrderOfValues
{
    /// <summary>Whether the order of the values is all that a statement reads of <c>f</c>, for functions of every kind.</summary>
    /// <param name="statement">The statement, with the classes that it names written out.</param>
    public static bool IsAllThatIsRead(Statement statement) => IsAllThatIsRead(statement, Primitives.DependsOnMinimizersAlone);

    /// <summary>The same for functions on finitely many points, where a primitive depends on the number of points, of values and of minimizers alone.</summary>
    /// <param name="statement">The statement, with the classes that it names written out.</param>
    public static bool IsAllThatIsReadOnFinite(Statement statement) => IsAllThatIsRead(statement, name => Primitives.OnFinite(name) is not null);

    private static bool IsAllThatIsRead(Statement statement, Func<string, bool> admits) => statement switch
    {
        Statement.Comparison c => (IsValue(c.Left) && IsValue(c.Right)) || !ReadsValues(c),
        Statement.Class c => admits(c.Name),
        Statement.Not s => IsAllThatIsRead(s.Operand, admits),
        Statement.Joined s => IsAllThatIsRead(s.Left, admits) && IsAllThatIsRead(s.Right, admits),
        Statement.OverPoints s => !ReadsValues(s.Set) && IsAllThatIsRead(s.Body, admits),
        Statement.OverNumbers s => IsAllThatIsRead(s.Body, admits),
        _ => !ReadsValues(statement),
    };

    /// <summary>Whether a number is a value of <c>f</c>, its infimum, or a maximum or minimum of such numbers.</summary>
    private static bool IsValue(NumberTerm number) => number switch
    {
        NumberTerm.FunctionValue n => !ReadsValues(n.At),
        NumberTerm.Minimum => true,
        NumberTerm.Binary { Operation: NumberOperation.Max or NumberOperation.Min } n => IsValue(n.Left) && IsValue(n.Right),
        _ => false,
    };

    private static bool ReadsValues(object part) => Tree.Parts(part).Any(p => p is NumberTerm.FunctionValue or NumberTerm.Minimum or VectorTerm.Gradient or Statement.Class);
}
