using Brox.Numbers;

namespace Brox.Search.Smt;

/// <summary>Reads the answer to <c>get-value</c> as algebraic numbers: <c>(- (/ 1.0 2.0))</c>, or <c>(root-obj (+ (^ x 2) (- 2)) 2)</c>, the second real root of the polynomial.</summary>
internal static class AlgebraicModel
{
    /// <summary>The values by their names; one that cannot be read is left out.</summary>
    public static IReadOnlyDictionary<string, AlgebraicNumber> Read(string text)
    {
        var values = new Dictionary<string, AlgebraicNumber>(StringComparer.Ordinal);
        foreach (var pair in SExpression.Parse(text) is { Word: null } list ? list.Items : [])
        {
            if (pair.Items is [{ Word: { } name }, var value] && Number(value) is { } number)
            {
                values[name] = number;
            }
        }

        return values;
    }

    private static AlgebraicNumber? Number(SExpression value)
    {
        if (ModelReader.Number(value) is { } rational)
        {
            return rational;
        }

        return value.Items is [{ Word: "root-obj" }, var polynomial, { Word: { } index }]
            && int.TryParse(index, out var which)
            && PolynomialReader.Coefficients(polynomial) is { } coefficients
            && !coefficients.All(c => c.IsZero)
            && RealRoots.Of(new Polynomial(coefficients)) is var roots
            && which >= 1 && which <= roots.Length
            ? roots[which - 1]
            : null;
    }
}
