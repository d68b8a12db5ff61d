using System.Collections.Immutable;
using Brox.Reports.Plots.Fonts;

namespace Brox.Reports.Plots;

/// <summary>Puts labels beside points so that they cover neither each other nor what is drawn; a label that finds no place is left out unless it must stand.</summary>
/// <param name="left">The left end of the frame.</param>
/// <param name="top">Its upper end.</param>
/// <param name="right">Its right end.</param>
/// <param name="bottom">Its lower end.</param>
internal sealed class LabelPlacer(double left, double top, double right, double bottom)
{
    private static readonly (double X, double Y)[] _directions = [(1, -1), (-1, -1), (1, 1), (-1, 1), (0, -1), (0, 1), (1, 0), (-1, 0)];

    private static readonly double[] _distances = [0, 4];

    private readonly List<(double Left, double Top, double Right, double Bottom)> _taken = [];
    private readonly List<(Pt From, Pt To)> _lines = [];

    /// <summary>A mark that no label may cover.</summary>
    public void Avoid(Pt center, double radius) => _taken.Add((center.X - radius, center.Y - radius, center.X + radius, center.Y + radius));

    /// <summary>A line that labels keep off where they can.</summary>
    public void Avoid(Pt from, Pt to) => _lines.Add((from, to));

    /// <summary>The label beside a mark; <see langword="null"/> where there is no room.</summary>
    /// <param name="role">What the label stands for.</param>
    /// <param name="mark">The middle of the mark.</param>
    /// <param name="distance">How far from it the label begins.</param>
    /// <param name="runs">The text.</param>
    /// <param name="size">Its size.</param>
    /// <param name="color">Its colour.</param>
    /// <param name="required">Whether it stands even where it covers something.</param>
    public Label? Place(string role, Pt mark, double distance, ImmutableArray<TextRun> runs, double size, string color, bool required)
    {
        var label = new Label(role, mark, runs, size, Color: color);
        var (width, height) = (TypeSetting.Width(label), size * TypeSetting.CapHeight);
        var best = (Cost: double.PositiveInfinity, Label: label, Box: default((double, double, double, double)));
        foreach (var (further, (dx, dy)) in _distances.SelectMany(f => _directions.Select(d => (f, d))))
        {
            var gap = (distance + further) * (dx != 0 && dy != 0 ? 0.75 : 1);
            var x = mark.X + (dx * gap) + (dx < 0 ? -width : dx == 0 ? -width / 2 : 0);
            var y = mark.Y + (dy * gap) + (dy > 0 ? height : dy == 0 ? height / 2 : 0);
            var box = (Left: x - 0.5, Top: y - height - 0.5, Right: x + width + 0.5, Bottom: y + (runs.Any(r => r.IsSubscript) ? label.SubscriptDrop : 0) + 0.5);
            if (box.Left < left || box.Top < top || box.Right > right || box.Bottom > bottom)
            {
                continue;
            }

            var overlaps = _taken.Sum(t => Math.Max(0, Math.Min(t.Right, box.Right) - Math.Max(t.Left, box.Left)) * Math.Max(0, Math.Min(t.Bottom, box.Bottom) - Math.Max(t.Top, box.Top)));
            var cost = (100 * overlaps) + (10 * _lines.Count(l => Crosses(l.From, l.To, box))) + further;
            if (cost < best.Cost && (required || overlaps <= 0))
            {
                best = (cost, label with { At = new Pt(x, y) }, box);
            }
        }

        if (double.IsInfinity(best.Cost))
        {
            return null;
        }

        _taken.Add(best.Box);
        return best.Label;
    }

    /// <summary>The label with its middle at a place; <see langword="null"/> where it would cover a mark, another label or a line, or leave the frame.</summary>
    /// <param name="role">What the label stands for.</param>
    /// <param name="middle">The middle of the text.</param>
    /// <param name="text">The text.</param>
    /// <param name="size">Its size.</param>
    /// <param name="color">Its colour.</param>
    /// <param name="space">The distance that is kept on every side.</param>
    public Label? Middle(string role, Pt middle, string text, double size, string color, double space)
    {
        var (width, height) = (TypeSetting.Width(text, size), size * TypeSetting.CapHeight);
        var box = (Left: middle.X - (width / 2) - space, Top: middle.Y - (height / 2) - space, Right: middle.X + (width / 2) + space, Bottom: middle.Y + (height / 2) + space);
        if (box.Left < left || box.Top < top || box.Right > right || box.Bottom > bottom
            || _taken.Exists(t => t.Left < box.Right && box.Left < t.Right && t.Top < box.Bottom && box.Top < t.Bottom)
            || _lines.Exists(l => Crosses(l.From, l.To, box)))
        {
            return null;
        }

        _taken.Add(box);
        return new Label(role, middle + new Pt(0, height / 2), [new TextRun(text)], size, Anchor.Middle, color);
    }

    private static bool Crosses(Pt from, Pt to, (double Left, double Top, double Right, double Bottom) box) =>
        Clipping.Segment(from, to, box.Left, box.Top, box.Right, box.Bottom) is not null;
}
