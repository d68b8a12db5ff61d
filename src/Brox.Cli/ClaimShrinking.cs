using Brox.Functions;
using Brox.Search.Random;
using Brox.Search.Smallest;
using Brox.Theory.Claims;
using Brox.Theory.Claims.Language;
using Brox.Theory.Claims.Saved;

namespace Brox.Cli;

/// <summary>A saved counterexample to a claim in code made smaller: shrunk, then replaced by the claim's normal form where that is smaller.</summary>
internal static class ClaimShrinking
{
    public static int Run(string path, SavedCounterexample.ToClaim saved, TimeSpan budget, string? target, Terminal terminal)
    {
        var claim = ClaimCatalog.WithVariants.FirstOrDefault(c => c.Id == saved.Claim && ClaimFile.Reading(c) == saved.Reading)
            ?? throw new UnusableInputException($"{InstanceFile.NameOf(path)}: $.claim: there is no claim \"{OneLine.Clean(saved.Claim)}\"{(saved.Reading is { } reading ? $" with the reading \"{OneLine.Clean(reading)}\"" : " without a reading")}");
        if (Outcome(claim, saved.Instance, terminal.Interrupted) is null)
        {
            terminal.Error.WriteLine($"brox: {InstanceFile.NameOf(path)}: this is no counterexample to {claim.Key}");
            return ExitCode.Fails;
        }

        using var limited = CancellationTokenSource.CreateLinkedTokenSource(terminal.Interrupted);
        limited.CancelAfter(budget);
        var (smallest, isNormal) = (saved.Instance, false);
        try
        {
            smallest = ClaimShrinker.Shrink(smallest, i => Outcome(claim, i, limited.Token) is not null, limited.Token);
            if (ClaimNormalForm.Of(claim, limited.Token) is { } normal && InstanceSize.Of(smallest) >= InstanceSize.Of(normal))
            {
                (smallest, isNormal) = (normal, true);
            }
        }
        catch (OperationCanceledException)
        {
            // The budget is used up: what has been reached is the answer.
        }

        var found = new ClaimCounterexample(saved.Instance, smallest, Outcome(claim, smallest, CancellationToken.None)!, 0, isNormal);
        ShrinkCommand.Print(saved.Instance, smallest, VerdictJson.Text(SavedCounterexampleWriter.Write(ClaimFile.Of(claim, found))), target, terminal);
        return terminal.Interrupted.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Holds;
    }

    /// <summary>How an instance violates a claim; <see langword="null"/> where it does not, or lacks what the claim speaks of.</summary>
    private static ClaimOutcome.Violated? Outcome(Claim claim, ConjectureInstance instance, CancellationToken cancellation)
    {
        try
        {
            return claim.Body.Evaluate(instance, cancellation) as ClaimOutcome.Violated;
        }
        catch (KeyNotFoundException)
        {
            return null;
        }
    }
}
