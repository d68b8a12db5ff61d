using Brox.Definitions.Language;
using Brox.Reference.Reals;

namespace Brox.Reference.Line;

/// <summary>
/// Statements about a piecewise polynomial as formulas about real numbers: every point lies in some cell, where <c>f</c> is a polynomial. A quantifier inside is eliminated by test points where that is
/// possible, else it stays.
/// </summary>
/// <param name="partition">The function.</param>
internal sealed class LineTranslator(LinePartition partition)
{
    /// <summary>The first of the unknowns that are bound inside a formula; those before it are chosen.</summary>
    public const int FirstBound = 40;
    private const int LastBound = 63;

    private readonly AtomPruning _pruning = new(partition.Constants);

    public LinePartition Partition { get; } = partition;

    /// <summary>Numbers and points.</summary>
    public LineNumbers Numbers { get; } = new(partition, new AtomPruning(partition.Constants));

    /// <summary>Drops what the intervals of the unknowns decide.</summary>
    public RealFormula Prune(RealFormula formula, LineScope scope) => _pruning.Prune(formula, scope);

    /// <summary>A statement, or its opposite, as a formula.</summary>
    /// <exception cref="NotReadableException">Something in it is not understood.</exception>
    public RealFormula Of(Statement statement, bool positive, LineScope scope)
    {
        switch (statement)
        {
            case Statement.Comparison comparison:
                return Comparison(comparison, positive, scope);
            case Statement.Same same:
                return Signed(Prune(RealFormula.Same(Numbers.Point(same.Left, scope).Place, Numbers.Point(same.Right, scope).Place), scope), positive);
            case Statement.Member member:
                return Signed(Contains(member.Set, Numbers.Point(member.Point, scope), scope), positive);
            case Statement.Class named:
                return RealFormula.Of(LineProperties.Holds(Partition.Function, named) == positive);
            case Statement.Not not:
                return Of(not.Operand, !positive, scope);
            case Statement.Joined joined:
                return Joined(joined, positive, scope);
            case Statement.OverPoints { Quantifier: var quantifier }:
                return Quantified(quantifier, statement, positive, scope);
            case Statement.OverNumbers { Quantifier: var quantifier }:
                return Quantified(quantifier, statement, positive, scope);
            default:
                throw new NotReadableException($"{statement} is not understood on the line");
        }
    }

    /// <summary>The ways to choose what a quantifier binds.</summary>
    /// <param name="quantified">The quantifier with its body.</param>
    /// <param name="scope">The scope.</param>
    /// <param name="fine">Whether the line is cut where f changes its course too.</param>
    public IEnumerable<Branch> Branches(Statement quantified, LineScope scope, bool fine) => new LineBranches(this).Of(quantified, scope, fine);

    /// <summary>The body of a quantifier.</summary>
    public static Statement Body(Statement quantified) => quantified switch
    {
        Statement.OverPoints over => over.Body,
        Statement.OverNumbers over => over.Body,
        _ => throw new ArgumentException("this is no quantifier", nameof(quantified)),
    };

    /// <summary>"There is a number in the interval with ...": without the quantifier where it can be eliminated.</summary>
    public RealFormula Exists(int unknown, OpenInterval interval, RealFormula body, LineScope outer)
    {
        if (VirtualSubstitution.Exists(unknown, interval, body) is { } eliminated)
        {
            return Prune(eliminated, outer);
        }

        // Bound unknowns have names of their own, so that no substitution meets them.
        var taken = body.Atoms().SelectMany(a => a.Polynomial.Occurring()).ToHashSet();
        var bound = Enumerable.Range(FirstBound, LastBound - FirstBound + 1).Cast<int?>().FirstOrDefault(b => !taken.Contains(b!.Value))
            ?? throw new NotReadableException("too many quantifiers cannot be eliminated");
        var name = RealPolynomial.Unknown(bound);
        return RealFormula.Quantify(false, bound, interval.Contains(name) & body.Substitute(unknown, name));
    }

    private static RealFormula Signed(RealFormula formula, bool positive) => positive ? formula : !formula;

    private RealFormula Joined(Statement.Joined joined, bool positive, LineScope scope)
    {
        var (first, second, conjunction) = joined.Connective switch
        {
            Connective.And => (positive, positive, positive),
            Connective.Or => (positive, positive, !positive),
            Connective.Implies => (!positive, positive, !positive),
            _ => (true, true, true),
        };
        if (joined.Connective == Connective.Iff)
        {
            return (Of(joined.Left, true, scope) & Of(joined.Right, positive, scope)) | (Of(joined.Left, false, scope) & Of(joined.Right, !positive, scope));
        }

        var left = Of(joined.Left, first, scope);
        return conjunction
            ? left.IsFalse ? left : left & Of(joined.Right, second, scope)
            : left.IsTrue ? left : left | Of(joined.Right, second, scope);
    }

    private RealFormula Comparison(Statement.Comparison comparison, bool positive, LineScope scope)
    {
        // The sign of a product is told by its factors, which are simpler.
        if (comparison is { Left: NumberTerm.InnerProduct product, Right: NumberTerm.Constant { Value.IsZero: true } })
        {
            var relation = ExtendedReal.RelationOf(comparison.Relation, out var opposite);
            return Prune(
                RealFormula.Or(
                    from a in Numbers.Of(product.Left, scope)
                    from b in Numbers.Of(product.Right, scope)
                    let compared = a.Value.IsFinite && b.Value.IsFinite
                        ? Factors.Compare(opposite ? -a.Value.Numerator : a.Value.Numerator, b.Value.Numerator, relation)
                        : RealFormula.False
                    select a.Guard & b.Guard & Signed(compared, positive)),
                scope);
        }

        if (comparison.Relation is Relation.AtMost or Relation.Less or Relation.AtLeast or Relation.Greater
            && ((comparison.Left is NumberTerm.FunctionValue && IsMaximumOfValues(comparison.Right)) || (comparison.Right is NumberTerm.FunctionValue && IsMaximumOfValues(comparison.Left))))
        {
            return WithMaximum(comparison, positive, scope);
        }

        if (comparison is { Left: NumberTerm.FunctionValue left, Right: NumberTerm.FunctionValue right })
        {
            return Signed(Values(Numbers.Point(left.At, scope), Numbers.Point(right.At, scope), comparison.Relation, scope), positive);
        }

        return Prune(
            RealFormula.Or(
                from a in Numbers.Of(comparison.Left, scope)
                from b in Numbers.Of(comparison.Right, scope)
                select a.Guard & b.Guard & Signed(a.Value.Is(comparison.Relation, b.Value), positive)),
            scope);
    }

    /// <summary>Whether a term is the maximum of two numbers that are never undefined.</summary>
    private static bool IsMaximumOfValues(NumberTerm term) =>
        term is NumberTerm.Binary { Operation: NumberOperation.Max, Left: NumberTerm.FunctionValue or NumberTerm.Minimum or NumberTerm.Constant, Right: NumberTerm.FunctionValue or NumberTerm.Minimum or NumberTerm.Constant };

    /// <summary>A number is below a maximum where it is below one of the two, above it where it is above both.</summary>
    private RealFormula WithMaximum(Statement.Comparison comparison, bool positive, LineScope scope)
    {
        var onRight = IsMaximumOfValues(comparison.Right);
        var maximum = (NumberTerm.Binary)(onRight ? comparison.Right : comparison.Left);
        var first = Comparison(onRight ? comparison with { Right = maximum.Left } : comparison with { Left = maximum.Left }, positive, scope);
        var second = Comparison(onRight ? comparison with { Right = maximum.Right } : comparison with { Left = maximum.Right }, positive, scope);
        var below = comparison.Relation is Relation.AtMost or Relation.Less == onRight;
        return below == positive ? first | second : first & second;
    }

    /// <summary>The relation between two values of f: in one cell where f rises or falls strictly it is that of the points.</summary>
    private RealFormula Values(PointBinding left, PointBinding right, Relation relation, LineScope scope)
    {
        if (left.Cell is { Point: null, Course: var course and not 0 } cell && ReferenceEquals(cell, right.Cell))
        {
            ExtendedReal a = course > 0 ? left.Place : right.Place;
            return Prune(a.Is(relation, course > 0 ? right.Place : left.Place), scope);
        }

        return Prune(
            RealFormula.Or(
                from a in Numbers.ValueAt(left, scope)
                from b in Numbers.ValueAt(right, scope)
                select a.Guard & b.Guard & a.Value.Is(relation, b.Value)),
            scope);
    }

    private RealFormula Quantified(Quantifier quantifier, Statement statement, bool positive, LineScope scope)
    {
        var exists = quantifier == Quantifier.Some == positive;
        var parts = new List<RealFormula>();
        foreach (var branch in Branches(statement, scope, true))
        {
            // A universal quantifier is the opposite of an existential one over the opposite of its body.
            var body = branch.Constraint & Of(Body(statement), quantifier == Quantifier.Some, branch.Scope);
            var part = branch.Unknown is { } unknown ? Exists(unknown, branch.Scope.Unknowns[unknown], body, scope) : Prune(body, scope);
            parts.Add(part);
            if (part.IsTrue)
            {
                break;
            }
        }

        var some = RealFormula.Or(parts);
        return exists ? some : !some;
    }

    /// <summary>That a point belongs to a set.</summary>
    public RealFormula Contains(PointSet set, PointBinding point, LineScope scope)
    {
        var z = point.Place;
        switch (set)
        {
            case PointSet.Space:
                // On a box a definition speaks of the points of the box.
                var box = Partition.Function.Box;
                return Prune(
                    (box?.Lower is { } from ? RealFormula.AtMost(from, z) : RealFormula.True) & (box?.Upper is { } to ? RealFormula.AtMost(z, to) : RealFormula.True),
                    scope);
            case PointSet.Domain:
                return InDomain(point, scope);
            case PointSet.Minimizers:
                return Prune(RealFormula.Or(Partition.Components.Select(c => c.Contains(z))), scope);
            case PointSet.Segment segment:
                var (p, q) = (Numbers.Point(segment.From, scope).Place, Numbers.Point(segment.To, scope).Place);
                return Prune(
                    segment.WithEnds
                        ? (RealFormula.AtMost(p, z) & RealFormula.AtMost(z, q)) | (RealFormula.AtMost(q, z) & RealFormula.AtMost(z, p))
                        : (RealFormula.Less(p, z) & RealFormula.Less(z, q)) | (RealFormula.Less(q, z) & RealFormula.Less(z, p)),
                    scope);
            case PointSet.Ball ball:
                return InBall(z, ball.Centre, ball.Radius, scope);
            case PointSet.Broximal broximal:
                return InBroximal(point, broximal, scope);
            case PointSet.Nearest nearest:
                // |z - p| is the distance of p from X.
                var centre = Numbers.Point(nearest.Of, scope).Place;
                var distances = Numbers.Of(new NumberTerm.Distance(nearest.Of, false), scope);
                return Prune(
                    RealFormula.Or(Partition.Components.Select(c => c.Contains(z)))
                    & RealFormula.Or(distances.Where(d => d.Value.IsFinite).Select(d => d.Guard
                        & RealFormula.AtMost(z - centre, d.Value.Numerator) & RealFormula.AtMost(centre - z, d.Value.Numerator))),
                    scope);
            default:
                throw new NotReadableException($"the set {set} is not understood on the line");
        }
    }

    private RealFormula InDomain(PointBinding point, LineScope scope) => point.Cell is { } cell
        ? RealFormula.Of(cell.IsDomain)
        : Prune(RealFormula.Or(Partition.Coarse.Where(c => c.IsDomain).Select(c => c.Contains(point.Place))), scope);

    private RealFormula InBall(RealPolynomial z, PointTerm centre, NumberTerm radius, LineScope scope)
    {
        var p = Numbers.Point(centre, scope).Place;
        var r = Numbers.Real(radius, scope);
        var width = r.Numerator * Partition.InverseMetricRoot;
        return Prune(RealFormula.AtMost((z - p) * r.Denominator, width) & RealFormula.AtMost((p - z) * r.Denominator, width), scope);
    }

    /// <summary>A point of the domain in the ball, and no point of the ball has a smaller value.</summary>
    private RealFormula InBroximal(PointBinding point, PointSet.Broximal set, LineScope scope)
    {
        var near = InDomain(point, scope) & InBall(point.Place, set.Centre, set.Radius, scope);
        if (near.IsFalse)
        {
            return near;
        }

        foreach (var cell in Partition.Fine.Where(c => c.IsDomain))
        {
            var (other, inner, unknown) = LineBranches.Place(cell, scope);
            var lower = InBall(other.Place, set.Centre, set.Radius, inner);
            if (lower.IsFalse)
            {
                continue;
            }

            lower &= Values(other, point, Relation.Less, inner);
            near &= !(unknown is { } z ? Exists(z, inner.Unknowns[z], Prune(lower, inner), scope) : Prune(lower, scope));
            if (near.IsFalse)
            {
                break;
            }
        }

        return near;
    }
}
