using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Classes;

namespace Brox.Generators;

/// <summary>Piecewise linear functions that belong to a class by construction.</summary>
internal static class LineMembers
{
    /// <summary>The construction for a class; <see langword="null"/> where none is known or the class has no function of this family.</summary>
    /// <remarks>
    /// <para>Alignment: right of X, where the ball of a far x stays on its side, <c>brox_t(x)</c> lies between X and x in two constructions. (1) <c>f</c> does not fall outwards, and a level
    /// set together with the gap before it is not longer than t (without level sets any gap will do): a window that begins before the gap contains a lower point, and one that begins in the gap or later has its
    /// centre at the end of the level set or beyond.
    /// (2) <see cref="SideShapes.Blocks"/> of length at most t/2: the window [x-t, x] contains the block before that of x, whose infimum is attained and lower than all that follows.
    /// Progress: in (1) with gaps at most t every x sees a point before it that is not higher; in (2) the window contains a lower point.</para>
    /// <para>Uniform readings: for reading B sides that rise strictly; for A and C besides a domain that begins at x*. Generalized pseudoconvexity: sides of positive slopes without gaps, for
    /// then every subgradient outside X has the sign of its side.</para>
    /// </remarks>
    public static Func<Draw, Setting, PiecewisePolynomial>? Of(ClassExpression expression)
    {
        var argument = expression.Argument;
        var strict = new MonotoneShape(Rational.Zero, Rational.Zero);
        return expression.Class switch
        {
            Alignment => (draw, setting) => Aligned(draw, setting, argument.Radius, progress: false),
            BroximallyAligned => (draw, setting) => Aligned(draw, setting, argument.Radius, progress: true),
            Progress => (draw, setting) => draw.Chance(50)
                ? Aligned(draw, setting, argument.Radius, progress: true)
                : Sides(draw, setting, new MonotoneShape(null, Rational.Zero), true, Reach(argument.Radius, setting.Metric)),
            UniformlyAlignedInBall => (draw, setting) => Sides(draw, setting, strict with { Gap = null }, true, Reach(argument.Radius, setting.Metric)),
            UniformlyAligned or UniformlyAlignedSublevel => (draw, setting) => OneSided(draw, setting, Reach(argument.Radius, setting.Metric)),
            Convex => (draw, setting) => Join(draw, setting, true, _ => SideShapes.Convex(draw, Rational.One, Rational.Zero)),
            StronglyConvex or Differentiable => (draw, setting) => Constant(draw, setting, expression.Class is Differentiable),
            Quasiconvex or StarQuasiconvex => (draw, setting) => Sides(draw, setting, new MonotoneShape(null, Rational.Zero), true),
            StrictlyQuasiconvex => (draw, setting) => Sides(draw, setting, strict, false),
            StrictlyStarQuasiconvex or GeneralizedPseudoconvex => (draw, setting) => Sides(draw, setting, strict, true),
            StarConvex => Star,
            QuadraticGrowth => (draw, setting) => Join(draw, setting, true, _ => SideShapes.Growing(draw, Rational.Half, argument.ConstantOrNull ?? Rational.One)),
            UniqueMinimizer => (draw, setting) => Sides(draw, setting, new MonotoneShape(null, null), false),
            ConnectedMinimizers => (draw, setting) => Sides(draw, setting, new MonotoneShape(null, null), true),
            Continuous or RealValued => (draw, setting) => Whole(draw, setting, jumps: expression.Class is RealValued),
            ConvexDomain => (draw, setting) => Sides(draw, setting, new MonotoneShape(null, Rational.Zero), true),
            BoundedDomain => (draw, setting) => Sides(draw, setting, new MonotoneShape(null, null, Unbounded: false), true),
            ClosedClass => Any,

            // On the line, strictly monotone on either side of an interval of minimizers.
            { Name: "semistrictly-quasiconvex" } => (draw, setting) => Sides(draw, setting, strict, true),
            _ => null,
        };
    }

    /// <summary>Any closed function, in the setting's metric.</summary>
    public static PiecewisePolynomial Any(Draw draw, Setting setting) => InMetric(LineFunctions.Any(draw), setting.Metric);

    /// <summary>A rational half-width of <c>Ball(x, t)</c>, at most the true one.</summary>
    public static Rational Reach(Radius radius, Metric? metric)
    {
        var half = radius.HalfWidth(metric ?? Metric.Identity(1));
        return half.IsRational ? half.RationalPart : SimplestRational.Between(half * (Surd)Rational.Create(9, 10), half);
    }

    /// <summary>Monotone sides around a point or an interval of minimizers.</summary>
    public static PiecewisePolynomial Sides(Draw draw, Setting setting, MonotoneShape shape, bool interval, Rational? unit = null) =>
        Join(draw, setting, interval, _ => SideShapes.Monotone(draw, unit ?? Rational.One, shape));

    /// <summary>The two sides around a point or an interval; the side is told the distance of its start from the right end of the interval.</summary>
    public static PiecewisePolynomial Join(Draw draw, Setting setting, bool interval, Func<Rational, LineSide> side)
    {
        var from = draw.Chance(60) ? Rational.Zero : new Rational(draw.Between(-2, 2));
        var width = interval && draw.Chance(40) ? SideShapes.Rise(draw) : Rational.Zero;
        var minimum = draw.Chance(70) ? Rational.Zero : new Rational(draw.Between(-2, 2));
        var left = draw.Chance(85) ? side(width) : LineSide.None;
        var right = draw.Chance(85) ? side(Rational.Zero) : LineSide.None;
        return LineSide.Join(from, from + width, minimum, Lift(left), Lift(right), setting.Metric);

        LineSide Lift(LineSide s) => new(
            [.. s.Cells.Select(c => c with { Start = c.Start + minimum, End = c.End + minimum, Value = c.Value + minimum })],
            s.Tail is { } tail ? (tail.Start + minimum, tail.Slope) : null);
    }

    /// <summary>The same function in another metric.</summary>
    public static PiecewisePolynomial InMetric(PiecewisePolynomial f, Metric? metric) => metric is null || f.Metric.Equals(metric)
        ? f
        : PiecewisePolynomial.Create(Pieces(f), At(f), f.IsClosed, metric);

    /// <summary>The pieces of a function.</summary>
    public static List<Piece> Pieces(PiecewisePolynomial f) =>
        [.. Enumerable.Range(0, f.Cells.Length).Where(i => f.Cells[i] is not null).Select(i => new Piece(f.CellFrom(i), f.CellTo(i), f.Cells[i]!))];

    /// <summary>The values at the knots of a function.</summary>
    public static List<(Rational X, Rational? Value)> At(PiecewisePolynomial f) => [.. f.Knots.Select((x, k) => (x, f.KnotValues[k]))];

    private static PiecewisePolynomial Aligned(Draw draw, Setting setting, Radius radius, bool progress)
    {
        var reach = Reach(radius, setting.Metric);
        var f = Join(draw, setting, true, _ => draw.Chance(50)
            ? SideShapes.Monotone(draw, reach, Risen(draw, reach, progress))
            : SideShapes.Blocks(draw, reach * (draw.Chance(70) ? Rational.Half : Rational.Create(1, 3))));
        return draw.Chance(20) ? Planted(draw, f, reach) : f;
    }

    private static MonotoneShape Risen(Draw draw, Rational reach, bool progress) => draw.Between(0, 2) switch
    {
        0 => new MonotoneShape(reach, Rational.Zero),
        1 => new MonotoneShape(reach * Rational.Half, reach * Rational.Half),
        _ => new MonotoneShape(Rational.Zero, progress ? reach : null),
    };

    /// <summary>Lemma C.1: the minimum planted at one more point, which keeps alignment and progress.</summary>
    private static PiecewisePolynomial Planted(Draw draw, PiecewisePolynomial f, Rational unit)
    {
        var x = new Rational(draw.Between(-6, 6)) * unit * Rational.Half;
        var minimum = f.KnotValues.Min()!.Value;
        return PiecewisePolynomial.Create(Pieces(f), [.. At(f).Where(e => e.X != x), (x, minimum)], metric: f.Metric);
    }

    private static PiecewisePolynomial OneSided(Draw draw, Setting setting, Rational unit)
    {
        var side = SideShapes.Monotone(draw, unit, new MonotoneShape(Rational.Zero, null));
        var f = LineSide.Join(Rational.Zero, Rational.Zero, Rational.Zero, LineSide.None, side, setting.Metric);
        return draw.Chance(50) ? f : PiecewisePolynomial.Create([.. Pieces(f).Select(Mirrored)], [.. At(f).Select(e => (-e.X, e.Value))], metric: f.Metric);

        static Piece Mirrored(Piece p) => new(-p.To, -p.From, new Polynomial(p.Polynomial.Coefficients.Select((c, i) => i % 2 == 0 ? c : -c)));
    }

    private static PiecewisePolynomial Constant(Draw draw, Setting setting, bool everywhere)
    {
        var value = new Rational(draw.Between(-2, 2));
        return everywhere
            ? PiecewisePolynomial.Create([new Piece(null, null, new Polynomial([value]))], metric: setting.Metric)
            : PiecewisePolynomial.Create([], [(new Rational(draw.Between(-3, 3)), value)], metric: setting.Metric);
    }

    private static PiecewisePolynomial Star(Draw draw, Setting setting) => Join(draw, setting, true, distance => SideShapes.Star(draw, Rational.One, distance));

    /// <summary>A function finite everywhere: tails on both sides and no gap.</summary>
    private static PiecewisePolynomial Whole(Draw draw, Setting setting, bool jumps)
    {
        return LineSide.Join(Rational.Zero, Rational.Zero, Rational.Zero, Side(), Side(), setting.Metric);

        LineSide Side()
        {
            var side = SideShapes.Monotone(draw, Rational.One, new MonotoneShape(null, Rational.Zero, jumps, false));
            return side with { Tail = (side.Cells.Count > 0 ? side.Cells[^1].Value : Rational.Zero, SideShapes.Rise(draw)) };
        }
    }
}
