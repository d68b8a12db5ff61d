namespace Brox.Cli.Tests;

/// <summary>Runs a command line in process and keeps what it printed.</summary>
internal static class BroxRunner
{
    public static (int ExitCode, string Output, string Error) Run(string[] args, string input = "")
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var reader = new StringReader(input);
        using var terminal = new Terminal(reader, output, error);
        var code = BroxCommand.Run(args, terminal);
        return (code, output.ToString(), error.ToString());
    }
}
