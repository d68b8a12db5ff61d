using System.Text;
using Brox.Cli;

using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
using var terminal = new Terminal(input, Console.Out, Console.Error, Screen.OfOutput(), Screen.OfError());
using var signals = new Signals(terminal);
return BroxCommand.Run(args, terminal);
