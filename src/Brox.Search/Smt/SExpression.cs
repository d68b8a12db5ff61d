using System.Collections.Immutable;

namespace Brox.Search.Smt;

/// <summary>An S-expression as solvers print them: a word, or a list in parentheses.</summary>
/// <param name="Word">The word; <see langword="null"/> for a list.</param>
/// <param name="Items">The members of a list.</param>
internal sealed record SExpression(string? Word, ImmutableArray<SExpression> Items)
{
    private const int MaximumDepth = 1_000;

    /// <summary>The first expression of a text; <see langword="null"/> where there is none, it is not closed, or it is nested more than 1,000 deep.</summary>
    public static SExpression? Parse(string text)
    {
        var open = new Stack<ImmutableArray<SExpression>.Builder>();
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            SExpression? done = null;
            if (text[i] == '(')
            {
                if (open.Count == MaximumDepth)
                {
                    return null;
                }

                open.Push(ImmutableArray.CreateBuilder<SExpression>());
                i++;
            }
            else if (text[i] == ')')
            {
                if (open.Count == 0)
                {
                    return null;
                }

                done = new SExpression(null, open.Pop().ToImmutable());
                i++;
            }
            else
            {
                var start = i;
                if (text[i] == '|')
                {
                    var end = text.IndexOf('|', i + 1);
                    i = end < 0 ? text.Length : end + 1;
                }
                else
                {
                    while (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] is not ('(' or ')'))
                    {
                        i++;
                    }
                }

                done = new SExpression(text[start..i].Trim('|'), []);
            }

            if (done is not null)
            {
                if (open.Count == 0)
                {
                    return done;
                }

                open.Peek().Add(done);
            }
        }

        return null;
    }
}
