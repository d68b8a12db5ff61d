using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Brox.Cli;

/// <summary>The help of a command with a line to try.</summary>
/// <param name="plain">The help without it.</param>
internal sealed class HelpWithExample(SynchronousCommandLineAction plain) : SynchronousCommandLineAction
{
    /// <summary>Gives every command of a tree its example.</summary>
    public static void AddTo(RootCommand root)
    {
        ArgumentNullException.ThrowIfNull(root);
        foreach (var option in root.Options.OfType<HelpOption>().Where(option => option.Action is SynchronousCommandLineAction))
        {
            option.Action = new HelpWithExample((SynchronousCommandLineAction)option.Action!);
        }
    }

    /// <summary>Who asks for help need not have typed the rest.</summary>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        ArgumentNullException.ThrowIfNull(parseResult);
        var code = plain.Invoke(parseResult);
        if (CommandExamples.All.TryGetValue(parseResult.CommandResult.Command.Name, out var example))
        {
            parseResult.InvocationConfiguration.Output.WriteLine($"Example:\n  {example}\n");
        }

        return code;
    }
}
