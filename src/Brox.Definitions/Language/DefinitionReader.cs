namespace Brox.Definitions.Language;

/// <summary>The words of a definition, read one after the other.</summary>
internal sealed class DefinitionReader(string text)
{
    private const int DeepestNesting = 200;

    private readonly List<DefinitionToken> _tokens = DefinitionToken.Split(text);
    private int _depth;

    /// <summary>The index of the current word.</summary>
    public int Next { get; set; }

    public DefinitionToken Current => _tokens[Next];

    /// <summary>A word further on; the last one is the end of the text.</summary>
    public DefinitionToken Ahead(int words) => _tokens[Math.Min(Next + words, _tokens.Count - 1)];

    public DefinitionException Unexpected(string wanted) => new(Current, $"expected {wanted}, found {Current.Shown}");

    public DefinitionToken Take() => Current.IsEnd ? Current : _tokens[Next++];

    public bool Accept(string word)
    {
        if (Current.Text != word)
        {
            return false;
        }

        Next++;
        return true;
    }

    public void Expect(string word, string? wanted = null)
    {
        if (!Accept(word))
        {
            throw Unexpected(wanted ?? $"\"{word}\"");
        }
    }

    /// <summary>Takes the <c>&gt;</c> that ends an inner product, also off the front of <c>&gt;=</c>.</summary>
    public void ExpectClosingAngle()
    {
        if (Current.Text == ">=")
        {
            _tokens[Next] = Current with { Text = "=", Column = Current.Column + 1, Offset = Current.Offset + 1 };
            return;
        }

        Expect(">", "\">\", the end of the inner product");
    }

    /// <summary>The number of words, from the current one, that make one hyphenated name: <c>convex-domain</c> are three.</summary>
    public int HyphenatedLength()
    {
        var length = 1;
        while (Ahead(length).Text == "-" && Touches(length) && Touches(length + 1) && (Ahead(length + 1).IsName || Ahead(length + 1).IsNumber))
        {
            length += 2;
            if (Ahead(length - 1).IsNumber && Ahead(length).IsName && Touches(length))
            {
                length++;
            }
        }

        return length;
    }

    /// <summary>The current word and those after it, written together.</summary>
    public string Joined(int words) => string.Concat(Enumerable.Range(0, words).Select(i => Ahead(i).Text));

    /// <summary>Whether the text defines a class of this name, above or below.</summary>
    public bool Defines(string name)
    {
        var here = Next;
        try
        {
            for (Next = 0; !Current.IsEnd; Next++)
            {
                if (Current.Text == "class" && Ahead(1) is { IsName: true, Text: var first } && name.StartsWith(first, StringComparison.Ordinal))
                {
                    Next++;
                    if (Joined(HyphenatedLength()) == name)
                    {
                        return true;
                    }
                }
            }

            return false;
        }
        finally
        {
            Next = here;
        }
    }

    /// <summary>Goes one level deeper; <see cref="Leave"/> comes back.</summary>
    public void Enter()
    {
        if (++_depth > DeepestNesting)
        {
            throw new DefinitionException(Current, $"nested more than {DeepestNesting} deep");
        }
    }

    public void Leave() => _depth--;

    private bool Touches(int words) => Ahead(words - 1) is var before && before.Offset + before.Text.Length == Ahead(words).Offset;
}
