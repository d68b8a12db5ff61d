using Brox.Numbers;
using Brox.Theory.Classes;

namespace Brox.Reports.Html;

/// <summary>The radii of the classes as bars over one axis, with the same as a table.</summary>
internal static class SpectrumChart
{
    private const double Left = 216;
    private const double Right = 696;
    private const double Row = 30;
    private const double Top = 14;
    private const double LeastGap = 34;

    public static Markup Of(ExampleSpectra example)
    {
        var decided = example.Rows.Where(r => r.Spectrum.Radii is not null).ToList();
        if (decided.Count == 0)
        {
            return Markup.Of($"<p>No spectrum: {example.Rows[0].Spectrum.Reason}.</p>\n");
        }

        var ends = decided.SelectMany(r => r.Spectrum.Radii!.Intervals).SelectMany(i => new[] { i.Lower, i.Upper }).OfType<AlgebraicSum>().Where(e => e.Sign > 0).Distinct().Order().ToList();
        var longest = ends.Count > 0 ? Value(ends[^1]) * 1.25 : 1;
        var height = Top + (example.Rows.Count * Row) + 34;
        return Markup.Of($"""
            <figure class="chart"><div class="scroll"><svg viewBox="0 0 720 {height}" width="720" role="img" aria-label="Radii t of each class for {example.Title}: {string.Join("; ", decided.Select(r => $"{r.Class} {r.Spectrum.Radii}"))}">
            {Axis(ends, longest, height)}{example.Rows.Select((r, i) => Bars(r.Class, r.Spectrum, Top + (i * Row) + (Row / 2), longest))}</svg></div></figure>
            <details><summary>The same as a table</summary><div class="scroll"><table><thead><tr><th scope="col">class</th><th scope="col">radii <i>t</i></th><th scope="col">why</th></tr></thead><tbody>
            {example.Rows.Select(r => Markup.Of($"<tr><th scope=\"row\">{r.Class}</th><td>{r.Spectrum.Radii?.ToString() ?? "undecided"}</td><td>{r.Spectrum.Reason}</td></tr>\n"))}</tbody></table></div></details>

            """);
    }

    private static Markup Axis(List<AlgebraicSum> ends, double longest, double height)
    {
        var y = height - 32;
        var ticks = new List<Markup>();
        var last = Left;
        foreach (var end in ends)
        {
            var x = At(Value(end), longest);
            ticks.Add(Markup.Of($"<line class=\"grid\" x1=\"{x}\" y1=\"{Top}\" x2=\"{x}\" y2=\"{y + 5}\"/>"));
            if (x - last >= LeastGap)
            {
                ticks.Add(Markup.Of($"<text class=\"label\" x=\"{x}\" y=\"{y + 20}\" text-anchor=\"middle\">{Short(end)}</text>"));
                last = x;
            }
        }

        return Markup.Of($"{ticks}<line class=\"axis\" x1=\"{Left}\" y1=\"{y}\" x2=\"{Right + 12}\" y2=\"{y}\"/><text class=\"label\" x=\"{Left}\" y=\"{y + 20}\" text-anchor=\"middle\">0</text><text class=\"label\" x=\"{Right + 12}\" y=\"{y + 20}\" text-anchor=\"end\">t</text>\n");
    }

    private static Markup Bars(string name, Spectrum spectrum, double y, double longest)
    {
        var label = Markup.Of($"<text class=\"label\" x=\"{Left - 12}\" y=\"{y + 5}\" text-anchor=\"end\">{name}</text>");
        if (spectrum.Radii is not { } radii)
        {
            return Markup.Of($"{label}<text class=\"note\" x=\"{Left + 8}\" y=\"{y + 5}\">undecided</text>\n");
        }

        return radii.Intervals.IsEmpty
            ? Markup.Of($"{label}<text class=\"note\" x=\"{Left + 8}\" y=\"{y + 5}\">no radius</text>\n")
            : Markup.Of($"{label}{radii.Intervals.Select(i => Bar(i, y, longest))}\n");
    }

    private static Markup Bar(LengthInterval interval, double y, double longest)
    {
        var from = At(Value(interval.Lower), longest);
        var to = interval.Upper is { } upper ? At(Value(upper), longest) : Right;
        var start = interval.Lower.Sign > 0 ? End(from, y, interval.LowerClosed) : Markup.Empty;
        var end = interval.Upper is null
            ? Markup.Of($"<line class=\"bar faint\" x1=\"{Right}\" y1=\"{y}\" x2=\"{Right + 10}\" y2=\"{y}\"/>")
            : End(to, y, interval.UpperClosed);
        return Markup.Of($"<line class=\"bar\" x1=\"{from}\" y1=\"{y}\" x2=\"{to}\" y2=\"{y}\"/>{start}{end}");
    }

    private static Markup End(double x, double y, bool isClosed) => Markup.Of($"<circle class=\"{(isClosed ? "closed" : "open")} end\" cx=\"{x}\" cy=\"{y}\" r=\"5\"/>");

    private static double At(double value, double longest) => Left + (value / longest * (Right - Left));

    private static double Value(AlgebraicSum end) => end.Enclose().Lower.ToDouble();

    /// <summary>The end in few letters: its text, or a decimal number where that is long.</summary>
    private static string Short(AlgebraicSum end) => end.ToString() is { Length: <= 8 } text ? text : $"≈ {Value(end).ToString("0.###", System.Globalization.CultureInfo.InvariantCulture)}";
}
