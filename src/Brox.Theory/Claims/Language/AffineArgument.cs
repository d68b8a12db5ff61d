using Brox.Numbers;

namespace Brox.Theory.Claims.Language;

/// <summary>Reads an argument such as <c>c*x + b</c> as its factor and its shift.</summary>
internal static class AffineArgument
{
    private const string Variable = "x";

    private static readonly ParameterExpression _one = new ParameterExpression.Number(Rational.One);

    /// <summary>The factor of x and the rest, each <see langword="null"/> where it is absent; <see langword="null"/> for an expression that is not affine in x.</summary>
    public static (ParameterExpression? Factor, ParameterExpression? Shift)? Of(ParameterExpression argument)
    {
        if (!argument.Parameters.Contains(Variable))
        {
            return (null, argument);
        }

        switch (argument)
        {
            case ParameterExpression.Parameter:
                return (_one, null);
            case ParameterExpression.Binary { Operator: '+' or '-' } sum when Of(sum.Left) is { } left && Of(sum.Right) is { } right:
                return (Joined(sum.Operator, left.Factor, right.Factor), Joined(sum.Operator, left.Shift, right.Shift));
            case ParameterExpression.Binary { Operator: '*' } product when !product.Right.Parameters.Contains(Variable):
                return Times(Of(product.Left), product.Right, '*', constantFirst: false);
            case ParameterExpression.Binary { Operator: '*' } product when !product.Left.Parameters.Contains(Variable):
                return Times(Of(product.Right), product.Left, '*', constantFirst: true);
            case ParameterExpression.Binary { Operator: '/' } quotient when !quotient.Right.Parameters.Contains(Variable):
                return Times(Of(quotient.Left), quotient.Right, '/', constantFirst: false);
            default:
                return null;
        }
    }

    private static ParameterExpression? Joined(char operation, ParameterExpression? left, ParameterExpression? right) => (left, right) switch
    {
        (null, null) => null,
        (var a, null) => a,
        (null, { } b) => operation == '+' ? b : ParameterParser.Fold('*', new ParameterExpression.Number(-Rational.One), b, 0),
        ({ } a, { } b) => ParameterParser.Fold(operation, a, b, 0),
    };

    private static (ParameterExpression? Factor, ParameterExpression? Shift)? Times((ParameterExpression? Factor, ParameterExpression? Shift)? of, ParameterExpression constant, char operation, bool constantFirst)
    {
        return of is { } some ? (Part(some.Factor), Part(some.Shift)) : null;

        ParameterExpression? Part(ParameterExpression? part) => part is null ? null : constantFirst ? ParameterParser.Fold(operation, constant, part, 0) : ParameterParser.Fold(operation, part, constant, 0);
    }
}
