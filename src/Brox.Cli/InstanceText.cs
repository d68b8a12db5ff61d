using Brox.Functions;
using Brox.Theory.Claims.Language;

namespace Brox.Cli;

/// <summary>Instances in one line for people.</summary>
internal static class InstanceText
{
    private const int MostElements = 12;

    /// <summary>The functions and parameters, each with its name.</summary>
    public static IEnumerable<string> Parts(ConjectureInstance instance) =>
        instance.Functions.Select(f => $"{f.Key}: {Text(f.Value)}").Concat(instance.Parameters.Select(p => $"{p.Key} = {p.Value}"));

    /// <summary>One function.</summary>
    public static string Text(FunctionInstance function) => function switch
    {
        FiniteFunction f when f.Points.Length <= MostElements =>
            $"{string.Join(", ", f.Points.Select((x, i) => $"{x} -> {f.Values[i]}"))}{Metric(f)}",
        PiecewisePolynomial f when f.Cells.Length <= MostElements =>
            $"{string.Join(", ", Elements(f))}{Metric(f)}",
        FormulaFunction f => $"{f.Text()}{Metric(f)}",
        _ => $"a function of dimension {function.Dimension}",
    };

    private static string Metric(FunctionInstance f) =>
        f.Metric.IsIdentity ? string.Empty : $" with B = [{string.Join("; ", f.Metric.Rows.Select(row => string.Join(" ", row)))}]";

    private static IEnumerable<string> Elements(PiecewisePolynomial f)
    {
        for (var i = 0; i < f.Cells.Length; i++)
        {
            if (f.Cells[i] is { } cell)
            {
                yield return $"[{string.Join(", ", cell.Coefficients.DefaultIfEmpty())}] on ({f.CellFrom(i)?.ToString() ?? "-inf"}, {f.CellTo(i)?.ToString() ?? "inf"})";
            }

            if (i < f.Knots.Length && f.KnotValues[i] is { } value)
            {
                yield return $"{f.Knots[i]} -> {value}";
            }
        }
    }
}
