using Brox.Definitions.Language;
using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary>Reads the arguments of a class with several parameters: <c>(gamma=1/2, mu=1)</c>.</summary>
internal static class SeveralArguments
{
    /// <summary>Reads them; on failure <paramref name="error"/> says why, in one line.</summary>
    /// <param name="defined">The class.</param>
    /// <param name="text">The text from the parenthesis on; <see langword="null"/> where there is none.</param>
    /// <param name="shown">The whole expression, for messages.</param>
    /// <param name="expression">The class with its arguments.</param>
    /// <param name="error">What is wrong.</param>
    public static bool TryParse(DefinedClass defined, string? text, string shown, out ClassExpression? expression, out string error)
    {
        (expression, error) = (null, string.Empty);
        if (text is not null && !text.EndsWith(')'))
        {
            error = $"\"{shown}\": the closing parenthesis is missing";
            return false;
        }

        var given = new List<(string Name, ParameterValue Value)>();
        foreach (var part in text is null ? [] : text[1..^1].Split(','))
        {
            var sides = part.Split('=');
            var name = sides[0].Replace(" ", string.Empty, StringComparison.Ordinal);
            var isSquare = name.EndsWith("^2", StringComparison.Ordinal);
            var parameter = defined.Written.Parameters.FirstOrDefault(p => p.Name == (isSquare ? name[..^2] : name) && (p.IsRadius || !isSquare));
            if (sides.Length != 2 || parameter is null || given.Any(g => g.Name == parameter.Name))
            {
                error = $"\"{shown}\": the parameters are written {Form(defined)}";
                return false;
            }

            if (!Rational.TryParse(sides[1].Trim(), out var value, out error))
            {
                error = $"\"{shown}\": {error}";
                return false;
            }

            if (!parameter.Range.Contains(value))
            {
                error = $"\"{shown}\": expected {parameter.Range.Text(parameter.Name)}, found {value}";
                return false;
            }

            given.Add((parameter.Name, new ParameterValue(value, isSquare)));
        }

        if (defined.Written.Parameters.FirstOrDefault(p => p.IsRadius && given.All(g => g.Name != p.Name)) is { } missing)
        {
            error = $"\"{shown}\": the radius {missing.Name} is missing, write {Form(defined)}";
            return false;
        }

        expression = new ClassExpression(defined, Of(defined, given));
        return true;
    }

    /// <summary>Values as an argument, in the order of the parameters.</summary>
    public static ClassArgument Of(DefinedClass defined, IReadOnlyCollection<(string Name, ParameterValue Value)> values) =>
        ClassArgument.None with { More = new NamedArguments([.. defined.Written.Parameters.SelectMany(p => values.Where(v => v.Name == p.Name))]) };

    /// <summary>How the class is written with all its parameters.</summary>
    public static string Form(DefinedClass defined) => $"{defined.Name}({string.Join(", ", defined.Written.Parameters.Select(p => $"{p.Name}=1"))})";
}
