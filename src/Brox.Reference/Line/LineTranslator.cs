using Brox.Definitions.Language;
using Brox.Numbers;
using Brox.Reference.Reals;

namespace Brox.Reference.Line;

/// <summary>One way to choose the point or number that a quantifier binds.</summary>
/// <param name="Scope">The scope with the choice.</param>
/// <param name="Constraint">What the choice must satisfy.</param>
/// <param name="Unknown">The unknown that stands for it; <see langword="null"/> where the choice is a constant.</param>
internal sealed record Branch(LineScope Scope, RealFormula Constraint, int? Unknown);

/// <summary>
/// Statements about a piecewise polynomial as formulas about real numbers: every point lies in some cell, where <c>f</c> is a polynomial. A quantifier inside is eliminated by test points where that is
/// possible, else it stays.
/// </summary>
/// <param name="partition">The function.</param>
internal sealed class LineTranslator(LinePartition partition)
{
    private const int FirstBound = 40;
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
    public IEnumerable<Branch> Branches(Statement quantified, LineScope scope, bool fine) => quantified switch
    {
        Statement.OverPoints over => InSet(over, scope, fine),
        Statement.OverNumbers over => Composite(over, scope) is { } composite ? AsPoint(over, composite, scope, fine) : [AsNumber(over, scope)],
        _ => throw new ArgumentException("this is no quantifier", nameof(quantified)),
    };

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

    private IEnumerable<Branch> InSet(Statement.OverPoints over, LineScope scope, bool fine) =>
        over.Set is PointSet.Nearest nearest ? NearestPoints(over.Name, Numbers.Point(nearest.Of, scope), scope) : InCells(over, scope, fine);

    /// <summary>The points of X nearest to a point: the point itself where it belongs to X, else the end of a component on either side, as long as the other side is not nearer.</summary>
    private IEnumerable<Branch> NearestPoints(string name, PointBinding point, LineScope scope)
    {
        var (x, components) = (point.Place, Partition.Components);
        var itself = Prune(RealFormula.Or(components.Select(c => c.Contains(x))), scope);
        if (!itself.IsFalse)
        {
            yield return new Branch(scope.With(name, point), itself, null);
        }

        for (var i = 0; i < components.Length; i++)
        {
            var (low, high) = (components[i].Lower, components[i].Upper);
            if (low is not null && components[i].WithLower
                && Nearer(RealFormula.Less(x, low), low - x, i > 0 ? x - components[i - 1].Upper! : null) is { IsFalse: false } left)
            {
                yield return new Branch(scope.With(name, new PointBinding(low, CellAt(low))), left, null);
            }

            if (high is not null && components[i].WithUpper
                && Nearer(RealFormula.Less(high, x), x - high, i + 1 < components.Length ? components[i + 1].Lower! - x : null) is { IsFalse: false } right)
            {
                yield return new Branch(scope.With(name, new PointBinding(high, CellAt(high))), right, null);
            }
        }

        RealFormula Nearer(RealFormula side, RealPolynomial distance, RealPolynomial? other) =>
            Prune(side & (other is null ? RealFormula.True : RealFormula.Less(RealPolynomial.Zero, other) & RealFormula.AtMost(distance, other)), scope);
    }

    private LineCell? CellAt(RealPolynomial place) => Partition.Fine.FirstOrDefault(c => c.Point is { } point && point.Equals(place));

    private IEnumerable<Branch> InCells(Statement.OverPoints over, LineScope scope, bool fine)
    {
        foreach (var cell in fine ? Partition.Fine : Partition.Coarse)
        {
            // Minimizers are cells of the fine partition, or points of it inside the cells of the other.
            if ((over.Set is PointSet.Domain or PointSet.Minimizers or PointSet.Broximal or PointSet.Nearest && !cell.IsDomain)
                || (over.Set is PointSet.Minimizers && fine && !cell.IsMinimal))
            {
                continue;
            }

            var (binding, inner, unknown) = Place(cell, scope);
            var constraint = Contains(over.Set, binding, inner);
            if (!constraint.IsFalse)
            {
                yield return new Branch(inner.With(over.Name, binding), constraint, unknown);
            }
        }
    }

    private static (PointBinding Binding, LineScope Scope, int? Unknown) Place(LineCell cell, LineScope scope)
    {
        if (cell.Point is { } point)
        {
            return (new PointBinding(point, cell), scope, null);
        }

        var unknown = Fresh(scope);
        return (new PointBinding(RealPolynomial.Unknown(unknown), cell), scope.With(unknown, cell.Interval), unknown);
    }

    private static int Fresh(LineScope scope) =>
        scope.NextUnknown is var next && next < FirstBound ? next : throw new NotReadableException("too many quantifiers inside each other");

    private static Branch AsNumber(Statement.OverNumbers over, LineScope scope)
    {
        var unknown = Fresh(scope);
        var number = RealPolynomial.Unknown(unknown);
        var range = over.Range;
        var interval = new OpenInterval(
            range.WithLower ? null : AlgebraicNumber.From(range.Lower), range.WithUpper ? null : AlgebraicNumber.From(range.Upper),
            range.WithLower || range.Lower is not { } low ? null : low, range.WithUpper || range.Upper is not { } high ? null : high);
        return new Branch(scope.With(unknown, interval).With(over.Name, number), InRange(number, range), unknown);
    }

    private static RealFormula InRange(ExtendedReal number, NumberRange range) =>
        (range.Lower is { } low ? number.Is(range.WithLower ? Relation.AtLeast : Relation.Greater, (RealPolynomial)low) : RealFormula.True)
        & (range.Upper is { } high ? number.Is(range.WithUpper ? Relation.AtMost : Relation.Less, (RealPolynomial)high) : RealFormula.True);

    /// <summary>A point at which f is taken and that moves with the number, as <c>P + number*Q</c>; <see langword="null"/> where there is none.</summary>
    private (RealPolynomial Start, RealPolynomial Direction)? Composite(Statement.OverNumbers over, LineScope scope)
    {
        var unknown = Fresh(scope);
        var trial = scope.With(unknown, OpenInterval.Line).With(over.Name, RealPolynomial.Unknown(unknown));
        foreach (var value in Tree.Parts(over.Body).OfType<NumberTerm.FunctionValue>().Where(v => v.At is not PointTerm.Variable))
        {
            var names = Tree.Parts(value.At).SelectMany(p => p is PointTerm.Variable v ? [v.Name] : p is NumberTerm.Variable n ? (string[])[n.Name] : []).ToList();
            if (names.Contains(over.Name) && names.All(n => trial.Points.ContainsKey(n) || trial.Numbers.ContainsKey(n))
                && Numbers.Point(value.At, trial).Place.CoefficientsIn(unknown) is [var start, var direction])
            {
                return (start, direction);
            }
        }

        return null;
    }

    /// <summary>A number <c>a</c> with <c>f(P + a*Q)</c> in the body: the point <c>z = P + a*Q</c> is chosen instead, and <c>a = (z - P)/Q</c>; where <c>Q</c> is 0 the number itself.</summary>
    private IEnumerable<Branch> AsPoint(Statement.OverNumbers over, (RealPolynomial Start, RealPolynomial Direction) composite, LineScope scope, bool fine)
    {
        foreach (var sign in new[] { 1, -1 })
        {
            var denominator = composite.Direction * new Rational(sign);
            var guard = Prune(RealFormula.Compare(-denominator, SignRelation.Negative), scope);
            if (guard.IsFalse)
            {
                continue;
            }

            foreach (var cell in fine ? Partition.Fine : Partition.Coarse)
            {
                var (binding, inner, unknown) = Place(cell, scope);
                var number = ExtendedReal.Of((binding.Place - composite.Start) * new Rational(sign), denominator);
                var constraint = guard & Prune(InRange(number, over.Range), inner);
                if (!constraint.IsFalse)
                {
                    // No name of a definition holds a blank.
                    yield return new Branch(inner.With(over.Name, number).With($"the point of {over.Name}", binding), constraint, unknown);
                }
            }
        }

        var still = Prune(RealFormula.Compare(composite.Direction, SignRelation.Zero), scope);
        if (!still.IsFalse)
        {
            var plain = AsNumber(over, scope);
            yield return plain with { Constraint = still & plain.Constraint };
        }
    }

    /// <summary>That a point belongs to a set.</summary>
    private RealFormula Contains(PointSet set, PointBinding point, LineScope scope)
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
            var (other, inner, unknown) = Place(cell, scope);
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
