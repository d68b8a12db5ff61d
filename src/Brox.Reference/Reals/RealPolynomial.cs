using Brox.Numbers;

namespace Brox.Reference.Reals;

/// <summary>A polynomial with rational coefficients in real unknowns, in normal form: equal polynomials have equal terms.</summary>
/// <remarks>An unknown is a number from 0 to 255. A monomial is a text with one character for each of its unknowns, ascending: <c>256 * unknown + exponent</c>.</remarks>
internal sealed class RealPolynomial : IEquatable<RealPolynomial>
{
    /// <summary>How many unknowns there can be.</summary>
    public const int Unknowns = 256;

    private const int LargestExponent = 255;
    private readonly (string Monomial, Rational Coefficient)[] _terms;
    private readonly int _hash;

    private RealPolynomial((string Monomial, Rational Coefficient)[] terms)
    {
        _terms = terms;
        var hash = default(HashCode);
        foreach (var (monomial, coefficient) in terms)
        {
            hash.Add(monomial, StringComparer.Ordinal);
            hash.Add(coefficient);
        }

        _hash = hash.ToHashCode();
    }

    public static RealPolynomial Zero { get; } = new([]);

    public static RealPolynomial One { get; } = Rational.One;

    /// <summary>The terms, in the order of their monomials.</summary>
    public IReadOnlyList<(string Monomial, Rational Coefficient)> Terms => _terms;

    public bool IsZero => _terms.Length == 0;

    /// <summary>The value of a constant; <see langword="null"/> for any other polynomial.</summary>
    public Rational? ConstantValue => _terms.Length switch
    {
        0 => Rational.Zero,
        1 when _terms[0].Monomial.Length == 0 => _terms[0].Coefficient,
        _ => null,
    };

    /// <summary>The total degree; 0 for constants.</summary>
    public int TotalDegree => _terms.Length == 0 ? 0 : _terms.Max(t => t.Monomial.Sum(c => c & LargestExponent));

    public static implicit operator RealPolynomial(Rational value) => value.IsZero ? new([]) : new([(string.Empty, value)]);

    public static RealPolynomial operator +(RealPolynomial left, RealPolynomial right)
    {
        var (a, b) = (left._terms, right._terms);
        if (a.Length == 0 || b.Length == 0)
        {
            return a.Length == 0 ? right : left;
        }

        var sum = new List<(string, Rational)>(a.Length + b.Length);
        var (i, j) = (0, 0);
        while (i < a.Length || j < b.Length)
        {
            var order = i == a.Length ? 1 : j == b.Length ? -1 : string.CompareOrdinal(a[i].Monomial, b[j].Monomial);
            if (order < 0)
            {
                sum.Add(a[i++]);
            }
            else if (order > 0)
            {
                sum.Add(b[j++]);
            }
            else
            {
                var coefficient = a[i].Coefficient + b[j++].Coefficient;
                if (!coefficient.IsZero)
                {
                    sum.Add((a[i].Monomial, coefficient));
                }

                i++;
            }
        }

        return new([.. sum]);
    }

    public static RealPolynomial operator -(RealPolynomial value) => value * -Rational.One;

    public static RealPolynomial operator -(RealPolynomial left, RealPolynomial right) => left + (-right);

    public static RealPolynomial operator *(RealPolynomial left, Rational factor) =>
        factor.IsZero ? Zero : factor == Rational.One ? left : new([.. left._terms.Select(t => (t.Monomial, t.Coefficient * factor))]);

    public static RealPolynomial operator *(RealPolynomial left, RealPolynomial right)
    {
        if (right.ConstantValue is { } factor)
        {
            return left * factor;
        }

        if (left.ConstantValue is { } other)
        {
            return right * other;
        }

        var product = new Dictionary<string, Rational>(StringComparer.Ordinal);
        foreach (var (m, c) in left._terms)
        {
            foreach (var (n, d) in right._terms)
            {
                var monomial = Product(m, n);
                product[monomial] = product.GetValueOrDefault(monomial) + (c * d);
            }
        }

        return Of(product);
    }

    /// <summary>The polynomial that is one unknown.</summary>
    public static RealPolynomial Unknown(int unknown) => new([(((char)((unknown << 8) | 1)).ToString(), Rational.One)]);

    /// <summary>The polynomial <c>p(inner)</c>.</summary>
    public static RealPolynomial Compose(Polynomial p, RealPolynomial inner) =>
        p.Coefficients.Reverse().Aggregate(Zero, (value, c) => (value * inner) + c);

    /// <summary>The unknowns that occur, ascending.</summary>
    public IEnumerable<int> Occurring() => _terms.SelectMany(t => t.Monomial.Select(c => c >> 8)).Distinct().Order();

    public bool Contains(int unknown) => _terms.Any(t => Exponent(t.Monomial, unknown) > 0);

    /// <summary>The degree in one unknown.</summary>
    public int Degree(int unknown) => _terms.Length == 0 ? 0 : _terms.Max(t => Exponent(t.Monomial, unknown));

    /// <summary>The coefficients as a polynomial in one unknown, ascending; at least one.</summary>
    public RealPolynomial[] CoefficientsIn(int unknown)
    {
        var parts = new List<(string, Rational)>[Degree(unknown) + 1];
        foreach (var (monomial, coefficient) in _terms)
        {
            var exponent = Exponent(monomial, unknown);
            var rest = exponent == 0 ? monomial : string.Concat(monomial.Where(c => c >> 8 != unknown));
            (parts[exponent] ??= []).Add((rest, coefficient));
        }

        return [.. parts.Select(p => p is null ? Zero : Of(p.ToDictionary(t => t.Item1, t => t.Item2, StringComparer.Ordinal)))];
    }

    /// <summary>The polynomial with another one in the place of an unknown.</summary>
    public RealPolynomial Substitute(int unknown, RealPolynomial value) =>
        Contains(unknown) ? CoefficientsIn(unknown).Reverse().Aggregate(Zero, (sum, c) => (sum * value) + c) : this;

    /// <summary>The derivative with respect to one unknown.</summary>
    public RealPolynomial Derivative(int unknown)
    {
        var variable = Unknown(unknown);
        var result = Zero;
        var power = One;
        var coefficients = CoefficientsIn(unknown);
        for (var i = 1; i < coefficients.Length; i++)
        {
            result += coefficients[i] * power * new Rational(i);
            power *= variable;
        }

        return result;
    }

    /// <summary>The polynomial of least degree in one unknown that is equal to this one wherever the unknown is a root of a polynomial.</summary>
    public RealPolynomial Reduce(int unknown, Polynomial relation)
    {
        var coefficients = CoefficientsIn(unknown);
        var (sum, power) = (Zero, Polynomial.Constant(Rational.One));
        foreach (var coefficient in coefficients)
        {
            sum += coefficient * Compose(power, Unknown(unknown));
            power = (power * Polynomial.X) % relation;
        }

        return sum;
    }

    /// <summary>The polynomial in one unknown; <see langword="null"/> where another occurs.</summary>
    public Polynomial? AsUnivariate(int unknown)
    {
        var coefficients = new Rational[Degree(unknown) + 1];
        foreach (var (monomial, coefficient) in _terms)
        {
            var exponent = Exponent(monomial, unknown);
            if (monomial.Length > (exponent > 0 ? 1 : 0))
            {
                return null;
            }

            coefficients[exponent] = coefficient;
        }

        return new Polynomial(coefficients);
    }

    /// <summary>The same polynomial times a positive rational: the last coefficient is 1 or -1.</summary>
    public RealPolynomial Normalized() => IsZero ? this : this * (Rational.One / Rational.Abs(_terms[^1].Coefficient));

    /// <summary>The polynomial as an SMT-LIB 2 term of sort Real; unknown 7 is <c>v7</c>.</summary>
    public string ToSmt() => _terms.Length switch
    {
        0 => "0.0",
        1 => Summand(_terms[0]),
        _ => $"(+ {string.Join(' ', _terms.Select(Summand))})",
    };

    /// <summary>A rational number as an SMT-LIB 2 term of sort Real.</summary>
    public static string Literal(Rational value)
    {
        var size = Rational.Abs(value);
        var text = size.IsInteger ? $"{size.Numerator}.0" : $"(/ {size.Numerator}.0 {size.Denominator}.0)";
        return value.Sign < 0 ? $"(- {text})" : text;
    }

    public bool Equals(RealPolynomial? other) =>
        other is not null && (ReferenceEquals(this, other) || (_hash == other._hash && _terms.AsSpan().SequenceEqual(other._terms)));

    public override bool Equals(object? obj) => Equals(obj as RealPolynomial);

    public override int GetHashCode() => _hash;

    public override string ToString() => ToSmt();

    /// <summary>The exponent of an unknown in a monomial.</summary>
    public static int Exponent(string monomial, int unknown)
    {
        foreach (var c in monomial)
        {
            if (c >> 8 == unknown)
            {
                return c & LargestExponent;
            }
        }

        return 0;
    }

    private static RealPolynomial Of(Dictionary<string, Rational> terms) =>
        new([.. terms.Where(t => !t.Value.IsZero).OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => (t.Key, t.Value))]);

    private static string Product(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return left.Length == 0 ? right : left;
        }

        Span<char> result = stackalloc char[left.Length + right.Length];
        var (i, j, n) = (0, 0, 0);
        while (i < left.Length || j < right.Length)
        {
            if (j == right.Length || (i < left.Length && left[i] >> 8 < right[j] >> 8))
            {
                result[n++] = left[i++];
            }
            else if (i == left.Length || right[j] >> 8 < left[i] >> 8)
            {
                result[n++] = right[j++];
            }
            else
            {
                var exponent = (left[i] & LargestExponent) + (right[j] & LargestExponent);
                result[n++] = exponent <= LargestExponent ? (char)((left[i] & ~LargestExponent) | exponent) : throw new DegreeTooLargeException("a degree above 255 would arise");
                (i, j) = (i + 1, j + 1);
            }
        }

        return result[..n].ToString();
    }

    private static string Summand((string Monomial, Rational Coefficient) term)
    {
        var factors = term.Monomial.SelectMany(c => Enumerable.Repeat($"v{c >> 8}", c & LargestExponent)).ToList();
        if (factors.Count == 0 || term.Coefficient != Rational.One)
        {
            factors.Insert(0, Literal(term.Coefficient));
        }

        return factors.Count == 1 ? factors[0] : $"(* {string.Join(' ', factors)})";
    }
}
