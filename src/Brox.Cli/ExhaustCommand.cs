using System.CommandLine;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Brox.Search.Exhaustive;
using Brox.Theory.Classes;

namespace Brox.Cli;

/// <summary>
/// <c>brox exhaust CONJECTURE (--points N | --grid WxH[xD] | --file FILE) [--subdomains] [--shard I/N] [--json]</c> and <c>brox exhaust --count CLASS...</c>:
/// decides a conjecture for every function on a point set, or counts the members of classes.
/// </summary>
internal static class ExhaustCommand
{
    public static Command Create(Terminal terminal)
    {
        var subject = new Argument<string[]>("CONJECTURE") { Description = "A conjecture; with --count, class expressions.", Arity = ArgumentArity.OneOrMore };
        var count = new Option<bool>("--count") { Description = "Count the members of the classes." };
        var scope = new ScopeOptions();
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var run = new RunOptionsReader();
        var command = new Command("exhaust", "Decides a conjecture for every function on a point set, or counts a class.") { subject, count, json };
        scope.AddTo(command);
        run.AddTo(command);
        command.SetAction(parsed =>
        {
            var words = parsed.GetRequiredValue(subject);
            BroxCommand.RefuseOptionLike(words);
            var points = scope.Read(parsed, terminal);
            try
            {
                return Count(words, points, run.Read(parsed, terminal), parsed.GetValue(json), terminal);
            }
            catch (ScopeException e)
            {
                throw new UnusableInputException(e.Message);
            }
        });
        return command;
    }

    private static int Count(string[] words, PointScope scope, RunOptionsReader.Settings settings, bool json, Terminal terminal)
    {
        var classes = words.Select(w => ClassExpression.TryParse(w, out var expression, out var error) ? expression! : throw new UnusableInputException($"class {error}")).ToList();
        var clock = Stopwatch.StartNew();
        var question = ExhaustiveCount.Question(scope, classes, settings.Shard);
        var result = settings.Run(question, options => ExhaustiveCount.Run(scope, classes, options));
        if (!json)
        {
            terminal.Output.WriteLine($"{string.Join(" and ", classes)}: {result.Count} of {result.Functions} functions ({scope.Text}{settings.ShardText})");
            return ExitCode.Holds;
        }

        var written = new JsonObject
        {
            ["classes"] = new JsonArray([.. classes.Select(c => (JsonNode)c.ToString())]),
            ["scope"] = scope.Text,
            ["count"] = result.Count.ToString(),
            ["functions"] = result.Functions.ToString(),
            ["seconds"] = Math.Round(clock.Elapsed.TotalSeconds, 3),
        };
        settings.AddShard(written);
        terminal.Output.WriteLine(VerdictJson.Text(written));
        return ExitCode.Holds;
    }
}
