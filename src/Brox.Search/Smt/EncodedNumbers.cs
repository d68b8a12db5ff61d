using Brox.Definitions.Language;
using Brox.Numbers;
using Point = Brox.Definitions.Language.PointTerm;

namespace Brox.Search.Smt;

/// <summary>The numbers, vectors and points of a definition, for a function on finitely many places of the solver. The metric is the identity.</summary>
/// <param name="f">The function.</param>
/// <param name="numbers">The values of the parameters.</param>
/// <param name="squares">The squares of the radii that are given by them.</param>
internal sealed class EncodedNumbers(FunctionView f, IReadOnlyDictionary<string, Quotient> numbers, IReadOnlyDictionary<string, Quotient> squares)
{
    /// <summary>A place outside the domain, of which nothing is known but its value.</summary>
    public const int Outside = -1;

    /// <summary>The places of the points that are bound.</summary>
    public Dictionary<string, int> Points { get; private init; } = [];

    /// <summary>The minimizer that is nearest to a place, where that is supposed.</summary>
    public Dictionary<int, int> Nearest { get; } = [];

    /// <summary>The same with one more number, and no minimizer supposed to be nearest.</summary>
    public EncodedNumbers With(string name, Quotient value) => new(f, numbers.Append(KeyValuePair.Create(name, value)).ToDictionary(), squares) { Points = Points };

    /// <summary>The place of a point; <see cref="Outside"/> for one outside the domain.</summary>
    public int Place(Point point) => point is Point.Variable variable ? Points[variable.Name] : throw new NotEncodableException($"the point {point}");

    /// <summary>A number that does not depend on values of f.</summary>
    public Quotient Number(NumberTerm number) => Linear(number) is { Values: [] } linear ? linear.Rest : throw new NotEncodableException($"the number {number}");

    /// <summary>A number as a sum of multiples of values of f and a quotient of polynomials.</summary>
    public ExtendedSum Linear(NumberTerm number)
    {
        switch (number)
        {
            case NumberTerm.Constant n:
                return new ExtendedSum([], Quotient.Of(n.Value));
            case NumberTerm.Variable n:
                return numbers.TryGetValue(n.Name, out var known) ? new ExtendedSum([], known) : throw new NotEncodableException($"the number {n.Name}, which is given by its square,");
            case NumberTerm.FunctionValue or NumberTerm.Minimum:
            case NumberTerm.Binary { Operation: NumberOperation.Max or NumberOperation.Min }:
                return new ExtendedSum([(Value(number), Rational.One)], Quotient.Zero);
            case NumberTerm.InnerProduct n:
                return new ExtendedSum([], Inner(Vector(n.Left), Vector(n.Right)));
            case NumberTerm.Power { Base: NumberTerm.Norm norm, Exponent: 2 }:
                return new ExtendedSum([], Inner(Vector(norm.Vector), Vector(norm.Vector)));
            case NumberTerm.Norm { Vector: VectorTerm.Difference d } when f is { Dimension: 1, Order: not 0 } && Place(d.To) != Outside && Place(d.From) != Outside:
                var (low, high) = (Math.Min(Place(d.To), Place(d.From)), Math.Max(Place(d.To), Place(d.From)));
                return new ExtendedSum([], low == high ? Quotient.Zero : f.Order > 0 ? Difference(high, low)[0] : Difference(low, high)[0]);
            case NumberTerm.Power { Base: NumberTerm.Distance distance, Exponent: 2 } when Nearest.TryGetValue(Place(distance.From), out var nearest):
                return new ExtendedSum([], Squared(Place(distance.From), nearest));
            case NumberTerm.Negate n:
                return Linear(n.Operand).Times(-Rational.One);
            case NumberTerm.Binary { Operation: NumberOperation.Add } n:
                return Linear(n.Left).Plus(Linear(n.Right));
            case NumberTerm.Binary { Operation: NumberOperation.Subtract } n:
                return Linear(n.Left).Plus(Linear(n.Right).Times(-Rational.One));
            case NumberTerm.Binary { Operation: NumberOperation.Multiply } n:
                return Product(Linear(n.Left), Linear(n.Right), number);
            case NumberTerm.Binary { Operation: NumberOperation.Divide, Right: NumberTerm.Constant { Value: var divisor } } n:
                return Linear(n.Left).Times(1 / divisor);
            default:
                throw new NotEncodableException($"the number {number}");
        }
    }

    private static ExtendedSum Product(ExtendedSum left, ExtendedSum right, NumberTerm number) => (left, right) switch
    {
        ({ Values: [] }, { Values: [] }) => new ExtendedSum([], left.Rest * right.Rest),
        ({ Values: [], Rest.Constant: { IsZero: false } factor }, _) => right.Times(factor),
        (_, { Values: [], Rest.Constant: { IsZero: false } factor }) => left.Times(factor),
        _ => throw new NotEncodableException($"the number {number}"),
    };

    private ExtendedValue Value(NumberTerm number)
    {
        switch (number)
        {
            case NumberTerm.FunctionValue n:
                // A place that is bound is one of the domain: what is said of it stands behind that condition.
                return Place(n.At) is var place && place == Outside ? ExtendedValue.Of(BoolTerm.False, Quotient.Zero)
                    : f.Slots[place].Value is { FiniteTerm: { } term } ? ExtendedValue.Of(BoolTerm.True, term) : f.Slots[place].Value;
            case NumberTerm.Minimum:
                return f.Slots.Select(slot => slot.Value).Aggregate((a, b) => ExtendedValue.Extremum(maximum: false, a, b));
            case NumberTerm.Binary { Operation: NumberOperation.Max or NumberOperation.Min } n:
                return ExtendedValue.Extremum(n.Operation == NumberOperation.Max, Value(n.Left), Value(n.Right));
            default:
                return ExtendedValue.Of(BoolTerm.True, Number(number));
        }
    }

    /// <summary>The coordinates of a vector.</summary>
    public Quotient[] Vector(VectorTerm vector) => vector switch
    {
        VectorTerm.Difference v => Difference(Place(v.To), Place(v.From)),
        VectorTerm.Scale v => [.. Vector(v.Vector).Select(c => Number(v.Factor) * c)],
        VectorTerm.Sum v => [.. Vector(v.Left).Zip(Vector(v.Right), (a, b) => a + b)],
        _ => throw new NotEncodableException($"the vector {vector}"),
    };

    /// <summary>The coordinates of the difference of two places.</summary>
    public Quotient[] Difference(int x, int y) =>
        x == Outside || y == Outside ? throw new NotEncodableException("where a point outside the domain lies") : [.. f.Difference(x, y)];

    /// <summary>The squared distance of two places.</summary>
    public Quotient Squared(int x, int y) => Inner(Difference(x, y), Difference(x, y));

    /// <summary>The inner product.</summary>
    public static Quotient Inner(Quotient[] left, Quotient[] right) => left.Zip(right, (a, b) => a * b).Aggregate(Quotient.Zero, (sum, d) => sum + d);

    /// <summary>The square of a length that is given by it; <see langword="null"/> for another.</summary>
    public Quotient? Square(NumberTerm length) => length is NumberTerm.Variable variable ? squares.GetValueOrDefault(variable.Name) : null;

    /// <summary>A number made of values at places of the domain: the guard sees to it that they are finite.</summary>
    public Quotient Finite(NumberTerm number) => number switch
    {
        NumberTerm.FunctionValue n when Place(n.At) is var place && place != Outside && f.Slots[place].Value.FiniteTerm is { } term => term,
        NumberTerm.Negate n => -Finite(n.Operand),
        NumberTerm.Binary { Operation: NumberOperation.Add } n => Finite(n.Left) + Finite(n.Right),
        NumberTerm.Binary { Operation: NumberOperation.Subtract } n => Finite(n.Left) - Finite(n.Right),
        NumberTerm.Binary { Operation: NumberOperation.Multiply } n => Finite(n.Left) * Finite(n.Right),
        _ => Number(number),
    };
}
