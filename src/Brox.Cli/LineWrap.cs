namespace Brox.Cli;

/// <summary>Breaks a line at blanks.</summary>
internal static class LineWrap
{
    private const int Hang = 2;

    /// <summary>The parts of a line, none longer than a width but where a word is. What follows hangs under the last column that begins in the left half (columns are apart by two blanks), else two blanks further in than the line.</summary>
    public static IReadOnlyList<string> Of(string line, int width)
    {
        ArgumentNullException.ThrowIfNull(line);
        var result = new List<string>();
        var (rest, indent, hang) = (line, Indent(line), HangOf(line, width));
        while (rest.Length > width)
        {
            var cut = rest.LastIndexOf(' ', width);
            cut = cut > indent ? cut : rest.IndexOf(' ', width);
            if (cut < 0 || rest[cut..].Trim().Length == 0)
            {
                break;
            }

            result.Add(rest[..cut].TrimEnd());
            rest = new string(' ', hang) + rest[cut..].TrimStart();
            indent = hang;
        }

        result.Add(rest);
        return result;
    }

    private static int HangOf(string line, int width)
    {
        var start = Indent(line);
        var hang = start + Hang;
        for (var i = start + 1; i + 2 < line.Length && i + 2 <= width / 2; i++)
        {
            if (line[i] == ' ' && line[i + 1] == ' ' && line[i + 2] != ' ')
            {
                hang = i + 2;
            }
        }

        return Math.Min(hang, width / 2);
    }

    private static int Indent(string line) => line.Length - line.TrimStart(' ').Length;
}
