using System.Diagnostics.CodeAnalysis;
using Brox.Definitions.Language;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary>A class with its parameter, such as <c>alignment(t=1)</c>, <c>alignment(t^2=2)</c> or <c>convex</c>.</summary>
/// <param name="Class">The class.</param>
/// <param name="Argument">The value of its parameter.</param>
public sealed record ClassExpression(FunctionClass Class, ClassArgument Argument) : IParsable<ClassExpression>
{
    /// <summary>The values of the parameters by their names; one that is left out is missing.</summary>
    internal IReadOnlyDictionary<string, ParameterValue> Values => Argument switch
    {
        { More: { } several } => several.Values.ToDictionary(v => v.Name, v => v.Value),
        { RadiusOrNull: { } radius } => new Dictionary<string, ParameterValue> { [Class.ParameterName] = new(radius.Squared, true) },
        { ConstantOrNull: { } constant } => new Dictionary<string, ParameterValue> { [Class.ParameterName] = new(constant, false) },
        _ => new Dictionary<string, ParameterValue>(),
    };

    /// <summary>Reads a class expression.</summary>
    /// <exception cref="FormatException">The text is not one; the message says why, in one line.</exception>
    public static ClassExpression Parse(string text) => TryParse(text, out var expression, out var error) ? expression! : throw new FormatException(error);

    static ClassExpression IParsable<ClassExpression>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<ClassExpression>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out ClassExpression result)
    {
        result = null;
        return s is not null && TryParse(s, out result, out _);
    }

    /// <summary>Reads a class expression; on failure <paramref name="error"/> says why, in one line.</summary>
    public static bool TryParse(string text, out ClassExpression? expression, out string error)
    {
        ArgumentNullException.ThrowIfNull(text);
        expression = null;
        error = string.Empty;
        var trimmed = text.Trim();
        var open = trimmed.IndexOf('(', StringComparison.Ordinal);
        var name = (open < 0 ? trimmed : trimmed[..open]).Trim();
        var shown = OneLine.Clean(trimmed);
        if (ClassCatalog.Find(name) is not { } found)
        {
            error = $"\"{shown}\": {ClassNames.Unknown(name)}";
            return false;
        }

        if (found is DefinedClass { Parameter: ParameterKind.Several } several)
        {
            return SeveralArguments.TryParse(several, open < 0 ? null : trimmed[open..], shown, out expression, out error);
        }

        if (open < 0)
        {
            if (found.Parameter == ParameterKind.Radius)
            {
                error = $"\"{shown}\": the radius is missing, write {name}(t=1) or {name}(t^2=2)";
                return false;
            }

            expression = new ClassExpression(found, ClassArgument.None);
            return true;
        }

        if (found.Parameter == ParameterKind.None || !trimmed.EndsWith(')'))
        {
            error = found.Parameter == ParameterKind.None ? $"\"{shown}\": {name} has no parameter" : $"\"{shown}\": the closing parenthesis is missing";
            return false;
        }

        var inside = trimmed[(open + 1)..^1].Split('=');
        if (inside.Length != 2 || !IsParameter(found, inside[0].Trim()))
        {
            error = $"\"{shown}\": the parameter of {name} is written {name}({found.ParameterName}=1)";
            return false;
        }

        return TryArgument(found, inside[0].Trim(), inside[1].Trim(), shown, out expression, out error);
    }

    /// <summary>Whether a function belongs to the class, with the evidence.</summary>
    public Verdict Decide(FunctionInstance function, CancellationToken cancellation = default) => Class.Decide(function, Argument, cancellation);

    /// <summary>The canonical text.</summary>
    public override string ToString() => Argument.More is { Values.IsEmpty: false } several ? $"{Class.Name}({several})" : (Argument.RadiusOrNull, Argument.ConstantOrNull) switch
    {
        ({ } radius, _) => $"{Class.Name}({radius})",
        (_, { } constant) => $"{Class.Name}({Class.ParameterName}={constant})",
        _ => Class.Name,
    };

    private static bool IsParameter(FunctionClass found, string name) =>
        name == found.ParameterName || (found.Parameter == ParameterKind.Radius && name.Replace(" ", string.Empty, StringComparison.Ordinal) == "t^2");

    private static bool TryArgument(FunctionClass found, string name, string number, string shown, out ClassExpression? expression, out string error)
    {
        expression = null;
        if (!Rational.TryParse(number, out var value, out error))
        {
            error = $"\"{shown}\": {error}";
            return false;
        }

        if (value.Sign <= 0 || (found.Parameter == ParameterKind.UnitConstant && value > Rational.One))
        {
            var range = found.Parameter == ParameterKind.UnitConstant ? "in (0, 1]" : "positive";
            error = $"\"{shown}\": {found.ParameterName} must be {range}, {value} is not";
            return false;
        }

        var argument = found.Parameter != ParameterKind.Radius
            ? ClassArgument.Of(value)
            : ClassArgument.Of(name == "t" ? Radius.FromLength(value) : Radius.FromSquare(value));
        expression = new ClassExpression(found, argument);
        return true;
    }
}
