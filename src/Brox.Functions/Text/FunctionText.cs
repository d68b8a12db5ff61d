using Brox.Numbers;

namespace Brox.Functions.Text;

/// <summary>Functions as a person writes them: a table, cases, a formula.</summary>
internal static class FunctionText
{
    /// <summary>The number of points or pieces that one line shows; of a larger function it says the size.</summary>
    public const int MostInOneLine = 24;

    /// <summary>
    /// One line: points and values as they are typed in the place of a file (<c>0:0, 2:2, 3:1</c>), a formula with its box, the pieces of a piecewise polynomial. A metric that is not the
    /// identity is added.
    /// </summary>
    public static string OneLine(FunctionInstance function)
    {
        ArgumentNullException.ThrowIfNull(function);
        var text = function switch
        {
            FiniteFunction f when f.Points.Length <= MostInOneLine => string.Join(", ", f.Points.Zip(f.Values, (x, value) => $"{x}:{value}")),
            FiniteFunction f => $"a function on {Counted.Of(f.Points.Length, "point")} of dimension {f.Dimension}",
            PiecewisePolynomial f when f.Cells.Length <= MostInOneLine => string.Join("; ", Cases(f).Select(c => $"{c.Value} {c.Where}")),
            PiecewisePolynomial f => $"a piecewise polynomial with {Counted.Of(f.Cells.Length, "piece")}",
            FormulaFunction { HasBox: true } f => $"{f.Text()} on {f.Box}",
            FormulaFunction f => f.Text(),
            _ => $"a function of dimension {function.Dimension}",
        };
        return text + Metric(function, " with B = ");
    }

    /// <summary>Several lines, each indented by two blanks: a table of points and values, one line a case, or the formula.</summary>
    /// <param name="name">The name of the function.</param>
    /// <param name="function">The function.</param>
    public static IEnumerable<string> Lines(string name, FunctionInstance function)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(function);
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
                foreach (var (value, where) in Cases(piecewise))
                {
                    yield return where.StartsWith("at ", StringComparison.Ordinal) ? $"  {name}({where[3..]}) = {value}" : $"  {name}(x) = {value} {where}";
                }

                if (piecewise.Cells.Any(c => c is null))
                {
                    yield return $"  {name}(x) = +inf elsewhere";
                }

                break;
            case FormulaFunction formula:
                yield return $"  {name}({string.Join(", ", formula.Variables)}) = {formula.Text()} on {formula.Box}";
                break;
            default:
                throw new ArgumentException($"functions of kind {function.GetType().Name} have no text", nameof(function));
        }

        if (Metric(function, "    in the metric B = ") is { Length: > 0 } metric)
        {
            yield return metric;
        }
    }

    /// <summary>A polynomial in <c>x</c>, highest power first.</summary>
    public static string Of(Polynomial polynomial)
    {
        ArgumentNullException.ThrowIfNull(polynomial);
        var terms = Enumerable.Range(0, polynomial.Coefficients.Length).Reverse().Where(i => !polynomial.Coefficient(i).IsZero).Select(i =>
        {
            var (c, power) = (polynomial.Coefficient(i), i switch { 0 => string.Empty, 1 => "x", _ => $"x^{i}" });
            return i == 0 ? c.ToString() : c == Rational.One ? power : c == -Rational.One ? $"-{power}" : $"{c}*{power}";
        }).ToList();
        return terms.Count == 0 ? "0" : string.Join(" + ", terms).Replace("+ -", "- ", StringComparison.Ordinal);
    }

    private static string Metric(FunctionInstance function, string intro) =>
        function.Metric.IsIdentity ? string.Empty : $"{intro}[{string.Join("; ", function.Metric.Rows.Select(row => string.Join(", ", row)))}]";

    /// <summary>The pieces and the values at knots, from left to right.</summary>
    private static IEnumerable<(string Value, string Where)> Cases(PiecewisePolynomial f)
    {
        for (var i = 0; i < f.Cells.Length; i++)
        {
            if (f.Cells[i] is { } polynomial)
            {
                yield return (Of(polynomial), (f.CellFrom(i), f.CellTo(i)) switch
                {
                    (null, null) => "for all x",
                    (null, { } to) => $"for x < {to}",
                    ({ } from, null) => $"for x > {from}",
                    ({ } from, { } to) => $"for {from} < x < {to}",
                });
            }

            if (i < f.Knots.Length && f.KnotValues[i] is { } value)
            {
                yield return (value.ToString(), $"at {f.Knots[i]}");
            }
        }
    }
}
