using System.Diagnostics;
using System.Text.Json;
using Brox.Definitions.Verdicts;
using Brox.Functions.Json;
using Brox.Theory.Classes;

namespace Brox.FormulaBench;

/// <summary>Decides listed verdicts: a JSON array of <c>{"instance": INSTANCE, "verdicts": {CLASS: "holds", "fails" or ""}}</c>.</summary>
internal static class VerdictList
{
    /// <summary>Prints a line a verdict, then the counts; returns the number of wrong ones.</summary>
    public static int Run(string file, double seconds)
    {
        using var stream = File.OpenRead(file);
        using var document = JsonDocument.Parse(stream);
        var total = Stopwatch.StartNew();
        var (right, wrong, undecided, unknown, index) = (0, 0, 0, 0, 0);
        foreach (var item in document.RootElement.EnumerateArray())
        {
            var label = $"{index++} {(item.TryGetProperty("name", out var name) ? name.GetString() : item.GetProperty("instance").GetProperty("f").GetString())}";
            if (!InstanceReader.TryRead(item.GetProperty("instance").GetRawText(), out var function, out var error))
            {
                Console.WriteLine($"UNREADABLE {label}: {error}");
                continue;
            }

            foreach (var wanted in item.GetProperty("verdicts").EnumerateObject())
            {
                _ = ClassExpression.TryParse(wanted.Name, out var expression, out _);
                var before = Process.GetCurrentProcess().TotalProcessorTime;
                using var source = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
                Verdict verdict;
                try
                {
                    verdict = expression!.Class.Decide(function!, expression.Argument, source.Token);
                }
                catch (OperationCanceledException)
                {
                    verdict = new Undecided("the time was over");
                }

                var word = verdict switch { Holds => "holds", Fails => "fails", _ => "undecided" };
                var want = wanted.Value.GetString();
                var state = word == "undecided" ? "UNDECIDED" : string.IsNullOrEmpty(want) ? "new" : want == word ? "ok" : "WRONG";
                switch (state)
                {
                    case "ok":
                        right++;
                        break;
                    case "WRONG":
                        wrong++;
                        break;
                    case "new":
                        unknown++;
                        break;
                    default:
                        undecided++;
                        break;
                }

                var spent = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
                Console.WriteLine($"{state,-9} {spent,6:F0} {label} | {wanted.Name} {word} (want {want}) | {verdict.Reason}{(verdict is Fails fails ? " @ " + fails.Witness.Text() : string.Empty)}");
            }
        }

        Console.WriteLine($"right {right} wrong {wrong} undecided {undecided} new {unknown} in {total.Elapsed.TotalSeconds:F0} s");
        return wrong;
    }
}
