using Brox.Reports.Plots.Fonts;

namespace Brox.Reports.Plots.Raster;

/// <summary>An image on white, in dots, on which shapes are painted.</summary>
/// <param name="width">The width in dots.</param>
/// <param name="height">The height in dots.</param>
/// <param name="scale">Dots a point.</param>
internal sealed class Canvas(int width, int height, double scale)
{
    private readonly double[] _rgb = Enumerable.Repeat(255.0, width * height * 3).ToArray();

    public int Width => width;

    public int Height => height;

    /// <summary>The red, green and blue of a dot.</summary>
    public (byte R, byte G, byte B) this[int x, int y] => (Round(x, y, 0), Round(x, y, 1), Round(x, y, 2));

    /// <summary>Paints a shape: its area first, its line over it.</summary>
    public void Draw(Shape shape)
    {
        switch (shape)
        {
            case Curve curve:
                Draw(curve.Points, curve.IsClosed, curve.Stroke, curve.Fill);
                break;
            case Area area:
                Fill(area.Rims, area.Fill);
                break;
            case Disc disc:
                Draw(Outline.Circle(disc.Center, disc.Radius, scale), isClosed: true, disc.Stroke, disc.Fill);
                break;
            case Label label:
                Fill(TypeSetting.Outlines(label), new Ink(label.Color));
                break;
            default:
                throw new ArgumentException($"no image for {shape.GetType().Name}", nameof(shape));
        }
    }

    private void Draw(IReadOnlyList<Pt> points, bool isClosed, Pen? stroke, Ink? fill)
    {
        if (fill is not null)
        {
            Fill<IReadOnlyList<Pt>>([points], fill);
        }

        if (stroke is not null)
        {
            Fill(Outline.Of(points, isClosed, stroke, scale), new Ink(stroke.Color));
        }
    }

    private void Fill<T>(IEnumerable<T> polygons, Ink ink)
        where T : IReadOnlyList<Pt>
    {
        var area = new Coverage(width, height);
        foreach (var polygon in polygons)
        {
            area.Add([.. polygon.Select(p => scale * p)]);
        }

        var color = Convert.FromHexString(ink.Color.AsSpan(1));
        area.ForEach((x, y, share) =>
        {
            var alpha = share * ink.Opacity;
            var at = 3 * ((y * width) + x);
            for (var c = 0; c < 3; c++)
            {
                _rgb[at + c] += alpha * (color[c] - _rgb[at + c]);
            }
        });
    }

    private byte Round(int x, int y, int channel) => (byte)Math.Clamp(Math.Round(_rgb[(3 * ((y * width) + x)) + channel]), 0, 255);
}
