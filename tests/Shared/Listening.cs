using System.Diagnostics;

namespace Brox.Tests.Shared;

/// <summary>How a program is started that is to hear signals.</summary>
internal static class Listening
{
    /// <summary>
    /// The words before the arguments of <c>dotnet</c>. A run under nohup or in the background has its children ignore SIGHUP and SIGINT, and a program started so keeps ignoring them: GNU's env takes that back.
    /// </summary>
    public static string[] Dotnet { get; } = TakesSignalsBack() ? ["env", "--default-signal=INT,TERM,HUP", "dotnet"] : ["dotnet"];

    private static bool TakesSignalsBack()
    {
        using var env = Process.Start(new ProcessStartInfo("env", ["--default-signal=INT", "true"]) { RedirectStandardError = true })!;
        env.WaitForExit();
        return env.ExitCode == 0;
    }
}
