using System.Collections.Immutable;
using Brox.Numbers;

namespace Brox.Functions.Formulas;

/// <summary>
/// Rewrites a formula into one with the same values and the same domain that intervals enclose better: <c>u*u</c> is <c>u^2</c>, <c>abs(u)^2</c> is <c>u^2</c>,
/// <c>sqrt(u^2 + v^2)</c> is <c>norm(u, v)</c>, <c>norm(u, v)^2</c> is <c>u^2 + v^2</c>, and what is a rational number is written as one.
/// </summary>
internal static class Simplifier
{
    public static Expression Simplify(Expression e)
    {
        if (e.Arguments.IsEmpty)
        {
            return e;
        }

        ImmutableArray<Expression> arguments = [.. e.Arguments.Select(Simplify)];
        var result = Expression.Of(e.Operation, arguments);
        if (result.IsConstant && Constant(result) is { } value)
        {
            return Expression.Constant(value);
        }

        if (arguments[0].Operation == Operation.Negate && IsOddOrEven(e.Operation) is { } isOdd)
        {
            var inside = Simplify(Expression.Of(e.Operation, arguments[0].Arguments[0]));
            return isOdd ? Expression.Of(Operation.Negate, inside) : inside;
        }

        return e.Operation switch
        {
            Operation.Negate when arguments[0].Operation == Operation.Negate => arguments[0].Arguments[0],
            Operation.Multiply when arguments[0].Operation == Operation.Negate =>
                Simplify(Expression.Of(Operation.Negate, Expression.Of(Operation.Multiply, arguments[0].Arguments[0], arguments[1]))),
            Operation.Multiply when arguments[1].Operation == Operation.Negate =>
                Simplify(Expression.Of(Operation.Negate, Expression.Of(Operation.Multiply, arguments[0], arguments[1].Arguments[0]))),
            Operation.Subtract when arguments[1].Operation == Operation.Negate => Expression.Of(Operation.Add, arguments[0], arguments[1].Arguments[0]),
            Operation.Add when arguments[1].Operation == Operation.Negate => Expression.Of(Operation.Subtract, arguments[0], arguments[1].Arguments[0]),
            Operation.Multiply when arguments[0].Equals(arguments[1]) => Power(arguments[0], 2),
            Operation.Power when arguments[1] is { Operation: Operation.Constant, Value: { IsInteger: true, Sign: > 0 } n } => Power(arguments[0], (int)n.Numerator),
            Operation.Sqrt => SquareRoot(arguments[0]) ?? result,
            _ => result,
        };
    }

    /// <summary>The terms of a sum, with their signs; a factor -1 is written as a negation.</summary>
    public static IEnumerable<(Expression Term, bool IsNegative)> Terms(Expression e, bool isNegative = false) => e.Operation switch
    {
        Operation.Add => Terms(e.Arguments[0], isNegative).Concat(Terms(e.Arguments[1], isNegative)),
        Operation.Subtract => Terms(e.Arguments[0], isNegative).Concat(Terms(e.Arguments[1], !isNegative)),
        Operation.Negate => Terms(e.Arguments[0], !isNegative),
        _ => [(e, isNegative)],
    };

    /// <summary>The number that a constant formula is, where it is rational.</summary>
    public static Rational? Constant(Expression e)
    {
        if (e.Operation == Operation.Constant)
        {
            return e.Value;
        }

        if (!e.IsConstant || e.Operation == Operation.Pi)
        {
            return null;
        }

        var values = e.Arguments.Select(a => new ExactNumber(Constant(a))).ToArray();
        return e.Operation switch
        {
            Operation.Add => (values[0] + values[1]).Value,
            Operation.Subtract => (values[0] - values[1]).Value,
            Operation.Multiply => (values[0] * values[1]).Value,
            Operation.Divide => (values[0] / values[1]).Value,
            Operation.Negate => (-values[0]).Value,
            Operation.Power => values[1].Value is { } n && Rational.Abs(n) <= FormulaParser.MaximumExponent ? ExactNumber.Power(values[0], n).Value : null,
            _ => Elementary.Value(e.Operation, [.. Enumerable.Range(0, values.Length)], values).Value,
        };
    }

    private static Expression Power(Expression u, int n) => u.Operation switch
    {
        _ when n == 1 => u,
        Operation.Negate => n % 2 == 0 ? Power(u.Arguments[0], n) : Expression.Of(Operation.Negate, Power(u.Arguments[0], n)),
        Operation.Abs when n % 2 == 0 => Power(u.Arguments[0], n),
        Operation.Norm when n % 2 == 0 => Power(u.Arguments.Select(a => Power(a, 2)).Aggregate((a, b) => Expression.Of(Operation.Add, a, b)), n / 2),
        Operation.Power when u.Arguments[1] is { Operation: Operation.Constant, Value: { IsInteger: true, Sign: > 0 } m } && m * n <= FormulaParser.MaximumExponent =>
            Power(u.Arguments[0], (int)(m * n).Numerator),
        _ => Expression.Of(Operation.Power, u, Expression.Constant(n)),
    };

    /// <summary>Whether a function is odd or even; <see langword="null"/> for neither.</summary>
    private static bool? IsOddOrEven(Operation operation) => operation switch
    {
        Operation.Sin or Operation.Tan or Operation.Atan or Operation.Tanh => true,
        Operation.Abs or Operation.Cos => false,
        _ => null,
    };

    private static Expression? SquareRoot(Expression inside)
    {
        var parts = new List<Expression>();
        foreach (var (term, isNegative) in Terms(inside))
        {
            if (isNegative || term is not { Operation: Operation.Power, Arguments: [var u, { Operation: Operation.Constant, Value: var n }] }
                || !n.IsInteger || n.Sign <= 0 || !(n * Rational.Half).IsInteger)
            {
                return null;
            }

            parts.Add(Power(u, (int)(n * Rational.Half).Numerator));
        }

        return parts.Count == 1 ? Expression.Of(Operation.Abs, parts[0]) : Expression.Of(Operation.Norm, [.. parts]);
    }
}
