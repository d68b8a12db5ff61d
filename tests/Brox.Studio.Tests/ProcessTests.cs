using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Brox.Cli;
using Brox.Tests.Shared;

namespace Brox.Studio.Tests;

/// <summary>The command as a process of its own: signals, ports, settings that it does not read, and that it writes nothing.</summary>
public sealed class ProcessTests : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    private readonly string _directory = Directory.CreateTempSubdirectory("brox-studio-").FullName;

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task ASignalEndsItAndNothingWasWritten(string signal)
    {
        using var studio = Start();
        var address = await Address(studio);
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "ask/conjecture")) { Content = RunningStudio.Json("{\"conjecture\":\"convex => strongly-convex\",\"family\":\"finite\",\"budget\":\"2m\"}") };
        using var open = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var kill = Process.Start("bash", ["-c", $"kill -{signal} {studio.Id}"]);
        await studio.WaitForExitAsync().WaitAsync(_patience);
        Assert.Equal(ExitCode.Interrupted, studio.ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_directory));
    }

    /// <summary>Variables and files that would open other addresses for a web server are not read.</summary>
    [Fact]
    public async Task ItListensOnTheLoopbackInterfaceAlone()
    {
        var other = FreePort();
        await File.WriteAllTextAsync(Path.Combine(_directory, "appsettings.json"), $"{{\"urls\":\"http://0.0.0.0:{other}\"}}");
        using var studio = Start(environment: ("ASPNETCORE_URLS", $"http://0.0.0.0:{other}"));
        var address = await Address(studio);
        Assert.Equal("127.0.0.1", address.Host);
        Assert.False(IsOpen(IPAddress.Loopback, other));
        Assert.All(
            NetworkInterface.GetAllNetworkInterfaces().SelectMany(i => i.GetIPProperties().UnicastAddresses).Select(a => a.Address)
                .Where(a => a.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(a)),
            a => Assert.False(IsOpen(a, address.Port)));
        studio.Kill();
        await studio.WaitForExitAsync().WaitAsync(_patience);
    }

    /// <summary>The page begins with the function and the definitions of the command line.</summary>
    [Fact]
    public async Task ItBeginsWithWhatItIsGiven()
    {
        var file = Path.Combine(_directory, "own.txt");
        await File.WriteAllTextAsync(file, "# mine\nclass near(t) \"mine\"\n  forall x in dom: dist(x, X) <= t\n");
        using var studio = Start(["0:0, 2:2", "--metric", "4", "--classes", file]);
        var address = await Address(studio);
        using var client = new HttpClient();
        using var empty = RunningStudio.Json("{}");
        using var start = await client.PostAsync(new Uri(address, "ask/start"), empty);
        var said = JsonNode.Parse((await start.Content.ReadAsStringAsync()).Split("data: ")[1])!;
        Assert.Equal(("0:0, 2:2", "4"), ((string)said["function"]!, (string)said["metric"]!));
        using var asked = RunningStudio.Json(said.ToJsonString());
        using var answer = await client.PostAsync(new Uri(address, "ask/function"), asked);
        Assert.Contains("\"class\":\"near(t=1)\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        studio.Kill();
        await studio.WaitForExitAsync().WaitAsync(_patience);
    }

    [Fact]
    public void APortThatIsTakenIsOneLine()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var (code, error) = Refused("studio", "--port", $"{port}");
        Assert.Equal(ExitCode.Unusable, code);
        Assert.StartsWith($"brox: --port {port}: ", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd('\n').Split('\n'));
    }

    [Theory]
    [InlineData("brox: --port is 0 to 65535", "studio", "--port", "65536")]
    [InlineData("brox: --port is 0 to 65535", "studio", "--port=-1")]
    [InlineData("brox: \"sin x\": there is no such file, and it is no function either: as a formula: at character 5: ", "studio", "sin x")]
    [InlineData("brox: no-such.json: there is no such file", "studio", "no-such.json")]
    [InlineData("brox: no-such.txt: there is no such file", "studio", "--classes", "no-such.txt")]
    public void WhatCannotBeUsedIsRefusedBeforeItBegins(string line, params string[] arguments)
    {
        var (code, error) = Refused(arguments);
        Assert.Equal(ExitCode.Unusable, code);
        Assert.StartsWith(line, Assert.Single(error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static (int Code, string Error) Refused(params string[] arguments)
    {
        using var error = new StringWriter();
        using var terminal = new Terminal(TextReader.Null, TextWriter.Null, error);
        return (BroxCommand.Run(arguments, terminal), error.ToString().ReplaceLineEndings("\n"));
    }

    private static async Task<Uri> Address(Process studio) => new((await studio.StandardOutput.ReadLineAsync().WaitAsync(_patience))!);

    private static bool IsOpen(IPAddress address, int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Connect(address, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Process Start(string[]? arguments = null, (string Name, string Value)? environment = null)
    {
        var start = new ProcessStartInfo(Listening.Dotnet[0], [.. Listening.Dotnet[1..], "exec", typeof(BroxCommand).Assembly.Location, "studio", .. arguments ?? []])
        {
            WorkingDirectory = _directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (environment is var (name, value))
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
