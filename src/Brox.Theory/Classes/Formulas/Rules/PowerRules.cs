using Brox.Functions.Formulas;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Rules;

/// <summary>
/// Whether a formula is differentiable at every point of its box although parts of it are not smooth. Proofs: <c>|u|^n</c>, <c>max(u, 0)^n</c>, <c>norm^n</c> with n &gt; 1 are <c>o(|x - z|)</c> at a zero z of a
/// differentiable u; so is <c>q^n</c> with n &gt; 1/2 for the squared norm q of an affine map. And a product of a continuous v that vanishes where w does, and is differentiable elsewhere, with a differentiable
/// factor that vanishes there too is <c>v O(|x - z|) = o(|x - z|)</c>.
/// </summary>
internal static class PowerRules
{
    /// <summary>Whether the rules prove it; the formula must be defined and continuous on the box.</summary>
    public static bool IsDifferentiable(Expression e, CurvatureRules rules, int dimension)
    {
        if (DomainRules.IsContinuous(e, rules, smooth: true))
        {
            return true;
        }

        bool All(IEnumerable<Expression> parts) => parts.All(p => IsDifferentiable(p, rules, dimension));
        return e.Operation switch
        {
            Operation.Add or Operation.Subtract or Operation.Negate or Operation.Exp or Operation.Sin or Operation.Cos or Operation.Atan or Operation.Tanh => All(e.Arguments),
            Operation.Divide => (DomainRules.IsPositive(e.Arguments[1], rules) || rules.Range(e.Arguments[1]).Upper < 0) && All(e.Arguments),
            Operation.Log or Operation.Sqrt => DomainRules.IsPositive(e.Arguments[0], rules) && All(e.Arguments),
            Operation.Multiply => IsProduct([.. Factors(e)], rules, dimension),
            Operation.Power when e.Arguments[1] is { Operation: Operation.Constant, Value: var n } => IsPower(e.Arguments[0], n, rules, dimension),
            _ => false,
        };
    }

    private static bool IsPower(Expression a, Rational n, CurvatureRules rules, int dimension)
    {
        bool All(IEnumerable<Expression> parts) => parts.All(p => IsDifferentiable(p, rules, dimension));
        if (n > Rational.Half && Quadratic.TryRead(a, dimension)?.IsSquaredNorm() is true)
        {
            return true;
        }

        if (n <= Rational.One)
        {
            return n == Rational.One ? IsDifferentiable(a, rules, dimension) : DomainRules.IsPositive(a, rules) && IsDifferentiable(a, rules, dimension);
        }

        return a.Operation is Operation.Abs or Operation.Norm ? All(a.Arguments)
            : a is { Operation: Operation.Max, Arguments: [var u, { Operation: Operation.Constant, Value.IsZero: true }] } ? IsDifferentiable(u, rules, dimension)
            : (n.IsInteger || rules.Range(a).Lower >= 0) && IsDifferentiable(a, rules, dimension);
    }

    /// <summary>Each factor that is not differentiable has a partner of its own that is, and that vanishes where it does.</summary>
    private static bool IsProduct(List<Expression> factors, CurvatureRules rules, int dimension)
    {
        var smooth = factors.Where(f => IsDifferentiable(f, rules, dimension)).ToList();
        foreach (var factor in factors.Where(f => !smooth.Contains(f)).ToList())
        {
            if (Zero(factor) is not { } variable || smooth.Find(s => Vanishes(s, variable)) is not { } partner)
            {
                return false;
            }

            smooth.Remove(partner);
        }

        return true;
    }

    /// <summary>The variable at whose zero alone a root or an absolute value is not differentiable, and vanishes.</summary>
    private static int? Zero(Expression factor) => factor switch
    {
        { Operation: Operation.Sqrt or Operation.Abs, Arguments: [{ Operation: Operation.Variable } x] } => x.Index,
        { Operation: Operation.Power, Arguments: [{ Operation: Operation.Variable } x, { Operation: Operation.Constant, Value.Sign: > 0 }] } => x.Index,
        _ => null,
    };

    private static bool Vanishes(Expression e, int variable) =>
        Simplifier.Simplify(e.Substitute(i => i == variable ? Expression.Constant(Rational.Zero) : Expression.Variable(i))) is var at && (Simplifier.Constant(at) is { IsZero: true } || IsZeroProduct(at));

    private static bool IsZeroProduct(Expression e) => e.Operation == Operation.Multiply && e.Arguments.Any(x => Simplifier.Constant(x) is { IsZero: true });

    private static IEnumerable<Expression> Factors(Expression e) =>
        e.Operation == Operation.Multiply ? e.Arguments.SelectMany(Factors) : e.Operation == Operation.Negate ? Factors(e.Arguments[0]) : [e];
}
