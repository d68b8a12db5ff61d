using System.Collections.Immutable;

namespace Brox.Search.Smt;

/// <summary>
/// A value in the extended reals as a tree: leaves are <c>+inf</c> unless a condition holds, inner nodes are maxima and minima, in which <c>+inf</c> is the largest value.
/// </summary>
internal abstract class ExtendedValue
{
    /// <summary>The condition that the value is a real number.</summary>
    public BoolTerm IsFinite { get; private protected init; } = BoolTerm.True;

    /// <summary>What the value is where it is finite; <see langword="null"/> for a maximum or a minimum.</summary>
    public Quotient? FiniteTerm => this is Leaf leaf ? leaf.Term : null;

    public static ExtendedValue Of(BoolTerm isFinite, Quotient term) => new Leaf(isFinite, term);

    public static ExtendedValue Extremum(bool maximum, ExtendedValue left, ExtendedValue right) => new Node(maximum, left, right);

    /// <summary>The sum. Sums distribute over maxima and minima, also with <c>+inf</c>.</summary>
    public static ExtendedValue Sum(ExtendedValue left, ExtendedValue right) => (left, right) switch
    {
        (Node node, _) => node.Map(v => Sum(v, right)),
        (_, Node node) => node.Map(v => Sum(left, v)),
        (Leaf a, Leaf b) => new Leaf(a.IsFinite & b.IsFinite, a.Term + b.Term),
        _ => throw new InvalidOperationException("no such value"),
    };

    /// <summary>The value times a factor that is positive wherever this is used.</summary>
    public ExtendedValue Times(Quotient factor) => MapLeaves(leaf => new Leaf(leaf.IsFinite, leaf.Term * factor));

    /// <summary>The value plus a real number.</summary>
    public ExtendedValue Plus(Quotient number) => MapLeaves(leaf => new Leaf(leaf.IsFinite, leaf.Term + number));

    /// <summary>The value where a condition holds, <c>+inf</c> elsewhere.</summary>
    public ExtendedValue Where(BoolTerm condition) => MapLeaves(leaf => new Leaf(leaf.IsFinite & condition, leaf.Term));

    /// <summary>The condition <c>this &lt;= other</c> in the extended reals.</summary>
    public BoolTerm AtMost(ExtendedValue other) => (this, other) switch
    {
        (Node { IsMaximum: true } node, _) => BoolTerm.All(node.Parts.Select(p => p.AtMost(other))),
        (Node node, _) => BoolTerm.Any(node.Parts.Select(p => p.AtMost(other))),
        (_, Node { IsMaximum: true } node) => BoolTerm.Any(node.Parts.Select(AtMost)),
        (_, Node node) => BoolTerm.All(node.Parts.Select(AtMost)),
        (Leaf a, Leaf b) => !b.IsFinite | (a.IsFinite & a.Term.Below(b.Term, orEqual: true)),
        _ => throw new InvalidOperationException("no such value"),
    };

    private ExtendedValue MapLeaves(Func<Leaf, ExtendedValue> map) => this is Node node ? node.Map(v => v.MapLeaves(map)) : map((Leaf)this);

    private sealed class Leaf : ExtendedValue
    {
        public Leaf(BoolTerm isFinite, Quotient term) => (IsFinite, Term) = (isFinite, term);

        public Quotient Term { get; }
    }

    private sealed class Node : ExtendedValue
    {
        public Node(bool maximum, ExtendedValue left, ExtendedValue right)
        {
            (IsMaximum, Parts) = (maximum, [left, right]);
            IsFinite = maximum ? left.IsFinite & right.IsFinite : left.IsFinite | right.IsFinite;
        }

        public bool IsMaximum { get; }

        public ImmutableArray<ExtendedValue> Parts { get; }

        public Node Map(Func<ExtendedValue, ExtendedValue> map) => new(IsMaximum, map(Parts[0]), map(Parts[1]));
    }
}
