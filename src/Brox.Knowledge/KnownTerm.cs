using System.Collections.Immutable;
using Brox.Theory.Claims.Language;

namespace Brox.Knowledge;

/// <summary>A class with its constants as expressions, such as <c>strongly-quasar-convex(gamma=1, mu=m)</c>. A class need not have deciders to be spoken of here.</summary>
/// <param name="Class">The name of the class.</param>
/// <param name="Constants">The constants that are given, by the letter of the class; a radius is kept as its square, under <c>t^2</c>.</param>
internal sealed record KnownTerm(string Class, ImmutableSortedDictionary<string, ParameterExpression> Constants)
{
    /// <summary>The letter of a squared radius.</summary>
    public const string SquaredRadius = "t^2";

    /// <summary>The text.</summary>
    public override string ToString() => Constants.IsEmpty ? Class : $"{Class}({string.Join(", ", Constants.Select(c => $"{c.Key}={c.Value}"))})";

    /// <inheritdoc/>
    public bool Equals(KnownTerm? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}

/// <summary>Reads facts: <c>term or relation {, term or relation} =&gt; term</c>.</summary>
internal sealed class KnownTermReader(string text)
{
    private readonly TokenReader _reader = new(text);

    /// <summary>The hypotheses, the relations between constants among them, and the conclusion.</summary>
    /// <exception cref="FormatException">The text is no fact.</exception>
    public static (ImmutableArray<KnownTerm> Hypotheses, ImmutableArray<Comparison> Conditions, KnownTerm Conclusion) Read(string text)
    {
        try
        {
            var reader = new KnownTermReader(text);
            var hypotheses = ImmutableArray.CreateBuilder<KnownTerm>();
            var conditions = ImmutableArray.CreateBuilder<Comparison>();
            do
            {
                if (reader.IsRelation())
                {
                    conditions.Add(reader.Relation());
                }
                else
                {
                    hypotheses.Add(reader.Term());
                }
            }
            while (reader._reader.Accept(","));

            reader._reader.Expect("=>", "\",\" or \"=>\"");
            var conclusion = reader.Term();
            return reader._reader.Current.IsEnd
                ? (hypotheses.ToImmutable(), conditions.ToImmutable(), conclusion)
                : throw TokenReader.Unexpected(reader._reader.Current, "the end");
        }
        catch (ConjectureSyntaxException e)
        {
            throw new FormatException($"\"{text}\": {e.Message}");
        }
    }

    private bool IsRelation()
    {
        var depth = 0;
        for (var i = _reader.Next; !_reader[i].IsEnd && _reader[i].Text != "=>" && !(depth == 0 && _reader[i].Text == ","); i++)
        {
            depth += _reader[i].Text switch { "(" => 1, ")" => -1, _ => 0 };
            if (depth == 0 && _reader[i].Text is "<" or ">" or "<=" or ">=")
            {
                return true;
            }
        }

        return false;
    }

    private Comparison Relation()
    {
        var left = new ParameterParser(_reader).Sum();
        var relation = _reader.Take().Text;
        return new Comparison(left, relation, new ParameterParser(_reader).Sum());
    }

    private KnownTerm Term()
    {
        var name = Name();
        var constants = ImmutableSortedDictionary<string, ParameterExpression>.Empty;
        if (_reader.Accept("("))
        {
            do
            {
                var letter = _reader.Take().Text;
                _reader.Expect("=", "\"=\"");
                var value = new ParameterParser(_reader).Sum();
                constants = letter == "t" ? constants.Add(KnownTerm.SquaredRadius, ParameterParser.Fold('*', value, value, 0)) : constants.Add(letter, value);
            }
            while (_reader.Accept(","));

            _reader.Expect(")", "\")\"");
        }

        return new KnownTerm(name, constants);
    }

    private string Name()
    {
        if (!_reader.Current.IsName)
        {
            throw TokenReader.Unexpected(_reader.Current, "a class");
        }

        var name = _reader.Take().Text;
        while (_reader.Current.Text == "-" && _reader[_reader.Next + 1].IsName)
        {
            _reader.Take();
            name += "-" + _reader.Take().Text;
        }

        return name;
    }
}
