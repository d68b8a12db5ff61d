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

    private readonly FormulaScanner _scan;
    private readonly ImmutableArray<string> _variables;
    private int _depth;
    private int _openBars;

    private FormulaParser(string text, ImmutableArray<string> variables) => (_scan, _variables) = (new FormulaScanner(text), variables);

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
            parser._scan.SkipBlanks();
            if (!parser._scan.IsAtEnd)
            {
                throw parser._scan.Unexpected("an operator");
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
            if (_scan.Take('+'))
            {
                left = Grow(Operation.Add, left, Product());
            }
            else if (_scan.TakeAny("-−–"))
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
            if (_scan.TakeAny("*·×⋅∙"))
            {
                left = Grow(Operation.Multiply, left, Signed());
                divided = false;
            }
            else if (IsJuxtaposed())
            {
                if (divided)
                {
                    throw new FormulaSyntaxException(_scan.At, "a/b c could be (a/b)*c or a/(b*c): write a sign * and parentheses");
                }

                left = Grow(Operation.Multiply, left, Power());
            }
            else if (_scan.TakeAny("/÷∕"))
            {
                divided = true;
                var position = _scan.At;
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
        var result = _scan.TakeAny("-−–") ? Negated(Signed()) : _scan.Take('+') ? Signed() : Power();
        _depth--;
        return result;
    }

    /// <summary>
    /// Whether a factor follows without a sign, as in <c>2x</c>, <c>2(x + 1)</c>, <c>(x + 1)(x - 1)</c>, <c>x y</c>. A number does not (<c>x 2</c> is more often a slip than a
    /// product), and within bars a bar closes.
    /// </summary>
    private bool IsJuxtaposed()
    {
        _scan.SkipBlanks();
        return FormulaSyntax.IsLetter(_scan.Current) || _scan.Current is '(' or 'π' || (_scan.Current == '|' && _openBars == 0);
    }

    private static Expression Negated(Expression value) =>
        value.Operation == Operation.Constant ? Expression.Constant(-value.Value) : Expression.Of(Operation.Negate, value);

    private Expression Power()
    {
        var start = _scan.At;
        var value = Atom();
        _scan.SkipBlanks();
        var superscript = _scan.IsAtEnd ? -1 : FormulaSyntax.Superscripts.IndexOf(_scan.Current, StringComparison.Ordinal);
        if (superscript >= 0)
        {
            _scan.At++;
            return Expression.Of(Operation.Power, value, Expression.Constant(superscript));
        }

        if (!_scan.TakePower())
        {
            return value;
        }

        var position = _scan.At;
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

    /// <summary>Whether an expression is <c>exp(1)</c>, so that its power is an exponential: <c>e^x</c> is <c>exp(x)</c>.</summary>
    private static bool IsEuler(Expression value) =>
        value.Operation == Operation.Exp && value.Arguments[0] is { Operation: Operation.Constant } one && one.Value == Rational.One;

    private Expression Atom()
    {
        _scan.SkipBlanks();
        if (_scan.IsAtEnd)
        {
            throw _scan.Unexpected("a number, a name or a parenthesis");
        }

        var c = _scan.Current;
        if (char.IsAsciiDigit(c) || c == '.')
        {
            return Number();
        }

        if (FormulaSyntax.IsLetter(c))
        {
            return Named();
        }

        if (_scan.Take('π'))
        {
            return Expression.Of(Operation.Pi);
        }

        if (_scan.Take('|'))
        {
            return AbsoluteValue();
        }

        if (!_scan.Take('('))
        {
            throw _scan.Unexpected("a number, a name or a parenthesis");
        }

        var bars = _openBars;
        _openBars = 0;
        var inside = Sum();
        _openBars = bars;
        _scan.Demand(')');
        return inside;
    }

    private Expression AbsoluteValue()
    {
        _openBars++;
        var inside = Sum();
        _openBars--;
        return _scan.Take('|') ? Expression.Of(Operation.Abs, inside) : throw _scan.Unexpected("a closing | (nested bars are clearer as abs(...))");
    }

    private Expression Number()
    {
        var start = _scan.At;
        var digits = _scan.TakeNumber();
        return Rational.TryParse(digits[0] == '.' ? "0" + digits : digits, out var value, out var error)
            ? Expression.Constant(value)
            : throw new FormulaSyntaxException(start, error);
    }

    private Expression Named()
    {
        var start = _scan.At;
        var name = _scan.TakeWord();
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
        _scan.SkipBlanks();
        if (!_scan.IsAtEnd && _scan.Current != '(')
        {
            throw new FormulaSyntaxException(_scan.At, _scan.Current is '^' or '*' ? $"a power of {name} is written {name}(x)^2" : $"the argument of {name} stands in parentheses: {name}(x)");
        }

        _scan.Demand('(');
        var arguments = new List<Expression> { Sum() };
        while (_scan.Take(','))
        {
            arguments.Add(Sum());
        }

        if (arguments.Count > 1 && !isVariadic)
        {
            throw new FormulaSyntaxException(start, $"{name} takes one argument, here are {arguments.Count}");
        }

        _scan.Demand(')');
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
        _scan.Demand('(');
        var left = Sum();
        _scan.SkipBlanks();
        var isLess = _scan.TakeAny("<≤");
        if (!isLess && !_scan.TakeAny(">≥"))
        {
            throw _scan.Unexpected("<, <=, > or >=");
        }

        var isOneSign = _scan.Text[_scan.At - 1] is '≤' or '≥';
        var operation = isOneSign || (_scan.Current == '=') ? Operation.IfLessOrEqual : Operation.IfLess;
        _scan.At += operation == Operation.IfLessOrEqual && !isOneSign ? 1 : 0;
        var right = Sum();
        _scan.Demand(',');
        var then = Sum();
        _scan.Demand(',');
        var otherwise = Sum();
        _scan.Demand(')');
        return isLess ? Expression.Of(operation, left, right, then, otherwise) : Expression.Of(operation, right, left, then, otherwise);
    }

    private Expression Grow(Operation operation, Expression left, Expression right)
    {
        var result = Expression.Of(operation, left, right);
        return result.Depth <= MaximumTreeDepth
            ? result
            : throw new FormulaSyntaxException(_scan.At, string.Create(CultureInfo.InvariantCulture, $"more than {MaximumTreeDepth} operations on one another"));
    }

    private void Enter()
    {
        if (++_depth > MaximumDepth)
        {
            throw new FormulaSyntaxException(_scan.At, string.Create(CultureInfo.InvariantCulture, $"nested more than {MaximumDepth} deep"));
        }
    }
}
