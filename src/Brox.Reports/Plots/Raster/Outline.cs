namespace Brox.Reports.Plots.Raster;

/// <summary>Lines as areas: a rectangle for every segment and a disc for every joint, all turning the same way, so that they unite.</summary>
internal static class Outline
{
    private const double Flatness = 0.1;

    /// <summary>The polygons that a line covers.</summary>
    /// <param name="points">The points, in points of the drawing.</param>
    /// <param name="isClosed">Whether the last is joined to the first.</param>
    /// <param name="pen">How it is drawn.</param>
    /// <param name="scale">Dots a point, which says how smooth discs must be.</param>
    public static IEnumerable<IReadOnlyList<Pt>> Of(IReadOnlyList<Pt> points, bool isClosed, Pen pen, double scale)
    {
        var line = isClosed ? [.. points, points[0]] : points;
        return pen.Dash > 0 ? Dashes(line, pen.Dash).SelectMany(d => Solid(d, isRound: false)) : Solid(line, isRound: true);

        IEnumerable<IReadOnlyList<Pt>> Solid(IReadOnlyList<Pt> part, bool isRound)
        {
            for (var i = 0; i + 1 < part.Count; i++)
            {
                if ((part[i + 1] - part[i]) is { Length: > 0 } step)
                {
                    var across = pen.Width / 2 / step.Length * new Pt(-step.Y, step.X);
                    yield return [part[i] - across, part[i + 1] - across, part[i + 1] + across, part[i] + across];
                }
            }

            for (var i = isRound ? 0 : 1; i < part.Count - (isRound ? 0 : 1); i++)
            {
                yield return Circle(part[i], pen.Width / 2, scale);
            }
        }
    }

    /// <summary>A circle as a polygon whose distance to it no eye sees.</summary>
    public static IReadOnlyList<Pt> Circle(Pt center, double radius, double scale)
    {
        var corners = Math.Clamp((int)Math.Ceiling(Math.PI / Math.Acos(1 - Math.Min(1, Flatness / (radius * scale)))), 8, 720);
        return [.. Enumerable.Range(0, corners).Select(i => Math.SinCos(2 * Math.PI * i / corners)).Select(a => center + (radius * new Pt(a.Cos, a.Sin)))];
    }

    private static IEnumerable<List<Pt>> Dashes(IReadOnlyList<Pt> line, double dash)
    {
        var (left, isDrawn, current) = (dash, true, new List<Pt> { line[0] });
        for (var i = 0; i + 1 < line.Count; i++)
        {
            var length = (line[i + 1] - line[i]).Length;
            for (var done = 0.0; done < length;)
            {
                var part = Math.Min(left, length - done);
                (done, left) = (done + part, left - part);
                var at = line[i] + (done / length * (line[i + 1] - line[i]));
                current.Add(at);
                if (left <= 0)
                {
                    if (isDrawn)
                    {
                        yield return current;
                    }

                    (left, isDrawn, current) = (dash, !isDrawn, [at]);
                }
            }
        }

        if (isDrawn && current.Count > 1)
        {
            yield return current;
        }
    }
}
