using System.Collections.Immutable;
using Brox.Theory.Classes;

namespace Brox.Theory.Claims.Language;

/// <summary>Reads conjectures: <c>hypothesis {, hypothesis} =&gt; conclusion</c>, by recursive descent.</summary>
/// <remarks>
/// A part with a colon, or without a relation, is a membership; a part with a relation outside parentheses compares functions where it names one, else parameters.
/// </remarks>
internal sealed class ConjectureParser
{
    private static readonly ImmutableHashSet<string> _relations = ["<", "<=", "=", "!=", ">=", ">"];

    private readonly TokenReader _reader;
    private readonly ParameterParser _scalars;
    private readonly FunctionParser _functions;

    private ConjectureParser(string text)
    {
        _reader = new TokenReader(text);
        _scalars = new ParameterParser(_reader);
        _functions = new FunctionParser(_reader, _scalars);
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
            return _reader.Current.Text == DimensionCondition.Word && _relations.Contains(_reader[_reader.Next + 1].Text) ? Dimension()
                : _functions.Occurs() ? Pointwise()
                : Comparison();
        }

        FunctionExpression function = new FunctionExpression.Variable("f");
        if (colon)
        {
            var start = _reader.Current;
            function = _functions.Sum();
            if (function.Functions.IsEmpty)
            {
                throw TokenReader.Unexpected(start, "a function");
            }

            _reader.Expect(":", "\":\"");
        }

        return new Membership(function, ClassTerm());
    }

    private Comparison Comparison()
    {
        var left = _scalars.Sum();
        return new Comparison(left, Relation(), _scalars.Sum());
    }

    private DimensionCondition Dimension()
    {
        _reader.Take();
        var relation = Relation();
        var number = _reader.Take();
        return int.TryParse(number.Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var d)
            ? new DimensionCondition(relation, d)
            : throw TokenReader.Unexpected(number, "a whole number, the dimension of the space");
    }

    private Pointwise Pointwise()
    {
        var left = _functions.Side();
        var sign = _reader.Current;
        var relation = Relation();
        var right = _functions.Side();
        var isSet = left is FunctionExpression.Indicator;
        if (isSet != right is FunctionExpression.Indicator)
        {
            throw new ConjectureSyntaxException(sign.Position, "a set is compared with a set: dom f = dom g, argmin f = argmin g");
        }

        return !isSet || relation is "=" or "!="
            ? new Pointwise(left, relation, right)
            : throw new ConjectureSyntaxException(sign.Position, "two sets are compared by = or !=");
    }

    private string Relation()
    {
        var token = _reader.Take();
        return _relations.Contains(token.Text) ? token.Text : throw TokenReader.Unexpected(token, "a relation such as <");
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

        if (Named(name) is not { } found)
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
        var isSquare = found.Parameter == ParameterKind.Radius && _reader.Accept("^");
        if (letter.Text != found.ParameterName || (isSquare && !_reader.Accept("2")))
        {
            throw new ConjectureSyntaxException(letter.Position, $"the parameter of {name} is written {name}({found.ParameterName}=1)");
        }

        _reader.Expect("=", "\"=\"");
        var argument = _scalars.Sum();
        _reader.Expect(")", "\")\"");
        return new ClassTerm(found, argument, isSquare);
    }

    /// <summary>The class of a name whose first words are read; what stands behind them may belong to it.</summary>
    private FunctionClass? Named(string first) =>
        _reader.Current.IsName ? InWords(first) ?? ClassCatalog.Find(first) : ClassCatalog.Find(first) ?? InWords(first);

    /// <summary>The class of a name of several words, of which the first is read: the longest that is one.</summary>
    private FunctionClass? InWords(string first)
    {
        var (text, end, found) = (first, _reader.Next, (FunctionClass?)null);
        var (longest, words) = (end, first.Count(c => c == '-') + 1);
        for (; words < ClassNames.MostWords + 1 && (_reader[end].IsName || (_reader[end].Text == "-" && _reader[end + 1].IsName)); words++)
        {
            end += _reader[end].IsName ? 0 : 1;
            text += " " + _reader[end++].Text;
            if ((ClassCatalog.Find(text) ?? ClassCatalog.Find(text.Replace(' ', '-'))) is { } named)
            {
                (found, longest) = (named, end);
            }
        }

        while (_reader.Next < longest)
        {
            _reader.Take();
        }

        return found;
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
}
