using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Brox.Theory.Claims;
using Brox.Theory.Functions.Json;

namespace Brox.Cli;

/// <summary><c>brox verify [CLAIM...] [--json]</c>: decides every claim of the catalogue and compares with what is expected.</summary>
internal static class VerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        var claims = new Argument<string[]>("CLAIM") { Description = "Identifiers such as ex-1; all claims when left out.", Arity = ArgumentArity.ZeroOrMore };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("verify", "Checks the paper's claims and their variants.") { claims, json };
        command.SetAction(parsed => Run(parsed.GetValue(claims) ?? [], parsed.GetValue(json), terminal));
        return command;
    }

    private static int Run(string[] names, bool json, Terminal terminal)
    {
        BroxCommand.RefuseOptionLike(names);
        if (names.FirstOrDefault(n => ClaimCatalog.All.All(c => c.Id != n)) is { } unknown)
        {
            throw new UnusableInputException($"unknown claim \"{OneLine.Clean(unknown)}\"; known: {string.Join(", ", ClaimCatalog.All.Select(c => c.Id))}");
        }

        var chosen = ClaimCatalog.All.Where(c => names.Length == 0 || names.Contains(c.Id)).ToList();
        var lines = chosen.SelectMany(c => new[] { (Claim: c, IsVariant: false) }.Concat(c.Variants.Select(v => (Claim: v, IsVariant: true)))).ToList();
        var rows = new List<Row>();
        foreach (var (claim, isVariant) in lines)
        {
            if (terminal.Interrupted.IsCancellationRequested)
            {
                break;
            }

            terminal.Error.WriteLine($"[{rows.Count + 1}/{lines.Count}] {claim.Id} {claim.Variant}".TrimEnd());
            if (Decide(claim, isVariant, terminal) is { } row)
            {
                rows.Add(row);
            }
        }

        var asExpected = rows.Count(r => r.AsExpected);
        if (json)
        {
            terminal.Output.WriteLine(VerdictJson.Text(new JsonObject
            {
                ["claims"] = new JsonArray([.. rows.Select(r => (JsonNode)r.Json())]),
                ["asExpected"] = asExpected,
                ["total"] = lines.Count,
            }));
        }
        else
        {
            Print(rows, terminal.Output);
            terminal.Output.WriteLine($"{asExpected} of {lines.Count} claims and variants as expected");
        }

        return terminal.Interrupted.IsCancellationRequested ? ExitCode.Interrupted
            : asExpected == lines.Count ? ExitCode.Holds
            : ExitCode.Fails;
    }

    private static Row? Decide(PaperClaim claim, bool isVariant, Terminal terminal)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            var result = claim.Decide(terminal.Interrupted);
            return new Row(claim, isVariant, result, clock.Elapsed);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static void Print(List<Row> rows, TextWriter output)
    {
        string[][] cells =
        [
            ["claim", "source", "method", "verdict", "expected", "time"],
            .. rows.Select(r => r.Cells()),
        ];
        var widths = Enumerable.Range(0, cells[0].Length).Select(i => cells.Max(row => row[i].Length)).ToArray();
        for (var i = 0; i < cells.Length; i++)
        {
            output.WriteLine(string.Join("  ", cells[i].Select((cell, j) => cell.PadRight(widths[j]))).TrimEnd());
            if (i > 0)
            {
                var indent = rows[i - 1].IsVariant ? "      " : "    ";
                output.WriteLine($"{indent}{rows[i - 1].Claim.Statement}");
                output.WriteLine($"{indent}-> {rows[i - 1].Result.Evidence}");
            }
        }
    }

    private static string Name(ClaimVerdict verdict) => verdict == ClaimVerdict.Holds ? "holds" : "refuted";

    private sealed record Row(PaperClaim Claim, bool IsVariant, ClaimResult Result, TimeSpan Time)
    {
        public bool AsExpected => Result.Verdict == Claim.Expected;

        public string[] Cells() =>
        [
            $"{(IsVariant ? "  " : string.Empty)}{Claim.Id}{(Claim.Variant.Length > 0 ? $" ({Claim.Variant})" : string.Empty)}",
            Claim.Source,
            Claim.Method,
            Name(Result.Verdict),
            AsExpected ? Name(Claim.Expected) : $"{Name(Claim.Expected)}  <-- NOT AS EXPECTED",
            string.Create(CultureInfo.InvariantCulture, $"{Time.TotalMilliseconds:0} ms"),
        ];

        public JsonObject Json() => new()
        {
            ["claim"] = Claim.Id,
            ["variant"] = Claim.Variant.Length > 0 ? Claim.Variant : null,
            ["source"] = Claim.Source,
            ["statement"] = Claim.Statement,
            ["method"] = Claim.Method,
            ["verdict"] = Name(Result.Verdict),
            ["expected"] = Name(Claim.Expected),
            ["evidence"] = Result.Evidence,
            ["milliseconds"] = Math.Round(Time.TotalMilliseconds),
        };
    }
}
