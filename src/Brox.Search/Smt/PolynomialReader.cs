using Brox.Numbers;

namespace Brox.Search.Smt;

/// <summary>Reads a polynomial in one unknown from a solver's prefix notation.</summary>
internal static class PolynomialReader
{
    private const int LargestDegree = 64;

    /// <summary>The coefficients, ascending; <see langword="null"/> where it is not a polynomial in one unknown of moderate degree.</summary>
    public static List<Rational>? Coefficients(SExpression expression)
    {
        if (ModelReader.Number(expression) is { } number)
        {
            return [number];
        }

        if (expression.Word is not null)
        {
            return [Rational.Zero, Rational.One];
        }

        if (expression.Items is [{ Word: "^" }, var of, { Word: { } exponent }] && int.TryParse(exponent, out var power) && power is >= 0 and <= LargestDegree)
        {
            return Coefficients(of) is { } b ? Enumerable.Repeat(b, power).Aggregate(new List<Rational> { Rational.One }, Product) : null;
        }

        var parts = expression.Items.Skip(1).Select(Coefficients).ToList();
        if (parts.Count == 0 || parts.Contains(null))
        {
            return null;
        }

        return expression.Items[0].Word switch
        {
            "+" => parts.Aggregate((a, b) => Sum(a!, b!)),
            "*" => parts.Aggregate((a, b) => Product(a!, b!)),
            "-" when parts.Count == 1 => Product(parts[0]!, [-Rational.One]),
            "-" => parts.Aggregate((a, b) => Sum(a!, Product(b!, [-Rational.One]))),
            _ => null,
        };
    }

    private static List<Rational> Sum(List<Rational> p, List<Rational> q) =>
        [.. Enumerable.Range(0, Math.Max(p.Count, q.Count)).Select(i => (i < p.Count ? p[i] : Rational.Zero) + (i < q.Count ? q[i] : Rational.Zero))];

    private static List<Rational> Product(List<Rational> p, List<Rational> q)
    {
        var product = Enumerable.Repeat(Rational.Zero, p.Count + q.Count - 1).ToList();
        for (var i = 0; i < p.Count; i++)
        {
            for (var j = 0; j < q.Count; j++)
            {
                product[i + j] += p[i] * q[j];
            }
        }

        return product;
    }
}
