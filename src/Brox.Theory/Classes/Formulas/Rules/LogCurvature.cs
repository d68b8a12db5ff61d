using Brox.Functions.Formulas;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Rules;

/// <summary>
/// Whether the logarithm of a formula that is nowhere negative is concave or convex, from the way it is composed. Proofs: logarithms of products, quotients, powers and exponentials are sums, differences,
/// multiples of logarithms, and the exponent; for a concave <c>u &gt;= 0</c>, <c>u(z) &gt;= lu(x) + (1-l)u(y) &gt;= u(x)^l u(y)^(1-l)</c> also where u vanishes; sums of log-convex functions are log-convex (Hölder).
/// A log-concave function is quasiconcave, a log-convex one is convex.
/// </summary>
internal sealed class LogCurvature(CurvatureRules rules)
{
    /// <summary>
    /// Whether <c>e &gt;= 0</c> and <c>e(z) &gt;= e(x)^l e(y)^(1-l)</c> on every segment (<paramref name="sign"/> = -1), or <c>e &gt; 0</c> and its logarithm is convex (1).
    /// </summary>
    public bool Is(Expression e, int sign)
    {
        if (e.IsConstant)
        {
            return rules.Range(e) is { Lower: > 0 };
        }

        var a = e.Arguments.IsEmpty ? e : e.Arguments[0];
        switch (e.Operation)
        {
            case Operation.Exp:
                return rules.Is(a, sign);
            case Operation.Multiply:
                return Is(a, sign) && Is(e.Arguments[1], sign);
            case Operation.Divide:
                return Is(a, sign) && DomainRules.IsPositive(e.Arguments[1], rules) && Is(e.Arguments[1], -sign);
            case Operation.Sqrt:
                return Is(a, sign);
            case Operation.Power when e.Arguments[1] is { Operation: Operation.Constant, Value: var n }:
                return n.Sign > 0 ? IsNonNegative(a) && Is(a, sign) : DomainRules.IsPositive(a, rules) && Is(a, -sign);
            case Operation.Add when sign > 0:
                return Is(a, 1) && Is(e.Arguments[1], 1);
            default:
                return sign < 0 && IsNonNegative(e) && rules.Is(e, -1);
        }
    }

    /// <summary>
    /// Whether a product of powers <c>u_i^a_i</c> of concave <c>u_i &gt;= 0</c> with <c>a_i &gt; 0</c>, <c>sum a_i &lt;= 1</c>, is written: it is concave, for the weighted geometric mean is concave and rises in
    /// each argument.
    /// </summary>
    public bool IsGeometricMean(Expression e) => Weight(e) is { } weight && weight <= Rational.One;

    private Rational? Weight(Expression e)
    {
        var a = e.Arguments.IsEmpty ? e : e.Arguments[0];
        return e switch
        {
            { IsConstant: true } => rules.Range(e).Lower >= 0 ? Rational.Zero : null,
            { Operation: Operation.Multiply } => Weight(a) + Weight(e.Arguments[1]),
            { Operation: Operation.Divide } when e.Arguments[1].IsConstant && rules.Range(e.Arguments[1]).Lower > 0 => Weight(a),
            { Operation: Operation.Sqrt } => Rational.Half * Weight(a),
            { Operation: Operation.Power, Arguments: [_, { Operation: Operation.Constant, Value: { Sign: > 0 } n }] } when IsNonNegative(a) => n * Weight(a),
            _ => IsNonNegative(e) && rules.Is(e, -1) ? Rational.One : null,
        };
    }

    private bool IsNonNegative(Expression e) => rules.Range(e) is { Lower: >= 0, IsEmpty: false, Decoration: not Decoration.Trivial };
}
