using Brox.Numbers;

namespace Brox.Functions.Formulas;

/// <summary>
/// A formula of one variable as polynomials between rational knots, exactly: sums, products, powers, quotients by numbers, <c>abs</c>, <c>min</c>, <c>max</c>, <c>norm(u)</c> and <c>if</c>
/// keep that form as long as the comparisons change at rational points only.
/// </summary>
internal sealed class PolynomialCells
{
    private const int MostCells = 200;
    private const int MostDegree = 12;

    private readonly Rational[] _knots;
    private readonly Polynomial[] _cells;
    private readonly Rational[] _values;

    private PolynomialCells(Rational[] knots, Polynomial[] cells, Rational[] values) => (_knots, _cells, _values) = (knots, cells, values);

    /// <summary>The function on its interval as a piecewise polynomial; <see langword="null"/> where the formula has another form, or where that function is unbounded below.</summary>
    public static PiecewisePolynomial? Of(FormulaFunction f)
    {
        var (low, high) = (f.Box.Sides[0].Lower, f.Box.Sides[0].Upper);
        if (f.Dimension != 1 || (low is not null && low == high) || Of(f.Expression, low, high) is not { } on)
        {
            return null;
        }

        var ends = new[] { low, high }.OfType<Rational>().ToList();
        var inside = on._knots.Where(k => (low is null || low < k) && (high is null || k < high)).ToList();
        List<Rational?> cuts = [low, .. inside.Select(k => (Rational?)k), high];
        var pieces = cuts.Zip(cuts.Skip(1), (from, to) => new Piece(from, to, on.Between(from, to))).ToList();
        return PiecewisePolynomial.TryCreate(pieces, [.. inside.Concat(ends).Select(k => (k, (Rational?)on.At(k)))], false, f.HasBox ? f.Box.Sides[0] : null, f.Metric, f.Name, f.Note, out var result, out _) ? result : null;
    }

    /// <summary>A formula on all of R that is one polynomial there, bounded below or not; <see langword="null"/> where it has another form.</summary>
    public static Polynomial? Whole(FormulaFunction f) => f.Dimension == 1 && !f.HasBox && Of(f.Expression, null, null) is { _knots.Length: 0 } whole ? whole._cells[0] : null;

    private static PolynomialCells? Of(Expression e, Rational? low, Rational? high)
    {
        switch (e.Operation)
        {
            case Operation.Constant:
                return new PolynomialCells([], [e.Value], []);
            case Operation.Variable:
                return new PolynomialCells([], [Polynomial.X], []);
            case Operation.IfLess or Operation.IfLessOrEqual or Operation.Add or Operation.Subtract or Operation.Multiply or Operation.Divide or Operation.Negate or Operation.Power
                or Operation.Abs or Operation.Min or Operation.Max or Operation.Norm:
                break;
            default:
                return null;
        }

        var arguments = new List<PolynomialCells>();
        foreach (var argument in e.Arguments)
        {
            if (Of(argument, low, high) is not { } cells)
            {
                return null;
            }

            arguments.Add(cells);
        }

        var a = arguments[0];
        var zero = new PolynomialCells([], [Rational.Zero], []);
        return e.Operation switch
        {
            Operation.Negate => zero.With(a, (p, q) => p - q, (v, w) => v - w),
            Operation.Add => a.With(arguments[1], (p, q) => p + q, (v, w) => v + w),
            Operation.Subtract => a.With(arguments[1], (p, q) => p - q, (v, w) => v - w),
            Operation.Multiply when a.Degree + arguments[1].Degree <= MostDegree => a.With(arguments[1], (p, q) => p * q, (v, w) => v * w),
            Operation.Divide when arguments[1] is { _knots.Length: 0 } d && d._cells[0] is { Degree: 0, IsZero: false } number =>
                a.With(d, (p, _) => p * (Polynomial)(Rational.One / number.Coefficient(0)), (v, w) => v / w),
            Operation.Power when arguments[1] is { _knots.Length: 0 } n && n._cells[0] is { Degree: 0 } exponent => a.ToPower(exponent.Coefficient(0)),
            Operation.Abs or Operation.Norm when arguments.Count == 1 => Choice(a, zero, zero.With(a, (p, q) => p - q, (v, w) => v - w), a, true, low, high),
            Operation.Min => arguments.Skip(1).Aggregate((PolynomialCells?)a, (m, b) => m is null ? null : Choice(m, b, m, b, true, low, high)),
            Operation.Max => arguments.Skip(1).Aggregate((PolynomialCells?)a, (m, b) => m is null ? null : Choice(m, b, b, m, true, low, high)),
            Operation.IfLess => Choice(a, arguments[1], arguments[2], arguments[3], false, low, high),
            Operation.IfLessOrEqual => Choice(a, arguments[1], arguments[2], arguments[3], true, low, high),
            _ => null,
        };
    }

    /// <summary><c>if(p &lt;= q, u, v)</c>, or with <c>&lt;</c>; <see langword="null"/> where <c>p - q</c> changes its sign at an irrational point of the interval.</summary>
    private static PolynomialCells? Choice(PolynomialCells p, PolynomialCells q, PolynomialCells u, PolynomialCells v, bool orEqual, Rational? low, Rational? high)
    {
        var difference = p.With(q, (a, b) => a - b, (a, b) => a - b);

        // At the ends of the interval the choice may differ from that inside.
        List<Rational> cuts = [.. new[] { low, high }.OfType<Rational>()];
        for (var i = 0; i <= difference._knots.Length; i++)
        {
            if (difference._cells[i].IsZero || difference._cells[i].Degree == 0)
            {
                continue;
            }

            var (from, to) = (Later(difference.From(i), low), Earlier(difference.To(i), high));
            if (from is { } start && to is { } end && start >= end)
            {
                continue;
            }

            foreach (var root in RealRoots.Between(difference._cells[i], AlgebraicNumber.From(from), AlgebraicNumber.From(to)))
            {
                if (root.RationalOrNull is not { } cut)
                {
                    return null;
                }

                cuts.Add(cut);
            }
        }

        var knots = Merged(difference._knots.Concat(cuts), u._knots, v._knots);
        if (knots.Length > MostCells)
        {
            return null;
        }

        var cells = Enumerable.Range(0, knots.Length + 1).Select(i =>
        {
            var (from, to) = (i == 0 ? (Rational?)null : knots[i - 1], i == knots.Length ? (Rational?)null : knots[i]);
            return (IsChosen(difference.At(Sample(from, to, low, high))) ? u : v).Between(from, to);
        });
        return new PolynomialCells(knots, [.. cells], [.. knots.Select(k => (IsChosen(difference.At(k)) ? u : v).At(k))]);

        bool IsChosen(Rational d) => d.Sign < 0 || (orEqual && d.IsZero);
    }

    private static Rational? Later(Rational? a, Rational? b) => a is { } p && b is { } q ? Rational.Max(p, q) : a ?? b;

    private static Rational? Earlier(Rational? a, Rational? b) => a is { } p && b is { } q ? Rational.Min(p, q) : a ?? b;

    /// <summary>A rational inside a cell and, where the cell meets it, inside the interval: outside of it nothing is said.</summary>
    private static Rational Sample(Rational? from, Rational? to, Rational? low, Rational? high)
    {
        var (a, b) = (Later(from, low), Earlier(to, high));
        return a is { } p && b is { } q && p >= q ? SimplestRational.Between(from, to) : SimplestRational.Between(a, b);
    }

    private static Rational[] Merged(params IEnumerable<Rational>[] knots) => [.. knots.SelectMany(k => k).Distinct().Order()];

    private PolynomialCells? ToPower(Rational exponent)
    {
        if (!exponent.IsInteger || exponent.Sign <= 0 || exponent.Numerator * Degree > MostDegree || exponent.Numerator > MostDegree)
        {
            return null;
        }

        return Enumerable.Repeat(this, (int)exponent.Numerator - 1).Aggregate(this, (power, p) => power.With(p, (a, b) => a * b, (v, w) => v * w));
    }

    private PolynomialCells With(PolynomialCells other, Func<Polynomial, Polynomial, Polynomial> cell, Func<Rational, Rational, Rational> value)
    {
        var knots = Merged(_knots, other._knots);
        var cells = Enumerable.Range(0, knots.Length + 1).Select(i =>
        {
            var (from, to) = (i == 0 ? (Rational?)null : knots[i - 1], i == knots.Length ? (Rational?)null : knots[i]);
            return cell(Between(from, to), other.Between(from, to));
        });
        return new PolynomialCells(knots, [.. cells], [.. knots.Select(k => value(At(k), other.At(k)))]);
    }

    private int Degree => _cells.Max(c => c.Degree);

    private Rational? From(int cell) => cell == 0 ? null : _knots[cell - 1];

    private Rational? To(int cell) => cell == _knots.Length ? null : _knots[cell];

    /// <summary>The polynomial between two points that no knot separates.</summary>
    private Polynomial Between(Rational? from, Rational? to) => _cells[Place(SimplestRational.Between(from, to))];

    private Rational At(Rational x) => Array.BinarySearch(_knots, x) is var i && i >= 0 ? _values[i] : _cells[~i].Evaluate(x);

    private int Place(Rational x) => Array.BinarySearch(_knots, x) is var i && i >= 0 ? i : ~i;
}
