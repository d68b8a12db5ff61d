using System.Collections.Immutable;

namespace Brox.Reports.Plots.Fonts;

/// <summary>The widths and outlines of texts in DejaVu Sans, which is embedded: layout and images do not depend on the fonts of the machine.</summary>
internal static class TypeSetting
{
    /// <summary>The height of capital letters and digits, in units of the size.</summary>
    public const double CapHeight = 0.73;

    private static readonly Lazy<TrueTypeFont> _font = new(() =>
    {
        using var resource = typeof(TypeSetting).Assembly.GetManifestResourceStream("DejaVuSans.ttf")!;
        using var memory = new MemoryStream();
        resource.CopyTo(memory);
        return new TrueTypeFont(memory.ToArray());
    });

    /// <summary>The width of a text, in points.</summary>
    public static double Width(string text, double size) => size * text.Sum(_font.Value.Width);

    /// <summary>The width of a label, in points.</summary>
    public static double Width(Label label) => label.Runs.Sum(run => Width(run.Text, run.IsSubscript ? label.SubscriptSize : label.Size));

    /// <summary>The areas of its letters in the drawing.</summary>
    public static IEnumerable<IReadOnlyList<Pt>> Outlines(Label label)
    {
        var x = label.At.X - (Width(label) * label.Anchor switch { Anchor.Middle => 0.5, Anchor.End => 1, _ => 0 });
        var result = ImmutableArray.CreateBuilder<IReadOnlyList<Pt>>();
        foreach (var run in label.Runs)
        {
            var (size, y) = run.IsSubscript ? (label.SubscriptSize, label.At.Y + label.SubscriptDrop) : (label.Size, label.At.Y);
            foreach (var c in run.Text)
            {
                var left = x;
                result.AddRange(_font.Value.Contours(c).Select(contour => (IReadOnlyList<Pt>)[.. contour.Select(p => new Pt(left + (size * p.X), y - (size * p.Y)))]));
                x += size * _font.Value.Width(c);
            }
        }

        return result;
    }
}
