using System.Collections.Immutable;
using System.Globalization;
using Brox.Numbers;
using Brox.Reports.Plots.Fonts;
using Brox.Theory.Classes;

namespace Brox.Reports.Plots;

/// <summary>
/// The radii for which a function is in each class with a radius, as bars over one axis. A filled end belongs to the interval and an open one does not; a bar that ends in dashes goes on for ever.
/// The axis has the ends of the intervals, exact where they are short; lengths are true.
/// </summary>
internal static class SpectrumPlot
{
    private const double Top = 6;
    private const double Row = 13;
    private const double Beyond = 10;
    private const double Least = 4;

    // The axis is so much longer than the largest end, so that what goes on for ever is seen to.
    private const double Room = 1.25;

    /// <summary>The picture, one column of a paper wide (8.5 cm).</summary>
    /// <param name="title">What it is called.</param>
    /// <param name="rows">The classes with their radii, the first on top; one whose radii are not known says so.</param>
    public static Drawing Draw(string title, IReadOnlyList<(string Class, Spectrum Spectrum)> rows)
    {
        var sheet = new Sheet();
        var ends = rows.SelectMany(r => r.Spectrum.Radii?.Intervals ?? []).SelectMany(i => new[] { i.Lower, i.Upper }).OfType<AlgebraicSum>().Where(e => e.Sign > 0).Distinct().Order().ToList();
        var left = 10 + rows.Max(r => TypeSetting.Width(r.Class, Palette.SmallText));
        var right = Palette.Column - Beyond - 8;
        var x = new Axis(0, ends.Count > 0 ? Value(ends[^1]) * Room : 1, left, right);
        var foot = Top + (Row * rows.Count);
        Ends(sheet, ends, x, foot);
        foreach (var ((name, spectrum), i) in rows.Select((r, i) => (r, i)))
        {
            var y = Top + (Row * (i + 0.5));
            var line = y + (Palette.SmallText * TypeSetting.CapHeight / 2);
            sheet.Text("class", new Pt(left - 6, line), name, anchor: Anchor.End);
            if (spectrum.Radii is not { Intervals.IsEmpty: false } radii)
            {
                sheet.Text("note", new Pt(left + 5, line), spectrum.Radii is null ? "undecided" : "no radius", color: Palette.Grey);
                continue;
            }

            foreach (var interval in radii.Intervals)
            {
                Bar(sheet, interval, x, y);
            }
        }

        var bottom = foot + 17;
        bottom += sheet.Legend(4, Palette.Column - 4, bottom, Legend(sheet, [.. rows.SelectMany(r => r.Spectrum.Radii?.Intervals ?? [])]));
        return new Drawing(title, $"Radii t: {string.Join("; ", rows.Select(r => $"{r.Class} {r.Spectrum.Radii?.ToString() ?? "undecided"}"))}.", Palette.Column, bottom, sheet.Shapes);
    }

    private static void Ends(Sheet sheet, List<AlgebraicSum> ends, Axis x, double foot)
    {
        var pen = new Pen(Palette.Black, 0.6);
        sheet.Line("axis", pen, new Pt(x.Start, foot), new Pt(x.End + Beyond, foot));
        sheet.Text("tick-label", new Pt(x.Start, foot + 11), "0", anchor: Anchor.Middle);
        sheet.Text("axis-label", new Pt(x.End + Beyond, foot + 11), "t", Palette.Text, Anchor.End);
        var (from, last) = (x.Start + Least, x.End + Beyond - 6);
        foreach (var end in ends)
        {
            var at = x.At(Value(end));
            sheet.Line("grid", new Pen(Palette.LightGrey, 0.5), new Pt(at, Top), new Pt(at, foot + 2.5));
            var half = TypeSetting.Width(Short(end), Palette.SmallText) / 2;
            if (at - half > from && at + half < last)
            {
                sheet.Text("tick-label", new Pt(at, foot + 11), Short(end), anchor: Anchor.Middle);
                from = at + half + Least;
            }
        }
    }

    private static void Bar(Sheet sheet, LengthInterval interval, Axis x, double y)
    {
        var pen = new Pen(Palette.Blue, 3.4);
        // A bar has round ends; the one at 0 stands inside the axis.
        var from = x.At(Value(interval.Lower)) + (interval.Lower.Sign > 0 ? 0 : pen.Width / 2);
        var to = interval.Upper is { } upper ? x.At(Value(upper)) : x.End;
        if (to > from)
        {
            sheet.Line("bar", pen, new Pt(from, y), new Pt(to, y));
        }

        if (interval.Upper is null)
        {
            sheet.Line("for-ever", pen with { Dash = 1.6 }, new Pt(to, y), new Pt(to + Beyond, y));
        }
        else
        {
            End(sheet, new Pt(to, y), interval.UpperClosed);
        }

        if (interval.Lower.Sign > 0)
        {
            End(sheet, new Pt(from, y), interval.LowerClosed);
        }
    }

    private static void End(Sheet sheet, Pt at, bool isClosed) =>
        sheet.Add(new Disc(isClosed ? "closed-end" : "open-end", at, 2.3, new Pen(Palette.Blue, 1.1), new Ink(isClosed ? Palette.Blue : Palette.White)));

    private static IEnumerable<(Action<Pt> Mark, ImmutableArray<TextRun> Meaning)> Legend(Sheet sheet, ImmutableArray<LengthInterval> intervals)
    {
        yield return (p => sheet.Line("legend-mark", new Pen(Palette.Blue, 3.4), p - new Pt(5, 0), p + new Pt(5, 0)), Sheet.Rich("radii of the class"));
        if (intervals.Any(i => (i.Lower.Sign > 0 && i.LowerClosed) || (i.Upper is not null && i.UpperClosed)))
        {
            yield return (p => End(sheet, p, true), Sheet.Rich("belongs to them"));
        }

        if (intervals.Any(i => (i.Lower.Sign > 0 && !i.LowerClosed) || (i.Upper is not null && !i.UpperClosed)))
        {
            yield return (p => End(sheet, p, false), Sheet.Rich("does not"));
        }
    }

    private static double Value(AlgebraicSum end) => end.Enclose().Lower.ToDouble();

    /// <summary>The end in few letters: its text, or a decimal number where that is long.</summary>
    private static string Short(AlgebraicSum end) => end.ToString() is { Length: <= 8 } text ? text : $"\u2248 {Value(end).ToString("0.###", CultureInfo.InvariantCulture)}";
}
