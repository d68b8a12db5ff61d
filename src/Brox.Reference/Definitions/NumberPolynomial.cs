using Brox.Numbers;

namespace Brox.Reference.Definitions;

/// <summary>A polynomial in the numbers that quantifiers bind, with exact real coefficients.</summary>
internal sealed class NumberPolynomial
{
    private const char Times = ' ';
    private readonly SortedDictionary<string, ExactReal> _terms;

    private NumberPolynomial(SortedDictionary<string, ExactReal> terms) => _terms = terms;

    public static NumberPolynomial Zero { get; } = new(new SortedDictionary<string, ExactReal>(StringComparer.Ordinal));

    public static NumberPolynomial One { get; } = Constant(1);

    public bool IsZero => _terms.Count == 0;

    /// <summary>The value where it depends on no name; else <see langword="null"/>.</summary>
    public ExactReal? AsConstant => IsZero ? ExactReal.Zero : _terms.Count == 1 && _terms.TryGetValue(string.Empty, out var value) ? value : (ExactReal?)null;

    /// <summary>The names that occur.</summary>
    public IEnumerable<string> Names => _terms.Keys.SelectMany(m => m.Split(Times, StringSplitOptions.RemoveEmptyEntries)).Distinct();

    public static NumberPolynomial Constant(ExactReal value) => From([(string.Empty, value)]);

    public static NumberPolynomial Variable(string name) => From([(name, 1)]);

    public static NumberPolynomial operator +(NumberPolynomial left, NumberPolynomial right) => left.IsZero ? right : right.IsZero ? left : From(left.Pairs.Concat(right.Pairs));

    public static NumberPolynomial operator -(NumberPolynomial value) => From(value.Pairs.Select(t => (t.Monomial, -t.Coefficient)));

    public static NumberPolynomial operator -(NumberPolynomial left, NumberPolynomial right) => left + (-right);

    public static NumberPolynomial operator *(NumberPolynomial left, NumberPolynomial right) =>
        From(left.Pairs.SelectMany(a => right.Pairs.Select(b => (Product(a.Monomial, b.Monomial), a.Coefficient * b.Coefficient))));

    public int Degree(string name) => _terms.Keys.Select(m => Exponent(m, name)).DefaultIfEmpty(0).Max();

    /// <summary>The coefficient of a power of a name, a polynomial in the others.</summary>
    public NumberPolynomial Coefficient(string name, int power) =>
        From(Pairs.Where(t => Exponent(t.Monomial, name) == power).Select(t => (string.Join(Times, Factors(t.Monomial).Where(n => n != name)), t.Coefficient)));

    /// <summary>The real roots of a polynomial in one name that is not constant.</summary>
    /// <exception cref="DegreeTooLargeException">Its degree is 2 or more and a coefficient is irrational.</exception>
    public IEnumerable<ExactReal> Roots(string name)
    {
        var degree = Degree(name);
        var coefficients = Enumerable.Range(0, degree + 1).Select(k => Coefficient(name, k).AsConstant ?? throw new ArgumentException("another name occurs", nameof(name))).ToList();
        if (degree == 1)
        {
            return [-coefficients[0] / coefficients[1]];
        }

        return coefficients.All(c => c.AsRational is not null)
            ? RealRoots.Of(new Polynomial(coefficients.Select(c => c.AsRational!.Value))).Select(r => (ExactReal)r)
            : throw new DegreeTooLargeException("a number quantifier whose body has degree 2 or more, with irrational coefficients, is not decided");
    }

    public override string ToString() => IsZero ? "0" : string.Join(" + ", _terms.Select(t => $"{t.Value}*{t.Key}"));

    private IEnumerable<(string Monomial, ExactReal Coefficient)> Pairs => _terms.Select(t => (t.Key, t.Value));

    private static string[] Factors(string monomial) => monomial.Split(Times, StringSplitOptions.RemoveEmptyEntries);

    private static int Exponent(string monomial, string name) => Factors(monomial).Count(n => n == name);

    private static string Product(string left, string right) =>
        left.Length == 0 ? right : right.Length == 0 ? left : string.Join(Times, Factors(left).Concat(Factors(right)).Order(StringComparer.Ordinal));

    private static NumberPolynomial From(IEnumerable<(string Monomial, ExactReal Coefficient)> terms)
    {
        var sum = new SortedDictionary<string, ExactReal>(StringComparer.Ordinal);
        foreach (var (monomial, coefficient) in terms)
        {
            sum[monomial] = sum.GetValueOrDefault(monomial) + coefficient;
            if (sum[monomial].IsZero)
            {
                sum.Remove(monomial);
            }
        }

        return new NumberPolynomial(sum);
    }
}
