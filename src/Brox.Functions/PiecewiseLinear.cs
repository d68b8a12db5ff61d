using System.Collections.Immutable;
using Brox.Numbers;

namespace Brox.Functions;

/// <summary>
/// A piecewise polynomial of degree at most 1, laid out for deciders: knots, their values, and for each cell an affine function <c>a + b*x</c>.
/// </summary>
internal sealed class PiecewiseLinear
{
    private PiecewiseLinear(PiecewisePolynomial source)
    {
        Source = source;
        Cells = [.. source.Cells.Select(c => c is null ? (Affine?)null : new Affine(c.Coefficient(0), c.Coefficient(1)))];
        (Infimum, Minimizers) = LevelSets.Infimum(this);
    }

    /// <summary>The function itself.</summary>
    public PiecewisePolynomial Source { get; }

    /// <summary>The knots, ascending.</summary>
    public ImmutableArray<Rational> Knots => Source.Knots;

    /// <summary>The values at the knots; <see langword="null"/> is <c>+inf</c>, which occurs only where the function is not closed.</summary>
    public ImmutableArray<Rational?> Values => Source.KnotValues;

    /// <summary>The affine functions of the cells, one more than there are knots; <see langword="null"/> is <c>+inf</c>.</summary>
    public ImmutableArray<Affine?> Cells { get; }

    /// <summary>The infimum <c>f*</c>; it is attained whenever the function is closed.</summary>
    public Rational Infimum { get; }

    /// <summary>The minimizers <c>X = argmin f</c>, as maximal disjoint intervals, ascending; empty where the infimum is not attained.</summary>
    public ImmutableArray<Interval> Minimizers { get; }

    /// <summary>The view of a piecewise polynomial of degree at most 1.</summary>
    /// <exception cref="ArgumentException">The degree is larger.</exception>
    public static PiecewiseLinear Of(PiecewisePolynomial source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.Degree <= 1
            ? new PiecewiseLinear(source)
            : throw new ArgumentException($"A function of degree {source.Degree} is not piecewise linear.", nameof(source));
    }

    /// <summary>A cell as an open interval.</summary>
    public Interval CellInterval(int cell) =>
        Interval.Open(cell == 0 ? null : Knots[cell - 1], cell == Knots.Length ? null : Knots[cell]);

    /// <summary>The limit at the lower end of a bounded-below cell that belongs to the domain.</summary>
    public Rational LimitAtStart(int cell) => Cells[cell]!.Value.At(Knots[cell - 1]);

    /// <summary>The limit at the upper end of a bounded-above cell that belongs to the domain.</summary>
    public Rational LimitAtEnd(int cell) => Cells[cell]!.Value.At(Knots[cell]);

    /// <summary>The value at a point; <see langword="null"/> is <c>+inf</c>.</summary>
    public Surd? Evaluate(Surd x) => Source.Evaluate(x);

    /// <summary>Whether a point is a minimizer.</summary>
    public bool IsMinimizer(Surd x) => Evaluate(x) is { } value && value == Infimum && !Minimizers.IsEmpty;
}
