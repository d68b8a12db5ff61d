using System.CommandLine;
using System.Text.Json.Nodes;
using Brox.Numbers;
using Brox.Search.WorstCases;

namespace Brox.Cli;

/// <summary>
/// <c>brox worst bound [--json]</c>: decides the inequalities behind the upper bound of the steps under the rule <c>farthest</c> (docs/case-study-theorem-4-1.md). Exit code 0 where
/// all of them hold.
/// </summary>
internal static class WorstBound
{
    public static Command Create(Terminal terminal)
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("bound", "Decides the inequalities behind the upper bound of the steps under the rule farthest.") { json };
        command.SetAction(parsed =>
        {
            var isProved = TurnBound.IsTripleProved && TurnBound.IsProved;
            if (parsed.GetValue(json))
            {
                terminal.Output.WriteLine(VerdictJson.Text(ToJson(isProved)));
            }
            else
            {
                Print(terminal.Output);
            }

            return isProved ? ExitCode.Holds : ExitCode.Fails;
        });
        return command;
    }

    private static void Print(TextWriter output)
    {
        var triple = TurnBound.Triple;
        output.WriteLine($"triple: multipliers {string.Join(", ", triple.Multipliers)}; bound {triple.Bound}: {(TurnBound.IsTripleProved ? "holds" : "FAILS")}");
        output.WriteLine($"bound-3-sqrt-2: {(TurnBound.IsTripleProved ? "x_K is in X once K >= ceil(3 sqrt 2 (d0^2/t^2 - 1)) + 3" : "NOT PROVED")}");
        output.WriteLine($"average squared step, at least: {TurnBound.PerStep} = {Decimal(TurnBound.PerStep)}; C = {TurnBound.Constant} = {Decimal(TurnBound.Constant)}");
        output.WriteLine("turn lemmas, blocks before and after: weights of z, a, p, q; multipliers; bound; surplus");
        foreach (var lemma in TurnBound.Lemmas)
        {
            output.WriteLine($"  {Name(lemma.Before)}, {Name(lemma.After)}: {string.Join(", ", lemma.Weights)}; {string.Join(", ", lemma.Multipliers)}; "
                + $"{lemma.Bound}; {Decimal(TurnBound.Surplus(lemma))}: {(IsEnough(lemma) ? "holds" : "FAILS")}");
        }

        output.WriteLine($"pairs of weights: {string.Join(", ", TurnBound.Pairs.Select(p => $"({p.First}, {p.Second}) {(TurnBound.IsEnough(p) ? "holds" : "FAILS")}"))}");
        output.WriteLine($"ends of a run: {Decimal(TurnBound.Loss)}, and C times that is {Decimal(TurnBound.Constant * TurnBound.Loss)}");
        output.WriteLine(TurnBound.IsProved
            ? "bound-farthest: x_K is in X once K >= ceil(C (d0^2/t^2 - 1)) + 4"
            : "bound-farthest: NOT PROVED");
    }

    private static bool IsEnough(TurnLemma lemma) => lemma.IsProved && TurnBound.Surplus(lemma).Sign >= 0;

    private static JsonObject ToJson(bool isProved) => new()
    {
        ["proved"] = isProved,
        ["triple"] = new JsonObject { ["multipliers"] = Numbers(TurnBound.Triple.Multipliers), ["bound"] = TurnBound.Triple.Bound.ToString(), ["holds"] = TurnBound.IsTripleProved },
        ["perStep"] = TurnBound.PerStep.ToString(),
        ["constant"] = TurnBound.Constant.ToString(),
        ["lemmas"] = new JsonArray([.. TurnBound.Lemmas.Select(lemma => (JsonNode)new JsonObject
        {
            ["before"] = Name(lemma.Before),
            ["after"] = Name(lemma.After),
            ["weights"] = Numbers(lemma.Weights),
            ["multipliers"] = Numbers(lemma.Multipliers),
            ["bound"] = lemma.Bound.ToString(),
            ["holds"] = IsEnough(lemma),
        })]),
    };

    private static JsonArray Numbers(IEnumerable<Surd> numbers) => new([.. numbers.Select(n => (JsonNode)n.ToString())]);

    private static string Name(BlockKind kind) => kind switch
    {
        BlockKind.Two => "2 steps",
        BlockKind.Three => "3 steps",
        _ => "4 or more",
    };

    private static string Decimal(Surd number) => number.ToDouble().ToString("0.00000", System.Globalization.CultureInfo.InvariantCulture);
}
