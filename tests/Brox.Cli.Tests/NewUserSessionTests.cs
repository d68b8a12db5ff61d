using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Brox.Tests.Shared;

namespace Brox.Cli.Tests;

/// <summary>Twenty lines that a new user types at a terminal, half of them mistyped.</summary>
public sealed partial class NewUserSessionTests : IDisposable
{
    private const int Budget = 2;

    private const string Searching = "refute \"progress(t=1) => 2*f: progress(t=1)\" --budget 2s";

    /// <summary>Each line with the exit code and a text that it has to be answered with; a mistake with what to type.</summary>
    private static readonly (string Line, int Code, string Answer)[] _session =
    [
        ("classes alignment", ExitCode.Holds, "source: Assumption 3.1"),
        ("chek \"x^2\" convex", ExitCode.Unusable, "did you mean check?"),
        ("check \"x^2 + 3*sin(x)^2\" polyak-lojasiewicz convex", ExitCode.Fails, "convex: FAILS"),
        ("check \"2x +\" convex", ExitCode.Unusable, "what is typed looks like \"x^2 + abs(y)\""),
        ("check \"0:1, 2:1, 5:0\" \"alignment(t=1)\" \"alignment(t=2)\"", ExitCode.Fails, "alignment(t=1): holds"),
        ("check \"x^2\" convx", ExitCode.Unusable, "did you mean convex?"),
        ("classify \"0:0, 2:2, 3:1\"", ExitCode.Holds, "broximally-aligned"),
        ("check \"x^2\" alignment", ExitCode.Unusable, "write alignment(t=1)"),
        ("bpm \"abs(x)\" --start 3 --radius 1", ExitCode.Holds, "run: reached after 3 steps"),
        ("refute \"convex implies closed\"", ExitCode.Unusable, "write \"=>\" for \"implies\""),
        ("refute \"strongly-convex => differentiable\"", ExitCode.Fails, "its domain is one point; a larger one is finite everywhere"),
        ("refute \"convex => quasi-convex\"", ExitCode.Unusable, "did you mean quasiconvex?"),
        (Searching, ExitCode.Holds, "not refuted: "),
        ("refute \"alignment(t=s), s < r => alignment(t=r)\" --buget 3s", ExitCode.Unusable, "did you mean --budget?"),
        ("exhaust --count \"broximally-aligned(t=1)\" --points 10", ExitCode.Holds, "of 102247563 functions"),
        ("bpm \"0:0, 1:1, 2:3\" --start 2 -r 1", ExitCode.Unusable, "did you mean --radius?"),
        ("implications pseudoconvex --given quasiconvex", ExitCode.Holds, "pseudoconvex"),
        ("classify \"sin(x)\" --box 0,1", ExitCode.Unusable, "as in -10..10"),
        ("refute \"alignment(t=s), s < r => alignment(t=r)\" --with f=\"0:1, 2:1, 5:0\"", ExitCode.Fails, "with f=0:1, 2:1, 5:0"),
        ("export c.json", ExitCode.Unusable, "as in: brox export c.json --format latex"),
    ];

    /// <summary>Runs each line in a pseudo-terminal of its own, two at a time, and prints what was seen.</summary>
    private const string Terminals = """
        import concurrent.futures, fcntl, json, os, pty, struct, subprocess, sys, termios
        width, commands = int(sys.argv[1]), json.load(sys.stdin)

        def run(command):
            master, slave = pty.openpty()
            fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack('HHHH', 40, width, 0, 0))
            process = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, start_new_session=True)
            os.close(slave)
            seen = b''
            while True:
                try:
                    part = os.read(master, 65536)
                except OSError:
                    break
                if not part:
                    break
                seen += part
            os.close(master)
            return {'code': process.wait(), 'text': seen.decode()}

        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            json.dump(list(pool.map(run, commands)), sys.stdout)
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("brox-session").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [RequiresProgramFact("python3")]
    public void Lines_typed_at_a_terminal_of_80_columns_are_answered_and_none_is_too_long()
    {
        Assert.Equal((20, 10), (_session.Length, _session.Count(s => s.Code == ExitCode.Unusable)));

        // Every second line, right ones and mistyped ones.
        (string Line, int Code, string Answer)[] typed = [.. _session.Where((s, i) => i % 4 is 0 or 3 || s.Line == Searching)];
        foreach (var (session, seen) in typed.Zip(Seen(80, typed)))
        {
            AssertAnswered(80, session, seen);
        }
    }

    /// <summary>A process takes the columns from its terminal, as the session above shows; these are told.</summary>
    [Theory]
    [InlineData(80, 20)]
    [InlineData(120, 10)]
    public void So_it_is_at_a_given_width(int width, int lines)
    {
        foreach (var session in _session.OrderByDescending(s => s.Code != ExitCode.Unusable).Take(lines).Where(s => s.Line != Searching))
        {
            using var seen = new StringWriter();
            using var terminal = new Terminal(TextReader.Null, seen, seen, new Screen(true, width, true), new Screen(true, width, true));
            AssertAnswered(width, session, (BroxCommand.Run(Arguments(session.Line), terminal), seen.ToString()));
        }
    }

    private static void AssertAnswered(int width, (string Line, int Code, string Answer) session, (int Code, string Text) seen)
    {
        var (line, code, answer) = session;
        var lines = Escapes().Replace(Drawn().Replace(seen.Text, string.Empty), string.Empty).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        Assert.All(lines, l => Assert.True(l.Length <= width, $"{line}: {l}"));
        if (line == Searching)
        {
            // How far it comes in its time, and so what it says, depends on the machine; that a line of progress was drawn, and taken away again, does not.
            Assert.InRange(int.Parse(Left().Match(seen.Text).Groups["seconds"].Value, System.Globalization.CultureInfo.InvariantCulture), 0, Budget);
            Assert.EndsWith("\e[K", Drawn().Matches(seen.Text)[^1].Value, StringComparison.Ordinal);
            return;
        }

        Assert.True(seen.Code == code, $"{line}: {seen.Code}\n{seen.Text}");
        Assert.Contains(answer, string.Join(' ', lines.SelectMany(Words)), StringComparison.Ordinal);

        // Every word is there, whole: wrapping breaks lines at blanks only.
        var (_, output, error) = BroxRunner.Run(Arguments(line));
        Assert.Equal(Words(error + output).Order(StringComparer.Ordinal), lines.SelectMany(Words).Order(StringComparer.Ordinal));
    }

    private List<(int Code, string Text)> Seen(int width, (string Line, int Code, string Answer)[] session)
    {
        var script = Path.Combine(_folder, "terminals.py");
        File.WriteAllText(script, Terminals);
        var start = new ProcessStartInfo("python3", [script, $"{width}"]) { WorkingDirectory = _folder, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["TERM"] = "xterm-256color";
        start.Environment.Remove("NO_COLOR");
        start.Environment.Remove("COLUMNS");
        using var python = Process.Start(start)!;
        python.StandardInput.Write(JsonSerializer.Serialize(session.Select(s => (string[])["dotnet", "exec", typeof(BroxCommand).Assembly.Location, .. Arguments(s.Line)])));
        python.StandardInput.Close();
        var seen = JsonNode.Parse(python.StandardOutput.ReadToEnd())!.AsArray();
        return [.. seen.Select(s => ((int)s!["code"]!, (string)s["text"]!))];
    }

    private static string[] Arguments(string line) => [.. Argument().Matches(line).Select(m => m.Value.Replace("\"", string.Empty, StringComparison.Ordinal))];

    /// <summary>The words of a text, times apart: they differ from run to run.</summary>
    private static IEnumerable<string> Words(string text) => Seconds().Replace(text, "#").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("(?:\"[^\"]*\"|[^\\s\"])+")]
    private static partial Regex Argument();

    [GeneratedRegex(@"\r[^\r\n]*?\e\[K")]
    private static partial Regex Drawn();

    /// <summary>Colours, and the two sequences by which the runtime prepares a terminal for keys.</summary>
    [GeneratedRegex(@"\e\[\d*m|\e\[\?1h|\e=")]
    private static partial Regex Escapes();

    [GeneratedRegex(@"(?<seconds>\d+) s left")]
    private static partial Regex Left();

    [GeneratedRegex(@"\b\d+\.\d+(?= s\b)")]
    private static partial Regex Seconds();
}
