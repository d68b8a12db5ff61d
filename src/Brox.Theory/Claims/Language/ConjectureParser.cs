using System.Collections.Immutable;
using Brox.Theory.Classes;
using Brox.Theory.Functions.Json;
using Brox.Theory.Numbers;

namespace Brox.Theory.Claims.Language;

/// <summary>Reads conjectures: <c>hypothesis {, hypothesis} =&gt; conclusion</c>, by recursive descent.</summary>
/// <remarks>
/// A part with a colon, or without a relation, is a membership; a part with a relation outside parentheses is a side condition. In a function expression a name
/// is a function, except within <c>f(c*x)</c>, right of <c>/</c>, and in a product, where the last name or parenthesis is the function and the others are parameters.
/// </remarks>
internal sealed class ConjectureParser
{
    private const int DeepestNesting = 200;

    private static readonly ImmutableHashSet<string> _relations = ["<", "<=", "=", "!=", ">=", ">"];

    private readonly List<Token> _tokens;
    private int _next;
    private int _depth;

    private ConjectureParser(string text) => _tokens = ConjectureTokens.Of(text);

    private Token Current => _tokens[_next];

    public static Conjecture Parse(string text)
    {
        var parser = new ConjectureParser(text);
        var hypotheses = ImmutableArray.CreateBuilder<Statement>();
        do
        {
            hypotheses.Add(parser.Statement());
        }
        while (parser.Accept(","));

        parser.Expect("=>", "\",\" or \"=>\"");
        var conclusion = parser.Statement();
        if (!parser.Current.IsEnd)
        {
            throw Unexpected(parser.Current, "the end: there is one conclusion");
        }

        return new Conjecture(hypotheses.ToImmutable(), conclusion);
    }

    private Statement Statement()
    {
        var (colon, relation) = LookAhead();
        if (relation && !colon)
        {
            var left = Sum();
            var token = Take();
            if (!_relations.Contains(token.Text))
            {
                throw Unexpected(token, "a relation such as <");
            }

            return new Comparison(left, token.Text, Sum());
        }

        FunctionExpression function = new FunctionExpression.Variable("f");
        if (colon)
        {
            function = FunctionSum();
            Expect(":", "\":\"");
        }

        return new Membership(function, ClassTerm());
    }

    /// <summary>Whether the statement that begins here has a colon, or a relation outside parentheses.</summary>
    private (bool Colon, bool Relation) LookAhead()
    {
        var (depth, colon, relation) = (0, false, false);
        for (var i = _next; !_tokens[i].IsEnd && _tokens[i].Text != "=>" && !(depth == 0 && _tokens[i].Text == ","); i++)
        {
            depth += _tokens[i].Text switch { "(" => 1, ")" => -1, _ => 0 };
            colon |= _tokens[i].Text == ":";
            relation |= depth == 0 && _relations.Contains(_tokens[i].Text);
        }

        return (colon, relation);
    }

    private ClassTerm ClassTerm()
    {
        var start = Current;
        if (!start.IsName)
        {
            throw Unexpected(start, "a class");
        }

        var name = Take().Text;
        while (Current.Text == "-" && _tokens[_next + 1].IsName)
        {
            Take();
            name += "-" + Take().Text;
        }

        if (ClassCatalog.Find(name) is not { } found)
        {
            throw new ConjectureSyntaxException(start.Position, $"unknown class \"{OneLine.Clean(name)}\"; `brox classes` lists them");
        }

        if (Current.Text != "(")
        {
            return found.Parameter == ParameterKind.Radius
                ? throw new ConjectureSyntaxException(start.Position, $"the radius is missing, write {name}(t=1) or {name}(t^2=2)")
                : new ClassTerm(found, null, false);
        }

        var open = Take();
        if (found.Parameter == ParameterKind.None)
        {
            throw new ConjectureSyntaxException(open.Position, $"{name} has no parameter");
        }

        var letter = Take();
        var isSquare = found.Parameter == ParameterKind.Radius && Current.Text == "^";
        if (letter.Text != found.ParameterName || (isSquare && (Take().Text, Take().Text) != ("^", "2")))
        {
            throw new ConjectureSyntaxException(letter.Position, $"the parameter of {name} is written {name}({found.ParameterName}=1)");
        }

        Expect("=", "\"=\"");
        var argument = Sum();
        Expect(")", "\")\"");
        return new ClassTerm(found, argument, isSquare);
    }

    private FunctionExpression FunctionSum()
    {
        var left = FunctionProduct();
        while (Current.Text is "+" or "-")
        {
            if (Take() is { Text: "-" } minus)
            {
                throw new ConjectureSyntaxException(minus.Position, "a difference of functions is outside the language: only positive multiples are added");
            }

            left = new FunctionExpression.Sum(left, FunctionProduct());
        }

        return left;
    }

    private FunctionExpression FunctionProduct()
    {
        var start = Current.Position;
        var place = FunctionFactor();
        FunctionExpression? function = null;
        ParameterExpression? factor = null;
        for (var operation = "*"; ; operation = Take().Text)
        {
            if (_next == place)
            {
                function = FunctionAtom();
            }
            else
            {
                var at = Current.Position;
                var scalar = Power();
                factor = factor is null && operation == "*"
                    ? scalar
                    : Fold(operation[0], factor ?? new ParameterExpression.Number(Rational.One), scalar, at);
            }

            if (Current.Text is not ("*" or "/"))
            {
                break;
            }
        }

        if (factor is null)
        {
            return function!;
        }

        return factor is ParameterExpression.Number { Value.Sign: <= 0 }
            ? throw new ConjectureSyntaxException(start, $"the multiple {factor} of a function is not positive")
            : new FunctionExpression.Multiple(factor, function!);
    }

    /// <summary>
    /// Where the function stands in the product that begins here: the last factor that is neither a number nor a divisor.
    /// It is the first factor where there is no such, and is complained about there.
    /// </summary>
    private int FunctionFactor()
    {
        var (found, depth, divisor) = (_next, 0, false);
        for (var i = _next; !_tokens[i].IsEnd; i++)
        {
            var text = _tokens[i].Text;
            if (depth == 0 && text is "+" or "-" or "," or ":" or ")" or "=>" && i > _next)
            {
                break;
            }

            if (depth == 0 && text is "*" or "/")
            {
                divisor = text == "/";
            }
            else if (depth == 0 && !divisor && !_tokens[i].IsNumber && (i == _next || _tokens[i - 1].Text is "*" or "/"))
            {
                found = i;
            }

            depth += text switch { "(" => 1, ")" => -1, _ => 0 };
        }

        return found;
    }

    private FunctionExpression FunctionAtom()
    {
        using var nested = Nest();
        var token = Take();
        FunctionExpression function;
        if (token.Text == "(")
        {
            function = FunctionSum();
            Expect(")", "\")\"");
        }
        else if (token.Text is "max" or "min")
        {
            Expect("(", "\"(\"");
            function = FunctionSum();
            do
            {
                Expect(",", "\",\"");
                function = new FunctionExpression.Extremum(token.Text == "max", function, FunctionSum());
            }
            while (Current.Text == ",");

            Expect(")", "\")\"");
        }
        else
        {
            RequireName(token, "a function");
            function = new FunctionExpression.Variable(token.Text);
        }

        while (Current.Text == "(")
        {
            function = Dilation(function);
        }

        return function;
    }

    private FunctionExpression.Dilation Dilation(FunctionExpression function)
    {
        Expect("(", "\"(\"");
        var start = Current;
        var argument = Sum();
        Expect(")", "\")\"");
        return Scale(argument) is { } factor && factor is not ParameterExpression.Number { Value.IsZero: true }
            ? new FunctionExpression.Dilation(function, factor)
            : throw new ConjectureSyntaxException(start.Position, "the argument of a function is written c*x with a number or parameter c that is not 0");
    }

    /// <summary>The factor c of an expression <c>c*x</c>, <c>x*c</c> or <c>x/c</c>; <see langword="null"/> for any other.</summary>
    private static ParameterExpression? Scale(ParameterExpression argument)
    {
        ParameterExpression one = new ParameterExpression.Number(Rational.One);
        switch (argument)
        {
            case ParameterExpression.Parameter { Name: "x" }:
                return one;
            case ParameterExpression.Binary { Operator: '*' } product:
                var (left, right) = (Scale(product.Left), Scale(product.Right));
                return (left, right) switch
                {
                    ({ } c, null) when !product.Right.Parameters.Contains("x") => Fold('*', c, product.Right, 0),
                    (null, { } c) when !product.Left.Parameters.Contains("x") => Fold('*', product.Left, c, 0),
                    _ => null,
                };
            case ParameterExpression.Binary { Operator: '/' } quotient when !quotient.Right.Parameters.Contains("x"):
                return Scale(quotient.Left) is { } numerator ? Fold('/', numerator, quotient.Right, 0) : null;
            case ParameterExpression.Binary { Operator: '-', Left: ParameterExpression.Number { Value.IsZero: true } } negative:
                return Scale(negative.Right) is { } positive ? Fold('*', new ParameterExpression.Number(-Rational.One), positive, 0) : null;
            default:
                return null;
        }
    }

    private ParameterExpression Sum()
    {
        ParameterExpression left;
        if (Current.Text == "-")
        {
            var minus = Take();
            left = Fold('-', new ParameterExpression.Number(Rational.Zero), Product(), minus.Position);
        }
        else
        {
            left = Product();
        }

        while (Current.Text is "+" or "-")
        {
            var operation = Take();
            left = Fold(operation.Text[0], left, Product(), operation.Position);
        }

        return left;
    }

    private ParameterExpression Product()
    {
        var left = Power();
        while (Current.Text is "*" or "/")
        {
            var operation = Take();
            left = Fold(operation.Text[0], left, Power(), operation.Position);
        }

        return left;
    }

    private ParameterExpression Power()
    {
        var atom = Atom();
        if (!Accept("^"))
        {
            return atom;
        }

        var start = Current;
        var exponent = Atom();
        if (exponent is not ParameterExpression.Number { Value: { Denominator.IsOne: true } n } || Rational.Abs(n) > new Rational(ParameterExpression.Power.LargestExponent))
        {
            throw new ConjectureSyntaxException(start.Position, $"an exponent is an integer of absolute value at most {ParameterExpression.Power.LargestExponent}");
        }

        var power = new ParameterExpression.Power(atom, (int)n.Numerator);
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
        using var nested = Nest();
        var token = Take();
        if (token.Text == "(")
        {
            var inside = Sum();
            Expect(")", "\")\"");
            return inside;
        }

        if (token.IsNumber)
        {
            return Rational.TryParse(token.Text, out var value, out var error)
                ? new ParameterExpression.Number(value)
                : throw new ConjectureSyntaxException(token.Position, error);
        }

        RequireName(token, "a number or a parameter");
        return new ParameterExpression.Parameter(token.Text);
    }

    /// <summary>The operation, carried out at once where both operands are numbers.</summary>
    private static ParameterExpression Fold(char operation, ParameterExpression left, ParameterExpression right, int position)
    {
        var result = new ParameterExpression.Binary(operation, left, right);
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

    private static void RequireName(Token token, string what)
    {
        if (!token.IsName)
        {
            throw Unexpected(token, what);
        }

        if (token.Text.Any(char.IsAsciiLetterUpper))
        {
            throw new ConjectureSyntaxException(token.Position, $"\"{token.Text}\": names of functions and parameters are lower-case");
        }
    }

    private static ConjectureSyntaxException Unexpected(Token token, string wanted) =>
        new(token.Position, $"expected {wanted}, found {(token.IsEnd ? "the end" : $"\"{OneLine.Clean(token.Text)}\"")}");

    private Nesting Nest() =>
        ++_depth > DeepestNesting ? throw new ConjectureSyntaxException(Current.Position, "nested too deeply") : new Nesting(this);

    private Token Take() => Current.IsEnd ? Current : _tokens[_next++];

    private bool Accept(string text)
    {
        if (Current.Text != text)
        {
            return false;
        }

        _next++;
        return true;
    }

    private void Expect(string text, string wanted)
    {
        if (!Accept(text))
        {
            throw Unexpected(Current, wanted);
        }
    }

    private readonly struct Nesting(ConjectureParser parser) : IDisposable
    {
        public void Dispose() => parser._depth--;
    }
}
