using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Tests.Shared;
using Brox.Theory.Classes;

namespace Brox.Theory.Tests;

/// <summary>The spectra agree with the definitions at and between all radii at which something can change.</summary>
public sealed class SpectrumTests
{
    /// <summary>Every weak order of few points of a line, with and without gaps, against the loops over the definitions.</summary>
    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(0, 2, 3)]
    [InlineData(0, 1, 2, 3)]
    [InlineData(0, 1, 3, 7)]
    [InlineData(0, 1, 2, 3, 4)]
    [InlineData(0, 2, 3, 7, 8)]
    public void FinitePointsOfALine(params int[] xs)
    {
        var points = xs.Select(x => new Point(new Rational(x))).ToArray();
        foreach (var levels in WeakOrders(points.Length).Where((_, i) => i % Stride(points.Length) == 0))
        {
            var f = FiniteFunction.Create(points, levels);
            CompareFinite(f);
            var line = PiecewisePolynomial.Create([], [.. points.Zip(levels, (p, v) => (p[0], (Rational?)v))]);
            foreach (var c in Spectrum.Classes)
            {
                Assert.Equal(Text(Spectrum.Of(c, f)), Text(Spectrum.Of(c, line)));
            }
        }
    }

    /// <summary>Every weak order of few points of the plane, in two metrics.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void FinitePointsOfThePlane(bool identity)
    {
        var metric = Metric.Identity(2);
        if (!identity)
        {
            Assert.True(Metric.TryCreate([[new Rational(2), Rational.One], [Rational.One, new Rational(3)]], out var skew, out _));
            metric = skew!;
        }

        var points = new[] { (0, 0), (1, 0), (0, 1), (1, 2), (3, 1) }.Select(p => new Point(new Rational(p.Item1), new Rational(p.Item2))).ToArray();
        foreach (var levels in WeakOrders(points.Length).Where((_, i) => i % Stride(points.Length) == 0))
        {
            CompareFinite(FiniteFunction.Create(points, levels, metric));
        }
    }

    /// <summary>Random piecewise linear functions with gaps, jumps and tails: the spectrum and the decider at every end, beside it and between.</summary>
    [Fact]
    public void PiecewiseLinearAgreesWithTheDecider()
    {
        var random = new Random(20260413);
        var (ends, rays) = (0, 0);
        var draws = IsFull ? 40_000 : 400;
        for (var n = 0; n < draws; n++)
        {
            var f = LineSamples.Linear(random, 4 + random.Next(10));
            if (f is null)
            {
                continue;
            }

            foreach (var (name, spectrum) in Spectrum.Classes.Select(c => (c.Name, Spectrum.Of(c, f))))
            {
                var set = spectrum.Radii!;
                ends += set.Intervals.Length;
                rays += set.Intervals is [{ Upper: null }] ? 1 : 0;
                foreach (var t in Radii(set, random))
                {
                    var verdict = ClassCatalog.Find(name)!.Decide(f, ClassArgument.Of(Radius.FromLength(t)));
                    if (set.Contains(t) != verdict is Holds)
                    {
                        Assert.Fail($"{name}, t = {t}: the spectrum is {set}, the decider says {verdict} on {LineSamples.Describe(f)}");
                    }
                }
            }
        }

        Assert.True(ends - rays > 30, $"only {ends - rays} intervals that are not the only ray");
    }

    // BROX_TWINS=full takes every weak order and many more draws.
    private static bool IsFull => Environment.GetEnvironmentVariable("BROX_TWINS") == "full";

    private static int Stride(int points) => points < 5 || IsFull ? 1 : 5;

    private static IEnumerable<Rational> Radii(LengthSet set, Random random)
    {
        var ends = set.Intervals.SelectMany(i => new[] { i.Lower, i.Upper }).OfType<AlgebraicSum>().Where(e => e.Sign > 0).Select(e => e.RationalPart).ToList();
        var epsilon = Rational.Create(1, 1_000_000);
        return ends.SelectMany(e => new[] { e, e - epsilon, e + epsilon })
            .Concat(ends.Zip(ends.Skip(1), Rational.Midpoint))
            .Concat(Enumerable.Range(0, 6).Select(_ => Rational.Create(1 + random.Next(60), 1 + random.Next(6))))
            .Where(t => t.Sign > 0);
    }

    private static void CompareFinite(FiniteFunction f)
    {
        var squares = f.Points.SelectMany(x => f.Points.Select(y => f.Metric.SquaredDistance(x, y))).Distinct().Order().ToList();
        var between = squares.Zip(squares.Skip(1), Rational.Midpoint).Append(squares[^1] + Rational.One);
        foreach (var (name, spectrum) in Spectrum.Classes.Select(c => (c.Name, Spectrum.Of(c, f))))
        {
            foreach (var square in squares.Concat(between).Where(s => s.Sign > 0))
            {
                var radius = Radius.FromSquare(square);
                Assert.True(
                    spectrum.Radii!.Contains(radius.Length()) == FiniteLoops.IsMember(f, name, radius),
                    $"{name}, {radius}: the spectrum is {spectrum.Radii} on {string.Join(" ", f.Points.Zip(f.Values, (p, v) => $"{p}:{v}"))}");
            }
        }
    }

    private static string Text(Spectrum spectrum) => spectrum.Radii!.ToString();

    private static IEnumerable<Rational[]> WeakOrders(int count)
    {
        var levels = new int[count];
        while (true)
        {
            if (levels.Distinct().Count() == levels.Max() + 1)
            {
                yield return [.. levels.Select(v => new Rational(v))];
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
