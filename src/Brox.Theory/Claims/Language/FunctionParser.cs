using System.Collections.Immutable;
using Brox.Numbers;

namespace Brox.Theory.Claims.Language;

/// <summary>Reads function expressions by recursive descent.</summary>
/// <remarks>
/// A name is a function if it is <c>f</c>, or some statement says <c>name: class</c>. In a product the factors that speak of a function are multiplied as functions, the others as numbers; where none does,
/// the last name or parenthesis is the function. Within <c>f(c*x + b)</c> all names are parameters.
/// </remarks>
internal sealed class FunctionParser
{
    private const int LargestExponent = 16;

    private static readonly ImmutableHashSet<string> _words = ["max", "min", "dom", "argmin", .. MonotoneFunction.All.Select(m => m.Name)];

    private readonly TokenReader _reader;
    private readonly ParameterParser _scalars;
    private readonly HashSet<string> _functions = ["f"];
    private bool _unknownAreParameters;

    public FunctionParser(TokenReader reader, ParameterParser scalars)
    {
        (_reader, _scalars) = (reader, scalars);
        for (var i = 0; !reader[i].IsEnd; i++)
        {
            if (reader[i].IsName && reader[i + 1].Text == ":" && (i == 0 || reader[i - 1].Text is "," or "=>"))
            {
                _functions.Add(reader[i].Text);
            }
        }
    }

    /// <summary>Whether the statement that begins here names a function.</summary>
    public bool Occurs()
    {
        var depth = 0;
        for (var i = _reader.Next; !_reader[i].IsEnd && _reader[i].Text != "=>" && !(depth == 0 && _reader[i].Text == ","); i++)
        {
            depth += _reader[i].Text switch { "(" => 1, ")" => -1, _ => 0 };
            if (IsFunction(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One side of a comparison: names that are no functions are parameters.</summary>
    public FunctionExpression Side()
    {
        _unknownAreParameters = true;
        var side = Sum();
        _unknownAreParameters = false;
        return side;
    }

    /// <summary>A sum or difference of products.</summary>
    public FunctionExpression Sum()
    {
        var left = _reader.Accept("-") ? new FunctionExpression.Opposite(Product()) : Product();
        while (_reader.Current.Text is "+" or "-")
        {
            var isDifference = _reader.Take().Text == "-";
            var right = Product();
            left = Bounded(new FunctionExpression.Sum(left, isDifference ? new FunctionExpression.Opposite(right) : right));
        }

        return left;
    }

    private FunctionExpression Product()
    {
        var start = _reader.Current;
        var place = FunctionFactor();
        FunctionExpression? function = null;
        ParameterExpression? factor = null;
        for (var operation = "*"; ; operation = _reader.Take().Text)
        {
            var at = _reader.Current.Position;
            if (_reader.Next == place || IsFunctional(_reader.Next))
            {
                function = Joined(operation, function, Power(), ref factor);
            }
            else
            {
                var scalar = _scalars.Power();
                factor = factor is null && operation == "*" ? scalar : ParameterParser.Fold(operation[0], factor ?? new ParameterExpression.Number(Rational.One), scalar, at);
            }

            if (_reader.Current.Text is not ("*" or "/"))
            {
                break;
            }
        }

        return (function, factor) switch
        {
            // The factors may end before the place that was looked ahead to, as in "2x*f".
            (null, _) when place is not null => throw TokenReader.Unexpected(_reader.Current, "\"*\" and a function"),
            (null, { } number) => new FunctionExpression.Constant(number),
            ({ } f, null) => f,
            ({ } f, ParameterExpression.Number { Value.Sign: < 0 } number) => new FunctionExpression.Opposite(Multiple(new ParameterExpression.Number(-number.Value), f)),
            (_, ParameterExpression.Number { Value.IsZero: true }) => throw new ConjectureSyntaxException(start.Position, "the multiple 0 of a function is not positive"),
            ({ } f, { } c) => Multiple(c, f),
            _ => throw TokenReader.Unexpected(start, "a function"),
        };
    }

    /// <summary>The product or quotient of what was read so far and a function; the numbers read before a first divisor are its dividend.</summary>
    private static FunctionExpression Joined(string operation, FunctionExpression? left, FunctionExpression right, ref ParameterExpression? factor)
    {
        if (left is not null)
        {
            return Bounded(operation == "*" ? new FunctionExpression.Product(left, right) : new FunctionExpression.Quotient(left, right));
        }

        if (operation == "*")
        {
            return right;
        }

        var dividend = new FunctionExpression.Constant(factor ?? new ParameterExpression.Number(Rational.One));
        factor = null;
        return Bounded(new FunctionExpression.Quotient(dividend, right));
    }

    private static FunctionExpression Multiple(ParameterExpression factor, FunctionExpression function) =>
        factor is ParameterExpression.Number { Value: var c } && c == Rational.One ? function : Bounded(new FunctionExpression.Multiple(factor, function));

    private static FunctionExpression Bounded(FunctionExpression expression)
    {
        try
        {
            return FunctionExpression.Bounded(expression);
        }
        catch (ArgumentException e)
        {
            throw new ConjectureSyntaxException(1, e.Message);
        }
    }

    /// <summary>
    /// Where the function stands in the product that begins here, where no factor names one: the last factor that is neither a number nor a divisor. <see langword="null"/> where some factor names a function, or
    /// all are numbers.
    /// </summary>
    private int? FunctionFactor()
    {
        var (found, depth, divisor) = ((int?)null, 0, false);
        for (var i = _reader.Next; !_reader[i].IsEnd; i++)
        {
            var text = _reader[i].Text;
            if (depth == 0 && (text is "," or ":" or ")" or "=>" or "<" or "<=" or "=" or "!=" or ">=" or ">" || (text is "+" or "-" && i > _reader.Next)))
            {
                break;
            }

            if (depth == 0 && text is "*" or "/")
            {
                divisor = text == "/";
            }
            else if (depth == 0 && !_reader[i].IsNumber && (i == _reader.Next || _reader[i - 1].Text is "*" or "/"))
            {
                if (IsFunctional(i))
                {
                    return null;
                }

                found = divisor ? found : IsNumeric(i) ? found : i;
            }

            depth += text switch { "(" => 1, ")" => -1, _ => 0 };
        }

        return _unknownAreParameters ? null : found;
    }

    /// <summary>Whether a parenthesis that begins here holds numbers and signs only.</summary>
    private bool IsNumeric(int index)
    {
        if (_reader[index].Text != "(")
        {
            return false;
        }

        var depth = 0;
        for (var i = index; !_reader[i].IsEnd; i++)
        {
            depth += _reader[i].Text switch { "(" => 1, ")" => -1, _ => 0 };
            if (_reader[i].IsName)
            {
                return false;
            }

            if (depth == 0)
            {
                break;
            }
        }

        return true;
    }

    /// <summary>Whether the factor that begins here names a function.</summary>
    private bool IsFunctional(int index)
    {
        if (_reader[index].Text != "(")
        {
            return IsFunction(index);
        }

        var depth = 0;
        for (var i = index; !_reader[i].IsEnd; i++)
        {
            depth += _reader[i].Text switch { "(" => 1, ")" => -1, _ => 0 };
            if (IsFunction(i))
            {
                return true;
            }

            if (depth == 0)
            {
                break;
            }
        }

        return false;
    }

    private bool IsFunction(int index) => _functions.Contains(_reader[index].Text)
        || (_words.Contains(_reader[index].Text) && (_reader[index + 1].Text == "(" || (_reader[index].Text is "dom" or "argmin" && _reader[index + 1].IsName)));

    private FunctionExpression Power()
    {
        var atom = Atom();
        while (_reader.Accept("^"))
        {
            var exponent = _reader.Take();
            atom = int.TryParse(exponent.Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) && n is >= 2 and <= LargestExponent
                ? Bounded(new FunctionExpression.Power(atom, n))
                : throw TokenReader.Unexpected(exponent, $"a whole exponent from 2 to {LargestExponent}");
        }

        return atom;
    }

    private FunctionExpression Atom()
    {
        using var nested = _reader.Nest();
        var start = _reader.Next;
        var token = _reader.Take();
        FunctionExpression function;
        if (token.Text == "(")
        {
            function = Sum();
            _reader.Expect(")", "\")\"");
        }
        else if (token.Text is "max" or "min")
        {
            function = Extremum(token.Text == "max");
        }
        else if (IsFunction(start) && !_functions.Contains(token.Text) && token.Text is "dom" or "argmin")
        {
            function = Bounded(new FunctionExpression.Indicator(token.Text == "argmin", Atom()));
        }
        else if (IsFunction(start) && MonotoneFunction.Find(token.Text) is { } outer)
        {
            _reader.Expect("(", "\"(\"");
            function = Bounded(new FunctionExpression.Composed(outer, Speaking(Sum(), token)));
            _reader.Expect(")", "\")\"");
        }
        else
        {
            TokenReader.RequireName(token, "a function");
            _reader.Names.Add(token);
            function = new FunctionExpression.Variable(token.Text);
        }

        return Changed(function);
    }

    private FunctionExpression Extremum(bool isMaximum)
    {
        var open = _reader.Current;
        _reader.Expect("(", "\"(\"");
        var function = Sum();
        do
        {
            _reader.Expect(",", "\",\"");
            function = Bounded(new FunctionExpression.Extremum(isMaximum, function, Sum()));
        }
        while (_reader.Current.Text == ",");

        _reader.Expect(")", "\")\"");
        return Speaking(function, open);
    }

    private static FunctionExpression Speaking(FunctionExpression expression, Token at) =>
        expression.Functions.IsEmpty ? throw new ConjectureSyntaxException(at.Position, "an expression that speaks of no function") : expression;

    /// <summary>What changes of variables follow a function: <c>(c*x + b)</c>, and <c>o A</c>.</summary>
    private FunctionExpression Changed(FunctionExpression function)
    {
        for (; ; )
        {
            if (_reader.Current.Text == "(")
            {
                function = Dilation(function);
            }
            else if (_reader.Current.Text == "o" && _reader[_reader.Next + 1] is { IsName: true } map)
            {
                _reader.Take();
                _reader.Take();
                function = map.Text.All(c => !char.IsAsciiLetterLower(c))
                    ? Bounded(new FunctionExpression.Linear(function, map.Text))
                    : throw new ConjectureSyntaxException(map.Position, $"\"{map.Text}\": the name of a linear map is upper-case");
            }
            else
            {
                return function;
            }
        }
    }

    private FunctionExpression Dilation(FunctionExpression function)
    {
        _reader.Expect("(", "\"(\"");
        var start = _reader.Current;
        var argument = _scalars.Sum();
        _reader.Expect(")", "\")\"");
        return AffineArgument.Of(argument) is ({ } factor, var shift) && factor is not ParameterExpression.Number { Value.IsZero: true }
            ? Bounded(new FunctionExpression.Dilation(function, factor) { Shift = shift is ParameterExpression.Number { Value.IsZero: true } ? null : shift })
            : throw new ConjectureSyntaxException(start.Position, "the argument of a function is written c*x or c*x + b, with numbers or parameters c and b of which c is not 0");
    }
}
