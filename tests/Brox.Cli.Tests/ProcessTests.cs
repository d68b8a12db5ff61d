using System.Diagnostics;
using System.Text.Json.Nodes;
using Brox.Tests.Shared;

namespace Brox.Cli.Tests;

/// <summary>What only a process of its own shows: signals, and bytes on the standard streams.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("brox-process-").FullName;

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("HUP")]
    public async Task A_signal_leaves_a_checkpoint_and_ends_with_130(string signal)
    {
        var checkpoint = Path.Combine(_directory, "checkpoint.json");
        using var brox = Start("exhaust", "--count", "uniformly-aligned-in-ball(t=2)", "--points", "26", "--workers", "1", "--checkpoint", checkpoint);
        Assert.Contains("exhaust:", await brox.StandardError.ReadLineAsync(), StringComparison.Ordinal);
        using var kill = Process.Start("bash", ["-c", $"kill -{signal} {brox.Id}"]);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await brox.WaitForExitAsync(patience.Token);
        Assert.Equal(ExitCode.Interrupted, brox.ExitCode);
        Assert.NotNull(JsonNode.Parse(await File.ReadAllTextAsync(checkpoint))!["checksum"]);
    }

    [Fact]
    public async Task Bytes_that_are_not_utf8_are_refused_on_standard_input()
    {
        using var brox = Start("check", "-", "convex");
        await brox.StandardInput.BaseStream.WriteAsync("{\"kind\":\"finite\",\"name\":\"\xff\"}"u8.ToArray().Select(b => b == 0xC3 ? (byte)0xFF : b).ToArray());
        brox.StandardInput.Close();
        var error = await brox.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await brox.WaitForExitAsync(patience.Token);
        Assert.Equal((ExitCode.Unusable, "brox: standard input: this is not valid UTF-8"), (brox.ExitCode, error.TrimEnd()));
    }

    [Theory]
    [InlineData("classes >/dev/full", ExitCode.Unusable)]
    [InlineData("classes >&-", ExitCode.Unusable)]
    [InlineData("classes 2>&-", ExitCode.Holds)]
    [InlineData("check /no/such/file convex 2>/dev/full", ExitCode.Unusable)]
    [InlineData("check /no/such/file convex 2>&-", ExitCode.Unusable)]
    [InlineData("classes | head -1 >/dev/null; exit ${PIPESTATUS[0]}", ExitCode.Holds)]
    public void A_full_or_closed_stream_is_no_internal_error(string command, int code)
    {
        var start = new ProcessStartInfo("bash", ["-c", $"dotnet exec '{Dll}' {command}"]) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)));
        Assert.Equal(code, process.ExitCode);
        Assert.DoesNotContain("internal error", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static string Dll => typeof(BroxCommand).Assembly.Location;

    private Process Start(params string[] args) => Process.Start(new ProcessStartInfo(Listening.Dotnet[0], [.. Listening.Dotnet[1..], "exec", Dll, .. args])
    {
        WorkingDirectory = _directory,
        RedirectStandardInput = true,
        RedirectStandardError = true,
        RedirectStandardOutput = true,
    })!;
}
