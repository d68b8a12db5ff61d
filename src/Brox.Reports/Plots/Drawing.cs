using System.Collections.Immutable;
using Brox.Reports.Plots.Raster;

namespace Brox.Reports.Plots;

/// <summary>
/// A finished picture: one list of shapes that is written as SVG text or rasterised to PNG, so that both show the same. Lengths are points (1/72 inch), y runs downwards.
/// The same drawing gives the same text and the same dots, whatever fonts, graphics libraries and locale the system has.
/// </summary>
internal sealed class Drawing
{
    /// <summary>The dots per inch of a PNG, unless others are asked for: what printers of papers want.</summary>
    public const double DefaultResolution = 300;

    internal Drawing(string title, string description, double width, double height, IEnumerable<Shape> shapes) =>
        (Title, Description, Width, Height, Shapes) = (title, description, width, height, [.. shapes]);

    /// <summary>What the picture shows, in a few words; not escaped.</summary>
    public string Title { get; }

    /// <summary>What it shows as data, for those who do not see it; not escaped.</summary>
    public string Description { get; }

    /// <summary>The width in points.</summary>
    public double Width { get; }

    /// <summary>The height in points.</summary>
    public double Height { get; }

    /// <summary>Where numbers stand in it: the axes of its one frame; <see langword="null"/> where there is none, or several.</summary>
    internal (Axis X, Axis Y)? Frame { get; init; }

    /// <summary>The shapes, the later ones above the earlier.</summary>
    internal ImmutableArray<Shape> Shapes { get; }

    /// <summary>
    /// The picture as one <c>svg</c> element that can stand alone or inside HTML: it has a title and a description, no identifiers that could clash, and refers to nothing outside.
    /// </summary>
    public string ToSvg() => SvgText.Write(this);

    /// <summary>The picture as a <c>tikzpicture</c> for LaTeX; it needs the package tikz.</summary>
    internal string ToTikz() => TikzText.Write(this);

    /// <summary>The picture as a PNG on white, with its resolution recorded. Its texts are set in DejaVu Sans, which is part of this program.</summary>
    /// <param name="dotsPerInch">The resolution, positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">The resolution is not positive or the image would have a side of more than 20,000 dots.</exception>
    public byte[] ToPng(double dotsPerInch = DefaultResolution)
    {
        var scale = dotsPerInch / 72;
        if (!(scale > 0) || Math.Max(Width, Height) * scale > 20_000)
        {
            throw new ArgumentOutOfRangeException(nameof(dotsPerInch), "The resolution must be positive, and no side longer than 20000 dots.");
        }

        var canvas = new Canvas((int)Math.Ceiling(Width * scale), (int)Math.Ceiling(Height * scale), scale);
        foreach (var shape in Shapes)
        {
            canvas.Draw(shape);
        }

        return PngFile.Write(canvas, dotsPerInch);
    }
}
