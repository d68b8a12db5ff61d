using System.Collections.Immutable;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary>The parts of the line outside X, by the minimizer that is nearest.</summary>
/// <param name="Lower">The lower end; <see langword="null"/> for minus infinity.</param>
/// <param name="Upper">The upper end; <see langword="null"/> for plus infinity.</param>
/// <param name="Nearest">The end of a component of X that is nearest throughout.</param>
/// <param name="MiddleRelation">Where an end is the irrational middle between two minimizers: a relation between it (as x) and the nearest minimizer (as s).</param>
internal sealed record NearestMinimizer(AlgebraicNumber? Lower, AlgebraicNumber? Upper, AlgebraicNumber Nearest, ParametricPolynomial? MiddleRelation)
{
    /// <summary>The parts, ascending; the middles between components are ends of two.</summary>
    public static ImmutableArray<NearestMinimizer> Parts(MonotoneProfile f)
    {
        var parts = ImmutableArray.CreateBuilder<NearestMinimizer>();
        var components = f.Minimizers;
        if (components[0].Lower is { } first)
        {
            parts.Add(new NearestMinimizer(null, first, first, null));
        }

        for (var i = 1; i < components.Length; i++)
        {
            var (left, right) = (components[i - 1].Upper!, components[i].Lower!);
            if (left == right)
            {
                // One missing point, nearest to itself: the distance is 0.
                continue;
            }

            var middle = Elimination.Midpoint(left, right);
            parts.Add(new NearestMinimizer(left, middle, left, Elimination.ReflectionRelation(right)));
            parts.Add(new NearestMinimizer(middle, right, right, Elimination.ReflectionRelation(left)));
        }

        if (components[^1].Upper is { } last)
        {
            parts.Add(new NearestMinimizer(last, null, last, null));
        }

        return parts.ToImmutable();
    }

    /// <summary>
    /// The regions on which a class asks <c>N &gt;= c D</c>: the parts cut at the cells, each with its polynomial p, the nearest minimizer s and <c>f*</c> as a polynomial in s.
    /// </summary>
    public static IEnumerable<QuotientRegion> Regions(MonotoneProfile f, Func<Polynomial, ParametricPolynomial, QuotientRegion> shape)
    {
        foreach (var part in Parts(f))
        {
            var minimum = ParametricPolynomial.InParameter(f.InfimumAt(part.Nearest));
            for (var i = 0; i < f.Source.Cells.Length; i++)
            {
                var from = AlgebraicNumber.From(f.Source.CellFrom(i));
                var to = AlgebraicNumber.From(f.Source.CellTo(i));
                var lower = from is null || (part.Lower is not null && part.Lower >= from) ? part.Lower : from;
                var upper = to is null || (part.Upper is not null && part.Upper <= to) ? part.Upper : to;
                if (f.Source.Cells[i] is { } p && (lower is null || upper is null || lower < upper))
                {
                    yield return shape(p, minimum) with { Lower = lower, Upper = upper, Parameter = part.Nearest, EndRelation = part.MiddleRelation };
                }
            }
        }
    }
}
