using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Classes;
using Brox.Theory.Tests.SecondReading;

namespace Brox.Theory.Tests;

/// <summary>The deciders and the evaluation of the definitions at sample points agree on small piecewise linear functions.</summary>
public sealed class LineTwinTests
{
    private const int Tails = 7;
    private const int CellKinds = 10;

    private static readonly string[] Broximal =
    [
        "alignment", "progress", "broximally-aligned", "uniformly-aligned", "uniformly-aligned-sublevel", "uniformly-aligned-in-ball",
    ];

    private static readonly string[] Shapes =
    [
        "convex", "quasiconvex", "strictly-quasiconvex", "star-convex", "star-quasiconvex", "strictly-star-quasiconvex", "generalized-pseudoconvex",
    ];

    private static readonly Rational[] Radii = [Rational.Half, Rational.One, Rational.Create(3, 2), new Rational(2)];

    /// <summary>Every stride-th function with tails; the stride is 1 for the shapes of functions on up to two knots.</summary>
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 1, 1)]
    [InlineData(3, 3, 7)]
    public void WithTails(int knots, int shapeStride, int radiusStride) => CompareAll(knots, true, shapeStride, radiusStride);

    /// <summary>Every stride-th function on more knots, without tails.</summary>
    [Theory]
    [InlineData(3, 1, 1)]
    [InlineData(4, 3, 5)]
    [InlineData(5, 499, 997)]
    public void WithoutTails(int knots, int shapeStride, int radiusStride) => CompareAll(knots, false, shapeStride, radiusStride);

    private static void CompareAll(int knots, bool tails, int shapeStride, int radiusStride)
    {
        // BROX_TWINS=full takes every function of every family, which takes many minutes.
        if (Environment.GetEnvironmentVariable("BROX_TWINS") == "full")
        {
            (shapeStride, radiusStride) = (1, 1);
        }

        var compared = 0;
        var radiusCount = 0L;
        var shapeCount = 0L;
        var total = Power(4, knots) * Power(CellKinds, knots - 1) * (tails ? Tails * Tails : 1);
        for (var code = 0L; code < total; code++)
        {
            // Most codes are not closed functions or do not have the minimum 0.
            if (!IsWanted(code, knots, tails))
            {
                continue;
            }

            var shapes = shapeCount++ % shapeStride == 0;
            var firstRadius = radiusCount;
            radiusCount += Radii.Length;
            var anyRadius = ((firstRadius + radiusStride - 1) / radiusStride) * radiusStride < radiusCount;
            if (!shapes && !anyRadius)
            {
                continue;
            }

            var f = Build(code, knots, tails);
            compared++;
            if (shapes)
            {
                CompareShapes(f);
            }

            for (var i = 0; i < Radii.Length; i++)
            {
                if ((firstRadius + i) % radiusStride == 0)
                {
                    CompareBroximal(f, Radii[i]);
                }
            }
        }

        Assert.True(compared > 20, $"only {compared} functions were compared");
    }

    private static void CompareShapes(PiecewisePolynomial f)
    {
        foreach (var name in Shapes)
        {
            Compare(f, name, new LineShapeRecheck(new LineElements(f)).IsMember(name));
        }
    }

    private static void CompareBroximal(PiecewisePolynomial f, Rational radius)
    {
        var members = LineBroximalRecheck.Members(f, radius);
        foreach (var name in Broximal)
        {
            Compare(f, $"{name}(t={radius})", members.Contains(name));
        }
    }

    private static void Compare(PiecewisePolynomial f, string expression, bool expected)
    {
        Assert.True(ClassExpression.TryParse(expression, out var parsed, out var error), error);
        var verdict = parsed!.Decide(f);
        if (verdict is Undecided || verdict is Holds != expected)
        {
            Assert.Fail($"{expression} on {Describe(f)}: the decider says {verdict}, the recheck says {expected}");
        }
    }

    private static string Describe(PiecewisePolynomial f) =>
        string.Join(" ", f.Cells.Select((c, i) =>
            (c is null ? "gap" : $"({c.Coefficient(0)} + {c.Coefficient(1)} x)") + (i < f.Knots.Length ? $" [{f.Knots[i]}: {f.KnotValues[i]?.ToString() ?? "inf"}]" : string.Empty)));

    private static long Power(long factor, int exponent) => Enumerable.Repeat(factor, exponent).Aggregate(1L, (a, b) => a * b);

    /// <summary>Takes a code apart: knot values (3 is none), cells (0 is a gap, else the two one-sided limits), tails (0 none, 1..3 constant, 4..6 rising outwards).</summary>
    private static void Decode(long code, Span<int> values, Span<int> cells, bool tails, out int left, out int right)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (int)(code % 4);
            code /= 4;
        }

        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = (int)(code % CellKinds);
            code /= CellKinds;
        }

        left = tails ? (int)(code % Tails) : 0;
        right = tails ? (int)(code / Tails) : 0;
    }

    private static bool IsWanted(long code, int knots, bool tails)
    {
        Span<int> values = stackalloc int[knots];
        Span<int> cells = stackalloc int[knots - 1];
        Decode(code, values, cells, tails, out var left, out var right);
        var least = 3;
        for (var i = 0; i < knots; i++)
        {
            var before = i == 0 ? TailLimit(left) : cells[i - 1] == 0 ? 3 : (cells[i - 1] - 1) % 3;
            var after = i == knots - 1 ? TailLimit(right) : cells[i] == 0 ? 3 : (cells[i] - 1) / 3;
            if (values[i] > Math.Min(before, after))
            {
                return false;
            }

            least = Math.Min(least, values[i]);
        }

        return least == 0;
    }

    private static int TailLimit(int tail) => tail == 0 ? 3 : (tail - 1) % 3;

    private static PiecewisePolynomial Build(long code, int knots, bool tails)
    {
        var values = new int[knots];
        var cells = new int[knots - 1];
        Decode(code, values, cells, tails, out var left, out var right);
        var pieces = new List<Piece>();
        if (left > 0)
        {
            pieces.Add(new Piece(null, Rational.Zero, Line(0, TailLimit(left), left > 3 ? -1 : 0)));
        }

        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] > 0)
            {
                var (start, end) = ((cells[i] - 1) / 3, (cells[i] - 1) % 3);
                pieces.Add(new Piece(new Rational(i), new Rational(i + 1), Line(i, start, end - start)));
            }
        }

        if (right > 0)
        {
            pieces.Add(new Piece(new Rational(knots - 1), null, Line(knots - 1, TailLimit(right), right > 3 ? 1 : 0)));
        }

        var at = values.Select((v, i) => (new Rational(i), v)).Where(e => e.v < 3).Select(e => (e.Item1, (Rational?)new Rational(e.v))).ToArray();
        return PiecewisePolynomial.Create(pieces, at, metric: Metric.Identity(1));
    }

    private static Polynomial Line(int x, int value, int slope) => new([new Rational(value - (slope * x)), new Rational(slope)]);
}
