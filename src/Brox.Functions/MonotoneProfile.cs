using System.Collections.Immutable;
using Brox.Numbers;

namespace Brox.Functions;

/// <summary>
/// A piecewise polynomial of any degree cut at its knots and stationary points: points and, between them, open intervals on which it is strictly monotone, constant or <c>+inf</c>.
/// From it come the infimum and the minimizers, exactly.
/// </summary>
internal sealed class MonotoneProfile
{
    private MonotoneProfile(PiecewisePolynomial source)
    {
        Source = source;
        Elements = Cut(source);

        // Bounded below: towards infinity a non-constant piece rises, so the infimum is a value or a one-sided limit at a finite point.
        Infimum = Elements.Select(e => e.Infimum).OfType<AlgebraicNumber>().Aggregate(AlgebraicNumber.Min);
        Minimizers = Join(Elements.Where(e => e.AttainsInfimum && e.Infimum == Infimum).Select(e => e.Part));
    }

    /// <summary>The function itself.</summary>
    public PiecewisePolynomial Source { get; }

    /// <summary>The elements in ascending order: intervals at even places, points at odd ones.</summary>
    public ImmutableArray<ProfileElement> Elements { get; }

    /// <summary>The infimum <c>f*</c>; it is attained whenever the function is closed.</summary>
    public AlgebraicNumber Infimum { get; }

    /// <summary>
    /// The minimizers <c>X = argmin f</c>, as maximal disjoint intervals, ascending; empty where the infimum is not attained. An interval of positive length has
    /// knots for its ends; a single point may be irrational.
    /// </summary>
    public ImmutableArray<RealInterval> Minimizers { get; }

    /// <summary>The profile of a function.</summary>
    public static MonotoneProfile Of(PiecewisePolynomial source) => new(source ?? throw new ArgumentNullException(nameof(source)));

    /// <summary>The value at a rational point; <see langword="null"/> is <c>+inf</c>.</summary>
    public Rational? Evaluate(Rational x) => Source.Evaluate(x)?.RationalPart;

    /// <summary>
    /// The minimum as a polynomial in a minimizer: the constant <c>f*</c> where it is rational, else the polynomial of the cell around the minimizer, which is irrational then.
    /// </summary>
    public Polynomial InfimumAt(AlgebraicNumber minimizer) =>
        Infimum.RationalOrNull is { } value ? value : Elements.First(e => e.IsPoint && e.Part.Lower! == minimizer).Polynomial!;

    private static ImmutableArray<ProfileElement> Cut(PiecewisePolynomial f)
    {
        var elements = ImmutableArray.CreateBuilder<ProfileElement>();
        for (var i = 0; i < f.Cells.Length; i++)
        {
            AddCell(elements, f.Cells[i], AlgebraicNumber.From(f.CellFrom(i)), AlgebraicNumber.From(f.CellTo(i)));
            if (i < f.Knots.Length)
            {
                var value = AlgebraicNumber.From(f.KnotValues[i]);
                elements.Add(new ProfileElement(RealInterval.Point(f.Knots[i]), null, value is not null, 0, value, value));
            }
        }

        return elements.ToImmutable();
    }

    private static void AddCell(ImmutableArray<ProfileElement>.Builder elements, Polynomial? p, AlgebraicNumber? from, AlgebraicNumber? to)
    {
        if (p is null || p.Degree == 0)
        {
            AlgebraicNumber? value = p?.Coefficient(0);
            elements.Add(new ProfileElement(RealInterval.Open(from, to), p, p is not null, 0, value, value));
            return;
        }

        var start = from is null ? null : Elimination.Value(p, from);
        foreach (var (part, sign) in PolynomialSigns.Over(p.Derivative(), from, to))
        {
            var end = part.Upper is null ? null : sign == 0 ? start : Elimination.Value(p, part.Upper);
            elements.Add(new ProfileElement(part, p, true, sign, start, end));
            start = end;
        }
    }

    private static ImmutableArray<RealInterval> Join(IEnumerable<RealInterval> parts)
    {
        var result = ImmutableArray.CreateBuilder<RealInterval>();
        foreach (var part in parts)
        {
            // Elements that touch share an end, and one of the two is the point itself.
            var touches = result.Count > 0 && result[^1].Upper is { } end && part.Lower is { } start && (result[^1].UpperClosed || part.LowerClosed) && end == start;
            if (touches)
            {
                result[^1] = result[^1] with { Upper = part.Upper, UpperClosed = part.UpperClosed };
            }
            else
            {
                result.Add(part);
            }
        }

        return result.ToImmutable();
    }
}
