using System.Collections.Immutable;
using Brox.Definitions;
using Brox.Reports.Plots.Fonts;
using Brox.Reports.Plots.Inclusions;
using Brox.Theory.Claims.Atlas;
using Brox.Theory.Classes;

namespace Brox.Reports.Plots;

/// <summary>
/// Figure 3, computed: the inclusions between the classes as the atlas shows them. An arrow leads from a class to a larger one; what follows from two arrows is not drawn, and classes
/// that are the same stand in one box. Classes with a radius are those of one radius, classes with a constant those "for some constant".
/// </summary>
internal static class InclusionDiagram
{
    private const double Margin = 6;
    private const double Gap = 7;
    private const double Line = 8.6;
    private const double Padding = 3;
    private const double RowDistance = 50;
    private const int LongestLine = 15;

    /// <summary>The classes that are the subject of the paper.</summary>
    private static readonly string[] _broximal = [ClassName.Alignment, ClassName.Progress, ClassName.BroximallyAligned,
        ClassName.UniformlyAligned, ClassName.UniformlyAlignedSublevel, ClassName.UniformlyAlignedInBall];

    /// <summary>The picture, as wide as a page of two columns (17.5 cm). <c>closed</c>, which all functions of the atlas are, is left out.</summary>
    public static Drawing Draw(InclusionAtlas atlas)
    {
        ArgumentNullException.ThrowIfNull(atlas);
        var classes = AtlasClasses.All.Where(c => !AtlasClasses.Setting.Contains(c.Text)).ToDictionary(c => c.Text);
        return Draw(InclusionGraph.Of([.. classes.Keys], (a, b) => atlas.Proof(classes[a], classes[b]) is not null), text => classes[text].Expression.Class);
    }

    internal static Drawing Draw(InclusionGraph graph, Func<string, FunctionClass> find)
    {
        var sheet = new Sheet();
        var boxes = graph.Nodes.Select(names => names.SelectMany(n => Lines(find(n).Name)).ToImmutableArray()).ToList();
        var widths = boxes.Select(lines => lines.Max(l => TypeSetting.Width(l, Palette.SmallText)) + (2 * Padding)).ToList();
        var width = Palette.Page - (2 * Margin);
        var layout = new LayeredLayout(widths, graph.Edges, width, Gap);
        var heights = boxes.Select(lines => (Line * lines.Length) + (2 * Padding)).ToList();
        var tallest = heights.Max();

        // Where each row's middle is; the lowest row is that of the smallest classes.
        double Y(int layer) => Margin + (tallest / 2) + (RowDistance * (layout.Rows - 1 - layer));
        for (var e = 0; e < graph.Edges.Length; e++)
        {
            var (from, to) = graph.Edges[e];
            var path = layout.Paths[e];
            Edge(sheet, [.. path.SelectMany((item, i) => new[]
            {
                new Pt(Margin + item.X, Y(item.Layer) + (i == path.Length - 1 ? heights[to] / 2 : tallest / 2)),
                new Pt(Margin + item.X, Y(item.Layer) - (i == 0 ? heights[from] / 2 : tallest / 2)),
            }).Skip(1).SkipLast(1)]);
        }

        for (var i = 0; i < boxes.Count; i++)
        {
            var isBroximal = graph.Nodes[i].Any(n => _broximal.Contains(find(n).Name));
            Box(sheet, $"class {string.Join(' ', graph.Nodes[i].Select(n => $"of-{find(n).Name}"))}", boxes[i], new Pt(Margin + layout.Nodes[i].X, Y(layout.Nodes[i].Layer)), widths[i], heights[i], isBroximal);
        }

        var bottom = Y(0) + (tallest / 2) + 4;
        bottom += sheet.Legend(Margin, Palette.Page - Margin, bottom,
        [
            (p => sheet.Arrow("legend-mark", p - new Pt(7, 0), p + new Pt(7, 0), EdgePen), Sheet.Rich("lies in")),
            (p => sheet.Box("legend-mark", p.X - 6, p.Y - 3.5, p.X + 6, p.Y + 3.5, BoxPen(true), BoxInk(true)), Sheet.Rich("classes of the Ball Proximal Point Method, for one radius")),
        ]);
        var text = string.Join("; ", graph.Edges.Select(e => $"{string.Join(" = ", graph.Nodes[e.From])} lies in {string.Join(" = ", graph.Nodes[e.To])}"));
        return new Drawing("Inclusions between classes of functions", $"{text}.", Palette.Page, bottom, sheet.Shapes);
    }

    private static Pen EdgePen { get; } = new(Palette.Grey, 0.7);

    private static Pen BoxPen(bool isBroximal) => new(isBroximal ? Palette.Blue : Palette.Black, isBroximal ? 1.4 : 0.6);

    private static Ink BoxInk(bool isBroximal) => new(isBroximal ? "#e3f0f8" : Palette.White);

    /// <summary>A line upwards through the given places, straight beside the boxes of a row and bent between rows.</summary>
    private static void Edge(Sheet sheet, ImmutableArray<Pt> places)
    {
        const int Steps = 16;
        var line = new List<Pt> { places[0] };
        for (var i = 0; i + 1 < places.Length; i++)
        {
            var (a, b) = (places[i], places[i + 1]);
            for (var s = 1; s <= Steps && a.X != b.X; s++)
            {
                var t = (double)s / Steps;
                line.Add(new Pt(a.X + ((b.X - a.X) * t * t * (3 - (2 * t))), a.Y + ((b.Y - a.Y) * t)));
            }

            if (a.X == b.X)
            {
                line.Add(b);
            }
        }

        var tip = line[^1];
        sheet.Add(new Curve("inclusion", [.. line.Take(line.Count - 1), tip + new Pt(0, 3)], false, EdgePen));
        sheet.Add(new Curve("inclusion-head", [tip, tip + new Pt(-1.9, 4.6), tip + new Pt(1.9, 4.6)], true, null, new Ink(Palette.Grey)));
    }

    private static void Box(Sheet sheet, string role, ImmutableArray<string> lines, Pt middle, double width, double height, bool isBroximal)
    {
        sheet.Box(role, middle.X - (width / 2), middle.Y - (height / 2), middle.X + (width / 2), middle.Y + (height / 2), BoxPen(isBroximal), BoxInk(isBroximal));
        for (var i = 0; i < lines.Length; i++)
        {
            sheet.Text("class-name", new Pt(middle.X, middle.Y - (height / 2) + Padding + (Line * i) + 6.6), lines[i], Palette.SmallText, Anchor.Middle);
        }
    }

    /// <summary>A name in one or two lines, divided after a hyphen.</summary>
    private static IEnumerable<string> Lines(string name)
    {
        if (name.Length <= LongestLine || !name.Contains('-', StringComparison.Ordinal))
        {
            return [name];
        }

        var cut = Enumerable.Range(0, name.Length).Where(i => name[i] == '-').MinBy(i => Math.Abs((2 * i) + 1 - name.Length)) + 1;
        return [name[..cut], name[cut..]];
    }
}
