using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Claims.Language;
using static Brox.Theory.Claims.Language.ConjectureBuilder;

namespace Brox.Search.Tests.Shrinking;

public class InstanceOrderTests
{
    private static readonly Metric _two = MetricOf(new Rational(2));

    /// <summary>Each is smaller than the next, by one rule of the order after the other.</summary>
    [Fact]
    public void The_rules_in_their_order()
    {
        ConjectureInstance[] ascending =
        [
            Of((0, 9), (9, 9)),
            Of((0, 0), (2, 2), (3, 1)),
            Of((0, 1), (2, 2), (3, 1)),
            Of((0, 2), (2, 1), (3, 1)),
            Of((0, 2), (2, 2), (3, 0)),
            Of((-1, 0), (2, 0), (3, 0)),
            Of((0, 0), (Rational.Half, 0), (3, 0)),
            Of((0, 0), (Rational.Create(1, 3), 0), (3, 0)),
            ConjectureInstance.Of(FiniteFunction.Create([new Point(0), new Point(1), new Point(2)], [0, 0, 0], _two)),
            ConjectureInstance.Of(FiniteFunction.Create([new Point(0, 0), new Point(1, 0), new Point(0, 1)], [0, 0, 0])),
            Of((0, 0), (1, 0), (2, 0), (3, 0)),
        ];
        for (var i = 0; i < ascending.Length; i++)
        {
            for (var j = 0; j < ascending.Length; j++)
            {
                Assert.Equal(i.CompareTo(j), Math.Sign(InstanceOrder.Comparer.Compare(ascending[i], ascending[j])));
            }
        }
    }

    [Fact]
    public void The_order_of_the_points_does_not_count() =>
        Assert.Equal(0, InstanceOrder.Comparer.Compare(Of((3, 1), (0, 0), (2, 2)), Of((0, 0), (2, 2), (3, 1))));

    [Fact]
    public void Parameters_count_as_numbers()
    {
        var f = Of((0, 0), (2, 1));
        Assert.True(InstanceOrder.Comparer.IsSmaller(f.With("s", 2).With("t", 3), f.With("s", Rational.Half).With("t", 1)));
        Assert.True(InstanceOrder.Comparer.IsSmaller(f.With("s", 1).With("t", 3), f.With("s", 2).With("t", 2)));
        Assert.Equal(0 + 2 + 0 + 1 + 1, (int)InstanceSize.Of(f.With("s", 1) with { Functions = f.Functions }).Numerators);
    }

    [Fact]
    public void A_piecewise_function_counts_pieces_and_listed_values()
    {
        var f = PiecewisePolynomial.Create([new Piece(null, 0, new Polynomial([0, -1])), new Piece(0, null, new Polynomial([0, 1]))], [(5, 0)]);
        Assert.Equal(new InstanceSize(4, 1, 0, 1, 0, 1, 0 + 5 + 0 + 1 + 1 + 1), InstanceSize.Of(ConjectureInstance.Of(f)));
    }

    [Fact]
    public void The_builder_writes_what_the_parser_reads()
    {
        var (s, r, g) = (Parameter("s"), Parameter("r"), Function("g"));
        Assert.Equal(Conjecture.Parse("alignment(t=s), s < r => alignment(t=r)"), If(F.Is("alignment", s), s < r).Then(F.Is("alignment", r)));
        Assert.Equal(
            Conjecture.Parse("f: progress(t^2=2), g: convex => max(1/2*f, g(s*x)) + f: quadratic-growth(mu=2*s - 1)"),
            If(F.IsWithSquaredRadius("progress", 2), g.Is("convex")).Then((Max((ParameterTerm)Rational.Half * F, g.At(s)) + F).Is("quadratic-growth", (2 * s) - 1)));
        Assert.Throws<FormatException>(() => If(Function("F").Is("convex")).Then(F.Is("convex")));
        Assert.Throws<ArgumentException>(() => F.Is("convexx"));
    }

    private static ConjectureInstance Of(params (Rational X, Rational Value)[] points) => ConjectureInstance.Of(FiniteFunction.OnLine(points));

    private static Metric MetricOf(Rational b) => Metric.TryCreate([[b]], out var metric, out _) ? metric! : throw new InvalidOperationException();
}
