namespace Brox.Cli.Tests;

/// <summary>What a terminal is shown: lines wrapped at words, verdicts in colour, and neither where the lines go to a file.</summary>
public class ScreenTests
{
    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("one two three", 8, "one two|  three")]
    [InlineData("    one two three", 12, "    one two|      three")]
    [InlineData("convex   holds   the reason is long", 40, "convex   holds   the reason is long")]
    [InlineData("ab  holds  the reason is long", 24, "ab  holds  the reason is|           long")]
    [InlineData("nothing-to-break-at-here", 10, "nothing-to-break-at-here")]
    [InlineData("a nothing-to-break-at-here b", 10, "a|  nothing-to-break-at-here|  b")]
    [InlineData("", 10, "")]
    public void A_line_is_broken_at_blanks(string line, int width, string parts) => Assert.Equal(parts.Split('|'), LineWrap.Of(line, width));

    [Fact]
    public void No_part_is_wider_and_no_word_is_lost()
    {
        var line = string.Join(' ', Enumerable.Range(0, 200).Select(i => new string('w', 1 + (i * 7 % 11))));
        for (var width = 20; width < 60; width++)
        {
            var parts = LineWrap.Of("  " + line, width);
            Assert.All(parts, p => Assert.InRange(p.Length, 1, width));
            Assert.Equal(line, string.Join(' ', parts.Select(p => p.Trim())));
        }
    }

    [Theory]
    [InlineData("convex: holds (x* = 0 serves)", "convex: \e[32mholds\e[0m (x* = 0 serves)")]
    [InlineData("alignment(t=1): FAILS (no minimizer)", "alignment(t=1): \e[31mFAILS\e[0m (no minimizer)")]
    [InlineData("convex            undecided  why", "convex            \e[33mundecided\e[0m  why")]
    [InlineData("REFUTED after 3 candidates", "\e[31mREFUTED\e[0m after 3 candidates")]
    [InlineData("PROVED for all functions", "\e[32mPROVED\e[0m for all functions")]
    [InlineData("brox: warning: a name", "\e[33mbrox: warning:\e[0m a name")]
    [InlineData("brox: there is no command", "\e[31mbrox:\e[0m there is no command")]
    [InlineData("  the conclusion fails: it holds elsewhere", "  the conclusion fails: it holds elsewhere")]
    [InlineData("conjecture: convex => closed", "conjecture: convex => closed")]
    public void The_verdict_of_a_line_is_painted(string line, string painted) => Assert.Equal(painted, Colours.Of(line));

    [Fact]
    public void A_screen_wraps_and_paints_whole_lines_and_a_file_keeps_them()
    {
        Assert.Equal("a: \e[32mholds\e[0m\n  (because of\n  this)\nend", Written(new Screen(true, 13, true)));
        Assert.Equal("a: holds\n  (because of\n  this)\nend", Written(new Screen(true, 13, false)));
        Assert.Equal("a: holds (because of this)\nend", Written(Screen.Plain));
    }

    [Fact]
    public void What_programs_read_is_not_wrapped()
    {
        var (text, json) = (Run("check", "x^2", "convex"), Run("check", "x^2", "convex", "--json"));
        Assert.Contains('\e', text);
        Assert.All(text.Split('\n'), l => Assert.True(l.Length <= 30 + "\e[32m\e[0m".Length, l));
        Assert.DoesNotContain('\e', json);
        Assert.Contains(json.Split('\n'), l => l.Length > 30);
    }

    /// <summary>The columns that fit stand beside one another, the others in a line below, and nothing of the table of a file is missing.</summary>
    [Theory]
    [InlineData(60, 4)]
    [InlineData(80, 6)]
    [InlineData(120, 8)]
    [InlineData(200, 9)]
    public void The_table_of_verify_fits_the_screen_and_loses_no_column(int width, int columns)
    {
        string[] names = ["claim", "source", "method", "instances", "non-trivial", "size", "verdict", "expected", "time"];
        string[] command = ["verify", "lem-A.4", "thm-5.1", "--tests", "5"];
        var lines = Written(new Screen(true, width, false), command).Split('\n');
        Assert.All(lines, l => Assert.True(l.Length <= width, l));
        var shown = lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["claim", "verdict", "expected"], shown.Intersect(["claim", "verdict", "expected"]));
        Assert.InRange(shown.Length, columns - 1, columns);

        var text = string.Join(' ', lines.Select(l => l.Trim()));
        foreach (var row in Written(Screen.Plain, command).Split('\n').Skip(1).Where(l => l.Length > 0 && l.EndsWith(" s", StringComparison.Ordinal)))
        {
            var cells = System.Text.RegularExpressions.Regex.Split(row.Trim(), " {2,}");
            Assert.Equal(names.Length, cells.Length);
            Assert.Contains(cells[0], lines.Select(l => System.Text.RegularExpressions.Regex.Split(l.Trim(), " {2,}")[0]));
            Assert.All(names.Zip(cells).Skip(1).SkipLast(1).Where(c => !shown.Contains(c.First) && c.Second != "-"), c => Assert.Contains($"{c.First}: {c.Second}", text, StringComparison.Ordinal));
            Assert.All(cells.Skip(1).SkipLast(1).Where(c => c != "-"), c => Assert.Contains(c, text, StringComparison.Ordinal));
        }
    }

    private static string Written(Screen screen, string[] command)
    {
        using var output = new StringWriter();
        using (var terminal = new Terminal(new StringReader(string.Empty), output, new StringWriter(), screen))
        {
            Assert.Equal(ExitCode.Holds, BroxCommand.Run(command, terminal));
        }

        return output.ToString().TrimEnd('\n');
    }

    private static string Run(params string[] args)
    {
        using var output = new StringWriter();
        using (var terminal = new Terminal(TextReader.Null, output, TextWriter.Null, new Screen(true, 30, true)))
        {
            BroxCommand.Run(args, terminal);
        }

        return output.ToString();
    }

    private static string Written(Screen screen)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using (var writer = new ScreenWriter(output, screen) { NewLine = "\n" })
        {
            writer.Write("a: holds ");
            writer.WriteLine("(because of this)");
            writer.Write("end");
            writer.Flush();
        }

        return output.ToString();
    }
}
