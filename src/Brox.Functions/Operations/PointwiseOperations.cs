using System.Runtime.CompilerServices;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Functions.Operations;

/// <summary>
/// Operations of the conjecture language that do not keep the families: products, quotients, signs, powers, compositions, changes of variables and indicators. Where a result is no function of
/// its family, or is unbounded below in a family that has no such functions, there is none, and it is said why.
/// </summary>
internal static class PointwiseOperations
{
    /// <summary>A search asks for the minimizers of the same few functions again and again.</summary>
    private static readonly ConditionalWeakTable<FunctionInstance, OperationResult> _argmin = [];

    private const string NotDefined = "this operation is not defined for functions of two kinds";

    /// <summary>The product <c>f*g</c> on the common domain.</summary>
    public static OperationResult Product(FunctionInstance f, FunctionInstance g) => !f.Metric.Equals(g.Metric) ? Apart() : (f, g) switch
    {
        (FiniteFunction a, FiniteFunction b) => FiniteOperations.OnCommonDomain(a, b, (v, w) => v * w),
        (FormulaFunction a, FormulaFunction b) => FormulaOperations.OnCommonBox(a, b, Operation.Multiply),
        _ => Piecewise(f, g) is var (p, q) ? PiecewiseOperations.Product(p, q) : OperationResult.None(NotDefined),
    };

    /// <summary>The quotient <c>f/g</c> where both are finite and <c>g</c> is not 0.</summary>
    public static OperationResult Quotient(FunctionInstance f, FunctionInstance g)
    {
        if (!f.Metric.Equals(g.Metric))
        {
            return Apart();
        }

        switch (f, g)
        {
            case (FiniteFunction a, FiniteFunction b):
                var divisors = Enumerable.Range(0, b.Points.Length).Where(i => !b.Values[i].IsZero).ToList();
                return divisors.Count == 0
                    ? OperationResult.None("the divisor is 0 everywhere, so the quotient has no domain")
                    : FiniteOperations.OnCommonDomain(a, FiniteFunction.Create(divisors.Select(i => b.Points[i]), divisors.Select(i => b.Values[i]), b.Metric), (v, w) => v / w);
            case (FormulaFunction a, FormulaFunction b):
                return FormulaOperations.OnCommonBox(a, b, Operation.Divide);
            default:
                return Piecewise(f, g) is var (p, q) ? PiecewiseOperations.Quotient(p, q) : OperationResult.None(NotDefined);
        }
    }

    /// <summary>The function <c>-f</c> on the domain of <c>f</c>.</summary>
    public static OperationResult Opposite(FunctionInstance f) => Transformations.Affine(f, -Rational.One, Rational.Zero);

    /// <summary>The power <c>f^n</c>, n at least 2.</summary>
    public static OperationResult Power(FunctionInstance f, int exponent) => f switch
    {
        FiniteFunction finite => OperationResult.Of(FiniteFunction.Create(finite.Points, finite.Values.Select(v => Power(v, exponent)), finite.Metric)),
        PiecewisePolynomial piecewise => PiecewiseOperations.Power(piecewise, exponent),
        FormulaFunction formula => Formula(formula, Expression.Of(Operation.Power, formula.Expression, Expression.Constant(exponent))),
        _ => OperationResult.None("this operation is not defined for functions of this kind"),
    };

    /// <summary>The composition of an operation of formulas with <c>f</c>.</summary>
    public static OperationResult Composition(Operation outer, FunctionInstance f) => f is FormulaFunction formula
        ? Formula(formula, Expression.Of(outer, formula.Expression))
        : OperationResult.None("the composition has values or pieces that are not rational");

    /// <summary>The function <c>x -&gt; f(c*x + b)</c>, <c>c != 0</c>; b is added to every coordinate.</summary>
    public static OperationResult Affine(FunctionInstance f, Rational factor, Rational shift) => f switch
    {
        FiniteFunction finite => OperationResult.Of(FiniteFunction.Create(
            finite.Points.Select(p => (Rational.One / factor) * (p - Diagonal(finite.Dimension, shift))), finite.Values, finite.Metric)),
        PiecewisePolynomial piecewise => PiecewiseOperations.Change(piecewise, factor, shift),
        FormulaFunction formula => Change(formula, factor, shift),
        _ => OperationResult.None("this operation is not defined for functions of this kind"),
    };

    /// <summary>The function <c>x -&gt; f(Ax)</c>; A is a square matrix given by its rows.</summary>
    public static OperationResult Linear(FunctionInstance f, IReadOnlyList<Point> matrix)
    {
        if (matrix.Count != f.Dimension)
        {
            return OperationResult.None($"the matrix is one of R^{matrix.Count}, and the function lives in R^{f.Dimension}");
        }

        switch (f)
        {
            case FiniteFunction finite:
                return Transformations.ChangeVariables(finite, matrix, Diagonal(finite.Dimension, Rational.Zero));
            case PiecewisePolynomial piecewise when !matrix[0][0].IsZero:
                return PiecewiseOperations.Change(piecewise, matrix[0][0], Rational.Zero);
            case PiecewisePolynomial piecewise:
                return piecewise.Evaluate(Rational.Zero)?.RationalPart is { } value
                    ? OperationResult.Of(PiecewisePolynomial.Create([new Piece(null, null, Polynomial.Constant(value))], metric: f.Metric))
                    : OperationResult.None("f(0) = +inf, so the composition with 0 has no domain");
            case FormulaFunction { HasBox: false } formula:
                return Change(formula, matrix);
            default:
                return OperationResult.None("a formula on a box is not composed with a matrix");
        }
    }

    /// <summary>The indicator of the domain: 0 on it, <c>+inf</c> elsewhere.</summary>
    public static OperationResult Domain(FunctionInstance f) => f switch
    {
        FiniteFunction finite => OperationResult.Of(FiniteFunction.Create(finite.Points, finite.Points.Select(_ => Rational.Zero), finite.Metric)),
        PiecewisePolynomial piecewise => PiecewiseOperations.Domain(piecewise),
        _ => OperationResult.None("the domain of a formula is not written as a function"),
    };

    /// <summary>The indicator of the set of minimizers.</summary>
    public static OperationResult Argmin(FunctionInstance f) => _argmin.GetValue(f, FindArgmin);

    private static OperationResult FindArgmin(FunctionInstance f)
    {
        switch (f)
        {
            case FiniteFunction finite:
                return OperationResult.Of(FiniteFunction.Create(finite.Minimizers, finite.Minimizers.Select(_ => Rational.Zero), finite.Metric));
            case PiecewisePolynomial piecewise:
                var parts = MonotoneProfile.Of(piecewise).Minimizers;
                return parts.IsEmpty ? OperationResult.None("there is no minimizer")
                    : parts.Any(p => p.Lower is { IsRational: false } || p.Upper is { IsRational: false }) ? OperationResult.None("the minimizers end at irrational points, where no piece can end")
                    : PiecewiseOperations.Indicator(parts, f.Metric);
            default:
                return OperationResult.None("the minimizers of a formula are not written as a function");
        }
    }

    /// <summary>A number as a function beside another: on the same points where that is finite, everywhere else.</summary>
    public static FunctionInstance Constant(FunctionInstance beside, Rational value) => beside switch
    {
        FiniteFunction finite => FiniteFunction.Create(finite.Points, finite.Points.Select(_ => value), finite.Metric),
        FormulaFunction formula => FormulaFunction.Create(formula.Variables, Expression.Constant(value), formula.HasBox ? formula.Box : null, formula.Metric),
        PiecewisePolynomial piecewise => PiecewisePolynomial.Create([new Piece(null, null, Polynomial.Constant(value))], metric: piecewise.Metric).WithBox(piecewise.Box),
        _ => throw new ArgumentException($"there are no constants beside a {beside.GetType().Name}", nameof(beside)),
    };

    private static OperationResult Apart() => OperationResult.None("the two functions have different dimensions or metrics");

    private static (PiecewisePolynomial First, PiecewisePolynomial Second)? Piecewise(FunctionInstance f, FunctionInstance g) => (AsPiecewise(f), AsPiecewise(g)) is ({ } p, { } q) ? (p, q) : null;

    private static PiecewisePolynomial? AsPiecewise(FunctionInstance f) =>
        f as PiecewisePolynomial ?? (f is FiniteFunction { Dimension: 1 } finite ? FiniteOperations.AsPiecewise(finite) : null);

    private static Rational Power(Rational value, int exponent) => Enumerable.Repeat(value, exponent).Aggregate((a, b) => a * b);

    private static Point Diagonal(int dimension, Rational value) => new([.. Enumerable.Repeat(value, dimension)]);

    private static OperationResult Formula(FormulaFunction like, Expression expression) =>
        OperationResult.Of(FormulaFunction.Create(like.Variables, expression, like.HasBox ? like.Box : null, like.Metric));

    private static OperationResult Change(FormulaFunction f, Rational factor, Rational shift)
    {
        var changed = f.Expression.Substitute(i => Plus(Times(factor, Expression.Variable(i)), shift));
        var box = f.HasBox ? Box.Create(f.Box.Sides.Select(s => BoxSides.Scaled(new BoxSide(s.Lower - shift, s.Upper - shift), factor))) : null;
        return OperationResult.Of(FormulaFunction.Create(f.Variables, changed, box, f.Metric));
    }

    private static OperationResult Change(FormulaFunction f, IReadOnlyList<Point> matrix)
    {
        var changed = f.Expression.Substitute(i =>
        {
            var terms = Enumerable.Range(0, f.Dimension).Where(k => !matrix[i][k].IsZero).Select(k => Times(matrix[i][k], Expression.Variable(k))).ToList();
            return terms.Count == 0 ? Expression.Constant(Rational.Zero) : terms.Aggregate((a, b) => Expression.Of(Operation.Add, a, b));
        });
        return OperationResult.Of(FormulaFunction.Create(f.Variables, changed, null, f.Metric));
    }

    private static Expression Times(Rational factor, Expression e) => factor == Rational.One ? e : Expression.Of(Operation.Multiply, Expression.Constant(factor), e);

    private static Expression Plus(Expression e, Rational shift) => shift.IsZero ? e : Expression.Of(Operation.Add, e, Expression.Constant(shift));
}
