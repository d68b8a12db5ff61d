using Brox.Definitions.Language;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;
using Brox.Reference.Line;
using Brox.Reference.Reals;
using Brox.Theory.Classes;

namespace Brox.Search.Tests.Lines;

/// <summary>Class expressions read by their definitions on functions of one variable.</summary>
internal static class Reading
{
    public static Verdict ByDefinition(PiecewisePolynomial f, string expression, IRealSolver? solver = null, string definitions = "")
    {
        var catalog = definitions.Length == 0 ? DefinitionCatalog.BuiltIn : DefinitionCatalog.BuiltIn.With(definitions);
        return LineDefinition.Decide(f, catalog.Inline(Statement(expression)), solver);
    }

    public static Verdict ByDecider(PiecewisePolynomial f, string expression) =>
        ClassExpression.TryParse(expression, out var parsed, out var error) ? parsed!.Decide(f) : throw new ArgumentException(error, nameof(expression));

    public static string Word(Verdict verdict) => verdict switch
    {
        Holds => "holds",
        Fails => "fails",
        _ => $"undecided: {verdict.Reason}",
    };

    /// <summary>A function from pieces "from to coefficients" and values "at x value".</summary>
    public static PiecewisePolynomial Line(params string[] parts)
    {
        var words = parts.Select(p => p.Split(' ')).ToList();
        var pieces = words.Where(w => w[0] != "at").Select(w => new Piece(End(w[0]), End(w[1]), new Polynomial(w[2..].Select(Number)))).ToList();
        var at = words.Where(w => w[0] == "at").Select(w => (Number(w[1]), End(w[2]))).ToList();
        return PiecewisePolynomial.Create(pieces, at);
    }

    private static Statement.Class Statement(string expression)
    {
        var open = expression.IndexOf('(', StringComparison.Ordinal);
        return open < 0
            ? new Statement.Class(expression, [])
            : new Statement.Class(expression[..open], [.. expression[(open + 1)..^1].Split(", ").Select(a => a.Split('='))
                .Select(a => new ClassArgumentTerm(a[0].Replace("^2", string.Empty, StringComparison.Ordinal), new NumberTerm.Constant(Number(a[1])), a[0].EndsWith("^2", StringComparison.Ordinal)))]);
    }

    private static Rational? End(string text) => text.EndsWith("inf", StringComparison.Ordinal) ? null : Number(text);

    private static Rational Number(string text) => Rational.TryParse(text, out var number, out var error) ? number : throw new FormatException(error);
}
