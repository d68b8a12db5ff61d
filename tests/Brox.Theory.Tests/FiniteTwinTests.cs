using System.Collections.Concurrent;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Tests.Shared;
using Brox.Theory.Classes;

namespace Brox.Theory.Tests;

/// <summary>The deciders and the loops over the definitions agree on every function on few points.</summary>
public sealed class FiniteTwinTests
{
    private static readonly string[] Broximal =
    [
        "alignment", "progress", "broximally-aligned", "uniformly-aligned", "uniformly-aligned-sublevel", "uniformly-aligned-in-ball",
    ];

    private static readonly ConcurrentDictionary<string, ClassExpression> _expressions = [];

    private static readonly string[] Plain = ["unique-minimizer", "connected-minimizers", "quadratic-growth"];

    /// <summary>Full integer grids of a line.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(3, 13)]
    [InlineData(4, 75)]
    [InlineData(5, 541)]
    public void OnIntegerGridsOfALine(int count, int orders)
    {
        Radius[] radii = [Length(1, 2), Length(1, 1), Length(3, 2), Length(2, 1), Length(3, 1)];
        var points = Enumerable.Range(0, count).Select(x => new Point(new Rational(x))).ToArray();
        Assert.Equal(orders, CompareAll(points, radii, Metric.Identity(1)));
    }

    /// <summary>Six points of a line, without and with gaps.</summary>
    [Theory]
    [InlineData(0, 1, 2, 3, 4, 5)]
    [InlineData(0, 1, 3, 4, 6, 7)]
    public void OnSixPointsOfALine(int a, int b, int c, int d, int e, int f)
    {
        var points = new[] { a, b, c, d, e, f }.Select(x => new Point(new Rational(x))).ToArray();
        Assert.Equal(4683, CompareAll(points, [Length(1, 1), Length(2, 1)], Metric.Identity(1)));
    }

    /// <summary>The grid of two by three points of the plane, in two metrics.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void OnAGridOfThePlane(bool identity)
    {
        var metric = Metric.Identity(2);
        if (!identity)
        {
            Assert.True(Metric.TryCreate([[new Rational(2), Rational.One], [Rational.One, new Rational(2)]], out var skew, out _));
            metric = skew!;
        }

        var points = Enumerable.Range(0, 6).Select(i => new Point(new Rational(i % 2), new Rational(i / 2))).ToArray();
        Assert.Equal(4683, CompareAll(points, [Length(1, 1), Radius.FromSquare(new Rational(2))], metric));
    }

    private static Radius Length(int numerator, int denominator) => Radius.FromLength(Rational.Create(numerator, denominator));

    private static int CompareAll(Point[] points, Radius[] radii, Metric metric)
    {
        var orders = 0;
        var constant = Rational.Create(1, 4);
        var growth = $"quadratic-growth(mu={constant})";
        var broximal = radii.SelectMany(radius => Broximal.Select(name => (Name: name, Radius: radius, Expression: $"{name}({radius})"))).ToList();
        foreach (var levels in WeakOrders(points.Length))
        {
            orders++;
            var f = FiniteFunction.Create(points, levels.Select(v => new Rational(v)), metric);
            foreach (var (name, radius, expression) in broximal)
            {
                Compare(f, expression, FiniteLoops.IsMember(f, name, radius));
            }

            foreach (var name in Plain)
            {
                Compare(f, name, FiniteLoops.IsMember(f, name, radii[0]));
            }

            Compare(f, growth, FiniteLoops.IsMember(f, "quadratic-growth", constant));
        }

        return orders;
    }

    private static void Compare(FiniteFunction f, string expression, bool expected)
    {
        var verdict = _expressions.GetOrAdd(expression, ClassExpression.Parse).Decide(f);
        if (verdict is Undecided || verdict is Holds != expected)
        {
            Assert.Fail($"{expression} on {string.Join(" ", f.Points.Zip(f.Values, (p, v) => $"{p}:{v}"))}: the decider says {verdict}, the loops say {expected}");
        }
    }

    /// <summary>All value vectors whose set of values is 0..k-1 for some k.</summary>
    private static IEnumerable<int[]> WeakOrders(int count)
    {
        var levels = new int[count];
        while (true)
        {
            if (levels.Distinct().Count() == levels.Max() + 1)
            {
                yield return levels;
            }

            var i = 0;
            while (i < count && levels[i] == count - 1)
            {
                levels[i++] = 0;
            }

            if (i == count)
            {
                yield break;
            }

            levels[i]++;
        }
    }
}
