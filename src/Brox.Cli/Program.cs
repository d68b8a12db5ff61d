using Brox.Cli;

using var terminal = new Terminal(Console.In, Console.Out, Console.Error);
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    terminal.Interrupt();
};
return BroxCommand.Run(args, terminal);
