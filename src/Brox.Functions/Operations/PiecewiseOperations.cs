using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Functions.Operations;

/// <summary>The operations on piecewise polynomials of one variable.</summary>
internal static class PiecewiseOperations
{
    public static OperationResult Sum(PiecewisePolynomial f, PiecewisePolynomial g) => BoxSides.CommonOrNone(f.Box, g.Box, out var box) ?? Combine(
        f, g, [], (p, q) => p is null || q is null ? null : p + q, (v, w) => v + w).On(box);

    public static OperationResult Extremum(PiecewisePolynomial f, PiecewisePolynomial g, bool maximum)
    {
        var box = f.Box;
        if (!maximum && f.Box != g.Box)
        {
            return OperationResult.None("the minimum of functions on different boxes is no function on a box");
        }

        if (maximum && BoxSides.CommonOrNone(f.Box, g.Box, out box) is { } none)
        {
            return none;
        }

        var crossings = new List<Rational>();
        var knots = Knots(f, g);
        for (var i = 0; i <= knots.Count; i++)
        {
            var inside = Inside(knots, i);
            if (PolynomialOn(f, inside) is { } p && PolynomialOn(g, inside) is { } q && p - q is var d && d.Coefficients.Length > 1)
            {
                if (d.Degree > 1)
                {
                    return OperationResult.None("two pieces of degree 2 or more may cross at irrational points, where no piece can end");
                }

                crossings.Add(-d.Coefficient(0) / d.Coefficient(1));
            }
        }

        // Between two knots and crossings the order of the two pieces does not change, so one sample decides which piece is meant.
        return Combine(f, g, crossings, null, (v, w) => (v, w) switch
        {
            (null, _) => maximum ? null : w,
            (_, null) => maximum ? null : v,
            ({ } a, { } b) => maximum ? Rational.Max(a, b) : Rational.Min(a, b),
        }, maximum).On(box);
    }

    /// <summary>The level on the domain of the second function, the first function elsewhere.</summary>
    public static OperationResult Plant(PiecewisePolynomial g, PiecewisePolynomial set, Rational level) => Combine(
        g, set, [], (p, q) => q is null ? p : new Polynomial([level]), (v, w) => w is null ? v : level).On(g.Box);

    public static OperationResult Affine(PiecewisePolynomial f, Rational factor, Rational constant) => Build(
        f,
        Pieces(f).Select(p => p with { Polynomial = (p.Polynomial * factor) + constant }),
        f.Knots.Select((x, k) => (x, (f.KnotValues[k] * factor) + constant))).On(f.Box);

    public static OperationResult Multiple(PiecewisePolynomial f, Rational factor) =>
        Build(f, Pieces(f).Select(p => p with { Polynomial = p.Polynomial * factor }), f.Knots.Select((x, k) => (x, f.KnotValues[k] * factor))).On(f.Box);

    public static OperationResult Dilation(PiecewisePolynomial f, Rational factor) => Change(f, factor, Rational.Zero);

    /// <summary>The function <c>x -&gt; f(c*x + b)</c>.</summary>
    public static OperationResult Change(PiecewisePolynomial f, Rational factor, Rational shift) => Build(
        f,
        Pieces(f).Select(p => factor.Sign > 0
            ? new Piece((p.From - shift) / factor, (p.To - shift) / factor, p.Polynomial.Compose(shift, factor))
            : new Piece((p.To - shift) / factor, (p.From - shift) / factor, p.Polynomial.Compose(shift, factor))),
        f.Knots.Select((x, k) => ((x - shift) / factor, f.KnotValues[k]))).On(f.Box is { } box ? BoxSides.Scaled(new BoxSide(box.Lower - shift, box.Upper - shift), factor) : null);

    /// <summary>The product, on the common domain.</summary>
    public static OperationResult Product(PiecewisePolynomial f, PiecewisePolynomial g) => BoxSides.CommonOrNone(f.Box, g.Box, out var box) ?? Combine(
        f, g, [], (p, q) => p is null || q is null ? null : p * q, (v, w) => v * w).On(box);

    /// <summary>The power, each piece and value raised to it.</summary>
    public static OperationResult Power(PiecewisePolynomial f, int exponent) => Build(
        f,
        Pieces(f).Select(p => p with { Polynomial = p.Polynomial.ToPower(exponent) }),
        f.Knots.Select((x, k) => (x, f.KnotValues[k] is { } v ? Enumerable.Repeat(v, exponent).Aggregate((a, b) => a * b) : (Rational?)null))).On(f.Box);

    /// <summary>The quotient where the divisor is not 0; only where every piece of it is a polynomial.</summary>
    public static OperationResult Quotient(PiecewisePolynomial f, PiecewisePolynomial g)
    {
        if (BoxSides.CommonOrNone(f.Box, g.Box, out var box) is { } none)
        {
            return none;
        }

        var knots = Knots(f, g);
        for (var i = 0; i <= knots.Count; i++)
        {
            var inside = Inside(knots, i);
            if (PolynomialOn(f, inside) is { } p && PolynomialOn(g, inside) is { IsZero: false } q
                && (!(p % q).IsZero || PolynomialSigns.Over(q, i == 0 ? null : knots[i - 1], i == knots.Count ? null : knots[i]).Length > 1))
            {
                return OperationResult.None("a quotient of two pieces is no polynomial, or has a pole inside a piece");
            }
        }

        return Combine(f, g, [], (p, q) => p is null || q is null || q.IsZero ? null : p / q, (v, w) => w is { IsZero: false } ? v / w : null).On(box);
    }

    /// <summary>The indicator of the domain.</summary>
    public static OperationResult Domain(PiecewisePolynomial f) =>
        Build(f, Pieces(f).Select(p => p with { Polynomial = Polynomial.Zero }), f.Knots.Select((x, k) => (x, f.KnotValues[k] is null ? (Rational?)null : Rational.Zero))).On(f.Box);

    /// <summary>The indicator of a union of intervals with rational ends.</summary>
    public static OperationResult Indicator(IReadOnlyList<RealInterval> parts, Metric metric)
    {
        var ends = parts.SelectMany(p => new[] { p.Lower, p.Upper }).OfType<AlgebraicNumber>().Select(e => e.RationalValue).Distinct();
        var pieces = parts.Where(p => !p.IsPoint).Select(p => new Piece(p.Lower?.RationalValue, p.Upper?.RationalValue, Polynomial.Zero)).ToList();
        return PiecewisePolynomial.TryCreate(
            pieces, [.. ends.Select(x => (x, parts.Any(p => p.Contains(x)) ? Rational.Zero : (Rational?)null))], false, metric, null, null, out var f, out var error)
            ? OperationResult.Of(f!)
            : OperationResult.None(error!.Cause);
    }

    private static OperationResult Combine(
        PiecewisePolynomial f,
        PiecewisePolynomial g,
        List<Rational> crossings,
        Func<Polynomial?, Polynomial?, Polynomial?>? cells,
        Func<Rational?, Rational?, Rational?> values,
        bool maximum = false)
    {
        var knots = Knots(f, g).Concat(crossings).Distinct().Order().ToList();
        var pieces = new List<Piece>();
        for (var i = 0; i <= knots.Count; i++)
        {
            var inside = Inside(knots, i);
            var (p, q) = (PolynomialOn(f, inside), PolynomialOn(g, inside));
            if ((cells is null ? Choose(p, q, inside, maximum) : cells(p, q)) is { } chosen)
            {
                pieces.Add(new Piece(i == 0 ? null : knots[i - 1], i == knots.Count ? null : knots[i], chosen));
            }
        }

        return Build(f, pieces, knots.Select(x => (x, values(ValueAt(f, x), ValueAt(g, x)))));
    }

    private static Polynomial? Choose(Polynomial? p, Polynomial? q, Rational inside, bool maximum)
    {
        if (p is null || q is null)
        {
            return maximum ? null : p ?? q;
        }

        return (p.Evaluate(inside) >= q.Evaluate(inside)) == maximum ? p : q;
    }

    private static OperationResult On(this OperationResult result, BoxSide? box) =>
        box is not null && result.Function is PiecewisePolynomial f ? OperationResult.Of(f.WithBox(box)) : result;

    private static OperationResult Build(PiecewisePolynomial like, IEnumerable<Piece> pieces, IEnumerable<(Rational X, Rational? Value)> at) =>
        PiecewisePolynomial.TryCreate([.. pieces], [.. at], requireClosed: false, like.Metric, null, null, out var function, out var error)
            ? OperationResult.Of(function!)
            : OperationResult.None(error!.Cause);

    private static IEnumerable<Piece> Pieces(PiecewisePolynomial f) =>
        Enumerable.Range(0, f.Cells.Length).Where(i => f.Cells[i] is not null).Select(i => new Piece(f.CellFrom(i), f.CellTo(i), f.Cells[i]!));

    private static List<Rational> Knots(PiecewisePolynomial f, PiecewisePolynomial g) => [.. f.Knots.Concat(g.Knots).Distinct().Order()];

    private static Rational Inside(List<Rational> knots, int cell) =>
        SimplestRational.Between(cell == 0 ? null : knots[cell - 1], cell == knots.Count ? null : knots[cell]);

    private static Polynomial? PolynomialOn(PiecewisePolynomial f, Rational inside) =>
        f.Locate(inside) is (var cell, false) ? f.Cells[cell] : throw new InvalidOperationException("A sample is never a knot.");

    private static Rational? ValueAt(PiecewisePolynomial f, Rational x) => f.Evaluate(x) is { } value ? value.RationalPart : null;
}
