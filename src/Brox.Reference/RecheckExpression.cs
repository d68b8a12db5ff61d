using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Reference;

/// <summary>How two functions are combined point by point.</summary>
internal enum Combining
{
    /// <summary>The sum, on the common domain.</summary>
    Sum,

    /// <summary>The maximum, on the common domain.</summary>
    Maximum,

    /// <summary>The minimum, on the union of the domains.</summary>
    Minimum,

    /// <summary>The product, on the common domain.</summary>
    Product,

    /// <summary>The quotient, on the common domain without the zeros of the divisor; for functions on finitely many points.</summary>
    Quotient,
}

/// <summary>
/// A function made of functions, evaluated a second time: it is known by its values at single points only, and its pieces are found by interpolation.
/// </summary>
internal abstract record RecheckExpression
{
    /// <summary>The degree that no piece exceeds.</summary>
    internal abstract int Degree { get; }

    /// <summary>Whether it is finite at finitely many points only.</summary>
    internal abstract bool IsFinite { get; }

    /// <summary>The metric of its first function.</summary>
    internal abstract Metric Metric { get; }

    /// <summary>The function, or why there is none, in one line.</summary>
    public (FunctionInstance? Function, string Cause) Evaluate()
    {
        if (this is Leaf leaf)
        {
            return (leaf.Function, string.Empty);
        }

        if (!Leaves().All(f => f is FiniteFunction or PiecewisePolynomial))
        {
            return (null, "only finite and piecewise functions are combined here");
        }

        if (!Leaves().All(f => f.Metric.Equals(Metric)))
        {
            return (null, "the functions have different dimensions or metrics");
        }

        if (Objection() is { } objection)
        {
            return (null, objection);
        }

        return IsFinite ? Finite() : ExpressionPieces.Of(this);
    }

    /// <summary>The value at a point; <see langword="null"/> is <c>+inf</c>.</summary>
    internal abstract Rational? At(Point x);

    /// <summary>The value of a function of one variable at a number.</summary>
    internal Rational? AtNumber(Rational x) => At(new Point(x));

    /// <summary>The points where a finite function may be finite, or a piecewise one may change its polynomial, except for crossings.</summary>
    internal abstract IEnumerable<Point> Places();

    internal abstract IEnumerable<FunctionInstance> Leaves();

    /// <summary>The parts with their own pieces, for crossings.</summary>
    internal abstract IEnumerable<RecheckExpression> Parts();

    private protected virtual string? Objection() => Parts().Select(p => p.Objection()).FirstOrDefault(o => o is not null);

    private (FunctionInstance? Function, string Cause) Finite()
    {
        var points = Places().Distinct().Where(p => At(p) is not null).ToList();
        return points.Count == 0 ? (null, "it is +inf everywhere") : (FiniteFunction.Create(points, points.Select(p => At(p)!.Value), Metric), string.Empty);
    }

    /// <summary>One of the functions.</summary>
    /// <param name="Function">The function.</param>
    public sealed record Leaf(FunctionInstance Function) : RecheckExpression
    {
        internal override int Degree => Function is PiecewisePolynomial piecewise ? piecewise.Degree : 0;

        internal override bool IsFinite => Function is FiniteFunction;

        internal override Metric Metric => Function.Metric;

        internal override Rational? At(Point x)
        {
            if (Function is FiniteFunction finite)
            {
                return finite.IndexOf(x) is var i && i < 0 ? null : finite.Values[i];
            }

            var f = (PiecewisePolynomial)Function;
            for (var k = 0; k < f.Knots.Length; k++)
            {
                if (f.Knots[k] == x[0])
                {
                    return f.KnotValues[k];
                }
            }

            for (var c = 0; c < f.Cells.Length; c++)
            {
                if ((f.CellFrom(c) is not { } from || from < x[0]) && (f.CellTo(c) is not { } to || x[0] < to))
                {
                    return f.Cells[c]?.Coefficients.Reverse().Aggregate(Rational.Zero, (sum, a) => (sum * x[0]) + a);
                }
            }

            return null;
        }

        internal override IEnumerable<Point> Places() => Function switch
        {
            FiniteFunction finite => finite.Points,
            PiecewisePolynomial piecewise => piecewise.Knots.Select(k => new Point(k)),
            _ => [],
        };

        internal override IEnumerable<FunctionInstance> Leaves() => [Function];

        internal override IEnumerable<RecheckExpression> Parts() => [];
    }

    /// <summary>Two functions combined point by point.</summary>
    /// <param name="How">How.</param>
    /// <param name="Left">The left one.</param>
    /// <param name="Right">The right one.</param>
    public sealed record Combination(Combining How, RecheckExpression Left, RecheckExpression Right) : RecheckExpression
    {
        internal override int Degree => How == Combining.Product ? Left.Degree + Right.Degree : Math.Max(Left.Degree, Right.Degree);

        internal override bool IsFinite => How == Combining.Minimum ? Left.IsFinite && Right.IsFinite : (Left.IsFinite && Right.IsFinite) || Mixed;

        internal override Metric Metric => Left is Number ? Right.Metric : Left.Metric;

        private bool Mixed => Left.IsFinite != Right.IsFinite;

        internal override Rational? At(Point x) => (Left.At(x), Right.At(x)) switch
        {
            (null, var b) => How == Combining.Minimum ? b : null,
            (var a, null) => How == Combining.Minimum ? a : null,
            ({ } a, { } b) => How switch
            {
                Combining.Sum => a + b,
                Combining.Product => a * b,
                Combining.Quotient => b.IsZero ? null : a / b,
                _ => (How == Combining.Maximum) == (a >= b) ? a : b,
            },
        };

        private protected override string? Objection() => How == Combining.Quotient && !IsFinite ? "a quotient of pieces is not formed here" : base.Objection();

        internal override IEnumerable<Point> Places() => Left.Places().Concat(Right.Places());

        internal override IEnumerable<FunctionInstance> Leaves() => Left.Leaves().Concat(Right.Leaves());

        internal override IEnumerable<RecheckExpression> Parts() => [Left, Right];
    }

    /// <summary>A number as a function that is finite everywhere.</summary>
    /// <param name="Value">The number; <see langword="null"/> where it is not defined.</param>
    public sealed record Number(Rational? Value) : RecheckExpression
    {
        internal override int Degree => 0;

        internal override bool IsFinite => false;

        internal override Metric Metric => Metric.Identity(1);

        internal override Rational? At(Point x) => Value;

        internal override IEnumerable<Point> Places() => [];

        internal override IEnumerable<FunctionInstance> Leaves() => [];

        internal override IEnumerable<RecheckExpression> Parts() => [];

        private protected override string? Objection() => Value is null ? "a number is not defined" : null;
    }

    /// <summary>The function <c>-f</c> on the domain of <c>f</c>.</summary>
    /// <param name="Inner">The function.</param>
    public sealed record Opposite(RecheckExpression Inner) : RecheckExpression
    {
        internal override int Degree => Inner.Degree;

        internal override bool IsFinite => Inner.IsFinite;

        internal override Metric Metric => Inner.Metric;

        internal override Rational? At(Point x) => -Inner.At(x);

        internal override IEnumerable<Point> Places() => Inner.Places();

        internal override IEnumerable<FunctionInstance> Leaves() => Inner.Leaves();

        internal override IEnumerable<RecheckExpression> Parts() => [Inner];
    }

    /// <summary>A positive multiple.</summary>
    /// <param name="Factor">The factor; <see langword="null"/> where it is not defined.</param>
    /// <param name="Inner">The function.</param>
    public sealed record Multiple(Rational? Factor, RecheckExpression Inner) : RecheckExpression
    {
        internal override int Degree => Inner.Degree;

        internal override bool IsFinite => Inner.IsFinite;

        internal override Metric Metric => Inner.Metric;

        internal override Rational? At(Point x) => Factor * Inner.At(x);

        internal override IEnumerable<Point> Places() => Inner.Places();

        internal override IEnumerable<FunctionInstance> Leaves() => Inner.Leaves();

        internal override IEnumerable<RecheckExpression> Parts() => [Inner];

        private protected override string? Objection() => Factor is { Sign: > 0 } ? base.Objection() : "a factor is not positive";
    }

    /// <summary>The function <c>x -> f(factor*x + shift)</c>; in several dimensions the shift is added to every coordinate.</summary>
    /// <param name="Factor">The factor; <see langword="null"/> where it is not defined.</param>
    /// <param name="Shift">The shift; <see langword="null"/> where it is not defined.</param>
    /// <param name="Inner">The function.</param>
    public sealed record Dilation(Rational? Factor, Rational? Shift, RecheckExpression Inner) : RecheckExpression
    {
        internal override int Degree => Inner.Degree;

        internal override bool IsFinite => Inner.IsFinite;

        internal override Metric Metric => Inner.Metric;

        internal override Rational? At(Point x) => Inner.At(new Point([.. x.Coordinates.Select(c => (Factor!.Value * c) + Shift!.Value)]));

        internal override IEnumerable<Point> Places() => Inner.Places().Select(p => new Point([.. p.Coordinates.Select(c => (c - Shift!.Value) / Factor!.Value)]));

        internal override IEnumerable<FunctionInstance> Leaves() => Inner.Leaves();

        internal override IEnumerable<RecheckExpression> Parts() => [Inner];

        private protected override string? Objection() => Shift is null ? "a shift is not defined" : Factor is { IsZero: false } ? base.Objection() : "a factor is not a number other than 0";
    }

    /// <summary>The indicator of a domain: 0 on it, and <c>+inf</c> elsewhere.</summary>
    /// <param name="Inner">The function.</param>
    public sealed record DomainOf(RecheckExpression Inner) : RecheckExpression
    {
        internal override int Degree => Inner.Degree;

        internal override bool IsFinite => Inner.IsFinite;

        internal override Metric Metric => Inner.Metric;

        internal override Rational? At(Point x) => Inner.At(x) is null ? null : Rational.Zero;

        internal override IEnumerable<Point> Places() => Inner.Places();

        internal override IEnumerable<FunctionInstance> Leaves() => Inner.Leaves();

        internal override IEnumerable<RecheckExpression> Parts() => [Inner];
    }
}
