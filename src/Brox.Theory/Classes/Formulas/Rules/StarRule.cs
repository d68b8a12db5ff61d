using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Rules;

/// <summary>
/// Whether <c>f(ap + (1-a)x) &lt;= a f(p) + (1-a) f(x)</c> for one point p and all x, from the way f is composed. Proofs: convex functions have it, and sums, maxima and multiples by numbers that are not
/// negative keep it; of two functions that are nowhere negative and vanish at p, at <c>z = ap + (1-a)x</c>: <c>u(z)v(z) &lt;= (1-a)^2 u(x)v(x) &lt;= (1-a) u(x)v(x)</c>, and likewise for powers of at least 1.
/// If p is a minimizer, f is star-convex.
/// </summary>
internal sealed class StarRule
{
    private readonly CurvatureRules _rules;
    private readonly Point _p;

    private StarRule(CurvatureRules rules, Point p) => (_rules, _p) = (rules, p);

    /// <summary>Whether the rules prove it.</summary>
    public static bool Holds(Expression e, CurvatureRules rules, Point p) => new StarRule(rules, p).Is(e);

    /// <summary>
    /// Whether the rules prove <c>f(ap + (1-a)x) &lt;= a f(p) + (1-a) f(x) - a(1-a)(mu/2)|x-p|^2</c> for one point p and all x: f is a sum of terms that are convex, together strongly with mu, and of terms that
    /// have the property above.
    /// </summary>
    public static bool HoldsStrongly(Expression e, CurvatureRules rules, Point p, Rational mu)
    {
        var terms = Simplifier.Terms(e).ToLookup(t => rules.Is(t.Term, t.IsNegative ? -1 : 1));
        return terms[true].Any() && rules.IsStronglyConvex(Sum(terms[true]), mu) && terms[false].All(t => !t.IsNegative && Holds(t.Term, rules, p));
    }

    private static Expression Sum(IEnumerable<(Expression Term, bool IsNegative)> terms) =>
        terms.Select(t => t.IsNegative ? Expression.Of(Operation.Negate, t.Term) : t.Term).Aggregate((a, b) => Expression.Of(Operation.Add, a, b));

    private bool Is(Expression e)
    {
        if (_rules.Is(e, 1))
        {
            return true;
        }

        var a = e.Arguments.IsEmpty ? e : e.Arguments[0];
        switch (e.Operation)
        {
            case Operation.Add:
                return Is(a) && Is(e.Arguments[1]);
            case Operation.Subtract:
                return Is(a) && _rules.Is(e.Arguments[1], -1);
            case Operation.Max:
                return e.Arguments.All(Is);
            case Operation.Multiply when a.IsConstant || e.Arguments[1].IsConstant:
                var (factor, other) = a.IsConstant ? (a, e.Arguments[1]) : (e.Arguments[1], a);
                return _rules.Range(factor).Lower >= 0 && Is(other);
            case Operation.Divide when e.Arguments[1].IsConstant:
                return _rules.Range(e.Arguments[1]).Lower > 0 && Is(a);
            case Operation.Multiply:
                return e.Arguments.All(IsBowl);
            case Operation.Abs when a.Operation == Operation.Multiply:
                return a.Arguments.All(u => u.IsConstant || IsBowl(Simplifier.Simplify(Expression.Of(Operation.Abs, u))));
            case Operation.Power when e.Arguments[1] is { Operation: Operation.Constant, Value: var n } && n >= Rational.One:
                return IsBowl(a) || (n.IsInteger && (n * Rational.Half).IsInteger && IsBowl(Simplifier.Simplify(Expression.Of(Operation.Abs, a))));
            default:
                return false;
        }
    }

    /// <summary>Whether a formula is nowhere negative, vanishes at p, and has the property.</summary>
    private bool IsBowl(Expression e) =>
        _rules.Range(e) is { Lower: >= 0, Decoration: not Decoration.Trivial } && new FormulaProgram(e, _p.Dimension).Value<ExactNumber>([.. _p.Coordinates.Select(c => new ExactNumber(c))]).IsZero && Is(e);
}
