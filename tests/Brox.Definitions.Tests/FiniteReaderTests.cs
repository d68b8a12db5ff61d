using Brox.Definitions.Language;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Reference.Definitions;

namespace Brox.Definitions.Tests;

/// <summary>Definitions read on functions of finitely many points, by hand.</summary>
public sealed class FiniteReaderTests
{
    /// <summary>A statement and the points (with values) of a line on which it holds or fails.</summary>
    public static TheoryData<string, string, bool> OnLine { get; } = new()
    {
        // Quantifiers over points of the domain, of X, of balls.
        { "forall x in dom: f(x) <= 3", "0:0 2:3", true },
        { "forall x in dom: f(x) < 3", "0:0 2:3", false },
        { "exists s in X: forall r in X: r = s", "0:0 2:3", true },
        { "exists s in X: forall r in X: r = s", "0:0 2:0", false },
        { "forall x in dom: forall u in brox(x, 2): f(u) = f*", "0:0 2:1 4:1", false },
        { "forall x in dom: forall u in brox(x, 2): f(u) = f*", "0:0 2:1", true },
        { "forall x in dom: dist(x, X) <= 2", "0:0 2:1", true },
        { "forall x in dom: dist(x, X)^2 < 4", "0:0 2:1", false },
        { "forall x in dom: exists p in proj(x): |x - p| = dist(x, X)", "0:0 2:1 4:0", true },
        { "forall x in dom: exists p in proj(x): forall q in proj(x): q = p", "0:0 2:1 4:0", false },

        // Points outside the domain: f = +inf there, and comparisons are those of the extended reals.
        { "forall x in space: x in dom", "0:0", false },
        { "exists x in space: f(x) > 5", "0:0", true },
        { "forall x in ball(0*p + (1 - 0)*p, 1): x in dom", "0:0", false },
        { "forall x in dom: forall z in ball(x, 1): f(z) >= f*", "0:0", true },
        { "forall x, y in dom: forall z in (x, y): f(z) <= 7", "0:0", true },
        { "forall x, y in dom: forall z in (x, y): f(z) <= 7", "0:0 1:0", false },
        { "forall x, y in dom: forall z in [x, y]: f(z) <= 7", "0:0", true },
        { "forall x, y in dom: exists z in [x, y]: f(z) <= 0", "0:0 1:0", true },
        { "forall x, y in dom: exists z in (x, y): f(z) <= 0", "0:0 1:0", false },
        { "forall x, y in dom: exists z in (x, y): f(z) > 0 and |z - x| = |z - y|", "0:0", false },
        { "forall x, y in dom: x != y implies exists z in (x, y): f(z) > 0 and |z - x| = |z - y|", "0:0 1:0 3:0", true },
        { "forall x, y in dom: x != y implies exists z in (x, y): z in dom and |z - x| = |z - y|", "0:0 1:0 2:0", false },
        { "forall z in space: f(z) >= f* + 0*|z|*0", "0:0", true },

        // inf - inf and 0*inf make a comparison false, whichever way it is asked.
        { "exists x in space: f(x) - f(x) <= 0 and not x in dom", "0:0", false },
        { "forall x in space: f(x) - f(x) = 0", "0:0", false },
        { "exists x in space: f(x) - f(x) != 0", "0:0", false },
        { "exists x in space: 0*f(x) = 0 and not x in dom", "0:0", false },
        { "exists x in space: not 0*f(x) = 0", "0:0", true },
        { "forall x in space: max(f(x), 1) >= 1", "0:0", true },
        { "forall x in space: f(x) = f(x)", "0:0", true },
        { "exists x in dom: 1/f(x) > 0", "0:0", false },
        { "forall x in space: 1/(1 + f(x)) <= 1", "0:0", true },

        // Quantifiers over numbers: linear, quadratic, nested, with a point that moves with the number.
        { "exists c > 0: forall x in dom: f(x) >= c*dist(x, X)", "0:0 2:1 3:1", true },
        { "exists c > 1/2: forall x in dom: f(x) >= c*dist(x, X)", "0:0 2:1", false },
        { "exists c >= 1/2: forall x in dom: f(x) >= c*dist(x, X)", "0:0 2:1", true },
        { "exists c in (0, 1): forall x in dom: f(x) = c*|x - s|", "0:0 2:1 4:2", true },
        { "exists c in (0, 1): forall x in dom: f(x) = c*|x - s|", "0:0 2:1 4:3", false },
        { "forall a in (0, 1): a*(1 - a) <= 1/4", "0:0", true },
        { "forall a in (0, 1): a*(1 - a) < 1/4", "0:0", false },
        { "exists a > 0: a^2 = 2", "0:0", true },
        { "exists a in (0, 1): a^2 = 2", "0:0", false },
        { "forall x, y in dom: exists a in [0, 1]: f(a*x + (1 - a)*y) <= 0", "0:0 2:1 4:0", false },
        { "forall x, y in dom: exists a in [0, 1]: f(a*x + (1 - a)*y) <= 1", "0:0 2:1 4:0", true },
        { "exists a in (0, 1): forall x, y in dom: x != y implies f(a*x + (1 - a)*y) <= 1", "0:0 2:1", false },
        { "forall x in dom: exists c >= 0: forall y in dom: f(y) - f(x) >= c*<x - s, y - x>", "0:0 2:1 3:2", true },
        { "forall x in dom: exists c >= 0: forall y in dom: f(y) - f(x) >= c*<x - s, y - x>", "0:0 2:1 3:1", false },
        { "forall c > 0: exists d > 0: c*d = 1", "0:0", true },
        { "exists d > 0: forall c > 0: c*d = 1", "0:0", false },
        { "forall c > 0: exists d > 0: forall x in dom: d*f(x) <= c", "0:0 2:5", true },
        { "forall c in (1, 0): c = 7", "0:0", true },
        { "exists c in [2, 2]: c = 2", "0:0", true },
        { "forall c > 0: max(c, 1)*abs(c - 1) >= c - 1", "0:0", true },
        { "forall c > 0: max(c, 1)*abs(c - 1) > c - 1", "0:0", false },
        { "exists c > 0: forall x, y in dom: |x - y| <= c", "0:0 3:1", true },
        { "forall r > 0: forall x in dom: exists z in dom: z != x and z in ball(x, r)", "0:0 1:1", false },
        { "exists r > 0: forall x, y in dom: y in ball(x, r) iff x = y", "0:0 1:1", true },
    };

    [Theory]
    [MemberData(nameof(OnLine))]
    public void A_statement_is_decided_by_hand(string statement, string points, bool holds)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(points);
        var named = statement.Contains("- s|", StringComparison.Ordinal) || statement.Contains("- s,", StringComparison.Ordinal) ? $"exists s in X: {statement}"
            : statement.Contains("*p ", StringComparison.Ordinal) ? $"exists p in X: {statement}" : statement.Replace("|z|", "1", StringComparison.Ordinal);
        var verdict = Decide(named, Line(points));
        Assert.True(holds ? verdict is Holds : verdict is Fails, $"{named} on {points}: {verdict}");
    }

    [Fact]
    public void A_radius_may_be_irrational()
    {
        var f = FiniteFunction.Create([new Point(0, 0), new Point(1, 1), new Point(3, 3)], [0, 1, 2]);
        Assert.IsType<Holds>(Decide("exists u in ball(x, t): f(u) = 0", f, "class new(t) \"\" forall x in dom: f(x) = 1 implies ", [("t", ExactReal.SquareRoot(2))]));
        Assert.IsType<Fails>(Decide("exists u in ball(x, t): f(u) = 0", f, "class new(t) \"\" forall x in dom: f(x) = 1 implies ", [("t", ExactReal.SquareRoot(Rational.Create(199, 100)))]));
    }

    [Fact]
    public void In_the_plane_points_outside_the_domain_are_decided_where_only_their_value_is_asked()
    {
        var f = FiniteFunction.Create([new Point(0, 0), new Point(1, 0)], [0, 1]);
        Assert.IsType<Holds>(Decide("forall x in dom: forall z in ball(x, 1): f(z) >= 0", f));
        Assert.IsType<Fails>(Decide("forall x in dom: forall z in ball(x, 1): |z - x| < 1", f));
        Assert.IsType<Undecided>(Decide("forall x in dom: forall z in ball(x, 1): |z - x| <= 2", f));
    }

    [Fact]
    public void A_failure_names_its_points_and_evaluates_both_sides()
    {
        var fails = Assert.IsType<Fails>(Decide("forall x, y in dom: f(x) != f(y) implies forall z in (x, y): f(z) < max(f(x), f(y))", Line("0:0 2:2 3:1")));
        Assert.Equal(["x", "y", "z"], fails.Witness.Entries.Select(e => e.Letter));
        Assert.Equal("x = 0, y = 2, z = 1: f(z) < max(f(x), f(y)), that is +inf < 2, fails", fails.Witness.Text());
        var each = Assert.IsType<Fails>(Decide("exists s in X: forall x in dom: <x - s, x - s> <= 1", Line("0:0 4:0")));
        Assert.Equal(2, each.Witness.Refutations.Length);
    }

    [Fact]
    public void A_parameter_that_is_left_out_means_some_value()
    {
        var catalog = DefinitionCatalog.BuiltIn;
        var growth = catalog.Find("quadratic-growth")!;
        var f = Line("0:0 2:1");
        Assert.IsType<Holds>(FiniteReader.Decide(growth, catalog, f, new Dictionary<string, ExactReal>()));
        Assert.IsType<Holds>(FiniteReader.Decide(growth, catalog, f, new Dictionary<string, ExactReal> { ["mu"] = Rational.Half }));
        Assert.IsType<Fails>(FiniteReader.Decide(growth, catalog, f, new Dictionary<string, ExactReal> { ["mu"] = Rational.Create(51, 100) }));
        Assert.Throws<ArgumentException>(() => FiniteReader.Decide(catalog.Find("alignment")!, catalog, f, new Dictionary<string, ExactReal>()));
    }

    [Fact]
    public void All_classes_agree_with_loops_on_all_weak_orders()
    {
        var skew = Skew();
        (Point[] Points, Metric? Metric)[] sets =
        [
            ([new Point(0), new Point(2), new Point(3)], null),
            ([new Point(0), new Point(1), new Point(3), new Point(4)], null),
            ([new Point(0, 0), new Point(1, 0), new Point(0, 1)], skew),
            ([new Point(0, 0), new Point(2, 0), new Point(1, 1), new Point(1, 3)], null),
            ([new Point(0, 0), new Point(1, 0), new Point(2, 0), new Point(1, 1)], skew),
        ];
        var catalog = DefinitionCatalog.BuiltIn;
        var members = 0;
        foreach (var (points, metric) in sets)
        {
            foreach (var values in WeakOrders(points.Length))
            {
                var f = FiniteFunction.Create(points, values.Select(v => (Rational)v), metric);
                foreach (var definition in catalog.All)
                {
                    foreach (var square in definition.Parameters is [{ IsRadius: true }] ? new Rational[] { 1, 2, 4 } : [0])
                    {
                        var arguments = new Dictionary<string, ExactReal>();
                        if (!square.IsZero)
                        {
                            arguments["t"] = ExactReal.SquareRoot(square);
                        }

                        var verdict = FiniteReader.Decide(definition, catalog, f, arguments);
                        var loops = LoopDefinitions.Of(f, definition.Name, square.IsZero ? null : Radius.FromSquare(square), null);
                        Assert.True(
                            loops.Kind == (verdict is Holds ? Brox.Reference.MembershipKind.Member : verdict is Fails ? Brox.Reference.MembershipKind.NotMember : Brox.Reference.MembershipKind.Undecided),
                            $"{definition.Name} {square} on {string.Join(" ", f.Points.Zip(f.Values))}: {verdict} against {loops}");
                        members += verdict is Holds ? 1 : 0;
                    }
                }
            }
        }

        Assert.True(members > 1_000);
    }

    private static Metric Skew() => Metric.TryCreate([[2, 1], [1, 2]], out var skew, out _) ? skew! : throw new InvalidOperationException();

    private static IEnumerable<int[]> WeakOrders(int n)
    {
        // Every weak order of n points as values 0..k, each of them taken.
        var values = new int[n];
        while (true)
        {
            if (values.Max() + 1 == values.Distinct().Count())
            {
                yield return (int[])values.Clone();
            }

            var i = 0;
            while (i < n && ++values[i] == n)
            {
                values[i++] = 0;
            }

            if (i == n)
            {
                yield break;
            }
        }
    }

    private static FiniteFunction Line(string points) => FiniteFunction.OnLine([.. points.Split(' ').Select(p => p.Split(':')).Select(p => (Rational.Parse(p[0]), Rational.Parse(p[1])))]);

    private static Verdict Decide(string statement, FiniteFunction f, string head = "class new \"\" ", IEnumerable<(string Name, ExactReal Value)>? arguments = null)
    {
        var catalog = DefinitionCatalog.BuiltIn.With(head + statement);
        return FiniteReader.Decide(catalog.All[^1], catalog, f, (arguments ?? []).ToDictionary(a => a.Name, a => a.Value));
    }
}
