using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Reference.Reals;

namespace Brox.Reference.Line;

/// <summary>A component of the minimizers, from the function's own cells: an interval or a point.</summary>
/// <param name="From">The lower end; <see langword="null"/> for minus infinity.</param>
/// <param name="To">The upper end; <see langword="null"/> for infinity.</param>
/// <param name="Lower">The lower end as a polynomial.</param>
/// <param name="Upper">The upper end as a polynomial.</param>
/// <param name="WithLower">Whether the lower end belongs to it.</param>
/// <param name="WithUpper">Whether the upper end belongs to it.</param>
internal sealed record MinimizerComponent(AlgebraicNumber? From, AlgebraicNumber? To, RealPolynomial? Lower, RealPolynomial? Upper, bool WithLower, bool WithUpper)
{
    /// <summary>That a number belongs to the component.</summary>
    public RealFormula Contains(RealPolynomial x) =>
        (Lower is null ? RealFormula.True : WithLower ? RealFormula.AtMost(Lower, x) : RealFormula.Less(Lower, x))
        & (Upper is null ? RealFormula.True : WithUpper ? RealFormula.AtMost(x, Upper) : RealFormula.Less(x, Upper));
}

/// <summary>
/// The line cut into points and open intervals on which a piecewise polynomial is one polynomial or <c>+inf</c>: the <see cref="Coarse"/> cut at its knots, the <see cref="Fine"/> one besides where a derivative
/// changes its sign, so that the function is constant or strictly monotone on every interval.
/// </summary>
internal sealed class LinePartition
{
    public LinePartition(PiecewisePolynomial function)
    {
        Function = function;
        var cuts = Enumerable.Range(0, function.Cells.Length).Select(Cut).ToList();
        (Infimum, MinimumValue, var least) = FindInfimum(cuts);
        Fine = Cells(cuts, least);
        Coarse = Cells([.. cuts.Select(c => (IReadOnlyList<AlgebraicNumber>)[])], least);
        Components = [.. FindComponents()];
        var metric = function.Metric.InnerProduct(new Point(Rational.One), new Point(Rational.One));
        MetricFactor = metric;
        MetricRoot = Constants.Of(AlgebraicNumber.From(Surd.SquareRoot(metric)));
        InverseMetricRoot = Constants.Of(AlgebraicNumber.From(Surd.SquareRoot(Rational.One / metric)));
    }

    public PiecewisePolynomial Function { get; }

    /// <summary>The irrational numbers that the cells need.</summary>
    public RealConstants Constants { get; } = new();

    public ImmutableArray<LineCell> Fine { get; }

    public ImmutableArray<LineCell> Coarse { get; }

    /// <summary>The infimum <c>f*</c>.</summary>
    public AlgebraicNumber Infimum { get; }

    /// <summary>The infimum as a polynomial.</summary>
    public RealPolynomial MinimumValue { get; }

    /// <summary>The components of <c>X</c>, ascending.</summary>
    public ImmutableArray<MinimizerComponent> Components { get; }

    /// <summary>The entry of the metric.</summary>
    public Rational MetricFactor { get; }

    /// <summary>Its square root.</summary>
    public RealPolynomial MetricRoot { get; }

    /// <summary>The inverse of its square root.</summary>
    public RealPolynomial InverseMetricRoot { get; }

    /// <summary>The places inside a cell of the function where its derivative changes its sign.</summary>
    private IReadOnlyList<AlgebraicNumber> Cut(int cell)
    {
        if (Function.Cells[cell] is not { Degree: >= 2 } p)
        {
            return [];
        }

        var parts = PolynomialSigns.Over(p.Derivative(), AlgebraicNumber.From(Function.CellFrom(cell)), AlgebraicNumber.From(Function.CellTo(cell)));
        return [.. Enumerable.Range(1, parts.Length - 1).Where(i => parts[i].Part.IsPoint && parts[i - 1].Sign != parts[i + 1].Sign).Select(i => parts[i].Part.Lower!)];
    }

    private (AlgebraicNumber Value, RealPolynomial Text, AlgebraicNumber Least) FindInfimum(List<IReadOnlyList<AlgebraicNumber>> cuts)
    {
        var candidates = new List<(AlgebraicNumber Value, RealPolynomial Text)>();
        for (var i = 0; i < Function.Cells.Length; i++)
        {
            foreach (var limit in new[] { i > 0 ? Function.RightLimit(i - 1) : null, i < Function.Knots.Length ? Function.LeftLimit(i) : null, i < Function.Knots.Length ? Function.KnotValues[i] : null })
            {
                if (limit is { } value)
                {
                    candidates.Add((value, value));
                }
            }

            if (Function.Cells[i] is { Degree: 0 } constant)
            {
                candidates.Add((constant.Coefficient(0), constant.Coefficient(0)));
            }

            candidates.AddRange(cuts[i].Select(x => (Elimination.Value(Function.Cells[i]!, x), RealPolynomial.Compose(Function.Cells[i]!, Constants.Of(x)))));
        }

        var least = candidates.MinBy(c => c.Value);
        var rational = least.Value.RationalOrNull;
        return (least.Value, rational is { } r ? r : least.Text, least.Value);
    }

    private ImmutableArray<LineCell> Cells(List<IReadOnlyList<AlgebraicNumber>> cuts, AlgebraicNumber least)
    {
        var cells = ImmutableArray.CreateBuilder<LineCell>();
        for (var i = 0; i < Function.Cells.Length; i++)
        {
            var p = Function.Cells[i];
            var flat = p is { Degree: 0 } && least == p.Coefficient(0);
            var start = AlgebraicNumber.From(Function.CellFrom(i));
            foreach (var cut in cuts[i])
            {
                var value = Elimination.Value(p!, cut);
                cells.Add(LineCell.Between(start, cut, Constants, p, false));
                cells.Add(LineCell.AtPoint(cut, Constants, p, value.RationalOrNull is { } r ? r : RealPolynomial.Compose(p!, Constants.Of(cut)), value == least));
                start = cut;
            }

            cells.Add(LineCell.Between(start, AlgebraicNumber.From(Function.CellTo(i)), Constants, p, flat));
            if (i < Function.Knots.Length)
            {
                RealPolynomial? value = Function.KnotValues[i] is { } v ? v : null;
                cells.Add(LineCell.AtPoint(Function.Knots[i], Constants, p ?? Function.Cells[i + 1], value, Function.KnotValues[i] is { } w && least == w));
            }
        }

        return cells.ToImmutable();
    }

    private List<MinimizerComponent> FindComponents()
    {
        var components = new List<MinimizerComponent>();
        var open = false;
        foreach (var cell in Fine)
        {
            if (cell.IsMinimal && open)
            {
                components[^1] = components[^1] with { To = cell.Interval.To, Upper = cell.Interval.Upper, WithUpper = cell.Point is not null };
            }
            else if (cell.IsMinimal)
            {
                components.Add(new MinimizerComponent(cell.Interval.From, cell.Interval.To, cell.Interval.Lower, cell.Interval.Upper, cell.Point is not null, cell.Point is not null));
            }

            open = cell.IsMinimal;
        }

        return components;
    }
}
