using System.Collections.Immutable;
using Brox.Numbers;
using Brox.Theory.Classes;

namespace Brox.Theory.Claims.Language;

/// <summary>Reads conjectures: <c>hypothesis {, hypothesis} =&gt; conclusion</c>, by recursive descent.</summary>
/// <remarks>
/// A part with a colon, or without a relation, is a membership; a part with a relation outside parentheses is a side condition. In a function expression a name
/// is a function, except within <c>f(c*x)</c>, right of <c>/</c>, and in a product, where the last name or parenthesis is the function and the others are parameters.
/// </remarks>
internal sealed class ConjectureParser
{
    private static readonly ImmutableHashSet<string> _relations = ["<", "<=", "=", "!=", ">=", ">"];

    private readonly TokenReader _reader;
    private readonly ParameterParser _scalars;

    private ConjectureParser(string text)
    {
        _reader = new TokenReader(text);
        _scalars = new ParameterParser(_reader);
    }

    /// <summary>The conjecture, and the names of functions and parameters where they are written.</summary>
    public static (Conjecture Conjecture, IReadOnlyList<Token> Names) Read(string text)
    {
        var parser = new ConjectureParser(text);
        if (BothWays(text) is var arrow and >= 0)
        {
            throw new ConjectureSyntaxException(arrow + 1, "an equivalence is two conjectures: ask each direction with \"=>\"");
        }

        var hypotheses = ImmutableArray.CreateBuilder<Statement>();
        do
        {
            hypotheses.Add(parser.Statement());
        }
        while (parser._reader.Accept(","));

        if (!parser._reader.Accept("=>"))
        {
            throw NoArrow(parser._reader.Current);
        }

        var conclusion = parser.Statement();
        if (parser._reader.Current.Text is "or" or "and")
        {
            throw new ConjectureSyntaxException(parser._reader.Current.Position, $"a conjecture has one conclusion, without \"{parser._reader.Current.Text}\": ask one for each");
        }

        if (!parser._reader.Current.IsEnd)
        {
            throw TokenReader.Unexpected(parser._reader.Current, "the end: there is one conclusion");
        }

        return (new Conjecture(hypotheses.ToImmutable(), conclusion), parser._reader.Names);
    }

    private static int BothWays(string text) => Math.Max(text.IndexOf("<=>", StringComparison.Ordinal), text.IndexOf("<->", StringComparison.Ordinal));

    /// <summary>What to write where the hypotheses end and no arrow follows.</summary>
    private static ConjectureSyntaxException NoArrow(Token token) => token switch
    {
        { IsEnd: true } => new(token.Position, "\"=>\" and a conclusion are missing, as in convex => quasiconvex"),
        { Text: "and" } => new(token.Position, "hypotheses are joined by commas: write \",\" for \"and\""),
        { Text: "implies" or "then" } => new(token.Position, $"write \"=>\" for \"{token.Text}\""),
        _ => TokenReader.Unexpected(token, "\",\" or \"=>\""),
    };

    private Statement Statement()
    {
        if (_reader.Current.Text == "not")
        {
            throw new ConjectureSyntaxException(_reader.Current.Position, "a statement is not negated here; a class of your own may be: --classes FILE");
        }

        var (colon, relation) = LookAhead();
        if (relation && !colon)
        {
            var left = _scalars.Sum();
            var token = _reader.Take();
            if (!_relations.Contains(token.Text))
            {
                throw TokenReader.Unexpected(token, "a relation such as <");
            }

            return new Comparison(left, token.Text, _scalars.Sum());
        }

        FunctionExpression function = new FunctionExpression.Variable("f");
        if (colon)
        {
            function = FunctionSum();
            _reader.Expect(":", "\":\"");
        }

        return new Membership(function, ClassTerm());
    }

    /// <summary>Whether the statement that begins here has a colon, or a relation outside parentheses.</summary>
    private (bool Colon, bool Relation) LookAhead()
    {
        var (depth, colon, relation) = (0, false, false);
        for (var i = _reader.Next; !_reader[i].IsEnd && _reader[i].Text != "=>" && !(depth == 0 && _reader[i].Text == ","); i++)
        {
            depth += _reader[i].Text switch { "(" => 1, ")" => -1, _ => 0 };
            colon |= _reader[i].Text == ":";
            relation |= depth == 0 && _relations.Contains(_reader[i].Text);
        }

        return (colon, relation);
    }

    private ClassTerm ClassTerm()
    {
        var start = _reader.Current;
        if (!start.IsName)
        {
            throw TokenReader.Unexpected(start, "a class");
        }

        var name = _reader.Take().Text;
        while (_reader.Current.Text == "-" && _reader[_reader.Next + 1].IsName)
        {
            _reader.Take();
            name += "-" + _reader.Take().Text;
        }

        if (ClassCatalog.Find(name) is not { } found)
        {
            throw new ConjectureSyntaxException(start.Position, ClassNames.Unknown(name));
        }

        if (found is DefinedClass { Parameter: ParameterKind.Several } several)
        {
            return SeveralParameters(several, start);
        }

        if (_reader.Current.Text != "(")
        {
            return found.Parameter == ParameterKind.Radius
                ? throw new ConjectureSyntaxException(start.Position, $"the radius is missing, write {name}(t=1) or {name}(t^2=2)")
                : new ClassTerm(found, null, false);
        }

        var open = _reader.Take();
        if (found.Parameter == ParameterKind.None)
        {
            throw new ConjectureSyntaxException(open.Position, $"{name} has no parameter");
        }

        var letter = _reader.Take();
        var isSquare = found.Parameter == ParameterKind.Radius && _reader.Current.Text == "^";
        if (letter.Text != found.ParameterName || (isSquare && (_reader.Take().Text, _reader.Take().Text) != ("^", "2")))
        {
            throw new ConjectureSyntaxException(letter.Position, $"the parameter of {name} is written {name}({found.ParameterName}=1)");
        }

        _reader.Expect("=", "\"=\"");
        var argument = _scalars.Sum();
        _reader.Expect(")", "\")\"");
        return new ClassTerm(found, argument, isSquare);
    }

    private ClassTerm SeveralParameters(DefinedClass several, Token start)
    {
        var given = ImmutableArray.CreateBuilder<(string Name, ParameterExpression Value, bool IsSquare)>();
        if (_reader.Accept("("))
        {
            do
            {
                var letter = _reader.Take();
                var isSquare = _reader.Accept("^");
                if (isSquare)
                {
                    _reader.Expect("2", "\"2\", the square of a radius");
                }

                if (several.Written.Parameters.FirstOrDefault(p => p.Name == letter.Text && (p.IsRadius || !isSquare)) is not { } parameter || given.Any(g => g.Name == parameter.Name))
                {
                    throw new ConjectureSyntaxException(letter.Position, $"the parameters of {several.Name} are written {SeveralArguments.Form(several)}");
                }

                _reader.Expect("=", "\"=\"");
                given.Add((parameter.Name, _scalars.Sum(), isSquare));
            }
            while (_reader.Accept(","));
            _reader.Expect(")", "\")\"");
        }

        return several.Written.Parameters.FirstOrDefault(p => p.IsRadius && given.All(g => g.Name != p.Name)) is { } missing
            ? throw new ConjectureSyntaxException(start.Position, $"the radius {missing.Name} is missing, write {SeveralArguments.Form(several)}")
            : new ClassTerm(several, null, false) { More = [.. several.Written.Parameters.SelectMany(p => given.Where(g => g.Name == p.Name))] };
    }

    private FunctionExpression FunctionSum()
    {
        var left = FunctionProduct();
        while (_reader.Current.Text is "+" or "-")
        {
            if (_reader.Take() is { Text: "-" } minus)
            {
                throw new ConjectureSyntaxException(minus.Position, "a difference of functions is outside the language: only positive multiples are added");
            }

            left = new FunctionExpression.Sum(left, FunctionProduct());
        }

        return left;
    }

    private FunctionExpression FunctionProduct()
    {
        var start = _reader.Current.Position;
        var place = FunctionFactor();
        FunctionExpression? function = null;
        ParameterExpression? factor = null;
        for (var operation = "*"; ; operation = _reader.Take().Text)
        {
            if (_reader.Next == place)
            {
                function = FunctionAtom();
            }
            else
            {
                var at = _reader.Current.Position;
                var scalar = _scalars.Power();
                factor = factor is null && operation == "*"
                    ? scalar
                    : ParameterParser.Fold(operation[0], factor ?? new ParameterExpression.Number(Rational.One), scalar, at);
            }

            if (_reader.Current.Text is not ("*" or "/"))
            {
                break;
            }
        }

        // The factors may end before the place that was looked ahead to, as in "2x*f".
        if (function is null)
        {
            throw TokenReader.Unexpected(_reader.Current, "\"*\" and a function");
        }

        return factor switch
        {
            null => function,
            ParameterExpression.Number { Value.Sign: <= 0 } => throw new ConjectureSyntaxException(start, $"the multiple {factor} of a function is not positive"),
            _ => new FunctionExpression.Multiple(factor, function),
        };
    }

    /// <summary>
    /// Where the function stands in the product that begins here: the last factor that is neither a number nor a divisor.
    /// It is the first factor where there is no such, and is complained about there.
    /// </summary>
    private int FunctionFactor()
    {
        var (found, depth, divisor) = (_reader.Next, 0, false);
        for (var i = _reader.Next; !_reader[i].IsEnd; i++)
        {
            var text = _reader[i].Text;
            if (depth == 0 && text is "+" or "-" or "," or ":" or ")" or "=>" && i > _reader.Next)
            {
                break;
            }

            if (depth == 0 && text is "*" or "/")
            {
                divisor = text == "/";
            }
            else if (depth == 0 && !divisor && !_reader[i].IsNumber && (i == _reader.Next || _reader[i - 1].Text is "*" or "/"))
            {
                found = i;
            }

            depth += text switch { "(" => 1, ")" => -1, _ => 0 };
        }

        return found;
    }

    private FunctionExpression FunctionAtom()
    {
        using var nested = _reader.Nest();
        var token = _reader.Take();
        FunctionExpression function;
        if (token.Text == "(")
        {
            function = FunctionSum();
            _reader.Expect(")", "\")\"");
        }
        else if (token.Text is "max" or "min")
        {
            _reader.Expect("(", "\"(\"");
            function = FunctionSum();
            do
            {
                _reader.Expect(",", "\",\"");
                function = new FunctionExpression.Extremum(token.Text == "max", function, FunctionSum());
            }
            while (_reader.Current.Text == ",");

            _reader.Expect(")", "\")\"");
        }
        else
        {
            TokenReader.RequireName(token, "a function");
            _reader.Names.Add(token);
            function = new FunctionExpression.Variable(token.Text);
        }

        while (_reader.Current.Text == "(")
        {
            function = Dilation(function);
        }

        return function;
    }

    private FunctionExpression.Dilation Dilation(FunctionExpression function)
    {
        _reader.Expect("(", "\"(\"");
        var start = _reader.Current;
        var argument = _scalars.Sum();
        _reader.Expect(")", "\")\"");
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
                    ({ } c, null) when !product.Right.Parameters.Contains("x") => ParameterParser.Fold('*', c, product.Right, 0),
                    (null, { } c) when !product.Left.Parameters.Contains("x") => ParameterParser.Fold('*', product.Left, c, 0),
                    _ => null,
                };
            case ParameterExpression.Binary { Operator: '/' } quotient when !quotient.Right.Parameters.Contains("x"):
                return Scale(quotient.Left) is { } numerator ? ParameterParser.Fold('/', numerator, quotient.Right, 0) : null;
            case ParameterExpression.Binary { Operator: '-', Left: ParameterExpression.Number { Value.IsZero: true } } negative:
                return Scale(negative.Right) is { } positive ? ParameterParser.Fold('*', new ParameterExpression.Number(-Rational.One), positive, 0) : null;
            default:
                return null;
        }
    }
}
