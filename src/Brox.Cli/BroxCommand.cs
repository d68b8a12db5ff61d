using System.CommandLine;
using Brox.Functions;

namespace Brox.Cli;

/// <summary>The command <c>brox</c>: parses, dispatches, and turns every failure into one line and an exit code.</summary>
internal static class BroxCommand
{
    /// <summary>Runs one command line and returns its exit code.</summary>
    public static int Run(string[] args, Terminal terminal)
    {
        ArgumentNullException.ThrowIfNull(terminal);
        try
        {
            var root = new RootCommand("Brox decides exactly whether a function belongs to a class of generalized convexity.")
            {
                CheckCommand.Create(terminal),
                ClassifyCommand.Create(terminal),
                BpmCommand.Create(terminal),
                PlotCommand.Create(terminal),
                ClassesCommand.Create(terminal),
                AtlasCommand.Create(terminal),
                ImplicationsCommand.Create(terminal),
                ReportCommand.Create(terminal),
                StudioCommand.Create(terminal),
                ExhaustCommand.Create(terminal),
                MergeCommand.Create(terminal),
                VerifyCommand.Create(terminal),
                ProveCommand.Create(terminal),
                RefuteCommand.Create(terminal),
                ShrinkCommand.Create(terminal),
                RecheckCommand.Create(terminal),
                ExportCommand.Create(terminal),
                WorstCommand.Create(terminal),
                OraclesCommand.Create(terminal),
                NormsCommand.Create(terminal),
            };
            root.Add(CompletionCommand.Create(root, terminal));
            root.Add(ManCommand.Create(root, terminal));
            root.Add(DefinitionFiles.Option);
            HelpWithExample.AddTo(root);
            VersionText.AddTo(root);
            var parsed = root.Parse(args);
            Misspelling.Refuse(parsed);
            if (IsForPrograms(parsed))
            {
                terminal.KeepLines();
            }

            DefinitionFiles.Load(parsed.GetValue(DefinitionFiles.Option) ?? [], terminal);
            var configuration = new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false };
            return parsed.Invoke(configuration);
        }
        catch (UnusableInputException e)
        {
            terminal.Error.WriteLine($"brox: {OneLine.Escape(e.Message)}");
            return ExitCode.Unusable;
        }
        catch (OutputLostException e)
        {
            terminal.Error.WriteLine($"brox: standard output: {OneLine.Escape(e.Message)}");
            return ExitCode.Unusable;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("brox: stopped");
            return ExitCode.Interrupted;
        }
        catch (Exception e)
        {
            terminal.Error.WriteLine($"brox: internal error, please report it with the input: {e.GetType().Name}: {OneLine.Clean(e.Message)}");
            return ExitCode.Unusable;
        }
    }

    /// <summary>Whether what a command prints is read by programs: JSON, scripts, pages, exports, definitions.</summary>
    private static bool IsForPrograms(ParseResult parsed) =>
        parsed.CommandResult.Command.Name is "export" or "completion" or "man" or "shrink"
        || parsed.CommandResult.Command.Options.Any(o => o.Name is "--json" or "--definition" && parsed.GetResult(o) is { Implicit: false });

    /// <summary>Refuses a word that was meant as an option but would be taken for an argument.</summary>
    public static void RefuseOptionLike(IEnumerable<string> words)
    {
        if (words.FirstOrDefault(w => w.Length > 1 && w[0] == '-') is { } option)
        {
            throw new UnusableInputException(Misspelling.UnknownOption(option, []));
        }
    }
}
