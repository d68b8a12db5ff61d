using System.CommandLine;
using System.Text.Json.Nodes;
using Brox.Functions;
using Brox.Search.Random;
using Brox.Theory.Claims;

namespace Brox.Cli;

/// <summary><c>brox verify [CLAIM...] [--tests N] [--seed S] [--out DIR] [--json]</c>: tries every claim of the catalogue and its variants, and compares with what is expected.</summary>
internal static class VerifyCommand
{
    private const int MostTests = 1_000_000;

    public static Command Create(Terminal terminal)
    {
        var claims = ClaimArgument();
        var tests = new Option<int>("--tests") { Description = "Instances tried for each claim.", DefaultValueFactory = _ => ClaimRunner.DefaultTests };
        var seed = new Option<ulong>("--seed") { Description = "The seed of all instances.", DefaultValueFactory = _ => 0 };
        var folder = new Option<string>("--out") { Description = "A folder for the table and the counterexamples." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("verify", "Tries the paper's claims and their variants.") { claims, tests, seed, folder, json };
        command.SetAction(parsed => Run(
            parsed.GetValue(claims) ?? [],
            CheckTests(parsed.GetValue(tests)),
            parsed.GetValue(seed),
            parsed.GetValue(folder),
            parsed.GetValue(json),
            terminal));
        return command;
    }

    /// <summary>The number of instances, where it is one that is tried.</summary>
    /// <exception cref="UnusableInputException">It is not.</exception>
    public static int CheckTests(int tests) => tests is > 0 and <= MostTests ? tests : throw new UnusableInputException($"--tests must be between 1 and {MostTests}");

    /// <summary>The claims that are asked for.</summary>
    public static Argument<string[]> ClaimArgument() => new("CLAIM") { Description = "Identifiers such as ex-1; all claims when left out.", Arity = ArgumentArity.ZeroOrMore };

    /// <summary>The lines of the table for some claims, or for all where none is named: each claim before its variants.</summary>
    /// <exception cref="UnusableInputException">A name is none of a claim.</exception>
    public static List<(Claim Claim, bool IsVariant)> Lines(string[] names)
    {
        BroxCommand.RefuseOptionLike(names);
        return names.FirstOrDefault(n => ClaimCatalog.All.All(c => c.Id != n)) is { } unknown
            ? throw new UnusableInputException($"unknown claim \"{OneLine.Clean(unknown)}\"; known: {string.Join(", ", ClaimCatalog.All.Select(c => c.Id))}")
            : [.. ClaimCatalog.All.Where(c => names.Length == 0 || names.Contains(c.Id))
                .SelectMany(c => c.Variants.Select(v => (Claim: v, IsVariant: true)).Prepend((Claim: c, IsVariant: false)))];
    }

    private static int Run(string[] names, int tests, ulong seed, string? folder, bool json, Terminal terminal)
    {
        var lines = Lines(names);
        var output = folder is null ? null : VerifyFiles.Open(folder);
        var reports = TryAll([.. lines.Select(l => l.Claim)], new ClaimRunner(tests, seed), terminal);
        var rows = lines.Zip(reports, (line, report) => report is null ? null : new VerifyRow(report, line.IsVariant)).OfType<VerifyRow>().ToList();
        var asExpected = rows.Count(r => r.Report.IsAsExpected);
        var summary = $"{asExpected} of {lines.Count} claims and variants as expected";
        if (json)
        {
            terminal.Output.WriteLine(VerdictJson.Text(new JsonObject
            {
                ["claims"] = new JsonArray([.. rows.Select(r => (JsonNode)r.Json())]),
                ["tests"] = tests,
                ["seed"] = seed,
                ["asExpected"] = asExpected,
                ["total"] = lines.Count,
            }));
        }
        else
        {
            VerifyTable.Print(rows, terminal.Output, terminal.Width);
            terminal.Output.WriteLine(summary);
        }

        foreach (var row in rows.Where(r => !r.Report.IsAsExpected))
        {
            terminal.Error.WriteLine($"not as expected: {row.Report.Claim.Key}; replay with: brox verify {row.Report.Claim.Id} --tests {tests} --seed {seed}");
        }

        output?.Write(rows, summary, tests, seed);
        return terminal.Interrupted.IsCancellationRequested ? ExitCode.Interrupted
            : asExpected == lines.Count ? ExitCode.Holds
            : ExitCode.Fails;
    }

    /// <summary>The reports in the order of the claims; <see langword="null"/> where Ctrl-C came first. Claims are tried side by side, each from its own seed.</summary>
    public static ClaimReport?[] TryAll(IReadOnlyList<Claim> claims, ClaimRunner runner, Terminal terminal)
    {
        var reports = new ClaimReport?[claims.Count];
        var done = 0;
        var gate = new Lock();
        Parallel.For(0, claims.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            try
            {
                reports[i] = runner.Run(claims[i], terminal.Interrupted);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            lock (gate)
            {
                done++;
                terminal.Error.WriteLine($"[{done}/{claims.Count}] {claims[i].Key}: {VerifyRow.Name(reports[i]!.Verdict)}, {reports[i]!.Time.TotalSeconds:0.0} s");
            }
        });
        return reports;
    }
}
