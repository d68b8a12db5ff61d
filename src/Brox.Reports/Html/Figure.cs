using Brox.Reports.Plots;

namespace Brox.Reports.Html;

/// <summary>A drawing on the page, which takes the colours of its theme.</summary>
internal static class Figure
{
    /// <summary>The picture with its title below it.</summary>
    public static Markup Of(Drawing drawing) => Of(drawing, Markup.Of($"<bdi>{drawing.Title}</bdi>"));

    /// <summary>The picture with a caption.</summary>
    public static Markup Of(Drawing drawing, Markup caption) => Markup.Of($"""
        <figure class="panel plot">{new Markup(drawing.ToSvg())}<figcaption>{caption}</figcaption></figure>

        """);
}
