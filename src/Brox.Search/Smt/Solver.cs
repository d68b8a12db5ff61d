using System.ComponentModel;
using System.Diagnostics;
using Brox.Functions.Json;

namespace Brox.Search.Smt;

/// <summary>Any SMT solver that reads SMT-LIB 2 on its standard input, run as a process for each question.</summary>
internal sealed class Solver
{
    /// <summary>The command line that is used where none is given.</summary>
    public const string DefaultCommand = "z3 -in";

    private readonly string[] _command;

    /// <summary>The program, as messages name it.</summary>
    public string Name => OneLine.Clean(Path.GetFileName(_command[0]));

    /// <summary>The solver with a command line: the program and its arguments, separated by blanks.</summary>
    /// <exception cref="SolverException">The command line is empty.</exception>
    public Solver(string command)
    {
        ArgumentNullException.ThrowIfNull(command);
        _command = command.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (_command.Length == 0)
        {
            throw new SolverException("the solver's command line is empty");
        }
    }

    /// <summary>Asks for a solution of a problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="script">The problem as text.</param>
    /// <param name="cancellation">Ends the solver's process.</param>
    /// <exception cref="SolverException">The program is missing or answers with something else than SMT-LIB 2 foresees.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    internal SolverAnswer Solve(EncodedProblem problem, string script, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var process = Start();
        using var stop = cancellation.Register(() => End(process));
        try
        {
            var complaint = process.StandardError.ReadToEndAsync(CancellationToken.None);
            process.StandardInput.Write(script);
            process.StandardInput.Write("(check-sat)\n");
            process.StandardInput.Flush();
            var word = process.StandardOutput.ReadLine()?.Trim();
            cancellation.ThrowIfCancellationRequested();
            switch (word)
            {
                case "unsat":
                    return new SolverAnswer.Unsatisfiable();
                case "unknown" or "timeout":
                    ThrowIfStopped(cancellation);
                    return new SolverAnswer.Unknown($"the solver {_command[0]} answers \"{word}\"");
                case "sat":
                    process.StandardInput.Write($"(get-value ({string.Join(' ', problem.Reals.Concat(problem.Flags))}))\n(exit)\n");
                    process.StandardInput.Close();
                    var model = process.StandardOutput.ReadToEnd();
                    cancellation.ThrowIfCancellationRequested();
                    return ModelReader.Read(model, problem.Reals, problem.Flags);
                default:
                    End(process);
                    ThrowIfStopped(cancellation);
                    var said = string.IsNullOrEmpty(word) ? complaint.GetAwaiter().GetResult() : word;
                    throw new SolverException($"the solver {Shown} does not answer in SMT-LIB 2: \"{OneLine.Clean(said.Trim())}\"");
            }
        }
        catch (IOException e)
        {
            ThrowIfStopped(cancellation);
            throw new SolverException($"the solver {Shown} does not read its standard input: {OneLine.Clean(e.Message)}");
        }
        finally
        {
            End(process);
        }
    }

    /// <summary>Ctrl-C in a terminal reaches the solver as well as this program, and the solver may be the first to react.</summary>
    private static void ThrowIfStopped(CancellationToken cancellation)
    {
        cancellation.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(300));
        cancellation.ThrowIfCancellationRequested();
    }

    private string Shown => $"\"{OneLine.Clean(string.Join(' ', _command))}\"";

    private Process Start()
    {
        var start = new ProcessStartInfo(_command[0])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in _command.Skip(1))
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return Process.Start(start) ?? throw new SolverException($"the solver {Shown} does not start");
        }
        catch (Win32Exception)
        {
            throw new SolverException($"there is no solver \"{OneLine.Clean(_command[0])}\"; install z3 (Debian: apt-get install z3) or name another one with --solver");
        }
    }

    private static void End(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }

            process.WaitForExit();
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself in the meantime, which is what was wanted.
        }
    }
}
