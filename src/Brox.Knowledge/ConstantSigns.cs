using System.Collections.Immutable;
using Brox.Theory.Claims.Language;

namespace Brox.Knowledge;

/// <summary>Tells that an expression of positive parameters is positive wherever some inequalities between them hold.</summary>
internal static class ConstantSigns
{
    private const string Gap = "+";

    /// <summary>Whether it is, as far as the signs of coefficients tell once <c>s &lt; r</c> has been used to write r as s and something positive.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="given">The inequalities; those whose larger side is a parameter are used, each in its turn.</param>
    public static bool IsPositive(ParameterExpression expression, IEnumerable<Comparison> given)
    {
        ArgumentNullException.ThrowIfNull(given);
        var widened = expression;
        foreach (var (index, (low, high)) in given.Where(g => g.Relation is "<" or ">").Select(g => g.Relation == "<" ? (g.Left, g.Right) : (g.Right, g.Left)).Index())
        {
            if (high is ParameterExpression.Parameter larger && !low.Parameters.Contains(larger.Name))
            {
                var sum = ParameterParser.Fold('+', low, new ParameterExpression.Parameter($"{Gap}{index}"), 0);
                widened = Replace(widened, larger.Name, sum);
            }
        }

        return HasPositiveTerms(expression) || HasPositiveTerms(widened);
    }

    private static bool HasPositiveTerms(ParameterExpression expression) =>
        ConstantQuotient.Of(expression) is { Numerator.IsEmpty: false } quotient
        && ((HasSign(quotient.Numerator, 1) && HasSign(quotient.Denominator, 1)) || (HasSign(quotient.Numerator, -1) && HasSign(quotient.Denominator, -1)));

    private static bool HasSign(ImmutableSortedDictionary<string, Numbers.Rational> terms, int sign) => terms.Values.All(c => c.Sign == sign);

    private static ParameterExpression Replace(ParameterExpression expression, string name, ParameterExpression by) => expression switch
    {
        ParameterExpression.Parameter parameter => parameter.Name == name ? by : parameter,
        ParameterExpression.Binary binary => ParameterParser.Fold(binary.Operator, Replace(binary.Left, name, by), Replace(binary.Right, name, by), 0),
        ParameterExpression.Power power => power with { Base = Replace(power.Base, name, by) },
        _ => expression,
    };
}
