using System.Globalization;
using System.Numerics;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Search.Exhaustive;
using Brox.Search.Exhaustive.Layers;
using Brox.Tests.Shared;
using Brox.Theory.Classes;

namespace Brox.Search.Tests;

/// <summary>The counts against an enumeration of all weak orders, class by class from the definitions, and against reference counts.</summary>
public class ExhaustiveCountTests
{
    private static readonly string[] _classes =
        ["alignment", "progress", "broximally-aligned", "uniformly-aligned", "uniformly-aligned-sublevel", "uniformly-aligned-in-ball"];

    public static TheoryData<string, string> Scopes => new()
    {
        { "2", "1 4 9" },
        { "3", "1 4 9" },
        { "4", "1 4 9" },
        { "5", "1 4 9" },
        { "2x2", "1 2" },
        { "2x3", "1 2 4" },
        { "1x2x2", "1 2" },
        { "0 2 3", "1/4 1 9" },
        { "0 1 3 4", "1 4" },
        { "subsets of 4", "1 4" },
        { "subsets of 2x2", "1 2" },
        { "metric", "1 2 3" },
    };

    [Theory]
    [MemberData(nameof(Scopes))]
    public void Counts_equal_those_of_an_enumeration(string scopeText, string squares)
    {
        var scope = Scope(scopeText);
        var functions = WeakOrders.Of(scope).ToList();
        foreach (var square in squares.Split(' '))
        {
            var radius = Radius.FromSquare(Rational.Parse(square));
            foreach (var name in _classes)
            {
                var members = functions.Count(f => FiniteLoops.IsMember(f, name, radius));
                var counted = Count(scope, $"{name}(t^2={square})");
                Assert.Equal((members, functions.Count), (counted.Count, counted.Functions));
                Assert.All([1, 3], workers => Assert.Equal(members, Layered(scope, workers, $"{name}(t^2={square})")));
            }
        }
    }

    [Theory]
    [InlineData(3, "11")]
    [InlineData(5, "189")]
    [InlineData(7, "5186")]
    [InlineData(10, "1476360")]
    [InlineData(12, "89680529")]
    public void Reference_counts_on_a_line(int points, string count) =>
        Assert.Equal(count, Count(PointScope.Line(points), "broximally-aligned(t=1)").Count.ToString(CultureInfo.InvariantCulture));

    /// <summary>Counted outside, by a program that goes through all 47,293 and 7,087,261 weak orders; in the order of the classes above.</summary>
    [Theory]
    [InlineData("7x1", 1, "16322 8805 5186 5325 3021 9072")]
    [InlineData("7x1", 4, "31255 25409 21083 20025 10677 21975")]
    [InlineData("7x1", 9, "40201 37151 34635 34009 22709 33157")]
    [InlineData("3x3", 1, "3545155 1830331 1326585 144967 103475 1984371")]
    [InlineData("3x3", 2, "4528233 4172743 3504195 1981387 1395139 2863493")]
    [InlineData("3x3", 4, "5004101 5712661 4731709 3365189 2342237 2537541")]
    public void Counts_of_an_enumeration_outside(string scope, int square, string counts)
    {
        Assert.Equal(counts, string.Join(' ', _classes.Select(c => Count(Scope(scope), $"{c}(t^2={square})").Count)));
        Assert.Equal(counts, string.Join(' ', _classes.Select(c => Layered(Scope(scope), 2, $"{c}(t^2={square})"))));
    }

    [Theory]
    [InlineData("2x2x3", 1)]
    [InlineData("2x2x3", 2)]
    [InlineData("13x1", 4)]
    [InlineData("metric", 2)]
    [InlineData("subsets of 2x4", 1)]
    public void Layers_count_what_blocks_count(string scope, int square) =>
        Assert.All(_classes, c => Assert.Equal(Count(Scope(scope), $"{c}(t^2={square})").Count, Layered(Scope(scope), 2, $"{c}(t^2={square})")));

    /// <summary>
    /// Two far groups A, B of n points of which each is one ball. Where A has a smaller value, each u of the first level of B counts against every x* of A unless no point of B lies
    /// before u, so that level is the nearest point alone; the other way round alike. Counted by the number m of values allowed, then by those that use all of them.
    /// </summary>
    [Theory]
    [InlineData(3)]
    [InlineData(18)]
    public void Counts_beyond_32_points_and_128_bits(int n)
    {
        var points = Enumerable.Range(0, 2 * n).Select(i => new Point((i < n ? Rational.Zero : new Rational(10)) + Rational.Create(i, 64))).ToList();
        var total = Enumerable.Range(1, 2 * n).Aggregate(BigInteger.Zero, (sum, m) => sum + Enumerable.Range(0, m + 1)
            .Aggregate(BigInteger.Zero, (inner, k) => inner + ((m - k) % 2 == 0 ? 1 : -1) * Choose(m, k) * Maps(k)));
        Assert.Equal(total, Layered(PointScope.Of(points, Metric.Identity(1)), 2, "alignment(t=1)"));
        Assert.True(n < 18 || total > UInt128.MaxValue);

        BigInteger Maps(int m) => Enumerable.Range(1, m).Aggregate(BigInteger.Zero, (sum, i) =>
            sum + BigInteger.Pow(Least(m, i), 2) + (2 * Least(m, i) * Enumerable.Range(i + 1, m - i).Aggregate(BigInteger.Zero, (s, j) => s + BigInteger.Pow(m - j, n - 1))));

        BigInteger Least(int m, int i) => BigInteger.Pow(m - i + 1, n) - BigInteger.Pow(m - i, n);

        static BigInteger Choose(int m, int k) => Enumerable.Range(1, k).Aggregate(BigInteger.One, (c, i) => c * (m - k + i) / i);
    }

    [Fact]
    public void Reference_count_on_a_grid()
    {
        var result = Count(PointScope.Grid([4, 4]), "broximally-aligned(t=1)");
        Assert.Equal((44_314_993_245_839, 5_315_654_681_981_355), ((long)result.Count, (long)result.Functions));
    }

    /// <summary>
    /// Equal gaps make the short form of a line; unequal ones, and points in the plane, do not. Radii up to the length of the line, so that balls are cut off at its ends, cover gaps and reach
    /// over them.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Layers_blocks_and_loops_count_alike_on_random_scopes(int seed)
    {
        var random = new System.Random(seed);
        for (var trial = 0; trial < 12; trial++)
        {
            var size = random.Next(2, 6);
            var step = Rational.Create(random.Next(1, 4), random.Next(1, 3));
            Point[] points = (trial % 3) switch
            {
                0 => [.. Enumerable.Range(0, size).Select(i => new Point(step * i))],
                1 => [.. Enumerable.Range(0, 9).OrderBy(_ => random.Next()).Take(size).Select(i => new Point(i))],
                _ => [.. Enumerable.Range(0, 9).OrderBy(_ => random.Next()).Take(size).Select(i => new Point(i / 3, i % 3))],
            };
            var scope = PointScope.Of(points, Metric.Identity(points[0].Dimension), subdomains: size < 5 && random.Next(2) == 0);
            var radius = step * step * Rational.Create(random.Next(1, 30), 4);
            string[] names = [.. _classes.OrderBy(_ => random.Next()).Take(random.Next(1, 3))];
            var expected = WeakOrders.Of(scope).Count(f => names.All(name => FiniteLoops.IsMember(f, name, Radius.FromSquare(radius))));
            string[] classes = [.. names.Select(name => $"{name}(t^2={radius})")];
            Assert.Equal(expected, Count(scope, classes).Count);
            Assert.Equal(expected, Layered(scope, 2, classes));
            Assert.Equal(expected, Blocks(scope, classes));
        }
    }

    /// <summary>On equal gaps by shifts of masks, on almost equal ones by tables of pairs: the same closures, and the same relevant points.</summary>
    [Theory]
    [InlineData("broximally-aligned(t^2=3/2)")]
    [InlineData("broximally-aligned(t^2=5)")]
    [InlineData("uniformly-aligned(t^2=3/2)")]
    [InlineData("uniformly-aligned-sublevel(t^2=10)")]
    [InlineData("uniformly-aligned-in-ball(t^2=5)")]
    public void Shifts_of_masks_reduce_as_tables_do(string counted)
    {
        const int N = 10;
        var (even, uneven) = (Reduction(PointScope.Line(N)), Reduction(AlmostLine(N)));
        var random = new System.Random(7);
        for (var trial = 0; trial < 20_000; trial++)
        {
            var remaining = (ulong)random.Next(1, 1 << N);
            var pending = (ulong)random.Next(1 << N) & (ulong)random.Next(1 << N) & remaining;
            var serving = (ulong)random.Next(1, 1 << N);
            Assert.Equal(uneven.Close(0, serving, pending, remaining), even.Close(0, serving, pending, remaining));
            ulong[] some = [pending, serving, remaining], other = [pending, serving, remaining];
            Assert.Equal(uneven.Reduce(some, concluded: true), even.Reduce(other, concluded: true));
            Assert.Equal(some, other);
        }

        StateReduction Reduction(PointScope scope) => new(StepSystem.OfClasses(new PointGeometry(scope.Points, scope.Metric), [Class(counted)]));
    }

    /// <summary>Lines are long enough here for several gaps; the reference does not know the short form, since one point is moved by a thousandth.</summary>
    [Theory]
    [InlineData(9)]
    [InlineData(10)]
    public void Short_forms_of_a_line_change_no_count(int n)
    {
        var even = PointScope.Line(n);
        var uneven = AlmostLine(n);
        foreach (var name in _classes)
        {
            foreach (var square in new[] { "3/2", "5", "10" })
            {
                Assert.Equal(Blocks(uneven, $"{name}(t^2={square})"), Layered(even, 1, $"{name}(t^2={square})"));
            }
        }

        string[] several = ["broximally-aligned(t^2=3/2)", "uniformly-aligned-in-ball(t^2=5)", "alignment(t^2=10)"];
        Assert.Equal(Blocks(uneven, several), Layered(even, 1, several));
    }

    [Fact]
    public void Members_of_several_classes_are_members_of_all()
    {
        var scope = PointScope.Line(5, subdomains: true);
        var expected = WeakOrders.Of(scope).Count(f => Is(f, "alignment", 2) && Is(f, "uniformly-aligned-in-ball", 1) && Is(f, "progress", 1) && f.Minimizers.Length == 1);
        var result = Count(scope, "alignment(t=2)", "uniformly-aligned-in-ball(t=1)", "progress(t=1)", "unique-minimizer");
        Assert.Equal(expected, result.Count);
        Assert.Equal(expected, Layered(scope, 2, "alignment(t=2)", "uniformly-aligned-in-ball(t=1)", "progress(t=1)", "unique-minimizer"));

        static bool Is(FiniteFunction f, string name, int t) => FiniteLoops.IsMember(f, name, Radius.FromLength(t));
    }

    [Fact]
    public void Shards_add_up_in_either_numbering()
    {
        var scope = PointScope.Grid([2, 3], subdomains: true);
        var whole = Count(scope, "broximally-aligned(t=1)");
        foreach (var texts in new[] { new[] { "0/3", "1/3", "2/3" }, ["1/3", "2/3", "3/3"] })
        {
            var parts = texts.Select(t => Shard.TryParse(t, out var shard) ? Count(scope, new RunOptions { Shard = shard }, "broximally-aligned(t=1)") : throw new FormatException(t)).ToList();
            Assert.Equal(whole.Count, parts.Aggregate(BigInteger.Zero, (sum, p) => sum + p.Count));
            Assert.Equal(whole.Functions, parts.Aggregate(BigInteger.Zero, (sum, p) => sum + p.Functions));
            Assert.All(parts, p => Assert.True(p.Functions > 0));
        }
    }

    [Fact]
    public void A_tiny_memory_changes_nothing()
    {
        var scope = PointScope.Line(9);
        Assert.Equal(Count(scope, "alignment(t=1)").Count, Count(scope, new RunOptions { MemoryBytes = 1 }, "alignment(t=1)").Count);
    }

    [Fact]
    public void A_run_stopped_half_way_goes_on_to_the_same_count()
    {
        var scope = PointScope.Line(11);
        var whole = Count(scope, "uniformly-aligned-in-ball(t=2)");
        using var stop = new CancellationTokenSource();
        Checkpoint? saved = null;
        Assert.ThrowsAny<OperationCanceledException>(() => Count(
            scope,
            new RunOptions
            {
                Workers = 1,
                Cancellation = stop.Token,
                Progress = p =>
                {
                    if (p.Done == p.Blocks / 2)
                    {
                        saved = p.Take();
                        stop.Cancel();
                    }
                },
            },
            "uniformly-aligned-in-ball(t=2)"));
        var resumed = Count(scope, new RunOptions { From = saved }, "uniformly-aligned-in-ball(t=2)");
        Assert.Equal((whole.Count, whole.Functions), (resumed.Count, resumed.Functions));
        Assert.Throws<ScopeException>(() => Count(scope, new RunOptions { From = saved }, "uniformly-aligned-in-ball(t=1)"));
    }

    /// <summary>Written down after every stretch, and taken up by another number of workers.</summary>
    [Theory]
    [InlineData("9x1", "broximally-aligned(t=2)")]
    [InlineData("2x2x2", "uniformly-aligned(t=1)")]
    [InlineData("subsets of 2x2", "alignment(t=1)")]
    public void A_count_in_layers_can_be_taken_up_at_any_moment(string scopeText, string counted)
    {
        var scope = Scope(scopeText);
        var expected = Count(scope, counted).Count;
        var system = StepSystem.OfClasses(new PointGeometry(scope.Points, scope.Metric), [Class(counted)]);
        var n = scope.Points.Length;
        var saved = new List<Checkpoint>();
        var count = new LayeredCount(scope, system, 2, CancellationToken.None) { Stretch = 3 };
        count.Run(() => saved.Add(LayerCheckpoint.Of(count, "q", n)));
        Assert.True(saved.Count >= n);
        foreach (var (i, checkpoint) in saved.Index())
        {
            var other = new LayeredCount(scope, system, 1 + (i % 3), CancellationToken.None);
            LayerCheckpoint.TakeUp(other, checkpoint, "q", n);
            other.Run();
            Assert.Equal((expected, count.States), (other.Accepted, other.States));
        }
    }

    [Theory]
    [InlineData("of another run", "p", "", null)]
    [InlineData("damaged", "q", "accepted", "x")]
    [InlineData("damaged", "q", "states", "AAAA")]
    [InlineData("damaged", "q", "states", "CQAAAAAAAAA=")]
    [InlineData("damaged", "q", "states", "!")]
    [InlineData("damaged", "q", "expanded", null)]
    public void A_damaged_checkpoint_of_layers_is_refused(string cause, string question, string name, string? value)
    {
        var scope = PointScope.Line(9);
        var system = StepSystem.OfClasses(new PointGeometry(scope.Points, scope.Metric), [Class("alignment(t=1)")]);
        var count = new LayeredCount(scope, system, 1, CancellationToken.None);
        Checkpoint? saved = null;
        count.Run(() => saved = LayerCheckpoint.Of(count, "q", 9), () => count.Layer < 7);
        saved = saved! with { Partial = name.Length == 0 ? saved.Partial : value is null ? saved.Partial.Remove(name) : saved.Partial.SetItem(name, value) };
        var error = Assert.Throws<ScopeException>(() => LayerCheckpoint.TakeUp(new LayeredCount(scope, system, 1, CancellationToken.None), saved, question, 9));
        Assert.Contains(cause, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Classes_beyond_the_order_of_the_values_are_refused() =>
        Assert.Throws<ScopeException>(() => Count(PointScope.Line(3), "quadratic-growth"));

    private static PointScope Scope(string text) => text switch
    {
        "0 2 3" => PointScope.Of([new Point(0), new Point(2), new Point(3)], Metric.Identity(1)),
        "0 1 3 4" => PointScope.Of([new Point(0), new Point(1), new Point(3), new Point(4)], Metric.Identity(1)),
        "subsets of 4" => PointScope.Line(4, subdomains: true),
        "subsets of 2x2" => PointScope.Grid([2, 2], subdomains: true),
        "metric" => Skewed(),
        "subsets of 2x4" => PointScope.Grid([2, 4], subdomains: true),
        _ when text.Contains('x', StringComparison.Ordinal) => PointScope.Grid([.. text.Split('x').Select(s => int.Parse(s, CultureInfo.InvariantCulture))]),
        _ => PointScope.Line(int.Parse(text, CultureInfo.InvariantCulture)),
    };

    private static PointScope Skewed()
    {
        Assert.True(Metric.TryCreate([[2, 1], [1, 1]], out var metric, out _));
        return PointScope.Of([new Point(0, 0), new Point(1, 0), new Point(0, 1), new Point(2, 1), new Point(1, 2)], metric!);
    }

    private static ExhaustiveCount Count(PointScope scope, params string[] classes) => Count(scope, new RunOptions(), classes);

    private static ExhaustiveCount Count(PointScope scope, RunOptions options, params string[] classes) => ExhaustiveCount.Run(scope, [.. classes.Select(Class)], options);

    private static PointScope AlmostLine(int n) =>
        PointScope.Of([.. Enumerable.Range(0, n).Select(i => new Point(i == 0 ? Rational.Create(1, 1000) : (Rational)i))], Metric.Identity(1));

    private static BigInteger Blocks(PointScope scope, params string[] classes) =>
        BlockCount.Run(scope, [.. classes.Select(Class)], StepSystem.OfClasses(new PointGeometry(scope.Points, scope.Metric), classes.Select(Class)), new RunOptions()).Count;

    private static BigInteger Layered(PointScope scope, int workers, params string[] classes)
    {
        var system = StepSystem.OfClasses(new PointGeometry(scope.Points, scope.Metric), classes.Select(Class));
        var count = new LayeredCount(scope, system, workers, CancellationToken.None);
        count.Run();
        return count.Accepted;
    }

    private static ClassExpression Class(string text) => ClassExpression.TryParse(text, out var expression, out var error) ? expression! : throw new FormatException(error);
}
