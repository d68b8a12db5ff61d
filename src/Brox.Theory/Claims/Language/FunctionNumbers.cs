using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Numbers;

namespace Brox.Theory.Claims.Language;

/// <summary>What the published order of instances sees of one function; what an instance file does not list is not counted.</summary>
internal sealed class FunctionNumbers
{
    private readonly List<Rational> _numbers = [];
    private readonly List<Rational> _shape = [];

    public FunctionNumbers(FunctionInstance function)
    {
        switch (function)
        {
            case FiniteFunction finite:
                OfFinite(finite);
                break;
            case PiecewisePolynomial piecewise:
                OfPiecewise(piecewise);
                break;
            case FormulaFunction formula:
                OfFormula(formula);
                break;
            default:
                throw new ArgumentException($"functions of kind {function.GetType().Name} have no place in the order", nameof(function));
        }

        if (!function.Metric.IsIdentity)
        {
            Metric = [.. function.Metric.Rows.SelectMany(row => row)];
        }
    }

    /// <summary>Points, or pieces and listed values, or nodes of the tree of a formula.</summary>
    public int Elements { get; private set; }

    public int Degree { get; private set; }

    public IReadOnlyList<Rational> Metric { get; } = [];

    /// <summary>All numbers.</summary>
    public IEnumerable<Rational> All => _numbers.Concat(Metric);

    /// <summary>The numbers in the order in which equal sizes are compared, then what tells two functions with the same numbers apart.</summary>
    public IEnumerable<Rational> Key => All.Concat(_shape);

    private void OfFinite(FiniteFunction f)
    {
        Elements = f.Points.Length;
        var order = Enumerable.Range(0, f.Points.Length).OrderBy(i => f.Points[i]).ToList();
        _numbers.AddRange(order.SelectMany(i => f.Points[i].Coordinates));
        _numbers.AddRange(order.Select(i => f.Values[i]));
    }

    private void OfPiecewise(PiecewisePolynomial f)
    {
        Degree = f.Degree;
        _numbers.AddRange(f.Knots);
        _shape.Add(Rational.One);
        for (var k = 0; k < f.Knots.Length; k++)
        {
            var isListed = IsListed(f, k);
            _shape.Add(isListed ? Rational.One : Rational.Zero);
            if (isListed)
            {
                Elements++;
                _numbers.AddRange(f.KnotValues[k] is { } value ? [value] : []);
            }
        }

        foreach (var cell in f.Cells)
        {
            _shape.Add(cell is null ? Rational.Zero : Rational.One);
            if (cell is not null)
            {
                Elements++;
                _numbers.AddRange(cell.Coefficients.IsEmpty ? [Rational.Zero] : cell.Coefficients);
            }
        }
    }

    private void OfFormula(FormulaFunction f)
    {
        Walk(f.Expression);
        foreach (var end in f.Box.Sides.SelectMany(s => new[] { s.Lower, s.Upper }))
        {
            _shape.Add(end is null ? Rational.Zero : Rational.One);
            _numbers.AddRange(end is { } value ? [value] : []);
        }

        void Walk(Expression e)
        {
            Elements++;
            _shape.Add((int)e.Operation);
            _shape.Add(e.Operation == Operation.Variable ? e.Index : e.Arguments.Length);
            _numbers.AddRange(e.Operation == Operation.Constant ? [e.Value] : []);
            foreach (var argument in e.Arguments)
            {
                Walk(argument);
            }
        }
    }

    /// <summary>Whether the value at a knot must be listed: it is not the smaller one-sided limit.</summary>
    private static bool IsListed(PiecewisePolynomial f, int knot) => (f.LeftLimit(knot), f.RightLimit(knot)) switch
    {
        (null, null) => true,
        (null, var right) => f.KnotValues[knot] != right,
        (var left, null) => f.KnotValues[knot] != left,
        ({ } left, { } right) => f.KnotValues[knot] != Rational.Min(left, right),
    };
}
