using Brox.Definitions.Language;
using Brox.Numbers;
using Brox.Reference.Reals;

namespace Brox.Reference.Line;

/// <summary>One of the values that a number has: the value, and where it has it. The guards of all values cover everything, and no two overlap.</summary>
/// <param name="Guard">Where the number has this value.</param>
/// <param name="Value">The value.</param>
internal readonly record struct NumberCase(RealFormula Guard, ExtendedReal Value);

/// <summary>Numbers, points and vectors of a definition as quotients of polynomials, case by case.</summary>
/// <param name="partition">The function.</param>
/// <param name="pruning">Drops cases that cannot occur.</param>
internal sealed class LineNumbers(LinePartition partition, AtomPruning pruning)
{
    private const int MostCases = 400;

    /// <summary>A number, case by case.</summary>
    public List<NumberCase> Of(NumberTerm term, LineScope scope) => term switch
    {
        NumberTerm.Constant c => Only(c.Value),
        NumberTerm.Variable v => [new NumberCase(RealFormula.True, scope.Numbers[v.Name])],
        NumberTerm.Minimum => [new NumberCase(RealFormula.True, partition.MinimumValue)],
        NumberTerm.FunctionValue f => ValueAt(Point(f.At, scope), scope),
        NumberTerm.InnerProduct { InMetric: var metric } p => Product(
            Product(Of(p.Left, scope), Of(p.Right, scope), scope), Only(metric ? partition.MetricFactor : Rational.One), scope),
        NumberTerm.Power { Base: NumberTerm.Norm norm, Exponent: 2 } => Of(new NumberTerm.InnerProduct(norm.Vector, norm.Vector, norm.InMetric), scope),
        NumberTerm.Power p => Enumerable.Repeat(Of(p.Base, scope), p.Exponent).Aggregate((a, b) => Power(a, b)),
        NumberTerm.Norm n => Product(Absolute(Of(n.Vector, scope), scope), Only(n.InMetric ? partition.MetricRoot : RealPolynomial.One), scope),
        NumberTerm.Distance d => Product(Distance(Point(d.From, scope).Place, scope), Only(d.InMetric ? partition.MetricRoot : RealPolynomial.One), scope),
        NumberTerm.Negate n => [.. Of(n.Operand, scope).Select(c => c with { Value = -c.Value })],
        NumberTerm.AbsoluteValue a => Absolute(Of(a.Operand, scope), scope),
        NumberTerm.SquareRoot r => SquareRoot(Of(r.Operand, scope)),
        NumberTerm.Binary b => Combine(b.Operation, Of(b.Left, scope), Of(b.Right, scope), scope),
        _ => throw new NotReadableException($"{term} is not understood on the line"),
    };

    /// <summary>A vector of the line as a number, case by case.</summary>
    public List<NumberCase> Of(VectorTerm term, LineScope scope) => term switch
    {
        VectorTerm.Difference d => Only(Point(d.To, scope).Place - Point(d.From, scope).Place),
        VectorTerm.Gradient g => Gradient(Point(g.At, scope), scope),
        VectorTerm.Scale s => Product(Of(s.Factor, scope), Of(s.Vector, scope), scope),
        VectorTerm.Sum s => Sum(Of(s.Left, scope), Of(s.Right, scope), scope),
        _ => throw new NotReadableException($"{term} is not understood on the line"),
    };

    /// <summary>A point: where it is, and its cell where that is known.</summary>
    public PointBinding Point(PointTerm term, LineScope scope)
    {
        switch (term)
        {
            case PointTerm.Variable v:
                return scope.Points[v.Name];
            case PointTerm.Mix mix:
                var weight = Real(mix.Weight, scope);
                var (first, second) = (Point(mix.First, scope).Place, Point(mix.Second, scope).Place);
                return Located((weight.Numerator * first) + ((weight.Denominator - weight.Numerator) * second), weight.Denominator, scope);
            case PointTerm.Shift shift:
                var by = Of(shift.By, scope) is [{ Value: { IsFinite: true } only }] ? only : throw new NotReadableException($"the point {term} has several cases");
                return Located((Point(shift.Origin, scope).Place * by.Denominator) + by.Numerator, by.Denominator, scope);
            default:
                throw new NotReadableException($"the point {term} is not understood on the line");
        }
    }

    /// <summary>A number that has one real value.</summary>
    public ExtendedReal Real(NumberTerm term, LineScope scope) =>
        Of(term, scope) is [{ Value: { IsFinite: true } only }] ? only : throw new NotReadableException($"the number {term} has several cases where one is needed");

    private static List<NumberCase> Only(RealPolynomial value) => [new NumberCase(RealFormula.True, value)];

    private static PointBinding Located(RealPolynomial numerator, RealPolynomial denominator, LineScope scope)
    {
        var place = ExactDivision.Quotient(numerator, denominator) ?? throw new NotReadableException("a point is a quotient of polynomials");
        return scope.Points.Values.FirstOrDefault(p => p.Place.Equals(place)) ?? new PointBinding(place, null);
    }

    /// <summary>The value of f at a point.</summary>
    public List<NumberCase> ValueAt(PointBinding point, LineScope scope) => point.Cell is { } cell
        ? [new NumberCase(RealFormula.True, ValueIn(cell, point.Place))]
        : InCells(point.Place, scope, c => ValueIn(c, point.Place));

    private static ExtendedReal ValueIn(LineCell cell, RealPolynomial place) => cell.IsDomain ? cell.At(place) : ExtendedReal.Infinite;

    private List<NumberCase> Gradient(PointBinding point, LineScope scope) => point.Cell is { } cell
        ? [new NumberCase(RealFormula.True, SlopeIn(cell, point.Place))]
        : InCells(point.Place, scope, c => SlopeIn(c, point.Place));

    // A definition that speaks of gradients asks for a differentiable function first, where the slope at a knot is that of its left neighbour.
    private static ExtendedReal SlopeIn(LineCell cell, RealPolynomial place) =>
        cell.Polynomial is { } p ? RealPolynomial.Compose(p.Derivative(), place) : ExtendedReal.Undefined;

    private List<NumberCase> InCells(RealPolynomial place, LineScope scope, Func<LineCell, ExtendedReal> value) =>
        Kept(partition.Coarse.Select(c => new NumberCase(c.Contains(place), value(c))), scope);

    private List<NumberCase> Distance(RealPolynomial place, LineScope scope)
    {
        var components = partition.Components;
        if (components.IsEmpty)
        {
            return [new NumberCase(RealFormula.True, ExtendedReal.Infinite)];
        }

        var cases = new List<NumberCase>();
        for (var i = 0; i < components.Length; i++)
        {
            var (lower, upper) = (components[i].Lower, components[i].Upper);
            cases.Add(new NumberCase(
                (lower is null ? RealFormula.True : RealFormula.AtMost(lower, place)) & (upper is null ? RealFormula.True : RealFormula.AtMost(place, upper)),
                RealPolynomial.Zero));
            if (i == 0 && lower is not null)
            {
                cases.Add(new NumberCase(RealFormula.Less(place, lower), lower - place));
            }

            if (upper is null)
            {
                break;
            }

            if (i + 1 == components.Length)
            {
                cases.Add(new NumberCase(RealFormula.Less(upper, place), place - upper));
                break;
            }

            var next = components[i + 1].Lower!;
            var twice = place * new Rational(2);
            cases.Add(new NumberCase(RealFormula.Less(upper, place) & RealFormula.AtMost(twice, upper + next), place - upper));
            cases.Add(new NumberCase(RealFormula.Less(place, next) & RealFormula.Less(upper + next, twice), next - place));
        }

        // Two components that touch, with an end that belongs to neither, are at distance 0 from it once.
        return Kept(cases, scope);
    }

    private List<NumberCase> Absolute(List<NumberCase> cases, LineScope scope) => Kept(
        cases.SelectMany(c => c.Value.Kind switch
        {
            ExtendedKind.Finite => (NumberCase[])
            [
                new(c.Guard & !RealFormula.Compare(c.Value.Numerator, SignRelation.Negative), c.Value),
                new(c.Guard & RealFormula.Compare(c.Value.Numerator, SignRelation.Negative), -c.Value),
            ],
            ExtendedKind.MinusInfinite => [c with { Value = ExtendedReal.Infinite }],
            _ => [c],
        }),
        scope);

    private List<NumberCase> SquareRoot(List<NumberCase> cases) =>
        cases is [{ Value: { IsFinite: true } value }] && value.Numerator.ConstantValue is { Sign: >= 0 } square && value.Denominator.ConstantValue is not null
            ? Only(partition.Constants.Of(AlgebraicNumber.From(Surd.SquareRoot(square))))
            : throw new NotReadableException("the square root of a number that is not a constant");

    private List<NumberCase> Sum(List<NumberCase> left, List<NumberCase> right, LineScope scope) =>
        Pairs(left, right, scope, (a, b) => [new NumberCase(RealFormula.True, a + b)]);

    private List<NumberCase> Product(List<NumberCase> left, List<NumberCase> right, LineScope scope) => Pairs(left, right, scope, Times);

    private List<NumberCase> Power(List<NumberCase> left, List<NumberCase> right) => Pairs(left, right, LineScope.Empty, Times);

    private List<NumberCase> Combine(NumberOperation operation, List<NumberCase> left, List<NumberCase> right, LineScope scope) => operation switch
    {
        NumberOperation.Add => Sum(left, right, scope),
        NumberOperation.Subtract => Sum(left, [.. right.Select(c => c with { Value = -c.Value })], scope),
        NumberOperation.Multiply => Product(left, right, scope),
        NumberOperation.Divide => Pairs(left, right, scope, Over),
        _ => Pairs(left, right, scope, (a, b) => Larger(a, b, operation == NumberOperation.Max)),
    };

    private static NumberCase[] Larger(ExtendedReal a, ExtendedReal b, bool larger)
    {
        if (a.Kind == ExtendedKind.Undefined || b.Kind == ExtendedKind.Undefined)
        {
            return [new NumberCase(RealFormula.True, ExtendedReal.Undefined)];
        }

        var first = a.Is(larger ? Relation.AtLeast : Relation.AtMost, b);
        return [new NumberCase(first, a), new NumberCase(!first, b)];
    }

    private static NumberCase[] Times(ExtendedReal a, ExtendedReal b)
    {
        if (a.IsFinite && b.IsFinite)
        {
            return [new NumberCase(RealFormula.True, ExtendedReal.Of(a.Numerator * b.Numerator, a.Denominator * b.Denominator))];
        }

        if (a.Kind == ExtendedKind.Undefined || b.Kind == ExtendedKind.Undefined)
        {
            return [new NumberCase(RealFormula.True, ExtendedReal.Undefined)];
        }

        if (!a.IsFinite && !b.IsFinite)
        {
            return [new NumberCase(RealFormula.True, a.Kind == b.Kind ? ExtendedReal.Infinite : ExtendedReal.MinusInfinite)];
        }

        // The sign of the real factor decides.
        var (real, infinite) = a.IsFinite ? (a.Numerator, b) : (b.Numerator, a);
        return BySign(real, infinite, ExtendedReal.Undefined, -infinite);
    }

    private static NumberCase[] Over(ExtendedReal a, ExtendedReal b)
    {
        if (a.Kind == ExtendedKind.Undefined || b.Kind == ExtendedKind.Undefined || (!a.IsFinite && !b.IsFinite))
        {
            return [new NumberCase(RealFormula.True, ExtendedReal.Undefined)];
        }

        if (!b.IsFinite)
        {
            return [new NumberCase(RealFormula.True, RealPolynomial.Zero)];
        }

        return a.IsFinite
            ? BySign(
                b.Numerator,
                ExtendedReal.Of(a.Numerator * b.Denominator, a.Denominator * b.Numerator),
                ExtendedReal.Undefined,
                ExtendedReal.Of(-(a.Numerator * b.Denominator), -(a.Denominator * b.Numerator)))
            : BySign(b.Numerator, a, ExtendedReal.Undefined, -a);
    }

    private static NumberCase[] BySign(RealPolynomial sign, ExtendedReal positive, ExtendedReal zero, ExtendedReal negative) =>
    [
        new(RealFormula.Compare(-sign, SignRelation.Negative), positive),
        new(RealFormula.Compare(sign, SignRelation.Zero), zero),
        new(RealFormula.Compare(sign, SignRelation.Negative), negative),
    ];

    private List<NumberCase> Pairs(
        List<NumberCase> left, List<NumberCase> right, LineScope scope, Func<ExtendedReal, ExtendedReal, NumberCase[]> combine) => Kept(
        from a in left
        from b in right
        from c in combine(a.Value, b.Value)
        select new NumberCase(a.Guard & b.Guard & c.Guard, c.Value),
        scope);

    private List<NumberCase> Kept(IEnumerable<NumberCase> cases, LineScope scope)
    {
        var kept = new List<NumberCase>();
        foreach (var (guard, value) in cases)
        {
            var pruned = pruning.Prune(guard, scope);
            if (pruned.IsTrue)
            {
                return [new NumberCase(pruned, value)];
            }

            if (!pruned.IsFalse)
            {
                kept.Add(new NumberCase(pruned, value));
            }
        }

        return kept.Count <= MostCases ? kept : throw new NotReadableException($"a number has more than {MostCases} cases");
    }
}
