using System.Globalization;
using System.Text;

namespace Brox.FormulaBench;

/// <summary>Writes what was found for the benchmarks as a document.</summary>
internal static class BenchmarkDocument
{
    private const int LineLength = 200;
    private const double Tolerance = 1e-6;

    private static readonly (string Tag, string Class, string Contrary)[] _claims =
    [
        ("convex", "convex", "fails"), ("non-convex", "convex", "holds"), ("differentiable", "differentiable", "fails"), ("partially differentiable", "differentiable", "holds"),
        ("continuous", "continuous", "fails"), ("discontinuous", "continuous", "holds"),
    ];

    /// <summary>Writes the document from the results in a directory.</summary>
    public static void Write(string directory, string file)
    {
        var all = Benchmark.All();
        var results = all.Select(b => (Benchmark: b, Result: BenchmarkVerdicts.Known(directory, b) ?? throw new InvalidOperationException($"{b.Name} was not decided yet in {directory}"))).ToList();
        var verdicts = results.SelectMany(r => r.Result.Verdicts).ToList();
        var undecided = verdicts.Count(v => v.Word == "undecided");
        var text = new StringBuilder();
        void Line(string line = "") => text.Append(line).Append('\n');

        Line("# Test functions of the literature, decided");
        Line();
        Line("*The words: [words.md](words.md).*");
        Line();
        Line($"{results.Count} entries ({results.Select(r => r.Benchmark.F.Text()).Distinct().Count()} formulas) of a public collection of test functions for global optimization, with its tags, and what Brox certifies of each on its box. Of {verdicts.Count} verdicts {undecided} are undecided.");
        Line("`+` holds, `-` fails, `?` undecided; d is the number of variables. The data and the program that writes this page are in `bench/Brox.FormulaBench`.");
        var times = results.Select(r => r.Result.Seconds).Order().ToList();
        Line(string.Create(
            CultureInfo.InvariantCulture,
            $"The five verdicts of one function took {times[times.Count / 2]:F1} s of processor time in the median, {times[times.Count * 9 / 10]:F1} s or less for nine of ten, {times[^1]:F0} s at most."));
        Line();
        Line("## Tags that are wrong");
        Line();
        foreach (var (b, r) in results)
        {
            foreach (var (tag, name, contrary) in _claims.Where(c => b.Tags.Contains(c.Tag)))
            {
                if (r.Verdicts.First(v => v.Class == name) is { } v && v.Word == contrary && (tag != "partially differentiable" || contrary == "holds"))
                {
                    Line($"- **{b.Name}**, tagged {tag}: {name} {v.Word}. {Clipped(Sentence(v.Reason))}{(v.Witness is null ? string.Empty : $" {Clipped(v.Witness)}.")}");
                }
            }
        }

        Line();
        Line("## Stated minima that are wrong");
        Line();
        Line("The stated value is compared with certified bounds of the minimum on the box, up to a relative error of 1e-6 for the digits that are given.");
        Line();
        foreach (var (b, r) in results)
        {
            if (b.Minimum is { } stated && double.Parse(stated, CultureInfo.InvariantCulture) is var value && !double.IsNaN(r.Lowest))
            {
                var slack = Tolerance * Math.Max(1, Math.Abs(value));
                if (value < r.Lowest - slack || value > r.Highest + slack)
                {
                    Line(string.Create(CultureInfo.InvariantCulture, $"- **{b.Name}**: stated {stated}; the minimum lies between {r.Lowest:G12} and {r.Highest:G12}, near ({r.Best})."));
                }
            }
        }

        Line();
        Line("## All functions");
        Line();
        Line($"| function | d | {string.Join(" | ", BenchmarkVerdicts.Classes)} |");
        Line($"| --- | --- | {string.Join(" | ", BenchmarkVerdicts.Classes.Select(_ => "---"))} |");
        foreach (var (b, r) in results)
        {
            Line($"| {b.Name} | {b.F.Dimension} | {string.Join(" | ", r.Verdicts.Select(v => v.Word switch { "holds" => "+", "fails" => "-", _ => "?" }))} |");
        }

        Line();
        Line("## Undecided");
        Line();
        foreach (var (b, r) in results.Where(p => p.Result.Verdicts.Any(v => v.Word == "undecided")))
        {
            foreach (var group in r.Verdicts.Where(v => v.Word == "undecided").GroupBy(v => v.Reason))
            {
                Line($"- {b.Name}, {string.Join(", ", group.Select(v => v.Class))}: {Clipped(group.Key)}");
            }
        }

        File.WriteAllText(file, text.ToString());
        Console.WriteLine($"{verdicts.Count} verdicts, {undecided} undecided");
    }

    private static string Sentence(string reason) => (reason.StartsWith("f ", StringComparison.Ordinal) ? reason : char.ToUpperInvariant(reason[0]) + reason[1..]) + ".";

    private static string Clipped(string text) => text.Length <= LineLength ? text : text[..(LineLength - 3)] + "...";
}
