using System.Collections.Immutable;
using Brox.Reports.Plots.Fonts;

namespace Brox.Reports.Plots.Landscapes;

/// <summary>The values at level lines.</summary>
internal static class LineNames
{
    private const double BetweenNames = 90;

    /// <summary>The values at the lines, each where its line runs straight and nothing else stands; some lines have no room for theirs.</summary>
    public static void Write(Sheet sheet, LabelPlacer placer, IReadOnlyList<(DecimalText Level, ImmutableArray<Pt> Line)> lines)
    {
        foreach (var level in lines.GroupBy(l => l.Level))
        {
            var text = level.Key.ToString();
            var half = TypeSetting.Width(text, Palette.SmallestText) / 2;
            var named = new List<Pt>();
            foreach (var (_, line) in level.OrderByDescending(l => Length(l.Line)).Take(3).Where(l => Length(l.Line) >= 4.4 * half))
            {
                foreach (var (middle, _) in Candidates(line).OrderBy(c => c.Bend))
                {
                    if (named.TrueForAll(n => (n - middle).Length > BetweenNames) && placer.Middle("line-label", middle, text, Palette.SmallestText, Palette.Black, 0.8) is { } label)
                    {
                        sheet.Box("line-ground", middle.X - half - 0.8, middle.Y - 3.6, middle.X + half + 0.8, middle.Y + 3.6, null, new Ink(Palette.White, 0.8));
                        sheet.Add(label);
                        named.Add(middle);
                        break;
                    }
                }
            }
        }
    }

    /// <summary>Places along a line, with how much it turns there.</summary>
    private static IEnumerable<(Pt Middle, double Bend)> Candidates(ImmutableArray<Pt> line)
    {
        const double Apart = 9;
        var walked = 0.0;
        var due = Apart;
        for (var i = 0; i + 1 < line.Length; i++)
        {
            var step = (line[i + 1] - line[i]).Length;
            while (due < walked + step)
            {
                var at = line[i] + ((due - walked) / step * (line[i + 1] - line[i]));
                var (before, after) = (line[Math.Max(i - 3, 0)], line[Math.Min(i + 4, line.Length - 1)]);
                var chord = (after - before).Length;
                yield return (at, chord < 1e-9 ? 9 : ((at - before).Length + (after - at).Length) / chord);
                due += Apart;
            }

            walked += step;
        }
    }

    /// <summary>The length of a line.</summary>
    public static double Length(ImmutableArray<Pt> line) => line.Zip(line.Skip(1)).Sum(p => (p.Second - p.First).Length);
}
