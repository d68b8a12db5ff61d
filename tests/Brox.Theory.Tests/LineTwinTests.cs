using System.Collections.Concurrent;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;
using Brox.Theory.Classes;
using Brox.Theory.Tests.SecondReading;

namespace Brox.Theory.Tests;

/// <summary>The deciders and the evaluation of the definitions at sample points agree on small piecewise linear functions.</summary>
public sealed class LineTwinTests
{
    private static readonly string[] Broximal =
    [
        "alignment", "progress", "broximally-aligned", "uniformly-aligned", "uniformly-aligned-sublevel", "uniformly-aligned-in-ball",
    ];

    private static readonly string[] Shapes =
    [
        "convex", "quasiconvex", "strictly-quasiconvex", "star-convex", "star-quasiconvex", "strictly-star-quasiconvex", "generalized-pseudoconvex",
    ];

    private static readonly ConcurrentDictionary<(string Name, Rational? Radius), ClassExpression> _expressions = [];

    private static readonly Rational[] Radii = [Rational.Half, Rational.One, Rational.Create(3, 2), new Rational(2)];

    /// <summary>Every stride-th function with tails; the stride is 1 for the shapes of functions on up to two knots.</summary>
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 1, 1)]
    [InlineData(3, 11, 23)]
    public void WithTails(int knots, int shapeStride, int radiusStride) => CompareAll(knots, true, shapeStride, radiusStride);

    /// <summary>Every stride-th function on more knots, without tails.</summary>
    [Theory]
    [InlineData(3, 1, 1)]
    [InlineData(4, 7, 13)]
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
        var total = LineFamily.Count(knots, tails);
        for (var code = 0L; code < total; code++)
        {
            // Most codes are not closed functions or do not have the minimum 0.
            if (!LineFamily.IsClosedWithMinimumZero(code, knots, tails))
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

            var f = LineFamily.Build(code, knots, tails);
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
            Compare(f, name, null, new LineShapeRecheck(new LineElements(f)).IsMember(name));
        }
    }

    private static void CompareBroximal(PiecewisePolynomial f, Rational radius)
    {
        var members = LineBroximalRecheck.Members(f, radius);
        foreach (var name in Broximal)
        {
            Compare(f, name, radius, members.Contains(name));
        }
    }

    private static void Compare(PiecewisePolynomial f, string name, Rational? radius, bool expected)
    {
        var expression = _expressions.GetOrAdd((name, radius), asked => ClassExpression.Parse(asked.Radius is { } t ? $"{asked.Name}(t={t})" : asked.Name));
        var verdict = expression.Decide(f);
        if (verdict is Undecided || verdict is Holds != expected)
        {
            Assert.Fail($"{expression} on {Describe(f)}: the decider says {verdict}, the recheck says {expected}");
        }
    }

    private static string Describe(PiecewisePolynomial f) =>
        string.Join(" ", f.Cells.Select((c, i) =>
            (c is null ? "gap" : $"({c.Coefficient(0)} + {c.Coefficient(1)} x)") + (i < f.Knots.Length ? $" [{f.Knots[i]}: {f.KnotValues[i]?.ToString() ?? "inf"}]" : string.Empty)));
}
