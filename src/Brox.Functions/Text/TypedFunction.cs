using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Brox.Functions.Formulas;

namespace Brox.Functions.Text;

/// <summary>
/// Functions as they are typed in one line: a formula (<c>x^2 + 3*sin(x)^2</c>, variables in alphabetical order), or points and values (<c>0:0, 2:2, 3:1</c>, in the plane
/// <c>(0,0):2, (1,0):1</c>).
/// </summary>
internal static partial class TypedFunction
{
    /// <summary>Reads a function; on failure <paramref name="error"/> says in one line what was tried and why it is neither.</summary>
    /// <param name="text">The formula, or the points and values.</param>
    /// <param name="box">The box of a formula: <c>-10..10</c> for every variable, or one interval a variable, comma-separated; all of R^d when absent.</param>
    /// <param name="metric">The matrix <c>B</c>: rows separated by semicolons, as in <c>2,1;1,2</c>; the identity when absent.</param>
    /// <param name="function">The function.</param>
    /// <param name="error">What is wrong, in one line; else empty.</param>
    public static bool TryRead(string text, string? box, string? metric, out FunctionInstance? function, out string error)
    {
        ArgumentNullException.ThrowIfNull(text);
        function = null;
        if (PointsAndValues.IsMeant(text))
        {
            if (!PointsAndValues.TryRead(text, out var points, out var values, out error))
            {
                error = $"as points and values: {error}";
                return false;
            }

            if (box is not null)
            {
                error = "a box belongs to a formula; points and values have none";
                return false;
            }

            if (!MatrixText.TryReadMetric(metric, points[0].Dimension, out var metricOfPoints, out error))
            {
                return false;
            }

            function = FiniteFunction.Create(points, values, metricOfPoints);
            return true;
        }

        return TryFormula(text, box, metric, out function, out error);
    }

    /// <summary>Whether a text is a box for the variables of a typed formula; what is no formula says so itself.</summary>
    internal static bool IsBox(string text, string box, out string error)
    {
        error = string.Empty;
        return PointsAndValues.IsMeant(text) || Variables(text) is var variables && BoxText.TryRead(box, variables.IsEmpty ? ["x"] : variables, out _, out error);
    }

    private static bool TryFormula(string text, string? box, string? metric, out FunctionInstance? function, out string error)
    {
        function = null;
        var variables = Variables(text);
        if (variables.IsEmpty)
        {
            // A constant, or no formula at all; the variable x is there to say which.
            variables = ["x"];
        }

        if (!FormulaParser.TryParse(text, variables, out var expression, out error))
        {
            error = $"as a formula: {error}";
            return false;
        }

        if (!BoxText.TryRead(box, variables, out var sides, out error))
        {
            error = $"box {error}";
            return false;
        }

        if (!MatrixText.TryReadMetric(metric, variables.Length, out var matrix, out error))
        {
            return false;
        }

        function = FormulaFunction.Create(variables, expression!, sides, matrix);
        return true;
    }

    /// <summary>The variables of a typed formula, in alphabetical order (digits as numbers: x2 before x10): single letters, with or without a number behind.</summary>
    private static ImmutableArray<string> Variables(string text) =>
    [
        .. Word().Matches(text)
            .Where(m => m.Groups["variable"].Success)
            .Select(m => m.Value)
            .Where(name => name != FormulaSyntax.Euler)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(name => name[0])
            .ThenBy(name => name.Length)
            .ThenBy(name => name, StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?|\.[0-9]+(?:[eE][+-]?[0-9]+)?|(?<variable>[A-Za-z]_?[0-9]*(?![A-Za-z0-9_]))|[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Word();
}
