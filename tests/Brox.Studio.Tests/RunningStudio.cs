using System.Text;
using System.Text.Json.Nodes;
using Brox.Cli;

namespace Brox.Studio.Tests;

/// <summary>A studio that is started in process as the command starts it, for all tests that only ask.</summary>
public sealed class RunningStudio : IAsyncLifetime, IDisposable
{
    private readonly Lines _output = new();
    private readonly Terminal _terminal;
    private Task<int> _command = Task.FromResult(0);

    public RunningStudio() => _terminal = new Terminal(TextReader.Null, _output, TextWriter.Null);

    /// <summary>The address that was printed.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    internal HttpClient Client { get; } = new();

    public async Task InitializeAsync()
    {
        _command = Task.Factory.StartNew(() => BroxCommand.Run(["studio"], _terminal), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Address = new Uri(await _output.First.WaitAsync(TimeSpan.FromMinutes(2)));
    }

    public async Task DisposeAsync()
    {
        _terminal.Interrupt();
        Assert.Equal(ExitCode.Interrupted, await _command.WaitAsync(TimeSpan.FromMinutes(2)));
    }

    public void Dispose()
    {
        Client.Dispose();
        _terminal.Dispose();
        _output.Dispose();
    }

    /// <summary>Asks a question, and waits for the whole answer.</summary>
    internal async Task<List<(string Kind, JsonObject Said)>> Ask(string name, JsonObject asked)
    {
        using var content = Json(asked.ToJsonString());
        using var response = await Client.PostAsync(new Uri(Address, $"ask/{name}"), content);
        response.EnsureSuccessStatusCode();
        return [.. (await response.Content.ReadAsStringAsync()).Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(e => e.Split('\n'))
            .Select(lines => (lines[0]["event: ".Length..], JsonNode.Parse(lines[1]["data: ".Length..])!.AsObject()))];
    }

    internal static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    /// <summary>What is printed; the first line is the address.</summary>
    private sealed class Lines : StringWriter
    {
        private readonly TaskCompletionSource<string> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> First => _first.Task;

        public override void Flush()
        {
            base.Flush();
            _first.TrySetResult(ToString().Trim());
        }
    }
}

/// <summary>The tests that share one studio and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class StudioTests : ICollectionFixture<RunningStudio>, ICollectionFixture<StudioBrowser>
{
    public const string Name = "studio";
}
