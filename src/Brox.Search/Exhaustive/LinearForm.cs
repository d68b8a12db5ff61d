using System.Collections.Immutable;
using Brox.Numbers;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Exhaustive;

/// <summary>A linear expression in the parameters of a conjecture.</summary>
/// <param name="Coefficients">The coefficients, in order of the parameters.</param>
/// <param name="Constant">The constant.</param>
internal sealed record LinearForm(ImmutableArray<Rational> Coefficients, Rational Constant)
{
    /// <summary>The value at a point.</summary>
    public Rational At(IReadOnlyList<Rational> values) => Coefficients.Zip(values, (c, v) => c * v).Aggregate(Constant, (sum, v) => sum + v);

    /// <summary>The difference of two forms.</summary>
    public static LinearForm operator -(LinearForm left, LinearForm right) =>
        new([.. left.Coefficients.Zip(right.Coefficients, (a, b) => a - b)], left.Constant - right.Constant);

    /// <summary>Reads an expression; <see langword="null"/> where it is nowhere defined (a division by 0).</summary>
    /// <exception cref="ScopeException">It is not linear.</exception>
    public static LinearForm? Of(ParameterExpression expression, ImmutableArray<string> names)
    {
        switch (expression)
        {
            case ParameterExpression.Number number:
                return Number(number.Value, names);
            case ParameterExpression.Parameter parameter:
                return new LinearForm([.. names.Select(n => n == parameter.Name ? Rational.One : Rational.Zero)], Rational.Zero);
            case ParameterExpression.Power { Exponent: 1 } power:
                return Of(power.Base, names);
            case ParameterExpression.Power when expression.Parameters.IsEmpty:
                return expression.Evaluate(ImmutableDictionary<string, Rational>.Empty) is { } value ? Number(value, names) : null;
            case ParameterExpression.Binary binary:
                return Of(binary.Left, names) is { } a && Of(binary.Right, names) is { } b ? Combine(binary, a, b) : null;
            default:
                throw Nonlinear(expression);
        }
    }

    private static LinearForm? Combine(ParameterExpression.Binary binary, LinearForm a, LinearForm b) => binary.Operator switch
    {
        '+' => a - (-Rational.One * b),
        '-' => a - b,
        '*' when a.IsConstant => a.Constant * b,
        '*' when b.IsConstant => b.Constant * a,
        '/' when b.IsConstant => b.Constant.IsZero ? null : (Rational.One / b.Constant) * a,
        _ => throw Nonlinear(binary),
    };

    /// <summary>A multiple of a form.</summary>
    public static LinearForm operator *(Rational factor, LinearForm form) => new([.. form.Coefficients.Select(c => factor * c)], factor * form.Constant);

    private static LinearForm Number(Rational value, ImmutableArray<string> names) => new([.. names.Select(_ => Rational.Zero)], value);

    private static ScopeException Nonlinear(ParameterExpression expression) =>
        new($"{expression} is not linear in the parameters; `exhaust` decides linear ones only, try `brox refute` or `brox prove`");

    private bool IsConstant => Coefficients.All(c => c.IsZero);
}
