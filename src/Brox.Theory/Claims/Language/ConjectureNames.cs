using System.Collections.Immutable;

namespace Brox.Theory.Claims.Language;

/// <summary>The names in the text of a conjecture, where they stand, and which of them bind nothing.</summary>
internal static class ConjectureNames
{
    /// <summary>One line for each name that is written once, so that it is bound to nothing else: most often a slip of the pen. Empty for a text that is no conjecture.</summary>
    /// <param name="text">The text of the conjecture.</param>
    public static ImmutableArray<string> Warnings(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            var (conjecture, names) = ConjectureParser.Read(text);
            return
            [
                .. names.Where(n => conjecture.Functions.Contains(n.Text) || conjecture.Parameters.Contains(n.Text)).GroupBy(n => n.Text)
                    .Where(g => g.Count() == 1 && conjecture.Statements.Count(s => s.Functions.Contains(g.Key)) <= 1)
                    .Select(g => conjecture.Functions.Contains(g.Key)
                        ? $"column {g.First().Position}: \"{g.Key}\" occurs once: nothing else is said of this function"
                        : $"column {g.First().Position}: \"{g.Key}\" occurs once, so it binds nothing: every positive number is meant"),
            ];
        }
        catch (ConjectureSyntaxException)
        {
            return [];
        }
    }

    /// <summary>
    /// Refuses a conjecture whose conclusion speaks of an expression in a function of which no hypothesis speaks: it would be any function at all, so nearly always another is meant.
    /// </summary>
    /// <exception cref="ConjectureSyntaxException">It is such a conjecture.</exception>
    internal static void RefuseUnspoken(Conjecture conjecture, IReadOnlyList<Token> names)
    {
        if (conjecture.Conclusion is not Membership { Function: not FunctionExpression.Variable } conclusion)
        {
            return;
        }

        var spoken = conjecture.Hypotheses.SelectMany(h => h.Functions).ToHashSet();
        if (conclusion.Functions.FirstOrDefault(f => !spoken.Contains(f)) is { } name)
        {
            throw new ConjectureSyntaxException(
                names.First(n => n.Text == name).Position,
                $"no hypothesis speaks of the function \"{name}\": write one, such as \"{name}: closed\", or another function");
        }
    }
}
