using Brox.Functions;
using Brox.Numbers;

namespace Brox.Reports.Plots;

/// <summary>Whether numbers can be drawn: pictures are laid out in floating point, where squares and products of what is drawn have to be finite.</summary>
internal static class Scale
{
    /// <summary>What is not drawn, for messages.</summary>
    public const string Refusal = "numbers beyond 10^100 are not drawn";

    private static readonly Rational _largest = Rational.Parse("1e100");

    /// <summary>Whether all numbers of a function, and further ones, are drawn.</summary>
    public static bool Fits(FunctionInstance function, IEnumerable<Rational> others) => Numbers(function).Concat(others).All(number => Rational.Abs(number) <= _largest);

    /// <summary>Whether coordinates that are computed already are drawn.</summary>
    public static bool Fits(IEnumerable<double> coordinates) => coordinates.All(x => Math.Abs(x) <= 1e100);

    private static IEnumerable<Rational> Numbers(FunctionInstance function) => function.Metric.Rows.SelectMany(row => row).Concat(function switch
    {
        FiniteFunction finite => finite.Points.SelectMany(p => p.Coordinates).Concat(finite.Values),
        PiecewisePolynomial piecewise => piecewise.Knots.Concat(piecewise.KnotValues.OfType<Rational>()).Concat(piecewise.Cells.OfType<Polynomial>().SelectMany(p => p.Coefficients)),
        _ => [],
    });
}
