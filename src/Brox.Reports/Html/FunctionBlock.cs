using Brox.Functions;
using Brox.Reports.Exports;

namespace Brox.Reports.Html;

/// <summary>A function in print: a table of its values, its cases, or its formula.</summary>
internal static class FunctionBlock
{
    private const int MostPoints = 24;

    /// <summary>The function, with the name it has from a file if it has one.</summary>
    /// <param name="name">The letter of the function.</param>
    /// <param name="function">The function.</param>
    /// <param name="isTitled">Whether its own name stands above it already.</param>
    public static Markup Of(string name, FunctionInstance function, bool isTitled = false) => Markup.Of($"{Title(function, isTitled)}{Body(name, function)}{Metric(function)}");

    private static Markup Title(FunctionInstance f, bool isTitled) => Markup.Join(new[] { isTitled ? null : f.Name, f.Note }.Where(t => t is { Length: > 0 }).Select(t => Markup.Of($"<p class=\"own-name\"><bdi>{t}</bdi></p>\n")));

    private static Markup Body(string name, FunctionInstance function) => function switch
    {
        FiniteFunction f when f.Points.Length <= MostPoints => Markup.Of($"""
            <div class="scroll"><table class="values"><tbody>
            <tr><th scope="row"><i>x</i></th>{f.Points.Select(x => Markup.Of($"<td>{x.ToString()}</td>"))}</tr>
            <tr><th scope="row"><i>{name}</i>(<i>x</i>)</th>{f.Values.Select(v => Markup.Of($"<td>{v.ToString()}</td>"))}</tr>
            </tbody></table></div>
            <p class="aside">+∞ elsewhere</p>

            """),
        FiniteFunction f => Markup.Of($"<p>{Functions.Text.Counted.Of(f.Points.Length, "point")} of dimension {f.Dimension}; +∞ elsewhere.</p>\n"),
        PiecewisePolynomial f => Markup.Of($"""
            <div class="scroll"><table class="cases"><thead><tr><th scope="col"><i>{name}</i>(<i>x</i>)</th><th scope="col">where</th></tr></thead><tbody>
            {FunctionText.Cases(f, isLatex: false).Select(c => Markup.Of($"<tr><td>{MathText.Of(c.Value)}</td><td>{MathText.Of(c.Condition)}</td></tr>\n"))}</tbody></table></div>

            """),
        FormulaFunction f => Markup.Of($"<p class=\"formula\"><i>{name}</i>({string.Join(", ", f.Variables)}) = {MathText.Of(FunctionText.Formula(f))}{(f.HasBox ? Markup.Of($" on {f.Box.ToString()}") : Markup.Empty)}</p>\n"),
        _ => Markup.Of($"<p><code>{FunctionText.Json(function)}</code></p>\n"),
    };

    private static Markup Metric(FunctionInstance f) => f.Metric.IsIdentity
        ? Markup.Empty
        : Markup.Of($"<p>Metric <i>B</i> = [{string.Join("; ", f.Metric.Rows.Select(row => string.Join(", ", row)))}].</p>\n");
}
