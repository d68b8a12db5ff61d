using System.Collections.Concurrent;
using System.Text;
using Brox.Functions.Json;
using Brox.Search.Random;
using Brox.Search.Refuting;
using Brox.Tests.Shared;
using Brox.Theory.Claims;
using Brox.Theory.Claims.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Brox.Theory.Properties.Paper;

/// <summary>The statements of the catalogue that a test speaks of, by their keys; with variants as inline data, <c>key (variant)</c> for each.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SaysAttribute(string key) : Attribute
{
    /// <summary>The key.</summary>
    public string Key { get; } = key;
}

/// <summary>How the statements of the paper are tried: instances are drawn, made smaller in the published order, and replayed by FsCheck; what has to fail fails with a counterexample that is a snapshot.</summary>
internal static class Statement
{
    /// <summary>The number of instances on which a statement that holds must say something often enough.</summary>
    private const int Tests = 60;

    private const int ControlTests = 150;

    private static readonly ConcurrentDictionary<(string Key, int Tests), Lazy<ClaimReport>> _reports = [];

    /// <summary>The property that a claim holds on an instance that FsCheck draws.</summary>
    public static Property Holds(string key)
    {
        var claim = Find(key);
        return Prop.ForAll(Instances(claim), drawn => claim.Body.Evaluate(drawn.Instance, default) is not ClaimOutcome.Violated);
    }

    /// <summary>Fails unless a claim comes out as expected, on enough instances that say something.</summary>
    public static void ComesOut(string key) => Expect(Report(key, Tests));

    /// <summary>Fails unless a negative control is refuted, or a statement of existence has its witness, by the counterexample of the snapshot.</summary>
    public static void Fails(string key)
    {
        var report = Report(key, ControlTests);
        Expect(report);
        var (instance, outcome) = (report.Counterexample!.Instance, report.Counterexample.Outcome);
        var text = new StringBuilder().AppendLine(report.Claim.Key).AppendLine(report.Claim.Statement);
        CounterexampleText.Lines(instance, null).ToList().ForEach(line => text.AppendLine(line));
        Snapshot.Match(text.AppendLine($"  {outcome.Evidence}").ToString(), FileName(key));
    }

    /// <summary>What trying a claim came to; each is tried once.</summary>
    public static ClaimReport Report(string key, int tests = ControlTests) =>
        _reports.GetOrAdd((key, tests), k => new Lazy<ClaimReport>(() => new ClaimRunner(k.Tests, 0).Run(Find(k.Key)))).Value;

    private static Claim Find(string key) => ClaimCatalog.Find(key) ?? throw new ArgumentException($"there is no claim {key}", nameof(key));

    private static void Expect(ClaimReport report) => Assert.True(
        report.IsAsExpected,
        $"{report.Claim.Key}: {report.Verdict}, expected {report.Claim.Expected}. {report.Reason}{report.Counterexample?.Outcome.Evidence} Replay with: brox verify {report.Claim.Id} --tests {Tests} --seed 0");

    /// <summary>Instances of a claim's kinds in turn, from a seed that FsCheck draws; a violation is made smaller at once, in the published order.</summary>
    private static Arbitrary<Drawn> Instances(Claim claim) => Arb.From(
        Gen.Choose(0, int.MaxValue).Select(seed => new Drawn(ClaimInstances.Make(claim.Instances[seed % claim.Instances.Length], claim.Body, (ulong)seed))),
        drawn => Smaller(claim, drawn));

    /// <summary>FsCheck asks for these of every instance and enumerates them for a violation alone, so nothing is done before.</summary>
    private static IEnumerable<Drawn> Smaller(Claim claim, Drawn drawn)
    {
        var smaller = new Drawn(ClaimShrinker.Shrink(drawn.Instance, i => claim.Body.Evaluate(i, default) is ClaimOutcome.Violated));
        if (InstanceOrder.Comparer.IsSmaller(smaller.Instance, drawn.Instance))
        {
            yield return smaller;
        }
    }

    /// <summary>The key in letters that every file system takes.</summary>
    private static string FileName(string key) => string.Join('-', new string([.. key.Replace("<", " below ", StringComparison.Ordinal).Replace(">", " above ", StringComparison.Ordinal)
        .Select(c => char.IsAsciiLetterOrDigit(c) || c == '.' ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>An instance as FsCheck prints it.</summary>
    private sealed record Drawn(ConjectureInstance Instance)
    {
        public override string ToString() => string.Join("; ", Instance.Functions.Select(f => $"{f.Key} = {InstanceWriter.Write(f.Value).ToJsonString()}")
            .Concat(Instance.Parameters.Select(p => $"{p.Key} = {p.Value}")));
    }
}
