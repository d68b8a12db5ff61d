using Brox.Definitions;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Tests.SecondReading;

/// <summary>
/// The definitions of the classes without a radius evaluated at finitely many rational points of a piecewise polynomial of any degree: it can refute membership, never prove it.
/// Given the points of a witness it checks the witness; given none it looks at a grid.
/// </summary>
/// <remarks>Slow, and independent of the deciders: every pair or triple of points is tried, in exact arithmetic; the infimum and X come from the profile of the function.</remarks>
internal static class GridRecheck
{
    /// <summary>Whether the definition fails at the sample points.</summary>
    /// <param name="f">The function.</param>
    /// <param name="className">The name of the class, without its parameter.</param>
    /// <param name="constant">The constant, for the classes that have one; else ignored.</param>
    /// <param name="points">Points to look at besides those of the grid.</param>
    /// <param name="grid">Whether to look at the grid too: knots, points near them, near stationary points, and in between.</param>
    /// <exception cref="ArgumentException">The class is not written out here.</exception>
    public static bool Refutes(PiecewisePolynomial f, string className, Rational constant, IEnumerable<Rational> points, bool grid = true)
    {
        var samples = new GridSamples(MonotoneProfile.Of(f), grid ? points.Concat(Grid(f)) : points);
        return className switch
        {
            ClassName.Convex => samples.AnyTriple((x, z, y, fx, fz, fy) => fz > Chord(x, z, y, fx, fy)),
            ClassName.StronglyConvex => samples.AnyTriple((x, z, y, fx, fz, fy) => fz > Chord(x, z, y, fx,
                fy) - (constant * Rational.Half * (z - x) * (y - z))),
            ClassName.Quasiconvex => samples.AnyTriple((_, _, _, fx, fz, fy) => fz > Rational.Max(fx, fy)),
            ClassName.StrictlyQuasiconvex => samples.AnyTriple((_, _, _, fx, fz, fy) => fz >= Rational.Max(fx, fy)),
            ClassName.GeneralizedPseudoconvex => !f.IsClosed || samples.AnySubgradientAgainst(),
            ClassName.Pseudoconvex => !IsSmooth(f) || samples.AnySubgradientAgainst(),
            ClassName.QuadraticGrowth => samples.AnyTooLow((rise, _, away) => (rise * new Rational(2)) - (away * away * constant)),
            ClassName.PolyakLojasiewicz => !IsSmooth(f) || samples.AnyTooLow((rise, slope,
                _) => (slope * slope) - (rise * (new Rational(2) * constant))),
            ClassName.Aiming => !IsSmooth(f) || samples.AnyTooLow((rise, slope, away) => (away * slope) - (rise * constant)),
            ClassName.RestrictedSecant => !IsSmooth(f) || samples.AnyTooLow((_, slope, away) => (away * slope) - (away * away * constant)),
            ClassName.QuasarConvex => !IsSmooth(f) || new StarSamples(samples).NoneServes(constant),
            ClassName.StarConvex or ClassName.StarQuasiconvex
                or ClassName.StrictlyStarQuasiconvex => new StarSamples(samples).NoneServes(className),
            _ => throw new ArgumentException($"\"{className}\" is not rechecked on a grid", nameof(className)),
        };
    }

    private static Rational Chord(Rational x, Rational z, Rational y, Rational fx, Rational fy) => (((y - z) * fx) + ((z - x) * fy)) / (y - x);

    /// <summary>Whether the function is finite everywhere, and at every knot continuous with equal one-sided slopes.</summary>
    private static bool IsSmooth(PiecewisePolynomial f) =>
        f.Cells.All(c => c is not null) && Enumerable.Range(0, f.Knots.Length).All(k =>
            f.KnotValues[k] == f.LeftLimit(k) && f.KnotValues[k] == f.RightLimit(k)
            && f.Cells[k]!.Derivative().Evaluate(f.Knots[k]) == f.Cells[k + 1]!.Derivative().Evaluate(f.Knots[k]));

    private static SortedSet<Rational> Grid(PiecewisePolynomial f)
    {
        var places = new SortedSet<Rational>(f.Knots);
        for (var i = 0; i < f.Cells.Length; i++)
        {
            if (f.Cells[i] is { Degree: > 1 } p)
            {
                var stationary = RealRoots.Between(p.Derivative(), AlgebraicNumber.From(f.CellFrom(i)), AlgebraicNumber.From(f.CellTo(i)));
                places.UnionWith(stationary.Select(r => r.Enclose(Rational.Create(1, 1000)).Lower));
            }
        }

        if (places.Count == 0)
        {
            places.Add(Rational.Zero);
        }

        var grid = new SortedSet<Rational>(places);
        Rational[] steps = [Rational.Create(1, 100), Rational.Create(1, 8)];
        grid.UnionWith(places.SelectMany(k => steps.SelectMany(s => new[] { k - s, k + s })));
        grid.UnionWith(places.Zip(places.Skip(1)).SelectMany(p => Enumerable.Range(1, 3).Select(i => p.First + ((p.Second - p.First) * Rational.Create(i, 4)))));
        Rational[] reaches = [1, 3, 20];
        grid.UnionWith(reaches.SelectMany(r => new[] { places.Min - r, places.Max + r }));
        return grid;
    }
}
