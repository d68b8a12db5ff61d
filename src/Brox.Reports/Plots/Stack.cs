namespace Brox.Reports.Plots;

/// <summary>Drawings below each other, each under its title.</summary>
internal static class Stack
{
    private const double TitleHeight = 16;

    /// <summary>One drawing of several.</summary>
    public static Drawing Of(string title, IReadOnlyList<Drawing> drawings)
    {
        var shapes = new List<Shape>();
        var top = 0.0;
        foreach (var drawing in drawings)
        {
            shapes.Add(new Label("title", new Pt(4, top + 11), [new TextRun(drawing.Title)], Palette.Text));
            shapes.AddRange(drawing.Shapes.Select(s => Lowered(s, top + TitleHeight)));
            top += TitleHeight + drawing.Height;
        }

        return new Drawing(title, string.Join(" ", drawings.Select(d => $"{d.Title}: {d.Description}")), drawings.Max(d => d.Width), top, shapes);
    }

    private static Shape Lowered(Shape shape, double by)
    {
        var down = new Pt(0, by);
        return shape switch
        {
            Curve curve => curve with { Points = [.. curve.Points.Select(p => p + down)] },
            Area area => area with { Rims = [.. area.Rims.Select(rim => rim.Select(p => p + down).ToArray()).Select(rim => System.Collections.Immutable.ImmutableArray.Create(rim))] },
            Disc disc => disc with { Center = disc.Center + down },
            Label label => label with { At = label.At + down },
            _ => throw new ArgumentException($"no place for {shape.GetType().Name}", nameof(shape)),
        };
    }
}
