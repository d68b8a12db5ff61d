namespace Brox.Reports.Plots;

/// <summary>The parts of lines inside a rectangle (Liang and Barsky 1984).</summary>
internal static class Clipping
{
    /// <summary>The part of a segment inside; <see langword="null"/> where it misses the rectangle.</summary>
    public static (Pt From, Pt To)? Segment(Pt from, Pt to, double left, double top, double right, double bottom)
    {
        if (Math.Max(from.X, to.X) < left || Math.Min(from.X, to.X) > right || Math.Max(from.Y, to.Y) < top || Math.Min(from.Y, to.Y) > bottom)
        {
            return null;
        }

        var (start, end, step) = (0.0, 1.0, to - from);
        foreach (var (p, q) in new[] { (-step.X, from.X - left), (step.X, right - from.X), (-step.Y, from.Y - top), (step.Y, bottom - from.Y) })
        {
            if (p == 0 && q < 0)
            {
                return null;
            }

            if (p < 0)
            {
                start = Math.Max(start, q / p);
            }
            else if (p > 0)
            {
                end = Math.Min(end, q / p);
            }
        }

        return start <= end ? (Inside(from + (start * step)), Inside(from + (end * step))) : null;

        // Of a segment that comes from very far the place on the rim is rounded.
        Pt Inside(Pt p) => new(Math.Clamp(p.X, left, right), Math.Clamp(p.Y, top, bottom));
    }

    /// <summary>The parts of a line through points inside.</summary>
    public static IEnumerable<List<Pt>> Line(IReadOnlyList<Pt> points, double left, double top, double right, double bottom)
    {
        var part = new List<Pt>();
        for (var i = 0; i + 1 < points.Count; i++)
        {
            if (Segment(points[i], points[i + 1], left, top, right, bottom) is not var (from, to))
            {
                continue;
            }

            if (part.Count > 0 && part[^1] != from)
            {
                yield return part;
                part = [];
            }

            if (part.Count == 0)
            {
                part.Add(from);
            }

            part.Add(to);
        }

        if (part.Count > 1)
        {
            yield return part;
        }
    }
}
