using Brox.Functions;

namespace Brox.Theory.Claims.Language;

/// <summary>The words of a conjecture, read one after the other; what is not as wanted is an error with its place.</summary>
internal sealed class TokenReader(string text)
{
    private const int DeepestNesting = 200;

    private readonly List<Token> _tokens = ConjectureTokens.Of(text);
    private int _depth;

    /// <summary>The index of the current word.</summary>
    public int Next { get; private set; }

    /// <summary>The names of functions and parameters read so far.</summary>
    public List<Token> Names { get; } = [];

    public Token Current => _tokens[Next];

    /// <summary>A word by its index; the last one is the end of the text.</summary>
    public Token this[int index] => _tokens[index];

    public static void RequireName(Token token, string what)
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

    public static ConjectureSyntaxException Unexpected(Token token, string wanted) =>
        new(token.Position, $"expected {wanted}, found {(token.IsEnd ? "the end" : $"\"{OneLine.Clean(token.Text)}\"")}");

    public IDisposable Nest() =>
        ++_depth > DeepestNesting ? throw new ConjectureSyntaxException(Current.Position, "nested too deeply") : new Nesting(this);

    public Token Take() => Current.IsEnd ? Current : _tokens[Next++];

    public bool Accept(string text)
    {
        if (Current.Text != text)
        {
            return false;
        }

        Next++;
        return true;
    }

    public void Expect(string text, string wanted)
    {
        if (!Accept(text))
        {
            throw Unexpected(Current, wanted);
        }
    }

    private sealed class Nesting(TokenReader reader) : IDisposable
    {
        public void Dispose() => reader._depth--;
    }
}
