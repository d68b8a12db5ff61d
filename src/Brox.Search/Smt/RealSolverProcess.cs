using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Brox.Functions;
using Brox.Numbers;
using Brox.Reference.Reals;

namespace Brox.Search.Smt;

/// <summary>An SMT solver as a process that stays for many questions about real numbers; it is started anew where it does not answer in time.</summary>
/// <remarks>
/// z3 counts its work (<c>rlimit</c>), and gives up after what it does in the given time on a quiet machine; the clock ends only what goes on for several times as long, so that an answer does not depend on what else
/// the machine does. Other solvers are ended by the clock.
/// </remarks>
internal sealed class RealSolverProcess : IRealSolver, IDisposable
{
    /// <summary>The work that z3 does in a second.</summary>
    private const long WorkPerSecond = 1_300_000;

    /// <summary>How many times as long as on a quiet machine is waited for z3.</summary>
    private const int Patience = 5;

    private readonly string[] _command;
    private readonly bool _isZ3;
    private readonly Lock _oneAtATime = new();
    private Process? _process;

    /// <param name="command">The program and its arguments, separated by blanks.</param>
    /// <exception cref="SolverException">The command line is empty.</exception>
    public RealSolverProcess(string command)
    {
        _command = command.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (_command.Length == 0)
        {
            throw new SolverException("the solver's command line is empty");
        }

        Name = Path.GetFileNameWithoutExtension(_command[0]);
        _isZ3 = Name.StartsWith("z3", StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public TimeSpan Most { get; init; } = TimeSpan.MaxValue;

    /// <summary>How many times it said that there is no solution.</summary>
    public int Denied { get; private set; }

    /// <inheritdoc/>
    public RealAnswer Ask(string script, IReadOnlyCollection<string> unknowns, bool quantified, TimeSpan limit, CancellationToken cancellation)
    {
        lock (_oneAtATime)
        {
            var answer = Answer(script, unknowns, quantified, limit <= Most ? limit : Most, cancellation);
            Denied += answer.Satisfiable == false ? 1 : 0;
            return answer;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Drop();

    private RealAnswer Answer(string script, IReadOnlyCollection<string> unknowns, bool quantified, TimeSpan limit, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (quantified && !_isZ3)
        {
            // What other solvers say of quantified polynomials was not looked into.
            return RealAnswer.Unknown($"{Name} is not asked about quantifiers over polynomials");
        }

        try
        {
            _process ??= Start();
        }
        catch (SolverException missing)
        {
            return RealAnswer.Unknown(missing.Message);
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(Wait(limit) + TimeSpan.FromMilliseconds(300));
        var process = _process;
        using var ended = stop.Token.Register(() => End(process));
        try
        {
            process.StandardInput.Write(Question(script, quantified, limit));
            process.StandardInput.Flush();
            var word = process.StandardOutput.ReadLine()?.Trim();
            if (word is "unsat")
            {
                return RealAnswer.No;
            }

            if (word is not "sat")
            {
                if (word is null || stop.IsCancellationRequested)
                {
                    Drop();
                }

                cancellation.ThrowIfCancellationRequested();
                return RealAnswer.Unknown(
                    word is null or "unknown" or "timeout" || stop.IsCancellationRequested ? Late(limit) : $"{Name} says \"{OneLine.Clean(word)}\"");
            }

            if (unknowns.Count == 0)
            {
                return new RealAnswer(true, new Dictionary<string, AlgebraicNumber>(), string.Empty);
            }

            process.StandardInput.Write($"(get-value ({string.Join(' ', unknowns)}))\n(echo \"end\")\n");
            process.StandardInput.Flush();
            var lines = new List<string>();
            while (process.StandardOutput.ReadLine() is { } line && line.Trim().Trim('"') != "end")
            {
                lines.Add(line);
            }

            cancellation.ThrowIfCancellationRequested();
            return new RealAnswer(true, AlgebraicModel.Read(string.Join('\n', lines)), string.Empty);
        }
        catch (IOException)
        {
            Drop();
            cancellation.ThrowIfCancellationRequested();
            return RealAnswer.Unknown(Late(limit));
        }
    }

    /// <summary>z3 4.8.12 answers "unsat" to satisfiable questions with quantifiers over polynomials where it is asked plainly; its procedure nlqsat does not.</summary>
    private string Question(string script, bool quantified, TimeSpan limit)
    {
        var milliseconds = ((long)Wait(limit).TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
        var head = $"(reset)\n{(_isZ3 ? $"(set-option :timeout {milliseconds})\n(set-option :rlimit {Work(limit).ToString(CultureInfo.InvariantCulture)})\n" : string.Empty)}(set-option :produce-models true)\n{(quantified ? string.Empty : "(set-logic QF_NRA)\n")}";
        return head + script + (quantified ? $"(check-sat-using (try-for (then simplify nlqsat) {milliseconds}))\n" : "(check-sat)\n");
    }

    private static long Work(TimeSpan limit) => (long)(limit.TotalSeconds * WorkPerSecond);

    private TimeSpan Wait(TimeSpan limit) => _isZ3 ? limit * Patience : limit;

    private string Late(TimeSpan limit) => _isZ3
        ? $"{Name} gives up after {Work(limit).ToString(CultureInfo.InvariantCulture)} steps of its work"
        : $"{Name} does not answer within {limit.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s";

    private void Drop()
    {
        if (_process is { } process)
        {
            End(process);
            process.Dispose();
            _process = null;
        }
    }

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
            var process = Process.Start(start) ?? throw new SolverException($"the solver \"{OneLine.Clean(_command[0])}\" does not start");
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            return process;
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
