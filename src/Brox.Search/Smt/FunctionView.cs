using System.Collections.Immutable;

namespace Brox.Search.Smt;

/// <summary>A place where a function may be finite: coordinates and the value there. Two slots at which it is finite have different coordinates.</summary>
internal sealed record Slot(ImmutableArray<Quotient> Position, ExtendedValue Value);

/// <summary>A function on finitely many points, as terms.</summary>
/// <param name="slots">All places where it may be finite.</param>
/// <param name="order">1 if the slots lie on a line from left to right, -1 from right to left, 0 if that is not known.</param>
/// <param name="isDefined">The condition that there is such a function: factors are in their range, no part is <c>+inf</c> everywhere.</param>
internal sealed class FunctionView(ImmutableArray<Slot> slots, int order, BoolTerm isDefined)
{
    private readonly Dictionary<(int I, int J), BoolTerm> _atMost = [];
    private readonly BoolTerm?[] _minimizer = new BoolTerm?[slots.Length];

    public ImmutableArray<Slot> Slots { get; } = slots;

    public int Order { get; } = order;

    public BoolTerm IsDefined { get; } = isDefined;

    public int Count => Slots.Length;

    public int Dimension => Slots[0].Position.Length;

    /// <summary>Whether slot <paramref name="i"/> is a point of the domain.</summary>
    public BoolTerm InDomain(int i) => Slots[i].Value.IsFinite;

    /// <summary>Whether the domain has at most one point.</summary>
    public BoolTerm IsOnePoint() => BoolTerm.All(Pairs().Select(p => !(InDomain(p.I) & InDomain(p.J))));

    /// <summary>Whether <c>f(i) &lt;= f(j)</c> in the extended reals.</summary>
    public BoolTerm AtMost(int i, int j)
    {
        if (!_atMost.TryGetValue((i, j), out var known))
        {
            _atMost.Add((i, j), known = i == j ? BoolTerm.True : Slots[i].Value.AtMost(Slots[j].Value));
        }

        return known;
    }

    /// <summary>Whether slot <paramref name="i"/> is a minimizer.</summary>
    public BoolTerm IsMinimizer(int i) => _minimizer[i] ??= InDomain(i) & BoolTerm.All(Enumerable.Range(0, Count).Select(j => AtMost(i, j)));

    public IEnumerable<(int I, int J)> Pairs() => Enumerable.Range(0, Count).SelectMany(i => Enumerable.Range(i + 1, Count - i - 1).Select(j => (i, j)));

    /// <summary>The difference of the coordinates of two slots.</summary>
    public IEnumerable<Quotient> Difference(int i, int j) => Slots[i].Position.Zip(Slots[j].Position, (a, b) => a - b);

    /// <summary>The square of the distance of two slots.</summary>
    public Quotient SquaredDistance(int i, int j) => Difference(i, j).Aggregate(Quotient.Zero, (sum, d) => sum + (d * d));

    /// <summary>Whether <c>&lt;x-u, u-x*&gt; &gt;= 0</c>; on a line, whether u lies between x and x*.</summary>
    public BoolTerm LiesBetween(int x, int u, int star)
    {
        if (u == x || u == star)
        {
            return BoolTerm.True;
        }

        if (x == star)
        {
            return BoolTerm.False;
        }

        if (Order != 0)
        {
            return BoolTerm.Of((x < u) == (u < star));
        }

        if (Dimension == 1)
        {
            var (a, b, c) = (Slots[x].Position[0], Slots[u].Position[0], Slots[star].Position[0]);
            return (a.Below(b, orEqual: true) & b.Below(c, orEqual: true)) | (b.Below(a, orEqual: true) & c.Below(b, orEqual: true));
        }

        var product = Difference(x, u).Zip(Difference(u, star), (a, b) => a * b).Aggregate(Quotient.Zero, (sum, d) => sum + d);
        return Quotient.Zero.Below(product, orEqual: true);
    }
}
