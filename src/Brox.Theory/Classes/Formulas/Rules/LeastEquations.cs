using Brox.Functions.Formulas;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Rules;

/// <summary>
/// Equations that hold exactly where every term of a sum is least, for terms whose least values are known wherever they are: even powers, absolute values and norms (0), waves (-1), increasing functions and
/// multiples of such sums. Where the equations have a common solution, the minimizers are the common solutions; where they have none, nothing is said.
/// </summary>
internal static class LeastEquations
{
    /// <summary>The equations <c>g = 0</c>; <see langword="null"/> where a term has another form.</summary>
    public static List<Expression>? Of(Expression formula, CurvatureRules rules)
    {
        var result = new List<Expression>();
        return Add(formula, 1, rules, result) ? [.. result.Distinct()] : null;
    }

    /// <summary>Whether a formula is a positive power, absolute value or norm, the least value of which is 0 where it is attained at all.</summary>
    private static bool IsZeroAtLeast(Expression e) => e switch
    {
        { Operation: Operation.Abs or Operation.Norm } => true,
        { Operation: Operation.Power, Arguments: [_, { Operation: Operation.Constant, Value: { IsInteger: true, Sign: > 0 } n }] } => (n * Rational.Half).IsInteger,
        { Operation: Operation.Add } => e.Arguments.All(IsZeroAtLeast),
        _ => false,
    };

    private static bool Add(Expression e, int sign, CurvatureRules rules, List<Expression> equations)
    {
        if (e.IsConstant)
        {
            return true;
        }

        if (e.Arguments.IsEmpty)
        {
            return false;
        }

        bool One(Expression g)
        {
            equations.Add(g);
            return true;
        }

        int SignOf(Expression c) => rules.Range(c) is var r && r.Lower > 0 ? 1 : r.Upper < 0 ? -1 : 0;
        var a = e.Arguments[0];
        var b = e.Arguments.Length > 1 ? e.Arguments[1] : null;
        return e.Operation switch
        {
            Operation.Add => Add(a, sign, rules, equations) && Add(b!, sign, rules, equations),
            Operation.Subtract => Add(a, sign, rules, equations) && Add(b!, -sign, rules, equations),
            Operation.Negate => Add(a, -sign, rules, equations),
            Operation.Multiply when a.IsConstant && SignOf(a) != 0 => Add(b!, sign * SignOf(a), rules, equations),
            Operation.Multiply or Operation.Divide when b!.IsConstant && SignOf(b) != 0 => Add(a, sign * SignOf(b), rules, equations),
            Operation.Divide when sign > 0 && IsZeroAtLeast(a) && SignOf(b!) > 0 => Add(a, 1, rules, equations),
            Operation.Exp or Operation.Atan or Operation.Tanh => Add(a, sign, rules, equations),
            Operation.Sqrt when sign > 0 => Add(a, 1, rules, equations) && rules.Range(a).Lower >= 0,
            Operation.Power when sign > 0 && b is { Operation: Operation.Constant, Value: { IsInteger: true, Sign: > 0 } n } && (n * Rational.Half).IsInteger => One(a),
            Operation.Abs when sign > 0 => One(a),
            Operation.Norm when sign > 0 => e.Arguments.All(One),
            Operation.Sin or Operation.Cos => One(Attainment.Extreme(e, sign)),
            _ => false,
        };
    }
}
