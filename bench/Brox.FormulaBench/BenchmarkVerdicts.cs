using System.Diagnostics;
using System.Text.Json;
using Brox.Definitions.Verdicts;
using Brox.Theory.Classes;
using Brox.Theory.Classes.Formulas;

namespace Brox.FormulaBench;

/// <summary>The verdict for one class of one benchmark.</summary>
/// <param name="Class">The class.</param>
/// <param name="Word"><c>holds</c>, <c>fails</c> or <c>undecided</c>.</param>
/// <param name="Reason">Why.</param>
/// <param name="Witness">The witness of a failure, in words.</param>
internal sealed record BenchmarkVerdict(string Class, string Word, string Reason, string? Witness);

/// <summary>What was found for one benchmark.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Verdicts">The verdicts, in the order of the classes.</param>
/// <param name="Lowest">A number that the minimum is not below; not a number where none is known.</param>
/// <param name="Highest">A number that the minimum is not above.</param>
/// <param name="Best">A point whose value is not above that number, in words.</param>
/// <param name="Seconds">The processor time of its verdicts.</param>
internal sealed record BenchmarkResult(string Name, IReadOnlyList<BenchmarkVerdict> Verdicts, double Lowest, double Highest, string Best, double Seconds);

/// <summary>Decides the classes of the document for a part of the benchmarks, and keeps what was found in a directory: a part fits into a few minutes.</summary>
internal static class BenchmarkVerdicts
{
    private static readonly JsonSerializerOptions _options = new() { NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals, WriteIndented = true };

    /// <summary>The classes.</summary>
    public static IReadOnlyList<string> Classes { get; } = ["convex", "quasiconvex", "unique-minimizer", "differentiable", "continuous"];

    /// <summary>The longest that one verdict may take: the work is counted, so this matters in more than ten variables only.</summary>
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(30);

    /// <summary>Decides the benchmarks whose index is <paramref name="part"/> modulo <paramref name="parts"/>.</summary>
    public static void Decide(string directory, int part, int parts)
    {
        Directory.CreateDirectory(directory);
        var all = Benchmark.All();
        for (var i = part; i < all.Count; i += parts)
        {
            var clock = Stopwatch.StartNew();
            var result = Decide(all[i]);
            File.WriteAllText(Path.Combine(directory, $"{all[i].Name}.json"), JsonSerializer.Serialize(result, _options));
            Console.WriteLine($"{all[i].Name,-28} {string.Join(' ', result.Verdicts.Select(v => v.Word[0])),-10} {clock.Elapsed.TotalSeconds,6:F1} s");
        }
    }

    /// <summary>What was found for a benchmark; <see langword="null"/> where it was not decided yet.</summary>
    public static BenchmarkResult? Known(string directory, Benchmark b)
    {
        var file = Path.Combine(directory, $"{b.Name}.json");
        return File.Exists(file) ? JsonSerializer.Deserialize<BenchmarkResult>(File.ReadAllText(file), _options) : null;
    }

    private static BenchmarkResult Decide(Benchmark b)
    {
        var verdicts = new List<BenchmarkVerdict>();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        foreach (var name in Classes)
        {
            _ = ClassExpression.TryParse(name, out var expression, out _);
            var verdict = Limited(token => expression!.Class.Decide(b.F, expression.Argument, token), new Undecided("the time was over"));
            verdicts.Add(new BenchmarkVerdict(
                name, verdict switch { Holds => "holds", Fails => "fails", _ => "undecided" }, verdict.Reason, verdict is Fails fails ? fails.Witness.Text() : null));
        }

        var spent = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        var minimum = verdicts[^1].Word == "holds" ? Limited<Minimum?>(token => FormulaAnalysis.Of(b.F).Minimum(token), null) : null;
        return new BenchmarkResult(
            b.Name, verdicts, minimum?.Value.Enclosure.Lower ?? double.NaN, minimum?.Value.Enclosure.Upper ?? double.NaN,
            minimum is null ? string.Empty : string.Join(", ", minimum.Best.Select(x => x.ToString("R", System.Globalization.CultureInfo.InvariantCulture))), spent);
    }

    private static T Limited<T>(Func<CancellationToken, T> work, T otherwise)
    {
        using var source = new CancellationTokenSource(_limit);
        try
        {
            return work(source.Token);
        }
        catch (OperationCanceledException)
        {
            return otherwise;
        }
    }
}
