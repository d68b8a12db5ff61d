using System.CommandLine;
using Brox.Definitions.Language;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Reference.Definitions;
using Brox.Reference.Reals;
using Brox.Search.Smt;
using Brox.Theory.Classes;
using Brox.Theory.Classes.Formulas;

namespace Brox.Cli;

/// <summary><c>--classes FILE</c> on every command, and the variable <c>BROX_CLASSES</c>: classes of the user's own.</summary>
internal static class DefinitionFiles
{
    private const string Variable = "BROX_CLASSES";

    /// <summary>The time for a question to the solver where many functions are looked at, as in a search; what it leaves open <c>check</c> asks again with more.</summary>
    private static readonly TimeSpan _quick = TimeSpan.FromSeconds(0.3);

    /// <summary>The option; it may be given several times, and the files are read in this order.</summary>
    public static Option<string[]> Option { get; } = new("--classes")
    {
        Description = "A file of definitions of classes of your own; may be repeated. Default: the files that BROX_CLASSES names.",
        HelpName = "FILE",
        Recursive = true,
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>Makes the classes of the files known to the command.</summary>
    /// <exception cref="UnusableInputException">A file cannot be read, or is not in the language; the message names file, line, column and cause.</exception>
    public static void Load(string[] files, Terminal terminal) => Use(Read(files, terminal), Process([Solver.DefaultCommand], _quick));

    /// <summary>The solver that is asked where many functions are looked at.</summary>
    public static RealSolverProcess QuickSolver() => new(Solver.DefaultCommand) { Most = _quick };

    /// <summary>Makes the classes of some texts, and those of the literature, known to the work that is begun from here, and no others.</summary>
    /// <param name="texts">The texts, each with its name in messages.</param>
    /// <param name="solver">The solver for functions of one variable.</param>
    /// <exception cref="UnusableInputException">A text is not in the language; the message names it, with line, column and cause.</exception>
    public static void Use(IEnumerable<(string Name, string Text)> texts, IRealSolver solver)
    {
        DefinedClasses.Clear();
        foreach (var (name, text) in texts)
        {
            try
            {
                DefinedClasses.Add(text, new NaiveReader(solver));
            }
            catch (DefinitionException e)
            {
                throw new UnusableInputException($"{name}: {e.Message}");
            }
        }

        DefinedClasses.AddLiterature(new NaiveReader(solver));
    }

    /// <summary>Decides a class by its definition alone.</summary>
    /// <param name="expression">The class.</param>
    /// <param name="function">The function.</param>
    /// <param name="solver">The solver for functions of one variable.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static Verdict Decide(ClassExpression expression, FunctionInstance function, IRealSolver solver, CancellationToken cancellation) => new NaiveReader(solver).Decide(
        DefinitionCatalog.Current.Find(expression.Class.Name)!, DefinitionCatalog.Current, OnPieces(function), expression.Values, cancellation);

    /// <summary>A formula of one variable that is made of pieces of polynomials is read as these.</summary>
    public static FunctionInstance OnPieces(FunctionInstance function) => function is FormulaFunction formula && LineDeciders.Exact(formula) is { } line ? line : function;

    /// <summary>A solver of the given command lines, all of which must agree; it is started when it is first asked, and ends with its input.</summary>
    /// <param name="commands">The command lines.</param>
    /// <param name="most">The most time for a question; as much as it is given when left out.</param>
    /// <exception cref="UnusableInputException">A command line is empty.</exception>
    public static IRealSolver Process(IReadOnlyList<string> commands, TimeSpan? most = null)
    {
        try
        {
            List<RealSolverProcess> processes = [.. commands.Select(c => new RealSolverProcess(c) { Most = most ?? TimeSpan.MaxValue })];
            return processes is [var only] ? only : new AgreeingSolvers(processes);
        }
        catch (SolverException e)
        {
            throw new UnusableInputException(e.Message);
        }
    }

    /// <summary>The texts of the files, each with its name; those of the variable where no file is given.</summary>
    private static IEnumerable<(string Name, string Text)> Read(string[] files, Terminal terminal) =>
        (files.Length > 0 ? files : (Environment.GetEnvironmentVariable(Variable) ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        .Select(file => (InstanceFile.NameOf(file), System.Text.Encoding.UTF8.GetString(InstanceFile.ReadBytes(file, terminal))));
}
