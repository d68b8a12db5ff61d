using System.Collections.Immutable;
using System.Globalization;
using Brox.Numbers;

namespace Brox.Functions.Formulas;

/// <summary>
/// Reads a formula by recursive descent. <c>^</c> binds strongest and to the right, then the sign (<c>-x^2</c> is <c>-(x^2)</c>), then <c>*</c> and <c>/</c>, then
/// <c>+</c> and <c>-</c>, all three to the left.
/// </summary>
/// <remarks>
/// Spellings of blackboards and other languages are read where they mean one thing: <c>2x</c> and <c>2(x+1)</c> are products, <c>**</c> is <c>^</c>, <c>|x|</c> is
/// <c>abs(x)</c>, <c>x²</c> is <c>x^2</c>, <c>ln</c> is <c>log</c>, <c>e</c> is Euler's number where no variable has that name, and the signs −, ·, ×, ÷, π, ≤ and ≥ are known.
/// Where a text could mean two things (<c>1/2x</c>), the error says what to type.
/// </remarks>
internal sealed class FormulaParser
{
    /// <summary>The longest formula that is read, in characters.</summary>
    public const int MaximumLength = 20_000;

    /// <summary>The deepest nesting that is read.</summary>
    public const int MaximumDepth = 200;

    /// <summary>The deepest tree that is built.</summary>
    public const int MaximumTreeDepth = 1_000;

    /// <summary>The largest absolute value of a constant exponent.</summary>
    public const int MaximumExponent = 1_000;

    private readonly string _text;
    private readonly ImmutableArray<string> _variables;
    private int _at;
    private int _depth;
    private int _openBars;

    private FormulaParser(string text, ImmutableArray<string> variables)
    {
        _text = text;
        _variables = variables;
    }

    /// <summary>Reads a formula in the given variables; on failure <paramref name="error"/> says at which character and why, in one line.</summary>
    public static bool TryParse(string text, ImmutableArray<string> variables, out Expression? expression, out string error)
    {
        ArgumentNullException.ThrowIfNull(text);
        expression = null;
        if (text.Length > MaximumLength)
        {
            error = string.Create(CultureInfo.InvariantCulture, $"a formula of {text.Length} characters is longer than the {MaximumLength} that are read");
            return false;
        }

        var parser = new FormulaParser(text, variables);
        try
        {
            var read = parser.Sum();
            parser.SkipBlanks();
            if (parser._at < text.Length)
            {
                throw parser.Unexpected("an operator");
            }

            expression = read;
            error = string.Empty;
            return true;
        }
        catch (FormulaSyntaxException e)
        {
            error = string.Create(CultureInfo.InvariantCulture, $"at character {e.Position + 1}: {e.Message}");
            return false;
        }
    }

    private Expression Sum()
    {
        Enter();
        var left = Product();
        while (true)
        {
            if (Take('+'))
            {
                left = Grow(Operation.Add, left, Product());
            }
            else if (TakeAny("-−–"))
            {
                left = Grow(Operation.Subtract, left, Product());
            }
            else
            {
                _depth--;
                return left;
            }
        }
    }

    private Expression Product()
    {
        var left = Signed();
        var divided = false;
        while (true)
        {
            if (TakeAny("*·×⋅∙"))
            {
                left = Grow(Operation.Multiply, left, Signed());
                divided = false;
            }
            else if (IsJuxtaposed())
            {
                if (divided)
                {
                    throw new FormulaSyntaxException(_at, "a/b c could be (a/b)*c or a/(b*c): write a sign * and parentheses");
                }

                left = Grow(Operation.Multiply, left, Power());
            }
            else if (TakeAny("/÷∕"))
            {
                divided = true;
                var position = _at;
                var right = Signed();
                if (right is { Operation: Operation.Constant, Value.IsZero: true })
                {
                    throw new FormulaSyntaxException(position, "a division by 0");
                }

                left = left.Operation == Operation.Constant && right.Operation == Operation.Constant
                    ? Expression.Constant(left.Value / right.Value)
                    : Grow(Operation.Divide, left, right);
            }
            else
            {
                return left;
            }
        }
    }

    private Expression Signed()
    {
        Enter();
        var result = TakeAny("-−–") ? Negated(Signed()) : Take('+') ? Signed() : Power();
        _depth--;
        return result;
    }

    /// <summary>
    /// Whether a factor follows without a sign, as in <c>2x</c>, <c>2(x + 1)</c>, <c>(x + 1)(x - 1)</c>, <c>x y</c>. A number does not (<c>x 2</c> is more often a slip than a
    /// product), and within bars a bar closes.
    /// </summary>
    private bool IsJuxtaposed()
    {
        SkipBlanks();
        return _at < _text.Length && (FormulaSyntax.IsLetter(_text[_at]) || _text[_at] is '(' or 'π' || (_text[_at] == '|' && _openBars == 0));
    }

    private static Expression Negated(Expression value) =>
        value.Operation == Operation.Constant ? Expression.Constant(-value.Value) : Expression.Of(Operation.Negate, value);

    private Expression Power()
    {
        var start = _at;
        var value = Atom();
        SkipBlanks();
        var superscript = _at < _text.Length ? FormulaSyntax.Superscripts.IndexOf(_text[_at], StringComparison.Ordinal) : -1;
        if (superscript >= 0)
        {
            _at++;
            return Expression.Of(Operation.Power, value, Expression.Constant(superscript));
        }

        if (!TakePower())
        {
            return value;
        }

        var position = _at;
        var exponent = Signed();
        if (IsEuler(value))
        {
            return Expression.Of(Operation.Exp, exponent);
        }

        if (Simplifier.Simplify(exponent) is { Operation: Operation.Constant } power && Rational.Abs(power.Value) > MaximumExponent)
        {
            throw new FormulaSyntaxException(position, string.Create(CultureInfo.InvariantCulture, $"an exponent beyond {MaximumExponent} is not computed"));
        }

        if (value is { Operation: Operation.Constant, Value.IsZero: true } && exponent is { Operation: Operation.Constant, Value.Sign: < 0 })
        {
            throw new FormulaSyntaxException(start, "a negative power of 0");
        }

        return Expression.Of(Operation.Power, value, exponent);
    }

    private bool TakePower()
    {
        SkipBlanks();
        if (string.CompareOrdinal(_text, _at, "**", 0, 2) == 0)
        {
            _at += 2;
            return true;
        }

        return Take('^');
    }

    /// <summary>Whether an expression is <c>exp(1)</c>, so that its power is an exponential: <c>e^x</c> is <c>exp(x)</c>.</summary>
    private static bool IsEuler(Expression value) =>
        value.Operation == Operation.Exp && value.Arguments[0] is { Operation: Operation.Constant } one && one.Value == Rational.One;

    private Expression Atom()
    {
        SkipBlanks();
        if (_at == _text.Length)
        {
            throw Unexpected("a number, a name or a parenthesis");
        }

        var c = _text[_at];
        if (char.IsAsciiDigit(c) || c == '.')
        {
            return Number();
        }

        if (FormulaSyntax.IsLetter(c))
        {
            return Named();
        }

        if (Take('π'))
        {
            return Expression.Of(Operation.Pi);
        }

        if (Take('|'))
        {
            return AbsoluteValue();
        }

        if (!Take('('))
        {
            throw Unexpected("a number, a name or a parenthesis");
        }

        var bars = _openBars;
        _openBars = 0;
        var inside = Sum();
        _openBars = bars;
        Demand(')');
        return inside;
    }

    private Expression AbsoluteValue()
    {
        _openBars++;
        var inside = Sum();
        _openBars--;
        return Take('|') ? Expression.Of(Operation.Abs, inside) : throw Unexpected("a closing | (nested bars are clearer as abs(...))");
    }

    private Expression Number()
    {
        var start = _at;
        SkipDigits();
        if (_at < _text.Length && _text[_at] == '.')
        {
            _at++;
            SkipDigits();
        }

        if (_at < _text.Length && _text[_at] is 'e' or 'E')
        {
            var sign = _at + 1 < _text.Length && _text[_at + 1] is '+' or '-' ? 1 : 0;
            if (_at + 1 + sign < _text.Length && char.IsAsciiDigit(_text[_at + 1 + sign]))
            {
                _at += 1 + sign;
                SkipDigits();
            }
        }

        var digits = _text[start.._at];
        return Rational.TryParse(digits[0] == '.' ? "0" + digits : digits, out var value, out var error)
            ? Expression.Constant(value)
            : throw new FormulaSyntaxException(start, error);
    }

    private Expression Named()
    {
        var start = _at;
        while (_at < _text.Length && (FormulaSyntax.IsLetter(_text[_at]) || char.IsAsciiDigit(_text[_at])))
        {
            _at++;
        }

        var name = _text[start.._at];
        var variable = _variables.IndexOf(name);
        if (variable >= 0)
        {
            return Expression.Variable(variable);
        }

        if (name == FormulaSyntax.Pi)
        {
            return Expression.Of(Operation.Pi);
        }

        if (name == FormulaSyntax.If)
        {
            return Conditional();
        }

        if (name == FormulaSyntax.Euler)
        {
            return Expression.Of(Operation.Exp, Expression.Constant(Rational.One));
        }

        if (name == FormulaSyntax.Ceiling)
        {
            return Ceiling(start);
        }

        name = FormulaSyntax.OtherNames.GetValueOrDefault(name, name);
        if (!FormulaSyntax.Functions.TryGetValue(name, out var operation))
        {
            throw new FormulaSyntaxException(start, UnknownName(name));
        }

        return Expression.Of(operation, [.. Arguments(name, start, FormulaSyntax.IsVariadic(operation))]);
    }

    private Expression Ceiling(int start) => Negated(Expression.Of(Operation.Floor, Negated(Arguments(FormulaSyntax.Ceiling, start, isVariadic: false)[0])));

    private List<Expression> Arguments(string name, int start, bool isVariadic)
    {
        SkipBlanks();
        if (_at < _text.Length && _text[_at] != '(')
        {
            throw new FormulaSyntaxException(_at, _text[_at] is '^' or '*' ? $"a power of {name} is written {name}(x)^2" : $"the argument of {name} stands in parentheses: {name}(x)");
        }

        Demand('(');
        var arguments = new List<Expression> { Sum() };
        while (Take(','))
        {
            arguments.Add(Sum());
        }

        if (arguments.Count > 1 && !isVariadic)
        {
            throw new FormulaSyntaxException(start, $"{name} takes one argument, here are {arguments.Count}");
        }

        Demand(')');
        return arguments;
    }

    private string UnknownName(string name)
    {
        // "xy" where x and y are variables is a product without its sign.
        if (name.Length > 1 && name.All(c => _variables.Contains(c.ToString())))
        {
            return $"unknown name \"{OneLine.Clean(name)}\"; a product is written {string.Join('*', name.AsEnumerable())}";
        }

        // A typed formula has single letters as variables: "xy" is a product of two.
        if (name.Length is 2 or 3 && name.All(char.IsAsciiLetterLower))
        {
            return $"unknown name \"{name}\"; a product is written {string.Join('*', name.AsEnumerable())}, a function with its argument in parentheses";
        }

        var suggestion = Spelling.Nearest(name, [.. _variables, .. FormulaSyntax.Functions.Keys, FormulaSyntax.Ceiling, FormulaSyntax.If, FormulaSyntax.Pi]);
        return $"unknown name \"{OneLine.Clean(name)}\"{(suggestion is null ? string.Empty : $", did you mean {suggestion}?")}; the variables are {string.Join(", ", _variables)}, "
            + $"the functions {string.Join(", ", FormulaSyntax.Functions.Keys.Append(FormulaSyntax.Ceiling).Order(StringComparer.Ordinal))}, if";
    }

    private Expression Conditional()
    {
        Demand('(');
        var left = Sum();
        SkipBlanks();
        var isLess = TakeAny("<≤");
        if (!isLess && !TakeAny(">≥"))
        {
            throw Unexpected("<, <=, > or >=");
        }

        var isOneSign = _text[_at - 1] is '≤' or '≥';
        var operation = isOneSign || (_at < _text.Length && _text[_at] == '=') ? Operation.IfLessOrEqual : Operation.IfLess;
        _at += operation == Operation.IfLessOrEqual && !isOneSign ? 1 : 0;
        var right = Sum();
        Demand(',');
        var then = Sum();
        Demand(',');
        var otherwise = Sum();
        Demand(')');
        return isLess ? Expression.Of(operation, left, right, then, otherwise) : Expression.Of(operation, right, left, then, otherwise);
    }

    private Expression Grow(Operation operation, Expression left, Expression right)
    {
        var result = Expression.Of(operation, left, right);
        return result.Depth <= MaximumTreeDepth
            ? result
            : throw new FormulaSyntaxException(_at, string.Create(CultureInfo.InvariantCulture, $"more than {MaximumTreeDepth} operations on one another"));
    }

    private void Enter()
    {
        if (++_depth > MaximumDepth)
        {
            throw new FormulaSyntaxException(_at, string.Create(CultureInfo.InvariantCulture, $"nested more than {MaximumDepth} deep"));
        }
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }

    private void SkipDigits()
    {
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
        {
            _at++;
        }
    }

    private bool Take(char c)
    {
        SkipBlanks();
        if (_at < _text.Length && _text[_at] == c)
        {
            _at++;
            return true;
        }

        return false;
    }

    private bool TakeAny(string signs)
    {
        SkipBlanks();
        if (_at < _text.Length && signs.Contains(_text[_at], StringComparison.Ordinal))
        {
            _at++;
            return true;
        }

        return false;
    }

    private void Demand(char c)
    {
        if (!Take(c))
        {
            throw Unexpected($"\"{c}\"");
        }
    }

    private FormulaSyntaxException Unexpected(string wanted) => new(
        _at, _at == _text.Length ? $"{wanted} is wanted, but the formula ends" : $"{wanted} is wanted, not \"{OneLine.Clean(_text[_at].ToString())}\"");

    private sealed class FormulaSyntaxException(int position, string message) : Exception(message)
    {
        public int Position { get; } = position;
    }
}
