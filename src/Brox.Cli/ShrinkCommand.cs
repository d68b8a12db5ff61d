using System.CommandLine;
using Brox.Functions;
using Brox.Search;
using Brox.Search.Shrinking;
using Brox.Search.Smallest;
using Brox.Theory.Claims.Language;
using Brox.Theory.Claims.Saved;

namespace Brox.Cli;

/// <summary><c>brox shrink FILE [--budget 10s] [--save FILE]</c>: a saved counterexample made smaller, printed in the same format.</summary>
internal static class ShrinkCommand
{
    private const int Passes = 3;

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A saved counterexample, or - for standard input." };
        var budget = new Option<string>("--budget") { Description = "Time, such as 500ms, 30s or 2m.", DefaultValueFactory = _ => "10s" };
        var save = new Option<string?>("--save") { Description = "Write the result to a file instead of standard output." };
        var command = new Command("shrink", "Makes a saved counterexample smaller.") { file, budget, save };
        command.SetAction(parsed =>
        {
            var target = parsed.GetValue(save);
            if (target is not null)
            {
                OutputFile.Probe(target);
            }

            return Run(parsed.GetRequiredValue(file), Budget.Parse(parsed.GetRequiredValue(budget)), target, terminal);
        });
        return command;
    }

    private static int Run(string path, TimeSpan budget, string? target, Terminal terminal)
    {
        var loaded = SavedFile.Load(path, terminal);
        if (loaded is SavedCounterexample.ToClaim toClaim)
        {
            return ClaimShrinking.Run(path, toClaim, budget, target, terminal);
        }

        var saved = (SavedCounterexample.ToConjecture)loaded;
        if (ConjectureEvaluation.Evaluate(saved.Conjecture, saved.Instance, terminal.Interrupted) is not ConjectureOutcome.Violated)
        {
            terminal.Error.WriteLine($"brox: {InstanceFile.NameOf(path)}: this is no counterexample to {saved.Conjecture}");
            return ExitCode.Fails;
        }

        using var limited = CancellationTokenSource.CreateLinkedTokenSource(terminal.Interrupted);
        limited.CancelAfter(budget);
        var smallest = Smallest(saved.Conjecture, saved.Instance, limited.Token);
        var conclusion = (ConjectureEvaluation.Evaluate(saved.Conjecture, smallest) as ConjectureOutcome.Violated)?.Conclusion;
        var text = VerdictJson.Text(SavedCounterexampleWriter.Write(
            new SavedCounterexample.ToConjecture(saved.Conjecture, smallest, conclusion is null ? null : VerdictJson.Witness(conclusion.Witness))));
        Print(saved.Instance, smallest, text, target, terminal);
        return terminal.Interrupted.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Holds;
    }

    /// <summary>Says how large the counterexample was and is, and writes it.</summary>
    internal static void Print(ConjectureInstance before, ConjectureInstance after, string text, string? target, Terminal terminal)
    {
        terminal.Error.WriteLine($"from {InstanceSize.Of(before)}");
        terminal.Error.WriteLine($"to   {InstanceSize.Of(after)}");
        if (target is null)
        {
            terminal.Output.WriteLine(text);
        }
        else
        {
            try
            {
                OutputFile.Write(target, text + "\n");
            }
            catch (UnusableInputException)
            {
                // What was found is not lost with the file.
                terminal.Output.WriteLine(text);
                throw;
            }
        }
    }

    private static ConjectureInstance Smallest(Conjecture conjecture, ConjectureInstance start, CancellationToken cancellation)
    {
        var best = Shrinker.Shrink(conjecture, start, cancellation: cancellation).Instance;
        var families = SearchFamilies.None;
        foreach (var function in best.Functions.Values)
        {
            families |= function switch
            {
                FiniteFunction => SearchFamilies.Finite,
                PiecewisePolynomial => SearchFamilies.Piecewise,
                _ => SearchFamilies.None,
            };
        }

        try
        {
            var search = new SmallestFirst(conjecture, families, [.. best.Functions.Values.Select(f => f.Dimension).Append(1).Distinct()], new SearchTally(conjecture));
            for (var pass = 0; pass < Passes; pass++)
            {
                best = search.Pass(pass, best, cancellation) ?? best;
            }
        }
        catch (OperationCanceledException)
        {
            // The budget is used up: what has been reached is the answer.
        }

        return best;
    }
}
