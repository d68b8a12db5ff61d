using System.Diagnostics;
using System.Globalization;

namespace Brox.Cli.Layers;

/// <summary>Another process of this program. It ends when its standard input does, so that none outlives the process that started it.</summary>
internal sealed class BroxProcess : IDisposable
{
    private const string Attached = "BROX_ATTACHED";

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private BroxProcess(Process process)
    {
        _process = process;
        (_output, _error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    /// <summary>Whether it has ended.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>Its exit code, once it has ended.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>What it printed, once it has ended.</summary>
    public string Output => _output.Result;

    /// <summary>The last line of its standard error, once it has ended; empty where there is none.</summary>
    public string Complaint => _error.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? string.Empty;

    /// <summary>Starts this program with other arguments.</summary>
    public static BroxProcess Start(IEnumerable<string> arguments)
    {
        var own = Environment.ProcessPath;
        var assembly = Path.Combine(AppContext.BaseDirectory, "brox.dll");
        var isOwn = Path.GetFileNameWithoutExtension(own) == "brox";
        var start = new ProcessStartInfo(isOwn || Path.GetFileNameWithoutExtension(own) == "dotnet" ? own! : "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[Attached] = "1";
        foreach (var argument in isOwn ? arguments : arguments.Prepend(assembly))
        {
            start.ArgumentList.Add(argument);
        }

        return new BroxProcess(Process.Start(start)!);
    }

    /// <summary>In a process that was started so: interrupts the terminal when standard input ends.</summary>
    public static void FollowParent(Terminal terminal)
    {
        if (Environment.GetEnvironmentVariable(Attached) != "1")
        {
            return;
        }

        new Thread(() =>
        {
            while (terminal.Input.Read() >= 0)
            {
            }

            terminal.Interrupt();
        })
        { IsBackground = true }.Start();
    }

    /// <summary>An amount of memory as <c>--memory</c> takes it.</summary>
    public static string MemoryText(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes >> 10)}K");

    /// <summary>Waits for the end, or ends it when cancelled.</summary>
    public void Wait(CancellationToken cancellation)
    {
        using var stop = cancellation.Register(Stop);
        _process.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Asks it to end.</summary>
    public void Stop()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended already.
        }
    }

    /// <summary>Makes sure that it has ended.</summary>
    public void Dispose()
    {
        Stop();
        if (!_process.WaitForExit(5000))
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}
