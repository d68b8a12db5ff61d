using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary>
/// <c>quadratic-growth(mu)</c>: <c>f(x) - f* &gt;= (mu/2) dist(x, X)^2</c> for all <c>x</c>, <c>mu &gt; 0</c>, Euclidean distance; without the parameter, for some <c>mu</c>.
/// Table 1 (Bonnans and Ioffe 1995).
/// </summary>
internal sealed class QuadraticGrowth() : ProfiledClass(
    ClassName.QuadraticGrowth, "f(x) - f* >= (mu/2) dist(x, X)^2 for all x, mu > 0", "Table 1", ParameterKind.PositiveConstant, "mu")
{
    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation)
    {
        if (argument.ConstantOrNull is not { } mu)
        {
            return new Holds("the domain is finite, so some mu serves");
        }

        var euclidean = Metric.Identity(f.Dimension);
        for (var i = 0; i < f.Points.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var distance = f.Minimizers.Min(p => euclidean.SquaredDistance(f.Points[i], p));
            var (rise, wanted) = (f.Values[i] - f.Minimum, mu * Rational.Half * distance);
            if (rise < wanted)
            {
                return new Fails("a point lies too low", Witness.Of($"f(x) - f* = {rise} < (mu/2) dist(x, X)^2 = {wanted}").With("x", f.Points[i]));
            }
        }

        return new Holds("checked at every point");
    }

    private protected override Verdict DecideLinear(PiecewiseLinear f, ClassArgument argument, CancellationToken cancellation)
    {
        if (Minimizers.Missing(f) is { } missing)
        {
            return missing;
        }

        return argument.ConstantOrNull is { } mu ? Decide(f, mu, tailsOnly: false, cancellation) : DecideForSome(f, cancellation);
    }

    private protected override Verdict DecideProfile(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation) =>
        GrowthOnLine.Verdict(f, argument.ConstantOrNull, cancellation);

    private protected override BestConstant BestPiecewise(PiecewisePolynomial f, CancellationToken cancellation) => GrowthOnLine.Best(MonotoneProfile.Of(f), cancellation);

    private protected override BestConstant BestFinite(FiniteFunction f, CancellationToken cancellation)
    {
        var euclidean = Metric.Identity(f.Dimension);
        Rational? least = null;
        for (var i = 0; i < f.Points.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!f.IsMinimizer(i))
            {
                var quotient = new Rational(2) * (f.Values[i] - f.Minimum) / f.Minimizers.Min(p => euclidean.SquaredDistance(f.Points[i], p));
                least = least is { } known ? Rational.Min(known, quotient) : quotient;
            }
        }

        return least is { } mu ? new LargestConstant(mu) : new EveryConstant();
    }

    private static Verdict DecideForSome(PiecewiseLinear f, CancellationToken cancellation)
    {
        // On a bounded part the quotient (f - f*)/dist^2 is positive and tends to infinity at X, unless f comes down to f* away from X.
        if (Decide(f, Rational.One, tailsOnly: true, cancellation) is Fails tail)
        {
            return new Fails("towards infinity the function grows at most linearly, too slowly for every mu > 0; the witness is for mu = 1", tail.Witness);
        }

        for (var i = 0; !f.Source.IsClosed && i < f.Cells.Length; i++)
        {
            foreach (var (limit, end) in new[] { (i > 0 ? f.Cells[i]?.At(f.Knots[i - 1]) : null, i - 1), (i < f.Knots.Length ? f.Cells[i]?.At(f.Knots[i]) : null, i) })
            {
                if (limit == f.Infimum && !f.Minimizers.Any(m => m.Lower == (Surd)f.Knots[end] || m.Upper == (Surd)f.Knots[end]))
                {
                    return new Fails("away from X the function comes arbitrarily close to f*",
                        Witness.Of($"f tends to f* = {f.Infimum} at x, which is not near X").With("x", f.Knots[end]));
                }
            }
        }

        return new Holds("some mu serves");
    }

    private static Verdict Decide(PiecewiseLinear f, Rational mu, bool tailsOnly, CancellationToken cancellation)
    {
        var next = 0;
        for (var i = 0; i < f.Cells.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            while (next < f.Minimizers.Length && f.Minimizers[next].Upper is { } upper && (i == f.Knots.Length || upper < f.Knots[i]))
            {
                next++;
            }

            if (tailsOnly && i > 0 && i < f.Knots.Length)
            {
                continue;
            }

            if (f.Cells[i] is { } cell && CellViolation(f, i, cell, mu, next) is { } x)
            {
                return Failed(f, x, mu);
            }

            if (!tailsOnly && i < f.Knots.Length && f.Values[i] is { } value && value - f.Infimum < Wanted(f, f.Knots[i], mu, next))
            {
                return Failed(f, f.Knots[i], mu);
            }
        }

        return new Holds("checked on every piece");
    }

    /// <summary>A point of the cell that lies too low. The next minimizers are to the left (next - 1) and to the right or around (next).</summary>
    private static Rational? CellViolation(PiecewiseLinear f, int index, Affine cell, Rational mu, int next)
    {
        var interval = f.CellInterval(index);
        if (cell.Slope.IsZero && cell.Constant == f.Infimum)
        {
            return null;
        }

        // In a cell outside X the distance is x - p left of the middle of the gap (p, q) and q - x right of it; f - f* - (mu/2)dist^2 is concave on each side.
        var p = next > 0 ? f.Minimizers[next - 1].Upper?.RationalPart : null;
        var q = next < f.Minimizers.Length ? f.Minimizers[next].Lower?.RationalPart : null;
        var nearLeft = p is null ? null : q is { } b ? interval.Before(Rational.Midpoint(p.Value, b), closed: true) : interval;
        var nearRight = q is null ? null : p is { } a ? interval.After(Rational.Midpoint(a, q.Value), closed: true) : interval;
        foreach (var (part, center) in new[] { (nearLeft, p), (nearRight, q) })
        {
            if (part is { } side && SideViolation(side, x => cell.At(x) - f.Infimum - (mu * Rational.Half * Rational.Square(x - center!.Value))) is { } x)
            {
                return x;
            }
        }

        return null;
    }

    private static Rational? SideViolation(Interval side, Func<Rational, Rational> excess)
    {
        var inside = side.SimplestElement().RationalPart;
        if (excess(inside).Sign < 0)
        {
            return inside;
        }

        foreach (var end in new[] { side.Lower?.RationalPart, side.Upper?.RationalPart })
        {
            if (end is { } e && excess(e).Sign < 0)
            {
                for (var step = Rational.Midpoint(e, inside); ; step = Rational.Midpoint(e, step))
                {
                    var x = step;
                    if (excess(x).Sign < 0)
                    {
                        return x;
                    }
                }
            }
        }

        if (side.Upper is null || side.Lower is null)
        {
            for (var reach = Rational.One; ; reach *= 2)
            {
                var x = side.Upper is null ? inside + reach : inside - reach;
                if (excess(x).Sign < 0)
                {
                    return x;
                }
            }
        }

        return null;
    }

    private static Rational Wanted(PiecewiseLinear f, Rational x, Rational mu, int next)
    {
        Rational? distance = null;
        foreach (var component in f.Minimizers.Skip(Math.Max(0, next - 1)).Take(2))
        {
            var (below, above) = (component.Lower is { } a ? a.RationalPart - x : Rational.Zero, component.Upper is { } b ? x - b.RationalPart : Rational.Zero);
            var d = Rational.Max(Rational.Zero, Rational.Max(component.Lower is null ? Rational.Zero : below, component.Upper is null ? Rational.Zero : above));
            distance = distance is { } known ? Rational.Min(known, d) : d;
        }

        return mu * Rational.Half * Rational.Square(distance!.Value);
    }

    private static Fails Failed(PiecewiseLinear f, Rational x, Rational mu)
    {
        var distance = f.Minimizers.Min(c => c.Lower is { } a && a > x ? a - x : c.Upper is { } b && b < x ? x - b : Rational.Zero);
        return new Fails(
            "a point lies too low",
            Witness.Of($"f(x) - f* = {f.Evaluate(x)!.Value - f.Infimum} < (mu/2) dist(x, X)^2 = {(Surd)mu * Rational.Half * Surd.Square(distance)}").With("x", x));
    }
}
