using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Reference.Definitions;
using Brox.Theory.Classes;

namespace Brox.Theory.Tests;

/// <summary>The classes of the literature on random small functions: the deciders, the definitions read without them, and loops written by hand.</summary>
public sealed class LiteratureTwinTests
{
    private static readonly Rational[] Values = [Rational.Half, Rational.One, new(2)];

    [Fact]
    public void On_finitely_many_points_definitions_and_loops_agree()
    {
        DefinedClasses.AddLiterature(NaiveReader.Instance);
        var random = new Random(5);
        var (members, others) = (new HashSet<string>(), new HashSet<string>());
        for (var i = 0; i < 30; i++)
        {
            var f = Next(random);
            foreach (var defined in DefinedClasses.Current)
            {
                foreach (var value in defined.Written.Parameters.Length == 1 ? Values : [Rational.One])
                {
                    if (LiteratureLoops.IsMember(f, defined.Name, value) is not { } isMember)
                    {
                        continue;
                    }

                    var verdict = Ask(defined, value).Decide(f);
                    Assert.True(isMember ? verdict is Holds : verdict is Fails, $"{defined.Name} {value} on {string.Join(" ", f.Points.Zip(f.Values))}: {verdict}; the loops say {isMember}");
                    (isMember ? members : others).Add(defined.Name);
                }
            }
        }

        Assert.True(members.Union(others).Count() >= 31);
        Assert.Superset(new HashSet<string> { "ball-convex", "sharp", "lipschitz", "outer-gamma-convex", "convex-minimizers", "local-minimizers-global", "strictly-convex" }, members.Intersect(others).ToHashSet());
    }

    [Fact]
    public void On_the_line_deciders_and_definitions_do_not_contradict_each_other()
    {
        DefinedClasses.AddLiterature(NaiveReader.Instance);
        var random = new Random(17);
        var (members, others) = (new HashSet<string>(), new HashSet<string>());
        for (var i = 0; i < 7; i++)
        {
            var f = RandomPiecewise.Next(random);
            foreach (var defined in DefinedClasses.Current.Where(c => c.Written.Body is not null))
            {
                var asked = defined.Written.Parameters.Length == 1 ? Ask(defined, Rational.One) : new ClassExpression(defined, ClassArgument.None);
                var verdict = asked.Decide(f);
                var read = NaiveReader.Instance.Decide(defined.Written, defined.Catalog, f, asked.Values, CancellationToken.None);
                Assert.False((verdict is Holds && read is Fails) || (verdict is Fails && read is Holds), $"{asked} on {f}: {verdict}; its definition says {read}");
                if (verdict is not Undecided && read is not Undecided)
                {
                    (verdict is Holds ? members : others).Add(defined.Name);
                }
            }
        }

        Assert.True(members.Count > 8 && others.Count > 25, $"members of {members.Count} classes, and functions outside of {others.Count}");
    }

    private static ClassExpression Ask(DefinedClass defined, Rational value) => new(defined, defined.Written.Parameters switch
    {
        [{ IsRadius: true }] => ClassArgument.Of(Radius.FromLength(value)),
        [_] => ClassArgument.Of(value),
        _ => ClassArgument.None,
    });

    private static FiniteFunction Next(Random random)
    {
        var plane = random.Next(2) == 0;
        var points = Enumerable.Range(0, random.Next(1, 6)).Select(_ => plane ? new Point(random.Next(3), random.Next(3)) : new Point(random.Next(5))).Distinct().ToList();
        var metric = plane && random.Next(2) == 0 && Metric.TryCreate([[2, 1], [1, 2]], out var skew, out _) ? skew : null;
        return FiniteFunction.Create(points, points.Select(_ => (Rational)random.Next(3)), metric);
    }
}
