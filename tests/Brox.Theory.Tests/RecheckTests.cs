using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Functions.Operations;
using Brox.Numbers;
using Brox.Reference;
using Brox.Theory.Classes;

namespace Brox.Theory.Tests;

/// <summary>The second look agrees with the deciders and the operations wherever both answer.</summary>
public class RecheckTests
{
    private static readonly Rational[] _constants = [Rational.Half, Rational.One, 2];

    /// <summary>One; three where BROX_TWINS=full asks for more functions than a test run has the time for.</summary>
    private static readonly int _share = Environment.GetEnvironmentVariable("BROX_TWINS") == "full" ? 3 : 1;

    [Fact]
    public void Of_a_formula_no_witness_is_objected_to()
    {
        var witness = new System.Text.Json.Nodes.JsonObject { ["x"] = new System.Text.Json.Nodes.JsonArray("0"), ["y"] = new System.Text.Json.Nodes.JsonArray("1") };
        Assert.Null(WitnessRecheck.Objection(FormulaFunction.Parse(["x"], "0*x"), "unique-minimizer", null, witness));
    }

    [Fact]
    public void On_finite_functions_of_any_class()
    {
        var draw = new Seeded(7);
        for (var i = 0; i < 150; i++)
        {
            var count = draw.Between(1, 4);
            var points = Enumerable.Range(0, 9).OrderBy(_ => draw.Between(0, 1_000_000)).Take(count).Select(k => new Point(k / 3, k % 3)).ToList();
            CompareAll(FiniteFunction.Create(points, points.Select(_ => new Rational(draw.Between(0, 2)))), mustAnswer: true);
        }
    }

    [Fact]
    public void On_piecewise_linear_functions_of_any_class()
    {
        var draw = new Seeded(8);
        for (var i = 0; i < 45 * _share; i++)
        {
            if (Linear(draw) is { } f)
            {
                CompareAll(f, mustAnswer: false);
            }
        }
    }

    [Fact]
    public void On_quadratic_splines_of_any_class_without_a_radius()
    {
        var (draw, answered) = (new Seeded(9), 0);
        for (var i = 0; i < 30 * _share; i++)
        {
            answered += CompareAll(Spline(draw), mustAnswer: false, withRadii: false);
        }

        Assert.True(answered > 200 * _share);
    }

    [Fact]
    public void On_polynomials_that_compare_with_their_minimizers()
    {
        long[][] polynomials = [[0, 0, 1], [0, 0, 0, 0, 1], [1, 0, -2, 0, 1], [0, 0, 2, -2, 1], [0, 0, 5, -4, 1], [0, 0, 5, 4, 1], [0, 0, 9, -5, 1], [0, 0, 1, 0, 1], [0, 0, 0, 4, 3], [0, 0, 2, 0, -2, 0, 1], [0, 0, 6, -8, 3]];
        var read = 0;
        foreach (var p in polynomials.Select(c => new Polynomial(c.Select(a => new Rational(a)))))
        {
            PiecewisePolynomial[] images =
            [
                PiecewisePolynomial.Create([new Piece(null, null, p)]),
                PiecewisePolynomial.Create([new Piece(0, null, p)]),
                PiecewisePolynomial.Create([new Piece(null, 0, p), new Piece(0, 1, Polynomial.Constant(p.Coefficient(0))), new Piece(1, null, p.Compose(-1, 1))]),
                PiecewisePolynomial.Create([new Piece(-2, 1, p), new Piece(1, 3, p + Polynomial.Constant(2))]),
                PiecewisePolynomial.Create([new Piece(null, 0, Polynomial.X * Polynomial.Constant(-1)), new Piece(0, null, p)]),
            ];
            foreach (var f in images)
            {
                foreach (var name in new[] { "convex", "strongly-convex", "star-convex", "quadratic-growth", "quasar-convex", "polyak-lojasiewicz", "aiming", "restricted-secant" })
                {
                    var (answer, verdict) = (MembershipRecheck.Of(f, name, null, null), ClassCatalog.Find(name)!.Decide(f, ClassArgument.None));
                    if (answer.Kind != MembershipKind.Undecided && verdict is not Undecided)
                    {
                        read++;
                        Assert.True((answer.Kind == MembershipKind.Member) == verdict is Holds, $"{name} of {f}: {answer}, {verdict}");
                    }
                }
            }
        }

        Assert.True(read > 250, $"{read} were read");
    }

    [Theory]
    [InlineData("x", "convex", true)]
    [InlineData("x", "has-minimizer", false)]
    [InlineData("x^3 + x", "convex", false)]
    [InlineData("x^3 + x", "quasiconvex", true)]
    [InlineData("x^3 - x", "quasiconvex", false)]
    [InlineData("-x^2", "has-minimizer", false)]
    [InlineData("x^2", "has-minimizer", true)]
    [InlineData("abs(x) - min(x, 3)", "convex", true)]
    public void A_formula_that_is_polynomials_is_read_as_such(string formula, string name, bool isMember) =>
        Assert.Equal(isMember ? MembershipKind.Member : MembershipKind.NotMember, MembershipRecheck.Of(FormulaFunction.Parse(["x"], formula), name, null, null).Kind);

    [Fact]
    public void Functions_are_compared_at_every_point()
    {
        RecheckExpression square = Line("x^2"), twice = Line("2*x^2"), shifted = new RecheckExpression.Dilation(1, 1, square), zero = new RecheckExpression.Number(0);
        Is(MembershipKind.Member, square, ">=", zero);
        Is(MembershipKind.NotMember, square, ">", zero);
        Is(MembershipKind.Member, twice, ">=", square);
        Is(MembershipKind.NotMember, square, ">=", shifted);
        Is(MembershipKind.Member, square, "!=", twice);
        Is(MembershipKind.NotMember, square, "!=", Line("x*x"));
        var half = new RecheckExpression.Leaf(PiecewisePolynomial.Create([new Piece(0, null, Polynomial.X)]));
        var point = new RecheckExpression.Leaf(FiniteFunction.Create([new Point(0)], [0]));
        Is(MembershipKind.Member, point, ">=", half);
        Is(MembershipKind.NotMember, half, ">=", point);
        Is(MembershipKind.NotMember, point, "=", new RecheckExpression.DomainOf(half));
        Is(MembershipKind.Member, point, "=", new RecheckExpression.Leaf(MembershipRecheck.Minimizers(half.Function)!));

        static RecheckExpression.Leaf Line(string formula) => new(MembershipRecheck.Exact(FormulaFunction.Parse(["x"], formula)));
        static void Is(MembershipKind kind, RecheckExpression left, string relation, RecheckExpression right) => Assert.Equal(kind, PointwiseRecheck.Of(left, relation, right).Kind);
    }

    [Fact]
    public void Crossings_of_shifted_maxima_are_moved_back()
    {
        RecheckExpression x = new RecheckExpression.Leaf(MembershipRecheck.Exact(FormulaFunction.Parse(["x"], "x^2"))), four = new RecheckExpression.Number(4);
        var (function, cause) = new RecheckExpression.Dilation(2, 1, new RecheckExpression.Combination(Combining.Maximum, x, four)).Evaluate();
        Assert.Equal([Rational.Create(-3, 2), Rational.Half], Assert.IsType<PiecewisePolynomial>(function).Knots.AsEnumerable());
        Assert.Empty(cause);
        Assert.Null(new RecheckExpression.Combination(Combining.Maximum, x, new RecheckExpression.Number(2)).Evaluate().Function);
        Assert.NotNull(new RecheckExpression.Combination(Combining.Product, x, x).Evaluate().Function);
    }

    [Fact]
    public void Combinations_are_the_same_functions()
    {
        var draw = new Seeded(10);
        var compared = 0;
        for (var i = 0; i < 150; i++)
        {
            if (Linear(draw) is not { } f || Linear(draw) is not { } g)
            {
                continue;
            }

            var (a, b) = (new RecheckExpression.Leaf(f), new RecheckExpression.Leaf(g));
            compared += Same(FunctionOperations.Sum(f, g), new RecheckExpression.Combination(Combining.Sum, a, b));
            compared += Same(FunctionOperations.Maximum(f, g), new RecheckExpression.Combination(Combining.Maximum, a, b));
            compared += Same(FunctionOperations.Minimum(f, g), new RecheckExpression.Combination(Combining.Minimum, a, b));
            compared += Same(FunctionOperations.Dilation(f, -2), new RecheckExpression.Dilation(-2, 0, a));
            compared += Same(FunctionOperations.Multiple(g, Rational.Half), new RecheckExpression.Multiple(Rational.Half, b));
        }

        Assert.True(compared > 300);
    }

    private static int Same(OperationResult expected, RecheckExpression expression)
    {
        var (function, _) = expression.Evaluate();
        Assert.Equal(expected.Function is null, function is null);
        if (expected.Function is not PiecewisePolynomial f || function is not PiecewisePolynomial g)
        {
            return 0;
        }

        Assert.Equal(f.Knots.AsEnumerable(), g.Knots);
        Assert.Equal(f.KnotValues.AsEnumerable(), g.KnotValues);
        Assert.Equal(f.Cells.AsEnumerable(), g.Cells);
        return 1;
    }

    private static int CompareAll(FunctionInstance f, bool mustAnswer, bool withRadii = true)
    {
        var answered = 0;
        foreach (var c in ClassCatalog.All.Where(c => withRadii || c.Parameter != ParameterKind.Radius))
        {
            foreach (var constant in c.Parameter switch { ParameterKind.None => [null], ParameterKind.UnitConstant => [null, Rational.Half, Rational.One], _ => _constants.Select(v => (Rational?)v) })
            {
                var radius = c.Parameter == ParameterKind.Radius ? Radius.FromLength(constant!.Value) : (Radius?)null;
                var argument = radius is { } t ? ClassArgument.Of(t) : constant is { } v ? ClassArgument.Of(v) : ClassArgument.None;
                var answer = MembershipRecheck.Of(f, c.Name, radius, radius is null ? constant : null);
                var verdict = c.Decide(f, argument);
                Assert.False(mustAnswer && answer.Kind == MembershipKind.Undecided, $"{c.Name}: {answer.Reason}");
                if (answer.Kind != MembershipKind.Undecided && verdict is not Undecided)
                {
                    answered++;
                    Assert.True(
                        verdict is Holds == (answer.Kind == MembershipKind.Member),
                        $"{c.Name} {constant}: the decider says {verdict.Reason}, the recheck {answer.Kind}, on {Functions.Json.InstanceWriter.Write(f).ToJsonString()}");
                }
            }
        }

        return answered;
    }

    private static PiecewisePolynomial? Linear(Seeded draw)
    {
        var knots = Enumerable.Range(0, draw.Between(1, 3)).Select(i => new Rational((2 * i) + draw.Between(0, 1))).ToList();
        var pieces = new List<Piece>();
        for (var i = 0; i <= knots.Count; i++)
        {
            if (draw.Between(0, 4) > 0)
            {
                var slope = new Rational(draw.Between(-2, 2));
                slope = i == 0 ? -Rational.Abs(slope) : i == knots.Count ? Rational.Abs(slope) : slope;
                pieces.Add(new Piece(i == 0 ? null : knots[i - 1], i == knots.Count ? null : knots[i], new Polynomial([new Rational(draw.Between(-2, 3)), slope])));
            }
        }

        return PiecewisePolynomial.TryCreate(pieces, draw.Between(0, 2) == 0 ? [(knots[0], new Rational(-9))] : [], true, null, null, null, out var f, out _) ? f : null;
    }

    /// <summary>A function whose derivative is continuous and piecewise linear.</summary>
    private static PiecewisePolynomial Spline(Seeded draw)
    {
        var slopes = Enumerable.Range(0, draw.Between(1, 4)).Select(_ => new Rational(draw.Between(-2, 3))).Order().ToList();
        if (draw.Between(0, 3) == 0)
        {
            slopes.Reverse();
        }

        var pieces = new List<Piece>();
        var (height, slope) = (Rational.Zero, slopes[0]);
        for (var i = 0; i <= slopes.Count; i++)
        {
            var at = new Rational(i == 0 ? 0 : i - 1);
            var bend = i == 0 || i == slopes.Count ? new Rational(draw.Between(0, 2)) : slopes[i] - slopes[i - 1];
            bend = (i == 0 && slope.Sign > 0) || (i == slopes.Count && slope.Sign < 0) ? Rational.One : bend;
            var half = bend * Rational.Half;
            var p = new Polynomial([height - (slope * at) + (half * at * at), slope - (bend * at), half]);
            pieces.Add(new Piece(i == 0 ? null : at, i == slopes.Count ? null : new Rational(i), p));
            var end = new Rational(i);
            (height, slope) = i == 0 ? (height, slope) : (p.Evaluate(end), p.Derivative().Evaluate(end));
        }

        return PiecewisePolynomial.Create(pieces);
    }

    /// <summary>A small linear congruential generator: these tests need nothing better.</summary>
    private sealed class Seeded(ulong state)
    {
        private ulong _state = state;

        public int Between(int least, int most)
        {
            _state = unchecked((_state * 6364136223846793005UL) + 1442695040888963407UL);
            return least + (int)((_state >> 33) % (ulong)(most - least + 1));
        }
    }
}
