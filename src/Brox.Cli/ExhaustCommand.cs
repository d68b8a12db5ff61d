using System.CommandLine;
using System.Diagnostics;
using System.Numerics;
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
                var settings = run.Read(parsed, terminal);
                return parsed.GetValue(count)
                    ? Count(words, points, settings, parsed.GetValue(json), terminal)
                    : Decide(words, points, settings, parsed.GetValue(json), terminal);
            }
            catch (ScopeException e)
            {
                throw new UnusableInputException(e.Message);
            }
        });
        return command;
    }

    private static int Decide(string[] words, PointScope scope, RunOptionsReader.Settings settings, bool json, Terminal terminal)
    {
        if (words is not [var text])
        {
            throw new UnusableInputException($"one conjecture is decided at a time, {words.Length} words are given; quote it");
        }

        var conjecture = ConjectureText.Parse(text);
        var clock = Stopwatch.StartNew();
        var question = ExhaustiveDecision.Question(scope, conjecture, settings.Shard);
        var result = settings.Run(question, options => ExhaustiveDecision.Run(scope, conjecture, options));
        var written = ExhaustiveJson.Of(result, scope.Text, clock.Elapsed.TotalSeconds);
        settings.AddShard(written, BigInteger.Pow(scope.Functions, conjecture.Functions.Count));
        ConjectureText.Warn(text, terminal);
        if (json)
        {
            terminal.Output.WriteLine(VerdictJson.Text(written));
        }
        else
        {
            ExhaustiveText.Print(written, settings.ShardText, terminal.Output);
        }

        return result.Counterexample is null ? ExitCode.Holds : ExitCode.Fails;
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

        var written = ExhaustiveJson.Of(classes, result, scope.Text, clock.Elapsed.TotalSeconds);
        settings.AddShard(written, scope.Functions);
        terminal.Output.WriteLine(VerdictJson.Text(written));
        return ExitCode.Holds;
    }
}
