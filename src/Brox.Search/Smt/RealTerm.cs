using System.Collections.Immutable;
using System.Globalization;
using Brox.Numbers;

namespace Brox.Search.Smt;

/// <summary>A polynomial with rational coefficients in real unknowns, in normal form: equal polynomials have equal terms.</summary>
/// <remarks>A monomial is its unknowns in ordinal order joined by <c>*</c>, each as often as it occurs; the empty text is 1.</remarks>
internal sealed class RealTerm
{
    /// <summary>How the names of the unknowns begin that are positive by assumption: the parameters.</summary>
    public const string PositivePrefix = "p_";

    private readonly ImmutableSortedDictionary<string, Rational> _coefficients;

    private RealTerm(IEnumerable<KeyValuePair<string, Rational>> coefficients) =>
        _coefficients = coefficients.Where(c => !c.Value.IsZero).ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static RealTerm Zero { get; } = Constant(Rational.Zero);

    public static RealTerm One { get; } = Constant(Rational.One);

    /// <summary>The total degree; 0 for constants.</summary>
    public int Degree => _coefficients.Keys.Select(m => Unknowns(m).Length).DefaultIfEmpty(0).Max();

    /// <summary>The value of a constant; <see langword="null"/> for any other polynomial.</summary>
    public Rational? ConstantValue => _coefficients.Count switch
    {
        0 => Rational.Zero,
        1 when _coefficients.Keys.First().Length == 0 => _coefficients.Values.First(),
        _ => null,
    };

    public static RealTerm operator +(RealTerm left, RealTerm right) => new(left._coefficients.Concat(right._coefficients)
        .GroupBy(c => c.Key, StringComparer.Ordinal)
        .Select(g => KeyValuePair.Create(g.Key, g.Aggregate(Rational.Zero, (sum, c) => sum + c.Value))));

    public static RealTerm operator -(RealTerm term) => term.Times(-Rational.One);

    public static RealTerm operator -(RealTerm left, RealTerm right) => left + (-right);

    public static RealTerm operator *(RealTerm left, RealTerm right) => new(left._coefficients
        .SelectMany(a => right._coefficients.Select(b => (Monomial: Product(a.Key, b.Key), Value: a.Value * b.Value)))
        .GroupBy(c => c.Monomial, StringComparer.Ordinal)
        .Select(g => KeyValuePair.Create(g.Key, g.Aggregate(Rational.Zero, (sum, c) => sum + c.Value))));

    public static RealTerm Constant(Rational value) => new([KeyValuePair.Create(string.Empty, value)]);

    public static RealTerm Unknown(string name) => new([KeyValuePair.Create(name, Rational.One)]);

    public RealTerm Times(Rational factor) => new(_coefficients.Select(c => KeyValuePair.Create(c.Key, factor * c.Value)));

    /// <summary>The sign that the polynomial has whatever its unknowns are, from the signs of its coefficients alone; 0 where that is not seen.</summary>
    public int EvidentSign()
    {
        if (_coefficients.Count == 0 || _coefficients.Keys.Any(m => !Unknowns(m).All(IsPositive)))
        {
            return 0;
        }

        return _coefficients.Values.All(c => c.Sign > 0) ? 1 : _coefficients.Values.All(c => c.Sign < 0) ? -1 : 0;
    }

    /// <summary>The polynomial divided by a positive factor, so that polynomials which always have the same sign tend to be written alike: common positive unknowns go, the first coefficient is 1 or -1.</summary>
    public RealTerm Reduced()
    {
        if (_coefficients.Count == 0)
        {
            return this;
        }

        var reduced = _coefficients.Select(c => (Unknowns: Unknowns(c.Key).ToList(), c.Value)).ToList();
        foreach (var name in reduced[0].Unknowns.Where(IsPositive).ToList())
        {
            if (reduced.All(c => c.Unknowns.Contains(name)))
            {
                reduced.ForEach(c => c.Unknowns.Remove(name));
            }
        }

        var scale = Rational.One / Rational.Abs(reduced[^1].Value);
        return new RealTerm(reduced.Select(c => KeyValuePair.Create(string.Join('*', c.Unknowns), scale * c.Value)));
    }

    public Rational Evaluate(IReadOnlyDictionary<string, Rational> values) =>
        _coefficients.Aggregate(Rational.Zero, (sum, c) => sum + Unknowns(c.Key).Aggregate(c.Value, (product, name) => product * values[name]));

    /// <summary>The polynomial as an SMT-LIB 2 term of sort Real.</summary>
    public string ToSmt()
    {
        var summands = _coefficients.Select(c => Summand(c.Key, c.Value)).ToList();
        return summands.Count switch
        {
            0 => "0.0",
            1 => summands[0],
            _ => $"(+ {string.Join(' ', summands)})",
        };
    }

    /// <summary>A rational number as an SMT-LIB 2 term of sort Real.</summary>
    public static string Literal(Rational value)
    {
        var magnitude = Rational.Abs(value);
        var text = magnitude.IsInteger
            ? $"{magnitude.Numerator.ToString(CultureInfo.InvariantCulture)}.0"
            : $"(/ {magnitude.Numerator.ToString(CultureInfo.InvariantCulture)}.0 {magnitude.Denominator.ToString(CultureInfo.InvariantCulture)}.0)";
        return value.Sign < 0 ? $"(- {text})" : text;
    }

    private static string Summand(string monomial, Rational coefficient)
    {
        var factors = Unknowns(monomial);
        if (factors.Length == 0)
        {
            return Literal(coefficient);
        }

        if (coefficient == Rational.One)
        {
            return factors.Length == 1 ? factors[0] : $"(* {string.Join(' ', factors)})";
        }

        return coefficient == -Rational.One && factors.Length == 1 ? $"(- {factors[0]})" : $"(* {Literal(coefficient)} {string.Join(' ', factors)})";
    }

    private static bool IsPositive(string name) => name.StartsWith(PositivePrefix, StringComparison.Ordinal);

    private static string[] Unknowns(string monomial) => monomial.Length == 0 ? [] : monomial.Split('*');

    private static string Product(string left, string right) => string.Join('*', Unknowns(left).Concat(Unknowns(right)).Order(StringComparer.Ordinal));
}
