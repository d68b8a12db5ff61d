using System.Collections.Immutable;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Search.Smt;

/// <summary>Reads the answer to <c>get-value</c>.</summary>
internal static class ModelReader
{
    /// <summary>How near the rational number is that stands for an irrational one.</summary>
    private static readonly Rational _precision = Rational.Create(1, 1_000_000);

    /// <exception cref="SolverException">The answer is not a list of values.</exception>
    public static SolverAnswer.Satisfiable Read(string text, IReadOnlyCollection<string> reals, IReadOnlyCollection<string> flags)
    {
        var pairs = SExpression.Parse(text) is { Word: null } list
            ? list.Items.Where(p => p.Items is [{ Word: not null }, _]).GroupBy(p => p.Items[0].Word!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Items[1], StringComparer.Ordinal)
            : throw Unreadable(text);
        var exact = true;
        var numbers = ImmutableDictionary.CreateBuilder<string, Rational>(StringComparer.Ordinal);
        foreach (var name in reals)
        {
            var value = pairs.GetValueOrDefault(name) ?? throw Unreadable(text);
            if (Number(value) is { } number)
            {
                numbers.Add(name, number);
            }
            else
            {
                exact = false;
                numbers.Add(name, Root(value) ?? throw Unreadable(text));
            }
        }

        var truths = flags.ToImmutableDictionary(
            name => name,
            name => pairs.GetValueOrDefault(name)?.Word switch { "true" => true, "false" => false, _ => throw Unreadable(text) },
            StringComparer.Ordinal);
        return new SolverAnswer.Satisfiable(numbers.ToImmutable(), truths, exact);
    }

    /// <summary>A rational number: <c>3</c>, <c>3.0</c>, <c>(- 1.5)</c>, <c>(/ 1.0 2.0)</c>; <see langword="null"/> for anything else.</summary>
    public static Rational? Number(SExpression value) => value switch
    {
        { Word: { } word } => Rational.TryParse(word, out var number, out _) ? number : null,
        { Items: [{ Word: "-" }, var of] } => Number(of) is { } number ? -number : null,
        { Items: [{ Word: "/" }, var over, var under] } => Number(over) is { } a && Number(under) is { IsZero: false } b ? a / b : null,
        _ => null,
    };

    /// <summary>A rational number near an algebraic one, <c>(root-obj (+ (^ x 2) (- 2)) 2)</c>: the second real root of the polynomial.</summary>
    private static Rational? Root(SExpression value)
    {
        if (value.Items is not [{ Word: "root-obj" }, var polynomial, { Word: { } index }]
            || !int.TryParse(index, out var which)
            || PolynomialReader.Coefficients(polynomial) is not { } coefficients
            || coefficients.All(c => c.IsZero))
        {
            return null;
        }

        var roots = RealRoots.Of(new Polynomial(coefficients));
        if (which < 1 || which > roots.Length)
        {
            return null;
        }

        var (lower, upper) = roots[which - 1].Enclose(_precision);
        return lower == upper ? lower : SimplestRational.Between(lower, upper);
    }

    private static SolverException Unreadable(string text) => new($"the solver's model cannot be read: \"{OneLine.Clean(text.Length > 200 ? text[..200] : text)}\"");
}
