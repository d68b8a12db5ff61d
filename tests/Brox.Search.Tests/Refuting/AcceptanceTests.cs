using Brox.Search.Refuting;
using Brox.Search.Smallest;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Tests.Refuting;

/// <summary>The acceptance list: every false conjecture is refuted, no true one is. A few lines always; all of them where BROX_ACCEPTANCE names a budget in seconds.</summary>
public class AcceptanceTests
{
    private const int Sampled = 8;

    /// <summary>The differentiable classes at the end of the list take longer.</summary>
    private const int Quick = 72;

    [Fact]
    public void The_list_is_answered_as_expected()
    {
        var seconds = double.TryParse(Environment.GetEnvironmentVariable("BROX_ACCEPTANCE"), System.Globalization.CultureInfo.InvariantCulture, out var s) ? s : 0;
        var lines = Lines().ToList();
        var wrong = new List<string>();
        foreach (var (isTrue, text) in seconds > 0 ? lines : lines.Take(Quick).Where((_, i) => i % (Quick / Sampled) == 0))
        {
            var conjecture = Conjecture.Parse(text);
            var budget = isTrue ? TimeSpan.FromSeconds(seconds > 0 ? seconds / 5 : 0.3) : TimeSpan.FromSeconds(Math.Max(seconds, 30));
            var result = Refuter.Run(conjecture, new RefuterOptions(SearchFamilies.Finite | SearchFamilies.Piecewise, [1, 2, 3], 1, budget));
            if (result.Counterexample is { } found)
            {
                Assert.IsType<ConjectureOutcome.Violated>(ConjectureEvaluation.Evaluate(conjecture, found));
            }

            if (seconds > 0)
            {
                var size = result.Counterexample is { } c ? $"{InstanceSize.Of(c)}, normal form: {result.IsNormalForm}" : "not refuted";
                Console.WriteLine($"{result.Elapsed.TotalSeconds,6:0.0} s {result.Tally.Candidates,9} {(result.ByRandomSearch ? "random " : "ordered")} {(isTrue ? "true " : "false")} {text}: {size}");
            }

            if (isTrue != (result.Counterexample is null))
            {
                wrong.Add(text);
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void The_list_has_what_was_promised()
    {
        var lines = Lines().ToList();
        Assert.True(lines.Count >= 60);
        Assert.True(lines.Count(l => l.IsTrue) >= 25 && lines.Count(l => !l.IsTrue) >= 25);
        Assert.Equal(lines.Count, lines.DistinctBy(l => l.Text).Count());
    }

    internal static IEnumerable<(bool IsTrue, string Text)> Lines() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Refuting", "conjectures.txt")).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => (line.StartsWith("true", StringComparison.Ordinal), line[7..]));
}
