using Brox.Numbers;

namespace Brox.Definitions.Language;

/// <summary>A number as a polynomial in what cannot be taken apart further (names, values of <c>f</c>, ...): two with the same coefficients are equal wherever they are defined.</summary>
internal sealed class WeightPolynomial
{
    private readonly SortedDictionary<string, Rational> _coefficients;

    private WeightPolynomial(SortedDictionary<string, Rational> coefficients) => _coefficients = coefficients;

    public static WeightPolynomial Sum(IEnumerable<NumberTerm> terms) => terms.Select(Of).Aggregate(Constant(0), Add);

    public bool IsConstant(Rational value) => Add(this, Constant(-value))._coefficients.Count == 0;

    private static WeightPolynomial Of(NumberTerm term) => term switch
    {
        NumberTerm.Constant c => Constant(c.Value),
        NumberTerm.Negate n => Multiply(Constant(-1), Of(n.Operand)),
        NumberTerm.Binary { Operation: NumberOperation.Add } s => Add(Of(s.Left), Of(s.Right)),
        NumberTerm.Binary { Operation: NumberOperation.Subtract } s => Add(Of(s.Left), Multiply(Constant(-1), Of(s.Right))),
        NumberTerm.Binary { Operation: NumberOperation.Multiply } p => Multiply(Of(p.Left), Of(p.Right)),
        NumberTerm.Binary { Operation: NumberOperation.Divide, Right: NumberTerm.Constant c } q => Multiply(Constant(1 / c.Value), Of(q.Left)),
        NumberTerm.Binary { Operation: NumberOperation.Divide } q => Multiply(Of(q.Left), Atom($"1/({q.Right})")),
        _ => Atom(term.ToString()),
    };

    private static WeightPolynomial Constant(Rational value) => From([(string.Empty, value)]);

    private static WeightPolynomial Atom(string text) => From([(text, 1)]);

    private static WeightPolynomial Add(WeightPolynomial left, WeightPolynomial right) =>
        From(left._coefficients.Concat(right._coefficients).Select(c => (c.Key, c.Value)));

    private static WeightPolynomial Multiply(WeightPolynomial left, WeightPolynomial right) =>
        From(left._coefficients.SelectMany(a => right._coefficients.Select(b => (Monomial(a.Key, b.Key), a.Value * b.Value))));

    private static string Monomial(string left, string right) =>
        string.Join('\n', left.Split('\n').Concat(right.Split('\n')).Where(atom => atom.Length > 0).Order(StringComparer.Ordinal));

    private static WeightPolynomial From(IEnumerable<(string Monomial, Rational Coefficient)> terms)
    {
        var sum = new SortedDictionary<string, Rational>(StringComparer.Ordinal);
        foreach (var (monomial, coefficient) in terms)
        {
            sum[monomial] = sum.GetValueOrDefault(monomial) + coefficient;
            if (sum[monomial].IsZero)
            {
                sum.Remove(monomial);
            }
        }

        return new WeightPolynomial(sum);
    }
}
