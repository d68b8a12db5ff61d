using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;
using Brox.Theory.Claims.Language;

namespace Brox.Cli;

/// <summary>Counterexamples for people: functions as tables or cases, witnesses with both sides evaluated.</summary>
internal static class CounterexampleText
{
    /// <summary>The instance and the witness, line by line.</summary>
    public static IEnumerable<string> Lines(ConjectureInstance instance, Fails? conclusion)
    {
        foreach (var (name, value) in instance.Parameters)
        {
            yield return $"  {name} = {value}";
        }

        foreach (var line in instance.Functions.SelectMany(f => Function(f.Key, f.Value)))
        {
            yield return line;
        }

        if (conclusion is not null)
        {
            yield return $"  the conclusion fails: {conclusion.Reason}";
            foreach (var part in conclusion.Witness.Refutations.IsEmpty ? [conclusion.Witness] : conclusion.Witness.Refutations)
            {
                var points = string.Join(", ", part.Entries.Select(e => $"{(e.Letter == "xStar" ? "x*" : e.Letter)} = {e.ValueText}"));
                yield return points.Length > 0 ? $"    at {points}: {part.Inequality}" : $"    {part.Inequality}";
            }
        }
    }

    private static IEnumerable<string> Function(string name, FunctionInstance function)
    {
        switch (function)
        {
            case FiniteFunction finite:
                var cells = finite.Points.Zip(finite.Values, (p, v) => (X: p.ToString(), V: v.ToString())).ToList();
                var widths = cells.ConvertAll(c => Math.Max(c.X.Length, c.V.Length));
                var label = Math.Max(1, name.Length + 3);
                yield return $"  {"x".PadRight(label)} | {string.Join(" | ", cells.Select((c, i) => c.X.PadLeft(widths[i])))}";
                yield return $"  {$"{name}(x)".PadRight(label)} | {string.Join(" | ", cells.Select((c, i) => c.V.PadLeft(widths[i])))}   (+inf elsewhere)";
                break;
            case PiecewisePolynomial piecewise:
                foreach (var line in Cases(name, piecewise))
                {
                    yield return line;
                }

                break;
            case FormulaFunction formula:
                yield return $"  {name}({string.Join(", ", formula.Variables)}) = {formula.Text()} on {formula.Box}";
                break;
            default:
                throw new ArgumentException($"functions of kind {function.GetType().Name} have no text", nameof(function));
        }

        if (!function.Metric.IsIdentity)
        {
            yield return $"    in the metric B = [{string.Join("; ", function.Metric.Rows.Select(row => string.Join(", ", row)))}]";
        }
    }

    private static IEnumerable<string> Cases(string name, PiecewisePolynomial f)
    {
        for (var i = 0; i < f.Cells.Length; i++)
        {
            if (f.Cells[i] is { } polynomial)
            {
                var range = (f.CellFrom(i), f.CellTo(i)) switch
                {
                    (null, null) => "for all x",
                    (null, { } to) => $"for x < {to}",
                    ({ } from, null) => $"for x > {from}",
                    ({ } from, { } to) => $"for {from} < x < {to}",
                };
                yield return $"  {name}(x) = {Text(polynomial)} {range}";
            }

            if (i < f.Knots.Length && f.KnotValues[i] is { } value)
            {
                yield return $"  {name}({f.Knots[i]}) = {value}";
            }
        }

        if (f.Cells.Any(c => c is null))
        {
            yield return $"  {name}(x) = +inf elsewhere";
        }
    }

    private static string Text(Polynomial p)
    {
        var terms = Enumerable.Range(0, p.Coefficients.Length).Reverse().Where(i => !p.Coefficient(i).IsZero).Select(i =>
        {
            var (c, power) = (p.Coefficient(i), i switch { 0 => string.Empty, 1 => "x", _ => $"x^{i}" });
            return i == 0 ? c.ToString() : c == Rational.One ? power : c == -Rational.One ? $"-{power}" : $"{c}*{power}";
        }).ToList();
        return terms.Count == 0 ? "0" : string.Join(" + ", terms).Replace("+ -", "- ", StringComparison.Ordinal);
    }
}
