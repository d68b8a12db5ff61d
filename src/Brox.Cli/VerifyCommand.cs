using System.CommandLine;

namespace Brox.Cli;

internal static class VerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("verify", "Checks the paper's claims.");
        command.SetAction(_ => { terminal.Output.WriteLine("-"); return 0; });
        return command;
    }
}
