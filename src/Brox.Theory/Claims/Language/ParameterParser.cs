using System.Collections.Immutable;
using Brox.Numbers;

namespace Brox.Theory.Claims.Language;

/// <summary>Reads arithmetic expressions of numbers and parameters; operations between numbers are carried out at once.</summary>
internal sealed class ParameterParser(TokenReader reader)
{
    private readonly TokenReader _reader = reader;

    /// <summary>A sum or difference of products.</summary>
    public ParameterExpression Sum()
    {
        ParameterExpression left;
        if (_reader.Current.Text == "-")
        {
            var minus = _reader.Take();
            left = Fold('-', new ParameterExpression.Number(Rational.Zero), Product(), minus.Position);
        }
        else
        {
            left = Product();
        }

        while (_reader.Current.Text is "+" or "-")
        {
            var operation = _reader.Take();
            left = Fold(operation.Text[0], left, Product(), operation.Position);
        }

        return left;
    }

    private ParameterExpression Product()
    {
        var left = Power();
        while (_reader.Current.Text is "*" or "/")
        {
            var operation = _reader.Take();
            left = Fold(operation.Text[0], left, Power(), operation.Position);
        }

        return left;
    }

    /// <summary>A number, parameter or parenthesis, with its exponent.</summary>
    public ParameterExpression Power()
    {
        var atom = Atom();
        if (!_reader.Accept("^"))
        {
            return atom;
        }

        var start = _reader.Current;
        var exponent = Atom();
        if (exponent is not ParameterExpression.Number { Value: { Denominator.IsOne: true } n } || Rational.Abs(n) > new Rational(ParameterExpression.Power.LargestExponent))
        {
            throw new ConjectureSyntaxException(start.Position, $"an exponent is an integer of absolute value at most {ParameterExpression.Power.LargestExponent}");
        }

        var power = Bounded(new ParameterExpression.Power(atom, (int)n.Numerator), start.Position);
        if (atom is not ParameterExpression.Number)
        {
            return power;
        }

        return power.Evaluate(ImmutableDictionary<string, Rational>.Empty) is { } value
            ? new ParameterExpression.Number(value)
            : throw new ConjectureSyntaxException(start.Position, "0 has no such power");
    }

    private ParameterExpression Atom()
    {
        using var nested = _reader.Nest();
        var token = _reader.Take();
        if (token.Text == "(")
        {
            var inside = Sum();
            _reader.Expect(")", "\")\"");
            return inside;
        }

        if (token.IsNumber)
        {
            return Rational.TryParse(token.Text, out var value, out var error)
                ? new ParameterExpression.Number(value)
                : throw new ConjectureSyntaxException(token.Position, error);
        }

        TokenReader.RequireName(token, "a number or a parameter");
        _reader.Names.Add(token);
        return new ParameterExpression.Parameter(token.Text);
    }

    /// <summary>The operation, carried out at once where both operands are numbers.</summary>
    public static ParameterExpression Fold(char operation, ParameterExpression left, ParameterExpression right, int position)
    {
        var result = Bounded(new ParameterExpression.Binary(operation, left, right), position);
        if (operation is '*' or '/' && right is ParameterExpression.Number { Value: var factor } && factor == Rational.One)
        {
            return left;
        }

        if (operation == '*' && left is ParameterExpression.Number { Value: var unit } && unit == Rational.One)
        {
            return right;
        }

        if (left is not ParameterExpression.Number || right is not ParameterExpression.Number)
        {
            return result;
        }

        return result.Evaluate(ImmutableDictionary<string, Rational>.Empty) is { } value
            ? new ParameterExpression.Number(value)
            : throw new ConjectureSyntaxException(position, "a division by 0");
    }

    private static T Bounded<T>(T expression, int position)
        where T : ParameterExpression
    {
        try
        {
            return ParameterExpression.Bounded(expression);
        }
        catch (ArgumentException e)
        {
            throw new ConjectureSyntaxException(position, e.Message);
        }
    }
}
