using System.Diagnostics;
using System.Text.Json;
using Brox.Definitions.Verdicts;
using Brox.Functions.Json;
using Brox.Theory.Classes;

// Decides a list of classes for a list of formulas: FILE is a JSON array of {"instance": INSTANCE, "verdicts": {CLASS: WANTED or ""}}.
if (args[0] == "adversary")
{
    return Brox.FormulaBench.Adversary.Run(int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture), int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture)) == 0 ? 0 : 1;
}

using var stream = File.OpenRead(args[0]);
using var document = JsonDocument.Parse(stream);
var seconds = args.Length > 1 ? double.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 20;
var filter = args.Length > 2 ? args[2] : string.Empty;
var total = Stopwatch.StartNew();
var (right, wrong, undecided, unknown) = (0, 0, 0, 0);
var index = 0;
foreach (var item in document.RootElement.EnumerateArray())
{
    var text = item.GetProperty("instance").GetRawText();
    var label = $"{index++} {(item.TryGetProperty("name", out var n) ? n.GetString() : item.GetProperty("instance").GetProperty("f").GetString())}";
    if (!label.Contains(filter, StringComparison.Ordinal))
    {
        continue;
    }

    if (!InstanceReader.TryRead(text, out var function, out var error))
    {
        Console.WriteLine($"UNREADABLE {label}: {error}");
        continue;
    }
    foreach (var wanted in item.GetProperty("verdicts").EnumerateObject())
    {
        var watch = Process.GetCurrentProcess().TotalProcessorTime;
        using var source = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        Verdict verdict;
        try
        {
            _ = ClassExpression.TryParse(wanted.Name, out var expression, out _);
            verdict = expression!.Class.Decide(function!, expression.Argument, source.Token);
        }
        catch (OperationCanceledException)
        {
            verdict = new Undecided("the time was over");
        }
#pragma warning disable CA1031 // every failure is shown
        catch (Exception e)
        {
            verdict = new Undecided("EXCEPTION " + e);
        }
#pragma warning restore CA1031

        var word = verdict switch { Holds => "holds", Fails => "fails", _ => "undecided" };
        var want = wanted.Value.GetString();
        var state = word == "undecided" ? "UNDECIDED" : string.IsNullOrEmpty(want) ? "new" : want == word ? "ok" : "WRONG";
        (right, wrong, undecided, unknown) = (right + (state == "ok" ? 1 : 0), wrong + (state == "WRONG" ? 1 : 0), undecided + (state == "UNDECIDED" ? 1 : 0), unknown + (state == "new" ? 1 : 0));
        var spent = (Process.GetCurrentProcess().TotalProcessorTime - watch).TotalMilliseconds;
        Console.WriteLine($"{state,-9} {spent,6:F0} {label} | {wanted.Name} {word} (want {want}) | {verdict.Reason}{(verdict is Fails { Witness: var w } ? " @ " + w : string.Empty)}");
    }
}

Console.WriteLine($"right {right} wrong {wrong} undecided {undecided} new {unknown} in {total.Elapsed.TotalSeconds:F0} s");
return 0;
