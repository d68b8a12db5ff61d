using System.Collections.Immutable;
using Brox.Numbers;
using Brox.Theory.Claims.Language;

namespace Brox.Knowledge;

/// <summary>A quotient of polynomials in positive parameters, to compare expressions of constants for all values at once.</summary>
/// <param name="Numerator">The coefficients of the numerator, by monomial.</param>
/// <param name="Denominator">Those of the denominator.</param>
internal sealed record ConstantQuotient(ImmutableSortedDictionary<string, Rational> Numerator, ImmutableSortedDictionary<string, Rational> Denominator)
{
    private const int MostTerms = 60;

    private static readonly ImmutableSortedDictionary<string, Rational> _one = ImmutableSortedDictionary<string, Rational>.Empty.Add(string.Empty, Rational.One);

    /// <summary>The quotient that an expression is; <see langword="null"/> for a division by 0 or too many terms.</summary>
    public static ConstantQuotient? Of(ParameterExpression expression)
    {
        switch (expression)
        {
            case ParameterExpression.Number number:
                return new ConstantQuotient(Only(string.Empty, number.Value), _one);
            case ParameterExpression.Parameter parameter:
                return new ConstantQuotient(Only(parameter.Name, Rational.One), _one);
            case ParameterExpression.Power power when Of(power.Base) is { } b:
                var result = new ConstantQuotient(_one, _one);
                for (var i = 0; i < Math.Abs(power.Exponent) && result is not null; i++)
                {
                    result = Combine('*', result, b);
                }

                return power.Exponent >= 0 || result is null || result.Numerator.IsEmpty ? result : new ConstantQuotient(result.Denominator, result.Numerator);
            case ParameterExpression.Binary binary when Of(binary.Left) is { } left && Of(binary.Right) is { } right:
                return Combine(binary.Operator, left, right);
            default:
                return null;
        }
    }

    /// <summary>Whether the first is at least the second for all positive parameters, as far as the signs of the coefficients of the difference tell.</summary>
    public static bool IsAtLeast(ParameterExpression first, ParameterExpression second) =>
        Of(first) is { } a && Of(second) is { } b && Combine('-', a, b) is { } difference
        && (difference.Numerator.IsEmpty
            || (difference.Numerator.Values.All(c => c.Sign > 0) && difference.Denominator.Values.All(c => c.Sign > 0))
            || (difference.Numerator.Values.All(c => c.Sign < 0) && difference.Denominator.Values.All(c => c.Sign < 0)));

    private static ConstantQuotient? Combine(char operation, ConstantQuotient a, ConstantQuotient b)
    {
        if (operation == '/' && b.Numerator.IsEmpty)
        {
            return null;
        }

        var (numerator, denominator) = operation switch
        {
            '+' => (Sum(Product(a.Numerator, b.Denominator), Product(b.Numerator, a.Denominator)), Product(a.Denominator, b.Denominator)),
            '-' => (Sum(Product(a.Numerator, b.Denominator), Product(Product(b.Numerator, a.Denominator), Only(string.Empty, -Rational.One))), Product(a.Denominator, b.Denominator)),
            '*' => (Product(a.Numerator, b.Numerator), Product(a.Denominator, b.Denominator)),
            _ => (Product(a.Numerator, b.Denominator), Product(a.Denominator, b.Numerator)),
        };
        return numerator.Count > MostTerms || denominator.Count > MostTerms ? null : new ConstantQuotient(numerator, denominator);
    }

    private static ImmutableSortedDictionary<string, Rational> Only(string monomial, Rational value) =>
        value.IsZero ? ImmutableSortedDictionary<string, Rational>.Empty : ImmutableSortedDictionary<string, Rational>.Empty.Add(monomial, value);

    private static ImmutableSortedDictionary<string, Rational> Sum(ImmutableSortedDictionary<string, Rational> a, ImmutableSortedDictionary<string, Rational> b) =>
        a.Concat(b).GroupBy(t => t.Key).Select(g => (g.Key, Value: g.Aggregate(Rational.Zero, (sum, t) => sum + t.Value))).Where(t => !t.Value.IsZero).ToImmutableSortedDictionary(t => t.Key, t => t.Value);

    private static ImmutableSortedDictionary<string, Rational> Product(ImmutableSortedDictionary<string, Rational> a, ImmutableSortedDictionary<string, Rational> b) =>
        (from s in a from t in b group s.Value * t.Value by Monomial(s.Key, t.Key) into g select (g.Key, Value: g.Aggregate(Rational.Zero, (sum, c) => sum + c)))
        .Where(t => !t.Value.IsZero).ToImmutableSortedDictionary(t => t.Key, t => t.Value);

    private static string Monomial(string a, string b) => string.Join(' ', (a + " " + b).Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
}
