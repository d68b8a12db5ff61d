using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Classes;

namespace Brox.Theory.Tests;

/// <summary>
/// Alignment depends on the order of values only (Lemma 5.1), so <c>phi∘f</c> with <c>phi(v) = v^k + v</c> has the spectrum of f where f is not negative:
/// piecewise linear functions, which have a decider of their own, give pieces of degree k with known spectra.
/// </summary>
public sealed class CurvedSpectrumTests
{
    /// <summary>The spectrum of <c>phi∘f</c> is that of f, ends included.</summary>
    [Theory]
    [InlineData(2, 150)]
    [InlineData(3, 60)]
    [InlineData(4, 30)]
    public void MonotoneTransformsKeepTheSpectrum(int degree, int draws)
    {
        var random = new Random(degree);
        var bounded = 0;
        for (var n = 0; n < draws; n++)
        {
            if (LineSamples.Linear(random, 4 + random.Next(8)) is not { } f)
            {
                continue;
            }

            var g = Transform(f, degree);
            bounded += Spectrum.Alignment(f).Radii!.Intervals.Length > 1 ? 1 : 0;
            foreach (var c in Spectrum.Classes)
            {
                var (expected, actual) = (Spectrum.Of(c, f).Radii!.ToString(), Spectrum.Of(c, g).Radii!.ToString());
                Assert.True(expected == actual, $"{c.Name}: {expected} became {actual} on {LineSamples.Describe(g)}");
            }
        }

        Assert.True(bounded > 0);
    }

    /// <summary>The deciders for <c>phi∘f</c> agree with those for f, and their witnesses refute by the definition.</summary>
    [Theory]
    [InlineData(2, 120)]
    [InlineData(3, 30)]
    public void DecidersAgreeOnTransforms(int degree, int draws)
    {
        var random = new Random(100 + degree);
        var witnesses = 0;
        for (var n = 0; n < draws; n++)
        {
            if (LineSamples.Linear(random, 4 + random.Next(8)) is not { } f)
            {
                continue;
            }

            var g = Transform(f, degree);
            foreach (var radius in new[] { Radius.FromLength(Rational.Create(1 + random.Next(30), 1 + random.Next(5))), Radius.FromSquare(new Rational(new[] { 2, 3, 5, 6, 7, 10, 13, 17 }[random.Next(8)])) })
            {
                foreach (var c in Spectrum.Classes)
                {
                    var (expected, actual) = (c.Decide(f, ClassArgument.Of(radius)), c.Decide(g, ClassArgument.Of(radius)));
                    Assert.True(actual is not Undecided && actual is Holds == expected is Holds, $"{c.Name}({radius}): {expected}, but {actual} on {LineSamples.Describe(g)}");
                    if (actual is Fails fails && c.Name.Contains("align", StringComparison.Ordinal) && fails.Witness.Refutations.Length > 0)
                    {
                        witnesses++;
                        CheckWitness(f, fails.Witness, radius, c.Name);
                    }
                }
            }
        }

        Assert.True(witnesses > draws / 20, $"only {witnesses} witnesses");
    }

    /// <summary>Windows with irrational ends of the spectrum: the ends belong to it as the definition says.</summary>
    [Fact]
    public void IrrationalEnds()
    {
        // min((x+2)^2, (x-1)^2 + 1): the point 1 is stuck until the ball reaches the level 1 of the left parabola, at -1.
        AssertSpectrum("[2,inf)", [Piece(null, "0", "4", "4", "1"), Piece("0", null, "2", "-2", "1")]);

        // A left parabola x^2 and from 3 on (x-4)^2 + 2: the level 2 is met at sqrt(2).
        AssertSpectrum("[4 - sqrt(2),inf)", [Piece(null, "3", "0", "0", "1"), Piece("3", null, "18", "-8", "1")]);

        // x^2 (4-x)^2 has a minimizer on each side of the hump at 2: from the hump brox goes both ways as long as it is far, that is for t < 2.
        var wells = Create([Piece(null, null, "0", "0", "16", "-8", "1")]);
        Assert.Equal("[2,inf)", Spectrum.BroximallyAligned(wells).Radii!.ToString());
    }

    /// <summary>Lemma 5.1 in the other direction, the scaling law: f is in the class for t iff <c>f(c .)</c> is for <c>t/c</c>; also for irrational radii.</summary>
    [Fact]
    public void Scaling()
    {
        var f = Create([Piece(null, "3", "0", "0", "1"), Piece("3", null, "18", "-8", "1")]);
        var metric = Create([Piece(null, "3", "0", "0", "1"), Piece("3", null, "18", "-8", "1")], new Rational(2));
        Assert.Equal("[-2 + 4*sqrt(2),inf)", Spectrum.BroximallyAligned(metric).Radii!.ToString());
        Assert.IsType<Fails>(ClassCatalog.BroximallyAligned.Decide(f, ClassArgument.Of(Radius.FromLength(Rational.Create(5, 2)))));
        Assert.IsType<Holds>(ClassCatalog.BroximallyAligned.Decide(f, ClassArgument.Of(Radius.FromLength(Rational.Create(13, 5)))));
    }

    private static void AssertSpectrum(string expected, Piece[] pieces) => Assert.Equal(expected, Spectrum.BroximallyAligned(Create(pieces)).Radii!.ToString());

    private static PiecewisePolynomial Create(Piece[] pieces, Rational? metric = null)
    {
        Metric? b = null;
        if (metric is { } entry)
        {
            Assert.True(Metric.TryCreate([[entry]], out b, out _));
        }

        return PiecewisePolynomial.Create(pieces, metric: b);
    }

    private static Piece Piece(string? from, string? to, params string[] coefficients) =>
        new(from is null ? null : Parse(from), to is null ? null : Parse(to), new Polynomial(coefficients.Select(Parse)));

    private static Rational Parse(string text) => Rational.TryParse(text, out var value, out var error) ? value : throw new ArgumentException(error);

    /// <summary>The function <c>v -> v^k + v</c> of the values.</summary>
    private static PiecewisePolynomial Transform(PiecewisePolynomial f, int degree)
    {
        Polynomial Power(Polynomial p) => Enumerable.Range(0, degree).Aggregate(Polynomial.Constant(Rational.One), (product, _) => product * p);
        var pieces = f.Cells.Select((c, i) => c is null ? null : new Piece(f.CellFrom(i), f.CellTo(i), Power(c) + c)).OfType<Piece>().ToList();
        var at = f.Knots.Zip(f.KnotValues, (x, v) => (x, v)).Where(e => e.v is not null).Select(e => (e.x, (Rational?)(Power(e.v!.Value) + e.v.Value).Coefficient(0))).ToList();
        return PiecewisePolynomial.Create(pieces, at);
    }

    /// <summary>A witness of an alignment class, read on the piecewise linear f with the same order of values: u is admitted for a far x, on the wrong side of x*.</summary>
    private static void CheckWitness(PiecewisePolynomial f, Witness witness, Radius radius, string name)
    {
        var line = PiecewiseLinear.Of(f);
        var h = radius.HalfWidth(f.Metric);
        foreach (var part in witness.Refutations)
        {
            // Points of higher degree are left to the other refutations.
            if (part.Entries.Any(e => e.Coordinates[0].AsSurd() is not { } surd || (!surd.IsRational && surd.RadicandValue != radius.Squared)))
            {
                continue;
            }

            var point = part.Entries.ToDictionary(e => e.Letter, e => e.Coordinates[0].AsSurd()!.Value);
            var (x, u, xStar) = (point["x"], point["u"], point["xStar"]);
            var brox = Theory.Broximal.LineOperator.Brox(line, x, h);
            var least = line.Evaluate(brox[0].Lower!.Value)!.Value;
            var (own, other) = (line.Evaluate(x)!.Value, line.Evaluate(u)!.Value);
            Assert.True(line.IsMinimizer(xStar));
            Assert.True(least > line.Infimum, $"{x} is not far");
            Assert.True((x - u) * (u - xStar) < 0, $"{x} {u} {xStar}");
            Assert.True(
                name switch
                {
                    "uniformly-aligned" => other <= least,
                    "uniformly-aligned-sublevel" => other <= own,
                    "uniformly-aligned-in-ball" => other <= own && Surd.Abs(x - u) <= h,
                    _ => brox.Any(i => i.Contains(u)),
                },
                $"{name}: {u} is not admitted for {x}, h = {h}, on {LineSamples.Describe(f)}");
        }
    }
}
