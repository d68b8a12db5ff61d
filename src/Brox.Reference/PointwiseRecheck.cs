using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Reference;

/// <summary>The second look at <c>f &gt;= g</c> and its like: two functions compared at every point of the space, in the extended reals.</summary>
internal static class PointwiseRecheck
{
    /// <summary>Whether the comparison holds everywhere; of <c>!=</c>, whether it holds somewhere.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="relation">One of <c>&lt; &lt;= = != &gt;= &gt;</c>.</param>
    /// <param name="right">The right side.</param>
    public static MembershipAnswer Of(RecheckExpression left, string relation, RecheckExpression right)
    {
        var leaves = left.Leaves().Concat(right.Leaves()).ToList();
        if (leaves.Count == 0 || !leaves.TrueForAll(f => f is FiniteFunction or PiecewisePolynomial { Box: null }) || leaves.Exists(f => f.Dimension != leaves[0].Dimension))
        {
            return MembershipAnswer.Unknown("a comparison of functions with formulas among them is not looked at a second time");
        }

        var orders = leaves.TrueForAll(f => f is FiniteFunction) ? AtPoints(left, right, leaves[0].Dimension) : OnPieces(left, right);
        if (orders is null)
        {
            return MembershipAnswer.Unknown("a side of the comparison is not formed a second time");
        }

        foreach (var (place, order) in orders)
        {
            if (relation == "!=" ? order != 0 : !Holds(order, relation))
            {
                var sides = $"{place} the left side is {(order < 0 ? "below" : order > 0 ? "above" : "equal to")} the right";
                return relation == "!=" ? MembershipAnswer.Yes(sides) : MembershipAnswer.No(sides);
            }
        }

        return relation == "!=" ? MembershipAnswer.No("the functions are equal at every point") : MembershipAnswer.Yes("it holds at every point");
    }

    private static bool Holds(int order, string relation) => relation switch
    {
        "<" => order < 0,
        "<=" => order <= 0,
        "=" => order == 0,
        ">=" => order >= 0,
        _ => order > 0,
    };

    /// <summary>The orders at the points where a side may be finite, and at one where functions on finitely many points are all <c>+inf</c>.</summary>
    private static List<(string Place, int Order)>? AtPoints(RecheckExpression left, RecheckExpression right, int dimension)
    {
        var points = left.Places().Concat(right.Places()).Distinct().ToList();
        var outside = new Point([.. Enumerable.Repeat(points.SelectMany(p => p.Coordinates).Append(Rational.Zero).Max() + 1, dimension)]);
        return points.Append(outside).Select(x => ($"at {x}", Order(left.At(x), right.At(x)))).ToList();
    }

    private static List<(string Place, int Order)>? OnPieces(RecheckExpression left, RecheckExpression right)
    {
        if (Line(left) is not { } f || Line(right) is not { } g)
        {
            return null;
        }

        var knots = f.Knots.Concat(g.Knots).Distinct().Order().ToList();
        var orders = knots.ConvertAll(x => ($"at {x}", Order(f.At(x), g.At(x))));
        for (var i = 0; i <= knots.Count; i++)
        {
            var (from, to) = (i == 0 ? (Rational?)null : knots[i - 1], i == knots.Count ? (Rational?)null : knots[i]);
            var inside = SimplestRational.Between(from, to);
            orders.AddRange((f.On(inside), g.On(inside)) switch
            {
                ({ } p, { } q) => PolynomialSigns.Over(p - q, AlgebraicNumber.From(from), AlgebraicNumber.From(to)).Select(s => ($"on {s.Part}", s.Sign)),
                var (p, q) => [($"at {inside}", (p is null ? 1 : 0) - (q is null ? 1 : 0))],
            });
        }

        return orders;
    }

    private static int Order(Rational? left, Rational? right) => left is { } a && right is { } b ? a.CompareTo(b) : (left is null ? 1 : 0) - (right is null ? 1 : 0);

    private static Side? Line(RecheckExpression expression) => expression is RecheckExpression.Number { Value: { } value }
        ? new Side([], _ => value, _ => Polynomial.Constant(value))
        : expression.Evaluate().Function switch
        {
            FiniteFunction f => new Side([.. f.Points.Select(p => p[0])], x => f.IndexOf(new Point(x)) is var i && i >= 0 ? f.Values[i] : null, _ => null),
            PiecewisePolynomial f => new Side([.. f.Knots], new RecheckExpression.Leaf(f).AtNumber, x => f.Cells[f.Knots.Count(k => k < x)]),
            _ => null,
        };

    /// <summary>A function of one variable: its knots, its value at a number, and its polynomial around a number that is no knot.</summary>
    private sealed record Side(IReadOnlyList<Rational> Knots, Func<Rational, Rational?> At, Func<Rational, Polynomial?> On);
}
