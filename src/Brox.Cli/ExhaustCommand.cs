using System.CommandLine;
using System.Diagnostics;
using Brox.Cli.Layers;
using Brox.Search.Exhaustive;
using Brox.Search.Exhaustive.Layers;
using Brox.Theory.Claims.Language;
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
        var each = new Option<bool>("--each") { Description = "With --count and several classes: count each, and then the members of all." };
        var estimate = new Option<bool>("--estimate") { Description = "Say what the count would take, without making it." };
        var scope = new ScopeOptions();
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var run = new RunOptionsReader();
        var divided = new LayerOptions();
        var command = new Command("exhaust", "Decides a conjecture for every function on a point set, or counts a class.") { subject, count, json };
        scope.AddTo(command);
        run.AddTo(command);
        divided.AddTo(command);
        command.Add(estimate);
        command.Add(each);
        command.SetAction(parsed =>
        {
            var words = parsed.GetRequiredValue(subject);
            BroxCommand.RefuseOptionLike(words);
            var points = scope.Read(parsed, terminal);
            try
            {
                var settings = run.Read(parsed, terminal);
                BroxProcess.FollowParent(terminal);
                var choice = divided.Read(parsed);
                if (parsed.GetValue(estimate))
                {
                    return parsed.GetValue(count)
                        ? Estimate(words, points, choice?.Parts ?? 1, parsed.GetValue(json), terminal)
                        : throw new UnusableInputException("--estimate is of a count: give --count and classes");
                }

                if (parsed.GetValue(each))
                {
                    return parsed.GetValue(count) && choice is null && !settings.IsDivided
                        ? CountEach(words, points, settings, parsed.GetValue(json), terminal)
                        : throw new UnusableInputException("--each goes with --count, and without --processes, --part, --shard, --checkpoint and --resume");
                }

                if (choice is not null)
                {
                    WeakOrderRun.RequireOnePiece(parsed.GetValue(count) ? ClassesOf(words).Select(c => c.Class) : WeakOrderRun.ClassesOf(ConjectureOf(words)), isInParts: true);
                    string[] arguments = ["exhaust", .. parsed.GetValue(count) ? ["--count"] : Array.Empty<string>(), .. words, .. scope.Arguments(parsed)];
                    return parsed.GetValue(count)
                        ? CountInLayers(words, points, settings, choice, arguments, parsed.GetValue(json), terminal)
                        : DecideInProcesses(words, points, settings, choice, arguments, parsed.GetValue(json), terminal);
                }

                return parsed.GetValue(count)
                    ? Count(words, points, settings, parsed.GetValue(json), terminal)
                    : Decide(words, points, settings, parsed.GetValue(json), terminal);
            }
            catch (ScopeException e)
            {
                throw new UnusableInputException(e.Message);
            }
            catch (ProcessEndedException e)
            {
                terminal.Error.WriteLine($"exhaust: {e.Message}");
                return ExitCode.Undecided;
            }
        });
        return command;
    }

    private static int Decide(string[] words, PointScope scope, RunOptionsReader.Settings settings, bool json, Terminal terminal)
    {
        var conjecture = ConjectureOf(words);
        var clock = Stopwatch.StartNew();
        var question = ExhaustiveDecision.Question(scope, conjecture, settings.Shard);
        var result = settings.Run(question, options => ExhaustiveDecision.Run(scope, conjecture, options));
        var written = ExhaustiveJson.Of(result, WeakOrderRun.IsAsked(scope, conjecture) ? $"{scope.Text}, by going through all weak orders" : scope.Text, clock.Elapsed.TotalSeconds);
        settings.AddShard(written, System.Numerics.BigInteger.Pow(scope.Functions, conjecture.Functions.Count));
        ConjectureText.Warn(words[0], terminal);
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
        var classes = ClassesOf(words);
        var clock = Stopwatch.StartNew();
        var question = ExhaustiveCount.Question(scope, classes, settings.Shard);
        var result = settings.Run(question, options => ExhaustiveCount.Run(scope, classes, options));
        PrintCount(classes, result, scope, settings, clock.Elapsed, json, terminal);
        return ExitCode.Holds;
    }

    private static int CountEach(string[] words, PointScope scope, RunOptionsReader.Settings settings, bool json, Terminal terminal)
    {
        var classes = ClassesOf(words);
        var clock = Stopwatch.StartNew();
        var questions = classes.Select(c => (IReadOnlyList<ClassExpression>)[c]);
        var counts = new List<(IReadOnlyList<ClassExpression> Classes, ExhaustiveCount Result)>();
        foreach (var question in classes.Count > 1 ? questions.Append(classes) : questions)
        {
            counts.Add((question, ExhaustiveCount.Run(scope, question, settings.WithoutCheckpoints)));
            if (!json)
            {
                PrintCount(question, counts[^1].Result, scope, settings, clock.Elapsed, json: false, terminal);
            }
        }

        if (json)
        {
            terminal.Output.WriteLine(VerdictJson.Text(ExhaustiveJson.Of(counts, scope.Text, clock.Elapsed.TotalSeconds)));
        }

        return ExitCode.Holds;
    }

    private static void PrintCount(
        IReadOnlyList<ClassExpression> classes, ExhaustiveCount result, PointScope scope, RunOptionsReader.Settings settings, TimeSpan time, bool json, Terminal terminal)
    {
        if (!json)
        {
            terminal.Output.WriteLine($"{string.Join(" and ", classes)}: {result.Count} of {result.Functions} functions ({scope.Text}{settings.ShardText})");
            return;
        }

        var written = ExhaustiveJson.Of(classes, result, scope.Text, time.TotalSeconds);
        settings.AddShard(written, scope.Functions);
        terminal.Output.WriteLine(VerdictJson.Text(written));
    }

    /// <summary>A count in layers: all parts, in processes of their own, or one part.</summary>
    private static int CountInLayers(
        string[] words, PointScope scope, RunOptionsReader.Settings settings, LayerOptions.Choice choice, string[] arguments, bool json, Terminal terminal)
    {
        var clock = Stopwatch.StartNew();
        var classes = ClassesOf(words);
        var question = ExhaustiveCount.Question(scope, classes, Shard.Whole);
        var memory = settings.Memory / choice.Parts;
        var folder = new LayerFolder(choice.FolderOf(question), question, scope.Points.Length, choice.Parts);
        var run = new LayeredRun(folder, LayerTask.Of(scope, classes, choice.Parts, memory, terminal.Interrupted), terminal);
        if (choice.Part is { } part)
        {
            folder.RequirePlan();
            if (choice.Layer is not { } layer)
            {
                run.Follow(part, []);
            }
            else if (layer >= 1 && layer <= folder.Layers)
            {
                run.Layer(layer, part);
            }
            else
            {
                throw new UnusableInputException($"--layer {layer} is not from 1 to {folder.Layers}");
            }

            return ExitCode.Holds;
        }

        if (choice.IsPlan)
        {
            foreach (var damaged in folder.CreateOrResume())
            {
                terminal.Error.WriteLine($"exhaust: {damaged}; it is made again");
            }

            terminal.Output.WriteLine(folder.Layers);
            return ExitCode.Holds;
        }

        var system = StepSystem.OfClasses(new PointGeometry(scope.Points, scope.Metric), classes);
        var alone = new LayeredCount(scope, system, Math.Min(choice.Parts, Environment.ProcessorCount), terminal.Interrupted);
        var (count, states) = run.Drive(
            alone,
            choice.DivideAfter,
            i => BroxProcess.Start([.. arguments, "--layers", folder.Path, "--part", $"{i}/{choice.Parts}", "--memory", BroxProcess.MemoryText(settings.Memory)]), settings.Resume);
        PrintCount(classes, new ExhaustiveCount(count, ScopeSize.Of(scope), states), scope, settings, clock.Elapsed, json, terminal);
        if (choice.Folder is null)
        {
            folder.Remove();
        }

        return ExitCode.Holds;
    }

    private static int Estimate(string[] words, PointScope scope, int parts, bool json, Terminal terminal)
    {
        var estimate = LayerEstimate.Of(scope, ClassesOf(words), terminal.Interrupted);
        if (json)
        {
            terminal.Output.WriteLine(VerdictJson.Text(EstimateText.Json(estimate, scope, parts)));
        }
        else
        {
            EstimateText.Print(estimate, scope, parts, terminal.Output);
        }

        return ExitCode.Holds;
    }

    private static int DecideInProcesses(
        string[] words, PointScope scope, RunOptionsReader.Settings settings, LayerOptions.Choice choice, string[] arguments, bool json, Terminal terminal)
    {
        if (choice.Part is not null)
        {
            throw new UnusableInputException("--part is of a count; a conjecture is divided by --shard I/N or --processes N");
        }

        var clock = Stopwatch.StartNew();
        var folder = choice.FolderOf(ExhaustiveDecision.Question(scope, ConjectureOf(words), Shard.Whole));
        var (merged, code) = ShardProcesses.Run(arguments, choice.Parts, settings.Memory, folder, settings.Resume, terminal);
        merged["seconds"] = Math.Round(clock.Elapsed.TotalSeconds, 3);
        if (json)
        {
            terminal.Output.WriteLine(VerdictJson.Text(merged));
        }
        else
        {
            ExhaustiveText.Print(merged, string.Empty, terminal.Output);
        }

        if (choice.Folder is null)
        {
            ShardProcesses.Remove(folder, choice.Parts);
        }

        return code;
    }

    private static Conjecture ConjectureOf(string[] words) =>
        words is not [var text] ? throw new UnusableInputException($"one conjecture is decided at a time, {words.Length} words are given; quote it")
        : ConjectureText.Parse(text);

    private static List<ClassExpression> ClassesOf(string[] words) =>
        [.. words.Select(w => ClassExpression.TryParse(w, out var expression, out var error) ? expression! : throw new UnusableInputException($"class {error}"))];
}
