using Brox.Functions.Formulas;

namespace Brox.Theory.Classes.Formulas.Rules;

/// <summary>A formula as one of a single variable, where each of its arguments is one.</summary>
internal static class ProfileOfArguments
{
    /// <summary>The operation on the profiles of its arguments; <see langword="null"/> where it has no arguments, or one of them has no profile.</summary>
    /// <param name="e">The formula.</param>
    /// <param name="profile">The profile of an argument, asked in order up to the first that has none.</param>
    public static Expression? Of(Expression e, Func<Expression, Expression?> profile)
    {
        if (e.Arguments.IsEmpty)
        {
            return null;
        }

        var arguments = new List<Expression>();
        foreach (var argument in e.Arguments)
        {
            if (profile(argument) is not { } inner)
            {
                return null;
            }

            arguments.Add(inner);
        }

        return Expression.Of(e.Operation, [.. arguments]);
    }
}
