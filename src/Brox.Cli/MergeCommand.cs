using System.CommandLine;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using Brox.Theory.Claims.Language;

namespace Brox.Cli;

/// <summary><c>brox merge FILE... [--json]</c>: joins the results of all shards of a run into the result of the whole run.</summary>
internal static class MergeCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Description = "The JSON results of all shards, in any order.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("merge", "Joins the results of the shards of an exhaustive run.") { files, json };
        command.SetAction(parsed =>
        {
            var paths = parsed.GetRequiredValue(files);
            BroxCommand.RefuseOptionLike(paths);
            return Run([.. paths.Select(p => ShardResult.Load(p, terminal))], parsed.GetValue(json), terminal);
        });
        return command;
    }

    private static int Run(IReadOnlyList<ShardResult> shards, bool json, Terminal terminal)
    {
        RequireOneRun(shards);
        RequireAll(shards);
        var (merged, code) = shards[0].IsCount ? (Count(shards), ExitCode.Holds) : Decision(shards);
        if (json)
        {
            terminal.Output.WriteLine(VerdictJson.Text(merged));
        }
        else if (shards[0].IsCount)
        {
            terminal.Output.WriteLine($"{shards[0].Question}: {merged["count"]} of {merged["functions"]} functions ({shards[0].Scope})");
        }
        else
        {
            ExhaustiveText.Print(merged, string.Empty, terminal.Output);
        }

        return code;
    }

    private static void RequireOneRun(IReadOnlyList<ShardResult> shards)
    {
        var first = shards[0];
        foreach (var shard in shards)
        {
            if (shard.IsCount != first.IsCount || shard.Question != first.Question)
            {
                throw new UnusableInputException($"{shard.File}: this answers {shard.Question}, {first.File} answers {first.Question}");
            }

            if (shard.Scope != first.Scope)
            {
                throw new UnusableInputException($"{shard.File}: the scope is {shard.Scope}, that of {first.File} is {first.Scope}");
            }

            if (shard.Total != first.Total)
            {
                throw new UnusableInputException($"{shard.File}: the scope has {shard.Total} functions, that of {first.File} has {first.Total}");
            }

            if (shard.Shard.Count != first.Shard.Count)
            {
                throw new UnusableInputException($"{shard.File}: this is one of {shard.Shard.Count} shards, {first.File} is one of {first.Shard.Count}");
            }
        }
    }

    private static void RequireAll(IReadOnlyList<ShardResult> shards)
    {
        var count = shards[0].Shard.Count;
        var seen = new Dictionary<int, string>();
        foreach (var shard in shards)
        {
            if (!seen.TryAdd(shard.Shard.Residue, shard.File))
            {
                throw new UnusableInputException($"{shard.File}: shard {shard.Shard} is given twice, also by {seen[shard.Shard.Residue]}");
            }
        }

        var missing = Enumerable.Range(0, count).Where(i => !seen.ContainsKey(i)).ToList();
        if (missing.Count > 0)
        {
            throw new UnusableInputException($"{missing.Count} of {count} shards are missing, the first is {missing[0]}/{count}");
        }

        var functions = shards.Aggregate(BigInteger.Zero, (sum, s) => sum + s.Functions);
        if (functions != shards[0].Total)
        {
            throw new UnusableInputException($"the shards cover {functions} functions together, the scope has {shards[0].Total}: one of them was damaged or edited");
        }
    }

    private static JsonObject Count(IReadOnlyList<ShardResult> shards) => new()
    {
        ["classes"] = shards[0].Json["classes"]!.DeepClone(),
        ["scope"] = shards[0].Scope,
        ["count"] = Sum(shards, s => s.Count!.Value),
        ["functions"] = Sum(shards, s => s.Functions),
        ["seconds"] = Seconds(shards),
    };

    private static (JsonObject Merged, int Code) Decision(IReadOnlyList<ShardResult> shards)
    {
        var best = shards.Where(s => s.Counterexample is not null).MinBy(s => s.Counterexample!, InstanceOrder.Comparer);
        var merged = new JsonObject
        {
            ["conjecture"] = shards[0].Question,
            ["outcome"] = best is null ? "holds-in-scope" : "refuted",
            ["scope"] = shards[0].Scope,
            ["candidates"] = Sum(shards, s => s.Functions),
            ["parameterCells"] = shards[0].Json["parameterCells"]?.DeepClone(),
            ["seconds"] = Seconds(shards),
        };
        if (best is not null)
        {
            merged["counterexample"] = best.Json["counterexample"]!.DeepClone();
        }

        return (merged, best is null ? ExitCode.Holds : ExitCode.Fails);
    }

    private static string Sum(IEnumerable<ShardResult> shards, Func<ShardResult, BigInteger> number) =>
        shards.Select(number).Aggregate(BigInteger.Add).ToString(CultureInfo.InvariantCulture);

    private static double Seconds(IEnumerable<ShardResult> shards) => Math.Round(shards.Sum(s => s.Seconds), 3);
}
