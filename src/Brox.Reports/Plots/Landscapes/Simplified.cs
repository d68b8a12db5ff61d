using System.Collections.Immutable;

namespace Brox.Reports.Plots.Landscapes;

/// <summary>Lines with fewer points that no eye tells from the given ones (Douglas and Peucker 1973).</summary>
internal static class Simplified
{
    private const double Tolerance = 0.06;

    /// <summary>The line; its ends stay.</summary>
    public static ImmutableArray<Pt> Line(ImmutableArray<Pt> line)
    {
        if (line.Length < 3)
        {
            return line;
        }

        var keep = new bool[line.Length];
        keep[0] = keep[^1] = true;
        var open = new Stack<(int From, int To)>();
        open.Push((0, line.Length - 1));
        while (open.TryPop(out var part))
        {
            var (worst, at) = (Tolerance, -1);
            for (var i = part.From + 1; i < part.To; i++)
            {
                var distance = Distance(line[i], line[part.From], line[part.To]);
                if (distance > worst)
                {
                    (worst, at) = (distance, i);
                }
            }

            if (at > 0)
            {
                keep[at] = true;
                open.Push((part.From, at));
                open.Push((at, part.To));
            }
        }

        return [.. line.Where((_, i) => keep[i])];
    }

    private static double Distance(Pt p, Pt a, Pt b)
    {
        var (step, from) = (b - a, p - a);
        var squared = (step.X * step.X) + (step.Y * step.Y);
        var share = squared == 0 ? 0 : Math.Clamp(((from.X * step.X) + (from.Y * step.Y)) / squared, 0, 1);
        return (from - (share * step)).Length;
    }
}
