using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Claims.Language;

namespace Brox.Theory.Claims.Atlas;

/// <summary>The exact witnesses: small functions on finitely many points of a line and piecewise polynomials of one variable, smallest first in the published order.</summary>
internal static class ExactWitnesses
{
    /// <summary>The witnesses.</summary>
    public static ImmutableArray<ExactWitness> All { get; } =
    [
        .. Finite().Concat(Linear()).Concat(Curved()).OrderBy(w => ConjectureInstance.Of(w.Function), InstanceOrder.Comparer),
    ];

    private static IEnumerable<ExactWitness> Finite()
    {
        yield return Points("one point", (0, 0));
        yield return Points("two minimizers, near", (0, 0), (1, 0));
        yield return Points("two points, near", (0, 0), (1, 1));
        yield return Points("two minimizers, apart", (0, 0), (2, 0));
        yield return Points("two points, apart", (0, 0), (2, 1));
        yield return Points("three points", (0, 0), (2, 2), (3, 1));
        yield return Points("tie at the far end", (0, 0), (1, 1), (2, 2), (3, 2));
    }

    private static IEnumerable<ExactWitness> Linear()
    {
        yield return Line("constant", P(null, null, 0));
        yield return Line("constant on [0,1]", P(0, 1, 0));
        yield return Line("constant on a half-line", P(0, null, 0));
        yield return Line("x on [0,1]", P(0, 1, 0, 1));
        yield return Line("x on a half-line", P(0, null, 0, 1));
        yield return Line("step on a half-line", [P(0, null, 1)], (0, 0));
        yield return Line("step on [0,2]", [P(0, 2, 1)], (0, 0));
        yield return Line("step", P(null, 0, 0), P(0, null, 1));
        yield return Line("point below a constant", [P(null, 0, 1), P(0, null, 1)], (0, 0));
        yield return Line("abs(x)", P(null, 0, 0, -1), P(0, null, 0, 1));
        yield return Line("abs(x) on one side, plateau on the other", P(null, 0, 0, -1), P(0, null, 0));
        yield return Line("abs(x) with a jump", P(null, 0, 0, -1), P(0, null, 1, 1));
        yield return Line("abs(x) with a second minimizer", [P(null, 0, 0, -1), P(0, null, 0, 1)], (5, 0));
        yield return Line("min(abs(x), 1)", P(null, -1, 1), P(-1, 0, 0, -1), P(0, 1, 0, 1), P(1, null, 1));
        yield return Line("max(abs(x)-1, 0)", P(null, -1, -1, -1), P(-1, 1, 0), P(1, null, -1, 1));
        yield return Line("abs(abs(x)-1)", P(null, -1, -1, -1), P(-1, 0, 1, 1), P(0, 1, 1, -1), P(1, null, -1, 1));
        yield return Line("bent ramp", P(null, 0, 0, -1), P(0, 1, 0), P(1, 2, -2, 2), P(2, null, 0, 1));
        yield return Line("roof of slopes 2 and 1", P(null, 0, 0, -1), P(0, 1, 0, 2), P(1, null, 1, 1));
        yield return Line("two facing slopes", P(-1, 0, 0, -1), P(3, 4, -3, 1));
        yield return Line("two intervals", P(0, 1, 0), P(2, 3, 0));
    }

    private static IEnumerable<ExactWitness> Curved()
    {
        yield return Line("x^2", P(null, null, 0, 0, 1));
        yield return Line("x^2 on [0,1]", P(0, 1, 0, 0, 1));
        yield return Line("x^2 on a half-line", P(0, null, 0, 0, 1));
        yield return Line("two ends", P(0, 4, 0, 3, -1));
        yield return Line("x^2 + abs(x)", P(null, 0, 0, -1, 1), P(0, null, 0, 1, 1));
        yield return Line("x^2 on one side, plateau on the other", P(null, 0, 0, 0, 1), P(0, null, 0));
        yield return Line("squared distance to [-1,1]", P(null, -1, 1, 2, 1), P(-1, 1, 0), P(1, null, 1, -2, 1));
        yield return Line("x^2 until 1, flat from 2 on", P(null, 1, 0, 0, 1), P(1, 2, -2, 4, -1), P(2, null, 2));
        yield return Line("x^2 with a pause at 2", P(null, 1, 0, 0, 1), P(1, 2, -2, 4, -1), P(2, null, 6, -4, 1));
        yield return Line("Huber's function on one side", P(null, 1, 0, 0, 1), P(1, null, -1, 2));
        yield return Line("x^3 on [0,1]", P(0, 1, 0, 0, 0, 1));
        yield return Line("x^3 on [-1,1]", P(-1, 1, 0, 0, 0, 1));
        yield return Line("x^4", P(null, null, 0, 0, 0, 0, 1));
        yield return Line("(x^2-1)^2", P(null, null, 1, 0, -2, 0, 1));
        yield return Line("a local minimum far from X", P(null, null, 0, 0, 60, -28, 3));
        yield return Line("a stationary point on the way", P(null, null, 0, 0, 6, -8, 3));
        yield return Line("x^4 - 5x^3 + 9x^2", P(null, null, 0, 0, 9, -5, 1));
        yield return Line("x^4 - 4x^3 + 5x^2", P(null, null, 0, 0, 5, -4, 1));
    }

    private static ExactWitness Points(string name, params (long X, long Value)[] points) =>
        new(name, FiniteFunction.Create(points.Select(p => new Point(new Rational(p.X))), points.Select(p => new Rational(p.Value)), name: name));

    private static ExactWitness Line(string name, params Piece[] pieces) => Line(name, pieces, []);

    private static ExactWitness Line(string name, Piece[] pieces, params (long X, long Value)[] at) =>
        new(name, PiecewisePolynomial.Create(pieces, [.. at.Select(v => (new Rational(v.X), new Rational(v.Value)))], name: name));

    private static Piece P(long? from, long? to, params long[] coefficients) =>
        new(from is { } a ? new Rational(a) : null, to is { } b ? new Rational(b) : null, new Polynomial(coefficients.Select(c => new Rational(c))));
}
