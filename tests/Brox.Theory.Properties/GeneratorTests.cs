using Brox.Definitions.Verdicts;
using Brox.Functions.Json;
using Brox.Generators;
using Brox.Theory.Classes;
using FsCheck;
using FsCheck.Fluent;

namespace Brox.Theory.Properties;

/// <summary>Members are members, near-members mostly are not, and the same seed gives the same functions.</summary>
public class GeneratorTests
{
    /// <summary>Every class, with parameters that are simple, irrational and large.</summary>
    private static readonly string[] _expressions =
    [
        .. from name in new[]
           {
               "alignment", "progress", "broximally-aligned", "uniformly-aligned", "uniformly-aligned-sublevel", "uniformly-aligned-in-ball",
           }
           from parameter in new[] { "t=1", "t=5/2", "t^2=2" }
           select $"{name}({parameter})",
        "convex", "strongly-convex", "strongly-convex(mu=2)", "quasiconvex", "strictly-quasiconvex", "pseudoconvex", "generalized-pseudoconvex",
        "quasar-convex", "quasar-convex(gamma=1)", "quasar-convex(gamma=1/3)", "star-convex", "aiming", "aiming(theta=1)", "aiming(theta=2)", "aiming(theta=5/2)",
        "polyak-lojasiewicz", "polyak-lojasiewicz(mu=2)", "quadratic-growth", "quadratic-growth(mu=3)", "star-quasiconvex", "strictly-star-quasiconvex",
        "restricted-secant", "restricted-secant(mu=2)", "unique-minimizer", "connected-minimizers", "closed", "differentiable", "continuous", "real-valued", "convex-domain",
        "bounded-domain",
    ];

    /// <summary>What has no member, or none by construction.</summary>
    private static readonly Dictionary<FunctionFamily, string[]> _without = new()
    {
        [FunctionFamily.Finite] = ["pseudoconvex", "quasar-convex", "aiming", "polyak-lojasiewicz", "restricted-secant", "differentiable", "continuous", "real-valued"],
        [FunctionFamily.Piecewise] = ["pseudoconvex", "quasar-convex", "aiming", "polyak-lojasiewicz", "restricted-secant"],
        [FunctionFamily.Spline] = ["uniformly-aligned", "uniformly-aligned-sublevel", "bounded-domain"],
    };

    public static TheoryData<string, FunctionFamily, int> Cases()
    {
        var cases = new TheoryData<string, FunctionFamily, int>();
        foreach (var expression in _expressions)
        {
            for (var d = 1; d <= 4; d++)
            {
                cases.Add(expression, FunctionFamily.Finite, d);
            }

            cases.Add(expression, FunctionFamily.Piecewise, 1);
            cases.Add(expression, FunctionFamily.Spline, 1);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Members_are_members(string expression, FunctionFamily family, int dimension)
    {
        var parsed = Parse(expression);
        var generator = GeneratorCatalog.Members(parsed, family, dimension);
        Assert.Equal(_without[family].Contains(parsed.Class.Name), generator is null);
        foreach (var f in generator is null ? [] : Sample(generator, family == FunctionFamily.Spline ? 20 : dimension == 1 ? 300 : 150))
        {
            var verdict = parsed.Decide(f);
            Assert.False(verdict is Fails, $"{expression} in dimension {dimension}: {verdict.Reason}; {(verdict as Fails)?.Witness.Inequality}; {InstanceWriter.Write(f).ToJsonString()}");
            Assert.True(verdict is Holds || family == FunctionFamily.Spline, $"{expression}: {verdict.Reason}");
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Near_members_often_miss(string expression, FunctionFamily family, int dimension)
    {
        var parsed = Parse(expression);
        if (family == FunctionFamily.Spline || GeneratorCatalog.NearMembers(parsed, family, dimension) is not { } generator)
        {
            Assert.Contains(parsed.Class.Name, new[] { "closed", "bounded-domain", "quadratic-growth" }.Concat(_expressions.Where(_ => family == FunctionFamily.Spline).Select(e => Parse(e).Class.Name)));
            return;
        }

        var functions = Sample(generator, 120);
        var outside = functions.Count(f => parsed.Decide(f) is Fails);
        Assert.True(outside * 4 >= functions.Count, $"{expression} {family} in dimension {dimension}: only {outside} of {functions.Count} are outside");
    }

    [Theory]
    [InlineData(FunctionFamily.Finite, 3)]
    [InlineData(FunctionFamily.Piecewise, 1)]
    [InlineData(FunctionFamily.Spline, 1)]
    public void The_same_seed_gives_the_same_functions(FunctionFamily family, int dimension)
    {
        var generator = GeneratorCatalog.Members(Parse("broximally-aligned(t=1)"), family, dimension)!;
        var texts = Sample(generator, 30).Select(f => InstanceWriter.Write(f).ToJsonString()).ToList();
        Assert.Equal(texts, Sample(generator, 30).Select(f => InstanceWriter.Write(f).ToJsonString()));
        Assert.True(texts.Distinct().Count() > 20, "the functions are all alike");
    }

    internal static ClassExpression Parse(string expression) =>
        ClassExpression.TryParse(expression, out var parsed, out var error) ? parsed! : throw new ArgumentException(error, nameof(expression));

    internal static List<T> Sample<T>(Gen<T> generator, int count) => [.. generator.Sample(count, new Rnd(2604UL, 13483UL), 30)];
}
