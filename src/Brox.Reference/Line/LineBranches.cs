using Brox.Definitions.Language;
using Brox.Numbers;
using Brox.Reference.Reals;

namespace Brox.Reference.Line;

/// <summary>One way to choose the point or number that a quantifier binds.</summary>
/// <param name="Scope">The scope with the choice.</param>
/// <param name="Constraint">What the choice must satisfy.</param>
/// <param name="Unknown">The unknown that stands for it; <see langword="null"/> where the choice is a constant.</param>
internal sealed record Branch(LineScope Scope, RealFormula Constraint, int? Unknown);

/// <summary>The ways to choose the point or number that a quantifier binds: cell by cell, or as the point that the number moves.</summary>
/// <param name="translator">What writes out statements about the chosen points.</param>
internal sealed class LineBranches(LineTranslator translator)
{
    /// <summary>The ways to choose what a quantifier binds.</summary>
    /// <param name="quantified">The quantifier with its body.</param>
    /// <param name="scope">The scope.</param>
    /// <param name="fine">Whether the line is cut where f changes its course too.</param>
    public IEnumerable<Branch> Of(Statement quantified, LineScope scope, bool fine) => quantified switch
    {
        Statement.OverPoints over => InSet(over, scope, fine),
        Statement.OverNumbers over => Composite(over, scope) is { } composite ? AsPoint(over, composite, scope, fine) : [AsNumber(over, scope)],
        _ => throw new ArgumentException("this is no quantifier", nameof(quantified)),
    };

    private IEnumerable<Branch> InSet(Statement.OverPoints over, LineScope scope, bool fine) =>
        over.Set is PointSet.Nearest nearest ? NearestPoints(over.Name, translator.Numbers.Point(nearest.Of, scope), scope) : InCells(over, scope, fine);

    /// <summary>The points of X nearest to a point: the point itself where it belongs to X, else the end of a component on either side, as long as the other side is not nearer.</summary>
    private IEnumerable<Branch> NearestPoints(string name, PointBinding point, LineScope scope)
    {
        var (x, components) = (point.Place, translator.Partition.Components);
        var itself = translator.Prune(RealFormula.Or(components.Select(c => c.Contains(x))), scope);
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
            translator.Prune(side & (other is null ? RealFormula.True : RealFormula.Less(RealPolynomial.Zero, other) & RealFormula.AtMost(distance, other)), scope);
    }

    private LineCell? CellAt(RealPolynomial place) => translator.Partition.Fine.FirstOrDefault(c => c.Point is { } point && point.Equals(place));

    private IEnumerable<Branch> InCells(Statement.OverPoints over, LineScope scope, bool fine)
    {
        foreach (var cell in fine ? translator.Partition.Fine : translator.Partition.Coarse)
        {
            // Minimizers are cells of the fine partition, or points of it inside the cells of the other.
            if ((over.Set is PointSet.Domain or PointSet.Minimizers or PointSet.Broximal or PointSet.Nearest && !cell.IsDomain)
                || (over.Set is PointSet.Minimizers && fine && !cell.IsMinimal))
            {
                continue;
            }

            var (binding, inner, unknown) = Place(cell, scope);
            var constraint = translator.Contains(over.Set, binding, inner);
            if (!constraint.IsFalse)
            {
                yield return new Branch(inner.With(over.Name, binding), constraint, unknown);
            }
        }
    }

    /// <summary>A point of a cell: the point itself, or an unknown in its interval.</summary>
    public static (PointBinding Binding, LineScope Scope, int? Unknown) Place(LineCell cell, LineScope scope)
    {
        if (cell.Point is { } point)
        {
            return (new PointBinding(point, cell), scope, null);
        }

        var unknown = Fresh(scope);
        return (new PointBinding(RealPolynomial.Unknown(unknown), cell), scope.With(unknown, cell.Interval), unknown);
    }

    private static int Fresh(LineScope scope) =>
        scope.NextUnknown is var next && next < LineTranslator.FirstBound ? next : throw new NotReadableException("too many quantifiers inside each other");

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
                && translator.Numbers.Point(value.At, trial).Place.CoefficientsIn(unknown) is [var start, var direction])
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
            var guard = translator.Prune(RealFormula.Compare(-denominator, SignRelation.Negative), scope);
            if (guard.IsFalse)
            {
                continue;
            }

            foreach (var cell in fine ? translator.Partition.Fine : translator.Partition.Coarse)
            {
                var (binding, inner, unknown) = Place(cell, scope);
                var number = ExtendedReal.Of((binding.Place - composite.Start) * new Rational(sign), denominator);
                var constraint = guard & translator.Prune(InRange(number, over.Range), inner);
                if (!constraint.IsFalse)
                {
                    // No name of a definition holds a blank.
                    yield return new Branch(inner.With(over.Name, number).With($"the point of {over.Name}", binding), constraint, unknown);
                }
            }
        }

        var still = translator.Prune(RealFormula.Compare(composite.Direction, SignRelation.Zero), scope);
        if (!still.IsFalse)
        {
            var plain = AsNumber(over, scope);
            yield return plain with { Constraint = still & plain.Constraint };
        }
    }
}
