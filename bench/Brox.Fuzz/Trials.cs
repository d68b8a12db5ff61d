using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Brox.Cli;
using Brox.Functions.Formulas;
using Brox.Functions.Json;
using Brox.Theory.Claims.Language;
using Brox.Theory.Claims.Saved;
using Brox.Theory.Classes;

[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A fuzzer looks for exceptions of any type.")]

namespace Brox.Fuzz;

/// <summary>Tries inputs one after the other, and says what is wrong.</summary>
/// <param name="log">The file that holds the input being tried, for the case that it ends the process.</param>
/// <param name="seed">The seed of the inputs.</param>
internal sealed class Trials(string log, ulong seed)
{
    private const int ParsersForEachCommand = 200;
    private static readonly TimeSpan _slowestParse = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _interruptAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _busyMachine = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _slowestStop = TimeSpan.FromSeconds(10);
    private static readonly ImmutableArray<string> _variables = ["x", "y"];

    private readonly Inputs _inputs = new(new Random((int)(seed % int.MaxValue)));
    private int _parsed;
    private int _run;

    /// <summary>Runs for some time; 1 where something is wrong.</summary>
    public int Run(TimeSpan time)
    {
        var clock = Stopwatch.StartNew();
        var code = 0;
        while (clock.Elapsed < time && code == 0)
        {
            for (var i = 0; i < ParsersForEachCommand && code == 0; i++, _parsed++)
            {
                code = Parse();
            }

            if (code == 0)
            {
                code = Command();
                _run++;
            }
        }

        Console.WriteLine($"seed {seed}: {_parsed} texts parsed, {_run} commands run, {(code == 0 ? "nothing wrong" : "stopped at what is wrong")}");
        return code;
    }

    private int Parse()
    {
        var (parser, text) = _inputs.Text();
        var start = Processor();
        var bytes = parser is "instance" or "saved" ? _inputs.Bytes(text) : [];
        File.WriteAllText(log, $"the parser of {parser}: {Convert.ToBase64String(bytes.Length > 0 ? bytes : Encoding.UTF8.GetBytes(text))} (base64)");
        try
        {
            var error = parser switch
            {
                "instance" => InstanceReader.TryRead(bytes, out _, out var e) ? string.Empty : e!.ToString(),
                "saved" => SavedCounterexampleReader.TryRead(bytes, out _, out var e) ? string.Empty : e!.ToString(),
                "formula" => FormulaParser.TryParse(text, _variables, out _, out var e) ? string.Empty : e,
                "conjecture" => Conjecture.TryParse(text, out _, out var e) ? string.Empty : e,
                _ => ClassExpression.TryParse(text, out _, out var e) ? string.Empty : e,
            };
            return error.Contains('\n', StringComparison.Ordinal) ? Wrong($"several lines: {error}")
                : Processor() - start > _slowestParse ? Wrong($"it took {(Processor() - start).TotalSeconds:0.0} s")
                : 0;
        }
        catch (Exception e)
        {
            return Wrong(e.ToString());
        }
    }

    private int Command()
    {
        var (args, input, budget) = _inputs.Command();
        File.WriteAllText(log, $"brox {string.Join(' ', args.Select(a => $"'{a.Replace('\ud800', '?')}'"))} with the standard input {Convert.ToBase64String(Encoding.UTF8.GetBytes(input))} (base64)");
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var reader = new StringReader(input);
        using var terminal = new Terminal(reader, output, error);
        var code = -1;
        Exception? thrown = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    code = BroxCommand.Run(args, terminal);
                }
                catch (Exception e)
                {
                    thrown = e;
                }
            },
            8 << 20);
        var clock = Stopwatch.StartNew();
        thread.IsBackground = true;
        thread.Start();
        var limit = budget is { } b ? (2 * b) + _busyMachine : _interruptAfter;
        var answered = Join(thread, limit);
        if (!answered)
        {
            terminal.Interrupt();
            var ended = Join(thread, _slowestStop);
            var late = $"{(budget is null ? "not stopped" : $"no answer in twice the budget of {budget.Value.TotalSeconds} s,")} {(ended ? $"but after {clock.Elapsed.TotalSeconds:0.0} s" : "and not within ten seconds of Ctrl-C")}";
            if (budget is not null || !ended)
            {
                return Wrong(late);
            }
        }

        return thrown is not null ? Wrong(thrown.ToString())
            : code is not (0 or 1 or 2 or 3 or 130) ? Wrong($"exit code {code}")
            : error.ToString().Contains("internal error", StringComparison.Ordinal) ? Wrong(error.ToString())
            : code == 2 && Complaints(error.ToString()) > 1 ? Wrong($"several complaints: {error}")
            : 0;
    }

    /// <summary>Waits for a thread, in processor time: a machine that stands still for a while is no fault of the program. A thread that waits for another program is waited for ten times as long.</summary>
    private static bool Join(Thread thread, TimeSpan limit)
    {
        var (clock, start) = (Stopwatch.StartNew(), Processor());
        while (!thread.Join(TimeSpan.FromMilliseconds(20)))
        {
            if (Processor() - start > limit || clock.Elapsed > 10 * limit)
            {
                return false;
            }
        }

        return true;
    }

    private static TimeSpan Processor()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static int Complaints(string error) => error.Split('\n').Count(line => line.StartsWith("brox: ", StringComparison.Ordinal) && !line.StartsWith("brox: warning", StringComparison.Ordinal));

    private int Wrong(string what)
    {
        Console.WriteLine($"seed {seed}, {File.ReadAllText(log)}\n  {what}");
        return 1;
    }
}
