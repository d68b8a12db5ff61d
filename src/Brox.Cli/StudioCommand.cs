using System.CommandLine;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Brox.Cli.Studio;
using Brox.Functions;
using Brox.Functions.Json;
using Brox.Studio;
using Brox.Theory.Classes;

namespace Brox.Cli;

/// <summary>
/// <c>brox studio [--port N] [FILE]</c>: a page on this machine on which functions, classes and conjectures are typed and looked at, until Ctrl-C.
/// </summary>
internal static class StudioCommand
{
    public static Command Create(Terminal terminal)
    {
        var text = new Argument<string?>("FILE")
        {
            Description = "What the page shows first: an instance file, or a function: \"x^2\", \"0:0, 2:2, 3:1\".",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var (box, metric) = (FunctionArgument.Box(), FunctionArgument.Metric());
        var port = new Option<int>("--port") { Description = "The port on 127.0.0.1; a free one when left out.", DefaultValueFactory = _ => 0 };
        var command = new Command("studio", "Serves a page on this machine to try functions, classes and conjectures on.") { text, box, metric, port };
        command.SetAction(parsed =>
        {
            var source = parsed.GetValue(text) is { } typed ? new FunctionSource(typed, parsed.GetValue(box), parsed.GetValue(metric)) : null;
            var number = parsed.GetValue(port) is >= 0 and <= ushort.MaxValue and var p
                ? p
                : throw new UnusableInputException($"--port is 0 to {ushort.MaxValue}");
            var definitions = DefinedClasses.Current.Where(c => !c.IsOfLiterature).Select(c => $"{c.Written}\n");
            return Run(number, Start(source, string.Join('\n', definitions), terminal), terminal);
        });
        return command;
    }

    private static int Run(int port, JsonObject start, Terminal terminal)
    {
        StudioServer server;
        try
        {
            server = StudioServer.Start(port, StudioLab.Questions(start)).GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            throw new UnusableInputException($"--port {port}: {OneLine.Clean(e.Message)}");
        }

        try
        {
            terminal.Output.WriteLine(server.Address);
            terminal.Output.Flush();
            terminal.Error.WriteLine("studio: open this address in a browser of this machine; Ctrl-C ends it");
            terminal.Interrupted.WaitHandle.WaitOne();
            return ExitCode.Interrupted;
        }
        finally
        {
            server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    /// <summary>The fields of the page at its start.</summary>
    private static JsonObject Start(FunctionSource? source, string definitions, Terminal terminal)
    {
        var start = new JsonObject { ["classes"] = definitions, ["version"] = typeof(StudioCommand).Assembly.GetName().Version!.ToString(3) };
        if (source is not null)
        {
            var function = source.Load(terminal);
            start["function"] = source.IsTyped ? source.Text : InstanceWriter.Write(function).ToJsonString();
            start["box"] = source.Box;
            start["metric"] = source.Metric;
        }

        return start;
    }
}
