namespace Brox.Cli.Tests;

/// <summary>Files are written whole or not at all, nothing found is lost with a file, and a full or closed stream is no internal error.</summary>
public sealed class OutputFileTests : IDisposable
{
    private const string Refuted = "alignment(t=s), s < r => alignment(t=r)";
    private readonly string _directory = Directory.CreateTempSubdirectory("brox-output-").FullName;

    [Fact]
    public void A_symbolic_link_stays_one_and_its_target_is_written()
    {
        var (target, link) = (Path.Combine(_directory, "target.json"), Path.Combine(_directory, "link.json"));
        File.WriteAllText(target, "old");
        File.CreateSymbolicLink(link, target);
        OutputFile.Write(link, "new");
        Assert.Equal(("new", target), (File.ReadAllText(target), new FileInfo(link).LinkTarget));
        Assert.Equal(2, Directory.GetFileSystemEntries(_directory).Length);
    }

    [Fact]
    public void A_symbolic_link_to_nothing_makes_its_target()
    {
        var (target, link) = (Path.Combine(_directory, "target.json"), Path.Combine(_directory, "link.json"));
        File.CreateSymbolicLink(link, "target.json");
        OutputFile.Write(link, "new");
        Assert.Equal("new", File.ReadAllText(target));
    }

    [RequiresDeviceFact("/dev/full")]
    public void What_was_found_is_printed_where_it_cannot_be_saved()
    {
        var (code, output, error) = BroxRunner.Run(["refute", Refuted, "--family", "finite", "--dimension", "1", "--save", "/dev/full"]);
        Assert.Equal(ExitCode.Unusable, code);
        Assert.Contains("f(x) | 1 | 1 | 0", output, StringComparison.Ordinal);
        Assert.StartsWith("brox: /dev/full: No space left on device", error, StringComparison.Ordinal);
    }

    [RequiresDeviceFact("/dev/null")]
    public void A_device_is_written_to_and_not_replaced()
    {
        OutputFile.Write("/dev/null", "gone");
        Assert.Empty(File.ReadAllBytes("/dev/null"));
    }

    [Fact]
    public void What_cannot_be_written_leaves_nothing_behind()
    {
        var file = Path.Combine(_directory, "folder");
        Directory.CreateDirectory(Path.Combine(file, "inside"));
        Assert.Contains(file, Assert.Throws<UnusableInputException>(() => OutputFile.Write(file, "text")).Message, StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFileSystemEntries(_directory));
    }

    [Fact]
    public void A_full_standard_output_is_one_line_and_exit_code_2()
    {
        using var error = new StringWriter();
        using var input = new StringReader(string.Empty);
        using var full = new FullWriter();
        using var terminal = new Terminal(input, full, error);
        Assert.Equal(ExitCode.Unusable, BroxCommand.Run(["classes"], terminal));
        Assert.Equal("brox: standard output: No space left on device", error.ToString().TrimEnd());
    }

    [Fact]
    public void A_full_standard_error_changes_no_answer()
    {
        using var output = new StringWriter();
        using var input = new StringReader(string.Empty);
        using var full = new FullWriter();
        using var terminal = new Terminal(input, output, full);
        Assert.Equal(ExitCode.Unusable, BroxCommand.Run(["check", "/no/such/file", "convex"], terminal));
        Assert.Equal(ExitCode.Holds, BroxCommand.Run(["verify", "ex-1"], terminal));
        Assert.Contains("as expected", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_is_printed_whole_in_an_error()
    {
        var path = Path.Combine(_directory, new string('d', 80), "the-file-that-is-missing.json");
        Assert.Contains(path, BroxRunner.Run(["check", path, "convex"]).Error, StringComparison.Ordinal);
        Assert.Contains(path, BroxRunner.Run(["exhaust", "--count", "convex-domain", "--points", "3", "--checkpoint", path]).Error, StringComparison.Ordinal);
        Assert.Contains(path, BroxRunner.Run(["merge", path]).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "\u001b[31mred", "convex")]
    [InlineData("check", "a\u0007", "convex", "--no\u001bsuch")]
    [InlineData("\u001b]0;title\u0007")]
    [InlineData("refute", "conv\u001b[2Jex => closed")]
    [InlineData("check", "-", "convex\u202e")]
    [InlineData("verify", "x", "--tests", "\u001b[1m")]
    [InlineData("exhaust", "closed => closed", "--points", "\u001b")]
    public void Control_characters_of_the_input_do_not_reach_the_terminal(params string[] args)
    {
        var (code, output, error) = BroxRunner.Run(args, "{\"\u001b\u2028\":1}");
        Assert.Equal((ExitCode.Unusable, string.Empty), (code, output));
        Assert.DoesNotContain(error.TrimEnd('\n'), c => char.IsControl(c) || c is '\u202e' or '\u2028');
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private sealed class FullWriter : StringWriter
    {
        public override void Write(char value) => throw new IOException("No space left on device");

        public override void Write(string? value) => throw new IOException("No space left on device");

        public override void Write(char[] buffer, int index, int count) => throw new IOException("No space left on device");

        public override void WriteLine(string? value) => throw new IOException("No space left on device");
    }

    private sealed class RequiresDeviceFactAttribute : FactAttribute
    {
        public RequiresDeviceFactAttribute(string device)
        {
            if (!File.Exists(device))
            {
                Skip = $"there is no {device} here";
            }
        }
    }
}
