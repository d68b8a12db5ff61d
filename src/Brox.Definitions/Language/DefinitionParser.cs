using System.Collections.Immutable;

namespace Brox.Definitions.Language;

/// <summary>Reads a text of definitions.</summary>
internal static class DefinitionParser
{
    /// <summary>The longest text that is read, in characters.</summary>
    public const int MaximumLength = 200_000;

    /// <summary>Reads the definitions of a text, each of which may name the classes above it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="known">The classes that exist already.</param>
    /// <param name="error">On failure: line, column, what was expected and what was found, in one line.</param>
    /// <returns>The definitions in their order; <see langword="null"/> on failure.</returns>
    public static ImmutableArray<ClassDefinition>? TryParse(string text, Func<string, ClassDefinition?> known, out string error)
    {
        ArgumentNullException.ThrowIfNull(text);
        error = string.Empty;
        try
        {
            return Parse(text, known);
        }
        catch (DefinitionException e)
        {
            error = e.Message;
            return null;
        }
    }

    /// <summary>Reads the definitions of a text.</summary>
    /// <exception cref="DefinitionException">The text is not in the language.</exception>
    public static ImmutableArray<ClassDefinition> Parse(string text, Func<string, ClassDefinition?> known)
    {
        if (text.Length > MaximumLength)
        {
            throw new DefinitionException(1, 1, $"a text of {text.Length} characters is longer than the {MaximumLength} that are read");
        }

        var reader = new DefinitionReader(text);
        var definitions = ImmutableArray.CreateBuilder<ClassDefinition>();
        ClassDefinition? Find(string name) => definitions.FirstOrDefault(d => d.Name == name || d.Aliases.Contains(name)) ?? known(name);
        do
        {
            definitions.Add(Definition(reader, Find));
        }
        while (!reader.Current.IsEnd);
        return definitions.ToImmutable();
    }

    private static ClassDefinition Definition(DefinitionReader reader, Func<string, ClassDefinition?> known)
    {
        var head = reader.Current;
        reader.Expect("class", "\"class NAME\", the head of a definition");
        var scope = new DefinitionScope();
        var statements = new StatementParser(reader, scope, known);
        var line = reader.Current.Line;
        if (line != head.Line)
        {
            throw new DefinitionException(head, "expected the name of the class after \"class\", on the same line");
        }

        var name = NewName(reader, known);
        var parameters = reader.Current.Line == line ? Parameters(reader, scope, statements) : [];
        var source = Quoted(reader) ?? string.Empty;
        var aliases = new List<string>();
        if (reader.Accept("also"))
        {
            do
            {
                aliases.Add(NewName(reader, known));
            }
            while (reader.Accept(","));
        }

        if (reader.Accept("primitive"))
        {
            var sentence = Quoted(reader) ?? throw reader.Unexpected("the sentence of the primitive, in quotation marks");
            return new ClassDefinition(name, [.. parameters.Select(p => p.Parameter)], source, [.. aliases], null, sentence)
            {
                AsksForDifferentiable = name == ClassDefinition.Differentiable,
            };
        }

        var body = statements.Body();
        if (!reader.Current.IsEnd && reader.Current.Text != "class")
        {
            throw reader.Unexpected("\"and\", \"or\", \"implies\", \"iff\", the next \"class\" or the end of the text");
        }

        var radii = FreeNames.Radii(body);
        foreach (var (at, parameter) in parameters)
        {
            if (!scope.IsUsed(parameter.Name))
            {
                throw new DefinitionException(at, $"the parameter \"{parameter.Name}\" is not used; expected it in the definition of {name}");
            }
        }

        return new ClassDefinition(
            name, [.. parameters.Select(p => p.Parameter with { IsRadius = p.Parameter.IsRadius || radii.Contains(p.Parameter.Name) })], source, [.. aliases], body, string.Empty)
        {
            AsksForDifferentiable = statements.AsksForDifferentiable(body),
        };
    }

    private static string NewName(DefinitionReader reader, Func<string, ClassDefinition?> known)
    {
        var at = reader.Current;
        var words = reader.HyphenatedLength();
        var name = reader.Joined(words);
        if (!at.IsName || DefinitionScope.IsWord(name))
        {
            throw reader.Unexpected("the name of the class");
        }

        reader.Next += words;
        return known(name) is null ? name : throw new DefinitionException(at, $"a class \"{name}\" exists already; expected a new name");
    }

    private static List<(DefinitionToken At, ClassParameter Parameter)> Parameters(DefinitionReader reader, DefinitionScope scope, StatementParser statements)
    {
        var parameters = new List<(DefinitionToken At, ClassParameter Parameter)>();
        if (!reader.Accept("("))
        {
            return parameters;
        }

        do
        {
            var at = reader.Current;
            if (!at.IsName)
            {
                throw reader.Unexpected("the name of a parameter");
            }

            scope.Bind(at, isPoint: false);
            reader.Take();
            var range = statements.HalfLine() ?? (reader.Accept("in") ? statements.Interval() : NumberRange.Positive);
            if (range.IsEmpty)
            {
                throw new DefinitionException(at, $"no number lies in the range of {range.Text(at.Text)}; expected a lower end below the upper one");
            }

            parameters.Add((at, new ClassParameter(at.Text, range, at.Text == ClassParameter.RadiusName)));
        }
        while (reader.Accept(","));
        reader.Expect(")", "\",\" or \")\" after a parameter, or its range (\"> 0\", \"in (0, 1]\")");
        return parameters;
    }

    private static string? Quoted(DefinitionReader reader) => reader.Current.IsQuoted ? reader.Take().Text[1..^1] : null;
}
