using Brox.Definitions.Verdicts;
using Brox.Functions;

namespace Brox.Theory.Classes;

/// <summary>Questions to a function, in the words of the command line.</summary>
public static class FunctionQuestions
{
    /// <summary>Whether a function belongs to a class such as <c>convex</c> or <c>alignment(t=1)</c>, with the evidence.</summary>
    /// <exception cref="FormatException">The text is no class; the message says what to write.</exception>
    public static Verdict Decide(this FunctionInstance function, string classExpression, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(function);
        return ClassExpression.TryParse(classExpression, out var expression, out var error)
            ? expression!.Decide(function, cancellation)
            : throw new FormatException($"class {error}");
    }

    /// <summary>Whether a function belongs to a class.</summary>
    /// <exception cref="FormatException">The text is no class; the message says what to write.</exception>
    /// <exception cref="UndecidedException">It was not decided; an undecided question is neither true nor false.</exception>
    public static bool IsIn(this FunctionInstance function, string classExpression, CancellationToken cancellation = default) =>
        function.Decide(classExpression, cancellation) switch
        {
            Holds => true,
            Fails => false,
            var undecided => throw new UndecidedException($"{classExpression} of {function}: undecided, {undecided.Reason}"),
        };

    /// <summary>Whether hypothesis and conclusion are related as in an implication: false only where the first is true and the second is not.</summary>
    public static bool Implies(this bool hypothesis, bool conclusion) => !hypothesis || conclusion;

    /// <summary><see langword="null"/> where it was not decided.</summary>
    internal static bool? IsInOrUndecided(this FunctionInstance function, string classExpression) => function.Decide(classExpression) switch
    {
        Holds => true,
        Fails => false,
        _ => null,
    };
}
