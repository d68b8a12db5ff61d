using System.Collections.Immutable;
using Brox.Numbers;

namespace Brox.Reports.Exports.Printed;

/// <summary>
/// A rational number as an exported program writes it: its text, and what it is as a polynomial of the parts that are opaque. Equal polynomials are equal numbers, so that a comparison
/// of them needs no text at all.
/// </summary>
internal sealed class ScriptTerm
{
    private const int SumLevel = 1;
    private const int ProductLevel = 2;
    private const int CallLevel = 3;
    private const int AtomLevel = 4;

    private readonly int _level;
    private readonly ImmutableSortedDictionary<string, Rational> _polynomial;

    private ScriptTerm(string text, int level, ImmutableSortedDictionary<string, Rational> polynomial) => (Text, _level, _polynomial) = (text, level, polynomial);

    /// <summary>The text, not in parentheses.</summary>
    public string Text { get; }

    /// <summary>The text as an argument.</summary>
    public string Atom => At(AtomLevel);

    /// <summary>The number, where it is the same for every function; else <see langword="null"/>.</summary>
    public Rational? AsConstant => _polynomial.Count == 0 ? Rational.Zero : _polynomial.Count == 1 && _polynomial.TryGetValue(string.Empty, out var c) ? c : null;

    /// <summary>Whether it is 0 whatever the function.</summary>
    public bool IsZero => _polynomial.IsEmpty;

    /// <summary>A number that is known.</summary>
    public static ScriptTerm Constant(ScriptLanguage language, Rational value) =>
        new(language.Number(value), AtomLevel, value.IsZero ? Empty : Empty.Add(string.Empty, value));

    /// <summary>A number of which nothing is known but its text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isAtom">Whether it needs no parentheses as an argument.</param>
    public static ScriptTerm Opaque(string text, bool isAtom) => new(text, isAtom ? AtomLevel : CallLevel, Empty.Add(text, Rational.One));

    private static ImmutableSortedDictionary<string, Rational> Empty { get; } = ImmutableSortedDictionary.Create<string, Rational>(StringComparer.Ordinal);

    /// <summary>The sum.</summary>
    public ScriptTerm Plus(ScriptTerm other) => IsZero ? other : other.IsZero ? this : new($"{Text} + {other.At(ProductLevel)}", SumLevel, Added(_polynomial, other._polynomial, Rational.One));

    /// <summary>The difference.</summary>
    public ScriptTerm Minus(ScriptTerm other, ScriptLanguage language) =>
        other.IsZero ? this : IsZero ? other.Negated(language) : Known(new($"{Text} - {other.At(ProductLevel)}", SumLevel, Added(_polynomial, other._polynomial, -Rational.One)), language);

    /// <summary>The number with the other sign.</summary>
    public ScriptTerm Negated(ScriptLanguage language) =>
        AsConstant is { } c ? Constant(language, -c) : new($"(- {At(CallLevel)})", AtomLevel, Added(Empty, _polynomial, -Rational.One));

    /// <summary>The product.</summary>
    public ScriptTerm Times(ScriptTerm other, ScriptLanguage language)
    {
        var product = Empty;
        foreach (var (a, p) in _polynomial)
        {
            foreach (var (b, q) in other._polynomial)
            {
                var atoms = $"{a}\n{b}".Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
                product = Added(product, Empty.Add(string.Join('\n', atoms), p * q), Rational.One);
            }
        }

        return AsConstant == Rational.One ? other : other.AsConstant == Rational.One ? this
            : Known(new($"{At(ProductLevel)} * {other.At(CallLevel)}", ProductLevel, product), language);
    }

    /// <summary>The quotient; the divisor is not 0.</summary>
    public ScriptTerm Over(ScriptTerm divisor, ScriptLanguage language)
    {
        var text = $"{At(ProductLevel)} / {divisor.At(CallLevel)}";
        return divisor.AsConstant is not { } c ? IsZero ? this : new ScriptTerm(text, ProductLevel, Empty.Add(text, Rational.One))
            : c == Rational.One ? this
            : Known(new(text, ProductLevel, Added(Empty, _polynomial, 1 / c)), language);
    }

    /// <summary>Whether both are the same number whatever the function.</summary>
    public bool IsSame(ScriptTerm other) => Added(_polynomial, other._polynomial, -Rational.One).IsEmpty;

    private static ScriptTerm Known(ScriptTerm term, ScriptLanguage language) => term.AsConstant is { } c ? Constant(language, c) : term;

    private static ImmutableSortedDictionary<string, Rational> Added(
        ImmutableSortedDictionary<string, Rational> left, ImmutableSortedDictionary<string, Rational> right, Rational factor)
    {
        foreach (var (monomial, value) in right)
        {
            var sum = left.GetValueOrDefault(monomial) + (factor * value);
            left = sum.IsZero ? left.Remove(monomial) : left.SetItem(monomial, sum);
        }

        return left;
    }

    private string At(int level) => _level < level ? $"({Text})" : Text;
}
