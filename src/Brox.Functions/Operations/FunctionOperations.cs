using Brox.Functions.Formulas;
using Brox.Numbers;

namespace Brox.Functions.Operations;

/// <summary>
/// The operations of the conjecture language, on two finite functions, two piecewise polynomials or two formulas. Values add in the extended reals: sums and maxima live on the
/// common domain, minima on the union. Both functions must have the same dimension and metric.
/// </summary>
internal static class FunctionOperations
{
    /// <summary>The sum <c>f + g</c>; none where the domains do not meet.</summary>
    public static OperationResult Sum(FunctionInstance f, FunctionInstance g) =>
        Combine(f, g, (a, b) => FiniteOperations.OnCommonDomain(a, b, (v, w) => v + w), PiecewiseOperations.Sum, (a, b) => FormulaOperations.OnCommonBox(a, b, Operation.Add));

    /// <summary>The pointwise maximum; none where the domains do not meet.</summary>
    public static OperationResult Maximum(FunctionInstance f, FunctionInstance g) =>
        Combine(f, g, (a, b) => FiniteOperations.OnCommonDomain(a, b, Rational.Max), (a, b) => PiecewiseOperations.Extremum(a, b, maximum: true),
            (a, b) => FormulaOperations.OnCommonBox(a, b, Operation.Max));

    /// <summary>The pointwise minimum.</summary>
    public static OperationResult Minimum(FunctionInstance f, FunctionInstance g) =>
        Combine(f, g, FiniteOperations.Minimum, (a, b) => PiecewiseOperations.Extremum(a, b, maximum: false), FormulaOperations.Minimum);

    /// <summary>The multiple <c>c*f</c>, <c>c &gt; 0</c>.</summary>
    public static OperationResult Multiple(FunctionInstance f, Rational factor) => f switch
    {
        FiniteFunction finite => FiniteOperations.Multiple(finite, factor),
        PiecewisePolynomial piecewise => PiecewiseOperations.Multiple(piecewise, factor),
        FormulaFunction formula => FormulaOperations.Affine(formula, factor, Rational.Zero),
        _ => Unknown(f),
    };

    /// <summary>The function <c>x -&gt; f(c*x)</c>, <c>c != 0</c>.</summary>
    public static OperationResult Dilation(FunctionInstance f, Rational factor) => f switch
    {
        FiniteFunction finite => FiniteOperations.Dilation(finite, factor),
        PiecewisePolynomial piecewise => PiecewiseOperations.Dilation(piecewise, factor),
        FormulaFunction formula => FormulaOperations.Dilation(formula, factor),
        _ => Unknown(f),
    };

    private static OperationResult Combine(
        FunctionInstance f,
        FunctionInstance g,
        Func<FiniteFunction, FiniteFunction, OperationResult> finite,
        Func<PiecewisePolynomial, PiecewisePolynomial, OperationResult> piecewise,
        Func<FormulaFunction, FormulaFunction, OperationResult> formula)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(g);
        if (!f.Metric.Equals(g.Metric))
        {
            return OperationResult.None("the two functions have different dimensions or metrics");
        }

        return (f, g) switch
        {
            (FiniteFunction a, FiniteFunction b) => finite(a, b),
            (PiecewisePolynomial a, PiecewisePolynomial b) => piecewise(a, b),
            (FormulaFunction a, FormulaFunction b) => formula(a, b),
            (FiniteFunction { Dimension: 1 } a, PiecewisePolynomial b) => piecewise(FiniteOperations.AsPiecewise(a), b),
            (PiecewisePolynomial a, FiniteFunction { Dimension: 1 } b) => piecewise(a, FiniteOperations.AsPiecewise(b)),
            _ => OperationResult.None("this operation is not defined for functions of two kinds"),
        };
    }

    private static OperationResult Unknown(FunctionInstance f) => OperationResult.None($"this operation is not defined for a {f.GetType().Name}");
}
