using System.Collections.Concurrent;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Generators;
using Brox.Knowledge;
using Brox.Numbers;
using Brox.Theory.Claims.Language;
using Brox.Theory.Classes;
using Brox.Theory.Classes.Further;

namespace Brox.Cli.Tests;

/// <summary>The facts on drawn functions: members of the hypotheses by construction and functions without condition, decided exactly; enough of them say something of each fact.</summary>
public sealed class FactTrialsTests
{
    private const int Draws = 6;

    /// <summary>Facts of whose hypotheses the sample has no member.</summary>
    private const int MostSilent = 3;

    private static readonly Lazy<IReadOnlyList<(FunctionInstance Function, Memberships Known)>> _sample = new(Sample);

    /// <summary>Best constants of the functions of the sample: many facts ask for the same.</summary>
    private static readonly ConcurrentDictionary<(FunctionInstance Function, string Class), Lazy<BestConstant?>> _best = [];

    [Fact]
    public void No_drawn_function_contradicts_a_fact()
    {
        var closure = KnowledgeBase.Default.Closure;
        var said = KnowledgeBase.Default.Facts.ToDictionary(f => f.Text, _ => 0);
        foreach (var (_, known) in _sample.Value)
        {
            // Throws where a fact is contradicted.
            _ = known.Completed(closure);
            foreach (var fact in KnowledgeBase.Default.Facts.Where(f => f.Names.All(n => known.In.Contains(n) || KnownClasses.Setting.Contains(n))))
            {
                said[fact.Text]++;
            }
        }

        var silent = said.Where(f => f.Value == 0 && !f.Key.EndsWith("=> false", StringComparison.Ordinal)).Select(f => f.Key).ToList();
        Assert.True(silent.Count <= MostSilent, $"{silent.Count} of {said.Count} facts have no member of their hypotheses among {_sample.Value.Count} functions: {string.Join("; ", silent)}");
    }

    [Fact]
    public void Constants_of_facts_hold_for_the_best_constants_of_the_hypotheses()
    {
        var (asked, wrong) = (0, new List<string>());
        foreach (var fact in KnowledgeBase.Default.Facts.Where(f => f.Conclusion.Constants.Any(c => c.Key != KnownTerm.SquaredRadius)))
        {
            foreach (var (function, known) in _sample.Value.Where(s => fact.Names.All(s.Known.In.Contains)))
            {
                if (Conclusion(fact, function) is { } conclusion)
                {
                    asked++;
                    if (conclusion.Decide(function) is Fails fails)
                    {
                        wrong.Add($"{fact.Text}: {conclusion} {fails}");
                    }
                }
            }
        }

        Assert.Empty(wrong);
        Assert.True(asked > 200, $"only {asked} constants were asked about");
    }

    [Theory]
    [InlineData("restricted-secant(mu=m) => quadratic-growth(mu=2*m)")]
    [InlineData("strongly-star-quasiconvex(mu=m) => quadratic-growth(mu=m)")]
    [InlineData("aiming(theta=a), quadratic-growth(mu=m) => polyak-lojasiewicz(mu=a*a*m/3)")]
    [InlineData("l-smooth(L=l) => quadratic-upper-growth(L=l/2)")]
    public void A_wrong_constant_is_caught(string planted)
    {
        var fact = KnowledgeFact.Of(planted, "planted", "planted");
        Assert.Contains(_sample.Value.Where(s => fact.Names.All(s.Known.In.Contains)), s => Conclusion(fact, s.Function)?.Decide(s.Function) is Fails);
    }

    /// <summary>The conclusion with the constant that rationals near the best constants of the hypotheses give; <see langword="null"/> where one is not known or a condition fails.</summary>
    private static ClassExpression? Conclusion(KnowledgeFact fact, FunctionInstance function)
    {
        var values = new Dictionary<string, Rational>();
        foreach (var hypothesis in fact.Hypotheses)
        {
            foreach (var (letter, value) in hypothesis.Constants)
            {
                if (value is not ParameterExpression.Parameter parameter || Class(hypothesis.Class) is not { Parameter: ParameterKind.PositiveConstant or ParameterKind.UnitConstant } c || c.ParameterName != letter)
                {
                    return null;
                }

                Rational? near = _best.GetOrAdd((function, c.Name), _ => new Lazy<BestConstant?>(() => c.BestConstant(function))).Value switch
                {
                    LargestConstant { Value: var v } => v.RationalOrNull ?? v.Enclose(Rational.Create(1, 1024)).Lower,
                    SmallestConstant { Value: var v } => v.RationalOrNull ?? v.Enclose(Rational.Create(1, 1024)).Upper,
                    EveryConstant => Rational.One,
                    _ => null,
                };
                if (near is not { Sign: > 0 } some)
                {
                    return null;
                }

                values[parameter.Name] = some;
            }
        }

        if (fact.Conclusion.Constants.Count != 1)
        {
            return null;
        }

        var wanted = fact.Conclusion.Constants.Single();
        return wanted.Value.Parameters.All(values.ContainsKey) && fact.Conditions.All(x => Holds(x, values)) && wanted.Value.Evaluate(values) is { Sign: > 0 } constant
            && Class(fact.Conclusion.Class) is { } conclusion && conclusion.ParameterName == wanted.Key && !(conclusion.Parameter == ParameterKind.UnitConstant && constant > Rational.One)
            ? new ClassExpression(conclusion, ClassArgument.Of(constant))
            : null;
    }

    private static bool Holds(Comparison condition, Dictionary<string, Rational> values)
    {
        if (!condition.Left.Parameters.Union(condition.Right.Parameters).All(values.ContainsKey))
        {
            return false;
        }

        var (left, right) = (condition.Left.Evaluate(values)!.Value, condition.Right.Evaluate(values)!.Value);
        return condition.Relation switch
        {
            "<" => left < right,
            ">" => left > right,
            "<=" => left <= right,
            _ => left >= right,
        };
    }

    private static FunctionClass? Class(string name) => ClassCatalog.All.FirstOrDefault(c => c.Name == name) ?? FurtherClasses.Find(name);

    private static List<(FunctionInstance Function, Memberships Known)> Sample()
    {
        var functions = new List<FunctionInstance>();
        var setting = new Setting(1, Metric.Identity(1), null);
        ulong seed = 1;
        foreach (var c in ClassCatalog.All.Concat(FurtherClasses.All))
        {
            var expression = new ClassExpression(c, c.Parameter == ParameterKind.Radius ? ClassArgument.Of(Radius.FromLength(1)) : ClassArgument.None);
            foreach (var family in new[] { FunctionFamily.Finite, FunctionFamily.Piecewise, FunctionFamily.Spline })
            {
                var make = GeneratorCatalog.Member(expression, family);
                functions.AddRange(Enumerable.Range(0, make is null ? 0 : Draws / 2).Select(_ => make!(new Draw(seed++), setting)));
            }
        }

        foreach (var family in new[] { FunctionFamily.Finite, FunctionFamily.Piecewise, FunctionFamily.Spline })
        {
            functions.AddRange(Enumerable.Range(0, 10 * Draws).Select(_ => GeneratorCatalog.AnyOf(family)(new Draw(seed++), setting)));
        }

        // The setting: closed, with a minimizer.
        return [.. functions.Where(f => KnownClasses.Setting.All(s => Class(s)!.Decide(f, ClassArgument.None) is Holds)).Select(f => (f, Memberships.Of(f)))];
    }
}
