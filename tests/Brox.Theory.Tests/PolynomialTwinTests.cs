using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Json;
using Brox.Numbers;
using Brox.Theory.Classes;
using Brox.Theory.Tests.SecondReading;

namespace Brox.Theory.Tests;

/// <summary>The deciders at degree 2 to 4 against the definitions: what holds is refuted nowhere on a grid, and what fails is refuted by the points of its witness alone.</summary>
public sealed class PolynomialTwinTests
{
    private static readonly string[] Plain =
    [
        "convex", "quasiconvex", "strictly-quasiconvex", "pseudoconvex", "generalized-pseudoconvex", "star-convex", "star-quasiconvex", "strictly-star-quasiconvex",
    ];

    private static readonly string[] WithConstant =
    [
        "strongly-convex", "quasar-convex", "aiming", "polyak-lojasiewicz", "quadratic-growth", "restricted-secant",
    ];

    public static TheoryData<string, string, string> Constants => new()
    {
        { "x^2 + x^4", """{"from":"-inf","to":"inf","coefficients":["0","0","1","0","1"]}""", "2 1 2 2 2 2" },
        { "x^4", """{"from":"-inf","to":"inf","coefficients":["0","0","0","0","1"]}""", "none 1 4 none none none" },
        { "(x^2-x-1)^2: the golden ratio and its conjugate", """{"from":"-inf","to":"inf","coefficients":["1","2","-1","-2","1"]}""", "none none none none 5/2 none" },
        { "dist(x, [-1,1])^2", """{"from":"-inf","to":"-1","coefficients":["1","2","1"]},{"from":"-1","to":"1","coefficients":["0"]},{"from":"1","to":"inf","coefficients":["1","-2","1"]}""", "none 1 2 2 2 2" },
        { "theory: star-convex with aiming 4/11", """{"from":"-inf","to":"0","coefficients":["0","0","1"]},{"from":"0","to":"1","coefficients":["0"]},{"from":"1","to":"5/4","coefficients":["10","-20","10"]},{"from":"5/4","to":"3/2","coefficients":["-145/8","25","-8"]},{"from":"3/2","to":"inf","coefficients":["-1/8","1"]}""", "none 1 4/11 none none none" },
        { "x^2 and 1 where it is flat", """{"from":"-1","to":"1","coefficients":["0","0","1"]},{"from":"1","to":"3","coefficients":["1"]}""", "none none none none 2/9 none" },
        { "x^2 on the left, (x^2-2)^2 on the right, with a jump", """{"from":"-inf","to":"0","coefficients":["0","0","1"]},{"from":"0","to":"inf","coefficients":["4","0","-4","0","1"]}""", "none none none none 2 none" },
        { "a line", """{"from":"-inf","to":"inf","coefficients":["3"]}""", "none 1 inf inf inf inf" },
        { "x^2 on one side of X, |x - 3|^2/2 on a bounded domain", """{"from":"0","to":"5","coefficients":["9/2","-3","1/2"]}""", "1 none none none 1 none" },
    };

    [Fact]
    public void Verdicts_agree_with_the_definitions()
    {
        var random = new Random(11);
        var (members, refuted, irrational) = (0, 0, 0);
        for (var i = 0; i < 40; i++)
        {
            var f = RandomPiecewise.Next(random);
            foreach (var name in Plain)
            {
                Count(Compare(f, name, Rational.One, ClassArgument.None, checksGrid: true));
            }

            foreach (var name in WithConstant)
            {
                Count(Compare(f, name, Rational.Half, ClassArgument.Of(Rational.Half), checksGrid: true));
            }
        }

        Assert.True(members > 60 && refuted > 200, $"only {members} members and {refuted} refuted");
        Assert.True(irrational * 20 < refuted, $"{irrational} witnesses are irrational");

        void Count(bool? outcome) => _ = outcome switch
        {
            true => members++,
            false => refuted++,
            null => irrational++,
        };
    }

    [Fact]
    public void The_best_constant_separates_what_holds_from_what_fails()
    {
        var random = new Random(12);
        var finite = 0;
        for (var i = 0; i < 40; i++)
        {
            var f = RandomPiecewise.Next(random);
            foreach (var name in WithConstant)
            {
                var best = ClassCatalog.Find(name)!.BestConstant(f)!;
                var verdict = ClassCatalog.Find(name)!.Decide(f, ClassArgument.None);
                Assert.True(best is NoConstant == verdict is Fails, $"{name} on {Text(f)}: {best} against {verdict}");
                var (below, above) = Around(best);
                if (below is { } holds)
                {
                    Assert.True(Compare(f, name, holds, ClassArgument.Of(holds), checksGrid: false) == true, $"{name} of {Text(f)} fails at {holds}, below {best}");
                }

                if (above is { } fails && (name != "quasar-convex" || fails <= Rational.One))
                {
                    Assert.True(Compare(f, name, fails, ClassArgument.Of(fails), checksGrid: false) != true, $"{name} of {Text(f)} holds at {fails}, above {best}");
                }

                finite += best is LargestConstant ? 1 : 0;
            }
        }

        Assert.True(finite > 40, $"only {finite} finite constants");
    }

    [Theory]
    [MemberData(nameof(Constants))]
    public void Best_constants_by_hand(string what, string pieces, string expected)
    {
        Assert.True(InstanceReader.TryRead($$"""{"kind":"piecewise","pieces":[{{pieces}}]}""", out var f, out var problem), problem?.ToString());
        var found = WithConstant.Select(name => ClassCatalog.Find(name)!.BestConstant(f!) switch
        {
            NoConstant => "none",
            EveryConstant => "inf",
            LargestConstant { Value: var value } => value.ToString(),
            var other => other!.ToString(),
        });
        Assert.True(expected == string.Join(" ", found), $"{what}: {string.Join(" ", found)}");
    }

    [Fact]
    public void The_profile_finds_the_minimum_and_where_it_is()
    {
        var random = new Random(13);
        for (var i = 0; i < 200; i++)
        {
            var f = RandomPiecewise.Next(random);
            var profile = MonotoneProfile.Of(f);
            foreach (var x in Enumerable.Range(-40, 81).Select(k => Rational.Create(k, 4)))
            {
                var value = profile.Evaluate(x);
                Assert.True(value is null || profile.Infimum.CompareTo(value.Value) <= 0);
                Assert.Equal(value is { } v && profile.Infimum.CompareTo(v) == 0, profile.Minimizers.Any(m => m.Contains(x)));
            }

            Assert.True(!f.IsClosed || !profile.Minimizers.IsEmpty);
            Assert.All(profile.Minimizers.Where(m => m.IsPoint && !m.Lower!.IsRational), m =>
            {
                var p = f.Cells[f.Locate(m.Lower!.Enclose(Rational.Create(1, 1 << 20)).Lower).Cell]!;
                Assert.Equal(profile.Infimum, Elimination.Value(p, m.Lower!));
                Assert.Equal(0, m.Lower!.SignOf(p.Derivative()));
            });
        }
    }

    /// <summary>True where the class holds, false where it fails and the points of the witness show it, null where a witness is irrational.</summary>
    private static bool? Compare(PiecewisePolynomial f, string name, Rational constant, ClassArgument argument, bool checksGrid)
    {
        switch (ClassCatalog.Find(name)!.Decide(f, argument))
        {
            case Holds:
                Assert.False(checksGrid && GridRecheck.Refutes(f, name, constant, []), $"{name} with {constant} holds on {Text(f)}, but a grid refutes it");
                return true;
            case Fails fails:
                var entries = fails.Witness.Refutations.Append(fails.Witness).SelectMany(w => w.Entries).Where(e => e.IsPoint && e.Letter != "xStar" && e.Letter != "g").Select(e => e.Coordinates[0]).ToList();
                var points = entries.Where(x => x.IsRational).Select(x => x.RationalValue).ToList();
                if (GridRecheck.Refutes(f, name, constant, points, grid: false))
                {
                    return false;
                }

                Assert.True(entries.Any(x => !x.IsRational), $"{name} with {constant} fails on {Text(f)}, but not at the points of {string.Join("; ", entries)}");
                return null;
            case var other:
                Assert.Fail($"{name} on {Text(f)}: {other}");
                return null;
        }
    }

    private static (Rational? Below, Rational? Above) Around(BestConstant best) => best switch
    {
        LargestConstant { Value: { IsRational: true } value } => (value.RationalValue, value.RationalValue * Rational.Create(1000001, 1000000)),
        LargestConstant { Value: var value } => value.Enclose(Rational.Create(1, 1 << 20)),
        NoConstant => (null, Rational.Create(1, 1000)),
        _ => (new Rational(1), null),
    };

    private static string Text(PiecewisePolynomial f) => InstanceWriter.Write(f).ToJsonString();
}
