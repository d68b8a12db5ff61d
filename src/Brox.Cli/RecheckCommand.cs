using System.CommandLine;
using System.Text.Json.Nodes;
using Brox.Search.Smt;
using Brox.Theory.Claims.Saved;

namespace Brox.Cli;

/// <summary><c>brox recheck FILE [--json]</c>: re-checks a saved counterexample from the definitions alone.</summary>
internal static class RecheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A saved counterexample, or - for standard input." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("recheck", "Re-checks a saved counterexample from the definitions alone.") { file, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetValue(json), terminal));
        return command;
    }

    private static int Run(string path, bool json, Terminal terminal)
    {
        using var solver = new RealSolverProcess(Solver.DefaultCommand);
        var (name, answer, reason) = SavedFile.Load(path, terminal) switch
        {
            SavedCounterexample.ToConjecture saved when ConjectureRecheck.Of(saved.Conjecture, saved.Instance, saved.Witness, solver) is var result => (saved.Conjecture.ToString(), result.Answer, result.Reason),
            SavedCounterexample.ToClaim claim when ClaimRecheck.Recheck(claim) is var run => (claim.Claim, run.Refutes switch { true => RecheckOutcome.Confirmed, false => RecheckOutcome.Rejected, null => RecheckOutcome.Undecided }, run.Reason),
            _ => throw new InvalidOperationException("A saved counterexample is of one of two forms."),
        };
        var word = answer switch
        {
            RecheckOutcome.Confirmed => "confirmed",
            RecheckOutcome.Rejected => "rejected",
            _ => "undecided",
        };
        terminal.Output.WriteLine(json
            ? VerdictJson.Text(new JsonObject { ["file"] = path, ["refutes"] = name, ["outcome"] = word, ["reason"] = reason })
            : $"{name}: counterexample {(answer == RecheckOutcome.Rejected ? "REJECTED" : word)} ({reason})");
        return answer switch
        {
            RecheckOutcome.Confirmed => ExitCode.Holds,
            RecheckOutcome.Rejected => ExitCode.Fails,
            _ => ExitCode.Undecided,
        };
    }
}
