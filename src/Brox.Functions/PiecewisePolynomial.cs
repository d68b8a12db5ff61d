using System.Collections.Immutable;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Functions;

/// <summary>
/// A function of one variable that is a polynomial on each of finitely many open intervals (its <em>cells</em>), has a value of its own at each of
/// finitely many points (its <em>knots</em>), and is <c>+inf</c> elsewhere.
/// </summary>
/// <remarks>
/// With knots <c>k_0 &lt; ... &lt; k_{n-1}</c> there are n+1 cells: <c>(-inf, k_0), (k_0, k_1), ..., (k_{n-1}, inf)</c>; a cell or a knot without a value is
/// outside the domain. A knot that changes nothing (same polynomial on both sides, which gives its value) is dropped, so equal functions
/// have equal representations. The function is bounded below.
/// </remarks>
public sealed class PiecewisePolynomial : FunctionInstance
{
    private PiecewisePolynomial(
        ImmutableArray<Rational> knots,
        ImmutableArray<Rational?> values,
        ImmutableArray<Polynomial?> cells,
        BoxSide? box,
        Metric metric,
        string? name,
        string? note)
        : base(metric, name, note)
    {
        Box = box;
        Knots = knots;
        KnotValues = values;
        Cells = cells;
        Degree = cells.Max(c => c?.Degree ?? 0);
        FirstKnotAboveLimit = FindKnotAboveLimit();
    }

    /// <summary>The knots, ascending.</summary>
    public ImmutableArray<Rational> Knots { get; }

    /// <summary>The values at the knots; <see langword="null"/> is <c>+inf</c>.</summary>
    public ImmutableArray<Rational?> KnotValues { get; }

    /// <summary>The polynomials of the cells, one more than there are knots; <see langword="null"/> is <c>+inf</c>.</summary>
    public ImmutableArray<Polynomial?> Cells { get; }

    /// <summary>
    /// The box to which the function is restricted, <see langword="null"/> where none was given. It is <c>+inf</c> outside, and the properties that speak of all of R (real-valued, continuous,
    /// differentiable) speak of the box instead.
    /// </summary>
    internal BoxSide? Box { get; }

    /// <summary>The largest degree of a cell's polynomial.</summary>
    public int Degree { get; }

    /// <summary>Whether the function is closed (lower semicontinuous).</summary>
    public bool IsClosed => FirstKnotAboveLimit is null;

    /// <summary>The index of the first knot whose value is above a one-sided limit, where <c>f</c> is not lower semicontinuous; else <see langword="null"/>.</summary>
    public int? FirstKnotAboveLimit { get; }

    /// <summary>
    /// The function with the given pieces and overriding or isolated values (<see langword="null"/> for <c>+inf</c>, which only a non-closed function can want).
    /// Ends of pieces without a listed value get the smaller of their one-sided limits. The metric is <c>(1)</c> when absent.
    /// </summary>
    /// <param name="pieces">The pieces, in any order.</param>
    /// <param name="at">The listed values.</param>
    /// <param name="requireClosed">Whether a function that is not lower semicontinuous is refused.</param>
    /// <param name="metric">The metric, of size 1.</param>
    /// <param name="name">A name for people.</param>
    /// <param name="note">A remark for people.</param>
    /// <param name="function">The function, or <see langword="null"/> on failure.</param>
    /// <param name="error">The first error, or <see langword="null"/>.</param>
    internal static bool TryCreate(
        IReadOnlyList<Piece> pieces,
        IReadOnlyList<(Rational X, Rational? Value)> at,
        bool requireClosed,
        Metric? metric,
        string? name,
        string? note,
        out PiecewisePolynomial? function,
        out PiecewiseError? error) => TryCreate(pieces, at, requireClosed, null, metric, name, note, out function, out error);

    /// <summary>The same, restricted to a box; bounded below and closed it need be there only.</summary>
    internal static bool TryCreate(
        IReadOnlyList<Piece> pieces,
        IReadOnlyList<(Rational X, Rational? Value)> at,
        bool requireClosed,
        BoxSide? box,
        Metric? metric,
        string? name,
        string? note,
        out PiecewisePolynomial? function,
        out PiecewiseError? error)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        ArgumentNullException.ThrowIfNull(at);
        function = null;
        error = metric is { Dimension: not 1 }
            ? new PiecewiseError(PiecewisePart.Whole, 0, $"a metric of size {metric.Dimension} does not fit a function of one variable")
            : PiecewiseValidation.FirstError(pieces, at, box ?? default);
        if (error is not null)
        {
            return false;
        }

        var (knots, values, cells) = PiecewiseAssembly.Assemble(pieces, at, box ?? default);
        if (cells.All(c => c is null) && values.All(v => v is null))
        {
            error = new PiecewiseError(
                PiecewisePart.Whole, 0, $"the domain is empty: there is neither a piece nor a finite value{(box is { } side ? $" in the box {side}" : string.Empty)}");
            return false;
        }

        function = new PiecewisePolynomial(knots, values, cells, box, metric ?? Metric.Identity(1), name, note);
        if (requireClosed && function.FirstKnotAboveLimit is { } k)
        {
            error = NotClosed(function, k, at);
            function = null;
            return false;
        }

        return true;
    }

    /// <summary>The function with the given pieces and values, as <c>TryCreate</c> makes it.</summary>
    /// <exception cref="ArgumentException">The description is not a function of the family.</exception>
    public static PiecewisePolynomial Create(
        IReadOnlyList<Piece> pieces, IReadOnlyList<(Rational X, Rational? Value)>? at = null, bool requireClosed = true, Metric? metric = null, string? name = null) =>
        TryCreate(pieces, at ?? [], requireClosed, metric, name, null, out var function, out var error)
            ? function!
            : throw new ArgumentException(error!.Cause, error.Part == PiecewisePart.At ? nameof(at) : nameof(pieces));

    /// <summary>The same function with another box around the same pieces and values, or without one.</summary>
    internal PiecewisePolynomial WithBox(BoxSide? box) => new(Knots, KnotValues, Cells, box, Metric, Name, Note);

    /// <summary>The lower end of a cell; <see langword="null"/> for minus infinity.</summary>
    public Rational? CellFrom(int cell) => cell == 0 ? null : Knots[cell - 1];

    /// <summary>The upper end of a cell; <see langword="null"/> for plus infinity.</summary>
    public Rational? CellTo(int cell) => cell == Knots.Length ? null : Knots[cell];

    /// <summary>The limit of <c>f</c> at a knot from the left; <see langword="null"/> is <c>+inf</c>.</summary>
    public Rational? LeftLimit(int knot) => Cells[knot]?.Evaluate(Knots[knot]);

    /// <summary>The limit of <c>f</c> at a knot from the right; <see langword="null"/> is <c>+inf</c>.</summary>
    public Rational? RightLimit(int knot) => Cells[knot + 1]?.Evaluate(Knots[knot]);

    /// <summary>Where a point lies: the index of the knot it is, and of the cell that contains it or lies left of that knot.</summary>
    public (int Cell, bool IsKnot) Locate(Surd x)
    {
        var (low, high) = (0, Knots.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Knots[middle] < x)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return (low, low < Knots.Length && (Surd)Knots[low] == x);
    }

    /// <summary>The value at <paramref name="x"/>; <see langword="null"/> is <c>+inf</c>.</summary>
    public Surd? Evaluate(Surd x)
    {
        var (cell, isKnot) = Locate(x);
        if (isKnot)
        {
            return KnotValues[cell] is { } value ? value : null;
        }

        return Cells[cell] is { } polynomial ? polynomial.Evaluate(x) : null;
    }

    private static PiecewiseError NotClosed(PiecewisePolynomial f, int knot, IReadOnlyList<(Rational X, Rational? Value)> at)
    {
        var x = f.Knots[knot];
        var index = at.Select((entry, i) => (entry.X, i)).First(entry => entry.X == x).i;
        var limit = new[] { f.LeftLimit(knot), f.RightLimit(knot) }.Where(l => l is not null).Min()!.Value;
        return new PiecewiseError(
            PiecewisePart.At, index, $"the value {f.KnotValues[knot]?.ToString() ?? "inf"} at {x} is above the one-sided limit {limit}: the function is not closed");
    }

    private int? FindKnotAboveLimit()
    {
        for (var k = 0; k < Knots.Length; k++)
        {
            var (left, right) = (LeftLimit(k), RightLimit(k));
            if ((left is not null && (KnotValues[k] is null || KnotValues[k] > left))
                || (right is not null && (KnotValues[k] is null || KnotValues[k] > right)))
            {
                return k;
            }
        }

        return null;
    }
}
